"""A file -> ``Source``. ``read`` chooses the reader by the file's content, never by its name."""

import hashlib
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

from pipeline.errors import DocumentError, EmptyDocumentError, EncryptedError, UnsupportedError
from pipeline.ingest.containers import KINDS, members
from pipeline.ingest.detect import kind_of
from pipeline.ingest.raw import RawDocument
from pipeline.ingest.reading import Reading
from pipeline.records import Source


def read(
    path: Path, data: bytes | None = None, *, shown: str | None = None, ocr: str = "auto", passwords: tuple[str, ...] = ()
) -> Source:
    """Read one file. ``data`` are its bytes where the caller has them already, ``shown`` the path to record and to name in messages.

    ``ocr`` and ``passwords`` are those of ``Reading``. Raises a ``DocumentError`` whose ``status``, message and remedy say why a file
    cannot be read: empty, needs_ocr, encrypted, failed (damaged), or of a kind that is not supported. ``OSError`` passes through where
    ``path`` cannot be opened.
    """
    from pipeline.ingest.clean import build

    data = path.read_bytes() if data is None else data
    name = shown or str(path)
    if not data.strip(b"\x00 \t\r\n\f"):
        raise EmptyDocumentError(f"{name} is empty", "Check that the file was saved or downloaded completely")
    document = _raw(data, name, Reading(ocr, passwords))
    source = build(document, path=name, sha256=hashlib.sha256(data).hexdigest())
    if not any(character.isalnum() for character in source.text):
        raise EmptyDocumentError(f"{name} holds no words", "Check that it is the file that you meant")
    return source


def _raw(data: bytes, name: str, reading: Reading) -> RawDocument:
    kind = kind_of(data)
    reader = _reader(kind, reading)
    if reader is not None:
        return reader(data, name)
    if kind == "encrypted office":
        raise EncryptedError(f"{name} needs a password", "Open it with the password and save it without one")
    if kind in KINDS:
        inside = list(islice(members(data, passwords=reading.passwords), 2))
        if len(inside) == 1 and inside[0].error is None:
            return _raw(inside[0].data, name, reading)
        what = "a zip archive" if kind == "zip" else "a saved mail"
        raise UnsupportedError(f"{name} is {what}, which holds files of its own", "Read it with `minutebook run`, or unpack it")
    if kind == "a damaged zip file":
        raise DocumentError(f"{name} is a damaged zip or Office file", "Download or save it again")
    raise UnsupportedError(f"{name} is {kind}", "Save it as PDF, DOCX, HTML or plain text and read that")


def _reader(kind: str, reading: Reading) -> Callable[[bytes, str], RawDocument] | None:
    """The reader for a kind of file; its libraries are imported only now."""
    if kind == "text":
        return _read_text
    if kind == "pdf":
        from pipeline.ingest.pdf import read_pdf

        return partial(read_pdf, reading=reading)
    if kind == "image":
        from pipeline.ingest.images import read_image

        return partial(read_image, reading=reading)
    if kind == "docx":
        from pipeline.ingest.docx import read_docx

        return read_docx
    if kind in ("odt", "rtf", "doc"):
        from pipeline.ingest.office import read_office

        return partial(read_office, kind=kind)
    if kind == "html":
        return _read_html
    return None


def _read_html(data: bytes, name: str) -> RawDocument:
    from pipeline.ingest.encoding import decode_html
    from pipeline.ingest.html import read_html

    return read_html(decode_html(data))


def _read_text(data: bytes, name: str) -> RawDocument:
    from pipeline.ingest.encoding import decode
    from pipeline.ingest.text import read_text

    return read_text(decode(data))
