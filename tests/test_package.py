"""The package: two libraries find nothing wrong with it, nothing is lost in it, and it is the same bytes each time."""

import json
import warnings
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import package
from pipeline.corrections import Review
from pipeline.diff import diff, open_side
from pipeline.errors import UsageError
from pipeline.evaluate import Counts
from pipeline.frames import frame, read_package, read_records, records, write_package_tables
from pipeline.package.places import Places
from pipeline.package.tables import ALL, rows
from pipeline.records import TABLES, Document, DocumentRecords, Indicator
from pipeline.review import say
from pipeline.search import Filters
from pipeline.selection import Selection, of_store
from pipeline.store import Place, Store

ODD = '=1+1, "quoted"\tTab – ü \U0001f5d1\r\nnext line '


def fill(store: Store, made: Any) -> None:
    """Three documents: a plain one, one of another committee with odd words and no item, one that was not read."""
    one, two = made(1, path="a.txt"), made(2, path="b.txt")
    context = {"council": "Oakby", "committee": "Planning and Licensing", "meeting_date": "2023-01-09"}
    named = {name: tuple(replace(row, **context) for row in getattr(two, name)) for name in TABLES if hasattr(two, name)}
    two = replace(two, document=replace(two.document, **context, start_time="18:30", title=ODD), **named)
    two = replace(two, actions=(replace(two.actions[0], item_id="", owners=(), due_date="2023-02-28"),))
    lost = DocumentRecords(Document(document_id="d" + "9" * 16, path="c.pdf", sha256="", status="needs_ocr", message="No text."))
    store.set_register([Indicator(indicator_id="T1", name="Missed bins", aliases=("late bins", "missed"))], "abc", [])
    for whole in (one, two, lost):
        made_by = "minutebook 0 digest" if whole.document.status == "ok" else ""  # what was lost is tried again
        store.save(whole, Place(whole.document.path, 1, 1), made_by=made_by)


