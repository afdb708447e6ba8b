"""Tesseract's hOCR -> fragments like those of a PDF page, so that columns, tables and headings are found by the same code."""

import re
import statistics
from dataclasses import dataclass
from typing import Any

from pipeline.ingest.grid import Cell, tables
from pipeline.ingest.pdfpage import Fragment
from pipeline.ingest.pixels import is_dot, rulings, thickness

_TALL = 1.2  # Tesseract's x_size runs from the ascenders to the descenders, which is less than the size of the type
_GAP = 1.1  # ems of white space that part a line
_SURE, _UNSURE = 60, 25  # of 100, confidence of a word
_DOUBTFUL = 35  # mean confidence of a line that is a stamp or handwriting
_ALIKE = 0.12  # by which sizes of one type differ
_BOLD = 1.28  # times the usual thickness of strokes
_BESIDE = (0.2, 3.2)  # sizes of the type; how far left of the words a bullet stands
_BARE = re.compile(r"[^\W_]")
_WORDLIKE = re.compile(r"\W?(?:[A-Z]{2,}|[^\W\d_][a-z’'-]+)\W{0,2}")
_STROKE = re.compile(r"[|¦_]+")  # what is read where a ruling stands
# What the engine makes of thin letters that stand close together, in words that no other word can be.
_REPAIRS = (
    (re.compile(r"\bC(?:[iI1l!][l1iI!]|[lI1!]{2})(?=[rR]s?\b)"), "Cll"),
    (re.compile("—"), "–"),  # it makes one of all dashes
    (re.compile(r"\b(Mrs?|Ms|Dr)(?=[A-Z])"), r"\1 "),
)


@dataclass(slots=True)
class _Word:
    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    sure: int


@dataclass(slots=True)
class _Line:
    """A line of Tesseract's, in dots; its baseline stands at ``base`` at the left edge of the page and falls by ``slope``."""

    words: list[_Word]
    slope: float
    base: float
    size: float
    stroke: float = 0.0


@dataclass(slots=True)
class Read:
    """What was read off a page: fragments and tables in points from the top left, and the mean confidence of its words (0 to 100)."""

    fragments: list[Fragment]
    tables: list[list[Cell]]
    sure: float


def read_hocr(hocr: bytes, picture: Any, *, scale: float) -> Read:
    """``picture`` is the grey page (height x width) that was read, ``scale`` points to a dot."""
    lines = [line for line in _lines(hocr) if line.words and statistics.fmean(word.sure for word in line.words) >= _DOUBTFUL]
    sure = [int(number) for number in re.findall(rb"x_wconf (\d+)", hocr)]
    if not lines:
        return Read([], [], 0.0)
    slope = statistics.median(line.slope for line in lines for _ in line.words)
    for line in lines:
        strokes = [thickness(picture, word.x0, word.y0, word.x1, word.y1) for word in line.words if len(word.text) > 2]
        line.stroke = statistics.median(strokes) / line.size if strokes else 0.0
        _bullet(line, picture)
    upright, level = rulings(picture, scale=scale, slope=slope)
    found = [table for table in tables(upright, level) if len({round(cell.x0) for cell in table}) > 1]
    walls = sorted({(cell.x0, cell.top, cell.bottom) for table in found for cell in table})
    size = statistics.median(line.size for line in lines for _ in line.words)
    strokes = [line.stroke for line in lines for _ in line.words if line.stroke]
    usual = statistics.median(strokes) if strokes else 0.0
    fragments = []
    for line in lines:
        if abs(line.size - size) < _ALIKE * size:
            line.size = size
        fragments.extend(_fragments(line, usual, slope, scale, walls))
    return Read(fragments, found, statistics.fmean(sure) if sure else 0.0)


def _lines(hocr: bytes) -> list[_Line]:
    from lxml import html

    root = html.document_fromstring(hocr, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    found = []
    for line in root.iter("span"):
        if line.get("class") not in ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"):
            continue
        title = line.get("title", "")
        bottom, left = _numbers(title, "bbox")[3], _numbers(title, "bbox")[0]
        slope, offset = _numbers(title, "baseline") or [0.0, 0.0]
        words = [word for word in map(_word, line.iter("span")) if word is not None]
        size = (_numbers(title, "x_size") or [40.0])[0]
        found.append(_Line(words, slope, bottom + offset - slope * left, size))
    return found


def _word(span: Any) -> _Word | None:
    text = " ".join(span.text_content().split())
    if span.get("class") != "ocrx_word" or not text:
        return None
    title = span.get("title", "")
    sure = int((_numbers(title, "x_wconf") or [0])[0])
    if _STROKE.fullmatch(text) or (sure < _SURE and not _BARE.search(text)) or (sure < _UNSURE and not _WORDLIKE.fullmatch(text)):
        return None  # specks, and strokes of stamps and handwriting
    for wrong, right in _REPAIRS:
        text = wrong.sub(right, text)
    x0, y0, x1, y1 = map(int, _numbers(title, "bbox"))
    return _Word(text, x0, y0, x1, y1, sure)


def _bullet(line: _Line, picture: Any) -> None:
    """Put a bullet before the line where the picture has one: the engine leaves bullets out, or takes them for letters."""
    first, size = line.words[0], line.size
    if len(first.text) == 1 and first.text not in "•-–—" and len(line.words) > 1:
        apart = line.words[1].x0 - first.x1 > 0.3 * size
        if apart and is_dot(picture, first.x0, first.y0, first.x1, first.y1, size=size):
            first.text = "•"
            return
    base = round(line.base + line.slope * first.x0)
    left, right = round(first.x0 - _BESIDE[1] * size), round(first.x0 - _BESIDE[0] * size)
    if is_dot(picture, left, round(base - 0.8 * size), right, round(base - 0.1 * size), size=size):
        line.words.insert(0, _Word("•", left, first.y0, right, first.y1, _SURE))


def _numbers(title: str, name: str) -> list[float]:
    found = re.search(rf"\b{name} ([-\d. ]+)", title)
    return [float(number) for number in found.group(1).split()] if found else []


def _fragments(line: _Line, usual: float, slope: float, scale: float, walls: list[tuple[float, float, float]]) -> list[Fragment]:
    """The line cut at wide gaps and rulings, turned level."""
    size = _TALL * line.size * scale
    bold = bool(usual) and line.stroke > _BOLD * usual
    runs: list[list[_Word]] = []
    for word in line.words:
        if runs and (runs[-1][-1].text == "•" or not _parted(runs[-1][-1], word, size, scale, walls)):
            runs[-1].append(word)
        else:
            runs.append([word])
    fragments = []
    for run in runs:
        middle = (run[0].x0 + run[-1].x1) / 2
        y = line.base + (line.slope - slope) * middle
        text = " ".join(word.text for word in run)
        fragments.append(Fragment(text, run[0].x0 * scale, run[-1].x1 * scale, y * scale, size, bold))
    return fragments


def _parted(a: _Word, b: _Word, size: float, scale: float, walls: list[tuple[float, float, float]]) -> bool:
    left, right, level = a.x1 * scale, b.x0 * scale, (b.y0 + b.y1) / 2 * scale
    return right - left > _GAP * size or any(left - 1 <= x <= right + 1 and top <= level <= bottom for x, top, bottom in walls)
