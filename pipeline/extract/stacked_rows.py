"""Action tables whose cells stand one below the other: a page or a converter gave each a line of its own, the heads of the columns too."""

import re
from dataclasses import replace

from pipeline.extract.action_tables import head_columns, row_task
from pipeline.extract.owners import are_owners
from pipeline.extract.tasks import Section, Task

_MOST = 6  # columns
_HEAD = 30  # characters that the head of a column has at most
_SHORT = 80  # characters of a cell that holds owners or a date
# The head of a column that only numbers the rows, and what stands in it
_NUMBERS = re.compile(r"no|number|ref(?:erence)?|item|minute|#|min(?:ute)?\s(?:no|ref)|action\s(?:no|ref)|id", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Z]{0,5}[\s./-]?\d[\w./-]{0,11}[.)]?")
_FIRST_HEAD = re.compile(
    r"action|agreed|task|what|no\b|no\.|ref|item|min|who|owner|lead|by\s+whom|respons|follow|officer|#|id\b", re.IGNORECASE
)
_NO_CELL = re.compile(r".*\b(?:was|were|had|said|asked|resolved)\b|.*\w[.;:]$", re.IGNORECASE)


def stacked_rows(section: Section) -> tuple[list[Task], set[int]]:
    """The actions in tables of one cell a line, and the lines (indices) of these tables."""
    tasks: list[Task] = []
    used: set[int] = set()
    index = 0
    while index + 3 < len(section.lines):
        columns, many = _head_at(section, index)
        if not columns:
            index += 1
            continue
        first = index + many
        rows = []
        while cells := _row_at(section, first, many, columns):
            rows.append(cells)
            first += cells
        if rows:
            used.update(range(index, first))
            first = index + many
            for cells in rows:
                tasks += _task(section, first, cells, columns)
                first += cells
        index = max(first, index + 1)
    return tasks, used


def _said(section: Section, index: int) -> str:
    line = section.lines[index]
    return section.text[line.start : line.end].strip()


def _head_at(section: Section, index: int) -> tuple[dict[str, int], int]:
    """Which column is what in a head whose cells stand from the line ``index`` on, and how many they are; ({}, 0) where none do."""
    line = section.lines[index]
    if line.end - line.start > _HEAD or not _FIRST_HEAD.match(section.text, line.start):
        return {}, 0
    words: list[str] = []
    for n in range(index, min(index + _MOST, len(section.lines))):
        said = _said(section, n)
        if len(said) > _HEAD or "\t" in said or said.strip(" :.").lower() in {w.strip(" :.").lower() for w in words}:
            break
        words.append(said)
    for many in range(len(words), 1, -1):
        columns = head_columns(words[:many])
        named = {*columns.values(), *(n for n in range(many) if n == 0 and _NUMBERS.fullmatch(words[n].strip(" :.")))}
        if "owner" in columns and len(named) == many:
            return columns, many
    return {}, 0


def _is_owner(section: Section, index: int) -> bool:
    said = _said(section, index)
    return len(said) < _SHORT and are_owners(said, section.cast, loosely=True)


def _row_at(section: Section, first: int, many: int, columns: dict[str, int]) -> int:
    """How many cells the row that begins at the line ``first`` has: all, or one less where the last is left out; 0 where none begins."""
    owner, task = columns["owner"], columns["task"]
    if first + many - 1 > len(section.lines) or first + max(owner, task) >= len(section.lines):
        return 0
    short = many > max(owner, task) + 1
    if 0 not in columns.values() and not _NUMBER.fullmatch(_said(section, first)):
        return 0
    if not _is_owner(section, first + owner) or len(_said(section, first + task).split()) < 2:
        return 0
    last = first + many - 1
    if last >= len(section.lines):
        return many - 1 if short else 0
    others = [first + n for n in range(many) if n not in (owner, task)]
    told = any(len(_said(section, n)) > _SHORT or _NO_CELL.fullmatch(_said(section, n)) for n in others)
    next_owner = last + owner
    begins = task == 0 and owner == 1 and last + 1 < len(section.lines) and _is_owner(section, next_owner)
    if short and (told or (begins and len(_said(section, last).split()) > 3)):
        return many - 1
    return 0 if told else many


def _task(section: Section, first: int, cells: int, columns: dict[str, int]) -> list[Task]:
    """The action of the row of ``cells`` lines, from its task to its last cell."""
    parts = [(line.start, line.end) for line in section.lines[first : first + cells]]
    task = row_task(section, parts, [section.text[s:e].strip() for s, e in parts], columns)
    told = [parts[n] for n in columns.values() if n < len(parts)]
    return [replace(task, start=min(s for s, _ in told), end=max(e for _, e in told))] if task else []
