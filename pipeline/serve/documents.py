"""The documents: which there are and what became of each file, and each with its records in its words."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from pipeline.corrections import Corrected
from pipeline.records import RATED_TABLES, STATUSES, TABLES, DocumentRecords
from pipeline.serve import downloads, highlight
from pipeline.serve.pages import PageImages, file_of
from pipeline.serve.params import PER_PAGE, one_of, page_of
from pipeline.serve.show import calm
from pipeline.serve.site import Site, as_file, as_json, query
from pipeline.store import Store

COLUMNS = [column.name for column in TABLES["documents"].columns]
MOST_ROWS = 10_000
ORDERS = {
    "": "meeting_date = '', meeting_date DESC, path",
    "newest": "meeting_date = '', meeting_date DESC, path",
    "oldest": "meeting_date = '', meeting_date, path",
    "committee": "committee = '', committee COLLATE NOCASE, meeting_date DESC",
    "committee_last": "committee COLLATE NOCASE DESC, meeting_date DESC",
    "council": "council = '', council COLLATE NOCASE, meeting_date DESC",
    "council_last": "council COLLATE NOCASE DESC, meeting_date DESC",
    "status": "status = 'ok', status, path",
    "status_last": "status <> 'ok', status DESC, path",
}


def _where(values: Mapping[str, list[str]]) -> tuple[str, list[str]]:
    """The documents that are asked for, as SQL: by words of path, title, committee and council, by status, and by committee."""
    clauses, arguments = ["1"], []
    for word in one_of(values, "q").split()[:20]:
        clauses.append("instr(lower(path || ' ' || title || ' ' || committee || ' ' || council), lower(?))")
        arguments.append(word)
    for name in ("committee", "council"):
        if wanted := one_of(values, name):
            clauses.append(f"instr(lower({name}), lower(?))")
            arguments.append(wanted)
    status = one_of(values, "status")
    if status == "not_read":
        clauses.append("status <> 'ok'")
    elif status in STATUSES:
        clauses.append("status = ?")
        arguments.append(status)
    return " AND ".join(clauses), arguments


def _rows(store: Store, values: Mapping[str, list[str]], limit: int, offset: int) -> tuple[int, list[dict[str, Any]]]:
    """How many documents there are, and some of them, each with how many records of each kind it has."""
    where, arguments = _where(values)
    db = store.connection
    total = int(db.execute(f"SELECT count(*) FROM documents WHERE {where}", arguments).fetchone()[0])
    order = ORDERS.get(one_of(values, "sort"), ORDERS[""])
    sql = f"SELECT {', '.join(COLUMNS)} FROM documents WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in db.execute(sql, (*arguments, limit, offset))]
    for row in rows:
        key = (row["document_id"],)
        for table in RATED_TABLES:
            row[table] = int(db.execute(f"SELECT count(*) FROM {table} WHERE document_id = ?", key).fetchone()[0])
    return total, rows


def listing(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the page of all documents."""

    def endpoint(request: Request) -> Response:
        values = query(request)
        page = page_of(values)
        with site.store() as store:
            total, rows = _rows(store, values, PER_PAGE, (page - 1) * PER_PAGE)
        given = {name: one_of(values, name) for name in ("q", "committee", "council", "status", "sort") if one_of(values, name)}
        summary = site.summaries.now()
        return site.page(
            request,
            "documents.html",
            title="Documents",
            rows=rows,
            total=total,
            page=page,
            pages=-(-total // PER_PAGE),
            given=given,
            summary=summary,
            statuses=STATUSES,
            suggested=summary.names,
        )

    return endpoint


def listing_twin(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as JSON."""

    def endpoint(request: Request) -> Response:
        values = query(request)
        page = page_of(values)
        with site.store() as store:
            total, rows = _rows(store, values, PER_PAGE, (page - 1) * PER_PAGE)
        return as_json({"total": total, "page": page, "per_page": PER_PAGE, "rows": rows})

    return endpoint


def listing_csv(site: Site) -> Callable[[Request], Response]:
    """The endpoint of the same as CSV, up to ``MOST_ROWS``."""

    def endpoint(request: Request) -> Response:
        with site.store(file=True) as store:
            rows = _rows(store, query(request), MOST_ROWS, 0)[1]
        return as_file(downloads.csv_of(rows, [*COLUMNS, *RATED_TABLES]), "documents.csv", downloads.MEDIA_TYPES["csv"])

    return endpoint


def _loaded(store: Store, request: Request) -> Corrected:
    whole = store.reviewed(request.path_params["key"])
    if whole is None:
        raise HTTPException(404, "The archive has no such document.")
    return whole


def page(site: Site) -> Callable[[Request], Response]:
    """The endpoint of one document's page. ``record`` is the record whose words are shown, ``part`` the part of a long text, ``page`` the
    page of the PDF."""

    def endpoint(request: Request) -> Response:
        values = query(request)
        with site.store() as store:
            whole = _loaded(store, request)
        records = whole.records
        marks = highlight.marks_of(records)
        starts = highlight.parts(records.text)
        chosen = next((mark for mark in marks if mark.key == one_of(values, "record")), None)
        part = min(int(text) if (text := one_of(values, "part")).isascii() and text.isdigit() and len(text) < 5 else 1, len(starts)) or 1
        if chosen:
            part = highlight.part_of(starts, chosen.start)
        bounds = [*starts, len(records.text)]
        image = _image(site, records, values, chosen)
        return site.page(
            request,
            "document.html",
            title=_title(records),
            saved=one_of(values, "saved"),
            records=records,
            document=records.document,
            lines=highlight.lines(records.text, bounds[part - 1], bounds[part], marks, records.agenda_items),
            marks=marks,
            chosen=chosen,
            states=whole.states,
            reviews=whole.reviews,
            part=part,
            parts_of=len(starts),
            part_of=lambda offset: highlight.part_of(starts, offset),
            links=_links(records),
            answers=_answers(records),
            image=image,
        )

    return endpoint


def _image(site: Site, records: DocumentRecords, values: Mapping[str, list[str]], chosen: Any) -> dict[str, int] | None:
    """Which page of the PDF to show beside the text, where there is one."""
    pages = records.document.pages or 0
    if not pages or records.document.media_type != "application/pdf" or file_of(site.settings.database, records.document) is None:
        return None
    wanted = page_of(values) if one_of(values, "page") else (chosen.record.page if chosen else 1) or 1
    return {"page": min(wanted, pages), "pages": pages}


def _title(records: DocumentRecords) -> str:
    one = records.document
    return calm(one.committee) or one.title or one.path.rsplit("/", 1)[-1]


def _links(records: DocumentRecords) -> dict[str, list[Any]]:
    """The measures that each record mentions, by record."""
    found: dict[str, dict[str, Any]] = {}
    for link in records.indicator_links:
        found.setdefault(link.record_id, {})[link.indicator_id] = link
    return {key: list(links.values()) for key, links in found.items()}


def _answers(records: DocumentRecords) -> dict[str, list[Any]]:
    """The answers to each question, by question."""
    found: dict[str, list[Any]] = {}
    for response in records.responses:
        for key in dict.fromkeys(response.question_ids):
            found.setdefault(key, []).append(response)
    return found


def twin(site: Site) -> Callable[[Request], Response]:
    """The endpoint of one document as JSON: a list for each table, columns as in the data dictionary."""

    def endpoint(request: Request) -> Response:
        with site.store() as store:
            records = _loaded(store, request).records
        tables = {name: [asdict(row) for row in getattr(records, name)] for name in TABLES if hasattr(records, name)}
        return as_json({"document": asdict(records.document), **tables})

    return endpoint


def picture(site: Site, images: PageImages) -> Callable[[Request], Response]:
    """The endpoint of a page of a PDF as a picture, the words of the record ``record`` boxed."""

    def endpoint(request: Request) -> Response:
        with site.store() as store:
            records = _loaded(store, request).records
        wanted = one_of(query(request), "record")
        mark = next((mark for mark in highlight.marks_of(records) if mark.key == wanted), None)
        content = images.png(records.document, request.path_params["number"], mark.record.text if mark else "")
        return Response(content, media_type="image/png")

    return endpoint
