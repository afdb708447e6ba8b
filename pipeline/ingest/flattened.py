"""Pages of a committee system that lost their layout: whole items in one table cell, whole meetings in one line.

The words stay; line breaks go back where the page had them: around its own markers (``Minutes:``, ``Decision:`` …), after a title's file
size, before agenda wording that begins "To receive …".
"""

import re

_MARKERS = r"Minutes|Decisions?|Additional documents|Supporting documents|Purpose"
_MARKER = re.compile(rf"\s(?P<mark>(?:{_MARKERS}):)(?=\s|$)")
_LEADING = re.compile(rf"^(?P<mark>(?:{_MARKERS}):)\s+(?=\S)")
_SIZE = re.compile(r"\s+(?:pdf icon )?PDF \d+(?:\.\d+)? ?[KM]B\s*", re.IGNORECASE)
_ITEM_ROW = re.compile(r"^\s*\|?\s*(?P<number>[\w*&/.()-]{0,15}(?: \d+)?)\s*\|\s*(?P<body>\S.{10,}?)[\s|]*$")
_WORDING = re.compile(
    r"(?<=[\w)’'])\s+(?=To (?:receive|consider|approve|note|agree|confirm|review|discuss|determine|sign|elect|appoint|answer)\b)"
)
_ITEM_TABLE = re.compile(r"^\s*\|?\s*(?:Note\s*\|?\s*)?No\.?\s*\|\s*Item\s*\|?\s*$", re.MULTILINE)
_RULE = re.compile(r"^[\s|:+=-]*-{2,}[\s|:+=-]*$", re.MULTILINE)
_INLINE_ITEMS = re.compile(r"\s\|\s*No\.\s*\|\s*Item\s*\|\s*")
_LONG = 300  # characters; a line with a marker inside that is longer holds a whole item


def unflatten(page: str) -> str:
    """``page`` with the line breaks of flattened items restored; other text as it is."""
    if "|" in page:
        page = _INLINE_ITEMS.sub("\n| No. | Item |\n", _RULE.sub("", page))
        if _ITEM_TABLE.search(page):
            return "\n".join(_item_row(line) for line in page.split("\n"))
    if any(len(line) > _LONG and _MARKER.search(line) for line in page.split("\n")):
        return "\n".join(_split(line) if len(line) > _LONG else line for line in page.split("\n"))
    return page


def _item_row(line: str) -> str:
    if _ITEM_TABLE.match(line):
        return "No.\tItem"
    row = _ITEM_ROW.match(line)
    if not row:
        return _split(line.strip().strip("|")) if "|" in line else line
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


def _split(text: str) -> str:
    """Put each marker on a line of its own, and what followed it on the next."""
    text = _MARKER.sub(r"\n\n\g<mark>\n\n", text)
    text = _SIZE.sub(lambda m: m.group().rstrip() + "\n", text)
    return "\n".join(_LEADING.sub(r"\g<mark>\n\n", line.strip()) for line in text.split("\n"))
