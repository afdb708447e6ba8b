"""Whether a request was turned down, thrown out, acceded to, given the go-ahead or not agreed by the body that met, and so what became of
it."""

import re

from pipeline.extract.body_checks import of_this_meeting
from pipeline.extract.telling import OLD, told
from pipeline.patterns import TO_TWELVE

_PUT = (
    r"(?:requests?|applications?|ideas?|bids?|schemes?|appeals?|offers?|plans?|suggestions?|tenders?|quot(?:e|ation)s?|petitions?|grants?"
    r"|proposals?"
    r"|recommendations?|invitations?|claims?|variations?|business\s+case|extensions?|permits?|licen[cs]es?|donations?|waivers?)"
)
# "and the request for a grant", as the subject of a clause of its own
_SUBJECT = re.compile(
    rf"(?:^(?:\W|\d+\.\d+)*(?:(?:Accordingly|Therefore|Consequently|Thereafter|In\s+the\s+event|On\s+balance),?\s+)?|[,;]\s+(?:and\s+"
    rf"|so\s+|but\s+)?|\band\s+)"
    rf"(?:[Tt]he|[Tt]his|[Tt]hat|[Bb]oth|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[\w’'/-]+\s+){{0,4}}?{_PUT}(?:\s+(?:of|on|for|from|by|to"
    rf"|that)\s[^,;:]{{2,110}})?\s+$"
)
_OBJECT = re.compile(rf"\s+(?:the|this|that|both|his|her|their|its|an?)\s+(?:[\w’'/-]+\s+){{0,4}}?{_PUT}\b", re.IGNORECASE)
# What others decided: "was turned down by the bank"
_BY_OTHERS = re.compile(
    rf"\s+by\s+(?!\d|an?\s+(?:\w+\s+)?majority|(?:{TO_TWELVE})\b|(?:the\s+)?(?:committee"
    r"|panel|board|members|meeting|sub-committee|commission)\b"
    r"|\w+\s+votes?\b|general\b|consent\b|(?:the\s+)?Chair)",
    re.IGNORECASE,
)
# Somebody tells in the clause before it what became of it: "The Clerk said that no one came, and the bid was turned down"
_RETELLS = re.compile(r"\b(?:that|whether|if|had|has|said|reported|told|advised|explained|recalled|stated|added)\b")
_NOT = re.compile(r"\bnot\b", re.IGNORECASE)
_SHORT = re.compile(r"(?:\s+to)?(?:,?\s+(?:by|on)\s+(?:an?\s+)?[^.;,]{2,40})?\W*")
_TOLD_BEHIND = re.compile(r",\s+[^,.;]{2,40}?\s(?:said|added|explained|recalled|reported|thought)\W*$")
_NO = re.compile(r"\b(?:not|down|out|back|threw)\b", re.IGNORECASE)


def met_fate(sentence: str, begin: int, stop: int) -> bool:
    """It was done, without saying by whom: "The request was turned down"."""
    before = sentence[:begin]
    last = max((m.end() for m in re.finditer(r"[,;]\s+(?:and\s+|so\s+|but\s+)?|\band\s+", before)), default=0)
    subject = _SUBJECT.search(before)
    if subject is None or told(before[max(subject.start(), min(last, subject.end())) :]) or _RETELLS.search(before, 0, subject.start()):
        return False
    if _NOT.search(sentence, begin, stop) and (subject.start() or not _SHORT.fullmatch(sentence, stop)):
        return False  # more is told of it than that the body said no
    return not (OLD.search(sentence) or _TOLD_BEHIND.search(sentence, stop) or _BY_OTHERS.match(sentence, stop))


def gave_fate(sentence: str, begin: int, stop: int) -> bool:
    """The body did it: "Members turned down the request"."""
    return of_this_meeting(sentence, begin, stop) and _OBJECT.match(sentence, stop) is not None


def outcome_of_fate(verb: str) -> str:
    """Refused or approved, by the words that told it."""
    return "refused" if _NO.search(verb) else "approved"
