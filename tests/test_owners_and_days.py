"""Who is to do a task and by when, in cells that stand one below the other and in the words of the clerk."""

from pipeline import api

MINUTES = """Moss Lane Forum
Notes of meeting – Wednesday 10 July 2024

Present
Ann Hale (Chair)
AH
Ben Tarr
BT

Item
Discussion
Action
Lead
Date
1
Welcome
AH welcomed everyone.
2
Lanes
The lane had been dry all year round.
Change the rota and tell shops
AH/BT
End Nov
Put the outcome of it on the agenda
BT
Sept mtg
3
Next meeting
11 September 2024
"""


def test_a_date_below_the_owners_in_a_column_headed_action() -> None:
    found = [(a.owners, a.due, a.due_date) for a in api.read_text(MINUTES).actions]
    assert found == [(("AH", "BT"), "End Nov", "2024-11-30"), (("BT",), "Sept mtg", "2024-09-11")]
