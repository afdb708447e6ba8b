"""A page whose characters have no meaning for pdfium is tried again with pdfplumber."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest import pdf, plumber
from pipeline.ingest.raw import RawLine
from pipeline.ingest.reading import Reading

WORDS = [
    "Councillor Dray asked why the gate at Mill Lane was still shut.",
    "The Estates Manager replied that the hinge was on order.",
    "RESOLVED that the report be noted.",
]


@pytest.fixture
def page() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for n, words in enumerate(WORDS):
        canvas.drawString(72, 760 - 20 * n, words)
    canvas.save()
    return out.getvalue()


def test_the_second_reader_reads_the_same_words(page: bytes) -> None:
    assert [fragment.text for fragment in plumber.fragments(page, 0)] == WORDS


def test_wide_gaps_and_rulings_part_a_line() -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 760, "The gate will be mended.")
    canvas.drawString(400, 760, "Estates Manager")
    canvas.drawString(72, 740, "May")
    canvas.drawString(100, 740, "June")
    canvas.save()
    walls = [(97.0, canvas._pagesize[1] - 750, canvas._pagesize[1] - 730)]
    found = [fragment.text for fragment in plumber.fragments(out.getvalue(), 0, walls=walls)]
    assert found == ["The gate will be mended.", "Estates Manager", "May", "June"]


def test_bullets_of_symbol_fonts_are_bullets() -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 760, "\u2022 The gate will be mended.")  # a code that the font's encoding does not name
    canvas.save()
    assert [fragment.text for fragment in plumber.fragments(out.getvalue(), 0)] == ["\u2022 The gate will be mended."]


def test_doubt_begins_where_characters_without_meaning_are_no_bullets() -> None:
    assert not plumber.doubtful("\uf0b7 " + " ".join(WORDS) * 3)
    assert plumber.doubtful(" ".join(WORDS).replace("e", "\ue001"))
    assert not plumber.doubtful("\ue001" * 20)


def test_a_doubtful_page_takes_the_better_reading(page: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pdf._page

    def garbled(*given: object) -> list[RawLine]:
        lines = first(*given)  # type: ignore[arg-type]
        for part in (part for line in lines for part in line.parts):
            part.text = part.text.replace("e", "\ue001")
        return lines

    monkeypatch.setattr(pdf, "_page", garbled)
    document = pdf.read_pdf(page, "garbled.pdf", Reading())
    assert [line.text for line in document.lines] == WORDS


def test_what_the_second_reader_cannot_read_stays_as_it_was() -> None:
    assert plumber.fragments(b"%PDF-1.4 no more than a beginning", 0) == []
