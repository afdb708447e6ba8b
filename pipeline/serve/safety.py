"""What holds for every request and answer: whom it may come from, how large it may be, and what a browser may do with it."""

from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_ADDRESS = 8_000
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
METHODS = ("GET", "HEAD")


class Safety:
    """Refuses what no page asks for, and adds the headers that keep answers harmless."""

    def __init__(self, app: ASGIApp, hosts: Sequence[str] | None, edit: bool) -> None:
        self._app, self._hosts, self._methods = app, hosts, (*METHODS, "POST") if edit else METHODS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers["Cache-Control"] = "max-age=3600" if scope["path"].startswith("/static/") else "no-store"
            await send(message)

        if refusal := self._refusal(scope):
            await PlainTextResponse(refusal[1] + "\n", status_code=refusal[0])(scope, receive, sending)
        else:
            await self._app(scope, receive, sending)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        """Why a request is not answered, or None."""
        # A page elsewhere may point a name of its own at this machine; a browser then names that host.
        host = Headers(scope=scope).get("host", "")
        name = host[1:].split("]")[0] if host.startswith("[") else host.rsplit(":", 1)[0]
        if self._hosts is not None and name.casefold() not in self._hosts:
            return 421, "This page is not served under that name."
        if len(scope["query_string"]) + len(scope["path"]) > LONGEST_ADDRESS:
            return 414, "The address is too long."
        return None if scope["method"] in self._methods else (405, "This page can only be read.")
