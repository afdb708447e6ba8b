"""The program from Python: read a file, keep an archive, get dataclasses or pandas frames.

    from pipeline import api

    minutes = api.read("minutes/2024-03-12.pdf")              # one file -> DocumentRecords
    result = api.run(["minutes"], out="outputs")              # many files -> an archive on disk
    tables = api.frames("outputs")                            # an archive, a package or a DocumentRecords -> pandas
    api.write_package("outputs", "outputs/package")           # a data package

The functions stand here because ``pipeline.run`` is a module (the flow for one document). ``run`` starts processes: in a script call it
under ``if __name__ == "__main__":``, as any use of multiprocessing.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.records import DocumentRecords
from pipeline.resources import resource

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.archive import Outcome
    from pipeline.link import Register
    from pipeline.package import Written
    from pipeline.search import Filters
    from pipeline.store import Store

__all__ = ["Run", "frames", "open_archive", "read", "read_text", "run", "write_package"]

SHIPPED = "corpus/indicators/uk-local-government.csv"
Name = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Run:
    """What became of the files of a run. ``outcomes`` has one for each file: ``shown`` (its path), ``status``, ``message``, ``fresh``."""

    out: Path
    outcomes: "tuple[Outcome, ...]"

    @property
    def failed(self) -> "tuple[Outcome, ...]":
        """The files that gave no records."""
        return tuple(one for one in self.outcomes if one.status != "ok")

    def frames(self) -> "dict[str, pd.DataFrame]":
        """The tables of the archive."""
        return frames(self.out)


@cache
def _register(path: Path) -> "Register":
    from pipeline.link import load_register

    return load_register(path)


def read(path: Name, *, register: Name | None = None) -> DocumentRecords:
    """Read one file. ``register`` is a CSV of performance measures; without it the one that travels with the program.

    A file that cannot be read gives a document whose ``status`` and ``message`` say why; nothing is raised for it.
    """
    from pipeline.run import process

    return process(Path(path), register=_register(Path(register or resource(SHIPPED))))


def read_text(text: str, *, name: str = "minutes.txt", register: Name | None = None) -> DocumentRecords:
    """Read minutes that are at hand as text."""
    from pipeline.run import process

    return process(Path(name), text.encode(), register=_register(Path(register or resource(SHIPPED))))


def run(
    paths: Iterable[Name],
    out: Name = "outputs",
    *,
    register: Name | None = None,
    workers: int = 1,
    seconds: float = 60.0,
    force: bool = False,
) -> Run:
    """Bring the archive ``out/minutes.db`` up to date with files and folders; what has not changed is not read again.

    ``seconds`` is the time limit of one document. Raises UsageError where a path is missing or another run is
    writing, and RegisterError where the register is none; then nothing is written.
    """
    from pipeline.archive import Archive, find, use_register
    from pipeline.link import load_register
    from pipeline.lock import alone
    from pipeline.pool import Limits
    from pipeline.run import made_by
    from pipeline.store import Store

    folder, measures = Path(out), Path(register or resource(SHIPPED))
    files, _ = find([Path(path) for path in paths], folder)
    known = load_register(measures)
    with alone(folder), Store(folder / "minutes.db") as store:
        use_register(store, known)
        archive = Archive(store, folder, measures, made_by(), workers=workers, limits=Limits(seconds), force=force)
        return Run(folder, tuple(archive.add(files)))


@contextmanager
def open_archive(out: Name = "outputs") -> "Iterator[Store]":
    """The archive in a folder, read-only, for ``store.rows(table)`` and ``pipeline.search``; a context manager."""
    from pipeline.store import Store

    with Store(Path(out) / "minutes.db", read_only=True) as store:
        yield store


def frames(source: DocumentRecords | Name) -> "dict[str, pd.DataFrame]":
    """The tables, by name, of one document, of the archive in a folder, or of a package. Types are described in ``pipeline.frames``.

    Raises UsageError where the folder holds neither.
    """
    from pipeline import frames as tables

    if isinstance(source, DocumentRecords):
        return tables.frames(source)
    folder = Path(source)
    if (folder / "datapackage.json").is_file():
        return tables.read_package(folder)
    if not (folder / "minutes.db").is_file():
        raise UsageError(f"{folder} holds neither minutes.db nor datapackage.json", "Make an archive with api.run or minutebook run.")
    with open_archive(folder) as store:
        return tables.frames(store)


def write_package(out: Name, folder: Name, *, filters: "Filters | None" = None, licence: str = "") -> "Written":
    """Write the data package of an archive, or of the part of it that ``filters`` name."""
    from pipeline.package import write

    with open_archive(out) as store:
        return write(store, Path(folder), filters=filters, licence=licence)
