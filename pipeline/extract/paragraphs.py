"""Whether a paragraph that names nobody goes on with the answer above it: "The lists had been sent out. Some had been used."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import ANSWER, Exchange, Turn
from pipeline.extract.facts import is_opinion, it_tells, states_facts
from pipeline.records import Line

# What goes on an answer whoever gives it
GOES_ON = re.compile(
    r"(?:In addition|Furthermore|Further(?=,)|Moreover|Additionally|He|She|They|It was (?:further|also|added|noted by)|Also,)\b"
    r"|(?:Members|Councillors|The\s+\w+)\s+(?:was|were)\s+(?:further|also)\s+(?:advised|informed|told|assured)\b"
    r"|(?:As\s+(?:to|for|regards)|On|Turning\s+to|With\s+(?:regard|reference|respect)\s+to|Regarding|In\s+(?:relation|regard|respect)\s+(?:to|of))"
    r"\s[^.;:?]{2,80},\s+(?:he|she|they)\b"
)
# "Due to this, Jo said …": a paragraph that hangs on the one above it
FOR_THIS = re.compile(
    r"(?:(?:Due\s+to|Because\s+of|In\s+view\s+of|Given|For|In\s+light\s+of)\s+(?:this|that|these)(?:\s+reasons?)?|As\s+a\s+(?:result|consequence)"
    r"|Consequently|Therefore|Nevertheless|That\s+said|Even\s+so),\s"
)
# How facts begin that go on with others; a title, a name or a body begins something of its own
_FACT = re.compile(
    r"(?:The(?:\s+(?:former|latter|other|rest))?|These|Those|This|That|Their|Its|Most|Some|All|None|Every|Each|Any|Both|Half|Neither|No|Many|Few|Several"
    r"|About|Around|Nearly|Almost|Over|Under|Only|Of\s+(?:these|those|them)|So\s+far\s+as\s+(?:the\s+)?\w+)(?:\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?[a-z£€$\d]|(?=,))"
    r"|As\s+(?:to|for|regards)\s[^.;:?]{2,60},\s+(?:it|they|there|this|these|the)\s"
    r"|(?:It|They|There)\s+(?:(?:also|still|now|\w+ly)\s+)?(?:was|were|had|would|could|did|is|are|has|have|will)\b"
)
# What a meeting does next, and papers and people that come before it
_NEXT = re.compile(
    r"(?:The|This|That|These|Those|All|Each|Any|Some|Both|No|Most|Many|Several|Few)\s+(?:(?:of|the|other|two|three|[a-z]+ed|[a-z]+ing|new|whole|next|last|first|second|final)\s+)*"
    r"(?:(?:[a-z]+\s+)?(?:meeting|session|discussion|debate|hearing|matter|item|agenda|report|papers?|minutes|motions?|amendments?|proposals?|recommendations?|applications?|requests?"
    r"|comments?|questions?|quer(?:y|ies)|concerns?|suggestions?|points?|issues?|letters?|correspondence|e-?mails?|presentation|votes?|resolutions?|accounts|invoices?|cheques?|payments?"
    r"|complaints?|petitions?|replies|reply|response|following|above|committee|council|board|panel|group|members?|councillors?|trustees?|chair\w*|clerk|officers?|applicants?|users?"
    r"|residents?|objectors?|agents?|speakers?|public|press|gentlem[ae]n|lady|ladies|doors?|room))\b"
    r"|\w+(?:\s+[\w’'-]+){0,4}\s+(?:was|were)\s+(?:also\s+|then\s+|therefore\s+|duly\s+)?(?:received|read|submitted|presented|tabled|circulated|thanked|welcomed|elected|appointed|noted"
    r"|considered|reviewed|discussed|raised|introduced|approved|agreed|resolved|moved|proposed|opened|closed|adjourned|suspended|reconvened|signed|adopted)\b"
    r"|There\s+(?:was|were)\s+(?:no\s+)?(?:(?:an?|some|much|no|general|further|several|other|also)\s+)*(?:apolog|declaration|discussion|question|comment|objection|matter|business"
    r"|item|vote|dissent|correspondence|support|consensus|agreement|feeling|concern|request)"
)
_TO_BE_DONE = re.compile(r"\bto\s+be\s+\w+ed\b|\b(?:should|must)\b|\?")

# "Page 2", "Panel Minutes 14.07.2016     2": what the foot or the head of a page prints amid a sentence
_OF_PAGE = re.compile(r"\W*(?:[Pp]age\s+\d{1,3}(?:\s+of\s+\d{1,3})?|(?=[^.;:?!]*[A-Z])(?:[^.;:?!]|\.(?=\d)){2,60}?\s\d[\d./-]*)\W*")


def over_page(state: Exchange, lines: list[Line], n: int) -> bool:
    """Whether a line goes on the sentence of the newest answer that one or two lines of the page’s foot and head have cut in two."""
    text, last = state.text, state.turns[-1] if state.turns else None
    above = n - 1
    while above > n - 4 and above > 0 and _OF_PAGE.fullmatch(text, lines[above].start, lines[above].end):
        above -= 1
    if last is None or last.act != ANSWER or above == n - 1 or not text[lines[n].start].islower():
        return False
    return lines[above].end <= last.end + 1 and text[lines[above].end - 1].isalpha()


def moves_on(words: str) -> bool:
    """Whether a paragraph tells what the meeting did or felt next."""
    return bool(_NEXT.match(words)) or is_opinion(words)


def goes_on_below(text: str, clause: Clause, current: Turn) -> bool:
    """Whether the first clause of a paragraph without a speaker, right below the answer ``current``, tells more facts of it."""
    if not clause.first or clause.bulleted or clause.headed or clause.subject is not None or clause.line != current.line + 1:
        return False
    if clause.act not in ("plain", "say") or text[clause.start - 1] != "\n":
        return False
    if not current.led and not _FACT.match(text, clause.start, clause.end):
        return False
    words = text[clause.start : clause.end]
    if text.startswith("It ", clause.start) and not it_tells(text, clause.start, clause.end):
        return False
    return not (_NEXT.match(words) or _TO_BE_DONE.search(words) or is_opinion(words)) and states_facts(words)
