"""Numbered motions, whoever moves in front and their fate behind: "131/23 Hale: That the accounts be paid. CARRIED"."""

import re
from collections.abc import Sequence

from pipeline.extract.clauses import Clause
from pipeline.extract.movers import Movers
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import FATE, Votes
from pipeline.records import Line

NUMBERED = "resolution.motion.numbered"
_SURNAME = r"(?:(?:Cllr|Councillor|Reeve|(?:Deputy\s+)?Mayor|DM)\.?\s+)?(?:[A-Z]\.\s?|[A-Z]\s)?[A-Z][\w’'-]+"
_BEGINS = r"(?:That|THAT|Be|BE|WHEREAS|Whereas|THEREFORE|To|Resolved?|RESOLVED?)\b"
_MOTION = re.compile(
    rf"\W*(?:(?:Motion|Resolution|Res\.|MOTION|RESOLUTION)[\s-]+)?(?:(?:No|NO)\.?\s*)?#?(?P<label>\d{{1,5}}[/\\-]\d{{1,4}}|\d{{4}}-\d{{1,4}})[.:]?(?:\s+|-)"
    rf"(?P<mover>{_SURNAME})(?:\s?[/–-]\s?(?P<seconder>{_SURNAME}))?\s*(?:[:–-]\s*(?={_BEGINS})|(?P<over>[:–-]?\s*$))"
)
_BODY = re.compile(rf"\W*{_BEGINS}")
_RESULT = re.compile(rf"\W*(?:(?:The\s+)?(?:Motion|MOTION)\s+)?{FATE}")
_FAR = 6  # lines below a motion that tell how each voted, before its fate
_FATE = re.compile(rf"(?P<stop>[.;,]?)\s*{FATE}")


def find_numbered(section: Section) -> None:
    """Take each such motion, from its first word to its fate, which may stand on the next line."""
    text, lines = section.text, section.lines
    for n, line in enumerate(lines):
        motion = _MOTION.match(text, line.start, line.end)
        if motion is None:
            continue
        over = motion["over"] is not None and n + 1 < len(lines) and motion["seconder"] and _BODY.match(text, lines[n + 1].start)
        if motion["over"] is not None and not over:
            continue
        body = lines[n + 1] if over else line
        begin = body.start if over else motion.end()
        fate = _FATE.search(text, begin, body.end)
        below = n + 1 + bool(over)
        told = fate or _fate_below(text, lines[below : below + _FAR])
        if told is None:
            continue
        end = fate.end("stop") if fate else body.end
        carried = "yes" if told["fate"].lower() == "carried" else "no"
        clause = Clause(begin, end, motion["label"])
        movers = Movers(motion["mover"], motion["seconder"] or "")
        section.add(Block(motion.start(), told.end(), (clause,), NUMBERED, "MOVED", movers, Votes(), carried))


def _fate_below(text: str, lines: Sequence[Line]) -> "re.Match[str] | None":
    """The line that tells the fate of a motion, below it or below how each voted; another motion ends the search."""
    for line in lines:
        if result := _RESULT.fullmatch(text, line.start, line.end):
            return result
        if _MOTION.match(text, line.start, line.end):
            return None
    return None
