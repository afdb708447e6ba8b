"""Items at the edges of the numbering: before the first, after the last, without a number, with one printed elsewhere."""

import pytest

from pipeline.segment.title_words import all_titled
from pipeline.segment.titles import has_verb, title_end
from tests.test_segment_forms import read

PRESENT = "HALE PARISH COUNCIL\n\nMinutes of the meeting held on 4 May 2023\n\nPresent: Cllr Poole, Cllr Reed\n\n"
TOLD = "The Clerk said that the matter had been looked at and that nothing more was to be done.\n\n"


def test_what_is_told_before_the_first_item_holds_minutes() -> None:
    _, items, roles = read(
        PRESENT
        + "The Chairman welcomed Mr Bell of the sugar works, who told the meeting of the new boiler and of the lorries it would need.\n\n"
        "A resident asked whether the lorries would come by night.\n\nMr Bell will send the times to the Clerk.\n\n"
        "Apologies for absence\n\n" + "1. Declarations\n\n" + TOLD + "2. Finance\n\n" + TOLD + "3. Paths\n\n" + TOLD
    )
    assert [number for number, _ in items if number] == ["1.", "2.", "3."]
    assert roles["A resident asked whether the lorries would come by night."] == "minutes"
    assert roles["Mr Bell will send the times to the Clerk."] == "minutes"
    assert roles["Present: Cllr Poole, Cllr Reed"] == "front"


def test_agenda_wording_before_the_first_item_holds_none() -> None:
    _, _, roles = read(
        PRESENT
        + "To receive questions from the public, of which notice must be given.\n\n"
        + "1. Declarations\n\n"
        + TOLD
        + "2. Finance\n\n"
        + TOLD
        + "3. Paths\n\n"
        + TOLD
    )
    assert roles["To receive questions from the public, of which notice must be given."] == "front"


def test_an_item_taken_first_keeps_its_number() -> None:
    _, items, _ = read(
        PRESENT
        + "It was agreed that Item 3 would be taken first.\n\n3. Street Lighting\n\n"
        + TOLD
        + "1. Adoption of Minutes\n\n"
        + TOLD
        + "2. Disposal of Land\n\n"
        + TOLD
        + "4. Village Hall\n\n"
        + TOLD
        + "5. Correspondence\n\n"
        + TOLD
    )
    assert [number for number, _ in items] == ["3.", "1.", "2.", "4.", "5."]


def test_a_list_before_the_first_item_is_no_item() -> None:
    _, items, _ = read(
        PRESENT
        + "4. Oak Lane\n5. Mill Lane\n\n1. Adoption of Minutes\n\n"
        + TOLD
        + "2. Disposal of Land\n\n"
        + TOLD
        + "3. Street Lighting\n\n"
        + TOLD
    )
    assert [number for number, _ in items] == ["1.", "2.", "3."]


def test_a_number_under_the_title() -> None:
    _, items, _ = read(
        "Minutes of the Pensions Panel held on 4 May 2023\n\nPresent: Mr Poole, Mr Reed\n\nApologies\n(Item 1)\n\n"
        + TOLD
        + "Minutes of the last meeting\n(Item 2)\n\n"
        + TOLD
        + "Performance report\n(Item 3)\n\n"
        + TOLD
    )
    assert [number for number, _ in items] == ["1", "2", "3"]


def test_paragraphs_that_count_the_titles_above_them() -> None:
    said = "The Chair welcomed all to the meeting and told them of the plans for the year."
    page = PRESENT + "WELCOME\n\n{}. " + said + "\n\nINTERESTS\n\n{}. " + said + "\n\nBUDGET\n\n{}. " + said + "\n\nPATHS\n\n{}. " + said
    assert [number for number, _ in read(page.format(1, 2, 3, 4))[1]] == ["1.", "2.", "3.", "4."]
    assert [number for number, _ in read(page.format(1, 2, 4, 7))[1]] == ["", "", "", ""]


def test_a_numbered_lead_in_is_no_title() -> None:
    _, items, _ = read(
        PRESENT + "PR/9   STAFFING\n\n9.1   The Clerk introduced the report.\n\n9.2   RESOLVED –\n\n1   that the report be noted;\n\n"
        "2   that Cllr Reed be appointed.\n\nPR/10   PATHS\n\n10.1   The Clerk gave a report.\n\n10.2   It was agreed:\n\n"
        "1   that the stile be mended.\n\nPR/11   LIGHTS\n\n11.1   The lamp was out.\n\n"
    )  # fmt: skip
    assert [number for number, _ in items] == ["PR/9", "PR/10", "PR/11"]


def test_numbers_of_motions_and_dates_are_no_items() -> None:
    _, items, _ = read(
        PRESENT + "1. Minutes\n\n" + TOLD + "2. Finance\n\n" + TOLD + "3. Date of next meeting\n\n13 May 2024, 13.30\n\n"
        "R2024-044 L. Hale, J. Poole: That the minutes be adopted as published. Carried.\n"
    )
    assert [number for number, _ in items] == ["1.", "2.", "3."]


