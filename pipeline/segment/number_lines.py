"""Titles under a line that only counts them: "Agenda 1", "Topic 2:", "3rd order of business" over a title run in or over the minute."""

import re
from itertools import pairwise, zip_longest

from pipeline.dates import MONTH_NAME
from pipeline.segment.candidates import Candidate, is_person, titled
from pipeline.segment.labelled import labelled_title
from pipeline.segment.names import is_name
from pipeline.segment.numbers import Number, read_number
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known, title_end, weight
from pipeline.segment.wording import PAST

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
_WHAT = (
    r"(?:(?:agenda|business|discussion)\s+)?(?:item|topic|point|subject|matter|order|piece"
    r"|(?:discussion|consideration)s?(?:\s*/\s*|\s*&\s*|\s+and\s+)(?:possible\s+)?action)"
    r"(?:\s+(?:of|for)\s+(?:business|discussion|the\s+agenda))?"
)
_LINE = re.compile(
    rf"\W*(?P<what>(?:agenda|{_WHAT})\s*(?:no\b\.?|number|:|[–—-])?\s*(?P<number>\#?\d{{1,2}}|{'|'.join(_WORDS)})"
    rf"|(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})\s+{_WHAT})\s*(?P<end>[:.)–—-]?)\s*",
    re.I | re.A,
)
_RUN_IN = re.compile(r"(?P<title>[A-Z“\"][^.:;?!\n]{2,80}?)(?:\s*:|\s+[–—-]{1,2})\s+(?=\S)")
_TITLE_WORDS = 10
_LONG_TITLE = 30  # words under a line of its own that counts nothing but items, in boards that say there what they mean to do
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|may|can)\b|[.?!]\s+[A-Z]")
_OF_PAGE = re.compile(rf"(?i)minutes\s+(?:of|for)\s+(?:\d|{MONTH_NAME}\b)")  # what the head of each page says over again
_SURE = 4  # lines that count alike, so that one may be missing among them
_PARTS = 3  # titles known from everywhere that stand between or in front without being counted


def _count(text: str) -> re.Match[str] | None:
    """What counts at the head of ``text``: the whole of it, or before a mark and what is said."""
    match = _LINE.match(text)
    return match if match and (match.end() == len(text) or match["end"]) else None


def _value(match: re.Match[str]) -> tuple[str, int]:
    """The number as printed, and what it counts."""
    printed = match["number"] or match["ordinal"]
    small, words = printed.lower(), _WORDS if match["number"] else _ORDINALS
    return printed, words.index(small) + 1 if small in words else int(re.sub(r"\D", "", small))


def _title(row: Row, lead: int) -> tuple[int, int] | None:
    """Where the title that stands at ``lead`` of ``row`` begins and ends; None where that is the minute itself."""
    lead += len(row.text[lead:]) - len(row.text[lead:].lstrip())
    match = _RUN_IN.match(row.text, lead)
    end = match.end("title") if match else lead + title_end(row.text[lead:])
    title = row.text[lead:end].rstrip(" :–—-")
    if match is None and end < len(row.text.rstrip(" :–—-")) and not is_known(title):
        return None
    if not 1 <= len(title.split()) <= _TITLE_WORDS or has_verb(title) or PAST.search(title) or title[-1:] in ".,;?" or weight(title) < 0:
        return None
    named = is_person(title) or is_name(title) and not is_known(title)
    return None if named else (lead, lead + len(title))


def _whole(row: Row, lead: int) -> tuple[int, int] | None:
    """The line from ``lead`` on as a title, however long, where it tells nothing that happened: "Receive and file: Budget review."."""
    text = row.text[lead:].strip()
    lead += row.text[lead:].index(text)
    told = PAST.search(text) or _TELLS.search(text) or is_person(text)
    return None if told or not 1 <= len(text.split()) <= _LONG_TITLE else (lead, lead + len(text))


def _candidate(row: Row, held: Row, place: tuple[int, int], number: Number) -> Candidate:
    begin, end = held.start + place[0], held.start + place[1]
    title, value = held.text[place[0] : place[1]], number.counts[0]
    return Candidate(row.index, held.index, number, row.start, begin, end, title, 1.0, (True,), value=value, weight=1.0)


def _counted(rows: list[Row]) -> list[Candidate]:
    """The titles behind or below what counts them; the lines that count where most stand over the minute itself."""
    titles: list[Candidate] = []
    lines: list[Candidate] = []
    for row, below in zip_longest(rows, rows[1:]):
        match = _count(row.text) if row.line.kind not in ("row", "margin") and row.text[:1] != "(" else None
        alone = match is not None and match.end() == len(row.text)
        if match is None or (below is None or _count(below.text) if alone else read_number(row.text)):
            continue  # "Item 4: Roof" is read as any number is
        printed, value = _value(match)
        number = Number(printed, match.end(), "line", (value,))
        held, lead = (below, 0) if alone and below else (row, match.end())
        place = (alone and _whole(held, lead)) or _title(held, lead) or _whole(held, lead)
        line = _candidate(row, row, (match.start("what"), match.end("what")), number)
        lines.append(line)
        titles.append(_candidate(row, held, place, number) if place else line)
    return titles if sum(a is not b for a, b in zip(titles, lines, strict=True)) * 2 >= len(lines) else lines


def number_lines(rows: list[Row]) -> list[Candidate]:
    """The titles that lines of a number alone count from 1 on, and those known from everywhere that follow the last of them without one;
    nothing where fewer than two are counted or the count jumps."""
    found = _counted(rows)
    sure = len(found) >= _SURE
    if len(found) < 2 or found[0].value != 1 or any(not 1 <= b.value - a.value <= 1 + sure for a, b in pairwise(found)):
        return []
    others = [one for row in rows if row.apart and (one := labelled_title(row) or _known(row)) and not _OF_PAGE.match(one.title)]
    first = [c for c in others if sure and c.row < found[0].row and is_known(c.title)]
    if sum(c.row < found[-1].row and c.row not in {f.last_row for f in found} for c in others) - len(first) >= _PARTS:
        return []  # "Point 1", "Point 2" count the parts of one of the titles
    return [*first, *found, *(c for c in others if c.row > found[-1].last_row)]


def _known(row: Row) -> Candidate | None:
    """A line that is a title known from everywhere and nothing else, "Finance:"."""
    title = row.text.strip(" :–—-")
    if row.line.kind in ("row", "margin") or not 1 <= len(title.split()) <= 6 or title[-1:] in ".,;?!":
        return None
    if not is_known(title) or has_verb(title):
        return None
    return titled(row, row.start + row.text.index(title), title, 1.0, lined=True)
