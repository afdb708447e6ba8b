"""Numbered headings that the file itself marks as headings, level by level: "# 2. Consent", "## 2.1 Landfill contract", "### 2.1.1 …"."""

from itertools import pairwise

from pipeline.segment.beside import nested
from pipeline.segment.candidates import Candidate, candidate, numbered_candidate
from pipeline.segment.numbers import Number, read_number, read_third
from pipeline.segment.rows import Row
from pipeline.segment.titles import visible

_LEAST = 3  # whole numbers, counted from 1 without a gap
_NUMBERED = 0.8  # of the headings below the first number at least
_WORDS = 60  # of a title at most: more are a paragraph that was marked by mistake
_SHAPES = ("#", "#.#", "#.#.#")


def _number(text: str) -> Number | None:
    """The number of a marked heading, up to its third level."""
    number = read_third(text) or read_number(text)
    return number if number and number.shape in _SHAPES and not number.suffix else None


def _numbered(rows: list[Row], index: int, number: Number) -> Candidate | None:
    """The heading behind ``number``, whole: its mark-up tells where it ends."""
    one = numbered_candidate(rows, index, number)
    if one is None or one.last_row != one.row:
        return None
    row = rows[index]
    shown = visible(row.text).rstrip(" :–—-")
    end = row.start + len(shown)
    if one.runs_on and end > one.title_end:
        one.title_end, one.title, one.runs_on = end, shown[one.title_start - row.start :], False
    return one if len(one.title.split()) <= _WORDS else None


def outlined(rows: list[Row]) -> list[Candidate]:
    """The numbered headings of a file whose mark-up tells them and their parts; none where the numbers leave a gap, begin anew or stand
    under another item than their own, or where many marked headings carry none."""
    marked = [i for i, row in enumerate(rows) if row.line.kind == "heading"]
    numbers = {i: number for i in marked if (number := _number(rows[i].text))}
    if len(numbers) <= _LEAST:
        return []
    first = min(numbers)
    if len(numbers) < _NUMBERED * sum(i >= first for i in marked):
        return []
    found = {i: one for i, number in numbers.items() if (one := _numbered(rows, i, number))}
    whole = [number.counts[0] for number in numbers.values() if number.shape == "#"]
    parts = len(numbers) - len(whole)
    if len(found) < len(numbers) or not parts or len(whole) < _LEAST:
        return []
    if whole[0] != 1 or any(b - a != 1 for a, b in pairwise(whole)):
        return []
    above = 0
    for number in numbers.values():
        if number.shape == "#":
            above = number.counts[0]
        elif number.counts[0] != above:
            return []
    return _with_unmarked(rows, list(found.values()))


def _with_unmarked(rows: list[Row], found: list[Candidate]) -> list[Candidate]:
    """``found`` with the parts that the mark-up left out: "6.1 Land sale" in plain print below the motion to go into private session."""
    have = {c.row for c in found}
    read = [one for i, row in enumerate(rows) if row.index not in have and (one := candidate(rows, i))]
    parts = [one for one in read if one.number and one.number.shape == "#.#"]
    whole = [c for c in found if c.number and c.number.shape == "#"]
    return sorted([*found, *nested(rows, {"#.#": parts}, whole)], key=lambda c: c.row)
