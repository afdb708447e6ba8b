"""Titles without a number in the first cell of a table of the minutes, "Item | Discussion | Action", the minute beside them."""

import re

from pipeline.segment.candidates import Candidate, in_cells, is_person, titled
from pipeline.segment.labels import is_label
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known, weight

_HEAD = re.compile(
    r"\W*(?:(?:agenda|discussion)\s+)?(?:items?|topics?|subjects?|agenda|headings?|matters?)\b[^\t|]{0,20}[\t|]+\s*"
    r"(?:key\s+|summary\s+of\s+(?:the\s+)?)?(?:discussions?|notes?|minutes?|comments?|details?|description|update|points?|record|summary|outcomes?|decisions?)\b",
    re.I,
)
_BAR = re.compile(r"\s*(?:\t|\s\|\s)\s*")
_ABSENT = re.compile(r"\W*(?:(?:welcome|introductions?|present|attendance)\s*(?:,|&|and|/)\s*)*apologies\b", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?\s+[A-Z]")  # "2021 Rates"
_WORDS = 9  # of a title
_TOLD = 4  # words beside it at least, somewhere in the table
_LEAST = 3  # titles; known from everywhere where the table has no head


def _title(row: Row) -> Candidate | None:
    """The title in the first cell of ``row``; None where it is a person, a sentence or empty."""
    bar = _BAR.search(row.text) if in_cells(row) or "\t" in row.text else None
    cell = row.text[: bar.start()].rstrip(" :–—-.") if bar else ""
    words = cell.split()
    if bar is None or not 1 <= len(words) <= _WORDS or not (cell[0].isupper() or _YEAR.match(cell)) or has_verb(cell) or is_person(cell):
        return None
    if weight(cell) <= 0 or _HEAD.match(row.text) or (is_name(cell) and len(words) in (2, 3) and not is_known(cell)):
        return None
    return titled(row, row.start, cell, 1.5, runs_on=True)


def _beside(row: Row) -> str:
    bar = _BAR.search(row.text)
    return row.text[bar.end() :] if bar else ""


def in_table(rows: list[Row]) -> list[Candidate]:
    """The titles of such a table: below a head that says so, or three of them or more known from everywhere; none where the cells beside
    hold no sentences."""
    head = next((i for i, row in enumerate(rows) if _HEAD.match(row.text)), None)
    found = [one for row in rows[head + 1 if head is not None else 0 :] if (one := _title(row)) is not None]
    if head is None:
        found = _from_first_known(found)
    known = [c for c in found if is_known(c.title) and (_ABSENT.match(c.title) or not is_label(c.title))]
    by_row = {row.index: row for row in rows}
    told = [c for c in found if len(_beside(by_row[c.row]).split()) >= _TOLD]
    enough = len(known) >= (_LEAST if head is None else 2) and 2 * len(told) >= len(found) and len(known) * 4 >= len(found)
    return found if enough and len(found) >= _LEAST else []


def _from_first_known(found: list[Candidate]) -> list[Candidate]:
    """``found`` from the first title on that is one of minutes everywhere: above it stand those present."""
    first = next((i for i, c in enumerate(found) if _ABSENT.match(c.title) or is_known(c.title) and not is_label(c.title)), len(found))
    return found[first:]


def said_twice(row: Row) -> Candidate | None:
    """The title that a table of items says in two cells of a row, the number's cell being empty."""
    cells = row.text.split("\t") if row.line.kind == "row" else []
    if len(cells) != 2 or cells[0].strip() != cells[1].strip():
        return None
    title, value = cells[0].rstrip(), weight(cells[0])
    return titled(row, row.start, title, value)
