"""The lines of a source with their words at hand, and what several steps ask of a line."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import TypeVar

from pipeline.records import Line, Source


@dataclass(slots=True)
class Row:
    """One line: its place in ``Source.lines``, its text and where that begins, its layout, its words (of the first 400 characters), and
    whether white space sets it off from the line before."""

    index: int
    text: str
    start: int
    line: Line
    words: list[str] = field(default_factory=list)
    apart: bool = True

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def caps(self) -> bool:
        """Whether the words are printed in capitals."""
        return is_caps(self.text)


@dataclass(frozen=True, slots=True)
class Heading:
    """A chosen heading: rows ``row`` to ``last_row``, number as printed, title as offsets into the source's text; ``date`` and
    ``committee`` only where the page holds several meetings; ``told`` where the title is a sentence and the whole minute."""

    row: int
    last_row: int
    number: str
    start: int
    title_start: int
    title_end: int
    date: str = ""
    committee: str = ""
    told: bool = False


@lru_cache(maxsize=4096)
def is_caps(text: str) -> bool:
    """Whether ``text`` is printed in capitals: a few small letters, as in "McKAY" or "(ref)", do not change that."""
    text = text[:300]
    if sum(map(text.count, "etaoin")) > 0.15 * len(text):  # the commonest small letters alone are too many, as in nearly every paragraph
        return False
    letters = [*filter(str.isalpha, text)]
    return len(letters) >= 3 and sum(map(str.isupper, letters)) >= 0.85 * len(letters)


_Answer = TypeVar("_Answer")


def kept(read: Callable[[list[Row]], _Answer]) -> Callable[[list[Row]], _Answer]:
    """``read`` with its answer kept for the rows of which it was asked last, which several steps ask and none changes."""
    last: list[tuple[list[Row], _Answer]] = []

    @wraps(read)
    def asked(rows: list[Row]) -> _Answer:
        if not last or last[0][0] is not rows:
            last[:] = [(rows, read(rows))]
        return last[0][1]

    return asked


def rows_of(source: Source) -> list[Row]:
    """The lines of ``source`` in order."""
    rows: list[Row] = []
    before = 0
    for index, line in enumerate(source.lines):
        text = source.text[line.start : line.end]
        words = [w for w in text[:400].split() if len(w) > 2 or w[-1].isalnum()]
        rows.append(Row(index, text, line.start, line, words, source.text.count("\n", before, line.start) != 1))
        before = line.end
    return rows
