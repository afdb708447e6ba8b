"""Titles behind list marks and Markdown's stress, the first titles below those present, other business that says what it is."""

from pathlib import Path

import pytest

from pipeline import ingest
from pipeline.segment import segment
from pipeline.segment.heading import find_committee
from pipeline.segment.titles import title_end, weight
from tests.test_segment_forms import read

TITLES = {
    "Apologies": "Ann Hale sent hers.",
    "Declarations of interest": "Bob Poole declared one in the boat shed.",
    "Minutes": "The minutes of May were signed.",
    "Boat shed roof": "The Clerk reported that three tiles had slipped.\n\t- two by the door\n\t- one above the window",
    "Invoices": "There were none.",
    "Date of next meeting": "It will be held on 9 July.",
}
HEAD = "MINUTES OF THE EASTBY PARISH COUNCIL MEETING\n4 June 2024\nPresent: Ann Reed, Bob Poole\n\n"


def titles_of(text: str) -> list[tuple[str, str]]:
    """The items of ``text``, read as a file, as (number, title)."""
    return [(item.number, item.title) for item in segment(ingest.read(Path("x.txt"), text.encode())).items]


@pytest.mark.parametrize(
    "mark",
    ["+ {}. {}", "- {}. {}", "• {}. {}", "+ {}) {}", "o {}. {}", "{}\\. {}", "__{}. {}__", "*{}. {}*", "_{}. {}_", "+ **{}. {}**"],
)
def test_a_mark_before_the_number_of_a_title_is_no_part_of_it(mark: str) -> None:
    body = "".join(f"{mark.format(n, title)}\n{told}\n" for n, (title, told) in enumerate(TITLES.items(), 1))
    assert [title for _, title in titles_of(HEAD + body)] == [*TITLES]
    assert all(number.strip(".)").isdigit() for number, _ in titles_of(HEAD + body))


def test_a_plus_that_adds_a_sum_opens_no_line() -> None:
    body = "1. Apologies\nNone were sent.\n2. Payments\nThe mower was bought for £200\n+ VAT by card.\n3. Bench\nIt was mended.\n"
    assert titles_of(HEAD + body) == [("1.", "Apologies"), ("2.", "Payments"), ("3.", "Bench")]


def test_entries_of_a_list_with_two_marks_are_no_items() -> None:
    listed = "- 1. a slide by the pond\n- 2. a kiosk\n- 3. a map\n"
    body = f"1. Apologies\nNone were sent.\n2. Ideas\nThe group spoke of three:\n{listed}3. Bench\nIt was mended.\n"
    assert titles_of(HEAD + body) == [("1.", "Apologies"), ("2.", "Ideas"), ("3.", "Bench")]


KEYWORDS = """Lantern Trust board meeting, 10 March 2023

Trustees in attendance were:

- Ann Hale
- Bob Poole

Also in attendance were:

- Tim Reed (Treasurer)

Finances

Balance

USD $4,120.00

New members admitted

- Eskby Mill
- Dale Weavers

2024 craft survey

- 40 answers so far
- It closes in May

2023 officer elections

- President: Ann Hale
- Secretary: Bob Poole

Treasurer's report

- Sums as sent round
"""


def test_notes_in_keywords_have_titles_below_those_present() -> None:
    assert [title for _, title in titles_of(KEYWORDS + "".join(f"- Sum {n} of the year\n" for n in range(60)))] == [
        "Finances", "New members admitted", "2024 craft survey", "2023 officer elections", "Treasurer's report",
    ]  # fmt: skip


