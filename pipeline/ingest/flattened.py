"""Pages of a committee system that lost their layout: whole items in one table cell, whole meetings in one line.

The words stay; line breaks go back where the page had them: around its own markers (``Minutes:``, ``Decision:`` …), after a title's file
size, before agenda wording that begins "To receive …".
"""

import re
from collections.abc import Iterator

_MARKERS = r"Minutes|Decisions?|Additional documents|Supporting documents|Purpose"
_MARKER = re.compile(rf"(?<!\b[Oo]f)(?<!\b[Tt]he)\s(?P<mark>(?:{_MARKERS}):)(?=\s|$)")
_LEADING = re.compile(rf"^(?P<mark>(?:{_MARKERS}):)\s+(?=\S)")
_SIZE = re.compile(r"\s+(?:pdf icon )?PDF \d+(?:\.\d+)? ?[KM]B\s*", re.IGNORECASE)
_ITEM_ROW = re.compile(r"^\s*\|?\s*(?P<number>[\w*&/.()-]{0,15}(?: \d+)?)\s*\|\s*(?P<body>\S.{10,}?)[\s|]*$")
_WORDING = re.compile(
    r"(?<=[\w)’'])\s+(?=To (?:receive|consider|approve|note|agree|confirm|review|discuss|determine|sign|elect|appoint|answer)\b"
    r"|Setting out\b|Meeting of the [A-Z][^.|]{4,90} held on\b)"
)
_ITEM_TABLE = re.compile(r"^\s*\|?\s*(?:Note\s*\|?\s*)?No\.?\s*\|\s*Item\s*\|?\s*$", re.MULTILINE)
_RULE = re.compile(r"^[\s|:+=-]*-{2,}[\s|:+=-]*$", re.MULTILINE)
_INLINE_ITEMS = re.compile(r"\s\|\s*No\.\s*\|\s*Item\s*\|\s*")
_PAPERS = re.compile(r"\sAdditional documents:(?=\s|$)")  # stands in the row of every item, behind its title
_NO_TITLE = re.compile(r"To\s|The\s(?:\w+\s){0,6}(?:can|is|are|will)\b|[\W\d]*$")
HEADING = "\x02"  # before a line that is a heading by the form of the page; the reader of text takes it away
_LONG = 300  # characters; a line with a marker inside that is longer holds a whole item


_SLASH_HEAD = re.compile(  # the head of a table whose cells a web page has put in one line
    r"^\W*(?:item|no\.?|minute|agenda\s+item|ref\.?)\s+/\s+(?:\w+[ \t]+/\s+)*(?:discussion|minutes?|subject|detail|notes?|item)[^/\n]{0,30}"
    r"(?:/[^/\n]{2,30})*$",
    re.I | re.M,
)
_SLASHED = re.compile(r"^(?=\d{1,3}[.)]?\s|[A-Z][^/\n]{2,80}\s/\s).*\s/(?:\s|$).*$", re.M)


def _unslash(page: str) -> str:
    """``page`` with the cells of a table, parted by slashes under a head that is so too, each in a line of its own."""
    if not _SLASH_HEAD.search(page):
        return page
    return _SLASHED.sub(lambda row: re.sub(r"\s+/(?:\s+|$)", "\n\n", row[0]), _SLASH_HEAD.sub("", page))


def unflatten(page: str) -> str:
    """``page`` with the line breaks of flattened items restored; other text as it is."""
    page = _unslash(page)
    if "|" in page:
        page = _INLINE_ITEMS.sub("\n| No. | Item |\n", _RULE.sub("", page))
        if _ITEM_TABLE.search(page):
            return "\n".join(_item_rows(page.split("\n")))
    if any(len(line) > _LONG and _MARKER.search(line) for line in page.split("\n")):
        return "\n".join(_split(line) if len(line) > _LONG else line for line in page.split("\n"))
    return page


def _item_rows(lines: list[str]) -> Iterator[str]:
    """The lines of a table of items. A row begins where the row before it was closed by a pipe."""
    begins = False
    for line, below in zip(lines, _below(lines), strict=True):
        bare = line.strip(" |")
        if _ITEM_TABLE.match(line):
            begins = True
        elif bare:
            papers = _PAPERS.search(line)
            begins = begins or papers is not None and papers.start() < _LONG
            yield _item_row(line, begins=begins, whole=bool(_LEADING.match(below.strip() + " -")))
            begins = line.rstrip().endswith("|")
            continue
        yield _item_row(line) if not bare or begins else line


def _below(lines: list[str]) -> list[str]:
    """For each line the next one that holds more than pipes, or nothing."""
    found, after = [], ""
    for line in reversed(lines):
        found.append(after)
        after = line if line.strip(" |") else after
    return found[::-1]


def _item_row(line: str, *, begins: bool = False, whole: bool = False) -> str:
    """A line of the table; ``begins`` says that it opens a row, ``whole`` that what it says ends with it, a marker following."""
    if _ITEM_TABLE.match(line):
        return "No.\tItem"
    row = _ITEM_ROW.match(line)
    if not row:
        if begins and (titled := _unnumbered(line.strip().strip("|").strip(), whole=whole)):
            return titled
        return _split(line.strip().strip("|")) if "|" in line or _MARKER.search(line) or _LEADING.match(line) else line
    body = row["body"].replace("|", "\n")
    size = _SIZE.search(body)
    marker = _MARKER.search(body)
    if size and (marker is None or size.start() < marker.start()):
        title, rest = body[: size.start()], body[size.end() :]
        body = f"{title}\n\n{rest}"
    else:
        head_end = marker.start() if marker else len(body)
        body = _WORDING.sub("\n\n", body[:head_end], count=1) + body[head_end:]
    return f"\n{row['number']}\n\n{_split(body)}\n"


def _unnumbered(body: str, *, whole: bool) -> str:
    """A row that has lost its number: its title, up to the page's own marker or file size, is a heading. Nothing where it has no title."""
    ends = [found.start() for found in (_SIZE.search(body), _MARKER.search(body), _WORDING.search(body)) if found]
    title = body[: min(ends)] if ends else body
    if _NO_TITLE.match(title) or not ends and not whole and (len(title.split()) > 12 or title.endswith((".", ":"))):
        return ""
    return f"\n{HEADING}{title}\n\n{_split(body[len(title) :])}\n"


def _split(text: str) -> str:
    """Put each marker on a line of its own, and what followed it on the next."""
    text = _MARKER.sub(r"\n\n\g<mark>\n\n", text)
    text = _SIZE.sub(lambda m: m.group().rstrip() + "\n", text)
    return "\n".join(_LEADING.sub(r"\g<mark>\n\n", line.strip()) for line in text.split("\n"))
