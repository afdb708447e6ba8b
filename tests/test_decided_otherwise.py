"""Decisions in other words than "agreed" and "approved", what looks like them, and what they came to; all names are invented."""

import pytest
from small_council import resolutions


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("By consensus the market hours were set at 5.30 to 8.00 on Friday the 3rd.", "agreed"),
        ("By general consensus, the fee was kept at £4.", "agreed"),
        ("The slide pack was received with thanks.", "received"),
        ("The talk was received with great interest.", "received"),
        ("The statements were read through one by one, answered yes, and the Chairman was authorised to sign.", "approved"),
        ("Nodwyd / Noted.", "noted"),
        ("Cymeradwywyd / Approved.", "approved"),
        ("This item is tabled until the snow melts.", "deferred"),
        ("Approved staff recommendation", "approved"),
        ("Adopted Resolution 2020-14.", "approved"),
        ("It was the wish of those present to keep the shed.", "agreed"),
        ("It was agreed by the Committee that the hut would be sold.", "agreed"),
    ],
)
def test_decisions(sentence: str, outcome: str) -> None:
    (one,) = [r for r in resolutions(f"The Chair spoke of the year. {sentence}") if r.text == sentence]
    assert one.outcome == outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the wish of Members that the schools should be told.",
        "It was agreed by the Director that this would be done.",
        "It was agreed by the Head of Parks that the gates would be oiled.",
        "A letter from the bank was received with thanks.",
        "The map was tabled for discussion.",
        "APPROVED THIS _____ DAY OF ____________, 2019",
        "She said that the hours were set at 9 to 4.",
    ],
)
def test_no_decisions(sentence: str) -> None:
    assert resolutions(f"The Chair spoke of the year.\n\n{sentence}") == []


def test_the_view_of_an_application_is_a_sentence_of_its_own() -> None:
    (one,) = resolutions("10/00061/FUL – new windows, the Old Manse. No comment.", "Planning")
    assert one.text == "No comment."


def test_assent_to_what_is_moved_right_behind_it_is_no_decision_of_its_own() -> None:
    body = "It was noted that nobody objected to the closure of Quay Street. Members were content."
    (one,) = resolutions(f"{body} Proposed by Councillor Hale, seconded by Councillor Poole and agreed that the closure be approved.")
    assert one.text.startswith("Proposed by Councillor Hale")


@pytest.mark.parametrize(
    ("sentence", "movers"),
    [
        ("Adoption motioned by AHB. Second by CDP.", ("AHB", "CDP")),
        ("Motioned by AHB for adoption of his report. Second CDP.", ("AHB", "CDP")),
        ("Motion by AHB to adopt the treasurer's report. Second CDP. Carried.", ("AHB", "CDP")),
    ],
)
def test_clubs_motion_by_initials(sentence: str, movers: tuple[str, str]) -> None:
    (one,) = resolutions(sentence)
    assert (one.mover, one.seconder) == movers and one.outcome == "adopted"


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [
        ("RESOLVED: that the proposed precept be supported.", "approved"),
        ("RESOLVED: to support the proposed precept without change.", "approved"),
        ("The Committee supported the draft Harbour Plan.", "approved"),
        ("RESOLVED: that a seminar for members be held in August.", "agreed"),
        ("RESOLVED: that rents be waived for new traders.", "agreed"),
        ("RESOLVED: that the measures to be retained be sent to the Board.", "other"),
        ("RESOLVED: that the matter of the boats be left until September.", "deferred"),
        ("RESOLVED: to leave the fees over to the new council.", "deferred"),
        ("RESOLVED: that the findings be commended to the Cabinet.", "recommended"),
        ("Cllr Hale proposed a grant of £1,000, Cllr Poole seconded, 4 for, 1 against.", "approved"),
        ("Motion by Hale, second by Poole, to spend up to $500 on salt. Carried.", "approved"),
        ("Motion by Hale, second by Poole, to open the hearing. Carried.", "agreed"),
    ],
)
def test_outcomes(clause: str, outcome: str) -> None:
    (one,) = resolutions(clause)
    assert one.outcome == outcome
