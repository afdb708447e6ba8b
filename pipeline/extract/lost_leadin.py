"""Decisions that stand apart from the prose as clauses whose lead-in was lost."""

import re
from collections.abc import Sequence

from pipeline.extract import clauses as grammar
from pipeline.extract.labels import bare, label_at
from pipeline.extract.section import Block, Section
from pipeline.extract.subjunctive import decides
from pipeline.records import Line

_REJECTED = re.compile(r"(?i)(?:(?:other|alternative)\s+)?(?:options?|alternatives?)\s+(?:considered|rejected)\b")
_MOTION_WAS = re.compile(r"The\s+[Mm]otion\s+was\s+(?:\w+ly\s+)?(?:proposed|moved|seconded)\b")
_AGENDA = re.compile(r"To\s+(?:receive|consider|note|hear|discuss|approve|review)\b")
_ENDS_OPEN = re.compile(r"(?::-?|[–—])\s*$")


def find_lost(section: Section) -> None:
    """Find clauses that stand alone because their lead-in was lost."""
    index = 0
    while index < len(section.lines):
        line = section.lines[index]
        above = section.lines[index - 1] if index else None
        listed = above is not None and bool(
            _ENDS_OPEN.search(section.text, above.start, above.end) or _REJECTED.match(section.text, above.start, above.end)
        )
        found = None
        if not listed and section.free(line.start, line.end):
            found = _lost_clauses(section.text, section.lines, index)
        taken = found is None or not found.items or not section.free(line.start, found.items[-1].end)
        if found and not taken and not _moved_below(section, found.last + 1):
            form = "labelled" if found.form == "labelled" else "that"
            section.add(Block(line.start, found.items[-1].end, found.items, f"resolution.lost-lead-in.{form}"))
            index = found.last
        index += 1


def _moved_below(section: Section, index: int) -> bool:
    """Whether line ``index`` tells who moved the motion printed above it: that line is then what was decided."""
    return index < len(section.lines) and _MOTION_WAS.match(section.text, section.lines[index].start) is not None


def _lost_clauses(text: str, lines: Sequence[Line], index: int) -> grammar.Clauses | None:
    """The labelled or "That …" clauses that stand at ``index`` with no lead-in, or None where the words are not those of a decision."""
    line = lines[index]
    label, after = label_at(text, line.start, line.end)
    if label:
        if bare(label).lower() not in ("1", "a", "i") or len(text[after : line.end].split()) > 80:
            return None
        begin = after
        if after >= line.end and index + 1 < len(lines):
            line, begin, index = lines[index + 1], lines[index + 1].start, index + 1
        found = grammar.labelled(text, lines, index + 1, grammar.in_one_line(text, line.start, line.end, label, begin), index)
        if not found.items:
            return None
        told = sum(decides(text[c.start : c.end]) for c in found.items)
        if told < len(found.items) and _AGENDA.match(text, found.items[0].start):
            return None  # "1. To receive the reports" over what was reported
        return found if told * 2 >= len(found.items) and decides(text[found.items[0].start : found.items[0].end]) else None
    if re.match(r"[“\"]?(?:That|THAT)[\s,]", text[line.start : line.end]) and decides(text[line.start : line.end]):
        return grammar.below(text, lines, index, index)
    return None
