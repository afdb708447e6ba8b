"""Who speaks in the lines of a transcript: "3. AH - The lease is signed." is a turn of somebody who speaks often, no title."""

import re
from collections import Counter

from pipeline.segment.candidates import is_person
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row
from pipeline.segment.titles import is_known

_TURN = re.compile(r"\s*(?:[-–•*·]\s*)?(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s+)?([A-Z][\w.’'/&-]*(?:\s[A-Z][\w.’'-]*)?)\s*(?::|\s[-–—])\s+\S")
_INITIALS = re.compile(r"[A-Z]{1,2}[A-Za-z]?[A-Z]?(?:\s?[/&]\s?[A-Z]{2,4})*")
_TURNS = 4  # lines that open with the same words


def speakers(rows: list[Row]) -> frozenset[str]:
    """The initials and names that stand before a colon or dash at the head of four lines or more, where two or more do; a single word may
    be the kind of thing that the lines list unless they ask something, and words that head items everywhere are nobody."""
    turns = [(match[1], row.text.rstrip().endswith("?")) for row in rows if (match := _TURN.match(row.text))]
    said = Counter(who for who, _ in turns)
    asked = {who for who, asks in turns if asks}
    often = {who for who, n in said.items() if n >= _TURNS and not is_known(who) and _is_somebody(who)}
    whole = {who for who in often if _INITIALS.fullmatch(who) or is_person(who) or " " in who}
    often = often if often & asked else whole
    return frozenset(often) if len(often) >= 2 else frozenset()


def _is_somebody(who: str) -> bool:
    return _INITIALS.fullmatch(who) is not None or is_person(who) or is_name(who)


def is_turn(text: str, who: frozenset[str]) -> bool:
    """Whether ``text`` is what one of ``who`` says."""
    match = _TURN.match(text) if who else None
    return match is not None and match[1] in who
