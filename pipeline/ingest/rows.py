"""Table rows of any format: data, or minutes that were only laid out in a table."""

import re

from pipeline.ingest.raw import Part, RawLine, row_of

_LONG = 260  # characters; a cell that holds more is running text
_NOTE = 80  # characters; a shorter cell to the right of running text is a margin note


def is_layout(cells: list[str]) -> bool:
    """Whether a row's cells are the number, the text and the margin of running minutes, and not data."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return False
    longest = max(filled, key=len)
    others = sum(len(cell) for cell in filled) - len(longest)
    return len(longest) > _LONG and others < 0.5 * len(longest)


def is_frame(rows: list[list[str]]) -> bool:
    """Whether a table only places running text on the page: it has few columns, or its long rows are many."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    long = sum(is_layout(row) for row in filled)
    columns = max((len(row) for row in filled), default=0)
    return long > 0 and (columns <= 3 or long >= 0.4 * len(filled))


def row_line(cells: list[str], *, bold: bool = False, gap: int = 0) -> RawLine:
    """One row; white space inside cells collapsed, line-end hyphens closed, empty cells at its end dropped."""
    clean = [re.sub(r"\s+", " ", re.sub("\u00ad\\s+(?=[a-z])", "", cell)).replace("\u00ad", "").strip() for cell in cells]
    while len(clean) > 1 and not clean[-1]:
        clean.pop()
    if len([cell for cell in clean if cell]) == 1:
        only = next(cell for cell in clean if cell)
        return RawLine([Part(0.0, float(len(only)), only)], bold=bold, gap=gap, whole=True)
    return row_of(clean, bold=bold, gap=gap)


def table_lines(rows: list[list[list[RawLine]]], *, nested: bool = False) -> list[RawLine]:
    """The lines of a table whose cells hold lines of their own, for formats that know cells.

    ``nested`` says that the table holds headings or other tables, so that it only serves to place things on the page.
    """
    texts = [[" ".join(line.text for line in cell) for cell in row] for row in rows]
    single = all(sum(bool(text) for text in row) <= 1 for row in texts)
    placing = nested or single or is_frame(texts)
    result: list[RawLine] = []
    for row, cells in zip(rows, texts, strict=True):
        if not any(text.strip() for text in cells):
            continue
        numbered = len(row) > 1 and bool(re.fullmatch(r"\W?[\w./-]{0,12}\d[\w./-]{0,4}[.):]?", cells[0].strip()))
        if placing and (single or numbered or any(len(cell) > 1 for cell in row) or is_layout(cells)):
            result.extend(_placed(row, cells))
        else:
            bold = all(line.bold for cell in row for line in cell)
            result.append(row_line(cells, bold=bold))
    return result


def _placed(row: list[list[RawLine]], cells: list[str]) -> list[RawLine]:
    """A row of running text: what stands left of the longest cell comes before it, short cells on its right are margin notes."""
    first = 1 if re.search(r"\d", cells[0]) and len(cells[0]) < 18 and any(cells[1:]) else 0
    body = max(range(first, len(cells)), key=lambda n: len(cells[n]))
    result: list[RawLine] = []
    for n, lines in enumerate(row):
        for line in lines:
            if n > body and len(cells[n]) <= _NOTE and not line.kind:
                line.kind = "margin"
            result.append(line)
    if result:
        result[0].gap = max(result[0].gap, 1)
    return result
