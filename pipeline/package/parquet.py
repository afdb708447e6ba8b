"""The tables as Parquet: typed, lists as lists, nothing for what is unknown. Needs ``pyarrow``."""

from collections.abc import Iterable, Iterator
from dataclasses import Field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.package.tables import required
from pipeline.records import Table

ROWS_AT_ONCE = 20_000


def available() -> bool:
    """Whether the library is installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        return False
    return True


def write(table: Table, records: Iterable[Any], path: Path) -> None:
    """Write a table; memory stays flat. Raises UsageError where ``pyarrow`` is not installed."""
    if not available():
        raise UsageError("Parquet needs the library pyarrow", "Install it with: pip install 'minutebook[package]'")
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = arrow_schema(table)
    with pq.ParquetWriter(path, schema, compression="zstd", write_page_index=False) as writer:
        for part in _parts(iter(records)):
            columns = {column.name: [_value(column, table, getattr(row, column.name)) for row in part] for column in table.columns}
            writer.write_table(pa.table(columns, schema=schema))


def arrow_schema(table: Table) -> Any:
    """The types of a table's columns, with their descriptions."""
    import pyarrow as pa

    kinds = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "date": pa.date32()}
    fields = []
    for column in table.columns:
        meta = column.metadata
        kind = pa.list_(pa.string()) if meta["separator"] else kinds[meta["kind"]]
        nullable = not required(column, table) and not meta["separator"]
        fields.append(pa.field(column.name, kind, nullable=nullable, metadata={"description": meta["description"]}))
    return pa.schema(fields)


def _parts(records: Iterator[Any]) -> Iterator[list[Any]]:
    while part := list(islice(records, ROWS_AT_ONCE)):
        yield part


def _value(column: "Field[Any]", table: Table, value: Any) -> Any:
    if column.metadata["separator"]:
        return list(value)
    if column.metadata["kind"] == "date":
        return date.fromisoformat(value) if value else None
    return None if value == "" and not required(column, table) else value
