"""Who moved and who seconded as forms print it: each under a label, in one line or in two to four, "Moved By: A" over "Seconded By: B"."""

import re
from dataclasses import dataclass

from pipeline.patterns import PARTICLE

_NO_NAME = (
    r"(?i:mov(?:ed|er|ant)|made|propos(?:ed|er)|offered|introduced|motion|second(?:ed|er)?|support(?:ed)?|1\s?st|2\s?nd|first|that|carried|passed"
    r"|failed|lost|defeated|resolved|vote[sd]?|voting|all|final|results?|ayes?|yeas?|nays?|noes|unanimous\w*|resolution|be|none|nil|for|against"
    r"|and|it|was|agreed|approved|adopted|accepted|received|noted|declared|to|the)"
)
_NAME_WORD = rf"(?!{_NO_NAME}\b)(?:[A-ZÀ-Þ][\w’'.-]*|{PARTICLE}(?=\s))"
_NAME = rf"{_NAME_WORD}(?:[ .]{{1,2}}{_NAME_WORD}){{0,5}}"
_MOVE = (
    r"(?:(?:The\s+|A\s+)?(?i:motion)\s+(?:(?:was|is)\s+)?(?i:(?:duly\s+)?(?:made|moved|offered|introduced)\s+)?(?i:by|from)\b\s*:?"
    r"|(?i:moved|mover|movant|made|proposed|proposer|offered|introduced)\s+(?i:by)\b\s*:?|(?i:moved|mover|movant|made|proposer|proposed|motion)\s*[:–-]"
    r"|(?i:moved|proposed)(?=\s+[A-Z])|(?i:1\s?st|first)\s*[:–-])"
)
_SECOND = (
    r"(?:and\s+|\|\s*)?(?:(?:was|is)\s+)?(?i:motion\s+)?(?:(?i:second(?:ed|er)?|support(?:ed)?)\s+(?:was\s+)?(?i:by)\b\s*:?"
    r"|(?i:second(?:ed|er)?|supporter)\s*[:–-]|(?i:seconded|second|support(?:ed)?)(?=\s+[A-Z])|(?i:2\s?nd)\s*[:–-])"
)
_POST = rf"(?:,\s+{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}})?"  # "MOVER: Ann Hale, Councilmember"
_PAIR = re.compile(
    rf"\W*(?P<move>{_MOVE})\s*(?P<mover>{_NAME}){_POST}[\s,;|]*"
    rf"(?:{_SECOND}\s*(?P<seconder>{_NAME}(?:,\s+[A-Z]\.\s?[A-ZÀ-Þ][\w’'-]+)*){_POST})?[ .,;]*"
)
_LABELLED = re.compile(
    rf"^\W*(?i:moved|mover|proposed|proposer)(?:\s+By\b\s*:?|\s*:)\s*(?P<mover>{_NAME})[\s,;|]*{_SECOND}\s*(?P<seconder>{_NAME})\W*$"
)
# Where the form says "by" or has a colon, a seconder need not follow
_BY = re.compile(r"(?i)\bby\b|:")
_FARTHEST = 200  # characters of two names and their labels


@dataclass(frozen=True, slots=True)
class Pair:
    """Who moved and who seconded, as printed at ``start``–``end``; ``seconder`` is empty where none is named."""

    start: int
    end: int
    mover: str
    seconder: str


def pair_at(text: str, start: int, end: int) -> Pair | None:
    """The movers that begin at ``start``."""
    match = _PAIR.match(text, start, min(end, start + _FARTHEST))
    if match is None or not (match["seconder"] or _BY.search(match["move"])):
        return None
    stop = match.end()
    while text[stop - 1].isspace():
        stop -= 1
    return Pair(start, stop, match["mover"].rstrip(" ."), (match["seconder"] or "").rstrip(" ."))


def labelled_pair(text: str) -> Pair | None:
    """The movers that a stretch consists of, each under a label with a colon or "By"."""
    match = _LABELLED.match(text)
    return Pair(0, len(text), match["mover"].rstrip(" ."), match["seconder"].rstrip(" .")) if match else None
