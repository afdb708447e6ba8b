"""Titles under lines that only count them, and titles before a colon from top to end of the minutes."""

from pathlib import Path

import pytest

from pipeline import ingest
from pipeline.segment import segment
from pipeline.segment.titles import title_end

HEAD = "Skellow Boat Club\nCommittee meeting, 6 March 2023\n\nPresent: Ann Hale, Ben Poole, Val Penn\n\n"


def bodies(text: str) -> tuple[str, str]:
    meeting = segment(ingest.read(Path("minutes.txt"), text.encode()))
    return meeting.council, meeting.committee


def items(text: str) -> list[tuple[str, str]]:
    source = ingest.read(Path("minutes.txt"), (HEAD + text).encode())
    return [(item.number, item.title) for item in segment(source).items]


def counted(*labels: str, between: str = "\n") -> str:
    titles = ["Slipway repairs", "Winter storage", "Junior sailing", "Mooring fees"]
    notes = ["Ann said that the slip was safe.", "Ben has asked for a price.", "Val will run it again.", "It was agreed to hold them."]
    return "\n\n".join(f"{label}{between}{title}: {note}" for label, title, note in zip(labels, titles, notes, strict=False)) + "\n"


@pytest.mark.parametrize(
    "labels",
    [
        ("Agenda 1", "Agenda 2", "Agenda 3"),
        ("Agenda no. 1:", "Agenda no. 2:", "Agenda no. 3:"),
        ("Topic 1", "Topic 2"),
        ("Discussion point #1", "Discussion point #2", "Discussion point #3"),
        ("Subject One", "Subject Two", "Subject Three"),
        ("1st item", "2nd item", "3rd item", "4th item"),
        ("First order of business:", "Second order of business:", "Third order of business:"),
    ],
)
def test_a_line_may_count_the_title_below_it(labels: tuple[str, ...]) -> None:
    found = items(counted(*labels))
    assert [title for _, title in found] == ["Slipway repairs", "Winter storage", "Junior sailing", "Mooring fees"][: len(labels)]
    assert all(number for number, _ in found)


def test_what_counts_may_stand_in_the_line_of_its_title() -> None:
    found = items(counted("Discussion point one -", "Discussion point two -", "Discussion point three -", between=" "))
    assert found == [("one", "Slipway repairs"), ("two", "Winter storage"), ("three", "Junior sailing")]


def test_lines_that_count_stand_for_a_title_where_the_minute_has_none() -> None:
    text = "1st order of business:\n\nThe slip. Ann had looked at it and found two cracks.\n\n"
    text += "2nd order of business:\n\nBen asked whether the crane could be hired in spring again.\n\n"
    text += "3rd order of business:\n\nFees for the moorings. It was agreed to leave them as they are.\n"
    assert items(text) == [(f"{n}", f"{n} order of business") for n in ("1st", "2nd", "3rd")]


def test_what_every_agenda_has_follows_the_last_count() -> None:
    text = counted("Agenda 1", "Agenda 2")
    text += "\nMatters arising: Ben thanked those who had come to paint.\n\nFinance:\nFees of £70 came in.\n"
    assert [title for _, title in items(text)] == ["Slipway repairs", "Winter storage", "Matters arising", "Finance"]


@pytest.mark.parametrize(
    "text",
    [
        "Point 2\nSlipway: Ann said so.\n\nPoint 3\nStorage: Ben has a price.\n",  # begins in the middle
        "Point 1\nSlipway: Ann said so.\n\nPoint 3\nStorage: Ben has a price.\n",  # jumps
        "Point 1\nSlipway: Ann said that it was safe.\n",  # one alone
    ],
)
def test_counts_that_do_not_go_on_count_no_items(text: str) -> None:
    assert not any(number for number, _ in items(text))


def test_points_under_titles_from_everywhere_are_their_parts() -> None:
    text = "Apologies\n\nNone were received.\n\nMinutes of the last meeting\n\nThese were agreed.\n\nMatters arising\n\n"
    text += "Point 1\nSlipway: Ann said that it was safe.\n\nPoint 2\nStorage: Ben has a price.\n\nAny other business\n\nThere was none.\n"
    assert [title for _, title in items(text)] == ["Apologies", "Minutes of the last meeting", "Matters arising", "Any other business"]


SHED = "Boat Shed: Ann told us that the roof had gone in the gale and that two firms would look at it."
PARTY = "End of Season Party:\n- Hall: Val thought that the old mill was free.\n- Food: Ben had asked the women of the choir."
RACES = "Races against Tolby / Autumn Cup : it was felt by most that the tides were wrong on the day that they offered."
MONEY = "Finance: The sum of £85 had come in since the last meeting and the bank had been told of it."


def test_titles_before_a_colon_from_top_to_end() -> None:
    titles = ["Boat Shed", "End of Season Party", "Races against Tolby / Autumn Cup", "Finance"]
    assert [title for _, title in items("\n\n".join((SHED, PARTY, RACES, MONEY)))] == titles


