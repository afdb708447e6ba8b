"""Review: officers who gave the token say what is right, done or wrong. Only there with ``--edit``."""

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pipeline import review
from pipeline.corrections import FIELDS
from pipeline.errors import UsageError
from pipeline.records import TABLE_OF, TABLES
from pipeline.serve import downloads
from pipeline.serve.sessions import COOKIE, Session, genuine, same_origin
from pipeline.serve.show import LABELS, address
from pipeline.serve.site import Site, as_file, as_json, query
from pipeline.store import Store

LONGEST_FORM, LONGEST_VALUE, SHOWN = 100_000, 20_000, 500
CONTEXT = 300  # characters shown on either side of a record's words
# The fields that a form has, by kind of record, and how each is asked for.
FORMS = {
    "question": ("speaker", "speaker_role"),
    "response": ("speaker", "speaker_role"),
    "resolution": ("outcome", "mover", "seconder", "carried"),
    "action": ("completed", "owners", "due", "due_date", "status"),
}
NOUNS = {"question": "a question", "response": "an answer", "resolution": "a resolution", "action": "an action"}
DATES = ("completed", "due_date")


async def sent(request: Request) -> dict[str, str]:
    """The fields of a form that was sent, the last value of each; sizes are bounded."""
    from urllib.parse import parse_qsl

    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_FORM:
            raise HTTPException(413, "The form is too large.")
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=50, errors="strict")
    except ValueError as error:
        raise HTTPException(400, "The form cannot be read.") from error
    return {name: value.replace("\r\n", "\n")[:LONGEST_VALUE] for name, value in pairs}


def sign_in_page(site: Site) -> Callable[[Request], Response]:
    """The endpoint that asks for the token."""

    def endpoint(request: Request) -> Response:
        after = _own(query(request).get("next", [""])[0])
        return site.page(request, "sign-in.html", title="Sign in to review", problem="", reviewer="", after=after)

    return endpoint


def _own(address: str) -> str:
    """The address, where it is one of this page's own; else that of the reviews."""
    return address if re.fullmatch(r"/(?![/\\])[!-\[\]-~]{0,900}", address) else "/reviews"


def sign_in(site: Site) -> Callable[[Request, Mapping[str, str]], Response]:
    """What happens with the token that was given."""

    def endpoint(request: Request, form: Mapping[str, str]) -> Response:
        if not same_origin(request):
            raise HTTPException(403, "This form was not sent from this page.")
        reviewer = form.get("reviewer", "").strip()[:80]
        session = site.sessions.begin(form.get("token", ""), reviewer) if reviewer else None
        if session is None:
            problem = "That is not the token that was printed at the start." if reviewer else "Say who you are."
            after = _own(form.get("next", ""))
            return site.page(
                request, "sign-in.html", status=403, title="Sign in to review", problem=problem, reviewer=reviewer, after=after
            )
        answer = RedirectResponse(_own(form.get("next", "")), 303)
        answer.set_cookie(COOKIE, session.key, httponly=True, samesite="strict", path="/")
        return answer

    return endpoint


def sign_out(site: Site) -> Callable[[Request, Mapping[str, str]], Response]:
    """What happens with the wish to leave."""

    def endpoint(request: Request, form: Mapping[str, str]) -> Response:
        site.sessions.end(_allowed(site, request, form))
        answer = RedirectResponse("/", 303)
        answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
        return answer

    return endpoint


def _allowed(site: Site, request: Request, form: Mapping[str, str]) -> Session:
    session = site.sessions.of(request)
    if session is None or not genuine(request, session, form.get("csrf", "")):
        raise HTTPException(403, "This form was not sent from this page, or you are not signed in.")
    return session


def _record(store: Store, key: str) -> tuple[Any, str, Any, str, tuple[Any, ...]]:
    """The document, the kind of a record, the record as it is now, its state, and what was said about it."""
    row = store.connection.execute("SELECT document_id FROM search_entries WHERE record_id = ? AND kind <> 'item'", (key,)).fetchone()
    whole = store.reviewed(row[0]) if row else None
    if whole is not None:
        for kind in FORMS:
            for one in getattr(whole.records, TABLE_OF[kind]):
                if getattr(one, f"{kind}_id") == key:
                    return whole.records, kind, one, whole.states.get(key, ""), whole.reviews.get(key, ())
    raise HTTPException(404, "The archive has no such record.")


def _now(record: Any, kind: str, name: str, said: tuple[Any, ...]) -> str:
    """What a field of the form says now."""
    if name == "completed":
        return next((one.new for one in said if one.field == name), "")
    value = getattr(record, name)
    if isinstance(value, tuple):
        column = next(column for column in TABLES[TABLE_OF[kind]].columns if column.name == name)
        return str(column.metadata["separator"]).join(value)
    return str(value)


