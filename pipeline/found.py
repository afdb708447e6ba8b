"""Search results as a table for a person, and as CSV and JSON for programs. All words are made harmless by ``show.visible`` first."""

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from io import StringIO
from typing import Any

from rich.table import Table
from rich.text import Text

from pipeline.export import harmless
from pipeline.records import TABLE_OF, TABLES
from pipeline.search.filters import Filters
from pipeline.search.find import Hit, Results
from pipeline.search.marks import Spans
from pipeline.show import STYLES, visible

SHOWN, BEFORE = 320, 80  # characters of a record, and how many of them may stand before the first word that matched
ADDED = ("path", "overdue", "review")


def table(results: Results, *, plain: bool) -> Table:
    """The hits as a table: what kind of record, its words with those that matched marked, who, what else, and where they stand.

    ``plain`` marks with » « instead of colour.
    """
    made = Table(box=None, pad_edge=False, show_edge=False, padding=(0, 2, 1 if not plain else 0, 0))
    for name, least in (("Kind", 10), ("Words", 24), ("Who", 8), ("State", 8), ("Source", 16)):
        made.add_column(name, min_width=None if plain else least, overflow="fold", ratio=None if plain or name != "Words" else 1)
    for hit in results.hits:
        words = _part(_words(hit), hit.marks.get("text", ()), plain)
        made.add_row(Text(hit.kind, STYLES.get(hit.kind, "")), words, _who(hit, plain), _state(hit), _source(hit, plain))
    return made


def _words(hit: Hit) -> str:
    return str(hit.record.title if hit.kind == "item" else hit.record.text)


def _part(text: str, spans: Spans, plain: bool) -> Text:
    """The part of the text about the first mark, with the marks in it."""
    start = max(0, spans[0][0] - BEFORE) if spans and spans[0][1] > SHOWN else 0
    end = min(len(text), start + SHOWN)
    inside = tuple((low - start, high - start) for low, high in spans if high <= end)
    return Text("…" if start else "") + _marked(text[start:end], inside, plain) + Text("…" if end < len(text) else "")


def _marked(text: str, spans: Spans, plain: bool) -> Text:
    line, at = Text(), 0
    for low, high in spans:
        line.append(visible(text[at:low]))
        line.append(f"»{visible(text[low:high])}«" if plain else visible(text[low:high]), style="bold reverse")
        at = high
    return line.append(visible(text[at:]))


def _who(hit: Hit, plain: bool) -> Text:
    """The owners or, of what was said or moved, who did."""
    one = hit.record
    if owners := getattr(one, "owners", ()):
        return _marked("\n".join(owners), hit.marks.get("owner", ()), plain)
    name = getattr(one, "person", "") or getattr(one, "speaker", "") or getattr(one, "mover", "")
    return Text(visible(name))


def _state(hit: Hit) -> Text:
    """What became of it: outcome, due date, whether it is overdue, and what officers said."""
    one, parts = hit.record, []
    if hit.kind == "resolution":
        parts.append(one.outcome)
    if hit.kind == "action":
        parts += [f"due {one.due_date or one.due}" if one.due_date or one.due else "", one.status if one.status == "complete" else ""]
    line = Text(visible("\n".join(filter(None, parts))).replace("  ", " "))
    for word, style in (("OVERDUE" if hit.overdue else "", "bold red"), (hit.review, "italic")):
        line.append(f"{' ' if line and word else ''}{word}", style=style)
    return line


def _source(hit: Hit, plain: bool) -> Text:
    """File and page, item, committee and date, and the record's id."""
    one = hit.record
    line = Text(visible(hit.path) + (f", p. {one.page}" if one.page else ""))
    number, title = (one.number, "") if hit.kind == "item" else (one.item_number, one.item_title)
    if number or title:
        line.append(f" · item {visible(number)} ").append_text(_marked(title, hit.marks.get("title", ()), plain)).rstrip()
    for part in filter(None, (one.committee, one.meeting_date, hit.record_id)):
        line.append(f" · {visible(part)}")
    return line


# ---- for programs


def columns(kinds: Iterable[str]) -> tuple[str, ...]:
    """The columns of a CSV file of these kinds (none named: all): those of their tables, each once, and where the record stands."""
    names: dict[str, None] = {"record_type": None, "record_id": None}
    for kind in tuple(kinds) or tuple(TABLE_OF):
        table = TABLES[TABLE_OF[kind]]
        names.update(dict.fromkeys(column.name for column in table.columns if column.name != table.key))
    return (*names, *ADDED)


def as_csv(results: Results, filters: Filters) -> Iterator[str]:
    """The lines of a CSV file; cells are safe to print, and for a spreadsheet."""
    names = columns(filters.kinds)
    for row in (dict(zip(names, names, strict=True)), *map(_row, results.hits)):
        line = StringIO()
        csv.writer(line, lineterminator="").writerow(harmless(visible(_cell(row.get(name, "")))) for name in names)
        yield line.getvalue()


def _row(hit: Hit) -> dict[str, Any]:
    row: dict[str, Any] = {"record_type": hit.kind, "record_id": hit.record_id, **asdict(hit.record)}
    if hit.kind == "item":
        row["text"] = row["title"]
    return {**row, "path": hit.path, "overdue": "yes" if hit.overdue else "", "review": hit.review}


def _cell(value: Any) -> str:
    if isinstance(value, tuple | list):
        return "; ".join(value)
    return "" if value is None else str(value)


def as_json(results: Results, query: str, filters: Filters) -> str:
    """The results with what was asked; safe to print."""
    hits = [
        {**_row(hit), "overdue": hit.overdue, "marks": hit.marks, "reviews": [asdict(one) for one in hit.reviews]} for hit in results.hits
    ]
    found = {
        "query": query,
        "filters": filters.given(),
        "total": results.total,
        "more": results.more,
        "hits": hits,
        "suggestions": [asdict(one) for one in results.suggestions],
    }
    return json.dumps(found, indent=2)  # ASCII: a terminal is never steered


def nothing(results: Results, query: str, filters: Filters, place: str) -> str:
    """What was looked for in vain and where, and what may have been meant."""
    asked = [f"the words {query}"] if query.strip() else []
    for name, value in filters.given().items():
        shown = ", ".join(value) if isinstance(value, tuple) else {True: "yes", False: "no"}.get(value, value)
        asked.append(f"{name.replace('_', ' ')} {shown}")
    lines = [f"Nothing found for {'; '.join(asked) or 'any record'}.", f"Searched {results.searched:,} records in {place}."]
    if results.suggestions:
        lines.append("Nearest in the archive:")
        lines += [f"  {one.given} → {one.name}{'' if one.field == 'words' else f' ({one.field})'}" for one in results.suggestions]
    return "\n".join(map(visible, lines))
