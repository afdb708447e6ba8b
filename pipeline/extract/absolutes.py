"""Questions told in an absolute clause before their answer: "Councillor Hale having asked why it leaked, the Clerk said that …"."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.speakers import BODY, Cast
from pipeline.extract.subjects import subject_at
from pipeline.form import Form

_ON_WHAT = r"(?:why|how|what|when|where|whether|if|who|which|whose|about|as\s+to|on|regarding|concerning)\b"
# Whoever asks that a thing be done, or for a paper, asks no question
_HAVING = Form(
    r"\shaving\s+(?:also\s+|then\s+|again\s+|further\s+)?"
    rf"(?:(?:asked|wondered|[ei]nquired|questioned|queried)\s+(?:(?:of\s+)?(?:the\s+)?[A-Z][\w’'.-]*(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w’'.-]*){{0,5}}\s+)?{_ON_WHAT}"
    r"|(?:queried|questioned)\s+(?:the|this|his|her|its|their)\s|sought\s+(?:clarification|an?\s+explanation|assurances?|confirmation)\s)"
)
# "A question having been raised about the fee", "A query having been raised by Mr Hale about the fee"
_PUT = Form(
    r"\W*(?:(?:An?|The|Another|Several|Two|Some)\s+(?:(?:further|second|similar|related|supplementary)\s+)?(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))\s+"
    r"having\s+(?:also\s+|then\s+)?(?:been\s+)?(?:put|raised|asked|posed|made|arisen|received)|There\s+(?P<being>being|having\s+been)\s+(?=an?\s|some\s|several\s|two\s|further\s|another\s)"
    r"(?:[\w-]+\s+){1,3}?(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)))(?:\s+(?:by|from)\s+(?P<by>[^,;]{3,60}?))?\s+"
    rf"{_ON_WHAT}"
)
_TOLD = re.compile(
    r"it\s+was\s+(?:then\s+|also\s+)?(?:explained|advised|confirmed|stated|clarified|reported|said|replied|answered|noted|indicated)\b"
    r"|(?:(?:the\s+)?(?:members|committee|panel|board|council|cabinet|meeting|group|forum)|(?:he|she|they))\s+(?:was|were)\s+"
    r"(?:then\s+|duly\s+)?(?:advised|informed|told|assured|reassured|reminded)\b"
    r"|(?:the|an?)\s+(?:[\w-]+\s+){1,3}?(?:was|were)\s+(?:\w+ly\s+)?(?:given|put|quoted|stated|explained|confirmed|clarified)\s+(?:by|as|at|that|to)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?:then\s+|also\s+)?(?:said|replied|responded|answered|explained|advised|confirmed|stated|clarified|reported|told|assured|thought|believed|gave|did|could|was)\b"
)

_COMMA = re.compile(r",\s+")


def having_asked(text: str, start: int, end: int, line: int, first: bool, bulleted: bool, cast: Cast) -> Clause | None:
    """The clause that asks, ``main`` the place where its answer begins; None for any other sentence."""
    put = _PUT.match(text, start, end)
    having = None if put else _HAVING.search(text, start, end)
    who = None
    if having is not None:
        who = cast.at(text, start, having.start())
        if who is None or who.end != having.start() or who.pronoun:
            return None
    elif put is None:
        return None
    elif put["by"]:
        who = cast.at(text, put.start("by"), put.end("by"))
    behind = having.end() if having is not None else put.end() if put else start
    for comma in _COMMA.finditer(text, behind, end):
        answer = _TOLD.match(text, comma.end(), end)
        said = None if answer else subject_at(text, comma.end(), end, cast)
        says = said is not None and said[0].role != BODY and said[0].start == comma.end() and _SAYS.match(text, said[1], end)
        if answer or says:
            begin = put.end("being") + 1 if put and put["being"] else start
            return Clause(begin, comma.start(), line, first, bulleted, who, act="ask", rule="question.asked", body=behind, main=comma.end())
    return None
