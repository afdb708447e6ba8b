"""Whether a sentence settles a thing in other words than "agreed": it is put off, somebody is declared elected, a sum is settled on."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.telling import FORCE, STATES, is_subject, told

# "The vote was put back until the June meeting": what waits, and for what
_WAITS = re.compile(
    r"\b(?:matter|issue|item|subject|topic|decision|discussion|consideration|applications?|requests?|vote|reports?|motion|proposals?|question"
    r"|appointments?"
    r"|election|approval|review|polic(?:y|ies)|minutes|accounts|budget|agenda|amendment|resolution|ordinance|hearing|action|adoption"
    r"|ratification|it|this)\b"
    r"(?:\s+(?:of|on|for|about|to|in|from|by)\s[^,;:]{2,80})?\s*$",
    re.IGNORECASE,
)
_FOR_A_MEETING = re.compile(
    rf"\s+(?:(?:the|our|its|a)\s+)?(?:[\w’']+\s+){{0,4}}?(?:meetings?|session|agenda|AGM|{MONTH_NAME})\b", re.IGNORECASE
)
_PUT_OFF = re.compile(
    r"\b(?:delayed|adjourned|tabled|shelved|continued)\b|\b(?:put|held|carried|left|stood)\s+(?:back|off|over|forward)\b", re.IGNORECASE
)
_BEFORE_IT = re.compile(r"^.*[,;]\s+(?:and\s+|so\s+)?(?=(?:the|this|it)\b)", re.IGNORECASE)
_CHAIR = re.compile(
    r"\b(?:chair\w*|mayor|president|cathaoirleach|convener|provost|clerk|returning\s+officer|secretary)\s+(?:then\s+|therefore\s+"
    r"|duly\s+)*$",
    re.IGNORECASE,
)
_NO_MATTER = re.compile(
    r"\s+(?:the\s+)?(?:\w+\s+)?(?:importance|need|fact|principles?|points?|value|desirability|merits?|issue|spot|seriousness)\b"
)


def put_off(sentence: str, begin: int, stop: int) -> bool:
    """What came before the body waits for another meeting."""
    before = sentence[:begin]
    if not _PUT_OFF.search(sentence, begin, stop) or told(_BEFORE_IT.sub("", before)):
        return False
    return bool(_WAITS.search(before) and _FOR_A_MEETING.match(sentence, stop))


def declared(sentence: str, begin: int, stop: int) -> bool:
    """The chair declared those elected for whom nobody else was put up."""
    return bool(_CHAIR.search(sentence, 0, begin)) and not re.search(r"\b(?:interest|that|which|when)\b", sentence[begin:stop])


def body_on(sentence: str, begin: int, stop: int) -> bool:
    """What the body agreed on, settled on or decided against."""
    after = sentence[stop:]
    if not is_subject(sentence, begin) or _NO_MATTER.match(after):
        return False
    return bool(re.match(r"\s+(?:an?\s|the\s|[a-z]+ing\s|[A-Z£\d])", after))


# Which of those laid before the body it took.
_OFFERED = re.compile(
    r"(?:^|[,;]\s+|\b(?:discussion|debate|consideration|and)\s+)(?:the|this|an?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:quot(?:e|ation)s?|tenders?|bids?|options?|designs?|contractors?|suppliers?|compan(?:y|ies)|firms?|dates?|names?|colours?|sites?"
    r"|locations?|proposals?)\b"
    r"(?:\s+(?:from|of|by|for|in|at|with|submitted)\s[^,;]{2,80})?\s*$",
    re.IGNORECASE,
)


# "Considering the price and the size, Mill House was chosen"
_WEIGHED = re.compile(
    r"\W*(?:Considering|After|Following|Having|Given|In\s+view\s+of|On|Based\s+on|Due\s+to|For)\s[^;]{5,150},\s+"
    r"(?:[Tt]he\s+)?(?:[a-z]?[A-Z][\w’'&-]*\s+){1,6}"
)


def chosen(sentence: str, begin: int, stop: int) -> bool:
    """What was offered was chosen: "the quote from Hill Ltd was chosen"."""
    before = sentence[:begin]
    return (
        bool(_OFFERED.search(before) or _WEIGHED.fullmatch(before))
        and not told(before)
        and not re.match(r"\s+(?:by\s+(?!the\s+(?:council|members|board|committee))|as\s)", sentence[stop:], re.IGNORECASE)
    )


def in_agreement(sentence: str, begin: int, stop: int) -> bool:
    """The members were in agreement that something be done; to be in favour of a thing is a view."""
    after = sentence[stop:]
    if not is_subject(sentence, begin) or not re.match(r"\s+(?:that|to|the|this|it|we|all)\b", after):
        return False
    return bool(FORCE.search(after)) and not STATES.match(after if after.startswith(" that") else " that" + after, 1)


# "c) Show of May: agreed to wait"
_TOPIC = re.compile(r"\W*(?:\(?\w{1,3}[.)]\s+)?[A-Z](?:(?!\b(?:was|were|had|has|said|is|are|would|will)\b)[^.;:]){2,90}(?::|\s[–—-])\s+")
# The same with what was told of the topic: "Show of May: Hale raised its cost: agreed to wait"
_TOPIC_TOLD = re.compile(r"\W*(?:\(?\w{1,3}[.)]\s+)?[A-Z][^.;:]{2,90}:\s[^.;:]{5,250}[:;]\s+")


def after_topic(sentence: str, begin: int, stop: int) -> bool:
    """A note behind its topic tells what the body agreed to."""
    before = sentence[:begin]
    if sentence[begin:stop].endswith("that") and not FORCE.search(sentence, stop):
        return False
    return bool(_TOPIC.fullmatch(before) or _TOPIC_TOLD.fullmatch(before))


# What nobody decides by being glad of it, and what somebody else is to get or give.
_GLAD_OF = re.compile(
    r"\s+(?:be\b|see|hear|review|note|receive|report|learn|help|offer|support|assist|welcome|announce|say|know|have\b|meet|share|attend)\b"
)


# "He offered to ask what it would cost, and the Board was happy for him to do that.": a clause of its own at the end
_OWN_CLAUSE = re.compile(r"(?!.*\b(?:said|reported|advised|stated|told|felt|thought)\b).*,\s+and\s+(?:the\s+|that\s+)?(?:[A-Z]\w+\s+)*$")


def body_happy(sentence: str, begin: int, stop: int) -> bool:
    """The members were happy to do a thing, or for somebody to do it."""
    own = _OWN_CLAUSE.match(sentence, 0, begin)
    if not (own or is_subject(sentence, begin) or _TOPIC.fullmatch(sentence, 0, begin)):
        return False
    after = sentence[stop:]
    if sentence[begin:stop].endswith("that"):
        return bool(FORCE.search(after)) and not STATES.match(" that" + after, 1)
    if sentence[begin:stop].endswith("for"):
        return bool(re.match(r"\s+[^.;,]{2,60}?\s(?:to\s+[a-z]+|be\s+\w+)\b", after))
    return not _GLAD_OF.match(after)
