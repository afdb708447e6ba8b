"""Records as they are after review."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from pipeline.corrections.model import FIELDS, Review, record_types, span_of
from pipeline.records import RATED, TABLES, DocumentRecords, Evidence

# Fields that are not columns of the record, or share one.
SLOTS = {"completed": "status"}


@dataclass(frozen=True, slots=True)
class Corrected:
    """A document after review. ``states`` has ``confirmed``, ``rejected`` or ``changed`` for each record that was reviewed, by id; the
    rejected ones are among the records still. ``reviews`` are those in force, by record."""

    records: DocumentRecords
    states: dict[str, str]
    reviews: dict[str, tuple[Review, ...]]


def corrected(records: DocumentRecords, reviews: Iterable[Review]) -> Corrected:
    """Apply reviews, in the order in which they were made, to the records that they are attached to."""
    said: dict[str, dict[str, Review]] = {}
    for review in sorted(reviews, key=lambda one: one.at):
        if review.attached:
            slots = said.setdefault(review.attached, {})
            slots.pop(SLOTS.get(review.field, review.field), None)
            slots[SLOTS.get(review.field, review.field)] = review
    if not said:
        return Corrected(records, {}, {})
    tables: dict[str, Any] = {table: [] for table in RATED.values()}
    states: dict[str, str] = {}
    for kind, table in RATED.items():
        for record in getattr(records, table):
            key = getattr(record, f"{kind}_id")
            now, one = _reviewed(records, kind, record, said.get(key, {}))
            tables[RATED[now]].append(one)
            if key in said:
                states[key] = _state(said[key])
    for table in tables:
        tables[table] = tuple(sorted(tables[table], key=lambda record: (record.start, record.end)))
    whole = _consistent(replace(records, **tables))
    return Corrected(whole, states, {key: tuple(slots.values()) for key, slots in said.items() if key in states})


def left(whole: Corrected) -> DocumentRecords:
    """The document without the records that were rejected."""
    rejected = {key for key, state in whole.states.items() if state == "rejected"}
    if not rejected:
        return whole.records
    tables: dict[str, Any] = {}
    for kind, table in RATED.items():
        tables[table] = tuple(row for row in getattr(whole.records, table) if getattr(row, f"{kind}_id") not in rejected)
    return _consistent(replace(whole.records, **tables))


def _state(slots: dict[str, Review]) -> str:
    verdict = slots["verdict"].new if "verdict" in slots else ""
    if verdict == "rejected":
        return verdict
    return "changed" if set(slots) - {"verdict"} else verdict


def _reviewed(records: DocumentRecords, kind: str, record: Any, slots: dict[str, Review]) -> tuple[str, Any]:
    """What kind of record it is after review, and the record."""
    key = getattr(record, f"{kind}_id")
    if "record_type" in slots and slots["record_type"].new != kind:
        kind = slots["record_type"].new
        record = _as_kind(record, kind, key)
    for name, review in slots.items():
        if name == "span":
            record = _moved(records, record, review.new)
        elif FIELDS[review.field][0] and kind in record_types(review.field):
            record = replace(record, **{name: _value(kind, name, "complete" if review.field == "completed" else review.new)})
    return kind, record


def _as_kind(record: Any, kind: str, key: str) -> Any:
    """The record as one of another kind: its words and where they stand."""
    table = TABLES[RATED[kind]]
    own = {field.name for field in fields(table.record)}
    shared = {field.name: getattr(record, field.name) for field in fields(Evidence)}
    named = {name: getattr(record, name) for name in ("speaker", "speaker_role", "person") if name in own and hasattr(record, name)}
    return table.record(**shared, **named, **{table.key: key})


def _value(kind: str, name: str, new: str) -> Any:
    (column,) = (column for column in TABLES[RATED[kind]].columns if column.name == name)
    separator = column.metadata["separator"].strip()
    return tuple(part.strip() for part in new.split(separator) if part.strip()) if separator else new


def _moved(records: DocumentRecords, record: Any, new: str) -> Any:
    """The record with the span that an officer gave it, found again by its words; as it was where they are not in the text."""
    found = span_of(new)
    if found is None:
        return record
    start, end, words = found
    if records.text[start:end] != words:
        places = [at for at in _places(records.text, words)]
        if not places:
            return record
        start = min(places, key=lambda at: abs(at - record.start))
        end = start + len(words)
    page = max(1, bisect_right(records.page_starts, start)) if records.page_starts else None
    return replace(record, text=words, start=start, end=end, page=page)


def _places(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _consistent(records: DocumentRecords) -> DocumentRecords:
    """The records without references to what is no longer there, or no longer of that kind."""
    ids = {kind: {getattr(row, f"{kind}_id") for row in getattr(records, table)} for kind, table in RATED.items()}
    items = {item.item_id for item in records.agenda_items}
    kind_of = {key: kind for kind, keys in ids.items() for key in keys} | dict.fromkeys(items, "item")
    return replace(
        records,
        responses=tuple(
            replace(row, question_ids=tuple(key for key in row.question_ids if key in ids["question"])) for row in records.responses
        ),
        actions=tuple(
            replace(
                row,
                question_id=row.question_id if row.question_id in ids["question"] else "",
                resolution_id=row.resolution_id if row.resolution_id in ids["resolution"] else "",
            )
            for row in records.actions
        ),
        indicator_links=tuple(
            replace(link, record_type=kind_of[link.record_id]) for link in records.indicator_links if link.record_id in kind_of
        ),
    )
