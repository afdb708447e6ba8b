"""Cells from rulings."""

import time

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.grid import Cell, Edge, merged, tables


def grid(xs: list[float], ys: list[float]) -> list[list[Cell]]:
    """The tables of a grid ruled at ``xs`` and ``ys`` from end to end."""
    upright = merged(Edge(x, min(ys), max(ys)) for x in xs)
    level = merged(Edge(y, min(xs), max(xs)) for y in ys)
    return tables(upright, level)


steps = st.lists(st.integers(10, 90), min_size=2, max_size=8)


@given(across=steps, down=steps)
def test_a_whole_grid_gives_each_of_its_cells(across: list[int], down: list[int]) -> None:
    xs = [float(sum(across[:n])) for n in range(len(across) + 1)]
    ys = [float(sum(down[:n])) for n in range(len(down) + 1)]
    (cells,) = grid(xs, ys)
    want = {Cell(a, c, b, d) for a, b in zip(xs, xs[1:], strict=False) for c, d in zip(ys, ys[1:], strict=False)}
    assert set(cells) == want and len(cells) == len(want)


def test_rulings_that_nearly_meet_are_one() -> None:
    assert merged([Edge(10, 0, 50), Edge(11, 51, 90), Edge(30, 0, 90)]) == [Edge(10.5, 0, 90), Edge(30, 0, 90)]


def test_a_merged_cell_spans_its_columns() -> None:
    upright = [Edge(0, 0, 40), Edge(50, 20, 40), Edge(100, 0, 40)]
    level = [Edge(0, 0, 100), Edge(20, 0, 100), Edge(40, 0, 100)]
    assert tables(upright, level) == [[Cell(0, 0, 100, 20), Cell(0, 20, 50, 40), Cell(50, 20, 100, 40)]]


def test_tables_that_do_not_touch_are_apart() -> None:
    upright = [Edge(x, low, low + 20) for x in (0, 50, 100) for low in (0, 200)]
    level = [Edge(y, 0, 100) for y in (0, 20, 200, 220)]
    assert [len(table) for table in tables(merged(upright), merged(level))] == [2, 2]


def test_a_drawing_of_very_many_lines_costs_little() -> None:
    begun = time.process_time()
    grid([4.0 * n for n in range(400)], [4.0 * n for n in range(400)])
    assert time.process_time() - begun < 5
