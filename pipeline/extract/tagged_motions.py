"""Motions whose movers stand behind them under short labels, as the cells of a table print them: "That it be paid. M: LW S: MT CARRIED",
"PROPOSAL: The gate is mended. PROPOSED: Mr Hale SECONDED: Mrs Poole DECISION: passed"."""

import re

from pipeline.extract.clauses import Clause, in_one_line
from pipeline.extract.labels import label_at
from pipeline.extract.movers import Movers
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import Votes, result_in, votes_in
from pipeline.form import Form

_NAME = (
    r"(?:[A-Z]{2,4}[a-z]?\b|(?:(?:Cr|Clr|Cllr|Councillor|Mayor|Trustee|Director|Mr|Mrs|Ms|Dr)\.?\s)?(?:[A-Z]\.?\s|[A-Z]\.){0,2}"
    r"[A-Z][\w’'-]*[a-z](?:\s(?!S(?:ec|$|:)|Carried|Lost|Defeated|Unanim|Passed|Withdrawn|Motion|Vote|Agreed|All\b|For\b)[A-Z][\w’'-]*[a-z])?)"
)
_TAGS = Form(
    rf"[\s(\[](?:M(?:vd|over|oved(?:\s+by)?|OVE[DR](?:\s+BY)?)?|P(?:rop(?:os(?:ed(?:\s+by)?|er))?|ROPOSE[DR](?:\s+BY)?))\.?\s?[:–-]\s?(?P<mover>{_NAME})[\s,;./)]*(?:and\s+)?"
    rf"[(\[]?S(?:cd|ec|econder|econded(?:\s+by)?|ECONDE[DR](?:\s+BY)?)?\.?\s?[:–-]\s?(?P<seconder>{_NAME}|[Nn]one|[Nn]il|NONE|NIL)[)\]]?"
)
# What opens the words of a motion; a heading before them is no part of it, but an amendment is called one
_OPENS = re.compile(
    r"(?:(?:Main|Original|Substantive|Amended|Second|Further)?\s*[Mm]otion(?:\s+as\s+amended)?\s*[:–-]\s+)?"
    r"(?P<words>(?:Amendment\s*[:–-]\s+)?(?:That|THAT|To\s+[a-z]|Move\s+(?:that|to)|BE\s+IT|Be\s+it)\b)"
    # behind its own label a motion may be any sentence
    r"|\b(?:PROPOSALS?|Proposal|MOTION|RESOLUTION|Resolution|PROPOSED\s+RESOLUTION)\s*[:–-]\s*(?P<labelled>[“\"]?\w)"
)
_FIRST_LABEL = re.compile(r"\b(?:That|THAT)\s+(?:the\s+)?[A-Z][\w’' -]{2,40}:?\s+(?=\(?(?:a|i|1)[.)]\s)")
_WITHDRAWN = re.compile(r"(?i)\bwithdrawn\b|\bwithdrew\b")
_FELL = re.compile(r"(?i)\b(?:lapsed|failed|died|fell)\b")
# "3–2 CARRIED", "5-0-1 carried": the figures stand before the result
_SCORE_AHEAD = re.compile(r"\W*(\d{1,2})\s?[–:/-]\s?(\d{1,2})(?:\s?[–/-]\s?(\d{1,2}))?\b(?!\s?[ap]\.?m)")
_FEWEST = 3  # words of a motion


def find_tagged(section: Section) -> None:
    """Find the motions of lines that name their movers behind them under labels."""
    for line in section.lines:
        tags = list(_TAGS.finditer(section.text, line.start, line.end))
        if not tags or not section.free(line.start, line.end):
            continue
        ends = [tag.end() for tag in tags]
        opened = [_OPENS.search(section.text, begin, tag.start()) for begin, tag in zip([line.start, *ends], tags, strict=False)]
        stops = [found.start() if found else line.end for found in opened[1:]] + [line.end]
        for tag, found, stop in zip(tags, opened, stops, strict=True):
            begins = max(found.start("words"), found.start("labelled")) if found else -1
            if found is not None and len(section.words((begins, tag.start())).split()) >= _FEWEST:
                _take(section, begins, tag, stop)
        if any(opened):
            section.close(line.start, line.end)


def _take(section: Section, start: int, tag: "re.Match[str]", stop: int) -> None:
    """The motion from ``start`` to its movers; what became of it is told up to ``stop``."""
    told = section.words((tag.end(), stop))
    if _WITHDRAWN.search(told):
        return
    nobody = tag["seconder"].lower() in ("none", "nil")
    score = _SCORE_AHEAD.match(told)
    votes = Votes(*(int(count) for count in score.groups() if count)) if score else votes_in(f"Vote: {told}")
    carried = "no" if nobody or _FELL.search(told) else result_in(told)
    movers = Movers(tag["mover"], "" if nobody else tag["seconder"])
    clauses = _clauses(section, start, tag.start())
    lead = "MOVED" if len(clauses) == 1 else ""  # each part of several does what its own verb says
    section.add(Block(start, tag.start(), clauses, "resolution.tagged-motion", lead, movers, votes, carried))


def _clauses(section: Section, start: int, end: int) -> tuple[Clause, ...]:
    listed = _FIRST_LABEL.match(section.text, start, end)
    if listed is None:
        return (Clause(start, end),)
    label, begin = label_at(section.text, listed.end(), end)
    return tuple(in_one_line(section.text, listed.end(), end, label, begin)) if label else (Clause(start, end),)