def test_who_signs_heads_nothing() -> None:
    signed = "Commodore:\n\nBoard Secretary:\n\nThese notes were put up as the rules of the club ask."
    found = [title for _, title in items("\n\n".join((SHED, PARTY, RACES, MONEY, signed)))]
    assert found[-1] == "Finance" and len(found) == 4


def test_who_speaks_before_a_colon_heads_nothing() -> None:
    said = ("Ann Hale: the roof had gone in the gale of last week.", "Ben Poole: two firms would look at it soon.")
    found = [title for _, title in items("\n\n".join((*said, SHED, RACES, MONEY)))]
    assert "Ann Hale" not in found and "Ben Poole" not in found


def test_few_labels_among_paragraphs_are_no_items() -> None:
    told = "Ann thanked those who had come to paint the hut and asked for more of them in the spring."
    assert items("\n\n".join((told, SHED, told, RACES, told, told, told, RACES.replace("Races", "Talks"), told, MONEY, told))) != [
        ("", "Boat Shed")
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Correspondence - all previously circulated.", "Correspondence"),
        ("Correspondence – list circulated by email", "Correspondence"),
        ("Planning applications - none noted.", "Planning applications"),
        ("MATTERS ARISING (for information only) The Clerk had rung the mason.", "MATTERS ARISING (for information only)"),
        ("MEMBERS’ INTERESTS (on agenda items) Cllr Hale told of one.", "MEMBERS’ INTERESTS (on agenda items)"),
            ("Way into the paddock - Ferry Lane. The Clerk had asked who owned it.", "Way into the paddock - Ferry Lane"),
        ("Hedge – Mill Road: Cllr Hale had rung the farm.", "Hedge – Mill Road"),
        ("Bench – The Green The Clerk said that it was mended.", "Bench – The Green"),
        ("Hedge – JP had rung the farm.", "Hedge"),
        ("Planning – Approved. The Clerk had the letter.", "Planning"),
        ("Apologies received - LGA 1972, Section 85(1): Absent: Cllr Hale", "Apologies received - LGA 1972, Section 85(1)"),
        ("Visitors – Standing Order 12(b): Nobody had come.", "Visitors – Standing Order 12(b)"),
        ("Police feedback (none present)", "Police feedback"),
        ("Minutes of the May meeting; accepted as correct.", "Minutes of the May meeting"),
        ("Leaflets circulated in March", "Leaflets circulated in March"),
    ],
)
def test_what_clings_to_a_title(text: str, title: str) -> None:
    assert text[: title_end(text)] == title


def test_a_sentence_that_quotes_the_law_has_no_title() -> None:
    text = "The Clerk had read us LGA 1972 section 3: it says so."
    assert text[: title_end(text)] != "The Clerk had read us LGA 1972 section 3"


CAPITALS = (
    "ADOPTION OF THE MINUTES\n* The notes were sent in May.\n* Nobody had any change to make.\n\n"
    "CHOICE OF A CREW\nBen will row at bow.\n\nRACE DAYS\nTides make it hard to find a day.\n\nWORK ON THE ROOF OF THE SHED\n\nRoof\n\n"
    "Ann asked for slates.\n\nAOB\nVal is to bring a cake.\n"
)


def test_titles_in_capitals_need_few_that_are_known() -> None:
    assert [title for _, title in items(CAPITALS) if title.isupper()] == [
        "ADOPTION OF THE MINUTES",
        "CHOICE OF A CREW",
        "RACE DAYS",
        "WORK ON THE ROOF OF THE SHED",
        "AOB",
    ]


def test_a_review_of_action_items_is_an_item() -> None:
    heads = ("Minutes of the last meeting", "Action Item Review", "Slipway", "Winter lay-up")
    text = "".join(f"{head}\n\n* Ann said that this was done in the spring of the year.\n\n* Ben had no news of it.\n\n" for head in heads)
    assert [title for _, title in items(text)] == list(heads)


def test_one_of_those_present_before_a_colon_heads_no_item() -> None:
    heads = ("Minutes of May:", "Correspondence:", "Reports:", "Ann Hale:", "Val Penn:", "Village Green:", "Any other business:")
    text = "".join(f"{head}\nThe slip was looked at by the yard and two cracks were found in it.\n\n" for head in heads)
    assert [title for _, title in items(text)] == [h.rstrip(":") for h in heads if h not in ("Ann Hale:", "Val Penn:")]


def test_an_entry_of_a_list_ends_no_opening() -> None:
    text = "Report\nAnn Hale gave a brief report on how the club does:\n\n* The crane is held by the yard of Tolby.\n\n"
    text += "Proposal\nThe rule on guests was too strict, as many had said.\n\nTrustees\nBen Poole stood down as his time was up.\n"
    assert [title for _, title in items(text)] == ["Report", "Proposal", "Trustees"]


def test_a_list_of_movers_goes_on_in_the_next_line() -> None:
    text = "1. Apologies\nThere were none.\n\n2. Motion put by Councillors A. Hale (Mayor),\nB. Poole, C. O’Penn, D. Marsh,\nE. Wick\n"
    text += "That the ford be closed.\n\n3. Any other business\nNone.\n"
    assert ("2.", "Motion put by Councillors A. Hale (Mayor), B. Poole, C. O’Penn, D. Marsh, E. Wick") in items(text)


