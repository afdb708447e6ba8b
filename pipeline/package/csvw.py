"""``csv-metadata.json``: the same tables described after the W3C's CSV on the Web."""

import re
from collections.abc import Mapping
from dataclasses import Field
from typing import Any

from pipeline.package.descriptor import references, summary
from pipeline.package.tables import required
from pipeline.records import Table

CONTEXT = ["http://www.w3.org/ns/csvw", {"@language": "en"}]
DIALECT = {"encoding": "utf-8", "delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True, "lineTerminators": ["\r\n", "\n"]}

# A foreign key must not be null in CSVW; one that may be missing is a list of one or none. No id has a space in it.
ONE_OR_NONE = " "


def metadata(tables: Mapping[str, Table], paths: Mapping[str, str], facts: Mapping[str, str]) -> dict[str, Any]:
    """The description of all tables; ``paths`` has the CSV file of each, ``facts`` what is said of the whole (``dc:title`` and so on)."""
    described = [_table(table, tables, paths) for table in tables.values()]
    return {"@context": CONTEXT, **facts, "dialect": DIALECT, "tables": described}


def _table(table: Table, tables: Mapping[str, Table], paths: Mapping[str, str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_column(column, table) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = table.key
    keys = [
        {"columnReference": column.name, "reference": {"resource": paths[parent.name], "columnReference": parent.key}}
        for column, parent in references(table, tables, lists=True)
    ]
    if keys:
        schema["foreignKeys"] = keys
    return {"url": paths[table.name], "dc:title": table.name, "dc:description": summary(table), "tableSchema": schema}


def _column(column: "Field[Any]", table: Table) -> dict[str, Any]:
    meta = column.metadata
    described: dict[str, Any] = {"name": column.name, "titles": column.name, "datatype": _datatype(meta)}
    described["dc:description"] = meta["description"]
    if required(column, table):
        described["required"] = True
    if meta["separator"]:
        described["separator"] = meta["separator"]
    elif meta["references"] and not required(column, table):
        described["separator"] = ONE_OR_NONE
    return described


def _datatype(meta: Mapping[str, Any]) -> Any:
    if meta["enum"]:
        return {"base": "string", "format": "|".join(re.escape(value) for value in meta["enum"] if value)}
    return {"base": "date", "format": "yyyy-MM-dd"} if meta["kind"] == "date" else meta["kind"]
