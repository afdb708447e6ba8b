"""Titles whose numbers a web page lost: each carries the same number (``1.``, ``1.``, ``1.``) or a bullet in its place."""

import re

from pipeline.segment.candidates import Candidate, candidate, titled
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known, title_end, weight

_BULLET = re.compile(r"[-+–—•*·▪●○§]\s+(?=[A-Z“\"])")
_ONE = re.compile(r"\W{0,3}(?:item\s+)?1\b", re.I)
_LEAST = 4  # titles; fewer may be a list inside an item


def _bulleted(rows: list[Row], index: int) -> Candidate | None:
    """The title behind the bullet of row ``index``, over a line that has none; None where it is the entry of a list."""
    row = rows[index]
    bullet = _BULLET.match(row.text)
    after = rows[index + 1] if index + 1 < len(rows) else None
    if bullet is None or after is None or _BULLET.match(after.text) or row.line.kind in ("row", "margin"):
        return None
    text = row.text[bullet.end() :]
    if len(text.split()) > 10 or text[-1] in ".;,":
        return None
    end = title_end(text)
    if end < len(text.rstrip(" :–-")) or has_verb(text) or weight(text) < 0.3:
        return None
    return titled(row, row.start + bullet.end(), text[:end], 1.0)


def _same_number(rows: list[Row], index: int) -> Candidate | None:
    """The title behind a number of row ``index``, where it looks like a title by itself."""
    if not _ONE.match(rows[index].text):
        return None
    one = candidate(rows, index)
    sure = one is not None and one.number is not None and one.number.shape == "#" and one.number.counts[0] == 1
    return one if one is not None and sure and one.base > 0.2 and not has_verb(one.title) and one.row == one.last_row else None


def _counts(rows: list[Row], found: list[Candidate]) -> bool:
    """Whether other titles of the document carry numbers that go on counting: then nothing was lost."""
    have = {c.row for c in found}
    others = [one for i, row in enumerate(rows) if row.index not in have and (one := candidate(rows, i)) and one.number]
    return sum(c.number is not None and c.number.shape == "#" and c.base > 0.2 and not has_verb(c.title) for c in others) > len(found) // 4


def _between(rows: list[Row], found: list[Candidate]) -> list[Candidate]:
    """``found`` with titles between them whose number was not lost."""
    have = {c.row for c in found}
    inside = range(found[0].row - rows[0].index, found[-1].row - rows[0].index)
    others = [
        one for i in inside if rows[i].index not in have and (one := candidate(rows, i)) and one.base > 0.2 and not has_verb(one.title)
    ]
    return sorted([*found, *(one for one in others if one.number and one.number.shape == "#")], key=lambda c: c.row)


def uncounted(rows: list[Row]) -> list[Candidate]:
    """The titles of a document that lost their count; none where too few of them are titles from everywhere, or the count was kept."""
    for read in (_bulleted, _same_number):
        found = [one for index in range(len(rows)) if (one := read(rows, index))]
        known = [one for one in found if is_known(one.title)]
        if len(found) >= _LEAST and len(known) >= 3 and 3 * len(known) >= len(found) and not _counts(rows, found):
            return _between(rows, found)
    return []
