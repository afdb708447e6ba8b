"""Titles that end as most of the others do, whatever their own words would say."""

import re
from dataclasses import replace

from pipeline.segment.candidates import Candidate
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, known_cut, stop_cut, weight
from pipeline.segment.wording import PAST

# The mark between a title and the minute in its line: "3446. Police Report: None received", "7. Highways – the gully is cleared"
_MARKS = {"colon": re.compile(r"\s*:-?\s+(?=[A-Z\d£])"), "dash": re.compile(r"\s+[–—-]\s+(?=[A-Z\d£])")}
_STOP = re.compile(r"(?:[^\W\d_]{3}|[)’”])\.$")  # the minute, or the first part of the item, begins on the next line
_STOP_TOO = re.compile(r"(?:[^\W\d_]{3}|[)’”\d])\.$")  # where most others have one
_CASE = re.compile(r"\d[\d/]*/\d")  # "3/2023/0671 – Mill Lane, dormer.": the entry of a list
_STOP_INSIDE = re.compile(r"[^\W\d_]{3}\.\s")
_WORDS = 14  # a title before a mark has no more


def _behind(rows: list[Row], one: Candidate) -> str:
    """What stands behind the title in its line."""
    line = rows[one.last_row - rows[0].index]
    return line.text[one.title_end - line.start :]


def _stops(rows: list[Row], chosen: list[Candidate]) -> int:
    """How many of ``chosen`` end with a full stop, be the minute behind it or below."""
    behind = [(c, _behind(rows, c)) for c in chosen]
    return sum(text.startswith(". ") or not text.strip() and _STOP.search(c.title) is not None for c, text in behind)


def unstopped(rows: list[Row], chosen: list[Candidate], parts: list[Candidate]) -> list[Candidate]:
    """``parts``, the titles among them without their full stop where titles of the whole numbering, ``chosen``, have one on a line of
    their own: "6.1 Wharf handrail." below "6. Reports."."""
    ended = [(c, f"{c.title}{_behind(rows, c)}".rstrip()) for c in chosen]  # those of ``chosen`` may be cut already
    alone = [c for c, text in ended if _STOP.search(text) and len(text) - len(c.title) <= 1 and not has_verb(c.title)]
    return [_unstopped(rows, c) for c in parts] if len(alone) >= 3 and 2 * len(alone) >= len(chosen) else parts


def _unstopped(rows: list[Row], one: Candidate) -> Candidate:
    title = one.title[:-1]
    lone = (
        _STOP_TOO.search(one.title)
        and not _CASE.match(title)
        and not _behind(rows, one).strip()
        and len(title.split()) <= _WORDS
        and not _STOP_INSIDE.search(title)
    )
    if not lone or has_verb(title) or PAST.search(title):
        return one
    gain = weight(title) - weight(one.title)
    return replace(one, title=title, title_end=one.title_end - 1, base=one.base + gain, weight=one.weight + gain)


def cut_alike(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """``chosen`` with titles cut where most of the others end: at a full stop ("8. Playground. Inspection due in June"), at a colon or a
    dash, or where words that agendas have everywhere are over and the minute goes on in the line without a mark."""
    behind = [_behind(rows, c) for c in chosen]
    stopped, run_on = _stops(rows, chosen), sum(c.runs_on for c in chosen)
    at_stop, at_known = stopped >= 3 and 2 * stopped >= len(chosen), run_on >= 4 and 2 * run_on >= len(chosen)

    marks = [mark for mark in _MARKS.values() if (ended := sum(map(bool, map(mark.match, behind)))) >= 3 and 2 * ended >= len(chosen)]

    def at_mark(title: str) -> int | None:
        found = next((found for mark in marks if (found := mark.search(title))), None)
        before = title[: found.start()] if found else ""
        return len(before) if 0 < len(before.split()) <= _WORDS and not has_verb(before) else None

    def cut(one: Candidate) -> int | None:
        stop = stop_cut(one.title, alike=True) if at_stop else at_mark(one.title)
        if stop is None and at_stop and _STOP_TOO.search(one.title) and not has_verb(one.title):
            return len(one.title) - 1
        return known_cut(one.title) if stop is None and at_known else stop

    ends = [None if c.told else cut(c) for c in chosen]
    return [
        c if end is None else replace(c, title=c.title[:end], title_end=c.title_start + end, runs_on=True)
        for c, end in zip(chosen, ends, strict=True)
    ]
