"""The page over a small archive: every page, its JSON and its files."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from docx import Document
from openpyxl import load_workbook
from starlette.testclient import TestClient

from pipeline.records import TABLES
from pipeline.serve.app import app
from tests.serving import PERFORMANCE, sample_archive, settings

PAGES = ("/", "/people", "/search", "/actions", "/questions", "/resolutions", "/indicators", "/documents", "/reviews")
TWINS = ("/search", "/actions", "/questions", "/resolutions", "/indicators", "/documents")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_archive(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="module")
def client(archive: Path) -> Iterator[TestClient]:
    performance = archive.parent / "performance.csv"
    performance.write_text(PERFORMANCE)
    with TestClient(app(settings(archive, performance=performance)), base_url="http://127.0.0.1") as one:
        yield one


def rows(client: TestClient, path: str) -> list[dict[str, object]]:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, object]] = answer.json()["rows"]
    return found


def table(client: TestClient, path: str) -> list[dict[str, str]]:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/csv")
    assert "attachment" in answer.headers["content-disposition"]
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("path", PAGES)
def test_each_page_has_a_title_one_heading_and_a_way_to_skip(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert re.search(r"<title>[^<]+Minutebook</title>", answer.text)
    assert answer.text.count("<h1>") == 1
    assert '<a class="skip" href="#main">' in answer.text
    assert ('aria-label="Breadcrumb"' in answer.text) == (path != "/")
    assert "<script" not in answer.text and not re.search(r"\sstyle=|\son\w+=", answer.text)


@pytest.mark.parametrize("path", TWINS)
def test_each_register_says_the_same_as_json_and_csv(client: TestClient, path: str) -> None:
    listed = rows(client, f"{path}.json" + ("?per_page=200" if path not in ("/documents", "/indicators") else ""))
    assert listed
    filed = table(client, f"{path}.csv")
    assert len(filed) == client.get(f"{path}.json").json()["total"] or len(filed) == len(listed)
    key = {"/documents": "document_id", "/indicators": "indicator_id"}.get(path)
    if key:
        assert [row[key] for row in filed][: len(listed)] == [row[key] for row in listed]
    else:
        kind = {"/actions": "action_id", "/questions": "question_id", "/resolutions": "resolution_id"}.get(path, "record_id")
        assert [row[kind] for row in filed][: len(listed)] == [row["record_id"] for row in listed]
    page = client.get(path).text
    assert f'href="{path}.csv' in page and f'href="{path}.json' in page


def test_csv_of_actions_has_the_columns_of_the_data_dictionary(client: TestClient) -> None:
    names = list(table(client, "/actions.csv")[0])
    assert names[: len(TABLES["actions"].columns)] == [column.name for column in TABLES["actions"].columns]
    assert names[-4:] == ["overdue", "path", "review", "address"]


def test_filters_narrow_page_json_and_files_alike(client: TestClient) -> None:
    query = "?q=complaints&committee=audit&overdue=1"
    found = rows(client, f"/actions.json{query}")
    assert found
    for row in found:
        assert row["committee"] == "Audit and Governance Committee"
        assert str(row["due_date"]) < "2025-06-01" and row["overdue"]
    page = client.get(f"/actions{query}").text
    assert f"<strong>{len(found)}</strong> action" in page
    assert f'href="/actions.csv{query.replace("&", "&amp;")}"' in page
    assert 'value="audit"' in page and "checked" in page
    assert [row["action_id"] for row in table(client, f"/actions.csv{query}")] == [row["record_id"] for row in found]
    sheet = load_workbook(io.BytesIO(client.get(f"/actions.xlsx{query}").content)).active
    assert [cell.value for cell in sheet[3]] == [
        *("Meeting date", "Item", "Action", "Responsible officer", "Due date", "Due, as minuted", "Status", "Source")
    ]
    assert [sheet.cell(line, 5).value.date().isoformat() for line in range(4, sheet.max_row + 1)] == [row["due_date"] for row in found]
    assert [sheet.cell(line, 3).value for line in range(4, sheet.max_row + 1)] == [row["text"] for row in found]
    paper = Document(io.BytesIO(client.get(f"/actions.docx{query}").content))
    assert [row.cells[2].text for row in paper.tables[0].rows[1:]] == [row["text"] for row in found]
    assert "Committee: audit" in paper.paragraphs[1].text


def test_headings_sort_and_say_so(client: TestClient) -> None:
    page = client.get("/actions?sort=due").text
    assert 'aria-sort="ascending"><a href="/actions?sort=due_latest">Due' in page
    due = [row["due_date"] for row in rows(client, "/actions.json?sort=due&per_page=200")]
    dated = [one for one in due if one]
    assert dated == sorted(dated) and due == dated + [""] * (len(due) - len(dated))


def test_unanswered_questions_are_a_filter_and_answers_stand_beside(client: TestClient) -> None:
    assert all(not row["answers"] for row in rows(client, "/questions.json?unanswered=1"))
    answered = [row for row in rows(client, "/questions.json?per_page=200") if row["answers"]]
    assert answered
    assert any(row["answer"] for row in table(client, "/questions.csv"))


def test_pages_follow_each_other(client: TestClient) -> None:
    first = client.get("/questions.json?per_page=10").json()
    second = client.get(first["next"]).json()
    assert second["page"] == 2
    ids = [row["record_id"] for row in first["rows"] + second["rows"]]
    assert len(set(ids)) == 20
    assert 'rel="next"' in client.get("/questions?per_page=10").text
    assert client.get("/questions.json?per_page=10&page=2000").json()["rows"] == []


@pytest.mark.parametrize("query", ["sort=cheapest", "page=0", "page=x", "per_page=9999", "from=31.3.2024", "min_confidence=2", "kind=song"])
def test_what_cannot_be_is_explained(client: TestClient, query: str) -> None:
    page = client.get(f"/search?{query}")
    assert page.status_code == 400 and "<h1>That does not work</h1>" in page.text
    twin = client.get(f"/search.json?{query}")
    assert twin.status_code == 400 and twin.json()["error"] and twin.json()["remedy"]


def test_no_hit_says_what_was_searched_and_what_is_near(client: TestClient) -> None:
    page = client.get("/actions?committee=Audit+and+Govrnance+Committee&overdue=1").text
    assert "records were searched" in page
    assert 'href="/actions?committee=Audit+and+Governance+Committee&amp;overdue=1"' in page


def test_a_document_shows_its_words_with_each_record_marked(client: TestClient) -> None:
    for listed in rows(client, "/documents.json"):
        key = listed["document_id"]
        whole = client.get(f"/documents/{key}.json").json()
        page = client.get(f"/documents/{key}").text
        for kind in ("question", "response", "resolution", "action"):
            for record in whole[f"{kind}s"]:
                assert f'id="{record[f"{kind}_id"]}"' in page
        for item in whole["agenda_items"]:
            assert f'id="{item["item_id"]}"' in page and f'href="#{item["item_id"]}"' in page
        for person in whole["attendance"]:
            assert f"/people/{quote(person['name'], safe='')}" in page


def test_an_address_of_a_record_opens_it(client: TestClient) -> None:
    row = rows(client, "/actions.json?q=complaints")[0]
    address = str(row["address"])
    assert address.endswith(f"#{row['record_id']}")
    page = client.get(address).text
    assert 'class="panel k-action"' in page and str(row["rule"]) in page
    assert re.search(r'<mark class="[^"]*\bhere\b', page)


def test_a_file_that_was_not_read_says_why(client: TestClient) -> None:
    (row,) = rows(client, "/documents.json?status=not_read")
    assert row["status"] == "empty"
    assert ">Empty<" in client.get("/documents?status=not_read").text
    assert "This file was not read" in client.get(f"/documents/{row['document_id']}").text
    assert "1 file could not be read" in client.get("/").text


def test_a_measure_has_its_timeline_and_its_values(client: TestClient) -> None:
    listed = rows(client, "/indicators.json?q=recycling+rate")
    row = next(row for row in listed if row["name"] == "Household waste recycling rate")
    address = f"/indicators/{quote(str(row['indicator_id']), safe='')}"
    page = client.get(address).text
    assert page.count('role="img"') >= 2 and "46.5" in page and "Amber" in page
    twin = client.get(f"{address}.json").json()
    assert twin["total"] == row["mentions"] and len(twin["performance"]) == 3
    assert len(table(client, f"{address}.csv")) == row["mentions"]
    assert client.get("/indicators/none").status_code == 404


def test_a_person_has_what_they_asked_answered_and_owe(client: TestClient) -> None:
    row = next(row for row in rows(client, "/actions.json?per_page=200") if row["owners"])
    name = row["owners"][0]  # type: ignore[index]
    twin = client.get(f"/people/{quote(name, safe='')}.json").json()
    assert row["record_id"] in [one["record_id"] for one in twin["owed"]["rows"]] or twin["owed"]["total"] > 20
    assert f"<h1>{name}</h1>" in client.get(f"/people/{quote(name, safe='')}").text
    assert client.get("/people/Nobody%20Atall").status_code == 404


def test_the_first_page_counts_what_is_there(client: TestClient) -> None:
    counts = client.get("/home.json").json()
    assert counts["counts"]["documents"] == 6
    page = client.get("/").text
    assert f"<strong>{counts['overdue_actions']}</strong> overdue" in page
    assert page.count('class="chart') == 2 and "The same as a table" in page


def test_each_page_of_the_pdf_is_a_picture_with_the_words_boxed(client: TestClient) -> None:
    row = next(row for row in rows(client, "/actions.json?per_page=200") if str(row["path"]).endswith("kelderby-council-2023-10-12.pdf"))
    plain = client.get(f"/documents/{row['document_id']}/pages/{row['page']}.png")
    boxed = client.get(f"/documents/{row['document_id']}/pages/{row['page']}.png?record={row['record_id']}")
    assert plain.headers["content-type"] == boxed.headers["content-type"] == "image/png"
    assert plain.content.startswith(b"\x89PNG") and plain.content != boxed.content
    assert client.get(f"/documents/{row['document_id']}/pages/99.png").status_code == 404


def test_a_file_that_was_changed_gives_no_picture(client: TestClient, archive: Path) -> None:
    row = next(row for row in rows(client, "/documents.json") if str(row["path"]).endswith("marlshire-childrens-scrutiny-2025-03-06.pdf"))
    path = archive.parent.parent / str(row["path"])
    before = path.read_bytes()
    try:
        path.write_bytes(before + b"\n")
        assert client.get(f"/documents/{row['document_id']}/pages/1.png").status_code == 404
        path.unlink()
        assert "/pages/1.png" not in client.get(f"/documents/{row['document_id']}").text
    finally:
        path.write_bytes(before)


def test_the_archive_is_only_read(client: TestClient, archive: Path) -> None:
    before = archive.read_bytes()
    for path in (*PAGES, "/actions.docx"):
        client.get(path)
    assert archive.read_bytes() == before
    assert client.get("/sign-in").status_code == 404
    assert client.post("/review/a1", data={}).status_code == 405
    assert "Sign in" not in client.get("/").text


def test_the_page_without_an_archive_says_how_to_make_one(tmp_path: Path) -> None:
    with TestClient(app(settings(tmp_path / "none.db")), base_url="http://127.0.0.1") as one:
        answer = one.get("/actions")
    assert answer.status_code == 503 and "minutebook run" in answer.text


def test_the_api_is_described_as_it_is(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    for path in ("/search.json", "/actions.json", "/questions.json", "/resolutions.json", "/indicators.json", "/documents.json"):
        assert client.get(path).status_code == 200 and path in described["paths"]
    assert json.dumps(described).isascii()
