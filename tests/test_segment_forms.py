"""Every form of document and of heading that the segment stage must know, each as a small page of invented minutes."""

import pytest

from pipeline.records import Line, Meeting, Source
from pipeline.segment import segment


def plain_lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of ``text`` without layout."""
    lines, position = [], 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + raw.index(stripped[0])
            lines.append(Line(start, start + len(stripped)))
        position += len(raw) + 1
    return tuple(lines)


def source(text: str, *, kinds: dict[str, str] | None = None, path: str = "x.txt") -> Source:
    """A source whose lines are the non-blank lines of ``text``; ``kinds`` gives the kind of lines that begin with a key."""
    lines = plain_lines(text)
    if kinds:
        lines = tuple(
            Line(line.start, line.end, next((k for start, k in kinds.items() if text[line.start :].startswith(start)), line.kind))
            for line in lines
        )
    return Source("d0", path, "0" * 64, "text/plain", text, lines)


def read(text: str, **more: object) -> tuple[Meeting, list[tuple[str, str]], dict[str, str]]:
    """The meeting, its items as (number, title), and the role of each line by its words."""
    made = source(text, **more)  # type: ignore[arg-type]
    meeting = segment(made)
    assert len(meeting.roles) == len(made.lines)
    roles = {text[line.start : line.end]: role for line, role in zip(made.lines, meeting.roles, strict=True)}
    return meeting, [(i.number, i.title) for i in meeting.items], roles


ITEM_PAGE = """Marlby Borough Council
Skip to content
Agenda item
Housing Repairs: Six Month Report
·         Meeting of Homes Committee, Tuesday 3rd May, 2022 7.30 pm (Item 14.)
To receive a report by the Head of Homes, which sets out performance.
Minutes:
The Head of Homes presented the report. Councillor Hale asked why repairs took so long.
RESOLVED: That the report be noted.
Supporting documents:
- App 1 Scorecard, item 14 PDF 353 KB
"""


def test_item_page_has_one_item_and_purpose_text_holds_no_minutes() -> None:
    meeting, items, roles = read(ITEM_PAGE)
    assert meeting.form == "item page"
    assert items == [("14.", "Housing Repairs: Six Month Report")]
    assert roles["To receive a report by the Head of Homes, which sets out performance."] == "purpose"
    assert roles["RESOLVED: That the report be noted."] == "minutes"
    assert roles["Supporting documents:"] == "furniture"
    assert roles["- App 1 Scorecard, item 14 PDF 353 KB"] == "furniture"


def test_item_page_without_the_minutes_marker() -> None:
    _, items, roles = read(
        "Agenda item\nLeisure Centres\nReport of the Director of Leisure.\n"
        "The Director introduced the report and said that use had grown.\n"
        "The report was noted.\nSupporting documents:"
    )
    assert items == [("", "Leisure Centres")]
    assert roles["Report of the Director of Leisure."] == "purpose"
    assert roles["The Director introduced the report and said that use had grown."] == "minutes"


def test_item_page_that_lost_its_title_has_no_item() -> None:
    _, items, roles = read("Agenda item\nAgenda item\nMinutes:\nCouncillor Hale asked when the gate would open.\nSupporting documents:")
    assert items == []
    assert roles["Councillor Hale asked when the gate would open."] == "minutes"


WHOLE = """Marlby Borough Council
Agenda, decisions and minutes
Scrutiny Committee - Tuesday, 3rd May, 2022 7.30 pm
Venue: Oak Room, Town Hall, Marlby. View directions
Contact: Jo Bell  Email: [email protected]
Media
Items
No.	Item
51.
Apologies for absence
Minutes:
Apologies were received from Councillor Poole.
52.
LIBRARY REVIEW pdf icon PDF 98 KB
To consider the report of the Head of Libraries.
Additional documents:
Appendix A pdf icon PDF 1 MB
Decision:
That the report be noted and the review be extended until June.
Minutes:
Councillor Hale asked about opening hours.
RESOLVED: That the report be noted and that the review be extended until June.
53.
Work programme
Decision:
That the work programme be agreed.
54.
Any other business
To consider any other business that the Chair considers urgent.
"""


def test_whole_meeting_page() -> None:
    meeting, items, roles = read(WHOLE)
    assert (meeting.council, meeting.committee) == ("Marlby Borough Council", "Scrutiny Committee")
    assert (meeting.date, meeting.start_time) == ("2022-05-03", "19:30")
    assert meeting.venue == "Oak Room, Town Hall, Marlby"
    assert items == [
        ("51.", "Apologies for absence"),
        ("52.", "LIBRARY REVIEW"),
        ("53.", "Work programme"),
        ("54.", "Any other business"),
    ]
    assert roles["To consider the report of the Head of Libraries."] == "purpose"
    assert roles["That the report be noted and the review be extended until June."] == "decision"
    assert roles["That the work programme be agreed."] == "minutes"
    assert roles["To consider any other business that the Chair considers urgent."] == "purpose"
    assert [(p.name, p.role) for p in meeting.people] == [("Poole", "apologies")]


def test_whole_meeting_page_whose_numbers_and_markers_are_lost() -> None:
    _, items, roles = read(
        "Agenda and minutes\nScrutiny Panel\nTuesday, 3rd May, 2022 10.00 am\nVenue: The Hall. View directions\nItems\nNo.\tItem\n"
        "Apologies for Absence\nApologies were received from Councillor Hale.\nMinutes of the Previous Meeting PDF 156 KB\n"
        "To confirm as a correct record the minutes of 5th April 2022.\nThat the minutes be confirmed as a correct record.\n"
        "Street Cleaning, January to March 2022 PDF 702 KB\nReport of the Director.\nThe Director presented the report.\nOur people\n"
        "Councillor Poole asked how many sweepers there were."
    )
    assert [t for _, t in items] == ["Apologies for Absence", "Minutes of the Previous Meeting", "Street Cleaning, January to March 2022"]
    assert roles["That the minutes be confirmed as a correct record."] == "minutes"
    assert roles["Our people"] == "minutes"


def test_agenda_only_page_has_no_minutes_lines() -> None:
    meeting, items, roles = read(
        "Agenda\nPlanning Committee\nTuesday, 3rd May, 2022 7.30 pm\nVenue: Town Hall\nNo. Item\n1.\nApologies\n"
        "To receive apologies for absence.\n"
        "2.\nMinutes\nTo approve the minutes of the last meeting.\n3.\nApplication 22/00123\nRecommendation: That permission be granted.\n"
    )
    assert meeting.form == "agenda"
    assert [n for n, _ in items] == ["1.", "2.", "3."]
    assert not {"minutes", "decision"} & set(roles.values())


def test_issue_page_gives_each_block_its_own_date_and_committee() -> None:
    meeting, items, _ = read(
        "Agenda item\nIssue - meetings\nEmpty Homes\n·         Meeting: 04/09/2019 - Audit Board (Item 12)\n"
        "12 Empty Homes: Progress pdf icon PDF 55 KB\n"
        "Minutes:\nThe officer said that ten homes were empty.\n·         Meeting: 08/10/2019 - Cabinet (Item 7)\n"
        "7 Empty Homes pdf icon PDF 55 KB\nMinutes:\n"
        "RESOLVED: That the report be noted.\n"
    )
    assert meeting.form == "issue page"
    assert items == [("12", "Empty Homes: Progress"), ("7", "Empty Homes")]
    assert [(i.date, i.committee) for i in meeting.items] == [("2019-09-04", "Audit Board"), ("2019-10-08", "Cabinet")]


CMIS = """Meeting Details
Audit Committee
5 Sep 2018 - 09:30
·         Documents
·         Attendance
Meeting
Agenda
Part A
1     Substitutions
Councillors will be asked to say if they are attending as substitutes.
180
Councillor Hale attended for Councillor Poole.
2     Finance Report
The Panel will consider a report.
181
Councillor Reed asked about reserves.
Attendance
Attended
Name
Councillor Ann Hale (Chair)
Councillor Bo Reed
"""


def test_minutes_with_the_details_of_the_meeting_in_their_head_are_no_such_page() -> None:
    head = "Rowing Consortium\n\nMinutes of the Lock Group\n\nMeeting Details\n\nDate: 4 May 2022\n\nAgenda and Minutes\n\n"
    meeting, _, roles = read(head + "1. Oars\n\n* AB asked about the oars\n\n2. Sheds\n\n* CD spoke of the roof and it was mended\n")
    assert meeting.form != "cmis page"
    assert roles["* AB asked about the oars"] == "minutes"


def test_cmis_page_takes_the_agenda_number_and_reads_the_attendance_at_the_end() -> None:
    meeting, items, roles = read(CMIS)
    assert items == [("1", "Substitutions"), ("2", "Finance Report")]
    assert roles["The Panel will consider a report."] == "purpose"
    assert roles["181"] == "furniture"
    assert roles["Councillor Reed asked about reserves."] == "minutes"
    assert [(p.name, p.role, p.position) for p in meeting.people] == [("Ann Hale", "member", "Chair"), ("Bo Reed", "member", "")]
    assert (meeting.committee, meeting.date, meeting.start_time, meeting.chair) == ("Audit Committee", "2018-09-05", "09:30", "Ann Hale")


def test_on_a_cmis_page_without_numbers_the_minutes_follow_the_wording() -> None:
    page = CMIS.replace("180\n", "").replace("181\n", "")
    _, items, roles = read(page)
    assert items == [("1", "Substitutions"), ("2", "Finance Report")]
    assert roles["The Panel will consider a report."] == "purpose"
    assert roles["Councillor Reed asked about reserves."] == "minutes"


SCHEMES = [
    ("478     MINUTES –|479     DECLARATIONS –|480     BUDGET –", ["478", "479", "480"]),
    ("1/16 Minutes|2/16 Declarations of Interest|3/16 Road Safety", ["1/16", "2/16", "3/16"]),
    ("15/208 Welcome|15/209 Minutes|15/210 Matters Arising", ["15/208", "15/209", "15/210"]),
    ("HC/041/21 APOLOGIES|HC/042/21 MINUTES|HC/043/21 VOIDS", ["HC/041/21", "HC/042/21", "HC/043/21"]),
    ("C048/23 1. APOLOGIES|C049/23 2. MINUTES|C050/23 3. HIGHWAYS", ["C048/23", "C049/23", "C050/23"]),
    ("19-20/FRA/15 Apologies|19-20/FRA/16 Minutes|19-20/FRA/17 Response Times", ["19-20/FRA/15", "19-20/FRA/16", "19-20/FRA/17"]),
    ("Cou/285/07-08 Apologies|Cou/286/07-08 Minutes|Cou/287/07-08 Allotments", ["Cou/285/07-08", "Cou/286/07-08", "Cou/287/07-08"]),
    ("*O&S 88 Apologies|*O&S 89 Minutes|*O&S 90 Waste Contract", ["*O&S 88", "*O&S 89", "*O&S 90"]),
    ("2307.01 Apologies|2307.02 Minutes|2307.03 Announcements", ["2307.01", "2307.02", "2307.03"]),
    ("Item 1: Apologies|Item 2: Minutes|Item 3: Allotments", ["1:", "2:", "3:"]),
    ("4 Apologies|4a Minutes|4b Urgent Items", ["4", "4a", "4b"]),
    ("I. APOLOGIES|II. MINUTES|III. ALLOTMENTS", ["I.", "II.", "III."]),
]


@pytest.mark.parametrize(("headings", "numbers"), SCHEMES, ids=[n[0] for _, n in SCHEMES])
def test_numbering_schemes(headings: str, numbers: list[str]) -> None:
    bodies = [
        "Apologies were received from Councillor Hale.",
        "The minutes were agreed and signed.",
        "The Clerk reported that two plots had been let.",
    ]
    text = "Marlby Town Council\nPresent: Cllr Hale, Cllr Poole\n"
    text += "".join(f"{h}\n{b}\n" for h, b in zip(headings.split("|"), bodies, strict=True))
    _, items, _ = read(text)
    assert [n for n, _ in items] == numbers
    assert not any(ch.isdigit() for _, title in items for ch in title)


def test_minute_number_with_the_agenda_item_below() -> None:
    _, items, _ = read(
        "Present: Mr A Hale, Mr B Poole\n1850.\nApologies (agenda item 1)\nApologies were received from Mrs C Reed.\n1851.\n"
        "Declarations (agenda item 2)\nNone.\n"
        "1852.\nHighways (agenda item 3)\nMr Poole asked about the bridge.\n"
    )
    assert [n for n, _ in items] == ["1850.", "1851.", "1852."]


PARAGRAPHS = """MINUTES of a meeting of the Roads Committee held in the Guildhall, Marlby on Thursday, 6 March 2025 at 10.00 am.
PRESENT: Mr C Hale (Chairman) and Mrs D Poole.
41.       APOLOGIES FOR ABSENCE
41.1     Apologies were received from Mr L Reed.
42.       BRIDGES
42.1     The Director introduced the report.
42.2     The update was noted.
42.3     The Committee considered the following:
1.       Two bridges would be closed.
2.       One bridge would be painted.
3.       Cyclists
42.4     RESOLVED: that
(1)  the report be noted; and
(2)  officers report back in June.
43.       DATE OF NEXT MEETING
5 June 2025
"""


def test_numbered_paragraphs_and_clauses_are_no_headings() -> None:
    meeting, items, roles = read(PARAGRAPHS)
    assert items == [("41.", "APOLOGIES FOR ABSENCE"), ("42.", "BRIDGES"), ("43.", "DATE OF NEXT MEETING")]
    assert roles["(2)  officers report back in June."] == "minutes"
    assert meeting.next_meeting == "2025-06-05"
    assert meeting.committee == "Roads Committee"


def test_paragraph_numbers_alone_on_a_line_are_no_headings() -> None:
    _, items, _ = read(
        "Present: Councillors Hale and Poole\n7.\nAPOLOGIES\n7.1\nApologies were received from Councillor Reed.\n8.\nPARKS\n8.1\n"
        "The Director presented the report.\n"
        "8.2\nMembers asked when the pond would be cleaned.\n"
    )
    assert items == [("7.", "APOLOGIES"), ("8.", "PARKS")]


def test_paragraph_numbers_that_run_across_items_are_no_headings() -> None:
    _, items, _ = read(
        "Present: Councillors Hale and Poole\nApologies for Absence\n60. Apologies were received from Councillor Reed.\n"
        "Minutes of the Last Meeting\n"
        "61. The Panel agreed the minutes as a correct record.\nQuarterly Performance Report\n"
        "62. The Panel asked why the figure had fallen.\n"
        "63. The Commissioner said that it was due to the weather.\n"
    )
    assert [t for _, t in items] == ["Apologies for Absence", "Minutes of the Last Meeting", "Quarterly Performance Report"]


def test_sub_items_with_a_title_of_their_own_are_items() -> None:
    _, items, _ = read(
        "Present: Cr Hale and Cr Poole\n8     QUESTIONS WITH NOTICE\n8.1     Cr Hale - Gravel resheeting\nQuestion:\n"
        "How many roads were resheeted?\n"
        "9     REPORTS\n9.1     Library Hours\nThe report was received.\n9.2     RISK REGISTER\nThe register was noted.\n"
        "MM21/03     The late Mr Reed\nThe Mayor spoke.\n"
        "10     CLOSE OF MEETING\nThe meeting closed at 6.00pm.\n"
    )
    assert [n for n, _ in items] == ["8", "8.1", "9", "9.1", "9.2", "MM21/03", "10"]


def test_items_out_of_order_keep_their_numbers() -> None:
    _, items, _ = read(
        "Present: Councillors Hale and Poole\n1. Apologies\nNone.\n4. Presentation by the Hospital Trust\nThe Chair welcomed the Trust.\n"
        "2. Minutes\nThe minutes were agreed.\n"
        "3. Matters Arising\nThere were none.\n5. Any Other Business\nNone.\n"
    )
    assert [n for n, _ in items] == ["1.", "4.", "2.", "3.", "5."]


RUN_ON = [
    ("24/071 WELCOME The Chairman opened the meeting at 7.30pm.", "24/071", "WELCOME"),
    ("24/072 Finance - The Clerk reported that the balance was £200.", "24/072", "Finance"),
    ("24/073 To receive apologies for absence Apologies were received from Cllr Hale.", "24/073", "To receive apologies for absence"),
    ("24/074 Highways: It was agreed to report the pothole.", "24/074", "Highways"),
    ("24/075 First Aid Arrangements were read out by the Chair.", "24/075", "First Aid Arrangements"),
    ("24/076 CORRESPONDENCE. Cllr Poole read a letter from the school.", "24/076", "CORRESPONDENCE"),
]


def test_titles_that_share_a_line_with_their_minute() -> None:
    meeting, items, roles = read("Marlby Parish Council\nPresent: Cllr Hale, Cllr Poole\n" + "\n".join(text for text, _, _ in RUN_ON))
    assert items == [(number, title) for _, number, title in RUN_ON]
    assert all(roles[text] == "minutes" for text, _, _ in RUN_ON)
    assert meeting.committee == ""


def test_labelled_paragraphs_of_an_unnumbered_parish() -> None:
    _, items, _ = read(
        "Marlby Parish Council Minutes\nPresent: A. Hale - Chairman, Mrs. Poole and B Reed\n"
        "Minutes: It was proposed by B Reed that the minutes be signed.\n"
        "Matters Arising: The bench was mended.\nPlanning Applications: No objection was raised to the barn.\n"
        "Correspondence: The letter was noted.\n"
    )
    assert [t for _, t in items] == ["Minutes", "Matters Arising", "Planning Applications", "Correspondence"]


def test_marked_up_headings_need_no_known_words() -> None:
    headings = ("Boat shed roof", "Newsletter printing", "Loan of a marquee")
    text = "".join(f"{h}\nThe trustees talked it over and agreed to wait.\n" for h in headings)
    _, items, _ = read(text, kinds=dict.fromkeys(headings, "heading"))
    assert [t for _, t in items] == list(headings)


@pytest.mark.parametrize(
    ("before", "other", "kept"),
    [(2, "Any Other Business", False), (2, "AOB", False), (2, "A.O.B.", False), (0, "Any Other Business", True)],
)
def test_titles_under_any_other_business_are_its_parts(before: int, other: str, kept: bool) -> None:
    """Unless that item stands in front, where the chair takes what is urgent, and the others follow."""
    own, raised = ["Boat Shed Roof", "Newsletter Printing"], ["Loan of a Marquee", "Swans on the Slipway"]
    headings = [*own[:before], other, *raised, "Date of Next Meeting"]
    text = "".join(f"{h}\nThe trustees talked it over and agreed to wait.\n" for h in headings)
    _, items, _ = read(text, kinds=dict.fromkeys(headings, "heading"))
    assert [t for _, t in items] == [h for h in headings if kept or h not in raised]


def test_sub_headings_inside_a_numbered_document_are_no_items() -> None:
    _, items, _ = read(
        "Present: Councillors Hale and Poole\n1. APOLOGIES\nNone.\n2. HEALTH\nThe Trust presented.\nDelayed Transfers of Care\n"
        "The figure had fallen.\nDog Fouling\n"
        "Members asked about bins.\nMATTERS FOR INFORMATION\n3. WORK PROGRAMME\nThe programme was agreed.\n"
    )
    assert [n for n, _ in items] == ["1.", "2.", "3."]


def test_list_of_contents_is_no_agenda() -> None:
    _, items, _ = read(
        "MARLBY SHIRE COUNCIL\nMINUTES\nCONTENTS\n1  OPENING ...... 3\n2  MINUTES ...... 4\n3  REPORTS ...... 6\n1  OPENING\n"
        "The Mayor opened the meeting.\n"
        "2  MINUTES\nThe minutes were confirmed.\n3  REPORTS\nThe report was received.\n"
    )
    assert items == [("1", "OPENING"), ("2", "MINUTES"), ("3", "REPORTS")]


def test_standing_rules_about_questions_are_purpose() -> None:
    rule = "Members of the public may ask one question of not more than 75 words, which must be received two clear days before the meeting."
    _, _, roles = read(
        f"Present: Councillors Hale and Poole\n1. APOLOGIES\nNone were received.\n2. PUBLIC QUESTIONS\n{rule}\n"
        f"Mr Reed asked when the pool would open.\n3. MINUTES\n"
        "The minutes were agreed.\n"
    )
    assert roles[rule] == "purpose"
    assert roles["Mr Reed asked when the pool would open."] == "minutes"


def test_printed_recommendation_is_purpose_until_it_is_decided() -> None:
    _, _, roles = read(
        "Present: Cr Hale, Cr Poole\n1 APOLOGIES\nNil.\n2 GRANTS\nThe Director reported on six bids.\nOFFICER’S RECOMMENDATION\n"
        "That Council approve the grants in full.\n"
        "2024/021 MOVED Cr Hale SECONDED Cr Poole\nThat Council approve five grants.\nCARRIED\n3 CLOSE\nThe meeting closed at 5pm.\n"
    )
    assert roles["That Council approve the grants in full."] == "purpose"
    assert roles["That Council approve five grants."] == "minutes"


def test_the_end_of_the_meeting_is_tail() -> None:
    meeting, _, roles = read(
        "Present: Councillors Hale and Poole\n1. APOLOGIES\nNone were received.\n2. MINUTES\nThe minutes were agreed.\n"
        "The meeting closed at 9.05 pm.\nChair ……………… Date ………\n"
    )
    assert roles["The meeting closed at 9.05 pm."] == "tail"
    assert roles["Chair ……………… Date ………"] == "tail"
    assert meeting.items[-1].end == source("x").text.__len__() or meeting.items[-1].title == "MINUTES"


def test_only_the_minutes_of_a_board_pack_are_read() -> None:
    meeting, items, roles = read(
        "AGENDA\nMarlby Health Board\nMeeting on 4 June 2025\n1. Welcome\n2. Minutes of the last meeting\nTo approve the minutes.\n"
        "3. Finance report\n"
        "4. Staffing\n5. Any other business\nMARLBY HEALTH BOARD\nMINUTES of the meeting held on 7 May 2025 at the Guildhall\n"
        "Present: Mrs A Hale (Chair), Mr B Poole\n"
        "1. APOLOGIES\nApologies were received from Mr Reed.\n2. FINANCE\nMr Poole asked why spending had risen.\n"
        "The meeting closed at 5 pm.\n"
        "Agenda item 3\nReport of the Finance Director\nThe Board is asked to note the report. The Director asked for approval.\n"
    )
    assert items == [("1.", "APOLOGIES"), ("2.", "FINANCE")]
    assert meeting.date == "2025-05-07"
    assert roles["3. Finance report"] == roles["Report of the Finance Director"] == "purpose"
    assert roles["Mr Poole asked why spending had risen."] == "minutes"


def test_two_sets_of_minutes_in_one_file_keep_their_dates() -> None:
    one = (
        "MINUTES of a meeting of the {} held on {}\nPresent: Councillors Hale, Poole and Reed\n1. APOLOGIES\nThere were none.\n"
        "2. BUDGET\n{}\n"
    )
    said = (
        "The Treasurer reported on the budget.\nMembers asked about the reserves.\nIt was agreed to wait.\nThe report was noted.\n"
        "The meeting closed at 9 pm."
    )
    meeting, items, _ = read(one.format("Roads Committee", "3 May 2022", said) + one.format("Parks Committee", "10 May 2022", said))
    assert [t for _, t in items] == ["APOLOGIES", "BUDGET", "APOLOGIES", "BUDGET"]
    assert (meeting.committee, meeting.date) == ("Roads Committee", "2022-05-03")
    assert [(i.date, i.committee) for i in meeting.items[2:]] == [("2022-05-10", "Parks Committee")] * 2


def test_titles_in_capitals_over_paragraphs_numbered_through_the_document() -> None:
    """The numbers count paragraphs; the titles have none. The list of actions at the end is no item."""
    _, items, roles = read(
        "BRAMLEY COUNCIL\nAUDIT COMMITTEE\n4 MARCH 2024\n\nAPOLOGIES\n\n1. Cllr Vane had sent apologies.\n\nMINUTES\n\n"
        "2. The Committee approved the minutes of 8 January 2024.\n\n3. It was noted that four actions were complete.\n\n"
        "ANNUAL REPORT OF THE AUDITOR\n\n4. Ann Bell presented the report.\n\n5. Members discussed it at length.\n\n"
        "RISK REGISTER\n\n6. The register was received.\n\nACTIONS ARISING\n\n7. The auditor was to circulate the list.\n"
    )
    assert items == [("", "APOLOGIES"), ("", "MINUTES"), ("", "ANNUAL REPORT OF THE AUDITOR"), ("", "RISK REGISTER")]
    assert roles["5. Members discussed it at length."] == "minutes"


def test_heads_of_the_parts_of_a_report_are_no_titles_beside_counted_ones() -> None:
    titles = (
        "Call to Order",
        "Roll Call",
        "Public Participation",
        "Approval of Minutes",
        "Fares",
        "Old Business",
        "New Business",
        "Adjournment",
    )
    report = "".join(
        f"{head}\n\n1. The fares were last raised in 2015 and no bus ran on Sundays.\n\n"
        for head in ("BACKGROUND", "DISCUSSION", "FINANCIAL IMPACT", "ALTERNATIVES")
    )
    told = {"Fares": report}
    numbers = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
    body = "".join(f"{n}. {t}\n\nDirector Hale said that this was done.\n\n{told.get(t, '')}" for n, t in zip(numbers, titles, strict=True))
    assert [title for _, title in read("HALE TRANSIT BOARD\n\nMinutes of 4 May 2018\n\n" + body)[1]] == list(titles)


def test_short_items_that_follow_each_other_are_no_list_of_contents() -> None:
    _, items, _ = read(
        "BRAMLEY COUNCIL\nLICENSING PANEL\n4 MARCH 2024\n\nLP.07\tAPPOINTMENT OF CHAIR\n\nCouncillor Vane was appointed Chair.\n\n"
        "LP.08\tPROCEDURE\n\nThe Chair explained the order of proceedings.\n\nLP.09\tAPPLICATION BY THE OLD MILL\n\n"
        "The Licensing Officer outlined the application, which was for music until midnight.\n\nClosing statements\n\n"
        "Each party summed up and the Panel withdrew.\n"
    )
    assert items == [("LP.07", "APPOINTMENT OF CHAIR"), ("LP.08", "PROCEDURE"), ("LP.09", "APPLICATION BY THE OLD MILL")]


def test_minutes_below_a_table_of_the_agenda_are_minutes() -> None:
    body = (
        "Group: Orchard Committee\nAgenda\nWelcome\nPruning\nHarvest day\nParticipants\nAnn Bell\nTom Kerr\nMinutes\n1. Welcome.\n"
        "The notes of the spring meeting were approved.\n2. Pruning.\nThe old trees had been pruned in January by the members.\n"
    )
    assert read(body)[0].form == "printed"
    assert read(body.partition("Minutes\n")[0])[0].form == "agenda"


def test_a_list_of_those_who_came_makes_minutes_of_notes_that_tell_little() -> None:
    notes = "".join(f"Bed {n}\n- More stakes for the beans and a second water butt\n- Nets from the shed\n" for n in range(25))
    assert read("Orchard board meeting, 4 May\nMembers in attendance were:\n- Ann Bell\n- Tom Kerr\n" + notes)[0].form == "printed"
    assert read("Orchard plan, 4 May\nBeds and paths\n" + notes)[0].form == "report"