TOLD = "\n\n1. Apologies\n\nNone were received.\n\n2. Finance\n\nThe balance was read out.\n"


@pytest.mark.parametrize(
    ("front", "council", "committee"),
    [
        ("Open Harbour Consortium\n\nMinutes of the Technical Committee\n\n4 May 2023", "Open Harbour Consortium", "Technical Committee"),
        ("SKELLOW HARBOUR COMMISSIONERS\n\nQUAY USERS GROUP\n\n4 May 2023", "SKELLOW HARBOUR COMMISSIONERS", "QUAY USERS GROUP"),
        ("Tolby Village Hall\nManagement Committee\nMinutes of 4 May 2023", "Tolby Village Hall", "Management Committee"),
        ("The boats of the club\n\nMinutes of the Race Committee\n\n4 May 2023", "", "Race Committee"),
        ("Minutes of the Skellow Boat Club\n\n4 May 2023", "", "Skellow Boat Club"),
    ],
)
def test_what_has_a_committee_stands_on_a_line_above_it(front: str, council: str, committee: str) -> None:
    assert bodies(front + TOLD) == (council, committee)


BOARD = """Call to order:
Chair Hale opened the meeting at six.

Public comment:
Mrs Kemp spoke to the Board about the pond.

Discussion & Action #1: Consent calendar
It was approved by all five members.

Discussion & Action #2:
Convene the pond trust without adjourning this meeting of the Board.
It was moved and seconded, and all five voted for it.

Discussion & Action #4:
Receive and file: mid-year review of the budget.
The Board received and filed the review.

Discussion & Action #5: Adjourn to the next regular session of May 9, 2031.
It was moved and seconded, and all five voted for it.
"""


def test_a_board_counts_what_it_means_to_do() -> None:
    assert items(BOARD) == [
        ("", "Call to order"),
        ("", "Public comment"),
        ("#1", "Consent calendar"),
        ("#2", "Convene the pond trust without adjourning this meeting of the Board."),
        ("#4", "Receive and file: mid-year review of the budget."),
        ("#5", "Adjourn to the next regular session of May 9, 2031."),
    ]


def test_docket_numbers_over_who_applies() -> None:
    text = "117-12\nMILL POND SHOPS LLC\nasks for a sign at 5 Bell Street.\n\nMr Kemp said that the signs there were old.\n\n"
    text += "77-10(4)\nJENNY HALE TRUST\nasks for leave to widen the drive.\n\nThe members were told of the wall of it.\n"
    assert items(text) == [("117-12", "MILL POND SHOPS LLC"), ("77-10(4)", "JENNY HALE TRUST")]
    assert not any(number for number, _ in items("117-12\n\nIt rained on the fair.\n\n77-10\n\nIt was dry again by noon.\n"))


def test_an_item_begins_a_line_of_its_own() -> None:
    prose = "The members were told that the pond had been dug out again and that the new bank was to be sown with grass when the\n"
    prose += "weather of the spring allowed it, which nobody thought would be before the end of the month or the week of the fair.\n"
    text = "".join(f"Item {n} – {title}.\n{prose}" for n, title in enumerate(["Mill Pond", "Dogs in the Park", "The Fair"], 1))
    assert items(text) == [("1", "Mill Pond"), ("2", "Dogs in the Park"), ("3", "The Fair")]


def test_who_put_a_motion_heads_a_part_of_the_notices() -> None:
    text = "1. Minutes\n\nThese were agreed.\n\n2. Notices of Motion\n\n2.1 Cllr. A. Hale\n\n“That the club mend the slip.”\n\nAgreed.\n\n"
    text += "2.2 Cllr. B. Poole\n\n“That the hut be sold.”\n\nNobody was for it.\n\n3. Storage\n\n3.1 Cllr. A. Hale\n\nHas a key.\n"
    titles = ["Minutes", "Notices of Motion", "Cllr. A. Hale", "Cllr. B. Poole", "Storage"]
    assert [title for _, title in items(text)] == titles


def test_titles_of_note_takers_end_at_their_stop() -> None:
    text = "1. Apologies. Val Penn.\n\n2. Interests. BP, item 4(b), neighbour.\n\n3. Slipway\n\nAnn said that it was safe.\n\n"
    text += "4. Next mtg. Wed 11 March, 7pm.\n"
    assert [title for _, title in items(text)] == ["Apologies", "Interests", "Slipway", "Next mtg"]


def test_who_asks_heads_no_part_of_the_questions() -> None:
    text = "1. Minutes\n\nThese were agreed.\n\n2. Public Questions\n\n2.1 Mrs Jo Kemp\n\nAsked about the slip.\n\n"
    text += "2.2 Mr Keith Dunn\n\nAsked about the hut.\n\n3. Storage\n\nAnn has a key.\n"
    assert [title for _, title in items(text)] == ["Minutes", "Public Questions", "Storage"]
