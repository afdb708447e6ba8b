"""Decisions that stand in other words or another order than most: told by who presides, by leave, of a post, within commas, on one line."""

import pytest

from tests.small_council import resolutions as decided


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("The Chair announced the decision of the Sub-Committee: to grant the stall with two conditions.", "approved"),
        ("The Chairman then announced that the Panel's decision was to refuse the bond.", "refused"),
        ("On resuming, the Chair announced that the application would be refused.", "refused"),
        ("Members left the room and on their return the Chair said that the permit would be granted.", "approved"),
        ("The Panel's decision is that the badge be revoked.", "other"),
        ("With the agreement of the Committee item 8 was taken first.", "agreed"),
        ("By consent the order of the agenda was changed.", "agreed"),
        ("There being no other nominations, Cllr Poole was appointed.", "appointed"),
        ("Nominations were sought for the chair and Cllr Poole was elected.", "appointed"),
        ("Cllr Poole, being the only nominee, was declared elected.", "appointed"),
        ("The vacancy was filled by the co-option of Mrs Dunn.", "appointed"),
        ("The Council co-opted Mr Dunn to fill the gap.", "appointed"),
        ("Cllrs Hale and Poole were appointed to serve on the Lamp Group.", "appointed"),
        ("Mrs Dunn once again appointed.", "appointed"),
        ("The plan was, after some talk, approved.", "approved"),
        ("The tender of Dunn Ltd was the lowest and was accepted.", "approved"),
        ('The minutes were put right to read "had sung" and, so amended, were approved.', "approved"),
        ("The Mayor signed as correct the minutes of the last meeting.", "approved"),
        ("Otherwise, timetable agreed.", "agreed"),
        ("Bonus for the sexton - supported by all except MR.", "agreed"),
        ("Second lamp – yes in principle.", "agreed"),
        ("Cllrs agreed to take the lower quote.", "agreed"),
        ("The Panel unanimously supported the proposed appointment.", "agreed"),
        ("The Committee gave its consent.", "agreed"),
        ("The Portfolio Holder for Lamps approved the recommendations in the paper.", "approved"),
        ("The Board agreed that the Head of Lamps consult the lodgers.", "agreed"),
        ("Members agreed that Ann Bell draft a reply.", "agreed"),
        ("The LOWER FENBY LIGHT & DARK SKIES INTEGRATION JOINT BOARD noted the risk register.", "noted"),
    ],
)
def test_one_decision(body: str, outcome: str) -> None:
    assert [r.outcome for r in decided(body)] == [outcome], body


@pytest.mark.parametrize(
    "body",
    [
        "The Chair announced that the bus would be late.",
        "The Chair announced that the lamp would be changed in May.",
        "The vacancy was filled in May by a new officer.",
        "With the agreement of the County the path was closed.",
        "By agreement with the school the buses stop at four.",
        "The bridge was, after the flood, closed.",
        "The grant was asked for in May and was approved by the Trust.",
        "The Chair signed the lease.",
        "Moss Lane scheme – supported by the County Council.",
        "Was it open? – yes, in principle.",
        "Cllrs Hale and Poole wore hats.",
        "Happy to remain as a trustee.",
        "The Leader agreed that it had been a hard year.",
        "The Committee agreed that staff know best.",
        "The Panel agreed that lodgers feel cold.",
        "It was agreed that the figures spoke for themselves.",
        "It was agreed by all that letters told one more than maps.",
    ],
)
def test_no_decision(body: str) -> None:
    assert decided(body) == [], body


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (
            "The Board noted the pressures and endorsed the winter plan.",
            ["The Board noted the pressures", "endorsed the winter plan."],
        ),
        (
            "The Committee approved the fee and authorised the Clerk to sign the lease.",
            ["The Committee approved the fee", "authorised the Clerk to sign the lease."],
        ),
        (
            "The Committee approved the minutes and authorised the Chairman to sign them.",
            ["The Committee approved the minutes and authorised the Chairman to sign them."],
        ),
        ("Members noted and endorsed the plan.", ["Members noted and endorsed the plan."]),
    ],
)
def test_two_verbs(body: str, texts: list[str]) -> None:
    assert [r.text for r in decided(body)] == texts


