"""Many documents: which files there are, which of them are new, and reading those with all cores.

One process, the caller's, writes to the store; the workers only read. A file counts as the same while its size and change time are, a
document while its bytes are: a file that was moved is not read again, and one that lies in two places is one document with two paths.
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline import profile, run
from pipeline.errors import REPORT, DocumentError, EmptyDocumentError, UsageError
from pipeline.pool import Answer, Limits, Pool, Task
from pipeline.records import DocumentRecords, document_id
from pipeline.store import Place, Store

if TYPE_CHECKING:
    from pipeline.cluster import Cluster
    from pipeline.records import IndicatorLink
    from pipeline.register import Register

# What an operating system or an office program leaves in folders; names that begin with a dot are skipped too.
CLUTTER = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
OWN = ("minutes.db", "minutes.db-wal", "minutes.db-shm", "minutes.db-journal", "csv", "json", "package", "report", "datasette.json")
AGAIN = ""  # the mark of a document that the next run tries again


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, and its path as it is stored and shown. ``data`` are its bytes, or ``error`` why there are none, where it lies inside
    the file at ``path``."""

    path: Path
    shown: str
    data: bytes | None = None
    error: DocumentError | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A file, its document, and the hash of its bytes; without a hash the store has shown that nothing changed."""

    file: File
    place: Place
    key: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file in this run. ``fresh`` says that its document was read now, here or where it lies a second
    time, and not found unchanged in the store."""

    shown: str
    status: str
    message: str = ""
    fresh: bool = False


# ---- which files there are


def shown_path(path: Path, out: Path) -> str:
    """The path as stored: relative to the folder that holds the outputs where it lies inside that folder, else absolute.

    So a project folder can be moved with its outputs. Bytes of a name that are no UTF-8 are written as ``\\xNN``.
    """
    absolute, base = _absolute(path), _absolute(out).parent
    inside = absolute.relative_to(base) if absolute.is_relative_to(base) else absolute
    return os.fsencode(inside.as_posix()).decode("utf-8", "backslashreplace")


def _absolute(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))  # not resolve(): a link keeps the name under which the user knows it


def find(paths: Iterable[Path], out: Path) -> tuple[list[File], list[str]]:
    """The files at and under ``paths``, sorted by path as stored and each once, and the paths that were skipped.

    Skipped are names that begin with a dot, ``~$`` lock files of office programs, ``Thumbs.db`` and its like, what is no file (sockets,
    devices) and Minutebook's own outputs. A file named in ``paths`` itself is never skipped. Raises ``UsageError`` where a path is missing.
    """
    files: dict[str, File] = {}
    skipped: set[str] = set()
    own = {_absolute(out) / name for name in OWN}
    for path in paths:
        if not path.exists():
            raise UsageError(f"There is no file or folder {path}", "Check the spelling of the path.")
        for found, wanted in _walk(_absolute(path), own, set()) if path.is_dir() else [(path, True)]:
            shown = shown_path(found, out)
            if wanted:
                files[shown] = File(_absolute(found), shown)
            else:
                skipped.add(shown)
    return [files[shown] for shown in sorted(files)], sorted(skipped - files.keys())


def _walk(folder: Path, own: set[Path], visited: set[tuple[int, int]]) -> Iterator[tuple[Path, bool]]:
    """Yield everything under ``folder`` and whether to read it; a folder that cannot be listed comes as a file that cannot be read."""
    try:
        status = folder.stat()
        children = sorted(folder.iterdir())
    except OSError:
        yield folder, True
        return
    if (status.st_dev, status.st_ino) in visited:  # a link back to a folder above
        return
    visited.add((status.st_dev, status.st_ino))
    for child in children:
        if child.name.startswith((".", "~$")) or child.name.lower() in CLUTTER or child in own:
            yield child, False
        elif child.is_dir():
            yield from _walk(child, own, visited)
        else:
            yield child, child.is_file() or not child.exists()  # a link that leads nowhere is listed, and cannot be read


# ---- reading what is new


