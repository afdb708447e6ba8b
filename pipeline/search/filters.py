"""What a search may be narrowed to, and how that reads in FTS5 and SQL."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from pipeline import index
from pipeline.errors import UsageError
from pipeline.search.query import phrase

CHOICES = ("role", "status", "outcome", "carried", "action_kind", "review")
# Names up to which people are asked for by the names that fit, and beyond which by the words in the records.
MOST_NAMES = 100
DATES = ("date_from", "date_to", "due_before")


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What every hit must be; what is left empty does not narrow. Of several values of one field any will do.

    ``committee``, ``council`` are names, or words of them; ``indicator`` is an id, or words of a measure's name; ``owner`` and ``speaker``
    are words that stand together in a name as printed or in full (``speaker`` finds movers and seconders too). Dates are ISO; ``date_from``
    and ``date_to`` are included, ``due_before`` is not. ``overdue`` means due before today and not complete. ``review`` are states of
    ``index.REVIEW_STATES``; rejected records are found only where it asks for them. A single value may be given as it is.

    Raises UsageError for a value that the field cannot have.
    """

    kinds: tuple[str, ...] = ()
    committee: tuple[str, ...] = ()
    council: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    action_kind: tuple[str, ...] = ()
    indicator: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    document: str = ""
    date_from: str = ""
    date_to: str = ""
    due_before: str = ""
    overdue: bool = False
    answered: bool | None = None
    min_confidence: float = 0.0

    def __post_init__(self) -> None:
        for field in fields(self):
            value: Any = getattr(self, field.name)
            if field.type == tuple[str, ...]:
                value = (value,) if isinstance(value, str) else tuple(value)
                object.__setattr__(self, field.name, tuple(one for one in value if one))
        for name, allowed in (("kinds", "kind"), *((name, name) for name in CHOICES)):
            values = index.FIXED[allowed][1]
            if wrong := [value for value in getattr(self, name) if value not in values]:
                raise UsageError(f"{wrong[0]!r} is no {name.replace('_', ' ')}", f"Choose from: {', '.join(filter(None, values))}")
        if not 0 <= self.min_confidence <= 1:  # nor is what is no number
            raise UsageError(f"{self.min_confidence!r} is no confidence", "Give a number from 0 to 1")
        for name in DATES:
            _check_date(getattr(self, name))

    def given(self) -> dict[str, Any]:
        """The fields that narrow, by name."""
        return {field.name: getattr(self, field.name) for field in fields(self) if getattr(self, field.name) != field.default}


def _check_date(value: str) -> None:
    if not value:
        return
    try:
        valid = date.fromisoformat(value).isoformat() == value
    except ValueError:
        valid = False
    if not valid:
        raise UsageError(f"{value!r} is no date", "Write dates as year, month and day: 2024-03-31")


@dataclass(frozen=True, slots=True)
class Condition:
    """Filters as they are asked: FTS5 expressions that all must match, one that none may, and SQL over ``search_entries`` AS e and the id.

    ``impossible`` names the fields whose values nothing in the archive has.
    """

    match: tuple[str, ...]
    exclude: str
    sql: tuple[str, ...]
    arguments: tuple[Any, ...]
    ids: tuple[int, int] | None
    impossible: tuple[str, ...]


def condition(db: sqlite3.Connection, filters: Filters, today: date) -> Condition:
    """Put filters into FTS5 and SQL."""
    match: list[str] = []
    impossible: list[str] = []
    for name, tokens in _tokens(db, filters):
        (match.append(any_of(tokens)) if tokens else impossible.append(name))
    for name in index.PEOPLE:
        if given := getattr(filters, name):
            wanted = _people(db, name, [one for one in map(phrase, given) if one])
            (match.append(wanted) if wanted else impossible.append(name))
    before, span = _due(filters, today), _ids(filters)
    sql: list[str] = []
    arguments: list[Any] = []
    if before:
        years = [year for (year,) in db.execute("SELECT name FROM search_names WHERE field = 'due' ORDER BY name")]
        match.append(any_of(index.due_before(before, years) or ["none"]))
    if filters.min_confidence > 0:
        match.append(any_of(index.at_least(filters.min_confidence) or ["none"]))
    if filters.document:
        sql.append("e.document_id = ?")
        arguments.append(filters.document)
        span = _within(
            span, db.execute("SELECT min(id), max(id) FROM search_entries WHERE document_id = ?", (filters.document,)).fetchone()
        )
    exclude = [] if filters.review else [index.token("review", "rejected")]
    if filters.overdue:
        exclude.append(index.token("status", "complete"))
    return Condition(tuple(match), any_of(exclude) if exclude else "", tuple(sql), tuple(arguments), span, tuple(impossible))


