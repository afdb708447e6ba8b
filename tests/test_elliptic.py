"""Orders and promises that leave out what stands beside them, and what looks like them."""

import pytest
from small_council import actions

# Each line is an item of its own: "[Ann] …" must be found with that owner, "[] …" with none; a line without a bracket must give nothing.
LINES = """
[the Clerk] It was remitted to the Clerk to circulate, within a fortnight, a note on the drains.
[the Clerk] The matter was left in the hands of the Clerk, who would report in May.
[the Clerk] It was for the Clerk to come back with two prices.
It was for the Clerk to say whether the door was locked.
The plan was remitted to the Minister in 2019 to decide.
[Cllr Hale] Would Cllr Hale put it in writing? She would, and it would be with members by the end of the month.
It would be with regret that he saw it go.
[all] Bonfire on the green, 7 pm; all to bring chairs.
[everyone] Ditch to be dug on Friday, everyone to bring a spade.
It was good for all to bring to mind the flood.
[the Clerk] Cllr Poole said it was a job for a plumber and the Clerk to ring one.
[Cllr Reed] The Council asked to have in writing, for the June meeting, the cost of each lamp, Cllr Reed to provide.
The Council asked to have its name left off the plaque in 1990.
[] A list of the graves to go to all members by the end of May.
The road to go to the hall is narrow.
[Mr Dunn] Poole – would like Mr Dunn to look at the lamp by the ford.
Poole – would like to see the sea again.
[Cllr Poole] Cllr Poole couldn’t say what it had cost in either of the last two winters, would ask the bank.
[] Resolved: That the contractors concerned be required to attend the May meeting.
[the Ward Member] Resolved: to object on grounds of noise, and to ask the Ward Member to call it in.
[staff] Motion by Cllr Poole, seconded by Cllr Reed, to accept the plan and have staff print a card for every house. Carried 3-0.
Motion by Cllr Poole, seconded by Cllr Reed, to accept the plan and have done with it. Carried 3-0.
[Poole, Tarr] Cllrs Poole and Tarr to fit a latch by 1 May.
Cllr Poole would add only that it had been a hard year.
An old friend had written in. It asked the Council to halve the rates.
[Cllr Poole] Cllr Poole would come by on Friday with the ladder.
Cllr Poole would come by the money somehow.
"""


@pytest.mark.parametrize("line", [line for line in LINES.strip().splitlines() if line])
def test_elliptic_orders_and_promises(line: str) -> None:
    owners, _, words = line.removeprefix("[").partition("] ") if line.startswith("[") else ("", "", line)
    found = actions(words.replace("\\n", "\n"))
    assert [", ".join(a.owners) for a in found] == ([owners] if line.startswith("[") else [])


def test_a_promise_behind_what_somebody_did_not_know_begins_at_its_own_words() -> None:
    found = actions("Cllr Poole couldn’t say what it had cost in either of the last two winters, would ask the bank.\nBP")
    assert [a.text.split("\n")[0] for a in found] == ["would ask the bank."]
