"""Clauses of a resolution that order a thing in forms that no other rule reads: "that the Head of Finance give consideration to a target",
"that the Lido be the subject of a further report", "that, once they are known, officers circulate the figures"."""

import re

from pipeline.extract.bare_orders import tells_deed
from pipeline.extract.deeds import deed_of, finite_third, follows
from pipeline.extract.doers import doer_after, with_second
from pipeline.extract.owners import are_of_meeting, split_owners
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Task

_LABEL = r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:(?:AND|[Aa]nd)\s+)?(?:[Tt]hat|THAT)?,?\s*"
# "that the Chief Officer give consideration to closing it", "have regard to", "take steps to"
_GIVES = re.compile(
    rf"{_LABEL}(?P<who>(?:the\s+)?[A-Z][^,;:.]{{1,70}}?|officers)\s+(?:should\s+|shall\s+|will\s+|to\s+)?"
    r"(?:gives?\s+(?:further\s+|urgent\s+|active\s+)?(?:consideration|thought|attention)\s+to|takes?\s+steps\s+to|ha(?:s|ve)\s+regard\s+to|makes?\s+(?:arrangements|enquiries|inquiries|representations))\b"
)
# "that the Lido be the subject of a further report in July", "the outcome is reported to the June meeting"
_COMES_BACK = re.compile(
    r"\bbe\s+(?:made\s+)?the\s+subject\s+of\s+an?\s+(?:\w+\s+)?(?:report|review|briefing|paper)\b"
    r"|\b(?:reports?|papers?|outcomes?|results?|findings|review|updates?|figures|item|matter|progress|options?|plan|strategy|proposals?)\b[^;.]{0,90}?\s(?:is|are|be)\s+"
    r"(?:reported|brought|submitted|presented|returned|tabled|reported\s+back|brought\s+back)\s+(?:back\s+)?(?:to|at|before)\s+(?:(?:the|a|an|this|its)\s+)?(?:[\w’'-]+\s+){0,5}?"
    r"(?:[Mm]eeting|Committee|Panel|Board|Forum|Commission|Council|Cabinet|Scrutiny)\b"
)
# "that, subject to funding, officers prepare a scheme"
_AFTER_LEAD = re.compile(
    rf"{_LABEL}(?:whether|if|when|once|subject|following|after|before|until|pending|in\s+(?:the\s+interim|the\s+meantime|order|due\s+course)|meanwhile|to\s+[a-z]+)\b[^,;]{{0,90}},\s+"
    r"(?P<who>officers|(?:the\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:should\s+|shall\s+|to\s+)?(?P<verb>(?!be\b|is\b|are\b|was\b|were\b|has\b|had\b|of\b|and\b)[a-z][a-z-]+)\b(?P<rest>[^;\n]*)"
)
# "to defer the matter and that in the meantime the Clerk should ring them"
_MEANWHILE = re.compile(
    r"\bthat,?\s+(?:in\s+the\s+(?:meantime|interim|meanwhile)|meanwhile),?\s+(?P<who>officers|(?:the\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:should\s+|would\s+|to\s+)?"
    r"(?P<verb>(?!be\b|is\b|are\b|was\b|were\b|has\b|had\b|of\b|and\b|should\b|would\b)[a-z][a-z-]+)\b(?P<rest>[^;\n]*)"
)
# "that the hedge be cut by the Clerk": who is named behind the passive does it, but for what a body or its Chair does at the table
_DONE_BY = re.compile(
    r"(?<!\bto\s)\bbe\s+(?:\w+ly\s+)?(?!(?:approved|noted|received|agreed|proposed|seconded|signed|adopted|accepted|chaired|led|represented|funded|recommended|endorsed|confirmed"
    r"|decided|determined|appointed|elected|nominated|supported|moved|raised|held|owned|used|led|considered|given|made|taken|set|met|settled)\b)"
    r"(?P<done>[a-z]*(?:ed|ought|cut|put|sent|written|built|drawn|done|bought|found|dug|mown|sown))\s+(?:(?:up|out|off|in|back|down|away|over|again|again\s+in\s+\w+|in\s+\w+)\s+)?(?=by\s)"
)
# "agreed that a net be put up and also to ask the owner": what the body has done besides what it decides
_AND_TO = re.compile(
    r"\b(?:agreed|resolved|decided|RESOLVED|AGREED)\b[^;]{10,260}?,?\s+and\s+(?P<also>also\s+|further\s+)?(?:then\s+)?(?P<to>to\s+(?:also\s+)?(?:write|ask|contact|invite|request|approach|inform|notify|chase|send|obtain|seek)"
    r"\s+(?:to\s+)?(?:the|an?|his|her|their|our|all|both|for|[A-Z]\w*|quotes?|quotations?|prices?|advice|members)\b)"
)
# "to object on grounds of scale, and to ask the Ward Member to have it called in": a clause that only begins with what is decided
_TO_AND_TO = re.compile(
    r"^\W*(?:\(?\w{1,4}[.)]\s+)?(?:[Tt]hat\s+)?to\s+(?i:object|support|oppose|approve|accept|refuse|agree|decline|defer|endorse|adopt|grant|receive|note|welcome|comment"
    r"|recommend|respond)\b(?:(?!\bto\s)[^;]){3,220}?,?\s+and\s+(?P<to>to\s+(?:also\s+)?(?:write|ask|contact|invite|request|approach|inform|notify|chase|send|obtain|seek|remind|urge)"
    r"\s+(?:to\s+)?(?:the|an?|his|her|their|our|all|both|for|[A-Z]\w*|quotes?|advice|members)\b)"
)
# "noted the report and asked the Clerk for a note on the fees": a paper, not a word at the meeting
_AND_ASKED_FOR = re.compile(
    r"\b(?i:noted|received|welcomed|approved|accepted|agreed|considered|endorsed)\s[^;]*?,?\s+and\s+(?:also\s+)?(?P<asked>(?:asked|requested)\s+"
    r"(?P<who>officers|(?:the\s+)?[A-Z](?:[^,;:.]|(?<=M[rs])\.|(?<=Mrs)\.|(?<=Dr)\.){1,60}?)\s+for\s+(?:an?|the|more|further|some|another|copies|his|her|their)\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?:reports?|papers?|notes?|pages?|list|lists|copy|copies|breakdown|briefing|summary|version|figures|data|plans?|maps?|table|update|analysis|information|details?)\b)"
)
# "to call for a report in December", "agreed to refer the petition to staff for a report"
_CALLS_FOR = re.compile(
    r"(?:^\W*(?:\(?\w{1,4}[.)]\s+)?(?:[Tt]hat\s+)?|\b(?:agreed|resolved|decided)\s+(?:by\s+\w+\s+|\w+ly\s+)?)to\s+(?:also\s+)?"
    r"(?:(?:call\s+for|commission|ask\s+for|seek)\s+(?:an?|the|further|fuller|another)\s+(?:[\w’'-]+\s+){0,3}?(?:report|review|paper|briefing|study|update)\b"
    r"|refer\s+[^;.]{3,90}?\s(?:back\s+)?to\s+(?P<who>staff|officers|(?:the\s+)?[A-Z][^,;:.]{1,50}?)\s+for\s+(?:an?\s+|the\s+|further\s+|investigation\s+and\s+)*"
    r"(?:\w+\s+)?(?:report|review|advice|investigation|costing|action|reply|response)\b)"
)
_UNDERTAKES = re.compile(r"\b(?:would|will|offered|agreed|able|asked|like|wanted|wished|hoped|tried|going|used|in\s+order)\s+to\s[^;]*$")
_TO_BEFORE = re.compile(r"\bto\s[^;]*$")  # "allowed to build and to send in plans": no second thing that is agreed
_SETTLES = re.compile(r"\b(?:noted|approved|deferred)\b")