@pytest.mark.parametrize("first", ["5 May minutes", "5 May meeting note", "Minutes of 5 May", "Review of the Harbour Panel"])
def test_the_first_title_may_hold_a_day_or_a_body(first: str) -> None:
    meeting, items, _ = read(
        "Harbour Panel - second meeting\n9 June 2015\n\nPanel attendees: Ann Hale (Chair), Bob Poole\n\nOther attendees: Tim Reed\n\n"
        f"{first}\n\nThe paper was agreed and one word put right.\n\n"
        "Panel ways of working\n\nMembers spoke of the tide tables and how to share them.\n\n"
        "Looking Ahead\n\nThe group will meet in the autumn to go through the list.\n"
    )
    assert ([title for _, title in items], meeting.date) == ([first, "Panel ways of working", "Looking Ahead"], "2015-06-09")


def test_minutes_that_were_accepted_below_those_present_are_no_title() -> None:
    told = "Minutes of the May 1st meeting accepted as read. (3-0)\n\nMay 9th Fair Committee 6pm\n\nMay 12th Library Board 7pm\n\n"
    body = "Old Business:\n\n1. The board spoke of the sluice.\n\nNew Business:\n\n1. The board spoke of the weir.\n"
    assert titles_of("June 5th, 2018\n\nPresent: Ann Hale, Bob Poole\n\n" + told + body) == [("", "Old Business"), ("", "New Business")]


def test_titles_of_a_numbered_agenda_stand_over_running_paragraphs() -> None:
    said = ["The Chair said the fair had gone well.", "They were agreed.", "Two seats are free.", "The list was read.", "A tent was hired."]
    listed = ["Chair's welcome and update", "Actions and minutes", "Club Membership (information)", "Risk register", "Club Event"]
    titles = ["Welcome and Updates", "Actions and Minutes", "Club Membership", "Risk Register", "Club Event"]
    more = "The Chair attended the fair on 3 May\nThe Chair will write to the mayor\n"
    text = "Weavers Club\n11 June 2013\nPresent: Ann Hale, Bob Poole\n\nAgenda\n" + "".join(f"{n} {t}\n\n" for n, t in enumerate(listed, 1))
    text += "".join(f"{t}\n{n}. {s}\n{more if n == 1 else ''}" for n, (t, s) in enumerate(zip(titles, said, strict=True), 1))
    assert [title for _, title in read(text)[1]] == titles


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("AOB: Lost Keys of the Boat Shed.", "AOB: Lost Keys of the Boat Shed."),
        ("Any other business – Flooding at the Mill", "Any other business – Flooding at the Mill"),
        ("AOB: None Raised", "AOB"),
        ("AOB: Ann Hale", "AOB"),
        ("AOB: Cllr Hale", "AOB"),
        ("Any other business: The Clerk reported on the keys", "Any other business"),
        ("AOB: Tim asked about keys.", "AOB"),
    ],
)
def test_other_business_may_say_what_it_is(line: str, title: str) -> None:
    assert line[: title_end(line)] == title


def test_what_a_body_has_is_no_verb() -> None:
    assert all(weight(title) > 0 for title in ("Panel ways of working", "Board vacancies", "Council offices", "Clerk reports"))
    assert all(weight(said) < 0 for said in ("The Board discusses the plan", "Clerk reports two leaks", "The Council noted the report"))