def test_numbers_with_a_comma_or_a_word_before_them() -> None:
    _, items, _ = read(PRESENT + "6. FINANCE\n\n" + TOLD + "7, SECRETARY'S REPORT\n\n" + TOLD + "8. PATHS\n\n" + TOLD)
    assert [number for number, _ in items] == ["6.", "7", "8."]
    _, items, _ = read(
        PRESENT
        + "Discussion topic 1: Open licences\n\n"
        + TOLD
        + "Discussion topic 2: Shared calendars\n\n"
        + TOLD
        + "Discussion topic 3: Next meeting\n\n"
        + TOLD
    )
    assert items[0] == ("1:", "Open licences") and len(items) == 3


def test_the_minute_that_follows_its_title_in_one_line() -> None:
    _, items, _ = read(
        PRESENT
        + "1.\nAdoption of Minutes Circulated, copy of the draft minutes of the last meeting.\n\n"
        + TOLD
        + "2.\nDisposal of Land Circulated, report of the Director dated 1 May on the land at the mill.\n\n"
        + TOLD
        + "3.\nPaths\n\n"
        + TOLD
    )
    assert [title for _, title in items] == ["Adoption of Minutes", "Disposal of Land", "Paths"]


def test_titles_of_an_agenda_in_front_come_again() -> None:
    _, items, _ = read(
        "Committee Minutes - 5 June 2023\n\nPresent: Hale, Poole, Reed\n\nAgenda\n\n- Clothing\n- Cupboard\n- Sponsors\n- AOB\n\n"
        "Clothing\n\n" + TOLD + "Cupboard\n\n" + TOLD + "Tech Team\n\n" + TOLD + "Sponsors\n\n" + TOLD
    )
    assert [title for _, title in items] == ["Clothing", "Cupboard", "Tech Team", "Sponsors"]


def test_titles_right_over_their_paragraphs() -> None:
    told = TOLD.replace("\n\n", "\n")
    points = "Points made were:\n1. Paths and stiles\n2. Gates\n3. Kerbs and lamps\n\n"
    part = "What the Board wished for:\n1. More maps.\n\n"
    _, items, _ = read(
        "ROADS BOARD\n\nMaps on the web\n"
        + told
        + points
        + part
        + "Grit bins\n"
        + told
        + "\n"
        + part
        + "Talks with the county\n"
        + told
        + "\nBridge at Hale\n"
        + told
        + "\nSigns and posts\n"
        + told
        + "\nAny Other Business\nThe Board approved the bid of the mill for its new path.\n"
    )
    titles = [title for _, title in items if title != "Maps on the web"]
    assert titles == ["Grit bins", "Talks with the county", "Bridge at Hale", "Signs and posts", "Any Other Business"]


def test_short_titles_between_white_space_where_others_head_sentences() -> None:
    board = "Data Panel\n\n4 May 2023\n\n"
    below = "Lamps in the lane\n\nThe lamps of Mill Lane out since May. The clerk to write to the makers.\n\n"
    _, items, _ = read(board + "Role of the panel\n\n" + TOLD + "Ways of working\n\n" + TOLD + below + "Looking ahead\n\n" + TOLD)
    assert "Lamps in the lane" in [title for _, title in items]
    _, items, _ = read(board + "Role of the panel\n\n" + TOLD + below + TOLD)
    assert "Lamps in the lane" not in [title for _, title in items]


def test_attendance_below_the_minutes_holds_no_item() -> None:
    _, items, _ = read(
        "Data Panel, 4 May 2023\n\nDeclarations of interest\n\n"
        + TOLD
        + "Language tags\n\n"
        + TOLD
        + "Country codes\n\n"
        + TOLD
        + "Attendees\n\n* Ann Hale, Office of Maps\n* Bob Poole, Office of Roads\n\nApologies\n\nCara Reed, Office of Mills\n\n"
        "Challenges discussed at this meeting:\n\n* Language tags\n* Country codes\n"
    )
    assert [title for _, title in items] == ["Declarations of interest", "Language tags", "Country codes"]


def test_closing_items_without_a_number() -> None:
    _, items, _ = read(
        PRESENT + "1. Minutes\n\n" + TOLD + "2. Finance\n\n" + TOLD + "3. Paths\n\n" + TOLD + "Next meeting\n\n1 June 2023\n"
    )
    assert items[-1] == ("", "Next meeting")


def test_parts_of_an_item_with_short_titles_of_their_own() -> None:
    parts = "5.1 Technical services\n\n" + TOLD + "5.2 Job list\n\n" + TOLD
    head = PRESENT + "3. Minutes\n\n" + TOLD + "4. Finance\n\n" + TOLD + "5. A.O.B.\n\n"
    assert [number for number, _ in read(head + parts)[1]] == ["3.", "4.", "5.", "5.1", "5.2"]
    points = "5.1 The following points arose:\n\n" + TOLD + "5.2 Job list\n\n" + TOLD
    assert [number for number, _ in read(head + points)[1]] == ["3.", "4.", "5."]


