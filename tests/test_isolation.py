"""A document that hangs, grows or kills its process costs that document alone, and nothing is printed that is not meant for people."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.errors import DocumentError
from pipeline.memory import MEBIBYTE, resident
from pipeline.pool import Answer, Limits, Pool
from pipeline.records import DocumentRecords
from pipeline.run import unread
from pipeline.store import Store

LINUX = sys.platform.startswith("linux")
DOCUMENTS = 12
LEAKED: list[bytes] = []


def nothing() -> None:
    """Stands in for loading the rules."""


def behave(how: str) -> DocumentRecords:
    """Stands in for reading a document."""
    if how == "hang":
        time.sleep(60)
    if how == "hang with a program":
        _hang_with_a_program()
    if how.startswith("die"):
        os.kill(os.getpid(), signal.Signals[how.split()[1]])
    if how == "exit":
        sys.exit(3)
    if how == "grow":
        hoard = bytearray()
        while len(hoard) < 2000 * MEBIBYTE:
            hoard.extend(os.urandom(MEBIBYTE))
    if how == "grow without a word":
        grab = [bytearray(64 * MEBIBYTE) for _ in range(32)]
        time.sleep(60 + len(grab))
    if how == "leak":
        LEAKED.append(b"x" * 350 * MEBIBYTE)
    return unread(how, f"{hash(how):x}", f"{os.getpid()}")


def _hang_with_a_program() -> None:
    process = subprocess.Popen(["sleep", "61.5"], start_new_session=True)
    try:
        process.wait()
    finally:
        process.kill()
        process.wait()


def answers(*documents: str, workers: int = 2, seconds: float = 1.5, mebibytes: int = 300) -> dict[str, Answer]:
    limits = Limits(seconds, mebibytes * MEBIBYTE)
    pool = Pool(workers=workers, task=behave, prepare=nothing, limits=limits)
    got: dict[str, Answer] = {}
    try:
        for document in documents:
            pool.submit(document, document)
        while len(got) < len(documents):
            got.update(pool.finished())
    finally:
        pool.stop()
    return got


def reason(answer: Answer) -> str:
    assert isinstance(answer, DocumentError)
    assert answer.status == "failed" and answer.remedy
    return answer.message


CASES = {
    "hang": "It took longer than 1.5 seconds",
    "die SIGSEGV": "The process that read it died (code -11)",
    "die SIGABRT": "The process that read it died (code -6)",
    "die SIGKILL": "The process that read it died (code -9)",
    "die SIGTERM": "The process that read it died (code 143)",
    "exit": "The process that read it stopped (SystemExit: 3)",
}


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_each_kind_of_trouble_costs_its_document_alone() -> None:
    good = [f"good {number}" for number in range(DOCUMENTS)]
    got = answers(*[name for pair in zip(good, CASES, strict=False) for name in pair], *good[len(CASES) :])
    assert {name: reason(got[name]) for name in CASES} == CASES
    assert all(isinstance(got[name], DocumentRecords) for name in good)


@pytest.mark.skipif(not LINUX, reason="memory is bounded by the system on Linux only")
@pytest.mark.parametrize("how", ["grow", "grow without a word"])
def test_memory_is_bounded(how: str) -> None:
    got = answers("good 1", how, "good 2", "good 3", workers=1, seconds=30)
    assert reason(got[how]) == "It needs more than 300 MiB of memory"
    assert all(isinstance(got[f"good {number}"], DocumentRecords) for number in (1, 2, 3))


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs /proc")
def test_programs_that_a_worker_started_end_with_it() -> None:
    assert reason(answers("hang with a program")["hang with a program"]) == "It took longer than 1.5 seconds"
    assert not any(b"61.5" in _command(process) for process in Path("/proc").glob("[0-9]*"))


def _command(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


def test_workers_that_die_in_a_row_do_not_use_up_the_pool() -> None:
    documents = [f"die SIGKILL {number}" for number in range(8)]
    got = answers(*documents, "good")
    assert all("died" in reason(got[name]) for name in documents)
    assert isinstance(got["good"], DocumentRecords)


@pytest.mark.skipif(not LINUX, reason="memory is counted cheaply on Linux only")
def test_a_worker_that_has_grown_gives_way_to_a_new_one() -> None:
    """What a library has leaked is given back: no worker lives on with more than half of its memory."""
    assert resident(os.getpid()) > MEBIBYTE
    assert resident(2**22) == 0
    got = answers("process 1", "process 2", "leak", "process 3", workers=1, seconds=30, mebibytes=600)
    assert all(isinstance(answer, DocumentRecords) for answer in got.values())
    processes = [got[f"process {number}"].document.message for number in (1, 2, 3)]
    assert processes[0] == processes[1] != processes[2]


def weigh(data: bytes) -> DocumentRecords:
    """Stands in for reading bytes that are sent; the answer is as large as the document."""
    return DocumentRecords(unread("a", f"{len(data):x}", "read").document, "x" * len(data))


def test_large_documents_and_answers_do_not_hold_each_other_up() -> None:
    pool = Pool(workers=2, task=weigh, prepare=nothing, limits=Limits(20))
    for number in range(12):
        pool.submit(number, bytes(3 * MEBIBYTE + number))
    got: dict[int, Answer] = {}
    while len(got) < 12:
        got.update(pool.finished())
    pool.stop()
    assert {number: len(answer.text) for number, answer in got.items()} == {number: 3 * MEBIBYTE + number for number in range(12)}


def test_nothing_to_do_ends_at_once() -> None:
    pool = Pool(workers=2, task=behave, prepare=nothing, limits=Limits())
    assert list(pool.finished()) == []
    pool.stop()


SCRIPT = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_isolation import behave, nothing
from pipeline.pool import Limits, Pool

if __name__ == "__main__":
    pool = Pool(workers=2, task=behave, prepare=nothing, limits=Limits({seconds}))
    for number in range(8):
        pool.submit(number, "hang" if number % 2 else "good")
    list(pool.finished())
    {end}
"""


