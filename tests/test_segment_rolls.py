"""Numbered lists that are no items: those present with their posts, rows of sums, an agenda in front with notes. All names are invented."""

import pytest

from pipeline.ingest.markers import marker
from tests.test_segment_forms import read

HEAD = "HALE DISTRICT COUNCIL\n\nMinutes of the Roads Forum held on 4 May 2023\n\n"
TOLD = "The Clerk said that the matter had been looked at and that nothing more was to be done.\n\n"
BODY = "".join(f"{n}. {title}\n\n{TOLD}" for n, title in enumerate(("Apologies", "Minutes", "Bins", "Lamps"), 1))
TITLES = ["Apologies", "Minutes", "Bins", "Lamps"]
NAMES = ["Ann Hale", "Jo Poole", "Ed Q. Reed", "Val Penn", "Don Beck"]
POSTS = ["Ward Clerk", "Community Member", "Chief Engineer", "Village Headman", "Teacher"]


def items(body: str) -> list[str]:
    return [title for _, title in read(HEAD + body)[1]]


def roll(between: str) -> str:
    return "".join(f"{n}. {name}{between}{post}\n" for n, (name, post) in enumerate(zip(NAMES, POSTS, strict=True), 1))


@pytest.mark.parametrize("between", [" ", " - ", " – ", ", ", ": ", " ("])
@pytest.mark.parametrize("label", ["ATTENDEES", "PRESENT", "Members present:", "In attendance", "Attendance"])
def test_people_that_a_list_counts_are_no_items(label: str, between: str) -> None:
    assert items(f"{label}\n{roll(between)}\n{BODY}") == TITLES


def test_people_that_a_list_counts_are_read() -> None:
    people = [p.name for p in read(HEAD + "PRESENT\n" + roll(" - ") + "\n" + BODY)[0].people]
    assert people == NAMES


def test_two_people_may_share_a_line_of_the_list() -> None:
    lines = roll(" - ").splitlines()
    lines[2:4] = [f"{lines[2]} {lines[3]}"]
    assert items("PRESENT\n" + "\n".join(lines) + "\n\n" + BODY) == TITLES


def test_items_right_below_a_label_are_items() -> None:
    titles = ["Welcome", "Village Hall Manager", "Street Lamps", "Close"]
    assert items("Attendance\n\n" + "".join(f"{n}. {title}\n\n{TOLD}" for n, title in enumerate(titles, 1))) == titles


def test_a_sentence_in_capitals_names_nobody() -> None:
    told = "THE HYMN WAS HEARD AND A PSALM CAME AFTER IT, READ OUT BY MR POOLE\n\n"
    assert [p.name for p in read(HEAD + "PRESENT\n" + roll(" - ") + told + BODY)[0].people] == NAMES


@pytest.mark.parametrize(
    "rows",
    [
        "151 Market Fees 2,310,400 1,845,120 80\n152 Licences 52,300 44,180 84\n153 Levies 640,250 512,730 81\n",
        "5. Market Fees 2,310.40 (845.12)\n6. Licences 52.30 (44.18)\n7. Levies 640.25 (12.73)\n",
        "5 Market Fees £2,310 £1,845 79%\n6 Licences £52,300 £44,180 84%\n7 Levies £640,250 £512,730 81%\n",
    ],
)
def test_rows_of_sums_are_no_items(rows: str) -> None:
    assert items(BODY + "The sums were these:\n" + rows) == TITLES


@pytest.mark.parametrize("title", ["Accounts 2022 2023", "Grant of £1,500 for 2023", "Plots 12 14", "Fair of 12 May 2022", "Fund £12,400"])
def test_a_title_may_end_in_figures(title: str) -> None:
    assert items(f"{BODY}5. {title}\n\n{TOLD}") == [*TITLES, title]


CODED = "".join(f"FP/0{n}/23: {title}\n{TOLD}" for n, title in enumerate(("APOLOGIES", "ROADS", "BINS", "LAMPS"), 1))


@pytest.mark.parametrize("code", ["FB/05/23", "FPC/05/23"])
def test_a_code_may_have_slipped(code: str) -> None:
    assert items(f"{CODED}{code}: NEXT MEETING\n{TOLD}")[-1] == "NEXT MEETING"
    assert items(f"{CODED}{code[:-5]}08/23: NEXT LAMP\n{TOLD}")[-1] == "LAMPS"