def any_of(tokens: list[str]) -> str:
    """The FTS5 expression for entries that have one of these facets."""
    return "facets : (" + " OR ".join(f'"{token}"' for token in tokens) + ")"


def _tokens(db: sqlite3.Connection, filters: Filters) -> Iterator[tuple[str, list[str]]]:
    """The facet tokens that the filters allow, for each field that narrows; none where the archive has no such name."""
    for facet in index.FIXED:
        if facet == "answered":
            continue
        name = "kinds" if facet == "kind" else facet
        # What is due is an action, and need not be asked for twice.
        if (values := getattr(filters, name)) and not (facet == "kind" and "action" in values and (filters.overdue or filters.due_before)):
            yield name, [index.token(facet, value) for value in values]
    if filters.answered is not None:
        yield "answered", [index.token("answered", "yes" if filters.answered else "no")]
    for field, letter in index.NAMED.items():
        if values := getattr(filters, field):
            numbers = _indicators(db, values) if field == "indicator" else _named(db, field, values)
            yield field, [f"{letter}{number}" for number in numbers]


def _people(db: sqlite3.Connection, field: str, phrases: list[str]) -> str:
    """The expression for records of the people in whose names these phrases stand; empty where there are none."""
    if not phrases:
        return ""
    sql = "SELECT n.id FROM search_people AS p CROSS JOIN search_names AS n ON n.id = p.rowid WHERE search_people MATCH ? AND n.field = ?"
    either = " OR ".join(f"({one})" for one in phrases)
    numbers = [number for (number,) in db.execute(f"{sql} LIMIT {MOST_NAMES + 1}", (either, field))]
    if len(numbers) > MOST_NAMES:
        return f"{field} : ({either})"
    return any_of([f"{index.PEOPLE[field]}{number}" for number in numbers]) if numbers else ""


def _named(db: sqlite3.Connection, field: str, values: tuple[str, ...]) -> list[int]:
    """The numbers of the names that are one of ``values`` or, where none is, that hold all its words."""
    names = [(number, name.casefold()) for number, name in db.execute("SELECT id, name FROM search_names WHERE field = ?", (field,))]
    return _matching(names, values)


def _indicators(db: sqlite3.Connection, values: tuple[str, ...]) -> list[int]:
    names = {key: number for number, key in db.execute("SELECT id, name FROM search_names WHERE field = 'indicator'")}
    register = [(key, name) for key, name in db.execute("SELECT indicator_id, name FROM indicators") if key in names]
    keys = _matching([(names[key], key.casefold()) for key, _ in register], values, words=False)
    return keys or _matching([(names[key], name.casefold()) for key, name in register], values)


def _matching(names: list[tuple[int, str]], values: tuple[str, ...], *, words: bool = True) -> list[int]:
    found: dict[int, None] = {}
    for value in map(str.casefold, values):
        hits = [number for number, name in names if name == value.strip()]
        if not hits and words:
            hits = [number for number, name in names if value.split() and all(word in name for word in value.split())]
        found.update(dict.fromkeys(hits))
    return list(found)


def _due(filters: Filters, today: date) -> str:
    """The date before which hits must be due, or an empty string."""
    return min(filter(None, (filters.due_before, today.isoformat() if filters.overdue else "")), default="")


def _ids(filters: Filters) -> tuple[int, int] | None:
    """The span of ids in which meetings between the dates stand, ends included."""
    if not filters.date_from and not filters.date_to:
        return None
    newest = index.first_id(index.day_of(filters.date_to)) if filters.date_to else 0
    oldest = index.day_of(filters.date_from) + 1 if filters.date_from else index.UNDATED - 1
    return newest, index.first_id(oldest) - 1


def _within(span: tuple[int, int] | None, other: tuple[int | None, int | None]) -> tuple[int, int]:
    """What both spans of ids hold; an empty one where the other has no ends."""
    low, high = other
    if low is None or high is None:
        return 0, -1
    return (max(span[0], low), min(span[1], high)) if span else (low, high)
