"""Pages of PDF files as pictures, with words boxed.

A file is shown only while it lies where the archive says and has the bytes that were read. PDFium runs in a process of its own, which ends
where a page takes too long or brings it down, so that no file stops the page.
"""

import hashlib
import io
import multiprocessing
import threading
from collections import OrderedDict
from concurrent.futures import TimeoutError as TooLong
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException

from pipeline.records import Document

SECONDS, WIDTH, TALLEST = 10.0, 1000, 2400
LARGEST, KEPT = 300_000_000, 64
COLOUR, PAD = (178, 58, 0), 2.0
MARGIN_OF_LINE = 3.0  # points between the feet of characters that stand in one line


def file_of(database: Path, document: Document) -> Path | None:
    """Where the document's file lies now, or None: paths in the archive are relative to the folder that holds its outputs."""
    base = database.absolute().parent.parent
    for name in document.path.split(" | "):
        path = base / name
        try:
            if path.is_file() and path.stat().st_size <= LARGEST:
                return path
        except (OSError, ValueError):
            continue
    return None


class PageImages:
    """Draws pages, a process at a time, and keeps the latest."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._pool: Any = None
        self._kept: OrderedDict[tuple[Any, ...], bytes] = OrderedDict()
        self._hashes: dict[tuple[Path, int, int], str] = {}

    def png(self, document: Document, number: int, words: str) -> bytes:
        """The page as PNG. Raises ``HTTPException`` 404 where there is no such page or file, 503 where it cannot be drawn."""
        path = file_of(self._database, document)
        if path is None or document.media_type != "application/pdf" or not 1 <= number <= (document.pages or 0):
            raise HTTPException(404, "There is no picture of this page.")
        with self._lock:
            if self._hash(path) != document.sha256:
                raise HTTPException(404, "The file has changed since it was read.")
            key = (document.document_id, number, words)
            if key not in self._kept:
                self._kept[key] = self._drawn(path, number, words)
                if len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            return self._kept[key]

    def _hash(self, path: Path) -> str:
        status = path.stat()
        key = (path, status.st_size, status.st_mtime_ns)
        if key not in self._hashes:
            with path.open("rb") as handle:
                self._hashes[key] = hashlib.file_digest(handle, "sha256").hexdigest()
        return self._hashes[key]

    def _drawn(self, path: Path, number: int, words: str) -> bytes:
        from pebble import ProcessExpired, ProcessPool

        if self._pool is None:
            self._pool = ProcessPool(max_workers=1, max_tasks=200, context=multiprocessing.get_context("spawn"))
        try:
            content: bytes = self._pool.schedule(draw, args=(str(path), number, words), timeout=SECONDS).result(2 * SECONDS)
        except (TooLong, ProcessExpired, RuntimeError, ValueError, OSError) as error:
            raise HTTPException(503, "This page cannot be drawn.") from error
        return content

    def close(self) -> None:
        """End the process that draws."""
        if self._pool is not None:
            self._pool.stop()
            self._pool.join()


def draw(path: str, number: int, words: str) -> bytes:
    """Page ``number`` (from 1) of the PDF as PNG, ``words`` boxed where the page has them."""
    import pypdfium2  # type: ignore[import-untyped]
    from PIL import ImageDraw

    document = pypdfium2.PdfDocument(path)
    page = document[number - 1]
    scale = min(WIDTH / max(page.get_width(), 1), TALLEST / max(page.get_height(), 1))
    picture = page.render(scale=scale).to_pil().convert("RGB")
    pen = ImageDraw.Draw(picture)
    for left, bottom, right, top in boxes(page.get_textpage(), words):
        corners = [(left - PAD, page.get_height() - top - PAD), (right + PAD, page.get_height() - bottom + PAD)]
        pen.rectangle([(x * scale, y * scale) for x, y in corners], outline=COLOUR, width=3)
    handle = io.BytesIO()
    picture.save(handle, "PNG", optimize=True)
    return handle.getvalue()


def boxes(text: Any, words: str) -> list[tuple[float, float, float, float]]:
    """Where the words stand on a page, a box for each line: left, bottom, right, top in points. A record that goes on on the next page is
    found by its beginning, one that begins on the page before is not."""
    letters, places = _letters(text)
    wanted = "".join(character for character in words if character.isalnum())
    if not wanted:
        return []
    at, length = letters.find(wanted), len(wanted)
    if at < 0:  # it may go on on the next page
        length = next((n for n in range(min(len(wanted), len(letters)), 19, -1) if letters.endswith(wanted[:n])), 0)
        at = len(letters) - length
    found: list[tuple[float, float, float, float]] = []
    for place in places[at : at + length]:
        left, bottom, right, top = text.get_charbox(place, loose=True)
        if found and abs(found[-1][1] - bottom) < MARGIN_OF_LINE and left >= found[-1][0]:
            last = found[-1]
            found[-1] = (last[0], min(last[1], bottom), max(last[2], right), max(last[3], top))
        else:
            found.append((left, bottom, right, top))
    return found


def _letters(text: Any) -> tuple[str, list[int]]:
    """The letters and figures of a page without what lies between them, and the place of each among its characters."""
    from pypdfium2 import raw

    codes = [raw.FPDFText_GetUnicode(text, number) for number in range(text.count_chars())]
    kept = [(number, chr(code)) for number, code in enumerate(codes) if code < 0x110000 and chr(code).isalnum()]
    return "".join(character for _, character in kept), [number for number, _ in kept]
