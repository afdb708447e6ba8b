"""How the tables of ``records`` stand in SQLite: the statements that make them, and records as rows and back."""

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, Field
from operator import attrgetter
from typing import Any

from pipeline import corrections, index
from pipeline.records import TABLES, Table

VERSION = 6  # of the schema; a store made by another one is not opened
SQL_TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "number": "REAL"}
# Beside the tables that users get: what was read and with which program, where the files lay, and facts about the store as a whole.
BOOKKEEPING = """
CREATE TABLE texts (document_id TEXT PRIMARY KEY REFERENCES documents(document_id) ON DELETE CASCADE,
    made_by TEXT NOT NULL, page_starts TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE sources (path TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents(document_id) ON DELETE CASCADE,
    size INTEGER NOT NULL, mtime INTEGER NOT NULL);
CREATE INDEX sources_document_id ON sources(document_id);
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE INDEX documents_path ON documents(path, document_id);
"""


def _column_sql(column: "Field[Any]", table: Table) -> str:
    meta = column.metadata
    parts = [f'"{column.name}"', SQL_TYPES[meta["kind"]]]
    if column.default is MISSING or (column.default is not None and not meta["references"]):
        parts.append("NOT NULL")
    if column.name == table.key:
        parts.append("UNIQUE")
    if meta["enum"]:
        allowed = meta["enum"] + (("",) if column.default == "" else ())
        parts.append(f'CHECK ("{column.name}" IN ({", ".join(repr(value) for value in allowed)}))')
    if meta["references"] and not meta["separator"]:
        parent = TABLES[meta["references"]]
        parts.append(f"REFERENCES {parent.name}({parent.key}) ON DELETE CASCADE")
    return " ".join(parts)


def statements() -> Iterator[str]:
    """The SQL that makes an empty store."""
    for table in TABLES.values():
        # A declared rowid keeps its value through VACUUM, so that a full-text index may point at it.
        columns = ["rowid INTEGER PRIMARY KEY", *(_column_sql(column, table) for column in table.columns)]
        yield f"CREATE TABLE {table.name} ({', '.join(columns)});"
        for column in table.columns:
            if column.metadata["references"] and not column.metadata["separator"]:
                yield f"CREATE INDEX {table.name}_{column.name} ON {table.name}({column.name});"
    yield "CREATE INDEX indicator_links_record_id ON indicator_links(record_id);"
    yield BOOKKEEPING
    yield index.SCHEMA
    yield corrections.SCHEMA


def _to_sql(column: "Field[Any]", value: Any) -> Any:
    if column.metadata["separator"]:
        return str(column.metadata["separator"]).join(value)
    return None if value == "" and column.metadata["references"] else value


def _from_sql(column: "Field[Any]", value: Any) -> Any:
    if column.metadata["separator"]:
        return tuple(value.split(column.metadata["separator"])) if value else ()
    return "" if value is None else value


def _differing(columns: tuple["Field[Any]", ...]) -> list[tuple[int, "Field[Any]"]]:
    """The columns, with their positions, whose values differ between record and database; all others pass as they are."""
    return [(n, column) for n, column in enumerate(columns) if column.metadata["separator"] or column.metadata["references"]]


def insert(table: Table) -> str:
    """The SQL that adds a row of ``to_rows``."""
    names = [column.name for column in table.columns]
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


def to_rows(table: Table, records: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of records of one table, as they stand in the database."""
    columns = table.columns
    get, differing = attrgetter(*(column.name for column in columns)), _differing(columns)
    for record in records:
        row = list(get(record))
        for n, column in differing:
            row[n] = _to_sql(column, row[n])
        yield tuple(row)


def from_rows(table: Table, rows: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
    """The records of rows that hold the table's columns in their order."""
    columns = table.columns
    names, differing = [column.name for column in columns], _differing(columns)
    for row in rows:
        values = dict(zip(names, row, strict=True))
        for _, column in differing:
            values[column.name] = _from_sql(column, values[column.name])
        yield table.record(**values)
