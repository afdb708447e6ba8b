"""Who is to do a task and by when, in cells that stand one below the other and in the words of the clerk."""

import re

import pytest
from small_council import actions

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


# Each line is an item of its own: "[Ann] …" must be found with that owner, "[] …" with none; a line without a bracket must give nothing.
BESIDE_A_SIGN = r"""
[Clerk] Clerk: to ring the bus firm.
[AH] AH: to find out which lamps are not working.
Clerk: to what end is this?
Clerk: two letters received before the meeting.
[BP] Quotes are free. (Action BP – check the cover with the bank)
Quotes are free. (Action Plan – page 3)
[AH; BP] v  Action (AH/BP): That Ann Hale would list the gates and Ben Poole would price them.
[BP] v  Action (BP): To ring the owner.
v  Action (AH): Item 3(b) That Ann Hale would ask who took the stile. Completed, it was found.
[BP] Cllr Reed reported that the stile was still down.\nv  Action (BP)
Action from last meeting: Clerk to ring the bank.
It was lost, 2 voting in favour.\nACTION TO BE TAKEN BY SELECT COMMITTEE:
OFFICERS REPORTS TO PLANNING COMMITTEE
[CLERK] CLERK TO BRING A LIST
"""
SENT_OUT = """
[] RESOLVED: That a list of the benches by lane be supplied to members.
[] RESOLVED: That the figures for each lane be made available.
RESOLVED: That the figures for each lane be noted.
[][] RESOLVED: That a letter issue to the Minister and that the motion be circulated to all councils.
RESOLVED: That the motion be adopted.
It was decided to value the plant at £900 in the list to be sent to the auditor.
[] Cllr Reed called for a letter to be written to the Minister on the fees.
Cllr Reed called for a ban on fires.
[Cllr Hale] Cllr Reed asked for the map. Cllr Hale agreed to share it, but asked members to bear in mind that it was old.
She was for the sale but asked that the yard be kept, there being no other.
[Cllr Hale] Cllr Hale agreed to look at the map but cautioned that it was old.
The Chair asked members to bear in mind that the map was old.
"""
NO_TASKS = """
Declarations of interest were requested for the items in Part 1.
Venue to be advised.
[] Posters to be sent round.
Mr Rudd was in attendance to request that the Council raise its grant.
The Chairman agreed to take this as an urgent item, the lease being due to end before the next meeting.
"""


@pytest.mark.parametrize("line", [line for part in (BESIDE_A_SIGN, SENT_OUT, NO_TASKS) for line in part.strip().splitlines()])
def test_whose_task_it_is(line: str) -> None:
    marks = re.match(r"(?:\[[^\]]*\])*", line)
    assert marks is not None
    expected = [tuple(o for o in mark.split("; ") if o) for mark in re.findall(r"\[([^\]]*)\]", marks.group())]
    assert [action.owners for action in actions(line[marks.end() :].strip().replace("\\n", "\n"))] == expected


def test_a_list_of_tasks_goes_on_whatever_an_entry_says() -> None:
    entries = "BP – price the signs – next meeting\nMR – piece for the Post – copy date 1 April\nAH – key – ongoing\nMR – report the lines"
    found = actions(f"ACTION LIST\n\nWho – What – By when\n{entries}")
    assert [(a.owners, a.due_date) for a in found] == [(("BP",), ""), (("MR",), "2023-04-01"), (("MR",), "")]


def test_what_is_asked_for_in_two_lists() -> None:
    body = "The Committee recommended:\n\n· That the post be kept on.\n\nand requested:\n\n· a breakdown of absence by school;\n\n"
    assert [a.text[:20] for a in actions(f"{body}· that it be given a copy of the plan.")] == [
        "a breakdown of absen",
        "that it be given a c",
    ]


def test_the_conditions_of_a_licence_are_no_tasks() -> None:
    body = "RESOLVED that the licence be granted to midnight, subject to the following conditions: 1. Cameras to be installed at the door. "
    body += "2. No bottles to be moved at night. 3. The yard to be cleared of customers at 11pm. Cllr Hale would send out the notice."
    assert [a.owners for a in actions(body)] == [("Cllr Hale",)]
    lines = "(a) Signs to be put up at the door.\n(b) A log to be sent to the police.\n"
    assert actions(f"The licence was granted with these conditions:\n{lines}") == []
    assert [a.owners for a in actions(f"{body}\n\nIt was agreed that:\n(a) the Clerk write to the owner.")] == [
        ("Cllr Hale",),
        ("the Clerk",),
    ]


def test_the_letters_of_a_post_own_what_stands_before_them() -> None:
    staff = "Present: Ann Hale (Chair)\n\nOfficers: Dora Pell (CE), Neil Hart (FD)\n\n1. Report\n\n"
    body = "The CE spoke to her report. Ann Hale asked that flowers be sent to the cleaners, who had won a prize. CE\n"
    text = f"Moss Housing Board\n\nMinutes of the meeting held on 10 July 2024\n\n{staff}{body}"
    assert [a.owners for a in api.read_text(text).actions] == [("CE",)]
