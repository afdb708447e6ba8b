"""What a file is told to be, and what is said of files that cannot be read."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import DocumentError, EmptyDocumentError, EncryptedError, UnsupportedError
from pipeline.ingest import read
from pipeline.ingest.detect import kind_of
from pipeline.ingest.encoding import decode, decode_html
from pipeline.records import LINE_KINDS, Source

HERE = Path("minutes.bin")
SENTENCE = "Councillor Ahlquist asked why the bins were late."


def zipped(**members: str) -> bytes:
    """A zip file; double underscores in names stand for slashes, single ones before the suffix for dots."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def check(source: Source) -> None:
    """What holds for every source: lines in order, without overlap, each one line of the text; pages in order."""
    last = 0
    for line in source.lines:
        words = source.text[line.start : line.end]
        assert last <= line.start < line.end <= len(source.text)
        assert words == words.strip() and "\n" not in words
        assert line.kind in LINE_KINDS and line.gap >= 0
        assert not source.text[last : line.start].strip(), "words between lines"
        last = line.end
    assert not source.text[last:].strip()
    assert list(source.page_starts) == sorted(source.page_starts) and source.page_starts[:1] in ((), (0,))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4 ...", "pdf"),
        (b"\n\n junk before %PDF-1.7 ...", "pdf"),
        (b"<!DOCTYPE html><html><body><p>x</p></body></html>", "html"),
        (b"<?xml version='1.0'?><html><body><p>x</p></body></html>", "html"),
        (b"<h2>Minutes</h2><p>One</p><p>Two</p>", "html"),
        (b"{\\rtf1 hello}", "rtf"),
        (b"\x89PNG\r\n\x1a\n....", "image"),
        (b"\xff\xd8\xff\xe0....", "image"),
        (b"Minutes of a meeting held on Monday\n", "text"),
        (b"a < b and <p> once", "text"),
        (b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello", "mail"),
        (b"Present: Cllr Hale\nApologies: Cllr Poole\n\nNone", "text"),
        ("Minutes of Cyngor Sir Gâr".encode("utf-16"), "text"),
        ("Minutes of the Council".encode("utf-16-le"), "text"),
        (zipped(word__document_xml="<w/>"), "docx"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (zipped(xl__workbook_xml="<w/>"), "an Excel workbook"),
        (zipped(readme="hello"), "zip"),
        (b"PK\x03\x04 cut short", "a damaged zip file"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
        (bytes(range(256)) * 4, "a file of unknown kind"),
    ],
)
def test_kind_is_told_by_content(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    ("data", "error", "status", "words"),
    [
        (b"", EmptyDocumentError, "empty", "is empty"),
        (b" \r\n\f\x00 ", EmptyDocumentError, "empty", "is empty"),
        (b"---\n***\n", EmptyDocumentError, "empty", "no words"),
        (b"<html><body><script>let words = 1</script></body></html>", EmptyDocumentError, "empty", "no words"),
        (b"PK\x03\x04 cut short", DocumentError, "failed", "damaged"),
        (zipped(one="hello", two="hello"), UnsupportedError, "failed", "minutebook run"),
        (zipped(xl__workbook_xml="<w/>"), UnsupportedError, "failed", "an Excel workbook. Save it as PDF"),
        (bytes(range(256)) * 4, UnsupportedError, "failed", "unknown kind"),
        (b"%PDF-1.4\nthis is no PDF", DocumentError, "failed", "damaged PDF"),
        (zipped(word__document_xml="<w:document"), DocumentError, "failed", "XML is broken"),
        (zipped(**{"[Content_Types]_xml": "<t/>"}, word__styles_xml="<w/>"), DocumentError, "failed", "no document part"),
    ],
)
def test_unreadable_files_say_why_and_what_to_do(data: bytes, error: type[DocumentError], status: str, words: str) -> None:
    with pytest.raises(error) as caught:
        read(HERE, data)
    assert caught.value.status == status
    assert words in str(caught.value) and str(HERE) in caught.value.message
    assert caught.value.remedy


def test_encrypted_office_file() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    with pytest.raises(EncryptedError, match="needs a password"):
        read(HERE, data)


def test_source_states_where_it_comes_from(tmp_path: Path) -> None:
    path = tmp_path / "named.pdf"
    path.write_text(SENTENCE, encoding="utf-8")
    source = read(path, shown="archive/named.pdf")
    assert source.path == "archive/named.pdf" and source.media_type == "text/plain"
    assert source.text == SENTENCE + "\n"
    assert source.document_id == "d" + source.sha256[:16] and len(source.sha256) == 64


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Cyngor Tŷ’r Dŵr".encode(), "Cyngor Tŷ’r Dŵr"),
        ("Cyngor Tŷ’r Dŵr".encode("utf-8-sig"), "Cyngor Tŷ’r Dŵr"),
        ("Cyngor Tŷ’r Dŵr".encode("utf-16"), "Cyngor Tŷ’r Dŵr"),
        ("The minutes of the Café were £5".encode("utf-16-be"), "The minutes of the Café were £5"),
        ("The rent was £450 – “paid” by the Café’s owner".encode("cp1252"), "The rent was £450 – “paid” by the Café’s owner"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\u00a0b\u2009c\u200bd\ufb01e".encode(), "a b cdfie"),
        ("\uf0b7 First point".encode(), "• First point"),
    ],
)
def test_decode(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_declared_encoding_counts_where_bytes_are_no_utf8() -> None:
    page = '<html><head><meta charset="{}"></head><body><p>Café £5 – “agreed”</p></body></html>'
    assert "Café £5 – “agreed”" in decode_html(page.format("utf-8").encode("cp1252"))
    assert "Café £5 – “agreed”" in decode_html(page.format("iso-8859-1").encode("cp1252"))
    assert "Café £5 – “agreed”" in decode_html(page.format("windows-1252").encode("utf-8"))
    assert "Café £5" in decode_html(page.format("no-such-charset").encode("cp1252"))


@given(st.binary(max_size=400))
def test_any_bytes_give_a_source_or_a_reason(data: bytes) -> None:
    try:
        check(read(HERE, data))
    except DocumentError as error:
        assert error.message and error.remedy


@given(st.text(alphabet="ab AB.\n\t-•(1)|#*:,<>\f", max_size=300))
def test_no_letter_is_lost_or_moved(text: str) -> None:
    try:
        source = read(HERE, text.encode())
    except DocumentError:
        return
    check(source)
    if source.media_type == "text/plain" and not set("<\f") & set(text):  # what two pages have at their edges is a running head
        assert [c for c in source.text if c in "abAB"] == [c for c in text if c in "abAB"]
