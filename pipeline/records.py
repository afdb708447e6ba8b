"""The nouns of the program, and the one definition of every table that users get.

A record class is a table: its fields are the columns, in order, and each field's metadata says what the column holds. The store's SQL,
the CSV files, the schema beside them and the web page's tables are all derived from ``TABLES``. Offsets are Unicode code points into
``Source.text``; for every record ``source.text[record.start:record.end] == record.text``.
"""

import hashlib
from bisect import bisect_right
from dataclasses import MISSING, Field, dataclass, field, fields
from functools import cache
from typing import Any

STATUSES = ("ok", "empty", "needs_ocr", "encrypted", "failed")
ATTENDANCE_ROLES = ("member", "officer", "other", "apologies")
SPEAKER_ROLES = ("member", "officer", "public", "body", "unknown")
OUTCOMES = ("noted", "approved", "agreed", "recommended", "adopted", "appointed", "deferred", "referred", "refused", "received", "other")
ACTION_KINDS = ("marker", "table", "undertaking", "request", "resolution")
ACTION_STATUSES = ("open", "complete", "unknown")
# Each kind of record with its table, and the letter that its ids begin with
TABLE_OF = {"item": "agenda_items", "question": "questions", "response": "responses", "resolution": "resolutions", "action": "actions"}
LETTER_OF = {"item": "i", "question": "q", "response": "r", "resolution": "n", "action": "a"}
RECORD_TYPES = tuple(TABLE_OF)
# What rules find in the words of an item: the kinds whose records have a rule and a confidence, and which users review
RATED = {kind: table for kind, table in TABLE_OF.items() if kind != "item"}
RATED_TYPES, RATED_TABLES = tuple(RATED), tuple(RATED.values())
LINE_KINDS = ("text", "heading", "list", "row", "margin")
LINE_ROLES = ("front", "heading", "purpose", "decision", "minutes", "furniture", "tail")


