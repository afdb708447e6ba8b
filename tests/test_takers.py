"""A short sentence behind a request or a decision says whose it is; the task is then both of them."""

import pytest
from small_council import actions

TAKEN = """
Members asked for a tour of the depot. | Mr Tate to arrange.
Cllr Poole wished to see the returns by ward. | Mr Tate to arrange for the June meeting.
It was requested that the rota be put on the board. | The Clerk to do.
Cllr Reed would like a list of the closures. | Mr Tate will provide.
It was agreed that a note be sent to the brewery. | Clerk to arrange.
Asked for the yard to be looked at again. | Agreed – Mr Tate.
Cllr Reed requested a plan of the drains. | This was agreed (Mr Tate).
"""
ALONE = """
The third price had not come. | Clerk to chase.
Cllr Reed asked what the lamp had cost. | Mr Tate to find the bill.
Members asked for a tour of the depot. | Mr Tate to arrange a coach for the day.
"""


@pytest.mark.parametrize("line", TAKEN.strip().splitlines())
def test_who_takes_a_request_takes_it_whole(line: str) -> None:
    asked, taken = line.split(" | ")
    (action,) = actions(f"{asked} {taken}")
    assert action.text == f"{asked} {taken}" and action.owners


@pytest.mark.parametrize("line", ALONE.strip().splitlines())
def test_who_is_told_what_to_do_is_told_by_himself(line: str) -> None:
    asked, taken = line.split(" | ")
    assert actions(f"{asked} {taken}")[-1].text == taken


def test_a_name_in_a_bracket_behind_a_decision_carries_it_out() -> None:
    (action,) = actions("It was decided to go for the blue paint. (Mr Tate)")
    assert action.owners == ("Mr Tate",)
    assert actions("It was decided to go for the blue paint. (unanimous)") == []
    assert actions("It was decided to go for the blue paint. (Cllr Poole, Cllr Reed)") == []
