"""Titles printed in two languages, one below the other: the English line is the item's title, whichever stands first.

Which language a line is in shows in the titles that agendas have everywhere: where these stand in the lines below the numbered ones, and
hardly any in the numbered lines themselves, the lower lines are the titles of the whole document.
"""

import re
from dataclasses import replace

from pipeline.segment.rows import Heading, Row, is_caps
from pipeline.segment.titles import is_known

_CELL = re.compile(r"\s*(?:\t|\s\|\s)\s*")  # what parts the two languages in one line: "2 Apologies | Ngā whakapāha"
_NO_ENGLISH = re.compile(r"[āēīōūĀĒĪŌŪŵŷâêîôû]|\b(?:Te|Ngā|He|Ko|Kia|Cofnodion|Cyfarfod|Gweddi)\b")
_ENOUGH = 2  # known titles among the lower lines
_LONGEST = 14  # words of a title


def english(headings: list[Heading], rows: list[Row]) -> list[Heading]:
    """The headings with the lower line of each for its title where the lower lines are the English ones; else as they are, a title in two
    languages side by side as a whole."""
    headings = _side_by_side(headings, rows)
    below = {n: rows[h.last_row + 1] for n, h in enumerate(headings) if _has_twin(h, rows)}
    known = sum(is_known(row.text.strip()) for row in below.values())
    above = sum(is_known(_title(h, rows)) for h in headings)
    if known < _ENOUGH or above >= known or 2 * len(below) < len(headings):
        return headings
    return [_lowered(h, below[n]) if n in below else h for n, h in enumerate(headings)]


def _side_by_side(headings: list[Heading], rows: list[Row]) -> list[Heading]:
    """``headings``, those that stand beside their own words in another language with both, where two or more do so."""
    both: dict[int, Heading] = {}
    for n, one in enumerate(headings):
        row = rows[one.last_row]
        cut = _CELL.match(row.text, max(0, one.title_end - row.start)) if one.row == one.last_row else None
        behind = row.text[cut.end() :].rstrip() if cut else ""
        if behind and len(behind.split()) <= _LONGEST and not _CELL.search(behind) and behind[-1] not in ".;:,?":
            twin = bool(_NO_ENGLISH.search(_title(one, rows))) != bool(_NO_ENGLISH.search(behind))
            if twin:
                both[n] = replace(one, title_end=row.start + len(row.text.rstrip()))
    return [both.get(n, one) for n, one in enumerate(headings)] if len(both) >= _ENOUGH else headings


def _title(heading: Heading, rows: list[Row]) -> str:
    row = rows[heading.last_row]
    return row.text[max(0, heading.title_start - row.start) : heading.title_end - row.start].strip()


def _has_twin(heading: Heading, rows: list[Row]) -> bool:
    """Whether a line in the same print stands right below a heading of one line."""
    if not heading.number or heading.row != heading.last_row or heading.told or heading.last_row + 1 >= len(rows):
        return False
    lower = rows[heading.last_row + 1]
    text = lower.text.strip()
    short = len(text.split()) <= _LONGEST and text[-1:] not in ".;:,?"
    return not lower.apart and short and is_caps(text) == is_caps(_title(heading, rows))


def _lowered(heading: Heading, row: Row) -> Heading:
    start = row.start + len(row.text) - len(row.text.lstrip())
    return replace(heading, last_row=row.index, title_start=start, title_end=row.start + len(row.text.rstrip()))
