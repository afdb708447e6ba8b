"""Notes with a verdict behind a dash, what is left until something has come, and a vote in front of what the body will do."""

import pytest
from small_council import resolutions

from pipeline import api

HEAD = (
    "Marlby Parish Council\nMinutes of the meeting of 8 April 2019\n\nPresent: Hugh Rowe, Dora Lunt\n\n"
    "1. Parish matters\n\nThe Chair opened.\n\n"
)


def _found(said: str) -> list[tuple[str, str]]:
    return [(one.text, one.outcome) for one in api.read_text(f"{HEAD}{said}\n").resolutions]


@pytest.mark.parametrize(
    "said",
    [
        "Gravel - left over until the frost is out.",
        "Ladies’ choir – held over for a costing.",
        "Left until the plans were clearer.",
        "Stood over pending a reply from the bank.",
        "Hedge – left over until we have a price.",
    ],
)
def test_what_is_left_until_something_comes_is_deferred(said: str) -> None:
    assert [outcome for _, outcome in _found(said)] == ["deferred"]


@pytest.mark.parametrize("said", ["He left until the rain had stopped.", "Left over paint is in the shed.", "The hall was left until ten."])
def test_what_is_left_in_another_sense_is_no_decision(said: str) -> None:
    assert _found(said) == []


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Cycling at work – approved subject to helmets being worn.", "approved"),
        ("Mr H Rowe, hen run – not approved, not for the whole village.", "refused"),
        ("Summer fete – agreed with one change.", "agreed"),
        ("Bowls club, new mats – not supported.", "refused"),
    ],
)
def test_a_verdict_behind_a_dash_goes_on(said: str, outcome: str) -> None:
    assert _found(said) == [(said, outcome)]


def test_what_was_told_of_a_form_is_news() -> None:
    assert _found("The form was sent back – not approved, so we heard.") == []


@pytest.mark.parametrize("said", ["By 4 votes to 1 the Council will ask for a survey.", "By four votes to one it will object to the mast."])
def test_a_vote_stands_before_what_the_body_will_do(said: str) -> None:
    (one,) = resolutions(said)
    assert (one.text, one.votes_for, one.votes_against) == (said, 4, 1)


def test_a_vote_of_others_is_news() -> None:
    assert not resolutions("By 4 votes to 1 the residents of Denby had said no.")
