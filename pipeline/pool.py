"""Processes that read one document each at a time. One that hangs, grows or dies costs the document it was reading and nothing else.

Every worker has a pipe of its own and no lock in common with the others, so that a kill at any moment leaves the rest whole. The caller's
process hands out the work and watches time and memory; nothing runs there in the background.
"""

import gc
import multiprocessing
import os
import pickle
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any

from pipeline import memory, profile
from pipeline.errors import REPORT, DocumentError, MinutebookError
from pipeline.records import DocumentRecords

AHEAD = 2  # tasks that a worker has, so that it need not wait for the next one
TICK = 0.05  # seconds between two looks at time and memory
GRACE = 1.0  # seconds in which a worker may end the programs that it started
START_SECONDS = 120.0
STARTS = 3  # workers in a row that may die before they are ready
ORPHAN_SECONDS = 10.0  # how long a worker may outlive its document's time where nobody is left to end it

YOUNG = 20_000  # objects made before a worker looks for garbage: a document leaves few that only a search finds

Task = Callable[..., DocumentRecords]
Answer = DocumentRecords | MinutebookError
"""What a document gave. A ``DocumentError`` says why it was lost, any other ``MinutebookError`` why all would be."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: ``seconds``, and bytes of ``memory`` of the process that reads it (0: any)."""

    seconds: float = 60.0
    memory: int = 0

    def too_long(self) -> DocumentError:
        """Why a document that ran out of time is lost."""
        return DocumentError(
            f"It took longer than {self.seconds:g} seconds", "Give it longer with --timeout, or look at what is special about it."
        )

    def too_large(self) -> DocumentError:
        """Why a document that ran out of memory is lost."""
        return DocumentError(
            f"It needs more than {self.memory // memory.MEBIBYTE:,} MiB of memory",
            "Give it more with --memory, or look at what is special about it.",
        )


def died(code: int | None) -> DocumentError:
    """Why the document of a process that ended by itself is lost."""
    return DocumentError(f"The process that read it died (code {code})", "Look for a damaged file or a lack of memory.")


def cannot_start() -> MinutebookError:
    """Why no document can be read."""
    return MinutebookError(
        "The processes that read documents cannot start", "See that there is memory for them, or give fewer with --workers."
    )


@dataclass(eq=False, slots=True)
class _Worker:
    """A process, our end of its pipe, and the tickets and arguments of what it was given, oldest first."""

    process: BaseProcess
    connection: Connection
    since: float
    ready: bool = False
    tasks: deque[tuple[Any, tuple[Any, ...]]] = field(default_factory=deque)

    @property
    def is_listening(self) -> bool:
        """Whether it waits for a task now."""
        return self.ready and not self.tasks


def _is_bulky(task: tuple[Any, tuple[Any, ...]]) -> bool:
    """Whether a pipe may be too small for it: sending it to a worker that is busy, and may be about to answer, would hold up both."""
    return any(isinstance(argument, bytes) for argument in task[1])


