"""What the dots of a page's picture say beside its words: the rulings of tables, and how thick letters are."""

from typing import Any

import numpy as np

from pipeline.ingest.grid import Edge, merged

_DARK = 128  # of 255; darker dots are ink
_STEP = 50  # dots; a stroke of a letter is not that long and straight
_INKED = 0.92  # of the dots of a step that a ruling inks, whatever the scanner lost
_MOST_STEPS = 20_000  # more are a photograph
_SHORTEST = 36.0  # points


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
    return [edge for edge in merged(edges) if edge.high - edge.low >= _SHORTEST]


def thickness(picture: Any, left: int, top: int, right: int, bottom: int) -> float:
    """The usual width in dots of the strokes in a part of the picture; 0 where there is no ink."""
    dark = np.pad(picture[top:bottom, left:right] < _DARK, ((0, 0), (1, 1))).astype(np.int8)
    turns = np.diff(dark, axis=1).ravel()
    widths = np.flatnonzero(turns < 0) - np.flatnonzero(turns > 0)
    return float(np.median(widths)) if len(widths) else 0.0
