"""The archive keeps whole documents, gives back what it was given, and can be read while it is written."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import UsageError
from pipeline.records import TABLES, Document, DocumentRecords, Indicator
from pipeline.schema import VERSION
from pipeline.store import Place, Store

REGISTER = (Indicator(indicator_id="T1", name="Missed bins", aliases=("bins", "late bins")),)


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "out" / "minutes.db") as store:
        store.set_register(REGISTER, "r1", ())
        yield store


def at(path: str, size: int = 1) -> Place:
    return Place(path, size, 1)


def test_a_document_comes_back_as_it_was_saved(store, records) -> None:
    given = records()
    store.save(given, at("a.txt"), made_by="v1")
    assert store.load(given.document.document_id) == given


def test_an_unread_document_comes_back(store) -> None:
    given = DocumentRecords(Document(document_id="d1", path="x.pdf", sha256="", status="encrypted", message="It needs a password."))
    store.save(given, at("x.pdf"), made_by="v1")
    assert store.load("d1") == given


def test_what_is_not_there_is_none(store) -> None:
    assert store.load("d1") is None
    assert store.document("d1") is None
    assert store.at("a.txt") is None
    assert not store.is_current("d1", "v1")
    assert store.fact("nothing") == ""


def test_saving_again_replaces(store, records) -> None:
    store.save(records(), at("a.txt"), made_by="v1")
    fewer = replace(records(), questions=(), responses=(), indicator_links=())
    store.save(fewer, at("a.txt"), made_by="v2")
    assert store.load(fewer.document.document_id) == fewer
    assert store.count("questions") == 0
    assert store.is_current(fewer.document.document_id, "v2")
    assert not store.is_current(fewer.document.document_id, "v1")


def test_records_that_contradict_the_tables_change_nothing(store, records) -> None:
    good = records()
    store.save(good, at("a.txt"), made_by="v1")
    twice = replace(good, questions=good.questions * 2)
    with pytest.raises(sqlite3.IntegrityError):
        store.save(twice, at("a.txt"), made_by="v2")
    with pytest.raises(sqlite3.IntegrityError):
        store.save(replace(good, actions=(replace(good.actions[0], kind="wish"),)), at("a.txt"), made_by="v2")
    with pytest.raises(sqlite3.IntegrityError):
        store.save(replace(good, actions=(replace(good.actions[0], resolution_id="n0"),)), at("a.txt"), made_by="v2")
    assert store.load(good.document.document_id) == good
    assert store.is_current(good.document.document_id, "v1")


def test_another_document_at_the_path_replaces_the_first(store, records) -> None:
    store.save(records(1), at("a.txt"), made_by="v1")
    store.save(records(2), at("a.txt"), made_by="v1")
    assert store.ids() == [records(2).document.document_id]
    assert store.count("questions") == 1


def test_one_document_in_two_places(store, records) -> None:
    key = records().document.document_id
    store.save(records(), at("b.txt"), made_by="v1")
    store.place(at("a.txt"), key)
    assert store.document(key).path == "a.txt | b.txt"
    store.save(records(2), at("b.txt"), made_by="v1")
    assert store.document(key).path == "a.txt"
    store.place(at("c.txt"), key, gone=["a.txt"])
    assert store.document(key).path == "c.txt"
    assert store.at("c.txt") == (key, at("c.txt"))
    assert store.at("a.txt") is None


def test_rows_come_in_document_order_whatever_the_order_of_arrival(store, records) -> None:
    for number, path in ((1, "c.txt"), (2, "a.txt"), (3, "b.txt")):
        store.save(records(number, path), at(path), made_by="v1")
    assert [document.path for document in store.rows("documents")] == ["a.txt", "b.txt", "c.txt"]
    expected = [records(number).document.document_id for number in (2, 3, 1)]
    assert store.ids() == expected
    assert [person.document_id for person in store.rows("attendance")] == [key for key in expected for _ in range(2)]
    assert [person.name for person in store.rows("attendance")] == ["Cllr Ahlquist", "B. Officer"] * 3
    assert list(store.rows("indicators")) == list(REGISTER)


def test_another_register_takes_the_place_of_the_first(store, records) -> None:
    given = records()
    store.save(given, at("a.txt"), made_by="v1")
    other = Indicator(indicator_id="T2", name="Bins on time")
    store.set_register([other], "r2", [(replace(given.indicator_links[0], indicator_id="T2"),)])
    assert store.fact("register") == "r2"
    assert [row.indicator_id for row in store.rows("indicators")] == ["T2"]
    assert [row.indicator_id for row in store.rows("indicator_links")] == ["T2"]
    assert store.load(given.document.document_id).questions == given.questions


def test_every_table_stands_in_the_database_with_its_columns(store) -> None:
    with sqlite3.connect(store.path) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        for name, table in TABLES.items():
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
            assert columns == ["rowid", *(column.name for column in table.columns)]


def test_a_reader_reads_while_a_run_writes_and_afterwards(store, records) -> None:
    store.save(records(1, "a.txt"), at("a.txt"), made_by="v1")
    with Store(store.path, read_only=True) as reader:
        assert len(reader.ids()) == 1
        store.save(records(2, "b.txt"), at("b.txt"), made_by="v1")
        assert len(reader.ids()) == 2
        with pytest.raises(UsageError):
            reader.set_fact("x", "y")


def test_a_closed_store_is_one_file(tmp_path: Path, records) -> None:
    with Store(tmp_path / "minutes.db") as store:
        store.set_register(REGISTER, "r1", ())
        store.save(records(), at("a.txt"), made_by="v1")
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.db"]


def test_a_name_with_signs_of_a_web_address(tmp_path: Path, records) -> None:
    path = tmp_path / "a?b#c %20" / "minutes.db"
    with Store(path) as store:
        store.set_register(REGISTER, "r1", ())
        store.save(records(), at("a.txt"), made_by="v1")
    with Store(path, read_only=True) as store:
        assert store.count("documents") == 1


def test_what_is_no_archive_is_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no archive at"):
        Store(tmp_path / "minutes.db", read_only=True)
    (tmp_path / "text.db").write_text("These are no tables. " * 100)
    with pytest.raises(UsageError, match="not an archive"):
        Store(tmp_path / "text.db")
    with sqlite3.connect(tmp_path / "other.db") as db:
        db.execute("CREATE TABLE mine (x)")
    with pytest.raises(UsageError, match="another version"):
        Store(tmp_path / "other.db")
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="cannot be used"):
        Store(tmp_path / "file" / "minutes.db")


def test_a_kill_in_the_middle_of_a_document_leaves_it_out(tmp_path: Path, root: Path, records) -> None:
    script = """
