"""Hostile minutes and hostile requests do no harm."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from starlette.testclient import TestClient

from pipeline.records import DocumentRecords
from pipeline.serve import show
from pipeline.serve.app import app
from pipeline.serve.reading import TooSlow, reading
from pipeline.serve.safety import HEADERS
from tests.serving import settings, stored

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&lt;{{ 7*7 }}{% include 'x' %}"
FORMULA = '=HYPERLINK("http://example.org/?"&A1,"Click")'
ANSI = "Cllr \x1b[31mRed\x1b[0m\x07 \u202eevil\u202c"


def hostile(make: Callable[..., DocumentRecords], folder: Path) -> Path:
    records = make(1, path=f"../../{MARKUP}.pdf")
    document = replace(
        records.document, council=MARKUP, committee=MARKUP, title=MARKUP, media_type="application/pdf", meeting_date="2024-03-12"
    )
    context = {"council": MARKUP, "committee": MARKUP, "item_title": MARKUP}
    action = replace(records.actions[0], **context, text=FORMULA, owners=(ANSI, MARKUP, FORMULA), due=MARKUP, due_date="2024-04-01")
    question = replace(records.questions[0], **context, text=MARKUP, speaker=ANSI, person=MARKUP)
    response = replace(records.responses[0], **context, text=MARKUP, speaker=MARKUP)
    item = replace(records.agenda_items[0], title=MARKUP)
    people = tuple(replace(one, name=MARKUP, position=ANSI) for one in records.attendance)
    text = records.text.replace("Bins", MARKUP[:4]) + ANSI + MARKUP
    whole = replace(
        records,
        document=document,
        text=text,
        actions=(action,),
        questions=(question,),
        responses=(response,),
        agenda_items=(item,),
        attendance=people,
    )
    return stored(folder / "outputs" / "minutes.db", whole, document.path)


@pytest.fixture(scope="module")
def archive(records: Callable[..., DocumentRecords], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile(records, tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def client(archive: Path) -> Iterator[TestClient]:
    with TestClient(app(settings(archive)), base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one


def paths(client: TestClient) -> list[str]:
    key = client.get("/documents.json").json()["rows"][0]["document_id"]
    record = client.get("/actions.json").json()["rows"][0]["address"]
    names = [f"/people/{quote(name, safe='')}" for name in (MARKUP, ANSI, FORMULA)]
    registers = [f"/{name}{query}" for name in ("search", "actions", "questions", "resolutions") for query in ("", f"?q={quote(MARKUP)}")]
    return ["/", *registers, "/indicators", "/documents", f"/documents/{key}", record, *names, f"/{quote(MARKUP)}"]


def test_markup_in_minutes_stays_words(client: TestClient) -> None:
    assert "{{ 7*7 }}" in client.get("/actions").text
    for path in paths(client):
        page = client.get(path).text
        assert "<script" not in page and "<img src=x" not in page and "onerror=alert(2)>" not in page.replace("&gt;", ""), path
        tree = etree.HTML(page)
        assert not tree.xpath("//*[@onerror or @style or @onclick]") and not tree.xpath("//script"), path


def test_no_page_has_a_control_character_or_turns_writing_round(client: TestClient) -> None:
    for path in [*paths(client), "/actions.csv", "/questions.csv", "/search.csv"]:
        content = client.get(path).content.decode("utf-8-sig")
        assert not any(character < " " and character not in "\t\r\n" for character in content), path
        assert "\u202e" not in content and "\x7f" not in content, path
    assert client.get("/actions.json").content.isascii()


def test_no_cell_of_a_file_is_a_formula(client: TestClient) -> None:
    for name in ("actions", "questions", "search", "documents", "resolutions"):
        for row in csv.reader(io.StringIO(client.get(f"/{name}.csv").content.decode("utf-8-sig"))):
            assert not any(cell.startswith(("=", "+", "@", "\t")) for cell in row)
    content = client.get("/actions.xlsx").content
    sheet = load_workbook(io.BytesIO(content)).active
    assert sheet["C4"].value == FORMULA and sheet["C4"].data_type == "s"
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")
    assert client.get("/actions.docx").status_code == 200


def test_every_answer_has_the_headers_that_keep_it_harmless(client: TestClient) -> None:
    for path in ("/", "/nope", "/actions.json", "/actions.csv", "/static/style.css", "/search?page=x", "/static/../app.py"):
        headers = client.get(path).headers
        for name, value in HEADERS.items():
            assert headers[name] == value, (path, name)
        assert "server" not in headers
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy and "script" not in policy


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static/....//app.py",
        "/static//etc/passwd",
        "/documents/..%2f..%2fetc%2fpasswd",
        "/documents/../../etc/passwd.json",
        "/documents/x/pages/1.png",
        "/documents/%00",
        "/indicators/..%2f..%2fetc%2fpasswd.csv",
    ],
)
def test_no_path_leads_out(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (404, 405)
    assert "root:" not in answer.text and "import" not in answer.text


def test_the_path_of_a_stored_document_cannot_be_read_through_a_picture(client: TestClient) -> None:
    key = client.get("/documents.json").json()["rows"][0]["document_id"]
    assert client.get(f"/documents/{key}/pages/1.png").status_code == 404


def test_other_names_methods_and_sizes_are_refused(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421
    assert client.get("/", headers={"host": "localhost:8765"}).status_code == 200
    assert client.get("/", headers={"host": "[::1]:8765"}).status_code == 200
    assert client.post("/actions").status_code == 405
    assert client.put("/actions").status_code == 405
    assert client.get("/search?q=" + "a" * 9000).status_code == 414
    assert client.get("/search?q=" + "a" * 400).status_code == 400
    assert client.get("/search?" + "&".join(f"x{n}=1" for n in range(100))).status_code == 400
    assert client.head("/actions").status_code == 200


def test_headers_cannot_be_injected(client: TestClient) -> None:
    answer = client.get("/actions.csv?q=x%0d%0aSet-Cookie:%20a=b", follow_redirects=False)
    assert answer.status_code == 200 and "set-cookie" not in answer.headers
    assert answer.headers["content-disposition"] == 'attachment; filename="actions.csv"'


def test_a_query_that_takes_too_long_is_stopped(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with pytest.raises(TooSlow), reading(archive, 0.05) as store:
        store.connection.execute(endless).fetchone()
    monkeypatch.setattr("pipeline.serve.reading.STEPS", 1)
    with TestClient(app(settings(archive, page_seconds=-1.0)), base_url="http://127.0.0.1") as one:
        for path in ("/search?q=bins*", "/search.json", "/documents"):
            answer = one.get(path)
            assert answer.status_code == 503 and "took too long" in answer.text


@given(st.text(max_size=80))
def test_no_words_break_the_search(query: str) -> None:
    shown = str(show.marked(query, [(0, min(3, len(query)))] if query else []))
    assert "<script" not in shown.lower()
    assert not any(character < " " and character not in "\n\t" for character in shown)


@pytest.mark.parametrize(
    "query", ['"', "(((", "a AND", "NOT", "*", "facets:k1", "{text}:x", "\x00", "a\ud800".encode("utf-8", "replace").decode(), "NEAR(a b)"]
)
def test_odd_words_are_searched_for(client: TestClient, query: str) -> None:
    assert client.get("/search.json", params={"q": query}).status_code == 200


def test_what_fts5_gathers_is_interrupted_too(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.serve.reading.STEPS", 10**9)  # as if SQLite never looked at the clock
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with pytest.raises(TooSlow), reading(archive, 0.05) as store:
        store.connection.execute(endless).fetchone()
