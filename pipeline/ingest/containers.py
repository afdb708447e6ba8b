"""Zip archives and saved mail -> the files inside them, in memory; nothing is written, and bombs are refused."""

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pipeline.errors import DocumentError, EncryptedError
from pipeline.ingest.detect import kind_of

if TYPE_CHECKING:
    from email.message import EmailMessage

_HEAD = 4096  # bytes that tell whether a file may be one
_DEEPEST = 3  # containers inside each other
_MOST_FILES = 20_000
_MOST_BYTES = 250_000_000  # of one file inside
_MOST_IN_ALL = 4_000_000_000
_RATIO = 250  # unpacked to packed bytes; text seldom shrinks to a twentieth
_SMALL = 10_000_000  # bytes, below which the ratio says nothing
_CLUTTER = ("__MACOSX", "Thumbs.db", "desktop.ini")
_BROKEN = (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error)
KINDS = ("zip", "mail")


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a container: its name below the container's, and its bytes or why they cannot be had."""

    name: str
    data: bytes = b""
    error: DocumentError | None = None


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked from one file on disk."""

    passwords: tuple[str, ...]
    files: int = _MOST_FILES
    size: int = _MOST_IN_ALL
    spent: bool = field(default=False)


def may_hold_files(path: Path) -> bool:
    """Whether the file is a zip archive or a saved mail. Raises ``OSError`` where it cannot be opened."""
    with path.open("rb") as handle:
        head = handle.read(_HEAD)
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _listed(path)
    return kind_of(head) == "mail"


def _listed(path: Path) -> bool:
    """Whether a zip file is an archive, and no office document: told by its list of contents alone."""
    try:
        with zipfile.ZipFile(path) as archive:
            return not any(name in ("[Content_Types].xml", "mimetype") or name.startswith("word/") for name in archive.namelist())
    except _BROKEN:
        return False


def members(source: Path | bytes, *, passwords: tuple[str, ...] = ()) -> Iterator[Member]:
    """The files inside a zip archive or a saved mail, those of containers inside it too; hidden files and folders are left out.

    Raises ``DocumentError`` where the container itself is damaged, ``OSError`` where it cannot be opened.
    """
    yield from _members(source, "", 1, _Budget(passwords))


def _members(source: Path | bytes, prefix: str, depth: int, budget: _Budget) -> Iterator[Member]:
    for member in _inside(source, budget.passwords):
        name = prefix + member.name
        if budget.spent:
            return
        if budget.files <= 0 or budget.size < len(member.data):
            budget.spent = True
            yield Member(name, error=DocumentError(f"{name} and what follows it is more than is unpacked", "Unpack it by hand"))
            return
        budget.files, budget.size = budget.files - 1, budget.size - len(member.data)
        nested = member.error is None and kind_of(member.data) in KINDS
        if nested and depth >= _DEEPEST:
            yield Member(name, error=DocumentError(f"{name} lies too deep in archives", "Unpack it by hand"))
        elif nested:
            try:
                yield from _members(member.data, f"{name}/", depth + 1, budget)
            except DocumentError as error:  # the files beside a damaged one are not lost with it
                yield Member(name, error=error)
        else:
            yield Member(name, member.data, member.error)


def _inside(source: Path | bytes, passwords: tuple[str, ...]) -> Iterator[Member]:
    if isinstance(source, bytes):
        return _unzipped(BytesIO(source), passwords) if kind_of(source) == "zip" else _attached(source)
    if zipfile.is_zipfile(source):
        return _unzipped(source, passwords)
    if source.stat().st_size > _MOST_BYTES:
        raise DocumentError("The mail is larger than is read", "Save its attachments by hand")
    return _attached(source.read_bytes())


def _unzipped(source: Path | BytesIO, passwords: tuple[str, ...]) -> Iterator[Member]:
    try:
        archive = zipfile.ZipFile(source)
    except _BROKEN as error:
        raise DocumentError(f"It is a damaged zip archive ({type(error).__name__})", "Download or save it again") from error
    with archive:
        for entry in archive.infolist():
            name = _plain_name(entry.filename)
            if name and not entry.is_dir():
                yield _member(archive, entry, name, passwords)


def _plain_name(name: str) -> str:
    """The path inside the archive without steps upwards; empty for what is hidden or left by an operating system."""
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..", ".")]
    return "" if any(part.startswith((".", "~$")) or part in _CLUTTER for part in parts) else "/".join(parts)


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, passwords: tuple[str, ...]) -> Member:
    if entry.file_size > _MOST_BYTES or (entry.file_size > _SMALL and entry.file_size > _RATIO * max(entry.compress_size, 1)):
        return Member(name, error=DocumentError(f"{name} would unpack to {entry.file_size:,} bytes", "Unpack it by hand if you trust it"))
    encrypted = bool(entry.flag_bits & 1)
    for password in passwords if encrypted else (None,):
        try:
            with archive.open(entry, pwd=password.encode() if password is not None else None) as handle:
                data = handle.read(_MOST_BYTES + 1)
        except _BROKEN as error:
            if encrypted:
                continue  # a wrong password
            return Member(name, error=DocumentError(f"{name} is damaged inside its archive ({type(error).__name__})", "Save it again"))
        if len(data) > entry.file_size:
            return Member(name, error=DocumentError(f"{name} is larger than its archive says", "Unpack it by hand if you trust it"))
        return Member(name, data)
    return Member(name, error=EncryptedError(f"{name} needs a password", "Give its password in the file for --password-file, or unpack it"))


def _attached(data: bytes) -> Iterator[Member]:
    """The text of a mail or of a saved web page, and the files attached to it."""
    from email import message_from_bytes
    from email.policy import default

    try:
        yield from _parts(message_from_bytes(data, policy=default))
    except Exception as error:  # the library has no error of its own for what it cannot take apart
        raise DocumentError(f"It is a damaged mail ({type(error).__name__})", "Save its text and its attachments by hand") from error


def _parts(message: "EmailMessage") -> Iterator[Member]:
    body = message.get_body(preferencelist=("html", "plain"))
    if body is not None:
        text = body.get_payload(decode=True)
        if isinstance(text, bytes) and text.strip():
            plain = _in_utf8(text, body.get_content_charset())
            # A byte order mark outdoes what the page itself says of its charset.
            page = body.get_content_subtype() == "html"
            yield Member("message.html", b"\xef\xbb\xbf<!DOCTYPE html>\n" + plain) if page else Member("message.txt", plain)
    if message.get_content_type() == "multipart/related":
        return  # a saved web page, with its pictures and style sheets
    taken: set[str] = set()
    for number, part in enumerate(message.iter_attachments(), 1):
        payload = part.get_payload(decode=True) if part.get_content_maintype() != "multipart" else None
        if part.get_content_type() == "message/rfc822":
            payload = part.get_payload(0).as_bytes()  # type: ignore[union-attr]
        elif part.get_content_maintype() == "image" and part.get_content_disposition() != "attachment":
            continue  # a logo in a signature
        if isinstance(payload, bytes) and payload:
            name = _plain_name((part.get_filename() or f"part-{number}").replace("/", "-")) or f"part-{number}"
            name = name if name not in taken else f"{number}-{name}"
            taken.add(name)
            yield Member(name, payload)


def _in_utf8(text: bytes, charset: str | None) -> bytes:
    """``text`` with its charset, which only the mail's header states, made plain."""
    try:
        return text.decode(charset or "utf-8").encode()
    except (LookupError, UnicodeDecodeError):
        return text
