"""Whether a body disposes of what came before it in the words of its craft: it homologates, continues, remits, upholds, delegates.

Each of these verbs decides of its own kind of thing only: "The Committee continued the report to June" puts it off, "The Council continued
to press the county" tells what it does.
"""

import re

from pipeline.extract.body_checks import of_this_meeting
from pipeline.extract.telling import OLD, told

_THING = r"(?:(?:of\s+)?(?:the|its|this|that|these|both|all|an?|his|her|their)\b|[A-Z])"
_PAPER = (
    r"(?:items?|matters?|applications?|reports?|cases?|hearings?|petitions?|requests?|appeals?|motions?|reviews?|papers?|determination"
    r"|business|proposals?)"
)
# What a body decides on that has been decided once, or that somebody complains of.
_APPEALED = r"(?:appeals?|complaints?|objections?|decisions?|applications?|petitions?|call-ins?|reviews?|pleas?|refusals?|determinations?)"
_UNTIL = r"[^.;]*?\b(?:to|until|till|for|pending|in\s+order\s+(?:that|to)|so\s+that)\b"
_POWER = r"(?:(?:full|plenary|the|all|necessary|its)\s+)*(?:authority|powers?|responsibility|approval|decision|determination)\b"
_OBJECT = {
    "homologated": re.compile(rf"\s+{_THING}"),
    "sanctioned": re.compile(rf"\s+{_THING}"),
    "rescinded": re.compile(rf"\s+{_THING}"),
    "revoked": re.compile(rf"\s+{_THING}"),
    "remitted": re.compile(r"\s[^.;]*?\b(?:to|back)\b"),
    "continued": re.compile(rf"\s+(?:further\s+)?consideration\s+of\b|\s+(?:the|this|these)\s+(?:[\w-]+\s+){{0,3}}?{_PAPER}\b{_UNTIL}"),
    "upheld": re.compile(rf"\s+(?:the|this|both|these)\s+(?:[\w’'-]+\s+){{0,4}}?{_APPEALED}\b"),
    "delegated": re.compile(rf"\s+{_POWER}"),
    "dispensed": re.compile(r"\s+with\b"),
    "withdrew": re.compile(rf"\s+(?:the|this)\s+(?:[\w-]+\s+){{0,2}}?{_PAPER}\b"),
    "instructed": re.compile(rf"\s+(?:that\b|{_THING}[^.;]{{2,80}}?\sto\s+(?!the\b|an?\b)[a-z])"),
}
_OBJECT |= dict.fromkeys(("dismissed", "sustained", "overturned", "repelled"), _OBJECT["upheld"])
# "The application was continued for a site visit", "Accordingly the item was withdrawn from the agenda"
_SUBJECT = re.compile(
    rf"\W*(?:(?:Accordingly|Therefore|Consequently|Thereafter|In\s+view\s+of\s+this),?\s+)?(?:[Cc]onsideration\s+of\s+)?(?:[Tt]he|[Tt]his"
    rf"|[Tt]hese)\s+(?:[\w’'/-]+\s+){{0,4}}?{_PAPER}"
    r"(?:\s+(?:of|on|for|from|by|at)\s[^,;:]{2,80})?\s+$"
)
_NEXT = {
    "continued": re.compile(
        r"\s+(?:(?:to|until|till)\s+(?:(?:a|the|its|our|this|that)\s+)?(?:[\w’'-]+\s+){0,4}?(?:meeting|date|cycle|session|hearing)\b"
        r"|(?:for|pending|to\s+allow|to\s+enable|in\s+order\s+(?:to|that))\b)"
    ),
    "withdrawn": re.compile(
        r"\s+from\s+(?:the|today['’]s|this)\s+(?:agenda|meeting)\b|\s*\.?$|\s+(?:pending|and\s+(?:would|will)\s+(?:be|come|return))\b"
    ),
    "remitted": re.compile(r"\s+(?:back\b|to\s+(?:the|an?)\b)"),
    "homologated": re.compile(r"(?!\s+by\b)"),
    "rescinded": re.compile(r"(?!\s+by\b)"),
}


def disposed(sentence: str, begin: int, stop: int) -> bool:
    """The body did it: "The Committee homologated the action taken"."""
    verb = _OBJECT[sentence[begin:stop].split()[-1].lower()]
    return of_this_meeting(sentence, begin, stop) and verb.match(sentence, stop) is not None


_OF_AN_APPLICANT = re.compile(r"\b(?:applications?|motions?|petitions?|appeals?|requests?|proposals?)\b[^,]*$")  # it is theirs to withdraw


def was_disposed_of(sentence: str, begin: int, stop: int) -> bool:
    """It was done, without saying by whom: "The report was continued to the next meeting"."""
    before, verb = sentence[:begin], sentence[begin:stop].split()[-1].lower()
    if told(before) or OLD.search(sentence) or not _NEXT[verb].match(sentence, stop):
        return False
    if verb in ("homologated", "rescinded"):
        return before[:1].isupper() and len(before.split()) < 40
    return _SUBJECT.fullmatch(before) is not None and not (verb == "withdrawn" and _OF_AN_APPLICANT.search(before))