def test_standing_text_on_the_last_page_is_tail() -> None:
    _, _, roles = read(
        PRESENT
        + "1. Minutes\n\n"
        + TOLD
        + "2. Finance\n\n"
        + TOLD
        + "3. Paths\n\n"
        + TOLD
        + "Minutes prepared as per Section 12 of the Act.\n\nClerk to record all decisions without note or comment.\n"
    )
    assert roles["Clerk to record all decisions without note or comment."] == "tail"


def test_the_one_meeting_of_an_issue_page_is_that_of_the_document() -> None:
    page = "Issue - meetings\nEmpty Homes\n· Meeting: 04/09/2019 - Audit Board (Item 12)\n12 Empty Homes pdf icon PDF 55 KB\nMinutes:\n"
    meeting = read(page + "The officer said that ten homes were empty.\n")[0]
    assert (meeting.committee, meeting.date) == ("Audit Board", "2019-09-04")
    more = "·         Meeting: 08/10/2019 - Cabinet (Item 7)\n7 Empty Homes pdf icon PDF 55 KB\nMinutes:\nRESOLVED: That it be noted.\n"
    meeting = read(page + "The officer said that ten homes were empty.\n" + more)[0]
    assert (meeting.committee, meeting.date) == ("", "")


def test_the_body_that_took_a_decision() -> None:
    page = "Decision details\n\nLIBRARY REPORT\n\nDecision Maker: {}\n\nDecision status: Approved\n\nRESOLVED: To note the report.\n"
    assert read(page.format("Cabinet"))[0].committee == "Cabinet"
    assert read(page.format("Councillor Ann Hale"))[0].committee == ""


def test_titles_lose_the_column_of_owners() -> None:
    head = "Society Minutes, 4 May 2023\n\nPresent: Ann Hale (AH), Bob Poole (BP)\n\n"
    _, items, _ = read(head + "1. Apologies AH\n\n" + TOLD + "2. Past Events All\n\n" + TOLD + "3. Visit to the BBC\n\n" + TOLD)
    assert [title for _, title in items] == ["Apologies", "Past Events", "Visit to the BBC"]
    _, items, _ = read(head + "1. Apologies\n\n" + TOLD + "2. Welcome to All\n\n" + TOLD + "3. Visit to the BBC\n\n" + TOLD)
    assert [title for _, title in items] == ["Apologies", "Welcome to All", "Visit to the BBC"]


def test_a_second_count_below_the_first() -> None:
    first = "1. MINUTES\n\n" + TOLD + "2. FINANCE\n\n" + TOLD + "3. PATHS\n\n" + TOLD + "4. NEXT MEETING\n\n" + TOLD
    again = "1. WELCOME\n\n{0}2. CHAIR'S REPORT\n\n{0}3. SECRETARY'S REPORT\n\n{0}4. TREASURER'S REPORT\n\n{0}"
    assert [number for number, _ in read(PRESENT + first + again.format(TOLD))[1]] == ["1.", "2.", "3.", "4."] * 2
    assert not {"WELCOME", "CHAIR'S REPORT"} & {title for _, title in read(PRESENT + first + again.format(""))[1]}


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("3. Minutes of 9th May 2024: approved and signed (prop SP, sec LM).", "Minutes of 9th May 2024"),
        ("3. Minutes of the last meeting – agreed as a true record.", "Minutes of the last meeting"),
        ("3. Treasury management – approved counterparties", "Treasury management – approved counterparties"),
        ("3. Leisure contract: year 2 – RH and CN give a joint talk. Both pools were open.", "Leisure contract: year 2"),
        ("3. Work plan and next meeting – Museum figures to be added in May, BA to amend. Next time at six.", "Work plan and next meeting"),
        ("3. Regeneration – EU funds", "Regeneration – EU funds"),
    ],
)
def test_a_decision_may_follow_the_title_in_its_line(line: str, title: str) -> None:
    before = f"{PRESENT}1. Apologies\n\nThe Clerk read them out.\n\n2. Interests\n\nThere were none to tell."
    page = f"{before}\n\n{line}\n\n4. Roads\n\nThe roads were wet."
    assert read(page)[1][2] == ("3.", title)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Interests Cllr Skelton, item 3, neighbour.", "Interests"),
        ("Minutes 10 June signed as correct.", "Minutes"),
        ("Minutes of last meeting   Prop MP, sec BC, all agreed as a true record.", "Minutes of last meeting"),
        ("Next meeting 9 September 2025", "Next meeting"),
        ("Interests of the parish", "Interests of the parish"),
        ("Minutes 10 June 2025", "Minutes 10 June 2025"),
        ("Planning 24/00112/F Mill Lane, new porch", "Planning"),
        ("NOTICE BOARDS – update on options The Chair said that he would see to it.", "NOTICE BOARDS – update on options"),
        ("INTERESTS (for items below) – Issue of Dispensations None", "INTERESTS (for items below) – Issue of Dispensations"),
        ("NOTICE BOARDS – the one at the mill was broken. The Chair said that he would see to it.", "NOTICE BOARDS"),
        ("To consider dispensations: none", "To consider dispensations"),
        ("APOLOGIES – were received from Mr Reed (away). It was hoped that he would soon be well.", "APOLOGIES"),
        ("Declarations of interest – were made by Mr Reed in the mill and by Mrs Bell in the green.", "Declarations of interest"),
        ("QUESTIONS ON NOTICE (STANDING ORDER 9) – A member may put one if he has given notice.", "QUESTIONS ON NOTICE (STANDING ORDER 9)"),
        ("WORKS – those in hand and those to come", "WORKS – those in hand and those to come"),
        (
            "Members Matters – Items for next meeting Bins - The Clerk asked when they would be moved.",
            "Members Matters – Items for next meeting",
        ),
        ("Open forum – Highways Act 1980, s. 41: There was nobody present.", "Open forum – Highways Act 1980, s. 41"),
        (
            "Use of recording devices by the public and by the press during the open session CC asked who would record.",
            "Use of recording devices by the public and by the press during the open session",
        ),
    ],
)
def test_terse_minutes_run_on_behind_the_title(line: str, title: str) -> None:
    _, items, _ = read(PRESENT + f"1. {line}\n\n2. Finance\n\n{TOLD}3. Paths\n\n{TOLD}4. Gates\n\n{TOLD}")
    assert items[0] == ("1.", title)