@pytest.mark.skipif(not LINUX, reason="looks for processes in /proc")
@pytest.mark.parametrize("end", ["pool.stop()", "pass", "os.kill(os.getpid(), signal.SIGKILL)", "sys.exit(1)"])
def test_no_process_and_no_word_is_left_behind(end: str, tmp_path: Path, root: Path) -> None:
    script = tmp_path / "marked_by_name.py"
    script.write_text(SCRIPT.format(tests=str(root / "tests"), seconds=60, end=end))
    environment = {**os.environ, "PYTHONPATH": str(root), "MARK": str(tmp_path)}
    run = subprocess.run([sys.executable, str(script)], env=environment, capture_output=True, text=True, timeout=60)
    assert (run.stdout, run.stderr) == ("", "")
    deadline = time.monotonic() + 10
    while left := [process.name for process in Path("/proc").glob("[0-9]*") if _has(process, str(tmp_path))]:
        assert time.monotonic() < deadline, left
        time.sleep(0.05)


def _has(process: Path, mark: str) -> bool:
    try:
        return mark.encode() in (process / "environ").read_bytes()
    except OSError:
        return False


# ---- files that were made to break programs


def test_awkward_files_are_all_accounted_for(shared: Path, tmp_path: Path, root: Path) -> None:
    """Damaged, recursive, encrypted files and bombs: each is read or has a reason, in bounded memory, and nothing else is printed."""
    files = [path for path in (shared / "awkward").rglob("*") if path.is_file() and not path.name.startswith((".", "~$"))]
    if not files:
        pytest.skip("needs the folder ../shared/awkward")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "pipeline", "run", str(shared / "awkward"), "--out", str(out), "--workers", "2"]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=900)
    assert run.returncode in (0, 1)
    assert run.stderr == ""
    assert "Traceback" not in run.stdout
    with Store(out / "minutes.db", read_only=True) as store:
        documents = list(store.rows("documents"))
    paths = [path for document in documents for path in document.path.split(" | ")]
    assert len(paths) == len(files)
    assert [document.path for document in documents if document.status != "ok" and document.message.count(". ") < 1] == []
    assert [document.path for document in documents if "stage stopped over" in document.message] == []
    if LINUX:
        import resource

        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1024 * 1024  # KiB
