"""Records are found by words and filters, and no query is a mistake."""

import csv
import io
import json
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pipeline import found as views
from pipeline import index
from pipeline.cli import main
from pipeline.errors import UsageError
from pipeline.records import (
    Action,
    AgendaItem,
    Attendance,
    Document,
    DocumentRecords,
    Indicator,
    IndicatorLink,
    Question,
    Resolution,
    Response,
)
from pipeline.search import Filters, Hit, Results, facets, nearest_names, search
from pipeline.search.query import parse
from pipeline.store import Place, Store

TODAY = date(2024, 7, 1)
REGISTER = (Indicator(indicator_id="W1", name="Missed bin collections"), Indicator(indicator_id="W2", name="Recycling rate"))
HOSTILE = '=HYPERLINK("x") \x1b[31mred\x1b[0m \u202e \x9b2J of the ferry'


def meeting(number: int, committee: str, day: str) -> DocumentRecords:
    """Minutes of one meeting with two items and a record of each kind."""
    key = f"d{number}"
    head = {"document_id": key, "council": "Fernvale Council", "committee": committee, "meeting_date": day}
    one = {**head, "item_id": f"i{number}1", "item_number": "1", "item_title": "Waste collection"}
    two = {**head, "item_id": f"i{number}2", "item_number": "2", "item_title": "Complaints report"}
    found = {"rule": "made", "page": 2}
    items = tuple(
        AgendaItem(
            **head, item_id=context["item_id"], position=n, number=str(n), title=context["item_title"], start=n * 1000, end=n * 1000 + 999
        )
        for n, context in enumerate((one, two), 1)
    )
    question = Question(
        **one, **found, question_id=f"q{number}", text="Councillor Osei asked why bins were missed in the café.", start=1100, end=1150,
        confidence=0.97, speaker="Councillor Osei", speaker_role="member", person="Patience Osei",
    )  # fmt: skip
    silent = replace(question, question_id=f"q{number}s", text="Who pays for the brown bins?", start=1160, end=1170, confidence=0.6)
    response = Response(
        **one, **found, response_id=f"r{number}", text="The officer replied that recycling had been collected late.", start=1200, end=1260,
        confidence=0.9, speaker="Head of Waste", speaker_role="officer", question_ids=(f"q{number}",),
    )  # fmt: skip
    resolution = Resolution(
        **two, **found, resolution_id=f"n{number}", text="That the complaints policy be approved.", start=2100, end=2140, confidence=0.95,
        outcome="approved", mover="Councillor Lindqvist",
    )  # fmt: skip
    action = Action(
        **two, **found, action_id=f"a{number}", text="The Head of Waste to circulate the figures.", start=2200, end=2243, confidence=0.85,
        owners=("Head of Waste", "Finance Manager"), due="by June", due_date=f"{day[:4]}-06-30",
    )  # fmt: skip
    link = IndicatorLink(
        **one, record_type="question", record_id=f"q{number}", indicator_id="W1", indicator_name="Missed bin collections",
        matched_text="bins were missed", score=90.0,
    )  # fmt: skip
    document = Document(document_id=key, path=f"minutes/{number}.pdf", sha256=f"{number:064}", committee=committee, meeting_date=day)
    return DocumentRecords(
        document, "x" * 3000, (), agenda_items=items, questions=(question, silent), responses=(response,), resolutions=(resolution,),
        actions=(action,), indicator_links=(link,),
    )  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory):
    """Three meetings of two committees, and one without a date and with words that mean harm."""
    with Store(tmp_path_factory.mktemp("archive") / "outputs" / "minutes.db") as store:
        store.set_register(REGISTER, "r", ())
        for number, committee, day in (
            (1, "Audit Committee", "2022-05-10"),
            (2, "Audit and Governance Committee", "2023-05-10"),
            (3, "Planning Panel", "2024-05-10"),
        ):
            store.save(meeting(number, committee, day), Place(f"minutes/{number}.pdf", 1, 1), made_by="v")
        odd = meeting(4, HOSTILE, "2020-01-01")
        undated = replace(odd.actions[0], text=HOSTILE, owners=(HOSTILE,), meeting_date="", item_id="", due_date="", status="complete")
        odd = replace(odd, agenda_items=(), questions=(), responses=(), resolutions=(), actions=(undated,), indicator_links=())
        store.save(odd, Place(f"minutes/{HOSTILE}.pdf", 1, 1), made_by="v")
        yield store


