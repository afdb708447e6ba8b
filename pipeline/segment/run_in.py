"""Titles that no agenda has everywhere, where nothing else tells the items: run in before their minute in counted paragraphs, or under
letters that begin anew."""

import re

from pipeline.segment.candidates import Candidate, is_person, titled
from pipeline.segment.names import is_name
from pipeline.segment.numbers import Number, read_number
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.titles import has_verb, is_known, weight
from pipeline.segment.wording import PAST

_RUN_IN = re.compile(r"(?P<title>[A-Z][^.:;?!–—\n]{2,60}?)(?:\s*:|\s+[–—-])\s+(?=\S)")
_TASK = re.compile(r"(?:to\s+[a-z]|will\s)")  # "Bins – to ring the council": who is to do what
_COUNTED = re.compile(r"\s*\d{1,2}\s?[.)]")
_LETTER = re.compile(r"(?P<letter>[A-H])[.)]\s+(?=[A-Z])")
_WORDS = 6  # of a title that runs in
_TOLD = 5  # words behind it at least
_LEAST = 4  # paragraphs, or titles under letters


def _titled(row: Row, number: Number) -> Candidate | None:
    """The title that runs in behind ``number``, with a mark between it and what is told; None where the line is a sentence or a task."""
    lead = number.end + len(row.text[number.end :]) - len(row.text[number.end :].lstrip())
    match = _RUN_IN.match(row.text, lead)
    title = match["title"].rstrip() if match else ""
    if match is None or len(title.split()) > _WORDS or has_verb(title) or PAST.search(title) or is_person(title) or weight(title) < 0:
        return None
    told = row.text[match.end() :]
    if len(told.split()) < _TOLD or _TASK.match(told):
        return None
    return titled(row, row.start + lead, title, 0.8, number=number, runs_on=True)


def run_in(rows: list[Row]) -> list[Candidate]:
    """The titles run in behind the numbers 1, 2, 3 … of paragraphs; those that are sentences through and through have none.

    Nothing where fewer than four paragraphs count on, fewer than three or half of them have a title, or these could be names.
    """
    counted: list[tuple[Row, Number]] = []
    for row in rows:
        number = read_number(row.text) if _COUNTED.match(row.text) and row.line.kind not in ("row", "margin") else None
        if number and number.shape == "#" and not number.suffix and number.counts[0] == len(counted) + 1:
            counted.append((row, number))
    found = [one for row, number in counted if (one := _titled(row, number))]
    named = sum(is_name(c.title) and not is_known(c.title) for c in found)
    enough = len(counted) >= _LEAST and len(found) >= 3 and 2 * len(found) >= len(counted)
    return found if enough and 2 * named < len(found) else []


def _lettered(rows: list[Row], at: int) -> Candidate | None:
    """The title behind a capital letter, on a line of its own over what was said."""
    row, below = rows[at], rows[at + 1 : at + 2]
    match = _LETTER.match(row.text)
    title = row.text[match.end() :].rstrip(" :") if match else ""
    if match is None or not below or len(title.split()) > 8 or title[-1:] in ".;,?" or is_name(title) and len(title.split()) == 1:
        return None
    told = not _LETTER.match(below[0].text) and (has_verb(below[0].text) or PAST.search(below[0].text) or len(below[0].words) >= 8)
    if not told or has_verb(title) or PAST.search(title) or is_person(title) or weight(title) < 0.3:
        return None
    number = Number(row.text[: match.end()].strip(), match.end(), "capital", (ord(match["letter"]) - 64,))
    return titled(row, row.start + match.end(), title, 1.0, number=number)


def under_letters(rows: list[Row]) -> list[Candidate]:
    """Titles under the letters A, B … that begin anew, as their groups lost what stood over them; none where some head no words."""
    lines = [at for at, row in enumerate(rows) if _LETTER.match(row.text) and row.line.kind not in ("row", "margin")]
    found = [one for at in lines if (one := _lettered(rows, at))]
    counts = [c.number.counts[0] for c in found if c.number]
    on = all(n == 1 or n == before + 1 for before, n in zip([0, *counts], counts, strict=False))
    return found if len(found) >= _LEAST and len(found) == len(lines) and on and counts.count(1) >= 2 else []


def list_behind(rows: list[Row], chosen: list[Candidate], others: list[Candidate]) -> bool:
    """Whether the numbers count on from a 1 that stands in the line of one of the titles ``others``, and none after the next: "DISCUSSION
    ITEMS: 1) The lamp …", then "2) …"."""
    above = [c for c in others if chosen and c.row < chosen[0].row]
    if not above or chosen[0].value != 2 or not is_caps(above[-1].title) or len(others) < 3:
        return False
    line = rows[above[-1].row - rows[0].index]
    after = min((c.row for c in others if c.row > above[-1].row), default=rows[-1].index + 1)
    begun = re.match(r"\W*1\s?[.)]", line.text[above[-1].title_end - line.start :])
    return begun is not None and chosen[-1].row < after