def test_titles_end_at_their_stop_whatever_follows() -> None:
    _, items, _ = read(
        PRESENT + "1. Apologies. Mrs Bell (away). Accepted.\n2. Highways. Please see item 6.\n3. Planning. 24/0117 - porch, 9 Oak Lane.\n"
        "4. Could the square be lit? Cllr Poole had heard of two falls.\n5. Correspondence • Thanks from the band • Bus times for May\n"
        "6. Orchard. Pruned in March.\n7. Kerb by St. Anne's. The county has been told.\n8. Date of next meeting. 6 June at 7pm\n"
    )
    assert [title for _, title in items] == [
        "Apologies", "Highways", "Planning", "Could the square be lit?", "Correspondence", "Orchard", "Kerb by St. Anne's",
        "Date of next meeting",
    ]  # fmt: skip


def test_a_stop_inside_a_title_ends_it_only_where_others_end_so() -> None:
    _, items, _ = read(
        PRESENT + "1. Apologies\n\n" + TOLD + "2. Report submitted by Cmhr. Reed\n\n" + TOLD + "3. Orchard. Works in March\n\n" + TOLD
    )
    assert [title for _, title in items] == ["Apologies", "Report submitted by Cmhr. Reed", "Orchard. Works in March"]


def test_titles_without_a_mark_end_where_known_words_do_if_most_titles_run_on() -> None:
    _, items, _ = read(
        PRESENT + "1/22 Apologies Cllr Reed is away.\n2/22 Declarations Cllr Poole in the mill as his brother rents it.\n"
        "3/22 Ward Councillor Cllr Bell said the bins would go weekly.\n4/22 Planning 22/0417 Porch, Mill House - no objection.\n"
        "5/22 Finance Balances £310.20 and £4,000.00 reserve.\n6/22 Election of Chairman and declaration of office\n"
        "7/22 Open Forum Mr Bell came about the drain.\n8/22 Correspondence The bank had written.\n"
    )
    assert [title for _, title in items] == [
        "Apologies", "Declarations", "Ward Councillor", "Planning", "Finance", "Election of Chairman and declaration of office",
        "Open Forum", "Correspondence",
    ]  # fmt: skip


def test_few_words_right_over_notes_are_titles_where_most_blocks_begin_so() -> None:
    notes = "the lads had looked at it on Sunday and thought it would do"
    page = "Quayside Allotments - committee, 4 May 2023\n\nhere: Ann, Bob\nsorry from: Cy\n\n" + "\n\n".join(
        f"{title}\n{notes}" for title in ("Last time", "the tap", "Money", "Plot 9", "Bonfires")
    )
    assert [title for _, title in read(page)[1]] == ["Last time", "the tap", "Money", "Plot 9", "Bonfires"]
    prose = page.replace("the tap\n", "").replace("Money\n", "").replace("Plot 9\n", "")
    assert read(prose)[1] == []


