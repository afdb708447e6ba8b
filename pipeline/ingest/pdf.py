"""PDF -> raw lines: pdfium's text with the box, size and weight of each piece; ruled tables as rows."""

import re
from pathlib import Path
from typing import Any

from pipeline.errors import DocumentError, EmptyDocumentError, EncryptedError, NeedsOcrError
from pipeline.ingest.raw import RawDocument, RawLine

_ODD = re.compile("[\ufffd\ue000-\uf8ff]")
_MOST_PAGES = 5000
_REMEDY = (
    "Install OCRmyPDF (`apt install ocrmypdf`, or `pip install ocrmypdf` beside tesseract), "
    "run `ocrmypdf --force-ocr {name} {stem}-ocr.pdf`, then read {stem}-ocr.pdf"
)


def read_pdf(data: bytes, name: str) -> RawDocument:
    """The lines of all pages. Raises ``EncryptedError``, ``NeedsOcrError``, ``EmptyDocumentError`` or ``DocumentError`` (damaged)."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise EncryptedError(f"{name} needs a password", "Open it with the password and print or save it without one") from error
        raise _damaged(name, "pdfium cannot open it") from error
    try:
        return _read(document, name)
    finally:
        document.close()


def _remedy(name: str) -> str:
    file = Path(name)
    return _REMEDY.format(name=file.name, stem=file.stem)


def _damaged(name: str, why: str) -> DocumentError:
    return DocumentError(f"{name} is a damaged PDF: {why}", "Download it again, or repair it with `qpdf IN.pdf OUT.pdf`")


def _read(document: Any, name: str) -> RawDocument:
    import pypdfium2

    from pipeline.ingest.pdfpage import PageReader

    reader = PageReader()
    count = min(len(document), _MOST_PAGES)
    result = RawDocument("application/pdf", pages=count)
    pictures, failed, scanned = 0, 0, 0
    for number in range(count):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            failed += 1
            continue
        try:
            lines = _page(page, reader, number)
            result.lines.extend(lines)
            if number < 20 and not lines or number == 0:
                covered = _covered(page)
                pictures += covered and not lines
                scanned += covered and bool(lines)
        finally:
            page.close()
    if failed == count:
        raise _damaged(name, "none of its pages can be opened")
    result.ocr = scanned > 0
    result.title = _title(document)
    _check(result, name, pictures)
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


def _covered(page: Any) -> bool:
    """Whether pictures cover most of the page, as in a scan."""
    import ctypes

    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    left, bottom, right, top = page.get_mediabox()
    whole = max((right - left) * (top - bottom), 1.0)
    box = [ctypes.c_float() for _ in range(4)]
    for n in range(min(pdfium.FPDFPage_CountObjects(page), 200)):
        obj = pdfium.FPDFPage_GetObject(page, n)
        pictured = pdfium.FPDFPageObj_GetType(obj) in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
        if pictured and pdfium.FPDFPageObj_GetBounds(obj, *box):
            area = (box[2].value - box[0].value) * (box[3].value - box[1].value)
            if area > 0.5 * whole:
                return True
    return False


def _title(document: Any) -> str:
    """The title among the document's properties, unless it is only the name of the file that it was made from."""
    title = str(document.get_metadata_value("Title") or "").strip()
    lowered = title.lower()
    named = lowered.startswith("microsoft word") or lowered.endswith((".doc", ".docx", ".rtf", ".odt", ".pdf", ".dot"))
    return "" if named or lowered in ("untitled", "title", "document1") else " ".join(title.split())


def _check(result: RawDocument, name: str, pictures: int) -> None:
    """Raise where the pages hold no usable words."""
    text = "".join(line.text for line in result.lines)
    letters = sum(map(str.isalpha, text))
    if letters < 20 and pictures:
        raise NeedsOcrError(f"{name} holds pictures of pages and no text", _remedy(name))
    if not text.strip():
        raise EmptyDocumentError(f"{name} holds no words", "Check that it is the file that you meant; text drawn as outlines needs OCR")
    odd = len(_ODD.findall(text))
    if len(text) > 200 and (odd > 0.3 * len(text) or letters < 0.15 * len(text)):
        raise NeedsOcrError(f"{name} has a text layer that does not say what its letters are", _remedy(name))
