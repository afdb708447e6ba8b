"""The wheel holds everything that the program needs, and works far from the clone."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

MINUTES = """Fernvale Borough Council
MINUTES of the Waste Panel held on 12 March 2024

1. WASTE

Councillor Osei asked why the household waste recycling rate had fallen.

RESOLVED: That the report be noted.
"""


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(root)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("minutebook-*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command. The environment is new; only the libraries are borrowed from the one that runs the tests."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--force-reinstall", wheel], check=True)
    return folder / "bin" / "minutebook"


def test_the_wheel_holds_the_package_and_its_data_and_nothing_else(wheel: Path, root: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    data = [*(root / "models").rglob("*.*"), *(root / "corpus" / "indicators").rglob("*.*")]
    expected = {f"pipeline/_data/{path.relative_to(root).as_posix()}" for path in data}
    assert expected <= names
    assert "pipeline/extract/cues.py" in names
    assert {name.split("/")[0] for name in names} == {"pipeline"}
    assert {name.split("/")[2] for name in names if name.startswith("pipeline/_data/")} == {"models", "corpus"}


def test_the_licence_travels_along(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (licence,) = [name for name in archive.namelist() if name.endswith("licenses/LICENSE")]
    assert archive.read(licence).startswith(b"MIT License")


def test_the_installed_command_reads_minutes_in_an_empty_folder(program: Path, tmp_path: Path) -> None:
    (tmp_path / "waste.txt").write_text(MINUTES)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHONPATH")}
    run = subprocess.run([program, "run", "waste.txt"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["outputs", "waste.txt"]
    assert "That the report be noted." in (tmp_path / "outputs" / "csv" / "resolutions.csv").read_text("utf-8")
    where = "import pipeline, pipeline.resources as r; print(pipeline.__file__); print(r.resource('models/cues'))"
    python = program.with_name("python")
    found = subprocess.run([python, "-c", where], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert all(line.startswith(str(program.parent.parent)) for line in found.stdout.split())
