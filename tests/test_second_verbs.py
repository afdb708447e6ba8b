"""Decisions with a second verb, a label or a pronoun before them, and what is told behind them."""

import pytest

from tests.small_council import resolutions


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Members noted the report and, by 6 votes to 1, recommended to Cabinet that a warden be paid for.",
            [("Members noted the report", "noted"), ("recommended to Cabinet that a warden be paid for.", "recommended")],
        ),
        (
            "The Panel agreed to back the bid and agreed also that the Chair should write in support.",
            [("The Panel agreed to back the bid", "agreed"), ("agreed also that the Chair should write in support.", "agreed")],
        ),
        (
            "The Board AGREES that the ward should stay open and ASKS the Clerk to bring a note of it in May.",
            [("The Board AGREES that the ward should stay open", "agreed"), ("ASKS the Clerk to bring a note of it in May.", "other")],
        ),
        ("The report of the Clerk was received and her proposals agreed to.", [("", "received")]),
        ("The petition was deferred, the Head of Roads to be asked to come in May.", [("The petition was deferred", "deferred")]),
        ("Also agreed that the Clerk write to the bank.", [("", "agreed")]),
        ("Outcome – map received; thanks to Ann Hale.", [("", "received")]),
        ("Work plan OK’d by the Board.", [("", "approved")]),
        ("In the absence of the Clerk this motion was deferred with the consent of the Member.", [("", "deferred")]),
        ("A letter was read from the bank. Nobody liked it. It was noted.", [("It was noted.", "noted")]),
        ("Recommendation (agreed): that Cabinet be asked for a warden.", [("that Cabinet be asked for a warden.", "other")]),
        ("The Chair signed the minutes of the ordinary meeting held on 9 May 2022 as a true record.", [("", "approved")]),
        ("RESOLVED that, with that change, the Committee agrees its minutes of May for signature by BP.", [("that, with", "approved")]),
        ("RESOLVED that the minutes, copies having been sent to all, be taken as read and signed.", [("that the minutes", "approved")]),
        ("Agreed:\n(1) dashboard noted.\n(2) clawback: agreed, 4 to 1.", [("dashboard noted.", "noted"), ("clawback", "agreed")]),
        (
            "Cllr Poole suggested that the seat be moved and this suggestion was agreed by the Committee.",
            [("Cllr Poole suggested", "agreed")],
        ),
    ],
)
def test_each_verb_decides(body: str, found: list[tuple[str, str]]) -> None:
    told = [(r.text, r.outcome) for r in resolutions(body)]
    assert [outcome for _, outcome in told] == [outcome for _, outcome in found]
    assert all(text.startswith(begins) for (text, _), (begins, _) in zip(told, found, strict=True))


@pytest.mark.parametrize(
    "body",
    [
        "Decisions rec’d: 24/0655 Approved.",
        "Members were cross about it. It was noted.",
        "Recommendation: that Cabinet be asked for a warden.",
        "The payment was made with the approval of the bank.",
        "Agreed figures for the lamp came in May.",
    ],
)
def test_news_and_talk_decide_nothing(body: str) -> None:
    assert resolutions(body) == []


@pytest.mark.parametrize(
    ("body", "begins", "mover", "seconder"),
    [
        ("Agreed & signed (prop BP, sec MR).", "Agreed", "BP", "MR"),
        ("The pump is old. Prop by MR, sec by BP that a second one be bought. Carried.", "Prop by", "MR", "BP"),
        (
            "Cllr Hale said that the lamp was out. She moved, and Cllr Poole seconded, that it be mended. All were in favour.",
            "She moved",
            "Cllr Hale",
            "Cllr Poole",
        ),
        (
            "Cllr Reed proposed that the gates be looked at. She added that the old ones should come first. "
            "This proposal was seconded by Cllr Poole and agreed.",
            "Cllr Reed proposed",
            "Cllr Reed",
            "Cllr Poole",
        ),
        ("He said that the road was bad. The motion was seconded by Cllr Poole and agreed.", "The motion", "", "Cllr Poole"),
        ("The Committee was content for the minutes of 2nd July to be signed as a true record.", "The Committee", "", ""),
        ("That the sum be saved was moved by Cllr Hale, duly seconded, and RESOLVED accordingly.", "That", "Cllr Hale", ""),
    ],
)
def test_who_moved_and_who_seconded(body: str, begins: str, mover: str, seconder: str) -> None:
    (one,) = resolutions(body)
    assert one.text.startswith(begins)
    assert (one.mover or "", one.seconder or "") == (mover, seconder)
