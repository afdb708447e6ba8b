"""Pages that are pictures: when they are read by Tesseract, what comes of it, and what is said without it. The pages are drawn here."""

import io
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.errors import DocumentError, NeedsOcrError, UsageError
from pipeline.ingest import ocr, read
from pipeline.ingest.grid import Edge
from pipeline.ingest.hocr import read_hocr
from pipeline.ingest.pixels import is_dot, rulings, thickness
from pipeline.records import Source

needs_engine = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed (apt install tesseract-ocr)")
WIDTH, HEIGHT = A4
FILE = Path("minutes.pdf")
PROSE = (
    "Councillor Ahlquist asked why collections in the",
    "High Street had been missed on three occasions",
    "since the old arrangement came to an end in May.",
)


def drawn(*pages: list[tuple[float, float, str, str]], table: bool = False) -> bytes:
    """A PDF with text: for each page (x, y from the top, font, words)."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for page in pages:
        for x, y, font, words in page:
            canvas.setFont(font, 12)
            canvas.drawString(x, HEIGHT - y, words)
        if table:
            canvas.grid([60, 200, 400, 500], [HEIGHT - y for y in (50, 75, 100, 125)])
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pictures(data: bytes, *, turn: float = 0) -> list[Image.Image]:
    """The pages as grey pictures of 300 dots to the inch, turned by degrees."""
    document = pypdfium2.PdfDocument(data)
    drawn = [document[n].render(scale=300 / 72, grayscale=True).to_pil().convert("L") for n in range(len(document))]
    return [page.rotate(turn, expand=True, fillcolor=255) for page in drawn]


def scanned(data: bytes, *, turn: float = 0, also: bytes | None = None) -> bytes:
    """A PDF whose pages are pictures of those of ``data``; a first page of text from ``also``."""
    document = pypdfium2.PdfDocument(also) if also else pypdfium2.PdfDocument.new()
    buffer = io.BytesIO()
    first, *others = pictures(data, turn=turn)
    first.save(buffer, "PDF", resolution=300, save_all=True, append_images=others)
    document.import_pages(pypdfium2.PdfDocument(buffer.getvalue()))
    whole = io.BytesIO()
    document.save(whole)
    return whole.getvalue()


def prose_page(head: str = "5. Refuse collection") -> list[tuple[float, float, str, str]]:
    return [(60, 60, "Helvetica-Bold", head), *((60, 90 + 15 * n, "Helvetica", line) for n, line in enumerate(PROSE))]


def kinds(source: Source) -> list[tuple[str, str]]:
    return [(line.kind, source.text[line.start : line.end]) for line in source.lines]


@needs_engine
def test_scan_gives_headings_and_paragraphs() -> None:
    source = read(FILE, scanned(drawn(prose_page())))
    assert kinds(source) == [("heading", "5. Refuse collection"), ("text", " ".join(PROSE))]
    assert source.ocr and source.page_starts == (0,)


@needs_engine
@pytest.mark.parametrize("turn", [0.6, 90, 180])
def test_crooked_and_turned_scans_are_read(turn: float) -> None:
    page = [*prose_page(), (60.0, 160.0, "Helvetica", "The Head of Service replied that a lorry was off the road.")]
    source = read(FILE, scanned(drawn(page), turn=turn))
    assert " ".join(PROSE) in source.text.replace("\n", " ")


@needs_engine
def test_ruled_table_and_bullets_are_found_in_the_picture() -> None:
    rows = (("Action", "Task", "Owner"), ("1", "Repair the gate", "Clerk"), ("2", "Write to the agent", "Chair"))
    cells = [(x, 67.0 + 25 * n, "Helvetica", cell) for n, row in enumerate(rows) for x, cell in zip((70.0, 210.0, 410.0), row, strict=True)]
    assert kinds(read(FILE, scanned(drawn(cells, table=True))))[1] == ("row", "1\tRepair the gate\tClerk")
    words = ("The Committee asked for", "• a list of all depots", "• the cost of each")
    listed = [(60.0, 60.0 + 15 * n, "Helvetica", line) for n, line in enumerate(words)]
    assert [kind for kind, _ in kinds(read(FILE, scanned(drawn(listed))))] == ["text", "list", "list"]


@needs_engine
def test_mixed_document_is_read_page_by_page() -> None:
    data = scanned(drawn(prose_page("6. Scanned page")), also=drawn(prose_page("5. Page of text")))
    source = read(FILE, data)
    first, second = source.text[: source.page_starts[1]], source.text[source.page_starts[1] :]
    assert first.startswith("5. Page of text") and second.startswith("6. Scanned page") and source.ocr


def test_pages_that_only_ocr_could_read_are_not_lost_silently(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NeedsOcrError, match=r"pictures of pages and no text.*apt install tesseract-ocr"):
        read(FILE, scanned(drawn(prose_page())))
    with pytest.raises(NeedsOcrError, match=r"is a picture.*apt install tesseract-ocr"):
        read(Path("page.png"), b"\x89PNG\r\n\x1a\n....")
    source = read(FILE, scanned(drawn(prose_page("6. Scanned page")), also=drawn(prose_page("5. Page of text"))))
    assert not source.ocr and source.page_starts == (0, len(source.text))


def test_modes() -> None:
    picture = scanned(drawn(prose_page()))
    with pytest.raises(NeedsOcrError):
        read(FILE, picture, ocr="never")
    with pytest.raises(UsageError, match="no OCR mode 'perhaps'"):
        read(FILE, picture, ocr="perhaps")


@needs_engine
def test_always_reads_the_picture_of_a_page_of_text() -> None:
    data = drawn(prose_page())
    assert not read(FILE, data).ocr
    source = read(FILE, data, ocr="always")
    assert source.ocr and kinds(source)[1] == ("text", " ".join(PROSE))


@needs_engine
@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_picture_files(form: str) -> None:
    buffer = io.BytesIO()
    first, second = pictures(drawn(prose_page(), prose_page("6. Next item")))
    first.save(buffer, form, dpi=(300, 300), **({"save_all": True, "append_images": [second]} if form == "TIFF" else {}))
    source = read(Path("page"), buffer.getvalue())
    assert kinds(source)[:2] == [("heading", "5. Refuse collection"), ("text", " ".join(PROSE))]
    assert len(source.page_starts) == (2 if form == "TIFF" else 1) and source.media_type == f"image/{form.lower()}"


@needs_engine
def test_damaged_picture_says_so() -> None:
    with pytest.raises(DocumentError, match="damaged picture"):
        read(Path("page.png"), b"\x89PNG\r\n\x1a\n....")


@needs_engine
def test_picture_without_words_is_empty() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    picture = Image.effect_mandelbrot((400, 560), (-2, -1.5, 1, 1.5), 50).filter(ImageFilter.GaussianBlur(4))
    canvas.drawImage(ImageReader(picture), 0, 0, WIDTH, HEIGHT)
    canvas.save()
    with pytest.raises(DocumentError) as caught:
        read(FILE, buffer.getvalue())
    assert caught.value.status == "empty"


def test_engine_that_fails_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho 'Failed loading language' >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DocumentError, match="stopped with code 1: Failed loading language"):
        ocr.picture_lines(np.full((50, 50), 255, np.uint8), dpi=300, page=0)


def paper() -> tuple[Image.Image, Any]:
    image = Image.new("L", (900, 600), 255)
    return image, ImageDraw.Draw(image)


def test_rulings_are_put_straight() -> None:
    image, draw = paper()
    draw.line((100, 100, 800, 107), fill=0, width=3)
    draw.line((100, 100, 96, 500), fill=0, width=3)
    draw.text((200, 300), "words are no rulings", fill=0)
    upright, level = rulings(np.asarray(image), scale=0.24, slope=0.01)
    assert [round(edge.at) for edge in level] == [24] and [round(edge.at) for edge in upright] == [24]
    assert isinstance(level[0], Edge) and level[0].high - level[0].low > 140


def test_thickness_and_dots() -> None:
    image, draw = paper()
    draw.rectangle((100, 100, 104, 200), fill=0)
    draw.ellipse((300, 300, 315, 315), fill=0)
    draw.ellipse((400, 300, 415, 315), outline=0)
    picture = np.asarray(image)
    assert thickness(picture, 50, 50, 200, 250) == 5 and thickness(picture, 600, 0, 700, 100) == 0
    assert is_dot(picture, 290, 290, 330, 330, size=39) and not is_dot(picture, 390, 290, 430, 330, size=39)
    assert not is_dot(picture, 90, 90, 120, 220, size=39) and not is_dot(picture, 600, 0, 640, 40, size=39)


def hocr(*words: tuple[str, int, int]) -> bytes:
    """One line of 40 dots; words with their left edge and confidence."""
    spans = "".join(f"<span class='ocrx_word' title='bbox {x} 100 {x + 90} 140; x_wconf {sure}'>{word}</span>" for word, x, sure in words)
    return f"<span class='ocr_line' title='bbox 100 100 800 140; baseline 0 -8; x_size 40'>{spans}</span>".encode()


@pytest.mark.parametrize(
    ("read_as", "word"),
    [("Clir", "Cllr"), ("Clirs", "Cllrs"), ("CIlr", "Cllr"), ("MrHale", "Mr Hale"), ("Climate", "Climate"), ("McHale", "McHale")],
)
def test_thin_letters_are_repaired(read_as: str, word: str) -> None:
    found = read_hocr(hocr((read_as, 100, 90), ("spoke.", 200, 95)), np.full((200, 900), 255, np.uint8), scale=0.24)
    assert [fragment.text for fragment in found.fragments] == [f"{word} spoke."]


def test_specks_and_strokes_are_left_out() -> None:
    line = hocr(("|", 100, 95), (".;", 200, 30), ("spoke", 300, 95), ("W7x", 400, 10))
    found = read_hocr(line, np.full((200, 900), 255, np.uint8), scale=0.24)
    assert [fragment.text for fragment in found.fragments] == ["spoke"]