def found(results: Results) -> list[str]:
    return [hit.record_id for hit in results.hits]


def ids(store: Store, query: str = "", **filters: object) -> set[str]:
    results = search(store, query, Filters(**filters), today=TODAY)
    assert results.total == len(results.hits)
    return {hit.record_id for hit in results.hits}


# ---- words


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("policy", {"n1", "n2", "n3"}),
        ("policies approve", {"n1", "n2", "n3"}),
        ("CAFE", {"q1", "q2", "q3"}),
        ('"brown bins"', {"q1s", "q2s", "q3s"}),
        ('"bins brown"', set()),
        ("“brown bins”", {"q1s", "q2s", "q3s"}),
        ("brown OR policy", {"q1s", "q2s", "q3s", "n1", "n2", "n3"}),
        ("bins NOT brown", {"q1", "q2", "q3"}),
        ("bins -brown", {"q1", "q2", "q3"}),
        ("bins AND brown", {"q1s", "q2s", "q3s"}),
        ("(brown OR missed) bins", {"q1", "q2", "q3", "q1s", "q2s", "q3s"}),
        ("bins NOT (brown OR missed)", set()),
        ("polic*", {"n1", "n2", "n3"}),
        ("recycli*", {"r1", "r2", "r3"}),
        ('"complaints pol*"', {"n1", "n2", "n3"}),
        ("lindqvist", {"n1", "n2", "n3"}),
        ("complaints circulate", {"a1", "a2", "a3"}),
        ("NOT waste", {"n1", "n2", "n3", "i12", "i22", "i32", "a4"}),
        ("or", set()),
        ("ferry", {"a4"}),
    ],
)
def test_words(store: Store, query: str, expected: set[str]) -> None:
    assert ids(store, query) == expected


@pytest.mark.parametrize("query", ["!!", '""', "*", "OR", "NOT", "( )", "-", "\0", "\ud800"])
def test_a_query_without_a_word_finds_nothing(store: Store, query: str) -> None:
    assert search(store, query).total == 0


ODD = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*"\"()*-^:{}+é\0'", "OR", "AND", "NOT", "NEAR", "text", "bins", "facets"])).map(" ".join),
    st.text(st.sampled_from("\"()*-^:{}+'NOTR bins\0\ud800"), max_size=80),
)  # fmt: skip


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=ODD, sort=st.sampled_from(["", "newest", "due", "owner"]), owner=ODD, committee=ODD)
@example(query="(" * 5000 + "bins" + ")" * 5000, sort="", owner="", committee="")
@example(query="bins OR " * 5000, sort="", owner='"', committee="%")
@example(query='facets : "k1"', sort="", owner="x*", committee="")
@example(query="text:bins NEAR(a b, 3) ^bins bins + x", sort="", owner="", committee="")
def test_no_query_is_a_mistake(store: Store, query: str, sort: str, owner: str, committee: str) -> None:
    every = search(store, query, sort=sort, limit=100)
    assert every.total == len(every.hits)
    narrow = search(store, query, Filters(owner=owner, committee=committee), sort=sort, limit=100)
    assert set(found(narrow)) <= set(found(every))
    views.nothing(narrow, query, Filters(owner=owner, committee=committee), "x")


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_what_is_parsed_is_valid_for_fts5(query: str) -> None:
    parsed = parse(query)
    with sqlite3.connect(":memory:") as db:
        db.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        for expression in filter(None, (parsed.wanted, parsed.unwanted)):
            db.execute("SELECT count(*) FROM words WHERE words MATCH ?", (expression,))
    db.close()


