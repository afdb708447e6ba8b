"""One sentence in which the body does two things: "The Board noted the report and agreed to meet again in May.", "The Committee: (a)
received the report and (b) approved the plan.". Each is a decision of its own."""

import re
from dataclasses import dataclass

from pipeline.extract.clauses import Clause, in_one_line
from pipeline.extract.labels import label_at
from pipeline.extract.movers import movers_in
from pipeline.extract.nouns import TITLED_BODY
from pipeline.extract.section import Block, Section
from pipeline.extract.telling import OLD, THING, is_subject
from pipeline.extract.verdict_parts import HEAD, HOW
from pipeline.extract.votes import votes_in
from pipeline.form import Form

_RULE = "resolution.body-did-both"
_LED = (
    rf"(?:{HEAD}|\W*(?:After|Following|Having|On|Upon|With|In\s+conclusion|Accordingly|There\s+being)\b[^.;:]{{0,110}}?,\s+"
    r"|\W*(?:After|Following|Upon)\s+(?:\w+\s+){0,2}(?:discussion|debate|consideration|questions)\s+)"
)
_VERB = (
    r"(?:noted|received|approved|endorsed|agreed|adopted|accepted|confirmed|ratified|supported|resolved|recommended|deferred|declined|refused"
    r"|authorised|authorized|delegated|appointed|rejected|NOTED|RECEIVED|APPROVED|ENDORSED|AGREED|ADOPTED|ACCEPTED|SUPPORTED|CONFIRMED)"
)
_THE = r"(?:the|an?|this|that|these|its|their|his|her|both|all|any|(?:no\s)|[A-Z£\d])"
_WHOM = r"(?:the\s+[\w’'&-]+(?:\s+[\w’'&-]+){0,7}?|(?:[A-Z][\w.’'-]*\s+){1,6}?|officers|staff|members)"
# What a second verb of deciding needs behind it: "agreed to", "noted the", "instructed the Clerk to"; to direct staff is part of what
# councils of North America approve
_SECOND = (
    r"(?P<verb>(?:agreed|AGREED|resolved|RESOLVED|decided|determined)(?:\s+(?:also|further|unanimously|in\s+principle))?\s+(?:not\s+)?(?:that|to)\b"
    r"|(?:agreed|AGREED)\s+(?:the|an?|its|their)\s+(?!(?:[\w’'-]+\s+){1,6}?(?:was|were|is|are|had|has|would|could|should|will|did)\b)"
    rf"|(?:noted|received|approved|endorsed|adopted|accepted|ratified|supported|deferred|appointed|NOTED|APPROVED|ENDORSED|RECEIVED)\s+{_THE}"
    r"|(?:recommended|RECOMMENDED)\s+(?:that|to|the|its|their)\b"
    rf"|(?:instructed|authori[sz]ed|DIRECTED|INSTRUCTED|AUTHORI[SZ]ED)\s+{_WHOM}\s*to\s+(?!(?:other|the|an?|all|its|their)\s)"
    r"|(?:delegated|DELEGATED)\s+(?:authority|powers?|responsibility|to)\b"
    r"|(?P<asks>requested|asked|ASKED|REQUESTED)\s+(?:that\b|(?:the|its|their|for|[A-Z][\w’'.-]*)\s[^;:]{2,70}?\b(?:to|be)\s))"
)
_MEANTIME = r"(?:,\s+[^,;.:]{3,40},|\s+in\s+the\s+meantime)?"  # "and, meantime, instructed the Clerk"
_NEXT = rf"(?:,\s+(?:and{_MEANTIME}\s+)?|\s+and{_MEANTIME}\s+){HOW}"
_IT_WAS = rf"(?:it\s+was\s+{HOW}(?=agreed|AGREED|resolved|RESOLVED|decided))?"  # "noted the report and it was agreed that …"
_BODY = rf"(?:{TITLED_BODY}|(?:THE|[Tt]he)\s+(?:[A-Z&]+\s+){{1,8}}(?:COMMITTEE|PANEL|BOARD|CABINET|COUNCIL|FORUM|COMMISSION))"
_BOTH = Form(
    rf"{_LED}(?P<body>{_BODY})\s+{HOW}(?P<first>{_VERB})\s+(?P<thing>(?!and\b)[^;:?]*?\S)"
    rf",?\s+and{_MEANTIME}\s+{HOW}{_IT_WAS}{_SECOND}"
)
_THEN = re.compile(rf"{_NEXT}(?=(?P<what>{_IT_WAS}{_SECOND}))")
# "The paper was noted and it was AGREED that the Clerk write"
_WAS_BOTH = Form(
    rf"{_LED}(?P<thing>(?:[Tt]he|[Tt]his|[Tt]hese)\s[^;:?,.]{{3,80}}?)\s(?:was|were)\s+{HOW}(?P<first>noted|received|approved|endorsed|accepted|NOTED|APPROVED)"
    rf"\s*,?\s+and\s+(?P<what>it\s+was\s+{HOW}(?P<verb>agreed|AGREED|resolved|RESOLVED|decided)\s+(?:that|to)\s)"
)
# "The Committee: (a) received …", "The Panel (1) noted …"
_LISTED = Form(
    rf"{_LED}(?P<body>{TITLED_BODY})\s*(?:\s[–—-]|[:,])?\s+(?=(?:\((?:a|i|1)\)|(?:a|i|1)\))\s+{HOW}(?:{_VERB}|(?:directed|instructed|asked|requested))\s)"
)
# "It further resolved to ask …" behind what the body did; what "they" agreed to may be a task
_IT_TOO = Form(
    r"\W*It\s+(?:also|further|then|therefore|additionally|accordingly)\s+(?P<verb>resolved|agreed|decided|recommended)\s+(?:not\s+)?(?:that|to)\s"
)
_AGREES = re.compile(r"(?i)agreed|resolved")
_AGREED_ON = re.compile(rf"(?:to|{_THE})\s")  # "agreed with the officer and noted" decides nothing
# A clause within the first object: its verb may be that of the clause
_CLAUSE = re.compile(
    r"\b(?:which|who|whom|whose|that|where|when|whether|if|had|has|have|was|were|is|are|how|why|because|since|until|as|having|being)\b"
)
# To have the minutes signed is part of approving them
_SIGNING = re.compile(
    r"\bsign(?:ed|ing)?\s+(?:them|it|the\s+(?:minutes|record)|off|as)\b|\bsigna?ture\b|\bsignatures?\b|\bsigned\b(?!\s+(?:accounts|cop(?:y|ies)|agreements?|contracts?|returns?|forms?|leases?|statements?))"
)
_PRINTED = frozenset({"resolution.plain", "resolution.decision", "resolution.agreed"})  # behind a lead-in
_MOST_WORDS = 25  # of what the body noted or approved, in front of the second verb
_CLOSE = 4  # characters between two sentences
_LEAST_LISTED = 2  # clauses in one sentence; a single letter labels a paragraph
_SHOUTED = re.compile(r"\s(?:AGREED|RESOLVED|RECOMMENDED|DECIDED)\s")
_LABELLED = re.compile(r"(?:\s|:)\(?(?:a|i|1)\)\s")


