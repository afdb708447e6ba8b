"""Which words of a hit made it one: found by FTS5 itself, on a small index of the hits alone."""

import sqlite3
from contextlib import closing

from pipeline import index
from pipeline.search.query import Query

Spans = tuple[tuple[int, int], ...]
BEGIN, END = "\x02", "\x03"


def marks(query: Query, texts: list[tuple[str, ...]]) -> list[dict[str, Spans]]:
    """For each hit, given its values of ``index.COLUMNS``, the spans that match by column; columns without a match are left out."""
    if not query.wanted or not texts:
        return [{} for _ in texts]
    names = index.COLUMNS
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(f"CREATE VIRTUAL TABLE hits USING fts5({', '.join(names)}, tokenize = '{index.TOKENIZER}')")
        holes = ", ".join("?" * len(names))
        rows = ((number, *map(_plain, values)) for number, values in enumerate(texts))
        db.executemany(f"INSERT INTO hits (rowid, {', '.join(names)}) VALUES (?, {holes})", rows)
        shown = ", ".join(f"highlight(hits, {number}, '{BEGIN}', '{END}')" for number in range(len(names)))
        found = {row[0]: row[1:] for row in db.execute(f"SELECT rowid, {shown} FROM hits WHERE hits MATCH ?", (query.wanted,))}
    return [_by_column(found.get(number, ())) for number in range(len(texts))]


def _plain(text: str) -> str:
    """The text without the two marks, of the same length but for names, which a line break sets apart."""
    return text.replace(index.BETWEEN, "\n").replace(BEGIN, " ").replace(END, " ")


def _by_column(shown: tuple[str, ...]) -> dict[str, Spans]:
    spans = {name: _spans(text) for name, text in zip(index.COLUMNS, shown, strict=False)}
    return {name: found for name, found in spans.items() if found}


def _spans(marked: str) -> Spans:
    """The marked spans as offsets into the text without marks."""
    found, at = [], 0
    for number, part in enumerate(marked.replace(END, BEGIN).split(BEGIN)):
        if number % 2:
            found.append((at, at + len(part)))
        at += len(part)
    return tuple(found)
