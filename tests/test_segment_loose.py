"""Titles in loose minutes: glued, in capitals, over notes; and what only looks like one. All names are invented."""

import pytest

from pipeline.api import read_text
from pipeline.segment.heading import find_committee
from pipeline.segment.labelled import NO_LABEL
from tests.test_segment_forms import read

PRESENT = "HALE PARISH COUNCIL\n\nMinutes of the meeting held on 4 May 2023\n\nPresent: Cllr Poole, Cllr Reed\n\n"
TOLD = "The Clerk said that the matter had been looked at and that nothing more was to be done.\n\n"
COUNTED = "".join(f"{n}. {title}\n\n{TOLD}" for n, title in enumerate(("Apologies", "Minutes", "Bins", "Lamps"), 1))
TITLES = ["Apologies", "Minutes", "Bins", "Lamps"]


def items(body: str) -> list[str]:
    return [title for _, title in read(PRESENT + body)[1]]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("No. | Action | Owner | Due", "5 | Inspect ramp at Mill Court | A Hale | –\n6 | Chase the gas firm | J Beck | Aug"),
        ("Ref. | What | Who | When", "5 | Inspect ramp | A Hale | June\n6 | Chase the gas firm | J Beck | Aug"),
        ("No. | Action | Assigned to | Status", "5 | Inspect ramp | A Hale | Open\n6 | Chase the gas firm | J Beck | Open"),
        ("No.\tAction\tBy whom\tTarget date", "5\tInspect ramp\tA Hale\tJune\n6\tChase the gas firm\tJ Beck\tAug"),
    ],
)
def test_the_rows_of_a_list_of_actions_are_no_items(head: str, row: str) -> None:
    assert items(f"{COUNTED}{head}\n{row}\n\nThe meeting closed at 9pm.") == TITLES


def test_the_rows_of_minutes_set_as_a_table_are_items() -> None:
    rows = "".join(f"{n} | {title} | The Clerk said that this was done. | AH\n" for n, title in enumerate(TITLES, 1))
    assert [title.partition(" | ")[0] for title in items("No. | Item | Discussion | Action\n" + rows)] == TITLES


@pytest.mark.parametrize("mark", [" - ", ": ", " – "])
@pytest.mark.parametrize("who", [("AH", "JB"), ("Ann Hale", "Jo Beck"), ("Mr Hale", "Ms Beck"), ("Ann", "Jo")])
def test_turns_of_speech_that_count_on_are_no_items(who: tuple[str, str], mark: str) -> None:
    said = ["Welcome everyone.", "Thank you.", "The lease is signed.", "Good.", "Anything else?", "No.", "Let us go on.", "Yes."]
    turns = "".join(f"    {n}. {who[n % 2]}{mark}{text}\n" for n, text in enumerate(said, 1))
    assert items(f"1. Welcome\n{turns}2. Lease\n{turns}3. Roof\n{turns}") == ["Welcome", "Lease", "Roof"]


def test_amendments_that_are_numbered_are_no_speakers() -> None:
    changes = ("Add a post", "Rename the Chair", "Cut a post", "Fees")
    parts = "".join(f"4.{n} Amendment: {title}\n\n{TOLD}" for n, title in enumerate(changes, 1))
    assert len(items("1. Apologies\n\n" + TOLD + "2. Minutes\n\n" + TOLD + "3. Bins\n\n" + TOLD + "4. Rules\n\n" + parts)) == 8


def test_items_named_in_a_call_over_are_not_heard_there() -> None:
    called = "4. Call over\n\nThese were reserved:\n\nItem 5 - Budget Report\n\nItem 7 - Parking\n\n"
    called += "The rest had been agreed:\n\nItem 6 - Gifts\n\n"
    heard = "".join(f"{n}. {title}\n\n{TOLD}" for n, title in ((5, "Budget Report"), (6, "Gifts"), (7, "Parking"), (8, "Close")))
    assert items(called + heard) == ["Call over", "Budget Report", "Gifts", "Parking", "Close"]


