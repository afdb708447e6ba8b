"""The coverage report: ``coverage.csv``, ``items-without-records.csv``, ``missing-meetings.csv``, ``not-read.csv``, and ``index.html``,
which shows all four. What they hold is in ``coverage``."""

import csv
from collections.abc import Iterator
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Any

from pipeline.corrections import left
from pipeline.coverage import REASONS, Coverage, cover
from pipeline.errors import UsageError
from pipeline.export import harmless
from pipeline.records import RATED_TABLES, STATUSES, DocumentRecords
from pipeline.search.filters import Filters
from pipeline.selection import holding, of_store
from pipeline.store import Store

SHOWN = 500  # rows of a table on the page; the CSV file has all
STYLE = """body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
table{border-collapse:collapse;margin:1rem 0;font-size:.9rem}caption{text-align:left;font-weight:600}
th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top}td.n{text-align:right}th{background:#f0f0ea}
.wide{overflow-x:auto}"""
HEADS = {
    "coverage": "Meetings and records by council, committee and year",
    "missing-meetings": "Meetings that look missing",
    "not-read": "Documents that were not read",
    "items-without-records": "Items without any record, and why",
}
NOTES = {
    "missing-meetings": "Between these two meetings lies much more time than between others of the committee. It may have met elsewhere, "
    "not at all, or its minutes are not in the archive. Recesses show here too. Four dated meetings are needed before a gap can be seen.",
    "items-without-records": "Most are formal (apologies, declarations). Where there is text and no rule found a record, "
    "minutebook explain FILE says why, sentence by sentence.",
}

Rows = list[dict[str, Any]]


def write(store: Store, folder: Path, *, filters: Filters | None = None) -> list[Path]:
    """Write the report of an archive, or of the part that ``filters`` name, to ``folder``; returns its files.

    Raises UsageError where the folder cannot be written.
    """
    filters = filters or Filters()
    coverage = cover(_documents(store, filters), holding=holding(store, filters))
    parts = tables(coverage)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = [_csv(folder / f"{name}.csv", columns, rows) for name, (columns, rows) in parts.items()]
        page = folder / "index.html"
        page.write_text(html(coverage, parts), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{folder} cannot be written ({error.strerror})", "Close the program that has it open, or make room.") from error
    return [page, *written]


def _documents(store: Store, filters: Filters) -> Iterator[DocumentRecords]:
    selection = of_store(store, filters)
    for key in store.ids():
        if selection.holds(key) and (whole := store.reviewed(key)):
            yield selection.part(left(whole))


def tables(coverage: Coverage) -> dict[str, tuple[tuple[str, ...], Rows]]:
    """The tables of the report by name: their columns and rows."""
    figures = ("items", "items_without_record", *RATED_TABLES, "items_per_meeting", "records_per_meeting")
    heads = ("council", "committee", "year", "folder", "meetings", "documents", *STATUSES, *figures)
    bare = [{**asdict(one), "reason": REASONS[one.reason]} for one in coverage.bare_items]
    unread = ("document_id", "path", "status", "message")
    gaps = ("council", "committee", "after", "before", "days", "usual_days", "missing")
    items = ("document_id", "path", "council", "committee", "meeting_date", "item_id", "number", "title", "words", "reason")
    return {
        "coverage": (heads, [one.row() for one in coverage.groups]),
        "missing-meetings": (gaps, [asdict(one) for one in coverage.gaps]),
        "not-read": (unread, [{name: getattr(one, name) for name in unread} for one in coverage.unread]),
        "items-without-records": (items, bare),
    }


def _csv(path: Path, columns: tuple[str, ...], rows: Rows) -> Path:
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\r\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([harmless(value) if isinstance(value, str) else value for value in (row[name] for name in columns)])
    return path


def html(coverage: Coverage, parts: dict[str, tuple[tuple[str, ...], Rows]]) -> str:
    """The page: it needs nothing besides itself, and no word of a file is markup in it."""
    total = coverage.totals()
    summary = (
        f"{total.documents:,} documents, {total.statuses['ok']:,} read; {total.meetings:,} meetings; {total.items:,} items, "
        f"{total.items_without:,} without a record; {total.records.total():,} records."
    )
    sections = [_section(name, *part) for name, part in parts.items()]
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Coverage</title><style>{STYLE}</style>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body><h1>Coverage of the archive</h1>\n<p>{summary}</p>\n' + (
        "\n".join(sections) + "\n</body></html>\n"
    )


def _section(name: str, columns: tuple[str, ...], rows: Rows) -> str:
    note = f"<p>{escape(NOTES[name])}</p>" if name in NOTES else ""
    if not rows:
        return f"<h2>{HEADS[name]}</h2><p>None.</p>"
    shown = [column for column in columns if not column.endswith("_id") and any(row[column] not in ("", 0) for row in rows)]
    head = "".join(f'<th scope="col">{column.replace("_", " ")}</th>' for column in shown)
    lines = "\n".join("<tr>" + "".join(_cell(row[column]) for column in shown) + "</tr>" for row in rows[:SHOWN])
    more = f"<p>and {len(rows) - SHOWN:,} more in the file.</p>" if len(rows) > SHOWN else ""
    table = f"<table><caption>{len(rows):,} rows: <a href={name}.csv>{name}.csv</a></caption><thead><tr>{head}</tr></thead>"
    return f'<h2>{HEADS[name]}</h2>{note}<div class="wide">{table}<tbody>\n{lines}\n</tbody></table></div>{more}'


def _cell(value: Any) -> str:
    return f"<td>{escape(value)}</td>" if isinstance(value, str) else f'<td class="n">{value:,}</td>'