# "That the petition be received and the Cabinet Member for Roads reply to it in writing": the second thing has a doer
_SETTLED = re.compile(
    r"\bbe\s+(?:received|noted|approved|agreed|accepted|adopted|deferred|endorsed|welcomed|supported|granted|refused)\b[^;]*?,?\s+and\s+(?=(?:the\s+)?[A-Z])"
)
_BARE_VERB = re.compile(r"\s+(?P<verb>[a-z][a-z-]+)\b(?P<rest>[^;\n]*)")


def _and_one_does(section: Section, start: int, end: int) -> Task | None:
    settled = _SETTLED.search(section.text, start, end)
    doer = with_second(section, section.cast.at(section.text, settled.end(), end), end) if settled else None
    if settled is None or doer is None or doer.pronoun or doer.role in (BODY, PUBLIC):
        return None
    bare = _BARE_VERB.match(section.text, doer.end, end)
    if bare is None or finite_third(bare["verb"]) or not tells_deed(bare["verb"], bare["rest"]):
        return None
    return Task(settled.end(), end, "action-resolution-named", "resolution", split_owners(doer.text, section.cast))


def further_clause(section: Section, start: int, end: int) -> Task | None:
    """The order in a clause of a resolution in one of these forms; None where it has none."""
    text = section.text
    if doer := _and_one_does(section, start, end):
        return doer
    gives = _GIVES.match(text, start, end)
    if gives and are_of_meeting(gives["who"], section.cast):
        return Task(start, end, "action-resolution-named", "resolution", split_owners(gives["who"], section.cast))
    led = _AFTER_LEAD.match(text, start, end)
    led = led or _MEANWHILE.search(text, start, end)
    if led and are_of_meeting(led["who"], section.cast) and not finite_third(led["verb"]):
        deed = deed_of(led["verb"]) or deed_of(led["verb"].removesuffix("s"))
        if deed and (tells_deed(deed, led["rest"]) or follows(text, led.end("verb"), end, deed)):
            begin = start if led.re is _AFTER_LEAD else led.start()
            return Task(begin, end, "action-resolution-named", "resolution", split_owners(led["who"], section.cast))
    calls = _CALLS_FOR.search(text[start:end])
    if calls and (not (who := calls["who"] or "") or who in ("staff", "officers") or are_of_meeting(who, section.cast)):
        owners = (who,) if who in ("staff", "officers") else split_owners(who, section.cast) if who else ()
        return Task(start, end, "action-resolution-sent", "resolution", owners)
    asked = _AND_ASKED_FOR.search(text, start, end)
    if asked and (asked["who"] == "officers" or are_of_meeting(asked["who"], section.cast)):
        return Task(asked.start("asked"), end, "action-resolution-requests", "resolution", split_owners(asked["who"], section.cast))
    by = _DONE_BY.search(text, start, end)
    if by and not _SETTLES.search(text, start, by.start()) and (owners := doer_after(section, by.end() - 1, end)):
        return Task(start, end, "action-resolution-named", "resolution", owners)
    also = _AND_TO.search(text, start, end)
    begun = also is not None and not also["also"] and _TO_BEFORE.search(text, start, also.start("to"))
    if also and not begun and not _UNDERTAKES.search(text, start, also.start("to")):
        return Task(also.start("to"), end, "action-resolution-sent", "resolution")
    second = _TO_AND_TO.match(text[start:end])
    if second:
        return Task(start + second.start("to"), end, "action-resolution-sent", "resolution")
    back = _COMES_BACK.search(text, start, end)
    if back and not _SETTLES.search(text, start, back.start()):
        return Task(start, end, "action-resolution-sent", "resolution")
    return None
