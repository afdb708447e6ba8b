"""Runs that are cut short, a disk that is full, a folder that cannot be written, two runs at once: nothing lost, nothing doubled."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_archive import REGISTER, Batch

from pipeline.errors import UsageError
from pipeline.lock import alone
from pipeline.store import Store
from tests.archives import read_tables, stored

SEED = 20240312
DOCUMENTS = 150
SCRIPT = """
import sys
from pathlib import Path
from test_archive import Batch
from pipeline.errors import MinutebookError
from pipeline.lock import alone

if __name__ == "__main__":
    batch = Batch.__new__(Batch)
    folder = Path(sys.argv[1])
    batch.folder, batch.out, batch.notes = folder / "minutes", folder / "out", folder / "notes"
    try:
        with alone(batch.out):
            batch.run(method="forkserver")
    except MinutebookError as error:
        sys.exit(str(error))
"""
TIMES = ("agenda_items", "questions", "resolutions", "actions", "indicator_links", "texts", "sources")


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    """Many small documents, each of which takes a moment."""
    batch = Batch(tmp_path)
    for number in range(DOCUMENTS):
        batch.write(f"{number:03}.txt", f"{number:06} slow")
    return batch


class Run:
    """A run in a process of its own, killed when the test is over."""

    def __init__(self, batch: Batch, root: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": f"{root}:{root / 'tests'}"}
        script = batch.notes / "run.py"
        script.write_text(SCRIPT)
        command = [sys.executable, str(script), str(batch.folder.parent)]
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def ended(self) -> tuple[int, str]:
        """The exit code and everything that was printed."""
        output, errors = self.process.communicate(timeout=120)
        return self.process.returncode, output + errors


def until(batch: Batch, count: int, run: Run) -> None:
    """Wait until the archive holds ``count`` documents or the run has ended."""
    deadline = time.monotonic() + 60
    while stored(batch.out / "minutes.db") < count and run.process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.005)


def workers_of(pid: int) -> list[int]:
    """The processes under a process that read documents."""
    below = [int(child) for task in Path(f"/proc/{pid}/task").glob("*/children") for child in task.read_text().split()]
    return [child for one in below for child in (*workers_of(one), *([one] if _serves(one) else []))]


def _serves(pid: int) -> bool:
    """Whether the process is a worker: what the server of forks has started has the server's own command line."""
    try:
        parent = int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
        return Path(f"/proc/{pid}/cmdline").read_bytes() == Path(f"/proc/{parent}/cmdline").read_bytes()
    except OSError:
        return False


def whole(batch: Batch) -> int:
    """How many documents the archive holds, each of them with all of its rows."""
    tables = read_tables(batch.out / "minutes.db")
    count = len(tables["documents"])
    assert {name: len(tables[name]) for name in TIMES} == dict.fromkeys(TIMES, count)
    return count


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs /proc")
@pytest.mark.parametrize("round_", range(3))
def test_a_run_killed_at_any_moment_is_finished_by_the_next(batch: Batch, root: Path, tmp_path: Path, round_: int) -> None:
    moments = random.Random(SEED + round_)
    for _ in range(3):
        run = Run(batch, root)
        until(batch, stored(batch.out / "minutes.db") + moments.randrange(1, 30), run)
        time.sleep(moments.random() * 0.02)
        run.process.kill()
        code, printed = run.ended()
        assert (code, printed) == (-signal.SIGKILL, "")
        assert whole(batch) < DOCUMENTS
    code, printed = Run(batch, root).ended()
    assert (code, printed) == (0, "")
    batch.run(out=tmp_path / "undisturbed")
    assert read_tables(batch.out / "minutes.db") == read_tables(tmp_path / "undisturbed" / "minutes.db")


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs /proc")
def test_workers_killed_at_any_moment_cost_their_document_and_the_next_run_reads_it(batch: Batch, root: Path, tmp_path: Path) -> None:
    moments, run, killed = random.Random(SEED), Run(batch, root), 0
    for _ in range(6):
        until(batch, stored(batch.out / "minutes.db") + moments.randrange(2, 15), run)
        time.sleep(moments.random() * 0.02)
        if workers := workers_of(run.process.pid):
            os.kill(moments.choice(workers), signal.SIGKILL)
            killed += 1
    code, printed = run.ended()
    assert (code, printed) == (0, "")
    statuses = list(batch.documents().values())
    assert len(statuses) == DOCUMENTS and killed
    assert 0 <= statuses.count("failed") <= killed
    batch.run()
    batch.run(out=tmp_path / "undisturbed")
    assert read_tables(batch.out / "minutes.db") == read_tables(tmp_path / "undisturbed" / "minutes.db")


