"""``datapackage.json``: what a Frictionless data package says of its tables, derived from the columns of ``records``."""

from collections.abc import Mapping
from dataclasses import Field, dataclass
from typing import Any

from pipeline.package.tables import required
from pipeline.records import Table

TYPES = {"string": "string", "integer": "integer", "number": "number", "date": "date"}


@dataclass(frozen=True, slots=True)
class File:
    """A file of the package: its path inside, size in bytes, SHA-256, and its rows where it is a table."""

    path: str
    size: int
    sha256: str
    rows: int = 0


def summary(table: Table) -> str:
    """What a row of the table is, in a sentence."""
    return str(table.record.__doc__).split("\n\n")[0].replace("\n    ", " ").strip()


def resource(table: Table, file: File, tables: Mapping[str, Table]) -> dict[str, Any]:
    """The description of one CSV file."""
    return {
        "name": table.name,
        "type": "table",
        "title": table.name.replace("_", " ").capitalize(),
        "description": summary(table),
        "path": file.path,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "rows": file.rows,
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": schema(table, tables),
    }


def schema(table: Table, tables: Mapping[str, Table]) -> dict[str, Any]:
    """The Table Schema of a table; ``tables`` are those that it may point at."""
    described: dict[str, Any] = {"fields": [_field(column, table) for column in table.columns], "missingValues": [""]}
    if table.key:
        described["primaryKey"] = [table.key]
    keys = [
        {"fields": [column.name], "reference": {"resource": parent.name, "fields": [parent.key]}}
        for column, parent in references(table, tables)
    ]
    return {**described, "foreignKeys": keys} if keys else described


def references(table: Table, tables: Mapping[str, Table], *, lists: bool = False) -> list[tuple["Field[Any]", Table]]:
    """The columns that hold a key of another table, with that table; with ``lists`` those too that hold several."""
    pointing = [column for column in table.columns if column.metadata["references"] and (lists or not column.metadata["separator"])]
    return [(column, tables[column.metadata["references"]]) for column in pointing]


def _field(column: "Field[Any]", table: Table) -> dict[str, Any]:
    meta = column.metadata
    described: dict[str, Any] = {"name": column.name, "type": TYPES[meta["kind"]], "description": meta["description"]}
    if meta["separator"]:
        described |= {"type": "list", "itemType": "string", "delimiter": meta["separator"]}
    constraints: dict[str, Any] = {}
    if required(column, table):
        constraints["required"] = True
    if column.name == table.key:
        constraints["unique"] = True
    if meta["enum"]:
        constraints["enum"] = [value for value in meta["enum"] if value]
    return {**described, "constraints": constraints} if constraints else described


def other(file: File, mediatype: str, title: str) -> dict[str, Any]:
    """The description of a file that is no CSV table."""
    name = file.path.lower().replace("/", "-").replace(".", "-")
    return {
        "name": name,
        "type": "file",
        "title": title,
        "path": file.path,
        "scheme": "file",
        "format": file.path.rsplit(".", 1)[1],
        "mediatype": mediatype,
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
