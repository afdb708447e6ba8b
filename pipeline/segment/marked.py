"""Titles of a committee system's page that only the page's own marks tell: each ``Minutes:`` stands under the title of one item."""

import re

from pipeline.segment.candidates import Candidate
from pipeline.segment.form import is_page_title
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, title_end, visible, weight
from pipeline.segment.wording import CHROME, DECISION_MARK, MINUTES_MARK, PAST, is_furniture, is_purpose

_GLUED = re.compile(  # agenda wording, or the page's list of papers, behind the title in one line
    r"\s+(?=To\s+[a-z]+\s|(?:(?:Joint|Verbal|Oral)\s+)?[Rr]eport\s+(?:of|by|from)\s|(?:Additional|Supporting)\s+documents\s?:)"
)
_WORDING = re.compile(r"[(\[·•–*-]|\d{1,2}[.)]\s|to\s", re.I)  # opens agenda wording, or an entry of it, under a title
_PAPERS = re.compile(r"Additional documents:?", re.I)
_REACH = 12  # lines that agenda wording may take between a title and its mark


def _title(row: Row) -> Candidate | None:
    """``row`` as the title of an item, with what is glued to it left off; None where it is a sentence or agenda wording."""
    text = visible(row.text).rstrip()
    glued = _GLUED.search(text, 2)
    end = min(title_end(text), glued.start() if glued else len(text))
    title = text[:end]
    if not 1 <= len(title.split()) <= 25 or has_verb(title) or weight(title) < -0.7 or is_page_title(title):
        return None
    if CHROME.fullmatch(title) and row.line.kind != "heading":
        return None
    if end == len(text) and (text[-1] in ".;,:" or is_purpose(text)) or not title[0].isupper():
        return None
    if glued is None and PAST.search(text[end:]):
        return None
    return Candidate(row.index, row.index, None, row.start, row.start, row.start + end, title, 1.0, (False,), weight=1.0)


def _above(rows: list[Row], mark: int, stop: int) -> Candidate | None:
    """The title of the item whose minutes are marked at row ``mark``: the nearest above the agenda wording, below row ``stop``."""
    for row in reversed(rows[max(stop + 1, mark - _REACH) : mark]):
        if is_furniture(row.text.strip()) and visible(row.text) == row.text:
            continue
        one = None if _WORDING.match(row.text) and row.line.kind != "heading" else _title(row)
        if one is not None:
            return one
        if PAST.search(row.text) and not is_purpose(row.text) and not row.text.startswith("("):
            return None
    return None


def with_marked(rows: list[Row], found: list[Candidate]) -> list[Candidate]:
    """``found`` with the titles over those marks that none of ``found`` stands over; nothing new where the page marks one item only."""
    marks = [i for i, row in enumerate(rows) if MINUTES_MARK.match(row.text)]
    if not marks:  # a page that has lost them may still say below each title that there are papers
        marks = [i for i, row in enumerate(rows) if _PAPERS.fullmatch(row.text.strip())]
    if len(marks) < 2:
        return found
    heads = [c.last_row - rows[0].index for c in found]
    more: list[Candidate] = []
    for stop, mark in zip([-1, *marks], marks, strict=False):
        if any(stop < head < mark for head in heads):
            continue
        begin = next((i for i in range(stop + 1, mark) if DECISION_MARK.match(rows[i].text)), mark)
        one = _above(rows, begin, stop)
        if one is not None:
            more.append(one)
    return sorted([*found, *more], key=lambda c: c.row)
