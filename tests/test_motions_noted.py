"""Motions as clerks note them: what was moved behind the names, a list of conditions before the seconder, a pair in brackets, a vote on its
own line; and verdicts with what was changed."""

import pytest
from small_council import resolutions

from pipeline.extract.sentences import split


def said(body: str) -> list[tuple[str, str, str]]:
    return [(" ".join(r.text.split()), r.mover, r.seconder) for r in resolutions(body)]


def test_what_was_moved_stands_behind_the_names() -> None:
    noted, spent, fell = resolutions(
        "(a) Report noted.\n(b) Prop. Cllr Hale, sec. Cllr Reed: £90 from reserves for a second flag. 5 for, 1 against. Carried.\n"
        "(c) Prop. Cllr Poole, sec. Cllr Hale: a public meeting on the lane. 2 for, 4 against. Fell."
    )
    assert (noted.text, noted.mover) == ("Report noted.", "")
    assert spent.text.startswith("Prop. Cllr Hale") and (spent.mover, spent.votes_for, spent.carried) == ("Cllr Hale", 5, "yes")
    assert (fell.mover, fell.seconder, fell.carried) == ("Cllr Poole", "Cllr Hale", "no")


def test_conditions_stand_between_the_motion_and_its_seconder() -> None:
    conditions = "\n".join(f"{n}. That the proposed {thing} be shown." for n, thing in enumerate(("drive", "wall", "gate", "lamp"), 1))
    first, *_ = resolutions(
        f"Ann Hale moved to approve the site plan for the mill subject to the following:\n\n{conditions}\n\n"
        "Mary Reed seconded the motion. The motion passed unanimously."
    )
    assert first.text == "Ann Hale moved to approve the site plan for the mill subject to the following:"
    assert (first.mover, first.seconder, first.carried) == ("Ann Hale", "Mary Reed", "yes")


def test_an_amendment_told_by_its_label_and_a_vote_on_its_own_line() -> None:
    lost, *decided = resolutions(
        "Moved: Cllr Hale. Seconded: Cllr Poole.\n\nAmendment (Cllr Reed / Cllr Hale): shorten the lease to ten years. "
        "Vote on amendment: 2 for, 3 against. Lost.\n\nVote on motion: 4 for, 1 against.\n\nDecision:\n\n"
        "1 Lease to the scouts approved.\n2 Clerk authorised to sign it after Easter.\n\nReason: only bid."
    )
    assert lost.text == "Amendment (Cllr Reed / Cllr Hale): shorten the lease to ten years."
    assert (lost.mover, lost.votes_for, lost.carried) == ("Cllr Reed", 2, "no")
    assert [(r.label, r.mover, r.votes_for) for r in decided] == [("1", "Cllr Hale", 4), ("2", "Cllr Hale", 4)]


@pytest.mark.parametrize(
    "body",
    [
        "Payments passed, £318.60 as on the list (AH/BP).",
        "Plan agreed with the addition of the pond.",
        "Approved, on the proposal of the Vice-Chair.",
        "April: ferry lease (moved from March) – agreed",
        "The Council agreed that the notes of 3 May were right.",
    ],
)
def test_notes_that_decide(body: str) -> None:
    assert [text for text, _, _ in said(body)] == [body]


@pytest.mark.parametrize(
    "body",
    [
        "Plan agreed with the owner of the pond.",
        "In August 2021 the Council resolved that the pond be dug.",
        "Councillor Hale proposed the Motion and much discussion ensued.",
        "Completely approved",
        "Jobs shared out, as on the list (AH/BP).",
    ],
)
def test_notes_that_do_not(body: str) -> None:
    assert said(body) == []


def test_who_moved_in_brackets_is_known_by_initials() -> None:
    assert said("Payments passed, £318.60 as on the list (AH/BP).")[0][1:] == ("AH", "BP")
    assert said("April: ferry lease (moved from March) – agreed")[0][1:] == ("", "")


def test_a_capital_seconder_ends_the_motion() -> None:
    told = "At 8:03 PM, Councillor Hale MOVED to meet in private to talk of the purchase of land by the mill. "
    assert said(told + "Councillor Reed SECONDED the motion. The motion passed.")[0][0] == told.strip()


def test_a_sentence_may_follow_the_hour() -> None:
    told = "The Council agreed to hold the fair on 15 May at the mill at 7 p.m."
    assert said(f"{told} Susan said that it would be good to hear from people.")[0][0] == told
    assert said("The Council agreed to hold the fair at 7 p.m. Monday 15 May.")[0][0].endswith("15 May.")


AGREED = """AGREED:

(a) To have a talk about the pond in May.
(b) That Chair present it on the 13th.
(c) that Mill Lane remain free of charge;
(d) MR to come back with a plan
(e) to ask the Clerk for a list;
(f) That the Group’s report go forward to the County."""


def test_what_is_agreed_in_a_list_is_agreed_but_for_what_somebody_is_to_do() -> None:
    assert [r.outcome for r in resolutions(AGREED)] == ["agreed", "other", "agreed", "other", "other", "agreed"]


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("Prop. Cllr Hale, sec. Cllr Reed, to accept the quote of Arbor Ltd. All in favour.", "approved"),
        ("Cllr Hale moved to hold the petition, which motion carried 3-0.", "deferred"),
        ("The nominations were accepted by the Council.", "approved"),
    ],
)
def test_outcomes(body: str, outcome: str) -> None:
    assert [r.outcome for r in resolutions(body)] == [outcome]


def test_what_the_public_sent_in_is_no_decision() -> None:
    assert said("Public comments were accepted by email and by post.") == []


def test_initials_end_a_sentence_before_the_next_begins() -> None:
    for text, count in (("Proposed by AH and seconded by PP. Thought was given to the site.", 2), ("Told by DR. Smith of the band.", 1)):
        assert len(split(text, 0, len(text))) == count


def test_this_council_agrees_is_how_a_motion_speaks() -> None:
    body = "Cllr Hale moved:\n\n“This Council agrees to:\n\n1. mend the pond; and\n2. plant a tree.”\n\nThe motion fell."
    assert all(r.carried == "no" or not r.label for r in resolutions(body))
