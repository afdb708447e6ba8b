"""The commands as a user meets them: output, exit codes, and messages that say what to do."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
import unicodedata
from functools import partial
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from pipeline import __version__
from pipeline.cli import main
from pipeline.records import TABLES
from pipeline.show import TURNING, visible
from tests.archives import stored

MINUTES = """Fernvale Borough Council

MINUTES of the meeting of the Environment Scrutiny Committee held on 12 March 2024 at 10.00 am in the Old Exchange

PRESENT: Councillor J Ahlquist (Chair), Councillor P Osei

1. APOLOGIES

There were none.

2. WASTE COLLECTION

Councillor Osei asked why the recycling rate had fallen. The Head of Waste replied that garden waste was light after a dry summer.
The Head of Waste undertook to circulate the figures by ward before the next meeting.

RESOLVED: That the report be noted.
"""
EVIL = "Minutes \u009b31mred \u202eback\n\n1. BINS\n\nRESOLVED: That the \u009b2Jreport be noted.\n"
EVIL_NAME = "evil\x1b[31m\u202e.txt"


def minutebook(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project: minutes of several kinds, and an archive of them in ``out``; ``first`` holds what the command printed."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "minutes" / "2024").mkdir(parents=True)
    (folder / "minutes" / "2024" / "waste.txt").write_text(MINUTES)
    (folder / "minutes" / "copy.txt").write_text(MINUTES)
    (folder / "minutes" / "nothing.txt").touch()
    (folder / "minutes" / ".DS_Store").touch()
    (folder / "minutes" / EVIL_NAME).write_text(EVIL)
    result = minutebook("run", folder / "minutes", "--out", folder / "out", "--workers", "2")
    assert result.exit_code == 1, result.output
    (folder / "first").write_text(result.output)
    return folder


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "out" / "csv" / f"{table}.csv").open(newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle, strict=True))


# ---- run


def test_run_writes_every_table(folder: Path) -> None:
    for name, table in TABLES.items():
        heading = (folder / "out" / "csv" / f"{name}.csv").read_text("utf-8").splitlines()[0]
        assert heading == ",".join(column.name for column in table.columns)
    paths = {row["path"]: row["status"] for row in rows(folder, "documents")}
    assert paths == {"minutes/2024/waste.txt | minutes/copy.txt": "ok", f"minutes/{EVIL_NAME}": "ok", "minutes/nothing.txt": "empty"}
    waste = [row for row in rows(folder, "resolutions") if row["committee"] == "Environment Scrutiny Committee"]
    assert [(row["text"], row["outcome"], row["meeting_date"]) for row in waste] == [("That the report be noted.", "noted", "2024-03-12")]
    assert len(rows(folder, "indicators")) > 100


def test_run_sums_up_by_status_and_kind_and_names_what_failed(folder: Path) -> None:
    output = (folder / "first").read_text()
    assert "empty: minutes/nothing.txt is empty." in output
    assert "Check that the file was saved" in output
    numbers = dict(line.split() for line in output.splitlines() if len(line.split()) == 2 and line.split()[1].isdigit())
    assert (numbers["ok"], numbers["empty"], numbers["skipped"]) == ("3", "1", "1")
    assert (numbers["documents"], numbers["questions"]) == ("3", str(len(rows(folder, "questions"))))


def test_a_second_run_says_that_nothing_changed_and_still_fails(folder: Path) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (folder / "out" / "csv").iterdir()}
    result = minutebook("run", folder / "minutes", "--out", folder / "out")
    assert result.exit_code == 1
    assert "unchanged since the last run 4" in " ".join(result.output.split())
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (folder / "out" / "csv").iterdir()} == before


def test_lost_tables_are_written_again(folder: Path) -> None:
    path = folder / "out" / "csv" / "actions.csv"
    before = path.read_bytes()
    path.unlink()
    minutebook("run", folder / "minutes", "--out", folder / "out")
    assert path.read_bytes() == before


def test_the_exit_code_is_0_where_all_is_well_and_an_empty_folder_is(folder: Path, tmp_path: Path) -> None:
    assert minutebook("run", folder / "minutes" / "copy.txt", "--out", folder / "out").exit_code == 0
    result = minutebook("run", tmp_path, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output


def test_another_register_links_again_without_reading_again(folder: Path, tmp_path: Path) -> None:
    register = tmp_path / "mine.csv"
    register.write_text("id,name\nM1,Recycling rate\n")
    documents = folder / "minutes"
    result = minutebook("run", documents, "--out", folder / "out", "--register", register)
    assert "unchanged since the last run 4" in " ".join(result.output.split())
    assert [row["indicator_id"] for row in rows(folder, "indicators")] == ["M1"]
    assert {row["indicator_id"] for row in rows(folder, "indicator_links")} == {"M1"}
    minutebook("run", documents, "--out", folder / "out")
    assert len(rows(folder, "indicators")) > 100


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run"], "Missing argument"),
        (["run", "absent.pdf"], "Error: There is no file or folder absent.pdf.\nCheck the spelling of the path.\n"),
        (["run", ".", "--workers", "0"], "0 is not in the range"),
        (["run", ".", "--timeout", "0"], "0.0 is not in the range"),
        (["run", ".", "--register", "absent.csv"], "absent.csv"),
        (["run", ".", "--out", "file"], "is a file"),
        (["export", "--out", "absent"], "Error: There is no archive at absent/minutes.db.\nMake one with: minutebook run FOLDER.\n"),
        (["export", "--format", "xlsx"], "'xlsx' is not one of"),
        (["show", "absent.pdf"], "There is no file absent.pdf, and no document of that id"),
        (["evaluate", "absent"], "does not exist"),
    ],
)
def test_bad_usage_is_explained_with_exit_code_2(
    arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    result = minutebook(*arguments)
    assert result.exit_code == 2
    assert message in result.output
    assert not isinstance(result.exception, Exception) or isinstance(result.exception, SystemExit)


def test_a_bad_register_is_explained_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "register.csv").write_text("colour\nred\n")
    (tmp_path / "a.txt").write_text(MINUTES)
    result = minutebook("run", tmp_path / "a.txt", "--register", tmp_path / "register.csv", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert result.output.startswith("Error: ")
    assert "Give a CSV file" in result.output
    assert not (tmp_path / "out").exists(), "a mistake leaves no archive behind"


def test_documents_whose_file_is_gone_are_named_and_taken_out_when_asked(tmp_path: Path) -> None:
    folder = tmp_path / "minutes"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"{MINUTES}\n{name}\n")
    run = partial(minutebook, "run", folder, "--out", tmp_path / "out", "--workers", "1")
    assert "is gone" not in run().output
    (folder / "b.txt").rename(folder / "c.txt")
    assert "is gone" not in run().output, "a file that was moved is there"
    (folder / "c.txt").unlink()
    assert "1 document whose file is gone: kept until a run with --prune" in run().output
    assert stored(tmp_path / "out" / "minutes.db") == 2
    assert "1 document whose file is gone: taken out" in run("--prune").output
    assert stored(tmp_path / "out" / "minutes.db") == 1
    assert len((tmp_path / "out" / "csv" / "documents.csv").read_text().splitlines()) == 2
    found = minutebook("search", "b.txt", "--out", tmp_path / "out")
    assert "c.txt" not in found.output


def test_a_copy_in_a_first_run_is_not_unchanged(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / "minutes" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "minutes" / name).write_text(MINUTES)
    for expected in ("ok 2 of these unchanged since the last run 0", "ok 2 of these unchanged since the last run 2"):
        result = minutebook("run", tmp_path / "minutes", "--out", tmp_path / "out", "--workers", "1")
        assert expected in " ".join(result.output.split())


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_control_c_keeps_what_was_read(tmp_path: Path, root: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.txt").write_text(f"{MINUTES}\nCopy {number}.\n" * 5)
    command = [sys.executable, "-m", "pipeline", "run", str(tmp_path), "--out", str(tmp_path / "out"), "--workers", "1"]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell that runs the tests in the background has Ctrl-C ignored
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    process = subprocess.Popen(command, cwd=root, **pipes, start_new_session=True, preexec_fn=heard)
    end = time.monotonic() + 60
    while not stored(tmp_path / "out" / "minutes.db") and time.monotonic() < end:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert errors == "Stopped. What was read is kept; the same command goes on from here.\n"
    assert output == ""
    assert 0 < stored(tmp_path / "out" / "minutes.db") < 300


# ---- show, export, evaluate


def test_show_prints_a_document_from_the_archive_by_path_and_by_id(folder: Path) -> None:
    by_path = minutebook("show", folder / "minutes" / "copy.txt", "--out", folder / "out")
    assert by_path.exit_code == 0
    assert "Environment Scrutiny Committee · 2024-03-12 · 10:00" in by_path.output
    assert "2 WASTE COLLECTION" in by_path.output.replace("2. ", "2 ")
    assert "resolution noted That the report be noted." in " ".join(by_path.output.replace("·", "").split())
    key = next(row["document_id"] for row in rows(folder, "documents") if "copy.txt" in row["path"])
    assert minutebook("show", key, "--out", folder / "out").output == by_path.output


def test_show_reads_what_the_archive_does_not_hold_and_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(MINUTES)
    result = minutebook("show", tmp_path / "new.txt", "--json", "--out", tmp_path / "out")
    assert result.exit_code == 0
    shown = json.loads(result.output)
    assert shown["document"]["meeting_date"] == "2024-03-12"
    assert [one["text"] for one in shown["resolutions"]] == ["That the report be noted."]
    assert not (tmp_path / "out").exists()


def test_show_says_why_a_file_was_not_read(tmp_path: Path) -> None:
    (tmp_path / "new.txt").touch()
    result = minutebook("show", tmp_path / "new.txt", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "empty: " in result.output


def test_export_writes_what_the_archive_holds(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in (folder / "out" / "csv").iterdir()}
    assert minutebook("export", "--out", folder / "out").exit_code == 0
    assert {path.name: path.read_bytes() for path in (folder / "out" / "csv").iterdir()} == before
    result = minutebook("export", "--out", folder / "out", "--format", "json")
    assert result.output.splitlines() == [str(folder / "out" / "json" / f"{name}.jsonl") for name in TABLES]
    lines = (folder / "out" / "json" / "documents.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["path"] for line in lines] == [row["path"] for row in rows(folder, "documents")]


def test_evaluate_prints_the_scores(tmp_path: Path, root: Path) -> None:
    (tmp_path / "gold").mkdir()
    gold = min((root / "corpus" / "gold").glob("*.xml"), key=lambda path: path.stat().st_size)
    (tmp_path / "gold" / gold.name).write_bytes(gold.read_bytes())
    result = minutebook("evaluate", tmp_path / "gold", "--errors", "1", "--json", tmp_path / "scores.json")
    assert result.exit_code == 0, result.output
    assert "resolutions" in result.output
    assert set(json.loads((tmp_path / "scores.json").read_text())["documents"]) == {gold.stem}


# ---- help, and what may reach a terminal


def test_commands_are_listed_in_the_order_of_the_flow_each_with_an_example() -> None:
    output = minutebook("--help").output
    names = list(main.commands)
    assert names[:1] == ["run"]
    assert [line.split()[0] for line in output.split("Commands:")[1].splitlines() if line.strip()] == names
    for name in names:
        text = " ".join(minutebook(name, "--help").output.split())
        assert f"Example: minutebook {name} " in text


def test_version() -> None:
    assert minutebook("--version").output == f"minutebook, version {__version__}\n"


def test_every_command_that_reads_an_archive_takes_the_same_out() -> None:
    for name in ("run", "show", "export"):
        option = next(parameter for parameter in main.commands[name].params if parameter.name == "out")
        assert isinstance(option, click.Option)
        assert option.default == Path("outputs")


def steers(text: str) -> list[str]:
    return [
        character for character in text if unicodedata.category(character) in ("Cc", "Cs") and character != "\n" or character in TURNING
    ]


@given(st.text())
def test_nothing_visible_steers_a_terminal(text: str) -> None:
    assert not steers(visible(text))
    assert "\n" not in visible(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_words_stay_as_they_are(text: str) -> None:
    assert visible(text) == text


def test_nothing_in_a_file_or_its_name_reaches_the_terminal_raw(folder: Path) -> None:
    path = folder / "minutes" / EVIL_NAME
    empty = folder / "minutes" / "no\x1b[31mthing.txt"
    empty.touch()
    outputs = [
        (folder / "first").read_text(),
        minutebook("show", path, "--out", folder / "out").output,
        minutebook("show", path, "--json", "--out", folder / "out").output,
        minutebook("run", empty, "--out", folder / "out2").output,
        minutebook("run", folder / "a\x1b[31mbsent", "--out", folder / "out").output,
        minutebook("show", "a\x1b[31mbsent", "--out", folder / "out").output,
    ]
    empty.unlink()
    for output in outputs:
        assert output
        assert not steers(output)
