"""PDF: lines with their type, reading order, tables, page furniture, and files without usable text. The files are drawn here."""

import io
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from pipeline.errors import DocumentError, EmptyDocumentError, EncryptedError
from pipeline.ingest import read
from pipeline.ingest.pdfpage import _in_utf16
from pipeline.records import Source

WIDTH, HEIGHT = A4
PROSE = (
    "Councillor Ahlquist asked why collections in the High Street had been missed on three occasions since the old arrangement came to an "
    "end in May. The Head of Service replied that a lorry had been off the road for six weeks and that the crews had been short of two "
    "loaders. She undertook to send Members the figures for each round before the end of the month."
)


class Page:
    """Draws lines of text and rules at points counted from the top left of the page."""

    def __init__(self, *, size: tuple[float, float] = A4, **options: object) -> None:
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=size, **options)
        self.height = size[1]

    def text(self, x: float, y: float, words: str, *, font: str = "Helvetica", size: float = 11) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, words)

    def prose(self, x: float, y: float, words: str, width: float, *, step: float = 14) -> float:
        """Wrap ``words`` into ``width`` points; return the baseline after the last line."""
        line = ""
        for word in words.split():
            if self.canvas.stringWidth(f"{line} {word}".strip(), "Helvetica", 11) > width:
                self.text(x, y, line)
                line, y = "", y + step
            line = f"{line} {word}".strip()
        self.text(x, y, line)
        return y + step

    def box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0)

    def next(self) -> None:
        self.canvas.showPage()

    def source(self) -> Source:
        return read(Path("minutes.pdf"), self.bytes())

    def bytes(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()


def kinds(source: Source) -> list[tuple[str, str]]:
    """The lines with their kinds."""
    return [(line.kind, source.text[line.start : line.end]) for line in source.lines]


def test_paragraphs_headings_and_type() -> None:
    page = Page()
    page.text(60, 60, "7. BIN COLLECTIONS", font="Helvetica-Bold", size=12)
    y = page.prose(60, 88, PROSE, 470)
    page.prose(60, y + 14, "RESOLVED: that the report be noted.", 470)
    source = page.source()
    assert kinds(source) == [("heading", "7. BIN COLLECTIONS"), ("text", PROSE), ("text", "RESOLVED: that the report be noted.")]
    heading, paragraph, _ = source.lines
    assert heading.bold and heading.size == 12 and not paragraph.bold and paragraph.size == 11
    assert heading.indent == 10 and paragraph.gap == 1
    assert source.media_type == "application/pdf" and source.page_starts == (0,)


def test_heading_of_two_lines_is_one() -> None:
    page = Page()
    page.text(60, 60, "6. CLEANSING AND FOOD SAFETY: BUSINESS PLAN PROGRESS REPORT (PERIOD", font="Helvetica-Bold")
    page.text(78, 74, "3)", font="Helvetica-Bold")
    page.prose(60, 100, PROSE, 470)
    assert [words for _, words in kinds(page.source())] == [
        "6. CLEANSING AND FOOD SAFETY: BUSINESS PLAN PROGRESS REPORT (PERIOD 3)",
        PROSE,
    ]


def test_hanging_clauses_stay_apart() -> None:
    page = Page()
    y = page.prose(60, 60, PROSE, 470)
    first = "That the Board notes the report of the Head of Service, which had been circulated in advance of it;"
    for label, words in (("(i)", first), ("(ii)", "That a letter be sent.")):
        page.text(60, y + 10, label)
        y = page.prose(90, y + 10, words, 300)
    assert [words for _, words in kinds(page.source())][1:] == [
        "(i) That the Board notes the report of the Head of Service, which had been circulated in advance of it;",
        "(ii) That a letter be sent.",
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    page = Page()
    page.text(60, 50, "THE TOWN COUNCIL OF OAKMERE: MINUTES OF THE ANNUAL MEETING OF ELECTORS", font="Helvetica-Bold")
    left = " ".join(f"Left sentence number {n} goes on for a while about bins." for n in range(20))
    right = " ".join(f"Right sentence number {n} goes on for a while about trees." for n in range(20))
    page.prose(60, 90, left, 225)
    page.prose(310, 90, right, 225)
    assert [words for _, words in kinds(page.source())][1:] == [left, right]


def test_margin_column() -> None:
    page = Page()
    page.text(60, 50, "ITEMS", font="Helvetica-Bold")
    page.text(510, 50, "Action", font="Helvetica-Bold")
    y = page.prose(60, 80, PROSE, 420)
    page.text(510, y - 14, "JB")
    page.prose(60, y + 14, PROSE, 420)
    assert kinds(page.source()) == [("row", "ITEMS\tAction"), ("text", PROSE), ("margin", "JB"), ("text", PROSE)]


def test_ruled_table_gives_rows_with_wrapped_cells() -> None:
    page = Page()
    page.text(60, 60, "Actions of the last meeting:")
    cells = [["Ref", "Action", "Owner"], ["A1", "Write to the Department about the", "Chief Officer"], ["A2", "Send the figures", "Clerk"]]
    for n, row in enumerate(cells):
        for x, width, words in zip((60, 120, 360), (60, 240, 140), row, strict=True):
            page.box(x, 80 + 40 * n, x + width, 120 + 40 * n)
            page.text(x + 4, 95 + 40 * n, words)
    page.text(124, 95 + 40 + 14, "audit backlog in the county")
    assert kinds(page.source()) == [
        ("text", "Actions of the last meeting:"),
        ("row", "Ref\tAction\tOwner"),
        ("row", "A1\tWrite to the Department about the audit backlog in the county\tChief Officer"),
        ("row", "A2\tSend the figures\tClerk"),
    ]


def test_minutes_set_in_a_table_stay_running_text() -> None:
    page = Page()
    for x0, x1 in ((50, 90), (90, 480), (480, 550)):
        page.box(x0, 60, x1, 200)
        page.box(x0, 200, x1, 340)
    page.text(54, 75, "1.")
    page.prose(94, 75, PROSE, 380)
    page.text(484, 117, "JB")
    page.text(54, 215, "2.")
    page.prose(94, 215, PROSE, 380)
    assert kinds(page.source()) == [("list", "1. " + PROSE), ("margin", "JB"), ("list", "2. " + PROSE)]


def test_running_heads_and_page_numbers_go_and_paragraphs_go_on() -> None:
    page = Page()
    whole = " ".join([PROSE] * 3)
    words = whole.split()
    for number, part in enumerate((words[:60], words[60:120], words[120:]), start=1):
        page.text(60, 40, "Oakmere Scrutiny Board - 18 June 2019", size=9)
        page.prose(60, 80, " ".join(part), 470)
        page.text(290, 800, str(number + 4), size=9)
        page.next()
    source = page.source()
    text = source.text
    assert text.count("Oakmere Scrutiny Board") <= 1 and "\n5" not in text
    assert len(source.page_starts) == 3
    assert source.page_of(len(text) - 2) == 3 and text[source.page_starts[1] :].startswith(words[60])


@pytest.mark.parametrize(
    ("head", "size", "kept"), [("Oakmere Scrutiny Board", 11, 1), ("OAKMERE SCRUTINY BOARD", 14, 2), ("Oakmere Roads", 11, 1)]
)
def test_title_printed_small_over_the_second_page_is_a_running_head(head: str, size: float, kept: int) -> None:
    """In the print of the title it may open the minutes of the next meeting; in other words it is text."""
    page = Page()
    page.text(60, 60, "OAKMERE SCRUTINY BOARD", font="Helvetica-Bold", size=14)
    page.prose(60, 100, PROSE, 470)
    page.next()
    page.text(60, 40, head, font="Helvetica-Bold" if size == 14 else "Helvetica", size=size)
    page.prose(60, 80, PROSE, 470)
    text = page.source().text
    assert text.upper().count("OAKMERE SCRUTINY BOARD") == kept and ("Oakmere Roads" in text) == (head == "Oakmere Roads")


def test_raised_ordinals_stay_in_their_line() -> None:
    page = Page()
    page.text(60, 60, "Minutes of the meeting held on the 14")
    x = 60 + page.canvas.stringWidth("Minutes of the meeting held on the 14", "Helvetica", 11)
    page.text(x, 56, "th", size=7)
    page.text(x + 10, 60, "March 2018")
    assert page.source().text == "Minutes of the meeting held on the 14th March 2018\n"


def test_turned_pages_are_read_upright() -> None:
    page = Page(size=landscape(A4))
    page.canvas.rotate(90)
    page.canvas.setFont("Helvetica", 11)
    page.canvas.drawString(60, -60, "First line of the turned page")
    page.canvas.drawString(60, -90, "Second line of the turned page")
    assert [words for _, words in kinds(page.source())] == ["First line of the turned page", "Second line of the turned page"]


@pytest.mark.parametrize("angle", [0, 30, 45, 60, 315])
def test_draft_across_the_page_does_not_interrupt_its_text(angle: float) -> None:
    page = Page()
    y = page.prose(60, 60, PROSE, 470)
    page.canvas.saveState()
    page.canvas.translate(60, HEIGHT - 88)
    page.canvas.rotate(angle)
    page.text(0, HEIGHT, "DRAFT", font="Helvetica-Bold", size=80)
    page.canvas.restoreState()
    page.prose(60, y + 14, "The minutes remain a draft until they are signed.", 470)
    assert page.source().text == f"{PROSE}\n\nThe minutes remain a draft until they are signed.\n"


def test_page_that_lies_askew_is_still_read() -> None:
    page = Page()
    page.canvas.rotate(-20)
    page.prose(-60, 200, PROSE, 470)
    assert "Councillor Ahlquist asked why collections" in page.source().text


def test_blank_page_is_empty() -> None:
    page = Page()
    page.next()
    with pytest.raises(EmptyDocumentError):
        page.source()


def test_a_damaged_file_after_an_encrypted_one_needs_no_password() -> None:
    body = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    table = b"xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    locked = Page(encrypt=StandardEncryption("secret"))
    locked.text(60, 60, "Secret minutes")
    with pytest.raises(EncryptedError):
        locked.source()
    with pytest.raises(DocumentError, match="damaged PDF"):
        read(Path("minutes.pdf"), body + table % len(body))


def test_password() -> None:
    page = Page(encrypt=StandardEncryption("secret"))
    page.text(60, 60, "Secret minutes")
    with pytest.raises(EncryptedError, match="needs a password"):
        page.source()


def test_passwords_are_tried_one_after_the_other() -> None:
    page = Page(encrypt=StandardEncryption("secret"))
    page.text(60, 60, "Secret minutes")
    data = page.bytes()
    assert read(Path("minutes.pdf"), data, passwords=("wrong", "secret")).text == "Secret minutes\n"
    with pytest.raises(EncryptedError, match="none of those in the password file opens it"):
        read(Path("minutes.pdf"), data, passwords=("wrong",))


def test_owner_password_alone_does_not_hinder_reading() -> None:
    page = Page(encrypt=StandardEncryption("", ownerPassword="owner", canCopy=0))
    page.text(60, 60, "Open minutes")
    assert page.source().text == "Open minutes\n"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_truncated_file_gives_a_source_or_a_reason(share: float) -> None:
    page = Page()
    page.prose(60, 60, PROSE, 470)
    data = page.bytes()
    try:
        assert read(Path("minutes.pdf"), data[: int(len(data) * share)]).text
    except DocumentError as error:
        assert error.remedy and error.status in ("failed", "empty")


def test_places_behind_pictographs_are_counted_as_pdfium_does() -> None:
    assert _in_utf16([0, 2, 3, 5], "ab🍺cd") == [0, 2, 4, 6]
    assert _in_utf16([0, 2], "abcd") == [0, 2]
