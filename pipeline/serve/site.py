"""What all pages share: the settings, the archive, the templates and how an answer is made."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from pipeline import __version__
from pipeline.errors import UsageError
from pipeline.serve import params, show
from pipeline.serve.performance import Performance
from pipeline.serve.reading import reading
from pipeline.serve.sessions import Sessions
from pipeline.serve.settings import Settings
from pipeline.serve.summary import Summaries
from pipeline.store import Store

HERE = Path(__file__).resolve().parent
MOST_PARAMETERS = 60


class Site:
    """The archive and everything that pages need to show it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.summaries = Summaries(settings)
        self.sessions = Sessions(settings.token)
        self.performance = Performance.load(settings.performance)

    @cached_property
    def templates(self) -> Environment:
        """The templates: everything printed is escaped, and a name that is not there is an error."""
        environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            finalize=show.finalize,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters.update(
            calm=show.calm,
            day=show.day,
            short_day=show.short_day,
            marked=show.marked,
            said=show.said,
            label=show.label,
            segment=show.segment,
            number=show.number,
        )
        environment.globals.update(FIELDS=params.FIELDS, address=show.address, version=__version__)
        return environment

    @contextmanager
    def store(self, *, file: bool = False) -> Iterator[Store]:
        """The archive, for a page or, with more time, for a file."""
        with reading(self.settings.database, self.settings.file_seconds if file else self.settings.page_seconds) as store:
            yield store

    def page(self, request: Request, template: str, /, status: int = 200, **values: Any) -> Response:
        """A page made from a template."""
        session = self.sessions.of(request) if self.settings.edit else None
        shown = self.templates.get_template(template).render(
            path=request.url.path,
            here=_here(request),
            edit=self.settings.edit,
            session=session,
            today=self.settings.today().isoformat(),
            **values,
        )
        return HTMLResponse(shown, status_code=status)


def _here(request: Request) -> str:
    """The address of a page within this site."""
    return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path


def query(request: Request) -> dict[str, list[str]]:
    """The parameters of a URL as lists by name. Raises ``UsageError`` where there are too many."""
    pairs = request.query_params.multi_items()
    if len(pairs) > MOST_PARAMETERS:
        raise UsageError("The address has too many parameters", f"Give at most {MOST_PARAMETERS}")
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return values


def as_json(value: Mapping[str, Any]) -> Response:
    """A JSON answer, in ASCII so that it steers no terminal."""
    return Response(json.dumps(value, indent=1) + "\n", media_type="application/json")


def as_file(content: bytes, name: str, media_type: str) -> Response:
    """A file to be saved; ``name`` is one of this program's own."""
    return Response(content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
