"""Who is called on to answer and does, in one sentence: "The Chair invited Mr Bell to reply and he said that it would open in May."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import Exchange
from pipeline.extract.speakers import BODY, Speaker, same

# "The Leader invited the Head of Housing to respond."
_HANDS_OVER = re.compile(
    r"(?:then\s+)?(?:invited|asked|requested|called\s+(?:up)?on)\s+(?P<whom>[^.;:?]{3,80}?)\s+to\s+(?:respond|reply|answer|comment)\b"
)
# "Mr Bell was invited to reply"
_WAS_CALLED = re.compile(
    r"(?:was|were)\s+(?:(?:then|also)\s+)?(?:invited|asked|requested|called\s+(?:up)?on)\s+(?:by\s+[^,.;:?]{3,60}?\s+)?to\s+(?:respond|reply|answer|comment)\b"
)
_AND_DID = re.compile(
    r",?\s+(?:and|who|whereupon|but)\s+(?:(?:he|she|they|(?:the\s+)?[A-Z][\w’'.-]*(?:\s+[\w’'.-]+){0,5}?)\s+)?(?:(?:then|duly|also)\s+)*"
    r"(?:said|stated|replied|responded|answered|advised|explained|confirmed|told|thought|believed|could\s+not\s+(?:say|answer)|did\s+so|pointed\s+out|put\s+it|gave\s)"
)


def handed_over(state: Exchange, clause: Clause) -> tuple[Speaker | None, bool] | None:
    """Who is called on to answer what has been asked, and whether the clause tells what he or she said; None where nobody is."""
    if clause.subject is None or not state.pending:
        return None
    text = state.text
    to = _HANDS_OVER.match(text, clause.body, clause.end)
    whom = state.cast.at(text, to.start("whom"), to.end("whom")) if to else None
    if to is None:
        to, whom = _WAS_CALLED.match(text, clause.body, clause.end), clause.subject
    if to is None:
        return None
    told = whom is not None and whom.role != BODY and not whom.pronoun and not same(whom, state.asked_by())
    return whom, told and _AND_DID.match(text, to.end(), clause.end) is not None
