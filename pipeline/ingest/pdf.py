"""PDF -> raw lines: pdfium's text with the box, size and weight of each piece; ruled tables as rows; pages without text through OCR."""

from typing import Any

from pipeline.errors import DocumentError, EmptyDocumentError, EncryptedError
from pipeline.ingest.raw import RawDocument, RawLine
from pipeline.ingest.reading import Reading
from pipeline.patterns import UNREADABLE

_MOST_PAGES = 5000
_FEW = 20  # letters; a page with a picture and no more than a stamp's or a page number's worth of text was scanned
_DRAWN = 150  # paths; so many on a page without text may be letters drawn as outlines


def read_pdf(data: bytes, name: str, reading: Reading) -> RawDocument:
    """The lines of all pages. Raises ``EncryptedError``, ``NeedsOcrError``, ``EmptyDocumentError`` or ``DocumentError`` (damaged)."""
    import pypdfium2  # type: ignore[import-untyped]

    for password in (None, *reading.passwords):
        try:
            document = pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            # pdfium may still tell the error of the file before; what is encrypted says so in its trailer
            if getattr(error, "err_code", None) != pypdfium2.raw.FPDF_ERR_PASSWORD or b"/Encrypt" not in data:
                raise _damaged(name, "pdfium cannot open it") from error
            continue
        try:
            return _read(document, data, password, name, reading)
        finally:
            document.close()
    tried = ", and none of those in the password file opens it" if reading.passwords else ""
    raise EncryptedError(
        f"{name} needs a password{tried}", "Give it in the file for --password-file, or open it and print or save it without one"
    )


def _damaged(name: str, why: str) -> DocumentError:
    return DocumentError(f"{name} is a damaged PDF: {why}", "Download it again, or repair it with `qpdf IN.pdf OUT.pdf`")


def _read(document: Any, data: bytes, password: str | None, name: str, reading: Reading) -> RawDocument:
    import pypdfium2

    from pipeline.ingest.pdfpage import PageReader

    reader = PageReader()
    count = min(len(document), _MOST_PAGES)
    result = RawDocument("application/pdf", pages=count)
    unread: list[int] = []  # pages that hold something, and no usable text
    failed = 0
    for number in range(count):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            failed += 1
            continue
        try:
            lines = [] if reading.ocr == "always" else _reread(_page(page, reader, number), data, password, page, number)
            if reading.ocr == "always" or _is_picture(page, lines):
                if reading.engine:
                    lines = _scanned(page, number)
                    result.ocr = result.ocr or bool(lines)
                else:
                    unread.append(number + 1)
            elif number == 0:
                result.ocr = _covered(page)  # the text of a scan, read by whoever made the file
            result.lines.extend(lines)
        finally:
            page.close()
    if failed == count:
        raise _damaged(name, "none of its pages can be opened")
    result.title = _title(document)
    _check(result, name, unread, reading)
    return result


def _page(page: Any, reader: Any, number: int) -> list[RawLine]:
    import pypdfium2

    from pipeline.ingest.pdforder import page_lines
    from pipeline.ingest.pdftables import table_cells, walls

    try:
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    try:
        if not textpage.count_chars():
            return []
        tables = table_cells(page)
        fragments = reader.fragments(page, textpage, walls(tables))
        _, bottom, _, top = page.get_mediabox()
        return page_lines(fragments, tables, page=number, height=top - bottom)
    finally:
        textpage.close()


def _reread(lines: list[RawLine], data: bytes, password: str | None, page: Any, number: int) -> list[RawLine]:
    """``lines``, or those of a second reader where much of what pdfium reads has no meaning and the other knows more of it."""
    from pipeline.ingest import plumber

    text = "".join(line.text for line in lines)
    if not plumber.doubtful(text):
        return lines
    again = slowly(data, password, page, number)
    other = "".join(line.text for line in again)
    return again if len(other) > 0.5 * len(text) and plumber.odd(other) < plumber.odd(text) else lines


def slowly(data: bytes, password: str | None, page: Any, number: int) -> list[RawLine]:
    """The lines of a page as the second reader, pdfplumber, reads it; ``number`` counts from 0."""
    from pipeline.ingest import plumber
    from pipeline.ingest.pdforder import page_lines
    from pipeline.ingest.pdftables import table_cells, walls

    _, bottom, _, top = page.get_mediabox()
    tables = table_cells(page)
    return page_lines(plumber.fragments(data, number, password, walls(tables)), tables, page=number, height=top - bottom)


def _scanned(page: Any, number: int) -> list[RawLine]:
    from pipeline.ingest.ocr import picture_lines, render

    picture, dpi = render(page)
    return picture_lines(picture, dpi=dpi, page=number)


def _is_picture(page: Any, lines: list[RawLine]) -> bool:
    """Whether what the page says must be read off its picture: it shows something, and has no text, or none that makes words."""
    text = "".join(line.text for line in lines)
    letters = sum(map(str.isalpha, text[:400]))
    if letters < _FEW and len(text) < 200:
        return _covered(page) or (letters < _FEW // 4 and _drawn(page))
    return len(text) > 200 and (len(UNREADABLE.findall(text)) > 0.3 * len(text) or letters < 0.15 * min(len(text), 400))


def _covered(page: Any) -> bool:
    """Whether pictures cover most of the page, as in a scan."""
    import ctypes

    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    from pipeline.ingest import native

    left, bottom, right, top = page.get_mediabox()
    whole = max((right - left) * (top - bottom), 1.0)
    box = [ctypes.c_float() for _ in range(4)]
    at = [ctypes.addressof(side) for side in box]
    raw, area = native.address(page), 0.0
    for n in range(min(native.count_objects(raw), 200)):
        obj = native.page_object(raw, n)
        if native.object_type(obj) in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) and native.object_bounds(obj, *at):
            # A scanner may have cut the page into strips.
            area += (box[2].value - box[0].value) * (box[3].value - box[1].value)
            if area > 0.5 * whole:
                return True
    return False


def _drawn(page: Any) -> bool:
    """Whether the page may hold letters drawn as outlines."""
    import pypdfium2.raw as pdfium

    from pipeline.ingest import native

    raw = native.address(page)
    objects = (native.page_object(raw, n) for n in range(min(native.count_objects(raw), 4 * _DRAWN)))
    paths = [obj for obj in objects if native.object_type(obj) == pdfium.FPDF_PAGEOBJ_PATH]
    return len(paths) >= _DRAWN


def _title(document: Any) -> str:
    """The title among the document's properties, unless it is only the name of the file that it was made from."""
    title = str(document.get_metadata_value("Title") or "").strip()
    lowered = title.lower()
    named = lowered.startswith("microsoft word") or lowered.endswith((".doc", ".docx", ".rtf", ".odt", ".pdf", ".dot"))
    return "" if named or lowered in ("untitled", "title", "document1") else " ".join(title.split())


def _check(result: RawDocument, name: str, unread: list[int], reading: Reading) -> None:
    """Raise where the pages hold no usable words; say which pages do not where others do."""
    letters = sum(sum(map(str.isalpha, line.text)) for line in result.lines) if unread else 0
    if unread and letters < _FEW:
        raise reading.needs_ocr(f"{name} holds pictures of pages and no text")
    if unread and letters < 0.15 * sum(len(line.text) for line in result.lines):
        raise reading.needs_ocr(f"{name} has a text layer that does not say what its letters are")
    if not any(line.text.strip() for line in result.lines):
        raise EmptyDocumentError(f"{name} holds no words", "Check that it is the file that you meant")
    if unread:
        result.unread = tuple(unread)
