"""What the parts of the action component share: the sentences of a section and a task found in one of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pipeline.extract.speakers import Cast
from pipeline.patterns import WORD
from pipeline.records import Line


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue of ``models/cues/actions.jsonl`` at ``start``–``end``."""

    rule: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its line (an index into the section's lines) and the cues in it."""

    start: int
    end: int
    line: int
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """Something that somebody is to do. ``owners`` as printed; ``sentence`` is the index of the sentence that it stands in,
    ``clause`` where its own clause begins in it where ``start`` takes in what stands before (-1: at ``start``)."""

    start: int
    end: int
    rule: str
    kind: str
    owners: tuple[str, ...] = ()
    sentence: int = -1
    status: str = "open"
    due: str = ""
    clause: int = -1


@dataclass
class Section:
    """One agenda item as the finders see it. ``decided`` says which stretches are resolutions, ``lost`` which are motions that fell,
    ``answered`` which are whose responses, ``columned`` that owners stand on lines of their own, as an action column leaves them,
    ``listed`` that the item is a list of new actions by its title, ``title``; ``headed`` that a column of the minutes is headed "Action",
    ``own_voice`` that the clerk writes them as "I"."""

    text: str
    lines: list[Line]
    sentences: list[Sentence]
    cast: Cast
    decided: list[tuple[int, int]] = field(default_factory=list)
    answered: list[tuple[int, int, str]] = field(default_factory=list)
    lost: list[tuple[int, int]] = field(default_factory=list)
    columned: bool = False
    listed: bool = False
    title: str = ""
    headed: bool = False
    own_voice: bool = False

    def resolution_at(self, start: int, end: int) -> tuple[int, int] | None:
        """The resolution that covers, or nearly covers, the stretch."""
        return next(((s, e) for s, e in self.decided if min(e, end) - max(s, start) > 0.6 * min(e - s, end - start)), None)

    def response_at(self, start: int) -> tuple[int, int, str] | None:
        """The response that the offset stands in."""
        return next((r for r in self.answered if r[0] <= start < r[1]), None)


Finder = Callable[[Section, int], list[Task]]
# What a status column says of the action beside it.
STATUS = re.compile(
    r"(?P<over>complete[d]?|closed|done|discharged|withdrawn|superseded|n/?a)|(?P<new>new|open)|ongoing"
    r"|on-going|in\s+progress|outstanding|carried\s+forward|c/f|pending|overdue",
    re.IGNORECASE,
)


def words_between(text: str, start: int, end: int) -> int:
    """How many words stand between two offsets."""
    return len(WORD.findall(text, start, end))


def task_start(text: str, start: int, at: int, end: int) -> int:
    """Where a task that ends at ``end`` begins: at its own words (``at``), or at ``start`` where these are at least half of all since."""
    return start if words_between(text, at, end) >= 0.5 * words_between(text, start, end) else at


_CLAUSE = re.compile(r"\bthat\s+|[,;]\s+(?:and\s+|but\s+)?(?:that\s+)?|\b(?:and|but)\s+(?=(?:the|an?|that)\s)")


def clause_of(text: str, start: int, at: int) -> int:
    """Where the clause that holds ``at`` begins in a sentence from ``start`` on."""
    return max((m.end() for m in _CLAUSE.finditer(text, start, at)), default=start)


def in_cell(section: Section, task: Task, at: int) -> Task:
    """The task within the cell of the table row that ``at`` stands in: what a neighbouring cell says is no part of it."""
    text = section.text
    if text.find("\t", task.start, task.end) < 0:
        return task
    start, end = max(task.start, text.rfind("\t", task.start, at) + 1), text.find("\t", at, task.end)
    end = start + len(text[start : end if end > 0 else task.end].rstrip())
    return replace(task, start=start, end=end, clause=-1)


def in_clause(section: Section, task: Task, at: int) -> Task:
    """The task within the decision that ``at`` stands in, where its sentence holds several: "(i) that …; (ii) that …"."""
    inside = [(start, end) for start, end in section.decided if task.start <= start and end <= task.end]
    if len(inside) < 2:
        return task
    start, end = next(((start, end) for start, end in inside if start <= at < end), (task.start, task.end))
    return replace(task, start=start, end=end, clause=-1)
