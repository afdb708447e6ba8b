"""What officers say of records stays with them: through runs, new versions and other archives."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.cli import main
from pipeline.corrections import FIELDS, Review, attach, corrected, left
from pipeline.errors import UsageError
from pipeline.evaluate import of_reviews
from pipeline.evaluate.reviews import reviews_as_gold
from pipeline.export import export
from pipeline.records import (
    Action,
    AgendaItem,
    Document,
    DocumentRecords,
    Indicator,
    IndicatorLink,
    Question,
    Response,
    document_id,
    record_id,
)
from pipeline.review import lost, read_csv, say, write_csv
from pipeline.search import Filters, search
from pipeline.store import Place, Store

FIRST = """1 Ferries
Councillor Adeyemi asked when the ferry would sail. The Harbour Master said in May.
The Harbour Master to publish the timetable by 1 June.
2 Lamps
The Lighting Engineer to repair the lamps on the quay.
"""
SECOND = FIRST.replace("1 Ferries\n", "0 Welcome\nThe Chair welcomed the public.\n1 Ferries\n").replace("by 1 June", "by 1st June")
WORDS = {
    "question": ("Councillor Adeyemi asked when the ferry would sail.",),
    "response": ("The Harbour Master said in May.",),
    "action": ("The Harbour Master to publish the timetable by 1 June.", "The Lighting Engineer to repair the lamps on the quay."),
}
NOW = datetime(2024, 7, 1, 9, 30, tzinfo=UTC)


def minutes(text: str, *, path: str = "a.txt", shift: int = 0) -> DocumentRecords:
    """The records of a text; ``shift`` cuts so many characters off the end of each, as another version of a rule might."""
    key = document_id(f"{hash(text) & (2**64 - 1):016x}" * 4)
    head = {"document_id": key, "committee": "Harbour Panel", "meeting_date": "2024-05-10"}
    item = AgendaItem(**head, item_id=record_id("item", key, 0, 9), position=1, number="1", title="Ferries", start=0, end=len(text))
    inside = {**head, "item_id": item.item_id, "item_number": "1", "item_title": "Ferries", "rule": "made", "confidence": 0.9}

    def evidence(kind: str, words: str) -> dict[str, object]:
        words = words if words in text else words.replace("by 1 June", "by 1st June")
        start = text.index(words)
        end = start + len(words) - shift
        return {**inside, "text": text[start:end], "start": start, "end": end, f"{kind}_id": record_id(kind, key, start, end)}

    question = Question(**evidence("question", WORDS["question"][0]), speaker="Councillor Adeyemi")
    response = Response(**evidence("response", WORDS["response"][0]), question_ids=(question.question_id,))
    publish = Action(
        **evidence("action", WORDS["action"][0]), owners=("Harbour Master",), due_date="2024-06-01", question_id=question.question_id
    )
    repair = Action(**evidence("action", WORDS["action"][1]), owners=("Lighting Engineer",))
    context = {name: value for name, value in inside.items() if name not in ("rule", "confidence")}
    mention = {"record_type": "question", "record_id": question.question_id, "indicator_id": "F1", "indicator_name": "Sailings"}
    link = IndicatorLink(**context, **mention, matched_text="ferry", score=80.0)
    document = Document(
        document_id=key, path=path, sha256=key[1:] * 4, committee="Harbour Panel", meeting_date="2024-05-10", characters=len(text)
    )
    tables = {"agenda_items": (item,), "questions": (question,), "responses": (response,), "actions": (publish, repair)}
    return DocumentRecords(document, text, (), **tables, indicator_links=(link,))


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "outputs" / "minutes.db") as store:
        store.set_register([Indicator(indicator_id="F1", name="Sailings")], "r", ())
        store.save(minutes(FIRST), Place("a.txt", 1, 1), made_by="1")
        yield store


def action(store: Store, words: str = "timetable") -> Action:
    (hit,) = search(store, words, Filters(kinds="action")).hits
    return hit.record


def test_a_correction_shows_wherever_records_are_read(store: Store, tmp_path: Path) -> None:
    said = say(
        store, action(store).action_id, {"owners": "Ferry Manager; Clerk", "due_date": "2024-09-01"}, who="jb", note="e-mail", at=NOW
    )
    assert [(one.field, one.old, one.new) for one in said] == [
        ("owners", "Harbour Master", "Ferry Manager; Clerk"),
        ("due_date", "2024-06-01", "2024-09-01"),
    ]
    (hit,) = search(store, "timetable", Filters(owner="ferry manager", due_before="2024-09-02", review="changed")).hits
    assert (hit.record.owners, hit.record.due_date, hit.review) == (("Ferry Manager", "Clerk"), "2024-09-01", "changed")
    assert [one.note for one in hit.reviews] == ["e-mail", "e-mail"]
    assert search(store, "", Filters(owner="harbour master")).total == 0
    assert [row.owners for row in store.rows("actions")] == [("Ferry Manager", "Clerk"), ("Lighting Engineer",)]
    paths = {path.name for path in export(store, tmp_path)}
    assert "reviews.csv" in paths
    assert "Ferry Manager; Clerk" in (tmp_path / "csv" / "actions.csv").read_text("utf-8")
    assert [row.owners for row in store.rows("actions", reviewed=False)] == [("Harbour Master",), ("Lighting Engineer",)]


def test_what_was_completed_is_not_overdue(store: Store) -> None:
    today = date(2024, 7, 1)
    assert [hit.record.owners for hit in search(store, "", Filters(overdue=True), today=today).hits] == [("Harbour Master",)]
    key = action(store).action_id
    say(store, key, {"completed": "2024-05-30"}, who="jb", note="on the website", at=NOW)
    assert search(store, "", Filters(overdue=True), today=today).total == 0
    (hit,) = search(store, "", Filters(status="complete"), today=today).hits
    assert (hit.record_id, hit.overdue, [(one.field, one.new) for one in hit.reviews]) == (key, False, [("completed", "2024-05-30")])
    say(store, key, {"status": "open"}, at=NOW.replace(hour=10))
    assert search(store, "", Filters(overdue=True), today=today).total == 1


def test_a_rejected_record_is_gone_with_all_that_points_at_it(store: Store) -> None:
    (question,) = store.rows("questions")
    say(store, question.question_id, {"verdict": "rejected"}, at=NOW)
    assert search(store, "ferry", Filters(kinds="question")).total == 0
    assert search(store, "ferry", Filters(review="rejected")).hits[0].record_id == question.question_id
    assert list(store.rows("questions")) == []
    assert [row.question_ids for row in store.rows("responses")] == [()]
    assert [row.question_id for row in store.rows("actions")] == ["", ""]
    assert list(store.rows("indicator_links")) == []
    say(store, question.question_id, {"verdict": ""}, at=NOW.replace(hour=10))
    assert list(store.rows("questions")) == [question]


def test_a_record_becomes_one_of_another_kind(store: Store) -> None:
    (question,) = store.rows("questions")
    say(store, question.question_id, {"record_type": "action", "owners": "Councillor Adeyemi"}, at=NOW)
    (hit,) = search(store, "sail", Filters(kinds="action")).hits
    assert (hit.record_id, hit.record.owners, hit.record.text) == (question.question_id, ("Councillor Adeyemi",), question.text)
    assert [row.record_type for row in store.rows("indicator_links")] == ["action"]
    say(store, question.question_id, {"due_date": "2024-08-01"}, at=NOW.replace(hour=10))
    assert search(store, "", Filters(due_before="2024-08-02"), today=date(2024, 7, 1)).total == 2
    with pytest.raises(UsageError, match="has no speaker"):
        say(store, question.question_id, {"speaker": "x"}, at=NOW.replace(hour=11))


def test_a_span_is_corrected_by_its_offsets_and_words(store: Store) -> None:
    key, start = action(store).action_id, FIRST.index("publish the timetable")
    end = start + len("publish the timetable")
    say(store, key, {"span": f"{start}-{end} publish the timetable"}, at=NOW)
    now = action(store)
    assert (now.text, now.start, now.end) == ("publish the timetable", start, end)
    for wrong in (f"{start}-{end} publish the timetablE", f"{start}-{end + 1} publish the timetable", "x", "9-2 words"):
        with pytest.raises(UsageError):
            say(store, key, {"span": wrong}, at=NOW.replace(hour=10))


@pytest.mark.parametrize(
    "values",
    [
        {"due_date": "soon"},
        {"status": "done"},
        {"verdict": "perhaps"},
        {"completed": ""},
        {"confidence": "1"},
        {"speaker": "x"},
        {"owners": "A", "kind": "wish"},
        {"record_type": "item"},
    ],
)
def test_what_cannot_be_is_refused_as_a_whole(store: Store, values: dict[str, str]) -> None:
    with pytest.raises(UsageError) as error:
        say(store, action(store).action_id, values, at=NOW)
    assert error.value.remedy
    assert store.reviews() == []


def test_there_must_be_such_a_record(store: Store) -> None:
    for key in ("a0", "", "i" + "0" * 16, store.load(store.ids()[0]).agenda_items[0].item_id):
        with pytest.raises(UsageError, match="There is no"):
            say(store, key, {"verdict": "confirmed"})


def test_the_same_value_again_is_no_review(store: Store) -> None:
    assert say(store, action(store).action_id, {"owners": "Harbour Master"}, at=NOW) == []


# ---- finding the record again


def test_reviews_survive_a_run_with_other_rules(store: Store) -> None:
    say(store, action(store, "lamps").action_id, {"owners": "Clerk"}, at=NOW)
    store.save(minutes(FIRST, shift=1), Place("a.txt", 1, 1), made_by="2")
    assert action(store, "lamps").owners == ("Clerk",)
    assert lost(store) == []
    store.save(minutes(FIRST), Place("a.txt", 1, 1), made_by="3")
    assert action(store, "lamps").owners == ("Clerk",)


def test_reviews_survive_new_versions_of_the_document(store: Store) -> None:
    say(store, action(store).action_id, {"owners": "Clerk"}, at=NOW)
    say(store, action(store, "lamps").action_id, {"completed": "2024-06-15"}, at=NOW)
    start = FIRST.index("asked when")
    (question,) = store.rows("questions")
    say(store, question.question_id, {"span": f"{start}-{start + 10} asked when"}, at=NOW)
    for number, text in enumerate((SECOND, FIRST.replace("Ferries", "Ferries and boats"), SECOND + "3 Close\n")):
        store.save(minutes(text), Place("a.txt", 2 + number, 1), made_by="1")
        assert len(store.ids()) == 1
        assert (action(store).owners, action(store, "lamps").status) == (("Clerk",), "complete")
        (question,) = store.rows("questions")
        assert text[question.start : question.end] == question.text == "asked when"
        assert lost(store) == []


def test_reviews_follow_a_document_that_was_moved_and_then_changed(store: Store) -> None:
    say(store, action(store).action_id, {"owners": "Clerk"}, at=NOW)
    store.place(Place("b.txt", 1, 1), store.ids()[0], gone=["a.txt"])
    store.save(minutes(SECOND), Place("b.txt", 2, 1), made_by="1")
    assert action(store).owners == ("Clerk",)


def test_a_copy_elsewhere_keeps_its_reviews(store: Store) -> None:
    say(store, action(store).action_id, {"owners": "Clerk"}, at=NOW)
    store.place(Place("copy.txt", 1, 1), store.ids()[0])
    store.save(minutes(SECOND), Place("a.txt", 2, 1), made_by="1")
    owners = {hit.path: hit.record.owners for hit in search(store, "timetable", Filters(kinds="action")).hits}
    assert owners == {"copy.txt": ("Clerk",), "a.txt": ("Harbour Master",)}


def test_what_has_lost_its_record_is_reported_and_comes_back_with_it(store: Store) -> None:
    key = action(store).action_id
    say(store, key, {"verdict": "rejected"}, at=NOW)
    without = FIRST.replace(
        WORDS["action"][0], "The Pier Master to paint all the railings, gates and bollards before the regatta by 1 June."
    )
    other = replace(
        minutes(FIRST), document=replace(minutes(FIRST).document, document_id=document_id("9" * 64), sha256="9" * 64), text=without
    )
    bare = replace(other, agenda_items=(), questions=(), responses=(), actions=(), indicator_links=())
    store.save(bare, Place("a.txt", 2, 1), made_by="1")
    assert [one.record_id for one in lost(store)] == [key]
    store.save(minutes(FIRST), Place("a.txt", 3, 1), made_by="1")
    assert lost(store) == []
    assert search(store, "timetable", Filters(kinds="action")).total == 0


def test_no_record_stands_for_two_and_kinds_agree() -> None:
    records = minutes(FIRST)
    publish, repair = records.actions
    common = {
        "document_id": records.document.document_id,
        "sha256": "",
        "path": "",
        "field": "verdict",
        "old": "",
        "new": "confirmed",
        "at": "2024-01-01",
    }
    both = [
        Review(**common, record_id="a1", record_type="action", start=publish.start, end=publish.end - 3, text="x"),
        Review(**common, record_id="a2", record_type="action", start=publish.start + 9, end=publish.end, text="x"),
        Review(**common, record_id="q1", record_type="question", start=repair.start, end=repair.end, text=repair.text),
    ]
    assert dict(attach(records, both)) == {"a1": publish.action_id, "a2": "", "q1": ""}
    assert dict(attach(records, both[::-1])) == dict(attach(records, both))


# ---- from one archive to another


def test_export_and_import_are_a_round_trip(store: Store, tmp_path: Path) -> None:
    say(store, action(store).action_id, {"owners": "=HYPERLINK(1)", "due": "'=1"}, who="-x", note='"a"\r\nb', at=NOW)
    say(store, action(store, "lamps").action_id, {"verdict": "rejected"}, who="''", at=NOW)
    path = tmp_path / "reviews.csv"
    with path.open("w", encoding="utf-8", newline="") as handle:
        assert write_csv(store, handle) == 3
    for row in csv.reader(io.StringIO(path.read_text("utf-8"), newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    with Store(tmp_path / "other" / "minutes.db") as other:
        other.set_register([Indicator(indicator_id="F1", name="Sailings")], "r", ())
        assert other.add_reviews(read_csv(path)) == 3
        assert len(lost(other)) == 3
        other.save(minutes(FIRST), Place("elsewhere/a.txt", 1, 1), made_by="1")
        assert [(one.field, one.new, one.who, one.note, one.at) for one in other.reviews()] == [
            (one.field, one.new, one.who, one.note, one.at) for one in store.reviews()
        ]
        assert lost(other) == []
        assert action(other).owners == ("=HYPERLINK(1)",)
        assert other.add_reviews(read_csv(path)) == 0


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.text(st.sampled_from("'=+-@\t\r\n,\"a"), max_size=6)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(new=TEXTS, note=TEXTS, who=TEXTS)
def test_any_words_survive_the_csv_file(store: Store, tmp_path: Path, new: str, note: str, who: str) -> None:
    say(store, action(store).action_id, {"due": new}, note=note, who=who, at=NOW)
    path = tmp_path / "reviews.csv"
    with path.open("w", encoding="utf-8", newline="") as handle:
        write_csv(store, handle)
    assert [replace(one, attached="") for one in store.reviews()] == list(read_csv(path))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("due_date", "dew_date"), "line 2: 'dew_date' cannot be corrected"),
        (("2024-09-01", "soon"), "line 2: 'soon' is no value of due_date"),
        (("record_id,", "id,"), "has no column record_id"),
        ((",action,", ",wish,"), "cannot be reviewed"),
        (("2024-07-01T", "yesterday"), "is no time"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_the_line(store: Store, tmp_path: Path, change: tuple[str, str], message: str) -> None:
    say(store, action(store).action_id, {"due_date": "2024-09-01"}, at=NOW)
    handle = io.StringIO(newline="")
    write_csv(store, handle)
    path = tmp_path / "reviews.csv"
    path.write_text(handle.getvalue().replace(*change), encoding="utf-8", newline="")
    with pytest.raises(UsageError, match=message):
        list(read_csv(path))


def test_files_that_are_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "bytes.csv").write_bytes(b"record_id\xff\n")
    for name in ("absent.csv", "bytes.csv"):
        with pytest.raises(UsageError):
            list(read_csv(tmp_path / name))


# ---- as gold


def test_reviews_are_gold(store: Store) -> None:
    say(store, action(store).action_id, {"owners": "Clerk"}, at=NOW)
    (question,) = store.rows("questions")
    say(store, question.question_id, {"verdict": "confirmed"}, at=NOW)
    say(store, action(store, "lamps").action_id, {"verdict": "rejected"}, at=NOW)
    ((gold, found),) = reviews_as_gold(store)
    assert [(mark.optional, mark.get("owner")) for mark in gold.marks["actions"]] == [(False, "Clerk")]
    assert [mark.optional for mark in gold.marks["responses"]] == [True]
    assert len(found.actions) == 2
    result = of_reviews(store.path)
    assert (result.counts["actions"].found, result.counts["actions"].right) == (2, 1)
    assert (result.counts["questions"].gold, result.counts["questions"].right) == (1, 1)
    assert (result.counts["responses"].gold, result.counts["responses"].found) == (0, 0)
    assert result.attributes["actions.owners"].right == 0


def test_without_reviews_there_is_no_gold(store: Store) -> None:
    with pytest.raises(UsageError, match="was reviewed"):
        of_reviews(store.path)


def test_records_without_reviews_are_left_as_they_are() -> None:
    records = minutes(FIRST)
    assert left(corrected(records, ())) is records


# ---- the command


def minutebook(store: Store, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--out", str(store.path.parent)])


def test_set_list_export_import_and_evaluate(store: Store, tmp_path: Path) -> None:
    key = action(store).action_id
    result = minutebook(store, "review", "set", key, "completed=2024-05-30", "owners=\x1b[31mClerk", "--who", "jb")
    assert result.exit_code == 0, result.output
    assert "owners: Harbour Master → \\x1b[31mClerk" in result.output
    assert "completed: open → 2024-05-30" in minutebook(store, "review", "list").output
    assert minutebook(store, "review", "list", "--lost").output == ""
    file = str(tmp_path / "reviews.csv")
    assert minutebook(store, "review", "export", file).output == f"2 reviews in {file}\n"
    assert minutebook(store, "review", "import", file).output == "0 of 2 reviews are new.\n"
    assert "complete changed" in minutebook(store, "search", "timetable").output
    assert "changed in review" in minutebook(store, "show", store.ids()[0]).output
    assert "| actions | 1 | 1 | 1 |" in minutebook(store, "evaluate", "--reviews").output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("review", "set", "a1", "verdict"), "does not say which field"),
        (("review", "set", "a1", "verdict=confirmed"), "There is no question"),
        (("review", "import", "absent.csv"), "cannot be read"),
        (("evaluate",), "Either a folder of gold or --reviews is needed"),
    ],
)
def test_mistakes_say_what_to_do(store: Store, arguments: tuple[str, ...], message: str) -> None:
    result = minutebook(store, *arguments)
    assert result.exit_code == 2
    assert message in result.output


def test_every_field_says_what_it_takes() -> None:
    for name, (_, valid, allowed) in FIELDS.items():
        assert allowed or valid("anything"), name
