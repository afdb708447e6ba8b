"""The coverage report: what is counted, what looks missing, and that no word of a file is markup."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from pipeline import package, report
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
    assert (row["meetings"], row["items"], row["items_without_record"]) == (1, 2, 1)
    total = coverage.totals()
    assert (total.documents, total.statuses["ok"], total.statuses["encrypted"], total.meetings) == (3, 2, 1, 1)
    assert dict(total.records) == {"questions": 1, "responses": 1, "resolutions": 1, "actions": 1}
    assert [one.path for one in coverage.unread] == ["c.pdf"]
    assert [(one.path, one.reason) for one in coverage.bare_items] == [("5.txt", "unmatched")]


MONTHLY = ["2024-01-10", "2024-02-07", "2024-03-06", "2024-06-05", "2024-07-03"]


def test_a_council_that_names_no_committee_has_a_series_too(records) -> None:
    (gap,) = cover(meeting(records(), n, day, committee="") for n, day in enumerate(MONTHLY)).gaps
    assert (gap.council, gap.committee, gap.after, gap.before) == ("Fernvale", "", "2024-03-06", "2024-06-05")
    nameless = [replace(one, document=replace(one.document, council="")) for one in (meeting(records(), 1, "2024-01-10", ""),)]
    assert not cover(nameless * 5).gaps


def test_one_name_in_several_spellings_is_one_committee(records) -> None:
    names = ["Health Over-View Board", "HEALTH OVER- VIEW BOARD", "Health Over–view Board", "Health Over-View Board"]
    names += ["Health Overdue Board"]
    days = ["2024-01-10", "2024-02-07", "2024-03-06", "2024-04-03", "2024-04-03"]
    coverage = cover(meeting(records(), n, day, committee) for n, (day, committee) in enumerate(zip(days, names, strict=True)))
    assert [(one.committee, one.meetings) for one in coverage.groups] == [("Health Over-View Board", 4), ("Health Overdue Board", 1)]
    assert not coverage.gaps


def test_a_page_of_several_meetings_is_counted_where_they_are(records) -> None:
    made = meeting(records(), 1, "", committee="")
    held = [("Scrutiny", "2023-11-08"), ("Scrutiny", "2024-01-10"), ("Cabinet", "2024-02-07")]
    first = made.agenda_items[0]
    items = [replace(first, item_id=f"i{n:016x}", committee=name, meeting_date=day) for n, (name, day) in enumerate(held)]
    asked = replace(records().questions[0], item_id=items[2].item_id, committee="Cabinet", meeting_date="2024-02-07")
    coverage = cover([replace(made, agenda_items=tuple(items), questions=(asked,))])
    assert [(one.committee, one.year, one.documents, one.meetings, one.items, one.items_without) for one in coverage.groups] == [
        ("Cabinet", "2024", 0, 1, 1, 0),
        ("Scrutiny", "2023", 1, 1, 1, 1),
        ("Scrutiny", "2024", 0, 1, 1, 1),
    ]
    assert coverage.totals().documents == 1 and coverage.totals().meetings == 3


def test_a_file_that_holds_no_item_is_no_meeting(records) -> None:
    made = meeting(records(), 1, "", committee="")
    assert cover([replace(made, agenda_items=())]).totals().meetings == 0
    assert cover([made]).totals().meetings == 1
    assert cover([replace(made, agenda_items=(), actions=records().actions)]).totals().meetings == 1


def test_files_that_were_not_read_are_counted_by_folder() -> None:
    paths = ("in/a.pdf", "in/b.pdf", "c.pdf")
    lost = [Document(document_id=f"d{n}", path=path, sha256=str(n), status="failed") for n, path in enumerate(paths)]
    coverage = cover(DocumentRecords(one) for one in lost)
    assert [(one.folder, one.statuses["failed"], one.meetings) for one in coverage.groups] == [("", 1, 0), ("in", 2, 0)]


def test_an_item_whose_records_are_left_out_is_not_bare(records, tmp_path: Path) -> None:
    with Store(tmp_path / "minutes.db") as store:
        store.save(replace(records(), actions=(), indicator_links=()), Place("a.txt", 1, 1), made_by="x")
        store.save(meeting(records(), 5, "2024-03-12"), Place("5.txt", 1, 1), made_by="x")
        report.write(store, tmp_path / "report", filters=Filters(kinds=("action",)))
        card = (package.write(store, tmp_path / "package", filters=Filters(min_confidence=0.99)).folder / "README.md").read_text("utf-8")
    rows = list(csv.DictReader((tmp_path / "report" / "items-without-records.csv").open(encoding="utf-8")))
    assert [row["path"] for row in rows] == ["5.txt"]
    assert "Items: 2, of which 1 hold no record of any kind." in card


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
