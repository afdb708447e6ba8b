"""One PDF page -> fragments: pieces of lines with their box, size and weight, in page coordinates with the origin at the top left."""

import ctypes
import math
import re
import statistics
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.ingest import native
from pipeline.ingest.encoding import plain

_BOLD = re.compile(r"bold|black|heavy|semib|demi(?!sec)|-bd\b|,bd|mediumital.*bold|[-,+]B(?:I|$)", re.IGNORECASE)
_NAMELESS = re.compile(r"CIDFont|^$|^F\d+$|^TT\d+$|^[A-Z]{6}\+(?:F|TT)?\d+$")
WIDE = 1.1  # ems of white space that part a line
_SMALL = 3.5  # points; what is smaller was not meant to be read
_ASKEW = 4  # the angle of what runs in no quarter turn, as marks across the page do
_LEANS = 15  # degrees; a page that a scanner took in crooked leans less
_MARK = re.compile(r"(?:DRAFT|Draft|COPY|Copy|SPECIMEN|SAMPLE|CONFIDENTIAL|Confidential|UNCONFIRMED|Unconfirmed|SUPERSEDED|VOID)")
_HUGE = 2.5  # times the size of the page's text: so large are marks across the page
_LAST_SPACE = 0x3000  # no character above it is white space
_IS_SPACE = np.array([chr(code).isspace() for code in range(_LAST_SPACE + 2)])
_RETURN, _FEED = ord("\r"), ord("\n")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_ORDINARY = re.compile("[ -~£é’‘“”–—…•]*")  # characters that stay as they are
_CLOSING = ".,:;)-–"


@dataclass(slots=True)
class Fragment:
    """Words on one baseline without wide gaps. Points; ``y`` is the baseline, downwards."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    angle: int = 0


class _Look(NamedTuple):
    """Size in points, weight, and quarter turns clockwise (or ``_ASKEW``) of a text object."""

    size: float
    bold: bool
    angle: int


class _Run(NamedTuple):
    """Words without a wide gap: their place in the page's text, the indices of the first and last characters, and the outer edges."""

    start: int
    end: int
    first: int
    last: int
    left: float
    right: float


@dataclass(slots=True)
class _Words:
    """All words of a page: where each begins and its last letter stands in the page's text, the same as indices of characters (alternately
    first and last), and the boxes (word; first and last letter; left, top, right, bottom); ``codes`` are the text's characters."""

    codes: "np.ndarray[Any, np.dtype[np.uint32]]"
    places: "np.ndarray[Any, np.dtype[np.intp]]"
    indices: list[int]
    boxes: "np.ndarray[Any, np.dtype[np.float32]]"


