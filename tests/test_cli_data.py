"""The commands for those who use the archive as data."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.store import Place, Store


@pytest.fixture
def archive(records, tmp_path: Path) -> Path:
    with Store(tmp_path / "out" / "minutes.db") as store:
        store.save(replace(records(), indicator_links=()), Place("a.txt", 1, 1), made_by="minutebook 0 x")
    return tmp_path / "out"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)


def test_export_writes_a_part(archive: Path) -> None:
    done = run("export", "--out", archive, "--kind", "action", "--format", "json")
    assert done.exit_code == 0
    assert len((archive / "json" / "actions.jsonl").read_text().splitlines()) == 1
    assert (archive / "json" / "questions.jsonl").read_text() == ""


def test_export_of_a_package(archive: Path) -> None:
    done = run("export", "--out", archive, "--package", "--licence", "OGL-UK-3.0", "--council", "fernvale")
    assert done.exit_code == 0
    assert str(archive / "package" / "datapackage.json") in done.output.splitlines()
    described = json.loads((archive / "package" / "datapackage.json").read_text("utf-8"))
    assert described["licenses"][0]["name"] == "OGL-UK-3.0"
    assert described["minutebook"]["filters"] == {"council": ["fernvale"]}


def test_a_package_says_when_it_replaces_another_part(archive: Path) -> None:
    assert "replaced" not in run("export", "--out", archive, "--package").output
    assert "held another part: the whole archive" in run("export", "--out", archive, "--package", "--kind", "action").output
    assert "replaced" not in run("export", "--out", archive, "--package", "--kind", "action").output
    assert "held another part: kinds = ['action']" in run("export", "--out", archive, "--package").output
    described = json.loads((archive / "package" / "datapackage.json").read_text("utf-8"))
    assert described["sources"] == [{"title": "Minutes of Fernvale: 1 document", "path": "data/documents.csv"}]


def test_what_cannot_be_exported(archive: Path) -> None:
    unknown = run("export", "--out", archive, "--package", "--committee", "cabinet")
    assert unknown.exit_code == 2 and "No committee in the archive" in unknown.output
    assert run("export", "--out", archive, "--licence", "OGL-UK-3.0").exit_code == 2
    assert not (archive / "package").exists()


@pytest.mark.parametrize(
    "options", [("--package", "--format", "json"), ("--package", "--format", "csv"), ("--format", "datasette", "--committee", "scrutiny")]
)
def test_options_that_would_be_passed_over_are_refused(archive: Path, options: tuple[str, ...]) -> None:
    done = run("export", "--out", archive, *options)
    assert done.exit_code == 2 and "Leave out" in done.output
    assert [path.name for path in archive.iterdir()] == ["minutes.db"]


def test_report(archive: Path) -> None:
    done = run("report", "--out", archive)
    assert done.exit_code == 0
    assert str(archive / "report" / "index.html") in done.output


def test_diff(archive: Path, records, tmp_path: Path) -> None:
    with Store(tmp_path / "new" / "minutes.db") as store:
        store.save(replace(records(), indicator_links=(), actions=()), Place("a.txt", 1, 1), made_by="minutebook 1 y")
    plain = run("diff", archive, tmp_path / "new")
    assert plain.exit_code == 0 and "new rules: 1 actions" in plain.output
    lines = run("diff", archive, tmp_path / "new", "--json").stdout.splitlines()
    assert [json.loads(line)["what"] for line in lines] == ["gone"]
    assert "Nothing changed." in run("diff", archive, archive).output
