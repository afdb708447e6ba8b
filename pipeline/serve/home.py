"""The first page, and the search box on it."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from pipeline.search import Filters, search
from pipeline.serve import charts
from pipeline.serve.indicators import KINDS
from pipeline.serve.site import Site, as_json
from pipeline.serve.summary import Summary
from pipeline.store import Store

SHOWN = 5


def page(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the first page."""

    def endpoint(request: Request) -> Response:
        summary, today = site.summaries.now(), site.settings.today()
        with site.store() as store:
            due = search(store, "", Filters(kinds=("action",), overdue=True), sort="due_latest", limit=SHOWN, today=today)
            top = _scrutinised(store, summary)
        counts = charts.periods(summary.months)
        return site.page(
            request,
            "home.html",
            title="Minutes",
            summary=summary,
            overdue=due.hits,
            top=top,
            meetings=counts,
            chart=charts.bars("Meetings over time; the same figures are in the table below", counts) if counts else "",
        )

    return endpoint


def twin(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as JSON."""

    def endpoint(request: Request) -> Response:
        summary = site.summaries.now()
        with site.store() as store:
            top = _scrutinised(store, summary)
        return as_json(
            {
                "counts": summary.counts,
                "councils": summary.councils,
                "committees": summary.committees,
                "first_meeting": summary.first,
                "last_meeting": summary.last,
                "meetings": charts.periods(summary.months),
                "open_actions": summary.open_actions,
                "overdue_actions": summary.overdue,
                "unanswered_questions": summary.unanswered,
                "most_scrutinised": [{"indicator_id": one["key"], "name": one["name"], "mentions": one["total"]} for one in top],
            }
        )

    return endpoint


def _scrutinised(store: Store, summary: Summary) -> list[dict[str, Any]]:
    """The measures of which the minutes speak most."""
    ranked = sorted(summary.mentions.items(), key=lambda pair: (-sum(pair[1].get(kind, 0) for kind in KINDS), pair[0]))
    found = []
    for key, counts in ranked[:SHOWN]:
        row = store.connection.execute("SELECT name FROM indicators WHERE indicator_id = ?", (key,)).fetchone()
        found.append({"key": key, "name": row[0] if row else key, "counts": counts, "total": sum(counts.get(kind, 0) for kind in KINDS)})
    return found
