"""The tables of the archive as files: CSV for spreadsheets, JSON Lines for programs.

CSV is UTF-8 after RFC 4180, with dates after ISO 8601 and nothing for what is unknown. The same store gives the same bytes.
"""

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from typing import IO, Any

from pipeline.errors import UsageError
from pipeline.records import TABLES, Table
from pipeline.review import FORMULA_STARTS
from pipeline.review import write_csv as write_reviews
from pipeline.search.filters import Filters
from pipeline.selection import of_store
from pipeline.store import Store


def harmless(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would run it as a formula."""
    return "'" + cell if cell.startswith(FORMULA_STARTS) else cell


def _cells(table: Table, records: Iterable[Any]) -> Iterator[list[Any]]:
    """The values of records as they stand in a CSV file."""
    columns = table.columns
    get = attrgetter(*(column.name for column in columns))
    lists = [(n, separator) for n, column in enumerate(columns) if (separator := column.metadata["separator"])]
    for record in records:
        values = list(get(record))
        for n, separator in lists:
            values[n] = separator.join(values[n])
        yield [harmless(value) if isinstance(value, str) else value for value in values]


def write_csv(table: Table, records: Iterable[Any], handle: IO[str]) -> None:
    """Write a table with its heading, a row at a time. Bytes and speed are those of pandas, without the time that it takes to load."""
    writer = csv.writer(handle, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(_cells(table, records))


def write_json(table: Table, records: Iterable[Any], handle: IO[str]) -> None:
    """Write a table as one JSON object a line: lists stay lists, an unknown number is null."""
    names = [column.name for column in table.columns]
    for record in records:
        handle.write(json.dumps({name: getattr(record, name) for name in names}, ensure_ascii=False) + "\n")


FORMATS: dict[str, tuple[str, Callable[[Table, Iterable[Any], IO[str]], None]]] = {"csv": ("csv", write_csv), "json": ("jsonl", write_json)}


def files(out: Path, form: str) -> dict[str, Path]:
    """The file of each table."""
    return {name: out / form / f"{name}.{FORMATS[form][0]}" for name in TABLES}


def export(store: Store, out: Path, form: str = "csv", *, filters: Filters | None = None) -> Iterator[Path]:
    """Write every table to the folder ``out/FORM``; yield each file when it stands. A reader never sees half a file.

    With ``filters`` only the part of the archive that they name (``selection``), and nothing that points outside it.
    """
    selection = of_store(store, filters or Filters())
    for name, path in files(out, form).items():
        part = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8", newline="") as handle:
                FORMATS[form][1](TABLES[name], selection.keep(name, store.rows(name)), handle)
            part.replace(path)
        except OSError as error:
            raise UsageError(f"{path} cannot be written ({error.strerror})", "Close the program that has it open, or make room.") from error
        finally:
            with suppress(OSError):
                part.unlink()
        yield path
    if form == "csv" and store.reviews():
        path = out / form / "reviews.csv"
        with path.open("w", encoding="utf-8", newline="") as handle:
            write_reviews(store, handle)
        yield path