def _form(site: Site, request: Request, key: str, problem: str = "", sent: Mapping[str, str] | None = None) -> Response:
    with site.store() as store:
        records, kind, one, state, said = _record(store, key)
    fields = []
    for name in FORMS[kind]:
        column = next((column for column in TABLES[TABLE_OF[kind]].columns if column.name == name), None)
        options = tuple(column.metadata["enum"]) if column else ()
        now = _now(one, kind, name, said)
        value = (sent or {}).get(name, now)
        fields.append({"name": name, "label": LABELS[name], "options": options, "date": name in DATES, "value": value, "now": now})
    return site.page(
        request,
        "review.html",
        status=400 if problem else 200,
        title=f"Review of {NOUNS[kind]}",
        key=key,
        kind=kind,
        record=one,
        state=state,
        said=said,
        fields=fields,
        kinds=tuple(FORMS),
        words=(sent or {}).get("words", one.text),
        before=records.text[max(0, one.start - CONTEXT) : one.start],
        after=records.text[one.end : one.end + CONTEXT],
        sent=sent or {},
        problem=problem,
    )


def form(site: Site) -> Callable[[Request], Response]:
    """The endpoint of a record's form."""

    def endpoint(request: Request) -> Response:
        if site.sessions.of(request) is None:
            return RedirectResponse(f"/sign-in?next={quote(request.url.path)}", 303)
        return _form(site, request, request.path_params["key"])

    return endpoint


def save(site: Site) -> Callable[[Request, Mapping[str, str]], Response]:
    """What happens with a form about a record: each field that differs from what the record says is kept as a review."""

    def endpoint(request: Request, form: Mapping[str, str]) -> Response:
        session = _allowed(site, request, form)
        key = request.path_params["key"]
        with site.store() as store:
            records, kind, one, _, said = _record(store, key)
        try:
            values = _changes(records, kind, one, said, form)
            if values.get("completed", "") > site.settings.today().isoformat():
                raise UsageError("An action cannot have been completed on a day to come", "Give today or an earlier day")
            if values:
                with Store(site.settings.database) as store:
                    review.say(store, key, values, note=form.get("note", "").strip(), who=session.reviewer)
        except UsageError as error:
            return _form(site, request, key, str(error), form)
        return RedirectResponse(address(one, key).replace("?", f"?saved={'yes' if values else 'no'}&", 1), 303)

    return endpoint


def _changes(records: Any, kind: str, one: Any, said: tuple[Any, ...], form: Mapping[str, str]) -> dict[str, str]:
    """The fields in which a form differs from what the record says now. Raises ``UsageError`` where its words are not in the document."""
    values = {}
    if form.get("verdict") in ("confirmed", "rejected", "withdrawn"):
        values["verdict"] = form["verdict"].replace("withdrawn", "")
    if form.get("record_type", kind) != kind:
        values["record_type"] = form["record_type"]
    for name in FORMS[kind]:
        new = form.get(name, "").strip()
        if name in form and name in FIELDS and new != _now(one, kind, name, said):
            values[name] = new
    if values.get("completed") == "":  # taken back: what the form says of the status holds, and that is not "complete" any more
        del values["completed"]
        status = form.get("status", "").strip()
        values["status"] = status if status not in ("", "complete") else "open"
    words = form.get("words", "")
    if words.strip() and words.split() != one.text.split():
        start, text = find(records.text, words, one.start)
        values["span"] = f"{start}-{start + len(text)} {text}"
    return values


def find(text: str, words: str, near: int) -> tuple[int, str]:
    """Where the words stand in a text, white space aside, nearest to an offset: the offset, and the words as they stand there."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = min(pattern.finditer(text), key=lambda match: abs(match.start() - near), default=None)
    if found is None:
        raise UsageError("These words do not stand in the document", "Copy them from the text around the record")
    return found.start(), found.group()


def listing(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the page of everything that was said."""

    def endpoint(request: Request) -> Response:
        with site.store() as store:
            said = store.reviews()
        return site.page(request, "reviews.html", title="Reviews", reviews=said[::-1][:SHOWN], total=len(said), known=_known(said))

    return endpoint


def _known(said: list[Any]) -> int:
    return sum(bool(one.attached) for one in said)


def listing_twin(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as JSON: the newest ``SHOWN``."""

    def endpoint(request: Request) -> Response:
        with site.store() as store:
            said = store.reviews()
        return as_json({"total": len(said), "known": _known(said), "rows": [asdict(one) for one in said[::-1][:SHOWN]]})

    return endpoint


def listing_csv(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as CSV, which ``minutebook review import`` takes."""

    def endpoint(request: Request) -> Response:
        handle = io.StringIO(newline="")
        with site.store(file=True) as store:
            review.write_csv(store, handle)
        return as_file(handle.getvalue().encode(), "reviews.csv", downloads.MEDIA_TYPES["csv"])

    return endpoint