CAPITALS = {
    "FINANCE": "Two cheques were signed for the groundsman.",
    "PLANNING": "A plan for a porch had been received and nobody objected.",
    "TREES AND PONDS": "The elm by the pond has died and a price will be sought.",
    "FOOTPATHS": "The hedge was cut in March.",
    "CORRESPONDENCE": "A letter from the school was read.",
}


@pytest.mark.parametrize("mark", [". ", ": ", " – ", " - ", " "])
def test_titles_in_capitals_may_open_their_paragraph(mark: str) -> None:
    assert items("\n\n".join(title + mark + told for title, told in CAPITALS.items())) == [*CAPITALS]


def test_a_title_in_capitals_may_be_the_subject_of_its_minute() -> None:
    first = "APOLOGIES were received from Cllr Bell.\n\nTHE MINUTES of the April meeting were taken as read.\n\n"
    first += "MATTERS ARISING from the minutes. The seat has been mended.\n\n"
    more = "\n\n".join(f"{title}. {told}" for title, told in CAPITALS.items())
    assert items(first + more) == ["APOLOGIES", "THE MINUTES", "MATTERS ARISING from the minutes", *CAPITALS]


def test_what_was_decided_in_capitals_is_no_title() -> None:
    body = COUNTED.replace(TOLD, "The plan was put.\n\nAGREED. That it be paid.\n\nNOTED. The sum was small.\n\n")
    assert items(body) == TITLES


@pytest.mark.parametrize("said", ["Motion made by Cllr Poole to give it to the school", "Moved by Cllr Poole that it be paid"])
def test_a_motion_glued_to_a_title_is_no_part_of_it(said: str) -> None:
    body = "Item 1. Open session- 11 residents came to the hall\n\nCllr Poole said that it was late.\n\n"
    body += f"Item 2. Bridge lamps{said}\n\nAll in favour\n\nItem 3. Warrants- none were signed\n\nItem 4. Adjourn\n\nThe meeting ended."
    assert items(body) == ["Open session", "Bridge lamps", "Warrants", "Adjourn"]


def test_a_dash_glued_to_a_title_may_stand_inside_it() -> None:
    body = COUNTED + "5. Open day- Saturday 6 May\n\n" + TOLD + "6. Mill Lane- new lamps\n\n" + TOLD
    assert items(body) == [*TITLES, "Open day- Saturday 6 May", "Mill Lane- new lamps"]


@pytest.mark.parametrize("label", ["EXCUSED: Ann Penn and Jo Hart", "Members absent: Ann Penn", "Absentees: Ann Penn"])
def test_titles_with_a_date_stand_below_those_who_were_excused(label: str) -> None:
    body = "Marlow Planning Board\n\nMinutes September 14, 2017\n\nPRESENT: Chairman Ann Dale, Don Hart\n\n" + label + "\n\n"
    body += "Chairman Dale called the meeting to order at 7:00.\n\n"
    body += "Election of Officers\nDon nominated Ann Dale for Chairman. The vote passed.\n\n"
    body += "Minutes from August 10, 2017\nVal made a motion to accept the minutes as printed.\n\n"
    body += "Fence rules – proposed changes\nSmall changes were offered and page numbers were fixed.\n\n"
    titles = [title for _, title in read(body)[1]]
    assert titles == ["Election of Officers", "Minutes from August 10, 2017", "Fence rules – proposed changes"]


LOOSE = "Report on the fair\n\nJo said that the field was booked for the day and that tents were to be had.\n\n"


def test_what_only_looks_like_a_title_is_none() -> None:
    body = "Secretary's Report\n\n" + TOLD + "-hours on the door will change\n\n- lamp kept by the desk\n\nTreasurer's Report\n\n" + TOLD
    body += "Agenda: https://example.org/agenda\n\nRoll Call Vote: Yes No Absent\n\nOld Business\n\n" + TOLD + "Next meeting date: May 13th"
    assert items(body) == ["Secretary's Report", "Treasurer's Report", "Old Business"]


def test_a_title_may_stand_over_its_action_alone() -> None:
    body = LOOSE + "Hand over\n\nAction: Jo - keys\n\nBoat shed\n\n" + TOLD + "Prizes for the fair PDF\n\n" + TOLD
    assert "Hand over" in items(body)


