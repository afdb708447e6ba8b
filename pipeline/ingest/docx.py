"""DOCX -> raw lines: paragraphs and tables in the order of the body, printed list numbers, tracked changes as accepted."""

import re
import zipfile
import zlib
from io import BytesIO
from typing import Any

from pipeline.errors import DocumentError
from pipeline.ingest.encoding import plain
from pipeline.ingest.numbering import Numbering, W
from pipeline.ingest.raw import Part, RawDocument, RawLine
from pipeline.ingest.rows import table_lines

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LARGEST = 200_000_000  # bytes; an unpacked part that is larger is a bomb
_OFF = ("0", "false", "off", "none")
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error)


def read_docx(data: bytes, name: str) -> RawDocument:
    """The lines of the body. Raises ``DocumentError`` where the package or its main part is damaged."""
    from lxml import etree

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = {part: _part(archive, f"word/{part}.xml", name) for part in ("document", "styles", "numbering")}
            core = _part(archive, "docProps/core.xml", name)
    except _BROKEN as error:
        raise _damaged(name, "its zip package is broken") from error
    except etree.XMLSyntaxError as error:
        raise _damaged(name, "its XML is broken") from error
    body = parts["document"].find(W + "body") if parts["document"] is not None else None
    if body is None:
        raise _damaged(name, "it has no document part")
    reader = _Reader(Numbering(parts["numbering"], parts["styles"]), parts["styles"])
    title = core.findtext("{http://purl.org/dc/elements/1.1/}title") if core is not None else ""
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return RawDocument(media, lines=reader.blocks(body, 0), title=" ".join((title or "").split()))


def _damaged(name: str, why: str) -> DocumentError:
    return DocumentError(f"{name} is a damaged Word document: {why}", "Open it in Word or LibreOffice, save it again, or save it as PDF")


