"""Fragments of a page -> lines in reading order: table rows, columns, and pieces on one baseline put together."""

import statistics
from dataclasses import dataclass

from pipeline.ingest.grid import Cell
from pipeline.ingest.pdfpage import Fragment
from pipeline.ingest.raw import Part, RawLine
from pipeline.ingest.rows import is_frame, is_layout, row_line

_POINTS = 6.0  # to a character of ``RawLine``
_LEVEL = 0.35  # of the size; baselines that differ by less are one line
_RAISED = 0.6  # the same where one piece is much smaller


@dataclass(slots=True)
class _Placed:
    """A raw line with the place that decides where it is read."""

    top: float
    line: RawLine


@dataclass(slots=True)
class _Band:
    """Fragments that are read together: across the page (column 0), or in its left (1) or right (2) column."""

    column: int
    top: float
    fragments: list[Fragment]


def page_lines(fragments: list[Fragment], tables: list[list[Cell]], *, page: int, height: float) -> list[RawLine]:
    """The lines of one page in reading order, gaps measured in lines."""
    fragments = _distinct(fragments)
    inside: list[tuple[float, list[RawLine]]] = []
    free = fragments
    for cells in tables:
        free, blocks = _table(cells, free)
        inside.extend(blocks)
    groups: list[tuple[float, list[_Placed]]] = [(top, [_Placed(line.y, line) for line in lines]) for top, lines in inside]
    for band in _columns(free):
        lines = _baselines(band.fragments)
        for placed in lines:
            placed.line.column = band.column
        # Lines of one column must not be sorted in between those of the other.
        groups.extend([(band.top, lines)] if band.column else [(placed.top, [placed]) for placed in lines])
    if len(groups) > 1:
        groups.sort(key=lambda group: group[0])
    ordered = [placed for _, group in groups for placed in group]
    _gaps(ordered)
    for placed in ordered:
        placed.line.page = page
        placed.line.y = placed.top / height if height else -1.0
    return [placed.line for placed in ordered]


def _distinct(fragments: list[Fragment]) -> list[Fragment]:
    """Without copies drawn on top of each other to look bold."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for fragment in fragments:
        key = (fragment.text, round(fragment.x0 / 4), round(fragment.y / 4))
        if key not in seen:
            seen.add(key)
            kept.append(fragment)
    return kept


def _table(cells: list[Cell], fragments: list[Fragment]) -> tuple[list[Fragment], list[tuple[float, list[RawLine]]]]:
    """The fragments outside the table's rows, and the rows as (top, lines)."""
    held: dict[Cell, list[Fragment]] = {}
    for fragment in fragments:
        middle, level = (fragment.x0 + fragment.x1) / 2, fragment.y - 0.3 * fragment.size
        home = next((c for c in cells if c.x0 - 1 <= middle <= c.x1 + 1 and c.top <= level <= c.bottom), None)
        if home is not None:
            held.setdefault(home, []).append(fragment)
    taken: set[int] = set()
    blocks = []
    rows = [row for row in _table_rows(cells) if len(row) > 1 and any(cell in held for cell in row)]
    worded = [[" ".join(f.text for f in _read(held.get(cell, []))) for cell in row] for row in rows]
    frame = is_frame(worded)
    for row, texts in zip(rows, worded, strict=True):
        filled = [(cell, held.get(cell, [])) for cell in row]
        if frame and is_layout(texts):
            blocks.extend(_layout_row(filled, texts, taken))
            continue
        bold = all(f.bold for _, words in filled for f in words)
        line = row_line(texts, bold=bold)
        line.y = min(f.y for _, words in filled for f in words)
        blocks.append((line.y, [line]))
        taken.update(id(f) for _, words in filled for f in words)
    return [f for f in fragments if id(f) not in taken], blocks


def _layout_row(
    filled: list[tuple[Cell, list[Fragment]]], texts: list[str], taken: set[int]
) -> list[tuple[float, list[RawLine]]]:
    """Minutes set in a table: the long cell stays text, what is right of it becomes margin notes, a title on its left comes first."""
    body = max(range(len(texts)), key=lambda n: len(texts[n]))
    blocks = []
    for n, (_, words) in enumerate(filled):
        if not words or n == body or (n < body and len(texts[n]) < 12):
            continue
        taken.update(id(f) for f in words)
        if n < body:
            first = min(f.y for f in words) - 0.5
            lines = [placed.line for placed in _baselines(words)]
            for line in lines:
                line.y = first
            blocks.append((first, lines))
            continue
        for placed in _baselines(words):
            placed.line.kind = "margin"
            placed.line.y = placed.top + 0.5
            blocks.append((placed.top + 0.5, [placed.line]))
    return blocks


