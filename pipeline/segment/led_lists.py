"""Numbered lists of what a decision is about, under the line that decides: "That these policies be adopted:" over 1, 2, 3. No items."""

import re
from itertools import pairwise, takewhile

from pipeline.segment.name_rolls import counted_from
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known

_DECIDES = re.compile(
    r"\b(?:be|is|are|was|were|been|and)\s+(?:\w+ly\s+)?(?:approved|agreed|adopted|accepted|appointed|authori[sz]ed|amended|introduced|allocated|awarded"
    r"|granted|nominated|noted|received|referred|reviewed|revised|renewed|ratified|removed|added|included|paid|purchased|made|recommended|supported)\b"
    r"|\b(?:resolved|agreed|recommended|decided|voted)\b|\bTo\s+(?:approve|adopt|accept|appoint|authori[sz]e|amend|allocate|award|grant|ratify|pay)\b"
    r"|^That\s",
    re.I,
)
_LEAST = 4  # entries, one right below the other
_SENTENCE = 6  # words of the line that decides at least
_WORDS = 25  # of an entry


def _entries(rows: list[Row], at: int) -> list[tuple[int, int]]:
    """The entries counted from 1 right below row ``at``, none with a line between."""
    entries = counted_from(rows, at + 1)
    close = [*takewhile(lambda pair: pair[1][0] - pair[0][0] == 1, pairwise(entries))]
    return [*entries[:1], *(b for _, b in close)]


def under_decisions(rows: list[Row]) -> set[int]:
    """The indices of the rows that such lists count: short, without a verb, and not half of them such as agendas have everywhere, which
    would be an agenda that is adopted."""
    found: set[int] = set()
    for at, row in enumerate(rows[:-1]):
        if not row.text.rstrip().endswith(":") or len(row.text.split()) < _SENTENCE or not _DECIDES.search(row.text):
            continue
        entries = _entries(rows, at)
        told = [rows[i].text[end:].strip() for i, end in entries]
        if len(told) < _LEAST or 2 * sum(map(is_known, told)) >= len(told):
            continue
        if all(len(text.split()) <= _WORDS for text in told) and 5 * sum(map(has_verb, told)) <= len(told):
            found |= {rows[i].index for i, _ in entries}
    return found
