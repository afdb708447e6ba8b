"""Votes that stand apart from what they are on: the roll below a consent calendar, the show of hands above; all names are invented."""

import pytest
from small_council import resolutions, resolutions_in

from pipeline.extract.votes import votes_in

CALENDAR = """Councilmember Hale moved and Councilmember Poole seconded to approve the Consent Calendar:

Minutes of the regular meeting of Monday, 4 May, as sent to all members
Approved as submitted

Slip repairs
Approved staff recommendation

AYES:     Councilmembers: Hale, Poole, Reed & Mayor Bell
NOES:     Councilmembers: None
ABSENT:   Councilmembers: Marsh"""


def test_the_roll_below_the_entries_is_called_on_the_motion_above_them() -> None:
    moved, *entries = resolutions(CALENDAR)
    assert (moved.mover, moved.seconder, moved.votes_for, moved.votes_against, moved.carried) == (
        "Councilmember Hale",
        "Councilmember Poole",
        4,
        0,
        "yes",
    )
    assert [(one.text.splitlines()[-1], one.outcome, one.votes_for) for one in entries] == [
        ("Approved as submitted", "approved", None),
        ("Approved staff recommendation", "approved", None),
    ]


def test_a_motion_that_the_roll_goes_against_is_lost() -> None:
    (one,) = resolutions(CALENDAR.partition("Minutes of")[0] + "AYES: Hale\nNOES: Poole, Reed, Bell")
    assert (one.votes_for, one.votes_against, one.carried, one.outcome) == (1, 3, "no", "")


def test_a_roll_below_a_decision_told_in_a_sentence_is_called_on_it() -> None:
    (one,) = resolutions("The minutes were approved after a motion to approve and a second.\n\nAYES: Hale, Poole, Reed. NOES: None.")
    assert (one.votes_for, one.votes_against, one.carried) == (3, 0, "yes")


def test_a_roll_call_of_those_present_is_no_vote_on_the_motion_before_it() -> None:
    (one,) = resolutions("Ms Hale moved and Mr Poole seconded to buy salt.\n\nThe session opened again.\n\nPresent: Hale, Poole, Reed.")
    assert one.votes_for is None


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("AYES: Commissioners: Hale, Poole\nNOES: Commissioners: Reed", (2, 1, None)),
        ("5 o blaid / for, 1 yn erbyn / against, 2 yn atal / abstaining.", (5, 1, 2)),
        ("On BP's proposal it was resolved 3 to 1 to object (loss of parking).", (3, 1, None)),
        ("It was agreed by 5-2 that the slip be closed.", (5, 2, None)),
        ("The Panel approved £60 for two chairs by four votes to one.", (4, 1, None)),
    ],
)
def test_votes(words: str, sides: tuple[int | None, ...]) -> None:
    votes = votes_in(words)
    assert (votes.votes_for, votes.votes_against, votes.abstentions) == sides


@pytest.mark.parametrize("words", ["It was agreed 3 to 4 weeks would do.", "It was resolved to ask 2 to 3 firms for a price."])
def test_a_span_of_numbers_is_no_vote(words: str) -> None:
    assert not votes_in(words)


def test_the_show_of_hands_above_is_on_what_was_resolved_below() -> None:
    vote = "A vote was taken by show of hands with three members voting for and two members voting against."
    body = f"{vote}\nResolved on the proposal of Councillor Hale, seconded by Councillor Poole that the licence be granted for one year."
    (one,) = resolutions(body)
    assert (one.votes_for, one.votes_against, one.outcome) == (3, 2, "approved")


def test_a_recorded_vote_behind_the_debate_is_on_the_numbered_motion() -> None:
    body = """2. Buses

98-76   Hale - Poole
That Route 11 be discontinued effective September 8, 1998.

Trustee Reed could not vote to put children on the road at seven in the morning.

A recorded vote was requested. In favour: Hale, Poole. Opposed: Reed, Marsh, Bell.          Defeated

98-77   Reed
That the meeting do now adjourn (9:52 p.m.).          Carried

3. Close
"""
    lost, ended = resolutions_in(body)
    assert (lost.label, lost.mover, lost.votes_for, lost.votes_against, lost.carried) == ("98-76", "Hale", 2, 3, "no")
    assert (ended.label, ended.mover, ended.outcome) == ("98-77", "Reed", "agreed")


def test_a_numbered_motion_can_go_on_over_lines() -> None:
    (one,) = resolutions(
        "98-74   Hale - Poole\nThat accounts for payment, cheques 204 to 233 in the amount of\n$486.55, be approved.          Carried"
    )
    assert one.text.endswith("$486.55, be approved.") and (one.outcome, one.carried) == ("approved", "yes")