def _table_rows(cells: list[Cell]) -> list[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in sorted(cells, key=lambda c: (c.top, c.x0)):
        key = next((k for k in rows if abs(k - cell.top) <= 3), round(cell.top))
        rows.setdefault(key, []).append(cell)
    return [sorted(row, key=lambda c: c.x0) for row in rows.values()]


def _read(words: list[Fragment]) -> list[Fragment]:
    return sorted(words, key=lambda f: (round(f.y / 3), f.x0))


def _columns(fragments: list[Fragment]) -> list[_Band]:
    """Bands of fragments to be read one after the other: the whole page, or its left and right columns between lines across."""
    gutter = _gutter(fragments)
    if gutter is None:
        return [_Band(0, 0.0, fragments)] if fragments else []
    bands: list[_Band] = []
    left: list[Fragment] = []
    right: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda f: f.y):
        if fragment.x0 < gutter < fragment.x1:
            bands.extend([*_pair(left, right), _Band(0, fragment.y, [fragment])])
            left, right = [], []
        else:
            (left if fragment.x1 <= gutter else right).append(fragment)
    return bands + _pair(left, right)


def _pair(left: list[Fragment], right: list[Fragment]) -> list[_Band]:
    """The two columns of a stretch of the page, both placed where the higher one begins."""
    top = min((f.y for f in left + right), default=0.0)
    return [_Band(column, top, side) for column, side in ((1, left), (2, right)) if side]


def _gutter(fragments: list[Fragment]) -> float | None:
    """The x of the white space between two columns of running text, or None on a page of one column."""
    long = [f for f in fragments if len(f.text) >= 20]
    if len(long) < 16:
        return None
    low, high = min(f.x0 for f in fragments), max(f.x1 for f in fragments)
    starts = sorted(f.x0 for f in long if low + 0.3 * (high - low) < f.x0 < low + 0.7 * (high - low))
    if len(starts) < 8:
        return None
    gutter = statistics.mode(round(x) for x in starts) - 4
    left = [f for f in long if f.x1 <= gutter]
    right = [f for f in long if f.x0 >= gutter]
    across = [f for f in fragments if f.x0 < gutter < f.x1]
    if min(len(left), len(right)) < 8 or len(across) > 0.25 * len(long):
        return None
    return gutter if min(statistics.median(len(f.text) for f in side) for side in (left, right)) >= 28 else None


def _baselines(fragments: list[Fragment]) -> list[_Placed]:
    """Pieces on one baseline as one line of several parts."""
    lines: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda f: f.y):
        # A raised ordinal or note sign belongs to the line that it hangs over.
        home = next((line for line in lines[-3:] if _level(line, fragment)), None)
        if home is None:
            lines.append([fragment])
        else:
            home.append(fragment)
    return [_placed(line) for line in lines]


def _placed(line: list[Fragment]) -> _Placed:
    if len(line) == 1:  # as most lines are
        piece = line[0]
        part = Part(piece.x0 / _POINTS, piece.x1 / _POINTS, piece.text)
        return _Placed(piece.y, RawLine([part], bold=piece.bold, size=piece.size))
    return _Placed(statistics.median(f.y for f in line), _line(sorted(line, key=lambda f: f.x0)))


def _level(line: list[Fragment], fragment: Fragment) -> bool:
    """Whether the fragment stands on the line's baseline, or hangs over it as raised letters do."""
    tall = line[0] if len(line) == 1 else max(line, key=lambda f: f.size)
    large, small = (tall.size, fragment.size) if tall.size > fragment.size else (fragment.size, tall.size)
    if abs(tall.y - fragment.y) > (_RAISED if small < 0.8 * large else _LEVEL) * large:
        return False
    return not any(f.x0 < fragment.x1 - 2 and fragment.x0 < f.x1 - 2 for f in line)


def _line(pieces: list[Fragment]) -> RawLine:
    parts: list[Part] = []
    previous: Fragment | None = None
    for piece in pieces:
        if previous is not None and piece.x0 - previous.x1 < 1.1 * max(piece.size, previous.size):
            glue = "" if piece.x0 - previous.x1 < 0.12 * previous.size else " "
            last = parts[-1]
            parts[-1] = Part(last.x0, piece.x1 / _POINTS, last.text + glue + piece.text)
        else:
            parts.append(Part(piece.x0 / _POINTS, piece.x1 / _POINTS, piece.text))
        previous = piece
    size = max(piece.size for piece in pieces)
    return RawLine(parts, bold=all(piece.bold for piece in pieces), size=size)


def _gaps(placed: list[_Placed]) -> None:
    """Count the blank lines before each line from the distance to the one above."""
    steps = [b.top - a.top for a, b in zip(placed, placed[1:], strict=False) if 0 < b.top - a.top < 40]
    if not steps:
        return
    usual = statistics.mode(round(step) for step in steps)
    size = statistics.median(p.line.size or 11 for p in placed)
    pitch = usual if 0.9 * size <= usual <= 2.6 * size else 1.25 * size
    for above, below in zip(placed, placed[1:], strict=False):
        step = below.top - above.top
        local = max(pitch, 1.05 * (below.line.size or 0))
        below.line.gap = 0 if step <= 1.25 * local else max(1, round(step / local) - 1)
