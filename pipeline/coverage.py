"""What the archive holds and what it lacks: by council, committee and year, items without records, and holes in series of meetings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from statistics import median

from pipeline.records import STATUSES, Document, DocumentRecords

KINDS = ("questions", "responses", "resolutions", "actions")
# A hole is this many times the usual distance of two meetings; a series needs so many meetings before one can be seen.
HOLE, SERIES = 1.75, 4
LONGEST_USUAL = 200  # days: what meets more rarely has no rhythm to speak of
FEW_WORDS = 15
REASONS = {
    "title": "nothing is minuted under the title",
    "short": f"fewer than {FEW_WORDS} words are minuted",
    "unmatched": "there is text, and no rule found a record in it",
}


@dataclass(slots=True)
class Group:
    """The figures of one council, committee and year (empty where the minutes do not say)."""

    council: str
    committee: str
    year: str
    documents: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    dates: set[str] = field(default_factory=set)
    undated: int = 0
    items: int = 0
    items_without: int = 0
    records: Counter[str] = field(default_factory=Counter)

    @property
    def meetings(self) -> int:
        """Meetings read: one for each date, and one for each document without one."""
        return len(self.dates) + self.undated

    def row(self) -> dict[str, str | int | float]:
        """The figures as one row of a table."""
        meetings = self.meetings or 1
        return {
            "council": self.council,
            "committee": self.committee,
            "year": self.year,
            "documents": self.documents,
            **{status: self.statuses[status] for status in STATUSES},
            "meetings": self.meetings,
            "items": self.items,
            "items_without_record": self.items_without,
            **{kind: self.records[kind] for kind in KINDS},
            "items_per_meeting": round(self.items / meetings, 1),
            "records_per_meeting": round(self.records.total() / meetings, 1),
        }


@dataclass(frozen=True, slots=True)
class BareItem:
    """An agenda item under which no record was found, and why."""

    document_id: str
    path: str
    council: str
    committee: str
    meeting_date: str
    item_id: str
    number: str
    title: str
    words: int
    reason: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A hole in a committee's series of meetings: between ``after`` and ``before`` about ``missing`` meetings would be usual."""

    council: str
    committee: str
    after: str
    before: str
    days: int
    usual_days: int
    missing: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was read and what looks missing."""

    groups: tuple[Group, ...]
    bare_items: tuple[BareItem, ...]
    gaps: tuple[Gap, ...]
    unread: tuple[Document, ...] = ()

    def totals(self) -> Group:
        """All groups in one."""
        whole = Group("", "", "")
        for one in self.groups:
            whole.documents, whole.items = whole.documents + one.documents, whole.items + one.items
            whole.items_without, whole.undated = whole.items_without + one.items_without, whole.undated + one.meetings
            whole.statuses += one.statuses
            whole.records += one.records
        return whole


def cover(documents: Iterable[DocumentRecords]) -> Coverage:
    """Look through an archive, one document at a time."""
    groups: dict[tuple[str, str, str], Group] = {}
    bare: list[BareItem] = []
    unread: list[Document] = []
    series: dict[tuple[str, str], set[str]] = defaultdict(set)
    for records in documents:
        one = records.document
        key = one.council, one.committee, one.meeting_date[:4]
        group = groups.setdefault(key, Group(*key))
        group.documents += 1
        group.statuses[one.status] += 1
        if one.status != "ok":
            unread.append(one)
            continue
        dates = {day for day in (one.meeting_date, *(item.meeting_date for item in records.agenda_items)) if day}
        group.dates |= dates
        group.undated += not dates
        group.items += len(records.agenda_items)
        found = list(_bare_items(records))
        group.items_without += len(found)
        bare += found
        for kind in KINDS:
            group.records[kind] += len(getattr(records, kind))
        held = {(one.council, one.committee, one.meeting_date)}
        held |= {(item.council, item.committee, item.meeting_date) for item in records.agenda_items}
        for council, committee, day in held:
            if committee and day:
                series[council, committee].add(day)
    gaps = [gap for (council, committee), days in sorted(series.items()) for gap in _gaps(council, committee, days)]
    return Coverage(tuple(groups[key] for key in sorted(groups)), tuple(bare), tuple(gaps), tuple(unread))


def _bare_items(records: DocumentRecords) -> Iterator[BareItem]:
    one = records.document
    holding = {record.item_id for kind in KINDS for record in getattr(records, kind)}
    for item in records.agenda_items:
        if item.item_id in holding:
            continue
        words = max(0, len(records.text[item.start : item.end].split()) - len(f"{item.number} {item.title}".split()))
        reason = "title" if not words else "short" if words < FEW_WORDS else "unmatched"
        yield BareItem(
            one.document_id, one.path, item.council, item.committee, item.meeting_date, item.item_id, item.number, item.title, words, reason
        )


def _gaps(council: str, committee: str, days: set[str]) -> Iterator[Gap]:
    """The holes between the first and the last meeting, measured against the usual distance of two meetings."""
    dates = sorted(date.fromisoformat(day) for day in days)
    if len(dates) < SERIES:
        return
    steps = [(later - earlier).days for earlier, later in zip(dates, dates[1:], strict=False)]
    usual = median(steps)
    if usual > LONGEST_USUAL:
        return
    for earlier, later, step in zip(dates, dates[1:], steps, strict=False):
        if step > HOLE * usual:
            yield Gap(council, committee, earlier.isoformat(), later.isoformat(), step, round(usual), max(1, round(step / usual) - 1))