# ---- filters


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"kinds": "action"}, {"a1", "a2", "a3", "a4"}),
        ({"kinds": ("question", "response"), "date_from": "2024-01-01"}, {"q3", "q3s", "r3"}),
        ({"kinds": "action", "committee": "audit"}, {"a1", "a2"}),
        ({"kinds": "action", "committee": "AUDIT committee"}, {"a1"}),
        ({"kinds": "action", "committee": ("planning", "governance")}, {"a2", "a3"}),
        ({"kinds": "action", "council": "fernvale", "date_to": "2022-05-10"}, {"a1"}),
        ({"kinds": "action", "date_from": "2022-05-11", "date_to": "2023-05-10"}, {"a2"}),
        ({"owner": "head of waste", "date_from": "2024-01-01"}, {"a3"}),
        ({"owner": "waste head"}, set()),
        ({"owner": "waste finance"}, set()),
        ({"owner": "financ*", "date_from": "2024-01-01"}, {"a3"}),
        ({"speaker": "patience osei", "date_to": "2022-12-31"}, {"q1", "q1s"}),
        ({"speaker": "lindqvist", "date_to": "2022-12-31"}, {"n1"}),
        ({"role": "officer"}, {"r1", "r2", "r3"}),
        ({"status": "complete"}, {"a4"}),
        ({"overdue": True}, {"a1", "a2", "a3"}),
        ({"due_before": "2023-06-30"}, {"a1"}),
        ({"due_before": "2023-07-01"}, {"a1", "a2"}),
        ({"due_before": "1999-01-01"}, set()),
        ({"indicator": "w1"}, {"q1", "q2", "q3"}),
        ({"indicator": "missed bin"}, {"q1", "q2", "q3"}),
        ({"indicator": "recycling"}, set()),
        ({"outcome": "approved", "committee": "panel"}, {"n3"}),
        ({"answered": False}, {"q1s", "q2s", "q3s"}),
        ({"answered": True}, {"q1", "q2", "q3"}),
        ({"kinds": "question", "min_confidence": 0.97}, {"q1", "q2", "q3"}),
        ({"kinds": "question", "min_confidence": 0.98}, set()),
        ({"document": "d2"}, {"i21", "i22", "q2", "q2s", "r2", "n2", "a2"}),
        ({"document": "d2", "date_to": "2022-01-01"}, set()),
        ({"document": "none"}, set()),
        ({"review": "rejected"}, set()),
        ({"carried": "no"}, set()),
    ],
)
def test_filters(store: Store, filters: dict[str, object], expected: set[str]) -> None:
    assert ids(store, **filters) == expected


def test_overdue_depends_on_the_day(store: Store) -> None:
    for day, expected in ((date(2023, 6, 30), {"a1"}), (date(2023, 7, 1), {"a1", "a2"})):
        results = search(store, "", Filters(kinds="action"), today=day)
        assert {hit.record_id for hit in results.hits if hit.overdue} == expected
        assert set(found(search(store, "", Filters(overdue=True), today=day))) == expected


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(date(2019, 1, 1), date(2027, 1, 1)), least=st.integers(0, 100))
def test_days_and_confidences_are_cut_exactly(store: Store, day: date, least: int) -> None:
    everything = search(store, limit=100).hits
    wanted = {hit.record_id for hit in everything if "" < getattr(hit.record, "due_date", "") < day.isoformat()}
    assert ids(store, due_before=day.isoformat()) == wanted
    sure = {hit.record_id for hit in everything if getattr(hit.record, "confidence", -1) >= least / 100}
    assert not least or ids(store, min_confidence=least / 100) == sure
    since = {hit.record_id for hit in everything if hit.record.meeting_date >= day.isoformat()}
    assert ids(store, date_from=day.isoformat()) == since


