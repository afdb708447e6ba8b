"""Markers in more words than "Action", and whose a marked task is whose owner stands at its end."""

import pytest
from small_council import actions, resolutions

MARKS = ["AGREED ACTION:", "Agreed action –", "ACTION AGREED:", "Action agreed:", "NEW ACTION:", "Further action –", "Follow-up action:"]


@pytest.mark.parametrize("mark", MARKS)
def test_a_fuller_marker_marks(mark: str) -> None:
    said = f"{mark} Coats for every guide to be bought in the sales – Cllr Poole, by the end of June."
    (action,) = actions(said)
    assert (action.text, action.owners, action.rule) == (said, ("Cllr Poole",), "action-marked")
    assert resolutions(said) == []


@pytest.mark.parametrize("said", ["Agreed action plan: the plan was read.", "Action agreed: None.", "The agreed action was told of."])
def test_what_only_looks_like_a_fuller_marker(said: str) -> None:
    assert actions(said) == []


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("ACTION: Letter to the bank – Cllr Reed.", "Cllr Reed"),
        ("ACTION: Letter to the bank (Cllr Reed, next meeting).", "Cllr Reed"),
        ("ACTION: A look at the lamps – MR – by 12 June", "MR"),
        ("ACTION: Cllr Poole – letter to the bank (Cllr Reed).", "Cllr Poole"),
        ("ACTION: Cllr Poole to write to Kay, Tim and Jo to say what was done.", "Cllr Poole"),
    ],
)
def test_the_owner_of_a_marked_task_may_stand_at_its_end(said: str, owner: str) -> None:
    assert [action.owners for action in actions(said)] == [(owner,)]
