"""Find records: by words, by filters, or both, a page at a time.

The full-text index is always driven first and does the filtering; the rows of the few hits that are shown are fetched last.
"""

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline import index
from pipeline.corrections import Review
from pipeline.errors import UsageError
from pipeline.records import ACTION_STATUSES, RATED, TABLE_OF, TABLES
from pipeline.schema import from_rows
from pipeline.search.filters import Condition, Filters, any_of, condition
from pipeline.search.marks import Spans, marks
from pipeline.search.query import Query, parse
from pipeline.search.suggest import Suggestion, suggest
from pipeline.store import Store

# What a match in each column counts for, in the order of the index: text, title of the item, owner, speaker, facets.
WEIGHTS = (10.0, 3.0, 5.0, 5.0, 0.0)
# Relevance is weighed among the newest matches, and other orders than by date are made among them: time is bounded for any query.
RANKED, COUNTED = 10_000, 100_000
# An action's place by its status: those of ACTION_STATUSES in their order.
STATUS = "CASE " + " ".join(f"WHEN instr(facets || ' ', ' s{place} ') THEN {place}" for place in range(len(ACTION_STATUSES))) + " END"
SORTS = {
    "relevance": "score, id",
    "newest": "id",
    "oldest": "id DESC",
    "due": "due_date = '', due_date, id",
    "due_latest": "due_date DESC, id",
    "owner": "owner = '', owner COLLATE NOCASE, id",
    "owner_last": "owner COLLATE NOCASE DESC, id",
    "speaker": "speaker = '', speaker COLLATE NOCASE, id",
    "speaker_last": "speaker COLLATE NOCASE DESC, id",
    "item": "title COLLATE NOCASE, id",
    "item_last": "title COLLATE NOCASE DESC, id",
    "status": f"{STATUS}, id",
    "status_last": f"{STATUS} DESC, id",
    "kind": "kind, id",
    "confidence": "confidence DESC, id",
    "confidence_lowest": "confidence, id",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found.

    ``record`` is a Question, Response, Resolution, Action or, of kind ``item``, an AgendaItem. ``path`` says where its document lies.
    ``marks`` has, by column (``text``, ``title``, ``owner``, ``speaker``), the spans of the words that matched: of a record's text, the
    title of its item (an item's own title is its text), and its owners and speakers, several names joined by a line break.
    ``review`` is one of ``index.REVIEW_STATES``, and ``reviews`` what was said of the record and holds: ``record`` is as it is after that.
    """

    kind: str
    record_id: str
    record: Any
    path: str
    marks: dict[str, Spans]
    overdue: bool
    review: str
    reviews: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits. ``total`` counts all matches up to ``COUNTED``; ``more`` says that there are more than that.

    ``suggestions`` are there where nothing was found; ``searched`` is the number of records in the archive then, else 0.
    """

    hits: tuple[Hit, ...]
    total: int
    more: bool = False
    suggestions: tuple[Suggestion, ...] = ()
    searched: int = 0


def search(
    store: Store,
    query: str = "",
    filters: Filters | None = None,
    *,
    sort: str = "",
    limit: int = 50,
    offset: int = 0,
    today: date | None = None,
    suggestions: bool = True,
) -> Results:
    """Records that hold the words of ``query`` (see ``query``) and pass the filters; without a query, all that pass.

    ``sort`` is one of ``SORTS``, by default the ``order`` of the query; every order but those by date is made among
    the newest ``RANKED`` matches. ``limit`` 0 only counts. ``today`` decides what is overdue; without ``suggestions`` an empty
    result looks for none. Never raises for an odd query; UsageError for another order.
    """
    filters, today, parsed = filters or Filters(), today or date.today(), parse(query)
    if sort and sort not in SORTS:
        raise UsageError(f"{sort!r} is no order", f"Choose from: {', '.join(SORTS)}")
    db = store.connection
    asked = condition(db, filters, today)
    found = _Found(db, parsed, asked)
    ids, total = found.page(sort or parsed.order, limit, offset) if not found.nothing else ([], 0)
    if not total and not suggestions:
        return Results((), 0)
    if not total:
        return Results((), 0, suggestions=tuple(suggest(store, parsed, filters)), searched=_size(db))
    return Results(_hits(store, ids, parsed, today), min(total, COUNTED), total > COUNTED)


def facets(store: Store, query: str = "", filters: Filters | None = None, *, today: date | None = None) -> dict[str, dict[str, int]]:
    """How many matches have each value of each facet, most first: ``kind``, ``committee``, ``council``, ``indicator`` (ids), ``role``,
    ``outcome``, ``status``, ``action_kind``, ``answered``, ``review``. Counted among the newest ``RANKED`` matches."""
    db, parsed = store.connection, parse(query)
    found = _Found(db, parsed, condition(db, filters or Filters(), today or date.today()))
    return {} if found.nothing else found.facets()


class _Found:
    """The entries that match, as SQL."""

    def __init__(self, db: sqlite3.Connection, query: Query, asked: Condition) -> None:
        self._db = db
        self.nothing = bool(asked.impossible) or not (query.blank or query.wanted or query.unwanted)
        columns = " ".join(index.COLUMNS)
        parts = list(asked.match)
        if query.wanted:
            parts.insert(0, f"{{{columns}}} : ({query.wanted})")
        if not parts:  # nothing narrows but what is not wanted
            parts = [any_of([index.token("kind", kind) for kind in TABLE_OF])]
        unwanted = [f"{{{columns}}} : ({query.unwanted})"] if query.unwanted else []
        self._match = " AND ".join(f"({part})" for part in parts)
        for part in [*unwanted, asked.exclude]:
            self._match = f"({self._match}) NOT ({part})" if part else self._match
        where = ["search_words MATCH ?", *asked.sql]
        self._arguments: tuple[Any, ...] = (self._match, *asked.arguments)
        if asked.ids:
            where.insert(1, "w.rowid BETWEEN ? AND ?")
            self._arguments = (self._match, *asked.ids, *asked.arguments)
        self._where, self._filtered = " AND ".join(where), bool(asked.sql)

    def _sql(self, columns: str, rows: int | None, *, entries: bool, newest_last: bool = False, more: str = "") -> str:
        # CROSS JOIN keeps SQLite from turning the join around, which would take seconds.
        joined = " CROSS JOIN search_entries AS e ON e.id = w.rowid" if entries or self._filtered else ""
        order = f" ORDER BY w.rowid{' DESC' if newest_last else ''}"
        return f"SELECT {columns} FROM search_words AS w{joined} WHERE {self._where}{more}{order}{f' LIMIT {rows}' if rows else ''}"

    def count(self, *, known: int = 0, last: int = -1) -> int:
        """How many match, counted up to one more than ``COUNTED``; ``known`` of them, up to the id ``last``, have been counted before."""
        sql = f"SELECT count(*) FROM ({self._sql('w.rowid', COUNTED + 1 - known, entries=False, more=' AND w.rowid > ?')})"
        return known + int(self._db.execute(sql, (*self._arguments, last)).fetchone()[0])

    def page(self, sort: str, limit: int, offset: int) -> tuple[list[int], int]:
        """The ids of one page of matches, and how many match."""
        if limit <= 0:
            return [], self.count()
        if sort in ("newest", "oldest"):
            sql = self._sql("w.rowid, 0, -1", None, entries=False, newest_last=sort == "oldest") + " LIMIT ? OFFSET ?"
        else:
            rank = f"bm25(search_words, {', '.join(map(str, WEIGHTS))})"
            ranked = sort == "relevance"
            inner = self._sql(f"w.rowid AS id, {rank} AS score" if ranked else "e.*", RANKED, entries=not ranked)
            sql = f"WITH found AS MATERIALIZED ({inner}) SELECT id, (SELECT count(*) FROM found), (SELECT max(id) FROM found) FROM found"
            sql += f" ORDER BY {SORTS[sort]} LIMIT ? OFFSET ?"
        rows = self._db.execute(sql, (*self._arguments, limit, offset)).fetchall()
        # Ranking has met every match where there are few of them; else those after it are counted.
        _, known, last = rows[0] if rows else (0, 0, -1)
        return [row[0] for row in rows], known if 0 < known < RANKED else self.count(known=known, last=last)

    def facets(self) -> dict[str, dict[str, int]]:
        """The counts of ``facets``."""
        counts: dict[str, int] = {}
        for (tokens,) in self._db.execute(self._sql("e.facets", RANKED, entries=True), self._arguments):
            for token in tokens.split():
                counts[token] = counts.get(token, 0) + 1
        names = {number: (field, name) for number, field, name in self._db.execute("SELECT id, field, name FROM search_names")}
        fixed = {letter: (facet, values) for facet, (letter, values) in index.FIXED.items()}
        letters = set(index.NAMED.values())
        result: dict[str, dict[str, int]] = {}
        for token, count in sorted(counts.items(), key=lambda pair: -pair[1]):
            if token[0] in letters:
                facet, value = names[int(token[1:])]
            elif token[0] in fixed:
                facet, value = fixed[token[0]][0], fixed[token[0]][1][int(token[1:])]
            else:
                continue
            result.setdefault(facet, {})[value] = count
        return result


def _size(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM search_entries").fetchone()[0])


def _hits(store: Store, ids: list[int], query: Query, today: date) -> tuple[Hit, ...]:
    db = store.connection
    holes = ", ".join("?" * len(ids))
    columns = f"e.id, e.kind, e.record_id, e.due_date, e.facets, e.document_id, d.path, {', '.join(f'e.{name}' for name in index.COLUMNS)}"
    found = db.execute(
        f"SELECT {columns} FROM search_entries AS e CROSS JOIN documents AS d USING (document_id) WHERE e.id IN ({holes})", ids
    ).fetchall()
    rows = {row[0]: row for row in found}
    states = {index.token("review", state): state for state in index.REVIEW_STATES}
    state_of = {row[2]: next(states[token] for token in row[4].split() if token in states) for row in found}
    records = _records(db, [(row[1], row[2]) for row in found if not state_of[row[2]]])
    said: dict[str, tuple[Review, ...]] = {}
    for key in {row[5] for row in found if state_of[row[2]]}:
        if whole := store.reviewed(key):
            said.update(whole.reviews)
            for kind, table in RATED.items():
                records.update({getattr(record, f"{kind}_id"): record for record in getattr(whole.records, table)})
    spans = marks(query, [rows[key][7:] for key in ids])
    done = index.token("status", "complete")
    hits = []
    for place, where in zip(ids, spans, strict=True):
        _, kind, key, due, tokens, _, path, *_ = rows[place]
        overdue = bool(due) and due < today.isoformat() and done not in tokens.split()
        hits.append(Hit(kind, key, records[key], path, where, overdue, state_of[key], said.get(key, ())))
    return tuple(hits)


def _records(db: sqlite3.Connection, keys: list[tuple[str, str]]) -> dict[str, Any]:
    """The records of these kinds and ids, by id."""
    found = {}
    for kind in {kind for kind, _ in keys}:
        table = TABLES[TABLE_OF[kind]]
        wanted = [key for other, key in keys if other == kind]
        columns = ", ".join(column.name for column in table.columns)
        rows = db.execute(f"SELECT {columns} FROM {table.name} WHERE {table.key} IN ({', '.join('?' * len(wanted))})", wanted)
        found.update({getattr(record, table.key): record for record in from_rows(table, rows)})
    return found
