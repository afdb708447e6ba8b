"""A Dask cluster does the same work, also when one of its workers is killed in the middle."""

import logging
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from tests.archives import stored

distributed = pytest.importorskip("distributed", reason="needs the extra cluster (the package distributed)")


@pytest.fixture(scope="module")
def cluster() -> Iterator["distributed.LocalCluster"]:
    """A scheduler on 127.0.0.1 and two worker processes."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL
    ) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A third of the sample archive, and beside it in ``home`` what a run without a cluster made of it."""
    folder = tmp_path_factory.mktemp("cluster")
    (folder / "minutes").mkdir()
    for path in sorted((root / "corpus" / "minutes").iterdir())[::3]:
        shutil.copy(path, folder / "minutes")
    (folder / "minutes" / "nothing.txt").touch()
    minutebook("run", folder / "minutes", "--out", folder / "home", "--workers", "1")
    return folder


def minutebook(*arguments: str | Path) -> str:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code in (0, 1), result.output
    return result.output


def tables(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((out / "csv").iterdir())}


def test_a_cluster_gives_the_same_bytes(cluster, folder: Path, dump) -> None:
    output = minutebook("run", folder / "minutes", "--out", folder / "away", "--scheduler", cluster.scheduler_address, "--profile")
    assert "Traceback" not in output
    assert tables(folder / "away") == tables(folder / "home")
    assert dump(folder / "away" / "minutes.db") == dump(folder / "home" / "minutes.db")


def test_results_that_are_asked_for_again_are_no_warning(cluster, folder: Path) -> None:
    minutebook("run", folder / "minutes", "--out", folder / "quiet", "--scheduler", cluster.scheduler_address)
    dask = logging.getLogger("distributed.client")
    assert dask.isEnabledFor(logging.ERROR) and not dask.isEnabledFor(logging.WARNING)


def test_a_worker_that_is_killed_costs_nothing(cluster, folder: Path, dump) -> None:
    out, workers = folder / "killed", [worker.pid for worker in cluster.workers.values()]
    command = [sys.executable, "-m", "pipeline", "run", str(folder / "minutes"), "--out", str(out)]
    command += ["--scheduler", cluster.scheduler_address]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    end = time.monotonic() + 60
    while not stored(out / "minutes.db") >= 2:
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.01)
    os.kill(workers[0], signal.SIGKILL)
    output, errors = process.communicate(timeout=120)
    assert (process.returncode, errors) == (1, ""), output  # 1 for the empty file
    assert tables(out) == tables(folder / "home")
    assert dump(out / "minutes.db") == dump(folder / "home" / "minutes.db")
