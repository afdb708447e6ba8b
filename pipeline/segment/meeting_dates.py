"""When a meeting was held, as its opening says, and when the next one is."""

import re
from datetime import date
from pathlib import PurePath

from pipeline.dates import WEEKDAYS, FoundDate, parse_dates
from pipeline.records import Source
from pipeline.segment.rows import Heading, Row

# what is said of the minutes of an earlier meeting
_ADOPTED = re.compile(
    r"\b(?:proposed|seconded|approved|agreed|adopted|accepted|confirmed|signed|correct|accurate|true\s+record|taken\s+as\s+read"
    r"|matters\s+arising)\b",
    re.I,
)
_NOT_OWN = re.compile(
    r"\b(?:the\s+minutes\s+of|subject\s+to\s+(?:confirmation|approval)|previous|last|next|(?<=\w\s)(?:approve|confirm|sign|agree|accept|receive)\w*\b.{0,40}\bminutes|future|publi(?:shed|cation)|signed|confirmed|circulated|deadline|issued|printed|updated)\b",
    re.I,
)
_OF_ANOTHER = re.compile(
    r"\b(?:previous|last|prior|next|following)\s+(?:\w+\s+){0,3}(?:meeting|minutes)\W{0,4}(?:(?:held\s+)?on\s+|of\s+|[–-]\s)?$", re.I
)
_DATE_LABEL = re.compile(r"\W*(?:(?:meeting|minutes)\s+)?(?:date|dated|held\s+on)(?:\s+of\s+(?:the\s+)?meeting)?\s*:?\s*$", re.I)
_SENT = re.compile(r"\b\d\d:\d\d:\d\d\b")  # when a letter left its writer
_OWN = re.compile(r"\b(?:held|meeting|minutes?|date|agenda|(?:action|decision)s?\s+(?:log|list|report))\b", re.I)
_SUMMONS = re.compile(r"\bsummoned\s+to\b|\bnotice\s+is\s+(?:hereby\s+)?given\b", re.I)
_NEXT_WORDS = ("next", "future", "following", "forthcoming", "meet")  # it holds one of these
_NEXT = re.compile(
    r"\b(?:next|future|following)\s+(?:\w+\s+){0,4}meetings?\b|\bdates?\s+of\s+(?:the\s+)?(?:next|future|forthcoming)|\bmeet(?:s|ing)?\s+(?:again|next)\b",
    re.I,
)


def _weekday_before(text: str, found: FoundDate) -> int | None:
    words = re.findall(r"[a-z]+", text[max(0, found.start - 12) : found.end].lower())
    return next((i for i, day in enumerate(WEEKDAYS) for w in words if len(w) >= 3 and day.startswith(w)), None)


def _from_weekday(text: str, years: list[int]) -> date | None:
    """A date printed without its year: the year of the document in which that date has the printed weekday."""
    for year in years:
        for found in parse_dates(text, default_year=year):
            if _weekday_before(text, found) == found.date.weekday():
                return found.date
    return None


def _date_value(text: str, index: int, found: FoundDate) -> float:
    """How much a date of the opening looks like the meeting's own."""
    value = 2.0 * bool(_OWN.search(text)) + bool(_SUMMONS.search(text)) - 4.5 * bool(_SENT.search(text))
    value += 0.7 * (_weekday_before(text, found) is not None) + 0.8 * (len(text.split()) <= 8)
    if _DATE_LABEL.match(text[: found.start]):
        return value + 1.0
    value -= 3.0 * bool(_NOT_OWN.search(text[max(0, found.start - 60) : found.start]) or _ADOPTED.search(text[found.end : found.end + 90]))
    value -= 2.0 * bool(_OF_ANOTHER.search(text[max(0, found.start - 60) : found.start]))  # "Actions from the previous meeting (3 May)"
    value -= 0.06 * index
    return value - 1.5 * (len(text.split()) > 60)


def find_date(source: Source, texts: list[str]) -> date | None:
    """The meeting's date: from the opening, preferring lines that speak of the meeting; else from the page title or the file's name."""
    best: tuple[float, date] | None = None
    for index, text in enumerate(texts[:40]):
        for found in parse_dates(text[:1500]):
            value = _date_value(text, index, found)
            if best is None or value > best[0]:
                best = (value, found.date)
    if best and best[0] > -0.8:
        return best[1]
    stem = re.sub(r"[_+]+", " ", PurePath(source.path).stem)
    for text in (source.title, stem, re.sub(r"(?<=\d)[\s-]+(?=\d)", "-", stem)):
        for found in parse_dates(text):
            if re.search(r"\d{4}", text[found.start : found.end]):  # 20-01-08 in a file's name may be read in two ways
                return found.date
    years = [int(y) for y in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", f"{source.path} {source.title} {source.text[:20000]}")]
    for text in texts[:25]:
        day = _from_weekday(text, sorted(set(years), key=years.count, reverse=True))
        if day:
            return day
    return None


def _tells_next(text: str) -> bool:
    lowered = text.lower()
    return any(map(lowered.__contains__, _NEXT_WORDS)) and _NEXT.search(text) is not None


def find_next(text: str, rows: list[Row], headings: list[Heading], met: date | None) -> str:
    """The date of the next meeting (ISO), where the minutes print it: under a title that says so, else the last place that names one."""
    if met is None:
        return ""
    titled = {h.row for h in headings if _NEXT.search(text[h.title_start : h.title_end])}
    for row in sorted(reversed(rows), key=lambda row: row.index not in titled):
        if row.index not in titled and not _tells_next(row.text):
            continue
        nearby = rows[row.index : row.index + (4 if row.index in titled or (len(row.words) <= 8 and " – " not in row.text) else 1)]
        for near in nearby:
            for found in parse_dates(near.text, default_year=met.year):
                day = found.date
                if not found.has_year and day <= met and day.month < met.month:
                    day = day.replace(year=met.year + 1) if (day.month, day.day) != (2, 29) else day
                if 0 < (day - met).days <= 400:
                    return day.isoformat()
    return ""