@pytest.fixture(scope="module")
def archive(records, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    with Store(folder / "minutes.db") as store:
        fill(store, records)
        action = next(iter(store.rows("actions")))
        say(store, action.action_id, {"status": "complete"}, who="jb", note="seen")
    return folder


@pytest.fixture(scope="module")
def folder(archive: Path) -> Path:
    with Store(archive / "minutes.db", read_only=True) as store:
        return package.write(store, archive / "package", licence="OGL-UK-3.0").folder


def validated(folder: Path) -> None:
    """Fail where Frictionless or csvw has anything to say."""
    import csvw
    import frictionless

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        report = frictionless.validate(str(folder / "datapackage.json"))
        assert report.valid, report.flatten(["type", "message"])
        assert not report.warnings and not [task for task in report.tasks if task.warnings]
        assert report.stats["tasks"] == len(json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"])
    found = csvw.CSVW(str(folder / "csv-metadata.json"), validate=True)
    assert found.is_valid, [str(one.message) for one in found.warnings]


def test_both_libraries_find_nothing_wrong(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    validated(folder)
    assert not [one for one in caplog.records if one.levelname in ("WARNING", "ERROR")]


def test_both_libraries_would_find_what_is_wrong(archive: Path, folder: Path, tmp_path: Path) -> None:
    """The descriptions are strict: a value outside its list and a reference to nothing are seen."""
    import csvw
    import frictionless

    with Store(archive / "minutes.db", read_only=True) as store:
        broken = package.write(store, tmp_path / "package").folder
    path = broken / "data" / "actions.csv"
    path.write_text(path.read_text("utf-8").replace("undertaking", "guess"), encoding="utf-8", newline="")
    assert not frictionless.validate(str(broken / "datapackage.json")).valid
    with pytest.raises(ValueError, match="kind: invalid lexical value for string: guess"):
        assert csvw.CSVW(str(broken / "csv-metadata.json"), validate=True).is_valid


def test_every_column_is_described_in_both(folder: Path) -> None:
    described = {one["name"]: one for one in json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]}
    on_the_web = {one["dc:title"]: one for one in json.loads((folder / "csv-metadata.json").read_text("utf-8"))["tables"]}
    for name, table in ALL.items():
        names = [column.name for column in table.columns]
        assert [field["name"] for field in described[name]["schema"]["fields"]] == names
        assert [field["name"] for field in on_the_web[name]["tableSchema"]["columns"]] == names
        assert all(field["description"] for field in described[name]["schema"]["fields"])
    assert described["actions"]["rows"] == 2
    keys = described["actions"]["schema"]["foreignKeys"]
    assert {key["fields"][0] for key in keys} == {"document_id", "item_id", "question_id", "resolution_id"}


def test_package_to_pandas_to_package_loses_nothing(folder: Path, tmp_path: Path) -> None:
    tables = read_package(folder)
    write_package_tables(tables, tmp_path)
    assert sorted(tables) == sorted(ALL)
    for path in sorted((folder / "data").iterdir()):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


def test_the_package_holds_what_the_archive_holds(archive: Path, folder: Path) -> None:
    held = read_records(folder)
    with Store(archive / "minutes.db", read_only=True) as store:
        for name in ALL:
            assert held[name] == list(rows(store, name, Selection(), Places(store))), name
    assert held["documents"][1].title == ODD
    assert held["actions"][0].status == "complete", "as it is after review"
    assert [(one.field, one.new, one.who) for one in held["reviews"]] == [("status", "complete", "jb")]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(words=st.lists(TEXTS, min_size=1, max_size=4), number=st.none() | st.integers(0, 10**6), day=st.dates(date(1600, 1, 1)))
def test_frames_give_the_records_back(records, words: list[str], number: int | None, day: date) -> None:
    given_ = records()
    action = [replace(given_.actions[0], text=word, owners=tuple(words), page=number, due_date=day.isoformat()) for word in words]
    resolution = [replace(given_.resolutions[0], votes_for=number, confidence=1 / 3, item_id="")]
    for name, made in (("actions", action), ("resolutions", resolution), ("questions", [])):
        assert _back(name, made) == made


def _back(name: str, made: list[Any]) -> list[Any]:
    return records(name, frame(name, made))


def test_parquet_is_typed_and_holds_the_same(folder: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    table = pq.read_table(folder / "parquet" / "actions.parquet")
    assert {field.name: str(field.type) for field in table.schema if field.name in ("due_date", "owners", "page", "confidence")} == {
        "due_date": "date32[day]",
        "owners": "list<element: string>",
        "page": "int64",
        "confidence": "double",
    }
    assert table.column("due_date").to_pylist() == [None, date(2023, 2, 28)]
    assert table.column("owners").to_pylist() == [["Officer A", "Officer B"], []]
    assert b"Who is to do it, as printed" in table.schema.field("owners").metadata[b"description"]
    for name, held in read_records(folder).items():
        assert pq.read_metadata(folder / "parquet" / f"{name}.parquet").num_rows == len(held)


def test_annotations_select_the_words(folder: Path) -> None:
    texts = {one.document_id: one.text for one in read_records(folder)["texts"]}
    lines = [json.loads(line) for line in (folder / "annotations.jsonl").read_text("utf-8").splitlines()]
    assert len(lines) == 10
    for one in lines:
        text = texts[one["target"]["source"].removeprefix("urn:minutebook:")]
        position, quote = one["target"]["selector"]
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in text
    assert {one["body"][0]["value"] for one in lines} == {"item", "question", "response", "resolution", "action"}
    assert len({one["id"] for one in lines}) == len(lines)


def test_popolo_references_lead_somewhere(folder: Path) -> None:
    popolo = json.loads((folder / "popolo.json").read_text("utf-8"))
    ids = {name: {row["id"] for row in lists} for name, lists in popolo.items()}
    assert {row["name"] for row in popolo["organizations"]} == {"Fernvale", "Oakby", "Planning and Licensing"}
    for row in popolo["memberships"]:
        assert row["person_id"] in ids["persons"] and row["organization_id"] in ids["organizations"]
    for row in popolo["motions"]:
        assert row["legislative_session_id"] in ids["events"] and row["organization_id"] in ids["organizations"]
    (event,) = [row for row in popolo["events"] if row["name"] == "Planning and Licensing"]
    assert event["start_date"] == "2023-01-09T18:30:00"
    assert {row["id"] for row in event["attendees"]} <= ids["persons"]
    assert [row["counts"] for row in popolo["vote_events"]] == [[{"option": "yes", "value": 3}]] * 2
    assert {row["motion_id"] for row in popolo["vote_events"]} == ids["motions"]


def test_two_archives_of_the_same_give_the_same_bytes(records, folder: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "minutes.db") as store:
        fill(store, records)
        say(store, next(iter(store.rows("actions"))).action_id, {"status": "complete"}, who="jb", note="seen", at=_said(folder))
        again = package.write(store, tmp_path / "elsewhere", licence="OGL-UK-3.0").folder
    names = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    for name in names:
        if name.name != "datapackage.json":
            assert (folder / name).read_bytes() == (again / name).read_bytes(), name
    one, two = (json.loads((one / "datapackage.json").read_text("utf-8")) for one in (folder, again))
    assert one.pop("created") and two.pop("created")
    assert one == two


def _said(folder: Path) -> Any:
    from datetime import datetime

    return datetime.fromisoformat(read_records(folder)["reviews"][0].at)


def test_the_time_can_be_fixed(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    with Store(archive / "minutes.db", read_only=True) as store:
        folder = package.write(store, tmp_path / "package").folder
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert described["created"] == "1970-01-02T00:00:00Z"
    assert described["licenses"][0]["name"] == "notspecified"


@pytest.mark.parametrize(
    ("filters", "counts"),
    [
        (Filters(), {"documents": 3, "agenda_items": 2, "questions": 2, "actions": 2, "indicator_links": 2}),
        (Filters(committee=("planning",)), {"documents": 1, "agenda_items": 1, "questions": 1, "actions": 1, "attendance": 2, "texts": 1}),
        (Filters(council=("fernvale",)), {"documents": 1, "questions": 1, "reviews": 1}),
        (Filters(date_from="2024-01-01"), {"documents": 1, "questions": 1}),
        (Filters(date_to="2023-12-31"), {"documents": 1, "questions": 1, "reviews": 0}),
        (
            Filters(kinds=("action",)),
            {"documents": 3, "agenda_items": 2, "questions": 0, "resolutions": 0, "actions": 2, "indicator_links": 0},
        ),
        (Filters(min_confidence=0.8), {"documents": 3, "questions": 0, "actions": 0, "indicator_links": 0, "indicators": 1}),
    ],
    ids=lambda one: str(one.given()) if isinstance(one, Filters) else "",
)
def test_filters_leave_a_whole_part(archive: Path, tmp_path: Path, filters: Filters, counts: dict[str, int]) -> None:
    with Store(archive / "minutes.db", read_only=True) as store:
        folder = package.write(store, tmp_path / "package", filters=filters).folder
    held = read_records(folder)
    assert {name: len(held[name]) for name in counts} == counts
    ids = {name: {getattr(row, table.key) for row in held[name]} for name, table in ALL.items() if table.key}
    for name, table in ALL.items():
        for column in table.columns:
            if (parent := column.metadata["references"]) and parent in ids:
                for row in held[name]:
                    value = getattr(row, column.name)
                    assert set(value if isinstance(value, tuple) else (value,)) - {""} <= ids[parent], (name, column.name)
    if filters.kinds:
        validated(folder)


def test_a_filter_that_names_nothing_is_an_error(archive: Path) -> None:
    with Store(archive / "minutes.db", read_only=True) as store:
        with pytest.raises(UsageError, match="No committee in the archive is called Cabinet"):
            of_store(store, Filters(committee=("Cabinet",)))
        with pytest.raises(UsageError, match="cannot be narrowed by owner"):
            of_store(store, Filters(owner=("Officer",)))


def test_the_card_says_what_was_read(folder: Path) -> None:
    card = (folder / "README.md").read_text("utf-8")
    for words in (
        "3 documents, of which 2 were read",
        "| needs_ocr | 1 |",
        "| Oakby | Planning and Licensing | 2023 | 1 | 1 | 1 |",
        "OGL-UK-3.0",
    ):
        assert words in card
    assert "digest" in card and "| `questions` |" in card


def test_the_card_tells_both_sides_of_how_good_it_is(folder: Path) -> None:
    """The scores of README, rounded once, and the confidence on real minutes before that on gold, which flatters."""
    from corpus import scores

    card = (folder / "README.md").read_text("utf-8")
    held = json.loads(scores.FILE.read_text("utf-8"))
    for records_ in (held["records"], held["more"]["records"]):
        for kind, one in records_.items():
            counts = Counts(one["gold"], one["found"], one["right"])
            shares = " | ".join(f"{share:.2f}" for share in (counts.precision, counts.recall, counts.f1))
            assert f"| {kind} | {counts.gold} | {counts.found} | {shares} |" in card
    read, gold = ([f"| {one['from']}–{one['to']} | {one['records']} |" for one in held[name]] for name in ("readings", "reliability"))
    assert read and all(line in card for line in read + gold)
    assert read[-1] != gold[-1] and card.index(read[-1]) < card.index(gold[-1])
    assert "pyarrow" in card


def test_words_of_a_file_cannot_break_the_card(records, tmp_path: Path) -> None:
    nasty = "Evil | <script>\n# [x](javascript:1)"
    with Store(tmp_path / "minutes.db") as store:
        made = records()
        made = replace(made, document=replace(made.document, committee=nasty), indicator_links=())
        store.save(made, Place("a", 1, 1), made_by="x y")
        card = (package.write(store, tmp_path / "package").folder / "README.md").read_text("utf-8")
    assert "<script>" not in card and "\n# [x]" not in card and "Evil \\| &lt;script>" in card


def test_nothing_else_is_overwritten(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("words")
    with Store(archive / "minutes.db", read_only=True) as store:
        with pytest.raises(UsageError, match="no data package"):
            package.write(store, tmp_path / "mine")
        package.write(store, tmp_path / "package")
        (tmp_path / "package" / "left-over").write_text("x")
        package.write(store, tmp_path / "package")
    assert not (tmp_path / "package" / "left-over").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "package"]


def test_a_review_row_has_the_fields_of_a_review() -> None:
    from dataclasses import fields

    assert [column.name for column in ALL["reviews"].columns] == [column.name for column in fields(Review)]


# ---- the same package wherever the minutes lie

LAYOUTS = {
    "side by side": ("work/minutes", "work/outputs"),
    "outputs among the minutes' folders": ("minutes", "elsewhere/deep/outputs"),
    "minutes below the outputs": ("outputs/of/minutes", "outputs"),
    "another disk": ("/srv/records/minutes", "work/outputs"),
}
FILES = ("2023/a.txt", "2023/c.pdf", "2024/b.txt")


def laid(folder: Path, minutes: str, out: str, made: Any) -> Path:
    """An archive in ``out`` whose documents lie in ``minutes``: two that were read, one whose bytes could not be had."""
    from pipeline.archive import shown_path
    from pipeline.run import unread

    with Store(folder / out / "minutes.db") as store:
        store.set_register([Indicator(indicator_id="T1", name="Missed bins")], "abc", [])
        for number, name in enumerate(FILES):
            path = shown_path(folder / minutes / name, folder / out)
            whole = unread(path, "", "It cannot be opened") if name.endswith("pdf") else made(number + 1, path=path)
            store.save(whole, Place(path, 1, 1), made_by="minutebook 0 digest")
        action = next(iter(store.rows("actions")))
        say(store, action.action_id, {"status": "complete"}, who="jb")
        return package.write(store, folder / out / "package").folder


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_the_package_is_the_same_wherever_the_minutes_lie(
    records, layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    one, two = laid(tmp_path / "1", "minutes", "outputs", records), laid(tmp_path / "2", *LAYOUTS[layout], records)
    for path in sorted(one.rglob("*")):
        if path.is_file() and path.stem not in ("reviews", "datapackage"):  # a review has its own time
            assert path.read_bytes() == (two / path.relative_to(one)).read_bytes(), path.name
    held = read_records(two)
    assert [row.path for row in held["documents"]] == list(FILES)
    assert [row.path for row in held["reviews"]] == [FILES[0]]
    assert not [path for path in two.rglob("*.*") if str(tmp_path).encode() in path.read_bytes()]
    assert not list(diff(open_side(one), open_side(two)))
    validated(two)


def test_order_follows_the_paths_that_are_told(records, tmp_path: Path) -> None:
    with Store(tmp_path / "work" / "outputs" / "minutes.db") as store:
        for number, path in ((1, "b/1.txt"), (2, (tmp_path / "work" / "a").as_posix() + "/2.txt"), (3, "c/3.txt")):
            store.save(replace(records(number, path=path), indicator_links=()), Place(path, 1, 1), made_by="x")
        held = read_records(package.write(store, tmp_path / "package").folder)
    assert [row.path for row in held["documents"]] == ["a/2.txt", "b/1.txt", "c/3.txt"]
    order = [row.document_id for row in held["documents"]]
    assert all([row.document_id for row in held[name]] == order for name in ("texts", "questions", "agenda_items"))
