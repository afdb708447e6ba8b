"""Motions that a line names and quotes, and whose quotation runs over the lines below: "Moved by A, “THAT … AND" over "THAT …”"."""

import re

from pipeline.extract.movers import movers_in
from pipeline.extract.section import Section
from pipeline.extract.votes import result_in

_MOVED = ("Moved", "MOVED")  # it holds one of these
_OPENS = re.compile(
    r"(?:.{0,160}?\s)??(?P<motion>(?:(?:Motion|MOTION|Resolution|RESOLUTION)\s+(?:No\.?\s*|#)?[\w/.-]*\d[\w/.-]*\s*[:–-]?\s*)?"
    r"(?:Moved|MOVED)\s+(?:by|BY)\s+[^“\"]{3,80}?,?\s+[“\"](?:THAT|That)\b)"
)
_CLOSES = re.compile(r"[”\"]\.?\s*(?:(?:CARRIED|Carried|DEFEATED|Defeated|LOST)\b.*)?$")
_RESULT = re.compile(r"\W*(?:CARRIED|Carried|DEFEATED|Defeated|LOST|Lost)\b(?:\s+(?i:unanimously))?\W*$")
_MOST = 25  # lines that one quotation runs over


def find_quoted(section: Section) -> None:
    """Take each motion whose quotation is not closed on its own line, with the lines to the one that closes it or tells its result."""
    index = 0
    while index < len(section.lines):
        line = section.lines[index]
        may_open = any(section.text.find(moved, line.start, line.end) >= 0 for moved in _MOVED)
        opens = _OPENS.match(section.text, line.start, line.end) if may_open else None
        if opens and not _CLOSES.search(section.text, opens.end(), line.end):
            index = max(index, _take(section, index, opens.start("motion")))
        index += 1


def _take(section: Section, index: int, start: int) -> int:
    """Take the motion from ``start`` on line ``index``; the index of its last line, or ``index`` where its end is not found."""
    for last in range(index + 1, min(index + _MOST, len(section.lines))):
        line = section.lines[last]
        words = section.words((line.start, line.end))
        result = _RESULT.match(words)
        if _OPENS.match(words):
            return index
        if not result and not _CLOSES.search(words):
            continue
        end = section.lines[last - 1].end if result else line.end
        after = section.lines[last + 1] if last + 1 < len(section.lines) else None
        below = section.words((after.start, after.end)) if after else ""
        told = words if result else below if _RESULT.match(below) else ""
        movers = movers_in(section.words((start, section.lines[index].end)), section.cast)
        section.sentence(start, end, "resolution.motion.carried", movers=movers, carried=result_in(told or words[-40:]))
        return last
    return index
