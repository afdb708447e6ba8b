"""Word documents: body order, printed numbers, tracked changes, text boxes, damaged and oversized packages."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from pipeline.errors import DocumentError
from pipeline.ingest import docx as reader
from pipeline.ingest import read
from pipeline.records import Source


def source_of(document: Document) -> Source:
    """The source of a document made with python-docx."""
    buffer = io.BytesIO()
    document.save(buffer)
    return read(Path("minutes.docx"), buffer.getvalue())


def kinds(document: Document) -> list[tuple[str, str]]:
    """Its lines with their kinds."""
    source = source_of(document)
    return [(line.kind, source.text[line.start : line.end]) for line in source.lines]


def words(document: Document) -> list[str]:
    """Its lines."""
    return [text for _, text in kinds(document)]


def add_numbering(document: Document, levels: list[tuple[str, str]], *, number: int = 90, overrides: str = "") -> None:
    """Define list ``number`` with levels of (format, text)."""
    numbering = document.part.numbering_part.element
    body = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{body}</w:abstractNum>')
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/>{overrides}</w:num>'))


def numbered(document: Document, text: str, level: int, *, number: int = 90) -> None:
    """A paragraph of list ``number``."""
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def test_body_order_headings_and_tables() -> None:
    document = docx.Document()
    document.core_properties.title = "Minutes of May"
    document.add_heading("Bins", 1)
    document.add_paragraph("Councillor Ahlquist asked why.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Ref", "Action", "A1", "Write"), strict=True):
        cell.text = text
    document.add_paragraph().add_run("RESOLVED").bold = True
    document.sections[0].header.paragraphs[0].text = "Running head"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    source = source_of(document)
    assert source.title == "Minutes of May" and source.page_starts == ()
    assert kinds(document) == [
        ("heading", "Bins"),
        ("text", "Councillor Ahlquist asked why."),
        ("row", "Ref\tAction"),
        ("row", "A1\tWrite"),
        ("heading", "RESOLVED"),
    ]
    assert source.lines[-1].bold and not source.lines[1].bold


def test_printed_numbers() -> None:
    document = docx.Document()
    add_numbering(document, [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "%4.")])
    for text, level in (("Bins", 0), ("one", 1), ("two", 1), ("a", 2), ("b", 2), ("i", 3), ("Trees", 0), ("three", 1), ("c", 2)):
        numbered(document, text, level)
    assert words(document) == ["1. Bins", "1.1 one", "1.2 two", "(a) a", "(b) b", "i. i", "2. Trees", "2.1 three", "(a) c"]


def test_list_of_a_style_and_restarted_list() -> None:
    document = docx.Document()
    add_numbering(document, [("upperRoman", "%1)")])
    add_numbering(document, [("decimal", "Item %1")], number=91)
    numbering = document.part.numbering_part.element
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="92"><w:abstractNumId w:val="91"/>{restart}</w:num>'))
    style = document.styles.add_style("Clause", 1)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="90"/></w:numPr>'))
    document.add_paragraph("first", style="Clause")
    document.add_paragraph("second", style="Clause")
    numbered(document, "third", 0, number=91)
    numbered(document, "fifth", 0, number=92)
    plain = document.add_paragraph("unnumbered", style="Clause")
    plain._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>'))
    document.add_paragraph("bullet", style="List Bullet")
    assert words(document) == ["I) first", "II) second", "Item 1 third", "Item 5 fifth", "unnumbered", "• bullet"]


def test_tracked_changes_as_accepted() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("The report was ")
    paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1"><w:r><w:delText>refused</w:delText></w:r></w:del>'))
    paragraph._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2"><w:r><w:t>noted</w:t></w:r></w:ins>'))
    first = document.add_paragraph("It was agreed ")
    first._p.get_or_add_pPr().append(parse_xml(f'<w:rPr {nsdecls("w")}><w:del w:id="3"/></w:rPr>'))
    document.add_paragraph("by all.")
    hidden = document.add_paragraph("Seen")
    hidden.add_run(" unseen").font.hidden = True
    assert words(document) == ["The report was noted", "It was agreed by all.", "Seen"]


def test_breaks_tabs_links_and_boxes() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Proposed by Councillor Hale")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("Seconded by Councillor Poole")
    for name, role in (("Ann Boyd", "Chair"), ("Ken Dale", "Clerk")):
        document.add_paragraph(f"{name}\t{role}")
    document.add_paragraph("7.\tBins")
    link = document.add_paragraph("See ")
    link._p.append(parse_xml(f'<w:hyperlink {nsdecls("w")}><w:r><w:t>the report</w:t></w:r></w:hyperlink>'))
    box = document.add_paragraph("Beside the box")
    content = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    alternatives = f"<mc:Choice Requires='wps'>{content}</mc:Choice><mc:Fallback>{content}</mc:Fallback>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box.add_run()._r.append(parse_xml(f"<mc:AlternateContent {space} {nsdecls('w')}>{alternatives}</mc:AlternateContent>"))
    assert kinds(document) == [
        ("text", "Proposed by Councillor Hale"),
        ("text", "Seconded by Councillor Poole"),
        ("row", "Ann Boyd\tChair"),
        ("row", "Ken Dale\tClerk"),
        ("list", "7. Bins"),
        ("text", "See the report"),
        ("text", "Beside the box"),
        ("text", "In the box"),
    ]


def test_minutes_set_in_a_table() -> None:
    document = docx.Document()
    talk = "Councillor Ahlquist asked why collections in the High Street had been missed. " * 4
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(table._cells, ("1", talk, "JB", "2", "Dates\nNoted.", "All"), strict=True):
        cell.text = text
    assert kinds(document) == [
        ("text", "1"), ("text", talk.strip()), ("margin", "JB"), ("text", "2"), ("text", "Dates"), ("text", "Noted."), ("margin", "All"),
    ]  # fmt: skip


def test_oversized_part_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_LARGEST", 500)
    document = docx.Document()
    document.add_paragraph("x" * 1000)
    with pytest.raises(DocumentError, match="unpacks to more than"):
        source_of(document)


def test_entities_are_not_expanded() -> None:
    bomb = (
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
        f'<w:document {nsdecls("w")}><w:body><w:p><w:r><w:t>words &b;</w:t></w:r></w:p></w:body></w:document>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", bomb)
    assert "aaaa" not in read(Path("bomb.docx"), buffer.getvalue()).text


def test_truncated_package() -> None:
    document = docx.Document()
    document.add_paragraph("Bins")
    buffer = io.BytesIO()
    document.save(buffer)
    with pytest.raises(DocumentError, match="damaged"):
        read(Path("minutes.docx"), buffer.getvalue()[:-200])


def test_names_of_namespaces_agree() -> None:
    assert qn("w:p") == reader.W + "p"
