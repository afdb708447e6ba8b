"""Lists of things below a sentence that decides: "It was agreed to allocate the following:" over sums is one decision with them."""

import re
from dataclasses import replace

from pipeline.extract.clauses import BULLET, ends_block
from pipeline.extract.section import Block, Section
from pipeline.extract.subjunctive import decides
from pipeline.records import Line

_FOLLOWING = re.compile(
    r"(?i)\b(?:the\s+following\b[^.;:\n]{0,60}|as\s+follows\s*"
    r"|(?:applications?|documents?|policies|papers|letters)\s+(?:was|were)\s[^.;:\n]{3,50}):-?\s*$"
)
# What is paid is listed in a table, and how a vote went is no part of what was voted on.
_BOTH = re.compile(r"\b(?:was|were)\s[^.;:]*\band\s[^.;:]*:-?\s*$")  # noted, and more
_APART = re.compile(
    r"(?i)\b(?:payments?|paid|accounts|invoices|cheques|expenditure|bills"
    r"|vot(?:e|es|ing)|reasons?|subject\s+matter|amendments?)\b"
)
# An entry without a bullet: a sum first, or a person.
_THING = re.compile(r"(?:[€£$]\s?\d|(?:Cllr|Councillor|Cr|Clr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s)[^\n]{2,100}$")
_MOVES = re.compile(r"(?i)\b(?:proposed|seconded|moved|asked|said|agreed|resolved|noted|carried)\b")
# A motion that is printed as such: its entries need no bullet. "That the Clerk BE DIRECTED to leave out the following project:"
_MOTION = re.compile(r"[“\"]?(?:That|THAT)\s")
_NO_ENTRY = re.compile(
    r"\W*(?:(?:That|To|Moved|MOVED|Mover|Proposed|Seconded|SECONDED|Yeas|YEAS|Nays|Ayes|AYES|Motion|MOTION|Resolved|RESOLVED|Amendment|Clause)\b"
    r"|(?:It|There|They|The\s+\w+)\s+(?:was|were|is|are|had|has)\b)|.*(?:[\t|]|:$)"
)
_LONGEST_ENTRY = 130  # characters; longer ones are paragraphs
_NEXT = 1  # characters between the lines of a list without marks


def take_things(section: Section) -> None:
    """Lengthen each decision that ends in "the following:" by the things listed right below it."""
    for block in section.blocks:
        last = block.clauses[-1] if block.clauses else None
        if last is None or (block.verb == "noted" and not _BOTH.search(section.text, last.start, last.end)):
            continue
        if last.label or last.end != block.end or not _FOLLOWING.search(section.text, last.start, last.end):
            continue
        if not _APART.search(section.text, last.start, last.end) and (end := _reach(section, block)) > block.end:
            section.close(block.end, end)
            block.end, block.clauses = end, (*block.clauses[:-1], replace(last, end=end))


def _reach(section: Section, block: Block) -> int:
    """Where the last thing below the decision ends; where the decision ends if nothing is listed there."""
    end = block.end
    printed = not block.told and _MOTION.match(section.text, block.clauses[-1].start) is not None
    for line in section.lines[section.line_at(block.end - 1) + 1 :]:
        beside = end == block.end or line.start - end <= _NEXT
        if not (_is_thing(section, line) or (printed and beside and _is_entry(section, line))):
            break
        end = line.end
    return end


def _is_thing(section: Section, line: Line) -> bool:
    text = section.text
    listed = BULLET.match(text, line.start, line.end) is not None or line.kind == "list" or _THING.match(text, line.start, line.end)
    words = section.words((line.start, line.end))
    return bool(listed) and section.free(line.start, line.end) and not (ends_block(text, line) or _MOVES.search(words) or decides(words))


def _is_entry(section: Section, line: Line) -> bool:
    """Whether a line without a bullet names what a motion above it is about."""
    words = section.words((line.start, line.end))
    told = _NO_ENTRY.match(words) or _MOVES.search(words) or decides(words) or ends_block(section.text, line)
    return not told and line.kind == "text" and len(words) <= _LONGEST_ENTRY and section.free(line.start, line.end)
