"""Lines of several parts: a margin column of owners, rows of a table or an attendance list, or just wide spaces in a sentence."""

import re

from pipeline.ingest import markers
from pipeline.ingest.raw import Part, RawLine

_HEAD = re.compile(r"Actions?(?: (?:by|for|points?|owner|required))?|By whom|Owner|Lead|Who", re.IGNORECASE)
_NOTE = re.compile(r"(?:[A-Z][\w’'.-]*|ALL|All|[/&,+-]|and|[A-Z]{2,4}[a-z]?)(?:[ /]?(?:[A-Z][\w’'.-]*|[/&,+-]|and))*[.:]?")
# "Agreed to thank the band.      (AB)": the owner at the right margin makes no row of the line
_OWNER = re.compile(r"\((?:[A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3})*|C(?:LERK|lerk)|ALL|All)\)")
_WRAPPED = 35  # characters; a shorter first cell was not wrapped together with all others
_NEAR = 3.0  # characters by which edges of one column may differ


def split_columns(lines: list[RawLine]) -> list[RawLine]:
    """``lines`` with margin notes on lines of their own, rows marked as such, and all other lines in one part."""
    lines = _margins(lines)
    rows = [_may_be_row(lines, n) for n in range(len(lines))]
    result: list[RawLine] = []
    found: set[int] = set()
    for n, line in enumerate(lines):
        if len(line.parts) > 1 and not line.kind:
            if rows[n] and (_supported(lines, rows, n) or _is_head(line)):
                line.kind, line.whole = "row", True
                found.add(id(line))
            else:
                line.parts = [Part(line.x0, line.x1, line.text)]
        result.append(line)
    return _wrapped_rows(result, found)


def _is_head(line: RawLine) -> bool:
    return bool(_HEAD.fullmatch(line.parts[-1].text)) and len(line.text) < 60


def _margins(lines: list[RawLine]) -> list[RawLine]:
    """Take the right-hand column of owners out of the lines."""
    edge = 0.0
    result: list[RawLine] = []
    common = _common_edge(lines)
    for n, line in enumerate(lines):
        if line.kind or not line.parts:
            result.append(line)
            continue
        if line.whole:
            result.extend(_noted(line))
            continue
        last = line.parts[-1]
        if _is_head(line) and last.x0 > 40 and (len(line.parts) > 1 or last.x0 > 50):
            edge = last.x0
            result.append(line)
            continue
        at = edge or common
        goes_on = n + 1 < len(lines) and markers.starts_low(lines[n + 1].text)
        note = _note_at(line, at, goes_on=goes_on) if at else None
        if note is None:
            result.append(line)
            continue
        margin = RawLine([note], page=line.page, gap=0 if line.parts else line.gap, kind="margin", y=line.y, column=line.column)
        if line.parts:
            result.append(line)
        result.append(margin)
    return result


def _noted(line: RawLine) -> list[RawLine]:
    """A whole paragraph, and the owner that a tab sets off at its end."""
    if len(line.parts) == 2 and len(line.parts[0].text) > 60 and len(line.parts[1].text) < 30 and _NOTE.fullmatch(line.parts[1].text):
        return [line, RawLine([line.parts.pop()], page=line.page, kind="margin")]
    return [line]


def _note_at(line: RawLine, edge: float, *, goes_on: bool) -> Part | None:
    """Take the margin note off the end of ``line``, if one stands at ``edge``; ``goes_on``: its sentence goes on in the next line."""
    last = line.parts[-1]
    if last.x0 >= edge - 2 * _NEAR and last.x0 > 40 and (len(line.parts) > 1 or last.x0 > edge - _NEAR) and len(last.text) < 40:
        line.parts.pop()
        return last
    if goes_on:
        return None
    # The text came so close to the margin that only one space was left.
    tail = re.search(r"[.)] ([A-Z]{2,4}[a-z]?(?:[/,& ]+[A-Z]{2,4}[a-z]?)*)$", last.text)
    if tail and last.x1 - len(tail.group(1)) >= edge - 4 * _NEAR:
        text = last.text[: tail.start(1)].rstrip()
        line.parts[-1] = Part(last.x0, last.x0 + len(text), text)
        return Part(last.x1 - len(tail.group(1)), last.x1, tail.group(1))
    return None


