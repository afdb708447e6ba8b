"""The metadata with which Datasette shows an archive: what tables and columns mean, labels for references, facets and full-text search.

datasette outputs/minutes.db --metadata outputs/datasette.json
"""

import json
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.package.descriptor import summary
from pipeline.records import TABLES, Table

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
HIDDEN = ("sources", "facts", "search_names", "search_people", "search_terms", "search_words")
FOUND = """SELECT e.kind, d.council, d.committee, d.meeting_date, e.title, e.speaker, e.owner, e.text, e.record_id, d.path
FROM search_words(:words) AS w JOIN search_entries AS e ON e.id = w.rowid JOIN documents AS d USING (document_id)
ORDER BY w.rank LIMIT 500"""
FOLLOWED = """SELECT l.indicator_name, count(DISTINCT l.record_id) AS questions, count(DISTINCT a.action_id) AS actions
FROM indicator_links AS l LEFT JOIN actions AS a ON a.question_id = l.record_id
WHERE l.record_type = 'question' GROUP BY l.indicator_name ORDER BY questions DESC, l.indicator_name"""


def metadata(database: str = "minutes") -> dict[str, Any]:
    """The metadata for an archive whose file is ``DATABASE.db``."""
    tables: dict[str, Any] = {name: _table(table) for name, table in TABLES.items()}
    tables["search_entries"] = {
        "title": "Search",
        "description": "Every record and item title, with full-text search",
        "fts_table": "search_words",
        "fts_pk": "id",
        "sort": "id",
        "label_column": "text",
    }
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


def write(path: Path) -> Path:
    """Write the metadata to ``path``. Raises UsageError where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(metadata(), indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror})", "Give another folder with --out.") from error
    return path
