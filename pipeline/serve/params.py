"""The parameters of a page: which there are, how they are asked for in a form, and how they become a search."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from pipeline import index
from pipeline.errors import UsageError
from pipeline.records import ACTION_KINDS, ACTION_STATUSES, OUTCOMES, RATED_TYPES, SPEAKER_ROLES
from pipeline.search import SORTS, Filters
from pipeline.search.query import parse

LONGEST, MOST_VALUES = 300, 20
PER_PAGE, MOST_PER_PAGE, MOST_PAGES = 50, 200, 2_000
YES = ("1", "yes", "on", "true")


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter: its name in the URL, the filter that it sets, its label, and how a form asks for it (text, date, choice, check, number).

    ``names`` is the field of ``search_names`` whose names a form suggests."""

    name: str
    filter: str
    label: str
    form: str = "text"
    options: tuple[str, ...] = ()
    hint: str = ""
    names: str = ""


FIELDS = {
    field.name: field
    for field in (
        Field("q", "", "Words", hint="Words, “a phrase”, OR, NOT, begin*"),
        Field("committee", "committee", "Committee", names="committee"),
        Field("council", "council", "Council", names="council"),
        Field("owner", "owner", "Responsible officer"),
        Field("speaker", "speaker", "Person"),
        Field("kind", "kinds", "Kind of record", "choice", (*RATED_TYPES, "item")),
        Field("role", "role", "Asked as", "choice", SPEAKER_ROLES),
        Field("status", "status", "Status", "choice", ACTION_STATUSES),
        Field("outcome", "outcome", "Outcome", "choice", OUTCOMES),
        Field("carried", "carried", "Carried", "choice", ("yes", "no")),
        Field("action_kind", "action_kind", "Recorded as", "choice", ACTION_KINDS),
        Field("review", "review", "Review", "choice", tuple(filter(None, index.REVIEW_STATES))),
        Field("overdue", "overdue", "Overdue only", "check"),
        Field("unanswered", "answered", "Unanswered only", "check"),
        Field("from", "date_from", "Meetings from", "date"),
        Field("to", "date_to", "Meetings to", "date"),
        Field("due_before", "due_before", "Due before", "date"),
        Field("indicator", "indicator", "Performance measure", hint="An id, or words of its name"),
        Field("min_confidence", "min_confidence", "Confidence at least", "number", hint="0 to 1"),
    )
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for: the words, the filters, the order, the page (from 1) and its length; ``given`` are the parameters by name as
    the URL has them, without page, length and order."""

    query: str
    filters: Filters
    sort: str
    page: int
    per_page: int
    given: dict[str, tuple[str, ...]]

    @property
    def order(self) -> str:
        """The order in which hits come: as asked, or else the one that answers the words best."""
        return self.sort or parse(self.query).order

    @property
    def in_words(self) -> list[str]:
        """The filters in use, as people say them."""
        fields = [(FIELDS[name], ones) for name, ones in self.given.items()]
        return [field.label if field.form == "check" else f"{field.label}: {', '.join(ones)}" for field, ones in fields]

    @property
    def offset(self) -> int:
        """How many hits come before the page."""
        return (self.page - 1) * self.per_page

    def link(self, path: str, **changes: Any) -> str:
        """The URL of ``path`` for the same search with these parameters changed; None takes one away. The page is the first again."""
        values = {**self.given, **({"sort": (self.sort,)} if self.sort else {})}
        if self.per_page != PER_PAGE:
            values["per_page"] = (str(self.per_page),)
        for name, value in changes.items():
            if value in (None, ""):
                values.pop(name, None)
            else:
                values[name] = (str(value),)
        pairs = [(name, one) for name, ones in values.items() for one in ones]
        return f"{path}?{urlencode(pairs)}" if pairs else path

    def instead(self, path: str, field: str, given: str, name: str) -> str:
        """The URL of the same search with ``name`` in the place of ``given``; ``field`` is a filter's name or ``words``."""
        if field != "words":
            return self.link(path, **{field: name})
        without = self.query.casefold().replace(given.casefold(), name) if given.casefold() in self.query.casefold() else name
        return self.link(path, q=without)


def asked(values: Mapping[str, list[str]], allowed: Iterable[str], *, kind: str = "", fixed: Mapping[str, Any] | None = None) -> Asked:
    """Read the parameters of a URL, given as lists by name; those not ``allowed`` are passed over. ``kind`` fixes the kind of record, and
    ``fixed`` further filters. Raises ``UsageError`` for a value that cannot be."""
    given = {name: ones for name in allowed if (ones := _values(name, values.get(name, [])))}
    wanted: dict[str, Any] = {}
    for name, ones in given.items():
        field = FIELDS[name]
        if name == "q":
            continue
        wanted[field.filter] = _value(field, ones)
    if kind:
        wanted["kinds"] = (kind,)
    sort = _one(values, "sort")
    if sort and sort not in SORTS:
        raise UsageError(f"{sort!r} is no order", f"Choose from: {', '.join(SORTS)}")
    per_page = _integer(values, "per_page", PER_PAGE, MOST_PER_PAGE)
    page = _integer(values, "page", 1, MOST_PAGES)
    return Asked(given.get("q", ("",))[0], Filters(**{**wanted, **(fixed or {})}), sort, page, per_page, given)


def _values(name: str, ones: list[str]) -> tuple[str, ...]:
    kept = tuple(one.strip() for one in ones if one.strip())[:MOST_VALUES]
    for one in kept:
        if len(one) > LONGEST:
            raise UsageError(f"{FIELDS[name].label} is too long", f"Give at most {LONGEST} characters")
    return kept if FIELDS[name].form in ("text", "choice") and name != "q" else kept[:1]


def _value(field: Field, ones: tuple[str, ...]) -> Any:
    if field.form == "check":
        on = ones[0].lower() in YES
        return on if field.name != "unanswered" else (False if on else None)
    if field.form == "number":
        try:
            number = float(ones[0])
        except ValueError:
            number = -1.0
        if not 0 <= number <= 1:
            raise UsageError(f"{field.label} cannot be {ones[0]!r}", "Give a number from 0 to 1")
        return number
    if field.form == "date":
        return ones[0]
    return ones


def one_of(values: Mapping[str, list[str]], name: str) -> str:
    """The first value of a parameter that says something, cut where it is very long."""
    return next((one.strip()[:LONGEST] for one in values.get(name, ()) if one.strip()), "")


def page_of(values: Mapping[str, list[str]]) -> int:
    """The number of the page that is asked for; the first for what is no number."""
    text = one_of(values, "page")
    return min(int(text), MOST_PAGES) if text.isascii() and text.isdigit() and len(text) < 7 and int(text) else 1


def _one(values: Mapping[str, list[str]], name: str) -> str:
    return next((one for one in values.get(name, ()) if one), "")


def _integer(values: Mapping[str, list[str]], name: str, default: int, most: int) -> int:
    text = _one(values, name)
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and len(text) < 7 and 1 <= int(text) <= most):
        raise UsageError(f"{name} cannot be {text[:20]!r}", f"Give a whole number from 1 to {most}")
    return int(text)