def test_a_code_may_have_a_gap() -> None:
    assert marker("FP/ 02/11/24: ROADS") == "FP/ 02/11/24:"
    assert not marker("Held: 02/11/24 in the hall")


NOTED = (
    "Agenda\n\n1. Apologies\n2. Minutes\n    * these minutes are from the June meeting\n    * see the archive\n3. Bins\n"
    "    * No update came\n4. Lamps\n\n"
)


@pytest.mark.parametrize("mark", ["Minutes\n", "Notes of the meeting\n\n", "Discussion:\n\n", ""])
def test_an_agenda_in_front_may_have_notes(mark: str) -> None:
    meeting = read(HEAD + NOTED + mark + BODY)
    assert [title for _, title in meeting[1]] == TITLES
    assert all(item.start > len(HEAD + NOTED) - 40 for item in meeting[0].items)


def test_the_days_in_an_agenda_are_not_the_meeting_s() -> None:
    agenda = "Agenda\n\n1. Apologies\n2. Minutes\n    * of the meeting held on 6 April 2023\n    * or 8 June 2023\n"
    agenda += "3. Bins\n4. Lamps\n\n"
    assert read("Roads Forum\n\nPlanned 4 May 2023\n\n" + agenda + "Minutes\n" + BODY)[0].date == "2023-05-04"


def test_the_agenda_of_the_next_meeting_is_no_minutes() -> None:
    again = "".join(f"{n}. {title}\n" for n, title in enumerate(TITLES, 1))
    meeting = read(HEAD + "Agenda\n\n" + BODY + "The next meeting will hear:\n\n" + again)
    assert meeting[0].items[0].start < len(HEAD) + 20


def test_titles_in_small_words_may_come_again_below_the_word_agenda() -> None:
    lines = "".join(f"{n}. {title}\n" for n, title in enumerate(("Opening", "Budget", "Plenary", "Close"), 1))
    titles = ["APOLOGIES", "BUDGET", "PLENARY", "NEXT MEETING"]
    coded = "".join(f"CF/0{n}/24: {title}\n{TOLD}" for n, title in enumerate(titles, 1))
    people = "".join(f"{n}. {name} - Community Member\n" for n, name in enumerate(NAMES * 6, 1))
    got = items("PRESENT\n" + people + "AGENDA: the items are these.\n" + lines + coded)
    assert got == titles


MOVED = [
    "Motion {n}/2024 Moved by Councillor Hale, “THAT the paper be received.”\nCarried\n",
    "Resolution No. 24-0{n} Moved by Councillor Hale, seconded by Councillor Poole, that it be received. CARRIED\n",
    "MOVED BY Councillor Hale that the paper be received.\nCARRIED\n",
    "24{n}/25 MOVED by Hale that the paper be received. CARRIED\n",
    "It was moved by Councillor Hale that the paper be received.\n",
]
PARTS = [
    ["Financial", "Cheque Listing", "Third Quarter Report"],
    ["New Business", "Land Sale – Lot 4", "Rink Roof", "Tourism Grant"],
]


def motions(moved: str, between: str = "\n") -> str:
    at, body = 0, ""
    for number, (head, *titles) in enumerate(PARTS, 1):
        body += f"{number}. {head}\n"
        for letter, title in zip("abc", titles, strict=False):
            at += 1
            body += f"{letter}) {title}{between}{moved.format(n=at)}"
    end = "3. Council Reports\na) Mayor Hale b) Councillor Poole\nThe reports were read.\n4. Adjournment\nThe Mayor left at 8.\n"
    return body + end


@pytest.mark.parametrize("moved", MOVED)
def test_lettered_titles_that_lead_to_a_motion_are_items(moved: str) -> None:
    assert items(motions(moved)) == [*PARTS[0], *PARTS[1], "Council Reports", "Adjournment"]


def test_a_motion_may_stand_in_the_line_of_its_lettered_title() -> None:
    assert "Rink Roof" in items(motions(MOVED[0], between=" "))


def test_two_lettered_titles_may_share_a_line_and_a_motion() -> None:
    body = motions(MOVED[0]).replace("3. Council", f"3. Mail\na) Letter from the Legion b) Letter from the Rink\n{MOVED[2]}4. Council")
    assert items(body.replace("4. Adj", "5. Adj"))[7:10] == ["Mail", "Letter from the Legion", "Letter from the Rink"]


