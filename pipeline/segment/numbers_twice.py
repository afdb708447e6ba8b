"""Pages that print the number of each item twice, alone on a line over the title and again over what was said: "2", "Bins", "2", …"""

import re
from itertools import pairwise

from pipeline.segment.candidates import Candidate, titled
from pipeline.segment.numbers import Number
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, visible
from pipeline.segment.wording import PAST

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?\.?")
_LEAST = 3  # numbers that come twice
_BETWEEN = 6  # lines of agenda wording at most, the title with them
_WORDS = 30


def numbers_twice(rows: list[Row]) -> list[Candidate]:
    """The titles below the first of such numbers, some of which may stand there once; none where most do, or some have no title."""
    alone = [
        (at, text) for at, row in enumerate(rows) if _NUMBER.fullmatch(text := row.text.strip()) and row.line.kind not in ("row", "margin")
    ]
    again = {a[0] for a, b in pairwise(alone) if a[1] == b[1] and b[0] - a[0] <= _BETWEEN}
    seconds = {b[0] for a, b in pairwise(alone) if a[0] in again}
    firsts = [(at, text) for at, text in alone if at not in seconds]
    if len(again) < _LEAST or 4 * len(again) < 3 * len(firsts):
        return []
    found = [one for at, text in firsts if at + 1 < len(rows) and (one := _titled(rows[at], rows[at + 1], text))]
    values = [c.value for c in found]
    return found if len(found) == len(firsts) and values == sorted(set(values)) else []


def _titled(row: Row, below: Row, number: str) -> Candidate | None:
    text = visible(below.text)
    title = text.strip().rstrip(" :–—-")
    if not title or len(title.split()) > _WORDS or has_verb(title) or PAST.search(title) or title[-1] in ".;,":
        return None
    counts = tuple(map(int, re.findall(r"\d+", number)))
    one = titled(row, below.start + len(text) - len(text.lstrip()), title, 1.5, number=Number(number, len(number), "twice", counts))
    one.last_row, one.value = below.index, counts[0] + (counts[1] / 100 if len(counts) > 1 else 0.0)
    return one
