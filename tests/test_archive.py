"""A batch: which files are read, which are known, and that whatever happens to it the archive ends the same."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.archive import Archive, File, Outcome, find, shown_path
from pipeline.errors import MinutebookError, RuleError, UsageError
from pipeline.pool import Limits
from pipeline.records import DocumentRecords, Indicator, document_id
from pipeline.run import unread
from pipeline.store import Store
from tests.archives import make_records, stored

REGISTER = (Indicator(indicator_id="T1", name="Missed bins"),)


def read(path: Path, shown: str, register: Path) -> DocumentRecords:
    """Stands in for the stages. What the file says decides what happens; every reading adds a byte to the file's count."""
    import hashlib

    data = path.read_bytes()
    with (register.parent / f"{path.stem}.count").open("ab") as count:
        count.write(b".")
    if b"hang" in data:
        time.sleep(60)
    if b"die" in data:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"rule" in data:
        raise RuleError("the rule is wrong", "Mend it.")
    if b"wrong" in data:
        raise KeyError("wrong")
    sha256 = hashlib.sha256(data).hexdigest()
    if b"empty" in data:
        return unread(shown, sha256, "It holds no words.", status="empty")
    records = make_records(int.from_bytes(data[:6], "big"), shown)
    if b"twice" in data:
        records = replace(records, questions=records.questions * 2)
    if b"slow" in data:
        time.sleep(0.02)
    return _at(records, sha256, shown)


def _at(records: DocumentRecords, sha256: str, shown: str) -> DocumentRecords:
    """The records moved to the document of these bytes, with one of each kind and ids of its own."""
    key = document_id(sha256)
    ids = ("item_id", "question_id", "resolution_id", "action_id", "record_id")

    def moved(record):
        own = {name: getattr(record, name)[:1] + key[1:] for name in ids if getattr(record, name, "")}
        return replace(record, document_id=key, **own)

    names = ("attendance", "agenda_items", "questions", "resolutions", "actions", "indicator_links")
    tables = {name: tuple(moved(record) for record in getattr(records, name)) for name in names}
    return replace(records, document=replace(records.document, document_id=key, sha256=sha256, path=shown), responses=(), **tables)


def prepare(register: Path) -> None:
    """Stands in for loading the rules."""


def die(register: Path) -> None:
    """Stands in for a machine on which no worker can start."""
    os._exit(1)


