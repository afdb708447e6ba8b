"""Where a decision ends in front of what somebody is then to do: "It was agreed that the sale wait, and Ann Bell would tell the owner"."""

import re

from pipeline.extract.nouns import COLLEGES

_POST = r"(?:[Cc]lerk|[Cc]hair\w*|[Cc]onvener|[Ss]ecretary|[Tt]reasurer|[Ww]arden|[Mm]ayor)"
_NAME = (
    rf"(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Crs?)\.?\s(?:[A-Z]\.?\s?)?[A-ZÀ-Þ][\w’'-]+|[Tt]he\s+(?:(?:[A-Z][\w’'-]*|of|for|and)\s+){{0,6}}{_POST}"
    rf"|[Tt]he\s+(?!(?:{COLLEGES}|Council|Cabinet|Members)\b)[A-Z][\w’'-]*(?:\s+(?:of|for|and|[A-Z][\w’'-]*)){{0,6}}"
    r"|[A-ZÀ-Þ][a-zà-ÿ’'-]+\s(?:[A-Z]\.\s)?[A-ZÀ-Þ][\w’'-]+|[A-Z]{2,3}\b|officers|staff)"
)
_NAMES = rf"(?:both\s+)?{_NAME}(?:(?:,\s+|\s+and\s+){_NAME})*"
# To do it is no part of what was agreed: that a letter be sent and that the Clerk would write "it" is one thing
_THEN = re.compile(
    rf",?\s+and\s+(?:(?:in\s+the\s+)?meantime,?\s+|accordingly\s+|then\s+)?(?={_NAMES},?\s+(?:then\s+|also\s+|accordingly\s+)?"
    r"(?:would|will|(?:was|were)\s+(?:also\s+)?(?:asked\s+)?to|agreed\s+to|offered\s+to|undertook\s+to|volunteered\s+to)\s+(?!(?:be|have|not|remain|continue)\b)[a-z-]+\b(?!\s+(?:it|them|this|these)\b))"
)
_DOER_FIRST = re.compile(rf"\W*(?:[Tt]hat\s+)?{_NAMES}\s+(?:would|will|should|to|then|also)\b")
_DOERS_ONLY = re.compile(rf"\W*(?:[Tt]hat\s+)?{_NAMES}\W*$")  # "both the Clerk and the Warden would check": one of two
_LEAST = 3  # words of what was decided


def before_doer(text: str, start: int, end: int) -> int:
    """Where what was decided in ``start``–``end`` ends before somebody is told to do another thing; ``end`` where nothing is told.

    What several people are to do is one decision: "that Ann Bell would ring and the Clerk would write".
    """
    then = _THEN.search(text, start, end)
    if then is None or len(text[start : then.start()].split()) < _LEAST or _DOER_FIRST.match(text, start, then.start()):
        return end
    return end if _DOERS_ONLY.match(text[start : then.start()]) else then.start()
