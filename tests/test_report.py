"""The coverage report: what is counted, what looks missing, and that no word of a file is markup."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from pipeline import report
from pipeline.coverage import cover
from pipeline.records import Document, DocumentRecords
from pipeline.search import Filters
from pipeline.store import Place, Store


def meeting(made: DocumentRecords, number: int, day: str, committee: str = "Scrutiny") -> DocumentRecords:
    """A document of that meeting with one item and no other record."""
    key = f"d{number:016x}"
    document = replace(made.document, document_id=key, path=f"{number}.txt", sha256=f"{number:064x}", meeting_date=day, committee=committee)
    item = replace(made.agenda_items[0], document_id=key, item_id=f"i{number:016x}", meeting_date=day, committee=committee)
    return DocumentRecords(document, made.text, made.page_starts, agenda_items=(item,))


def test_a_monthly_committee_with_a_hole(records) -> None:
    days = [date(2024, 1, 10) + timedelta(days=28 * n) for n in range(12) if n not in (5, 6)]
    (gap,) = cover(meeting(records(), n, day.isoformat()) for n, day in enumerate(days)).gaps
    assert (gap.after, gap.before, gap.usual_days, gap.missing) == (days[4].isoformat(), days[5].isoformat(), 28, 2)


def test_no_hole_where_nothing_is_usual(records) -> None:
    yearly = [meeting(records(), year, f"{year}-05-20") for year in (2015, 2016, 2017, 2021, 2022)]
    few = [meeting(records(), n, day, "Licensing") for n, day in enumerate(("2024-01-01", "2024-02-01", "2024-12-01"))]
    assert not cover(yearly).gaps and not cover(few).gaps


def test_figures(records) -> None:
    made = records()
    lost = DocumentRecords(Document(document_id="d9", path="c.pdf", sha256="9", status="encrypted", message="It needs a password."))
    coverage = cover([made, meeting(made, 5, "2024-03-12"), lost])
    row = {group.committee: group.row() for group in coverage.groups}["Scrutiny"]
    assert (row["meetings"], row["items"], row["items_without_record"]) == (1, 1, 1)
    total = coverage.totals()
    assert (total.documents, total.statuses["ok"], total.statuses["encrypted"], total.meetings) == (3, 2, 1, 2)
    assert dict(total.records) == {"questions": 1, "responses": 1, "resolutions": 1, "actions": 1}
    assert [one.path for one in coverage.unread] == ["c.pdf"]
    assert [(one.path, one.reason) for one in coverage.bare_items] == [("5.txt", "unmatched")]


@pytest.mark.parametrize(
    ("words", "reason"), [("1. Bins", "title"), ("1. Bins\nNone were declared.", "short"), ("1. Bins\n" + "word " * 20, "unmatched")]
)
def test_why_an_item_has_no_record(records, words: str, reason: str) -> None:
    made = meeting(records(), 1, "2024-01-01")
    made = replace(made, text=words, agenda_items=(replace(made.agenda_items[0], end=len(words)),))
    (bare,) = cover([made]).bare_items
    assert bare.reason == reason


def test_files(records, tmp_path: Path) -> None:
    nasty = "<script>alert(1)</script>"
    with Store(tmp_path / "minutes.db") as store:
        store.save(meeting(records(), 1, "2024-01-01", committee=nasty), Place("1.txt", 1, 1), made_by="x")
        store.save(meeting(records(), 2, "2024-01-01", committee="=cmd()"), Place("2.txt", 1, 1), made_by="x")
        whole = report.write(store, tmp_path / "report")
        part = report.write(store, tmp_path / "part", filters=Filters(committee=("cmd()",)))
    page = whole[0].read_text("utf-8")
    assert nasty not in page and "&lt;script&gt;" in page
    assert {path.name for path in whole} == {"index.html", *(f"{name}.csv" for name in report.HEADS)}
    with (tmp_path / "report" / "coverage.csv").open(newline="", encoding="utf-8") as handle:
        assert {row["committee"] for row in csv.DictReader(handle)} == {nasty, "'=cmd()"}
    assert nasty not in part[1].read_text("utf-8")