class PageReader:
    """Reads the fragments of pages; one instance serves a document."""

    def __init__(self) -> None:
        self._names: dict[bytes, bool | None] = {}  # by font name; None where the name tells nothing
        # pdfium may put another font at the address of one that a closed page has given back.
        self._fonts: dict[int, bool] = {}  # whether bold, of this page's fonts
        self._looks: dict[int, _Look] = {}  # of this page's text objects
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at_x, self._at_y = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._matrix = pdfium.FS_MATRIX()
        self._page = 0  # address of the text page

    def fragments(self, page: Any, textpage: Any, walls: Sequence[tuple[float, float, float]] = ()) -> list[Fragment]:
        """The fragments of ``page`` in the order in which they are drawn, turned upright.

        ``walls`` are the upright rulings of its tables, (x, top, bottom) from the top left: words on both sides of one make two fragments.
        """
        left, _, _, top = page.get_mediabox()
        rulings = [(x + left, top - upper, top - lower) for x, upper, lower in walls]
        self._page = native.address(textpage)
        self._fonts, self._looks = {}, {}
        text = textpage.get_text_range()
        words = self._words(text, exact=len(text) == textpage.count_chars())
        found: list[Fragment] = []
        for run in self._runs(words, rulings):
            fragment = self._fragment(run, text[run.start : run.end])
            if fragment is not None:
                found.append(fragment)
        return _upright(found, page)

    def _words(self, text: str, *, exact: bool) -> _Words:
        """The words with their boxes; ``exact``: places in ``text`` are indices of characters on the page."""
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        inside = np.zeros(len(codes) + 2, bool)
        inside[1:-1] = ~_IS_SPACE[np.minimum(codes, _LAST_SPACE + 1)]
        places = np.flatnonzero(inside[1:] != inside[:-1])
        places[1::2] -= 1
        indices = places.tolist()
        if not exact:
            indices = [native.index_of(self._page, place) for place in _in_utf16(indices, text)]
        # One buffer for all boxes, so that the calls are one loop in C.
        boxes = np.zeros((len(places) // 2, 2, 4), np.float32)
        begin = boxes.ctypes.data
        known = list(map(native.loose_box, repeat(self._page), indices, range(begin, begin + 16 * len(places), 16)))
        if not all(known):
            kept = [n for n in range(len(boxes)) if known[2 * n] and known[2 * n + 1]]
            both = [m for n in kept for m in (2 * n, 2 * n + 1)]
            places, indices, boxes = places[both], [indices[m] for m in both], boxes[kept]
        return _Words(codes, places, indices, boxes)

    def _runs(self, words: _Words, rulings: list[tuple[float, float, float]]) -> Iterator[_Run]:
        """The words cut at line ends, at wide gaps, at jumps back, and where a ruling stands between two of them."""
        places, indices, boxes = words.places, words.indices, words.boxes
        if not len(boxes):
            return
        left, back, right = boxes[1:, 0, 0], boxes[:-1, 1, 0], boxes[:-1, 1, 2]
        walled = _walled(right, left, (boxes[1:, 0, 1] + boxes[1:, 0, 3]) / 2, rulings)
        before, after = places[1:-1:2], places[2::2]
        breaks = np.cumsum((words.codes == _FEED) | (words.codes == _RETURN))
        ends = breaks[before] != breaks[after]
        gaps, jumps = left - right, left - back
        begin, size = 0, self._look(indices[0]).size
        for n in np.flatnonzero(ends | walled | (gaps > WIDE * _SMALL) | (jumps < -_SMALL)).tolist():
            if ends[n] or walled[n] or gaps[n] > WIDE * size or jumps[n] < -size:
                yield _run(words, begin, n)
                begin = n + 1
            if ends[n]:
                size = self._look(indices[2 * n + 2]).size
        yield _run(words, begin, len(boxes) - 1)

    def _fragment(self, run: _Run, words: str) -> Fragment | None:
        base = run.first
        look = self._look(base)
        size, bold = look.size, look.bold
        if len(words) > 1:
            end = max(run.last - len(words) + len(words.rstrip(_CLOSING)), base)
            last = self._look(end)
            if size < 0.85 * last.size:  # it begins with a raised ordinal
                base = end
            size, bold = max(size, last.size), bold and last.bold
        if size < _SMALL:
            return None
        if look.angle in (1, 2, 3):
            return self._turned(run, words, size, bold, look.angle)
        native.origin(self._page, base, self._at_x, self._at_y)
        return Fragment(_plain(words), run.left, run.right, self._y.value, size, bold, look.angle)

    def _turned(self, run: _Run, words: str, size: float, bold: bool, angle: int) -> Fragment:
        """A fragment of text that does not run from left to right: its ends are kept in ``x0``, ``y``, ``x1`` once turned."""
        native.origin(self._page, run.first, self._at_x, self._at_y)
        begin = (self._x.value, self._y.value)
        native.origin(self._page, run.last, self._at_x, self._at_y)
        end = (self._x.value, self._y.value)
        # Angles run clockwise: 1 quarter reads downwards, 3 quarters upwards.
        turn = {1: lambda p: (-p[1], p[0]), 2: lambda p: (-p[0], -p[1]), 3: lambda p: (p[1], -p[0])}[angle]
        (x0, y0), (x1, _) = turn(begin), turn(end)
        return Fragment(_plain(words), x0, x1 + size / 2, y0, size, bold, angle)

    def _look(self, index: int) -> _Look:
        """How one character is set; all of one text object are set alike."""
        obj = native.text_object(self._page, index)
        look = self._looks.get(obj) if obj else None
        if look is None:
            size, angle, matrix = native.font_size(self._page, index), 0, self._matrix
            if native.matrix(self._page, index, ctypes.addressof(matrix)):
                size *= math.hypot(matrix.c, matrix.d)
                if matrix.c or matrix.a < 0:  # not upright, as nearly all text is
                    degrees = math.degrees(math.atan2(matrix.c, matrix.a))
                    angle = round(degrees / 90) % 4 if abs(degrees - 90 * round(degrees / 90)) <= _LEANS else _ASKEW
            look = _Look(size or 10.0, bool(obj) and self._is_bold(index, native.font(obj)), angle)
            if obj:
                self._looks[obj] = look
        return look

    def _is_bold(self, index: int, font: int | None) -> bool:
        """Boldness by the font's name, or by the tables of the embedded font file where the name tells nothing."""
        bold = self._fonts.get(font or 0)
        if bold is not None:
            return bold
        self._name.value = b""
        flags = ctypes.addressof(self._flags)
        length = native.font_info(self._page, index, ctypes.addressof(self._name), 128, flags)
        key = self._name.value
        if key not in self._names:
            name = key.decode("utf-8", "replace")
            self._names[key] = None if length <= 1 or _NAMELESS.search(name) else bool(_BOLD.search(name))
        known = self._names[key]
        bold = known if known is not None else bool(font and _bold_file(font))
        self._fonts[font or 0] = bold
        return bold


def _bold_file(address: int) -> bool:
    font = ctypes.cast(address, pdfium.FPDF_FONT)
    size = ctypes.c_size_t()
    if not pdfium.FPDFFont_GetFontData(font, None, 0, size) or not size.value or size.value > 20_000_000:
        return False
    data = (ctypes.c_uint8 * size.value)()
    if not pdfium.FPDFFont_GetFontData(font, data, size.value, size):
        return False
    raw = bytes(data)
    count = int.from_bytes(raw[4:6], "big") if raw[:4] in (b"\0\1\0\0", b"true", b"OTTO") else 0
    for n in range(min(count, 64)):
        entry = raw[12 + 16 * n : 28 + 16 * n]
        offset = int.from_bytes(entry[8:12], "big")
        if entry[:4] == b"head":
            return bool(int.from_bytes(raw[offset + 44 : offset + 46], "big") & 1)
        if entry[:4] == b"OS/2":
            return int.from_bytes(raw[offset + 4 : offset + 6], "big") >= 600
    return False


def _run(words: _Words, first: int, last: int) -> _Run:
    places, indices, boxes = words.places, words.indices, words.boxes
    edges = float(boxes[first, 0, 0]), float(boxes[last, 1, 2])
    return _Run(int(places[2 * first]), int(places[2 * last + 1]) + 1, indices[2 * first], indices[2 * last + 1], *edges)


def _in_utf16(places: list[int], text: str) -> list[int]:
    """Places in ``text`` as pdfium counts them: what lies beyond the first 65,536 characters, as pictographs do, counts as two."""
    wide = [match.start() for match in _ASTRAL.finditer(text)]
    return [place + bisect_left(wide, place) for place in places] if wide else places


def _walled(right: Any, left: Any, level: Any, rulings: list[tuple[float, float, float]]) -> Any:
    """Between which words a ruling stands: arrays of the edges on both sides of each gap and of its height."""
    if not rulings:
        return np.zeros(len(left), bool)
    x, top, low = np.array(rulings).T[:, :, None]
    return ((right - 1 <= x) & (x <= left + 1) & (low <= level) & (level <= top)).any(axis=0)


def _plain(words: str) -> str:
    """Plain characters; the line-end hyphen that pdfium marks becomes a soft hyphen for the reflow to settle."""
    if (words.isascii() and words.isprintable()) or _ORDINARY.fullmatch(words):
        return words
    return plain(re.sub("[\ufffe\x02]$", "\u00ad", words)).replace("\ufffe", "-").replace("\x02", "-")


def _upright(fragments: list[Fragment], page: Any) -> list[Fragment]:
    """Fragments in the direction that most of the page's letters run, without marks across the page, ``y`` counted from the page's top."""
    letters: Counter[int] = Counter()
    for fragment in fragments:
        letters[fragment.angle] += len(fragment.text)
    if not letters:
        return []
    main = letters.most_common(1)[0][0]
    kept = _without_marks([fragment for fragment in fragments if fragment.angle == main])
    left, bottom, right, top = page.get_mediabox()
    edge = {0: top, 1: right, 2: -bottom, 3: -left, _ASKEW: top}[main]
    origin = {0: left, 1: -top, 2: -right, 3: bottom, _ASKEW: left}[main]
    for fragment in kept:
        fragment.y = edge - fragment.y
        fragment.x0 -= origin
        fragment.x1 -= origin
    return kept


def _without_marks(fragments: list[Fragment]) -> list[Fragment]:
    """Without "DRAFT" and the like set so large that it lies behind the text, whose lines it would interrupt."""
    marks = [fragment for fragment in fragments if len(fragment.text) < 20 and _MARK.fullmatch(fragment.text)]
    if not marks:
        return fragments
    usual = statistics.median(fragment.size for fragment in fragments)
    return [fragment for fragment in fragments if fragment not in marks or fragment.size <= _HUGE * usual]
