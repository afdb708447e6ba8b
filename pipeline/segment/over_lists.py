"""Titles with a colon right over a list, as clubs and small boards note what each officer told: "Treasurer Update:" over its points."""

import re

from pipeline.segment.candidates import Candidate, is_person
from pipeline.segment.capitals import NOT_SET_OFF
from pipeline.segment.labels import is_label
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST

_BULLET = re.compile(r"\s*[-–•*·▪]")
_KIND = re.compile(  # what is told, so that the words are no name
    r"\b(?:updates?|reports?|news|business|items?|matters|events?|info(?:rmation)?|discuss?ions?|points?|issues?|plans?|finances?|budget)\W*$",
    re.I,
)
_LEAST = 6
_WORDS = 5


def _is_listed(row: Row) -> bool:
    return row.line.kind == "list" or _BULLET.match(row.text) is not None


def over_lists(rows: list[Row], alone: list[Candidate]) -> list[Candidate]:
    """Those of ``alone`` that stand so; none where fewer than six do, where they head fewer than two in three of the blocks set apart, or
    where most could be names."""
    first = rows[0].index if rows else 0
    heads = [c for c in alone if _heads_list(rows, c.row - first)]
    if len(heads) < _LEAST:
        return []
    blocks = [row for row in rows[heads[0].row - first :] if row.apart and not _is_listed(row) and row.text.rstrip().endswith(":")]
    named = sum(is_name(c.title) and not is_known(c.title) for c in heads if not _KIND.search(c.title))
    told = [c for c in heads if _KIND.search(c.title) or is_known(c.title)]
    return heads if 3 * len(heads) >= 2 * len(blocks) and 2 * named < len(heads) and 2 * len(told) >= len(heads) else []


def _heads_list(rows: list[Row], at: int) -> bool:
    row, below = rows[at], rows[at + 1 : at + 2]
    text = row.text.rstrip()
    if not text.endswith(":") or not row.apart or not below or below[0].apart or not _is_listed(below[0]) or len(text.split()) > _WORDS:
        return False
    return not (has_verb(text) or PAST.search(text) or is_label(text) or is_person(text) or NOT_SET_OFF.match(text.rstrip(": ")))


def listed_titles(rows: list[Row]) -> tuple[int, int] | None:
    """The rows (first, after the last) of a list of titles under the word "Agenda"; None where there is none."""
    for index, row in enumerate(rows[:60]):
        if re.fullmatch(r"agenda\W*", row.text.strip(), re.I):
            end = index + 1
            while end < len(rows) and rows[end].line.kind in ("list", "text") and len(rows[end].words) <= 10 and _bulleted(rows[end]):
                end += 1
            return (index + 1, end) if end - index > 3 else None
    return None


def _bulleted(row: Row) -> bool:
    return bool(re.match(r"[-–•*·▪]\s*\S", row.text))
