"""What a body is that calls itself neither committee nor board: "The Working Party agreed" in the minutes of a working party.

The rules know the nouns by which councils and their committees go. Whoever else meets is read under one of those: the noun that ends the
body's own name, where the minutes say "the" before it, gives place to a noun of the rules, of the same length in characters. So every
offset stays true, and a trust, a club or a federation of which a committee's minutes only tell is none.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

from pipeline.extract.found import Found
from pipeline.extract.nouns import BODY
from pipeline.records import Meeting, Source

_COLLEGE = (
    r"Working\s+Party|Task\s+(?:and|&)\s+Finish\s+Group|Task\s?force|Management\s+Team|Sub-?group|Executive(?:\s+Committee)?|Trust|Federation|Conference|Consortium"
    r"|Society|Association|Network|Collaborative|Alliance|College|Senate|Tribunal|Inquiry|Union|Guild|Chamber|Convention|Caucus|Corporation|Company|Charity"
    r"|Foundation|Board\s+of\s+(?:Directors|Supervisors|Commissioners|Trustees|Governors|Management|Selectmen)"
)
_THOSE = r"Directors|Commissioners|Supervisors|Selectmen|Trustees|Governors"
_NAMED = re.compile(rf"\b(?:(?P<college>{_COLLEGE})|(?P<those>{_THOSE}))$", re.IGNORECASE)
_KNOWN = re.compile(rf"\b{BODY}\b")
_STANDS_IN = ("Committee", "Council", "Panel")
_THEY = ("Members",)


@dataclass(frozen=True, slots=True)
class OwnName:
    """The noun a body calls itself by, and the one in whose place it is read; both empty where the rules know the body's noun."""

    noun: str = ""
    read_as: str = ""

    def plain(self, text: str) -> str:
        """``text`` with the body's noun as the rules know it, as long as before."""
        if not self.noun:
            return text
        said = re.compile(rf"\b([Tt]h(?:e|is)\s+)({re.escape(self.noun)})\b")
        return said.sub(lambda found: found[1] + self.read_as.rjust(len(self.noun)), text)

    def printed(self, found: Found) -> Found:
        """``found`` with the noun as it is printed in all its values."""
        return replace(found, values={name: self._restored(value) for name, value in found.values.items()}) if self.noun else found

    def _restored(self, value: Any) -> Any:
        if isinstance(value, str):
            return re.sub(rf"\b([Tt]h(?:e|is))\s+{self.read_as}\b", rf"\g<1> {self.noun}", value)
        return tuple(map(self._restored, value)) if isinstance(value, tuple) else value


def own_name(source: Source, meeting: Meeting) -> OwnName:
    """What the body of these minutes calls itself, where that is no noun of the rules."""
    name = meeting.committee or meeting.council
    found = _NAMED.search(name)
    if found is None or _KNOWN.search(name[: found.start()]):
        return OwnName()
    printed = re.search(rf"\b[Tt]h(?:e|is)\s+(?-i:(?=[A-Z]))({re.escape(found[0])})\b", source.text, re.IGNORECASE)
    if printed is None:
        return OwnName()
    free = (
        noun
        for noun in (_THEY if found["those"] else _STANDS_IN)
        if len(noun) <= len(printed[1]) and not re.search(rf"\b[Tt]h(?:e|is)\s+{noun}\b", source.text)
    )
    read_as = next(free, "")
    return OwnName(printed[1], read_as) if read_as else OwnName()