# ---- where the archive cannot grow


def test_a_full_disk_ends_the_run_with_a_message_and_the_next_one_goes_on(
    batch: Batch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare = Store._prepare

    def small(self: Store) -> None:
        prepare(self)
        pages = self.connection.execute("PRAGMA page_count").fetchone()[0]
        self.connection.execute(f"PRAGMA max_page_count = {pages + 40}")

    monkeypatch.setattr(Store, "_prepare", small)
    with pytest.raises(UsageError, match=r"database or disk is full.*that the disk is not full"):
        batch.run()
    monkeypatch.undo()
    assert 0 < whole(batch) < DOCUMENTS
    batch.run()
    batch.run(out=tmp_path / "undisturbed")
    assert read_tables(batch.out / "minutes.db") == read_tables(tmp_path / "undisturbed" / "minutes.db")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one mebibyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("needs Linux and root, to make a small disk")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def minutebook(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline", *map(str, arguments)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)


def test_the_command_says_that_the_disk_is_full(disk: Path, batch: Batch, root: Path) -> None:
    result = minutebook(root, "run", batch.folder, "--out", disk / "out", "--workers", "1")
    assert result.returncode == 2
    assert "disk" in result.stderr and "Traceback" not in result.stderr
    (disk / "filling").write_bytes(bytes(os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize))
    result = minutebook(root, "run", batch.folder, "--out", disk / "out", "--workers", "1")
    assert result.returncode == 2
    assert "disk" in result.stderr and "Traceback" not in result.stderr


def test_the_command_says_that_the_folder_is_read_only(disk: Path, batch: Batch, root: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    result = minutebook(root, "run", batch.folder, "--out", disk / "out")
    assert (result.returncode, result.stdout) == (2, "")
    assert "cannot be made (Read-only file system)" in result.stderr and "--out" in result.stderr
    result = minutebook(root, "run", batch.folder, "--out", disk)
    assert (result.returncode, result.stdout) == (2, "")
    assert "cannot be used" in result.stderr and "can be written to" in result.stderr and "Traceback" not in result.stderr


def test_an_output_that_is_a_file_is_bad_usage(batch: Batch) -> None:
    with pytest.raises(UsageError, match="cannot be made"), alone(batch.write("file", "x") / "out"):
        pass


# ---- two at once


@pytest.mark.skipif(os.name == "nt", reason="folders cannot be locked there")
def test_the_second_of_two_runs_is_told_to_wait(batch: Batch, root: Path, tmp_path: Path) -> None:
    first = Run(batch, root)
    until(batch, 3, first)
    second = Run(batch, root)
    code, printed = second.ended()
    assert (code, printed.count("\n")) == (1, 1)
    assert printed.startswith(f"Another run is writing to {batch.out}. Wait until it has ended")
    assert first.ended() == (0, "")
    assert Run(batch, root).ended() == (0, "")
    assert set(batch.read().values()) == {1}


def test_two_runs_that_nothing_keeps_apart_lose_and_double_nothing(batch: Batch, root: Path, tmp_path: Path) -> None:
    """Where folders cannot be locked, the transactions of the store keep the archive whole."""
    script = batch.notes / "apart.py"
    script.write_text(SCRIPT.replace("with alone(batch.out):", "if True:"))
    command = [sys.executable, str(script), str(tmp_path)]
    with Store(batch.out / "minutes.db") as store:
        store.set_register(REGISTER, "r1", ())
    environment = {**os.environ, "PYTHONPATH": f"{root}:{root / 'tests'}"}
    runs = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [run.communicate(timeout=120)[1] for run in runs] == ["", ""]
    assert [run.returncode for run in runs] == [0, 0]
    batch.run(out=tmp_path / "undisturbed")
    assert read_tables(batch.out / "minutes.db") == read_tables(tmp_path / "undisturbed" / "minutes.db")
