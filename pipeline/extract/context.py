"""What the components know about a text besides its words: its lines, its agenda items and who was there."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from weakref import WeakKeyDictionary

from spacy.tokens import Doc

from pipeline.records import Item, Line, Meeting, Person, Source

KEY = "minutebook"
TEXT = "minutebook.text"
NAME = "minutebook.name"
HOLDING = frozenset({"minutes", "decision"})
_OF_THEM = re.compile(r"THE MINUTES\s+(?:of|from|for)\s(?:[\w’'-]+\s){1,6}(?:was|were|had|having)\s")
_VERB = re.compile(r"(?:,[^.;:]{0,60},|,)?\s+(?:was|were|had|has|have)\s+[a-z]")
# What the components share about a Doc while they work on it. It stands beside the Doc and not in ``doc.user_data``, which spaCy writes to
# bytes (``nlp.pipe`` with several processes, ``DocBin``) and which must therefore hold plain values only.
_SHARED: "WeakKeyDictionary[Doc, dict[str, Any]]" = WeakKeyDictionary()


def shared(doc: Doc) -> dict[str, Any]:
    """What the components know about ``doc``, by name; gone when the Doc is, and not part of what is saved of it."""
    return _SHARED.setdefault(doc, {})


@dataclass(frozen=True, slots=True)
class Scene:
    """The frame of one text. A text that comes without one (a researcher's own pipeline) is one item whose every line holds minutes."""

    lines: tuple[Line, ...]
    roles: tuple[str, ...]
    items: tuple[Item, ...] = ()
    people: tuple[Person, ...] = ()
    meeting: Meeting = field(default_factory=Meeting)

    def sections(self) -> Iterator[tuple[Item | None, list[tuple[Line, str]]]]:
        """Yield each agenda item with its lines that may hold records, each with its role (``minutes`` or ``decision``).

        Records are never looked for across the border of a section. Text that belongs to no item comes with None.
        """
        bounds: list[tuple[Item | None, int, int]] = [(item, item.start, item.end) for item in self.items]
        if not bounds:
            bounds = [(None, 0, self.lines[-1].end if self.lines else 0)]
        elif any(r in HOLDING for line, r in zip(self.lines, self.roles, strict=True) if line.end <= bounds[0][1]):
            bounds.insert(0, (None, 0, bounds[0][1]))
        position = 0
        for item, start, end in bounds:
            held: list[tuple[Line, str]] = []
            while position < len(self.lines) and self.lines[position].start < end:
                line, role = self.lines[position], self.roles[position]
                if line.start >= start and role in HOLDING:
                    held.append((line, role))
                position += 1
            yield item, held
        if rest := [(line, role) for line, role in zip(self.lines[position:], self.roles[position:], strict=True) if role in HOLDING]:
            yield None, rest  # what is printed under the end of the meeting


def plain_lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of a text as ``Line`` objects without layout."""
    lines, position = [], 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + raw.index(stripped[0])
            lines.append(Line(start, start + len(stripped)))
        position += len(raw) + 1
    return tuple(lines)


def stage(source: Source, meeting: Meeting) -> Scene:
    """The scene of a document that was read and segmented."""
    roles = meeting.roles or ("minutes",) * len(source.lines)
    read = zip(source.lines, roles, strict=True)
    lines = tuple(_after_title(line, source.text, meeting.items) if role in HOLDING else line for line, role in read)
    return Scene(lines, roles, meeting.items, meeting.people, meeting)


def _after_title(line: Line, text: str, items: tuple[Item, ...]) -> Line:
    """The line without the title that it opens with: a heading and the first words of the minute may share a line. A title that is the
    subject of its sentence stays: "Minutes of the May meeting were agreed"."""
    n = bisect_right(items, line.start, key=lambda item: item.start) - 1
    for item in items[max(0, n) : n + 2]:
        if line.start <= item.title_start and item.title_end < line.end:
            rest = text[item.title_end : line.end]
            if not rest.strip(" .:;–—-\t\n") or _VERB.match(rest) or _OF_THEM.match(text, item.title_start, line.end):
                return replace(line, start=item.title_start)
            return replace(line, start=line.end - len(rest.lstrip(" .:–—-\t\n")))
    return line


def text_of(doc: Doc) -> str:
    """``doc.text``, which spaCy joins from the tokens again at each use, joined once."""
    known = shared(doc)
    if TEXT not in known:
        known[TEXT] = doc.text
    text: str = known[TEXT]
    return text


def scene_of(doc: Doc) -> Scene:
    """The scene of a Doc; one is made from its words where none was given."""
    known = shared(doc)
    if KEY not in known:
        lines = plain_lines(text_of(doc))
        known[KEY] = Scene(lines, ("minutes",) * len(lines))
    scene: Scene = known[KEY]
    return scene
