"""Review on the page: who may, and what becomes of what they say."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from pipeline.records import DocumentRecords
from pipeline.serve.app import app
from pipeline.serve.sessions import COOKIE
from pipeline.store import Place, Store
from tests.serving import settings, stored

TOKEN = "correct-horse"
HOME = {"origin": "http://127.0.0.1"}


@pytest.fixture
def archive(records: Callable[..., DocumentRecords], tmp_path: Path) -> Path:
    return stored(tmp_path / "outputs" / "minutes.db", records(1))


@pytest.fixture
def client(archive: Path) -> Iterator[TestClient]:
    with TestClient(app(settings(archive, edit=True, token=TOKEN)), base_url="http://127.0.0.1", follow_redirects=False) as one:
        yield one


def sign_in(client: TestClient) -> str:
    """Sign in; the hidden field of the forms."""
    answer = client.post("/sign-in", data={"token": TOKEN, "reviewer": "J Bloggs"}, headers=HOME)
    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    return re.search(r'name="csrf" value="(\w{64})"', client.get("/reviews").text)[1]  # type: ignore[index]


def action(client: TestClient) -> dict[str, object]:
    found: dict[str, object] = client.get("/actions.json").json()["rows"][0]
    return found


def test_an_action_is_marked_complete_and_shown_so(client: TestClient, archive: Path) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    form = client.get(f"/review/{key}").text
    assert "Completed on" in form and csrf in form
    answer = client.post(
        f"/review/{key}", data={"csrf": csrf, "completed": "2024-05-20", "owners": "Head of Waste", "note": "By e-mail"}, headers=HOME
    )
    assert answer.status_code == 303 and answer.headers["location"].endswith(f"#{key}")
    row = action(client)
    assert row["status"] == "complete" and row["owners"] == ["Head of Waste"] and row["review"]
    page = client.get(answer.headers["location"]).text
    assert "Head of Waste" in page and "By e-mail" in page and "J Bloggs" in page and "Corrected" in page
    assert "J Bloggs" in client.get("/reviews").text
    said = list(csv.DictReader(io.StringIO(client.get("/reviews.csv").text)))
    assert {one["field"] for one in said} == {"completed", "owners"} and {one["who"] for one in said} == {"J Bloggs"}


def test_what_was_said_survives_another_reading(client: TestClient, archive: Path, records: Callable[..., DocumentRecords]) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    client.post(f"/review/{key}", data={"csrf": csrf, "due_date": "2024-06-30"}, headers=HOME)
    with Store(archive) as store:
        store.save(records(1), Place("a.txt", 2, 2), made_by="another program")
    assert action(client)["due_date"] == "2024-06-30"


def test_a_rejected_record_is_found_only_when_asked_for(client: TestClient) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    client.post(f"/review/{key}", data={"csrf": csrf, "verdict": "rejected"}, headers=HOME)
    assert client.get("/actions.json").json()["total"] == 0
    assert client.get("/actions.json?review=rejected").json()["rows"][0]["record_id"] == key


def test_words_are_corrected_by_words_of_the_document(client: TestClient) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    bad = client.post(f"/review/{key}", data={"csrf": csrf, "words": "words that stand nowhere"}, headers=HOME)
    assert bad.status_code == 400 and "do not stand in the document" in bad.text and "words that stand nowhere" in bad.text
    good = client.post(f"/review/{key}", data={"csrf": csrf, "words": "that the report\r\nbe noted."}, headers=HOME)
    assert good.status_code == 303
    assert action(client)["text"] == "that the report be noted."


def test_a_kind_is_corrected(client: TestClient) -> None:
    csrf, key = sign_in(client), client.get("/resolutions.json").json()["rows"][0]["record_id"]
    client.post(f"/review/{key}", data={"csrf": csrf, "record_type": "action"}, headers=HOME)
    assert key in [row["record_id"] for row in client.get("/actions.json").json()["rows"]]


def test_a_value_that_cannot_be_is_explained(client: TestClient) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    answer = client.post(f"/review/{key}", data={"csrf": csrf, "due_date": "soon"}, headers=HOME)
    assert answer.status_code == 400 and "This was not saved" in answer.text


def test_nobody_reviews_without_the_token(client: TestClient) -> None:
    key = action(client)["record_id"]
    assert client.get(f"/review/{key}").headers["location"] == f"/sign-in?next=/review/{key}"
    assert client.post(f"/review/{key}", data={"verdict": "rejected"}, headers=HOME).status_code == 403
    assert client.post("/sign-in", data={"token": "wrong", "reviewer": "x"}, headers=HOME).status_code == 403
    client.cookies.set(COOKIE, "guessed")
    assert client.post(f"/review/{key}", data={"verdict": "rejected"}, headers=HOME).status_code == 403
    assert client.get("/actions.json").json()["total"] == 1


def test_another_site_cannot_send_a_form(client: TestClient) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    data = {"csrf": csrf, "verdict": "rejected"}
    assert client.post(f"/review/{key}", data=data, headers={"origin": "http://evil.example"}).status_code == 403
    assert client.post(f"/review/{key}", data=data, headers={"origin": "null"}).status_code == 403
    assert client.post(f"/review/{key}", data=data, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert client.post(f"/review/{key}", data={"csrf": "0" * 64, "verdict": "rejected"}, headers=HOME).status_code == 403
    assert client.post(f"/review/{key}", data={"verdict": "rejected"}, headers=HOME).status_code == 403
    assert client.get("/actions.json").json()["total"] == 1


def test_forms_are_bounded_and_read_with_care(client: TestClient) -> None:
    csrf = sign_in(client)
    assert client.post("/review/a1", data={"csrf": csrf, "note": "x" * 200_000}, headers=HOME).status_code == 413
    assert client.post("/review/a1", content=b"\xff\xfe=%zz", headers=HOME).status_code in (400, 403)
    assert client.post("/review/a1", data={"csrf": csrf, "verdict": "rejected"}, headers=HOME).status_code == 404


def test_signing_out_ends_it(client: TestClient) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    assert client.post("/sign-out", data={"csrf": csrf}, headers=HOME).status_code == 303
    assert client.post(f"/review/{key}", data={"csrf": csrf, "verdict": "rejected"}, headers=HOME).status_code == 403


def test_taking_back_a_completion_opens_the_action_again(client: TestClient) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    client.post(f"/review/{key}", data={"csrf": csrf, "completed": "2024-05-20"}, headers=HOME)
    assert action(client)["status"] == "complete"
    client.post(f"/review/{key}", data={"csrf": csrf, "completed": "", "status": "complete"}, headers=HOME)
    assert action(client)["status"] == "open"
    assert 'name="completed" type="date" value=""' in client.get(f"/review/{key}").text


def test_nothing_is_completed_on_a_day_to_come(client: TestClient) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    answer = client.post(f"/review/{key}", data={"csrf": csrf, "completed": "2025-06-02"}, headers=HOME)
    assert answer.status_code == 400 and "on a day to come" in answer.text
    assert action(client)["status"] == "open"


def test_what_was_saved_is_said(client: TestClient) -> None:
    csrf, key = sign_in(client), action(client)["record_id"]
    for verdict, told in (("confirmed", "Saved."), ("", "Nothing was changed.")):
        answer = client.post(f"/review/{key}", data={"csrf": csrf, "verdict": verdict}, headers=HOME)
        assert told in client.get(answer.headers["location"]).text
    assert "<h1>Review of an action</h1>" in client.get(f"/review/{key}").text


@pytest.mark.parametrize(
    ("after", "there"),
    [
        ("/actions?status=open", "/actions?status=open"),
        ("//evil.example", "/reviews"),
        ("/\\evil.example", "/reviews"),
        ("https://evil.example", "/reviews"),
        ("/a\r\nX: y", "/reviews"),
        ("", "/reviews"),
    ],
)
def test_signing_in_leads_back_to_where_one_was_on_this_site(client: TestClient, after: str, there: str) -> None:
    answer = client.post("/sign-in", data={"token": TOKEN, "reviewer": "J", "next": after}, headers=HOME)
    assert answer.headers["location"] == there
    assert (
        'href="/sign-in?next=%2Factions%3Fstatus%3Dopen"'
        in TestClient(client.app, base_url="http://127.0.0.1").get("/actions?status=open").text
    )
