"""What the commands print: one document with its records, and the summary of a run.

Words and names come from files that anyone may have written, so nothing is printed before ``visible`` has made it harmless, and nothing is
read as markup.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pipeline.records import RATED_TABLES, TABLES, DocumentRecords

STYLES = {"question": "cyan", "response": "green", "resolution": "yellow", "action": "magenta"}
# Besides control characters: marks that turn the direction of writing round, by which a name can be made to look like another.
TURNING = frozenset(map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def visible(text: str) -> str:
    """The text with every character that could steer a terminal written as its code, such as ``\\x1b``; line breaks and tabs are spaces."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character in "\n\t":
        return " "
    if character.isprintable() or (character.isspace() and ord(character) >= 0xA0 and character not in "\u2028\u2029"):
        return character if character not in TURNING else f"\\u{ord(character):04x}"
    return character.encode("unicode_escape", "backslashreplace").decode("ascii")


def as_json(records: DocumentRecords, reviews: Mapping[str, Iterable[Any]] = MappingProxyType({})) -> str:
    """One document as JSON, a list for each table, columns as in the data dictionary, and what officers said of records, by id; safe to
    print."""
    tables: dict[str, Any] = {"document": asdict(records.document)}
    for name in TABLES:
        if hasattr(records, name):
            tables[name] = [asdict(record) for record in getattr(records, name)]
    if reviews:
        tables["reviews"] = {key: [asdict(review) for review in said] for key, said in reviews.items()}
    return json.dumps(tables, indent=2)  # ASCII: a terminal is never steered


def document(records: DocumentRecords, states: Mapping[str, str] = MappingProxyType({})) -> RenderableType:
    """One document: what it is, then its items, each with its records in the order of the text. ``states`` says what officers said of
    records, by id."""
    return Group(*_document(records, states))


def _document(records: DocumentRecords, states: Mapping[str, str]) -> Iterator[RenderableType]:
    one = records.document
    head = " · ".join(part for part in (one.council, one.committee, one.meeting_date, one.start_time, one.venue) if part)
    yield Text(visible(head or one.title or one.path), style="bold")
    pages = f"{one.pages} pages, " if one.pages else ""
    yield Text(visible(f"{one.path} ({one.document_id}, {pages}{one.characters or 0} characters)"), style="dim")
    if one.status != "ok":
        yield Text(visible(f"{one.status}: {one.message}"), style="red")
    for role in dict.fromkeys(person.role for person in records.attendance):
        names = ", ".join(person.name for person in records.attendance if person.role == role)
        yield Text.assemble((f"{role}: ", "dim"), visible(names))
    links: dict[str, list[str]] = {}
    for link in records.indicator_links:
        links.setdefault(link.record_id, []).append(link.indicator_name)
    found = sorted((record for kind in RATED_TABLES for record in getattr(records, kind)), key=lambda record: (record.start, record.end))
    yield from _records([record for record in found if not record.item_id], links, states)
    for item in records.agenda_items:
        yield Text()
        yield Text(visible(f"{item.number} {item.title}".strip()), style="bold")
        yield from _links(item.item_id, links)
        yield from _records([record for record in found if record.item_id == item.item_id], links, states)


def _records(records: Iterable[Any], links: dict[str, list[str]], states: Mapping[str, str]) -> Iterator[RenderableType]:
    for record in records:
        kind = type(record).__name__.lower()
        key = getattr(record, f"{kind}_id")
        details = _details(record)
        line = Text.assemble((kind, STYLES[kind]), (f" {details}" if details else "", "bold"), " ", visible(record.text))
        line.append(f" [{f'p. {record.page}, ' if record.page else ''}{record.rule} {record.confidence:.2f}]", style="dim")
        line.append(f" {states[key]} in review" if states.get(key) else "", style="italic")
        yield Padding.indent(line, 2)
        yield from _links(key, links)


def _links(key: str, links: dict[str, list[str]]) -> Iterator[RenderableType]:
    for name in dict.fromkeys(links.get(key, ())):
        yield Padding.indent(Text(visible(f"→ {name}"), style="blue"), 4)


def _details(record: Any) -> str:
    """The attributes by which a person would tell the record."""
    owners = "; ".join(getattr(record, "owners", ()))
    parts = [getattr(record, name, "") for name in ("label", "outcome", "person", "due_date")]
    parts[2] = parts[2] or getattr(record, "speaker", "")
    return visible(" · ".join(part for part in (parts[0], parts[1], parts[2], owners, parts[3]) if part))


def counts(title: str, rows: Iterable[tuple[str, int]]) -> RenderableType:
    """A small table of names and numbers."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    for name, number in rows:
        table.add_row(visible(name), f"{number:,}")
    return Group(Text(visible(title), style="bold"), Padding.indent(table, 2))


def failures(rows: Iterable[tuple[str, str, str]]) -> RenderableType:
    """Files that gave no records: path, status, and why with what to do."""
    lines = []
    for path, status, message in rows:
        whole = message if message.startswith(path) else f"{path}: {message}"  # most messages begin with the path
        lines.append(Padding.indent(Text.assemble((f"{status}: ", "bold"), visible(whole)), 2))
    return Group(Text("Not read", style="bold red"), *lines)
