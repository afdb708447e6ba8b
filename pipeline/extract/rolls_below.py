"""The roll that is called on a motion when the meeting has gone through what it covers: "Ms Hale moved to approve the consent calendar:"
over its entries, and under them "AYES: Councilmembers: Hale, Poole" over "NOES: None"."""

import re
from itertools import takewhile

from pipeline.extract.printed_motions import CARRIED, LOST
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import votes_in

_AYES = re.compile(r"\W*(?:AYES?|Ayes?|YEAS?|Yeas?)(?:\s+(?:votes?|VOTES?))?\s*[:(–-]")
_SIDE = re.compile(r"\W*(?i:ayes?|yeas?|na(?:y|ye)s?|noes|nos?|abst\w*|absent|excused|recused|not\s+(?:present|voting))\b\s*[:(–-]")
_MOST_SIDES = 6  # lines of a roll
_BESIDE = 200  # characters between a decision that is told in a sentence and its roll
_MOVED = "resolution.motion.moved"


def take_rolls(section: Section) -> None:
    """Give each roll that nothing has taken to the motion above it, else to the decision right above it."""
    since = 0
    for at, line in enumerate(section.lines):
        if not _AYES.match(section.text, line.start, line.end):
            continue
        below = section.lines[at : at + _MOST_SIDES]
        roll = list(takewhile(lambda one: _SIDE.match(section.text, one.start, one.end), below))
        votes = votes_in("\n".join(section.words((one.start, one.end)) for one in roll))
        if votes.votes_for is not None and (block := _called_on(section, since, line.start)) is not None:
            block.votes = votes
            block.carried = "yes" if votes.votes_for > (votes.votes_against or 0) else "no"
            if block.rule == _MOVED:
                block.rule = CARRIED if block.carried == "yes" else LOST
        since = line.end


def _called_on(section: Section, since: int, start: int) -> Block | None:
    """The decision that the roll at ``start`` was called on, behind the roll that ends at ``since``; None where one has its votes."""
    between = sorted((block for block in section.blocks if since <= block.start and block.end <= start), key=lambda block: block.start)
    if not between or any(block.votes for block in between):
        return None
    moved = [block for block in between if block.rule == _MOVED and not block.carried]
    if moved:
        return moved[-1]
    return between[-1] if between[-1].told and start - between[-1].end < _BESIDE and not between[-1].carried else None
