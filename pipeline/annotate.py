"""The program's records as inline markup that a person can correct: the format of gold (``corpus/gold/README.md``), read by ``evaluate``.

Where two records cross (neither lies in the other), the second is cut in two tags with the same ``part``; readers join them again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pipeline.errors import UsageError
from pipeline.records import RATED, DocumentRecords

# What XML cannot hold, or changes when it is read; each is one space in the markup, so that offsets stay.
_UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Of two marks of the same words the outer one: a clause is a resolution first, then an action; measures are innermost.
_ORDER = ("item", "person", "res", "q", "r", "act", "ind")


@dataclass(slots=True)
class Tag:
    """A stretch of the text to be marked."""

    start: int
    end: int
    name: str
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def open(self) -> str:
        """The opening tag; attributes without a value are left out."""
        return f"<{self.name}" + "".join(f" {name}={quoteattr(value)}" for name, value in self.attributes.items() if value) + ">"


def markup(records: DocumentRecords) -> str:
    """One document as marked-up XML. Raises UsageError for a document that could not be read."""
    one = records.document
    if one.status != "ok":
        raise UsageError(f"{one.path} was not read ({one.status}): {one.message}", "There is nothing to mark up.")
    meeting = {"council": one.council, "committee": one.committee, "date": one.meeting_date, "style": ""}
    head = "<minutes" + "".join(f" {name}={quoteattr(value)}" for name, value in meeting.items()) + ">"
    return f"{head}\n{_inline(_UNFIT.sub(' ', records.text), _nested(sorted(_tags(records), key=_key)))}\n</minutes>\n"


def _key(tag: Tag) -> tuple[int, int, int]:
    return tag.start, -tag.end, _ORDER.index(tag.name)


def _tags(records: DocumentRecords) -> Iterator[Tag]:
    """Every record as a tag, with the attributes of the gold format."""
    text = records.text
    named = {one.question_id: f"q{n}" for n, one in enumerate(records.questions, 1)}
    yield from _front(records)
    for q in records.questions:
        yield Tag(q.start, q.end, "q", {"id": named[q.question_id], "by": q.speaker})
    for n, r in enumerate(records.responses, 1):
        yield Tag(
            r.start, r.end, "r", {"id": f"r{n}", "by": r.speaker, "to": " ".join(named[key] for key in r.question_ids if key in named)}
        )
    for s in records.resolutions:
        votes = {"for": s.votes_for, "against": s.votes_against, "abstain": s.abstentions}
        counted = {name: "" if number is None else str(number) for name, number in votes.items()}
        said = {"label": s.label, "outcome": s.outcome, "mover": s.mover, "seconder": s.seconder, **counted, "carried": s.carried}
        yield Tag(s.start, s.end, "res", said)
    for a in records.actions:
        yield Tag(a.start, a.end, "act", {"owner": "; ".join(a.owners), "due": a.due, "date": a.due_date})
    places = {key: (one.start, one.end) for key, one in _by_id(records)}
    seen: set[tuple[int, int, str]] = set()
    for link in records.indicator_links:
        start, end = _words(text, link.matched_text, *places.get(link.record_id, (0, 0)))
        if start < end and (start, end, link.indicator_id) not in seen:  # a clause that is two records is marked once
            seen.add((start, end, link.indicator_id))
            yield Tag(start, end, "ind", {"id": link.indicator_id})


def _front(records: DocumentRecords) -> Iterator[Tag]:
    """The titles of the items, and the names of the attendance where they stand before the first item."""
    first = records.agenda_items[0].start if records.agenda_items else len(records.text)
    at = 0
    for person in records.attendance:
        start, end = _words(records.text, person.name, at, first)
        if start < end:
            yield Tag(start, end, "person", {"role": person.role, "position": person.position})
            at = end
    for item in records.agenda_items:
        start, end = _words(records.text, item.title, item.start, item.end)
        if start < end:
            yield Tag(start, end, "item", {"n": item.number})


def _by_id(records: DocumentRecords) -> Iterator[tuple[str, Any]]:
    for kind, table in RATED.items():
        yield from ((getattr(one, f"{kind}_id"), one) for one in getattr(records, table))
    yield from ((one.item_id, one) for one in records.agenda_items)


def _words(text: str, words: str, start: int, end: int) -> tuple[int, int]:
    """Where the words stand first between two offsets, whatever the white space between them; (0, 0) where they do not."""
    if not words.strip():
        return 0, 0
    found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, start, end)
    return found.span() if found else (0, 0)


def _nested(tags: list[Tag]) -> list[Tag]:
    """The tags so that none crosses another, in the order of their openings."""
    waiting, parts = tags[::-1], 0
    placed: list[Tag] = []
    around: list[Tag] = []
    while waiting:
        tag = waiting.pop()
        while around and around[-1].end <= tag.start:
            around.pop()
        if around and tag.end > around[-1].end:
            border = around[-1].end
            if "part" not in tag.attributes:
                parts += 1
                tag.attributes["part"] = str(parts)
            waiting.append(Tag(border, tag.end, tag.name, dict(tag.attributes)))
            waiting.sort(key=_key, reverse=True)
            tag = Tag(tag.start, border, tag.name, tag.attributes)
        placed.append(tag)
        around.append(tag)
    return placed


def _inline(text: str, tags: list[Tag]) -> str:
    """The text with its tags; ``tags`` are nested and in order."""
    written: list[str] = []
    open_: list[Tag] = []
    at = 0

    def to(offset: int) -> None:
        nonlocal at
        while open_ and open_[-1].end <= offset:
            written.extend((escape(text[at : open_[-1].end]), f"</{open_[-1].name}>"))
            at = open_.pop().end
        written.append(escape(text[at:offset]))
        at = offset

    for tag in tags:
        to(tag.start)
        written.append(tag.open)
        open_.append(tag)
    to(len(text))
    return "".join(written)
