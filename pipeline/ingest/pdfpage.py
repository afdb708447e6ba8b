"""One PDF page -> fragments: pieces of lines with their box, size and weight, in page coordinates with the origin at the top left."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.ingest import native
from pipeline.ingest.encoding import plain

_BOLD = re.compile(r"bold|black|heavy|semib|demi(?!sec)|-bd\b|,bd|mediumital.*bold|[-,+]B(?:I|$)", re.IGNORECASE)
_NAMELESS = re.compile(r"CIDFont|^$|^F\d+$|^TT\d+$|^[A-Z]{6}\+(?:F|TT)?\d+$")
_GAP = 1.1  # ems of white space that part a line
_SMALL = 3.5  # points; what is smaller was not meant to be read
_BREAK = re.compile("[^\r\n]+")
_SPACE = re.compile(r"\s+")


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


class PageReader:
    """Reads the fragments of pages; one instance serves a document."""

    def __init__(self) -> None:
        self._names: dict[bytes, bool | None] = {}  # by font name; None where the name tells nothing
        # pdfium may put another font at the address of one that a closed page has given back.
        self._fonts: dict[int, bool] = {}  # whether bold, of this page's fonts
        self._looks: dict[int, tuple[float, bool]] = {}  # size and boldness of this page's text objects
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rect = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._at_x, self._at_y = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._at_rect, self._at_matrix = ctypes.addressof(self._rect), ctypes.addressof(self._matrix)
        self._walls: list[tuple[float, float, float]] = []
        self._page = 0  # address of the text page

    def fragments(self, page: Any, textpage: Any, walls: Sequence[tuple[float, float, float]] = ()) -> list[Fragment]:
        """The fragments of ``page`` in the order in which they are drawn, turned upright.

        ``walls`` are the upright rulings of its tables, (x, top, bottom) from the top left: words on both sides of one make two fragments.
        """
        left, _, _, top = page.get_mediabox()
        self._walls = [(x + left, top - upper, top - lower) for x, upper, lower in walls]
        self._page = native.address(textpage)
        self._fonts, self._looks = {}, {}
        text = textpage.get_text_range()
        exact = len(text) == textpage.count_chars()
        found: list[Fragment] = []
        for piece in _BREAK.finditer(text):
            raw = piece.group()
            start = piece.start() + len(raw) - len(raw.lstrip())
            words = raw.strip()
            if not words:
                continue
            if not exact:
                start = native.index_of(self._page, start)
            if start >= 0:
                found.extend(self._line(start, words))
        return _upright(found, page)

    def _line(self, start: int, words: str) -> list[Fragment]:
        """Split one line of the text page at wide gaps."""
        size, bold = self._look(start)
        cuts = [0]
        page, rect, at = self._page, self._rect, self._at_rect
        box, widest = native.loose_box, _GAP * size
        walls: list[float] | None = None if self._walls else []
        for space in _SPACE.finditer(words):
            low, high = space.span()
            if not box(page, start + low - 1, at):
                continue
            begin, end = rect.left, rect.right
            if not box(page, start + high, at):
                continue
            after = rect.left
            if walls is None:
                walls = self._beside((rect.top + rect.bottom) / 2)
            if after - end > widest or after < begin - size or (walls and any(end - 1 <= x <= after + 1 for x in walls)):
                cuts += (low, high)
        cuts.append(len(words))
        fragments = []
        for low, high in zip(cuts[::2], cuts[1::2], strict=True):
            fragment = self._fragment(start + low, words[low:high], size, bold)
            if fragment is not None:
                fragments.append(fragment)
        return fragments

    def _beside(self, level: float) -> list[float]:
        """Where rulings stand at a height of the page."""
        return [x for x, upper, lower in self._walls if lower <= level <= upper]

    def _fragment(self, start: int, words: str, size: float, bold: bool) -> Fragment | None:
        page, rect = self._page, self._rect
        if not words or not native.loose_box(page, start, self._at_rect):
            return None
        left = rect.left
        if not native.loose_box(page, start + len(words) - 1, self._at_rect):
            return None
        right = rect.right
        angle = round(math.degrees(native.angle(page, start)) / 90) % 4
        base = start
        if len(words) > 1:
            end = start + max(len(words.rstrip(".,:;)-–")) - 1, 0)
            first, last = self._look(start), self._look(end)
            if first[0] < 0.85 * last[0]:  # it begins with a raised ordinal
                base = end
            size, bold = max(first[0], last[0]), first[1] and last[1]
        if size < _SMALL:
            return None
        if angle:
            return self._turned(start, words, size, bold, angle)
        native.origin(page, base, self._at_x, self._at_y)
        return Fragment(_words(words), left, right, self._y.value, size, bold)

    def _turned(self, start: int, words: str, size: float, bold: bool, angle: int) -> Fragment:
        """A fragment of text that does not run from left to right: its ends are kept in ``x0``, ``y``, ``x1`` once turned."""
        native.origin(self._page, start, self._at_x, self._at_y)
        begin = (self._x.value, self._y.value)
        native.origin(self._page, start + len(words) - 1, self._at_x, self._at_y)
        end = (self._x.value, self._y.value)
        # FPDF angles run clockwise: 1 quarter reads downwards, 3 quarters upwards.
        turn = {1: lambda p: (-p[1], p[0]), 2: lambda p: (-p[0], -p[1]), 3: lambda p: (p[1], -p[0])}[angle]
        (x0, y0), (x1, _) = turn(begin), turn(end)
        return Fragment(_words(words), x0, x1 + size / 2, y0, size, bold, angle)

    def _look(self, index: int) -> tuple[float, bool]:
        """Size in points and whether the font is bold, of one character."""
        obj = native.text_object(self._page, index)
        look = self._looks.get(obj) if obj else None
        if look is None:
            size = native.font_size(self._page, index)
            if native.matrix(self._page, index, self._at_matrix):
                size *= math.hypot(self._matrix.c, self._matrix.d)
            look = size or 10.0, bool(obj) and self._is_bold(index, native.font(obj))
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
        bold = bool(font) and _bold_file(font) if known is None else known
        self._fonts[font or 0] = bold
        return bold


def _bold_file(address: int | None) -> bool:
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


def _words(words: str) -> str:
    """Plain characters; the line-end hyphen that pdfium marks becomes a soft hyphen for the reflow to settle."""
    if words.isascii() and words.isprintable():
        return words
    return plain(re.sub("[\ufffe\x02]$", "\u00ad", words)).replace("\ufffe", "-").replace("\x02", "-")


def _upright(fragments: list[Fragment], page: Any) -> list[Fragment]:
    """Fragments in the direction that most of the page's letters run, ``y`` counted from the page's top."""
    letters: Counter[int] = Counter()
    for fragment in fragments:
        letters[fragment.angle] += len(fragment.text)
    if not letters:
        return []
    main = letters.most_common(1)[0][0]
    kept = [fragment for fragment in fragments if fragment.angle == main]
    left, bottom, right, top = page.get_mediabox()
    edge = {0: top, 1: right, 2: -bottom, 3: -left}[main]
    origin = {0: left, 1: -top, 2: -right, 3: bottom}[main]
    for fragment in kept:
        fragment.y = edge - fragment.y
        fragment.x0 -= origin
        fragment.x1 -= origin
    return kept