# ---- what the stages hand to each other ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, list entry, heading, table row or margin note of a source, hard wraps already joined.

    ``start`` and ``end`` are offsets into ``Source.text`` without the line break. ``size`` is the font size in points (0: unknown),
    ``indent`` the left edge in characters (or points / 6), ``gap`` the blank lines before it. A ``row`` has its cells separated by tabs;
    a ``margin`` line is what stood in a margin or action column beside the line before it.
    """

    start: int
    end: int
    kind: str = "text"
    bold: bool = False
    size: float = 0.0
    indent: float = 0.0
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """One file as read: its text and where its lines and pages are.

    ``page_starts[n - 1]`` is the offset where page n begins; empty where the format has no pages. Offsets in ``lines`` rise and do not
    overlap. ``ocr`` says that an engine read the words off a picture, ``unread`` are the numbers of pages that only OCR could have read.
    """

    document_id: str
    path: str
    sha256: str
    media_type: str
    text: str
    lines: tuple[Line, ...]
    page_starts: tuple[int, ...] = ()
    title: str = ""
    ocr: bool = False
    unread: tuple[int, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The 1-based page on which the character at ``offset`` stands, or None where the source has no pages."""
        return max(1, bisect_right(self.page_starts, offset)) if self.page_starts else None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in the attendance block. ``initials`` is the key by which the minutes call them, where they print one."""

    name: str
    role: str
    position: str = ""
    initials: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One agenda item. ``start``/``end`` bound the whole item, ``title_start``/``title_end`` its title; ``date``, ``committee`` are filled
    only where one page holds several meetings and the item's own meeting differs from the document's."""

    number: str
    title: str
    start: int
    end: int
    title_start: int
    title_end: int
    date: str = ""
    committee: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the segment stage finds. ``roles`` runs parallel to ``Source.lines`` and says what each line is (``LINE_ROLES``): only
    ``minutes`` and ``decision`` lines hold records. ``form`` names the kind of document (agenda, item page, meeting page, printed, log)."""

    council: str = ""
    committee: str = ""
    date: str = ""
    start_time: str = ""
    venue: str = ""
    chair: str = ""
    form: str = ""
    next_meeting: str = ""
    people: tuple[Person, ...] = ()
    items: tuple[Item, ...] = ()
    roles: tuple[str, ...] = ()


# ---- the tables ------------------------------------------------------------------------------------------------------------------


def column(
    description: str, *, enum: tuple[str, ...] = (), references: str = "", kind: str = "string", separator: str = "", default: Any = MISSING
) -> Any:
    """A column of a table: its description and, where it has them, its allowed values, the table it points at and its type.

    ``kind`` is one of string, integer, number, date; ``separator`` joins the parts of a tuple in one cell.
    """
    metadata = {"description": description, "enum": enum, "references": references, "kind": kind, "separator": separator}
    return field(metadata=metadata) if default is MISSING else field(default=default, metadata=metadata)


def _integer(description: str) -> Any:
    return column(description, kind="integer", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file, read or not."""

    document_id: str = column("From the hash of the file's content: the same file is the same document wherever it lies")
    path: str = column("Where the file was found; several places are separated by |")
    sha256: str = column("SHA-256 of the file's bytes, in hexadecimal")
    media_type: str = column("What the file is, told by its content", default="")
    pages: int | None = _integer("Number of pages; empty where the format has none")
    characters: int | None = _integer("Length of the text as stored, in characters")
    title: str = column("The title that the file states", default="")
    council: str = column("The council or other body, as printed", default="")
    committee: str = column("The committee, as printed", default="")
    meeting_date: str = column("Date of the meeting", kind="date", default="")
    start_time: str = column("Start of the meeting, HH:MM", default="")
    venue: str = column("Where the meeting was held, as printed", default="")
    status: str = column("What became of the file", enum=STATUSES, default="ok")
    message: str = column("Why it was not read, and what to do", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The columns that make one sheet readable alone."""

    document_id: str = column("The document that holds it", references="documents")
    council: str = column("The council or other body, as printed", default="")
    committee: str = column("The committee, as printed", default="")
    meeting_date: str = column("Date of the meeting", kind="date", default="")
    item_id: str = column("The agenda item; empty before the first", references="agenda_items", default="")
    item_number: str = column("Number of the agenda item as printed", default="")
    item_title: str = column("Title of the agenda item as printed", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Context):
    """A record with the words that prove it."""

    text: str = column("The words, verbatim")
    page: int | None = _integer("Page on which it begins, from 1; empty where the source has no pages")
    start: int = column("Offset of the first character in the document's text", kind="integer")
    end: int = column("Offset after the last character", kind="integer")
    rule: str = column("Name of the rule that found it")
    confidence: float = column("Probability that the record is right, 0 to 1, measured on gold", kind="number")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Context):
    """Someone who was there, or sent apologies."""

    name: str = column("Name as printed")
    role: str = column("In which capacity", enum=ATTENDANCE_ROLES)
    position: str = column("Post or office as printed", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A unit that the meeting worked through."""

    item_id: str = column("Identifies the item")
    document_id: str = column("The document that holds it", references="documents")
    council: str = column("The council or other body, as printed", default="")
    committee: str = column("The committee, as printed", default="")
    meeting_date: str = column("Date of the meeting", kind="date", default="")
    position: int = column("1 for the first item of the document, and so on", kind="integer")
    number: str = column("Number as printed", default="")
    title: str = column("Title as printed", default="")
    page: int | None = _integer("Page on which it begins, from 1")
    start: int = column("Offset of the item's first character", kind="integer")
    end: int = column("Offset after the item's last character", kind="integer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Evidence):
    """Someone asks for information, an explanation or an assurance."""

    question_id: str = column("Identifies the question")
    speaker: str = column("Who asked, as printed", default="")
    speaker_role: str = column("In which capacity", enum=SPEAKER_ROLES, default="unknown")
    person: str = column("Full name where the attendance gives it", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Evidence):
    """What answers a question."""

    response_id: str = column("Identifies the response")
    speaker: str = column("Who answered, as printed", default="")
    speaker_role: str = column("In which capacity", enum=SPEAKER_ROLES, default="unknown")
    person: str = column("Full name where the attendance gives it", default="")
    question_ids: tuple[str, ...] = column("The questions that it answers", references="questions", separator=" ", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Evidence):
    """A decision of the body."""

    resolution_id: str = column("Identifies the resolution")
    label: str = column("Label of the clause as printed", default="")
    outcome: str = column("What was done, by the main verb", enum=OUTCOMES, default="")
    mover: str = column("Who moved it, as printed", default="")
    seconder: str = column("Who seconded it, as printed", default="")
    votes_for: int | None = _integer("Votes for")
    votes_against: int | None = _integer("Votes against")
    abstentions: int | None = _integer("Abstentions")
    carried: str = column("Whether it was carried", enum=("yes", "no"), default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Evidence):
    """Somebody is to do something after the meeting."""

    action_id: str = column("Identifies the action")
    owners: tuple[str, ...] = column("Who is to do it, as printed", separator="; ", default=())
    due: str = column("The words that say by when", default="")
    due_date: str = column("The date that they mean", kind="date", default="")
    kind: str = column("How the minutes record it", enum=ACTION_KINDS, default="undertaking")
    status: str = column("How it stood when the minutes were written", enum=ACTION_STATUSES, default="open")
    question_id: str = column("The question whose answer gave the undertaking", references="questions", default="")
    resolution_id: str = column("The resolution that orders it", references="resolutions", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLink(Context):
    """A record or an item title mentions a performance measure of the register."""

    record_type: str = column("Kind of the record that mentions it", enum=RECORD_TYPES)
    record_id: str = column("The record, or the item, that mentions it")
    indicator_id: str = column("The measure", references="indicators")
    indicator_name: str = column("Its name in the register")
    matched_text: str = column("The words that name it")
    score: float = column("How well they fit, 0 to 100", kind="number")


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A performance measure of the register in use."""

    indicator_id: str = column("Identifies the measure")
    name: str = column("Its name")
    aliases: tuple[str, ...] = column("Other words for it", separator="|", default=())
    framework: str = column("The set that it belongs to", default="")
    theme: str = column("Its subject", default="")
    unit: str = column("What it is measured in", default="")
    polarity: str = column("Whether high or low is good", default="")
    frequency: str = column("How often it is reported", default="")
    source: str = column("Where its definition stands", default="")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its record class, the key that identifies a row (empty where rows have none) and the columns that stand first."""

    name: str
    record: type
    key: str = ""
    first: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple["Field[Any]", ...]:
        """The columns in the order of the data dictionary: the record's own id and ``first``, then the rest as declared."""
        return _columns(self)


@cache
def _columns(table: Table) -> tuple["Field[Any]", ...]:
    own, first = fields(table.record), (table.key, *table.first)
    return tuple(f for f in own if f.name in first) + tuple(f for f in own if f.name not in first)


TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("documents", Document, "document_id"),
        Table("attendance", Attendance),
        Table("agenda_items", AgendaItem, "item_id"),
        Table("questions", Question, "question_id"),
        Table("responses", Response, "response_id"),
        Table("resolutions", Resolution, "resolution_id"),
        Table("actions", Action, "action_id"),
        Table("indicator_links", IndicatorLink, first=("record_type", "record_id")),
        Table("indicators", Indicator, "indicator_id"),
    )
}


@dataclass(frozen=True, slots=True)
class DocumentRecords:
    """Everything that one file gave: a row of ``documents`` and the rows of the other tables, each in document order."""

    document: Document
    text: str = ""
    page_starts: tuple[int, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    questions: tuple[Question, ...] = ()
    responses: tuple[Response, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    actions: tuple[Action, ...] = ()
    indicator_links: tuple[IndicatorLink, ...] = ()


def document_id(sha256: str) -> str:
    """The id of the document whose bytes have this SHA-256."""
    return "d" + sha256[:16]


def record_id(kind: str, document: str, start: int, end: int) -> str:
    """A stable id for the record of ``kind`` (a ``RECORD_TYPES`` name) that covers ``start``–``end`` of ``document``."""
    digest = hashlib.sha256(f"{kind} {document} {start} {end}".encode()).hexdigest()
    return LETTER_OF[kind] + digest[:16]
