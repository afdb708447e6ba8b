"""Rulings -> cells of tables: rulings that nearly meet are one, and each crossing is a corner of the smallest cell that they close."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

_MOST_CROSSINGS = 10_000  # more are a drawing, not a table
_SNAP = 3.0  # points by which rulings that are meant to meet may miss


class Edge(NamedTuple):
    """A ruling: where it stands (x of an upright one, y of a level one), and from where to where it runs; points."""

    at: float
    low: float
    high: float


class Cell(NamedTuple):
    """A table cell; points, ``top`` and ``bottom`` downwards from the top of the page."""

    x0: float
    top: float
    x1: float
    bottom: float


_Point = tuple[float, float]
_Crossings = dict[_Point, tuple[set[int], set[int]]]  # (x, y) -> the upright and the level rulings through it


def merged(edges: Iterable[Edge]) -> list[Edge]:
    """Rulings of one direction, those at nearly the same place moved to one, and those that overlap or touch joined."""
    placed: list[Edge] = []
    cluster: list[Edge] = []
    for edge in sorted(edges):
        if cluster and edge.at > cluster[-1].at + _SNAP:
            placed.extend(_snapped(cluster))
            cluster = []
        cluster.append(edge)
    placed.extend(_snapped(cluster))
    result: list[Edge] = []
    for edge in sorted(placed):
        last = result[-1] if result else None
        if last and last.at == edge.at and edge.low <= last.high + _SNAP:
            result[-1] = Edge(edge.at, last.low, max(last.high, edge.high))
        else:
            result.append(edge)
    return result


def _snapped(cluster: list[Edge]) -> list[Edge]:
    if not cluster:
        return []
    middle = sum(edge.at for edge in cluster) / len(cluster)
    return [Edge(middle, edge.low, edge.high) for edge in cluster]


def tables(upright: list[Edge], level: list[Edge]) -> list[list[Cell]]:
    """The cells that merged rulings close, grouped into tables by the corners that they share; from the top of the page down."""
    crossings = _crossings(upright, level)
    if len(crossings) > _MOST_CROSSINGS:
        return []
    cells = _cells(crossings)
    by_corner: dict[_Point, list[int]] = defaultdict(list)
    for n, cell in enumerate(cells):
        for corner in _corners(cell):
            by_corner[corner].append(n)
    found: list[list[Cell]] = []
    left = set(range(len(cells)))
    while left:
        group, fresh = set[int](), {min(left)}
        while fresh:
            group |= fresh
            fresh = {m for n in fresh for corner in _corners(cells[n]) for m in by_corner[corner]} - group
        left -= group
        if len(group) > 1:
            found.append([cells[n] for n in sorted(group)])
    return sorted(found, key=lambda table: min((cell.top, cell.x0) for cell in table))


def _corners(cell: Cell) -> tuple[_Point, _Point, _Point, _Point]:
    return (cell.x0, cell.top), (cell.x0, cell.bottom), (cell.x1, cell.top), (cell.x1, cell.bottom)


def _crossings(upright: list[Edge], level: list[Edge]) -> _Crossings:
    crossings: _Crossings = {}
    for m, v in enumerate(upright):
        for n, h in enumerate(level):
            if v.low - _SNAP <= h.at <= v.high + _SNAP and h.low - _SNAP <= v.at <= h.high + _SNAP:
                through = crossings.setdefault((v.at, h.at), (set(), set()))
                through[0].add(m)
                through[1].add(n)
    return crossings


def _cells(crossings: _Crossings) -> list[Cell]:
    columns = {x: [y for _, y in points] for x, points in groupby(sorted(crossings), key=itemgetter(0))}
    rows = {y: [x for x, _ in points] for y, points in groupby(sorted(crossings, key=itemgetter(1, 0)), key=itemgetter(1))}
    cells = []
    for (x, y), (upright, level) in sorted(crossings.items()):
        below = (y1 for y1 in islice(columns[x], bisect_right(columns[x], y), None) if upright & crossings[x, y1][0])
        right = [x1 for x1 in islice(rows[y], bisect_right(rows[y], x), None) if level & crossings[x1, y][1]]
        cell = next((Cell(x, y, x1, y1) for y1 in below for x1 in right if _closed(crossings, x, y, x1, y1)), None)
        if cell:
            cells.append(cell)
    return cells


def _closed(crossings: _Crossings, x: float, y: float, x1: float, y1: float) -> bool:
    """Whether the right and the bottom side are ruled."""
    corner = crossings.get((x1, y1))
    return corner is not None and bool(corner[0] & crossings[x1, y][0]) and bool(corner[1] & crossings[x, y1][1])
