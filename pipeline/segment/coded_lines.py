"""Items of a committee's report inside the items of a council: "ITEM C.71.26.09" on a line of its own over a title, under "6. REPORTS"."""

import re

from pipeline.segment.candidates import Candidate
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb

_ITEM = re.compile(r"\W*(?:agenda\s+|report\s+)?item\s+(?:no\.?\s*|number\s+)?\S*\d\S*\W*", re.IGNORECASE)
_LEAST = 2  # codes of one scheme
_SURE = 0.5  # how much the words below must look like a title


def coded_lines(rows: list[Row], groups: dict[str, list[Candidate]], chain: list[Candidate]) -> list[Candidate]:
    """The titles below lines that hold a code and nothing else, inside the items ``chain``; of each scheme two or more, rising."""
    first = rows[0].index
    found: list[Candidate] = []
    for shape, group in groups.items():
        coded = [c for c in group if c.row > chain[0].row and _is_coded(rows[c.row - first], c)] if shape not in ("#", "#.#") else []
        titled = [c for c in coded if c.base >= _SURE and not has_verb(c.title) and not c.runs_on]
        values = [c.number.counts for c in titled if c.number]
        alike = len({c.title.lower() for c in titled}) < len(titled)  # "COUNCIL RESOLUTION" under each number of one
        if not alike and len(titled) >= _LEAST and len(titled) == len(coded) and values == sorted(set(values)):
            found += titled
    return found


def _is_coded(row: Row, one: Candidate) -> bool:
    """Whether the code is all of the line, and the line says that it numbers an item, or white space and capitals tell so."""
    alone = one.style[0]
    return alone and (_ITEM.fullmatch(row.text) is not None or row.apart and one.style[1])
