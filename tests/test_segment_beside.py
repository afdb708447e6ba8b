"""Parts and lead-ins beside the items' one rising sequence: titles that run on beside those that stand alone, the day of the next
meeting, what every meeting begins with counted otherwise."""

from tests.test_segment_forms import read

HEAD = "Tolby Parish Council\nMinutes of the meeting held on 4 March 2024\nPresent: Cllr A Hale (Chair), Cllr B Poole\n\n"
FRONT = HEAD + "1. Apologies for absence\n\nNone were received.\n\n2. Minutes of the last meeting\n\nThese were signed.\n\n3. Reports\n\n"
REST = "\n\n4. Finance\n\nThe Clerk paid the bills.\n\n5. Date of next meeting\n\n{}\n\nThe meeting closed at 9 pm.\n"
TOLD = "\n\nThe hall was let on four days and the roof held.\n\n"


def _numbers(parts: str, closing: str = "6 May 2024") -> list[str]:
    return [number for number, _ in read(FRONT + parts + REST.format(closing))[1]]


def test_a_title_that_runs_on_is_a_part_beside_two_that_stand_alone() -> None:
    parts = f"3.1 Hall Report{TOLD}3.2 Warden’s Report{TOLD}3.3 Police Report The Clerk reported that he had heard nothing."
    assert _numbers(parts) == ["1.", "2.", "3.", "3.1", "3.2", "3.3", "4.", "5."]


def test_a_sentence_beside_titles_is_no_part() -> None:
    for line in ("The Clerk reported that the path was wet.", "AH asked who had the key.", "Ann Hale reported a broken gate by the ford."):
        assert _numbers(f"3.1 Hall Report{TOLD}3.2 Warden’s Report{TOLD}3.3 {line}") == ["1.", "2.", "3.", "3.1", "3.2", "4.", "5."]


def test_a_title_that_runs_on_is_none_among_paragraphs_or_far_from_its_like() -> None:
    told = "3.1 The Clerk read the letter.\n\n3.2 Cllr Hale asked who wrote it.\n\n3.3 Police Report The Clerk reported that all was well."
    assert "3.3" not in _numbers(told)
    assert "3.9" not in _numbers(f"3.1 Hall Report{TOLD}3.2 Warden’s Report{TOLD}3.9 Police Report The Clerk reported that all was well.")


def test_the_day_of_the_next_meeting_is_no_title() -> None:
    for day in ("5.1 Monday 6 May, 7 pm, Tolby Hall", "5.1 6th May 2024, 7 pm, Tolby Hall"):
        assert "5.1" not in _numbers("", day)


def test_agenda_wording_with_a_verb_is_a_title_and_what_came_stands_behind_it() -> None:
    parts = (
        "3.1 To hear planning decisions – no decisions received.\n\n3.2 To consider letters that came after it was printed- none\n\n"
        "3.3 To consider the letter about the ford:\n\nIt was put off."
    )
    assert read(FRONT + parts + REST.format("6 May 2024"))[1][3:6] == [
        ("3.1", "To hear planning decisions"),
        ("3.2", "To consider letters that came after it was printed"),
        ("3.3", "To consider the letter about the ford"),
    ]


FORUM = """Tolby Music Forum
Minutes of the Forum held on 4 March 2024

Members:
Ann Hale (AH)
Ben Poole (BP)

i. Welcome

AH said that tea was in the corner.

ii. Apologies

Carol Rudd

{}

2.0 Hire of the organ

2.1 BP asked what the hire cost last year.

3.0 Piano tuning

3.1 AH said that it was done in May.

4.0 Any other business

4.1 There was none.
"""


def test_what_every_meeting_begins_with_may_be_counted_otherwise() -> None:
    items = read(FORUM.format("1 Declarations of interest\n\nAH spoke of her choir."))[1]
    assert items[:4] == [("i.", "Welcome"), ("ii.", "Apologies"), ("1", "Declarations of interest"), ("2.0", "Hire of the organ")]


