"""Leave out records whose confidence is too low, and everything that points at them."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from typing import Any

from pipeline.records import RATED_TABLES, TABLES, Action, DocumentRecords, IndicatorLink, Response


@dataclass(frozen=True, slots=True)
class Threshold:
    """The ids of the records that are too unsure to be shown."""

    dropped: Set[str] = frozenset()

    def keep(self, table: str, rows: Iterable[Any]) -> Iterator[Any]:
        """Yield the rows of ``table`` that stay; what they say of dropped records is emptied."""
        key = TABLES[table].key
        for row in rows:
            rated = table in RATED_TABLES and getattr(row, key) in self.dropped
            if rated or isinstance(row, IndicatorLink) and row.record_id in self.dropped:
                continue
            yield self._without_dropped(row) if self.dropped else row

    def _without_dropped(self, row: Any) -> Any:
        if isinstance(row, Response) and not self.dropped.isdisjoint(row.question_ids):
            return replace(row, question_ids=tuple(key for key in row.question_ids if key not in self.dropped))
        if isinstance(row, Action) and not self.dropped.isdisjoint((row.question_id, row.resolution_id)):
            question, resolution = ("" if key in self.dropped else key for key in (row.question_id, row.resolution_id))
            return replace(row, question_id=question, resolution_id=resolution)
        return row


def below(tables: Iterable[tuple[str, Iterable[Any]]], least: float) -> Threshold:
    """The threshold that drops the rows whose confidence is less than ``least``; ``tables`` are the ``RATED_TABLES`` with their rows."""
    return Threshold(frozenset(getattr(row, TABLES[name].key) for name, rows in tables for row in rows if row.confidence < least))


def filtered(records: DocumentRecords, least: float) -> DocumentRecords:
    """One document without the records whose confidence is less than ``least``."""
    threshold = below(((name, getattr(records, name)) for name in RATED_TABLES), least)
    kept: dict[str, Any] = {name: tuple(threshold.keep(name, getattr(records, name))) for name in (*RATED_TABLES, "indicator_links")}
    return replace(records, **kept)
