"""Titles whose number only their paragraphs carry: "Works programme" over "26.1 The Committee had before it …" and "26.2 …"."""

import re
from itertools import pairwise

from pipeline.segment.candidates import Candidate
from pipeline.segment.heading import is_body
from pipeline.segment.numbers import read_number
from pipeline.segment.plain import plain
from pipeline.segment.rows import Row
from pipeline.segment.ruled import is_rule
from pipeline.segment.titles import has_verb

_LEAST = 4  # titles
_NOTHING = re.compile(r"[\d.]+\s+(?:None|Nil|Noted|Agreed|Approved|No\s\w+(?:\s\w+){0,3})\.?")
_WORDS = 12  # of a title at most


def _is_paragraph(row: Row) -> bool:
    if _NOTHING.fullmatch(row.text.strip()):
        return True
    return len(row.words) > 3 and row.text.rstrip()[-1:] in ".:;?)”–"


def over_first_paragraphs(rows: list[Row]) -> list[Candidate]:
    """The lines right above the paragraphs "20.1", "21.1", "22.1", where the first figure counts on by one and nearly each has a title
    above it that carries no number."""
    found: list[Candidate] = []
    counts: list[int] = []
    firsts = 0
    for row, below in pairwise(rows):
        number = read_number(below.text) if ".1" in below.text[:8] else None
        if number is None or number.shape != "#.#" or number.counts[1] != 1 or not _is_paragraph(below):
            continue
        firsts += 1
        one = plain(row)
        if (
            one is None
            or read_number(row.text)
            or len(row.words) > _WORDS
            or has_verb(one.title)
            or is_body(one.title)
            or is_rule(row.text)
        ):
            continue
        found.append(one)
        counts.append(number.counts[0])
    steps = [b - a for a, b in pairwise(counts)]
    sure = len(found) >= _LEAST and 5 * len(found) >= 4 * firsts and all(step in (1, 2) for step in steps) and sum(steps) <= len(steps) + 1
    return found if sure else []
