"""A person or post: what they asked, answered, moved, and owe."""

from collections.abc import Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from pipeline.search import Filters, Results, nearest_names, search
from pipeline.serve.params import LONGEST
from pipeline.serve.registers import answers_to
from pipeline.serve.rows import plain_hit
from pipeline.serve.site import Site, as_json
from pipeline.store import Store

SHOWN = 20
# What a person did: the kinds of record, and the filter that names them in it.
PARTS = {
    "owed": ("action", "owner"),
    "asked": ("question", "speaker"),
    "answered": ("response", "speaker"),
    "moved": ("resolution", "speaker"),
}


def _parts(site: Site, store: Store, name: str) -> dict[str, Results]:
    found = {}
    for part, (kind, field) in PARTS.items():
        named: dict[str, Any] = {field: (name,)}
        filters = Filters(kinds=(kind,), **named)
        found[part] = search(store, "", filters, sort="newest", limit=SHOWN, today=site.settings.today(), suggestions=False)
    return found


def _name(request: Request) -> tuple[str, bool]:
    """The name, and whether JSON is asked for."""
    whole = request.path_params["name"]
    name = whole.removesuffix(".json")
    if not name.strip() or len(name) > LONGEST:
        raise HTTPException(404, "Nobody is called so.")
    return name.strip(), name != whole


def page(site: Site) -> Callable[[Request], Response]:
    """The endpoint of a person's page, and of its JSON."""

    def endpoint(request: Request) -> Response:
        name, twin = _name(request)
        with site.store() as store:
            found = _parts(site, store, name)
            overdue = search(store, "", Filters(kinds=("action",), owner=(name,), overdue=True), limit=0, today=site.settings.today()).total
            answers = answers_to(store, found["asked"].hits)
            nobody = not any(results.total for results in found.values())
            near = [one for one in nearest_names(store, name, ("owner", "speaker")) if one != name] if nobody else []
        if twin:
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
        )

    return endpoint
