"""Lists of things below a sentence that decides: "It was agreed to allocate the following:" over sums is one decision with them."""

import re
from dataclasses import replace

from pipeline.extract.clauses import BULLET, ends_block
from pipeline.extract.section import Block, Section
from pipeline.extract.subjunctive import decides
from pipeline.records import Line

_FOLLOWING = re.compile(r"(?i)\b(?:the\s+following\b[^.;:\n]{0,60}|as\s+follows\s*):-?\s*$")
# What is paid is listed in a table, and how a vote went is no part of what was voted on.
_APART = re.compile(
    r"(?i)\b(?:payments?|paid|accounts|invoices|cheques|expenditure|bills"
    r"|vot(?:e|es|ing)|reasons?|subject\s+matter|amendments?)\b"
)
# An entry without a bullet: a sum first, or a person.
_THING = re.compile(r"(?:[€£$]\s?\d|(?:Cllr|Councillor|Cr|Clr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s)[^\n]{2,100}$")
_MOVES = re.compile(r"(?i)\b(?:proposed|seconded|moved|asked|said|agreed|resolved|noted|carried)\b")


def take_things(section: Section) -> None:
    """Lengthen each decision that ends in "the following:" by the things listed right below it."""
    for block in section.blocks:
        last = block.clauses[-1] if block.clauses else None
        if last is None or last.label or last.end != block.end or not _FOLLOWING.search(section.text, last.start, last.end):
            continue
        if not _APART.search(section.text, last.start, last.end) and (end := _reach(section, block)) > block.end:
            section.close(block.end, end)
            block.end, block.clauses = end, (*block.clauses[:-1], replace(last, end=end))


def _reach(section: Section, block: Block) -> int:
    """Where the last thing below the decision ends; where the decision ends if nothing is listed there."""
    end = block.end
    for line in section.lines[section.line_at(block.end - 1) + 1 :]:
        if not _is_thing(section, line):
            break
        end = line.end
    return end


def _is_thing(section: Section, line: Line) -> bool:
    text = section.text
    listed = BULLET.match(text, line.start, line.end) is not None or line.kind == "list" or _THING.match(text, line.start, line.end)
    words = section.words((line.start, line.end))
    return bool(listed) and section.free(line.start, line.end) and not (ends_block(text, line) or _MOVES.search(words) or decides(words))
