"""What the dots of a page's picture say beside its words: the rulings of tables, and how thick letters are."""

from typing import Any

import numpy as np

from pipeline.ingest.grid import Edge, merged

_DARK = 128  # of 255; darker dots are ink
_STEP = 50  # dots; a stroke of a letter is not that long and straight
_INKED = 0.92  # of the dots of a step that a ruling inks, whatever the scanner lost
_MOST_STEPS = 20_000  # more are a photograph
_SHORTEST = 36.0  # points

_SPOT = (0.22, 0.6)  # of the size of the type; how wide bullets are, and full stops are not
_FILLED = 0.66  # of its box; a disc fills 0.79, an o or an e half


def rulings(picture: Any, *, scale: float, slope: float) -> tuple[list[Edge], list[Edge]]:
    """The upright and the level rulings of a grey ``picture`` (height x width), in points.

    ``scale`` is points to a dot, ``slope`` how far the lines of the page fall to the right.
    """
    dark = picture < _DARK
    level = _straight(dark, scale, -slope)
    upright = _straight(dark.T, scale, slope)
    return upright, level


def _straight(dark: Any, scale: float, slope: float) -> list[Edge]:
    """Rulings along the rows of ``dark``, put straight."""
    steps = dark.shape[1] // _STEP
    inked = dark[:, : steps * _STEP].reshape(len(dark), steps, _STEP).mean(axis=2) >= _INKED
    rows, columns = np.nonzero(inked)
    if len(rows) > _MOST_STEPS:
        return []
    edges = [
        Edge((row + slope * (step + 0.5) * _STEP) * scale, step * _STEP * scale, (step + 1) * _STEP * scale)
        for row, step in zip(rows.tolist(), columns.tolist(), strict=True)
    ]
    rest = (_STEP - 1) * scale  # a ruling does not end where a step does
    return [Edge(edge.at, edge.low - rest, edge.high + rest) for edge in merged(edges) if edge.high - edge.low >= _SHORTEST]


def thickness(picture: Any, left: int, top: int, right: int, bottom: int) -> float:
    """The usual width in dots of the strokes in a part of the picture; 0 where there is no ink."""
    dark = np.pad(picture[top:bottom, left:right] < _DARK, ((0, 0), (1, 1))).astype(np.int8)
    turns = np.diff(dark, axis=1).ravel()
    widths = np.flatnonzero(turns < 0) - np.flatnonzero(turns > 0)
    return float(np.median(widths)) if len(widths) else 0.0


def is_dot(picture: Any, left: int, top: int, right: int, bottom: int, *, size: float) -> bool:
    """Whether the only ink in a part of the picture is a filled round or square spot, such as a bullet beside type of ``size`` dots."""
    dark = picture[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)] < _DARK
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not len(rows):
        return False
    height, width = rows[-1] - rows[0] + 1, columns[-1] - columns[0] + 1
    spot = _SPOT[0] * size <= width <= _SPOT[1] * size and 0.7 <= width / height <= 1.4
    return bool(spot and dark.sum() > _FILLED * width * height)
