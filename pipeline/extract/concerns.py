"""What is answered without having been asked: "Mrs Hale was worried that … . In response, the Director said that …"."""

import re
from dataclasses import dataclass

from pipeline.extract.clause import Clause
from pipeline.extract.speakers import BODY, Speaker, same

_CONCERNED = re.compile(
    r"(?:also\s+|then\s+|\w+ly\s+)?"
    r"(?:(?:was|were)\s+(?:also\s+|very\s+|\w+ly\s+)?(?:concerned|worried|unhappy|disappointed|dismayed)"
    r"|(?:expressed|raised|voiced|reiterated|had)\s+(?:(?:his|her|their|a|an|the|some|serious|grave|further|particular|several)\s+)*"
    r"(?:\w+\s+)?(?:concerns?|issues?|worr(?:y|ies)|fears?|doubts?|disappointment|frustration)|complained)\b"
)
# Only what calls itself an answer answers a concern.
_IN_RESPONSE = re.compile(r"\s*(?:In\s+(?:response|reply|answer)|By\s+way\s+of\s+(?:response|reply)|Responding|Replying|Answering)\b")
_BODY_OF_MEMBERS = re.compile(r"(?:The\s+)?(?:Members|Councillors|Elected\s+Members|Residents)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Concern:
    """The clause ``start``–``end`` in which ``speaker`` is concerned about something."""

    start: int
    end: int
    line: int
    speaker: Speaker


def concern_in(text: str, clause: Clause, speaker: Speaker | None) -> Concern | None:
    """The concern that somebody who does not answer for a service voices in this clause."""
    if speaker is None or clause.subject is None or speaker.answers or speaker.role == BODY and not _BODY_OF_MEMBERS.match(speaker.text):
        return None
    return Concern(clause.start, clause.end, clause.line, speaker) if _CONCERNED.match(text, clause.body, clause.end) else None


def meets(text: str, concern: Concern, clause: Clause, speaker: Speaker | None) -> bool:
    """Whether this clause, the next that is spoken, is the answer to the concern."""
    if speaker is None or not speaker.answers or same(speaker, concern.speaker) or clause.line - concern.line > 1:
        return False
    return bool(_IN_RESPONSE.match(text, clause.start))
