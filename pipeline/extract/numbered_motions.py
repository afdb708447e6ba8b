"""Numbered motions, whoever moves in front and their fate behind: "131/23 Hale: That the accounts be paid. CARRIED"."""

import re
from collections.abc import Sequence

from pipeline.extract.clauses import Clause
from pipeline.extract.movers import Movers
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import FATE, Votes, votes_in
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
_DEBATE = 12  # lines below it of a debate that ends in a recorded vote
# "In favour: Hale. Opposed: Poole, Reed.     Defeated": the fate behind the names
_VOTE_TOLD = re.compile(rf"(?=[^\n]*\b(?:[Vv]ote|[Ff]avou?r|[Oo]pposed|[Aa]gainst|[Aa]yes|[Yy]eas)\b)[^\n]*[.)]\s+{FATE}")
_FATE = re.compile(rf"(?P<stop>[.;,]?)\s*{FATE}")


def find_numbered(section: Section) -> None:
    """Take each such motion, from its first word to its fate, which may stand on the next line."""
    text, lines = section.text, section.lines
    for n, line in enumerate(lines):
        motion = _MOTION.match(text, line.start, line.end)
        if motion is None:
            continue
        over = motion["over"] is not None and n + 1 < len(lines) and _BODY.match(text, lines[n + 1].start) is not None
        if motion["over"] is not None and not over:
            continue
        first = n + bool(over)
        last = _last_line(text, lines, first)
        begin, body = (lines[first].start if over else motion.end()), lines[last]
        fate = _FATE.search(text, begin, body.end)
        told = fate or (_fate_below(text, lines[last + 1 : last + 1 + _DEBATE]) if motion["seconder"] or not over else None)
        if told is None:
            continue
        end = fate.end("stop") if fate else body.end
        carried = "yes" if told["fate"].lower() == "carried" else "no"
        clause = Clause(begin, end, motion["label"])
        movers = Movers(motion["mover"], motion["seconder"] or "")
        votes = Votes() if fate else votes_in(told.group())
        block = Block(motion.start(), told.end(), (clause,), NUMBERED, "MOVED", movers, votes, carried)
        if told.start() < body.end or text[body.end : told.start()].count("\n") <= _FAR:
            section.add(block)
        else:  # the debate between them is told in prose
            section.blocks.append(block)
            section.close(motion.start(), body.end)
            section.close(told.start(), told.end())


def _last_line(text: str, lines: Sequence[Line], first: int) -> int:
    """The line with which a motion ends that goes on over several: that of its fate, else the first."""
    for n in range(first, min(first + _FAR, len(lines))):
        if n > first and "\n\n" in text[lines[n - 1].end : lines[n].start]:
            break
        if _FATE.search(text, lines[n].start, lines[n].end):
            return n
    return first


def _fate_below(text: str, lines: Sequence[Line]) -> "re.Match[str] | None":
    """What tells the fate of a motion, on a line below it or below how each voted; another motion ends the search."""
    for n, line in enumerate(lines):
        result = _RESULT.fullmatch(text, line.start, line.end) if n < _FAR else None
        if result := result or _VOTE_TOLD.fullmatch(text, line.start, line.end):
            return result
        if _MOTION.match(text, line.start, line.end):
            return None
    return None