@pytest.mark.parametrize(
    "wrong",
    [
        {"kinds": "wish"},
        {"status": "done"},
        {"outcome": "x"},
        {"role": "x"},
        {"date_from": "2024-13-01"},
        {"due_before": "soon"},
        {"date_to": "20240101"},
        {"min_confidence": float("nan")},
        {"carried": "perhaps"},
    ],
)
def test_a_value_that_cannot_be_is_refused_with_a_remedy(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError) as error:
        Filters(**wrong)
    assert error.value.remedy


# ---- order, pages, marks


def test_order(store: Store) -> None:
    actions = Filters(kinds="action")
    assert found(search(store, "", actions)) == ["a3", "a2", "a1", "a4"]
    assert found(search(store, "", actions, sort="oldest")) == ["a4", "a1", "a2", "a3"]
    assert found(search(store, "", actions, sort="due")) == ["a1", "a2", "a3", "a4"]
    assert found(search(store, "", actions, sort="due_latest")) == ["a3", "a2", "a1", "a4"]
    assert found(search(store, "", Filters(document="d1"))) == ["i11", "q1", "q1s", "r1", "i12", "n1", "a1"]
    with pytest.raises(UsageError, match="no order"):
        search(store, "", sort="best")


def test_hits_of_one_phrase_come_newest_first(store: Store) -> None:
    assert found(search(store, '"the figures"')) == ["a3", "a2", "a1", "a4"][: search(store, '"the figures"').total]
    assert {parse(query).order for query in ("", '"brown bins"')} == {"newest"}
    assert {parse(query).order for query in ("bins", '"brown bins" waste', '"brown bin*"')} == {"relevance"}


def test_words_of_the_record_come_before_those_of_its_item(store: Store) -> None:
    assert {hit.kind for hit in search(store, "complaints", limit=6).hits} == {"item", "resolution"}


def test_pages_make_up_the_whole(store: Store) -> None:
    for query, sort in (("", ""), ("waste", "relevance"), ("waste", "due")):
        whole = search(store, query, sort=sort, limit=100)
        pages = [search(store, query, sort=sort, limit=3, offset=offset) for offset in range(0, whole.total, 3)]
        assert [key for page in pages for key in found(page)] == found(whole)
        assert {page.total for page in pages} == {whole.total}
        assert search(store, query, sort=sort, limit=3, offset=1000).total == whole.total
        assert search(store, query, limit=0) == Results((), whole.total)


def test_the_words_that_matched_are_marked(store: Store) -> None:
    (hit,) = search(store, '"circulating figures" OR waste', Filters(kinds="action", committee="panel")).hits
    assert [hit.record.text[low:high] for low, high in hit.marks["text"]] == ["Waste"]
    assert [hit.record.owners[0][low:high] for low, high in hit.marks["owner"]] == ["Waste"]
    (hit,) = search(store, "circulating complaint", Filters(kinds="action", committee="panel")).hits
    assert [hit.record.text[low:high] for low, high in hit.marks["text"]] == ["circulate"]
    assert [hit.record.item_title[low:high] for low, high in hit.marks["title"]] == ["Complaints"]
    assert search(store, "", Filters(kinds="action")).hits[0].marks == {}


def test_counts_of_each_facet(store: Store) -> None:
    counted = facets(store, "bins", today=TODAY)
    assert counted["kind"] == {"question": 6}
    assert counted["answered"] == {"yes": 3, "no": 3}
    assert counted["indicator"] == {"W1": 3}
    assert counted["committee"] == {"Audit Committee": 2, "Audit and Governance Committee": 2, "Planning Panel": 2}
    assert facets(store, "nothingness") == {}


# ---- suggestions


def test_a_search_without_hits_says_what_is_near(store: Store) -> None:
    results = search(store, "recyclng", Filters(committee="Plannig Panel", owner="Hed of Waste"))
    assert results.searched == 22
    near = {(one.field, one.name) for one in results.suggestions}
    assert {("words", "recycling"), ("committee", "Planning Panel"), ("owner", "Head of Waste")} <= near
    assert search(store, "bins").suggestions == ()
    apart = search(store, '"bins café"').suggestions
    assert [(one.given, one.name) for one in apart] == [('"bins café"', "bins café")]


