"""When an action is due: the words as printed, and the day where they mean one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import due
from pipeline.extract.due import find_due, read_due

MEETING, NEXT = "2024-07-10", "2024-09-11"  # a Wednesday


@pytest.mark.parametrize(
    ("sentence", "words", "iso"),
    [
        ("He would send it by 1 December.", "by 1 December", "2024-12-01"),
        ("He would send it by 3 February.", "by 3 February", "2025-02-03"),
        ("To report back no later than Friday, 6 September 2024.", "no later than Friday, 6 September 2024", "2024-09-06"),
        ("She would reply by the end of March.", "by the end of March", "2025-03-31"),
        ("She would reply by the end of July.", "by the end of July", "2024-07-31"),
        ("She would reply by the end of the month.", "by the end of the month", "2024-07-31"),
        ("She would reply by the end of the year.", "by the end of the year", "2024-12-31"),
        ("She would reply by the end of the financial year.", "by the end of the financial year", "2025-03-31"),
        ("To bring a draft to the September 19 meeting.", "to the September 19 meeting", "2024-09-19"),
        ("To bring a draft to the 19 September Board meeting.", "to the 19 September Board meeting", "2024-09-19"),
        ("She would show it on the 23rd.", "on the 23rd", "2024-07-23"),
        ("A paper for September.", "for September", "2024-09-30"),
        ("The guide would be published on Mon 22nd July.", "on Mon 22nd July", "2024-07-22"),
        ("She would send it ahead of the meeting.", "ahead of the meeting", ""),
        ("A session would be held in January 2025.", "in January 2025", "2025-01-31"),
        ("She would have it back within 28 days.", "within 28 days", "2024-08-07"),
        ("He would call within the next fortnight.", "within the next fortnight", "2024-07-24"),
        ("They would look again in six months’ time.", "in six months’ time", "2025-01-10"),
        ("He would answer within ten working days.", "within ten working days", "2024-07-24"),
        ("She would ring within one working day.", "within one working day", "2024-07-11"),
        ("She would ring within three working days.", "within three working days", "2024-07-15"),
        ("TK to have the key cut for next time.", "for next time", NEXT),
        ("TK to bring the keys, next time.", "next time", NEXT),
        ("TK to take a picture next time it floods.", "", ""),
        ("The bursar would bring a model to next FGB.", "to next FGB", NEXT),
        ("The Head to attend the September meeting.", "the September meeting", NEXT),
        ("TK to bring it to the September PC meeting.", "to the September PC meeting", NEXT),
        ("Clerk to send the form before the month was out.", "before the month was out", "2024-07-31"),
        ("Clerk to send the form end of month.", "end of month", "2024-07-31"),
        ("Numbers to all by e-mail, end Sept (TK).", "end Sept", "2024-09-30"),
        ("Members to fill it in by a week on Friday.", "by a week on Friday", "2024-07-19"),
        ("Members to fill it in by Friday week.", "by Friday week", "2024-07-19"),
        ("She would be ringing the depot the following morning.", "the following morning", "2024-07-11"),
        ("TK is moving the bench tonight.", "tonight", MEETING),
        ("He would look in his papers during the afternoon.", "during the afternoon", MEETING),
        ("They would be done by Christmas.", "by Christmas", "2024-12-25"),
        ("They would be done before Christmas.", "before Christmas", ""),
        ("Comments before closing date 22nd July.", "before closing date 22nd July", "2024-07-22"),
        ("A piece for the Bugle, for which the copy date was 20 July. Action: Miss Orme", "the copy date was 20 July", "2024-07-20"),
        ("TK and BA to draft an objection, deadline 25 July. ACTION TK/BA.", "deadline 25 July", "2024-07-25"),
        ("Two members to put up barriers Sun 21st July.", "Sun 21st July", "2024-07-21"),
        ("Staff to schedule second reading July 22.", "July 22", "2024-07-22"),
        ("Clerk to answer the letter of 22 July.", "", ""),
        ("Clerk to file the plan marked 3 May.", "", ""),
        ("It noted the performance for Quarter 2 and wanted a paper at the September meeting.", "at the September meeting", NEXT),
        ("She would answer in the next few days.", "in the next few days", ""),
        ("She would answer during the coming week.", "during the coming week", ""),
        ("He would fit it by Sat.", "by Sat", "2024-07-13"),
        ("He would present it on the 13th.", "on the 13th", "2024-07-13"),
        ("She would attend on Tuesday, July 23 to tell them.", "on Tuesday, July 23", "2024-07-23"),
        ("Staff was directed to come back at the November 19 meeting.", "at the November 19 meeting", "2024-11-19"),
        ("He would send it by 5pm on Friday.", "by 5pm on Friday", "2024-07-12"),
        ("He would send it by close of business on Monday.", "by close of business on Monday", "2024-07-15"),
        ("The Clerk to order the lights in time for Christmas.", "in time for Christmas", ""),
        ("The Clerk to send the form by return.", "by return", ""),
        ("The Clerk to send the form at her earliest convenience.", "at her earliest convenience", ""),
        ("She would do it by Friday.", "by Friday", "2024-07-12"),
        ("She would do it by Wednesday.", "by Wednesday", "2024-07-17"),
        ("To be brought to the next meeting.", "to the next meeting", NEXT),
        ("To be put on the next agenda.", "on the next agenda", NEXT),
        ("To report at the September meeting.", "at the September meeting", NEXT),
        ("To report at the November meeting.", "at the November meeting", ""),
        ("New dates after Easter.", "after Easter", ""),
        ("A report in the spring.", "in the spring", ""),
        ("To be done as soon as possible.", "as soon as possible", ""),
        ("To clear the bark before the schools break up.", "before the schools break up", ""),
        ("A reply in due course, or by 5 August at the latest.", "by 5 August", "2024-08-05"),
    ],
)
def test_words_and_day(sentence: str, words: str, iso: str) -> None:
    due = find_due(sentence, 0, len(sentence), meeting_date=MEETING, next_meeting=NEXT)
    assert (due.words, due.iso) == (words, iso) if due else not words
    assert not due or sentence[due.start : due.end] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "He would answer the letter dated 3 May.",
        "The survey held in March 2023 would be sent round.",
        "He would write to the owner.",
        "She may write.",
        "She would see the members on the 4th floor.",
    ],
)
def test_no_due_words(sentence: str) -> None:
    assert find_due(sentence, 0, len(sentence), meeting_date=MEETING) is None


def test_without_a_meeting_date_only_a_printed_year_gives_a_day() -> None:
    for sentence, iso in (
        ("by the end of March", ""),
        ("by the end of March 2025", "2025-03-31"),
        ("within 28 days", ""),
        ("by Friday", ""),
    ):
        due = find_due(sentence, 0, len(sentence))
        assert due is not None
        assert due.iso == iso


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("31/10/2024", "2024-10-31"),
        ("15 January", "2025-01-15"),
        ("October", "2024-10-31"),
        ("End of August", "2024-08-31"),
        ("Next meeting", NEXT),
        ("ongoing", ""),
        ("", ""),
    ],
)
def test_a_cell_of_a_table(cell: str, iso: str) -> None:
    assert read_due(cell, meeting_date=MEETING, next_meeting=NEXT) == iso


@pytest.mark.parametrize(
    ("words", "stated", "expected"),
    [
        ("Report on the bus station, June", "", ("June", "2025-06-30")),
        ("A paper to the September meeting.\nAB", "September", ("September", NEXT)),
        ("A paper on the lights.\nAB", "asap", ("asap", "")),
        ("Chase the county.", "", ("", "")),
    ],
)
def test_the_due_words_of_a_task(words: str, stated: str, expected: tuple[str, str]) -> None:
    assert due.due_of(words, stated, meeting_date=MEETING, next_meeting=NEXT) == expected


@given(st.text(alphabet="abdenorty 0123456789./-MJF", max_size=60), st.dates())
def test_never_fails_and_never_before_the_meeting(text: str, day: object) -> None:
    due = find_due(text, 0, len(text), meeting_date=str(day))
    assert due is None or due.iso == "" or due.iso >= str(day)


@pytest.mark.parametrize(("words", "iso"), [("for Remembrance Sunday", "2025-11-09"), ("after Remembrance Sunday", "")])
def test_a_day_with_a_name(words: str, iso: str) -> None:
    due = find_due(f"Tidy the beds {words}.", 0, len(words) + 15, meeting_date="2025-03-11")
    assert due is not None and (due.words, due.iso) == (words, iso)


def test_the_letters_of_a_form_are_in_all_that_it_finds():
    """A form is looked for only where its letters are; they must not hide what it would find."""
    folder = Path(__file__).parent / "examples"
    lines = [line for path in sorted(folder.glob("*.txt")) for line in path.read_text("utf-8").splitlines()]
    found = [(kind, letters, match.group()) for line in lines for kind, letters, form in due._FORMS for match in form.finditer(line)]
    assert len(found) > 100
    assert not [one for one in found if not any(letter in one[2].lower() for letter in one[1])]
