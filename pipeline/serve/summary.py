"""What the archive holds as a whole: counted once, and again when the archive or the day changes."""

import threading
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.search import Filters, search
from pipeline.serve.reading import reading, stamp
from pipeline.serve.settings import Settings
from pipeline.store import Store

SUGGESTED_NAMES = 300
COUNTING_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of the archive. ``months`` has the meetings by month (YYYY-MM); ``mentions`` by indicator id the records by kind; ``names``
    by field the names that forms suggest; ``statuses`` the files by status."""

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


class Summaries:
    """Gives the summary of the archive as it is now."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._made: tuple[Any, Summary] | None = None

    def now(self) -> Summary:
        """The summary; made anew where the archive or the day is another than last time."""
        today = self._settings.today()
        with self._lock:
            key = (stamp(self._settings.database), today)
            if self._made is None or self._made[0] != key:
                with reading(self._settings.database, COUNTING_SECONDS) as store:
                    self._made = (key, summarise(store, today))
            return self._made[1]


def summarise(store: Store, today: date) -> Summary:
    """Count what the archive holds."""
    db = store.connection
    tables = ("documents", "questions", "responses", "resolutions", "actions")
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
    return Summary(
        counts={name: store.count(name) for name in tables},
        statuses=dict(db.execute("SELECT status, count(*) FROM documents GROUP BY 1").fetchall()),
        councils=_number_of(store, "council"),
        committees=_number_of(store, "committee"),
        first=first or "",
        last=last or "",
        months=months,
        open_actions=_total(store, Filters(kinds=("action",), status=("open",)), today),
        overdue=_total(store, Filters(kinds=("action",), overdue=True), today),
        unanswered=_total(store, Filters(kinds=("question",), answered=False), today),
        mentions=mentions,
        names=names,
    )


def _number_of(store: Store, field: str) -> int:
    row = store.connection.execute(f"SELECT count(DISTINCT {field}) FROM documents WHERE {field} <> ''").fetchone()
    return int(row[0])


def _total(store: Store, filters: Filters, today: date) -> int:
    return search(store, "", filters, limit=0, today=today).total
