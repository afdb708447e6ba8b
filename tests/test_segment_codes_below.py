"""Titles over the codes of their minutes, which stand alone on the line below; and codes that are no such thing."""

from pathlib import Path

import pytest

from pipeline import ingest
from pipeline.records import Item
from pipeline.segment import segment

HEAD = "WESTBROOK DISTRICT COUNCIL\nLICENSING PANEL\nMonday, 4 March 2019\nPresent: Councillors Hale (Chair), Poole and Reed\n"
TOLD = {
    "APOLOGIES": "Apologies for absence were recorded from Councillor Dunn.",
    "DECLARATIONS OF INTEREST": "Councillor Reed knew the applicant and took no part.",
    "STREET TRADING: MARKET SQUARE": "Presentation – The officer showed the plan. Councillor Poole asked how many pitches there were.",
    "19/0041/LIC – THE OLD TANNERY, DALE ROAD": "Councillors Hale and Poole had visited it.",
    "DATE OF NEXT MEETING": "1 April 2019.",
}


def items_of(text: str) -> tuple[Item, ...]:
    """The items of ``text``, read as a file."""
    return segment(ingest.read(Path("x.txt"), text.encode())).items


@pytest.mark.parametrize("code", ["LP{}/19", "Minute {}", "{}/19", "{}.", "LP.{}"])
@pytest.mark.parametrize("small", [False, True])
def test_the_code_of_a_minute_may_stand_alone_below_its_title(code: str, *, small: bool) -> None:
    titles = [title.capitalize() if small and title.isupper() and ":" not in title else title for title in TOLD]
    codes = [code.format(n) for n in range(12, 17)]
    body = "".join(f"{title}\n{c}\n{told}\n" for title, c, told in zip(titles, codes, TOLD.values(), strict=True))
    found = items_of(HEAD + body)
    assert [item.title for item in found] == titles
    assert [item.number for item in found] == [c.removeprefix("Minute ") for c in codes]


def test_codes_over_their_titles_stay_theirs() -> None:
    body = "".join(f"LP{n}/19\n{title}\n{told}\n" for n, (title, told) in enumerate(TOLD.items(), 12))
    assert [(item.number, item.title) for item in items_of(HEAD + body)][:2] == [
        ("LP12/19", "APOLOGIES"),
        ("LP13/19", "DECLARATIONS OF INTEREST"),
    ]


def test_references_below_what_was_said_are_no_codes_of_titles() -> None:
    applications = "".join(f"The Committee heard of a barn at Dale Road {n}.\nAB/{n}\nIt had no objection.\n" for n in range(1, 6))
    text = HEAD + f"1. APOLOGIES\nNone.\n2. APPLICATIONS\n{applications}3. DATE OF NEXT MEETING\n1 April 2019.\n"
    assert [item.title for item in items_of(text)] == ["APOLOGIES", "APPLICATIONS", "DATE OF NEXT MEETING"]


def test_a_line_in_capitals_below_a_full_one_that_stops_is_no_part_of_it() -> None:
    wrapped = (
        "RESOLVED that consent be refused for the three reasons printed in the officer’s own report,\n"
        "which Members had read on the bus to the site and which they accepted in full that morning.\n"
        "LIST OF DECISIONS TAKEN BY OFFICERS BETWEEN 1 AND 31 MAY\n"
        "The list was put round the table, and as nobody wished to add anything to what it told them,\n"
        "and as the Chair did not either, Members went on to the next paper which the Clerk had brought.\n"
    )
    source = ingest.read(Path("x.txt"), (HEAD + wrapped).encode())
    assert "LIST OF DECISIONS TAKEN BY OFFICERS BETWEEN 1 AND 31 MAY" in source.text.split("\n")


REPORTED = (
    "1. OPENING\n\nThe Speaker opened the meeting.\n\n2. MINUTES\n\nThe minutes were confirmed.\n\n3. REPORTS OF THE WORKS PANEL\n\n"
    "{0}.71{1}\n\n{2}\n\nCouncillor Poole asked what it would cost. The officer said nine pounds.\n\n"
    "{0}.72{1}\n\n{3}\n\nRESOLVED that the land be let.\n\n4. CLOSURE\n\nThe Speaker thanked all who came.\n"
)


