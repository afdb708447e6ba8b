"""What a body does to what was put to it in other words than "approved": it backs, declines, chooses it, gives consent, sets a sum."""

import re

from pipeline.extract.telling import INTRO, OLD, is_subject, told

# What is put to a body for its decision; to support anything else is a view.
_PUT = (
    r"(?:proposals?|applications?|motions?|requests?|recommendations?|schemes?|options?|offers?|suggestions?|invitations?|bids?"
    r"|nominations?|amendments?"
    r"|plans?\s+(?:to|for)|drafts?|wording|idea\s+of|quot(?:e|ation)s?|tenders?|precepts?)"
)
_THING_PUT = re.compile(
    rf"\s+(?:the|this|that|these|both|his|her|their|an?)\s+(?:[\w’'-]+\s+){{0,4}}?{_PUT}\b(?!\s+(?:that\s+was|which)\b)", re.IGNORECASE
)
_NAMED = re.compile(
    r"\s+(?:[A-Z](?!hair\b)|(?:the|this|an?)\s+(?:[\w£,’'-]+\s+){0,4}?(?:quot(?:e|ation)|tender|option|design|contractor|supplier|firm"
    r"|company|bid|site|date)\b)"
)
_TO_DO = re.compile(r"\s+(?:for|to)\s+[\w£]")
_SUM = re.compile(r"\s+£?\d")
_RATE = re.compile(r"\b(?:precept|budget|charges?|fees?|rents?|levy|subscription|donation|deposit)\b", re.IGNORECASE)
# "Members supported the motion and spoke of the need …" tells of the debate
_EACH = re.compile(r"(?i:members|councillors)\s+(?!unanimously\b)(?:\w+ly\s+)?(?:supported|backed|favoured|opposed)\b")
_ANOTHER_DAY = re.compile(r"\bmeeting\s+(?:was\s+)?held\b|\b(?:19|20)\d\d\b")

# "Delegated authority was given": before the word itself
_KIND = re.compile(r"[\s•·–-]*(?:(?:Delegated|Full|Formal|Retrospective|Unanimous|The\s+necessary|Council|Member|Committee)\s+)?")


def backed(sentence: str, begin: int, stop: int) -> bool:
    """The body supported, declined or consented to what was put to it: "The Committee supported the proposal"."""
    if _EACH.match(sentence, begin) or OLD.search(sentence):
        return False
    return is_subject(sentence, begin) and bool(_THING_PUT.match(sentence, stop))


# A motion and an amendment are read with those who moved them.
_RECOMMENDED = re.compile(r"(?!.*\b(?:motion|amendment|nomination)s?\b)" + _THING_PUT.pattern, re.IGNORECASE)
_IN_FAVOUR = re.compile(
    r"(?:,?\s+(?:by\s+)?\(?\d{1,2}\s?(?:[-–:]|\s?to\s)\s?\d{1,2}\)?,?)?"
    r"\s+(?:(?:unanimously|overwhelmingly|by\s+a\s+majority)\s+)?(?:in\s+favou?r\s+of|for|against)(?=\s)"
)


# "voted 6-4 for refusal", "voted against the grant of permission"
_FOR_DOING = re.compile(
    r"\s+(?:(?:the|a)\s+)?(?:refusal|approval|deferral|rejection|adoption|acceptance|grant(?=\s+of\b)"
    r"|(?:refus|grant|approv|defer|reject|adopt|accept)\w*ing)\b"
)


def voted_for(sentence: str, begin: int, stop: int) -> bool:
    """The body voted for or against what was put to it: "Members voted unanimously in favour of the recommendation"."""
    side = _IN_FAVOUR.match(sentence, stop)
    put = side is not None and (_RECOMMENDED.match(sentence, side.end()) or _FOR_DOING.match(sentence, side.end()))
    return bool(put) and is_subject(sentence, begin) and not OLD.search(sentence)


def chose(sentence: str, begin: int, stop: int) -> bool:
    """The body chose one of those that were offered: "The Council chose Hill Ltd to mend the roof"."""
    return is_subject(sentence, begin) and bool(_NAMED.match(sentence, stop)) and not OLD.search(sentence)


def gave_consent(sentence: str, begin: int, stop: int) -> bool:
    """Approval for a thing was given, by the body or without saying by whom; planning permission comes from others."""
    if OLD.search(sentence) or _ANOTHER_DAY.search(sentence, 0, begin) or not _TO_DO.match(sentence, stop):
        return False
    if re.match(r"\w+\s+was\b", sentence[begin:stop]):  # nobody is said to give it
        return _KIND.fullmatch(INTRO.sub("", sentence[:begin])) is not None
    return is_subject(sentence, begin)


def set_sum(sentence: str, begin: int, stop: int) -> bool:
    """A rate or a fee was set at a sum."""
    before = sentence[:begin]
    return bool(_RATE.search(before)) and not told(before) and not OLD.search(sentence) and bool(_SUM.match(sentence, stop))
