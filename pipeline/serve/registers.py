"""The registers: search, actions, questions and answers, resolutions – as pages, JSON and files, all for the same search."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from pipeline.records import TABLES
from pipeline.records import Response as Answer
from pipeline.schema import from_rows
from pipeline.search import RANKED, Hit, Results, search
from pipeline.serve import downloads
from pipeline.serve.params import MOST_PAGES, Asked, asked
from pipeline.serve.rows import plain_hit
from pipeline.serve.site import Site, as_file, as_json, query
from pipeline.store import Store

MOST_ROWS = {"csv": 10_000, "xlsx": 2_000, "docx": 500}


@dataclass(frozen=True, slots=True)
class Register:
    """A register: its name in URLs, title, kind of record (empty: all), the parameters that its form shows at once and those it shows when
    asked, and its orders by column heading."""

    name: str
    title: str
    kind: str
    first: tuple[str, ...]
    more: tuple[str, ...]
    files: tuple[str, ...] = ("csv",)
    orders: dict[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        """All its parameters."""
        return self.first + self.more


ALWAYS = ("council", "from", "to", "indicator", "min_confidence", "review")
REGISTERS = {
    register.name: register
    for register in (
        Register(
            "search",
            "Search",
            "",
            ("q", "kind", "committee"),
            ("owner", "speaker", "role", "status", "outcome", "carried", "overdue", "due_before", "unanswered", *ALWAYS),
        ),
        Register(
            "actions",
            "Actions",
            "action",
            ("q", "committee", "owner", "status", "overdue"),
            ("due_before", "action_kind", *ALWAYS),
            ("csv", "xlsx", "docx"),
            {
                "date": "newest/oldest",
                "item": "item/item_last",
                "owner": "owner/owner_last",
                "due": "due/due_latest",
                "status": "status/status_last",
            },
        ),
        Register(
            "questions",
            "Questions and answers",
            "question",
            ("q", "committee", "speaker", "unanswered"),
            ("role", *ALWAYS),
            orders={"date": "newest/oldest", "speaker": "speaker/speaker_last"},
        ),
        Register(
            "resolutions",
            "Resolutions",
            "resolution",
            ("q", "committee", "outcome", "carried", "speaker"),
            ALWAYS,
            orders={"date": "newest/oldest", "item": "item/item_last", "speaker": "speaker/speaker_last"},
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Found:
    """What a register's search found: the hits, and for questions the answers by question."""

    asked: Asked
    results: Results
    answers: dict[str, list[Answer]]


def find(site: Site, register: Register, values: dict[str, list[str]], *, most: int = 0) -> Found:
    """Search for what the parameters ask: a page of it, or the first ``most`` from the start for a file."""
    want = asked(values, register.fields, kind=register.kind)
    limit, offset = (most, 0) if most else (want.per_page, want.offset)
    with site.store(file=bool(most)) as store:
        found = search(store, want.query, want.filters, sort=want.sort, limit=limit, offset=offset, today=site.settings.today())
        answers = answers_to(store, found.hits) if register.kind == "question" else {}
    return Found(want, found, answers)


def answers_to(store: Store, hits: Iterable[Hit]) -> dict[str, list[Answer]]:
    """The answers to the questions among the hits, by question, in the order of the text."""
    wanted = {hit.record_id for hit in hits}
    documents = list({hit.record.document_id for hit in hits})
    found: dict[str, list[Answer]] = {}
    table = TABLES["responses"]
    columns = ", ".join(column.name for column in table.columns)
    for first in range(0, len(documents), 500):
        part = documents[first : first + 500]
        sql = f"SELECT {columns} FROM responses WHERE document_id IN ({', '.join('?' * len(part))}) AND question_ids <> '' ORDER BY start"
        for answer in from_rows(table, store.connection.execute(sql, part)):
            for key in dict.fromkeys(answer.question_ids):
                if key in wanted:
                    found.setdefault(key, []).append(answer)
    return found


def page(site: Site, name: str) -> Callable[[Request], Response]:
    """The endpoint of a register's page."""

    def endpoint(request: Request) -> Response:
        register = REGISTERS[name]
        found = find(site, register, query(request))
        total = found.results.total
        # Orders other than by date are made among so many; no page lies beyond.
        reach = total if found.asked.order in ("newest", "oldest") else min(total, RANKED)
        return site.page(
            request,
            f"{name}.html",
            title=register.title,
            register=register,
            asked=found.asked,
            results=found.results,
            answers=found.answers,
            pages=min(-(-reach // found.asked.per_page), MOST_PAGES),
            suggested=site.summaries.now().names,
            most_rows=MOST_ROWS,
        )

    return endpoint


def twin(site: Site, name: str) -> Callable[[Request], Response]:
    """The endpoint of a register's JSON: one page of rows, and where the next is."""

    def endpoint(request: Request) -> Response:
        register = REGISTERS[name]
        found = find(site, register, query(request))
        want, results = found.asked, found.results
        more = want.offset + len(results.hits) < results.total and results.hits
        return as_json(
            {
                "total": results.total,
                "more_than_counted": results.more,
                "page": want.page,
                "per_page": want.per_page,
                "next": want.link(f"/{name}.json", page=want.page + 1) if more else None,
                "rows": [plain_hit(hit, found.answers.get(hit.record_id)) for hit in results.hits],
                "suggestions": [{"field": one.field, "given": one.given, "name": one.name} for one in results.suggestions],
            }
        )

    return endpoint


def file(site: Site, name: str, form: str) -> Callable[[Request], Response]:
    """The endpoint of a register's CSV, Excel or Word file: all rows of the search in the order shown, up to ``MOST_ROWS``."""

    def endpoint(request: Request) -> Response:
        register = REGISTERS[name]
        found = find(site, register, query(request), most=MOST_ROWS[form])
        if form == "csv":
            rows = [plain_hit(hit, found.answers.get(hit.record_id)) for hit in found.results.hits]
            content = downloads.csv_of(rows, downloads.columns_of(register.kind))
        else:
            note = _note(found, MOST_ROWS[form])
            content = getattr(downloads, f"{form}_of")("Action tracker", note, found.results.hits, site.settings.today())
        return as_file(content, f"{name}.{form}", downloads.MEDIA_TYPES[form])

    return endpoint


def _note(found: Found, most: int) -> str:
    """What the file shows, in words."""
    words = "; ".join(found.asked.in_words) or "All actions"
    rows = len(found.results.hits)
    return f"{words} – {f'the first {rows:,} of {found.results.total:,}' if rows < found.results.total else f'{rows:,}'} actions"