@dataclass(frozen=True, slots=True)
class _Part:
    """What the body did in one part of the sentence; ``asks`` says that it only asked for something, in small letters."""

    start: int
    end: int
    verb: str
    asks: bool = False


def _parts(sentence: str) -> list[_Part]:
    """The parts of a sentence in which the body did several things; none of another."""
    if (told := _WAS_BOTH.match(sentence)) and not _CLAUSE.search(told["thing"]) and not OLD.search(sentence, 0, told.end()):
        return [_Part(0, told.end("first"), told["first"]), _Part(told.start("what"), len(sentence), told["verb"])]
    found = _BOTH.match(sentence)
    if found is None or sentence.rstrip().endswith(":") or _LABELLED.search(sentence) or OLD.search(sentence, 0, found.end()):
        return []
    if not is_subject(sentence, found.start("body")) or _AGREES.match(found["first"]) and not _AGREED_ON.match(found["thing"]):
        return []
    cuts = [m for m in _THEN.finditer(sentence, found.end("first")) if m.start() > found.end("first")]
    things = sentence[found.end("first") : cuts[0].start()] if cuts else ""
    if not things.strip() or _CLAUSE.search(things) or any(_SIGNING.search(sentence, m.start()) for m in cuts):
        return []
    if found["first"] == "noted" and not THING.search(things) or len(things.split()) > _MOST_WORDS:
        return []
    starts = [0, *(m.start("what") for m in cuts)]
    ends = [*(m.start() for m in cuts), len(sentence)]
    verbs = [found["first"], *(m["verb"].split()[0] for m in cuts)]
    asks = [False, *((m["asks"] or "").islower() for m in cuts)]
    return [_Part(*one) for one in zip(starts, ends, verbs, asks, strict=True)]


