"""What holds for every document, and what the opening tells about the meeting."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.records import LINE_ROLES, Meeting, Source
from pipeline.segment import segment
from pipeline.segment.numbers import read_number
from tests.test_segment_forms import read, source


def check(made: Source) -> Meeting:
    meeting = segment(made)
    assert len(meeting.roles) == len(made.lines)
    assert set(meeting.roles) <= set(LINE_ROLES)
    for item in meeting.items:
        assert made.text[item.title_start : item.title_end] == item.title
        assert item.start <= item.title_start <= item.title_end <= item.end <= len(made.text)
    assert all(a.end <= b.start for a, b in zip(meeting.items, meeting.items[1:], strict=False))
    for person in meeting.people:
        assert person.name == " ".join(made.text[person.start : person.end].split())
    return meeting


WORDS = st.sampled_from(
    ["1.", "2.", "3", "4/22", "AG/5", "5.1", "(a)",
     "Minutes:", "Decision:", "Agenda item", "APOLOGIES", "Present:", "Cllr", "A.", "Hale", "Poole",
     "(Chair)", ",", "and",
     "RESOLVED", "that", "the report be noted.", "To receive", "Members may ask questions", "The meeting closed at 9 pm",
     "3rd May 2022", "Parish Council", "\t", "–", ":"]
)  # fmt: skip


@given(st.lists(st.lists(WORDS, max_size=9).map(" ".join), max_size=40).map("\n".join))
@settings(max_examples=150, deadline=None)
def test_every_text_gives_a_well_formed_meeting(text: str) -> None:
    check(source(text))


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_noise_gives_a_well_formed_meeting(text: str) -> None:
    check(source(text))


def test_a_title_below_its_number_is_one_heading() -> None:
    closed = "The meeting closed at 9 pm"
    found = check(
        source(f"{closed} : Minutes: :\n{closed} the report be noted.\nMinutes: {closed}\n1. :\nMinutes: Minutes: the report be noted.")
    )
    assert [item.title_start for item in found.items] == sorted({item.title_start for item in found.items})


def test_an_empty_text_is_a_meeting_of_nothing() -> None:
    assert check(source("")) == Meeting(form="printed")


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{n}. The Panel raised point {n} and asked officers for the figures of the year.\n" for n in range(4000)),
        "Present: " + "Cllr A Hale, " * 4000,
        "A" * 60000,
        "THE COUNCIL " * 6000,
        "Signed " + "….. Chair ….. Date " * 3000,
        "(" * 20000,
        "1. " + "word " * 40000,
    ],
    ids=["paragraphs", "names", "one word", "capitals", "dots", "brackets", "one line"],
)
def test_time_grows_with_the_text_only(text: str) -> None:
    begin = time.process_time()
    check(source(text))
    assert time.process_time() - begin < 5


OPENINGS = [
    ("MARLBY COUNTY COUNCIL\nROADS COMMITTEE\n"
    "MINUTES of a meeting of the Roads Committee held in the Guildhall, Marlby "
     "on Thursday, 6 March 2025 at 10.00 am.",
     ("MARLBY COUNTY COUNCIL", "ROADS COMMITTEE", "2025-03-06", "10:00", "the Guildhall, Marlby")),
    ("Marlby Borough Council\n"
    "Planning Committee – Wednesday 17 April 2024 at 6.00pm",
     ("Marlby Borough Council", "Planning Committee", "2024-04-17", "18:00", "")),
    ("Minutes of the Meeting of Marlby Parish Council held in the Village Hall on Monday 8th July 2024 at 7.30pm",
     ("Marlby Parish Council", "", "2024-07-08", "19:30", "the Village Hall")),
    ("MINUTES OF THE MEETING OF THE TRANSPORT PANEL\n"
    "HELD ON FRIDAY, 24 JANUARY 2025 AT COMMITTEE ROOM A, CANAL HOUSE",
     ("", "TRANSPORT PANEL", "2025-01-24", "", None)),
    ("At a meeting of the COUNCIL held in the Town Hall, Marlby on Thursday 12 October 2023",
     ("", "COUNCIL", "2023-10-12", "", "the Town Hall, Marlby")),
    ("2023-10-16 Data Panel Meeting", ("", "Data Panel", "2023-10-16", "", "")),
    ("Minutes from PTA meeting held 29 April 2022", ("", "PTA", "2022-04-29", "", "")),
    ("Mill Users Steering Group Meeting #3\n9 December 2015", ("", "Mill Users Steering Group", "2015-12-09", "", "")),
    ("Robin Exec Minutes - Fri 8th December 2006", ("", "Robin Exec", "2006-12-08", "", "")),
    ("Marlby Users Group – Annual General Meeting 2018 – Minutes\nTuesday 13th March 2018",
     ("Marlby Users Group", None, "2018-03-13", "", "")),
    ("Minutes of the 29th Tide User Group meeting\n14 November 2014", ("", "Tide User Group", "2014-11-14", "", "")),
    ("Public Data Panel – Twenty-second meeting\n1 June 2010\nPanel attendees: Ann Hale (Chair), Bob Poole (Marlby City Council)",
     ("", "Public Data Panel", "2010-06-01", "", "")),
    ("Minutes of the December 2002 meeting\nFriday 13th December 2002", ("", "", "2002-12-13", "", "")),
    ("Speaking at a Council or Committee meeting\nRoads Panel\n1 May 2024", ("", "Roads Panel", "2024-05-01", "", "")),
    ("MARLBY AND ESK COUNCIL\nMinutes of the Proceedings of the Roads, Parks and Harbours Committee held in the Guildhall on 4 May 2023",
     ("MARLBY AND ESK COUNCIL", "Roads, Parks and Harbours Committee", "2023-05-04", "", None)),
    ("ROADS SELECT COMMITTEE – RECORD OF MEETING\nThursday 4 May 2023", ("", "ROADS SELECT COMMITTEE", "2023-05-04", "", "")),
    ("MEETING:   Roads Committee\nDATE:   Thursday, 4 May, 2023", ("", "Roads Committee", "2023-05-04", "", "")),
    ("SHIRE OF MARLBY\nMINUTES – ROADS COMMITTEE MEETING – 4 MAY 2023", ("SHIRE OF MARLBY", "ROADS COMMITTEE", "2023-05-04", "", "")),
    ("Minutes of the Roads Committee of Marlby Town Council held at the Old Mill on Thursday 4 May 2023",
     ("Marlby Town Council", "Roads Committee", "2023-05-04", "", "the Old Mill")),
    ("Regular Meeting of the Council of the Town of Marlby May 4, 2023", ("Town of Marlby", None, "2023-05-04", "", "")),
    ("Elections Commission\nCity and County of Marlby\nVoting Machines Advisory Committee\n4 May 2023",
     ("City and County of Marlby", "Voting Machines Advisory Committee", "2023-05-04", "", "")),
    ("MARLBY STRATEGIC PARTNERSHIP\nROADS BOARD\nNotes of the meeting held on 4 May 2023",
     ("MARLBY STRATEGIC PARTNERSHIP", "ROADS BOARD", "2023-05-04", "", None)),
    ("MARLBY AND ESK POLICE AND CRIME PANEL\nMinutes of the meeting held on 4 May 2023",
     ("MARLBY AND ESK POLICE AND CRIME PANEL", "MARLBY AND ESK POLICE AND CRIME PANEL", "2023-05-04", "", None)),
    ("MINUTES OF PROCEEDINGS AT HARBOUR SUB COMMITTEE MEETING OF THE MUNICIPAL DISTRICT OF MARLBY HELD ON THURSDAY, 4TH MAY, 2023",
     ("MUNICIPAL DISTRICT OF MARLBY", "HARBOUR SUB COMMITTEE OF THE MUNICIPAL DISTRICT OF MARLBY", "2023-05-04", "", None)),
    ("Minutes of the May Meeting of Marlby with Esk PC\n4 May 2023", ("Marlby with Esk PC", "", "2023-05-04", "", None)),
    ("Cynhaliwyd cyfarfod Cyngor Cymuned Llanfarl ac Esk ar y 4ydd Mai 2023",
     ("Cyngor Cymuned Llanfarl ac Esk", "", "2023-05-04", "", None)),
    ("RB (13)1.ii\tRoads Board Action Log as 4 May 2023\n11/01/2022\tOfficers to report on the bridge",
     ("", "Roads Board", "2023-05-04", "", None)),
    ("TOWNSHIP OF MARLBY\nA regular meeting of the Township of Marlby Council was held on 4 May 2023",
     ("TOWNSHIP OF MARLBY", "", "2023-05-04", "", None)),
    ("Rural Municipality of Marlby No. 12\nMinutes of the regular meeting of Council held 4 May 2023",
     ("Rural Municipality of Marlby", "", "2023-05-04", "", None)),
    ("MINUTES OF THE MARLBY ANNUAL PARISH COUNCIL MEETING\n4 May 2023", ("MARLBY PARISH COUNCIL", "", "2023-05-04", "", None)),
    ("MARLBY DISTRICT COUNCIL\nLicensing Sub Committee (Hearing) held Thursday 4 May 2023",
     ("MARLBY DISTRICT COUNCIL", "Licensing Sub Committee", "2023-05-04", "", None)),
    ("Minutes, Decisions and Agenda\nMarlby Council – CABINET\n4 May 2023", ("Marlby Council", "CABINET", "2023-05-04", "", None)),
    ("Minutes of the Meeting of the Municipal District of Eskby of Marlby County Council held on 4 May 2023",
     ("Marlby County Council", "Municipal District of Eskby", "2023-05-04", "", None)),
    ("MARLBY COUNTY COUNCIL\nMinutes of the Roads Panel, 4 May 2023\nIn attendance:\nAnn Hale, Chief Executive",
     ("MARLBY COUNTY COUNCIL", None, "2023-05-04", "", None)),
    ("Meeting documents\nRoads Panel 2018/19\nMonday 15th October 2018", ("", "Roads Panel", "2018-10-15", "", "")),
    ("MARLBY TOWN COUNCIL\nMINUTES OF THE FULL COUNCIL MEETING HELD ON THURSDAY 4 MAY 2023",
     ("MARLBY TOWN COUNCIL", "FULL COUNCIL", "2023-05-04", "", None)),
    ("MARLBY VALLEYS HEALTH BOARD\nCOFNODION / UNCONFIRMED MINUTES\nRoads Panel\n4 May 2023",
     ("MARLBY VALLEYS HEALTH BOARD", "Roads Panel", "2023-05-04", "", None)),
    ("Final County Council Meeting 4th May 2023\nMARLBY COUNTY COUNCIL Minutes of Meeting of Marlby County Council held on 4th May 2023",
     ("Marlby County Council", "", "2023-05-04", "", None)),
    ("MARLBY JOINT WASTE COMMITTEE\n4 MAY 2023\nRepresenting Eskby Borough Council: Councillor B. Poole",
     ("MARLBY JOINT WASTE COMMITTEE", "MARLBY JOINT WASTE COMMITTEE", "2023-05-04", "", None)),
    ("Marlby Primary School Part A Minutes of the Governing Body Virtual Meeting via Teams 4th May 2023",
     ("Marlby Primary School", "Governing Body", "2023-05-04", "", None)),
    ("The Marlby School\nMeeting: Full Governing Body / Date: 4 May 2023",
     ("The Marlby School", "Full Governing Body", "2023-05-04", "", None)),
    ("MARLBY DISTRICT COUNCIL\nAUDIT COMMITTEE – MINUTES OF 4 MAY 2023",
     ("MARLBY DISTRICT COUNCIL", "AUDIT COMMITTEE", "2023-05-04", "", None)),
    ("MARLBY AND ESK WASTE PARTNERSHIP (MEWP)\nJOINT BOARD\n4 May 2023",
     ("MARLBY AND ESK WASTE PARTNERSHIP (MEWP)", "JOINT BOARD", "2023-05-04", "", None)),
    ("MARLBY COMMUNITY PARTNERSHIP\nMINUTE of MEETING of the ROADS BOARD held by Microsoft Teams on 4 MAY 2023",
     ("MARLBY COMMUNITY PARTNERSHIP", "ROADS BOARD", "2023-05-04", "", None)),
    ("Skip to main content\nYour Council\nHome > Your Council > Meetings > Roads Committee\n© 2023 Marlby Borough Council\n4 May 2023",
     ("Marlby Borough Council", "Roads Committee", "2023-05-04", "", None)),
    ("MARLBY FEN INTERNAL DRAINAGE BOARD At a Meeting of the Marlby Fen Internal Drainage Board held on 4 May 2023",
     ("MARLBY FEN INTERNAL DRAINAGE BOARD", "", "2023-05-04", "", None)),
    ("1 MARLBY LOCAL MUNICIPALITY\nMINUTES OF THE SIXTY SECOND ORDINARY COUNCIL MEETING\n4 May 2023",
     ("MARLBY LOCAL MUNICIPALITY", None, "2023-05-04", "", None)),
    ("ESKBY HOMES MINUTES of a meeting of the Board of Management held on Thursday 4 May 2023",
     ("ESKBY HOMES", "Board of Management", "2023-05-04", "", None)),
    ("Meeting of the full Governing Body of Marlby Hall Primary School held on\n4th May 2023",
     ("Marlby Hall Primary School", "full Governing Body", "2023-05-04", "", None)),
    ("Approved Minutes 118 Marlby Community Council 4 May 2023", ("Marlby Community Council", "", "2023-05-04", "", None)),
    ("LONDON BOROUGH OF MARLBY\nCABINET\nWEDNESDAY 19 JULY 2023", ("LONDON BOROUGH OF MARLBY", "CABINET", "2023-07-19", "", "")),
]  # fmt: skip


def test_the_page_title_names_the_committee_where_the_opening_does_not() -> None:
    made = source("April 7, 2025, at 1:00 PM\nPresent: A. Hale, B. Poole\n1. APOLOGIES\nThere were none.\n2. MINUTES\nThey were agreed.\n")
    assert segment(replace(made, title="7th Meeting of the Roads Committee")).committee == "Roads Committee"
    assert segment(replace(made, title="Village Liaison Committee Meeting, 2003-02-01")).committee == "Village Liaison Committee"
    assert segment(replace(made, title="Minutes of Directors' meeting, 2017-11-09")).committee == ""


@pytest.mark.parametrize(("opening", "told"), OPENINGS, ids=[o.splitlines()[0][:40] for o, _ in OPENINGS])
def test_the_opening_tells_of_the_meeting(opening: str, told: tuple[str, str | None, str, str, str | None]) -> None:
    meeting = read(
        f"{opening}\nPresent: Councillors Hale and Poole\n1. APOLOGIES\nThere were none.\n2. MINUTES\n"
        f"The minutes of 3 January 2001 were agreed.\n"
    )[0]
    assert (meeting.council, meeting.committee if told[1] is not None else None, meeting.date, meeting.start_time) == told[:4]
    assert told[4] is None or meeting.venue == told[4]


def test_the_authority_of_the_staff_is_the_council_of_a_board_whose_members_sit_for_their_own() -> None:
    head = "MINUTES OF THE MEETING OF THE TRANSPORT PANEL HELD ON 4 MAY 2023\nPresent:\nCouncillor Ann Hale (Chair)  Eskdale Council\n"
    staff = "Bob Poole   North Esk Combined Authority\n"
    items = "1. APOLOGIES\nThere were none.\n2. MINUTES\nThey were agreed.\n"
    assert segment(source(head + staff + "Jo Bell   North Esk Combined Authority\n" + items)).council == "North Esk Combined Authority"
    assert segment(source(head + staff + items)).council != "North Esk Combined Authority"


def test_the_council_named_below_is_that_of_the_place_or_of_the_committee() -> None:
    told = "1. Apologies\nNone.\n2. Roads\nThe road was wet.\n3. Close\n{}\n"
    opening = "Minutes of the Eskby Area Committee held at the Mill on 4 May 2023\n"
    signed = "Signed for the Eskby Area Committee of Marlby County Council; a copy went to Dale District Council."
    assert segment(source(opening + told.format(signed))).council == "Marlby County Council"
    assert segment(source(opening + told.format("A copy went to Marlby County Council."))).council == ""
    hall = "Held in Eskby Village Hall on 4 May 2023\nPresent: Mr Poole, Mr Reed\n"
    assert segment(source(hall + told.format("The next Eskby Parish Council meeting is on 1 June."))).council == "Eskby Parish Council"
    assert segment(source(hall + told.format("The next Lunt Parish Council meeting is on 1 June."))).council == ""


def test_a_date_without_a_year_takes_the_one_whose_weekday_fits() -> None:
    text = (
        "Marlby Council\nFriday 5th September\nPresent: Cllr Hale and Cllr Poole\n1. Minutes\nThe minutes were agreed.\n2. Accounts\n"
        "The accounts for 2024 and for 2025 were noted.\n"
    )
    assert segment(source(text)).date == "2025-09-05"


@pytest.mark.parametrize(
    "line", ["* Actions from Previous Meeting (19 May 21)", "Minutes of last meeting – 19 May 2021", "Next meeting: 19 May 2021"]
)
def test_the_date_of_another_meeting_is_not_that_of_this_one(line: str) -> None:
    assert (
        segment(source(f"Agenda\n\n{line}\n* Bins\n\nMinutes\n\nAttendance: Ann Hale, Jo Poole\n\nBins\n\nJo Poole will order two.\n")).date
        == ""
    )


def test_a_date_in_the_files_name_is_the_last_resort() -> None:
    text = "Present: Cllr Hale and Cllr Poole\n1. Accounts\nThe accounts were noted.\n2. Close\nNone.\n"
    assert segment(source(text, path="a/2018-06-26_minutes.md")).date == "2018-06-26"
    assert segment(source(text, path="a/20-06-08.md")).date == ""


NUMBERS = [
    "51.",
    "478",
    "1/16",
    "HC/041/21",
    "C048/23",
    "19-20/FRA/15",
    "19-20/fra/15",
    "Cou/285/07-08",
    "GBP/2223/001:",
    "M/140/2006",
    "*O&S 88",
    "2307.04",
    "Note 02/20",
    "4.1",
    "4a",
    "7ii)",
    "AG 12",
    "WC(5)2",
    "WC(5)3.ii",
    "10(a)",
    "MM21/03",
    "NOM 2",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_are_read_as_printed(number: str) -> None:
    found = read_number(f"{number} Title of the item")
    assert found is not None
    assert found.text == number


@pytest.mark.parametrize(
    "text", ["14th May", "£12 was paid", "7.30pm start", "24/01187/HH – Rear", "A report", "02.03.11 Board", "In 2020 the"]
)
def test_what_is_no_number(text: str) -> None:
    assert read_number(text) is None
