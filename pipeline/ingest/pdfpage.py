"""One PDF page -> fragments: pieces of lines with their box, size and weight, in page coordinates with the origin at the top left."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.ingest.encoding import plain

_BOLD = re.compile(r"bold|black|heavy|semib|demi(?!sec)|-bd\b|,bd|mediumital.*bold|[-,+]B(?:I|$)", re.IGNORECASE)
_NAMELESS = re.compile(r"CIDFont|^$|^F\d+$|^TT\d+$|^[A-Z]{6}\+(?:F|TT)?\d+$")
_GAP = 1.1  # ems of white space that part a line
_SMALL = 3.5  # points; what is smaller was not meant to be read
_BREAK = re.compile("[^\r\n]+")


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
    """Reads the fragments of pages; one instance serves a document and remembers its fonts."""

    def __init__(self) -> None:
        self._weights: dict[int, bool] = {}
        self._names: dict[bytes, bool | None] = {}  # by font name; None where the name tells nothing
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._box = [ctypes.c_double() for _ in range(4)]
        self._rect = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._walls: list[tuple[float, float, float]] = []

    def fragments(self, page: Any, textpage: Any, walls: Sequence[tuple[float, float, float]] = ()) -> list[Fragment]:
        """The fragments of ``page`` in the order in which they are drawn, turned upright.

        ``walls`` are the upright rulings of its tables, (x, top, bottom) from the top left: words on both sides of one make two fragments.
        """
        left, _, _, top = page.get_mediabox()
        self._walls = [(x + left, top - upper, top - lower) for x, upper, lower in walls]
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
                start = pdfium.FPDFText_GetCharIndexFromTextIndex(textpage, start)
            if start >= 0:
                found.extend(self._line(textpage, start, words))
        return _upright(found, page)

    def _line(self, textpage: Any, start: int, words: str) -> list[Fragment]:
        """Split one line of the text page at wide gaps."""
        size, bold = self._font(textpage, start)
        cuts = [0]
        for space in re.finditer(r"\s+", words):
            before = self._edges(textpage, start + space.start() - 1)
            after = self._edges(textpage, start + space.end())
            if not before or not after:
                continue
            wide = after[0] - before[1] > _GAP * size or after[0] < before[0] - size
            if wide or (self._walls and self._walled(before[1], after[0])):
                cuts += [space.start(), space.end()]
        cuts.append(len(words))
        fragments = []
        for low, high in zip(cuts[::2], cuts[1::2], strict=True):
            fragment = self._fragment(textpage, start + low, words[low:high], size, bold)
            if fragment is not None:
                fragments.append(fragment)
        return fragments

    def _walled(self, left: float, right: float) -> bool:
        """Whether a ruling stands between two words of the line that was looked at last."""
        level = (self._rect.top + self._rect.bottom) / 2
        return any(left - 1 <= x <= right + 1 and lower <= level <= upper for x, upper, lower in self._walls)

    def _fragment(self, textpage: Any, start: int, words: str, size: float, bold: bool) -> Fragment | None:
        left = self._edges(textpage, start)
        right = self._edges(textpage, start + len(words) - 1)
        if left is None or right is None or not words:
            return None
        angle = round(math.degrees(pdfium.FPDFText_GetCharAngle(textpage, start)) / 90) % 4
        base = start
        if len(words) > 1:
            end = start + max(len(words.rstrip(".,:;)-–")) - 1, 0)
            first, last = self._font(textpage, start), self._font(textpage, end)
            if first[0] < 0.85 * last[0]:  # it begins with a raised ordinal
                base = end
            size, bold = max(first[0], last[0]), first[1] and last[1]
        if size < _SMALL:
            return None
        x, y = self._box[0], self._box[1]
        pdfium.FPDFText_GetCharOrigin(textpage, base, x, y)
        if angle:
            return self._turned(textpage, start, words, size, bold, angle)
        return Fragment(_words(words), left[0], right[1], y.value, size, bold)

    def _turned(self, textpage: Any, start: int, words: str, size: float, bold: bool, angle: int) -> Fragment:
        """A fragment of text that does not run from left to right: its ends are kept in ``x0``, ``y``, ``x1`` once turned."""
        x, y = self._box[0], self._box[1]
        pdfium.FPDFText_GetCharOrigin(textpage, start, x, y)
        begin = (x.value, y.value)
        pdfium.FPDFText_GetCharOrigin(textpage, start + len(words) - 1, x, y)
        end = (x.value, y.value)
        # FPDF angles run clockwise: 1 quarter reads downwards, 3 quarters upwards.
        turn = {1: lambda p: (-p[1], p[0]), 2: lambda p: (-p[0], -p[1]), 3: lambda p: (p[1], -p[0])}[angle]
        (x0, y0), (x1, _) = turn(begin), turn(end)
        return Fragment(_words(words), x0, x1 + size / 2, y0, size, bold, angle)

    def _edges(self, textpage: Any, index: int) -> tuple[float, float] | None:
        if not pdfium.FPDFText_GetLooseCharBox(textpage, index, self._rect):
            return None
        return self._rect.left, self._rect.right

    def _font(self, textpage: Any, index: int) -> tuple[float, bool]:
        """Size in points and whether the font is bold, of one character."""
        size = pdfium.FPDFText_GetFontSize(textpage, index)
        if pdfium.FPDFText_GetMatrix(textpage, index, self._matrix):
            size *= math.hypot(self._matrix.c, self._matrix.d)
        buffer = self._name
        buffer.value = b""
        length = pdfium.FPDFText_GetFontInfo(textpage, index, buffer, 128, self._flags)
        bold = self._names.get(buffer.value)
        if bold is None and buffer.value not in self._names:
            name = buffer.value.decode("utf-8", "replace")
            bold = None if length <= 1 or _NAMELESS.search(name) else bool(_BOLD.search(name))
            self._names[buffer.value] = bold
        return size or 10.0, self._embedded_weight(textpage, index) if bold is None else bold

    def _embedded_weight(self, textpage: Any, index: int) -> bool:
        """Boldness of a font without a telling name: from the tables of the embedded font file."""
        obj = pdfium.FPDFText_GetTextObject(textpage, index)
        font = pdfium.FPDFTextObj_GetFont(obj) if obj else None
        if not font:
            return False
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._weights:
            self._weights[key] = _bold_file(font)
        return self._weights[key]


def _bold_file(font: Any) -> bool:
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