def find_shouted(section: Section) -> None:
    """Take what the body did before the verb in capitals that is read as a lead-in: "noted the report and AGREED that …"."""
    for start, end in section.sentences:
        whole = section.words((start, end))
        if _SHOUTED.search(whole) and section.free(start, end):
            parts = _parts(whole)
            shouted = next((n for n, one in enumerate(parts) if _SHOUTED.match(f" {one.verb} ")), 0)
            _take(section, start, whole, parts[:shouted])


def split_printed(section: Section) -> None:
    """Divide the one clause of a decision under its lead-in that tells what the body did: "Decision" over "The Panel backed the plan and
    asked the Clerk to print it."; there a request is a decision too."""
    for block in section.blocks:
        if block.rule in _PRINTED and len(block.clauses) == 1 and not block.clauses[0].label:
            only = block.clauses[0]
            parts = _parts(section.words((only.start, only.end)))
            if len(parts) > 1:
                block.clauses = tuple(Clause(only.start + one.start, only.start + one.end) for one in parts)


def take(section: Section, start: int, end: int) -> bool:
    """Take the sentence ``start``–``end`` as the decisions that it tells of one body; a request among them is a task alone."""
    whole = section.words((start, end))
    if _listed(section, start, end, whole) or _too(section, start, end, whole):
        return True
    parts = _parts(whole)
    _take(section, start, whole, parts)
    return bool(parts)


def _take(section: Section, start: int, whole: str, parts: list[_Part]) -> None:
    movers, votes = (movers_in(whole, section.cast), votes_in(whole)) if parts else (None, None)
    for one in parts:
        if one.asks:
            section.close(start + one.start, start + one.end)
            continue
        lead = "AGREED" if one.verb.lower().startswith("agreed") else ""
        block = section.sentence(start + one.start, start + one.end, _RULE, lead=lead, movers=movers, votes=votes)
        block.verb, block.told = one.verb.lower(), True


def _too(section: Section, start: int, end: int, whole: str) -> bool:
    found = _IT_TOO.match(whole)
    if found is None or not any(0 <= start - block.end < _CLOSE for block in section.blocks):
        return False
    section.sentence(start, end, _RULE, lead="AGREED" if found["verb"] == "agreed" else "", votes=votes_in(whole)).told = True
    return True


def _listed(section: Section, start: int, end: int, whole: str) -> bool:
    led = _LISTED.match(whole)
    if led is None or not is_subject(whole, led.start("body")):
        return False
    label, after = label_at(section.text, start + led.end(), end)
    clauses: list[Clause] = in_one_line(section.text, start + led.end(), end, label, after) if label else []
    if len(clauses) < _LEAST_LISTED:
        return False
    section.add(Block(start, end, tuple(clauses), _RULE, told=True))
    return True
