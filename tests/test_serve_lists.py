"""What lists do whatever is asked of them: pages, orders, filters of several values, titles, twins."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from pipeline.records import Attendance, DocumentRecords, Indicator
from pipeline.search import RANKED
from pipeline.serve import charts, show
from pipeline.serve.app import app
from pipeline.store import Place, Store
from tests.serving import settings

BODIES = (("Mere District Council", "Audit Committee"), ("Vale Borough Council", "Audit Committee"), ("Vale Borough Council", "Cabinet"))


@pytest.fixture(scope="module")
def client(records: Callable[..., DocumentRecords], tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    database = tmp_path_factory.mktemp("lists") / "outputs" / "minutes.db"
    with Store(database) as store:
        store.set_register([Indicator(indicator_id="T1", name="Missed bins")], "test", [])
        for number, (council, committee) in enumerate(BODIES, 1):
            made = records(number)
            head = {"council": council, "committee": committee}
            lost = replace(made.resolutions[0], **head, outcome="", carried="no", item_title="REVIEW OF THE NHS OFFER")
            action = replace(made.actions[0], **head, owners=("OT",), due="", due_date=f"2024-0{number}-15", status="open")
            asked = replace(made.questions[0], **head)
            there = Attendance(document_id=made.document.document_id, name="Orla Tamm", role="officer")
            made = replace(
                made,
                document=replace(made.document, **head, meeting_date="2024-03-12"),
                questions=(asked,),
                resolutions=(lost,),
                actions=(action,),
                attendance=(there,),
            )
            store.save(made, Place(f"{number}.txt", 1, 1), made_by="test")
    with TestClient(app(settings(database)), base_url="http://127.0.0.1") as one:
        yield one


def test_the_default_order_reaches_as_far_as_newest_first(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert RANKED > 3
    monkeypatch.setattr("pipeline.serve.registers.RANKED", 2)
    assert "Page 1 of 3" in client.get("/actions?per_page=1").text
    assert "Page 1 of 2" in client.get("/actions?per_page=1&sort=due").text


def test_a_page_that_is_not_there_leads_to_the_last(client: TestClient) -> None:
    for path in ("/actions?per_page=2&page=9", "/documents?page=9", "/people?page=9", "/search?per_page=2&page=900"):
        page = client.get(path).text
        assert "There is no page" in page and "Go to the last page" in page and "Nothing found" not in page
    assert 'href="/actions?per_page=2&amp;page=2"' in client.get("/actions?per_page=2&page=9").text


@pytest.mark.parametrize(
    ("path", "column"), [("/actions", "status"), ("/actions", "owner"), ("/resolutions", "item"), ("/questions", "speaker")]
)
def test_headings_sort_both_ways(client: TestClient, path: str, column: str) -> None:
    assert f'href="{path}?sort={column}"' in client.get(path).text
    page = client.get(f"{path}?sort={column}").text
    assert f'aria-sort="ascending"><a href="{path}?sort={column}_last"' in page
    assert 'aria-sort="descending"' in client.get(f"{path}?sort={column}_last").text


def test_documents_are_sorted_by_their_headings(client: TestClient) -> None:
    assert 'href="/documents?sort=council"' in client.get("/documents").text
    councils = [row["council"] for row in client.get("/documents.json?sort=council_last").json()["rows"]]
    assert councils == sorted(councils, reverse=True)


def test_a_form_keeps_every_value_of_a_field(client: TestClient) -> None:
    page = client.get("/actions?status=open&status=unknown&committee=audit&committee=cabinet").text
    assert '<option value="open" selected>' in page and '<option value="unknown" selected>' in page
    assert 'name="committee" value="audit"' in page and 'name="committee" value="cabinet"' in page


def test_what_fell_is_shown_and_asked_for(client: TestClient) -> None:
    page = client.get("/resolutions?carried=no").text
    assert page.count(">Not carried</span>") == 3 and "Review of the NHS Offer" in page
    assert client.get("/resolutions.json?carried=yes").json()["total"] == 0


def test_committees_of_one_name_in_two_councils_are_two(client: TestClient) -> None:
    assert client.get("/home.json").json()["committees"] == 3


def test_a_suggestion_keeps_the_other_filters(client: TestClient) -> None:
    assert 'href="/actions?committee=Cabinet&amp;overdue=1"' in client.get("/actions?committee=Cabinte&overdue=1").text
    near = client.get("/actions?q=reprt&overdue=1").text
    assert re.search(r'href="/actions\?q=\w+&amp;overdue=1"', near)


def test_titles_tell_pages_apart(client: TestClient) -> None:
    assert "<title>“report” – Search, page 2 –" in client.get("/search?q=report&per_page=1&page=2").text
    key = client.get("/documents.json").json()["rows"][0]["document_id"]
    assert re.search(r"<title>[^<]+, \d+ \w+ \d{4} – Minutes", client.get(f"/documents/{key}").text)


def test_people_are_listed_with_what_they_did(client: TestClient) -> None:
    rows = {row["name"]: row for row in client.get("/people.json").json()["rows"]}
    assert rows["OT"]["owes"] == rows["Orla Tamm"]["owes"] == 3
    assert "/people/Orla%20Tamm" in client.get("/people?q=tamm").text
    assert "/people/Orla%20Tamm" in client.get("/people?q=Orlla").text
    listed = list(csv.DictReader(io.StringIO(client.get("/people.csv?q=tamm").content.decode("utf-8-sig"))))
    assert [row["owes"] for row in listed] == ["3"]


def test_a_person_has_twins_that_the_page_links(client: TestClient) -> None:
    page = client.get("/people/Orla%20Tamm").text
    assert 'href="/people/Orla%20Tamm.csv"' in page and 'href="/people/Orla%20Tamm.json"' in page
    assert client.get("/people/Orla%20Tamm.json").json()["owed"]["total"] == 3
    rows = list(csv.DictReader(io.StringIO(client.get("/people/Orla%20Tamm.csv").content.decode("utf-8-sig"))))
    assert [row["kind_of_record"] for row in rows] == ["action"] * 3


def test_the_twins_of_a_measure_have_its_filters(client: TestClient) -> None:
    key = quote(client.get("/indicators.json").json()["rows"][0]["indicator_id"], safe="")
    every, some = (client.get(f"/indicators/{key}.json{query}").json()["total"] for query in ("", "?committee=cabinet"))
    assert every > some > 0
    rows = list(csv.DictReader(io.StringIO(client.get(f"/indicators/{key}.csv?committee=cabinet").content.decode("utf-8-sig"))))
    assert len(rows) == some and {row["committee"] for row in rows} == {"Cabinet"}
    page = client.get(f"/indicators/{key}?committee=cabinet").text
    assert f"/indicators/{key}.csv?committee=cabinet" in page and "<dt>Definition</dt>" not in page


def test_a_file_that_is_cut_short_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    key = quote(client.get("/indicators.json").json()["rows"][0]["indicator_id"], safe="")
    pages = ("/people/Orla%20Tamm", f"/indicators/{key}")
    assert not any("(first " in client.get(page).text for page in pages)
    monkeypatch.setattr("pipeline.serve.people.MOST_ROWS", 2)
    monkeypatch.setattr("pipeline.serve.indicators.MOST_EVENTS", 2)
    for page in pages:
        assert "(first 2)" in client.get(page).text
    assert len(client.get("/people/Orla%20Tamm.csv").text.splitlines()) == 1 + 2


def test_reviews_have_a_twin(client: TestClient) -> None:
    assert client.get("/reviews.json").json() == {"total": 0, "known": 0, "rows": []}
    assert "/reviews.json" in client.get("/openapi.json").json()["paths"]


def test_the_api_describes_its_filters(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    names = {path: {one["name"] for one in paths[path]["get"]["parameters"]} for path in paths}
    assert {"committee", "council", "status", "sort"} <= names["/documents.json"]
    assert "all" in names["/indicators.json"] and {"q", "committee", "from", "to"} <= names["/indicators/{id}.json"]


def test_charts_are_drawn_once_and_tell_series_apart_without_colour() -> None:
    counts = {"2023": {"a": 1}, "2024": {"a": 2, "b": 2}}
    picture = charts.stacked("T", counts, {"a": "A", "b": "B"})
    assert picture is charts.stacked("T", counts, {"a": "A", "b": "B"})
    assert picture.count("<pattern ") == 6 and 'fill="url(#hatch-wide-1)"' in picture


@pytest.mark.parametrize(("field", "value", "shown"), [
    ("span", "12-34 that the report be noted", "that the report be noted"), ("due_date", "2024-05-01", "1 May 2024"),
    ("owners", "head of Waste", "head of Waste"), ("record_type", "response", "Answer"), ("speaker_role", "officer", "Officer"),
])  # fmt: skip
def test_reviews_are_told_in_words(field: str, value: str, shown: str) -> None:
    assert show.said(field, value) == shown
    assert "_" not in show.label(field)


def test_dates_of_tables_stand_in_one_line() -> None:
    assert show.short_day("2024-09-25") == "25\xa0Sep\xa02024"
    assert show.short_day("<soon>") == "&lt;soon&gt;"


def test_paper_has_the_filters_and_no_narrow_layout(root: Path, client: TestClient) -> None:
    style = (root / "pipeline/serve/static/style.css").read_text()
    assert not re.findall(r"@media \((?:max|min)-width: (?:30|56|68)rem\)", style)
    assert '<p class="printed">Committee: audit; Overdue only</p>' in client.get("/actions?committee=audit&overdue=1").text
