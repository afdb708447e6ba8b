"""The tables that users get are those of the data dictionary: these columns, in this order."""

import pytest

from pipeline.records import TABLES, Source, document_id, record_id

CONTEXT = ["council", "committee", "meeting_date", "item_id", "item_number", "item_title"]
EVIDENCE = ["text", "page", "start", "end", "rule", "confidence"]
SPEAKER = ["speaker", "speaker_role", "person"]
COLUMNS = {
    "documents": [
        *["document_id", "path", "sha256", "media_type", "pages", "characters", "title", "council", "committee"],
        *["meeting_date", "start_time", "venue", "status", "message"],
    ],
    "attendance": ["document_id", *CONTEXT, "name", "role", "position"],
    "agenda_items": [
        *["item_id", "document_id", "council", "committee", "meeting_date", "position", "number", "title"],
        *["page", "start", "end"],
    ],
    "questions": ["question_id", "document_id", *CONTEXT, *EVIDENCE, *SPEAKER],
    "responses": ["response_id", "document_id", *CONTEXT, *EVIDENCE, *SPEAKER, "question_ids"],
    "resolutions": [
        *["resolution_id", "document_id", *CONTEXT, *EVIDENCE, "label", "outcome", "mover", "seconder"],
        *["votes_for", "votes_against", "abstentions", "carried"],
    ],
    "actions": [
        *["action_id", "document_id", *CONTEXT, *EVIDENCE, "owners", "due", "due_date", "kind", "status"],
        *["question_id", "resolution_id"],
    ],
    "indicator_links": [
        *["record_type", "record_id", "document_id", *CONTEXT],
        *["indicator_id", "indicator_name", "matched_text", "score"],
    ],
    "indicators": ["indicator_id", "name", "aliases", "framework", "theme", "unit", "polarity", "frequency", "source"],
}


def test_the_tables_are_those_of_the_data_dictionary() -> None:
    assert list(TABLES) == list(COLUMNS)


@pytest.mark.parametrize("name", COLUMNS)
def test_columns(name: str) -> None:
    assert [column.name for column in TABLES[name].columns] == COLUMNS[name]


@pytest.mark.parametrize("name", COLUMNS)
def test_every_column_is_described_and_points_at_a_table_that_is_there(name: str) -> None:
    for column in TABLES[name].columns:
        assert column.metadata["description"]
        assert column.metadata["kind"] in {"string", "integer", "number", "date"}
        assert column.metadata["references"] in {"", *TABLES}


def test_page_of_an_offset() -> None:
    source = Source("d", "p", "s", "application/pdf", "one two three", (), page_starts=(0, 4, 8))
    assert [source.page_of(offset) for offset in (0, 3, 4, 8, 12)] == [1, 1, 2, 3, 3]
    assert Source("d", "p", "s", "text/plain", "one", ()).page_of(1) is None


def test_ids_are_stable_and_differ_by_kind_and_span() -> None:
    # Ids are cited: these literals may only change with a change of the data dictionary.
    assert document_id("ab" * 32) == "dabababababababab"
    assert record_id("question", "dabababababababab", 10, 20) == "q107bef459778170a"
    ids = {record_id(kind, "d1", start, 9) for kind in ("item", "question", "response", "resolution", "action") for start in (1, 2)}
    assert len(ids) == 10
