"""Leaving out what is unsure: nothing that stays points at what has gone."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cli import main
from pipeline.export import export
from pipeline.records import RATED_TABLES, DocumentRecords
from pipeline.search import Filters
from pipeline.store import Place, Store
from pipeline.threshold import filtered


def graded(records: DocumentRecords, grades: list[float]) -> DocumentRecords:
    """The document with a confidence for its question, response, resolution and action."""
    rows = {name: (replace(getattr(records, name)[0], confidence=grade),) for name, grade in zip(RATED_TABLES, grades, strict=True)}
    action = replace(rows["actions"][0], question_id=records.questions[0].question_id, resolution_id=records.resolutions[0].resolution_id)
    return replace(records, **{**rows, "actions": (action,), "indicator_links": ()})


@given(grades=st.lists(st.floats(0, 1), min_size=4, max_size=4), least=st.floats(0, 1))
def test_what_stays_is_sure_enough_and_whole(records, grades: list[float], least: float) -> None:
    whole = graded(records(), grades)
    kept = filtered(whole, least)
    assert [bool(getattr(kept, name)) for name in RATED_TABLES] == [grade >= least for grade in grades]
    questions, resolutions = {one.question_id for one in kept.questions}, {one.resolution_id for one in kept.resolutions}
    assert all(set(one.question_ids) <= questions for one in kept.responses)
    assert all(one.question_id in {"", *questions} and one.resolution_id in {"", *resolutions} for one in kept.actions)
    assert (kept.agenda_items, kept.attendance, kept.text) == (whole.agenda_items, whole.attendance, whole.text)


def test_links_of_dropped_records_go_too(records) -> None:
    whole = records()
    assert filtered(whole, 0.75) == whole, "a record of exactly that confidence stays"
    assert filtered(whole, 0.76).indicator_links == ()


@pytest.fixture
def archive(tmp_path: Path, records) -> Path:
    with Store(tmp_path / "minutes.db") as store:
        store.save(graded(records(), [0.5, 0.9, 0.9, 0.95]), Place("a.txt", 1, 1), made_by="test")
    return tmp_path


def test_exported_tables(archive: Path) -> None:
    with Store(archive / "minutes.db", read_only=True) as store:
        files = {path.stem: path.read_text(encoding="utf-8") for path in export(store, archive, filters=Filters(min_confidence=0.8))}
    assert [files[name].count("\n") for name in RATED_TABLES] == [1, 2, 2, 2], "the heading, then the records that stay"
    assert [row["question_ids"] for row in csv.DictReader(io.StringIO(files["responses"]))] == [""]
    assert files["agenda_items"].count("\n") == 2


def test_the_next_run_writes_the_whole_tables_again(archive: Path) -> None:
    with Store(archive / "minutes.db") as store:
        store.set_fact("exported", "yes")
    done = CliRunner().invoke(main, ["export", "--out", str(archive), "--min-confidence", "0.8"], catch_exceptions=False)
    assert done.exit_code == 0
    with Store(archive / "minutes.db", read_only=True) as store:
        assert not store.fact("exported")
    assert CliRunner().invoke(main, ["export", "--out", str(archive), "--min-confidence", "2"]).exit_code == 2


def test_shown_document(archive: Path, records) -> None:
    key = records().document.document_id
    whole = CliRunner().invoke(main, ["show", key, "--out", str(archive)], catch_exceptions=False).output
    less = CliRunner().invoke(main, ["show", key, "--out", str(archive), "--min-confidence", "0.92"], catch_exceptions=False).output
    assert "question" in whole and "question" not in less
    assert "action" in less
