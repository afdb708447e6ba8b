"""Who may review: those who gave the token that was printed at the start, in this browser, until the program stops."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import Request

COOKIE = "minutebook-review"
MOST = 200


@dataclass(frozen=True, slots=True)
class Session:
    """A reviewer's browser: the secret that it keeps in a cookie, the reviewer's name, and what its forms send along."""

    key: str
    reviewer: str

    @property
    def csrf(self) -> str:
        """The hidden field by which a form of this page is known."""
        return hmac.new(self.key.encode(), b"form", hashlib.sha256).hexdigest()


class Sessions:
    """The sessions that are open."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._open: dict[str, Session] = {}

    def begin(self, token: str, reviewer: str) -> Session | None:
        """A new session, or None where the token is not the one that was printed."""
        if not hmac.compare_digest(token.strip().encode(), self._token.encode()):
            return None
        session = Session(secrets.token_urlsafe(24), reviewer)
        if len(self._open) >= MOST:
            self._open.pop(next(iter(self._open)), None)
        self._open[session.key] = session
        return session

    def of(self, request: Request) -> Session | None:
        """The session of a request."""
        return self._open.get(request.cookies.get(COOKIE, ""))

    def end(self, session: Session) -> None:
        """Close a session."""
        self._open.pop(session.key, None)


def same_origin(request: Request) -> bool:
    """Whether a form was sent from a page of this site: browsers say so in Origin or, where they leave that out, in Sec-Fetch-Site."""
    origin = request.headers.get("origin")
    if origin is not None:
        return urlsplit(origin).netloc == request.headers.get("host", "")
    return request.headers.get("sec-fetch-site", "same-origin") == "same-origin"


def genuine(request: Request, session: Session, sent: str) -> bool:
    """Whether a form that changes something came from this site's own page in the reviewer's browser."""
    return same_origin(request) and hmac.compare_digest(sent.encode(), session.csrf.encode())
