"""The public who speak one after the other at a hearing; all names are invented."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN CITY COUNCIL\n\nTuesday 4 March 2025\n\nPresent: Mayor Rose Hale, Council Member Pat Bell\n\nStaff: Tom Gill, City Manager\n\n"
    "1. Public Hearing on the Quay\n\nMayor Hale opened the public hearing.\n\n"
)
ASKED = "Ned Kerr, 14 Rope Street, said that the quay was steep. He asked why the rail had not been mended."


def told(said: str) -> list[tuple[str, str]]:
    return exchanged(HEAD, said)[1]


@pytest.mark.parametrize(
    "said",
    [
        "Dora Flint gave her address as 22 Mill Lane and said that the rail was rusty.",
        "Dora Flint, 2200 South 14 East, stated that the rail was rusty.",
        "Dora Flint (22 Mill Lane) said the rail was rusty.",
        "Dora Flint, who lives on Mill Lane, stated that the rail was rusty. She did not believe that it was safe.",
        "Dora Flint stated that she was a resident of the ward and the rail was rusty.",
        "Dora Flint came to the podium and said that the rail was rusty.",
        "Dora Flint explained that the rail was rusty. There was no light.",
        "An unidentified woman stated that the rail was rusty.",
    ],
)
def test_the_next_of_the_public_answers_nothing(said: str) -> None:
    assert told(f"{ASKED}\n\n{said}") == []


@pytest.mark.parametrize("said", ["The steps were bad as well.", "It was time that somebody was heard."])
def test_what_follows_a_question_in_a_comment_goes_on_the_comment(said: str) -> None:
    assert told(f"{ASKED} {said}") == []


@pytest.mark.parametrize(
    "answer",
    [
        "Mr. Gill explained that no money was left.",
        "Mayor Hale said that no money was left.",
        "Dora Flint, the contractor, said that no money was left.",
        "Dora Flint, 22 Mill Lane, replied that no money was left.",
    ],
)
def test_others_answer_at_a_hearing(answer: str) -> None:
    assert [text for _, text in told(f"{ASKED}\n\n{answer}")] == [answer]


def test_one_of_the_public_answers_a_member() -> None:
    answer = "Dora Flint, 22 Mill Lane, said that it was."
    assert told(f"Council Member Bell asked if the rail was steel.\n\n{answer}") == [("Dora Flint", answer)]


def test_members_have_their_say_when_the_hearing_is_closed() -> None:
    assert told(f"{ASKED}\n\nMayor Hale closed the public hearing.\n\nCouncil Member Bell stated that the quay was dear to her.") == []


@pytest.mark.parametrize("call", ["asked if there was any further business", "asked for any comments from the public"])
def test_a_call_that_nobody_takes_up_is_not_answered(call: str) -> None:
    assert told(f"Mayor Hale {call}. There were none.") == []


def test_none_answers_a_question() -> None:
    assert told("Council Member Bell asked how many posts had rotted. There were none.") == [("", "There were none.")]


@pytest.mark.parametrize(
    "said",
    [
        "goes on to explain that it was old",
        "feels that it is old",
        "would vote for another",
        "echoed that",
        "was supportive of it",
        "likes it",
    ],
)
def test_a_bare_name_ends_the_answer_of_another(said: str) -> None:
    answer = "Mr. Gill stated that nine had."
    found = told(f"Council Member Bell asked how many posts had rotted. {answer} Ned Kerr {said}.")
    assert found[0] == ("Mr. Gill", answer)