def test_capitals_go_on_behind_brackets_or_a_dash_where_the_words_say_what_the_item_is_for() -> None:
    titles = [
        "MINUTES OF 6 FEBRUARY 2025 – to approve as a correct record",
        "DECLARATIONS OF INTERESTS (for items on the agenda) – issue of dispensations",
        "PLAYGROUND EQUIPMENT (Cllr Hale) – request for a new swing",
    ]
    assert [title_end(title) for title in titles] == [len(title) for title in titles]
    told = ["MINUTES OF 6 FEBRUARY 2025", "ALLOTMENT TENANCIES", "COMMUNITY EMERGENCY PLAN"]
    tails = [" – agreed and signed", " – update given by the Clerk", " – plans are with the county"]
    assert [title_end(title + tail) for title, tail in zip(told, tails, strict=True)] == [len(title) for title in told]


def test_other_business_behind_a_dash_is_told_in_the_line_where_it_is_more_than_a_name() -> None:
    assert title_end("Correspondence – Tom Reed") == len("Correspondence – Tom Reed")
    assert title_end("AOB - Mary offered to cut the grass at the gate.") == len("AOB")


def test_whole_items_may_be_numbered_with_a_nought() -> None:
    _, items, _ = read(
        "SHIRE OF HALE\n\nMinutes of the Ordinary Meeting of Council held on 4 May 2023\n\nPresent: Cr Poole, Cr Reed\n\n"
        + "1.0 OPENING\n\n"
        + TOLD
        + "2.0 QUESTIONS\n\n"
        + TOLD
        + "3.0 FINANCE REPORTS\n3.1 Accounts for Payment April\n\n"
        + TOLD
        + "3.2 Budget Review 2023\n\n"
        + TOLD
        + "4.0 CLOSURE\n\n"
        + TOLD
    )
    assert [number for number, _ in items] == ["1.0", "2.0", "3.0", "3.1", "3.2", "4.0"]


def test_an_item_numbered_as_the_one_behind_it_is_an_item_too() -> None:
    page = (
        PRESENT
        + "1. MINUTES OF LAST MEETING\n\n{told}2. TALK WITH THE RANGER ON PATHS\n\n{told}2. MATTERS ARISING\n\n{told}3. FINANCE\n\n{told}"
    )
    assert [number for number, _ in read(page.format(told=TOLD))[1]] == ["1.", "2.", "2.", "3."]
    twice = "4. To receive suggestions for the agenda of the next meeting from those present and from the public:\n\n" + TOLD
    page = PRESENT + "1. Apologies\n\n{told}2. Finance\n\n{told}3. Hedges\n\n{told}" + twice + "4. Date of Next Meeting\n\n9 May\n"
    assert [number for number, _ in read(page.format(told=TOLD))[1]] == ["1.", "2.", "3.", "4.", "4."]
    page = PRESENT + "1. Apologies\n\n{told}2. Finance\n\n{told}3. Hedges\n\n3. The hedge was too high.\n\n{told}4. Paths\n\n{told}"
    assert [number for number, _ in read(page.format(told=TOLD))[1]] == ["1.", "2.", "3.", "4."]


def test_parts_stand_under_a_heading_that_lost_its_number() -> None:
    three = "Reports\n\n{three}.1 Roads Contract Update\n\n{t}{three}.2 Pool Grant Request\n\n{t}"
    page = PRESENT + "1 Apologies\n\n{t}2 Interests\n\n{t}" + three + "4 Finance\n\n{t}"
    numbers = [number for number, _ in read(page.format(t=TOLD, three=3))[1]]
    assert numbers == ["1", "2", "3.1", "3.2", "4"]
    assert [number for number, _ in read(page.format(t=TOLD, three=8))[1]] == ["1", "2", "4"]


def test_the_clause_of_a_decision_is_no_part_of_an_item() -> None:
    page = PRESENT + "1. APOLOGIES\n\n{t}2. HOUSING\n\n{t}RESOLVED\n\n2.1 to note the report;\n2.2 {more}\n\n3. ROADS\n\n{t}"
    _, items, _ = read(page.format(t=TOLD, more="that the hall be painted by May."))
    assert [number for number, _ in items] == ["1.", "2.", "3."]


def test_parts_counted_by_small_roman_figures() -> None:
    page = (
        PRESENT
        + "Item 1: Welcome\n\n{t}Item 2: Hedges\n\n{t}Item 3i): Code consultation (Ann Hale)\n\n{t}3ii): Bids for the fund\n\n{t}"
        + "3iii: Review update\n\n{t}"
    )
    assert [number for number, _ in read(page.format(t=TOLD))[1]] == ["1:", "2:", "3i", "3ii", "3iii:"]
    page = (
        PRESENT
        + "1. Welcome\n\n{t}2. Minutes\n\n4ix) To add: Mr Bell was thanked\n\n7iii) Change the word grant\n\n3. Hedges\n\n{t}"
        + "4. Finance\n\n{t}"
    )
    assert [number for number, _ in read(page.format(t=TOLD))[1]] == ["1.", "2.", "3.", "4."]


