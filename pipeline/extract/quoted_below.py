"""Decisions on words that are quoted on the line below: "agreed to adopt the following statement:" over it."""

import re
from dataclasses import replace

from pipeline.extract.section import Block, Section
from pipeline.form import Form

# "agreed to refer the following motion to Planning:-" over its words in quotation marks
_QUOTES_BELOW = Form(
    r"\bthe\s+following\s+(?:\w+\s+){0,2}(?:motion|statement|resolution|wording|words|text|response|amendment|paragraph|letter)s?\b[^;]*:-?\s*$"
)
_QUOTED_LINE = re.compile(r"[“\"‘'][^\n]+[”\"’']\W*")


def take_quoted(section: Section, block: Block) -> None:
    """Let a decision on words that are quoted on the line below it take them in."""
    last = block.clauses[-1]
    at = section.line_at(last.end - 1)
    below = section.lines[at + 1] if at + 1 < len(section.lines) else None
    if below is None or not _QUOTES_BELOW.search(section.text, last.start, last.end) or not section.free(below.start, below.end):
        return
    if _QUOTED_LINE.fullmatch(section.text, below.start, below.end):
        block.clauses = (*block.clauses[:-1], replace(last, end=below.end))
        block.end = below.end
        section.close(below.start, below.end)
