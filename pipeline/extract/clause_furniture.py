"""A page's foot and head amid a list of clauses."""

import re
from collections.abc import Sequence

from pipeline.extract.labels import following, label_at
from pipeline.records import Line

# What the foot or head of a page says: its number, or the day of the meeting.
_PAGE = re.compile(r"\b[Pp]age\s+\d|^\W*\d{1,3}\W*$|\b(?:19|20)\d\d\b")


def furniture(text: str, lines: Sequence[Line], index: int, end: int, above: str) -> int:
    """How many lines from ``index`` on are a page's foot and head within a list that goes on after them, whose last clause ends at
    ``end`` and has the label ``above``."""
    for count in range(1, 4):
        if index + count >= len(lines):
            return 0
        line = lines[index + count - 1]
        if line.end - line.start > 80 or text[line.end - 1] in ".;:" or label_at(text, line.start, line.end)[0]:
            return 0
        label, _ = label_at(text, lines[index + count].start, lines[index + count].end)
        if label and label in following(above):
            paged = any(_PAGE.search(text, one.start, one.end) for one in lines[index : index + count])
            return count if paged or text.endswith((";", ",", "; and", ", and"), 0, end) else 0
    return 0
