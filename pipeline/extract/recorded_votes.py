"""Recorded votes with the count of each side on a line under its name, as councils of Northern Ireland print them: "In favour of the
Proposal" over "Members viz 6" and those names; "For" over "Total: 7"; and those of the Republic with it behind the names:
"For the Motion" over "Councillors Hale, Reed. (2)"."""

import re

from pipeline.extract.votes import Votes

_COUNT = (
    r"[^\S\n]*[:–-]?[^\S\n]*\n[^\w\n]*(?:Members|Councillors|Votes|Total|Number)(?:\s+(?:viz|voting|present))?\.?[^\S\n]*[:–-]?[^\S\n]*"
    r"\(?(\d{1,3})\)?[^\w\n]*$"
)
_OF = r"(?:\s+(?:of\s+)?the\s+(?:\w+\s+)?(?:[Mm]otion|[Pp]roposal|[Aa]mendment|[Rr]ecommendations?|[Rr]esolution))?"
_SIDES = {
    "votes_for": re.compile(rf"(?m)^[^\w\n]*(?:In\s+[Ff]avour|IN\s+FAVOUR|For|FOR){_OF}{_COUNT}"),
    "votes_against": re.compile(rf"(?m)^[^\w\n]*(?:Against|AGAINST|Opposed){_OF}{_COUNT}"),
    "abstentions": re.compile(rf"(?m)^[^\w\n]*(?:Abstentions?|ABSTENTIONS?|Abstained|Abstaining|Not\s+[Vv]oting){_COUNT}"),
}
# "Councillors Hale, Reed (J), Poole. (3)": initials stand in brackets too
_NAMES = (
    r"[^\S\n]*[:–-]?\s*(?:Councillors?|Cllrs?\.?|Members|Deputies)\s"
    r"(?:[^\n(]|\((?!\d)|\n(?![^\w\n]*(?:For|Against|In\s+[Ff]avour|Abst\w*|There)\b))+?\((\d{1,3})\)"
)
_HEAD = r"(?:(?m:^)[^\w\n]*|\)\s+)"
_NAMED = {
    "votes_for": re.compile(rf"{_HEAD}(?:In\s+[Ff]avour|For){_OF}{_NAMES}"),
    "votes_against": re.compile(rf"{_HEAD}Against{_OF}{_NAMES}"),
    "abstentions": re.compile(rf"{_HEAD}(?:Abstentions?|Abstained|Abstaining){_NAMES}"),
}
_NOBODY_APART = re.compile(r"\b[Tt]here\s+were\s+no\s+abstentions\b")


def recorded_in(text: str) -> Votes:
    """The vote that such lines record; empty where they do not hold both sides."""
    if "gainst" not in text and "AGAINST" not in text and "Opposed" not in text:
        return Votes()
    found = {name: side.search(text) for name, side in _SIDES.items()}
    if not (found["votes_for"] and found["votes_against"]):
        found = {name: side.search(text) for name, side in _NAMED.items()}
    if not (found["votes_for"] and found["votes_against"]):
        return Votes()
    counts = {name: int(match[1]) for name, match in found.items() if match}
    return Votes(**({"abstentions": 0} if _NOBODY_APART.search(text) else {}) | counts)
