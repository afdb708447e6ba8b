"""The lettered titles of a council's agenda that each lead to a motion: "a) Land Sale" over "Motion 23/2024 Moved by Councillor Hale"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.segment.candidates import Candidate, is_person
from pipeline.segment.names import RANKS, is_name
from pipeline.segment.numbers import Number
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb

_LETTER = re.compile(r"\(?(?P<letter>[a-z])[).]\s+(?=[A-Z\d“\"])")
_NEXT = re.compile(r"\s(?=\(?[a-z]\)\s+[A-Z\d“\"])")
_MOTION = re.compile(
    r"(?:(?:MOTION|Motion|RESOLUTION|Resolution|Res\.?|RES\.?)\s*(?:No\.?|NO\.?|Number|\#)?\s*\#?[A-Z]{0,3}-?\d"
    r"|(?:\#?\d{1,4}(?:[-/.]\d{1,4}){0,2}\.?\s+)?(?:(?:MOTION|Motion)\s*:?\s+(?:made\s+|MADE\s+)?)?(?:MOVED|Moved)(?:\s+(?:by|BY)\b|\s*:|\s+(?=[A-Z]))"
    r"|(?:IT\s+WAS|It\s+was)\s+(?:MOVED|moved|RESOLVED|resolved)\b|(?:RESOLVED|Resolved)\b|(?:THAT|That)\s)"
)
_INSIDE = re.compile(
    r"\s(?=(?:MOTION|Motion|RESOLUTION|Resolution)\s*(?:No\.?|NO\.?|\#)?\s*\#?\d|(?:MOVED|Moved)\s+(?:by|BY)\s|(?:MOVED|Moved):)"
)
_LEAST = 3  # titles that lead to a motion
_NEAR = 2  # rows below a title at most in which its motion begins
_WORDS = 22
_TOLD = 6  # words of such a sentence at least
_NAME = 3  # words of a name that no motion follows
_GAP = 3  # letters: what stands between may be no title


def _pieces(row: Row) -> Iterator[tuple[int, int]]:
    """The stretches of a row that letters open: as a rule one, two where the page set titles side by side."""
    begin = 0
    for cut in _NEXT.finditer(row.text):
        here, after = _LETTER.match(row.text, begin), _LETTER.match(row.text, cut.end())
        if here and after and ord(after["letter"]) == ord(here["letter"]) + 1:
            yield begin, cut.start()
            begin = cut.end()
    yield begin, len(row.text)


def _is_no_title(text: str) -> bool:
    """Whether the words are a sentence, a clause or somebody who reports."""
    rank = RANKS.match(text)
    ranked = rank is not None and is_name(text[rank.end() :], ranked=True)
    return ranked or has_verb(text) or text[-1] in ".;,?" or is_person(text)


def _titles(row: Row) -> Iterator[tuple[Candidate, bool]]:
    """The lettered titles of a row, and whether a motion stands behind each in its line."""
    for begin, end in _pieces(row):
        match = _LETTER.match(row.text, begin, end)
        if match is None:
            return
        moved = _INSIDE.search(row.text, match.end(), end)
        text = row.text[match.end() : moved.start() if moved else end].rstrip(" :–—-")
        if text and not _is_no_title(text) and len(text.split()) <= _WORDS:
            place = row.start + match.end()
            number = Number(match[0].strip(), match.end(), "letter", (ord(match["letter"]) - 96,))
            one = Candidate(row.index, row.index, number, row.start + begin, place, place + len(text), text, 1.0, (False,), weight=1.0)
            yield one, moved is not None


def _tells(row: Row) -> bool:
    """Whether a row is a sentence of the minute and opens no letter."""
    return not _LETTER.match(row.text) and len(row.words) >= _TOLD and (has_verb(row.text) or row.text.rstrip().endswith("."))


def motioned(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """The titles that small letters count below the first of ``chosen``, each list from a) on; none where fewer than three lead to a motion
    or most do not: letters count the clauses of a decision too."""
    if not chosen:
        return []
    first, have = rows[0].index, {c.row for c in chosen}
    found: list[Candidate] = []
    led: set[int] = set()
    for row in rows[chosen[0].row - first :]:
        if row.index in have or row.line.kind in ("row", "margin") or not _LETTER.match(row.text):
            continue
        below = rows[row.index + 1 - first : row.index + 1 + _NEAR - first]
        for one, moved in _titles(row):
            if moved or any(_MOTION.match(r.text) for r in below):
                led.add(row.index)
            elif is_name(one.title) and len(one.title.split()) <= _NAME and not (below and _tells(below[0])):
                continue
            found.append(one)
    values = [c.number.counts[0] for c in found if c.number]
    on = all(b == 1 or 1 <= b - a <= _GAP for a, b in pairwise([0, *values]))
    moved_rows = len({c.row for c in found})
    return found if on and len(led) >= _LEAST and 3 * len(led) >= 2 * moved_rows else []
