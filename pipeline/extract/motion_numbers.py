"""The numbers that councils give their motions, on a line of its own over what was moved: "Resolution No: 2024/17", "Motion 88/2023"."""

import re
from dataclasses import replace

from pipeline.extract.section import Section

_KIND = (
    r"(?:(?:COUNCIL|COMMITTEE|BOARD|Council|Committee|Board)\s+)?"
    r"(?:RESOLUTION|Resolution|MOTION|Motion|DECISION|Decision|RES|Res|MINUTE|Minute)\b\.?"
)
_LINE = re.compile(
    rf"\W*(?:{_KIND}\s*(?:(?:No|NO|Number|NUMBER|number)\b\.?|\#)?\s*[:.–-]?\s*(?P<number>\#?(?:[A-Z]{{1,6}}[/ -]?)?\d[\w/.-]*)"
    r"|(?P<code>[A-Z]{2,6}[/ -]?\d[\w/.-]*[/-]\d+))[:.]?\s*"
)
_MOVED = ("resolution.mov", "resolution.motion")


def number_motions(section: Section) -> None:
    """Label each motion of one clause with the number on the line above it."""
    for block in section.blocks:
        if not block.rule.startswith(_MOVED) or len(block.clauses) != 1 or block.clauses[0].label:
            continue
        at = section.line_at(block.start)
        if not at or section.lines[at].start < block.start and section.words((section.lines[at].start, block.start)).strip():
            continue
        above = _LINE.fullmatch(section.text, section.lines[at - 1].start, section.lines[at - 1].end)
        if above:
            block.clauses = (replace(block.clauses[0], label=above["number"] or above["code"]),)