def test_the_agenda_may_be_an_item_where_it_is_approved() -> None:
    body = "AGENDA\nMotion by Hale, support by Poole to approve the agenda as amended. Carried.\n\nPUBLIC COMMENT\nMr Bell said no.\n\n"
    body += "CORRESPONDENCE\nThe letter from the school was read out to all.\n\nREPORTS\nThe fire chief said that the tanker was old.\n\n"
    assert items(body) == ["AGENDA", "PUBLIC COMMENT", "CORRESPONDENCE", "REPORTS"]
    assert "AGENDA" not in items("AGENDA\n\n" + COUNTED)


def test_a_known_title_in_capitals_ends_before_what_was_done() -> None:
    body = "HP.1 MINUTES of 12 June approved, Cllr Reed abstaining as she was away.\n\nHP.2 PLANNING APPLICATIONS\n\n" + TOLD
    assert items(body + "HP.3 APPEALS\n\n" + TOLD + "HP.4 LAMPS\n\n" + TOLD) == ["MINUTES", "PLANNING APPLICATIONS", "APPEALS", "LAMPS"]


@pytest.mark.parametrize(
    ("line", "committee"),
    [
        ("Minutes of the Roads Board hybrid Meeting held via TEAMS on Thursday, 20th April 2023.", "Roads Board"),
        ("Minutes Harbour Users Committee meeting May 16, 2019", "Harbour Users Committee"),
        ("Notes Roads Working Group meeting 5 May 2022", "Roads Working Group"),
        ("Minutes for the Library Trustees Meeting, September 9, 2013", "Library Trustees"),
        ("Selectmen’s Minutes, October 9, 2014", "Selectmen"),
        ("Planning & Zoning Board Notices & Minutes", "Planning & Zoning Board"),
        ("ROADS AND LAMPS SUB-COMMITTEE Minutes of a hearing on 12 June 2013 in the Chamber", "ROADS AND LAMPS SUB-COMMITTEE"),
        ("Roads Scrutiny Committee - Bridges - Tuesday, 11th July, 2023 10.00 am", "Roads Scrutiny Committee - Bridges"),
        ("HM Committee of the Whole Mtg - March 10th", "HM Committee of the Whole"),
        ("Roads Board Minutes 11.17.09", "Roads Board"),
        ("Three Hundred and Twelfth BOARD OF DIRECTORS’ REGULAR MEETING", "BOARD OF DIRECTORS"),
        (f"Meeting of the Board of Appeals, September 27, 1991 at 2:30 p.m. in the hall. {'It rained. ' * 40}", "Board of Appeals"),
        (f"The roof leaked at a meeting of the Board of Appeals on Monday. {'It rained. ' * 40}", ""),
        ("Attendance Notes", ""),
        ("Minutes for March meeting were read and approved", ""),
        ("Trustee Minutes – Sept 9, 2013", ""),
        ("Minutes taken by the Clerk", ""),
    ],
)
def test_a_committee_is_named_without_what_clings_to_it(line: str, committee: str) -> None:
    assert find_committee([line], "") == committee


def test_a_council_that_names_its_kind_alone_is_no_committee_of_itself() -> None:
    assert find_committee(["Minutes of the Monthly Meeting of the District Council, which was held in Hale"], "HALE DISTRICT COUNCIL") == ""
    assert find_committee(["Council Meeting - Thursday, 20th October, 2022"], "HALE DISTRICT COUNCIL") == "Council"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Meeting of the Board of Appeals, October 18,1994 at 2:00p.m. in the Library", "1994-10-18"),
        ("date 2022-03-14 Commissioner Dale made a motion to accept the agenda. Seconded by Mr Hart and carried.", "2022-03-14"),
    ],
)
def test_the_day_of_a_meeting_may_be_glued_or_labelled(head: str, day: str) -> None:
    assert read(head + "\n\n" + TOLD)[0].date == day


def test_the_minutes_in_capitals_stay_in_the_sentence_that_agrees_them() -> None:
    said = "THE MINUTES of the April meeting were taken as read, approved and signed."
    body = said + "\n\n" + "\n\n".join(f"{title}. {told}" for title, told in CAPITALS.items())
    assert said in [one.text for one in read_text(PRESENT + body).resolutions]


