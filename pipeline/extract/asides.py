"""Sentences whose body does not do at once what it does: "The Committee, having considered the report, approved the plan."."""

from dataclasses import dataclass

from pipeline.extract.nouns import TITLED_BODY
from pipeline.form import Form

_DID = (
    r"(?:agree[ds]|noted|approved|accepted|adopted|endorsed|confirmed|ratified|resolved|decided|determined|granted|refused|rejected|deferred|referred|recommended"
    r"|authorised|appointed|elected|nominated|supported|declined|consented|homologated|sanctioned|rescinded|remitted|continued|upheld|dismissed|delegated|instructed"
    r"|directed|voted|received|AGREED|NOTED|APPROVED|RESOLVED|ENDORSED|ADOPTED|DEFERRED|REFUSED|GRANTED|RECOMMENDED)"
)
_ADVERBS = r"(?:(?:then|therefore|thereafter|accordingly|unanimously|duly|also|further|hereby|formally|otherwise|subsequently)\s+)*"
# What stands between the body and its verb: how it came to decide, never what somebody told of it
_BETWEEN = Form(
    rf"^(?:[^,.;:]{{3,90}},\s+)?{TITLED_BODY}(?P<aside>,\s+(?:having|after|following|on|upon|with|subject|being|in|under|pursuant|by|mindful|taking|recogni[sz]ing|acting|at|for)"
    rf"\s(?:(?!\b(?:which|who|whose|that\s+(?:it|they|he|she)\s+had)\b)[^;:.]){{3,240}}?,)(?=\s+{_ADVERBS}{_DID}\b)"
)


@dataclass(frozen=True, slots=True)
class Joined:
    """A sentence without its aside, and how to find its places in the whole one."""

    words: str
    cut: int
    out: int

    def place(self, offset: int) -> int:
        """Where ``offset`` of the joined words stands in the whole sentence."""
        return offset if offset <= self.cut else offset + self.out


def without_aside(sentence: str) -> Joined | None:
    """The sentence without what stands between its body and the verb; None where nothing does."""
    found = _BETWEEN.match(sentence)
    if found is None:
        return None
    cut, stop = found.span("aside")
    return Joined(sentence[:cut] + sentence[stop:], cut, stop - cut)
