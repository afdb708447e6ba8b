"""Motions that stand under a line which says that they were lost: "The following recommendation was moved but not carried:"; and lines
that tell the fate of one rule among those that were put to the meeting: "Rule 4 carried"."""

import re

from pipeline.extract import clauses as grammar
from pipeline.extract.movers import movers_in
from pipeline.extract.printed_motions import CARRIED, LOST
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import result_in, votes_in
from pipeline.form import Form

# An amendment too: "A further amendment was put to the vote and lost:"
_NOT_CARRIED = Form(
    r"(?:[^.;:]{3,80},\s+)?(?:The|A|An|This)\s+(?:(?:following|further|second|alternative|additional|\w+ing)\s+)*(?i:recommendation|motion|proposal|amendment|resolution)"
    r"(?:\s+(?:as\s+(?:set\s+out\s+)?(?:below|follows)|below|in\s+(?:these|the\s+following)\s+terms))?(?:,\s[^;:]{3,90},)?\s+(?:was|were)\s+[^.;:]{0,140}?"
    r"(?:\bnot\s+(?:\w+\s+)?(?:carried|supported|agreed|passed|approved|accepted|adopted)|\b(?i:lost|defeated|fell|rejected)|\bfailed)\b[^.;:]{0,80}\s*:-?\s*"
)

_RULE_FATE = Form(
    r"\W*(?:Rule|Clause|Article|By-?law|Section|Standing\s+Order|Regulation)s?\s+\d{1,3}[a-z]?(?:\.\d{1,2}|\s*(?:,|and|&|to|[–-])\s*\d{1,3})*\s*"
    r"(?:[:–-]\s*)?(?:was\s+|were\s+)?(?:unanimously\s+)?\b(?:not\s+carried|carried|passed|lost|defeated)\b(?:\s+unanimously)?\W*",
    re.IGNORECASE,
)


def find_not_carried(section: Section) -> None:
    """Find the motions that stand under a line which says that they were lost, and the rules whose fate has a line of its own."""
    for line in section.lines:
        if _RULE_FATE.fullmatch(section.text, line.start, line.end) and section.free(line.start, line.end):
            result = result_in(section.words((line.start, line.end)))
            section.sentence(line.start, line.end, LOST if result == "no" else CARRIED, carried=result or "yes")
    for index, line in enumerate(section.lines[:-1]):
        if section.text[line.end - 1] not in ":-" or not _NOT_CARRIED.fullmatch(section.text, line.start, line.end):
            continue
        found = grammar.below(section.text, section.lines, index + 1, index)
        if found.items and section.free(line.start, found.items[-1].end):
            votes = votes_in(section.words((line.start, line.end)))
            movers = movers_in(section.words((line.start, line.end)), section.cast)
            section.add(Block(line.start, found.items[-1].end, found.items, LOST, "", movers, votes, "no"))
