"""Asking without a verb of asking: "… had been missed twice and how was that accounted for", "• Whether the sum was new."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.speakers import PUBLIC, Speaker
from pipeline.form import Form

_SUBJECT = r"(?:the|this|that|these|those|it|he|she|they|there|we|any|an?|his|her|their|its|such|[A-Z][\w’'-]*)\b"
AND_HOW = (
    r"(?:\b(?:and|so|but)|;)\s+(?:if\s+so,\s+)?(?:(?:how|why|what|when|where|who)\s+(?:was|were|is|are|did|does|do|had|has|would|could|can|will|should)\s+"
    rf"{_SUBJECT}|(?:could|can|would|will|did|does|do)\s+{_SUBJECT}|(?:was|were|is|are|has|have)\s+(?:there|they|it|this|any)\b)"
)
# "Responding to Mr Hale, …", "A supplementary from Mr Hale was …"
TO_SOMEBODY = r"^\W*(?:\(?\w{1,5}[.)]+\s*)?(?:responding\s+to|replying\s+to|answering)\b|\bsupplementary\s+(?:from|by)\b"
_AND_HOW_WAS = Form(
    r"(?:also\s+|then\s+)?(?:said|stated|noted|commented|remarked|observed|mentioned|recalled|felt|thought|pointed\s+out|asked|requested|suggested|proposed|urged|hoped)\s+that\b[^.;:?]{5,300}?"
    rf"{AND_HOW}[^.;:?]*[.?]?$"
)

# "• Whether the sum for outreach was new. Ms Bell confirmed …": a note of what was asked, by nobody in particular
_WHETHER = re.compile(r"(?:On\s[^,.;:?]{3,60},\s+)?(?:Whether|Why|How)\b(?!\s+to\b)[^?;:]{8,300}\.?$")
# In the words of minutes, not of a slide ("What is the scheme"):
# "• could an assurance be given that it would open;", "• What was the reason for the fall;", "• Reasons for the fall in May"
_TURNED = (
    r"(?i:(?:(?:what|when|where|why|who|how)\s+)?(?:could|can|would|will|was|were|did|has|have|had))\s+(?:not\s+)?"
    r"(?:an?|the|it|they|there|this|that|these|those|any|we|he|she|you|his|her|their|its|our|such|all)\s"
)
TURNED = re.compile(_TURNED)
_ASKS_IN_ENTRY = re.compile(
    rf"{_TURNED}[^?:]{{8,300}}?[.;?]?\s*(?:and)?\s*$"
    r"|(?:The\s+)?[Rr]easons?\s+(?:for|behind|why)\s+(?!(?:the\s+)?(?:refusal|decision|approval|recommendation|deferral|exemption|urgency|resolution|motion|amendment)s?\b)"
    r"(?!.*\b(?:was|were|is|are|included?|had)\b)(?:[\w’'%£()&,-]+\s+){3,}[\w’'%£()&,-]+[.;]?\s*$"
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
    r"|(?:asked|requested)\s+that\b(?=(?:[^.;:?]|(?<=\d)\.(?=\d))*,\s+and\s+(?:when|how|why|what|whether)\s)"
    r"|(?:commented\s+on|referred\s+to|questioned|spoke\s+(?:of|about))(?=(?:[^.;:?]|(?<=\d)\.(?=\d))*\swhether\s))\b(?:[^.;:?]|(?<=\d)\.(?=\d)){3,160}?,?\s+and\s+(?:as\s+to\s+)?"
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


# "This was to ask the Clerk when it would open.", "A supplementary from Mr Hale was about the cost."
_QUESTION_WAS = Form(
    r"\W*(?:(?:This|It|That|(?:The|His|Her|Their)\s+(?:\w+\s+)?(?:question|query|point|supplementary))\s+(?:was|is)\s+to\s+ask\b"
    r"|(?:His|Her|Their)\s+(?:\w+\s+)?(?:questions?|quer(?:y|ies))\s+(?:was|were)\s+[^,.:;?]{2,40}?(?::|,\s+namely,?|,)\s+(?:why|how|what|when|where|who|which|whether|if)\b"
    r"|(?:An?|The|One|His|Her)\s+(?:\w+\s+)?supplementary\s+(?:question\s+)?(?:from|by|of)\s+(?:the\s+)?[A-Z][^,.;:?]{2,60}?\s+(?:was|is|concerned|related|asked|sought|regarded)\b)"
)
# "A written question had been received from Mr Hale, asking what it had cost."
_SENT_IN = Form(
    r"\W*(?:An?|One|Another|The)\s+(?:\w+\s+){0,2}(?:question|query)\s+(?:had|has)\s+been\s+(?:received|submitted|sent\s+in|put|tabled|lodged)\s+"
    r"(?:in\s+(?:writing|advance)\s+)?(?:from|by)\s+[A-Z][^.;:?]{2,80}?,?\s+"
    r"(?:asking|querying|questioning|[ei]nquiring|seeking|requesting\s+to\s+know|as\s+to|about|regarding|concerning)\s"
)
# "Counts had been taken and residents wondered what had come of them."
_PEOPLE_WONDERED = Form(
    r",?\s(?:and|but|so)\s+(?P<who>(?:(?:the|some|several|many)\s+)?(?:residents|parishioners|tenants|parents|villagers|neighbours|members|councillors|people))\s+"
    r"(?:(?:were|was)\s+wondering|wondered|(?:wished|wanted|would\s+like)\s+to\s+know)\s+(?:whether|if|how|why|what|when|where|who|which)\b"
)


def were_raised(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells a question without a verb of asking: "Two points were raised: whether …", "This was to ask …"."""
    forms = (_WERE_RAISED, _QUESTION_WAS, _SENT_IN)
    return any(form.match(text, start, end) for form in forms) or _PEOPLE_WONDERED.search(text, start, end) is not None


def people_who_wonder(text: str, start: int, end: int) -> Speaker | None:
    """Those who wonder in the last part of a sentence: "Counts had been taken and residents wondered why."."""
    found = _PEOPLE_WONDERED.search(text, start, end)
    return Speaker(*found.span("who"), found["who"], PUBLIC, plural=True, key=found["who"].lower()) if found else None


def notes_question(text: str, start: int, end: int) -> bool:
    """Whether the first sentence of a list entry is a question without whoever asks it: "Whether the sum was new."."""
    if _ASKS_IN_ENTRY.match(text, start, end):
        return True
    return bool(_WHETHER.match(text, start, end)) and not _HAS_VERB.search(text, start, end)


def and_how(text: str, clause: Clause) -> bool:
    """Whether somebody who does not answer for a service says something and then asks about it in so many words."""
    who = clause.subject
    if who is None or who.answers:
        return False
    return any(form.match(text, clause.body, clause.end) for form in (_AND_HOW_WAS, _AND_WHETHER, _RAISED_WHETHER))
