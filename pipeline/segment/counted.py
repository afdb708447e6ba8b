"""What numbers count where titles without a number stand beside them: the items, or only what the opening, one item or an annex says."""

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.segment.candidates import Candidate, candidate
from pipeline.segment.numbers import read_number
from pipeline.segment.rows import Row
from pipeline.segment.titles import is_known

_FRONT = 0.25  # of the rows: where an agenda or a summary may stand in front of the minutes


def only_in_front(rows: list[Row], chosen: list[Candidate], others: list[Candidate]) -> bool:
    """Whether all numbers stand in the first part of the document, before the first unnumbered title: they count what the opening says."""
    last = min(others[0].row, rows[0].index + _FRONT * len(rows)) if others else 0
    return all(one.last_row < last for one in chosen)


_MET = re.compile(r".*\b(?:consider|discuss|evaluate|review|hear|address|examine|agenda|following)\b.*:\s*$", re.I)


def led_in_front(rows: list[Row], chosen: list[Candidate]) -> bool:
    """Whether a line such as "The Board met to consider:" leads to the first of ``chosen``: they count what the meeting was called for."""
    at = chosen[0].row - rows[0].index if chosen else 0
    return at > 0 and _MET.match(rows[at - 1].text) is not None


def only_below(chosen: list[Candidate], others: list[Candidate]) -> bool:
    """Whether all numbers stand below the unnumbered titles: they count the rows of a table of actions or the points of an annex."""
    plain = bool(chosen) and all(c.number is not None and c.number.shape == "#" for c in chosen)
    above = [c for c in others if c.row < chosen[0].row] if plain else []
    return len(above) >= 3 and 4 * len(above) >= 3 * len(others) and sum(is_known(c.title) for c in above) >= 2


def parts_of_one(chosen: list[Candidate], others: list[Candidate]) -> bool:
    """Whether the numbers count the parts of one item: more titles without a number stand before and after them, none between."""
    known = sum(is_known(c.title) for c in others)
    if not chosen or len(others) < 3 or (known < 3 and (len(others) < 4 or len(others) <= len(chosen) or known < 2)):
        return False
    before, upto = sum(c.row < chosen[0].row for c in others), sum(c.row <= chosen[-1].row for c in others)
    return 0 < before == upto < len(others)


def counted_anew(chosen: list[Candidate], others: list[Candidate]) -> bool:
    """Whether the numbers begin anew below one title without a number after the other: they count the parts of each."""
    firsts = [c.row for c in chosen if c.number is not None and c.number.shape == "#" and c.number.counts[0] == 1]
    if len(firsts) < 2 or len(others) < 4 or sum(is_known(c.title) for c in others) < 2 or others[0].row > chosen[0].row:
        return False
    before = [max((c.row for c in chosen if c.row < row), default=others[0].row - 1) for row in firsts]
    return all(any(above < c.row < row for c in others) for above, row in zip(before, firsts, strict=True))


def within_titles(chosen: list[Candidate], others: list[Candidate]) -> bool:
    """Whether well-known titles without a number stand before, between and behind the few numbers, at least twice as many: below each
    title its parts are counted anew, and the numbers of several lists only happen to rise."""
    if not chosen or any(c.number is None or c.number.shape != "#" for c in chosen) or len(others) < max(6, 2 * len(chosen)):
        return False
    known = sum(is_known(c.title) for c in others)
    between = sum(chosen[0].row < c.row < chosen[-1].row for c in others)
    around = others[0].row < chosen[0].row and others[-1].row > chosen[-1].row
    return around and between >= 2 and known >= 4 and known >= 2 * sum(is_known(c.title) for c in chosen)


def list_between(chosen: list[Candidate], others: list[Candidate]) -> bool:
    """Whether the numbers count the entries of one list: twice as many titles without a number stand around them, none between, and what
    follows the last entry is one of them."""
    if not chosen:
        return False
    before, upto = sum(c.row < chosen[0].row for c in others), sum(c.row <= chosen[-1].row for c in others)
    close = all(b.row - a.last_row <= 2 for a, b in pairwise(chosen))
    return close and len(others) >= max(5, 2 * len(chosen)) and 0 < before == upto < len(others)


def few_inside(chosen: list[Candidate], others: list[Candidate]) -> bool:
    """Whether a few numbers stand among four times as many titles without one, more of them as meetings have everywhere: they number
    papers or projects."""
    if not 0 < len(chosen) <= _FEW or len(others) < 4 * len(chosen):
        return False
    around = others[0].row < chosen[0].row and others[-1].row > chosen[-1].row
    return around and sum(is_known(c.title) for c in others) >= 2 + sum(is_known(c.title) for c in chosen)


def with_codes(rows: list[Row], chosen: list[Candidate], others: list[Candidate]) -> list[Candidate]:
    """``others`` where some carry codes of papers as their numbers, "WC(5)2 Roads contract": with these read, and the other titles that
    ``chosen`` counts so."""
    read = [candidate(rows, c.row - rows[0].index) for c in others]
    coded = {c.row: c for c in [*read, *chosen] if c is not None and c.number is not None and "(#)" in c.number.shape}
    if len(coded) < 2:  # the paper's own
        return others
    return sorted([*coded.values(), *(c for c in others if c.row not in coded)], key=lambda c: c.row)


def heads_words(rows: list[Row], one: Candidate, *, more: int = 0) -> bool:
    """Whether a numbered line is a short title, or one that white space sets off or of ``more`` words, over words without a number."""
    below = rows[one.last_row + 1 - rows[0].index : one.last_row + 2 - rows[0].index]
    words = more + (12 if rows[one.row - rows[0].index].apart else 6)
    short = one.row == one.last_row and not one.runs_on and len(one.title.split()) <= words and one.title[:1].isupper()
    return short and bool(below) and read_number(below[0].text) is None and below[0].line.kind not in ("row", "margin")


_FEW = 4  # numbers at most that count no items
_BEHIND = re.compile(r"\s*(?:[:;.]|\s[–—-])\s")


def cut_as_listed(listed: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """``found`` with each title that the agenda in front prints shorter cut to its words there: "Planning – The Old Barn, new porch"."""
    titles = {(c.value, c.title.strip().lower().rstrip(" .:;–—-")) for c in listed}
    cut = []
    for one in found:
        said = one.title.lower()
        starts = [len(title) for value, title in titles if value == one.value and said.startswith(title)]
        end = max((n for n in starts if _BEHIND.match(one.title, n)), default=0)
        cut.append(replace(one, title=one.title[:end], title_end=one.title_start + end, runs_on=True) if end else one)
    return cut
