"""The metadata with which Datasette shows an archive: what tables and columns mean, labels for references, facets and full-text search.

Datasette looks for words in a table whose rows the full-text index numbers. The views that ``add_views`` puts beside the tables have those
numbers: ``search`` shows every record and title as people read it, ``search_questions`` and its like the columns of one kind.

datasette outputs/minutes.db --metadata outputs/datasette.json
"""

import json
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.index import BETWEEN
from pipeline.package.descriptor import summary
from pipeline.records import TABLE_OF, TABLES, Table
from pipeline.store import Store

# What stands for a row where another table points at it, and by what a table is narrowed first.
LABELS = {"documents": "path", "agenda_items": "title", "questions": "text", "resolutions": "text", "indicators": "name"}
FACETS = {
    "documents": ("status", "council", "committee"),
    "attendance": ("role", "committee"),
    "agenda_items": ("committee",),
    "questions": ("committee", "speaker_role"),
    "responses": ("committee", "speaker_role"),
    "resolutions": ("committee", "outcome", "carried"),
    "actions": ("committee", "kind", "status"),
    "indicator_links": ("indicator_name", "record_type", "committee"),
    "indicators": ("theme", "framework"),
}
HIDDEN = ("sources", "facts", "search_entries", "search_names", "search_people", "search_terms", "search_words")


def _readable(column: str) -> str:
    """SQL for the names of an entry, which the index keeps apart with a character that nobody should see."""
    separator = " || ".join(f"char({ord(character)})" for character in BETWEEN)
    return f"replace(e.{column}, {separator}, '; ')"


VIEWS = {
    "search": f"""SELECT e.id, e.kind, d.council, d.committee, d.meeting_date, e.title, {_readable("speaker")} AS speaker,
    {_readable("owner")} AS owner, e.text, e.confidence, e.record_id, d.path, e.document_id
    FROM search_entries AS e JOIN documents AS d USING (document_id)""",
    **{
        f"search_{name}": f"""SELECT e.id AS entry, t.*, d.path FROM {name} AS t
    JOIN search_entries AS e ON e.record_id = t.{TABLES[name].key} JOIN documents AS d ON d.document_id = t.document_id"""
        for name in TABLE_OF.values()
    },
}
FOUND = """SELECT s.kind, s.council, s.committee, s.meeting_date, s.title, s.speaker, s.owner, s.text, s.record_id, s.path
FROM search_words(:words) AS w JOIN search AS s ON s.id = w.rowid ORDER BY w.rank LIMIT 500"""
FOLLOWED = """SELECT l.indicator_name, count(DISTINCT l.record_id) AS questions, count(DISTINCT a.action_id) AS actions
FROM indicator_links AS l LEFT JOIN actions AS a ON a.question_id = l.record_id
WHERE l.record_type = 'question' GROUP BY l.indicator_name ORDER BY questions DESC, l.indicator_name"""


def metadata(database: str = "minutes") -> dict[str, Any]:
    """The metadata for an archive whose file is ``DATABASE.db``."""
    tables: dict[str, Any] = {name: _table(table) for name, table in TABLES.items()}
    tables["search"] = {
        "title": "Search",
        "description": "Every record and item title, with full-text search; record_id is the id in search_questions and its like",
        **{"fts_table": "search_words", "fts_pk": "id", "sort": "id", "facets": ["kind", "committee"]},
    }
    for name in TABLE_OF.values():
        words = {"title": f"Search {name.replace('_', ' ')}", "description": f"{summary(TABLES[name])} With full-text search."}
        tables[f"search_{name}"] = {**words, "fts_table": "search_words", "fts_pk": "entry", "sort": "entry", "facets": list(FACETS[name])}
    tables["texts"] = {"title": "Texts", "description": "The text of each document, in which offsets count Unicode code points"}
    tables |= {name: {"hidden": True} for name in HIDDEN}
    queries = {
        "find": {"title": "Find records by words", "sql": FOUND, "params": ["words"]},
        "measures_asked_about": {"title": "Which measures questions ask about, and how many actions follow", "sql": FOLLOWED},
    }
    described = {"title": "Records from council minutes", "description": "Made by Minutebook", "tables": tables, "queries": queries}
    return {"title": "Minutebook", "databases": {database: described}}


def _table(table: Table) -> dict[str, Any]:
    described: dict[str, Any] = {
        "title": table.name.replace("_", " ").capitalize(),
        "description": summary(table),
        "columns": {column.name: column.metadata["description"] for column in table.columns},
        "facets": list(FACETS[table.name]),
    }
    if table.name in LABELS:
        described["label_column"] = LABELS[table.name]
    return described


def add_views(store: Store) -> None:
    """Put the views into the archive, in the place of those of an earlier version."""
    for name, sql in VIEWS.items():
        store.connection.execute(f"DROP VIEW IF EXISTS {name}")
        store.connection.execute(f"CREATE VIEW {name} AS {sql}")


def write(path: Path) -> Path:
    """Write the metadata to ``path``. Raises UsageError where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(metadata(), indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror})", "Give another folder with --out.") from error
    return path
