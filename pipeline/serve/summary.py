"""What the archive holds as a whole: counted once, and again when the archive or the day changes."""

import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.records import RATED_TABLES, RATED_TYPES
from pipeline.search import Filters, Hit, search
from pipeline.serve.reading import reading, stamp
from pipeline.serve.settings import Settings
from pipeline.store import Store

SUGGESTED_NAMES, SHOWN = 300, 5
COUNTING_SECONDS = 60.0
RESTS = 20  # times as long as counting took, until it is done again


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of the archive, the actions that fell due last, and the measures of which the minutes speak most.

    ``months`` has the meetings by month (YYYY-MM); ``mentions`` by indicator id the records by kind; ``names`` by field the names that
    forms suggest; ``statuses`` the files by status."""

    counts: dict[str, int]
    statuses: dict[str, int]
    councils: int
    committees: int
    first: str
    last: str
    months: dict[str, int]
    open_actions: int
    overdue: int
    unanswered: int
    mentions: dict[str, Counter[str]]
    names: dict[str, list[str]]
    latest_overdue: tuple[Hit, ...]
    scrutinised: list[dict[str, Any]]


class Summaries:
    """Gives the summary of the archive as it is now, or as it was a moment ago where counting it takes long."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._made: Summary | None = None
        self._key: tuple[Any, ...] = ()
        self._until = 0.0

    def now(self) -> Summary:
        """The summary; made anew where the archive or the day is another than last time."""
        key = (stamp(self._settings.database), self._settings.today())
        if self._made is not None and (key == self._key or time.monotonic() < self._until):
            return self._made
        # One request counts; the others need not wait where there is a summary already.
        if not self._lock.acquire(blocking=self._made is None):
            return self._made  # type: ignore[return-value]
        try:
            if self._made is None or key != self._key:
                self._count(key)
            return self._made  # type: ignore[return-value]
        finally:
            self._lock.release()

    def _count(self, key: tuple[Any, ...]) -> None:
        start = time.monotonic()
        with reading(self._settings.database, COUNTING_SECONDS) as store:
            self._made = summarise(store, self._settings.today())
        self._key = key
        # While a run writes, the archive changes all the time: counting takes a small share of it.
        self._until = time.monotonic() + RESTS * (time.monotonic() - start)


def summarise(store: Store, today: date) -> Summary:
    """Count what the archive holds."""
    db = store.connection
    tables = ("documents", *RATED_TABLES)
    months = dict(
        db.execute("SELECT substr(meeting_date, 1, 7), count(*) FROM documents WHERE meeting_date <> '' GROUP BY 1 ORDER BY 1").fetchall()
    )
    first, last = db.execute("SELECT min(nullif(meeting_date, '')), max(meeting_date) FROM documents").fetchone()
    mentions: dict[str, Counter[str]] = {}
    for key, kind, count in db.execute("SELECT indicator_id, record_type, count(*) FROM indicator_links GROUP BY 1, 2"):
        mentions.setdefault(key, Counter())[kind] = count
    names = {
        field: [
            name for (name,) in db.execute("SELECT name FROM search_names WHERE field = ? ORDER BY name LIMIT ?", (field, SUGGESTED_NAMES))
        ]
        for field in ("committee", "council")
    }
    late = Filters(kinds=("action",), overdue=True)
    latest = search(store, "", late, sort="due_latest", limit=SHOWN, today=today, suggestions=False)
    return Summary(
        counts={name: store.count(name) for name in tables},
        statuses=dict(db.execute("SELECT status, count(*) FROM documents GROUP BY 1").fetchall()),
        councils=_number_of(store, "council"),
        committees=_number_of(store, "committee", "council"),
        first=first or "",
        last=last or "",
        months=months,
        open_actions=_total(store, Filters(kinds=("action",), status=("open",)), today),
        overdue=latest.total,
        unanswered=_total(store, Filters(kinds=("question",), answered=False), today),
        mentions=mentions,
        names=names,
        latest_overdue=latest.hits,
        scrutinised=_scrutinised(store, mentions),
    )


def _number_of(store: Store, field: str, *within: str) -> int:
    """How many bodies there are: those of one name in two councils are two."""
    bodies = f"SELECT DISTINCT {', '.join((field, *within))} FROM documents WHERE {field} <> ''"
    return int(store.connection.execute(f"SELECT count(*) FROM ({bodies})").fetchone()[0])


def _total(store: Store, filters: Filters, today: date) -> int:
    return search(store, "", filters, limit=0, today=today, suggestions=False).total


def _scrutinised(store: Store, mentions: Mapping[str, Mapping[str, int]]) -> list[dict[str, Any]]:
    totals = {key: sum(counts.get(kind, 0) for kind in RATED_TYPES) for key, counts in mentions.items()}
    found = []
    for key in sorted(totals, key=lambda key: (-totals[key], key))[:SHOWN]:
        (name,) = store.connection.execute("SELECT name FROM indicators WHERE indicator_id = ?", (key,)).fetchone()
        found.append({"key": key, "name": name, "counts": mentions[key], "total": totals[key]})
    return found
