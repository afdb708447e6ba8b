"""What a meeting always begins with, counted otherwise than the items below: "i. Welcome", "ii. Apologies", "1 Declarations of interest",
and then "2.0 Drainage report"."""

import re
from itertools import pairwise

from pipeline.segment.candidates import Candidate, numbered_candidate
from pipeline.segment.front import front_end
from pipeline.segment.numbers import Number, read_number
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known

_SMALL = re.compile(r"(?P<mark>\(?(?P<roman>i{1,3}|iv|vi{0,3})[.)])\s+(?=[A-Z])")
_PLACE = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_WORDS = 10  # of such a title


def _number(text: str) -> tuple[str, Number] | None:
    """How a line is counted, by small Roman figures or whole numbers, and its number."""
    small = _SMALL.match(text)
    if small:
        return "roman", Number(small["mark"], small.end(), "small", (_PLACE[small["roman"]],))
    number = read_number(text)
    return ("whole", number) if number and number.shape == "#" and not number.suffix else None


def _titles(rows: list[Row], begin: int, end: int) -> list[tuple[str, Candidate]]:
    found = []
    for index in range(begin, end):
        read = _number(rows[index].text)
        one = numbered_candidate(rows, index, read[1]) if read else None
        if read and one and one.last_row == one.row and len(one.title.split()) <= _WORDS:
            found.append((read[0], one))
    return found


def led_in(rows: list[Row], chain: list[Candidate]) -> list[Candidate]:
    """The titles above the first of ``chain``, below those present, that count up to it in small Roman figures, whole numbers, or both in
    turn. Of those counted so at least two, and all but one, must be such as every meeting has, none a sentence, each over a line that is
    none of them."""
    head = chain[0]
    first = head.row - rows[0].index
    listed = _titles(rows, front_end(rows), first)
    if len(listed) < 2 or head.number is None or head.number.shape == "#":
        return []
    titles = [one for _, one in listed]
    if any(has_verb(one.title) or one.runs_on for one in titles) or sum(is_known(one.title) for one in titles) < max(2, len(titles) - 1):
        return []
    for way in ("roman", "whole"):
        counts = [one.number.counts[0] for kind, one in listed if kind == way and one.number]
        if counts and (counts[0] != 1 or any(b - a != 1 for a, b in pairwise(counts))):
            return []
    whole = [one.number.counts[0] for kind, one in listed if kind == "whole" and one.number]
    ends = [*(one.row for one in titles[1:]), head.row]
    over = all(stop > one.row + 1 for one, stop in zip(titles, ends, strict=True))
    on = head.value == (whole[-1] + 1 if whole else 1)
    return titles if over and on else []
