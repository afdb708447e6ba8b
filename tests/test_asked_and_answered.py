"""Who asks in a passive, what a supplementary under a number asks, and what is no answer; all names are invented."""

import pytest
from exchanges import Pairs, exchanged

HEAD = (
    "Fenby Parish Council\n\nMinutes of the meeting held on 3 May 2023\n\n"
    "Present: Cllr A Hale (Chairman), Cllr B Poole, Cllr Ian Reed, Mr T Kerr (Clerk)\n\n1. Roads\n\n"
)


def read(said: str) -> tuple[Pairs, Pairs]:
    """Who asks what and who answers what in an item."""
    return exchanged(HEAD, said)


@pytest.mark.parametrize(
    "asked",
    [
        "The rise in missed bins was questioned by Cllr Poole, who wished to know whether the new rounds were to blame.",
        "The cost of the lamps was queried by Cllr Poole, who asked why it had doubled.",
        "The length of the wait was challenged by Cllr Poole, who wanted to know when it would fall.",
    ],
)
def test_whoever_questions_a_thing_and_asks_about_it_asks_once(asked: str) -> None:
    (one,) = read(f"{asked} It was accepted that wages had gone up.")[0]
    assert one[1] == asked
    assert "Poole" in one[0]


@pytest.mark.parametrize(
    "asked",
    [
        "The Chairman asked had anyone rung the farmer?",
        "The Chairman asked was anybody in touch with the county.",
        "The Chairman asked did all the shelters need paint.",
        "The Chairman asked would everyone be able to park there.",
        "The Chairman asked if there would be a day when residents could be invited to look at the books.",
        "The Chairman asked whether there was a way that the list could be shown to all.",
    ],
)
def test_what_is_asked_in_turned_words_or_of_what_there_is(asked: str) -> None:
    asks, answers = read(f"{asked} The Clerk said that he thought so.")
    assert asks == [("The Chairman", asked)]
    assert len(answers) == 1


@pytest.mark.parametrize(
    "said",
    ["The Chairman asked would anyone like to take the chair.", "The Chairman asked if the list could be circulated to all."],
)
def test_what_is_wanted_is_no_question(said: str) -> None:
    assert read(said)[0] == []


def test_a_supplementary_under_a_number_is_asked_and_answered_by_the_same() -> None:
    asks, answers = read(
        "Q1. Cllr Poole: How many lamps are out?\n\nA1. Mr T Kerr: Nine.\n\nQ1 supplementary. Is that more than last year?\n\n"
        "A1 supplementary. It is. We had four.\n\nThe Council was of one mind that it would not do."
    )
    assert asks[1] == ("Cllr Poole", "Is that more than last year?")
    assert answers == [("Mr T Kerr", "Mr T Kerr: Nine."), ("Mr T Kerr", "It is. We had four.")]


@pytest.mark.parametrize("fate", ["was not put and fell", "was not reached", "lapsed", "was taken as withdrawn"])
def test_a_question_that_is_not_put_has_no_answer(fate: str) -> None:
    assert read(f"Question 1. By Cllr Poole to the Chairman\n\nCllr Poole having left the room, the question {fate}.")[1] == []


def test_an_answer_in_quotation_marks_is_without_its_label() -> None:
    assert read("Cllr Reed asked the Leader how many nests there were?\n\nThe Leader: “Two.”")[1] == [("The Leader", "“Two.”")]


def test_a_third_who_feels_something_does_not_answer() -> None:
    said = "In response to a question from Cllr Poole about gulls, the Head of Parks stated that there were nine."
    assert len(read(f"{said}\n\nThe Leader felt that residents would want to see them gone.")[1]) == 1


def test_the_same_asks_on_under_the_name() -> None:
    asks, _ = read(
        "Cllr Poole asked how fees were set. She also wanted the list. Cllr Poole also asked why they had risen.\n\nThe Clerk did not know."
    )
    assert len(asks) == 1


@pytest.mark.parametrize(("more", "told"), [("also noted that it was old", True), ("reported on the fair", False)])
def test_an_entry_that_adds_goes_on_the_answer(more: str, told: bool) -> None:
    (one,) = read(f"- Cllr Poole asked why the pump had failed.\n- The Clerk said that the seal had gone.\n- The Clerk {more}.")[1]
    assert (more in one[1]) is told


def test_the_next_of_the_public_does_not_answer_the_one_before() -> None:
    said = (
        "Ann Bell, Fenby, stated that she rode the bus. She asked why the fare had risen.\n\nTom Kay, {}, stated that drivers were tired."
    )
    assert read(said.format("Fenby"))[1] == []
    assert len(read(said.format("who manages the buses"))[1]) == 1


@pytest.mark.parametrize("who", ["The chairman", "The vice-chair", "The chair", "The mayor", "The captain"])
def test_who_presides_may_be_written_small(who: str) -> None:
    asks, answers = read(f"{who} asked for an update regarding the fete. Cllr Reed replied that it was in hand.")
    assert [who for who, _ in asks] == [who]
    assert [who for who, _ in answers] == ["Cllr Reed"]
    assert [one for one, _ in read(f"Cllr Reed asked why the hall was wet. {who} said that it had rained.")[1]] == [who]


def test_the_chair_that_is_sat_in_says_nothing() -> None:
    assert read("Thanks were given from the chair. Had anybody else sat in the chair before that, they wondered.")[1] == []


def test_showing_how_a_thing_is_done_answers_what_it_is() -> None:
    said = "Cllr Reed asked what set the pumps apart. The Clerk demonstrated how each of them worked. He said that the old one was louder."
    assert len(read(said)[1]) == 1
    assert read("The Clerk demonstrated how each of the pumps worked.")[1] == []


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("The Chairman asked the councillors there if they were content with the accounts. All councillors confirmed they were.", 1),
        ("The Chairman asked Members if they were happy with the wording. Members noted that they were happy.", 1),
        ("The Chairman asked Members whether they were happy with the wording. Members noted the report.", 0),
    ],
)
def test_the_body_says_how_it_stands(said: str, answers: int) -> None:
    asks, told = read(said)
    assert len(asks) == 1
    assert len(told) == answers


def test_going_on_with_the_meeting_is_no_question() -> None:
    assert read("The Chairman asked Members if they were content to move to the vote.")[0] == []
