"""The table of reviews in the archive. Every function here runs inside the caller's transaction."""

import sqlite3
from collections.abc import Iterable

from pipeline.corrections.attach import attach
from pipeline.corrections.model import Review, columns_of
from pipeline.records import DocumentRecords

SAID = tuple(name for name in columns_of() if name != "attached")


def add(db: sqlite3.Connection, reviews: Iterable[Review]) -> int:
    """Put reviews into the table; those that it holds already are passed over. Returns how many are new."""
    before = db.total_changes
    sql = f"INSERT OR IGNORE INTO reviews ({', '.join(SAID)}) VALUES ({', '.join('?' * len(SAID))})"
    db.executemany(sql, ([getattr(review, name) for name in SAID] for review in reviews))
    return db.total_changes - before


def read(db: sqlite3.Connection, document_id: str = "") -> list[Review]:
    """All reviews, or those attached to records of one document, in the order in which they were made."""
    where = " WHERE attached_document = ?" if document_id else ""
    # What was attached to a document that is gone is attached to nothing.
    columns = ", ".join([*SAID, "CASE WHEN attached_document IS NULL THEN '' ELSE attached END"])
    rows = db.execute(f"SELECT {columns} FROM reviews{where} ORDER BY at, rowid", (document_id,) if document_id else ())
    return [_review(row) for row in rows]


def concerned(db: sqlite3.Connection, document_id: str) -> list[Review]:
    """The reviews that may be about records of a stored document: made on it, attached to it, or made on a document that lay where it
    lies and is gone."""
    places = [row[0] for row in db.execute("SELECT path FROM sources WHERE document_id = ?", (document_id,))]
    lay = " OR ".join(["instr(' | ' || path || ' | ', ' | ' || ? || ' | ')"] * len(places)) or "0"
    sql = f"""SELECT {", ".join([*SAID, "attached"])} FROM reviews WHERE document_id = ? OR attached_document = ?
        OR (attached_document IS NULL AND ({lay}) AND document_id NOT IN (SELECT document_id FROM documents)) ORDER BY at, rowid"""
    return [_review(row) for row in db.execute(sql, (document_id, document_id, *places))]


def reattach(db: sqlite3.Connection, records: DocumentRecords) -> list[Review]:
    """Attach the reviews that concern a stored document to its records as they are now; return them."""
    if not db.execute("SELECT 1 FROM reviews LIMIT 1").fetchone():
        return []
    key = records.document.document_id
    found = attach(records, concerned(db, key))
    sql = "UPDATE reviews SET attached = ?, attached_document = ? WHERE record_id = ?"
    db.executemany(sql, [(now, key if now else None, was) for was, now in found.items()])
    return read(db, key)


def documents_of(db: sqlite3.Connection, reviews: Iterable[Review]) -> list[str]:
    """The stored documents that the reviews may concern."""
    found: dict[str, None] = {}
    for review in reviews:
        for (key,) in db.execute("SELECT document_id FROM documents WHERE document_id = ?", (review.document_id,)):
            found[key] = None
        for path in review.path.split(" | "):
            found.update(dict.fromkeys(row[0] for row in db.execute("SELECT document_id FROM sources WHERE path = ?", (path,))))
    return list(found)


def moved(db: sqlite3.Connection, document_id: str, path: str) -> None:
    """Note that a document lies elsewhere, so that its next version is known there."""
    db.execute("UPDATE reviews SET path = ? WHERE attached_document = ?", (path, document_id))


def _review(row: tuple[object, ...]) -> Review:
    return Review(**dict(zip([*SAID, "attached"], row, strict=True)))  # type: ignore[arg-type]
