"""Forms of decisions as they come out of web pages: lead-ins lost, movers on lines of their own, verdicts without a subject."""

import pytest

from tests.small_council import actions, resolutions


def test_a_clause_may_begin_with_what_it_depends_on() -> None:
    found = resolutions(
        "The clerk drew attention to the form.\n\n"
        "(a)  subject to the changes agreed at the meeting, the plan of work as set out in the report be approved;\n\n"
        "(b)  the following be put on the panel –\n\n  Roads – Cllr Poole\n\n"
    )
    assert [(r.label, r.outcome) for r in found] == [("(a)", "approved"), ("(b)", "agreed")]


def test_a_story_in_the_condition_is_none_in_the_clause() -> None:
    assert not resolutions("(a)  subject to the weather the fair was moved, and the band asked to be paid;\n\n(b)  the tents had come.\n")


def test_who_nominates_stands_before_the_verb() -> None:
    (one,) = resolutions("Cllr Poole nominated Cllr Reed to be elected as Chair, seconded by Cllr Bell and passed with a unanimous vote.\n")
    assert (one.mover, one.seconder) == ("Cllr Poole", "Cllr Bell")


@pytest.mark.parametrize("label", ["Proposer", "Mover", "Proposer:"])
def test_a_mover_under_a_label_without_a_colon(label: str) -> None:
    found = resolutions(f"It was proposed that the minutes be approved as a correct record\n{label} A Poole\nSeconded by B. Reed\n")
    assert [(r.mover, r.seconder) for r in found] == [("A Poole", "B. Reed")]


@pytest.mark.parametrize(
    "said",
    [
        "Unanimously AGREED to recommend APPROVAL",
        "No comments and AGREED to go with the view of the planning officer.",
        "During the discussion –\n\n• agreed to invite the head of the school to the next meeting\n",
    ],
)
def test_what_a_body_agrees_to_is_no_undertaking(said: str) -> None:
    assert not actions(f"Ann Poole, the Clerk, brought a report.\n\n{said}\n")


def test_what_a_member_agrees_to_is_one() -> None:
    assert [a.owners for a in actions("Cllr Poole agreed to write to the head of the school.\n")] == [("Cllr Poole",)]
