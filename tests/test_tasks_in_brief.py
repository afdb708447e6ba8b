"""Tasks as web pages and notes of forums print them: in a bracket behind the mark, agreed in few words, asked for at a later meeting."""

import pytest
from small_council import actions

# Each line is an item of its own: "[Ann] …" must be found with that owner, "[] …" with none; a line without a bracket must give nothing.
IN_THE_MARK = """
[Nia Holt] ACTION (Nia Holt to publish the opening hours)
[Head of Parks] Can we have the hours? – ACTION (Head of Parks to put them on the site)
[Nia Holt] It was agreed that a note would come back in June – ACTION (Nia Holt to write the note)
ACTION (see appendix B)
"""
AGREED = """
[Chair] Forum agreed Chair should write to both trusts about this.
[the Clerk] Members agreed the Clerk to contact the county.
[officers] There was agreement that officers should liaise with the bus firm.
[the Clerk] There was general agreement that the Clerk should write to the school.
There was agreement that the plan was sound.
The consensus was that the hall should be kept.
The Committee agreed the fees should rise.
[] There was consensus that a letter should be sent to the school.
The Directors decided to discuss the paper outside the meeting, with action to be taken on it if need be.
[] It was agreed that this would be done in later reports.
[the caretaker] It was agreed that it should be seen to by the caretaker.
It was agreed that this was done well.
Agreed that this be done from now on.
It was agreed that this would be done only where money allowed.
The Committee AGREED TO RECOMMEND to the Council:-
It was agreed to request a precept of £9,400.
After a debate it was agreed to request £9,400 (4 for, 1 against).
[] It was agreed to ask for £200 from the county.
It was agreed to put back the item on bins to May.
[] It was agreed to put back the bench by the pond.
It was agreed that partial assurance could be taken.
It was agreed that the letter from the school be taken into account under item 6.
[] It was agreed that samples be taken from the pond.
"""
ORDERED = """
[] RESOLVED: That an update be requested on the yard for the next meeting.
[the Head of Parks] RESOLVED: That a report be sought from the Head of Parks.
RESOLVED: That the report requested by the auditor be noted.
RESOLVED: That representatives of the Trust and of Moss Ltd be thanked for their attendance and contributions.
[] RESOLVED: That the representative of the Trust be thanked in writing.
[officers] Direct officers to report back by the end of May with a comparison.
[Cllr Poole] Gate  Cllr Poole to look at the maps and report by the April meeting.
[Vice Chair Cllr Poole] Vice Chair Cllr Poole to look at the maps.
[Ann Hale] The Committee noted the update and asked Ann Hale to present the evaluation of the plan at the June meeting.
The Chair asked Ann Hale to present the report.
"""
ASKED = """
Cllr Poole advised that it had gone to a firm from Dale and would start after the October holidays.
Cllr Reed said that the survey was with the printer and would begin in May.
[Cllr Poole] Cllr Poole said that she would start on the wall after Easter.
Any other items of business which the Chair agrees to consider as a matter of urgency.
[The Chair] The Chair agrees to write to the school.
[staff] Councillor Reed requested that the bin at the cross be replaced, and staff agreed to follow up.
[officers] Cllr Poole asked could officers meet with the residents on site.
[] Cllr Poole asked if the traffic plan could be given to councillors.
Cllr Poole asked if the key could be given back.
[the Clerk] Cllr Reed asked could the Clerk write to the owner.
Cllr Reed asked could he explain the figure.
[the Director] Members asked would the Director circulate the list.
[] The proposals were listed, which she undertook to have corrected the same day.
[the Head of Parks] It was suggested, and the Head of Parks agreed, that the report should from May show cash against its range.
"""


def told(body: str) -> list[tuple[str, ...]]:
    """The owners of each task in an item with this body."""
    return [action.owners for action in actions(body)]


@pytest.mark.parametrize("line", [line for part in (IN_THE_MARK, AGREED, ORDERED, ASKED) for line in part.strip().splitlines()])
def test_whose_task_it_is(line: str) -> None:
    owner, bracket, body = line.removeprefix("[").partition("] ")
    if not line.startswith("["):
        assert told(line) == []
    else:
        assert bracket and told(body) == [(owner,) if owner else ()]


def test_columns_of_owner_and_date_stand_behind_slashes_and_movers_do_not() -> None:
    body = (
        "The gate was seen.\nAnn Hale to paint the gate. / AH / By 10th May\nThe lane was dry.\nthe Chair agreed to sign it. / AH / ASAP\n"
    )
    body += "Cllr Poole had looked at it.\nBen Poole to ring the bank. / BP / Next FGB"
    assert told(body) == [("AH",), ("AH",), ("BP",)]
    pairs = ("Councillors Bell / Moss", "Mayor Rudd / Councillor Tye", "Councillors Ide / Tye")
    assert told("\n\n".join(f"{pair}\n\nThat the report be received.\n\nCarried" for pair in pairs)) == []


def test_what_is_asked_at_a_letter_by_one_of_the_meeting() -> None:
    letter = "Letter from Dr Rudd regarding the noise of the mill."
    assert told(f"{letter} Trustee Poole asked that this be passed on to the Rink Committee.") == [()]
    assert told(f"{letter} Dr Rudd asked that this be passed on to the Rink Committee.") == []


def test_a_remark_in_a_list_asks_for_an_update() -> None:
    remarks = "The Council made these remarks:\n1. The crews did well.\n2. That an update be requested on the yard for the next meeting.\n"
    assert told(f"{remarks}3. That the report requested had been short.\n") == [()]
