"""Tables of what is to be done that are printed under the end of the meeting."""

from pathlib import Path

from pipeline.link import Register
from pipeline.run import process

MINUTES = """Ambleford Borough Council

Minutes of the Audit Committee held on 4 March 2024 at 6 pm

Present: Councillors Ann Ellwood (Chair) and Bob Tarn

1. Forecast

The Committee noted the forecast.

The meeting closed at 7.10 pm.

Signed ......................... Chair
"""
TABLE = """
{head}

Ref | Action | Who | By when
1/24 | Waiting times to be added to the scorecard | Ruth Vane | next meeting
2/24 | Note to Members on training | Tom Sill | 31 March
"""


def actions(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(action.text, action.owners) for action in process(Path("m.txt"), text.encode(), register=Register((), "")).actions]


def test_a_table_of_actions_under_the_signature_is_read() -> None:
    for head in ("ACTIONS ARISING", "Summary of actions", "Action list"):
        found = actions(MINUTES + TABLE.format(head=head))
        assert found == [("Waiting times to be added to the scorecard", ("Ruth Vane",)), ("Note to Members on training", ("Tom Sill",))]


def test_other_tables_under_the_signature_are_not() -> None:
    assert actions(MINUTES + TABLE.format(head="Glossary")) == []


def test_a_table_of_follow_up_actions_is_one() -> None:
    for head in ("FOLLOW-UP ACTIONS", "Action tracker", "Outstanding actions", "Actions from this meeting"):
        assert len(actions(MINUTES + TABLE.format(head=head))) == 2