def _common_edge(lines: list[RawLine]) -> float:
    """Where a margin column without a heading begins: short notes with a common left or right edge, to the right of sentences.

    0 where there is none.
    """
    edges, ends = [], []
    for line in lines:
        if line.kind or len(line.parts) != 2:
            continue
        left, right = line.parts
        if len(left.text) > 40 and len(right.text) < 25 and _NOTE.fullmatch(right.text) and right.x0 - left.x1 >= 3 and right.x0 > 55:
            edges.append(right.x0)
            ends.append(right.x1)
    if len(edges) < 3:
        return 0.0
    edges.sort()
    ends.sort()
    if _bunched(ends, _NEAR / 2):
        return edges[len(edges) // 20]
    return edges[len(edges) // 2] if _bunched(edges, 2 * _NEAR) else 0.0


def _bunched(values: list[float], width: float) -> bool:
    """Whether most of the sorted ``values`` lie within ``width`` of the middle one."""
    middle = values[len(values) // 2]
    return sum(abs(value - middle) <= width for value in values) >= 0.7 * len(values)


def _justified(lines: list[RawLine], n: int) -> bool:
    """Whether the wide spaces only stretch a line of a paragraph to its right edge."""
    line = lines[n]
    if any(right.x0 - left.x1 > 8 for left, right in zip(line.parts, line.parts[1:], strict=False)):
        return False
    above = lines[n - 1] if n and line.gap == 0 else None
    below = lines[n + 1] if n + 1 < len(lines) and lines[n + 1].gap == 0 else None
    prose = [other for other in (above, below) if other is not None and len(other.parts) == 1 and len(other.text) > 50]
    return any(line.x1 > 0.88 * other.x1 for other in prose)


def _may_be_row(lines: list[RawLine], n: int) -> bool:
    line = lines[n]
    if line.kind or len(line.parts) < 2:
        return False
    if _justified(lines, n):
        return False
    first = line.parts[0].text
    if len(line.parts) == 2 and first.endswith((".", "!")) and _OWNER.fullmatch(line.parts[1].text):
        return False
    mark = markers.marker(first)
    if mark and mark != first and line.parts[-1].text.endswith((".", ";")) and len(line.parts) == 2:
        return False
    return not (len(line.parts) == 2 and (mark == first or re.fullmatch(r"\d{1,4}\.?", first) or markers.LABEL.fullmatch(first)))


def _supported(lines: list[RawLine], rows: list[bool], n: int) -> bool:
    """Whether a neighbour has parts too: the same number of them, or one that begins at the same edge."""
    line = lines[n]
    near = [m for m in range(max(0, n - 2), min(len(lines), n + 3)) if m != n and rows[m] and lines[m].page == line.page]
    for m in near:
        other = lines[m]
        aligned = sum(any(abs(p.x0 - q.x0) <= 1.5 for q in other.parts[1:]) for p in line.parts[1:])
        if aligned:
            return True
        alike = abs(n - m) == 1 and len(other.parts) == len(line.parts) and not line.parts[0].text.endswith(",")
        if alike and (len(line.text) < 80 or len(line.parts) > 2):  # two gaps in long lines one below the other are no chance
            return True
    return False


def _wrapped_rows(lines: list[RawLine], found: set[int]) -> list[RawLine]:
    """Put the second lines of cells back into their rows; ``found`` are the ids of the rows told by position."""
    result: list[RawLine] = []
    for line in lines:
        last = result[-1] if result else None
        known = last is not None and id(last) in found and (not line.kind or id(line) in found)
        if last is not None and known and line.gap == 0 and line.page == last.page and _continues(last, line):
            for part in line.parts:
                home = min(last.parts, key=lambda p: abs(p.x0 - part.x0))
                home.text += " " + part.text
            continue
        result.append(line)
    return result


def _continues(row: RawLine, line: RawLine) -> bool:
    if line.kind not in ("", "row") or not line.parts or row.parts[0].x0 == row.parts[-1].x0:
        return False
    if any(min(abs(p.x0 - q.x0) for q in row.parts) > _NEAR for p in line.parts):
        return False
    if len(line.parts) >= len(row.parts) and len(row.parts[0].text) < _WRAPPED:
        return False
    return all(markers.starts_low(part.text) for part in line.parts)
