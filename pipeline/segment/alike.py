"""Titles that end as most of the others do, whatever their own words would say."""

import re
from dataclasses import replace

from pipeline.segment.candidates import Candidate
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, known_cut, stop_cut

# The mark between a title and the minute in its line: "3446. Police Report: None received", "7. Highways – the gully is cleared"
_MARKS = {"colon": re.compile(r"\s*:-?\s+(?=[A-Z\d£])"), "dash": re.compile(r"\s+[–—-]\s+(?=[A-Z\d£])")}
_STOP = re.compile(r"[a-z]{3}\.$")  # the minute, or the first part of the item, begins on the next line
_WORDS = 14  # a title before a mark has no more


def cut_alike(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """``chosen`` with titles cut where most of the others end: at a full stop ("8. Playground. Inspection due in June"), at a colon or a
    dash, or where words that agendas have everywhere are over and the minute goes on in the line without a mark."""
    behind = [rows[c.last_row - rows[0].index].text[c.title_end - rows[c.last_row - rows[0].index].start :] for c in chosen]
    stopped, run_on = sum(text.startswith(". ") for text in behind), sum(c.runs_on for c in chosen)
    stopped += sum(not text.strip() and _STOP.search(c.title) is not None for c, text in zip(chosen, behind, strict=True))
    at_stop, at_known = stopped >= 3 and 2 * stopped >= len(chosen), run_on >= 4 and 2 * run_on >= len(chosen)

    marks = [mark for mark in _MARKS.values() if (ended := sum(map(bool, map(mark.match, behind)))) >= 3 and 2 * ended >= len(chosen)]

    def at_mark(title: str) -> int | None:
        found = next((found for mark in marks if (found := mark.search(title))), None)
        before = title[: found.start()] if found else ""
        return len(before) if 0 < len(before.split()) <= _WORDS and not has_verb(before) else None

    def cut(one: Candidate) -> int | None:
        stop = stop_cut(one.title, alike=True) if at_stop else at_mark(one.title)
        if stop is None and at_stop and _STOP.search(one.title) and not has_verb(one.title):
            return len(one.title) - 1
        return known_cut(one.title) if stop is None and at_known else stop

    ends = [None if c.told else cut(c) for c in chosen]
    return [
        c if end is None else replace(c, title=c.title[:end], title_end=c.title_start + end, runs_on=True)
        for c, end in zip(chosen, ends, strict=True)
    ]
