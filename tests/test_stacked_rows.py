"""Action tables whose cells have a line each, and tables parted by tabs whose lines are long."""

import pytest
from works_panel import END, HEAD

from pipeline import api

ROWS = (
    ("Give ward members the list of dark streets", "Waste Services Manager", "28 March 2025"),
    ("Leaflet on lamps to go out with the bills", "Kit Moss", "May 2025"),
    ("Add the cost of repairs (net of grants) to the dashboard", "Waste Services Manager / Kit Moss", "Next meeting"),
    ("Lamp posts on the ring road to be numbered", "AB", "Ongoing"),
)
OWNERS = [("Waste Services Manager",), ("Kit Moss",), ("Waste Services Manager", "Kit Moss"), ("AB",)]


def _table(heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...], cell: str, row: str) -> str:
    return HEAD + row.join(cell.join(each) for each in (heads, *rows)) + END


@pytest.mark.parametrize("heads", [("Action", "Owner", "Deadline"), ("TASK", "WHO", "WHEN"), ("Action Item", "Person Responsible", "Due")])
@pytest.mark.parametrize(("cell", "row"), [("\n", "\n"), ("\n\n", "\n\n"), ("\t", "\n"), (" | ", "\n")])
def test_each_row_is_an_action(heads: tuple[str, ...], cell: str, row: str) -> None:
    found = api.read_text(_table(heads, ROWS, cell, row)).actions

    assert [action.owners for action in found] == OWNERS
    assert [action.due for action in found][:3] == ["28 March 2025", "May 2025", "Next meeting"]


def test_rows_may_be_numbered_or_begin_with_the_owner() -> None:
    numbered = tuple((str(11 + n), *row) for n, row in enumerate(ROWS))
    turned = tuple((owner, task, due) for task, owner, due in ROWS)

    minutes = api.read_text(_table(("No", "Action", "Owner", "Deadline"), numbered, "\n", "\n"))
    assert [action.owners for action in minutes.actions] == OWNERS
    assert [item.number for item in minutes.agenda_items] == ["1.", "2.", "3."]
    assert [a.owners for a in api.read_text(_table(("Owner", "Action", "Deadline"), turned, "\n", "\n")).actions] == OWNERS


def test_a_date_may_be_left_out() -> None:
    rows = (ROWS[0], ROWS[1][:2], ROWS[2])
    found = api.read_text(_table(("Action", "Owner", "Deadline"), rows, "\n", "\n")).actions

    assert [(action.owners, action.due) for action in found] == [(OWNERS[0], "28 March 2025"), (OWNERS[1], ""), (OWNERS[2], "Next meeting")]


def test_what_is_done_is_no_action() -> None:
    rows = (("Circulate the risk assessment", "Kit Moss", "Complete 9/12/24"), ("Briefing on the lamps", "AB", "Done"))

    assert not api.read_text(_table(("Action", "Owner", "Status"), rows, "\n", "\n")).actions


def test_other_columns_are_no_action_table() -> None:
    rows = (("Grants for the hall", "Kit Moss", "£400"), ("Repairs to the wall", "AB", "£90"))

    assert not api.read_text(_table(("Payment", "Payee", "Sum"), rows, "\n", "\n")).actions
    assert not api.read_text(_table(("Action", "Owner", "Deadline"), (("None",),), "\n", "\n")).actions