@pytest.mark.parametrize(
    ("line", "committee"),
    [
        ("Working group: Friends of the Mill", "Friends of the Mill"),
        ("Name of committee: Works and Roads", "Works and Roads"),
        ("SIG: Harbour Data SIG", "Harbour Data SIG"),
        ("Working Group: Ann Hale, Bob Poole", ""),
        ("Board: Ann Hale (Chair), Bob Poole, Tim Reed", ""),
        ("Document type: Minutes", ""),
        ("Group: All", ""),
    ],
)
def test_a_form_may_name_the_body_behind_a_label(line: str, committee: str) -> None:
    assert find_committee([line], "") == committee


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("MINUTES OF PREVIOUS MEETING 24 May 2023 AND MATTERS ARISING", "MINUTES OF PREVIOUS MEETING 24 May 2023 AND MATTERS ARISING"),
        ("MINUTES OF THE MEETING HELD ON 12th June 2019 The minutes were agreed.", "MINUTES OF THE MEETING HELD ON 12th June 2019"),
        ("Apologies for absence – Gwen Hale and Julian Poole.", "Apologies for absence"),
        ("Apologies - Ann Hale, Bob Poole, Tim Reed", "Apologies"),
        ("Apologies – To receive apologies", "Apologies – To receive apologies"),
        ("Sederunt: Chair Ann Hale (AH), Sec Bob Poole", "Sederunt"),
        ("AOB 9.1 Bench: agreed to pay for it.", "AOB"),
        ("Lamps in the Wynd (Ann and Bob Hale) Ann showed pictures. The lamps were out.", "Lamps in the Wynd (Ann and Bob Hale)"),
        ("Receive and File Annual Report of the Auditor", "Receive and File Annual Report of the Auditor"),
        ("Correspondence To receive letters", "Correspondence"),
        ("Amend the Agreement with Dale Ltd. Department(s): Works", "Amend the Agreement with Dale Ltd."),
        ("Minutes: the minutes of 7 May were approved.", "Minutes"),
        ("Lamps: two are out. Clerk to ring the county.", "Lamps"),
        ("Boat hire: what have we learnt?", "Boat hire: what have we learnt?"),
        ("Ann Hale: to ring the roofer, who would come.", "Ann Hale: to ring the roofer, who would come."),
    ],
)
def test_a_title_ends_where_the_minute_begins(line: str, title: str) -> None:
    assert line[: title_end(line)] == title


def test_fields_of_a_form_tell_the_titles_above_them() -> None:
    told = "by £300 a year as needed to the end of May"
    titles = [f"Amend the Agreement with Dale Ltd for the repair of pool {n} {told}" for n in range(1, 5)]
    body = "".join(
        f"{n}. {title}\nDepartment(s): Works\nRecommended Action: Sign it.\nThe board spoke of it.\n" for n, title in enumerate(titles, 1)
    )
    assert [title for _, title in titles_of(HEAD + body)] == titles


def test_minutes_of_a_timetable_number_no_items() -> None:
    table = "Agenda\n| Min | Topic | Who |\n| --- | --- | --- |\n| 0 | Approve minutes | Ann |\n| 5 | Tides | Bob |\n| 45 | AOB | |\n\n"
    body = "1. Approve minutes.\nThey were approved.\n\n2. Tides.\nThe group spoke of them.\n\n3. AOB.\nNothing came up.\n"
    assert [number for number, _ in titles_of(HEAD + table + body)] == ["1.", "2.", "3."]


def test_pages_of_one_item_each_may_stand_one_below_another() -> None:
    page = "Agenda item\n\n{title}\n\n - Meeting of Harbour Committee,\n     Friday, 13 June 2025 9.30 am (Item {n}.)\n\nMembers asked.\n\n"
    text = page.format(title="Tide tables", n=8) + page.format(title="Boat Fees: January to March", n=9)
    assert titles_of(text) == [("8.", "Tide tables"), ("9.", "Boat Fees: January to March")]
    assert len(titles_of("Agenda item\n\n" + page.format(title="Tide tables", n=8))) == 1


def test_one_mark_of_minutes_over_coded_titles_is_no_page_of_one_item() -> None:
    text = "Harbour Committee - Tuesday, 7th March, 2017 7.00 pm\n\nVenue: Town Hall\n\nMinutes:\n\n"
    names = ["APOLOGIES FOR ABSENCE", "DECLARATIONS OF INTEREST", "TIDES: TALK BY THE PILOT", "BOAT FEES"]
    body = "".join(f"HC.{n}  {name}\n\nMembers spoke of it at length.\n\n" for n, name in enumerate(names, 312))
    assert [number for number, _ in titles_of(text + body)] == ["HC.312", "HC.313", "HC.314", "HC.315"]


