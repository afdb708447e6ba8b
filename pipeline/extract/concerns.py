"""What is answered without having been asked: "Mrs Hale was worried that … . In response, the Director said that …"."""

import re
from dataclasses import dataclass

from pipeline.extract.clause import Clause
from pipeline.extract.speakers import BODY, Speaker, same

_CONCERNED = re.compile(
    r"(?:also\s+|then\s+|\w+ly\s+)?(?:(?:stated|said|felt|indicated|commented|noted|added|remarked)\s+(?:that\s+)?(?:he|she|they)\s+(?=(?:was|were)\s))?"
    r"(?:(?:was|were)\s+(?:also\s+|very\s+|\w+ly\s+)?(?:concerned|worried|unhappy|disappointed|dismayed)"
    r"|(?:expressed|raised|voiced|reiterated|had)\s+(?:(?:his|her|their|a|an|the|some|serious|grave|further|particular|several)\s+)*"
    r"(?:\w+\s+)?(?:concerns?|issues?|worr(?:y|ies)|fears?|doubts?|disappointment|frustration)|complained)\b"
)
# "Members referred to the cost of the service." over what an officer says of it
_REFERRED = re.compile(
    r"(?:also\s+|then\s+)?(?:referred\s+to|raised\s+the\s+(?:matter|issue|question)\s+of|mentioned)\s+(?!a\s+(?:letter|report|meeting)\b)"
)
# "A concern was raised (by Mr Hale) about litter", "Concerns were expressed over the cost"
_CONCERN_WAS = re.compile(
    r"(?:(?:An?|Some|Further|Serious|Grave|Particular|Similar|Several|Another|Much|Considerable|a|some|further|several)\s+)*(?:\w+\s+)?"
    r"(?:[Cc]oncerns?|[Ww]orr(?:y|ies)|[Ff]ears?|[Dd]oubts?|[Dd]isappointment|[Ff]rustration|[Uu]nease|[Dd]isquiet)"
    r"\s+(?:was|were)\s+(?:also\s+|then\s+|again\s+)?"
    r"(?:raised|expressed|voiced|made)\b"
)
# What the meeting is told at once: "…, and was told that …", "The Committee were assured that …"
_WERE_TOLD = re.compile(
    r"(?:(?:[Ii]t|[Tt]his)\s+was\s+(?:then\s+)?(?:explained|clarified|confirmed)\s|(?:[^.,;]{3,50}?\s)?(?:was|were)\s+(?:then\s+|also\s+)?"
    r"(?:assured|reassured|advised|informed|told|reminded)\s+(?:that|by)\b)"
)
_BETWEEN = re.compile(r"[.,;\s]*(?:and\s+)?(?:(?:in\s+(?:response|reply|answer)\s+)?to\s+which\s+|in\s+(?:response|reply|answer),?\s+)?")
_LINE_ENDS = re.compile(r"[. ]*(?:\n|$)")
_TELLS = re.compile(r"(?:then\s+|\w+ly\s+)?(?:confirmed|clarified|advised|explained|outlined|replied|responded|answered)\b")
# Only what calls itself an answer answers a concern.
_IN_RESPONSE = re.compile(
    r"\s*(?:[Ii]n\s+(?:response|reply|answer|responding|replying|answering)|By\s+way\s+of\s+(?:response|reply)"
    r"|Responding|Replying|Answering)\b"
)
_BODY_OF_MEMBERS = re.compile(r"(?:The\s+)?(?:Members|Councillors|Elected\s+Members|Residents)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Concern:
    """The clause ``start``–``end`` in which ``speaker`` is concerned about something."""

    start: int
    end: int
    line: int
    speaker: Speaker | None
    referred: bool = False  # only referred to


def concern_in(text: str, clause: Clause, speaker: Speaker | None) -> Concern | None:
    """The concern that somebody who does not answer for a service voices in this clause."""
    if clause.subject is None and _CONCERN_WAS.match(text, clause.start, clause.end):
        return Concern(clause.start, clause.end, clause.line, clause.agent)
    if speaker is None or clause.subject is None or speaker.answers or speaker.role == BODY and not _BODY_OF_MEMBERS.match(speaker.text):
        return None
    if _CONCERNED.match(text, clause.body, clause.end):
        return Concern(clause.start, clause.end, clause.line, speaker)
    # a point of its own, which the next line takes up
    alone = clause.first and _LINE_ENDS.match(text, clause.end) and len(text[clause.start : clause.end].split()) < 30
    referred = alone and _BODY_OF_MEMBERS.match(speaker.text) and _REFERRED.match(text, clause.body, clause.end)
    return Concern(clause.start, clause.end, clause.line, speaker, referred=True) if referred else None


def meets(text: str, concern: Concern, clause: Clause, speaker: Speaker | None) -> bool:
    """Whether this clause, the next that is spoken, is the answer to the concern."""
    at_once = clause.line == concern.line and _BETWEEN.fullmatch(text, concern.end, clause.start)
    if at_once and clause.act == "told" and not concern.referred and _WERE_TOLD.match(text, clause.start, clause.end):
        return True
    if clause.subject is None and clause.reply and at_once:
        return clause.act in ("told", "say", "reply") and bool(_IN_RESPONSE.match(text, clause.start))
    replies = at_once and not concern.referred and (clause.act == "reply" or clause.reply)
    if replies and speaker is not None and speaker.answers and not same(speaker, concern.speaker):
        return True  # "Concerns were raised about the cost. The Treasurer responded that …"
    if speaker is None or not speaker.answers or same(speaker, concern.speaker) or clause.line - concern.line > 1:
        return False
    if concern.referred:
        return clause.first and clause.line == concern.line + 1 and bool(_TELLS.match(text, clause.body))
    return bool(_IN_RESPONSE.match(text, clause.start))
