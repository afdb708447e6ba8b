"""Minutes as societies and committees of standards keep them. All names are invented."""

import pytest

from pipeline.segment.first_paragraphs import over_first_paragraphs
from pipeline.segment.numbers import read_number
from pipeline.segment.rows import rows_of
from tests.test_segment_forms import read, source

SAID = "Ann Hale reported that the draft had been sent round and that nobody objected to it.\n\n"


def items(text: str) -> list[str]:
    return [title for _, title in read(text)[1]]


def test_one_mark_over_all_the_titles_makes_none_of_them_a_page() -> None:
    titles = ["Reading Room", "Boat Days", "Regarding the Laundry", "Report of the Treasurer"]
    text = (
        "Minutes of the Club Meeting held on 4 May 2023\n\nPRESENT:\nAnn Hale, Bob Poole\n\nVENUE:\nDale Hall, Marlby (5pm)\n\nMINUTES:\n\n"
    )
    assert items(text + "".join(f"{title}\n\n{SAID}" for title in titles)) == titles


def test_a_few_codes_among_many_titles_number_no_items() -> None:
    titles = ["Approval of Agenda", "Team Updates", "WG 1 (Seals)", "PT1 - MC 7 Long seals", "PT2 - MC 8 Short seals", "Old Business"]
    titles += ["Wax Prices", "Open Ballots", "Other Business", "Reading Room", "Boat Days", "Next Meeting"]
    found = items("MC 4 Seals Group Meeting Minutes 2023-05-04\n\n" + "".join(f"{title}\n\n{SAID}" for title in titles))
    assert set(titles) - set(found) <= {"PT1 - MC 7 Long seals", "PT2 - MC 8 Short seals"}
    assert found[0] == "Approval of Agenda"


def test_a_list_of_contents_does_not_end_the_opening() -> None:
    text = "Marlby Club\n\nMinutes of 4 May 2023\n\nApproval of the Agenda\nReading Room\n\nPresent: Ann Hale\n\n"
    found = items(text + "".join(f"{n}. {title}\n\n{SAID}" for n, title in enumerate(("Reading Room", "Boat Days", "Close"), 1)))
    assert found == ["Reading Room", "Boat Days", "Close"]


def test_numbers_in_square_brackets_count_items() -> None:
    text = "Marlby Club\n\nMinutes of 4 May 2023\n\nPresent: Ann Hale\n\n"
    titles = ["STATUS REPORT", "Seals-06.", "Summer school: liaison with Dale.", "Next meeting"]
    assert read(text + "".join(f"[{n}] {title}\n\n{SAID}" for n, title in enumerate(titles, 1)))[1][0] == ("[1]", "STATUS REPORT")
    assert len(items(text + "".join(f"[{n}] {title}\n\n{SAID}" for n, title in enumerate(titles, 1)))) == 4


@pytest.mark.parametrize("text", ["[sic] Apologies", "[1] see the note", "[1]", "[1234] Lamps"])
def test_other_brackets_hold_no_number(text: str) -> None:
    assert read_number(text) is None


NOTE = "Need a clear answer to the group on what the seal is to stand for and whom it serves\n\n"


@pytest.mark.parametrize(
    ("done", "form"), [("Agreed that the seal stays as it is.\n\n", "printed"), ("The seal stays as it is.\n\n", "report")]
)
def test_notes_that_say_what_was_agreed_are_minutes_and_others_are_a_report(done: str, form: str) -> None:
    text = "Seals Board Meeting\n19 May 2025\n\n" + 4 * (
        "Seals\n\n" + 12 * NOTE + done + "Write to the group -- Action: Bob\n\n" * (form == "printed")
    )
    text += 12 * NOTE
    assert read(text)[0].form == form


AFTER = "\n\nPresent: Ann Hale, Bob Poole\n\n1. Apologies\n\nNone.\n\n2. Seals\n\n" + SAID


@pytest.mark.parametrize(
    ("head", "committee"),
    [
        ("EXCERPTS FROM THE WAX EXECUTIVE COMMITTEE MEETING MINUTES\nMAY 21, 2024", "WAX EXECUTIVE COMMITTEE"),
        ("Extracts from the Seals Board Minutes\n4 May 2024", "Seals Board"),
        ("MOS/TC 41 SAG Meeting Minutes 2024-05-04", "MOS/TC 41 SAG"),
        ("S\nEALS COMMISSION MINUTES\n4 May 2024", "SEALS COMMISSION"),
    ],
)
def test_who_met_is_read_whole(head: str, committee: str) -> None:
    assert read(head + AFTER)[0].committee == committee


def test_the_day_on_which_the_notes_were_sent_is_not_that_of_the_meeting() -> None:
    letter = "Date: Fri, 24 May 2024 15:52:47 +0200\nSubject: Meeting notes\n\n"
    assert read(letter + "Seals Board Meeting\nDale Hall, Marlby\n19 May 2024" + AFTER)[0].date == "2024-05-19"
    assert read(letter + "Seals Board Meeting\nDale Hall, Marlby" + AFTER)[0].date == "2024-05-24"


def _paragraphs(first: list[int]) -> str:
    titles = ["Minutes", "Progress on the Sluice", "Customer Desk: First Quarter", "Grants for Lofts", "Work Programme"]
    told = "{n}.1 Ann Hale reminded the committee how this worked.\n\n{n}.2 It was noted.\n\n"
    return "MARLBY DISTRICT COUNCIL\n\nWorks Committee\n\nMinutes of 4 May 2023\n\nPRESENT: Councillor Ann Hale\n\n" + "".join(
        f"{title}\n\n{told.format(n=n)}" for n, title in zip(first, titles, strict=True)
    )


def test_titles_whose_number_only_their_paragraphs_carry_are_items() -> None:
    found = ["Minutes", "Progress on the Sluice", "Customer Desk: First Quarter", "Grants for Lofts", "Work Programme"]
    assert items(_paragraphs([20, 21, 22, 23, 24])) == found
    assert over_first_paragraphs(rows_of(source(_paragraphs([20, 21, 22, 24, 25])))) != []


@pytest.mark.parametrize("first", [[20, 24, 29, 31, 40], [20, 20, 20, 20, 20], [5, 4, 3, 2, 1]])
def test_paragraphs_whose_first_figure_does_not_count_on_tell_no_titles(first: list[int]) -> None:
    assert over_first_paragraphs(rows_of(source(_paragraphs(first)))) == []


@pytest.mark.parametrize(
    "line", ["Option 2", "SCENARIO B", "Suggestion that", "New address: http://seals.example/x", "Bob to write to Dale -- Action: Bob"]
)
def test_parts_and_what_goes_on_are_not_set_off_as_titles(line: str) -> None:
    titles = ["Minutes of the last meeting", "Reading Room", "Boat Days", "Wax Prices"]
    text = "Seals Board Meeting\n19 May 2025\n\nPresent: Ann Hale, Bob Poole\n\n" + "".join(f"{title}\n\n{SAID}" for title in titles)
    assert items(text + f"{line}\n\n{SAID}") == titles