def test_a_title_may_begin_with_years() -> None:
    text = "Agenda and minutes\n\nCabinet\nTuesday, 4th February, 2014 2.00 pm\n\nNo. Item\n\n"
    names = ["Declarations of Interest", "Minutes of Previous Meeting", "2013/14 Review of Performance", "Sale of Land"]
    body = "".join(f"{n}.\n\n{name}\n\nMinutes:\n\nCabinet spoke of it at length.\n\n" for n, name in enumerate(names, 97))
    assert titles_of(text + body) == [(f"{n}.", name) for n, name in enumerate(names, 97)]


def test_parts_of_the_last_minutes_are_no_items_under_matters_arising() -> None:
    body = "1. Apologies\nNone.\n\n2. Minutes\nThey were agreed.\n\n3. Matters arising\n\n"
    body += "7 (a) Playing Field\nIt was mown.\n\n7 (b) Litter Bin\nIt was full.\n\n"
    rest = ["Finance", "Planning", "Lamps", "Hedges", "Any other business"]
    body += "".join(f"{n}. {title}\nMembers spoke of it.\n\n" for n, title in enumerate(rest, 4))
    assert [number for number, _ in titles_of(HEAD + body)] == [f"{n}." for n in range(1, 9)]


@pytest.mark.parametrize(
    ("line", "committee"),
    [
        ("Living in Marra Scrutiny Commission - Tuesday 8 March 2022 7.00 pm", "Living in Marra Scrutiny Commission"),
        ("Speaking at a Council or Committee meeting", ""),
        ("Minutes of Works Committee Meeting No. 5 held on 3 May", "Works Committee"),
        ("Agendas, reports and minutes", ""),
        ("CLOSED SESSION MEETING - 4:00 P.M.", ""),
        ("Record of the Eastby Neighbourhood Forum", "Eastby Neighbourhood Forum"),
        ("Notes from Eastby Flood Group, 4th June 2024", "Eastby Flood Group"),
        ("4 June 2024 – Eastby Allotment Association Committee", "Eastby Allotment Association Committee"),
        ("Project Board meeting #12 (4 Jun 2024)", "Project Board"),
        ("Eastby & Westby Joint Burial Board minutes of meeting Tues 4th June '24", "Eastby & Westby Joint Burial Board"),
        ("Meeting: Open Looms TSC", "Open Looms TSC"),
        ("Open Looms TSC Meeting 2024-06-04", "Open Looms TSC"),
        ("Meeting: Ann Hale, Bob Poole", ""),
        ("Minutes of June Meeting held 4th June, 2024", ""),
    ],
)
def test_a_committee_is_named_by_its_line_and_is_no_session_nor_page(line: str, committee: str) -> None:
    assert find_committee([line], "") == committee


def test_the_body_of_a_school_and_of_a_council_are_told_apart() -> None:
    body = "\nPresent: Ann Hale\n\n1. Apologies\nNone.\n\n2. Minutes\nThey were agreed.\n"
    meeting, _, _ = read("Minutes of the Full Governing Body of Eastby Primary School held on 4 June 2024" + body)
    assert (meeting.council, meeting.committee) == ("Eastby Primary School", "Full Governing Body")
    meeting, _, _ = read("Minutes: Eastby Town Council Planning Committee, 4 June 2024" + body)
    assert (meeting.council, meeting.committee) == ("Eastby Town Council", "Planning Committee")


def test_the_word_over_all_titles_is_none() -> None:
    listed = "# Loom group 2024-06-04\n\n## Attendees\n- Ann Reed\n- Bob Poole\n\n## Agenda\n- Review of issues\n- Release 2.0\n- AOB\n\n"
    body = "## Minutes\n\n### Review of issues\n- Ann will fix it\n\n### Release 2.0\n- Planned for July\n\n### AOB\n- None\n"
    assert [title for _, title in titles_of(listed + body)] == ["Review of issues", "Release 2.0", "AOB"]
