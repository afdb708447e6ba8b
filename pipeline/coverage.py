"""What the archive holds and what it lacks: by council, committee and year, items without records, and holes in series of meetings."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from datetime import date
from statistics import median

from pipeline.records import RATED_TABLES, STATUSES, AgendaItem, Context, Document, DocumentRecords

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
    """The figures of one council, committee and year (empty where the minutes do not say); of files that were not read, by folder."""

    council: str
    committee: str
    year: str
    folder: str = ""
    documents: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    dates: set[str] = field(default_factory=set)
    undated: int = 0
    items: int = 0
    items_without: int = 0
    records: Counter[str] = field(default_factory=Counter)

    @property
    def meetings(self) -> int:
        """Meetings read: one for each date, and one for each document without one that holds an item or a record."""
        return len(self.dates) + self.undated

    def row(self) -> dict[str, str | int | float]:
        """The figures as one row of a table."""
        meetings = self.meetings or 1
        return {
            "council": self.council,
            "committee": self.committee,
            "year": self.year,
            "folder": self.folder,
            "documents": self.documents,
            **{status: self.statuses[status] for status in STATUSES},
            "meetings": self.meetings,
            "items": self.items,
            "items_without_record": self.items_without,
            **{kind: self.records[kind] for kind in RATED_TABLES},
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
    """A hole in the series of meetings of a committee, or of a council that names none: between ``after`` and ``before`` about ``missing``
    meetings would be usual."""

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


def cover(documents: Iterable[DocumentRecords], *, holding: Set[str] = frozenset()) -> Coverage:
    """Look through an archive, one document at a time.

    ``holding`` are items known to hold records that ``documents`` leave out (those of other kinds, where a part of an archive is covered).
    """
    found = _Cover(holding)
    for records in documents:
        found.add(records)
    return found.coverage()


Row = Document | Context | AgendaItem  # what names a meeting
Key = tuple[str, str, str, str]  # council and committee as ``plain`` has them, year, folder


def plain(name: str) -> str:
    """A name without what clerks are not consistent in: capitals, hyphens and dashes, "&", white space."""
    return " ".join(re.sub(r"[-\u2010-\u2015]", " ", name.casefold().replace("&", " and ")).split())


class _Cover:
    """The figures as they grow. One page may hold several meetings: what belongs to an item is counted where the item's meeting is."""

    def __init__(self, holding: Set[str]) -> None:
        self.holding = holding
        self.groups: dict[Key, Group] = {}
        self.bare: list[BareItem] = []
        self.unread: list[Document] = []
        self.series: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.councils: dict[str, Counter[str]] = defaultdict(Counter)
        self.committees: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)

    def add(self, records: DocumentRecords) -> None:
        """Count one document."""
        one = records.document
        if one.status != "ok":
            self.unread.append(one)
            lost = self._group(one, folder=one.path.rpartition("/")[0])
            lost.documents, lost.statuses = lost.documents + 1, lost.statuses + Counter([one.status])
            return
        rows: tuple[Row, ...] = (one, *records.agenda_items)
        meetings = [row for row in rows if row.meeting_date]
        home = self._group(one if one.meeting_date or one.committee or not meetings else meetings[0])
        home.documents, home.statuses = home.documents + 1, home.statuses + Counter([one.status])
        for row in meetings:
            self._group(row).dates.add(row.meeting_date)
            if row.committee or row.council:
                self.series[plain(row.council), plain(row.committee)].add(row.meeting_date)
        kept = any(getattr(records, kind) for kind in RATED_TABLES)
        home.undated += not meetings and (kept or bool(records.agenda_items))  # a list or a letter among the files is no meeting
        for item in records.agenda_items:
            self._group(item).items += 1
        for kind in RATED_TABLES:
            for record in getattr(records, kind):
                self._group(record).records[kind] += 1
        for item, bare in _bare_items(records, self.holding):
            self.bare.append(bare)
            self._group(item).items_without += 1

    def _group(self, row: Row, folder: str = "") -> Group:
        """The figures of the meeting that a row names."""
        council, committee = plain(row.council), plain(row.committee)
        self.councils[council][row.council] += 1
        self.committees[council, committee][row.committee] += 1
        key = council, committee, row.meeting_date[:4], folder
        return self.groups.setdefault(key, Group(*key))

    def _names(self, council: str, committee: str) -> tuple[str, str]:
        return _commonest(self.councils[council]), _commonest(self.committees[council, committee])

    def coverage(self) -> Coverage:
        """Everything that was counted, under the commonest spelling of each name."""
        for key, group in self.groups.items():
            group.council, group.committee = self._names(*key[:2])
        gaps = [gap for key, days in sorted(self.series.items()) for gap in _gaps(*self._names(*key), days)]
        return Coverage(tuple(self.groups[key] for key in sorted(self.groups)), tuple(self.bare), tuple(gaps), tuple(self.unread))


def _commonest(spellings: Counter[str]) -> str:
    """The spelling that stands most often; of two, the one that is not all capitals."""
    return min(spellings, key=lambda name: (-spellings[name], name.isupper(), name))


def _bare_items(records: DocumentRecords, holding: Set[str]) -> Iterator[tuple[AgendaItem, BareItem]]:
    one = records.document
    held = {record.item_id for kind in RATED_TABLES for record in getattr(records, kind)}
    for item in records.agenda_items:
        if item.item_id in held or item.item_id in holding:
            continue
        words = max(0, len(records.text[item.start : item.end].split()) - len(f"{item.number} {item.title}".split()))
        reason = "title" if not words else "short" if words < FEW_WORDS else "unmatched"
        names = item.council, item.committee, item.meeting_date, item.item_id, item.number, item.title
        yield item, BareItem(one.document_id, one.path, *names, words, reason)


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
