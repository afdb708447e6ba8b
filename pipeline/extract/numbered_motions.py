"""Numbered motions, whoever moves in front and their fate behind: "131/23 Hale: That the accounts be paid. CARRIED"."""

import re

from pipeline.extract.clauses import Clause
from pipeline.extract.movers import Movers
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import RESULT_LINE, Votes

NUMBERED = "resolution.motion.numbered"
_SURNAME = r"(?:(?:Cllr|Councillor|Reeve|Mayor)\.?\s+)?(?:[A-Z]\.\s?)?[A-Z][\w’'-]+"
_MOTION = re.compile(
    rf"\W*(?:(?:Motion|Resolution|Res\.|MOTION|RESOLUTION)\s+)?(?:(?:No|NO)\.?\s*)?#?(?P<label>\d{{1,4}}[/-]\d{{1,4}}|\d{{4}}-\d{{1,4}})[.:]?\s+"
    rf"(?P<mover>{_SURNAME})(?:\s?[/–-]\s?(?P<seconder>{_SURNAME}))?\s*[:–-]\s*(?=(?:That|THAT|Be|BE|WHEREAS|Whereas|THEREFORE|To)\b)"
)
_FATE = re.compile(r"(?P<stop>[.;,]?)\s*(?P<fate>CARRIED|DEFEATED|LOST|Carried|Defeated|Lost)\b(?:\s+(?i:unanimously))?\W*$")


def find_numbered(section: Section) -> None:
    """Take each such motion, from its first word to its fate, which may stand on the next line."""
    text, lines = section.text, section.lines
    for n, line in enumerate(lines):
        motion = _MOTION.match(text, line.start, line.end)
        if motion is None:
            continue
        fate = _FATE.search(text, motion.end(), line.end)
        under = RESULT_LINE.fullmatch(text, lines[n + 1].start, lines[n + 1].end) if fate is None and n + 1 < len(lines) else None
        told = fate or under
        if told is None:
            continue
        end = fate.end("stop") if fate else line.end
        carried = "yes" if told["fate"].lower() == "carried" else "no"
        clause = Clause(motion.end(), end, motion["label"])
        movers = Movers(motion["mover"], motion["seconder"] or "")
        section.add(Block(motion.start(), told.end(), (clause,), NUMBERED, "MOVED", movers, Votes(), carried))
