"""Where the documents of a package lie: told from the deepest folder that holds them all, so that a package says nothing about the machine
on which it was made and is the same wherever the minutes and the archive stand.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from pipeline.records import Document, DocumentRecords, document_id
from pipeline.store import Store

BETWEEN = " | "  # two places of one document


class Places:
    """Rewrites the paths of an archive's documents, the ids of those that are known by their path only, and the order that goes by path."""

    def __init__(self, store: Store) -> None:
        self._base = store.path.absolute().parent.parent.as_posix()
        rows: list[tuple[str, str, str]] = store.connection.execute("SELECT document_id, path, sha256 FROM documents").fetchall()
        self._common = _common([self._parts(path)[:-1] for _, places, _ in rows for path in places.split(BETWEEN)])
        self._keys = {key: _key(self.path(path)) for key, path, sha256 in rows if not sha256}
        by_path = sorted((self.path(path), self.key(key), key) for key, path, _ in rows)
        self.ids = [key for *_, key in by_path]  # of all documents, in the order of the package
        self._rank = {} if self.ids == store.ids() else {self.key(key): n for n, key in enumerate(self.ids)}

    def path(self, shown: str) -> str:
        """The path as the package tells it; of a place outside the folder only the name."""
        return BETWEEN.join(self._inside(one) for one in shown.split(BETWEEN))

    def key(self, document: str) -> str:
        """The id of a document as the package tells it."""
        return self._keys.get(document, document)

    def document(self, one: Document) -> Document:
        """The row of ``documents`` as the package tells it."""
        return replace(one, path=self.path(one.path), document_id=self.key(one.document_id))

    def records(self, whole: DocumentRecords) -> DocumentRecords:
        """A document with its row as the package tells it."""
        return replace(whole, document=self.document(whole.document))

    def ordered(self, rows: Iterable[Any]) -> Iterator[Any]:
        """Rows of one table in the order of the package; most archives have them so already, and nothing is held in memory."""
        return iter(sorted(rows, key=lambda row: self._rank[row.document_id])) if self._rank else iter(rows)

    def _parts(self, shown: str) -> list[str]:
        absolute = shown.startswith("/") or shown[1:3] == ":/"
        return (shown if absolute else f"{self._base}/{shown}").split("/")

    def _inside(self, shown: str) -> str:
        parts, depth = self._parts(shown), len(self._common)
        return "/".join(parts[depth:] if parts[:depth] == self._common else parts[-1:])


def _common(folders: list[list[str]]) -> list[str]:
    """The parts of the path of the deepest folder above all."""
    first, last = (min(folders), max(folders)) if folders else ([], [])
    same = [one == other for one, other in zip(first, last, strict=False)]
    return first[: same.index(False) if False in same else len(same)]


def _key(path: str) -> str:
    """The id of a file whose bytes nobody has seen."""
    return document_id(hashlib.sha256(b"path " + path.encode()).hexdigest())
