"""One review, and what it may say."""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime

from pipeline.errors import UsageError
from pipeline.records import ACTION_KINDS, ACTION_STATUSES, OUTCOMES, RATED, SPEAKER_ROLES

# The kinds of record that can be reviewed, and the table of each.
VERDICTS = ("confirmed", "rejected", "")

SCHEMA = """
CREATE TABLE reviews (rowid INTEGER PRIMARY KEY, record_id TEXT NOT NULL, document_id TEXT NOT NULL, sha256 TEXT NOT NULL,
    path TEXT NOT NULL, record_type TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL,
    field TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL, note TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
    attached TEXT NOT NULL DEFAULT '', attached_document TEXT REFERENCES documents(document_id) ON DELETE SET NULL,
    UNIQUE (record_id, field, new, who, at));
CREATE INDEX reviews_document_id ON reviews(document_id);
CREATE INDEX reviews_attached_document ON reviews(attached_document);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What one person said about one column of one record.

    ``record_id`` to ``text`` are the record as it was then, ``path`` where its document lay. ``field`` is one of ``FIELDS``: ``verdict``
    (new: confirmed, rejected, or empty to withdraw), ``record_type`` (what kind of record it is), ``span`` (new: ``START-END WORDS``),
    ``completed`` (new: the date on which an action was done) or a column of the record, several names joined as in the CSV tables.
    ``at`` is when it was said, ISO with seconds. ``attached`` is the id of the record that it belongs to now; empty where there is none.
    """

    record_id: str
    document_id: str
    sha256: str
    path: str
    record_type: str
    start: int
    end: int
    text: str
    field: str
    old: str
    new: str
    note: str = ""
    who: str = ""
    at: str = ""
    attached: str = ""


def columns_of() -> tuple[str, ...]:
    """The columns of a review, in the order of its fields."""
    return tuple(field.name for field in fields(Review))


def _any(value: str) -> bool:
    return True


def _one_of(*values: str) -> Callable[[str], bool]:
    return values.__contains__


def _date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _date_or_none(value: str) -> bool:
    return not value or _date(value)


def _span(value: str) -> bool:
    return span_of(value) is not None


# What can be said: the kinds of record that have the field (none named: all), what a value must be, and how that is put to a person.
FIELDS: dict[str, tuple[tuple[str, ...], Callable[[str], bool], str]] = {
    "verdict": ((), _one_of(*VERDICTS), "confirmed, rejected or empty"),
    "record_type": ((), _one_of(*RATED), ", ".join(RATED)),
    "span": ((), _span, "START-END WORDS, such as 120-132 to report back"),
    "speaker": (("question", "response"), _any, ""),
    "speaker_role": (("question", "response"), _one_of(*SPEAKER_ROLES), ", ".join(SPEAKER_ROLES)),
    "person": (("question", "response"), _any, ""),
    "outcome": (("resolution",), _one_of("", *OUTCOMES), ", ".join(OUTCOMES)),
    "mover": (("resolution",), _any, ""),
    "seconder": (("resolution",), _any, ""),
    "carried": (("resolution",), _one_of("yes", "no", ""), "yes, no or empty"),
    "owners": (("action",), _any, ""),
    "due": (("action",), _any, ""),
    "due_date": (("action",), _date_or_none, "a date such as 2024-03-31, or empty"),
    "kind": (("action",), _one_of(*ACTION_KINDS), ", ".join(ACTION_KINDS)),
    "status": (("action",), _one_of(*ACTION_STATUSES), ", ".join(ACTION_STATUSES)),
    "completed": (("action",), _date, "a date such as 2024-03-31"),
}


def record_types(field: str) -> tuple[str, ...]:
    """The kinds of record that have the field."""
    return FIELDS[field][0] or tuple(RATED)


def check(review: Review, *, kind: str = "") -> None:
    """Raise UsageError where the review says what cannot be. ``kind`` is what the record is now, if not what it was found as."""
    kind = kind or review.record_type
    if review.record_type not in RATED:
        raise UsageError(f"A record of the kind {review.record_type!r} cannot be reviewed", f"The kinds are {', '.join(RATED)}")
    if review.field not in FIELDS:
        raise UsageError(f"{review.field!r} cannot be corrected", f"What can be is {', '.join(FIELDS)}")
    if kind not in record_types(review.field):
        raise UsageError(f"A {kind} has no {review.field}", f"That belongs to: {', '.join(record_types(review.field))}")
    _, valid, allowed = FIELDS[review.field]
    if not valid(review.new):
        raise UsageError(f"{review.new!r} is no value of {review.field}", f"Write {allowed}")
    try:
        datetime.fromisoformat(review.at)
    except ValueError:
        raise UsageError(f"{review.at!r} is no time", "Write it as 2024-03-31T09:30:00") from None


def span_of(value: str) -> tuple[int, int, str] | None:
    """Start, end and words of a corrected span, or None where it is not written so."""
    match = re.fullmatch(r"(\d{1,9})-(\d{1,9}) (.+)", value, re.DOTALL)
    if not match:
        return None
    start, end, words = int(match[1]), int(match[2]), match[3]
    return (start, end, words) if end - start == len(words) else None