def test_codes_of_papers_number_the_items_that_take_them_but_no_paper_by_itself() -> None:
    _, items, _ = read(PRESENT + f"WC(5)2 Roads Contract\n\n{TOLD}WC(5)3.ii Pool Grant\n\n{TOLD}WC(5)4 Data Store\n\n{TOLD}")
    assert [number for number, _ in items] == ["WC(5)2", "WC(5)3.ii", "WC(5)4"]
    page = f"Welcome and introductions\n\n{TOLD}WC(5)2 Roads contract\n\n{TOLD}WC(5)3.ii Right to roam and freedom of the moor talk\n\n"
    _, items, _ = read(PRESENT + page + f"{TOLD}AOB\n\n{TOLD}")
    assert [number for number, _ in items] == ["", "WC(5)2", "WC(5)3.ii", ""]
    assert not read(f"WC(9)1 Roads Action Log as at 2 May 2023\n\n{TOLD}{TOLD}")[1]


LISTED = "1 Welcome\n2 Actions and minutes of April (approval)\n3 Cases\n4 A.O.B.\n4.1 Museum event\n4.2 Data needs\n4.3 Staff board\n\n"


def test_titles_of_the_agenda_in_front_come_again_shorter_and_with_their_parts() -> None:
    said = "1. The Chair told the group of the plans for the year and of the talks that she had had.\n\n"
    page = PRESENT + LISTED + "Welcome\n\n" + said + "Actions and Minutes\n\n" + said + "Cases\n\n" + said
    _, items, _ = read(page + "AoB\n\n4.1 Museum Event\n\n" + said + "4.2 Data needs\n\n" + said + "4.3 Board membership\n\n" + said)
    told = ["Welcome", "Actions and Minutes", "Cases", "AoB", "Museum Event", "Data needs", "Board membership"]
    assert [title for _, title in items] == told
    _, items, _ = read(page + "AoB\n\n" + said + "4.7 Roofs\n\nActions\n\nMr Bell will mend it.\n")
    assert [title for _, title in items] == told[:4]


SEATED = "Minutes of the Data Panel held on 4 May 2023\n\nPresent: Mr Poole, Mr Reed\n\nApologies: Mr Dunn\n\nAnn Hale (Treasury)\n\n{}"


def test_what_leads_in_a_list_or_comes_again_heads_a_part_of_an_item() -> None:
    over = "Ms Dunn, Director of Roads (Eskby Trust) presented the plans of the trust and said that:\n\n- It will grow.\n\n"
    aims = "Aims set by {}Panel\n\n- That the plans be seen by all who had asked for them.\n\n"
    page = SEATED.format("Introductions\n" + TOLD + "National Data Network\n" + over + aims.format("the ") + "Road Data Update\n" + over)
    page += (
        "Points from the talk:\n\n- The ranger had mown the path and would do so again in the autumn.\n\n"
        + aims.format("")
        + "Close\n"
        + TOLD
    )
    assert [title for _, title in read(page)[1]] == ["Introductions", "National Data Network", "Road Data Update", "Close"]


def test_a_title_over_nothing_told_shows_how_titles_are_set() -> None:
    told = "Mr Reed, Director of the trust, said that the roads were wet and that the money was spent.\n\n"
    page = SEATED.format("Trust for Eskby Roads\n\n" + told + "A.O.B\nN.A\n")
    assert [title for _, title in read(page)[1]] == ["Trust for Eskby Roads", "A.O.B"]


def test_an_item_taken_first_may_be_printed_in_capitals_of_its_own() -> None:
    page = PRESENT + "It was agreed to take Item 2 first.\n\n{n}. CAMERAS FOR THE SQUARE\n\n{t}1. Adoption of Minutes\n\n{t}{rest}"
    rest = f"3. Street Lighting\n\n{TOLD}4. Village Hall\n\n{TOLD}5. Correspondence\n\n{TOLD}"
    assert [number for number, _ in read(page.format(n=2, t=TOLD, rest=rest))[1]] == ["2.", "1.", "3.", "4.", "5."]
    assert [number for number, _ in read(page.format(n=7, t=TOLD, rest=rest))[1]] == ["1.", "3.", "4.", "5."]


def test_a_special_item_is_heard_before_the_first() -> None:
    page = PRESENT + "{}\n\n" + TOLD + "1. Apologies\n\n" + TOLD + "2. Finance\n\n" + TOLD + "3. Paths\n\n" + TOLD
    special = "Special Item - Dan Bell, Head of Works at the sugar works (SW) - Presentation and question and answer session"
    assert read(page.format(special))[1][0] == ("", special)
    assert len(read(page.format("Special item papers were given out and the Chairman said that they would be read later."))[1]) == 3


def test_headings_of_one_print_are_titles_though_their_first_words_could_be_a_date_or_a_sentence() -> None:
    heads = ["2 May minutes", "Role of the Panel", "Panel ways of working", "Crime Data", "Health Data"]
    page = "Data Panel – fourth meeting\n\nMeeting note - actions\n\n4 June 2023\n\nPresent: Mr Poole, Mr Reed\n\n"
    page += "".join(f"{head}\n\n{TOLD}" for head in heads)
    kinds = dict.fromkeys([*heads, "Data Panel", "Meeting note", "4 June 2023"], "heading")
    assert [title for _, title in read(page, kinds=kinds)[1]] == heads


