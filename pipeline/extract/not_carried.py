"""Motions that stand under a line which says that they were lost: "The following recommendation was moved but not carried:"."""

from pipeline.extract import clauses as grammar
from pipeline.extract.movers import movers_in
from pipeline.extract.printed_motions import LOST
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import votes_in
from pipeline.form import Form

# An amendment too: "A further amendment was put to the vote and lost:"
_NOT_CARRIED = Form(
    r"(?:[^.;:]{3,80},\s+)?(?:The|A|An|This)\s+(?:(?:following|further|second|alternative|additional|\w+ing)\s+)*(?i:recommendation|motion|proposal|amendment|resolution)"
    r"(?:\s+(?:as\s+(?:set\s+out\s+)?(?:below|follows)|below|in\s+(?:these|the\s+following)\s+terms))?(?:,\s[^;:]{3,90},)?\s+(?:was|were)\s+[^.;:]{0,140}?"
    r"(?:\bnot\s+(?:\w+\s+)?(?:carried|supported|agreed|passed|approved|accepted|adopted)|\b(?i:lost|defeated|fell|rejected)|\bfailed)\b[^.;:]{0,80}\s*:-?\s*"
)


def find_not_carried(section: Section) -> None:
    """Find the motions that stand under a line which says that they were lost."""
    for index, line in enumerate(section.lines[:-1]):
        if section.text[line.end - 1] not in ":-" or not _NOT_CARRIED.fullmatch(section.text, line.start, line.end):
            continue
        found = grammar.below(section.text, section.lines, index + 1, index)
        if found.items and section.free(line.start, found.items[-1].end):
            votes = votes_in(section.words((line.start, line.end)))
            movers = movers_in(section.words((line.start, line.end)), section.cast)
            section.add(Block(line.start, found.items[-1].end, found.items, LOST, "", movers, votes, "no"))