import os, signal, sys
from pathlib import Path
from tests.archives import make_records
from pipeline.records import Indicator
from pipeline.store import Place, Store

class Dying(tuple):
    def __iter__(self):
        yield from ()
        os.kill(os.getpid(), signal.SIGKILL)

store = Store(Path(sys.argv[1]))
store.set_register([Indicator(indicator_id="T1", name="Missed bins")], "r1", ())
store.save(make_records(1), Place("a.txt", 1, 1), made_by="v1")
records = make_records(2, "b.txt")
object.__setattr__(records, "actions", Dying())
store.save(records, Place("b.txt", 1, 1), made_by="v1")
"""
    path = tmp_path / "minutes.db"
    done = subprocess.run([sys.executable, "-c", script, str(path)], env={"PYTHONPATH": f"{root}:{root / 'tests'}"}, check=False)
    assert done.returncode == -9
    with Store(path) as store:
        assert store.ids() == [records(1).document.document_id]
        assert store.count("questions") == 1


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, name=TEXTS, number=st.one_of(st.none(), st.integers(0, 2**40)), owners=st.lists(st.from_regex("[^;]+", fullmatch=True)))
def test_any_text_and_number_comes_back(store, records, text: str, name: str, number: int | None, owners: list[str]) -> None:
    given = records()
    action = replace(given.actions[0], text=text, owners=tuple(owners), due=name)
    resolution = replace(given.resolutions[0], votes_for=number, label=name)
    given = replace(given, text=text, actions=(action,), resolutions=(resolution,), page_starts=(0, 5))
    store.save(given, at("a.txt"), made_by="v1")
    assert store.load(given.document.document_id) == given
