"""One small meeting set in the ways of many clerks: run-in titles, tables, letters and figures in brackets; and what is no title there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import ingest
from pipeline.segment import segment

TOLD = {
    "Apologies": "Ann Hale sent hers.",
    "Minutes of the last meeting": "These were agreed as a true record, proposed by Bob Poole.",
    "Boat shed roof": "The Clerk reported that three tiles had slipped. It was agreed to ask Dale Roofing for a price.",
    "Lamps on the green": "Two lamps are out. Tim will ring the county.",
    "Any other business": "Ann asked who had the keys. Bob said that he did.",
    "Next meeting": "9 July at 7 pm in the hall.",
}
HEAD = "Minutes of the Eastby Hall Committee\nTuesday 4 June 2024, 7 pm, Eastby Hall\nPresent: Ann Reed (Chair), Bob Poole, Tim Reed\n\n"
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi"]
LAYOUTS: dict[str, Callable[[int, str, str], str]] = {
    "colon over the minute": lambda n, title, told: f"{title}:\n{told}\n\n",
    "no white space": lambda n, title, told: f"{title}\n{told}\n",
    "a dash": lambda n, title, told: f"{title} – {told}\n\n",
    "a full stop": lambda n, title, told: f"{title}. {told}\n\n",
    "capitals and a dash": lambda n, title, told: f"{title.upper()} - {told}\n\n",
    "letters": lambda n, title, told: f"{'abcdef'[n - 1]}) {title}\n{told}\n\n",
    "small Roman figures": lambda n, title, told: f"{_ROMAN[n - 1]}) {title}\n{told}\n\n",
    "figures in brackets": lambda n, title, told: f"({n}) {title}\n{told}\n\n",
    "the name behind apologies": lambda n, title, told: f"{n}. {title} {told}\n\n",
}
HEADS = {
    "| Item | Discussion | Action |\n|---|---|---|\n": "| {title} | {told} | AR |\n",
    "| Topic | Notes |\n|---|---|\n": "| {title} | {told} |\n",
    "| Agenda item | Discussion | Action |\n|---|---|---|\n": "| {n}. {title} | {told} | AR |\n",
    "": "| {title} | {told} | AR |\n",
}


def titles_of(text: str) -> list[str]:
    """The titles of the items of ``text``, read as a file."""
    return [item.title for item in segment(ingest.read(Path("x.txt"), text.encode())).items]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_titles_are_found_however_they_are_set(layout: Callable[[int, str, str], str]) -> None:
    body = "".join(layout(n, title, told) for n, (title, told) in enumerate(TOLD.items(), 1))
    assert [title.lower() for title in titles_of(HEAD + body)] == [title.lower() for title in TOLD]


@pytest.mark.parametrize("head", HEADS)
def test_titles_stand_in_the_first_cell_of_a_table(head: str) -> None:
    body = "".join(HEADS[head].format(n=n, title=title, told=told) for n, (title, told) in enumerate(TOLD.items(), 1))
    assert titles_of(HEAD + head + body) == [*TOLD]


def test_a_wiki_marks_its_titles_too() -> None:
    assert titles_of(HEAD + "".join(f"== {title} ==\n{told}\n\n" for title, told in TOLD.items())) == [*TOLD]


@pytest.mark.parametrize(
    "table",
    [
        "| Name | Role | Came |\n|---|---|---|\n| Ann Hale | Chair | yes |\n| Bob Poole | Bursar | no |\n| Tim Reed | Clerk | yes |\n",
        "| Action | Owner | Due |\n|---|---|---|\n| Finance sheet to all | Ann Hale | May |\n| Minutes to the county | Bob Poole | May |\n"
        "| Planning letter to the agent | Tim Reed | June |\n",
        "| Item | Cost | Paid |\n|---|---|---|\n| Paint | 40.00 | yes |\n| Brushes | 12.00 | yes |\n| Ladder | 90.00 | no |\n",
    ],
)
def test_rows_of_people_tasks_and_sums_are_no_items(table: str) -> None:
    body = "Apologies\n\nAnn Hale sent hers to the clerk.\n\nFinance\n\nThe sheet below was read and agreed by all.\n\n"
    assert titles_of(HEAD + body + table) == ["Apologies", "Finance"]


def test_points_of_an_item_and_tasks_are_no_items() -> None:
    body = "1. Apologies\nNone were sent.\n\n2. Committees\na) Planning\nBob Poole was elected.\nb) Finance\nAnn Hale was elected.\n"
    body += "c) Minutes\nTim Reed.\nd) Roads\nAnn Hale was elected.\n\n3. Lamps\nTwo are out.\n"
    assert titles_of(HEAD + body) == ["Apologies", "Committees", "Lamps"]
    said = "".join(f"{title}\n{told}\nTim to ring the county\n" for title, told in TOLD.items())
    assert not any("Tim" in title for title in titles_of(HEAD + said))


def test_what_is_said_behind_a_dash_or_a_stop_is_no_title() -> None:
    more = "All agreed – Tim will ring the county about them.\n\nAnn Hale – The clerk has her address now."
    said = {**TOLD, "Lamps on the green": f"Two lamps are out.\n\n{more}"}
    assert titles_of(HEAD + "".join(f"{title} – {told}\n\n" for title, told in said.items())) == [*TOLD]


@pytest.mark.parametrize(
    "parts",
    [
        "       a. Maps of moorings\n       b. Tide tables\n       c. Pilots’ charts\n",
        "       3.1 Maps of moorings\n       3.2 Tide tables\n",
    ],
)
def test_an_agenda_in_front_may_list_the_parts_of_its_items(parts: str) -> None:
    listed = (
        "Item  Description\n1     Welcome\n\n2     Notes of the last meeting (approval)\n\n3     Open charts (approval):\n"
        f"{parts}4     BREAK\n5     New members\n\n6     A.O.B\n\n\n"
    )
    below = (
        "Welcome and Updates\n\n   1. The Chair thanked everyone for coming, and told them of the dinner.\n"
        "   2. A letter had come from the harbour master about the lights on the pier.\n\n"
        "Open charts:\n\nMaps of moorings\n\n   3. Work has gone on with the surveyors, who were very helpful.\n"
        "   4. The surveyors will be back in the autumn with the rest of the maps.\n\n"
        "New members\n\n   5. Two new members will join in May and a letter has gone to them both.\n"
        "   6. Their names will be on the page of the panel by then.\n"
        "   7. They will come to the next meeting.\n\nAOB\n\n   8. A boat is for sale.\n   9. The Chair closed the meeting.\n"
    )
    found = titles_of(f"Harbour Users Panel\n\n4th meeting\n\n14 May 2013, 14:00-17:00\n\nAgenda\n\n{listed}{below}")
    assert found == ["Welcome and Updates", "Open charts", "Maps of moorings", "New members", "AOB"]


def test_a_page_of_menus_may_have_an_item_of_their_name() -> None:
    page = (
        "Venue: Town Hall\nContact: Democratic Services\nNo. | Item |\n---|---|\n"
        "Apologies for Absence Minutes: There were none. |\n|\n"
        "Bin Round PDF 40 KB Minutes: The Head of Waste said that it had snowed. |\n|\n"
        "Forward Plan Minutes: The Committee considered the plan and added nothing to it. |\n|\n"
    )
    assert titles_of(page) == ["Apologies for Absence", "Bin Round", "Forward Plan"]


def test_titles_count_through_minutes_of_which_only_the_pages_are_left() -> None:
    told = "The Chair spoke of the weather and of the roads, which had been dug up again by those who had mended them in the spring. " * 3
    pages = (
        f"Harbour Council Minutes of the Meeting held on 11th March 2019 in the Town Hall. 1. Apologies: Mr Moss was away. {told}"
        f"2. Confirmation of Minutes: The minutes were approved. {told}\n\n"
        f"and so they went on. {told}3. Disposals under Section 9: The sale of the slip was approved. {told}"
        f"Tasks: 1. Mr Hale to mend the pump. 2. Ann to ring the mill. {told}4. Correspondence: A letter was read. {told}\n\n"
        f"5. Any Other Business There was none. {told}\n"
    )
    found = titles_of(pages)
    assert found == ["Apologies", "Confirmation of Minutes", "Disposals under Section 9", "Correspondence", "Any Other Business"]


def test_points_of_long_paragraphs_are_no_titles() -> None:
    told = "The Chair spoke of the weather and of the roads, which had been dug up again by those who had mended them in the spring. " * 3
    page = f"{told}The panel made three points: 1. Roads are wet. 2. Mills are dry. 3. Correspondence is slow. {told}\n\n"
    assert titles_of(HEAD + page + page) == []


def test_minutes_below_an_agenda_may_have_numbers_of_their_own() -> None:
    page = (
        "Fens Council\n\nTidy Streets Panel – 6 March 2014\n\nTime: 2.00 pm\n\nAGENDA\n\n 1. Substitutions.\n 2. Interests (if any).\n"
        " 3. Dogs – Discussion with the Head of Parks.\n 4. Added Item (if any).\n\nMINUTES\n\nPRESENT: Councillor Hale in the chair.\n\n"
        "Councillors Moss and Poole.\n\n58 INTERESTS – Councillor Moss declared that he kept a dog, and stayed where he was.\n\n"
        "59 DOGS – The chairman welcomed the Head of Parks, who told the panel of bins and what they cost.\n\n"
        "Councillor Poole asked how many fines there had been. The Head of Parks said that there had been nine in all.\n\n"
        "60 ADDED ITEM – There was no added item for consideration at the meeting.\n"
    )
    assert titles_of(page) == ["INTERESTS", "DOGS", "ADDED ITEM"]


def test_titles_with_what_happened_in_their_line_are_no_agenda() -> None:
    page = (
        "Hollow Parish Council\n\nPlanning Committee\n\n9th May 2011\n\nPresent: Cllrs Hale, Moss and Poole.\n\n"
        "P.1    Apologies: Cllr Reed (on call).\n\nP.2    Declarations of interest: None.\n\n"
        "P.3    Minutes of the meeting held on 11th April 2011. These were agreed and signed.\n\nP.4    Applications.\n\n"
        "       11/00412/FUL The Mill. Change of use of stable to holiday let.\n       Resolved: no objection.\n\n"
        "       11/00435/FUL 2 Pit Cottages. Two storey side extension.\n       Support.\n\n"
        "P.5    Decisions of the District Council.\n\n       11/00207/FUL Porch, The Forge. Granted.\n"
        "       11/00208/FUL Shed, The Forge. Granted.\n\n       11/00209/FUL Barn, The Forge. Refused.\n\n"
        "       11/00210/FUL Wall, The Forge. Refused.\n\n       11/00211/FUL Gate, The Forge. Refused.\n\n"
        "The meeting closed at 7.24 p.m.\n"
    )
    assert len(titles_of(page)) == 5


def test_marks_of_lists_that_lost_their_layout_hide_no_title() -> None:
    items = "".join(f"-\n-\n{title}\n-\n{told}\n" for title, told in [*TOLD.items()][1:])
    page = f"Kil Community Council\n\n14 March 2022\n\nMembers and office bearers\n\nAnn Hale, Chair (AH)\nBen Moss (BM)\n\n{items}\n"
    assert titles_of(f"{page}Last updated: Thursday, April 7, 2022\n\nWas this page useful? Yes No\n") == [*TOLD][1:]


def test_heads_of_reports_printed_with_their_minutes_are_no_items() -> None:
    page = HEAD + "".join(
        f"{n}.    {title}\n\n{n}.1   Purpose of Report\n\nTo tell the members of what was done.\n\nAt the Meeting\n\n{told}\n\n"
        for n, (title, told) in enumerate(TOLD.items(), 1)
    )
    assert titles_of(page) == [*TOLD]


def test_a_measure_in_a_title_counts_no_part_of_it() -> None:
    page = HEAD + "".join(f"{n}. {title}\n\n{told}\n\n" for n, (title, told) in enumerate(TOLD.items(), 1))
    title = "Notice of intention to dispose of 0.04 hectares at Mill Lane"
    assert titles_of(f"{page}{len(TOLD) + 1}. {title}\n\nIt was agreed to sell it.\n")[-1] == title


def test_papers_below_each_title_mark_the_items_of_a_page() -> None:
    page = (
        "Agenda and minutes\n\nPlace Panel - Tuesday, 21st November, 2023 4.00 pm\n\nVenue: Town Hall\n\nContact: Ann Hale\n\nNo. Item\n\n"
    )
    told = {
        "Apologies": "Councillor Moss.",
        "Minutes of the Previous Meeting pdf icon PDF 88 KB": "The minutes of 17th October 2023 were accepted as a true record.",
        "Tidy Streets Review pdf icon PDF 174 KB": "Invitees:\n\n- Ann Gill – Head of Streets\n\nShe told the Panel of the bins.",
        "Adviser Reports": "The adviser gave an update on the work of the Panel.",
    }
    page += "".join(f"{title}\n\nAdditional documents:\n\n\n{words}\n\n\n" for title, words in told.items())
    assert titles_of(page) == ["Apologies", "Minutes of the Previous Meeting", "Tidy Streets Review", "Adviser Reports"]


def test_those_present_may_be_named_between_the_agenda_and_the_minutes() -> None:
    page = (
        "Meeting documents\n\nCare Panel 2013/14\nFriday 7th February 2014\n\nChairman: Cllr Moss\nVenue: F11, Town Hall\nTime: 2 p.m.\n\n"
        "1. Substitutions.\n\n2. Public speaking requests (if any).\n\n3. Dogs - Discussion with managers.\n\n4. Added item (if any).\n\n"
        "PRESENT:- Councillor Moss in the Chair.\n\nCouncillors Hale, Reed and Poole.\n\n"
        "412 DECLARATIONS OF INTERESTS - Councillor Reed declared that he had a dog.\n\nNo whip was declared.\n\n"
        "413 PUBLIC REQUESTS TO SPEAK - There were no requests received.\n\n"
        "414 DOGS IN THE WARDS - The Chairman welcomed the Matron, who had brought one.\n\n415 ADDED ITEM - There was none.\n"
    )
    assert titles_of(page) == ["DECLARATIONS OF INTERESTS", "PUBLIC REQUESTS TO SPEAK", "DOGS IN THE WARDS", "ADDED ITEM"]


def test_single_marks_over_titles_are_debris_too() -> None:
    page = "".join(f"-\n{title}\n-\n{told}\n" for title, told in [*TOLD.items()][1:])
    assert titles_of(f"Kil Community Council\n\n14 March 2022\n\nPresent: Ann Hale (AH), Ben Moss (BM)\n\n{page}") == [*TOLD][1:]


RUN_ON = (
    "HARBOUR AND LIGHTS SUB-COMMITTEE Minutes of the meeting held on 5 July 2011 in the Custom House at 10am. 1 Mr A Hale (Chairman) "
    "Mrs B Poole In attendance: Mr and Mrs Dunn (for items 4 and 5) APOLOGIES Mr C Reed. "
    "2 URGENT BUSINESS None. 3 DECLARATIONS OF INTEREST Mrs Poole had bought a boat in 2009. "
    "4 LICENCE FOR MOORINGS – THE OLD SLIP, WEST QUAY The Harbour Master told Members of two complaints: 1. Ropes lay across the path. "
    "2. Lamps were lit all night. RESOLVED that the licence be granted. 5 EXCLUSION OF THE PUBLIC Not needed. The meeting closed at 11am."
)
CODED = (
    "WESTMERE DRAINAGE BOARD At a meeting of the Board held at the Plough on Thursday the 9th June 2011 PRESENT A Hale Esq (Chairman) "
    "B Poole Esq were in attendance. {}1 Apologies for Absence Apologies were received from C Reed Esq. "
    "{}2 Confirmation of Minutes RESOLVED That the minutes be confirmed. {}3 Warden's Report Mr Hale referred to minute no. {}1 as the "
    "owner of the bank. Mrs Poole asked who had cut the reeds. {}4 Culvert at Long Drove – Mill Drain Mr Dunn referred to a letter. "
    "It was agreed to wait. {}5 Rates and Levies – 2011/2012 The Board considered the estimates, which were agreed. "
    "{}6 Date of next Meeting The next meeting would be held on the 14th June 2012."
)


def test_titles_count_through_a_meeting_in_one_line_whatever_figures_stand_before_or_inside() -> None:
    titles = ["URGENT BUSINESS", "DECLARATIONS OF INTEREST", "LICENCE FOR MOORINGS – THE OLD SLIP, WEST QUAY", "EXCLUSION OF THE PUBLIC"]
    assert titles_of(RUN_ON) == titles


@pytest.mark.parametrize("code", ["W.61", "WDB/61", "11/61", "2011/61", "Min 61"])
def test_codes_count_titles_through_a_meeting_in_one_line(code: str) -> None:
    found = titles_of(CODED.replace("{}", code))
    assert found == [
        "Apologies for Absence",
        "Confirmation of Minutes",
        "Warden's Report",
        "Culvert at Long Drove – Mill Drain",
        "Rates and Levies – 2011/2012",
        "Date of next Meeting",
    ]


def test_codes_of_papers_in_one_line_are_no_titles() -> None:
    told = "The panel spoke of the weather, of the roads and of the mills which had stood idle for most of the long and wet summer. " * 3
    assert titles_of(HEAD + f"{told} It read papers AB/11 Roads, AB/12 Mills and AB/13 Correspondence of the mill. {told}") == []


@pytest.mark.parametrize("mark", ["{}{}\n{}\n\n", "{}. /\n{}\n{} / ACTION\n"])
def test_numbers_that_a_page_set_against_their_titles_or_cut_from_them_still_count(mark: str) -> None:
    body = "".join(mark.format(n, title, told) for n, (title, told) in enumerate(TOLD.items(), 1))
    assert titles_of(HEAD + body) == [*TOLD]


def test_notes_at_the_foot_and_sums_are_no_glued_numbers() -> None:
    notes = "".join(f"{n}The {what} was read in {what} month.\n" for n, what in enumerate(("report", "letter", "plan", "deed"), 1))
    body = "".join(f"{title}\n{told}\n\n" for title, told in TOLD.items())
    source = ingest.read(Path("x.txt"), (HEAD + body + notes).encode())
    assert "1The report was read" in source.text
