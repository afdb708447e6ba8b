"""Votes whose result the chair declares under the names of those who voted: "The voting went as follows:", "For the Motion"
over "Councillors Hale, Reed. (2)", "Against", "Councillors Poole. (1)", "The Mayor declared the Motion carried.".

What was carried has the votes; so has the resolution that was adopted by the same voting. A motion that was declared lost is what was
printed above its movers: "We will move that the slip be closed."
"""

import re

from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.printed_motions import LOST
from pipeline.extract.recorded_votes import recorded_in
from pipeline.extract.section import Section
from pipeline.extract.votes import Votes
from pipeline.form import Form

_OPENS = Form(
    r"\b(?:result\s+of\s+(?:the|that|this)\s+(?:vote|voting|poll|roll[\s-]?call|division)|(?:vote|voting|poll|roll[\s-]?call|division)"
    r"\s+(?:was|went|resulted|is))\b[^.;\n]{0,40}\bas\s+follows\s*[:.–-]*\s*$",
    re.IGNORECASE,
)
_DECLARED = Form(
    r"\bdeclared\s+(?:that\s+)?(?:the\s+)?(?:\w+\s+)?(?P<what>motion|amendment|proposal|resolution|vote)\b[^;\n]{0,140}?"
    r"\b(?P<fate>carried|passed|adopted|defeated|lost|rejected)\b",
    re.IGNORECASE,
)
_SAME_VOTE = Form(r"\bfollowing\s+resolutions?\b|\bby\s+the\s+same\s+vot(?:e|ing)\b", re.IGNORECASE)
_WILL_MOVE = Form(r"\W*(?:I|We)\s+(?:will|shall|hereby|wish\s+to|intend\s+to)\s+(?:move|propose)\b[^\n]*\bthat\b")
_MOVED = Form(
    r"\b(?:motion|proposal)\s+was\s+(?:\w+ly\s+)?(?:proposed|moved|seconded)\s+by\b"
    r"|\bin\s+(?:proposing|moving)\s+(?:the|his|her|this)\s+motion\b",
    re.IGNORECASE,
)
_LOST_WORDS = frozenset({"defeated", "lost", "rejected"})
_ROLL = 14  # lines between what opens the names and what is declared
_DEBATE = 60  # lines between a motion and the vote on it
_BELOW = 300  # characters between what is declared and the resolution that it was adopted as


def take_declared(section: Section) -> None:
    """Give the votes that the chair declares to what was carried, and take the motions that were declared lost."""
    for at, line in enumerate(section.lines):
        declared = _DECLARED.search(section.text, line.start, line.end)
        if declared is None or (opened := _opened(section, at)) < 0:
            continue
        votes = recorded_in(section.words((section.lines[opened + 1].start, line.start)))
        if not votes:
            continue
        if declared["fate"].lower() not in _LOST_WORDS:
            _carry(section, line.start, line.end, votes)
        elif declared["what"].lower() != "amendment":
            _lose(section, opened, votes)


def _opened(section: Section, at: int) -> int:
    """The line above line ``at`` that opens the names of those who voted; -1 where there is none."""
    for n in range(at - 1, max(-1, at - 1 - _ROLL), -1):
        line = section.lines[n]
        if _DECLARED.search(section.text, line.start, line.end):
            return -1
        if _OPENS.search(section.text, line.start, line.end):
            return n
    return -1


def _carry(section: Section, start: int, end: int, votes: Votes) -> None:
    """Give the votes to the decision that declares them, and to the resolution below it that was adopted by the same voting."""
    same = _SAME_VOTE.search(section.text, start, end) is not None
    for block in section.blocks:
        below = same and end <= block.start < end + _BELOW
        if not block.votes and (start <= block.start < end or below):
            block.votes, block.carried = votes, "yes"


def _lose(section: Section, opened: int, votes: Votes) -> None:
    """Take the motion printed above the line ``opened``, which was voted on there."""
    for n in range(opened - 1, max(-1, opened - 1 - _DEBATE), -1):
        line = section.lines[n]
        if any(block.carried == "no" and line.start <= block.start < section.lines[opened].end for block in section.blocks):
            return
        if not _WILL_MOVE.match(section.text, line.start, line.end):
            continue
        if section.free(line.start, line.end):
            told = [section.words(s) for s in section.between(line.end, section.lines[opened].end)]
            named = [movers_in(words, section.cast) for words in told if _MOVED.search(words)]
            movers = Movers(*(next(filter(None, (getattr(one, who) for one in named)), "") for who in ("mover", "seconder")))
            section.sentence(line.start, line.end, LOST, movers=movers, votes=votes, carried="no")
        return
