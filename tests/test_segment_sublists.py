"""What is counted inside an item: parts whose title shares the line of its minute, parts of parts, and lists that count no items."""

import pytest

from tests.test_ingest_inline import lines_of
from tests.test_segment_forms import read

HEAD = "Tolby Parish Council\nMinutes of the meeting held on 4 March 2024\nPresent: Cllr A Hale (Chair), Cllr B Poole\n\n"
FRONT = HEAD + "1. Apologies for absence\n\nNone were received.\n\n2. Minutes of the last meeting\n\nThese were signed.\n\n"
FRONT += "3. Village matters\n\n"
REST = "\n\n4. Finance\n\n{}\n\n5. Any other business\n\nThere was none.\n\nThe meeting closed at 9 pm.\n"
BILLS = "The Clerk paid the bills."


def items(parts: str, finance: str = BILLS) -> list[tuple[str, str]]:
    """The parts of item 3, or of item 4."""
    return [(number, title) for number, title in read(FRONT + parts + REST.format(finance))[1] if number.rstrip(".") not in "12345"]


@pytest.mark.parametrize("mark", [" - ", ": ", ". ", " – "])
def test_parts_may_all_have_the_minute_in_the_line_of_their_title(mark: str) -> None:
    parts = (
        f"3.1 Duck Pond{mark}The Clerk had asked two firms for a price.\n\n"
        f"3.2 Broken stile on the way to the mill{mark}Cllr Poole had mended it himself.\n\n"
        f"3.3 Bus Shelter{mark}It was agreed that the roof be painted."
    )
    titles = ["Duck Pond", "Broken stile on the way to the mill", "Bus Shelter"]
    assert items(parts) == [*zip(("3.1", "3.2", "3.3"), titles, strict=True)]
    two = f"4.1 Precept{mark}The Clerk had sent the form.\n\n4.2 Insurance{mark}A letter was read."
    assert [number for number, _ in items(parts, two)] == ["3.1", "3.2", "3.3", "4.1", "4.2"]
    assert items("The Clerk had no news.", two) == []  # two lines alone may be anything


@pytest.mark.parametrize(
    "lines",
    [
        ("The Clerk had asked two firms.", "It was cold in the hall.", "Cllr Hale thanked the band."),
        ("Ann Hale - she asked who had the key.", "Jo Poole - he spoke of the ford.", "Val Penn - she had seen a rat."),
        ("Stile. Mended in May.", "Duck Pond. Price still awaited from the second firm.", "Signs. Two of them gone. The Clerk to write."),
        ("Plan - It was agreed to object.", "Plan - It was agreed to support it.", "Plan - The Council had no view."),
        ("£400 for the band - It was agreed to pay.", "Bank £90 - The Clerk said so.", "38 Lamps - The Clerk had rung."),
        ("Members noted the letter.", "The pond was low.", "Duck Pond - The Clerk had written."),
    ],
)
def test_numbered_paragraphs_and_speakers_are_no_parts(lines: tuple[str, ...]) -> None:
    assert items("\n\n".join(f"3.{n} {line}" for n, line in enumerate(lines, 1))) == []


def test_a_second_dash_ends_the_title() -> None:
    parts = (
        "3.1 Ditches - Mill Lane - The Clerk had written to the owner of the field.\n\n3.2 Potholes - Station Road - "
        "Cllr Poole had rung the county twice.\n\n3.3 Bus Shelter - It was agreed that the roof be painted."
    )
    assert [title for _, title in items(parts)] == ["Ditches - Mill Lane", "Potholes - Station Road", "Bus Shelter"]


def test_parts_of_a_part_may_carry_the_number_of_the_agenda_too() -> None:
    told = "\n\nMotion made by A. Hale\n\nThat the report be received.\n\nMotion Passed\n\n"
    titles = [f"Review of Lane Number {n}" for n in range(1, 12)]
    below = "".join(f"3.1.{n} (2.{n}) {title}{told}" for n, title in enumerate(titles, 1))
    found = items(f"3.1 4th Report of the Roads Committee\n\nIt was read.\n\n{below}3.2 1st Report of the Parks Board\n\nIt was read.")
    assert found[1:-1] == [(f"3.1.{n}", title) for n, title in enumerate(titles, 1)]


