"""What only looks like an order: motions that are printed, what was done there and then, what is asked not to happen."""

import pytest
from small_council import actions

NOTHING = """
Cllr Poole had brought a petition, which was handed to the Mayor.
The Clerk APPROVED the new rota as set out at Annex B, with effect from 1st April.
In relation to how long a lamp took to be fixed, Cllr Poole queried if the firm was being held to its ten days.
Turning to table 2, Cllr Poole queried the fall of five points, given that lamps were being lit in target.
Cllr Poole had asked whether the Council wished to have a private briefing and was told that it did not.
The Chair asked that all present should switch their telephones to silent.
Cllr Poole requested that no decision be made until he had had a reply.
The following had been sent in: “That this Council calls on the County to mow later and asks the Clerk to seek a meeting with the Minister.”
(That this Council request the County to put up a sign at each ford.)
"""


@pytest.mark.parametrize("said", NOTHING.strip().splitlines())
def test_it_orders_nothing(said: str) -> None:
    assert actions(said) == []


def test_the_clauses_of_a_printed_motion_order_nothing_unless_it_is_carried() -> None:
    motion = "Cllr Poole moved and Cllr Reed seconded the following motion:\n\n“This Council:\n(1) regrets the closing;\n"
    motion += "(2) thinks swimming a skill; and\n(3) instructs the Clerk to write to the owner by 1st June.”\n\n"
    assert actions(motion + "The motion was lost by two votes to five.") == []


def test_questions_that_are_left_over_are_answered_in_writing() -> None:
    (action,) = actions("The time allowed having run out, questions 5 to 8 fell to be answered in writing.")
    assert action.text.startswith("The time allowed")


def test_one_order_behind_another_decision_is_one_task() -> None:
    said = "It was agreed that the return be noted and that the Director of Works present to the Council in May a plan for the drains."
    assert [action.owners for action in actions(said)] == [("the Director of Works",)]
    assert actions("RESOLVED\n1. That the request be agreed to from 1 April.") == []
