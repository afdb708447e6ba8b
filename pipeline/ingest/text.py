"""Plain text and Markdown -> raw lines."""

import re
from dataclasses import replace
from itertools import groupby

from pipeline.ingest.flattened import unflatten
from pipeline.ingest.markdown import is_markdown, is_page, plain_markdown, split_front
from pipeline.ingest.raw import Part, RawDocument, RawLine, row_of
from pipeline.ingest.rows import is_frame, table_lines
from pipeline.ingest.unglued import unglue
from pipeline.vocab import ordered

_GAP = re.compile(r"\t+ *| {3,}")
_AT_GAPS = re.compile(f"({_GAP.pattern})")
_SINGLE = re.compile(r"\s*\|([^|]+)\||\|[\s|]*([^|]{60,})\|[\s|]*")  # a table of one column, or a row of which one cell says all
_HEADING = re.compile(r"\s*\x02(?P<text>.+)")  # set by the Markdown reader
_SPACES = re.compile(r" {2,}")
_RULE = re.compile(r"\|[\s|:-]*")  # between the head of a table and its rows
# Nested lists of a page that lost their layout leave lines with a mark and nothing behind it, one below the other
_EMPTY_ENTRY = re.compile(r"^[ \t]*(?P<mark>[-–•*])[ \t]*\n\s*?^[ \t]*(?P=mark)[ \t]*$", re.MULTILINE)
_MARK_ALONE = re.compile(r"^[ \t]*[-–•*][ \t]*$", re.MULTILINE)
_DEBRIS = 3  # such pairs, or titles of every agenda below such a mark; fewer may be slips
_BELOW_MARK = re.compile(r"^[ \t]*[-–•*][ \t]*\n(?P<title>\S[^\n]{2,60})$", re.MULTILINE)
_SET_OFF = re.compile(r"\s*(?P<title>[A-Z][^\t.:;?!,]{2,48}[^\s.:;?!,–-])(?: {3,}|\t+)(?=[A-Z“\"])")
_CLAUSE = 30  # characters; no heading of that length begins with a small letter
_PROSE = 200  # characters; wide spaces in longer lines are no columns, but two tabs are


def read_text(text: str) -> RawDocument:
    """The lines of plain text or Markdown; form feeds begin pages."""
    if is_markdown(text):
        title, text = split_front(text)
        if is_page(text):
            from pipeline.ingest.html import read_html

            return replace(read_html(text), media_type="text/markdown", title=title)
        text = plain_markdown(text)
        document = RawDocument("text/markdown", title=title)
    else:
        document = RawDocument("text/plain")
    text = unglue(text)
    if _is_debris(text):
        text = _MARK_ALONE.sub("", text)
    pages = text.rstrip("\f\n ").split("\f")
    document.pages = len(pages) if len(pages) > 1 else 0
    for number, page in enumerate(pages):
        document.lines.extend(_page_lines(unflatten(page), number))
    return document


def _is_debris(text: str) -> bool:
    """Whether marks of lists on lines of their own open no entries: one stands below the other, or over titles that every agenda has."""
    if sum(1 for _ in _EMPTY_ENTRY.finditer(text)) >= _DEBRIS:
        return True
    known = ordered("agenda-titles")
    return sum(bool(found["title"].lower().startswith(known)) for found in _BELOW_MARK.finditer(text)) >= _DEBRIS


def _page_lines(page: str, number: int) -> list[RawLine]:
    lines: list[RawLine] = []
    gap, torn = 0, False
    for frame, drawn in groupby(page.split("\n"), key=lambda physical: physical.strip().startswith("|")):
        block = list(drawn)
        placed = _frame(block) if frame else []
        if placed:
            placed[0].gap = max(gap, placed[0].gap)
            lines += [replace(line, page=number) for line in placed]
            gap, torn = 0, False
            continue
        for physical in block:
            if not physical.strip():
                gap += 1
                continue
            line = _line(physical.expandtabs(8) if physical.startswith("\t") else physical)
            line.page, line.gap = number, gap
            torn, line.broken = line.broken, line.broken or torn
            lines.append(line)
            gap = 0
    return lines


def _frame(block: list[str]) -> list[RawLine]:
    """The lines of a table drawn with pipes whose cells hold the running text of minutes; none where it holds data."""
    rows = [_cells(line.strip()) for line in block if not _RULE.fullmatch(line.strip())]
    if not is_frame(rows):
        return []
    return table_lines([[[RawLine([Part(0, len(cell), cell)])] if cell else [] for cell in row] for row in rows])


def _line(physical: str) -> RawLine:
    cells = piped_cells(physical)
    if cells:
        return row_of(cells)
    body = physical.rstrip()
    single = _SINGLE.fullmatch(body) if "|" in body else None
    if single:
        body = (single[1] or single[2]).strip()
    heading = _HEADING.match(body) if "\x02" in body else None
    if heading and len(heading["text"]) > _CLAUSE and heading["text"][0].islower():
        # A converter took the top of a page for a heading: the sentence of the page before goes on in it.
        return RawLine([Part(0, len(heading["text"]), heading["text"])], broken=True)
    if heading:
        return RawLine([Part(0, len(heading["text"]), heading["text"])], kind="heading", whole=True)
    indent = len(body) - len(body.lstrip())
    if len(body) > _PROSE and body.strip().count("\t") < 2:
        head = _SET_OFF.match(body)
        words = [head["title"], body[head.end() :]] if head else [body]
        return RawLine([Part(indent, len(body), re.sub(r"\s+", " ", text.strip())) for text in words])
    parts, at = [], indent
    for piece in _AT_GAPS.split(body.strip()):
        if piece and not _GAP.fullmatch(piece):
            parts.append(Part(at, at + len(piece), _SPACES.sub(" ", piece)))
        at += len(piece)
    return RawLine(parts)


def piped_cells(line: str) -> list[str]:
    """The cells of a table row drawn with pipes; nothing where the line is none."""
    stripped = line.strip()
    if stripped.count("|") < 2 and not (stripped.count(" | ") == 1 and len(stripped) < 120):
        return []
    if not re.search(r"\s\|\s|^\||\|$", stripped):
        return []
    cells = _cells(stripped)
    return cells if sum(bool(cell) for cell in cells) > 1 else []


def _cells(row: str) -> list[str]:
    """The cells of a row drawn with pipes, empty ones included."""
    return [re.sub(r"\s+", " ", cell).strip() for cell in row.strip("|").split("|")]
