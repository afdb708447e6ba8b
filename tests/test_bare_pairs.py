"""Bare questions over bare answers, and what only looks like a question; all names are invented."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN TOWN COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor Mrs R Hale (Chair), Councillors P"
    " Bell, J Moss and T Reed\n\nOfficers: Mr A Gill, Harbour Master; Ms T Orde, Engineer\n\n1. Quay\n\n"
)
PAIRS = (
    "How many boats were lost in the gale?\n\n{first}\n\nDivers are dear. Was the crane of any use?\n\n"
    "It was, on two days out of nine.\n\nChair’s Summary:\n\nThe Chair thanked everyone."
)
FIRST = "The harbour lost eleven, most of them small. Half were insured."


@pytest.mark.parametrize(
    ("lead", "by"),
    [
        ("Mr Gill introduced the report and answered the members’ questions with Ms Orde:", "the members"),
        ("Ms Orde took Members’ questions.", "Members"),
        ("Mr Gill spoke to the paper. He responded to questions from the Committee, as set out below.", "the Committee"),
        ("Questions from Members", "Members"),
        ("The following questions were put and answered:", ""),
    ],
)
def test_bare_pairs(lead: str, by: str) -> None:
    asked, told = exchanged(HEAD, f"{lead}\n\n{PAIRS.format(first=FIRST)}")
    assert asked == [(by, "How many boats were lost in the gale?"), (by, "Was the crane of any use?")]
    assert [text for _, text in told] == [FIRST, "It was, on two days out of nine."]


def test_answers_of_two_paragraphs_and_of_one_who_is_named() -> None:
    first = "There were eleven.\n\nMr Gill said that half were insured."
    told = exchanged(HEAD, f"Ms Orde answered Members’ questions:\n\n{PAIRS.format(first=first)}")[1]
    assert [text for _, text in told] == [" ".join(first.split()), "It was, on two days out of nine."]


@pytest.mark.parametrize("lead", ["Mr Gill showed slides of the gale.", "The leaflet asks what a skipper should ask himself."])
def test_without_such_words_above_they_answer_nothing(lead: str) -> None:
    assert FIRST not in [text for _, text in exchanged(HEAD, f"{lead}\n\n{PAIRS.format(first=FIRST)}")[1]]


@pytest.mark.parametrize(
    "said",
    [
        "Anyone wishing to put a question to the committee should use the form, and\n\n"
        "• can send a film of four minutes; or\n\n• can write a letter",
        "Actions/requests for further information:\n\n1. Harbour Master to bring the chart to a meeting.\n\n"
        "2. Engineer to price the crane.",
        "Resolved\n\nThat the Committee notes the report and requests that the chart be printed.",
        "Councillor Moss also requested that the cost of the crane be made available in May.",
        "Question from Councillor Reed to the Chair – as Councillor Reed was away a written answer would be sent to him.",
        "Ms Orde presented the audit. The review asked whether the port had kept to the law.",
    ],
)
def test_nothing_is_asked(said: str) -> None:
    assert exchanged(HEAD, said)[0] == []


def test_a_topic_before_the_question_is_part_of_it() -> None:
    said = "In relation to question 2, Councillor Bell asked the Chair as a supplementary question what the crane was for."
    asked, told = exchanged(HEAD, f"Two questions had been received.\n\n{said} The Chair said that it lifted boats.")
    assert ([text for _, text in asked], told) == ([said], [("The Chair", "The Chair said that it lifted boats.")])


def test_member_challenge_is_a_label() -> None:
    said = "Member challenge (Councillor Bell): whether anyone had been to the quay to ask.\nResponse: Two had."
    assert exchanged(HEAD, said) == ([("Councillor Bell", "whether anyone had been to the quay to ask.")], [("", "Two had.")])


@pytest.mark.parametrize(
    "head",
    [
        "Report from County Councillor Moss – sent round beforehand. The road is open.",
        "Comments from the public – Two skippers spoke of the noise, which went on until ten.",
        "Written report from Councillor Reed: the market had opened.",
    ],
)
def test_a_heading_that_runs_into_its_words_ends_an_answer(head: str) -> None:
    assert exchanged(HEAD, f"Q: How long is the quay?\nA: Ninety yards.\n\n{head}")[1] == [("", "Ninety yards.")]


@pytest.mark.parametrize("said", ["Nobody from the port to answer.", "The discussion turned to the gale, when two boats had been lost."])
def test_no_answer(said: str) -> None:
    assert exchanged(HEAD, f"Councillor Bell asked how many boats were lost. {said}")[1] == []


LISTED = (
    "Mr Gill gave a report.\n\n{lead}\n\n• Is the crane safe?\n\n• Staff are few. Who looks after them?\n\n"
    "• It is sad that the lamp is out."
)


@pytest.mark.parametrize(("lead", "by"), [("Key questions from Members:", "Members"), ("Main questions from Members:", "Members")])
def test_a_heading_names_who_asks_in_the_list_below_it(lead: str, by: str) -> None:
    told = "The officers dealt with each of the above."
    assert exchanged(HEAD, f"{LISTED.format(lead=lead)}\n\n{told}") == ([(by, "Is the crane safe?"), (by, "Who looks after them?")], [])


def test_one_of_the_points_raised_asks() -> None:
    points = "• The quay was old\n• why the crane was dearer than the lamp\n• The lamp was new\n• whether it could be lent"
    asked = ["why the crane was dearer than the lamp", "whether it could be lent"]
    assert [text for _, text in exchanged(HEAD, f"The following points were raised:\n\n{points}")[0]] == asked
    assert exchanged(HEAD, f"The leaflet covered:\n\n{points}")[0] == []


@pytest.mark.parametrize("more", ["The Partnership was training its own.", "The neighbouring authority paid a bonus."])
def test_an_answer_tells_of_another_body(more: str) -> None:
    said = f"Ms Orde replied that there were too few divers. {more} A house had been bought for two."
    assert exchanged(HEAD, f"Councillor Bell asked why boats were lost. {said}")[1] == [("Ms Orde", said)]


@pytest.mark.parametrize("more", ["The Partnership noted the report.", "The Committee thanked her."])
def test_what_the_body_does_is_no_answer(more: str) -> None:
    said = "Ms Orde replied that there were too few divers."
    assert exchanged(HEAD, f"Councillor Bell asked why boats were lost. {said} {more}")[1] == [("Ms Orde", said)]


def test_a_request_with_a_question_behind_it_asks() -> None:
    said = "Councillor Moss asked that the crane be brought forward from June, and was it possible to mend the lamp?"
    assert [text for _, text in exchanged(HEAD, said)[0]] == [said]


def test_pairs_that_name_who_answers_are_no_bare_ones() -> None:
    asked = "On the crane (Councillor Bell): was it safe?\n\nEngineer’s answer: it was.\n\nOn the lamp (Councillor Moss): was it new?\n\n"
    found = exchanged(HEAD, f"Members put questions to the Engineer, whose answers were as follows.\n\n{asked}Ms Orde did not know.")[1]
    assert found == [("Engineer", "it was."), ("Ms Orde", "Ms Orde did not know.")]