def test_lettered_clauses_and_points_are_no_items() -> None:
    clauses = "Motion 4/2024 Moved by Councillor Hale that\na) the roof be mended;\nb) the Clerk write; and\nc) it be paid.\nCarried\n"
    points = "a) Roof costs\nThe price has gone up.\nb) Rink times\nThe rink opens at nine.\nc) Grant\nNothing came.\n"
    assert items(BODY + "5. Roof\n" + clauses + "6. Notes\n" + points) == [*TITLES, "Roof", "Notes"]


LEADS = ["Actions noted for the roof:", "Action points for the roof", "Agreed actions:", "Actions", "Tasks arising -"]


@pytest.mark.parametrize("lead", LEADS)
def test_numbered_tasks_under_their_lead_are_no_items(lead: str) -> None:
    tasks = "1. Ann Hale to ask the builder for a price\n2. Jo Poole to write to the school\n3. Mend the gate by May.\n\n"
    body = "Apologies\n\nNobody was away on the day.\n\nRoof\n\n" + TOLD + lead + "\n\n" + tasks
    body += "Roof lights\n\n" + TOLD + "Any other business\n\n" + TOLD
    assert items(body) == ["Apologies", "Roof", "Roof lights", "Any other business"]


def test_titles_below_a_title_on_actions_are_items() -> None:
    body = "".join(f"{n}. {title}\n\n{TOLD}" for n, title in enumerate(("Welcome", "Budget for 2024", "Lamps", "Next meeting"), 1))
    assert items("Actions\n\n" + body) == ["Welcome", "Budget for 2024", "Lamps", "Next meeting"]


STOPPED = {
    "Apologies.": "Val Penn was away.",
    "Matters arising.": "The gutter was mended by Ed Reed.",
    "Kitchen floor.": "There were two prices and it was agreed to take the lower.",
    "Treasurer's report.": "The balance stands at £400. The fair made £90.",
    "Date of next meeting.": "8 June at half past seven.",
}


def test_titles_may_end_in_a_full_stop() -> None:
    assert items("\n\n".join(f"{title}\n\n{told}" for title, told in STOPPED.items())) == [title.rstrip(".") for title in STOPPED]


@pytest.mark.parametrize("said", ["Nothing to report.", "All in favour.", "Motion carried.", "Noted with thanks.", "Minutes approved."])
def test_what_was_said_in_few_words_is_no_title(said: str) -> None:
    body = "\n\n".join(f"{title}\n\n{told}" for title, told in STOPPED.items()).replace("£90.", f"£90.\n\n{said}")
    assert items(body) == [title.rstrip(".") for title in STOPPED]


def test_those_present_may_be_named_below_the_minutes() -> None:
    body = "Apologies for lateness\n\n" + TOLD + "Roof\n\n" + TOLD * 3 + "Any other business\n\n" + TOLD
    seats = "Panel members attending\n\n* Ann Hale, Roads Trust\n* Jo Poole, Harbour Society\n\n"
    seats += "Additional attendees\n\n* Val Penn, Clerk\n"
    meeting = read("Roads Panel 4 May 2023\n\n" + body + seats)
    assert [title for _, title in meeting[1]] == ["Apologies for lateness", "Roof", "Any other business"]
    assert [p.name for p in meeting[0].people] == ["Ann Hale", "Jo Poole", "Val Penn"]


def test_what_the_meeting_was_called_for_is_no_item() -> None:
    body = "The Board met to consider:\n\n1. Rules for boats\n2. The harbour dues\n3. Lamps on the pier\n\n"
    body += "Declarations of interest\n\nNobody had any to declare.\n\nHarbour dues\n\n" + TOLD * 5 + "Pier Lights Initiative (PLI)\n\n"
    body += TOLD * 6 + "Points from the floor included -\n\n* The lamp is out\n* The rail is loose\n"
    assert items(body) == ["Declarations of interest", "Harbour dues", "Pier Lights Initiative (PLI)"]


def test_the_letters_of_a_code_may_stand_above_its_figures() -> None:
    body = "".join(f"HFC\n{n}/18\n{title.upper()}\n\n{TOLD}" for n, title in enumerate(TITLES, 38))
    found = read(HEAD + body)[1]
    assert found == [(f"HFC {n}/18", title.upper()) for n, title in enumerate(TITLES, 38)]
    assert read(HEAD + body.replace("HFC\n39", "HLC\n39"))[1][0] == ("38/18", "APOLOGIES")
