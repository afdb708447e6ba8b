"""A person or post: what they asked, answered, moved, and owe; and all who are named."""

from collections.abc import Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from pipeline import index
from pipeline.search import Filters, Results, nearest_names, search
from pipeline.serve import downloads
from pipeline.serve.params import LONGEST, PER_PAGE, one_of, page_of
from pipeline.serve.registers import answers_to
from pipeline.serve.rows import plain_hit
from pipeline.serve.site import Site, as_file, as_json, query
from pipeline.store import Store

SHOWN, MOST_ROWS, MOST_NAMES = 20, 1_000, 2_000
# What a person did: the kinds of record, and the filter that names them in it.
PARTS = {
    "owed": ("action", "owner"),
    "asked": ("question", "speaker"),
    "answered": ("response", "speaker"),
    "moved": ("resolution", "speaker"),
}

LISTED = {"owner": "owes", "speaker": "asked_answered_or_moved"}


def _parts(site: Site, store: Store, name: str, limit: int = SHOWN) -> dict[str, Results]:
    found = {}
    for part, (kind, field) in PARTS.items():
        named: dict[str, Any] = {field: (name,)}
        filters = Filters(kinds=(kind,), **named)
        found[part] = search(store, "", filters, sort="newest", limit=limit, today=site.settings.today(), suggestions=False)
    return found


def _name(request: Request) -> tuple[str, str]:
    """The name, and which form is asked for: "json", "csv" or, for the page, none."""
    whole = request.path_params["name"]
    form = next((form for form in ("json", "csv") if whole.endswith(f".{form}")), "")
    name = whole.removesuffix(f".{form}") if form else whole
    if not name.strip() or len(name) > LONGEST:
        raise HTTPException(404, "Nobody is called so.")
    return name.strip(), form


def page(site: Site) -> Callable[[Request], Response]:
    """The endpoint of a person's page, and of its JSON and CSV."""

    def endpoint(request: Request) -> Response:
        name, form = _name(request)
        if form == "csv":
            return _file(site, name)
        with site.store() as store:
            found = _parts(site, store, name)
            late = Filters(kinds=("action",), owner=(name,), overdue=True)
            overdue = search(store, "", late, limit=0, today=site.settings.today(), suggestions=False).total
            answers = answers_to(store, found["asked"].hits)
            nobody = not any(results.total for results in found.values())
            near = [one for one in nearest_names(store, name, ("owner", "speaker")) if one != name] if nobody else []
        if form:
            rows: dict[str, Any] = {
                part: {"total": results.total, "rows": [plain_hit(hit, answers.get(hit.record_id)) for hit in results.hits]}
                for part, results in found.items()
            }
            return as_json({"name": name, **rows})
        return site.page(
            request,
            "person.html",
            status=404 if nobody else 200,
            title=name,
            name=name,
            found=found,
            answers=answers,
            overdue=overdue,
            near=near,
            shown=SHOWN,
            most_rows=MOST_ROWS,
        )

    return endpoint


def _file(site: Site, name: str) -> Response:
    """The records of a person as CSV, up to ``MOST_ROWS`` of each kind."""
    with site.store(file=True) as store:
        rows = [plain_hit(hit) for results in _parts(site, store, name, MOST_ROWS).values() for hit in results.hits]
    return as_file(downloads.csv_of(rows, downloads.columns_of("")), "person.csv", downloads.MEDIA_TYPES["csv"])


def _listed(store: Store, words: str, limit: int, offset: int) -> tuple[int, list[dict[str, Any]]]:
    """How many people and posts have all the words in their names, and some of them in the order of the alphabet, each with how many
    records name them."""
    where, arguments = f"field IN ({', '.join('?' * len(index.PEOPLE))})", list(index.PEOPLE)
    for word in words.split()[:20]:
        where += " AND instr(lower(name), lower(?))"
        arguments.append(word)
    db = store.connection
    total = int(db.execute(f"SELECT count(DISTINCT name) FROM search_names WHERE {where}", arguments).fetchone()[0])
    sql = f"SELECT name, group_concat(field || ' ' || id) FROM search_names WHERE {where} GROUP BY name ORDER BY name COLLATE NOCASE, name"
    rows = []
    for name, known in db.execute(f"{sql} LIMIT ? OFFSET ?", (*arguments, limit, offset)):
        numbers = dict(one.split(" ") for one in known.split(","))
        rows.append({"name": name, **{label: _records(store, field, numbers.get(field)) for field, label in LISTED.items()}})
    return total, rows


def _records(store: Store, field: str, number: str | None) -> int:
    """How many records name somebody."""
    if number is None:
        return 0
    token = f'facets : ("{index.PEOPLE[field]}{number}" NOT "{index.token("review", "rejected")}")'
    return int(store.connection.execute("SELECT count(*) FROM search_words WHERE search_words MATCH ?", (token,)).fetchone()[0])


def listing(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the page of all who are named."""

    def endpoint(request: Request) -> Response:
        words, number = one_of(query(request), "q"), page_of(query(request))
        with site.store() as store:
            total, rows = _listed(store, words, PER_PAGE, (number - 1) * PER_PAGE)
            near = [] if rows or not words else nearest_names(store, words, tuple(index.PEOPLE))
        pages = -(-total // PER_PAGE)
        return site.page(
            request, "people.html", title="People and posts", words=words, total=total, rows=rows, page=number, pages=pages, near=near
        )

    return endpoint


def listing_twin(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as JSON."""

    def endpoint(request: Request) -> Response:
        number = page_of(query(request))
        with site.store() as store:
            total, rows = _listed(store, one_of(query(request), "q"), PER_PAGE, (number - 1) * PER_PAGE)
        return as_json({"total": total, "page": number, "per_page": PER_PAGE, "rows": rows})

    return endpoint


def listing_csv(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as CSV, up to ``MOST_NAMES``."""

    def endpoint(request: Request) -> Response:
        with site.store(file=True) as store:
            rows = _listed(store, one_of(query(request), "q"), MOST_NAMES, 0)[1]
        return as_file(downloads.csv_of(rows, ["name", *LISTED.values()]), "people.csv", downloads.MEDIA_TYPES["csv"])

    return endpoint
