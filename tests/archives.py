"""Documents to store and what an archive holds, for several test files."""

import sqlite3
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.records import (
    Action,
    AgendaItem,
    Attendance,
    Document,
    DocumentRecords,
    IndicatorLink,
    Question,
    Resolution,
    Response,
    document_id,
    record_id,
)
from pipeline.store import Store

TEXT = "1. Bins\nCouncillor Ahlquist asked why bins were late. The officer replied: snow.\nRESOLVED: that the report be noted."


def make_records(number: int = 1, path: str = "a.txt") -> DocumentRecords:
    """A document with a row in every table; ``number`` makes it differ from others."""
    sha256 = f"{number:064x}"
    key = document_id("".join(reversed(sha256)))
    item = record_id("item", key, 0, len(TEXT))
    context = {"document_id": key, "council": "Fernvale", "committee": "Scrutiny", "meeting_date": "2024-03-12"}
    inside = {**context, "item_id": item, "item_number": "1", "item_title": "Bins"}

    def evidence(words: str, kind: str) -> dict[str, object]:
        start = TEXT.index(words)
        end = start + len(words)
        found = {"text": words, "page": 1, "start": start, "end": end, "rule": "test", "confidence": 0.75}
        return {**inside, **found, f"{kind}_id": record_id(kind, key, start, end)}

    question = Question(**evidence("Councillor Ahlquist asked why bins were late.", "question"), speaker="Councillor Ahlquist")
    response = Response(**evidence("The officer replied: snow.", "response"), question_ids=(question.question_id, question.question_id))
    resolution = Resolution(**evidence("that the report be noted.", "resolution"), outcome="noted", votes_for=3, carried="yes")
    action = Action(**evidence("the report be noted.", "action"), owners=("Officer A", "Officer B"), resolution_id=resolution.resolution_id)
    link = IndicatorLink(
        **inside,
        record_type="question",
        record_id=question.question_id,
        indicator_id="T1",
        indicator_name="Missed bins",
        matched_text="bins",
        score=91.5,
    )
    return DocumentRecords(
        Document(document_id=key, path=path, sha256=sha256, media_type="text/plain", pages=1, characters=len(TEXT), council="Fernvale"),
        TEXT,
        (0,),
        attendance=(Attendance(**context, name="Cllr Ahlquist", role="member"), Attendance(**context, name="B. Officer", role="officer")),
        agenda_items=(AgendaItem(item_id=item, **context, position=1, number="1", title="Bins", page=1, start=0, end=len(TEXT)),),
        questions=(question,),
        responses=(response,),
        resolutions=(resolution,),
        actions=(action,),
        indicator_links=(link,),
    )


def read_tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table of a store but its search index, rows sorted and without their row numbers: equal for stores that hold the same."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        wanted = "type = 'table' AND name NOT LIKE 'search%'"
        names = [row[0] for row in db.execute(f"SELECT name FROM sqlite_master WHERE {wanted} ORDER BY name")]
        tables = {}
        for name in names:
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({name})") if row[1] != "rowid"]
            tables[name] = sorted(db.execute(f"SELECT {', '.join(columns)} FROM {name}"), key=repr)
    db.close()
    return tables


def stored(path: Path) -> int:
    """How many documents the store holds; 0 where it is not there yet."""
    try:
        with Store(path, read_only=True) as store:
            return store.count("documents")
    except UsageError:
        return 0