class Batch:
    """A folder of files and an archive beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.out, self.notes = folder / "minutes", folder / "out", folder / "notes"
        self.folder.mkdir()
        self.notes.mkdir()

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def run(self, *, method: str = "fork", made_by: str = "v1", out: Path | None = None, **options) -> list[Outcome]:
        """Add the folder; the outcomes in the order of the paths."""
        with Store((out or self.out) / "minutes.db") as store:
            if not store.fact("register"):
                store.set_register(REGISTER, "r1", ())
            limits = Limits(seconds=options.pop("timeout", 30.0), memory=options.pop("memory", 0))
            options = {"workers": 2, "limits": limits, "prepare": prepare, **options}
            context = multiprocessing.get_context(method)
            register = self.notes / "register.csv"
            archive = Archive(store, self.out, register, made_by, task=read, context=context, **options)
            return sorted(archive.add(find([self.folder], self.out)[0]), key=lambda outcome: outcome.shown)

    def read(self) -> dict[str, int]:
        """How often each file was read since last asked."""
        counts = {path.stem: path.stat().st_size for path in self.notes.glob("*.count")}
        for path in self.notes.glob("*.count"):
            path.unlink()
        return counts

    def documents(self) -> dict[str, str]:
        """Path and status of every document in the archive."""
        with Store(self.out / "minutes.db", read_only=True) as store:
            return {document.path: document.status for document in store.rows("documents")}


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return Batch(tmp_path)


# ---- which files there are


def test_find_lists_every_file_once_sorted_and_says_what_it_skips(tmp_path: Path) -> None:
    for name in [
        "b.pdf",
        "sub/deep/a.txt",
        ".hidden",
        ".git/config",
        "~$b.docx",
        "sub/Thumbs.db",
        "odd.xyz",
        "outputs/minutes.db",
        "outputs/csv/q.csv",
    ]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    files, skipped = find([tmp_path, tmp_path / "b.pdf", tmp_path / "sub"], tmp_path / "outputs")
    assert [file.shown for file in files] == ["b.pdf", "lost", "odd.xyz", "sub/deep/a.txt"]
    assert skipped == [".git", ".hidden", "outputs/csv", "outputs/minutes.db", "pipe", "sub/Thumbs.db", "~$b.docx"]


def test_a_file_that_is_named_is_never_skipped(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").touch()
    files, skipped = find([tmp_path, tmp_path / ".hidden.txt"], tmp_path / "out")
    assert [file.shown for file in files] == [".hidden.txt"]
    assert skipped == []


def test_a_path_that_is_missing_is_bad_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no file or folder"):
        find([tmp_path / "absent"], tmp_path / "out")


def test_paths_are_shown_relative_to_the_folder_of_the_outputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown_path(Path("minutes/../minutes/a.txt"), Path("outputs")) == "minutes/a.txt"
    assert shown_path(Path("minutes/a.txt"), Path("elsewhere/outputs")) == (tmp_path / "minutes/a.txt").as_posix()
    assert shown_path(Path(os.fsdecode(b"caf\xe9.txt")), Path("outputs")) == "caf\\xe9.txt"


# ---- what is read again


def test_a_second_run_reads_nothing(batch: Batch) -> None:
    batch.write("a.txt", "one")
    batch.write("sub/b.txt", "empty")
    first, reads = batch.run(), batch.read()
    assert reads == {"a": 1, "b": 1}
    assert [(one.shown, one.status, one.fresh) for one in first] == [("minutes/a.txt", "ok", True), ("minutes/sub/b.txt", "empty", True)]
    assert batch.run() == [replace(outcome, fresh=False) for outcome in first]
    assert batch.read() == {}


def test_force_and_other_rules_read_again(batch: Batch) -> None:
    batch.write("a.txt", "one")
    batch.run()
    batch.run(force=True)
    assert batch.read() == {"a": 2}
    batch.run(made_by="v2")
    batch.run(made_by="v2")
    assert batch.read() == {"a": 1}


def test_a_touched_file_is_known_by_its_bytes(batch: Batch) -> None:
    path = batch.write("a.txt", "one")
    batch.run()
    os.utime(path, ns=(1, 1))
    batch.run()
    assert batch.read() == {"a": 1}


def test_changed_content_takes_the_place_of_the_old(batch: Batch) -> None:
    batch.write("a.txt", "one")
    batch.run()
    batch.write("a.txt", "another")
    assert [outcome.fresh for outcome in batch.run()] == [True]
    assert batch.documents() == {"minutes/a.txt": "ok"}


def test_a_moved_file_is_not_read_again(batch: Batch) -> None:
    path = batch.write("a.txt", "one")
    batch.run()
    (batch.folder / "2024").mkdir()
    path.rename(batch.folder / "2024" / "b.txt")
    assert [outcome.status for outcome in batch.run()] == ["ok"]
    assert batch.read() == {"a": 1}
    assert batch.documents() == {"minutes/2024/b.txt": "ok"}


def test_the_same_content_twice_is_one_document(batch: Batch) -> None:
    for name in ("a.txt", "b.txt", "sub/c.txt"):
        batch.write(name, "one")
    assert [outcome.status for outcome in batch.run()] == ["ok"] * 3
    assert sum(batch.read().values()) == 1
    assert batch.documents() == {"minutes/a.txt | minutes/b.txt | minutes/sub/c.txt": "ok"}
    batch.run(force=True)
    assert sum(batch.read().values()) == 1


def test_files_that_change_places_both_stay(batch: Batch) -> None:
    one, two = batch.write("a.txt", "one"), batch.write("b.txt", "two")
    batch.run()
    one.rename(batch.folder / "c.txt")
    two.rename(one)
    (batch.folder / "c.txt").rename(two)
    os.utime(one, ns=(1, 1))
    assert [outcome.status for outcome in batch.run()] == ["ok", "ok"]
    with Store(batch.out / "minutes.db", read_only=True) as store:
        assert {document.path: document.sha256[:4] for document in store.rows("documents")} == {
            "minutes/a.txt": "3fc4",
            "minutes/b.txt": "7692",
        }


def test_a_file_that_was_removed_stays_in_the_archive(batch: Batch) -> None:
    batch.write("a.txt", "one")
    batch.write("b.txt", "two")
    batch.run()
    (batch.folder / "a.txt").unlink()
    assert [outcome.shown for outcome in batch.run()] == ["minutes/b.txt"]
    assert batch.documents() == {"minutes/a.txt": "ok", "minutes/b.txt": "ok"}


def test_a_project_folder_can_be_moved(batch: Batch, tmp_path: Path) -> None:
    batch.write("a.txt", "one")
    batch.run()
    (tmp_path / "new").mkdir()
    batch.folder.rename(tmp_path / "new" / "minutes")
    batch.out.rename(tmp_path / "new" / "out")
    batch.folder, batch.out = tmp_path / "new" / "minutes", tmp_path / "new" / "out"
    batch.run()
    assert batch.read() == {"a": 1}
    assert batch.documents() == {"minutes/a.txt": "ok"}


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/proc/self/fd").is_dir(), reason="needs files that cannot be opened")
def test_a_file_that_cannot_be_opened_is_listed_and_the_old_document_stays(batch: Batch) -> None:
    path = batch.write("a.txt", "one")
    batch.run()
    path.unlink()
    path.symlink_to(batch.folder / "nowhere")
    (batch.folder / "b.txt").symlink_to(batch.folder / "nowhere")
    outcomes = batch.run()
    assert [(outcome.shown, outcome.status) for outcome in outcomes] == [("minutes/a.txt", "failed"), ("minutes/b.txt", "failed")]
    assert "cannot be opened (No such file or directory)" in outcomes[0].message
    assert batch.documents() == {"minutes/a.txt": "ok", "minutes/b.txt": "failed"}


# ---- what goes wrong in a worker


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_one_bad_document_never_stops_the_others(batch: Batch, method: str) -> None:
    for number in range(12):
        batch.write(f"{number:02}.txt", f"fine {number}")
    batch.write("05.txt", "die")
    batch.write("06.txt", "hang")
    outcomes = batch.run(method=method, timeout=1.5)
    assert [outcome.status for outcome in outcomes] == ["ok"] * 5 + ["failed"] * 2 + ["ok"] * 5
    assert "died (code -9)" in outcomes[5].message
    assert "longer than 1.5 seconds. Give it longer with --timeout" in outcomes[6].message
    assert sum(status == "ok" for status in batch.documents().values()) == 10


def test_a_document_that_ran_out_of_time_is_tried_again(batch: Batch) -> None:
    batch.write("a.txt", "hang")
    batch.run(timeout=0.2)
    batch.run(timeout=0.2)
    assert batch.read() == {"a": 2}


def test_records_that_contradict_the_tables_fail_their_document_only(batch: Batch) -> None:
    batch.write("a.txt", "one")
    batch.write("b.txt", "twice")
    outcomes = batch.run()
    assert [outcome.status for outcome in outcomes] == ["ok", "failed"]
    assert "UNIQUE constraint failed: questions.question_id" in outcomes[1].message


def test_a_broken_rule_stops_the_run_with_its_message(batch: Batch) -> None:
    batch.write("a.txt", "rule")
    with pytest.raises(RuleError, match="the rule is wrong") as error:
        batch.run()
    assert error.value.remedy == "Mend it."


def test_workers_that_cannot_start_end_the_run_with_a_remedy(batch: Batch) -> None:
    for number in range(20):
        batch.write(f"{number}.txt", f"{number}")
    with pytest.raises(MinutebookError, match="cannot start"):
        batch.run(prepare=die)


def test_an_unexpected_error_is_the_documents(batch: Batch) -> None:
    batch.write("a.txt", "wrong")
    batch.write("b.txt", "fine")
    outcomes = batch.run()
    assert [outcome.status for outcome in outcomes] == ["failed", "ok"]
    assert "stopped (KeyError: 'wrong')" in outcomes[0].message


def test_a_file_that_changes_while_it_waits(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    batch.write("a.txt", "one")
    batch.write("b.txt", "one")
    look = Archive._look

    def changing(self: Archive, file: File):
        found = look(self, file)
        if file.shown == "minutes/a.txt":
            batch.write("a.txt", "quite another")
        return found

    monkeypatch.setattr(Archive, "_look", changing)
    assert [outcome.status for outcome in batch.run()] == ["ok", "ok"]
    monkeypatch.undo()
    assert [outcome.fresh for outcome in batch.run()] == [False, False]
    assert batch.documents() == {"minutes/a.txt": "ok", "minutes/b.txt": "ok"}


# ---- the same archive whatever happens


def test_workers_and_order_do_not_change_the_archive(batch: Batch, dump, tmp_path: Path) -> None:
    for number in range(20):
        batch.write(f"{number % 3}/{number:02}.txt", f"{number} slow" if number % 5 == 0 else f"{number}")
    stores = []
    for workers in (1, 2, 5):
        out = tmp_path / f"out{workers}"
        batch.run(workers=workers, out=out)
        stores.append(dump(out / "minutes.db"))
    assert stores[0] == stores[1] == stores[2]


SCRIPT = """
import sys
from pathlib import Path
from test_archive import Batch

