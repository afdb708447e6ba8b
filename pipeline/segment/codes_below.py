"""Titles with the code of their minute alone on the line below them: "APOLOGIES" over "PC84/13" over what was said."""

import re
from itertools import pairwise

from pipeline.segment.candidates import Candidate, is_person, titled
from pipeline.segment.front import says
from pipeline.segment.names import is_name
from pipeline.segment.numbers import Number, read_number
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known, visible, weight
from pipeline.segment.wording import PAST

_CODE = re.compile(
    r"[\[(]?(?P<word>Minutes?\s+(?:No\.?\s*)?|Min\.?\s+)?"
    r"(?P<code>[A-Z&]{0,6}[ ./-]?\d{1,4}(?:[/.-][A-Z]{0,4}\d{1,4}){0,2})(?P<stop>[.:]?)[\])]?",
    re.I,
)
_LEAST = 4  # codes, each the next of the one before; fewer may be references
_FURTHEST = 3  # codes are never further from the next
_WORDS = 40  # of a title in capitals; of another half as many


def _code(row: Row) -> Number | None:
    """The code that is all of the line; a mere figure may be the number of a page."""
    text = row.text.strip()
    match = _CODE.fullmatch(text) if row.line.kind not in ("row", "margin") and len(text) <= 24 else None
    number = read_number(match["code"] + match["stop"]) if match else None
    if match is None or number is None or number.is_letter:
        return None
    return number if match["word"] or not number.text.isdigit() else None


def _is_title(row: Row) -> bool:
    """Whether the line may be a title: in capitals, or one known from everywhere, or words that are no sentence."""
    text = visible(row.text).strip(" :–—-")
    if not text or row.line.kind in ("row", "margin") or text[-1] in ".;,?!" or has_verb(text) or PAST.search(text):
        return False
    few = len(text.split()) <= (_WORDS if row.caps else _WORDS // 2)
    return few and not is_person(text) and (is_known(text) or not is_name(text)) and weight(text) > (-1.5 if row.caps else 0.3)


def _is_told(row: Row) -> bool:
    """Whether the line is what was said under a title, or that there was nothing."""
    return says(row) or not _is_title(row) or len(row.text.split()) == 1 and not row.caps


def with_codes_below(rows: list[Row]) -> list[Candidate]:
    """The titles right over codes that count on one by one, here and there with one left out; none where codes lack a title over them, or
    the lines below them are titles themselves."""
    coded = [(at, number) for at, row in enumerate(rows) if at and (number := _code(row))]
    if len(coded) < _LEAST or len({number.shape for _, number in coded}) > 1:
        return []
    steps = [[b - a for a, b in zip(x.counts, y.counts, strict=True)] for (_, x), (_, y) in pairwise(coded)]
    counts_on = any(all(1 <= step[k] <= _FURTHEST for step in steps) for k in range(len(coded[0][1].counts)))
    over = [(at, number) for at, number in coded if _is_title(rows[at - 1])]
    told = [at + 1 < len(rows) and _is_told(rows[at + 1]) for at, _ in over]
    if not counts_on or 5 * len(over) < 4 * len(coded) or 4 * sum(told) < 3 * len(told):
        return []
    return [_titled(rows[at - 1], rows[at], number) for at, number in over]


def _titled(row: Row, below: Row, number: Number) -> Candidate:
    text = visible(row.text)
    begin = row.start + len(text) - len(text.lstrip())
    one = titled(row, begin, text.strip(" :–—-"), 1.5, number=number, lined=True)
    one.last_row, one.value = below.index, float(number.counts[-1])
    return one
