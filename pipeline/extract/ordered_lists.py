"""Orders of the body with a list of what is to be done: "The Board directed the Secretary to:" over "- open an account", and the same
told with the decision that it carries out: "The Directors confirmed their choice by instructing the Secretary to:"."""

import re

from pipeline.extract.leadins import Lead
from pipeline.extract.nouns import TITLED_BODY
from pipeline.extract.verdict_parts import HOW
from pipeline.form import Form

_WHOM = r"(?:(?:the|its|their|all|both)\s+)?(?:[A-Za-z][\w’'&-]*\s+){1,7}?"
_TO = r"to\s*(?::\s*[-–—]?|[-–—])\s*$"
_ORDERS = Form(
    rf"(?:(?:By|After|Following|On|Accordingly|Therefore)\b[^.;:]{{0,80}}?,\s+)?{TITLED_BODY}\s+{HOW}"
    rf"(?:directed|instructed|authori[sz]ed|tasked|mandated|ordered|empowered|charged)\s+{_WHOM}{_TO}"
)
_BY_ORDERING = Form(
    rf"(?P<what>{TITLED_BODY}\b[^.;:]{{5,220}}?),?\s+(?:by|and)\s+"
    rf"(?:directing|instructing|authori[sz]ing|tasking|mandating|ordering|directed|instructed|authori[sz]ed|tasked)\s+{_WHOM}{_TO}"
)
_ENTRY = re.compile(r"(?:[•·▪●*–-]|\(?(?:1|a|A|i|I)[.)]+)\s*[a-z]")
_TELLS = re.compile(r"\b(?:said|reported|explained|stated|heard|recalled|was|were|had|would)\b")
_DECIDES_FIRST = re.compile(r"\b(?:approved|adopted|agreed|accepted|endorsed|resolved|noted|received|appointed|elected)\b")


def order_list(text: str, start: int, end: int, below: str) -> Lead | None:
    """The lead-in that a line is which ends in such an order, where ``below``, the line under it, begins a list of deeds."""
    if text[end - 1] not in ":-–—" or not _ENTRY.match(below):
        return None
    begin = start + text[start:end].rfind(". ") + 2 if ". " in text[start:end] else start
    by = None if (ordered := _ORDERS.match(text, begin, end)) else _BY_ORDERING.match(text, begin, end)
    if by and (_TELLS.search(by["what"]) or _DECIDES_FIRST.search(by["what"])):
        return None  # it decides something else before it orders
    return Lead(begin, end, "DECISION") if ordered or by else None
