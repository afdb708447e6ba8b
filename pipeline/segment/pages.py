"""Headings of web pages that do not hold one whole meeting: a single item, a decision, or one issue as several meetings dealt with it."""

import re
from dataclasses import replace

from pipeline.dates import parse_dates
from pipeline.segment.form import ISSUE_BLOCK
from pipeline.segment.numbers import read_number
from pipeline.segment.rows import Heading, Row
from pipeline.segment.titles import title_end, visible
from pipeline.segment.wording import CHROME, DECISION_MARK, MINUTES_MARK, is_furniture, is_purpose

_TOP = 10  # rows of a page in which it says its meeting
# the number of the item behind the day is lost on some pages
MEETING_OF = re.compile(
    r"\W*meeting\s+of\s+(?:.*\(item\s+(?P<item>[^)]+)\)|[^.;]{3,90},\s+\w+day,?\s+\d{1,2}(?:st|nd|rd|th)?\s+\w+,?\s+\d{4}\b[^.;]{0,12}(?:[.:]\d\d|$))",
    re.I,
)


def _is_title(text: str) -> bool:
    bare = text.strip(" ·•\t")
    return bool(bare) and not (
        CHROME.fullmatch(bare) or is_furniture(visible(bare)) or MINUTES_MARK.match(bare) or DECISION_MARK.match(bare)
    )


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def _heading(row: Row, index: int, offset: int, number: str, date: str = "", committee: str = "") -> Heading:
    title = row.text[offset:]
    begin = row.start + offset
    return Heading(index, row.index, number, begin, begin, begin + title_end(title), date, committee)


def item_heading(rows: list[Row]) -> list[Heading]:
    """The one heading of a page that shows a single item: the first line after the words ``Agenda item`` that is no page chrome.

    None where the page has lost its title (the agenda wording or the minutes come first).
    """
    where = next((match for row in rows[:40] if (match := MEETING_OF.match(row.text))), None)
    number = (where["item"] or "").strip() if where else ""
    opens = ("agenda item", "decision details", "issue - decisions")
    after = max((i for i, r in enumerate(rows[:25]) if r.text.strip().lower() in opens), default=-1)
    for row in rows[after + 1 : after + 30]:
        if MINUTES_MARK.match(row.text):
            break
        if where and _words(row.text) in _words(where[0]):
            continue  # the committee and the day, each on a line of its own above the line that names both
        if _is_title(row.text) and not MEETING_OF.match(row.text):
            if is_purpose(row.text) and len(row.words) > 12:
                break
            return [_heading(row, row.index, 0, number)]
    return []


def item_headings(rows: list[Row]) -> list[Heading]:
    """The heading of such a page, or those of several saved one below another: each opens with ``Agenda item`` and says its meeting."""
    opens = [i for i, row in enumerate(rows) if row.text.strip().lower() == "agenda item"]
    pages = [rows[a:b] for a, b in zip([0, *opens[1:]], [*opens[1:], len(rows)], strict=True)] if len(opens) > 1 else []
    if len(pages) < 2 or not all(any(MEETING_OF.match(row.text) for row in page[:_TOP]) for page in pages):
        return item_heading(rows)
    return [replace(one, row=page[0].index) for page in pages for one in item_heading(page)]


def issue_headings(rows: list[Row]) -> list[Heading]:
    """One heading for each ``Meeting: 04/09/2019 - Audit Board (Item 12)`` block, with the date and committee of that meeting."""
    found = []
    for row in rows:
        block = ISSUE_BLOCK.match(row.text)
        if not block:
            continue
        dates = parse_dates(block[1])
        day = dates[0].date.isoformat() if dates else ""
        title = next((r for r in rows[row.index + 1 : row.index + 4] if _is_title(r.text)), None)
        if title is None or ISSUE_BLOCK.match(title.text):
            continue
        number = read_number(title.text)
        offset = number.end if number and not number.is_letter else 0
        offset += len(title.text[offset:]) - len(title.text[offset:].lstrip())
        printed = number.text if number and offset else block[3].strip()
        found.append(_heading(title, row.index, offset, printed, day, block[2]))
    return found
