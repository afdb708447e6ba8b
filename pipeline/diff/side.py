"""One side of a comparison: an archive or a package, a document at a time."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.corrections import left
from pipeline.errors import UsageError
from pipeline.frames import read_records
from pipeline.package.tables import TEXTS
from pipeline.records import Document, DocumentRecords
from pipeline.search.filters import Filters
from pipeline.selection import of_store
from pipeline.store import CHILDREN, Store


@dataclass(frozen=True)
class Side:
    """``documents`` and ``made_by`` (program and rules) are by document id, ``reviews`` the reviews of each; ``load`` gives a document,
    ``rows`` a table. ``filters`` say which part of an archive it is; ``packed``, that its paths do not tell where the minutes lie."""

    documents: dict[str, Document]
    made_by: dict[str, str]
    register: frozenset[Any]
    reviews: dict[str, frozenset[Any]]
    load: Callable[[str], DocumentRecords]
    rows: Callable[[str], Iterable[Any]]
    filters: dict[str, Any] = field(default_factory=dict)
    packed: bool = False

    def narrowed(self, filters: dict[str, Any]) -> "Side":
        """The part of it that filters name; nothing where it has no council or committee of that name."""
        if not filters:
            return self
        try:
            selection = of_store(self, Filters(**filters))
        except UsageError:
            return replace(self, documents={})
        documents = {key: one for key, one in self.documents.items() if selection.holds(key)}
        return replace(self, documents=documents, load=lambda key: selection.part(self.load(key)))


def alike(old: Side, new: Side) -> tuple[Side, Side]:
    """The two sides with the filters of both, so that what one of them was never to hold is no change."""
    if old.filters == new.filters:
        return old, new
    return old.narrowed(new.filters), new.narrowed(old.filters)


def narrowing(old: Side, new: Side) -> str:
    """What ``alike`` leaves out, in a sentence; empty where it leaves out nothing."""
    if old.filters == new.filters:
        return ""
    said = {f"{name} = {value}" for side in (old, new) for name, value in side.filters.items()}
    return f"Not all was compared, for one side is a part of an archive: {'; '.join(sorted(said))}."


def open_side(path: Path) -> Side:
    """The archive or package at ``path``: a ``minutes.db``, the folder that holds it, or the folder of a package.

    Raises UsageError where it is neither.
    """
    if (path / "datapackage.json").is_file():
        described = json.loads((path / "datapackage.json").read_text(encoding="utf-8"))
        return _of_package(read_records(path), described.get("minutebook", {}).get("filters", {}))
    database = path / "minutes.db" if path.is_dir() else path
    if not database.is_file():
        raise UsageError(f"{path} is neither an archive nor a data package", "Give a folder with minutes.db or datapackage.json.")
    return _of_store(Store(database, read_only=True))


def _of_store(store: Store) -> Side:
    documents = {one.document_id: one for one in store.rows("documents")}
    made_by = dict(store.connection.execute("SELECT document_id, made_by FROM texts"))
    return Side(documents, made_by, frozenset(store.rows("indicators")), _reviews(store.reviews()), partial(_load, store), store.rows)


def _load(store: Store, key: str) -> DocumentRecords:
    whole = store.reviewed(key)
    if whole is None:
        raise UsageError(f"{store.path} has lost the document {key}", "Wait until the run that changes it has ended.")
    return left(whole)


def _of_package(tables: dict[str, list[Any]], filters: dict[str, Any]) -> Side:
    held: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for name in CHILDREN:
        for row in tables.get(name, ()):
            held[row.document_id][name].append(row)
    documents = {one.document_id: one for one in tables["documents"]}
    texts = {one.document_id: one for one in tables.get(TEXTS.name, ())}

    def load(key: str) -> DocumentRecords:
        children: dict[str, Any] = {name: tuple(held[key][name]) for name in CHILDREN}
        return DocumentRecords(documents[key], texts[key].text if key in texts else "", **children)

    made_by = {key: one.made_by for key, one in texts.items()}
    register, reviews = frozenset(tables.get("indicators", ())), _reviews(tables.get("reviews", ()))
    return Side(documents, made_by, register, reviews, load, lambda name: tables.get(name, ()), filters, packed=True)


def _reviews(found: Any) -> dict[str, frozenset[Any]]:
    """The reviews of each record, under its id then and its id now."""
    reviews: dict[str, set[Any]] = defaultdict(set)
    for one in found:
        for key in {one.record_id, one.attached} - {""}:
            reviews[key].add((one.field, one.new, one.who, one.at))
    return {key: frozenset(said) for key, said in reviews.items()}