class Pool:
    """``workers`` processes that run ``task`` after ``prepare``.

    ``submit`` gives it work under a ticket, ``finished`` waits for answers. ``capacity`` is how many tasks keep every worker busy.
    """

    def __init__(
        self, *, workers: int, task: Task, prepare: Callable[[], None], limits: Limits, context: BaseContext | None = None
    ) -> None:
        self.capacity = workers * AHEAD
        self._size, self._task, self._prepare, self._limits = workers, task, prepare, limits
        self._context = context or _context()
        self._workers: list[_Worker] = []
        self._waiting: deque[tuple[Any, tuple[Any, ...]]] = deque()
        self._failed_starts = 0
        self._looked = 0.0

    def submit(self, ticket: Any, *arguments: Any) -> None:
        """Have ``task(*arguments)`` run; ``finished`` gives its answer under ``ticket``."""
        self._waiting.append((ticket, arguments))
        self._hand_out()

    def finished(self) -> Iterator[tuple[Any, Answer]]:
        """Yield tickets and answers as they are there; wait for one where none is. Ends at once where nothing is under way.

        Raises ``MinutebookError`` where no worker can start.
        """
        while self._waiting or any(worker.tasks for worker in self._workers):
            self._hand_out()
            answers = [*self._receive(), *self._overdue()]
            if answers:
                yield from answers
                return

    def stop(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.connection.close()
            worker.process.terminate()
        for worker in self._workers:
            _end(worker.process)
        self._workers.clear()
        self._waiting.clear()

    # ---- giving

    def _hand_out(self) -> None:
        """Start the workers that are needed and give each the tasks that it may have."""
        idle = sum(not worker.tasks for worker in self._workers)
        for _ in range(min(self._size - len(self._workers), len(self._waiting) - idle)):
            self._start()
        for depth in range(AHEAD):
            for worker in list(self._workers):
                if self._waiting and len(worker.tasks) == depth and (worker.is_listening or not _is_bulky(self._waiting[0])):
                    self._give(worker, self._waiting.popleft())

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        # A fork inherits every pipe, and a pipe closes only when the last end is closed.
        foreign = [ours, *(worker.connection for worker in self._workers)] if self._context.get_start_method() == "fork" else []
        arguments = (theirs, foreign, self._task, self._prepare, self._limits)
        try:
            process: BaseProcess = self._context.Process(target=_serve, args=arguments, daemon=True)  # type: ignore[attr-defined]
            process.start()
        except (OSError, EOFError) as error:
            raise cannot_start() from error
        finally:
            theirs.close()
        self._workers.append(_Worker(process, ours, time.monotonic()))

    def _give(self, worker: _Worker, task: tuple[Any, tuple[Any, ...]]) -> None:
        if not worker.tasks and worker.ready:
            worker.since = time.monotonic()
        worker.tasks.append(task)
        with suppress(OSError):  # it has died: that is seen when its answer is looked for
            worker.connection.send(task[1])

    # ---- taking

    def _receive(self) -> Iterator[tuple[Any, Answer]]:
        by_pipe = {worker.connection: worker for worker in self._workers}
        with profile.stage("waiting for workers"):
            ready = wait(list(by_pipe), timeout=TICK)
        for connection in ready:
            worker = by_pipe[connection]  # type: ignore[index]
            try:
                answer, times, last = worker.connection.recv()
            except (EOFError, OSError, pickle.UnpicklingError):
                yield from self._lost(worker)
                continue
            if not worker.ready:
                worker.ready, self._failed_starts = True, 0
            else:
                profile.add(times)
                yield worker.tasks.popleft()[0], answer
            worker.since = time.monotonic()
            if last:
                self._remove(worker)

    def _lost(self, worker: _Worker) -> Iterator[tuple[Any, Answer]]:
        """A worker has died: its document is lost, what it had not begun goes to another."""
        _end(worker.process)
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= STARTS:
                raise cannot_start()
        elif worker.tasks:
            code = worker.process.exitcode
            yield worker.tasks.popleft()[0], self._limits.too_large() if code == memory.EXIT_CODE else died(code)
        self._remove(worker)

    def _overdue(self) -> Iterator[tuple[Any, Answer]]:
        """End the workers that take too long or too much."""
        now = time.monotonic()
        if now - self._looked < TICK:
            return
        self._looked = now
        for worker in list(self._workers):
            if not worker.ready:
                if now - worker.since > START_SECONDS:
                    worker.process.kill()
            elif worker.tasks and now - worker.since > self._limits.seconds:
                yield from self._kill(worker, self._limits.too_long())
            elif worker.tasks and self._limits.memory and memory.resident(worker.process.pid or 0) > self._limits.memory:
                worker.process.kill()
                yield from self._kill(worker, self._limits.too_large())

    def _kill(self, worker: _Worker, reason: DocumentError) -> Iterator[tuple[Any, Answer]]:
        worker.process.terminate()
        _end(worker.process)
        yield worker.tasks.popleft()[0], reason
        self._remove(worker)

    def _remove(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        self._waiting.extendleft(reversed(worker.tasks))
        worker.connection.close()


def _context() -> BaseContext:
    """The server process loads spaCy once, while it has one thread, and each worker starts as a copy of it."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pipeline.preload"])
    return context


def warm() -> None:
    """Start the server process, which takes a second to get ready and need not be waited for."""
    if _context().get_start_method() == "forkserver":
        from multiprocessing import forkserver  # there is none elsewhere

        forkserver.ensure_running()


def _end(process: BaseProcess) -> None:
    process.join(GRACE)
    if process.is_alive():
        process.kill()
        process.join()


# ---- what runs in a worker


class _Stopped(BaseException):
    """The worker is to end; what it has open is closed, and the programs that it started end with it."""


def _stop(*_: object) -> None:
    raise _Stopped


def _serve(
    connection: Connection, foreign: list[Connection], task: Task, prepare: Callable[[], None], limits: Limits
) -> None:  # pragma: no cover - runs in the worker
    """Answer tasks until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the caller, who ends us
    code = 0
    try:
        signal.signal(signal.SIGTERM, _stop)
        threading.Thread(target=_follow_caller, daemon=True).start()
        for end in foreign:
            end.close()
        gc.disable()  # what every document needs is not looked through for garbage, now or again and again
        with suppress(Exception):  # what is wrong with the rules is raised again, and reported, by the first document
            prepare()
        gc.freeze()
        gc.set_threshold(YOUNG)
        gc.enable()
        memory.limit(limits.memory)
        connection.send((None, {}, False))
        last = False
        while not last:
            arguments = connection.recv()
            answer = _run(task, arguments, limits)
            last = bool(limits.memory) and memory.resident(os.getpid()) > limits.memory // 2
            connection.send((answer, profile.drain(), last))
    except MemoryError:
        code = memory.EXIT_CODE
    except _Stopped:
        code = 128 + signal.SIGTERM
    except (EOFError, OSError):  # nobody is there any more
        pass
    except BaseException:
        code = 1
    os._exit(code)  # what it printed on the way out would be read by nobody who can use it


def _follow_caller() -> None:
    """End this process when the caller's has ended, however it did."""
    caller = multiprocessing.parent_process()
    if caller is not None:
        wait([caller.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)


def _run(task: Task, arguments: tuple[Any, ...], limits: Limits) -> Answer:
    """The answer of one task. Should the caller die while it hangs in a library, the worker is ended by its own clock."""
    has_clock = hasattr(signal, "setitimer")
    if has_clock:
        signal.setitimer(signal.ITIMER_REAL, limits.seconds + ORPHAN_SECONDS)
    try:
        return task(*arguments)
    except (MemoryError, _Stopped):
        raise
    except MinutebookError as error:
        return error
    except BaseException as error:  # also SystemExit: a library that gives up must not end the worker
        return DocumentError(f"The process that read it stopped ({type(error).__name__}: {error})", REPORT)
    finally:
        if has_clock:
            signal.setitimer(signal.ITIMER_REAL, 0)
