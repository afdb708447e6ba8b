"""An agenda printed in front of the minutes: which lines list it, and which lines below are its titles over again."""

import re

from pipeline.segment.candidates import Candidate, candidate
from pipeline.segment.plain import plain
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb


def listed_in_front(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """The headings at the beginning of ``chosen`` with no sentence between them, as in a list of contents or an agenda."""
    size = 1
    while size < len(chosen) and chosen[size].row - chosen[size - 1].last_row <= 2 and _goes_on(chosen[0], chosen[size]):
        between = rows[chosen[size - 1].last_row + 1 - rows[0].index : chosen[size].row - rows[0].index]
        if any(has_verb(row.text) for row in between):
            break
        size += 1
    return chosen[:size] if size >= 3 else []


def _goes_on(first: Candidate, one: Candidate) -> bool:
    return one.value > first.value or (one.number is not None and one.number.shape == "#.#")


def said_again(listed: list[Candidate], below: list[Candidate]) -> bool:
    """Whether the headings ``below`` are those of the list over again, number and title."""
    first = {(c.value, c.title.lower()[:20]) for c in listed}
    return sum((c.value, c.title.lower()[:20]) in first for c in below) >= max(3, 0.6 * len(first))


def _letters(title: str) -> str:
    return re.sub(r"[^\w\s]", "", title).lower().strip()  # "A.O.B." and "AoB"


def _same(title: str, listed: str) -> bool:
    """Whether ``title`` is ``listed``, or the first two or more words of it, as a list may say more than the title below."""
    ours, theirs = _letters(title), _letters(listed)
    return ours == theirs or (len(ours.split()) >= 2 and theirs.startswith(ours + " "))


def with_listed(rows: list[Row], listed: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """``found``, the headings of ``rows``, with the other titles of the agenda ``listed`` in front that stand there: those said again word
    for word on a line set off, and the parts with their numbers (7.1, 7.2 …) where two of them or more come again."""
    have = {c.row for c in found}
    more = []
    for one in listed:
        if not any(_same(c.title, one.title) for c in found):
            lines = (c for row in rows if row.apart and row.index not in have and (c := plain(row)) and not c.runs_on)
            more += [next((c for c in lines if _same(c.title, one.title)), None)]
    parts = {c.number.counts: c.title for c in listed if c.number and c.number.shape == "#.#"}
    wholes = {c.value for c in listed}
    again = [c for i in range(len(rows)) if parts and rows[i].index not in have and (c := candidate(rows, i)) and _is_part(c, wholes)]
    if sum(_same(c.title, parts.get(c.number.counts, "")) for c in again if c.number) >= 2:
        more += again
    new = {c.row: c for c in more if c is not None}
    return sorted([*found, *new.values()], key=lambda c: c.row)


def _is_part(one: Candidate, wholes: set[float]) -> bool:
    number = one.number
    part = number is not None and number.shape == "#.#" and number.counts[0] in wholes
    return part and one.base > 0 and not has_verb(one.title) and not one.runs_on
