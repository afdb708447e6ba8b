"""Asking without a verb of asking: "… had been missed twice and how was that accounted for", "• Whether the sum was new."."""

import re

from pipeline.extract.clause import Clause
from pipeline.form import Form

_SUBJECT = r"(?:the|this|that|these|those|it|he|she|they|there|we|any|an?|his|her|their|its|such|[A-Z][\w’'-]*)\b"
AND_HOW = (
    r"(?:\b(?:and|so|but)|;)\s+(?:if\s+so,\s+)?(?:(?:how|why|what|when|where|who)\s+(?:was|were|is|are|did|does|do|had|has|would|could|can|will|should)\s+"
    rf"{_SUBJECT}|(?:could|can|would|will|did|does|do)\s+{_SUBJECT}|(?:was|were|is|are|has|have)\s+(?:there|they|it|this|any)\b)"
)
_AND_HOW_WAS = Form(
    r"(?:also\s+|then\s+)?(?:said|stated|noted|commented|remarked|observed|mentioned|recalled|felt|thought|pointed\s+out)\s+that\b[^.;:?]{5,300}?"
    rf"{AND_HOW}[^.;:?]*[.?]?$"
)

# "• Whether the sum for outreach was new. Ms Bell confirmed …": a note of what was asked, by nobody in particular
_WHETHER = re.compile(
    r"(?:On\s[^,.;:?]{3,60},\s+)?(?:Whether|Why|How)\b(?!\s+to\b)[^?;:]{8,300}\.?$"
)
# "Whether it would pay was unclear."
_HAS_VERB = Form(
    r"\b(?:was|is|were|remains?|remained)\s+(?:also\s+|then\s+|still\s+|not\s+)*(?:unclear|uncertain|unknown|known|clear|discussed|debated|considered|raised|questioned"
    r"|queried|explained|described|noted|shown|set\s+out|outlined|for\s+(?:the|others)|to\s+be\s+\w+|an?\s+(?:matter|question)|another)\b[^.]{0,60}\.?$"
)

# "Mrs Hale was concerned at the pits and whether they would be filled", "raised the matter of the pits and how they would be filled"
_AND_WHETHER = Form(
    r"(?:also\s+|then\s+)?(?:(?:was|were)\s+(?:also\s+|very\s+|rather\s+)?(?:concerned|worried|troubled|uneasy|anxious)"
    r"|(?:expressed|raised|voiced|had|shared)\s+(?:(?:an?|some|their|his|her|the|great|serious|further)\s+)*(?:concerns?|worr(?:y|ies)|doubts?|unease|matter|issue|subject|point)"
    r"|(?:commented\s+on|referred\s+to|spoke\s+(?:of|about))(?=[^.;:?]*\swhether\s))\b[^.;:?]{3,160}?,?\s+and\s+(?:as\s+to\s+)?"
    r"(?:whether|(?:how|why|when|what|if)\s+(?!to\b))[^.;:?]*(?:\b(?:was|were|would|could|had|did|is|are|will|can|might|should)\b)[^.;:?]*\.?$"
)


def notes_question(text: str, start: int, end: int) -> bool:
    """Whether the first sentence of a list entry is a question without whoever asks it: "Whether the sum was new."."""
    return bool(_WHETHER.match(text, start, end)) and not _HAS_VERB.search(text, start, end)


def and_how(text: str, clause: Clause) -> bool:
    """Whether somebody who does not answer for a service says something and then asks about it in so many words."""
    who = clause.subject
    if who is None or who.answers:
        return False
    return bool(_AND_HOW_WAS.match(text, clause.body, clause.end) or _AND_WHETHER.match(text, clause.body, clause.end))
