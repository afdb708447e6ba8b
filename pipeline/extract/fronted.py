"""Sentences in which what is said, or what was asked for, stands before who says it: "That assurance Ms Hale could not give."."""

import re

from pipeline.extract.speakers import BODY, Cast, Speaker
from pipeline.form import Form

# "What the Clerk could say was that it had fallen."
_ALL_HE_SAYS = re.compile(r"(?:What|All|The\s+(?:most|only\s+thing|best))\s+(?:that\s+)?(?=[A-Zt])")
_CAN_SAY = re.compile(
    r"\s+(?:(?:could|would|can|was\s+(?:able|prepared|willing|in\s+a\s+position)\s+to)\s+(?:\w+\s+)?"
    r"(?:say|tell\s+\w+(?:\s\w+)?|add|confirm|offer|report|give\s+\w+)|said|knew)\s+(?:was|is)\b"
)
# "That assurance Ms Hale could not give.": what was asked for stands first
_FRONTED = Form(
    r"(?:That|This|Such(?:\s+an?)?|These|Those|The)\s+(?:assurances?|figures?|questions?|number|information|point|guarantee|undertaking|promise|confirmation|details?)\s+(?=[A-Zth])"
)
_COULD = re.compile(
    r"\s+(?:was|were|could|did|would|had|is|can|will)\s+(?:not\s+|un)?(?:be\s+)?(?:able\s+to\s+)?(?:give|answer|say|have|supply|provide|offer|confirm|with|to\s+hand)\b"
)
_FORMS = ((_ALL_HE_SAYS, _CAN_SAY), (_FRONTED, _COULD))


def speaker_behind(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """Who says what stands before him or her in the sentence ``text[start:end]``; None where it has no such form."""
    for opens, says in _FORMS:
        opened = opens.match(text, start, end)
        who = cast.at(text, opened.end(), end) if opened else None
        if who is not None and not who.pronoun and who.role != BODY and says.match(text, who.end, end):
            return who
    return None