batch = Batch.__new__(Batch)
folder = Path(sys.argv[1])
batch.folder, batch.out, batch.notes = folder / "minutes", folder / "out", folder / "notes"
batch.run()
"""


def _until(condition: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.01)


def _children(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            yield int(child)
            yield from _children(int(child))


def test_a_killed_run_leaves_whole_documents_and_the_next_one_goes_on(batch: Batch, dump, root: Path, tmp_path: Path) -> None:
    for number in range(120):
        batch.write(f"{number:03}.txt", f"{number:06} slow")
    batch.run(out=tmp_path / "undisturbed")
    batch.read()
    database, seen = batch.out / "minutes.db", 0
    environment = {**os.environ, "PYTHONPATH": f"{root}:{root / 'tests'}"}
    for _ in range(3):
        process = subprocess.Popen([sys.executable, "-c", SCRIPT, str(tmp_path)], env=environment)
        _until(lambda: stored(database) > seen + 15)  # noqa: B023 - called before the loop goes on
        workers = list(_children(process.pid))
        process.kill()
        process.wait()
        _until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))  # noqa: B023
        before, seen = seen, stored(database)
        assert before < seen < 120
        tables = dump(database)
        for name in ("agenda_items", "questions", "resolutions", "actions", "indicator_links", "texts", "sources"):
            assert len(tables[name]) == seen, name
    assert sum(outcome.fresh for outcome in batch.run()) == 120 - seen
    assert dump(database) == dump(tmp_path / "undisturbed" / "minutes.db")