def test_starts_of_words_that_would_take_long_to_gather_are_words() -> None:
    assert parse("ab* é-b*").words == ('"ab"', '"é-b"')
    many = parse("aaa* bbb* ccc* ddd*").wanted
    assert many.count('" *') == 3 and '"ddd"' in many


def test_nearest_names(store: Store) -> None:
    assert nearest_names(store, "adit", ("committee",)) == ["Audit Committee", "Audit and Governance Committee"]
    assert nearest_names(store, "Wast", ("owner",)) == ["Head of Waste"]
    assert nearest_names(store, "Wast Finace", ("owner",)) == []
    assert nearest_names(store, "Finnance Manger", ("owner",))[0] == "Finance Manager"
    assert nearest_names(store, "zzzz") == []


# ---- the index


def test_the_index_follows_the_store(tmp_path: Path) -> None:
    with Store(tmp_path / "minutes.db") as store:
        store.set_register(REGISTER, "r", ())
        place = Place("a.pdf", 1, 1)
        store.save(meeting(1, "Audit", "2022-05-10"), place, made_by="1")
        store.save(replace(meeting(1, "Audit", "2022-05-10"), actions=()), place, made_by="2")
        assert ids(store, "circulate") == set()
        store.save(meeting(2, "Audit", "2023-05-10"), place, made_by="1")
        assert ids(store, "policy") == {"n2"}
        link = replace(meeting(2, "Audit", "2023-05-10").indicator_links[0], indicator_id="W2", record_type="response", record_id="r2")
        store.set_register(REGISTER, "r2", [(link,)])
        assert ids(store, indicator="W2") == {"r2"}
        assert ids(store, indicator="W1") == set()
        store.connection.execute("INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)")


def test_initials_are_the_owner_whom_they_stand_for(tmp_path: Path) -> None:
    one = meeting(1, "Audit", "2022-05-10")
    head = {"document_id": "d1", "role": "officer"}
    there = [Attendance(**head, name=name) for name in ("Ms Orla Tamm", "Piet Quist", "Petra Quill")]
    owed = (replace(one.actions[0], owners=("OT", "PQ")), replace(one.actions[0], action_id="b1", start=2300, end=2310, owners=("P.Q.",)))
    answer = replace(one.responses[0], speaker="XY", person="Xenia Yul")
    led = replace(one.actions[0], action_id="c1", start=2400, end=2410, owners=("XY",))
    with Store(tmp_path / "minutes.db") as store:
        store.set_register(REGISTER, "r", ())
        one = replace(one, attendance=tuple(there), actions=(*owed, led), responses=(answer,))
        store.save(one, Place("a.pdf", 1, 1), made_by="1")
        assert ids(store, owner="Orla Tamm") == ids(store, owner="OT") == {"a1"}
        assert ids(store, owner="xenia yul") == {"c1"}
        assert ids(store, owner="Piet Quist") == set()  # the initials may be another's
        (hit,) = search(store, "tamm", Filters(kinds="action")).hits
        assert hit.record.owners == ("OT", "PQ")


