"""The whole flow for one document: bytes -> Source -> Meeting -> records -> links. Read this first."""

import hashlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline import __version__, profile
from pipeline.errors import REPORT, DocumentError, MinutebookError
from pipeline.records import AgendaItem, Attendance, Document, DocumentRecords, Item, Meeting, Source, document_id, record_id
from pipeline.resources import digest

if TYPE_CHECKING:
    from pipeline.link import Register



def process(
    path: Path,
    data: bytes | None = None,
    *,
    register: "Register",
    shown: str | None = None,
    ocr: str = "auto",
    passwords: tuple[str, ...] = (),
) -> DocumentRecords:
    """Read one document and return everything that it gives.

    ``shown`` is the path to store; ``ocr`` and ``passwords`` are those of ``ingest.read``. A document that cannot be read, and one over
    which a stage stumbles, becomes a row whose ``status`` and ``message`` say so; only what makes every document impossible (a broken
    rule file) is raised, as ``MinutebookError``, and ``MemoryError``, of which the caller knows how much memory there was.
    """
    from pipeline import extract, ingest, link, segment

    shown = shown or str(path)
    try:
        data = path.read_bytes() if data is None else data
    except OSError as error:
        return unopened(shown, error)
    sha256 = hashlib.sha256(data).hexdigest()
    stage = "ingest"
    try:
        with profile.stage(stage):
            source = ingest.read(path, data, shown=shown, ocr=ocr, passwords=passwords)
        stage = "segment"
        with profile.stage(stage):
            meeting = segment.segment(source)
        stage = "extract"
        with profile.stage(stage):
            records = assemble(source, meeting, extract.extract(source, meeting, extract.build_nlp()))
        stage = "link"
        with profile.stage(stage):
            return replace(records, indicator_links=link.link_records(records, register))
    except DocumentError as error:
        return unread(shown, sha256, str(error), status=error.status)
    except (MinutebookError, MemoryError):
        raise
    except Exception as error:  # one document never stops the batch
        return unread(shown, sha256, f"The {stage} stage stopped over this document ({type(error).__name__}). {REPORT}")


def unopened(shown: str, error: OSError) -> DocumentRecords:
    """What is kept of a file whose bytes cannot be had."""
    return unread(shown, "", f"The file cannot be opened ({error.strerror}). See that it is there and that you may read it.")


def unread(shown: str, sha256: str, message: str, *, status: str = "failed") -> DocumentRecords:
    """What is kept of a file that gave no records. One whose bytes are unknown (``sha256`` empty) is known by its path."""
    key = document_id(sha256 or hashlib.sha256(b"path " + shown.encode()).hexdigest())
    message = message.rstrip(".") + "."
    return DocumentRecords(Document(document_id=key, path=shown, sha256=sha256, status=status, message=message))


def assemble(source: Source, meeting: Meeting, found: Any) -> DocumentRecords:
    """Put together the tables of one document; ``found`` holds its questions, responses, resolutions and actions."""
    document = Document(
        document_id=source.document_id,
        path=source.path,
        sha256=source.sha256,
        media_type=source.media_type,
        pages=len(source.page_starts) or None,
        characters=len(source.text),
        title=source.title,
        council=meeting.council,
        committee=meeting.committee,
        meeting_date=meeting.date,
        start_time=meeting.start_time,
        venue=meeting.venue,
        message=_unread_pages(source.unread),
    )
    return DocumentRecords(
        document,
        source.text,
        source.page_starts,
        attendance=_attendance(source, meeting),
        agenda_items=tuple(_agenda_item(source, meeting, item, number) for number, item in enumerate(meeting.items, 1)),
        questions=found.questions,
        responses=found.responses,
        resolutions=found.resolutions,
        actions=found.actions,
    )


def _unread_pages(pages: tuple[int, ...]) -> str:
    """What is missing of a document of which some pages are pictures."""
    if not pages:
        return ""
    named = ", ".join(map(str, pages[:10])) + (f" and {len(pages) - 10} more" if len(pages) > 10 else "")
    return f"Not read are pages that are pictures: {named}. Install Tesseract and do not give --ocr never."


def _attendance(source: Source, meeting: Meeting) -> tuple[Attendance, ...]:
    context = {"document_id": source.document_id, "council": meeting.council, "committee": meeting.committee, "meeting_date": meeting.date}
    return tuple(Attendance(name=one.name, role=one.role, position=one.position, **context) for one in meeting.people)


def _agenda_item(source: Source, meeting: Meeting, item: Item, position: int) -> AgendaItem:
    return AgendaItem(
        item_id=record_id("item", source.document_id, item.start, item.end),
        document_id=source.document_id,
        council=meeting.council,
        committee=item.committee or meeting.committee,
        meeting_date=item.date or meeting.date,
        position=position,
        number=item.number,
        title=item.title,
        page=source.page_of(item.start),
        start=item.start,
        end=item.end,
    )


# ---- what a worker process runs


def made_by(*, ocr: str = "auto") -> str:
    """What stored records depend on besides the file: the program, its rules, and whether text layers were passed over."""
    return f"minutebook {__version__} {digest()}{' ocr' if ocr == 'always' else ''}"


@cache
def _register(path: Path) -> "Register":
    from pipeline.link import load_register

    return load_register(path)


def prepare(register: Path) -> None:
    """Load in this process what every document needs, so that no document's time limit pays for it."""
    from pipeline.extract import build_nlp
    from pipeline.link import index_of

    build_nlp()
    index_of(_register(register))


def process_file(
    path: Path, shown: str, register: Path, data: bytes | None = None, ocr: str = "auto", passwords: tuple[str, ...] = ()
) -> DocumentRecords:
    """``process`` with a register given by its path, so that the task can be sent to another process.

    ``data`` are the bytes where the document is a file inside the one at ``path``.
    """
    return process(path, data, register=_register(register), shown=shown, ocr=ocr, passwords=passwords)
