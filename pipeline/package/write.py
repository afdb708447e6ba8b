"""Write a package into a folder of its own, whole or not at all."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline import __version__
from pipeline.corrections import left
from pipeline.coverage import Coverage, cover
from pipeline.errors import UsageError
from pipeline.package import annotations, csvw, descriptor, parquet, popolo, tables
from pipeline.package.card import About, card
from pipeline.package.descriptor import File
from pipeline.package.places import Places
from pipeline.records import DocumentRecords, Table
from pipeline.search.filters import Filters
from pipeline.selection import Selection, holding, of_store
from pipeline.store import Store

LICENCES = {
    "OGL-UK-3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
TITLE = "Records from council minutes"
KEYWORDS = ["council", "local government", "minutes", "scrutiny"]


@dataclass(frozen=True, slots=True)
class Written:
    """The package that stands in ``folder``: its files by path inside, and whether Parquet was among them. ``filters`` say which part of
    the archive it holds, ``replaced`` which one the package held that stood there before, None where there was none."""

    folder: Path
    files: tuple[str, ...]
    parquet: bool
    filters: dict[str, Any] = field(default_factory=dict)
    replaced: dict[str, Any] | None = None


def write(store: Store, folder: Path, *, filters: Filters | None = None, licence: str = "") -> Written:
    """Write the package of an archive to ``folder``, in the place of the one that stood there.

    Without ``pyarrow`` there is no Parquet. Raises UsageError where the folder holds something else or cannot be written.
    """
    if folder.exists() and not _replaceable(folder):
        raise UsageError(f"{folder} holds something that is no data package", "Move it away, or give another folder with --out.")
    part, replaced, filters = folder.with_name(f".{folder.name}.{os.getpid()}"), _held(folder), filters or Filters()
    try:
        shutil.rmtree(part, ignore_errors=True)
        for name in ("data", "parquet") if parquet.available() else ("data",):
            (part / name).mkdir(parents=True)
        _Writer(store, part, filters, licence).write()
        if folder.exists():
            shutil.rmtree(folder)
        part.replace(folder)
    except OSError as error:
        raise UsageError(f"{folder} cannot be written ({error.strerror})", "Close the program that has it open, or make room.") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    files = tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))
    return Written(folder, files, parquet.available(), _as_json(filters), replaced)


def _replaceable(folder: Path) -> bool:
    return folder.is_dir() and ((folder / "datapackage.json").is_file() or not any(folder.iterdir()))


def _held(folder: Path) -> dict[str, Any] | None:
    """The filters of the package that stands in ``folder``; None where there is none that can be read."""
    try:
        described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        return dict(described["minutebook"]["filters"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _as_json(filters: Filters) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in filters.given().items()}


class _Writer:
    """Writes one package."""

    def __init__(self, store: Store, folder: Path, filters: Filters, licence: str) -> None:
        self.store, self.folder, self.filters, self.licence = store, folder, filters, licence
        self.selection: Selection = of_store(store, filters)
        self.places = Places(store)
        reviewed = store.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'reviews'").fetchone()
        self.tables: dict[str, Table] = {name: table for name, table in tables.ALL.items() if name != "reviews" or reviewed}

    def write(self) -> None:
        """All files, the descriptions last."""
        files = {name: self._table(table) for name, table in self.tables.items()}
        with (self.folder / "annotations.jsonl").open("w", encoding="utf-8", newline="\n") as handle:
            annotations.write((one for records in self._documents() for one in annotations.annotations(records)), handle)
        self._json("popolo.json", popolo.popolo(self._documents()))
        coverage = cover(self._documents(), holding=holding(self.store, self.filters))
        about = self._about()
        (self.folder / "README.md").write_text(card(about, self.tables, files, coverage), encoding="utf-8", newline="\n")
        facts = {"dc:title": TITLE, "dc:description": self._description(coverage)}
        self._json("csv-metadata.json", csvw.metadata(self.tables, {name: file.path for name, file in files.items()}, facts))
        self._json("datapackage.json", self._descriptor(about, files, coverage))

    def _documents(self) -> Iterator[DocumentRecords]:
        """The documents of the selection as they are after review, each with what belongs to it."""
        for key in self.places.ids:
            if self.selection.holds(key) and (whole := self.store.reviewed(key)):
                yield self.places.records(self.selection.part(left(whole)))

    def _rows(self, name: str) -> Iterator[Any]:
        return tables.rows(self.store, name, self.selection, self.places)

    def _table(self, table: Table) -> File:
        path = self.folder / "data" / f"{table.name}.csv"
        with path.open("w", encoding="utf-8", newline="") as handle:
            count = tables.write_csv(table, self._rows(table.name), handle)
        if parquet.available():
            parquet.write(table, self._rows(table.name), self.folder / "parquet" / f"{table.name}.parquet")
        return self._file(path, count)

    def _file(self, path: Path, rows: int = 0) -> File:
        with path.open("rb") as handle:
            digest = hashlib.file_digest(handle, "sha256").hexdigest()
        return File(path.relative_to(self.folder).as_posix(), path.stat().st_size, digest, rows)

    def _json(self, name: str, value: Any) -> None:
        (self.folder / name).write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")

    def _about(self) -> About:
        made = {one.made_by for one in self._rows("texts")} - {""}
        return About(__version__, tuple(sorted(made)), self.store.fact("register"), _as_json(self.filters), self.licence)

    def _description(self, coverage: Coverage) -> str:
        read = coverage.totals().statuses["ok"]
        return f"Questions, responses, resolutions and actions from {read} documents; README.md says how complete and how good."

    def _descriptor(self, about: About, files: dict[str, File], coverage: Coverage) -> dict[str, Any]:
        resources = [descriptor.resource(self.tables[name], file, self.tables) for name, file in files.items()]
        resources += [descriptor.other(self._file(self.folder / name), kind, title) for name, kind, title in self._others()]
        return {
            "profile": "data-package",
            "name": "council-minutes-records",
            "title": TITLE,
            "description": self._description(coverage),
            "version": about.version,
            "created": _now(),
            "keywords": KEYWORDS,
            "licenses": [self._licence()],
            "sources": [
                {"title": f"Minutes of {name}: {number} document{'s' * (number != 1)}", "path": files["documents"].path}
                for name, number in _councils(coverage).items()
            ],
            "contributors": [{"title": "Minutebook", "role": "wrangler"}],
            "minutebook": {"rules": list(about.rules), "register": about.register, "filters": about.filters},
            "resources": resources,
        }

    def _others(self) -> list[tuple[str, str, str]]:
        """The files that are no CSV: path, media type, title."""
        others = [
            ("annotations.jsonl", "application/x-ndjson", "Records as W3C Web Annotations"),
            ("popolo.json", "application/json", "People, organisations, events, motions and votes after Popolo"),
        ]
        if parquet.available():
            others += [(f"parquet/{name}.parquet", "application/vnd.apache.parquet", f"{name} with types") for name in self.tables]
        described = ("csv-metadata.json", "application/csvm+json", "CSV on the Web metadata")
        return [*others, ("README.md", "text/markdown", "Data card"), described]

    def _licence(self) -> dict[str, str]:
        if not self.licence:
            return {"name": "notspecified", "title": "The words are those of the councils; no licence was stated"}
        return {"name": self.licence, **({"path": LICENCES[self.licence]} if self.licence in LICENCES else {})}


def _councils(coverage: Coverage) -> dict[str, int]:
    """The number of documents of each council, by name."""
    counted: dict[str, int] = {}
    for one in coverage.groups:
        name = one.council or "bodies whose council is not stated"
        counted[name] = counted.get(name, 0) + one.documents
    return dict(sorted(counted.items()))


def _now() -> str:
    """The time in UTC, or the one that SOURCE_DATE_EPOCH gives."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(fixed), UTC) if fixed.isdigit() else datetime.now(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