def test_a_list_above_that_does_not_count_up_to_the_items_is_none_of_them() -> None:
    gap = "3 Declarations of interest\n\nAH spoke of her choir."
    for line in (gap, "1 The pianos were moved to the crypt.", "1 Red carpet\n\n1 Blue carpet"):
        assert read(FORUM.format(line))[1][0] == ("2.0", "Hire of the organ")


def test_notes_and_decisions_are_no_part_of_the_committees_name() -> None:
    text = "TOLBY BOROUGH COUNCIL\n\nHarbour Board – notes and decisions\n\n4 March 2024\n\n1. Apologies\n\nNone were received.\n"
    assert read(text)[0].committee == "Harbour Board"


OPEN = """Township of Tolby
Minutes of the Council meeting held on June 4, 2024
Present: Mayor Ann Hale, Councillors Ben Poole and Carol Rudd

{}

Staff Reports

The foreman told of the grader and the clerk of the permits issued in May.

Correspondence

Two letters were read.
"""


def test_a_known_title_answered_in_its_line_is_an_item_among_titles_that_stand_alone() -> None:
    for line in ("Disclosure of pecuniary interest: None.", "Matters arising: nil"):
        assert [title for _, title in read(OPEN.format(line))[1]] == [line.partition(":")[0], "Staff Reports", "Correspondence"]


def test_a_label_or_a_title_no_agenda_has_is_none_for_being_answered() -> None:
    for line in ("Apologies: None.", "Broken lamps: None."):
        assert [title for _, title in read(OPEN.format(line))[1]] == ["Staff Reports", "Correspondence"]


def test_those_absent_alone_are_no_item() -> None:
    text = "Tolby Data Board\nMinutes of the meeting held on 4 June 2024\nPresent:\nAnn Hale\nBen Poole\n\nApologies\nCarol Rudd\n\n"
    assert read(text + "The Board saw a film about the ford and was told that it would be dredged in May.\n")[1] == []


def test_a_long_paper_of_figures_is_no_record_of_a_meeting() -> None:
    risks = "\nRK{0:04}: Failing of pump {0}\nShare of days on which the pump runs, of all days of the month\nOn time\nLate\n"
    paper = "Tolby Water Company\nQuarterly Performance Report\n" + "".join(risks.format(n) for n in range(1, 80))
    meeting, items, _ = read(paper)
    assert (meeting.form, items) == ("report", [])
    minutes = paper.replace("Quarterly Performance Report", "Minutes of the meeting held on 4 May 2024\nPresent: Ann Hale, Ben Poole")
    assert read(minutes)[0].form == "printed"


def test_a_dash_within_the_name_of_a_body_and_the_short_name_of_the_council() -> None:
    text = "Minutes of the Tolby - Marra Liaison Committee\n\nWednesday 9 June 2004\n\n1. Apologies\n\nNone were received.\n"
    assert read(text)[0].committee == "Tolby - Marra Liaison Committee"
    text = "Minutes of the June Meeting of Tolby PC\n\nMinutes of Tolby Parish Council Meeting held on 9 June 2004\n\n1. Apologies\nNone.\n"
    meeting, _, _ = read(text)
    assert (meeting.council, meeting.committee) == ("Tolby Parish Council", "")


def test_notes_that_tell_nothing_in_the_past_are_minutes_where_they_say_who_came() -> None:
    told = "Fees\n\n* Bea says the list comes first\n* No fee for now, that is for later\n* Action: Bea to keep the list\n\n"
    text = "Ford Society October Meeting\n\n{}\n\n* Bea Lund (Secretary)\n* Cal Orr\n* Dee Wain\n\n" + 20 * told
    assert read(text.format("Present"))[0].form == "printed"
    assert read(text.format("Contents").replace("Action: Bea to keep", "Bea keeps"))[0].form == "report"
