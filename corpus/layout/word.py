"""DOCX files: heading styles, automatic numbers, bullets and tables."""

import re
import zipfile
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from corpus.layout.blocks import Block, blocks, split_front
from pipeline.evaluate.gold import GoldDocument

SAVED = datetime(2024, 1, 2, 9, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one house sets its minutes in Word."""

    head: str = ""
    font: str = "Calibri"
    numbers: str = ""  # pattern of the automatic number of an item, such as "%1."; empty: numbers are typed
    first: int = 1  # the first automatic number
    names: str = ""  # expression that cuts a line of the attendance into cells
    points: bool = False  # "1." at the start of a paragraph is an automatic number
    right: str = ""  # lines that match this expression stand at the right margin, in bold


def docx(document: GoldDocument, style: Style) -> bytes:
    """The document as a DOCX file; the same bytes each time."""
    word = Document()
    word.core_properties.title = ""
    word.core_properties.author = "Democratic Services"
    word.core_properties.created = word.core_properties.modified = SAVED
    word.styles["Normal"].font.name = style.font
    word.styles["Normal"].font.size = Pt(11)
    if style.head:
        word.sections[0].header.paragraphs[0].text = style.head
    _page_number(word.sections[0].footer.paragraphs[0])
    front, body = split_front(blocks(document))
    _front(word, front, style)
    _body(word, body, style)
    target = BytesIO()
    word.save(target)
    return _fixed_times(target.getvalue())


def _front(word: Any, front: list[Block], style: Style) -> None:
    rows: list[list[str]] = []
    for n, block in enumerate(front):
        words = f"{block.mark} {block.text}".strip()
        cells = re.split(style.names, words) if style.names else [words]
        if len(cells) > 1 and all(cells) and not re.search(r"\d", words):
            rows.append(cells)
            continue
        _rows(word, rows)
        rows = []
        titled = n < 2 and (words.isupper() or n == 0)
        word.add_paragraph(words, style="Title" if titled and n == 0 else None).runs[0].bold = titled or words.endswith(":") or None
    _rows(word, rows)


def _body(word: Any, body: list[Block], style: Style) -> None:
    numbered = _numbering(word, style.numbers, style.first) if style.numbers else 0
    points = due = 0
    rows: list[list[str]] = []
    for block in body:
        cells = re.split(r" \| |\s{5,}", block.text)
        if block.kind in ("row", "text") and len(cells) > 1 and not cells[0].endswith(":") and "…" not in cells[0]:
            rows.append(cells)
            continue
        _rows(word, rows)
        rows = []
        if block.kind == "heading":
            _heading(word, block, numbered)
        elif style.points and re.fullmatch(r"\d+\.", block.mark):
            number = int(block.mark[:-1])
            points = points if number == due else _numbering(word, "%1.", number)
            due = number + 1
            _numbered(word.add_paragraph(block.text), points)
        else:
            _paragraph(word, block, style)
    _rows(word, rows)


def _heading(word: Any, block: Block, numbered: int) -> None:
    if numbered and block.mark:
        _numbered(word.add_paragraph(block.text, style="Heading 1"), numbered)
    else:
        word.add_paragraph(f"{block.mark}\t{block.text}" if block.mark else block.text, style="Heading 1")


def _paragraph(word: Any, block: Block, style: Style) -> None:
    if block.kind == "bullet":
        word.add_paragraph(block.text, style="List Bullet")
        return
    paragraph = word.add_paragraph()
    paragraph.add_run(f"{block.mark}\t{block.text}" if block.mark else block.text)
    if block.mark:
        paragraph.paragraph_format.left_indent = Cm(1)
        paragraph.paragraph_format.first_line_indent = Cm(-1)
    if style.right and re.match(style.right, block.text):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.runs[0].bold = True


def _rows(word: Any, rows: list[list[str]]) -> None:
    """Add the rows gathered so far as a table, if there are any."""
    if not rows:
        return
    table = word.add_table(rows=0, cols=max(map(len, rows)), style="Table Grid")
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=False):
            cell.text = words
    word.add_paragraph()


def _numbering(word: Any, pattern: str, first: int) -> int:
    """Define a list that counts from ``first``; returns its number in the file."""
    part = word.part.numbering_part.element
    number = 100 + len(part.findall("./{*}num"))
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="{first}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>'
    )
    part.insert(0, abstract)
    part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    return number


def _numbered(paragraph: Any, number: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))


def _page_number(paragraph: Any) -> None:
    """The words "Page" and a field that Word fills."""
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    paragraph.add_run("Page ")
    paragraph._p.append(deepcopy(field))


def _fixed_times(data: bytes) -> bytes:
    """The same archive with one time for every member, so that equal content is equal bytes."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=(2024, 1, 2, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return target.getvalue()
