"""An agenda printed in front of the minutes: which lines list it, and which lines below are its titles over again."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.dates import parse_dates
from pipeline.segment.candidates import Candidate, candidate, in_cells
from pipeline.segment.plain import plain
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb
from pipeline.segment.wording import PAST

# "The Mayor led the Pledge of Allegiance.": a whole minute, in a verb that agendas have too
_DONE = re.compile(
    r"\W*(?:The\s+)?(?:[A-Z][\w.’'-]*\s+){1,5}(?:called|led|opened|chaired|presided|recited|offered|conducted|welcomed|gave|took|read)\s[^:]*\.?\s*$"
)


def _tells(rows: list[Row], one: Candidate) -> bool:
    """Whether what happened follows a title in its line: "Minutes of 9 May. These were agreed." is no entry of an agenda."""
    row = rows[one.last_row - rows[0].index]
    return PAST.search(row.text, one.title_end - row.start) is not None


_PART = re.compile(
    r"\s*(?:\(?[a-z][.)]|\d{1,2}\.\d{1,2}\.?)\s+\S.{0,60}$"
)  # "a. Cadastral maps", "5.1 Cadastral maps": a part of the entry above it


def listed_in_front(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """The headings at the beginning of ``chosen`` with no sentence between them, as in a list of contents or an agenda."""
    size = 1
    while size < len(chosen) and _goes_on(chosen[0], chosen[size]) and not _tells(rows, chosen[size - 1]):
        between = rows[chosen[size - 1].last_row + 1 - rows[0].index : chosen[size].row - rows[0].index]
        if sum(not _PART.match(row.text) for row in between) > 1 or any(has_verb(row.text) or _DONE.match(row.text) for row in between):
            break
        size += 1
    return chosen[:size] if size >= 3 else []


_AGENDA = re.compile(r"(?:(?:proposed|draft|the|order\s+of)\s+)*agenda(?:\s+items?)?(?:\W*$|\s*:)", re.I)
_ABOVE = 3  # lines between the word and the list at most: who put it forward, or when


def announced(rows: list[Row], first: int) -> bool:
    """Whether the word "Agenda" stands right above row ``first``."""
    return any(_AGENDA.match(row.text) for row in rows[max(0, first - _ABOVE) : first])


def above_agenda(opening: list[Row]) -> list[Row]:
    """The lines of ``opening`` above the word "Agenda", where a date stands there: those below it may be the days of other meetings."""
    heard = next((i for i, row in enumerate(opening) if len(row.words) <= 2 and _AGENDA.fullmatch(row.text.strip())), 0)
    return opening[:heard] if any(parse_dates(row.text[:400]) for row in opening[:heard]) else opening


_FIRST_CELL = re.compile(r"\W{0,3}(\d{1,3})\b")


def timetable(rows: list[Row]) -> set[int]:
    """The rows of a table under "Agenda" whose first column says at which minute each topic comes up: their numbers count no items."""
    heard = next((i for i, row in enumerate(rows[:40]) if len(row.words) <= 2 and _AGENDA.fullmatch(row.text.strip())), None)
    if heard is None:
        return set()
    end = heard + 1
    while end < len(rows) and in_cells(rows[end]):
        end += 1
    table = rows[heard + 1 : end]
    minutes = [int(found[1]) for row in table if (found := _FIRST_CELL.match(row.text))]
    steps = [b - a for a, b in pairwise(minutes)]
    return {row.index for row in table} if len(steps) >= 2 and min(steps) > 1 else set()


_MINUTES = re.compile(
    r"(?:(?:the|draft|meeting|discussion)\s+)*(?:minutes|notes|discussion|proceedings|record)(?:\s+(?:of|from)\s+(?:the\s+)?(?:meeting|discussion|day))?\W*",
    re.I,
)


def begins_again(rows: list[Row]) -> Iterator[int]:
    """Where the minutes may begin below an agenda that has notes of its own under its titles: at a line that says so, or where its first
    title comes again with its number."""
    heard = next((i for i, row in enumerate(rows[: len(rows) // 2]) if len(row.words) <= 5 and _AGENDA.fullmatch(row.text.strip())), None)
    if heard is None:
        return
    first = next((one for i in range(heard + 1, min(heard + 1 + _ABOVE, len(rows))) if (one := candidate(rows, i))), None)
    if first is None:
        return
    for i in range(first.last_row + 1 - rows[0].index, len(rows) - 1):
        row = rows[i]
        if len(row.words) <= 6 and _MINUTES.fullmatch(row.text.strip()):
            yield i + 1
        elif len(row.words) <= 30 and first.title[:20] in row.text and _is_again(first, candidate(rows, i)):
            yield i


def _is_again(first: Candidate, one: Candidate | None) -> bool:
    """Whether ``one`` has the number and the first words of ``first``."""
    counts = [c.number.counts for c in (first, one) if c is not None and c.number is not None]
    return one is not None and len(counts) == 2 and counts[0] == counts[1] and one.title[:20] == first.title[:20]


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
