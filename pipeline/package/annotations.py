"""Records as W3C Web Annotations, one JSON object a line: each says of a stretch of a document's text what it is.

The target's source is the document; ``TextPositionSelector`` counts Unicode code points in ``texts``, ``TextQuoteSelector`` has the words
with some before and after, by which they are found in any other copy of the minutes.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import IO, Any

from pipeline.records import TABLES, AgendaItem, DocumentRecords, Evidence

AROUND = 32  # characters quoted before and after
ANNOTATED = {"agenda_items": "item", "questions": "question", "responses": "response", "resolutions": "resolution", "actions": "action"}
URN = "urn:minutebook:"
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"@vocab": f"{URN}term:"}]
_SHARED = {column.name for column in fields(Evidence)} - {"item_id", "rule", "confidence"}


def annotations(records: DocumentRecords) -> Iterator[dict[str, Any]]:
    """The annotations of one document, table by table."""
    for name in ANNOTATED:
        for record in getattr(records, name):
            yield {
                "@context": CONTEXT,
                "id": URN + getattr(record, TABLES[name].key),
                "type": "Annotation",
                "motivation": "classifying",
                "body": _body(name, record),
                "target": {"source": URN + record.document_id, "selector": _selectors(records.text, record.start, record.end)},
            }


def _selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    quote = {"exact": text[start:end], "prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]}
    return [{"type": "TextPositionSelector", "start": start, "end": end}, {"type": "TextQuoteSelector", **quote}]


def _body(name: str, record: Any) -> list[dict[str, Any]]:
    """The kind of the record, and its own columns where they are known."""
    shared = {column.name for column in fields(AgendaItem)} - {"number", "title"} if name == "agenda_items" else _SHARED
    own = {column.name: getattr(record, column.name) for column in TABLES[name].columns if column.name not in shared}
    known = {column: value for column, value in own.items() if value not in ("", None, ()) and column != TABLES[name].key}
    kind = {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": ANNOTATED[name]}
    return [kind, {"type": "Dataset", **known}] if known else [kind]


def write(found: Iterable[dict[str, Any]], handle: IO[str]) -> int:
    """Write annotations as JSON Lines; returns their number."""
    count = 0
    for one in found:
        handle.write(json.dumps(one, ensure_ascii=False) + "\n")
        count += 1
    return count
