"""Titles that end as most of the others do, whatever their own words would say."""

from dataclasses import replace

from pipeline.segment.candidates import Candidate
from pipeline.segment.rows import Row
from pipeline.segment.titles import known_cut, stop_cut


def cut_alike(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """``chosen`` with titles cut where most of the others end: at a full stop ("8. Playground. Inspection due in June"), or where words
    that agendas have everywhere are over and the minute goes on in the line without a mark."""
    behind = [rows[c.last_row - rows[0].index].text[c.title_end - rows[c.last_row - rows[0].index].start :] for c in chosen]
    stopped, run_on = sum(text.startswith(". ") for text in behind), sum(c.runs_on for c in chosen)
    at_stop, at_known = stopped >= 3 and 2 * stopped >= len(chosen), run_on >= 4 and 2 * run_on >= len(chosen)

    def cut(one: Candidate) -> int | None:
        stop = stop_cut(one.title, alike=True) if at_stop else None
        return known_cut(one.title) if stop is None and at_known else stop

    ends = [None if c.told else cut(c) for c in chosen]
    return [
        c if end is None else replace(c, title=c.title[:end], title_end=c.title_start + end, runs_on=True)
        for c, end in zip(chosen, ends, strict=True)
    ]
