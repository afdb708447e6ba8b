"""Titles that a clerk ends with a full stop, each on a line of its own: "Matters arising." over its paragraph."""

import re
from dataclasses import replace

from pipeline.segment.candidates import is_person
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST

_STOPPED = re.compile(r"[A-Z“\"][^.:;?!,]{3,70}[a-z)’”]\.\s*$")
_ANSWER = re.compile(
    r"(?:none|nil|no|nothing|not|noted|agreed|approved|carried|resolved|all|yes|thanks|unanimous\w*|as|see|ongoing|done|in\s+favou?r)\b"
    r"|.*(?:ed|given|read|paid|sent|taken)\.\s*$",
    re.I,
)
_LEAST = 3  # titles known from everywhere that end so
_WORDS = 7


def _is_stopped(rows: list[Row], at: int) -> bool:
    """Whether row ``at`` may be a title with its full stop: a few words without a verb, over something longer or set off from it."""
    row = rows[at]
    if len(row.words) > _WORDS or at + 1 == len(rows) or row.line.kind in ("row", "margin", "list") or not _STOPPED.match(row.text):
        return False
    return not (has_verb(row.text) or PAST.search(row.text) or _ANSWER.match(row.text) or is_person(row.text))


def without_stops(rows: list[Row]) -> list[Row]:
    """``rows``, their titles without the full stop where three titles known from everywhere end so; a title of other words must be set off
    by white space."""
    stopped = {at for at in range(len(rows)) if _is_stopped(rows, at)}
    known = {at for at in stopped if is_known(rows[at].text)}
    if len(known) < _LEAST:
        return rows
    titles = {at for at in stopped if at in known or rows[at].apart and rows[at + 1].apart}
    return [replace(row, text=row.text.rstrip(" .")) if at in titles else row for at, row in enumerate(rows)]
