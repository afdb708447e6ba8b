"""Agendas that print behind each item what became of it, one item after another: "42 Accept a grant (Ordinance) (Y-5) 184349"."""

import re

from pipeline.extract.clauses import Clause
from pipeline.extract.section import Block, Section
from pipeline.extract.votes import Votes

_MARKS = ("(Ordinance", "(Report", "(Resolution", "(Communication", "(Y-")  # every entry holds one of these
# What is behind an entry: what kind of paper it is, who voted how, and its fate in capitals or the number of the ordinance.
_FATE = re.compile(
    r"""(?:\((?:(?:Previous|Second|First)\s+(?:Reading\s+)?)?(?:Ordinance|Report|Resolution|Communication|Presentation|Hearing|Agenda|Reading(?:\s+Agenda)?)\b[^()]{0,80}\)\s*)
        (?:\((?P<votes>Y-\d{1,2}[^()]{0,60})\)\s*)?
        (?P<fate>PLACED\s+ON\s+FILE|CONFIRMED|ACCEPTED|ADOPTED|APPROVED|WITHDRAWN|FAILED\s+TO\s+PASS|\d{5,6}\b(?:\s+AS\s+AMENDED)?
          |(?:PASSED|CONTINUED|REFERRED|RETURNED|RESCHEDULED)\s+TO(?:,?\s+(?:[A-Z]{2,}\b(?:\s+\d{1,2},\s+\d{4})?|\d{1,2}:\d\d))+)""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"(?:^|(?<=\s))\*?(?P<number>\d{1,4})\s+(?=[A-Z][a-z])")
_SIDES = re.compile(r"Y-(\d{1,2})(?:\W+N-(\d{1,2}))?")
_LONGEST = 900  # characters of an entry


def find_dispositions(section: Section) -> None:
    """Take each entry of a list of items that were disposed of one after another, from its title to its fate."""
    if not section.lines:
        return
    text, position, end = section.text, section.lines[0].start, section.lines[-1].end
    if not any(text.find(mark, position, end) >= 0 for mark in _MARKS):
        return
    found: list[tuple[int, re.Match[str], int]] = []
    for fate in _FATE.finditer(text, position, end):
        numbers = list(_NUMBER.finditer(text, max(position, fate.start() - _LONGEST), fate.start()))
        wanted = found[-1][2] + 1 if found else 0
        number = next((n for n in numbers if int(n["number"]) == wanted), numbers[0] if numbers and not found else None)
        if number:
            found.append((number.end(), fate, int(number["number"])))
        position = fate.end()
    for start, fate, _ in found if len(found) > 1 else ():
        told = _SIDES.match(fate["votes"] or "")
        votes = Votes(int(told[1]), int(told[2]) if told[2] else None) if told else Votes()
        entry = Clause(start, fate.end())
        verb = "" if fate["fate"][0].isdigit() else fate["fate"].lower()  # an ordinance with its number does what it says
        section.add(Block(start, fate.end(), (entry,), "resolution.disposition", votes=votes, verb=verb))
