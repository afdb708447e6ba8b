"""The files that users get: CSV that any reader takes back cell for cell, harmless in a spreadsheet, and the same bytes each time."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import UsageError
from pipeline.export import export, harmless, write_csv
from pipeline.records import TABLES, Indicator
from pipeline.review import FORMULA_STARTS
from pipeline.store import Place, Store

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.from_regex(r"[=+\-@\t\r\n',\"].*", fullmatch=True)


def written(table: str, rows: list) -> str:
    handle = io.StringIO(newline="")
    write_csv(TABLES[table], rows, handle)
    return handle.getvalue()


def parsed(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@given(text=TEXTS)
def test_no_cell_is_a_formula_and_the_rest_is_kept(text: str) -> None:
    cell = harmless(text)
    assert not cell.startswith(FORMULA_STARTS)
    assert cell == text or cell == "'" + text and text.startswith(FORMULA_STARTS)


@given(texts=st.lists(TEXTS, min_size=1, max_size=5))
def test_any_text_comes_back_from_the_csv(records, texts: list[str]) -> None:
    rows = [replace(records().questions[0], text=text, item_title=text) for text in texts]
    back = parsed(written("questions", rows))
    assert [row["text"] for row in back] == [harmless(text) for text in texts]
    assert [row["item_title"] for row in back] == [harmless(text) for text in texts]


def test_cells(records) -> None:
    given = records()
    action = parsed(written("actions", list(given.actions)))[0]
    assert action["owners"] == "Officer A; Officer B"
    assert (action["question_id"], action["due_date"]) == ("", "")
    assert (action["page"], action["confidence"]) == ("1", "0.75")
    response = parsed(written("responses", list(given.responses)))[0]
    assert response["question_ids"] == " ".join(given.responses[0].question_ids)
    votes = [replace(given.resolutions[0], votes_for=number) for number in (3, None, 0)]
    assert [row["votes_for"] for row in parsed(written("resolutions", votes))] == ["3", "", "0"]


def test_a_table_without_rows_has_its_heading() -> None:
    assert written("attendance", []) == ",".join(column.name for column in TABLES["attendance"].columns) + "\r\n"


def test_a_line_ends_as_rfc_4180_says(records) -> None:
    text = written("questions", [replace(records().questions[0], text='two\nlines, "quoted"')])
    assert text.count("\r\n") == 2
    assert '"two\nlines, ""quoted"""' in text


@pytest.fixture
def archive(tmp_path: Path, records):
    def make(name: str, order: list[int]) -> Path:
        out = tmp_path / name
        with Store(out / "minutes.db") as store:
            store.set_register([Indicator(indicator_id="T1", name="Missed bins")], "r1", ())
            for number in order:
                store.save(records(number, f"{number}.txt"), Place(f"{number}.txt", 1, 1), made_by="v1")
            for form in ("csv", "json"):
                list(export(store, out, form))
        return out

    return make


def test_the_order_of_arrival_does_not_change_a_byte(archive) -> None:
    one, two = archive("one", [1, 2, 3]), archive("two", [3, 1, 2, 1])
    names = sorted(path.relative_to(one) for path in one.rglob("*.*") if path.suffix in (".csv", ".jsonl"))
    assert len(names) == 2 * len(TABLES)
    for name in names:
        assert (one / name).read_bytes() == (two / name).read_bytes(), name


def test_json_lines_hold_lists_and_nulls(archive) -> None:
    out = archive("one", [1])
    rows = {name: [json.loads(line) for line in (out / "json" / f"{name}.jsonl").read_text("utf-8").splitlines()] for name in TABLES}
    assert list(rows["actions"][0]) == [column.name for column in TABLES["actions"].columns]
    assert rows["actions"][0]["owners"] == ["Officer A", "Officer B"]
    assert rows["resolutions"][0]["votes_against"] is None


def test_nothing_but_the_tables_is_left(archive) -> None:
    out = archive("one", [1])
    assert sorted(path.name for path in (out / "csv").iterdir()) == sorted(f"{name}.csv" for name in TABLES)


def test_a_folder_that_cannot_be_written_is_named(archive) -> None:
    out = archive("one", [1])
    for path in (out / "csv").iterdir():
        path.unlink()
    (out / "csv").rmdir()
    (out / "csv").touch()
    with Store(out / "minutes.db", read_only=True) as store, pytest.raises(UsageError, match="cannot be written"):
        list(export(store, out))
