"""Ruled tables of a PDF page: pdfium's paths feed pdfplumber's edge and cell functions."""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.ingest import native

_MOST_PATHS = 4000  # a page with more is a drawing
_THIN = 3.0  # points; a narrower rectangle is a line
_SNAP = 3.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; points, ``top`` and ``bottom`` downwards from the top of the page."""

    x0: float
    top: float
    x1: float
    bottom: float


def table_cells(page: Any) -> list[list[Cell]]:
    """The tables of more than one column on an upright page, each as its cells."""
    if page.get_rotation():
        return []
    edges = _edges(page)
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    if len(upright) < 3 or len(edges) - len(upright) < 2:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    merged = merge_edges(edges, _SNAP, _SNAP, _SNAP, _SNAP)
    if len(merged) > 1500:
        return []
    cells = intersections_to_cells(edges_to_intersections(merged, _SNAP, _SNAP))
    tables = [[Cell(*box) for box in table] for table in cells_to_tables(cells)]
    return [table for table in tables if len({round(cell.x0) for cell in table}) > 1]


def walls(tables: list[list[Cell]]) -> list[tuple[float, float, float]]:
    """The upright edges of all cells as (x, top, bottom)."""
    return sorted({(cell.x0, cell.top, cell.bottom) for table in tables for cell in table})


def _edges(page: Any) -> list[dict[str, Any]]:
    left, bottom, right, top = page.get_mediabox()
    edges: list[dict[str, Any]] = []
    raw = native.address(page)
    count = native.count_objects(raw)
    if count > _MOST_PATHS * 4:
        return []
    paths = 0
    for n in range(count):
        obj = native.page_object(raw, n)
        if native.object_type(obj) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        paths += 1
        if paths > _MOST_PATHS:
            return []
        for x0, y0, x1, y1 in _boxes(obj):
            edges.extend(_sides(x0 - left, top - y1, x1 - left, top - y0, right - left, top - bottom))
    return edges


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


def _sides(x0: float, top: float, x1: float, bottom: float, width: float, height: float) -> list[dict[str, Any]]:
    """The edges of a box that is a line or a rectangle; none for one as large as the page or as small as a dot."""
    if x1 - x0 > 0.97 * width and bottom - top > 0.9 * height:
        return []
    if bottom - top <= _THIN:
        return [_edge(x0, (top + bottom) / 2, x1, (top + bottom) / 2, "h")] if x1 - x0 > _THIN else []
    if x1 - x0 <= _THIN:
        return [_edge((x0 + x1) / 2, top, (x0 + x1) / 2, bottom, "v")]
    return [
        _edge(x0, top, x1, top, "h"),
        _edge(x0, bottom, x1, bottom, "h"),
        _edge(x0, top, x0, bottom, "v"),
        _edge(x1, top, x1, bottom, "v"),
    ]


def _edge(x0: float, top: float, x1: float, bottom: float, orientation: str) -> dict[str, Any]:
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": orientation, "object_type": "line",
    }  # fmt: skip