@pytest.mark.parametrize(("code", "year"), [("ITEM C", ".26.09.13"), ("Item C", "/2013"), ("C", "/26/09/2013")])
def test_items_of_a_report_have_codes_on_lines_of_their_own(code: str, year: str) -> None:
    found = items_of(HEAD + "\n" + REPORTED.format(code, year, "FINANCES: REPORT FOR AUGUST", "TOWNSHIP: LETTING OF ERF 1127"))
    titles = ["OPENING", "MINUTES", "REPORTS OF THE WORKS PANEL", "FINANCES: REPORT FOR AUGUST", "TOWNSHIP: LETTING OF ERF 1127", "CLOSURE"]
    assert [item.title for item in found] == titles
    assert [item.number for item in found][3:5] == [f"C.71{year}", f"C.72{year}"]


@pytest.mark.parametrize("head", ["COUNCIL RESOLUTION", "The officer was heard."])
def test_numbers_of_resolutions_on_lines_of_their_own_are_no_items(head: str) -> None:
    found = items_of(HEAD + "\n" + REPORTED.format("C", "/2013", head, head))
    assert [item.title for item in found] == ["OPENING", "MINUTES", "REPORTS OF THE WORKS PANEL", "CLOSURE"]


DOUBLED = (
    "  1.  Apologies - C Dunn (work)\n\n61/99 2.  Minutes\nThe minutes of 3 May were signed.\n\n  3.  Matters arising\n\n"
    "62/99 Pavilion heater\n(404/98) The engineer had called. It works.\n\n63/99 Bus shelter\n(409/98) Glass replaced.\n\n"
    "64/99 4.  Play area\nThe swings were looked at. The Clerk would write.\n\n65/99 5.  Allotments\nThe rents were {}.\n"
)


def test_the_numbers_of_the_agenda_behind_those_of_minutes_count_the_items() -> None:
    found = [(item.number, item.title) for item in items_of(HEAD + DOUBLED.format("raised"))]
    titles = ["Apologies", "Minutes", "Matters arising", "Play area", "Allotments"]
    assert found == [(f"{n}.", title) for n, title in enumerate(titles, 1)]


def test_the_numbers_of_minutes_count_where_those_of_the_agenda_are_out_of_turn() -> None:
    found = [item.number for item in items_of(HEAD + DOUBLED.format("raised").replace("64/99 4.", "64/99 7."))]
    assert "64/99" in found and "7." not in found


TWICE = (
    "Meeting Details\n\nRoads Policy Board\n\n20 Aug 2024 - 13:00 to 15:40\n\n"
    "Items Of Business\n\nApologies\n\nApologies from members.\n\nCouncillor Dunn.\n\n"
    "1\n\nGritting: Annual Return\n\nReport by Director of Roads.\n\n1\n\nThere was submitted a report by the Director.\n\n"
    "2\n\nBins – Mill Cross\n\nReport by Director of Roads.\n\n2\n\nCouncillor Poole asked what it cost.\n\n"
    "DECIDED: That the report be noted.\n\n"
    "3\n\nLamps Policy\n\nJoint report.\n\n{}\n\nThe Board heard of the lamps.\n\nDECIDED: That the lamps stay.\n"
)


def test_numbers_printed_twice_count_the_titles_below_the_first() -> None:
    found = [(item.number, item.title) for item in items_of(TWICE.format(3))]
    assert found == [("", "Apologies"), ("1", "Gritting: Annual Return"), ("2", "Bins – Mill Cross"), ("3", "Lamps Policy")]


def test_a_letter_may_stand_inside_the_number_of_a_minute() -> None:
    body = (
        "52a/18 Apologies: Councillor Dunn\n\n52b/18 Declarations of Interest: none.\n\n52c/18 Minutes: The minutes were signed.\n\n"
        "53/18 Finance:\n\nThe Clerk read the accounts.\n\n54/18 Village hall grant:\n\nIt was given.\n"
    )
    found = [(item.number, item.title) for item in items_of(HEAD + "\n" + body)]
    titles = ["Apologies", "Declarations of Interest", "Minutes", "Finance", "Village hall grant"]
    assert found == list(zip(["52a/18", "52b/18", "52c/18", "53/18", "54/18"], titles, strict=True))