def _part(archive: zipfile.ZipFile, part: str, name: str) -> Any:
    """The parsed XML of a part, or None where the package has none."""
    from lxml import etree

    try:
        info = archive.getinfo(part)
    except KeyError:
        return None
    if info.file_size > _LARGEST:
        raise _damaged(name, f"{part} unpacks to more than {_LARGEST // 1_000_000} MB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    with archive.open(info) as stream:
        content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise _damaged(name, f"{part} unpacks to more than {_LARGEST // 1_000_000} MB")
    return etree.fromstring(content, parser)


class _Reader:
    """Walks the body. Text boxes are read after the paragraph that holds them."""

    def __init__(self, numbering: Numbering, styles: Any) -> None:
        self._numbering = numbering
        self._styles = {} if styles is None else {style.get(W + "styleId"): style for style in styles.iter(W + "style")}
        self._blank = 0
        self._owed: tuple[str, bool] | None = None  # words of a paragraph whose mark was deleted

    def blocks(self, parent: Any, depth: int) -> list[RawLine]:
        """The lines of the paragraphs and tables in ``parent``."""
        lines: list[RawLine] = []
        if depth > 25:
            return lines
        for child in parent:
            if child.tag == W + "p":
                lines.extend(self.paragraph(child, depth))
            elif child.tag == W + "tbl":
                rows = self.table(child, depth)
                if rows:
                    rows[0].gap = max(rows[0].gap, 1)
                lines.extend(rows)
                self._blank = 1
            elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo", W + "smartTag"):
                lines.extend(self.blocks(child, depth + 1))
        return lines

    def paragraph(self, element: Any, depth: int) -> list[RawLine]:
        """The lines of one paragraph: more than one where it holds line breaks or a text box."""
        style = element.find(f"{W}pPr/{W}pStyle")
        style_id = style.get(W + "val") if style is not None else None
        pieces: list[tuple[str, bool]] = []
        boxes: list[Any] = []
        _runs(element, pieces, boxes, self._style_bold(style_id), 0)
        text = plain("".join(piece for piece, _ in pieces))
        bold = bool(text.strip()) and all(strong for piece, strong in pieces if piece.strip())
        if self._owed:
            text, bold, self._owed = self._owed[0] + text, bold and self._owed[1], None
        if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            self._owed = (text, bold) if text.strip() else None
            return []
        lines = self._lines(text, bold, element, style_id)
        for box in boxes:
            lines.extend(self.blocks(box, depth + 1))
        return lines

    def _lines(self, text: str, bold: bool, element: Any, style_id: str | None) -> list[RawLine]:
        physical = [piece for piece in text.split("\n") if piece.strip()]
        if not physical:
            self._blank = 1
            return []
        mark = self._numbering.marker(element, style_id)
        if mark:
            physical[0] = f"{mark} {physical[0].lstrip()}"
        heading = self._is_heading(element, style_id)
        lines = []
        for n, piece in enumerate(physical):
            line = RawLine(_tabbed(piece), kind="heading" if heading else "", bold=bold, whole=len(physical) == 1)
            line.gap = 0 if n else max(self._blank, 1 if heading else 0)
            lines.append(line)
        self._blank = 1 if heading or self._spaced(element, style_id) else 0
        return lines

    def table(self, element: Any, depth: int) -> list[RawLine]:
        """The lines of a table."""
        rows = []
        for row in element.iter(W + "tr"):
            if next(row.iterancestors(W + "tbl")) is not element or row.find(f"{W}trPr/{W}del") is not None:
                continue
            cells = []
            for cell in row.iter(W + "tc"):
                if next(cell.iterancestors(W + "tr")) is not row:
                    continue
                self._blank = 0
                cells.append(self.blocks(cell, depth + 1))
            rows.append(cells)
        return table_lines(rows, nested=any(line.kind in ("heading", "row") for row in rows for cell in row for line in cell))

    def _chain(self, style_id: str | None) -> list[Any]:
        """A style and those it is based on."""
        chain = []
        for _ in range(12):
            style = self._styles.get(style_id)
            if style is None:
                break
            chain.append(style)
            based = style.find(W + "basedOn")
            style_id = based.get(W + "val") if based is not None else None
        return chain

    def _style_bold(self, style_id: str | None) -> bool:
        for style in self._chain(style_id):
            bold = style.find(f"{W}rPr/{W}b")
            if bold is not None:
                return bold.get(W + "val") not in _OFF
        return False

    def _is_heading(self, element: Any, style_id: str | None) -> bool:
        level = element.find(f"{W}pPr/{W}outlineLvl")
        if level is not None:
            return bool(level.get(W + "val") != "9")
        for style in self._chain(style_id):
            name = style.find(W + "name")
            if name is not None and re.match(r"heading \d|title$|subtitle$", (name.get(W + "val") or "").lower()):
                return True
            level = style.find(f"{W}pPr/{W}outlineLvl")
            if level is not None:
                return bool(level.get(W + "val") != "9")
        return False

    def _spaced(self, element: Any, style_id: str | None) -> bool:
        """Whether white space follows the paragraph."""
        for holder in (element, *self._chain(style_id)):
            spacing = holder.find(f"{W}pPr/{W}spacing")
            if spacing is not None and spacing.get(W + "after") is not None:
                return (spacing.get(W + "after") or "0").isdigit() and int(spacing.get(W + "after")) >= 100
        return False


def _tabbed(text: str) -> list[Part]:
    """The pieces between tabs; the n-th tab stop stands for the n-th column."""
    parts = []
    for n, piece in enumerate(re.split(r"\t+| {5,}", text.strip())):
        piece = re.sub(r" {2,}", " ", piece).strip()
        if piece:
            parts.append(Part(20.0 * n, 20.0 * n + len(piece), piece))
    return parts


def _runs(element: Any, pieces: list[tuple[str, bool]], boxes: list[Any], bold: bool, depth: int) -> None:
    """Collect the words in ``element`` with their weight; deleted and hidden words and alternatives left out."""
    if depth > 40:
        return
    for child in element:
        tag = child.tag
        if tag == W + "r":
            _run(child, pieces, boxes, bold, depth)
        elif tag in (W + "del", W + "moveFrom", W + "pPr", _MC + "Fallback") or not isinstance(tag, str):
            continue
        elif tag == W + "txbxContent":
            boxes.append(child)
        else:
            _runs(child, pieces, boxes, bold, depth + 1)


def _run(run: Any, pieces: list[tuple[str, bool]], boxes: list[Any], bold: bool, depth: int) -> None:
    properties = run.find(W + "rPr")
    if properties is not None:
        hidden = properties.find(W + "vanish")
        if hidden is not None and hidden.get(W + "val") not in _OFF:
            return
        own = properties.find(W + "b")
        bold = bold if own is None else own.get(W + "val") not in _OFF
    for child in run:
        tag = child.tag
        if tag == W + "t":
            pieces.append((child.text or "", bold))
        elif tag in (W + "tab", W + "ptab"):
            pieces.append(("\t", bold))
        elif tag in (W + "br", W + "cr"):
            pieces.append(("\n", bold))
        elif tag == W + "noBreakHyphen":
            pieces.append(("-", bold))
        elif tag == W + "sym":
            code = child.get(W + "char") or ""
            pieces.append((chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else "", bold))
        elif isinstance(tag, str) and tag not in (W + "rPr", W + "delText", W + "instrText", _MC + "Fallback"):
            _runs(child, pieces, boxes, bold, depth + 1)
