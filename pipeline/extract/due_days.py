"""The days that due words mean, counted from the day of the meeting: "within ten working days", "the end of next month", "by Christmas"."""

import re
from calendar import monthrange
from datetime import date, timedelta

from pipeline.dates import MONTHS, month_end

_FRIDAY = 4


def day_of(iso: str) -> date | None:
    """The day of an ISO date, None where it is none."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def add(day: date, number: int, unit: str) -> date | None:
    """``number`` units after ``day``; working days are those from Monday to Friday, for whose holidays are kept is not known."""
    unit = unit.lower().rstrip("s")
    if unit.startswith("working"):
        for _ in range(number if unit.endswith("day") else 0):
            day += timedelta(days=1 if day.weekday() < _FRIDAY else 7 - day.weekday())
        return day if unit.endswith("day") else None
    if unit in ("day", "week", "fortnight"):
        return day + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])
    months = day.month - 1 + number * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_after(meeting: date, month: int, year: str | None) -> date:
    """The last day of the first ``month`` that is not over on the day of the meeting."""
    return month_end(int(year) if year else meeting.year + (month < meeting.month), month)


def end_of(what: str, year: str | None, meeting: date) -> date | None:
    """The last day of a month, of this or the next week, of the year."""
    words = what.lower().split()
    name = words[0].rstrip(".,")
    if name in MONTHS:
        return month_after(meeting, MONTHS[name], year)
    if words[-1] == "month":
        return month_end(*_next_month(meeting)) if len(words) > 1 else month_end(meeting.year, meeting.month)
    if words[-1] == "week" and (meeting.weekday() < 5 or len(words) > 1):
        return meeting + timedelta(days=4 - meeting.weekday() + 7 * (words[0] in ("next", "the")))
    if words[-1] == "year":
        if "financial" in words:
            return date(meeting.year + (meeting.month > 3), 3, 31)
        return None if "municipal" in words else date(meeting.year + (len(words) > 1 and words[-2] in ("next", "following")), 12, 31)
    return None


def _next_month(day: date) -> tuple[int, int]:
    return (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)


def in_figures(meeting: date, day: int, month: int) -> date | None:
    """The first "28/03" that is not over on the day of the meeting; None where there is no such day."""
    try:
        return date(meeting.year + ((month, day) < (meeting.month, meeting.day)), month, day)
    except ValueError:
        return None


_REMEMBRANCE = re.compile(r"Remembrance\s+Sunday", re.IGNORECASE)
_BY_CHRISTMAS = re.compile(r"by\s+Christmas\b", re.IGNORECASE)
_AFTER = re.compile(r"after|following|over|during", re.IGNORECASE)


def named_day(words: str, meeting: date) -> date | None:
    """The day of the year that has a name and one date: Remembrance Sunday, the second Sunday of November; the last one "by Christmas"."""
    if _BY_CHRISTMAS.fullmatch(words):
        return in_figures(meeting, 25, 12)
    if not _REMEMBRANCE.search(words) or _AFTER.match(words):
        return None
    for year in (meeting.year, meeting.year + 1):
        first = date(year, 11, 1)
        day = first + timedelta(days=(6 - first.weekday()) % 7 + 7)
        if day >= meeting:
            return day
    return None
