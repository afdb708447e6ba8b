"""Table rows of any format: data, or minutes that were only laid out in a table."""

import re

from pipeline.ingest.raw import RawLine, row_of

_LONG = 260  # characters; a cell that holds more is running text


def is_layout(cells: list[str]) -> bool:
    """Whether a row's cells are the number, the text and the margin of running minutes, and not data."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return False
    longest = max(filled, key=len)
    others = sum(len(cell) for cell in filled) - len(longest)
    return len(longest) > _LONG and others < 0.5 * len(longest)


def row_line(cells: list[str], *, bold: bool = False, gap: int = 0) -> RawLine:
    """One row; white space inside cells collapsed, line-end hyphens closed, empty cells at its end dropped."""
    clean = [re.sub(r"\s+", " ", re.sub("\u00ad\\s+(?=[a-z])", "", cell)).replace("\u00ad", "").strip() for cell in cells]
    while len(clean) > 1 and not clean[-1]:
        clean.pop()
    if len([cell for cell in clean if cell]) == 1 and len(clean) > 1:
        clean = [cell for cell in clean if cell]
    return row_of(clean, bold=bold, gap=gap)
