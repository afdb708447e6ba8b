"""Records as pandas frames and back, and a package as frames: nothing is lost either way.

Texts are strings (an empty one is unknown), whole numbers ``Int64``, numbers ``float64``, dates ``datetime64[s]``, and what holds several
values a tuple of strings.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import Field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError
from pipeline.package.tables import ALL, cell
from pipeline.records import DocumentRecords, Table
from pipeline.store import Store

if TYPE_CHECKING:
    import pandas as pd

DTYPES = {"integer": "Int64", "number": "float64", "date": "datetime64[s]", "string": "string"}
HUGE = 2**31 - 1  # characters in one cell of a CSV file


def frame(name: str, records: Iterable[Any]) -> "pd.DataFrame":
    """The records of one table, a column for each of theirs in the order of the data dictionary."""
    rows = list(records)
    columns = ALL[name].columns
    return _typed(ALL[name], {column.name: [getattr(row, column.name) for row in rows] for column in columns})


def frames(source: DocumentRecords | Store) -> "dict[str, pd.DataFrame]":
    """All tables of one document, or of an archive (after review), by name."""
    if isinstance(source, Store):
        return {name: frame(name, source.rows(name)) for name in ALL if name not in ("texts", "reviews")}
    tables = {name: getattr(source, name) for name in ALL if hasattr(source, name)}
    return {name: frame(name, rows) for name, rows in {"documents": (source.document,), **tables}.items()}


def records(name: str, table: "pd.DataFrame") -> list[Any]:
    """The records that a frame holds; ``frame`` backwards."""
    columns = ALL[name].columns
    values = {column.name: [_plain(column, value) for value in table[column.name]] for column in columns}
    return [ALL[name].record(**dict(zip(values, row, strict=True))) for row in zip(*values.values(), strict=True)]


def read_package(folder: Path) -> "dict[str, pd.DataFrame]":
    """The tables of a package, by name. Raises UsageError where ``folder`` is none, or its tables are those of another version."""
    return {name: frame(name, rows) for name, rows in read_records(folder).items()}


def read_records(folder: Path) -> dict[str, list[Any]]:
    """The records of a package, by table."""
    found = {name: folder / "data" / f"{name}.csv" for name in ALL if (folder / "data" / f"{name}.csv").is_file()}
    if "documents" not in found:
        raise UsageError(f"{folder} is no data package", "Make one with: minutebook export --package")
    return {name: _read(ALL[name], path) for name, path in found.items()}


def write_package_tables(tables: "Mapping[str, pd.DataFrame]", folder: Path) -> None:
    """Write frames as the CSV files of a package: those of ``read_package`` give the same bytes again."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as handle:
            writer = csv.writer(handle, lineterminator="\r\n")
            writer.writerow([column.name for column in ALL[name].columns])
            for record in records(name, table):
                writer.writerow([cell(column, getattr(record, column.name)) for column in ALL[name].columns])


def _typed(table: Table, values: dict[str, list[Any]]) -> "pd.DataFrame":
    import pandas as pd

    typed = {}
    for column in table.columns:
        kind, held = column.metadata["kind"], values[column.name]
        if column.metadata["separator"]:
            typed[column.name] = pd.Series(held, dtype=object)
        elif kind == "date":
            typed[column.name] = pd.Series([value or None for value in held], dtype=DTYPES[kind])
        else:
            typed[column.name] = pd.Series(held, dtype=DTYPES[kind])
    return pd.DataFrame(typed)


def _plain(column: "Field[Any]", value: Any) -> Any:
    """A value of a frame as it stands in a record."""
    import pandas as pd

    if column.metadata["separator"]:
        return tuple(value)
    kind = column.metadata["kind"]
    if pd.isna(value):
        return None if kind in ("integer", "number") else ""
    if kind == "date":
        return value.date().isoformat()
    return {"integer": int, "number": float, "string": str}[kind](value)


def _read(table: Table, path: Path) -> list[Any]:
    csv.field_size_limit(HUGE)
    columns = table.columns
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle, strict=True)
        if list(islice(reader, 1)) != [[column.name for column in columns]]:
            raise UsageError(f"{path} has other columns than this version of Minutebook", "Export the package again.")
        return [table.record(**{column.name: _parsed(column, value) for column, value in zip(columns, row, strict=True)}) for row in reader]


def _parsed(column: "Field[Any]", value: str) -> Any:
    if separator := column.metadata["separator"]:
        return tuple(value.split(separator)) if value else ()
    if column.metadata["kind"] == "integer":
        return int(value) if value else None
    return (float(value) if value else None) if column.metadata["kind"] == "number" else value