def test_minutes_in_welsh_are_minutes_though_no_english_word_says_so() -> None:
    line = "Adroddodd y Cyng. Poole am y llwybr ger y felin a diolchodd i bawb.\n\n"
    page = "Cynhaliwyd cyfarfod Cyngor Cymuned Llanfarl ar 4 Mai 2023\n\nPRESENNOL\n\n"
    page += "".join(f"{n}. {title}\n\n{line * 15}" for n, title in enumerate(("CROESO", "COFNODION", "GOHEBIAETH", "CYNLLUNIO"), 1))
    assert [number for number, _ in read(page)[1]] == ["1.", "2.", "3.", "4."]


def test_titles_end_at_the_mark_at_which_most_of_them_end() -> None:
    heads = ["Police Report", "Apologies", "Declarations of interest", "Financial Report", "Planning Permissions", "Correspondence"]
    told = ["Sent round. PC Bell present.", "None received.", "None.", "There was £40 in hand.", "Land at the end of Mill Row.", "None."]
    for mark, first in ((":", 3446), (" –", 12)):
        page = PRESENT + "\n\n".join(f"{first + n}. {head}{mark} {text}" for n, (head, text) in enumerate(zip(heads, told, strict=True)))
        assert [title for _, title in read(page)[1]] == heads


def test_a_colon_inside_one_title_is_no_end_where_the_others_have_none() -> None:
    heads = ["Apologies", "Highways: progress", "Lighting", "Accounts"]
    page = PRESENT + "".join(f"{n}. {head}\n\n{TOLD}" for n, head in enumerate(heads, 1))
    assert [title for _, title in read(page)[1]] == heads


def test_the_number_of_a_heading_alone_below_it_opens_no_other_item() -> None:
    told = "A report by the Chief Officer, Roads and Paths gave the panel an account.\n\n" + TOLD
    page = PRESENT + "".join(f"{n} {head}\n{n}\n\n{told}" for n, head in enumerate(("Roads - Report", "Paths - Report", "Lighting"), 1))
    assert [title for _, title in read(page)[1]] == ["Roads - Report", "Paths - Report", "Lighting"]


def test_the_decision_may_stand_behind_a_long_title() -> None:
    title = "Present & approve the yearly return & statement of sums spent for the year to 31/3/2023"
    assert title_end(title + ": Approved by all who were there. Proposed by Cllr Poole.") == len(title)


def test_a_section_of_a_law_has_its_report() -> None:
    title = "Complete Section 6 Report of the Harbour Act"
    assert title_end(title + ":  Now completed.  Clerk to send it.") == len(title)
    assert title_end("Budget Part 2 Report of the Treasurer") == len("Budget Part 2 Report of the Treasurer")
    assert title_end("Harbour dues Report of the Treasurer was read.") == len("Harbour dues")


def test_an_initial_ends_no_title() -> None:
    for title in ("Question put in by Councillor T. Marsh", "Letter from Mr H. B. Tarn", "Report by Ms O. Lund"):
        assert title_end(title + " I should like to be told at the next meeting when the slipway will be swept.") == len(title)


STOPPED = ["1. Apologies{0}", "2. Minutes{0}", "3. Reports{0}", "4. Close{0}"]


def _ended(parts: list[str], mark: str) -> list[tuple[str, str]]:
    said = "\n\nThe Clerk said that the matter had been looked at.\n\n"
    lines = [line.format(mark) for line in [*STOPPED[:3], *parts, STOPPED[3]]]
    text = "HALE TOWN COUNCIL\n\nMinutes of 4 May 2023\n\nPresent: Cllr Poole, Cllr Reed\n\n" + "".join(line + said for line in lines)
    return [(number, title) for number, title in read(text)[1] if number not in ("1.", "2.", "3.", "4.")]


@pytest.mark.parametrize("mark", [".", ":", ""])
def test_parts_of_items_end_as_titles_do(mark: str) -> None:
    parts = ["3.1 Slipway handrail{0}", "3.2 Funds for clubs, second round{0}", "3.3 LEASE OF THE MILL - ROUND 2{0}"]
    titles = ["Slipway handrail", "Funds for clubs, second round", "LEASE OF THE MILL - ROUND 2"]
    assert _ended(parts, mark) == [(f"3.{n}", title) for n, title in enumerate(titles, 1)]


def test_letters_and_figures_with_a_stop_behind_their_titles_count_parts() -> None:
    assert _ended(["A. Slipway handrail (Phase Two).", "B. Rule No. 12, Dogs on the Beach."], ".") == [
        ("A.", "Slipway handrail (Phase Two)"),
        ("B.", "Rule No. 12, Dogs on the Beach"),
    ]


