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
# The same of what is decided without saying by whom: "The plan was, after some discussion, approved", "The minutes, with one change, were
# signed"
_DONE = (
    r"(?:agreed|noted|approved|accepted|adopted|endorsed|confirmed|ratified|granted|refused|rejected|deferred|referred|received|supported|appointed|elected"
    r"|signed|carried)"
)
_HOW = (
    r"(?:after|following|subject|with|by|on|upon|without|nem|in\s+(?:principle|accordance|line|view|consequence)|therefore|accordingly|thereupon"
    r"|once|having|as\s+(?:amended|corrected|altered|recommended|proposed|drafted|circulated))"
)
_WITHIN = Form(
    rf"^(?:[^,.;:]{{3,60}},\s+)?(?!(?:He|She|They|It|I|We)\b)(?:The|This|These|All|Both|An?|[A-Z])[^,;:?]{{3,160}}?\s(?:was|were)"
    rf"(?P<aside>,\s+{_HOW}\b(?:(?!\b(?:which|who|whose|had)\b)[^;:,]){{0,90}},)(?=\s+{_ADVERBS}{_DONE}\b)"
)
# Before its second verb: "The Board received the bid and, subject to one change, endorsed the plan"
_SECOND = Form(
    rf"^(?:[^,.;:]{{3,60}},\s+)?{TITLED_BODY}\s+{_ADVERBS}[a-z]+ed\s[^;:?]{{3,200}}?\sand(?P<aside>,\s+(?!who\b|that\b)(?:(?!\b(?:which|who|whose|had)\b)[^;:,]){{3,90}},)"
    r"(?=\s+(?:\w+ly\s+)?(?:endorsed|approved|adopted|authorised|instructed|accepted|ratified|noted)\s+(?:the|its|this)\s)"
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
    found = _BETWEEN.match(sentence) or _WITHIN.match(sentence) or _SECOND.match(sentence)
    if found is None:
        return None
    cut, stop = found.span("aside")
    return Joined(sentence[:cut] + sentence[stop:], cut, stop - cut)
