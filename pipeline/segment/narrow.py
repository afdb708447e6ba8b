"""Titles that a narrow column broke into short lines, one below the other under their number."""

import re

from pipeline.segment.labels import is_label
from pipeline.segment.numbers import read_number
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb
from pipeline.segment.wording import PAST

_OWNER = re.compile(r"[A-Z]{2,4}")  # who is to see to it, on a line of its own
_WIDE = 45  # characters that fill such a column, two of whose lines may have been joined
_LINES = 5  # on which such a title may stand
_TEXT = 10  # words of a line of the minute, which takes the whole width


def narrow_end(rows: list[Row], row: Row) -> Row | None:
    """The last line of the title that begins in ``row``, where white space stands below short lines only and the minute below that; None
    where the first line is all of it or the lines are no title."""
    at = row.index - rows[0].index
    last = next((n for n in range(at, min(at + _LINES, len(rows) - 1)) if rows[n + 1].apart), at)
    block = rows[at : last + 1]
    if last == at or not _is_text(rows[last + 1]) or any(not _may_go_on(one) for one in block):
        return None
    return block[-1]


def _is_text(row: Row) -> bool:
    return len(row.words) >= _TEXT or has_verb(row.text) or PAST.search(row.text) is not None


def _may_go_on(row: Row) -> bool:
    text = row.text.strip()
    return (
        len(text) <= _WIDE
        and text[-1:] not in ".:;?!"
        and row.line.kind not in ("row", "margin", "list")
        and not _OWNER.fullmatch(text)
        and not has_verb(text)
        and not PAST.search(text)
        and not is_label(text)
        and read_number(text) is None
    )
