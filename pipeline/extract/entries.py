"""Entries of a list: their marks, their words, and whether one stands below another."""

import re

from pipeline.records import Line

GLYPHS = r"•·▪■◦●○‣⁃∙*§►➢➤✓√❖\uf0b7\-–—"
_BULLET = re.compile(rf"\s*(?:[{GLYPHS}]|o(?=\s))\s*|\s*\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})[.)]+\s+")
_GLYPH = re.compile(rf"\s*([{GLYPHS}]|o(?=\s))\s")


def is_entry(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` begins with the mark or the number of a list entry."""
    return bool(_BULLET.match(text, start, end))


def is_bullet(text: str, line: Line) -> bool:
    """Whether the line is an entry of a list."""
    return line.kind == "list" or is_entry(text, line.start, line.end)


def mark(text: str, line: Line) -> str:
    """The mark of a list entry; empty for a number or no entry."""
    glyph = _GLYPH.match(text, line.start, line.end)
    return glyph[1] if glyph else ""


def beneath(text: str, line: Line, above: Line) -> bool:
    """Whether a list entry stands one level below another: with a mark of its own kind, or further in."""
    mark, other = (_GLYPH.match(text, one.start, one.end) for one in (line, above))
    return mark is not None and other is not None and (mark[1] != other[1] and mark[1] in "o○◦▪■–-" or line.indent > above.indent + 1)


def content(text: str, line: Line) -> tuple[int, int]:
    """The line without its bullet or label."""
    match = _BULLET.match(text, line.start, line.end)
    return (match.end() if match else line.start), line.end
