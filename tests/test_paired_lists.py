"""Lists of things asked with their answers, names before a dash, and notes that leave out who was told; all names are invented."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN TOWN COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor Mrs R Hale (Chair), Councillors P"
    " Bell, J Moss and T Reed\n\nOfficers: Mr A Gill, Harbour Master; Ms T Orde, Engineer\n\n1. Quay\n\n"
)


@pytest.mark.parametrize(
    "lead",
    [
        "The Committee enquired about the matters below and was given the information shown after each:",
        "Points raised, with answers where they were sought:",
        "Members raised the following, to which answers were given as shown:",
    ],
)
def test_each_entry_holds_what_was_asked_and_the_answer(lead: str) -> None:
    asks, answers = exchanged(
        HEAD,
        f"{lead}\n\n- Lamps that were out: two were waiting for glass. The third had been found.\n\n"
        "- Posts mended in time: 87% and 64%.\n\n- Dues: the view was expressed that they were low.",
    )
    assert [words for _, words in asks] == ["Lamps that were out", "Posts mended in time"]
    assert [words for _, words in answers] == ["two were waiting for glass. The third had been found.", "87% and 64%."]


def test_a_figure_asked_for_is_answered_behind_a_dash() -> None:
    asks, answers = exchanged(
        HEAD,
        "The following questions were asked:\n\n· Was the slip shut? – It was.\n\n"
        "· The number of boats on Mondays – Ms Orde did not have this. She would have it counted.",
    )
    assert asks[1][1] == "The number of boats on Mondays"
    assert answers[1] == ("Ms Orde", "Ms Orde did not have this. She would have it counted.")


def test_names_before_a_dash_head_what_they_said() -> None:
    asks, answers = exchanged(
        HEAD,
        "Going through the figures the Committee –\n\n• Asked why new posts took a month.\n\n• Queried if the ice was to blame.\n\n"
        "• Felt for the crew.\n\nMr Gill –\n\n• Said that nine weeks was the worst.\n\n• Confirmed that in part it was.",
    )
    assert asks == [("the Committee", "Asked why new posts took a month."), ("the Committee", "Queried if the ice was to blame.")]
    assert [who for who, _ in answers] == ["Mr Gill"]
    assert answers[0][1].startswith("Said that nine")
    assert answers[0][1].endswith("in part it was.")


@pytest.mark.parametrize("told", ["Told", "Advised", "Informed", "Explained", "Was told", "Confirmed by Ms Orde"])
def test_a_note_leaves_out_who_was_told(told: str) -> None:
    answer = f"{told} that two posts made up most of it. New ones come on Monday."
    asks, answers = exchanged(HEAD, f"Councillor Bell asked about the rot. {answer}")
    assert asks == [("Councillor Bell", "Councillor Bell asked about the rot.")]
    assert [words for _, words in answers] == [answer]


def test_facts_answer_in_an_entry_under_a_name() -> None:
    asks, answers = exchanged(HEAD, "The Committee:\n\n• Asked why it rotted. Told that it was elm.\n\n• Wondered if it was old. It was.")
    assert [words for _, words in asks] == ["Asked why it rotted.", "Wondered if it was old."]
    assert [words for _, words in answers] == ["Told that it was elm.", "It was."]


def test_a_point_that_somebody_raises_answers_nothing() -> None:
    asks, answers = exchanged(
        HEAD,
        "1.2 Members of the Committee raised the following points:\n\n• Councillor Bell wondered what risk the dues ran\n\n"
        "• Miss Flint reported that crews had rung who knew of none\n\n• What training was given to crews\n\n"
        "1.3 In reply the Harbour Master:\n\n• advised that the risk was small\n\n• outlined the training",
    )
    assert [words for _, words in asks] == ["Councillor Bell wondered what risk the dues ran", "What training was given to crews"]
    assert [who for who, _ in answers] == ["the Harbour Master"]


def test_a_view_below_an_answer_is_no_part_of_it() -> None:
    answers = exchanged(
        HEAD,
        "Councillor Bell asked by how much dues had risen and was advised that it was 4%.\n\nThe view was expressed that it was too much.",
    )[1]
    assert [words for _, words in answers] == ["was advised that it was 4%."]


def test_an_entry_without_a_mark_asks_among_others_that_ask() -> None:
    asks, answers = exchanged(
        HEAD,
        "• Councillor Bell asked for clarification of the dues.\n\n• The Harbour Master clarified that they were due in May.\n\n"
        "• What became of the lamps\n\n• The Harbour Master said that they were in store.\n\n• What the crew had told us",
    )
    assert asks[1:] == [("", "What became of the lamps")]
    assert len(answers) == 2


def test_a_task_under_a_name_ends_what_it_said() -> None:
    answers = exchanged(
        HEAD,
        "Mr Ned Kerr asked: “How often must one ring?”\n\nThe Chair:\n\n· Felt that they had gone over that.\n\n"
        "· Tessa Orde to send Mr Kerr the minutes of the talk.",
    )[1]
    assert answers == [("The Chair", "Felt that they had gone over that.")]


def test_what_is_undertaken_under_a_name_is_said_by_it() -> None:
    answers = exchanged(
        HEAD, "Councillor Bell:\n\n· Asked what posts had cost.\n\nMr Gill:\n\n· Did not know.\n\n· Undertook to provide the sum in April."
    )[1]
    assert answers == [("Mr Gill", "Did not know. · Undertook to provide the sum in April.")]


def test_who_has_answered_accepts_more_behind_bare_facts() -> None:
    answers = exchanged(
        HEAD,
        "Councillor Bell asked how many posts there were. Ms Orde said nine. Councillor Bell then wondered whether any had been drawn."
        " Three had been. She accepted that it was slow work.",
    )[1]
    assert answers == [("Ms Orde", "Ms Orde said nine."), ("Ms Orde", "Three had been. She accepted that it was slow work.")]


@pytest.mark.parametrize("said", ["Elm, was the reply of the Harbour Master.", "Elm, came the answer from the Harbour Master."])
def test_whose_reply_it_was(said: str) -> None:
    assert exchanged(HEAD, f"Councillor Bell asked what they were made of. {said}")[1] == [("the Harbour Master", said)]


def test_a_complaint_asks_nothing() -> None:
    assert exchanged(HEAD, "Councillor Bell was cross. He did not see how anyone could read the chart.")[0] == []


_PAIRS = (
    "• The share of homes without lagging{0}it had come down to 8% in four years.\n\n"
    "• Whether older lamps were being kept because they were cheap{0}there was something in this.\n\n"
    "• How many lamps had been fitted{0}58, or three short of the number hoped for.\n\n"
    "• Older fittings, and if they were still safe{0}they were, and all had been tried.\n"
)


@pytest.mark.parametrize("mark", [": ", " – "])
@pytest.mark.parametrize(
    "lead",
    [
        "Members’ questions were taken together. The topics, and what was said in answer, were:",
        "The following was raised:",
        "Lines of enquiry:",
        "Questions were answered as follows:",
        "There were questions. In short:",
        "Members questioned the officers on the report and the following was noted:",
    ],
)
def test_a_list_of_topics_that_ask_and_answers_tells_itself_what_it_is(lead: str, mark: str) -> None:
    asked, answered = exchanged(HEAD, f"{lead}\n\n{_PAIRS.format(mark)}")
    assert (len(asked), len(answered)) == (4, 4)


def test_a_list_of_topics_of_which_none_asks_needs_a_lead_in() -> None:
    told = "• Lagging: it had come down.\n\n• Lamps: there were nine.\n\n• Fittings: they had been tried.\n"
    assert exchanged(HEAD, f"The following was set out:\n\n{told}") == ([], [])
    assert exchanged(HEAD, f"It was agreed:\n\n{_PAIRS.format(': ')}")[0] == []


@pytest.mark.parametrize("mark", ["• ", "(a) ", ""])
@pytest.mark.parametrize("dash", [" - ", " – "])
@pytest.mark.parametrize("words", ["whether a third of them stood in one dock.", "how many posts had failed.", "why the work was late."])
def test_a_member_before_a_dash_asks_what_needs_no_mark(mark: str, dash: str, words: str) -> None:
    asked, answered = exchanged(HEAD, f"{mark}Councillor Bell{dash}{words} It was nine.")
    assert asked == [("Councillor Bell", f"Councillor Bell{dash}{words}")]
    assert answered == [("", "It was nine.")]


def test_a_member_before_a_dash_may_tell() -> None:
    assert exchanged(HEAD, "Councillor Bell – why not let it rest, he felt.")[0] == []


def test_one_topic_that_asks_is_enough_below_words_of_asking() -> None:
    told = "– dues from the pier: they were low, and had been so for years.\n– lamps on the quay: nine were out.\n"
    told += "– how the crews felt: most were glad, and one had said so.\n– ropes: there were enough.\n"
    assert len(exchanged(HEAD, f"Matters on which the Panel sought further explanation:\n\n{told}")[0]) == 4
    assert exchanged(HEAD, f"Matters reported in brief:\n\n{told}")[0] == []


@pytest.mark.parametrize(
    ("ask", "tell"),
    [
        ("Member question: ", "Officer response: "),
        ("Members’ question: ", "Officers’ answer: "),
        ("Question from Councillor Bell: ", "Answer from Mr Gill: "),
    ],
)
def test_longer_labels_part_a_question_from_its_answer_in_one_line(ask: str, tell: str) -> None:
    asked, answered = exchanged(HEAD, f"{ask}How many lamps had failed? {tell}Nine had. {ask}Who had seen it? {tell}The night watch had.")
    assert [words for _, words in asked] == ["How many lamps had failed?", "Who had seen it?"]
    assert [words for _, words in answered] == ["Nine had.", "The night watch had."]
    if "Bell" in ask:
        assert {who for who, _ in asked} == {"Councillor Bell"} and {who for who, _ in answered} == {"Mr Gill"}


@pytest.mark.parametrize("heads", ["Point raised | Officer comment", "Scrutiny question | Answer given"])
def test_a_table_of_points_raised_and_what_officers_say(heads: str) -> None:
    asked, answered = exchanged(HEAD, f"{heads}\nHow many lamps had failed? | Nine had.\nWho had seen it? | The night watch had.")
    assert (len(asked), len(answered)) == (2, 2)


def test_initials_that_nobody_is_known_by_end_the_answer_of_others() -> None:
    head = "TARN HARBOUR PANEL\n\nTuesday 4 March 2025\n\nPresent:\nAnn Smith (AS)\nWill Poe (WP)\n\n1. Quay\n\n"
    asked, answered = exchanged(head, "WP asked whether the crane was safe. AS confirmed that it was. KT offered to look at it again.")
    assert [who for who, _ in asked] == ["WP"]
    assert answered == [("AS", "AS confirmed that it was.")]
    assert exchanged(head, "WP asked if the crane was safe. AS confirmed that it was. CCTV needed mending.")[1][0][1].endswith("mending.")
