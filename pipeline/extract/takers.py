"""A sentence that only says who will do what was just asked for or decided: "Members asked for a tour. Tom Kerr to arrange.".

It says nothing of what is to be done, so the task is both sentences. A request that is only agreed to is its owner's too:
"Asked for a map. Agreed – Tom Kerr.", and so is a decision with one owner in a bracket behind it: "It was decided to go in May. (AB)".
"""

import re

from pipeline.extract.margins import opens_line
from pipeline.extract.notes import is_body_by_letters
from pipeline.extract.owners import are_owners, split_owners
from pipeline.extract.tasks import Section
from pipeline.form import Form

_WHEN = (
    r"(?:\s*[,(]?\s*(?P<due>(?:for|by|before|at|in|after|within|in\s+time\s+for|ahead\s+of)\s+[^,;.()]{2,50}?|a\.?s\.?a\.?p|shortly|soon)"
    r"\)?)?"
)
_TAKER = Form(
    r"(?:\W*(?:Agreed|AGREED)\W+)?(?P<who>[A-Z][^.;:]{0,60}?)\s+(?:to|will|would)\s+(?:please\s+|now\s+|then\s+)?"
    r"(?P<verb>arrange|action|organise|circulate|provide|supply|do|send|oblige|progress|prepare|draft|book|order)"
    rf"(?:\s+(?:accordingly|as\s+requested))?{_WHEN}\s*\.?"
)
# "Agreed – Tom Kerr.", "This was agreed (TK)."
_AGREED = re.compile(
    r"\W*(?:(?:This|It|That)\s+was\s+)?(?:[Aa]greed|AGREED|[Aa]ccepted|[Nn]oted)\s*(?:[–—-]|[:(\[])\s*(?P<who>[A-Z][^.;:()\[\]]{1,50}?)[)\]]?\s*\.?"
)
# What asks for a thing, or decides that one be done. "Agreed to hold a tea" is the body's own, and told by itself.
_ASKS = Form(
    r"\b(?:(?<!was\s)(?<!were\s)[Aa]sked\s+(?:for\b|that\b|(?:if|whether)\b[^.;?]*\bcould\b|to\s+(?:see|have|be|receive)\b)|[Rr]equest(?:ed|s)?\b(?!\s+to\b)"
    r"|(?:would|should)\s+(?:like|welcome|appreciate|be\s+(?:grateful|helpful|useful))\b|(?:[Ww]anted|[Ww]ished)\s+(?:for|to\s+(?:see|have|receive|visit)|an?|the)\b"
    r"|(?:[Ii]t\s+was|was|were)\s+(?:\w+\s+)?(?:agreed|suggested|proposed|felt|decided|resolved|requested|asked)\s+that\b"
    r"|(?:RESOLVED|Resolved|AGREED|Agreed)\W+(?:that|THAT|That)\b|[Ss]uggested\s+(?:that|an?|the)\b|[Cc]ould\b)"
)
_WISHES = re.compile(r"\b(?:[Aa]sked|[Rr]equest|[Ss]uggest|would\s+(?:like|welcome)\b|(?:[Ww]ished|[Ww]anted)\s+to\s+see\b|[Cc]ould\b)")
_BE_DONE = re.compile(r"\b(?:be|should)\s")
_BRACKETED = re.compile(r"[(\[](?P<who>[A-Z][^()\[\]/,&]{1,30})[)\]]\.?")
_FORMAL = re.compile(r"\b(?:and|proposed|seconded|prop|sec|unanimous\w*|carried|agreed|all|nem)\b", re.IGNORECASE)


def takes(section: Section, number: int) -> tuple[tuple[str, ...], str] | None:
    """Who the sentence ``number`` says will do what the one before it in the line asks for or decides, and by when; None for others."""
    text, sentence = section.text, section.sentences[number]
    if number == 0 or opens_line(section, number) or sentence.end - sentence.start > 140:
        return None
    before = section.sentences[number - 1]
    words = text[sentence.start : sentence.end]
    taker = _TAKER.fullmatch(words)
    asks = _ASKS if taker else _WISHES
    taker = taker or _AGREED.fullmatch(words)
    if taker is None or not are_owners(taker["who"], section.cast):
        return None
    decided = asks is _ASKS and section.resolution_at(before.start, before.end) and _BE_DONE.search(text, before.start, before.end)
    if not decided and not asks.search(text, before.start, before.end):
        return None
    if is_body_by_letters(taker["who"], section.cast):
        return None
    return split_owners(taker["who"], section.cast), taker.groupdict().get("due") or ""


def decided_for(section: Section, number: int) -> tuple[str, ...]:
    """Whose initials or name stand alone in a bracket behind a decision; () where the bracket says who moved it or how they voted."""
    sentence = section.sentences[number]
    bracket = _BRACKETED.fullmatch(section.text, sentence.start, sentence.end)
    if bracket is None or number == 0 or opens_line(section, number) or _FORMAL.search(bracket["who"]):
        return ()
    before = section.sentences[number - 1]
    if section.resolution_at(before.start, before.end) is None or not are_owners(bracket["who"], section.cast):
        return ()
    return split_owners(bracket["who"], section.cast)
