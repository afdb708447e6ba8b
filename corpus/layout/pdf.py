"""PDF files: running heads, page numbers, tables, a column for actions, two columns."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import reportlab
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate, Paragraph, Table, TableStyle

from corpus.layout.blocks import Block, blocks, split_front
from pipeline.evaluate.gold import GoldDocument

SUBHEAD = re.compile(r"[A-Z][\w’ ]{3,40}:|Reasons? for Decision|(Other|Alternative) Options .*|Supplementary question|UNRESTRICTED ITEMS")
INITIALS = re.compile(r"[A-Z]{2}(?: / [A-Z]{2})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How one house sets its minutes."""

    head: str
    foot: str = "{page}"
    font: str = "Times-Roman"
    bold: str = "Times-Bold"
    size: float = 11
    columns: int = 1
    justify: bool = False
    furniture: str = ""
    names: int = 0  # columns of the attendance table
    grid: bool = False  # the attendance table has lines
    actions: bool = False  # initials go to a column on the right
    hang: float = 1.3  # width of the number column in centimetres


def pdf(document: GoldDocument, style: Style) -> bytes:
    """The document as a PDF file; the same bytes each time."""
    if style.font == "Vera":
        _vera()
    front, body = split_front(blocks(document, style.furniture))
    story = _front(front, style) + [NextPageTemplate("later")]
    story += _with_actions(body, style) if style.actions else [_paragraph(block, style) for block in body]
    target = BytesIO()
    template = BaseDocTemplate(target, pagesize=A4, invariant=1, title=front[0].text.title(), author="Democratic Services")
    template.addPageTemplates([_page("first", style, _footer(style, head=False)), _page("later", style, _footer(style, head=True))])
    template.build(story)
    return target.getvalue()


@cache
def _vera() -> None:
    """Register the typeface that comes with reportlab; its subset in the file has an encoding of its own."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in (("Vera", "Vera.ttf"), ("VeraBd", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))


def _page(name: str, style: Style, furniture: Callable[..., None]) -> PageTemplate:
    width, height = A4
    gutter = 0.8 * cm
    each = (width - 4.4 * cm - gutter * (style.columns - 1)) / style.columns
    frames = [Frame(2.2 * cm + n * (each + gutter), 2.2 * cm, each, height - 4.6 * cm, id=f"{name}{n}") for n in range(style.columns)]
    return PageTemplate(id=name, frames=frames, onPage=furniture)


def _footer(style: Style, *, head: bool) -> Callable[..., None]:
    def draw(canvas: Any, template: Any) -> None:
        width, height = A4
        canvas.setFont(style.font, 9)
        if head:
            canvas.drawString(2.2 * cm, height - 1.5 * cm, style.head)
        canvas.drawCentredString(width / 2, 1.2 * cm, style.foot.format(page=canvas.getPageNumber()))

    return draw


def _text_style(style: Style, **changes: Any) -> ParagraphStyle:
    settings = {"fontName": style.font, "fontSize": style.size, "leading": style.size * 1.25, "spaceAfter": style.size * 0.6, **changes}
    return ParagraphStyle("text", alignment=settings.pop("alignment", TA_JUSTIFY if style.justify else 0), **settings)


def _front(front: list[Block], style: Style) -> list[Flowable]:
    """Titles in bold, people in a table where the house has one, the rest as paragraphs."""
    story: list[Flowable] = []
    rows: list[list[str]] = []
    for n, block in enumerate(front):
        if re.fullmatch(r"Item\s+Action", block.text):
            continue
        cells = re.split(r"\s{3,}| - (?=[A-Z])", block.text)
        if style.names and len(cells) >= 2 and not block.text.endswith(":"):
            rows.append((cells + [""] * style.names)[: style.names])
            continue
        story += _table(rows, style)
        rows = []
        title = n < 3 and (block.text.isupper() or n < 2)
        lead = re.match(r"[A-Z][\w -]{4,24}:", block.text)
        words = f"<b>{escape(block.text)}</b>" if title or re.fullmatch(r"[A-Z][\w ]+:?", block.text) else escape(block.text)
        if lead and not title:
            words = f"<b>{escape(lead.group())}</b>{escape(block.text[lead.end() :])}"
        words = words.replace("<b>", f'<font name="{style.bold}">').replace("</b>", "</font>")
        bigger = {"alignment": TA_CENTER, "fontSize": style.size + 3, "leading": style.size * 1.6} if title else {}
        story.append(Paragraph(words, _text_style(style, **bigger)))
    return story + _table(rows, style)


def _table(rows: list[list[str]], style: Style) -> list[Flowable]:
    if not rows:
        return []
    text = _text_style(style, spaceAfter=0, alignment=0)
    cells = [[Paragraph(escape(cell), text) for cell in row] for row in rows]
    widths = {2: [7 * cm, 9.5 * cm], 3: [6 * cm, 8.5 * cm, 2 * cm]}[style.names]
    table = Table(cells, colWidths=widths, hAlign="LEFT", spaceAfter=8)
    line = ("GRID", (0, 0), (-1, -1), 0.5, colors.black) if style.grid else ("TOPPADDING", (0, 0), (-1, -1), 1)
    table.setStyle(TableStyle([line, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return [table]


def _paragraph(block: Block, style: Style) -> Paragraph:
    words = escape(block.text)
    hang = style.hang * cm
    if block.kind == "heading":
        bold: dict[str, Any] = {"fontName": style.bold, "spaceBefore": style.size * 0.8, "keepWithNext": 1, "alignment": 0}
        bold["leftIndent"] = hang if block.mark else 0
        return Paragraph(words, _text_style(style, bulletFontName=style.bold, bulletFontSize=style.size, **bold), block.mark or None)
    if block.kind in ("bullet", "label"):
        inner = 0.0 if re.fullmatch(r"\d+\.(\d+)?", block.mark) else 0.6 * cm
        indent = {"leftIndent": inner + hang, "bulletIndent": inner}
        return Paragraph(words, _text_style(style, bulletFontName=style.font, bulletFontSize=style.size, **indent), block.mark)
    if SUBHEAD.fullmatch(block.text):
        words = f'<font name="{style.bold}">{words}</font>'
    lead = re.match(r"(RESOLVED|NOTED|AGREED|RECOMMENDED)\b", words)
    if lead:
        words = f'<font name="{style.bold}">{lead.group()}</font>{words[lead.end() :]}'
    return Paragraph(words, _text_style(style))


def _with_actions(body: list[Block], style: Style) -> list[Flowable]:
    """A table of two columns over the pages: the minutes, and beside them the initials of those who are to act."""
    rows: list[list[Any]] = []
    bold = _text_style(style, fontName=style.bold, alignment=TA_CENTER)
    rows.append([Paragraph("Item", bold), Paragraph("Action", bold)])
    for block in body:
        if INITIALS.fullmatch(block.text):
            rows[-1][1] = Paragraph(block.text, bold)
        else:
            rows.append([_paragraph(block, style), ""])
    table = Table(rows, colWidths=[14.4 * cm, 2 * cm], repeatRows=1, splitInRow=1)
    whole = (0, 0), (-1, -1)
    table.setStyle(TableStyle([("VALIGN", *whole, "TOP"), ("TOPPADDING", *whole, 1), ("BOTTOMPADDING", *whole, 4)]))
    return [table]
