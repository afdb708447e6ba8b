"""The archive in one SQLite file: every table of the data dictionary, the texts, and where each file lay.

The tables are made from ``records.TABLES``. A document is saved in one transaction that replaces it, so a reader, or the next run after
a kill, sees whole documents only. Readers open the file read-only while a run writes to it.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import Any
from urllib.parse import quote

from pipeline import corrections, index
from pipeline.errors import UsageError
from pipeline.records import TABLES, Document, DocumentRecords, Indicator, IndicatorLink
from pipeline.schema import VERSION, from_rows, insert, statements, to_rows

_WAIT = 30  # seconds that a run waits for another one's lock
# The tables whose rows belong to one document, parents first.
CHILDREN = tuple(name for name in TABLES if name not in ("documents", "indicators"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file lies, as stored, and the size and change time (nanoseconds) by which it is known again."""

    path: str
    size: int
    mtime: int


class Store:
    """An open archive. Use it as a context manager; all offsets, ids and orders are those of ``records``."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open the archive at ``path``; a writer makes it where it is missing. Raises ``UsageError`` where it cannot be used."""
        if read_only and not path.is_file():
            raise self._absent(path)
        self.path = path
        self._read_only = read_only
        uri = f"file:{quote(str(path.absolute()))}?mode={'ro' if read_only else 'rwc'}"
        with self._explained():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(uri, uri=True, timeout=_WAIT, isolation_level=None)
            self._prepare()

    @staticmethod
    def _absent(path: Path) -> UsageError:
        return UsageError(f"There is no archive at {path}", "Make one with: minutebook run FOLDER")

    def _prepare(self) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        used = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if self._read_only and not used:  # a run is about to make it
            raise self._absent(self.path)
        if version != VERSION and used:
            raise UsageError(f"{self.path} was made by another version of Minutebook", "Give another folder with --out and run again.")
        self._db.execute("PRAGMA foreign_keys = ON")
        if self._read_only:
            return
        # Readers go on reading while a run writes, and a commit costs no wait for the disk.
        self._write_ahead()
        self._db.execute("PRAGMA synchronous = NORMAL")
        if not used:
            self._db.executescript(f"BEGIN IMMEDIATE; {' '.join(statements())} PRAGMA user_version = {VERSION}; COMMIT;")

    def _write_ahead(self) -> None:
        """Set the journal of a writer. SQLite waits for no lock here: another run that is about to close holds one for a moment."""
        until = monotonic() + _WAIT
        while True:
            try:
                self._db.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or monotonic() > until:
                    raise
                sleep(0.05)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.OperationalError, OSError) as error:
            raise UsageError(
                f"The archive {self.path} cannot be used ({error})",
                "See that the folder can be written to, that the disk is not full, and that no other run is writing.",
            ) from error
        except sqlite3.IntegrityError:
            raise
        except sqlite3.DatabaseError as error:
            raise UsageError(f"{self.path} is not an archive of Minutebook ({error})", "Give another folder with --out.") from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._explained():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.OperationalError):
                    self._db.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the archive and leave one plain file, which can be copied and be opened from a read-only folder."""
        if not self._read_only:
            with suppress(sqlite3.OperationalError):  # a reader has it open: its journal stays until the next run
                self._db.execute("PRAGMA journal_mode = DELETE")
        self._db.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # ---- writing

    def save(self, records: DocumentRecords, place: Place, *, made_by: str, gone: Iterable[str] = ()) -> None:
        """Replace the document with ``records`` and note that it lies at ``place`` and no longer at the paths ``gone``.

        ``made_by`` names what the records depend on besides the file; it is asked for by ``is_current``. Raises ``sqlite3.IntegrityError``
        and changes nothing where the records contradict the tables (an id given twice, a value outside its list).
        """
        key = records.document.document_id
        with self._transaction():
            for name in reversed(CHILDREN):
                self._db.execute(f"DELETE FROM {name} WHERE document_id = ?", (key,))
            table = TABLES["documents"]
            updates = ", ".join(f"{column.name} = excluded.{column.name}" for column in table.columns)
            upsert = f"{insert(table)} ON CONFLICT (document_id) DO UPDATE SET {updates}"
            self._db.executemany(upsert, to_rows(table, [records.document]))
            for name in CHILDREN:
                self._add(name, getattr(records, name))
            reading = (key, made_by, json.dumps(records.page_starts), records.text)
            self._db.execute("INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?)", reading)
            self._put(place, key, gone)
            self._index(records)

    def place(self, place: Place, document_id: str, *, gone: Iterable[str] = ()) -> None:
        """Note that a stored document lies at ``place`` and no longer at the paths ``gone``."""
        with self._transaction():
            self._put(place, document_id, gone)

    def remove(self, document_ids: Iterable[str]) -> None:
        """Take documents out, with all that belongs to them. Reviews of their records stay, and belong to no record."""
        with self._transaction():
            self._db.executemany("DELETE FROM documents WHERE document_id = ?", [(key,) for key in document_ids])
            self._db.execute("DELETE FROM facts WHERE name = 'exported'")

    def _index(self, records: DocumentRecords) -> None:
        """Bring the reviews and the search index in step with a stored document."""
        whole = corrections.corrected(records, corrections.log.reattach(self._db, records))
        index.write(self._db, whole.records, whole.states)

    def _add(self, name: str, records: Iterable[Any]) -> None:
        self._db.executemany(insert(TABLES[name]), to_rows(TABLES[name], records))

    def _put(self, place: Place, key: str, gone: Iterable[str]) -> None:
        before = self._db.execute("SELECT document_id FROM sources WHERE path = ?", (place.path,)).fetchone()
        self._db.executemany("DELETE FROM sources WHERE path = ?", [(path,) for path in gone])
        self._db.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", (place.path, key, place.size, place.mtime))
        if before and before[0] != key:  # the path holds another document now; one that lies nowhere else has been replaced
            if not self.paths(before[0]):
                self._db.execute("DELETE FROM documents WHERE document_id = ?", before)
            self._name(before[0])
        self._name(key)
        self._db.execute("DELETE FROM facts WHERE name = 'exported'")

    def _name(self, key: str) -> None:
        path = " | ".join(self.paths(key))
        self._db.execute("UPDATE documents SET path = ? WHERE document_id = ?", (path, key))
        corrections.log.moved(self._db, key, path)

    def set_register(self, indicators: Iterable[Indicator], digest: str, links: Iterable[tuple[IndicatorLink, ...]]) -> None:
        """Put another register in use, and with it the links of every stored document, one tuple each."""
        with self._transaction():
            self._db.execute("DELETE FROM indicator_links")
            self._db.execute("DELETE FROM indicators")
            self._add("indicators", indicators)
            for rows in links:
                self._add("indicator_links", rows)
            for key in self.ids():
                if stored := self.load(key):
                    self._index(stored)
            self._db.execute("INSERT OR REPLACE INTO facts VALUES ('register', ?)", (digest,))
            self._db.execute("DELETE FROM facts WHERE name = 'exported'")

    def add_reviews(self, reviews: Iterable[corrections.Review]) -> int:
        """Keep what officers said of records; returns how much of it is new."""
        reviews = list(reviews)
        with self._transaction():
            added = corrections.log.add(self._db, reviews)
            for key in corrections.log.documents_of(self._db, reviews):
                if stored := self.load(key):
                    self._index(stored)
            self._db.execute("DELETE FROM facts WHERE name = 'exported'")
        return added

    def set_fact(self, name: str, value: str) -> None:
        """Keep a fact about the store as a whole."""
        with self._transaction():
            self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    # ---- reading

    @property
    def connection(self) -> sqlite3.Connection:
        """The database itself, for those who read what ``index`` keeps."""
        return self._db

    def fact(self, name: str) -> str:
        """The fact of that name, or an empty string: ``register`` is the digest of the register in use, ``exported`` is there while the
        CSV files hold what the store holds."""
        row = self._db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def at(self, path: str) -> tuple[str, Place] | None:
        """The id of the document that lay at ``path`` when last seen, and its place then."""
        row = self._db.execute("SELECT document_id, path, size, mtime FROM sources WHERE path = ?", (path,)).fetchone()
        return (row[0], Place(*row[1:])) if row else None

    def paths(self, document_id: str) -> list[str]:
        """Where the document lay when last seen, sorted."""
        return [row[0] for row in self._db.execute("SELECT path FROM sources WHERE document_id = ? ORDER BY path", (document_id,))]

    def is_current(self, document_id: str, made_by: str) -> bool:
        """Whether the document is stored as ``made_by`` would make it."""
        row = self._db.execute("SELECT made_by FROM texts WHERE document_id = ?", (document_id,)).fetchone()
        return row is not None and row[0] == made_by

    def document(self, document_id: str) -> Document | None:
        """The row of ``documents``, or None where the store does not hold it."""
        return next(self._records("documents", "WHERE document_id = ?", document_id), None)

    def status(self, document_id: str) -> tuple[str, str]:
        """Status and message of a stored document."""
        row = self._db.execute("SELECT status, message FROM documents WHERE document_id = ?", (document_id,)).fetchone()
        return row[0], row[1]

    def load(self, document_id: str) -> DocumentRecords | None:
        """Everything that is stored of one document, or None."""
        document = self.document(document_id)
        if document is None:
            return None
        text, pages = self._db.execute("SELECT text, page_starts FROM texts WHERE document_id = ?", (document_id,)).fetchone()
        tables = {name: tuple(self._records(name, "WHERE document_id = ? ORDER BY rowid", document_id)) for name in CHILDREN}
        return DocumentRecords(document, text, tuple(json.loads(pages)), **tables)

    def reviews(self, document_id: str = "") -> list[corrections.Review]:
        """All reviews, or those attached to records of one document, in the order in which they were made."""
        return corrections.log.read(self._db, document_id)

    def reviewed(self, document_id: str) -> corrections.Corrected | None:
        """One document after review, or None where the store does not hold it."""
        records = self.load(document_id)
        return corrections.corrected(records, self.reviews(document_id)) if records else None

    def ids(self) -> list[str]:
        """The ids of all documents, in document order."""
        return [row[0] for row in self._db.execute("SELECT document_id FROM documents ORDER BY path, document_id")]

    def count(self, table: str) -> int:
        """The number of rows of a table."""
        return int(self._db.execute(f"SELECT count(*) FROM {TABLES[table].name}").fetchone()[0])

    def rows(self, table: str, *, reviewed: bool = True) -> Iterator[Any]:
        """All records of a table as they are after review or, without ``reviewed``, as the program found them; documents by path, the rest
        in document order; indicators as the register has them."""
        if table == "indicators":
            return self._records(table, "ORDER BY rowid")
        if table == "documents":
            return self._records(table, "ORDER BY path, document_id")
        said = {row[0] for row in self._db.execute("SELECT DISTINCT attached_document FROM reviews WHERE attached != ''")} - {None}
        if said and reviewed:
            return self._after_review(table, said)
        # CROSS JOIN makes SQLite walk the documents in order and look each one's rows up, without sorting the table.
        return self._records(table, "ORDER BY d.path, d.document_id, t.rowid", of="documents AS d CROSS JOIN {} AS t USING (document_id)")

    def _after_review(self, table: str, said: set[str]) -> Iterator[Any]:
        for key in self.ids():
            if key in said and (whole := self.reviewed(key)):
                yield from getattr(corrections.left(whole), table)
            else:
                yield from self._records(table, "WHERE document_id = ? ORDER BY rowid", key)

    def _records(self, name: str, clause: str, *arguments: Any, of: str = "{} AS t") -> Iterator[Any]:
        wanted = ", ".join(f"t.{column.name}" for column in TABLES[name].columns)
        return from_rows(TABLES[name], self._db.execute(f"SELECT {wanted} FROM {of.format(name)} {clause}", arguments))