@dataclass
class Archive:
    """A store, and the way in which documents are added to it.

    ``made_by`` names what the records depend on besides the file; a stored document with another mark is read again. ``limits`` are
    those of one document. ``task`` and ``prepare`` run in the workers; with the address of a Dask ``scheduler``, its workers read instead.
    ``ocr`` and ``passwords`` are those of ``ingest.read``.
    """

    store: Store
    out: Path
    register: Path
    made_by: str
    workers: int = 1
    limits: Limits = Limits()
    force: bool = False
    scheduler: str = ""
    ocr: str = "auto"
    passwords: tuple[str, ...] = ()
    task: Task = run.process_file
    prepare: Callable[[Path], None] = run.prepare
    context: BaseContext | None = None
    _done: set[str] = field(default_factory=set)
    _seen: set[str] = field(default_factory=set)
    _pending: set[str] = field(default_factory=set)

    def add(self, files: list[File]) -> Iterator[Outcome]:
        """Bring the store up to date with ``files``; yield what became of each, in the order in which that is known.

        Closing the iterator, or an exception, stops the workers; what was saved stays. Raises ``MinutebookError`` for what makes every
        document impossible.
        """
        later: list[File] = []
        with ExitStack() as stack:
            pool: Pool | Cluster | None = None
            for file in self._unpacked(files):
                self._seen.add(file.shown)
                if file.error:
                    yield self._lost(file, file.error)
                    continue
                try:
                    job = self._look(file)
                except OSError as error:
                    yield self._unreadable(file, error)
                    continue
                if not job.sha256 or self._is_done(job.key):
                    yield self._unchanged(job)
                elif job.key in self._pending:
                    later.append(file)
                else:
                    pool = pool or self._start_pool(stack, len(files))
                    self._pending.add(job.key)
                    pool.submit(job, *self._arguments(file))
                    if len(self._pending) >= pool.capacity:
                        yield from self._collect(pool)
            while pool and self._pending:
                yield from self._collect(pool)
        if later:
            yield from self.add(later)

    def _unpacked(self, files: list[File]) -> Iterator[File]:
        """``files`` with the files inside zip archives and saved mails in their place."""
        from pipeline.ingest.containers import may_hold_files, members

        self._seen.update(file.shown for file in files)
        for file in files:
            try:
                if file.data is not None or not may_hold_files(file.path):
                    yield file
                    continue
                empty = True
                for member in members(file.path, passwords=self.passwords):
                    yield File(file.path, f"{file.shown}/{member.name}", member.data, member.error)
                    empty = False
                if empty:
                    yield replace(file, error=EmptyDocumentError("It holds no files", "Check that it is the file that you meant"))
            except OSError:
                yield file  # reading it says why
            except DocumentError as error:
                yield replace(file, error=error)

    def _arguments(self, file: File) -> tuple[Any, ...]:
        """What the task is given; the defaults are left to it."""
        special = () if file.data is None and self.ocr == "auto" and not self.passwords else (file.data, self.ocr, self.passwords)
        return (file.path, file.shown, self.register, *special)

    def _look(self, file: File) -> Job:
        """What is to be done for a file: nothing where size and time show that it has not changed, else its bytes decide."""
        status = file.path.stat()
        place = Place(file.shown, status.st_size if file.data is None else len(file.data), status.st_mtime_ns)
        known = self.store.at(file.shown)
        if not self.force and known and known[1] == place and self.store.is_current(known[0], self.made_by):
            return Job(file, place, known[0])
        if file.data is not None:
            sha256 = hashlib.sha256(file.data).hexdigest()
        else:
            with file.path.open("rb") as handle:
                sha256 = hashlib.file_digest(handle, "sha256").hexdigest()
        return Job(file, place, document_id(sha256), sha256)

    def _is_done(self, key: str) -> bool:
        return key in self._done or (not self.force and self.store.is_current(key, self.made_by))

    def _unchanged(self, job: Job) -> Outcome:
        if job.sha256:
            self.store.place(job.place, job.key, gone=self._gone(job.key))
        return Outcome(job.file.shown, *self.store.status(job.key), fresh=job.key in self._done)

    def _gone(self, key: str) -> list[str]:
        """The paths where the document no longer lies."""
        base = _absolute(self.out).parent
        return [path for path in self.store.paths(key) if path not in self._seen and not _is_there(base / path)]

    def without_file(self) -> list[str]:
        """The documents whose files are gone from every place where they lay. A name that is no UTF-8 cannot be looked for by its path."""
        paths = {key: self.store.paths(key) for key in self.store.ids()}
        return [key for key, lay in paths.items() if lay == self._gone(key) and not any("\\x" in path for path in lay)]

    def _lost(self, file: File, error: DocumentError) -> Outcome:
        """A file inside another that cannot be had, or one that should hold others and does not."""
        records = run.unread(file.shown, "", str(error), status=error.status)
        self.store.save(records, Place(file.shown, -1, -1), made_by=AGAIN)
        return Outcome(file.shown, error.status, records.document.message, fresh=True)

    def _unreadable(self, file: File, error: OSError) -> Outcome:
        records = run.unopened(file.shown, error)
        if self.store.at(file.shown) is None:  # else what was read of it once stays
            self.store.save(records, Place(file.shown, -1, -1), made_by=AGAIN)
        return Outcome(file.shown, "failed", records.document.message)

    # ---- the workers

    def _start_pool(self, stack: ExitStack, files: int) -> "Pool | Cluster":
        pool = self._join_cluster() if self.scheduler else self._own_pool(min(self.workers, files))
        stack.callback(pool.stop)
        return pool

    def _own_pool(self, workers: int) -> Pool:
        prepare = partial(self.prepare, self.register)
        return Pool(workers=workers, task=self.task, prepare=prepare, limits=self.limits, context=self.context)

    def _join_cluster(self) -> "Cluster":
        try:
            from pipeline.cluster import Cluster
        except ImportError as error:
            raise UsageError(
                "A scheduler needs the package distributed", "Install it with the extra cluster: pip install 'minutebook[cluster]'"
            ) from error
        return Cluster(self.scheduler, register=self.register, limits=self.limits, made_by=self.made_by)

    def _collect(self, pool: "Pool | Cluster") -> Iterator[Outcome]:
        """Save what the workers have finished; wait for one where none has."""
        for job, answer in pool.finished():
            self._pending.discard(job.key)
            records, mark = self._reading(job, answer)
            gone = self._gone(records.document.document_id)
            with profile.stage("store"):
                try:
                    self.store.save(records, job.place, made_by=mark, gone=gone)
                except (sqlite3.IntegrityError, UnicodeEncodeError) as error:
                    records = run.unread(job.file.shown, job.sha256, f"The records contradict the tables ({error}). {REPORT}")
                    self.store.save(records, job.place, made_by=mark, gone=gone)
            self._done.add(records.document.document_id)
            yield Outcome(job.file.shown, records.document.status, records.document.message, fresh=True)

    def _reading(self, job: Job, answer: Answer) -> tuple[DocumentRecords, str]:
        """What to keep of a worker's answer, and the mark to save it with."""
        if isinstance(answer, DocumentRecords):
            # What was not read, or not all of it, may be tried again with another program or password at hand.
            final = answer.document.status == "empty" or not answer.document.message
            return answer, self.made_by if final else AGAIN
        if isinstance(answer, DocumentError):
            return run.unread(job.file.shown, job.sha256, str(answer)), AGAIN
        raise answer


def _is_there(path: Path) -> bool:
    """Whether the file is there, or one that may hold it."""
    return path.exists() or any(parent.is_file() for parent in path.parents)


def use_register(store: Store, register: "Register") -> None:
    """Put an indicator register in use. Where it is another than before, all stored documents are linked again."""
    if store.fact("register") != register.digest:
        documents = (store.load(key) for key in store.ids())
        links = (_links(document, register) for document in documents if document)
        store.set_register(register.indicators, register.digest, links)


def _links(document: DocumentRecords, register: "Register") -> "tuple[IndicatorLink, ...]":
    from pipeline.link import link_records

    return link_records(replace(document, indicator_links=()), register)
