"""The lines of one agenda item while its decisions are looked for: what is on them and which stretches are already accounted for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.extract.action_taken import headed
from pipeline.extract.clauses import Clause
from pipeline.extract.motions import Stretch
from pipeline.extract.movers import Movers
from pipeline.extract.sentences import split
from pipeline.extract.speakers import Cast
from pipeline.extract.votes import Votes
from pipeline.records import Item, Line

# The number or bullet of a paragraph, which is no part of its first sentence.
_PARAGRAPH = re.compile(r"(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]+|\d{1,3}\.\d{1,3}|[•·●▪■◦○*–-])\s+")
_CUT = re.compile(r"(?:was|were|is|are|be|been)\s")


@dataclass
class Block:
    """One decision: its extent with the lead-in, its clauses, and what holds for all of them.

    ``lead`` is the word that opened it, ``verb`` the words that made a sentence a decision, ``told`` whether it is a sentence of prose;
    ``outcome`` is False for a motion that was lost.
    """

    start: int
    end: int
    clauses: tuple[Clause, ...]
    rule: str
    lead: str = ""
    movers: Movers = field(default_factory=Movers)
    votes: Votes = field(default_factory=Votes)
    carried: str = ""
    verb: str = ""
    told: bool = False

    @property
    def outcome(self) -> bool:
        """Whether the decision has an outcome: a motion that was lost has none."""
        return self.carried != "no"


class Section:
    """The lines of one item that hold records of one kind, its sentences without paragraph numbers, and the decisions found so far.

    ``tier`` is "parish" where a parish, town or community council met, "district" where one above it did, "" where the name does not say.
    """

    def __init__(self, text: str, lines: Sequence[Line], cast: Cast, item: Item | None, printed: frozenset[int], *, tier: str = "") -> None:
        self.text, self.lines, self.cast, self.printed, self.tier = text, lines, cast, printed, tier
        self.number, self.title = (item.number, item.title) if item else ("", "")
        self.blocks: list[Block] = []
        self.sentences: list[Stretch] = [s for line in lines for s in split(text, _unnumbered(text, line), line.end)]
        self._starts = [start for start, _ in self.sentences]
        self._line_starts = [line.start for line in lines]
        self._closed: list[Stretch] = []

    def words(self, stretch: Stretch) -> str:
        """The text of a stretch."""
        return self.text[stretch[0] : stretch[1]]

    def free(self, start: int, end: int) -> bool:
        """Whether no decision or printed recommendation covers any of this stretch."""
        at = bisect_left(self._closed, (end, -1))
        return at == 0 or self._closed[at - 1][1] <= start

    def close(self, start: int, end: int) -> None:
        """Let no further decision begin in this stretch."""
        low = high = bisect_left(self._closed, (start, -1))
        while low and self._closed[low - 1][1] > start:
            low -= 1
        while high < len(self._closed) and self._closed[high][0] < end:
            high += 1
        for old_start, old_end in self._closed[low:high]:
            start, end = min(start, old_start), max(end, old_end)
        self._closed[low:high] = [(start, end)]

    def add(self, block: Block) -> None:
        """Take a decision."""
        self.blocks.append(block)
        self.close(block.start, block.end)

    def sentence(
        self,
        start: int,
        end: int,
        rule: str,
        *,
        lead: str = "",
        movers: Movers | None = None,
        votes: Votes | None = None,
        carried: str = "",
    ) -> Block:
        """Take a decision that is one clause without a label, usually a sentence."""
        block = Block(start, end, (Clause(start, end),), rule, lead, movers or Movers(), votes or Votes(), carried)
        self.add(block)
        return block

    def sentence_start(self, offset: int) -> int:
        """Where the sentence around ``offset`` begins; ``offset`` itself where it is in none."""
        at = bisect_right(self._starts, offset) - 1
        return self._starts[at] if at >= 0 and self.sentences[at][1] > offset else offset

    def whole(self, start: int) -> int:
        """Where the sentence that begins at ``start`` really begins: before the blank line that cut it off from its subject."""
        at = bisect_left(self._starts, start)
        if not at or not _CUT.match(self.text, start) or self.text[self.sentences[at - 1][1] - 1] in ".:;!?":
            return start
        begin = self.sentences[at - 1][0]
        return begin if self.free(begin, start) else start

    def between(self, start: int, end: int) -> list[Stretch]:
        """The sentences that begin in ``start``–``end``."""
        return self.sentences[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def after(self, offset: int, count: int) -> list[Stretch]:
        """The next ``count`` sentences that begin at or after ``offset``."""
        at = bisect_left(self._starts, offset)
        return self.sentences[at : at + count]

    def line_at(self, offset: int) -> int:
        """The index of the line that ``offset`` is on."""
        return max(0, bisect_right(self._line_starts, offset) - 1)


def _unnumbered(text: str, line: Line) -> int:
    if (decided := headed(text, line.start, line.end)) >= 0:
        return decided
    number = _PARAGRAPH.match(text, line.start, line.end)
    return number.end() if number and number.end() < line.end else line.start
