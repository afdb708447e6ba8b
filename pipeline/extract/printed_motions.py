"""Motions printed on the line above those who moved and seconded them: they are what was decided."""

import re

from pipeline.extract.motions import Motion
from pipeline.extract.movers import Movers
from pipeline.extract.section import Section

CARRIED, LOST = "resolution.motion.carried", "resolution.motion.lost"
# A motion of which notice was given, printed in full above what became of it: "“That this Council writes to the Minister.”"
_OF_NOTICE = re.compile(r"\W*(?:\(?\w{1,3}[.)]\s+)?[“\"]?That\s+(?:this|the|our)\s")
_GIVEN_BY = re.compile(
    r"(?:.{0,60}\b(?:by|of|from)\s+|\W*(?:\(?[\w.]{1,5}[.)]?\s+)?)(?=(?:Cllr|Councillor|Cr|Clr|Alderman|Ald|Mr|Mrs|Ms|Deputy)\b)"
)


def take_notice(section: Section, motion: Motion) -> bool:
    """Take the motion printed on the line above what tells its result: "Seconded by Councillor Poole and agreed." """
    at = section.line_at(motion.start)
    both = motion.movers.mover and motion.movers.seconder  # the whole story of the motion is a decision of its own
    if not motion.result or both or not at or section.lines[at].start != motion.start:
        return False
    line = section.lines[at - 1]
    if not _OF_NOTICE.match(section.text, line.start, line.end) or not section.free(line.start, line.end):
        return False
    head = section.lines[at - 2] if at > 1 else None
    who = section.words((head.start, head.end)) if head else section.title
    given = _GIVEN_BY.match(who)
    mover = section.cast.at(who, given.end(), len(who)) if given else None
    movers = Movers(motion.movers.mover or (mover.text if mover else ""), motion.movers.seconder)
    rule = LOST if motion.result == "no" else CARRIED
    section.sentence(line.start, line.end, rule, movers=movers, votes=motion.votes, carried=motion.result)
    section.close(motion.start, motion.told)
    return True


_NAMES = re.compile(r"\W*(?i:moved|proposed|proposer|mover|prop)\b")
# "Motion: That the gate be painted" on a line of its own
_PRINTED = re.compile(r"\W*(?:(?:Motion|MOTION|Resolution|Proposal|Proposed\s+motion)\s*[:–-]\s*)?(?=(?:That|THAT)\s)")


def take_printed(section: Section, motion: Motion) -> bool:
    """Take "Motion: That …" on the line above those who moved and seconded it: it is what was decided."""
    at = section.line_at(motion.start)
    told = motion.movers and motion.result and _NAMES.match(section.text, motion.start)
    if not at or section.lines[at].start != motion.start or not told:
        return False
    line = section.lines[at - 1]
    head = _PRINTED.match(section.text, line.start, line.end)
    if head is None or not section.free(line.start, line.end):
        return False
    rule = LOST if motion.result == "no" else CARRIED
    section.sentence(head.end(), line.end, rule, movers=motion.movers, votes=motion.votes, carried=motion.result)
    section.close(motion.start, motion.told)
    return True
