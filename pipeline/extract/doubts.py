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

# "raised two points: whether the shed was safe and what it had cost"
_POINTS = r"(?:matters?|points?|issues?|items?|things?|concerns?)"
_RAISED_WHETHER = Form(
    rf"(?:also\s+|then\s+)?(?:raised|made|had|put)\s+(?:(?:an?|one|two|three|four|several|some|the\s+following|further|other)\s+)+{_POINTS}[:,–—-]+\s*"
    r"(?:namely\s+|viz\.?\s+|first(?:ly)?,?\s+)?(?:whether|how|why|what|when|where|who|if)\s+(?!to\b)[^.;?]{5,300}\.?$"
)
_WERE_RAISED = Form(
    rf"\W*(?:(?:An?|One|Two|Three|Four|Several|Some|The\s+following|Further|Other|further|other)\s+)+{_POINTS}\s+(?:was|were)\s+(?:also\s+|then\s+)?(?:raised|put)"
    r"(?:\s+by\s[^:.;?]{3,60})?[:–—-]+\s*(?:namely\s+|first(?:ly)?,?\s+)?(?:whether|how|why|what|when|where|who|if)\s+(?!to\b)[^?]{5,300}$"
)


def were_raised(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells what matters were raised, and asks: "Two points were raised by Mr Hale: whether …"."""
    return _WERE_RAISED.match(text, start, end) is not None


def notes_question(text: str, start: int, end: int) -> bool:
    """Whether the first sentence of a list entry is a question without whoever asks it: "Whether the sum was new."."""
    return bool(_WHETHER.match(text, start, end)) and not _HAS_VERB.search(text, start, end)


def and_how(text: str, clause: Clause) -> bool:
    """Whether somebody who does not answer for a service says something and then asks about it in so many words."""
    who = clause.subject
    if who is None or who.answers:
        return False
    return any(form.match(text, clause.body, clause.end) for form in (_AND_HOW_WAS, _AND_WHETHER, _RAISED_WHETHER))
