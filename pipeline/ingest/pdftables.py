"""Ruled tables of a PDF page, from the paths that pdfium finds on it."""

import ctypes
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.ingest import native
from pipeline.ingest.grid import Cell, Edge, merged, tables

_MOST_PATHS = 4000  # a page with more is a drawing
_THIN = 3.0  # points; a narrower rectangle is a line
_MOST_EDGES = 1500


def table_cells(page: Any) -> list[list[Cell]]:
    """The tables of more than one column on an upright page, each as its cells."""
    if page.get_rotation():
        return []
    upright, level = _edges(page)
    if len(upright) < 3 or len(level) < 2:
        return []
    upright, level = merged(upright), merged(level)
    if len(upright) + len(level) > _MOST_EDGES:
        return []
    return [table for table in tables(upright, level) if len({round(cell.x0) for cell in table}) > 1]


def walls(found: list[list[Cell]]) -> list[tuple[float, float, float]]:
    """The upright edges of all cells as (x, top, bottom)."""
    return sorted({(cell.x0, cell.top, cell.bottom) for table in found for cell in table})


def _edges(page: Any) -> tuple[list[Edge], list[Edge]]:
    """The upright and the level rulings, downwards from the top left of the page."""
    left, bottom, right, top = page.get_mediabox()
    raw = native.address(page)
    count = native.count_objects(raw)
    if count > _MOST_PATHS * 4:
        return [], []
    objects = list(map(native.page_object, repeat(raw), range(count)))
    paths = [obj for obj, kind in zip(objects, map(native.object_type, objects), strict=True) if kind == pdfium.FPDF_PAGEOBJ_PATH]
    if len(paths) > _MOST_PATHS:
        return [], []
    upright: list[Edge] = []
    level: list[Edge] = []
    for path in paths:
        for x0, y0, x1, y1 in _boxes(path):
            _add_sides(x0 - left, top - y1, x1 - left, top - y0, right - left, top - bottom, upright, level)
    return upright, level


def _boxes(obj: int) -> list[tuple[float, float, float, float]]:
    """The boxes that a path draws: one for a simple path, one for each segment of a longer one."""
    count = native.count_segments(obj)
    if count <= 6:
        box = [ctypes.c_float() for _ in range(4)]
        if not native.object_bounds(obj, *map(ctypes.addressof, box)):
            return []
        return [(box[0].value, box[1].value, box[2].value, box[3].value)]
    return _segments(obj, min(count, 2000))


def _segments(obj: int, count: int) -> list[tuple[float, float, float, float]]:
    matrix = pdfium.FS_MATRIX()
    if not native.object_matrix(obj, ctypes.addressof(matrix)):
        return []
    x, y = ctypes.c_float(), ctypes.c_float()
    at_x, at_y = ctypes.addressof(x), ctypes.addressof(y)
    boxes = []
    last: tuple[float, float] | None = None
    for n in range(count):
        segment = native.path_segment(obj, n)
        if not native.segment_point(segment, at_x, at_y):
            continue
        point = (matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f)
        if last is not None and native.segment_type(segment) == pdfium.FPDF_SEGMENT_LINETO:
            boxes.append((min(point[0], last[0]), min(point[1], last[1]), max(point[0], last[0]), max(point[1], last[1])))
        last = point
    return boxes


def _add_sides(
    x0: float, top: float, x1: float, bottom: float, width: float, height: float, upright: list[Edge], level: list[Edge]
) -> None:
    """Add the edges of a box that is a line or a rectangle; none for one as large as the page or as small as a dot."""
    if x1 - x0 > 0.97 * width and bottom - top > 0.9 * height:
        return
    if bottom - top <= _THIN:
        if x1 - x0 > _THIN:
            level.append(Edge((top + bottom) / 2, x0, x1))
    elif x1 - x0 <= _THIN:
        upright.append(Edge((x0 + x1) / 2, top, bottom))
    else:
        level += (Edge(top, x0, x1), Edge(bottom, x0, x1))
        upright += (Edge(x0, top, bottom), Edge(x1, top, bottom))
