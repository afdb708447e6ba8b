"""When a meeting began and where it was held, as its opening says."""

import re

from pipeline.dates import WEEKDAY_NAME
from pipeline.segment.body_names import clean
from pipeline.segment.rows import Row

_TIME = re.compile(
    r"(?<![\d.:/£])(?:(\d{1,2})[.:](\d{2})|(\d{1,2}))\s*([ap])\.?\s?m\b|(?<![\d.:/£])([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*(?:hrs|hours|h)\b)?(?![\d%/.]\d)|\b(12)\s+(?:noon|midday)\b|\b(\d{2})(\d{2})\s*(?:hrs|hours)\b",
    re.I,
)
_VENUE_LABEL = re.compile(r"\W*(?:venue|location|place)\s*:\s*(.+?)(?:\.?\s*view\s+directions.*)?$", re.I)
_VENUE_HELD = re.compile(
    r"\b(?:held|meeting)\s+(?:remotely\s+|virtually\s+|in\s+person\s+)?(?:(?:on|at)\s+(?:[^,;]{3,40}?\d{4}|\d{1,2}[.:]\d\d\s*[ap]\.?m\.?)[,\s]*(?:at\s+(?=\d)[\d.:]+\s*(?:[ap]\.?m\.?)?[,\s]*)?)*"
    r"(?:(?:at|in|via|on)\s+)(?P<place>(?:the\s+|a\s+)?(?!\d)[A-Z].{3,120}?)(?=,?\s+(?:on|at|commencing|starting|from)\s+(?:\w+day|\d|the\s+\d)|[.;]?\s*$|\.\s)",
    re.I,
)
_NO_PLACE = re.compile(rf"(?:the\s+)?(?:\d|{WEEKDAY_NAME}s?\b|approximately|purposes?)", re.I)


def find_time(rows: list[Row]) -> str:
    """The hour at which the meeting began, HH:MM, or nothing."""
    for row in rows[:30]:
        if len(row.text) > 500 or re.search(r"\b(?:contact|tel|email|closed|ended)\b", row.text, re.I):
            continue
        for match in _TIME.finditer(row.text):
            if (
                match[5]
                and re.search(r"\d[.:]\d\d[.:]?$", row.text[max(0, match.start() - 6) : match.end()])
                and "." in match[0]
                and not re.search(r"\b(?:at|time|from|commenc\w+)\b", row.text, re.I)
            ):
                continue
            hour = int(match[1] or match[3] or match[5] or match[7] or match[8])
            minute = int(match[2] or match[6] or match[9] or 0)
            if match[4]:
                hour = hour % 12 + (12 if match[4].lower() == "p" and hour <= 12 else 0) if hour <= 12 else hour
            if hour < 24 and minute < 60 and (match[4] or match[7] or hour >= 7):
                return f"{hour:02d}:{minute:02d}"
    return ""


def find_venue(texts: list[str]) -> str:
    """Where the meeting was held, as printed."""
    for text in texts[:25]:
        label = _VENUE_LABEL.match(text)
        if label:
            return clean(label[1])
    for i, text in enumerate(texts[:25]):
        if re.fullmatch(r"\W*(?:venue|location|place)\W*", text, re.I) and i + 1 < len(texts):
            return clean(texts[i + 1])
        held = _VENUE_HELD.search(text)
        if held and len(text) < 500:
            place = clean(held["place"])
            if not _NO_PLACE.match(place):
                return place
    return ""


_DATED = re.compile(r"dated?\s*:", re.IGNORECASE)
_REFERENCE = re.compile(r"(?:your|our|my)\s+ref(?:erence)?\b", re.IGNORECASE)


def without_letter(texts: list[str]) -> list[str]:
    """The lines of the opening, empty where one right below "Our Ref:" dates the letter with which the papers were sent."""
    dated = [bool(_DATED.match(text)) and any(map(_REFERENCE.match, texts[max(0, n - 3) : n])) for n, text in enumerate(texts)]
    return ["" if of_letter else text for text, of_letter in zip(texts, dated, strict=True)]
