"""Files of the registers: CSV for programs, Excel and Word for the committee's papers. Nothing in them runs."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from pipeline.export import harmless
from pipeline.records import RATED, TABLES
from pipeline.search import Hit
from pipeline.serve.show import calm, day, plain

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
BESIDES = ("path", "review", "address")
TRACKER = ("Meeting date", "Item", "Action", "Responsible officer", "Due", "Status", "Source")
EXCEL_WIDTHS = (18, 28, 70, 26, 18, 24, 12, 30)  # of the columns, in characters; the due date has a column of its own before its words
WORD_WIDTHS = (2.5, 4.0, 8.1, 3.4, 2.7, 2.1, 3.3)  # in centimetres, together the width of the page within its margins
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LONGEST_CELL = 30_000


def columns_of(kind: str) -> list[str]:
    """The columns of a register's CSV: those of the data dictionary and what is known besides; of all kinds those that they share."""
    if not kind:
        shared = [column.name for column in TABLES["questions"].columns if column.name not in ("question_id", "speaker_role")]
        return ["kind_of_record", "record_id", *shared, "owners", "due", "due_date", "status", "outcome", *BESIDES]
    own = [column.name for column in TABLES[RATED[kind]].columns]
    return own + {"action": ["overdue"], "question": ["answered_by", "answer"]}.get(kind, []) + list(BESIDES)


def csv_of(rows: Iterable[dict[str, Any]], columns: Sequence[str]) -> bytes:
    """Rows as CSV after RFC 4180, in UTF-8 with the mark by which Excel knows it; a cell that a spreadsheet would run is quoted."""
    handle = io.StringIO()
    writer = csv.writer(handle, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        if answers := row.get("answers"):
            row = {**row, "answered_by": "; ".join(one["speaker"] for one in answers), "answer": "\n".join(one["text"] for one in answers)}
        writer.writerow([_cell(row.get(name)) for name in columns])
    return handle.getvalue().encode("utf-8-sig", "replace")


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        value = "; ".join(map(str, value))
    return harmless(plain(value)) if isinstance(value, str) else value


def tracker(hits: Iterable[Hit]) -> Iterable[tuple[str, ...]]:
    """Actions as the rows of a tracker."""
    for hit in hits:
        one = hit.record
        status = "Overdue" if hit.overdue else one.status.capitalize()
        page = f", page {one.page}" if one.page else ""
        cells = (day(one.meeting_date), f"{one.item_number} {one.item_title}", one.text, "; ".join(one.owners), _due(one), status)
        yield tuple(NOT_XML.sub("", plain(cell)).strip()[:LONGEST_CELL] for cell in (*cells, f"{calm(one.committee) or hit.path}{page}"))


def _due(action: Any) -> str:
    date_ = day(action.due_date)
    return f"{action.due} ({date_})" if action.due and action.due_date and action.due != date_ else action.due or date_


def xlsx_of(title: str, note: str, hits: Iterable[Hit], today: date) -> bytes:
    """The tracker as an Excel workbook; every cell is text, so that none is a formula."""
    from openpyxl import Workbook  # type: ignore[import-untyped]
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]
    from openpyxl.styles import Alignment, Font  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A4"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for number, width in enumerate(EXCEL_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width

    def text(value: str, *, bold: bool = False, wrap: bool = True) -> Any:
        cell = WriteOnlyCell(sheet, value=value)
        cell.data_type, cell.font, cell.alignment = "s", Font(bold=bold), Alignment(wrap_text=wrap, vertical="top")
        return cell

    sheet.append([text(f"{title}, {day(today.isoformat())}", bold=True, wrap=False)])
    sheet.append([text(NOT_XML.sub("", plain(note)), wrap=False)])
    at = TRACKER.index("Due")
    heading = (*TRACKER[:at], "Due date", "Due, as minuted", *TRACKER[at + 1 :])
    sheet.append([text(name, bold=True) for name in heading])
    rows = 3
    kept = list(hits)
    for hit, row in zip(kept, tracker(kept), strict=True):
        due = _excel_date(hit.record.due_date, text("")), text(NOT_XML.sub("", plain(hit.record.due)).strip()[:LONGEST_CELL])
        sheet.append([_excel_date(hit.record.meeting_date, text(row[0])), *map(text, row[1:at]), *due, *map(text, row[at + 1 :])])
        rows += 1
    sheet.auto_filter.ref = f"A3:{get_column_letter(len(heading))}{rows}"
    handle = io.BytesIO()
    book.save(handle)
    return handle.getvalue()


def _excel_date(iso: str, cell: Any) -> Any:
    """The cell with the date as Excel knows dates, so that it sorts; as it is where there is no date."""
    with suppress(ValueError):
        cell.value, cell.number_format = date.fromisoformat(iso), "d mmmm yyyy"
    return cell


def docx_of(title: str, note: str, hits: Iterable[Hit], today: date) -> bytes:
    """The tracker as a committee paper's table in Word, landscape, its heading row on every page."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    paper = Document()
    section = paper.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.8)
    paper.styles["Normal"].font.name, paper.styles["Normal"].font.size = "Arial", Pt(9)
    paper.core_properties.title, paper.core_properties.author = title, "Minutebook"
    paper.add_heading(title, level=1)
    paper.add_paragraph(f"{NOT_XML.sub('', plain(note))}. As at {day(today.isoformat())}.")
    rows = list(tracker(hits))
    table = paper.add_table(rows=len(rows) + 1, cols=len(TRACKER), style="Table Grid")
    table.autofit = False
    _repeat(table.rows[0])
    wide = [Cm(width) for width in WORD_WIDTHS]
    for column, width in zip(table.columns, wide, strict=True):
        column.width = width
    cells = table._cells  # asked for once: python-docx builds this list anew for every row
    for number, row in enumerate((TRACKER, *rows)):
        for place, value in enumerate(row):
            cell = cells[number * len(TRACKER) + place]
            cell.width = wide[place]
            run = cell.paragraphs[0].add_run(value)
            run.bold = number == 0 or (place == TRACKER.index("Status") and value == "Overdue")
    handle = io.BytesIO()
    paper.save(handle)
    return handle.getvalue()


def _repeat(row: Any) -> None:
    """Let Word repeat the row at the top of every page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)
