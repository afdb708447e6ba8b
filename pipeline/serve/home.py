"""The first page, and the search box on it."""

from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from pipeline.serve import charts
from pipeline.serve.site import Site, as_json


@lru_cache(maxsize=4)
def _chart(counts: tuple[tuple[str, int], ...]) -> Markup:
    return charts.bars("Meetings over time; the same figures are in the table below", dict(counts))


def page(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the first page."""

    def endpoint(request: Request) -> Response:
        summary = site.summaries.now()
        counts = charts.periods(summary.months)
        chart = _chart(tuple(counts.items())) if counts else ""
        return site.page(request, "home.html", title="Minutes", summary=summary, meetings=counts, chart=chart)

    return endpoint


def twin(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as JSON."""

    def endpoint(request: Request) -> Response:
        summary = site.summaries.now()
        top = [{"indicator_id": one["key"], "name": one["name"], "mentions": one["total"]} for one in summary.scrutinised]
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
                "most_scrutinised": top,
            }
        )

    return endpoint
