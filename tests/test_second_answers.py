"""Who answers beside another, who answers for a post, and questions whose asker or object stands elsewhere; all names are invented."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN TOWN COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor Mrs R Hale (Chair), Councillors P"
    " Bell, J Moss and T Reed\n\nOfficers: Mr A Gill, Harbour Master; Ms T Orde, Engineer\n\n1. Quay\n\n"
)
ASKED = "Councillor Bell asked how many posts had rotted."


@pytest.mark.parametrize(
    "second",
    [
        " Ms Orde concurred: two of them had been hers.",
        " Ms Orde agreed: two of them had been hers.",
        " For her part, Ms Orde made it clear that nine were too many.",
        " In addition Ms Orde observed that each port had such a row.",
        "\n\nIn addition Ms Orde observed that each port had such a row.",
    ],
)
def test_another_answers_beside_the_first(second: str) -> None:
    assert exchanged(HEAD, f"{ASKED} Mr Gill said that nine had.{second}")[1] == [
        ("Mr Gill", "Mr Gill said that nine had."),
        ("Ms Orde", second.strip()),
    ]


def test_each_dash_holds_the_answer_of_another() -> None:
    found = exchanged(HEAD, f"{ASKED}\n\n– Nine. A tenth was loose.\n\n– Ms Orde said that nine was the fewest on the coast.")[1]
    assert found == [("", "Nine. A tenth was loose."), ("Ms Orde", "Ms Orde said that nine was the fewest on the coast.")]


@pytest.mark.parametrize("said", ["was not satisfied and said so", "was not"])
def test_a_councillor_answers_for_the_post_that_was_asked(said: str) -> None:
    answer = f"Councillor Moss {said}. The posts were to be drawn."
    asked = "Councillor Bell asked the Portfolio Holder for Ports if he was satisfied with the posts."
    assert exchanged(HEAD, f"{asked}\n\n{answer}")[1] == [("Councillor Moss", answer)]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Moss thought it a poor sort of quay.",
        "Councillor Moss agreed with Councillor Bell.",
        "Councillor Moss moved that the item be put off.",
    ],
)
def test_a_debate_is_no_answer_for_a_post(said: str) -> None:
    assert exchanged(HEAD, f"Councillor Bell asked the Portfolio Holder for Ports if the posts were safe.\n\n{said}")[1] == []


def test_who_has_answered_answers_again() -> None:
    first, again = 'Councillor Moss replied: "Nine."', "Councillor Moss confessed that he did not. He would look."
    found = exchanged(
        HEAD,
        f'Mr Ned Kerr asked the Portfolio Holder for Ports: "How many posts have rotted?"\n\n{first}\n\n'
        f"Mr Kerr asked, as his supplementary, whether the Portfolio Holder knew where they stood.\n\n{again}",
    )[1]
    assert found == [("Councillor Moss", first), ("Councillor Moss", again)]


def test_who_gave_the_printed_answer_answers_the_supplementary() -> None:
    answers = exchanged(
        HEAD,
        "Question 1 – Councillor Bell\n\n“How many posts have rotted?”\n\nReply of the Mayor\n\n“Nine.”\n\nSupplementary\n\n"
        "Councillor Bell enquired what he would do.\n\nThe Mayor did not carry that in his head. He would write.",
    )[1]
    assert answers[1:] == [("The Mayor", "The Mayor did not carry that in his head. He would write.")]


@pytest.mark.parametrize(
    "asked",
    [
        "Councillor Bell sought the view of the Engineer on how long the posts might stand.",
        "Councillor Bell sought a ruling from the Engineer as to whether the posts might be drawn.",
        "Councillor Bell requested a ruling on whether the posts might be drawn.",
        "Councillor Bell sought from the Engineer an assurance that the posts would stand.",
        "Councillor Bell looked to the Engineer for an assurance that the posts would stand.",
        "Councillor Bell wondered by how much the posts had sunk.",
        "Councillor Bell wondered under what power the posts were drawn.",
        "Councillor Bell wished it to be explained to him how the posts had sunk.",
        "Councillor Bell was puzzled by page 9 and invited an explanation.",
        "Councillor Bell questioned £90 for posts.",
        "In what way were the posts being drawn, Councillor Bell asked.",
        "“How many posts have sunk?” asked Cllr. P. Bell.",
    ],
)
def test_what_is_asked_in_other_ways(asked: str) -> None:
    asks, answers = exchanged(HEAD, f"{asked} Ms Orde said that she would have to look.")
    assert [words for _, words in asks] == [asked]
    assert len(answers) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Bell looked to the Engineer for a new post.",
        "Councillor Bell wondered at the size of the posts.",
        "Councillor Bell wished it to be recorded how he had voted.",
    ],
)
def test_what_asks_nothing(said: str) -> None:
    assert exchanged(HEAD, said)[0] == []


@pytest.mark.parametrize(
    "answer",
    [
        "in response to which Ms Orde described the frame and said that it would be free",
        "was given to understand that they would be drawn",
        "was promised a note",
        "had it explained to him that they would be drawn",
        "heard from Ms Orde that they would be drawn",
    ],
)
def test_the_answer_ends_the_sentence_that_asks(answer: str) -> None:
    joint = "," if answer.startswith("in ") else " and"
    (ask,), (told,) = exchanged(HEAD, f"Councillor Bell wanted to know what would be done with the posts{joint} {answer}.")
    assert ask[1] == "Councillor Bell wanted to know what would be done with the posts"
    assert told[1] == f"{answer.removeprefix('in response to which ')}."


@pytest.mark.parametrize("word", ["appeared", "seemed"])
def test_what_appeared_answers(word: str) -> None:
    answer = f"It {word} that two posts had been counted twice."
    assert exchanged(HEAD, f"{ASKED} {answer}")[1] == [("", answer)]
