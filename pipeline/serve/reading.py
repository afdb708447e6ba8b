"""The archive as the page reads it: opened read-only for each request, and never for longer than it may take."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.store import Store

STEPS = 20_000  # of SQLite's machine between two looks at the clock: a few milliseconds
AGAIN = 0.05  # seconds between two interruptions: one that falls between two statements is lost


class TooSlow(Exception):
    """The archive needed more time for an answer than a request may take."""


@contextmanager
def reading(database: Path, seconds: float) -> Iterator[Store]:
    """The archive, open for reading. Raises ``TooSlow`` where its queries take longer than ``seconds``, ``UsageError`` where it cannot be
    opened."""
    end = time.monotonic() + seconds
    with Store(database, read_only=True) as store, _interrupted(store.connection, seconds):
        store.connection.set_progress_handler(lambda: time.monotonic() > end, STEPS)
        try:
            yield store
        except sqlite3.DatabaseError as error:
            # FTS5 may say of an interruption that something is wrong with what it could not read.
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT or time.monotonic() > end:
                raise TooSlow from error
            raise


@contextmanager
def _interrupted(db: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Interrupts what the connection does after so many seconds. From a thread: SQLite's progress handler, which needs none, is not
    called while FTS5 gathers the words that begin alike."""
    done = threading.Event()

    def watch() -> None:
        wait = seconds
        while not done.wait(wait):
            db.interrupt()
            wait = AGAIN

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()  # before the connection is closed


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
