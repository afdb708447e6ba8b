"""The tables of a package: those of ``records``, the texts that the offsets count in, and the reviews where there are any."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, Field, astuple, dataclass, replace
from typing import IO, Any

from pipeline.corrections import Review, columns_of
from pipeline.package.places import Places
from pipeline.records import RECORD_TYPES, TABLES, Table, column
from pipeline.selection import Selection
from pipeline.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The text of a document, in which the offsets of its records count."""

    document_id: str = column("The document", references="documents")
    made_by: str = column("Program, version and digest of the rules that read it", default="")
    text: str = column("The whole text, lines joined as the program joined them", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """What a person said about one column of one record."""

    record_id: str = column("The record as it was when it was reviewed")
    document_id: str = column("The document that held it then")
    sha256: str = column("SHA-256 of that document's bytes", default="")
    path: str = column("Where that document lay", default="")
    record_type: str = column("Kind of the record", enum=RECORD_TYPES)
    start: int = column("Offset of the record's first character then", kind="integer")
    end: int = column("Offset after its last character then", kind="integer")
    text: str = column("Its words then", default="")
    field: str = column("What was said something about: verdict, record_type, span, completed, or a column of the record")
    old: str = column("What stood there", default="")
    new: str = column("What is to stand there", default="")
    note: str = column("Why", default="")
    who: str = column("Who said it", default="")
    at: str = column("When, ISO 8601", default="")
    attached: str = column("The record that it belongs to now; empty where there is none", default="")


TEXTS, REVIEWS = Table("texts", Text), Table("reviews", ReviewRow)
ALL: dict[str, Table] = {**TABLES, TEXTS.name: TEXTS, REVIEWS.name: REVIEWS}
SQL = "SELECT document_id, made_by, text FROM texts JOIN documents USING (document_id) ORDER BY path, document_id"


def rows(store: Store, name: str, selection: Selection, places: Places) -> Iterator[Any]:
    """The records of one table of the package, documents and what belongs to them by path."""
    if name == TEXTS.name:
        found = store.connection.execute(SQL)
        texts = (Text(document_id=places.key(key), made_by=made_by, text=text) for key, made_by, text in found if selection.holds(key))
        yield from places.ordered(texts)
    elif name == REVIEWS.name:
        reviews = (replace(one, path=places.path(one.path)) for one in _reviews(store, selection))
        yield from sorted(reviews, key=lambda one: (one.path, one.record_id, one.at))
    elif name == "documents":
        yield from places.ordered(places.document(one) for one in selection.keep(name, store.rows(name)))
    elif name == "indicators":
        yield from store.rows(name)
    else:
        yield from places.ordered(selection.keep(name, store.rows(name)))


def _reviews(store: Store, selection: Selection) -> Iterator[ReviewRow]:
    names = columns_of()
    found = store.connection.execute(f"SELECT {', '.join(names)} FROM reviews ORDER BY path, record_id, at, rowid")
    for row in found:
        review = Review(**dict(zip(names, row, strict=True)))
        if selection.holds(review.document_id) and review.record_id not in selection.threshold.dropped:
            yield ReviewRow(**dict(zip(names, astuple(review), strict=True)))


def required(field: "Field[Any]", table: Table) -> bool:
    """Whether every row has a value in the column: keys, references and values of a list that have no default, and numbers; words may be
    missing (a file that could not be opened has no hash)."""
    meta = field.metadata
    if field.default is not MISSING or meta["separator"]:
        return False
    return bool(meta["kind"] != "string" or meta["references"] or meta["enum"] or field.name == table.key)


def cell(field: "Field[Any]", value: Any) -> str:
    """A value as it stands in a CSV file: nothing for what is unknown, otherwise verbatim."""
    if field.metadata["separator"]:
        return str(field.metadata["separator"]).join(value)
    return "" if value is None else str(value)


def write_csv(table: Table, records: Iterable[Any], handle: IO[str]) -> int:
    """Write a table (UTF-8, RFC 4180) as the package describes it; returns the number of its rows."""
    writer, columns, count = csv.writer(handle, lineterminator="\r\n"), table.columns, 0
    writer.writerow([field.name for field in columns])
    for record in records:
        writer.writerow([cell(field, getattr(record, field.name)) for field in columns])
        count += 1
    return count
