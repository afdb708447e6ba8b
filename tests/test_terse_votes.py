"""Decisions of terse notes: votes and movers in brackets or behind a dash, amendments without a seconder, short lead-ins."""

import pytest
from small_council import resolutions

from pipeline.records import Resolution


def _told(resolution: Resolution) -> tuple[object, ...]:
    return resolution.outcome, resolution.mover, resolution.seconder, resolution.votes_for, resolution.votes_against, resolution.carried


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Oppose, for want of parking (BP/MR; 3 for, 1 against).", ("agreed", "BP", "MR", 3, 1, "yes")),
        ("No comments (AH, BP).", ("agreed", "AH", "BP", None, None, "")),
        ("A new lamp for the porch (AH/MR; 2-3).", ("", "AH", "MR", 2, 3, "no")),
        ("£75, carried 4–1.", ("agreed", "", "", 4, 1, "yes")),
        ("£80 (lost 1-3).", ("", "", "", 1, 3, "no")),
        ("That the fee be halved – 2 in favour, 3 against. NOT AGREED.", ("", "", "", 2, 3, "no")),
        ("That the fee be held for a year – 4 in favour, 1 against. AGREED.", ("agreed", "", "", 4, 1, "yes")),
        ("Grant to the choir: £50 agreed, 2 in favour, 1 against.", ("agreed", "", "", 2, 1, "yes")),
        ("The quote of £90 accepted 3-0.", ("approved", "", "", 3, 0, "yes")),
        ("No objection (subject to the hedge), all in favour.", ("agreed", "", "", None, None, "yes")),
        ("Option 2 (BP/MR) – 1 for, 1 against, lost on Chair’s casting vote.", ("", "BP", "MR", 1, 1, "no")),
        ("Items 3 to 5 were taken together and noted.", ("noted", "", "", None, None, "")),
        ("MR was nominated, nem. con.", ("appointed", "", "", None, None, "")),
        ("Payments 3–8 on the list approved, £211.40.", ("approved", "", "", None, None, "")),
        ("Passed as drafted, without debate.", ("approved", "", "", None, None, "")),
        ("This was noted with pleasure.", ("noted", "", "", None, None, "")),
        ("The Council noted second quarter performance.", ("noted", "", "", None, None, "")),
        ("The Council noted the terms of the letter.", ("noted", "", "", None, None, "")),
        ("To be left over until the rates bill has come.", ("deferred", "", "", None, None, "")),
        ("The lease was read out and agreed.", ("agreed", "", "", None, None, "")),
        ("The minute of 7 February 2023 was put to the meeting and, no one wishing to alter it, was signed by the Chair.",
         ("approved", "", "", None, None, "")),
    ],
)  # fmt: skip
def test_a_terse_note_decides(words: str, told: tuple[object, ...]) -> None:
    assert [(" ".join(r.text.split()), _told(r)) for r in resolutions(words)] == [(words, told)]


@pytest.mark.parametrize(
    "words",
    [
        "The hedge to be cut (BP/MR).",
        "Two of the fixtures were lost 3-1.",
        "The bowls team, 4 for tea, 3 against the wall.",
        "Sheds broken into (two in May, three in June).",
        "Cllr Poole said that six were for and two were against.",
        "It was agreed by all that the figures don’t say what it costs to live here.",
        "The Council noted how cold it was.",
        "MR was nominated for a prize by the school.",
    ],
)
def test_what_only_looks_like_a_terse_note_decides_nothing(words: str) -> None:
    assert not resolutions(words)


def test_a_vote_stands_behind_the_note_that_it_is_on() -> None:
    assert [(r.text, r.outcome, r.votes_for) for r in resolutions("Grant to the band. Refused 1–2.")] == [("Refused 1–2.", "refused", 1)]
    found = resolutions("New shed, Mill Lane. Object – too high. 2 for, 1 against.")
    assert [(r.text, r.votes_for, r.votes_against) for r in found] == [("Object – too high. 2 for, 1 against.", 2, 1)]
    assert len(resolutions("Motion by BP, second by MR, to buy a spade.\nRoll call vote: all yes. Passed 3-0.")) == 1


def test_what_stands_behind_a_lead_in_is_a_clause_of_its_own() -> None:
    found = resolutions("Resolved – Clerk to send in an objection (BP/MR, 2–1).")
    assert [(r.text, r.mover, r.votes_for) for r in found] == [("Clerk to send in an objection (BP/MR, 2–1).", "BP", 2)]


def test_a_note_shares_the_verdict_of_the_one_before_it() -> None:
    found = resolutions("Part 1, the statement, was gone through and approved (BP/MR). Part 2, the figures, likewise.")
    assert [(r.outcome, r.mover) for r in found] == [("approved", "BP"), ("approved", "BP")]
    assert not resolutions("The roof leaks. The porch, likewise.")


@pytest.mark.parametrize(
    "words",
    [
        "An amendment in the name of Cllr Poole that the list be drawn up again found no seconder and fell.",
        "By way of amendment, Cllr Reed proposed that the porch be left out; nobody would second it.",
        "BP proposed we let the field; no one seconded.",
        "MR’s proposal to let the field was not seconded and therefore fell.",
        "A motion to let the field failed for want of a seconder.",
    ],
)
def test_what_finds_no_seconder_is_lost(words: str) -> None:
    assert [(" ".join(r.text.split()), r.carried) for r in resolutions(words)] == [(words, "no")]


def test_the_vote_on_the_next_motion_is_not_of_the_one_that_nobody_seconded() -> None:
    found = resolutions("BP proposed we let the field; nobody seconded. MR proposed, AH seconded, we mow it – 2 in favour, BP against.")
    assert [(r.mover, r.votes_for, r.carried) for r in found] == [("BP", None, "no"), ("MR", 2, "yes")]


def test_an_amendment_without_seconder_says_nothing_of_the_motion() -> None:
    found = resolutions(
        "It was moved by Cllr Poole and seconded by Cllr Reed that the fair be moved. By way of amendment Cllr Hale moved that it be "
        "called off, but found no seconder. On the first proposition there were 2 for and 1 against and it was\n\n"
        "RESOLVED that the fair be moved."
    )
    assert [(r.mover, r.votes_for, r.carried) for r in found] == [("Cllr Hale", None, "no"), ("Cllr Poole", 2, "yes")]


def test_the_sectors_of_a_forum_decide_apart() -> None:
    found = resolutions(
        "(a) Licences – primary approved, secondary declined\n(b) Insurance – held over to May at the request of the heads"
    )
    assert [(r.label, r.text, r.outcome) for r in found] == [
        ("(a)", "primary approved, secondary declined", "approved"),
        ("", "held over to May at the request of the heads", "deferred"),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "The recommendations were agreed, namely:",
        "The recommendations in the paper were then accepted as follows:",
        "The following resolution was passed:",
        "The following was agreed:",
    ],
)
def test_clauses_stand_under_a_short_lead_in(lead: str) -> None:
    found = resolutions(f"{lead}\n(a) the report be noted; and\n(b) the roof be mended.")
    assert [(r.label, r.text) for r in found] == [("(a)", "the report be noted; and"), ("(b)", "the roof be mended.")]