def test_sentences_and_cases_that_are_counted_are_no_parts_though_titles_end_with_a_stop() -> None:
    told = ["3.1 The Clerk reported on the slipway.", "3.2 All lamps checked and reset.", "3.3 Thanks were given."]
    assert _ended(told, ".") == []
    assert _ended(["A. 3/2023/0671 – Mill Lane, dormer.", "B. 3/2023/0688 – The Kiosk, new hatch."], ".") == []


@pytest.mark.parametrize(
    "title", ["How We Are Doing: April To June", "Questions From The Members", "Motions Of Which Notice Has Been Given"]
)
def test_capitals_at_every_word_are_a_title(title: str) -> None:
    assert all_titled(title)
    assert not has_verb(title)
    assert title_end(title) == len(title)


@pytest.mark.parametrize(
    "text", ["Lamps The Clerk reported a fault", "Ann Hale", "The Chair Was Away.", "BINS AND LAMPS", "Mill Lane Lamp Posts"]
)
def test_other_words_are_not_titled_so(text: str) -> None:
    assert not all_titled(text)


FORMULAS = [
    "Request to Authorize the Harbour Master to Sign an Agreement with Dale for Works in the Basin in an Amount Not to Exceed $9,000",
    "Consideration to Approve Ordinance No. 2031-7, an Ordinance Amending the Code of Marlby Title 4 Chapter 2 Section 1 on Market Stalls",
]


def _councilled(first: str, second: str) -> list[str]:
    said = "Ann Hale presented this item and stated that the works were needed.\n\n"
    text = "MARLBY CITY COUNCIL\n\nMinutes of 4 May 2023\n\nPresent: Cllr Poole, Cllr Reed\n\nI) ROLL CALL\n\n" + said
    text += f"II) OLD BUSINESS\n\n1. {first}:\n{said}2. {second}:\n{said}III) NEW BUSINESS\n\n{said}IV) ADJOURNMENT\n\n{said}"
    return [" ".join(item.split()) for _, item in read(text)[1]]


@pytest.mark.parametrize("at", [" with Dale", " for Works", " in an Amount"])
def test_a_title_of_many_words_goes_on_to_its_colon(at: str) -> None:
    halves = FORMULAS[0].replace(at, "\n" + at.strip(), 1)
    assert _councilled(halves, FORMULAS[1]) == ["ROLL CALL", "OLD BUSINESS", *FORMULAS, "NEW BUSINESS", "ADJOURNMENT"]


def test_a_list_below_a_short_title_is_none_of_it() -> None:
    assert "Adoption of Minutes" in _councilled("Adoption of Minutes\nCirculated, copies of", FORMULAS[1])


def test_what_tells_something_below_a_title_is_none_of_it() -> None:
    found = _councilled("Request to Approve the Lease\nThe lease was read out as follows", FORMULAS[1])
    assert "Request to Approve the Lease" in found


def test_numbers_that_end_in_nought_count_the_items_over_numbered_paragraphs() -> None:
    text = "MARLBY CITY COUNCIL\n\nMinutes of 4 May 2023\n\nPresent: Cllr Poole\n\n1.0 Call to Order: Mayor Ann Hale\n\n"
    text += "2.0 Action Item: Rule #12, a Rule of Marlby City Council on Bonfires\n2.1 Mayor Hale introduced the item, as it was dry.\n"
    text += "2.2 Fire Chief Bob Poole stated that the moors were closed.\n2.3 Member Reed moved to approve the rule.\n\n3.0 Adjournment\n"
    text += "3.1 Member Reed moved to adjourn.\n3.2 The meeting adjourned at 6 p.m.\n"
    assert [number for number, _ in read(text)[1]] == ["1.0", "2.0", "3.0"]


def test_a_title_in_capitals_ends_before_what_is_to_be_done() -> None:
    assert title_end("MINUTES. Consider approving the minutes of 9 May.") == len("MINUTES")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("REPORT OF THE WORKS BOARD – 3rd May and 4th June 2031", "REPORT OF THE WORKS BOARD – 3rd May and 4th June 2031"),
        ("REPORT OF THE WORKS BOARD - 3rd May 2031 The Clerk said that all was well.", "REPORT OF THE WORKS BOARD - 3rd May 2031"),
        ("NEXT MEETING – 3rd May 2031", "NEXT MEETING"),
        ("Date of Next Meeting - Summer Outing on Thursday 3rd May 2031 at noon The Chair closed it.", "Date of Next Meeting"),
        ("Rules for Parish Councillors to use the van It was agreed that they may.", "Rules for Parish Councillors to use the van"),
        ("Bench Councillors agreed that it was to be mended by the end of May.", "Bench"),
    ],
)
def test_days_and_who_is_to_do_it_belong_to_titles(text: str, title: str) -> None:
    assert text[: title_end(text)] == title
