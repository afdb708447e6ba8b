"""The text of minutes as lines of pieces, each piece knowing the records that hold it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.records import RATED_TYPES

PART = 150_000  # characters of a text on one page; longer minutes are shown in parts


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of a record: offsets into the text, its kind and id, and the record itself."""

    start: int
    end: int
    kind: str
    key: str
    record: Any


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line, the marks that hold them, and those that begin with them."""

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of record that hold the words."""
        return tuple(dict.fromkeys(mark.kind for mark in self.marks))

    def classes(self, chosen: Mark | None, states: Mapping[str, str]) -> str:
        """How the words are to look: by kind, whether they are the chosen record's, and whether no record that holds them stands."""
        names = [f"k-{kind}" for kind in self.kinds]
        names += ["here"] * (chosen is not None and chosen in self.marks)
        names += ["rejected"] * all(states.get(mark.key) == "rejected" for mark in self.marks)
        return " ".join(names)


@dataclass(slots=True)
class Line:
    """A line of the text; ``items`` are the agenda items that begin with it. A tab in a piece sets cells of a table's row apart."""

    pieces: list[Piece] = field(default_factory=list)
    items: list[Any] = field(default_factory=list)

    @property
    def is_row(self) -> bool:
        """Whether the line is a row of a table."""
        return any("\t" in piece.text for piece in self.pieces)


def marks_of(records: Any) -> list[Mark]:
    """The records of a document in the order of its text."""
    found = [
        Mark(record.start, record.end, kind, getattr(record, f"{kind}_id"), record)
        for kind in RATED_TYPES
        for record in getattr(records, f"{kind}s")
    ]
    return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.kind))


def parts(text: str) -> list[int]:
    """Where each part of a text begins: parts end with a line."""
    starts = [0]
    while len(text) - starts[-1] > PART:
        at = text.rfind("\n", starts[-1] + 1, starts[-1] + PART)
        starts.append(at + 1 if at > 0 else starts[-1] + PART)
    return starts


def lines(text: str, start: int, end: int, marks: Sequence[Mark], items: Sequence[Any]) -> Iterator[Line]:
    """The lines between two offsets that hold words. ``marks`` are in the order of the text; they may overlap and span lines."""
    opened: list[Mark] = []
    upcoming, item = 0, bisect_left(items, start, key=lambda one: one.start)
    while upcoming < len(marks) and marks[upcoming].start < start:  # a mark may reach in from the part before
        opened.append(marks[upcoming])
        upcoming += 1
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        last = upcoming
        while last < len(marks) and marks[last].start < stop:
            last += 1
        opened = [mark for mark in opened if mark.end > at]
        within = [*opened, *marks[upcoming:last]]
        line = Line()
        while item < len(items) and items[item].start < max(stop, at + 1):
            line.items.append(items[item])
            item += 1
        if text[at:stop].strip() or line.items:
            line.pieces = list(_pieces(text, at, stop, within))
            yield line
        opened, upcoming, at = within, last, stop + 1


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    cuts = sorted({start, end, *(at for mark in marks for at in (mark.start, mark.end) if start < at < end)})
    for left, right in zip(cuts, cuts[1:], strict=False):
        holding = tuple(mark for mark in marks if mark.start < right and mark.end > left)
        yield Piece(text[left:right], holding, tuple(mark for mark in holding if mark.start == left))


def part_of(starts: Sequence[int], offset: int) -> int:
    """The part, from 1, that holds an offset."""
    return max(1, bisect_right(starts, offset))
