"""Performance measures: the register, and what was asked, answered, resolved and undertaken about each."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from pipeline.records import TABLES, Indicator
from pipeline.schema import from_rows
from pipeline.search import Results, search
from pipeline.serve import charts, downloads
from pipeline.serve.params import LONGEST, asked
from pipeline.serve.registers import Register
from pipeline.serve.rows import plain_hit
from pipeline.serve.show import segment
from pipeline.serve.site import Site, as_file, as_json, query
from pipeline.store import Store

KINDS = {"question": "Questions", "response": "Answers", "resolution": "Resolutions", "action": "Actions"}
MOST_EVENTS = 1_000
FILTERS = ("q", "committee", "council", "from", "to")
COLUMNS = [column.name for column in TABLES["indicators"].columns]


def _listed(site: Site, values: Mapping[str, list[str]]) -> tuple[str, bool, list[dict[str, Any]]]:
    """The measures whose name or other words hold the words asked for, most mentioned first; all of the register or those mentioned."""
    words = next(iter(values.get("q", ())), "")[:LONGEST].casefold()
    everything = next(iter(values.get("all", ())), "") in ("1", "on", "yes")
    mentions = site.summaries.now().mentions
    with site.store() as store:
        register = list(store.rows("indicators"))
    rows = []
    for one in register:
        counts: Mapping[str, int] = mentions.get(one.indicator_id, {})
        text = " ".join((one.indicator_id, one.name, *one.aliases, one.theme, one.framework)).casefold()
        if (counts or everything) and all(word in text for word in words.split()):
            row = {name: getattr(one, name) for name in COLUMNS}
            row.update({kind: counts.get(kind, 0) for kind in KINDS}, mentions=sum(counts.get(kind, 0) for kind in KINDS))
            rows.append(row)
    return words, everything, sorted(rows, key=lambda row: (-row["mentions"], row["name"].casefold()))


def listing(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the page of all measures."""

    def endpoint(request: Request) -> Response:
        words, everything, rows = _listed(site, query(request))
        with site.store() as store:
            matched, unknown = site.performance.matched(store.rows("indicators"))
        return site.page(
            request,
            "indicators.html",
            title="Performance measures",
            words=words,
            everything=everything,
            rows=rows,
            kinds=KINDS,
            matched=matched,
            unknown=unknown,
        )

    return endpoint


def listing_twin(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as JSON."""

    def endpoint(request: Request) -> Response:
        rows = _listed(site, query(request))[2]
        return as_json({"total": len(rows), "rows": rows})

    return endpoint


def listing_csv(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as CSV."""

    def endpoint(request: Request) -> Response:
        rows = _listed(site, query(request))[2]
        columns = [*COLUMNS, *KINDS, "mentions"]
        return as_file(downloads.csv_of(rows, columns), "indicators.csv", downloads.MEDIA_TYPES["csv"])

    return endpoint


def _one(store: Store, key: str) -> Indicator:
    table = TABLES["indicators"]
    rows = store.connection.execute(f"SELECT {', '.join(COLUMNS)} FROM indicators WHERE indicator_id = ?", (key,))
    found: Indicator | None = next(from_rows(table, rows), None)
    if found is None:
        raise HTTPException(404, "The register has no such measure.")
    return found


def _events(store: Store, key: str) -> dict[date, dict[str, int]]:
    """How many records of each kind each meeting has about the measure, by date, the newest ``MOST_EVENTS`` mentions."""
    sql = "SELECT meeting_date, record_type, count(*) FROM indicator_links WHERE indicator_id = ? AND meeting_date <> '' GROUP BY 1, 2"
    found: dict[date, dict[str, int]] = {}
    for day, kind, count in store.connection.execute(f"{sql} ORDER BY 1 DESC LIMIT ?", (key, MOST_EVENTS)):
        if kind in KINDS:
            found.setdefault(date.fromisoformat(day), {})[kind] = count
    return dict(sorted(found.items()))


def _by_period(events: Mapping[date, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """The events by month, quarter or year, for each kind."""
    months: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
    totals: dict[str, int] = {}
    for day, counts in events.items():
        month = day.isoformat()[:7]
        for kind, count in counts.items():
            months[kind][month] = months[kind].get(month, 0) + count
            totals[month] = totals.get(month, 0) + count
    periods = charts.periods(totals)
    edges = dict.fromkeys((min(totals), max(totals)), 0) if totals else {}
    by_kind = {kind: charts.periods({**edges, **counts}) for kind, counts in months.items()}
    return {period: {kind: by_kind[kind].get(period, 0) for kind in KINDS} for period in periods}


def _found(site: Site, store: Store, request: Request, key: str, *, most: int = 0) -> tuple[Any, Results]:
    """What was asked for, and a page of the records about the measure that pass, or the first ``most``."""
    want = asked(query(request), FILTERS, fixed={"indicator": (key,), "kinds": tuple(KINDS)})
    limit, offset = (most, 0) if most else (want.per_page, want.offset)
    # Newest first also for words: the page is a timeline.
    order = want.sort or "newest"
    return want, search(store, want.query, want.filters, sort=order, limit=limit, offset=offset, today=site.settings.today())


def page(site: Site) -> Callable[[Request], Response]:
    """The endpoint of one measure's page."""

    def endpoint(request: Request) -> Response:
        key = request.path_params["key"]
        with site.store() as store:
            one = _one(store, key)
            want, results = _found(site, store, request, one.indicator_id)
            events = _events(store, one.indicator_id)
        periods, series = _by_period(events), site.performance.of(one.indicator_id, one.name)
        form = Register(f"indicators/{segment(one.indicator_id)}", one.name, "", FILTERS[:2], FILTERS[2:])
        points = [(value.when, value.value, value.target) for value in series if value.when]
        return site.page(
            request,
            "indicator.html",
            title=one.name,
            one=one,
            register=form,
            asked=want,
            suggested=site.summaries.now().names,
            results=results,
            pages=-(-results.total // want.per_page),
            most_rows=MOST_EVENTS,
            kinds=KINDS,
            periods=periods,
            scrutiny=charts.stacked(f"How often {one.name} was talked about", periods, KINDS) if len(periods) > 1 else "",
            series=series,
            chart=charts.values(f"{one.name}: values, targets and scrutiny", points, list(events)) if len(points) > 1 else "",
        )

    return endpoint


def twin(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as JSON."""

    def endpoint(request: Request) -> Response:
        with site.store() as store:
            one = _one(store, request.path_params["key"])
            want, results = _found(site, store, request, one.indicator_id)
        series = site.performance.of(one.indicator_id, one.name)
        return as_json(
            {
                "indicator": {name: getattr(one, name) for name in COLUMNS},
                "total": results.total,
                "page": want.page,
                "per_page": want.per_page,
                "rows": [plain_hit(hit) for hit in results.hits],
                "performance": [{"period": v.period, "value": v.value, "target": v.target, "rag": v.rag} for v in series],
            }
        )

    return endpoint


def about(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the records about one measure as CSV."""

    def endpoint(request: Request) -> Response:
        with site.store(file=True) as store:
            one = _one(store, request.path_params["key"])
            results = _found(site, store, request, one.indicator_id, most=MOST_EVENTS)[1]
        rows = [plain_hit(hit) for hit in results.hits]
        return as_file(downloads.csv_of(rows, downloads.columns_of("")), "indicator.csv", downloads.MEDIA_TYPES["csv"])

    return endpoint
