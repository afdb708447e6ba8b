"""Who takes one of several questions, or the one just asked: "The third was taken by the Director. None had been sold."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import ANSWER, Exchange
from pipeline.extract.speakers import BODY, same

_NUMBER = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1, "latter": -1}
_TAKEN = re.compile(
    r"(?:(?:The|His|Her|Their)\s+(?P<nth>first|second|third|fourth|fifth|last|latter|former|other|next)"
    r"(?:\s+(?:questions?|quer(?:y|ies)|points?|matter|one|of\s+(?:these|them)))?"
    r"|It|This|That|(?:The|This|That|His|Her|Their)\s+(?:question|query|enquiry|inquiry))\s+(?:was|were)\s+(?:then\s+|\w+ly\s+)?"
    r"(?:taken|answered|dealt\s+with|fielded|addressed|handled|picked\s+up)\s+by\s+(?=(?:the\s+)?[A-Z])"
)


def taken(state: Exchange, clause: Clause) -> bool:
    """Begin the answer of whoever takes a question; False for any other clause."""
    found = _TAKEN.match(state.text, clause.start, clause.end)
    asked = state.pending or state.exchange
    if found is None or not asked or clause.line - state.asked_line > 2 or state.since > 1:
        return False
    who = state.cast.at(state.text, found.end(), clause.end)
    if who is None or who.role == BODY or who.pronoun or same(who, state.asked_by()):
        return False
    if found["nth"] and len(asked) < 2 or not found["nth"] and not state.pending:
        return False
    last = state.current
    if found["nth"] and last is not None and last.act == ANSWER and same(last.speaker, who):
        return False  # the same goes on
    at = _NUMBER.get(found["nth"] or "", len(asked))
    state.answer(clause.start, clause.end, "response.taken-by", who, clause.line, list(asked))
    if at < len(asked):
        state.turns[-1].to = [asked[at]]
    return True
