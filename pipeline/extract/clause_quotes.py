"""The quotation marks around the words of a motion, where its clauses begin and end."""

import re
from collections.abc import Sequence

from pipeline.extract.sentences import leaves_quote_open
from pipeline.records import Line

_LONGEST_QUOTE = 15  # lines of a motion in quotation marks
_MARK = re.compile('[“”"]')
_CLOSING = re.compile('[”"]')


def in_quotes(text: str, start: int, at: int) -> bool:
    """Whether a quotation that opens behind ``start`` is still open at ``at``."""
    return leaves_quote_open(text[start:at])


def closes_quote(text: str, lines: Sequence[Line], index: int, start: int, end: int) -> int:
    """The line, from ``index`` on, where the quotation marks that a clause opened are closed; 0 where there are none or they stay open."""
    if not in_quotes(text, start, end):
        return 0
    for at in range(index, min(index + _LONGEST_QUOTE, len(lines))):
        if _MARK.search(text, lines[at].start, lines[at].end):
            return 0 if in_quotes(text, start, lines[at].end) else at
    return 0


def quoted(text: str, start: int, at: int, end: int) -> bool:
    """Whether ``at`` is inside quotation marks that are closed before ``end``: rules that a clause quotes have numbers of their own."""
    return in_quotes(text, start, at) and _CLOSING.search(text, at, end) is not None


def before_closing(text: str, start: int, end: int) -> int:
    """Where a clause ends before the mark that closes a quotation which opened before the clause did."""
    closed = text[end - 1] in "”\"" and not in_quotes(text, start, end - 1)
    return end - 1 if closed else end
