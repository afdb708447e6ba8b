"""What a file is, told by its content."""

import re
import zipfile
from io import BytesIO

from pipeline.ingest.encoding import looks_like_text

_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"\x00\x00\x00\x0cjP", b"II+\x00")
_OTHERS = (
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"%!PS", "a PostScript file"),
    (b"ID3", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"OggS", "a sound recording"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"wOFF", "a font"),
)
_MAIL = re.compile(rb"(?:[A-Z][\w-]{1,40}:[ \t].*\r?\n(?:[ \t].*\r?\n)*){2}")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|table|p|h[1-6]|meta|span|ul|article|section)\b", re.IGNORECASE)


def kind_of(data: bytes) -> str:
    """One of pdf, docx, odt, rtf, doc, html, text, image, zip, mail (a page saved as MHT too), or a phrase that names what else it is."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00") if data[:2] not in (b"\xff\xfe", b"\xfe\xff") else data[:1024]
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _zip_kind(data)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_OLE):
        return _ole_kind(data)
    bitmap = data[:2] == b"BM" and data[6:10] == bytes(4)  # the letters alone may begin a text
    modern = data[4:12] in (b"ftypheic", b"ftypavif", b"ftypmif1") or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
    if bitmap or modern or data.startswith(_IMAGES):
        return "image"
    if data[4:8] == b"ftyp":
        return "a video"
    for signature, name in _OTHERS:
        if data.startswith(signature):
            return name
    if not looks_like_text(data):
        return "a file of unknown kind"
    if b"MIME-Version:" in data[:4096] and _MAIL.match(data):
        return "mail"
    return "html" if _is_html(data) else "text"


def _is_html(data: bytes) -> bool:
    head = data[:65536].replace(b"\x00", b"") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data[:65536]
    start = head[:1500].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")) and _HTML.search(head):
        return True
    # A fragment: it begins with a tag and goes on in tags.
    return start.startswith(b"<") and len(_HTML.findall(head)) >= 3


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names or ("[Content_Types].xml" in names and any(n.startswith("word/") for n in names)):
                return "docx"
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                mimetype = archive.read("mimetype").decode("ascii", "replace")
                if "opendocument.text" in mimetype:
                    return "odt"
                return "an e-book" if "epub" in mimetype else "an OpenDocument file that is no text"
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, zipfile.zlib.error):  # type: ignore[attr-defined]
        return "a damaged zip file"
    if any(n.startswith("xl/") for n in names):
        return "an Excel workbook"
    return "a PowerPoint file" if any(n.startswith("ppt/") for n in names) else "zip"


def _ole_kind(data: bytes) -> str:
    """Old Office files name their streams in UTF-16 in the directory."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "encrypted office"
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    if "Workbook".encode("utf-16-le") in data or "Book".encode("utf-16-le") in data:
        return "an Excel workbook"
    if "PowerPoint".encode("utf-16-le") in data:
        return "a PowerPoint file"
    return "an Outlook message" if "__substg1.0".encode("utf-16-le") in data else "an old Office file"
