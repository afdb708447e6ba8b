"""Agenda items that are counted as clauses are elsewhere: (1), i), a), A."""

from pathlib import Path

import pytest

from pipeline import segment
from pipeline.ingest import read

TITLES = ("Apologies", "How we are doing: April to June", "Lamps in the north ward", "The year to come", "Safer streets", "Dates")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi")


def _items(body: str) -> list[tuple[str, str]]:
    source = read(Path("case.txt"), f"Much Fenby Lighting Panel\n\nThursday 6 March 2025\n\n{body}".encode())
    return [(item.number, item.title) for item in segment.segment(source).items]


def _meeting(numbers: list[str], titles: tuple[str, ...] = TITLES) -> str:
    clauses = "\n\nThe Panel agreed:\n\n(1) the report be noted;\n\n(2) the Clerk write to the county; and\n\n(3) the lamps be replaced."
    told = "Ann Bell spoke of the lamps and said that the work was half done, which was less than she had hoped."
    return "\n\n".join(
        f"{number} {title}\n\n{told}{clauses if n == 2 else ''}" for n, (number, title) in enumerate(zip(numbers, titles, strict=True))
    )


@pytest.mark.parametrize(
    "numbers",
    [
        [f"({n})" for n in range(1, 7)],
        [f"{figure})" for figure in ROMAN],
        [f"({letter})" for letter in "abcdef"],
        [f"{letter}." for letter in "ABCDEF"],
    ],
    ids=["figures in brackets", "small romans", "small letters", "capitals"],
)
def test_a_meeting_counted_from_its_opening_on(numbers: list[str]) -> None:
    assert _items(_meeting(numbers)) == list(zip(numbers, TITLES, strict=True))


def test_points_of_an_item_count_no_items() -> None:
    points = ("The lamps", "How many had failed", "The north ward", "The year to come", "Safer streets", "Dates")
    body = (
        "1. Apologies\n\nThere were none.\n\n2. Lighting\n\n"
        + _meeting([f"({n})" for n in range(1, 7)], points)
        + "\n\n3. Close\n\nThe meeting ended."
    )
    assert [number for number, _ in _items(body)] == ["1.", "2.", "3."]
