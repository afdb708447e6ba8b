"""What officers said about records, as gold: a record that was confirmed or corrected is right as it is now, a rejected one is false, and
one that nobody looked at counts neither way."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.corrections import Corrected
from pipeline.evaluate.gold import TAGS, GoldDocument, Mark
from pipeline.records import RATED, DocumentRecords
from pipeline.store import Store

# The gold attribute of each column, by kind of record.
ATTRIBUTES = {
    "question": {"by": "speaker"},
    "response": {"by": "speaker"},
    "resolution": {"outcome": "outcome", "mover": "mover", "seconder": "seconder"},
    "action": {"date": "due_date"},
}


def reviews_as_gold(store: Store) -> Iterator[tuple[GoldDocument, DocumentRecords]]:
    """For each document with reviews, its gold and the records as the program found them, for ``evaluate.score_records``. Links are left
    out, since nobody reviews them.

    Records that were missed cannot be told from reviews: recall is that among the reviewed.
    """
    for key in store.ids():
        if not store.reviews(key):
            continue
        whole, found = store.reviewed(key), store.load(key)
        if whole and found:
            yield _gold(whole, found), replace(found, indicator_links=())


def _gold(whole: Corrected, found: DocumentRecords) -> GoldDocument:
    document = found.document
    marks: dict[str, tuple[Mark, ...]] = {kind: () for kind in TAGS.values()}
    for kind, table in RATED.items():
        rows = [row for row in getattr(whole.records, table) if whole.states.get(getattr(row, f"{kind}_id")) != "rejected"]
        marks[table] = tuple(
            Mark(table, row.start, row.end, row.text, not reviewed, _attributes(kind, row) if reviewed else {})
            for row in rows
            for reviewed in [whole.states.get(getattr(row, f"{kind}_id"))]
        )
    marks["items"] = tuple(_headings(found))
    return GoldDocument(document.path or document.document_id, found.text, {}, marks)


def _headings(found: DocumentRecords) -> Iterator[Mark]:
    for item in found.agenda_items:
        at = found.text.find(item.title, item.start, item.end)
        if item.title and at >= 0:
            yield Mark("items", at, at + len(item.title), item.title, True, {"n": item.number})


def _attributes(kind: str, row: object) -> dict[str, str]:
    named = {gold: str(getattr(row, column)) for gold, column in ATTRIBUTES[kind].items() if getattr(row, column)}
    if kind == "action" and (owners := getattr(row, "owners", ())):
        named["owner"] = "; ".join(owners)
    return named