@pytest.mark.parametrize(
    "times", ["7.50pm\t|7.58pm\t|8.20pm\t|9.05pm\t", "19:30 – |19:40 – |19:55 – |20:10 – ", "7pm: |7.10 pm: |8 pm: |9.15 pm: "]
)
def test_titles_may_stand_behind_the_time_at_which_they_were_taken(times: str) -> None:
    assert items("".join(f"{time}{title}\n\n{TOLD}" for time, title in zip(times.split("|"), TITLES, strict=True))) == TITLES


@pytest.mark.parametrize(
    "lines",
    [
        ("7.50pm Cllr Poole arrived.", "8.10pm Cllr Reed left.", "8.15pm Cllr Reed came back.", "9pm The public left."),
        ("9.30am Bins", "8.15am Lamps", "7.10am Apologies", "6.05am Minutes"),  # the hours of a duty roster do not rise
    ],
)
def test_times_that_tell_who_came_or_that_do_not_rise_are_no_items(lines: tuple[str, ...]) -> None:
    assert not {*items("".join(f"{line}\n\n{TOLD}" for line in lines))} & {*TITLES, "Cllr Poole arrived"}


BOARD = f"""Hale City Council Minutes
May 8, 2017

CALL TO ORDER

The Mayor called the meeting to order at 7 p.m.

PUBLIC COMMENT

{TOLD}CONSENT AGENDA

1. Minutes of April 10

These were accepted.

2. April Financials

These were accepted.

OLD BUSINESS

None.

NEW BUSINESS

1. Dock by the Mill

{TOLD}2. Trees on Mill Lane

{TOLD}COMMITTEE REPORTS

1. Streets

{TOLD}2. Parks

{TOLD}3. Gifts

{TOLD}ADJOURNMENT

The meeting ended at 9 p.m.

"""
BOARD_TITLES = ["PUBLIC COMMENT", "CONSENT AGENDA", "Minutes of April 10", "April Financials", "OLD BUSINESS", "NEW BUSINESS"]
BOARD_TITLES += ["Dock by the Mill", "Trees on Mill Lane", "COMMITTEE REPORTS", "Streets", "Parks", "Gifts", "ADJOURNMENT"]


@pytest.mark.parametrize(
    "signed",
    [
        "Respectfully submitted,\nJo Beck\nCity Recorder\n",
        "Submitted by:\n\nJo Beck\n\nTown Clerk\n",
        "Minutes by Jo Beck, Secretary\n",
        "Minutes taken by: Jo Beck, Clerk\n",
        "",
    ],
)
def test_lists_counted_anew_under_known_titles_are_their_parts_and_a_signature_is_no_title(signed: str) -> None:
    assert [item.title for item in read_text(BOARD + signed).agenda_items][1:] == BOARD_TITLES


PAGE = (
    "Roads Panel 2 - Tuesday, 4th June, 2019 10:00\n\nApologies for Absence\n\nTo receive apologies from Members.\n\n\n"
    "Councillor A Hale.\n\n\nDeclarations of Interest\n\nTo receive declarations of interest (if any).\n\n\nNone.\n\n\n"
    "Winter Gritting pdf icon PDF 90 KB\n\n\nInvitees:\n\nCouncillor Bo Poole - Cabinet Member for Roads\n\n"
    "Jo Reed - Group Manager Highways\n\n"
    "Principal, Westbrook College\n\n\nAdditional documents:\n\n\nThe Group Manager presented the report.\n\n\n"
    "Urgent Items\n\n\nNone\n"
)


def test_the_first_title_of_a_page_stands_over_agenda_wording_and_those_invited_are_no_titles() -> None:
    titles = [item.title for item in read_text(PAGE).agenda_items]
    assert titles == ["Apologies for Absence", "Declarations of Interest", "Winter Gritting", "Urgent Items"]


@pytest.mark.parametrize(
    ("label", "is_none"), [("Abstaining", True), ("Abstentions", True), ("MIN1723", True), ("Abstracts of title", False)]
)
def test_who_voted_how_and_a_code_are_no_titles(label: str, is_none: bool) -> None:
    assert (NO_LABEL.match(label) is not None) is is_none
