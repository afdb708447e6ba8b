"""What somebody has others do, what he consents to do, and whom he presses."""

import pytest
from small_council import actions

DONE = """
Mr Tate undertook to have translations costed.
Mr Tate agreed to have prices obtained.
Mr Tate to have the pump seen to.
Clerk to have locks changed.
Mr Tate would have the night crew take a look at the ditch.
Mr Tate would have somebody check the drains.
Mr Tate would have it there before June.
Mr Tate was nonetheless content to have a sample tested by another council.
Mr Tate was content to do that and would have it there before June.
Mr Tate was happy to do so and would circulate the list.
Mr Tate was willing to take members of the Council out to look at the road.
Mr Tate was agreeable to sharing the list with Members.
Mr Tate did not mind sending the list to Members.
Mr Tate would press the two firms for a date.
Mr Tate would lobby the Minister about the fares.
"""
NONE = """
Mr Tate was happy to have the work finished by May.
Mr Tate was glad to have plans of this quality.
Mr Tate would have a long walk.
Mr Tate agreed to have doubts.
The firm would have the owner take the risk.
Mr Tate would press on.
"""


@pytest.mark.parametrize("said", DONE.strip().splitlines())
def test_it_is_a_task_and_whole(said: str) -> None:
    assert [action.text for action in actions(said)] == [said]
    assert actions(said)[0].owners


@pytest.mark.parametrize("said", NONE.strip().splitlines())
def test_it_is_none(said: str) -> None:
    assert actions(said) == []


@pytest.mark.parametrize(
    "came",
    [
        "This had been received.",
        "In hand with the printer.",
        "Awaiting their reply.",
        "Letter sent, no answer.",
        "A reply had come.",
        "Ongoing.",
    ],
)
def test_what_came_of_it_tells_that_it_is_old(came: str) -> None:
    assert actions(f"22/24 – Mr Tate to write to the county. {came}", "Matters arising") == []
    assert len(actions("22/24 – Mr Tate to write to the county. It rained.", "Matters arising")) == 1


LATER = """
Next time the two would be set out apart.
In the next report the two figures would be shown apart.
Mr Tate would take a paper on the fees of the hall to the June meeting.
"""


@pytest.mark.parametrize("said", LATER.strip().splitlines())
def test_what_will_be_shown_or_taken_later(said: str) -> None:
    assert [action.text for action in actions(said)] == [said]
    assert actions("In future the buses would be paid for by the county.") == []


def test_an_undertaking_that_is_given_when_asked() -> None:
    (action,) = actions("Cllr Reed asked whether he would publish the number each month. Mr Tate gave that undertaking.")
    assert (action.text, action.owners) == ("Mr Tate gave that undertaking.", ("Mr Tate",))
    assert actions("Cllr Reed sought reassurance that nobody had been hurt. Mr Tate gave that assurance.") == []


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("The Council noted the report and asked the Clerk for a note on the fees.", "asked the Clerk for a note on the fees."),
        ("Council agreed by consensus to refer the petition to staff for a report in May.", ""),
        ("It was agreed to call for a report on the roof in May.", ""),
        (
            "It was agreed to wait until June and that in the meantime the Clerk should ring them.",
            "that in the meantime the Clerk should ring them.",
        ),
        ("It was agreed to defer for a site visit, the Clerk to canvass dates.", "the Clerk to canvass dates."),
    ],
)
def test_what_a_decision_asks_for_besides(said: str, text: str) -> None:
    assert [action.text for action in actions(said)] == [text or said]
    assert actions("The Council noted the report and asked the Clerk for quiet.") == []
