"""Find the minutes inside a board pack: agenda and report pages stand around them, and several sets of minutes may follow one another."""

import re

from pipeline.segment.labels import is_label
from pipeline.segment.rows import Row
from pipeline.segment.wording import CLOSING, SIGNATURE

_NEAR = 8  # lines between the title of minutes and their attendance list
_OPENS = re.compile(
    r"\W*(?:(?:draft|unconfirmed|confirmed|public|un-?approved)\s+)*(?:minutes?|notes)\s+(?:of|from)\s+(?!(?:(?:the|our)\s+)?(?:previous|last)\b)(?:(?:the|a|an)\s+)?(?:.*\b(?:meeting|held|committee|board|panel|council|cabinet)\b)",
    re.I,
)
_REPORT = re.compile(
    r"(?:agenda\s+item(?:\s+(?:no\.?|number))?\s*:?\s*\d+|report\s+(?:to|of|by|title)\b|title\s+of\s+report|purpose\s+of\s+(?:the\s+)?report|executive\s+summary|appendix\s+\w+)\W*",
    re.I,
)
_AGENDA = re.compile(r"\W*(?:agenda|notice\s+of\s+meeting|board\s+pack|meeting\s+pack|public\s+document\s+pack)\b", re.I)


def _opens(rows: list[Row], index: int) -> bool:
    """Whether minutes begin at row ``index``: a line that says so, and an attendance list soon after."""
    row = rows[index]
    if len(row.words) > 45 or not _OPENS.match(row.text) or re.search(r"\b(?:approve|confirm|agree|attached|receive)\b", row.text, re.I):
        return False
    return any(is_label(r.text) and not re.match(r"\W*apolog", r.text, re.I) for r in rows[index + 1 : index + 1 + _NEAR])


def _ends(rows: list[Row], begin: int, stop: int) -> int:
    """Where the minutes that begin at row ``begin`` end: at the first report page after their closing words."""
    closed = False
    for row in rows[begin:stop]:
        closed = closed or bool(CLOSING.match(row.text)) or (len(row.words) <= 8 and bool(SIGNATURE.match(row.text)))
        if closed and len(row.words) <= 12 and _REPORT.match(row.text):
            return row.index
    return stop


def minutes_in(rows: list[Row]) -> list[tuple[int, int]]:
    """The row ranges (first, after the last) of the minutes in a pack; empty where the document is no pack but one set of minutes."""
    opens: list[int] = []
    for index in range(len(rows)):
        if _opens(rows, index) and (not opens or index - opens[-1] > _NEAR):
            opens.append(index)
    fronted = any(_AGENDA.match(r.text) and len(r.words) <= 8 for r in rows[:15])
    if not opens or (len(opens) == 1 and not (fronted and opens[0] > 8)):
        return []
    begins = [max(0, at - _titles_above(rows, at)) for at in opens]
    return [(a, _ends(rows, a, b)) for a, b in zip(begins, [*begins[1:], len(rows)], strict=True)]


def _titles_above(rows: list[Row], at: int) -> int:
    """How many lines above an opening (the council's name in capitals) belong to it."""
    above = 0
    while above < 3 and at - above - 1 >= 0 and rows[at - above - 1].caps and len(rows[at - above - 1].words) <= 10:
        above += 1
    return above
