"""What is asked for and answered in the same breath, and turns that the minutes tell in few words; all names are invented."""

import pytest
from exchanges import Pairs, exchanged

from pipeline import api

HEAD = (
    "Fenby Town Council\n\nMinutes of the meeting held on 3 May 2023\n\n"
    "Present: Councillor A Hale (Chairman), Councillor B Poole, Councillor Ian Reed, Mr T Kerr (Clerk)\n\n1. Roads\n\n"
)


def read(said: str) -> tuple[Pairs, Pairs]:
    """Who asks what and who answers what in an item."""
    return exchanged(HEAD, said)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Councillor Poole asked whether a warden could be provided for a time", "was informed that nobody had applied."),
        ("The Chairman asked if the old map could be shown", "was advised that it had been lost."),
        ("Councillor Poole asked for the take up of free passes in the two wards", "was told there were nine."),
        ("Councillor Poole asked for a copy of the lease", "was told that it was on the website."),
    ],
)
def test_what_is_asked_for_and_told_at_once_is_a_question(asked: str, told: str) -> None:
    asks, answers = read(f"{asked} and {told}")
    assert [text for _, text in asks] == [asked]
    assert answers == [("", told)]
    assert not api.read_text(f"{HEAD}{asked} and {told}\n").actions


def test_what_will_be_sent_is_a_task_of_the_answer() -> None:
    found = api.read_text(
        f"{HEAD}Councillor Poole asked for the take up of free passes and was told this would be forwarded to him later.\n"
    )
    assert [a.text for a in found.actions] == ["was told this would be forwarded to him later."]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Poole asked the Clerk to mend the gate and was assured that this would be done.",
        "Councillor Poole asked whether a warden could be provided for a time and was thanked for his work.",
    ],
)
def test_an_order_stays_an_order(said: str) -> None:
    assert read(said) == ([], [])
