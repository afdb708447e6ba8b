"""The clauses of a motion each of which stands on a line of its own and begins with "That": "That the report be received; and" over "That
staff be directed to report back.". They are as many decisions, as they are under RESOLVED."""

import re

from pipeline.extract.clauses import Clause, Clauses, before_result
from pipeline.extract.section import Section

_THAT = re.compile(r"\W*(?:That|(?:AND\s+(?:FURTHER\s+)?)?THAT)\s")
_AND = re.compile(r"\W*AND\s")
_GOES_ON = re.compile(r"[^\n]*;(?P<ends>\s*(?:and|AND))?\s*")  # the last but one of a list says "and"
_STOPS = re.compile(r"[^\n]*\.\s*")
_NEXT_LINE = 2  # characters from a line to the one below it without a blank one


def each_that(section: Section, found: Clauses, *, numbered: bool = False) -> Clauses | None:
    """The clauses of the motion that begins with ``found``, a line each; None where it has but one line of this form.

    "AND THAT …" goes on with a motion that is ``numbered``: its number is of the whole."""
    text, first = section.text, section.line_at(found.items[0].start)
    last, listed = first, False
    while last + 1 < len(section.lines):
        line, below = section.lines[last], section.lines[last + 1]
        if not (_THAT.match(text, line.start) and _THAT.match(text, below.start, below.end)):
            break
        goes_on = _GOES_ON.fullmatch(text, line.start, line.end)
        stops = _STOPS.fullmatch(text, line.start, line.end) is not None and below.start - line.end < _NEXT_LINE
        if not (goes_on or stops):
            break
        last, listed = (
            last + 1,
            goes_on is None or goes_on["ends"] is not None or (not numbered and _AND.match(text, below.start) is not None),
        )
    if not listed or found.last > last or found.items[0].start != section.lines[first].start:
        return None
    ends = (before_result(text, line.start, line.end) for line in section.lines[first : last + 1])
    return Clauses(tuple(Clause(line.start, end) for line, end in zip(section.lines[first:], ends, strict=False)), "plain", last)
