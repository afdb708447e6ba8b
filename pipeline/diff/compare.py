"""Pair the documents of two sides, then their records, and say what is not the same and why."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any

from rapidfuzz import fuzz

from pipeline.diff.side import Side, alike
from pipeline.records import TABLES, DocumentRecords
from pipeline.store import CHILDREN

NEW_DOCUMENT, GONE_DOCUMENT, NEW_VERSION = "new document", "document gone", "new version of the document"
NEW_RULES, NEW_REGISTER, REVIEW, NEW_PLACE, OTHER = "new rules", "new register", "review", "file moved", "other"
OTHER_SELECTION = "other selection"  # the sides hold different parts of an archive, and nothing else tells why
# Where a record stands, and what follows from that: no change of what the record says.
PLACE = frozenset({"document_id", "item_id", "page", "start", "end", "position"})
OVERLAP, ALIKE = 0.5, 85.0  # of the shorter span; of the words (0 to 100), for two records to be the same


@dataclass(frozen=True, slots=True)
class Change:
    """``what`` is added, gone, changed (``fields`` has old and new values) or moved (the same words elsewhere). ``now`` is the id that the
    record has now, where that is another."""

    what: str
    table: str
    id: str
    reason: str
    document_id: str
    path: str
    now: str = ""
    fields: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    record: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The change without what is empty, for a line of NDJSON."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: value for name, value in values.items() if value not in ("", {})}


def diff(old: Side, new: Side) -> Iterator[Change]:
    """Yield what changed, document by document in the order of the new side; documents that are gone come last.

    Where the sides are different parts of an archive, only what both were to hold is compared.
    """
    old, new = alike(old, new)
    for one in sorted(old.register ^ new.register, key=lambda row: row.indicator_id):
        what = "added" if one in new.register else "gone"
        yield Change(what, "indicators", one.indicator_id, NEW_REGISTER, "", "", record=_values(one))
    replaced = _replaced(old, new)
    for key, document in new.documents.items():
        before = key if key in old.documents else replaced.get(key, "")
        if not before:
            yield from _all("added", NEW_DOCUMENT, new.load(key))
        elif before != key or _may_differ(old, new, key):
            yield from _Pair(old, new, before, key).changes()
        elif document != old.documents[key]:
            yield from _Pair(old, new, key, key).documents()
    for key in old.documents:
        if key not in new.documents and key not in replaced.values():
            yield from _all("gone", GONE_DOCUMENT, old.load(key))


def _replaced(old: Side, new: Side) -> dict[str, str]:
    """For each document of the new side that lies where another one lay: the one that lay there."""
    lay: dict[str, list[tuple[str, str]]] = defaultdict(list)  # by the name of the file
    for key, one in old.documents.items():
        if key not in new.documents:
            for path in _paths(one.path):
                lay[path.rsplit("/", 1)[-1]].append((path, key))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key, one in new.documents.items():
        if key in old.documents:
            continue
        near = [before for path in _paths(one.path) for was, before in lay[path.rsplit("/", 1)[-1]] if _is_place(old, new, was, path)]
        if near and near[0] not in taken:
            found[key] = near[0]
            taken.add(near[0])
    return found


def _paths(path: str) -> list[str]:
    return path.split(" | ")


def _is_place(old: Side, new: Side, was: str, now: str) -> bool:
    """Whether two paths mean the same place. A package tells them from the folder above its documents, which may be another each time."""
    return was == now or (old.packed or new.packed) and (was.endswith(f"/{now}") or now.endswith(f"/{was}"))


def _may_differ(old: Side, new: Side, key: str) -> bool:
    """Whether a document that both sides have needs to be looked at."""
    reasons = old.made_by.get(key) != new.made_by.get(key), old.register != new.register, old.reviews != new.reviews
    return any(reasons) or not old.made_by or not new.made_by or old.filters != new.filters


def _all(what: str, reason: str, records: DocumentRecords) -> Iterator[Change]:
    """Every record of a document."""
    document = records.document
    for name, rows in _tables(records).items():
        for row in rows:
            yield Change(what, name, _key(name, row), reason, document.document_id, document.path, record=_values(row))


def _tables(records: DocumentRecords) -> dict[str, tuple[Any, ...]]:
    return {"documents": (records.document,), **{name: getattr(records, name) for name in CHILDREN}}


def _key(name: str, row: Any) -> str:
    """What tells a row from the others of its table, within its document."""
    if TABLES[name].key:
        return str(getattr(row, TABLES[name].key))
    names = ("record_type", "record_id", "indicator_id") if name == "indicator_links" else ("role", "name", "position")
    return " ".join(getattr(row, one) for one in names)


def _values(row: Any) -> dict[str, Any]:
    return {one.name: getattr(row, one.name) for one in fields(row)}


class _Pair:
    """A document of the old side and what it is on the new one."""

    def __init__(self, old: Side, new: Side, before: str, after: str) -> None:
        self.old, self.new, self.same = old, new, before == after
        self.before, self.after = old.load(before), new.load(after)
        self.rules = old.made_by.get(before) != new.made_by.get(after)
        self.ids: dict[str, str] = {before: after}  # what each id of the old side is now

    def changes(self) -> Iterator[Change]:
        """What is not the same."""
        was, now = _tables(self.before), _tables(self.after)
        pairs = {name: self._paired(name, was[name], now[name]) for name in now}
        for name, table in pairs.items():
            self.ids |= {_key(name, one): _key(name, other) for one, other in table if one is not None and other is not None}
        if "indicator_links" in pairs:  # a link is told by its record, whose id may be another now
            pairs["indicator_links"] = self._paired("indicator_links", was["indicator_links"], now["indicator_links"])
        for name, table in pairs.items():
            for one, other in table:
                if change := self._change(name, one, other):
                    yield change

    def documents(self) -> Iterator[Change]:
        """Only the document's own row, such as one that was moved."""
        if change := self._change("documents", self.before.document, self.after.document):
            yield change

    def _paired(self, name: str, was: tuple[Any, ...], now: tuple[Any, ...]) -> list[tuple[Any, Any]]:
        """Each row with what it is now; None where there is none."""
        if name == "documents":
            return [(was[0], now[0])]
        after = {_key(name, row): row for row in now}
        pairs: list[tuple[Any, Any]] = []
        rest = []
        for row in was:
            found = after.pop(self._translated(_key(name, row)), None)
            (pairs.append((row, found)) if found is not None else rest.append(row))
        scored = [(-score, n, key) for n, row in enumerate(rest) for key, other in after.items() if (score := self._likeness(row, other))]
        taken: dict[int, str] = {}
        for _, n, key in sorted(scored):
            if n not in taken and key not in taken.values():
                taken[n] = key
        pairs += [(row, after.pop(taken[n]) if n in taken else None) for n, row in enumerate(rest)]
        return pairs + [(None, row) for row in after.values()]

    def _translated(self, key: str) -> str:
        return " ".join(self.ids.get(part, part) for part in key.split(" "))

    def _likeness(self, one: Any, other: Any) -> float:
        """How sure it is that two rows of a table are the same, 0 where they are not."""
        if not hasattr(one, "start"):
            return 0.0
        if self.same:
            both = min(one.end, other.end) - max(one.start, other.start)
            share = both / max(1, min(one.end - one.start, other.end - other.start))
            return share + both / max(1, one.end - one.start, other.end - other.start) if share >= OVERLAP else 0.0
        words = [" ".join(str(getattr(row, "text", "") or getattr(row, "title", "")).split()) for row in (one, other)]
        score = fuzz.ratio(*words, score_cutoff=ALIKE)
        return float(score and score - min(1.0, abs(one.start - other.start) / 1_000_000))

    def _change(self, name: str, one: Any, other: Any) -> Change | None:
        if one is None or other is None:
            row = other if one is None else one
            place = (self.after if one is None else self.before).document
            what = "added" if one is None else "gone"
            key = _key(name, row)
            return Change(what, name, key, self._reason(name, key), place.document_id, place.path, record=_values(row))
        differing = self._differing(name, one, other)
        was, now = _key(name, one), _key(name, other)
        moved = bool(TABLES[name].key) and was != now and (name != "documents" or bool(one.sha256 or other.sha256))
        if not differing and not moved:
            return None
        place, reason = self.after.document, NEW_PLACE if differing.keys() == {"path"} else self._reason(name, was, now)
        what = "changed" if differing else "moved"
        return Change(what, name, was, reason, place.document_id, place.path, now if moved else "", differing)

    def _differing(self, name: str, one: Any, other: Any) -> dict[str, tuple[Any, Any]]:
        """The columns that say something else; references are followed, and where a record stands is no part of what it says."""
        found = {}
        for column in TABLES[name].columns:
            if column.name in PLACE or column.name == TABLES[name].key:
                continue
            was, now = getattr(one, column.name), getattr(other, column.name)
            if column.name == "path" and self._same_places(_paths(was), _paths(now)):
                continue
            is_reference = column.metadata["references"] or column.name == "record_id"
            if self._followed(was) != now if is_reference else was != now:
                found[column.name] = (was, now)
        return found

    def _same_places(self, were: list[str], are: list[str]) -> bool:
        return len(were) == len(are) and all(any(_is_place(self.old, self.new, was, now) for now in are) for was in were)

    def _followed(self, value: Any) -> Any:
        return tuple(self.ids.get(one, one) for one in value) if isinstance(value, tuple) else self.ids.get(value, value)

    def _reason(self, name: str, *keys: str) -> str:
        if not self.same:
            return NEW_VERSION
        if any(self.old.reviews.get(key) != self.new.reviews.get(key) for key in keys):
            return REVIEW
        if self.rules:
            return NEW_RULES
        if name == "indicator_links" and self.old.register != self.new.register:
            return NEW_REGISTER
        if self.old.reviews != self.new.reviews:
            return REVIEW
        return OTHER_SELECTION if self.old.filters != self.new.filters else OTHER
