"""Tesseract's hOCR -> fragments like those of a PDF page, so that columns, tables and headings are found by the same code."""

import re
import statistics
from dataclasses import dataclass
from typing import Any

from pipeline.ingest.grid import Cell, merged, tables
from pipeline.ingest.pdfpage import Fragment
from pipeline.ingest.pixels import rulings, thickness

_TALL = 1.2  # Tesseract's x_size runs from the ascenders to the descenders, which is less than the size of the type
_GAP = 1.1  # ems of white space that part a line
_SURE, _UNSURE = 60, 25  # of 100, word confidence
_ALIKE = 0.12  # by which sizes of one type differ
_BOLD = 1.28  # times the usual thickness of strokes
_BARE = re.compile(r"[^\W_]")


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
    """A line of Tesseract's, in dots; its baseline passes through the bottom left corner of the box plus ``base`` and falls by ``slope``."""

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
    lines = [line for line in _lines(hocr) if line.words]
    sure = [word.sure for line in lines for word in line.words for _ in word.text]
    if not lines:
        return Read([], [], 0.0)
    slope = statistics.median(line.slope for line in lines for _ in line.words)
    for line in lines:
        strokes = [thickness(picture, word.x0, word.y0, word.x1, word.y1) for word in line.words if len(word.text) > 2]
        line.stroke = statistics.median(strokes) / line.size if strokes else 0.0
    upright, level = rulings(picture, scale=scale, slope=slope)
    found = [table for table in tables(merged(upright), merged(level)) if len({round(cell.x0) for cell in table}) > 1]
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
    if sure < _UNSURE or (sure < _SURE and not _BARE.search(text)):
        return None  # specks, stamps, handwriting
    x0, y0, x1, y1 = map(int, _numbers(title, "bbox"))
    return _Word(text, x0, y0, x1, y1, sure)


def _numbers(title: str, name: str) -> list[float]:
    found = re.search(rf"\b{name} ([-\d. ]+)", title)
    return [float(number) for number in found.group(1).split()] if found else []


def _fragments(line: _Line, usual: float, slope: float, scale: float, walls: list[tuple[float, float, float]]) -> list[Fragment]:
    """The line cut at wide gaps and rulings, turned level."""
    size = _TALL * line.size * scale
    bold = bool(usual) and line.stroke > _BOLD * usual
    runs: list[list[_Word]] = []
    for word in line.words:
        if runs and not _parted(runs[-1][-1], word, size, scale, walls):
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
