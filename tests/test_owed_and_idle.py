"""What somebody is to do after the meeting in less usual words, and what sounds like it and is none."""

import pytest
from small_council import actions

# "[Ann] …": the whole sentence, of that owner; "[] …": of nobody by name; what stands behind " | " is the part that the task is.
TASKS = """
[Chief Moss] Chief Moss is to set a day for the drill and get it on the board.
[Mr Tate] Mr Tate will have Parks move the goals back.
[Mr Tate] Mr Tate took his name and promised to have him put on the list.
[Mr Tate] Mr Tate conceded that it was bare and gave an undertaking that it would be planted by May.
[Mr Tate] Mr Tate is going to oil the gate.
[The PCSO] The PCSO said that he would come and watch for a week or two.
[Clerk] Clerk is to go in to the bank.
[Cllr Reed] Cllr Reed apologised and said that she would respond by the end of June.
[Theo Bell] Theo Bell was asked to pass the drawings on to the county.
[the Head of Roads] It was the wish of the Council that the Head of Roads find out who owns the verge.
[the Head of Roads] It was agreed across the table that the Head of Roads hold a clinic before Easter.
[the Clerk] Consensus of the Council was for the Clerk to put the form on the door.
[] Members asked to see, at the next meeting, the takings of each stall.
[] Any offers of help to the Clerk by 3rd May please.
[Ann Hale] The talk would be moved to May (Ann Hale to arrange).
[Mr Tate] Mr Tate asked for the names to be sent to him and would take it up with the firm after the meeting.
[Mr Tate] Mr Tate spoke of the plan. Cllr Reed asked what it cost. | He offered Cllr Reed a private talk.
[The Clerk] The Clerk was not sure. | To check the terms.
[] Mr Tate could not say. | The number would be printed in the next Bulletin.
[] Mr Tate said that two were let. | The result would be shown in the list from next quarter.
[] Mr Tate said that two were let. | A table of how each was let would be brought back to Committee.
[] Mr Tate said that two were let; a list of the empty stalls would issue to members for the May meeting.
[] Nobody had asked them. | A poll would be held in the new year and the results shared with the Council.
[The Chair] The Chair thanked the walkers and said that | they would be told of the Council's decision in writing.
[Mr Tate] Mr Tate stated that he was unsure whether it was lawful but | indicated that he would take advice.
[Clerk] Agreed that the Chair and one other attend, | Clerk to book.
[Cllr Reed] It was agreed to ask the band for a tune, | Cllr Reed to organise.
[the Clerk] It was agreed that tenants be told in the newsletter, the Clerk to draft.
"""
ORDERS = """
[the Lamps Section] Resolved: | That the Lamps Section supply the members with the number of dark lamps.
[Administration] Resolved: | THAT Administration obtain a survey of the barn and report back in May.
[the Clerk] Resolved: That the report be noted and | that the Clerk be asked in future to show each hall apart.
[the Treasurer] Resolved: | that the Treasurer be authorized and directed to file the form.
[the Clerk] Resolved | that the Council requests the Clerk to have the register updated.
[the Clerk] The Council agreed to carry the item over to its next meeting and, meantime, | instructed the Clerk to obtain signed accounts.
"""
NONE = """
Cllr Reed sought clarification as to whether a person who asked to be called back was counted.
Nobody would be asked for a note from a doctor.
CHASE was a scheme for young carers and their families.
The Tree Council of WA has offered to contribute to a survey of the oaks.
The Chair, on behalf of the Council, congratulated the porters and asked the Clerk to convey this to them.
She hoped to bring the plan to the Board at the end of the year.
Agreed that the letting of the sheds be monitored from June.
Cllr Poole spoke to the plan. The draft plan proposed 500 by 2030 and would bring the number down to ten in each ward.
Resolved to recommend that the rate of voids be given its own page in next year's report.
Fenby Tidy Group, seeking £500. Agreed to contribute £300.
Resolved that Cllrs Hale, Poole and Reed form a working group.
Cllr Poole said that he would include it in the motion.
The Head of Roads was invited to the meeting, but she was unable to attend.
Mr Tate said that he could give that undertaking on behalf of the Council, and had already done so in writing.
A petition of 88 names was handed in by Cllr Poole asking that the path be widened.
The internal auditor would visit on 24th April.
Mr Tate was unable to be present and his question was put by the Chair.
Mr Tate thanked them and said that he would be looking out of the window.
Cllr Poole had then asked for a note and had had one.
Voted to put up the rent to £38 a plot.
The Warden is going to retire.
The Clerk thought so. To the right stood the old gate.
It was the view of the Council that more thought was needed.
The scheme would be shown to be sound.
Resolved: THAT Administration be thanked.
"""


def _case(line: str) -> tuple[str, tuple[str, ...], str]:
    owner, said = line.removeprefix("[").split("] ", 1)
    before, _, task = said.rpartition(" | ")
    return (f"{before} {task}" if before else said), ((owner,) if owner else ()), task


@pytest.mark.parametrize("line", [*TASKS.strip().splitlines(), *ORDERS.strip().splitlines()])
def test_it_is_a_task_of_somebody(line: str) -> None:
    body, owners, task = _case(line)
    assert [(action.text, action.owners) for action in actions(body)] == [(task, owners)]


@pytest.mark.parametrize("said", NONE.strip().splitlines())
def test_it_is_none(said: str) -> None:
    assert actions(said) == []
