"""Lists of those present that stand below the minutes instead of in front."""

import re

from pipeline.segment.labels import is_label
from pipeline.segment.name_rolls import is_seated
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb

_ATTENDED = re.compile(r"(?:\w+\s+)?(?:also\s+)?(?:in\s+)?(?:attend|present)|(?:\w+\s+)?members|apolog|absent|participants", re.I)
_WORDS = 4


def seats_below(rows: list[Row]) -> int:
    """Where a list of those present begins that stands below the minutes: nothing after it is an item. Past the last row where none is."""
    for index in range(len(rows) // 2, len(rows) - 2):
        row, after = rows[index], rows[index + 1 : index + 3]
        short = len(row.words) <= _WORDS and bool(_ATTENDED.match(row.text)) and is_label(row.text)
        if short and all(_is_entry(r) for r in after):
            return index
    return len(rows)


def _is_entry(row: Row) -> bool:
    if has_verb(row.text):
        return False
    return "," in row.text or row.line.kind == "list" or is_name(row.text) or is_seated(row.text)
