"""The archive as the page reads it: opened read-only for each request, and never for longer than it may take."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.store import Store

STEPS = 20_000  # of SQLite's machine between two looks at the clock: a few milliseconds


class TooSlow(Exception):
    """The archive needed more time for an answer than a request may take."""


@contextmanager
def reading(database: Path, seconds: float) -> Iterator[Store]:
    """The archive, open for reading. Raises ``TooSlow`` where its queries take longer than ``seconds``, ``UsageError`` where it cannot be
    opened."""
    end = time.monotonic() + seconds
    with Store(database, read_only=True) as store:
        store.connection.set_progress_handler(lambda: time.monotonic() > end, STEPS)
        try:
            yield store
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
                raise TooSlow from error
            raise


def stamp(database: Path) -> tuple[tuple[int, int], ...]:
    """Something that changes whenever the archive does."""
    found = []
    for path in (database, database.with_name(database.name + "-wal")):
        try:
            status = path.stat()
        except OSError:
            continue
        found.append((status.st_mtime_ns, status.st_size))
    return tuple(found)
