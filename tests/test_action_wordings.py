"""Actions in the wordings that clerks have for them, each with what looks like it and is none."""

import pytest
from small_council import actions

# Each line is an item of its own: "[Ann] …" must be found with that owner, "[] …" with none; a line without a bracket must give nothing.
ASKED = """
[the Council] Cllr Poole asked the Council to write to the brewery about the yard.
Cllr Poole asked the Council to decide which of the two halls it would rather keep.
The Mayor asked the Board to assess how well it had done.
Cllr Poole asked that Item 7C be pulled from the list.
Cllr Reed asked that the petition be heard separately.
Cllr Poole asked him to sit down.
[Mr Tate] The Chair asked Mr Tate to write to the owner.
Cllr Poole sought to be told when the rota would change.
The Chair asked that the sympathies of the Council be conveyed to the family of the late porter.
The money was kept for reimbursement requests for the work of the group, which need to be put in by members.
[members] It was decided that members view the drawings online and let the Clerk know what they think.
[] The Council agreed to reach out to the college about the old press.
[] The Council agreed to carry out a survey of the paths.
[the Board] Cllr Reed requested the Board write to all tenants about the locks.
Cllr Reed requested the Board minutes of May.
[the applicant] The Council asked the applicant to add the drains to the drawing.
The Council asked the applicant to walk them through the drawing.
[the developer] Cllr Reed asked if the developer could provide a deeper verge.
Cllr Reed asked if the developer could explain the verge.
[] Cllr Reed asked if the group could be given a list of the closures.
Cllr Reed asked if the group could be given a chance.
[] Cllr Reed requested a sweep of the lane be undertaken.
[the Head of Roads] Cllr Reed spoke of the yard. She called on the Head of Roads to appoint a warden to watch it.
Cllr Reed spoke of the yard. She called on the Minister to think again.
[The Engineer] The Engineer stated that the owner of the field would be requested to trim the hedge.
"""
NEXT_TIME = """
[] Members wanted a fuller breakdown next time.
[] Members asked to see the complaints by ward at the next meeting.
Members wanted to know what would happen next time.
Members wanted the fuller breakdown that they had next time.
[] The Chair would like this brought back in June.
Cllr Reed would like the hall kept open.
[staff] The consensus of the Council was for staff to draft a letter.
The consensus was that staff should be proud.
[] A site visit would be set up for members.
A fund would be set up for the scouts.
[the clerk] The Clerk was asked to update the website.
The Clerk was asked to update the Council.
[Cllr Poole] Cllr Poole undertook on the Council's behalf to lay the wreath.
[Cllr Poole] Cllr Reed asked if this could be looked into. Cllr Poole said that he would.
[] Cllr Reed asked if this could be looked into. Cllr Poole said that it was late.
[Cllr Poole] Cllr Reed asked for the list to be sent round. Cllr Poole agreed to this.
"""
DECIDED = """
[the Head of Roads] Resolved: That the petition be received and the Head of Roads reply to the petitioners in writing.
Resolved: That the petition be received and the Head of Roads thanked.
[] It was agreed that the inn would provide an excellent room and it was agreed to ask its owner for a date.
It was agreed that the inn would provide an excellent room.
"""
WILL = """
[P. Nash] Cllr Reed spoke of the weir. P. Nash stated that the farmer was away and he would also check the sluice.
[P. Nash, Roads Engineer] Cllr Reed spoke of the weir. P. Nash, Roads Engineer stated that he had seen it and will write to the farmer.
[Ann Hale; Mary Reed] It was agreed that Ann Hale & Mary Reed would report back in due course.
PCSO Tagg came. She will be running a bicycle day in the half term.
Cllr Reed asked about gas. The Head of Homes said 98%. Four were in court and she would be knocking at the rest on Monday.
[Cllr Poole] Cllr Poole said that he would be ringing the farmer on Monday.
The Clerk read a letter from the tenants; they were cross and would mend the gate themselves.
[the clerk] Cllr Reed requested a sweep of the lane be undertaken by the Clerk.
The Clerk said the new scheme, if adopted, would provide a chance to reward those who pay.
[the Clerk] The Clerk, if asked, would provide a list to the Council.
[the Clerk] The Clerk said that she would take the drawings back to the architect.
The Clerk said that it was a large job and would take at least a year to finish.
The second stage will take some weeks to settle.
The Clerk was pleased to report that the letter which the Council had asked the Chair to send had been answered.
The question was taken on notice and the Clerk has since written to the resident about the gate.
The question was taken on notice.
[Mr Tate] Mr Tate took the question on notice.
A special meeting was held on 2 March at which it was agreed that the Chair would come back with a fresh form of words.
Handrail. The Clerk was to obtain a price. Price received, see item 9.
[the board] Cllr Hale shared that the board will run a poll of all plot holders.
[The committee] The committee will take this forward before the summer.
The board will publish the accounts each year.
The committee will hear the appeal.
[Cllr Poole] Cllr Poole agreed that from the spring he would print it on one sheet.
Cllr Poole agreed that in that case he would support the motion.
It was agreed that from May there would be a fee.
[Cllr Poole] Cllr Poole had no number. If the Member gave him one, he would ring them.
[] No figure was to hand; a written answer would follow within ten days.
[] Cllr Reed told of the county's meeting, notes of which would be circulated to members.
[BP] BP rota for the gate, by Friday.
[BP; MR] BP/MR latch, weekend of 21st.
BP away, next week.
The officer recommendation, with a change to the dates, was then moved by Cllr Hale and carried.
"""


