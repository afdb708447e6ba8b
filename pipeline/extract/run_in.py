"""Headings that run in to the sentence behind them: "Bins: Cllr Hale asked …", "War memorial – the Clerk reported …"."""

import re

from pipeline.extract.label_words import INLINE_ANSWER
from pipeline.extract.speakers import UNKNOWN, Cast
from pipeline.extract.subjects import subject_at

_RUN_IN = re.compile(
    r"(?!(?:In|With|On|At|As|By|To|For|Re|Regarding|Following|After|When|Responding|Response|Reply|Answer|Ans|Question|Questions|Query|Item"
    r"|Minute|Note|Action|And|But|It|There|This|That|Comment|Comments|REPLY|RESPONSE|ANSWER|ANS|QUESTION|NOTE|ACTION|COMMENT)\b)"
    r"[A-Z][\w’'&/-]*(?:\s+[\w’'&/()-]+){0,5}?(?:\s?:\s+|\s+[–—-]\s+|\.\s?[–—-]\s+)(?=[A-Za-z])"
)
# "Bins – having noted that nine were missed, the Board queried …": what leads in to the sentence behind such a heading
_LEADS_IN = re.compile(
    r"(?:having\s|noting\b|being\s|given\b|in\s+(?:light|view|response|reply|answer|relation|respect|regard|noting|considering|discussing|welcoming|referring)\b|with\s+(?:regard|reference|respect)\b"
    r"|(?:referring|responding|replying|turning|reflecting|further|noting|recalling|observing|acknowledging|recognising|welcoming|commenting|drawing|mindful|conscious|aware|concerned)\s"
    r"|(?:whil(?:e|st)|although|though|as|when|following|after|on|upon|despite|notwithstanding|asked|questioned|pressed|because|since|for)\s)"
    r"[^.;:?]{3,240}?,\s+(?=[A-Za-z])"
)
# "Bins – a concern was raised about …", "Bins – it was queried whether …"
_RAISED_HERE = re.compile(
    r"(?:(?:an?|some|further|several|another)\s+(?:\w+\s+)?)?(?:concerns?|questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|clarification|clarity|(?:re)?assurances?|confirmation|information|explanation)\s+"
    r"(?:was|were)\s+(?:\w+\s+)?(?:raised|expressed|voiced|sought|requested|asked|put|made|posed)\b|[Tt]here\s+(?:was|were)\s+(?:(?:an?|some|further|several|also)\s+)*(?:questions?|quer(?:y|ies))\s|it\s+was\s+(?:\w+\s+)?(?:asked|queried|questioned|[ei]nquired)\b"
)
_LEADS_IN_MORE = re.compile(r"[^.;:?]{3,240}?,\s+(?=[A-Za-z])")


def behind_heading(text: str, begin: int, end: int, cast: Cast) -> int:
    """Where the sentence begins behind a heading that runs in to it; ``begin`` where none does."""
    heading = _RUN_IN.match(text, begin, end)
    if heading is None or INLINE_ANSWER.match(text, begin, end):
        return begin
    named = cast.at(text, begin, heading.end())
    if named is not None and (named.role != UNKNOWN or named.person or named.pronoun):
        return begin
    after = heading.end()
    if subject_at(text, after, end, cast) or _RAISED_HERE.match(text, after, end):
        return after
    led = _LEADS_IN.match(text, after, end) if text[after].islower() else None
    while led is not None:  # the lead-in may hold commas of its own
        if subject_at(text, led.end(), end, cast):
            return after
        led = _LEADS_IN_MORE.match(text, led.end(), end)
    return begin