def test_posts_under_their_title() -> None:
    rows = "(1) Hall – Cllr Hale (Upper End), Cllr Poole (Marsh).\n(2) Lamps – Cllrs Hale, Poole & Reed.\n(3) Parking – talk of it in June."
    found = decided(rows, "Election of Group Representatives")
    assert [(r.label, r.text, r.outcome) for r in found] == [
        ("(1)", "Hall – Cllr Hale (Upper End), Cllr Poole (Marsh)", "appointed"),
        ("(2)", "Lamps – Cllrs Hale, Poole & Reed", "appointed"),
    ]
    assert decided(rows, "Reports of Representatives") == []


def test_no_objections_at_the_end() -> None:
    assert len(decided("PC do not feel it is too tall so have no objections.", "Planning")) == 1
    assert decided("The Clerk said that the lodgers met and so had no objections.", "Planning") == []


@pytest.mark.parametrize(
    "body",
    [
        "Was refused by NCC on 3/5/2019.",
        "The Panel was referred to page 22, where this was given as 24%.",
        "The public were excluded at 12.08pm.",
        "Members will recall that in June the Council resolved to set three aims, and it is hoped that they stay.",
    ],
)
def test_what_went_on(body: str) -> None:
    assert decided(body) == [], body


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("The rota was AGREED, Cllr Poole having been told that Sundays were in it.", ["The rota was AGREED"]),
        (
            "The Committee agreed to note the rent and to go on with the lease, Ms Dunn in the interim to arrange a visit.",
            ["The Committee agreed to note the rent and to go on with the lease"],
        ),
        ("Deferred. It was agreed to hold this over to May.", ["It was agreed to hold this over to May."]),
        ("RESOLVED: To note that he had left and that no lamp be lit.", ["To note that he had left and that no lamp be lit."]),
        ("RESOLVED: To note the paper and that the Chair write to the bank.", ["To note the paper", "that the Chair write to the bank."]),
        ("Auditor’s report – received. She had one point (petty cash).", ["Auditor’s report – received."]),
    ],
)
def test_extent(body: str, texts: list[str]) -> None:
    assert [r.text for r in decided(body)] == texts


def test_conditions_belong_to_the_licence() -> None:
    body = "Decision\n\nTo grant the licence subject to those put by the owner and the following condition:\n\n1.    Nobody shall sing."
    assert [r.outcome for r in decided(body)] == ["approved"]


@pytest.mark.parametrize(
    ("body", "votes"),
    [
        ("It was agreed that the lamp be sold. Vote: 6/2/1.", (6, 2, 1)),
        ("It was agreed that the lamp be sold. 6 for, 2 against, 1 abstention.", (6, 2, 1)),
        ("It was agreed that the lamp be sold. Votes for: 6; against: 2; abstentions: 1.", (6, 2, 1)),
        ("It was agreed that the lamp be sold. Three lamps stand in Mill Lane.", (None, None, None)),
        ("RESOLVED: That the lamp be sold.\n\nThere were 6 votes for, 2 against and 1 abstention.", (6, 2, 1)),
        ("RESOLVED: That the lamp be sold.\n\nSix voted in favour, two against and one abstained.", (6, 2, 1)),
        ("The Chair's proposal for a raffle was not agreed (2 in favour, 3 against).", (2, 3, None)),
        ("On being put to the vote the Chair's proposal for a raffle was not agreed (2 in favour, 3 against).", (2, 3, None)),
    ],
)
def test_votes(body: str, votes: tuple[int | None, ...]) -> None:
    found = decided(body)
    assert [(r.votes_for, r.votes_against, r.abstentions) for r in found] == [votes], body


def test_each_clause_has_its_vote() -> None:
    body = "Decision:\n(i) Lamps: approved, 3 for, none against.\n"
    body += "(ii) Benches: approved for a year, 2 for, 1 abstention.\n(iii) Bins: noted."
    assert [(r.outcome, r.votes_for, r.votes_against, r.abstentions) for r in decided(body)] == [
        ("approved", 3, 0, None),
        ("approved", 2, 0, 1),
        ("noted", None, None, None),
    ]


def test_votes_on_what_is_printed_below() -> None:
    found = decided("The proposal was put to the meeting and carried, 7 voting for and 3 against.\n\nAgreed: that the lamp be sold.")
    assert [(r.text, r.votes_for, r.votes_against) for r in found] == [("that the lamp be sold.", 7, 3)]
