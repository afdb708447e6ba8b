"""The pool of a Dask cluster: the same work on many machines, given the address of their scheduler.

A document's bytes travel with its task and the register's once to each worker, so the machines need no folder in common; they need the same
Minutebook. Each worker reads in processes of its own under the same limits as at home. A worker that dies is survived: its documents are
read by another. Importing this module needs the package distributed (extra ``cluster``).
"""

import hashlib
import logging
import multiprocessing
import threading
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from functools import partial
from pathlib import Path
from typing import Any, cast

from distributed import Client, WorkerPlugin, get_worker
from distributed.scheduler import KilledWorker

from pipeline import profile, run
from pipeline.errors import MinutebookError, UsageError
from pipeline.pool import Answer, Limits, Pool, died

NAME = "minutebook"
AHEAD = 3  # tasks for each thread of the cluster, so that none waits for the network
CONNECT_SECONDS = 10
_Result = tuple[Answer, dict[str, float]]


class Reader(WorkerPlugin):
    """What each worker of the cluster holds (a Dask worker plugin): the register, and a process for each of its threads."""

    name = NAME

    def __init__(self, register: bytes, limits: Limits, made_by: str) -> None:
        self.register, self.limits, self.made_by = register, limits, made_by

    def setup(self, worker: Any) -> None:
        """Called by Dask when a worker starts. Raises ``MinutebookError`` where it has another program or other rules than the caller."""
        if not self.made_by.startswith(run.made_by()):
            raise MinutebookError("it has another version of Minutebook", "Install the same version on all machines.")
        self.path = Path(worker.local_directory) / f"register-{hashlib.sha256(self.register).hexdigest()[:16]}.csv"
        self.path.write_bytes(self.register)
        self.pools: list[Pool] = []
        self.own = threading.local()

    def teardown(self, worker: Any) -> None:
        """Called by Dask when a worker ends."""
        for pool in self.pools:
            pool.stop()

    def read(self, path: Path, data: bytes, shown: str, reading: tuple[Any, ...]) -> _Result:
        """One document, in the process of the calling thread."""
        pool = getattr(self.own, "pool", None) or self._start()
        pool.submit(shown, path, shown, self.path, data, *reading)
        answers = [answer for _, answer in pool.finished()]
        while not answers:
            answers = [answer for _, answer in pool.finished()]
        return answers[0], profile.drain()

    def _start(self) -> Pool:
        # Dask marks its worker processes as ones that may start none, so that none is left behind. Ours end when their pipe closes.
        multiprocessing.process.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
        self.own.pool = Pool(workers=1, task=run.process_file, prepare=partial(run.prepare, self.path), limits=self.limits)
        self.pools.append(self.own.pool)
        pool: Pool = self.own.pool
        return pool

    def __getstate__(self) -> dict[str, Any]:
        return {"register": self.register, "limits": self.limits, "made_by": self.made_by}


def _read(path: Path, data: bytes, shown: str, reading: tuple[Any, ...]) -> _Result:
    """The task that a worker of the cluster runs."""
    reader = cast(Reader, get_worker().plugins[NAME])
    return reader.read(path, data, shown, reading)


class Cluster:
    """The workers behind the Dask scheduler at ``address``; used like ``Pool``."""

    def __init__(self, address: str, *, register: Path, limits: Limits, made_by: str) -> None:
        """Raises ``UsageError`` where there is no scheduler, and ``MinutebookError`` where its workers cannot read documents."""
        self._client = _connect(address)
        # It warns of each result that a dead worker took along. They are read anew, and what cannot be is in the answers.
        logging.getLogger("distributed.client").setLevel(logging.ERROR)
        self._executor = self._client.get_executor(pure=False)
        self._tickets: dict[Future[_Result], Any] = {}
        self._at_once: list[tuple[Any, Answer]] = []
        try:
            self._client.register_plugin(Reader(register.read_bytes(), limits, made_by), name=NAME)
            if not self._client.nthreads():
                self._client.wait_for_workers(1, timeout=CONNECT_SECONDS)
        except Exception as error:
            self._client.close()
            raise MinutebookError(
                f"The workers behind {address} cannot read documents ({error})", "See that they run, with the same version of Minutebook."
            ) from error

    @property
    def capacity(self) -> int:
        """How many tasks keep every worker busy."""
        return AHEAD * max(1, sum(map(int, self._client.nthreads().values())))

    def submit(self, ticket: Any, path: Path, shown: str, register: Path, data: bytes | None = None, *reading: Any) -> None:
        """Have the file read; ``finished`` gives its answer under ``ticket``. The arguments are those of ``run.process_file``."""
        try:
            data = path.read_bytes() if data is None else data
        except OSError as error:
            self._at_once.append((ticket, run.unopened(shown, error)))
            return
        self._tickets[self._executor.submit(_read, path, data, shown, reading)] = ticket

    def finished(self) -> Iterator[tuple[Any, Answer]]:
        """Yield tickets and answers as they are there; wait for one where none is. Ends at once where nothing is under way."""
        answers, self._at_once = self._at_once, []
        if not answers and self._tickets:
            with profile.stage("waiting for workers"):
                done = wait(self._tickets, return_when=FIRST_COMPLETED).done
            answers = [(self._tickets.pop(future), self._answer(future)) for future in done]
        yield from answers

    def _answer(self, future: Future[_Result]) -> Answer:
        try:
            answer, times = future.result()
        except KilledWorker:
            return died(None)
        except MinutebookError as error:
            return error
        except Exception as error:
            message = f"The cluster gave up ({type(error).__name__}: {error})"
            raise MinutebookError(message, "See the scheduler's log, then run again.") from error
        profile.add(times)
        return answer

    def stop(self) -> None:
        """Leave the cluster; what is under way there is dropped."""
        for future in self._tickets:
            future.cancel()
        self._client.close()


def _connect(address: str) -> Any:
    try:
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise UsageError(f"There is no Dask scheduler at {address} ({error})", "Give its address as tcp://HOST:PORT.") from error
