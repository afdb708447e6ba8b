"""What is asked for and is no task: thanks and praise that are to be passed on, a courtesy of the meeting; what staff ask of the body."""

import re

# "asked that the thanks of the Panel be passed on"
_COURTESY = re.compile(
    r"\s+(?:(?:the|his|her|their|its|a)\s+)?(?:\w+(?:['’]s?)?\s+){0,2}?(?:thanks|gratitude|appreciation|congratulations|condolences|sympathy)\b"
)
# "praised the crews and asked that this be passed on": the same
_PRAISE = re.compile(
    r"\b(?:paid\s+(?:\w+\s+)?tribute|thanked|congratulated|commended|praised|welcomed|pleased|delighted|grateful|impressed|applauded|compliment\w+|thanks|gratitude)\b"
)
_RECOGNISED = re.compile(
    r"\s+(?:this|that|it|(?:the|his|her|their|its)\s+(?:[\w’'-]+\s+){0,4}?(?:thanks|work|efforts?|contribution|success|praise|congratulations)\b[^.;]{0,40}?)"
    r"\s+(?:should\s+)?be\s+(?:(?:re)?cognised|acknowledged|fed\s+back|passed\s+(?:on|back|to)|sent\s+on|relayed|conveyed)\b"
)


def is_courtesy(text: str, start: int, asks: int, at: int, end: int) -> bool:
    """Whether what is asked for from ``at`` on, by a verb at ``asks`` in a sentence from ``start``, is thanks or praise."""
    return bool(_COURTESY.match(text, at, end) or (_PRAISE.search(text, start, asks) and _RECOGNISED.match(text, at, end)))


_STAFF_ASK = re.compile(
    r"\b(?:[Ss]taff|[Aa]pplicants?|[Aa]dministration|[Mm]anager|[Oo]fficers?)\s+(?:has\s+|have\s+)?(?:requested|requests?|asked|asks?)\b"
)
_THE_BODY = re.compile(
    r"\s*(?:that\s+)?(?:the\s+)?(?:(?:City|Town|Village|Township|Planning)\s+)?(?:Council|Board|Commission|Committee|Trustees)\b"
)


def staff_ask_body(text: str, start: int, at: int, end: int) -> bool:
    """Whether staff or an applicant ask, before ``at``, that the body do what follows."""
    return bool(_STAFF_ASK.search(text, start, at) and _THE_BODY.match(text, at, end))
