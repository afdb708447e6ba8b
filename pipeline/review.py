"""Say something about a record, and move what was said from one archive to another as CSV.

    say(store, "a1b2…", {"owners": "Head of Waste", "due_date": "2024-05-31"}, who="jb", note="as agreed by e-mail")
    say(store, "a1b2…", {"completed": "2024-05-20"}, who="jb")
    say(store, "q3c4…", {"verdict": "rejected"}, who="jb")

What can be said, and how, is in ``corrections.FIELDS``. The store must have been opened for writing.
"""

import csv
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from pipeline.corrections import Corrected, Review, check, columns_of, corrected
from pipeline.errors import UsageError
from pipeline.records import LETTER_OF, RATED, TABLE_OF, TABLES
from pipeline.store import Store

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for a formula
KINDS = {LETTER_OF[kind]: kind for kind in RATED}  # by the first letter of an id
NUMBERS = ("start", "end")


def say(
    store: Store, record_id: str, values: Mapping[str, str], *, note: str = "", who: str = "", at: datetime | None = None
) -> list[Review]:
    """Keep the new value of each field of a record; a value that it has already is passed over. Returns the reviews that were kept.

    ``at`` is now, if it is not given. Raises UsageError where there is no such record, field or value; then nothing is kept.
    """
    whole, kind, found, now = _record(store, record_id)
    document = whole.records.document
    moment = (at or datetime.now(UTC)).isoformat(timespec="microseconds")
    reviews = []
    for field, new in values.items():
        review = Review(
            record_id=record_id,
            document_id=document.document_id,
            sha256=document.sha256,
            path=document.path,
            record_type=KINDS[record_id[0]],
            start=found.start,
            end=found.end,
            text=found.text,
            field=field,
            old=_old(whole, record_id, now, field),
            new=new,
            note=note,
            who=who,
            at=moment,
        )
        check(review, kind=values.get("record_type", kind))
        if field == "span" and whole.records.text[slice(*map(int, new.split(" ")[0].split("-")))] != new.split(" ", 1)[1]:
            raise UsageError(f"{new!r} is not what stands there", "Give the offsets and the words of the document's text")
        if new != review.old or field == "completed":
            reviews.append(review)
    store.add_reviews(reviews)
    return reviews


def _record(store: Store, record_id: str) -> tuple[Corrected, str, Any, Any]:
    """The document of a record, what kind the record is now, and the record as found and as it is now."""
    row = store.connection.execute("SELECT document_id FROM search_entries WHERE record_id = ?", (record_id,)).fetchone()
    records = store.load(row[0]) if row and record_id[:1] in KINDS else None
    if records is None:
        raise UsageError(f"There is no question, response, resolution or action {record_id!r}", "Take the id from search, show or a table")
    whole = corrected(records, store.reviews(row[0]))
    found = {getattr(one, f"{kind}_id"): one for kind in KINDS.values() for one in getattr(records, TABLE_OF[kind])}[record_id]
    for kind in KINDS.values():
        for one in getattr(whole.records, TABLE_OF[kind]):
            if getattr(one, f"{kind}_id") == record_id:
                return whole, kind, found, one
    raise UsageError(f"The record {record_id!r} is gone", "Run the pipeline again")


def _old(whole: Corrected, record_id: str, now: Any, field: str) -> str:
    """What the field of the record says now."""
    if field == "verdict":
        return next((one.new for one in whole.reviews.get(record_id, ()) if one.field == field), "")
    if field == "record_type":
        return type(now).__name__.lower()
    if field == "span":
        return f"{now.start}-{now.end} {now.text}"
    value = getattr(now, "status" if field == "completed" else field, "")
    if isinstance(value, tuple):
        columns = TABLES[TABLE_OF[type(now).__name__.lower()]].columns
        return str(next(column.metadata["separator"] for column in columns if column.name == field)).join(value)
    return str(value)


def lost(store: Store) -> list[Review]:
    """The reviews whose record is not in the archive any more."""
    return [review for review in store.reviews() if not review.attached]


# ---- CSV


def write_csv(store: Store, handle: IO[str]) -> int:
    """Write all reviews, a row each, with the columns of ``corrections.Review``; returns how many. What a spreadsheet would run as a
    formula has an apostrophe before it, which ``read_csv`` takes away."""
    writer = csv.writer(handle, lineterminator="\r\n")
    writer.writerow(columns_of())
    reviews = store.reviews()
    writer.writerows([_cell(getattr(review, name)) for name in columns_of()] for review in reviews)
    return len(reviews)


def _cell(value: Any) -> Any:
    marked = isinstance(value, str) and (value.startswith(FORMULA_STARTS) or _quoted(value))
    return f"'{value}" if marked else value


def _quoted(value: str) -> bool:
    return value.startswith("'") and value[1:2] in (*FORMULA_STARTS, "'") and len(value) > 1


def read_csv(path: Path) -> Iterator[Review]:
    """The reviews of a CSV file, as ``write_csv`` writes it; the column ``attached`` may be missing and does not count.

    Raises UsageError for a file that is none, and names the row and the reason where one cannot be.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            reader = csv.DictReader(handle, strict=True)
            missing = [name for name in columns_of() if name not in (reader.fieldnames or ()) and name != "attached"]
            if missing:
                raise UsageError(f"{path} has no column {missing[0]}", "Give a file that minutebook review export has written")
            for row in reader:
                yield _from_row(row, f"{path}, line {reader.line_num}")
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror})", "Check the path") from error
    except (csv.Error, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not a CSV file in UTF-8 ({error})", "Save it as CSV UTF-8") from error


def _from_row(row: dict[str, Any], place: str) -> Review:
    values: dict[str, Any] = {name: row.get(name) or "" for name in columns_of() if name != "attached"}
    values = {name: value[1:] if _quoted(value) else value for name, value in values.items()}
    try:
        values.update({name: int(values[name]) for name in NUMBERS})
    except ValueError:
        raise UsageError(f"{place}: start and end are not both numbers", "Correct the row") from None
    review = Review(**values)
    try:
        # A record that was made one of another kind has that kind's fields.
        check(review, kind="" if review.record_type in _kinds_with(review.field) else next(iter(_kinds_with(review.field)), ""))
    except UsageError as error:
        raise UsageError(f"{place}: {error.message}", error.remedy) from error
    return review


def _kinds_with(field: str) -> tuple[str, ...]:
    from pipeline.corrections import FIELDS, record_types

    return record_types(field) if field in FIELDS else ()
