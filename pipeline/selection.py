"""A part of the archive: the meetings, kinds of record and confidence that somebody asked for, and nothing that points outside it."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from typing import Any, Protocol

from pipeline.errors import UsageError
from pipeline.records import RATED_TABLES, TABLES, DocumentRecords
from pipeline.search.filters import Filters
from pipeline.threshold import Threshold

# The fields of a search that make a part of the archive; the others ask about single records.
FIELDS = frozenset({"kinds", "committee", "council", "document", "date_from", "date_to", "min_confidence"})
KIND_OF = {"questions": "question", "responses": "response", "resolutions": "resolution", "actions": "action"}


class Tables(Protocol):
    """What has the rows of every table: a store, or a package that was read."""

    def rows(self, table: str) -> Iterable[Any]:
        """All records of a table, after review."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Keeps the rows that belong to a part of the archive. ``meetings`` is None where no meeting is left out; ``documents`` are then kept
    whole, else those named."""

    threshold: Threshold = Threshold()
    meetings: "Meetings | None" = None
    documents: Set[str] = frozenset()

    def keep(self, table: str, rows: Iterable[Any]) -> Iterator[Any]:
        """Yield the rows of ``table`` that belong to it; what they say of rows left out is emptied. The register is always whole."""
        for row in self.threshold.keep(table, rows):
            if table == "indicators" or self._of_meetings(table, row):
                yield row

    def _of_meetings(self, table: str, row: Any) -> bool:
        return self.meetings is None or row.document_id in self.documents and (table == "documents" or self.meetings.hold(row))

    def part(self, records: DocumentRecords) -> DocumentRecords:
        """One document without the rows that do not belong to it."""
        names = [name for name in TABLES if hasattr(records, name)]
        kept: dict[str, Any] = {name: tuple(self.keep(name, getattr(records, name))) for name in names}
        return replace(records, **kept)

    def holds(self, document_id: str) -> bool:
        """Whether anything of the document belongs to it."""
        return self.meetings is None or document_id in self.documents


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings asked for: names of councils and committees (None: all), one document, and dates, both included."""

    councils: Set[str] | None
    committees: Set[str] | None
    document: str
    first: str
    last: str

    def hold(self, row: Any) -> bool:
        """Whether a row that names council, committee and date is of one of them."""
        if self.councils is not None and row.council not in self.councils or self.document not in ("", row.document_id):
            return False
        if self.committees is not None and row.committee not in self.committees:
            return False
        return not (self.first and row.meeting_date < self.first or self.last and (row.meeting_date or "9") > self.last)


def of_store(store: Tables, filters: Filters) -> Selection:
    """The part of an archive that filters describe. Raises UsageError for a field that asks about single records."""
    if other := set(filters.given()) - FIELDS:
        raise UsageError(f"An export cannot be narrowed by {sorted(other)[0]}", f"Choose from: {', '.join(sorted(FIELDS))}")
    meetings = _meetings(store, filters)
    kinds = filters.kinds or tuple(KIND_OF.values())
    dropped: set[str] = set()
    documents: set[str] = set()
    if meetings:
        for name in ("documents", "attendance"):
            documents |= {row.document_id for row in store.rows(name) if meetings.hold(row)}
        for row in store.rows("agenda_items"):
            (documents.add(row.document_id) if meetings.hold(row) else dropped.add(row.item_id))
    if meetings or filters.kinds or filters.min_confidence > 0:
        for name in RATED_TABLES:
            key = TABLES[name].key
            for row in store.rows(name):
                if row.confidence < filters.min_confidence or KIND_OF[name] not in kinds or meetings and not meetings.hold(row):
                    dropped.add(getattr(row, key))
                else:
                    documents.add(row.document_id)
    return Selection(Threshold(dropped), meetings, documents)


def holding(store: Tables, filters: Filters) -> frozenset[str]:
    """The items that hold a record, also of a kind or a confidence that ``filters`` leave out; none where they leave out neither."""
    if not filters.kinds and filters.min_confidence <= 0:
        return frozenset()
    return frozenset(row.item_id for name in RATED_TABLES for row in store.rows(name) if row.item_id)


def _meetings(store: Tables, filters: Filters) -> Meetings | None:
    if not filters.given().keys() - {"kinds", "min_confidence"}:
        return None
    councils = _names(store, "council", filters.council) if filters.council else None
    committees = _names(store, "committee", filters.committee) if filters.committee else None
    return Meetings(councils, committees, filters.document, filters.date_from, filters.date_to)


def _names(store: Tables, field: str, values: tuple[str, ...]) -> frozenset[str]:
    """The names in the archive that are one of ``values`` or, where none is, that hold all its words, as in a search."""
    names = {getattr(row, field) for table in ("documents", "agenda_items") for row in store.rows(table)} - {""}
    found: set[str] = set()
    for value in (" ".join(value.casefold().split()) for value in values):
        exact = {name for name in names if " ".join(name.casefold().split()) == value}
        found |= exact or {name for name in names if value and all(word in name.casefold() for word in value.split())}
    if not found:
        raise UsageError(f"No {field} in the archive is called {' or '.join(values)}", "Check the spelling; a word of the name is enough.")
    return frozenset(found)