def test_people_of_many_names_are_found_by_words(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    by_name = ids(store, owner="waste", kinds="action"), ids(store, speaker=("osei", "lindqvist"))
    monkeypatch.setattr("pipeline.search.filters.MOST_NAMES", 0)
    assert (ids(store, owner="waste", kinds="action"), ids(store, speaker=("osei", "lindqvist"))) == by_name


def test_resolutions_that_fell_are_a_filter(tmp_path: Path) -> None:
    one = meeting(1, "Audit", "2022-05-10")
    lost = replace(one.resolutions[0], resolution_id="m1", start=2145, end=2150, outcome="", carried="no")
    with Store(tmp_path / "minutes.db") as store:
        store.set_register(REGISTER, "r", ())
        store.save(replace(one, resolutions=(*one.resolutions, lost)), Place("a.pdf", 1, 1), made_by="1")
        assert ids(store, carried="no") == {"m1"} and ids(store, carried="yes") == set()


def test_ids_hold_the_order_of_days() -> None:
    days = ["", "1066-10-14", "1999-12-31", "2024-02-29", "2024-03-01", "2999-01-01"]
    numbers = [index.day_of(day) for day in days]
    assert numbers == sorted(numbers, reverse=True)
    assert all(0 <= number < index.UNDATED for number in numbers)
    assert index.first_id(index.UNDATED) < 2**63


# ---- the command


def minutebook(store: Store, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["search", *arguments, "--out", str(store.path.parent)])


def test_the_table_marks_words_and_names_the_source(store: Store) -> None:
    result = minutebook(store, "circulate", "complaints", "--committee", "panel")
    assert result.exit_code == 0, result.output
    assert "to »circulate« the figures." in result.output
    assert "minutes/3.pdf, p. 2 · item 2 »Complaints« report · Planning Panel · 2024-05-10 · a3" in result.output
    assert "OVERDUE" in result.output
    assert "1 of 1 records" in result.output


def test_csv_and_json(store: Store) -> None:
    result = minutebook(store, "--kind", "action", "--csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout), strict=True))
    assert [row["record_id"] for row in rows] == ["a3", "a2", "a1", "a4"]
    assert rows[0]["owners"] == "Head of Waste; Finance Manager"
    assert (rows[0]["overdue"], rows[0]["path"], rows[0]["due_date"]) == ("yes", "minutes/3.pdf", "2024-06-30")
    answer = json.loads(minutebook(store, "policy", "--limit", "2", "--json").stdout)
    assert (answer["total"], len(answer["hits"]), answer["query"]) == (3, 2, "policy")
    assert answer["hits"][0]["marks"]["text"] == [[20, 26]]


def test_options_become_filters(store: Store) -> None:
    options = (
        "--kind action --committee audit --council fern --from 2022-01-01 --to 2022-12-31 --owner waste --due-before 2024-01-01 --overdue"
    )
    result = minutebook(store, *options.split(), "--status", "open", "--min-confidence", "0.5", "--sort", "due", "--json")
    assert [hit["record_id"] for hit in json.loads(result.stdout)["hits"]] == ["a1"]
    result = minutebook(store, "--speaker", "osei", "--role", "member", "--indicator", "W1", "--answered", "--from", "2024-01-01", "--json")
    assert [hit["record_id"] for hit in json.loads(result.stdout)["hits"]] == ["q3"]


def test_no_hit_says_what_was_searched(store: Store) -> None:
    result = minutebook(store, "recyclng", "--committee", "plannin panel", "--overdue")
    assert result.exit_code == 0
    assert "Nothing found for the words recyclng; committee plannin panel; overdue yes." in result.stdout
    assert "Searched 22 records in " in result.stdout
    assert "recyclng → recycling" in result.stdout
    assert "plannin panel → Planning Panel (committee)" in result.stdout
    result = minutebook(store, "recyclng", "--csv")
    assert result.stdout.startswith("record_type,record_id,")
    assert len(result.stdout.splitlines()) == 1
    assert "Nothing found" in result.stderr


@pytest.mark.parametrize("form", [(), ("--csv",), ("--json",)])
@pytest.mark.parametrize("query", ["ferry", "zzz \x1b[31m \u202e"])
def test_hostile_words_are_harmless(store: Store, form: tuple[str, ...], query: str) -> None:
    result = minutebook(store, query, *form)
    assert result.exit_code == 0, result.output
    assert not {character for character in result.output if not (character.isprintable() or character in "\n")}
    if form == ("--csv",):
        for row in csv.reader(io.StringIO(result.stdout)):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_hit_is_what_the_page_builds_on() -> None:
    assert [name for name in Hit.__slots__] == ["kind", "record_id", "record", "path", "marks", "overdue", "review", "reviews"]
