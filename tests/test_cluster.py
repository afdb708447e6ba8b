"""A Dask cluster does the same work, also when one of its workers is killed in the middle."""

import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main

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
    dask = logging.getLogger("distributed.client")  # a result that is asked for again, its worker having died, is no warning
    assert dask.isEnabledFor(logging.ERROR) and not dask.isEnabledFor(logging.WARNING)


# The worker dies when the first document has come back and the others are on their way, however slow the machine is.
SCRIPT = """
import os, signal
from pipeline.cli import main
from pipeline.cluster import Cluster

victims, plain = [{victim}], Cluster.finished


def finished(cluster):
    for answer in plain(cluster):
        if victims:
            os.kill(victims.pop(), signal.SIGKILL)
        yield answer


Cluster.finished = finished
main({arguments!r})
"""


def test_a_worker_that_is_killed_costs_nothing(cluster, folder: Path, dump, root: Path) -> None:
    out, victim = folder / "killed", next(worker.pid for worker in cluster.workers.values())
    arguments = ["run", str(folder / "minutes"), "--out", str(out), "--scheduler", cluster.scheduler_address]
    command = [sys.executable, "-c", SCRIPT.format(victim=victim, arguments=arguments)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=600, cwd=root, check=False)
    assert (run.returncode, run.stderr) == (1, ""), run.stdout  # 1 for the empty file
    assert victim not in [worker.pid for worker in cluster.workers.values()]
    assert tables(out) == tables(folder / "home")
    assert dump(out / "minutes.db") == dump(folder / "home" / "minutes.db")
