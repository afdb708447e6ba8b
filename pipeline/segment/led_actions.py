"""Numbered lists of what somebody is to do, under a line that says so: "Actions noted for the roof:" over 1, 2, 3. No items."""

import re

from pipeline.segment.name_rolls import counted_from
from pipeline.segment.rows import Row, kept
from pipeline.segment.titles import is_known

_LEAD = re.compile(
    r"\W*(?:(?:agreed|follow[\s-]?up|new|key|further|resulting|summary\s+of|list\s+of)\s+)*(?:actions?|tasks?|to[\s-]dos?)"
    r"(?:\s+(?:points?|items?|list|summary))?(?:\s+(?:noted|agreed|arising|required|identified|recorded|relating\s+to|from|for|on|about|by|are|were)\b"
    r"(?!\s+(?:the\s+)?(?:last|previous))[^.]*)?\s*[:–-]?\s*$",
    re.I,
)
_TASK = re.compile(r"\bto\s+[a-z]{2,}\b|\b(?:will|should|must|needs?)\s+[a-z]|^[A-Z]\w+\s+(?:the|a|an|with|up|out)\s|\.\s*$")
_WORDS = 10  # of the line that leads to the list at most
_LONG = 8  # words of an entry that is no title of an item


def _is_task(text: str) -> bool:
    return len(text.split()) >= _LONG or _TASK.search(text) is not None


@kept
def under_actions(rows: list[Row]) -> set[int]:
    """The indices of the rows that such lists count, two entries at least, most of which say what is to be done."""
    found: set[int] = set()
    for at, row in enumerate(rows[:-1]):
        if len(row.words) > _WORDS or not _LEAD.match(row.text):
            continue
        entries = counted_from(rows, at + 1)
        told = [rows[i].text[end:].strip() for i, end in entries]
        if len(told) >= 2 and 2 * sum(map(_is_task, told)) > len(told) and not any(map(is_known, told)):
            found |= {rows[i].index for i, _ in entries}
    return found
