"""A vote in figures behind "Decision:" tells of the motion above it; a line over the signature and a mood decide nothing."""

import pytest

from pipeline import api

HEAD = (
    "Marlby Selectboard\nMinutes of April 8, 2024\n\nPresent: Hugh Rowe, Dora Lunt, Jane Tripp\n\n1. Minutes\n\n"
    "The Chair opened the meeting.\n\n2. Truck\n\nThe truck is old.\n\n"
)


@pytest.mark.parametrize(
    "vote", ["Decision: 3-0, all in favor", "Decision: 3-0-0", "Outcome: unanimous", "Decision – All in favor", "Result: 2-1 (Tripp)"]
)
def test_a_vote_behind_decision_is_of_the_motion(vote: str) -> None:
    moved = "Motion: Hugh Rowe moved to buy the salt from Denby."
    found = api.read_text(f"{HEAD}{moved}\n\nSecond: Dora Lunt\n\nDiscussion: None\n\n{vote}\n").resolutions
    assert [(one.text, one.mover, one.seconder) for one in found] == [(moved, "Hugh Rowe", "Dora Lunt")]


@pytest.mark.parametrize(
    ("vote", "told"),
    [("Decision: 3-0, all in favor", (3, 0, "yes")), ("Decision: 2-1 (Tripp)", (2, 1, "yes")), ("Result: 1-2", (1, 2, "no"))],
)
def test_the_figures_are_the_votes(vote: str, told: tuple[int, int, str]) -> None:
    (one,) = api.read_text(f"{HEAD}Motion: Hugh Rowe moved to buy the salt.\n\nSecond: Dora Lunt\n\n{vote}\n").resolutions
    assert (one.votes_for, one.votes_against, one.carried) == told


@pytest.mark.parametrize("said", ["Decision: to buy the salt from Denby, 3-0.", "Decision: 3-year lease to be signed."])
def test_what_a_decision_says_is_the_decision(said: str) -> None:
    assert len(api.read_text(f"{HEAD}{said}\n").resolutions) == 1


def _closing(words: str) -> list[str]:
    text = f"{HEAD}7.58pm   The Chairperson declared the meeting closed.\n\n{words}\n\nDATE:...........\n\nCHAIRPERSON:...........\n"
    return [one.text for one in api.read_text(text).resolutions]


@pytest.mark.parametrize(
    "words",
    [
        "CONFIRMED AS A TRUE AND CORRECT RECORD",
        "CONFIRMED AS A TRUE AND CORRECT RECORD AT A MEETING OF THE Marlby Community Board HELD ON",
        "Certified as a true record at the meeting of the Board on",
    ],
)
def test_the_line_over_a_signature_decides_nothing(words: str) -> None:
    assert _closing(words) == []


def test_minutes_confirmed_in_the_meeting_are_decided() -> None:
    text = HEAD.replace("The Chair opened the meeting.", "Confirmed as a true and correct record.")
    assert [one.text for one in api.read_text(text).resolutions] == ["Confirmed as a true and correct record."]


@pytest.mark.parametrize("said", ["Happy to take questions.", "Very pleased to circulate the map.", "Sorry to send it so late."])
def test_a_mood_is_no_owner(said: str) -> None:
    assert api.read_text(f"{HEAD}{said}\n").actions == ()


def test_a_post_is_an_owner() -> None:
    assert [one.owners for one in api.read_text(f"{HEAD}Clerk to circulate the map.\n").actions] == [("Clerk",)]
