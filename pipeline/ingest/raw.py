"""What a format reader hands to the shared cleaning: lines as they stand on the page, before furniture is dropped and wraps are joined."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Part:
    """A run of words on one line that wide white space separates from its neighbours. ``x0``, ``x1``: edges in characters."""

    x0: float
    x1: float
    text: str


@dataclass(slots=True)
class RawLine:
    """One physical line, or a whole paragraph where the format knows paragraphs (``whole``).

    ``page`` counts from 0. Edges are in characters (a PDF's points / 6). ``gap`` is the number of blank lines before it, ``kind`` a
    ``LINE_KINDS`` name where the format says so and empty where it must be found. ``y`` is the distance of the line from the top of
    its page as a fraction of the page's height, or -1 where the format has no positions. ``broken``: page furniture stood before it.
    ``column`` tells columns of a page apart, which have right edges of their own; 0 is the whole width.
    """

    parts: list[Part]
    page: int = 0
    gap: int = 0
    kind: str = ""
    bold: bool = False
    size: float = 0.0
    y: float = -1.0
    whole: bool = False
    broken: bool = False
    column: int = 0

    @property
    def text(self) -> str:
        """The words with one space between the parts."""
        return self.parts[0].text if len(self.parts) == 1 else " ".join(part.text for part in self.parts)

    @property
    def x0(self) -> float:
        """Left edge in characters."""
        return self.parts[0].x0 if self.parts else 0.0

    @property
    def x1(self) -> float:
        """Right edge in characters."""
        return self.parts[-1].x1 if self.parts else 0.0


@dataclass(slots=True)
class RawDocument:
    """A file as its reader leaves it. ``pages`` is 0 where the format has none; ``unread`` are the numbers, from 1, of those that only OCR
    could read."""

    media_type: str
    lines: list[RawLine] = field(default_factory=list)
    pages: int = 0
    title: str = ""
    ocr: bool = False
    unread: tuple[int, ...] = ()


def row_of(cells: list[str], *, bold: bool = False, gap: int = 0) -> RawLine:
    """A table row; each cell is a part."""
    return RawLine([Part(float(n), float(n), cell) for n, cell in enumerate(cells)], kind="row", bold=bold, gap=gap, whole=True)