LEADS = [
    "That the proposed by-laws be introduced at the next meeting to amend the following rules:",
    "It was resolved that these grants for the coming year be approved:",
    "The Council agreed to renew its membership of the bodies named here:",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_list_under_a_decision_counts_no_items(lead: str) -> None:
    entries = ["Dog Fouling Rules", "Market Stall Rules", "Flag Days", "Footpath Rules", "Loan of Chairs", "Street Music", "Village Signs"]
    listed = "\n\n".join(f"{n}. {entry}" for n, entry in enumerate(entries, 1))
    assert len(read(FRONT + "The rules were read.\n\n" + lead + "\n\n" + listed + REST.format(BILLS))[1]) == 5


def test_entries_may_stand_on_the_row_below_their_numbers_and_under_the_name_of_a_group() -> None:
    entries = ["Tolby Silver Band", "Harbour Trust", "Mill Lane Gardeners", "Friends of the Ford", "Rowing Club", "Bell Ringers"]
    listed = "\n".join(f"{n}\n{entry}" for n, entry in enumerate(entries, 1))
    lead = "To approve the membership of the bodies that are set out below.\nUpper Tolby\n"
    assert len(read(FRONT + lead + listed + REST.format(BILLS))[1]) == 5


def test_an_agenda_that_is_adopted_lists_the_items() -> None:
    titles = ["Apologies for absence", "Minutes of the last meeting", "Finance", "Planning applications", "Any other business"]
    listed = "\n\n".join(f"{n}. {title}" for n, title in enumerate(titles, 1))
    found = read(HEAD + "It was agreed that the agenda be adopted as follows:\n\n" + listed)[1]
    assert [title for _, title in found] == titles


def test_the_rows_of_a_table_of_grants_are_no_items() -> None:
    clubs = ["Tolby Silver Band", "Harbour Trust", "Mill Lane Gardeners", "Friends of the Ford", "Rowing Club", "Chess Club"]
    grants = "\n".join(f"{n}\n{club}\n£{n}50" for n, club in enumerate(clubs, 1))
    assert len(read(FRONT + "Grants were made as set out below.\n" + grants + REST.format(BILLS))[1]) == 5


def test_a_long_title_is_found_by_the_full_stop_where_titles_end_so() -> None:
    long = "Return of the keys to the hall and of the forms on loan of chairs"
    body = f"1. Apologies. Cllr Dunn was away.\n\n2. {long}. All had been returned to the Clerk by the day.\n\n3. Finance. It was read.\n\n"
    assert (("2.", long)) in read(HEAD + body + "4. Planning. No plans had come.\n\n5. Any other business. There was none.\n")[1]


def test_a_stop_right_above_the_first_part_is_not_of_the_title() -> None:
    body = "1. Apologies. Cllr Dunn was away.\n\n2. Finance. It was read.\n\n3. Reports. 3.1 Clerk's Report. The Clerk was away.\n\n"
    assert (("3.", "Reports")) in read(HEAD + body + "4. Planning. No plans had come.\n\n5. Any other business. There was none.\n")[1]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("3. Reports. 3.1 Warden. He was away. 3.2 Police Report. There was none.", ["3.", "3.1", "3.2"]),
        ("3. Posts to be filled. 3.1 Finance: Mrs Dunn took it on. 3.2 Paths: Mr Reed took it on.", ["3.", "3.1", "3.2"]),
        ("7. Finance 7.1 Accounts for May. 7.1.1 Cash book - The Clerk showed it.", ["7.", "7.1", "7.1.1"]),
        ("5.2 Stile - The farmer had mended it. 5.3 Bus Shelter - The roof was dry.", ["5.2", "5.3"]),
        ("4. Rents were set by rule 4.1 of the lease. The Clerk had read rule 4.2 Loans too.", ["4."]),
        ("4. The fee was £4.1 Million in all. The rest was 4.2 Million, he thought.", ["4."]),
        ("4. Rents. It was said that 4.7 Acres had been let. There were no more.", ["4."]),
        ("The rents were read. 4.1 Acres had been let by the farmer.", ["The"]),
    ],
)
def test_parts_inside_a_line_get_lines_of_their_own(text: str, heads: list[str]) -> None:
    assert [line.split()[0] for line in lines_of(text)] == heads


def test_a_long_title_that_every_agenda_has_is_found_inside_a_paragraph() -> None:
    told = "6. Filming. Nobody brought a camera. 7. Minutes of the Annual Parish Council meeting held in the hall on 2 May 2021. Read."
    lines = lines_of(f"5. Declarations\n\nThere were none.\n\n{told}\n\n8. Finance\n\nAll was well.\n")
    assert any(line.startswith("7. Minutes") for line in lines)


def test_a_line_that_breaks_behind_an_initial_goes_on() -> None:
    told = "16.\nNotice of motion from Councillors A. Hale, B.\nPoole, C. Dunn and D.\nReed\nThat the ford be closed to carts in winter.\n"
    assert lines_of(told)[1] == "Notice of motion from Councillors A. Hale, B. Poole, C. Dunn and D. Reed"
    names = "Notice of motion from Councillors Ann Hale and\nJo Poole\nThat the ford be closed to carts in winter.\n"
    assert lines_of(names)[0] == "Notice of motion from Councillors Ann Hale and Jo Poole"
    kept = "They were given vitamin C.\nPoole, the farmer, had asked for it.\n"
    assert len(lines_of(kept)) == 2


def test_apologies_from_councillors_of_other_bodies_stand_behind_the_title() -> None:
    for who in ("Parish Councillor Ann Hale", "Borough/County Councillor Jo Poole", "Mrs Dunn", "District Cllr Reed"):
        body = f"1. Apologies for absence {who} was away.\n\n2. Finance\n\nIt was read.\n\n3. Any other business\n\nThere was none.\n"
        assert read(HEAD + body)[1][0] == ("1.", "Apologies for absence")


def test_no_title_ends_with_the_initial_of_a_name() -> None:
    titles = "4. Motion from Councillor R. Dunn(sent on to the Roads Panel) I will move that the ford be closed to carts in the winter.\n\n"
    body = "1. Apologies for absence\n\nNone.\n\n2. Minutes of the last meeting\n\nThese were signed.\n\n3. Finance\n\nIt was read.\n\n"
    title = dict(read(HEAD + body + titles + "5. Any other business\n\nThere was none.\n")[1])["4."]
    assert title.startswith("Motion from Councillor R. Dunn")
