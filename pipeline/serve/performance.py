"""Values of performance measures that the user brings: a CSV with indicator, period, value, target and RAG."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipeline.dates import month_end
from pipeline.errors import UsageError
from pipeline.records import Indicator

NEEDED = ("indicator", "period", "value")
LARGEST, MOST_ROWS = 20_000_000, 200_000
YEAR = r"(?P<year>(?:19|20)\d\d)"
QUARTER = re.compile(rf"(?:Q(?P<q>[1-4])\s+)?{YEAR}[/-](?P<next>\d\d(?:\d\d)?)(?:\s+Q(?P<q2>[1-4]))?", re.IGNORECASE)
CALENDAR_QUARTER = re.compile(rf"(?:Q(?P<q>[1-4])\s+{YEAR}|(?P<year2>(?:19|20)\d\d)[\s-]*Q(?P<q2>[1-4]))", re.IGNORECASE)
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a measure. ``when`` is the last day of the period, or None where the period names none that is known."""

    period: str
    value: float
    target: float | None
    rag: str
    when: date | None


@dataclass(frozen=True, slots=True)
class Performance:
    """The values by indicator, under the words by which the file calls it, in lower case; periods in order. ``names`` has those words as
    they are written."""

    by_indicator: dict[str, list[Value]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def of(self, indicator_id: str, name: str) -> list[Value]:
        """The values of a measure, found by its id or else by its name."""
        return self.by_indicator.get(indicator_id.casefold()) or self.by_indicator.get(name.casefold(), [])

    def matched(self, register: Iterable[Indicator]) -> tuple[int, list[str]]:
        """How many of the file's measures are in the register, and the names of those that are not."""
        known = {name.casefold() for one in register for name in (one.indicator_id, one.name)}
        unknown = [name for name in self.by_indicator if name not in known]
        return len(self.by_indicator) - len(unknown), [self.names.get(name, name) for name in unknown]

    @classmethod
    def load(cls, path: Path | None) -> "Performance":
        """Read the file; nothing without one. Raises ``UsageError`` that names the row where it cannot be used."""
        if path is None:
            return cls()
        try:
            if path.stat().st_size > LARGEST:
                raise UsageError(f"{path} is larger than {LARGEST // 1_000_000} MB", "Give a file with the measures that you need.")
            with path.open(encoding="utf-8-sig", newline="") as handle:
                return _read(path, csv.DictReader(handle))
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise UsageError(f"{path} cannot be read ({error})", "Give a CSV file in UTF-8.") from error


def _read(path: Path, rows: "csv.DictReader[str]") -> Performance:
    columns = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    columns.setdefault("indicator", columns.get("indicator_id", columns.get("measure", "")))
    if missing := [name for name in NEEDED if not columns.get(name)]:
        raise UsageError(f"{path} has no column {missing[0]}", "It needs indicator, period and value; target and rag may be there too.")
    found: dict[str, list[Value]] = {}
    names: dict[str, str] = {}
    for number, row in enumerate(rows, start=2):
        if number > MOST_ROWS:
            raise UsageError(f"{path} has more than {MOST_ROWS:,} rows", "Give a file with the measures that you need.")
        cells = {name: (row.get(column) or "").strip() for name, column in columns.items() if column}
        if not cells["value"]:
            continue
        value, target = _figure(path, number, cells["value"]), cells.get("target", "")
        period = cells["period"]
        one = Value(period, value, _figure(path, number, target) if target else None, cells.get("rag", ""), period_end(period))
        found.setdefault(cells["indicator"].casefold(), []).append(one)
        names.setdefault(cells["indicator"].casefold(), cells["indicator"])
    return Performance({name: _in_order(values) for name, values in found.items()}, names)


def _in_order(values: Iterable[Value]) -> list[Value]:
    kept = list(values)
    return sorted(kept, key=lambda one: one.when or date.min) if all(one.when for one in kept) else kept


def _figure(path: Path, row: int, text: str) -> float:
    try:
        number = float(text.replace(",", "").strip("£%$€ "))
    except ValueError:
        number = float("nan")
    if not abs(number) < 1e15:  # also what is no number
        raise UsageError(f"{path}, row {row}: {text[:40]!r} is no number", "Write figures such as 12.5.")
    return number


def period_end(text: str) -> date | None:
    """The last day of a period: 2024-03-31, 2024-03, March 2024, Q1 2023/24 (from April), 2023/24, 2024 Q1 (of the calendar), 2024."""
    text = text.strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    if match := re.fullmatch(rf"{YEAR}-(0[1-9]|1[0-2])", text):
        return month_end(int(match["year"]), int(match[2]))
    if (match := QUARTER.fullmatch(text)) and int(match["next"][-2:]) == (int(match["year"]) + 1) % 100:
        quarter = int(match["q"] or match["q2"] or 4)
        return month_end(int(match["year"]) + (quarter == 4), (3 * quarter + 2) % 12 + 1)
    if match := CALENDAR_QUARTER.fullmatch(text):
        return month_end(int(match["year"] or match["year2"]), 3 * int(match["q"] or match["q2"]))
    if match := re.fullmatch(rf"([A-Za-z]{{3,9}})\.?[\s-]+{YEAR}", text):
        month = next((n for n, name in enumerate(MONTHS, 1) if name.startswith(match[1].casefold())), 0)
        return month_end(int(match["year"]), month) if month else None
    return month_end(int(text), 12) if re.fullmatch(YEAR, text) else None
