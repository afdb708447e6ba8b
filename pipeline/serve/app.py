"""The application: which address leads where, and what happens to every answer."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from pipeline.errors import MinutebookError
from pipeline.serve import documents, editing, home, indicators, people, registers
from pipeline.serve.openapi import description
from pipeline.serve.pages import PageImages
from pipeline.serve.reading import TooSlow
from pipeline.serve.safety import Safety
from pipeline.serve.settings import Settings
from pipeline.serve.site import HERE, Site, as_json

Endpoint = Callable[[Request], Response]


def app(settings: Settings) -> Starlette:
    """The page as an ASGI application. Raises ``UsageError`` where the performance file cannot be used."""
    site, images = Site(settings), PageImages(settings.database)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        with suppress(MinutebookError):  # counted before the first reader comes
            await run_in_threadpool(site.summaries.now)
        try:
            yield
        finally:
            images.close()

    routes = [*_registers(site), *_pages(site, images)]
    if settings.edit:
        routes += _editing(site)
    routes.append(Mount("/static", StaticFiles(directory=HERE / "static"), name="static"))
    handlers: Mapping[Any, Any] = {
        HTTPException: _handler(site, lambda error: (error.status_code, str(error.detail), "")),
        TooSlow: _handler(
            site, lambda _: (503, "The archive took too long to answer.", "Ask for less: more words, fewer years, one committee.")
        ),
        MinutebookError: _handler(site, lambda error: (400 if site.settings.database.is_file() else 503, error.message, error.remedy)),
        Exception: _handler(site, lambda _: (500, "Something went wrong here.", "The terminal in which Minutebook runs says what.")),
    }
    return Starlette(
        routes=routes,
        exception_handlers=handlers,
        lifespan=lifespan,
        middleware=[Middleware(Safety, hosts=settings.hosts, edit=settings.edit)],
    )


def _route(path: str, endpoint: Endpoint) -> Route:
    return Route(path, endpoint, methods=["GET"])


def _registers(site: Site) -> list[Any]:
    routes = []
    for name, register in registers.REGISTERS.items():
        routes.append(_route(f"/{name}", registers.page(site, name)))
        routes.append(_route(f"/{name}.json", registers.twin(site, name)))
        routes += [_route(f"/{name}.{form}", registers.file(site, name, form)) for form in register.files]
    return routes


def _pages(site: Site, images: PageImages) -> list[Any]:
    return [
        _route("/", home.page(site)),
        _route("/home.json", home.twin(site)),
        _route("/openapi.json", lambda request: as_json(description())),
        _route("/indicators", indicators.listing(site)),
        _route("/indicators.json", indicators.listing_twin(site)),
        _route("/indicators.csv", indicators.listing_csv(site)),
        _route("/indicators/{key:path}.json", indicators.twin(site)),
        _route("/indicators/{key:path}.csv", indicators.about(site)),
        _route("/indicators/{key:path}", indicators.page(site)),
        _route("/documents", documents.listing(site)),
        _route("/documents.json", documents.listing_twin(site)),
        _route("/documents.csv", documents.listing_csv(site)),
        _route("/documents/{key:str}.json", documents.twin(site)),
        _route("/documents/{key:str}/pages/{number:int}.png", documents.picture(site, images)),
        _route("/documents/{key:str}", documents.page(site)),
        _route("/people", people.listing(site)),
        _route("/people.json", people.listing_twin(site)),
        _route("/people.csv", people.listing_csv(site)),
        _route("/people/{name:path}", people.page(site)),
        _route("/reviews", editing.listing(site)),
        _route("/reviews.json", editing.listing_twin(site)),
        _route("/reviews.csv", editing.listing_csv(site)),
    ]


def _editing(site: Site) -> list[Any]:
    return [
        _route("/sign-in", editing.sign_in_page(site)),
        Route("/sign-in", _posted(editing.sign_in(site)), methods=["POST"]),
        Route("/sign-out", _posted(editing.sign_out(site)), methods=["POST"]),
        _route("/review/{key:str}", editing.form(site)),
        Route("/review/{key:str}", _posted(editing.save(site)), methods=["POST"]),
    ]


def _posted(act: Callable[[Request, Mapping[str, str]], Response]) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that reads the form and then acts on it in a thread, as the other endpoints run."""

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(act, request, await editing.sent(request))

    return endpoint


def _handler(site: Site, told: Callable[[Any], tuple[int, str, str]]) -> Callable[[Request, Exception], Response]:
    """What answers an error: a page, or JSON where JSON was asked for."""

    def handle(request: Request, error: Exception) -> Response:
        status, message, remedy = told(error)
        if request.url.path.endswith(".json"):
            answer = as_json({"error": message, "remedy": remedy})
            answer.status_code = status
            return answer
        return site.page(request, "error.html", status=status, title=_titles(status), message=message, remedy=remedy)

    return handle


def _titles(status: int) -> str:
    return {404: "Page not found", 403: "Not allowed", 405: "Not possible here", 503: "Not now", 500: "Sorry"}.get(
        status, "That does not work"
    )