@pytest.mark.parametrize("line", [line for line in (ASKED + NEXT_TIME + DECIDED + WILL).strip().splitlines() if line])
def test_a_wording_is_read(line: str) -> None:
    owners, _, said = line[1:].partition("] ") if line.startswith("[") else (None, "", line)
    found = actions(said)
    if owners is None:
        assert found == []
    else:
        assert ["; ".join(action.owners).lower() for action in found] == [owners.lower()]


def test_next_steps_that_were_agreed_are_a_list_of_tasks() -> None:
    body = "Agreed to next steps:\n- Ivy and Noel to talk to the brewery\n- Draw up a list of helpers and ask the scouts\n"
    body += "- Ivy\nto find a marquee"
    assert [action.owners for action in actions(body)] == [("Ivy", "Noel"), (), ("Ivy",)]


def test_an_entry_that_leads_to_another_list_ends_its_own() -> None:
    body = "Next steps:\n- Ivy to ring the hall\n- Noel to tell people as follows\n- the web page (Ivy)\n- a blackboard (Noel)\n"
    assert [action.owners for action in actions(body)] == [("Ivy",), ("Noel",)]


def test_a_column_says_where_a_task_stands() -> None:
    rows = ("Ref | What | Who | When | Where it stands", "5 | Larger labels on the shelves | AH | May | New")
    rows += ("6 | Look for a second printer | BP | March | Done", "7 | Trip to the bindery | BP | March | Done. Nobody was lost")
    assert [action.text for action in actions("\n".join(rows))] == ["Larger labels on the shelves"]


def test_a_report_on_old_actions_holds_those_that_go_on() -> None:
    rows = ("Issue\tAction\tLatest position", "Hours\tAH to try a late evening.\tA late evening will be tried in May. Staff will be asked.")
    rows += ("Shelves\tBP to price steel shelves.\tOngoing\n\nA row whose cells\nhad lines.\n",)
    rows += ("Lights\tMR to ask the firm.\tThe firm will come in May.", "Roof\tMR to look.\tSeen.")
    assert [action.text for action in actions("\n".join(rows))] == ["BP to price steel shelves."]


def test_a_carried_row_names_a_deed() -> None:
    topics = "Badge and colours\tCarried forward\nSummer programme\tCarried forward\nTerms of hire\tCarried forward"
    tasks = "Look for a printer\tCarried forward\nPlan and launch the appeal\tCarried forward\nBadge to be redrawn\tCarried forward"
    assert actions(topics) == []
    assert len(actions(tasks)) == 3


def test_a_promise_behind_a_time_that_is_told() -> None:
    asked = "Cllr Reed asked why it was slow. Cllr Poole took the point. The post had been cut when the grant was withdrawn"
    asked += " and he would look at restoring it before June."
    assert [action.owners for action in actions(asked)] == [("Cllr Poole",)]
    assert actions("Cllr Reed asked when the grant was withdrawn and he would look at restoring it before June.") == []


def test_a_margin_owns_what_looks_ahead() -> None:
    body = "Skips. MR suggested that the news be passed on to the county.\nAH\nForum on 6/12. BP will attend this.\nBP\n"
    body += "Tree. Two quotes came. Must be done before Easter.\nMR\n"
    assert [action.owners for action in actions(body)] == [("AH",), ("BP",), ("MR",)]


def test_a_margin_owns_the_one_thing_that_the_entry_says_is_to_be_done() -> None:
    body = "Bulbs. We plant soon. Work parties are to be organised. The county may help. There are a great many bulbs this year.\nAH\n"
    body += "Hedge. It is to be cut by the County Council. It is tall and it is old.\nBP\n"
    body += "Bench. It was mended. It is green and it is fine.\nMR\n"
    assert [(action.text[:12], action.owners) for action in actions(body)] == [("Work parties", ("AH",))]


def test_a_request_ends_with_its_cell() -> None:
    rows = ("No | Who | Question | Answer", "1 | Cllr Poole | How many came? | Nine.")
    rows += ("2 | Cllr Reed | Asked whether users could be sent the figures | Mr Tate: no objection.",)
    assert [action.text for action in actions("\n".join(rows))] == ["Asked whether users could be sent the figures"]


def test_a_row_that_another_cell_calls_done_is_none() -> None:
    rows = ("No | What was said | State", "1 | The Council requested to see the published accounts of the trust | Completed")
    assert actions("\n".join((*rows, "2 | Cllr Reed asked whether users could be sent the figures | Closed"))) == []


def test_two_names_behind_a_stroke_are_one_margin() -> None:
    body = "i) A sticker had been put on the box, similar signs would be placed in the halls. Cllrs. A. Hale/M. Reed\n"
    body += "ii) Clerk to ring the county.\nClerk\niii) Cllr Poole to look.\nCllr Poole\niv) The lamp is to be moved.\nClerk\n"
    assert actions(body)[0].owners == ("A. Hale", "M. Reed")


def test_minutes_say_that_initials_in_the_margin_act() -> None:
    said = "Initials in the right hand margin show who is to act."
    body = "Tree. Two quotes came. It must be felled before Easter.\nGS\nThe lamp was lit again by the county.\nGS\n"
    body += "The bench was mended by the scouts.\nGS"
    assert [action.owners for action in actions(f"{said}\n\n{body}")] == [("GS",)]
    assert actions(body) == []
