"""The parts of the page, each alone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pipeline.cli import main
from pipeline.errors import UsageError
from pipeline.records import DocumentRecords, Indicator
from pipeline.serve import charts, editing, highlight, show
from pipeline.serve.highlight import Mark
from pipeline.serve.params import asked
from pipeline.serve.performance import Performance, period_end
from pipeline.serve.settings import Settings
from pipeline.serve.start import matched
from tests.serving import stored


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2024-03-31", date(2024, 3, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("March 2024", date(2024, 3, 31)),
        ("Q1 2023/24", date(2023, 6, 30)),
        ("Q4 2023/24", date(2024, 3, 31)),
        ("2023-24 Q3", date(2023, 12, 31)),
        ("2023/24", date(2024, 3, 31)),
        ("2024 Q1", date(2024, 3, 31)),
        ("Q2 2024", date(2024, 6, 30)),
        ("2024", date(2024, 12, 31)),
        ("2023/29", None),
        ("spring", None),
    ],
)
def test_periods_end_when_people_mean(words: str, when: date | None) -> None:
    assert period_end(words) == when


def test_performance_is_in_the_order_of_time_and_found_by_id_or_name(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text('Indicator,Period,Value,Target,RAG\nX1,2023/24,12%,10,Red\nX1,2022/23,"1,000",,\nBins,2024,5,,\nX1,2021/22,,,\n')
    found = Performance.load(path)
    assert [(one.period, one.value, one.target) for one in found.of("x1", "")] == [("2022/23", 1000, None), ("2023/24", 12, 10)]
    assert found.of("none", "BINS")[0].value == 5
    assert found.of("none", "none") == []


def test_measures_that_the_register_has_not_are_named(records: Callable[..., DocumentRecords], tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("indicator,period,value\nT1,2024,1\nMISSED bins,2024,1\nUnheard Of,2024,1\n")
    register = [Indicator(indicator_id="T1", name="Missed bins")]
    assert Performance.load(path).matched(register) == (2, ["Unheard Of"])
    assert Performance().matched(register) == (0, [])
    database = stored(tmp_path / "outputs" / "minutes.db", records(1))
    told = matched(Settings(database=database, performance=path))
    assert told == f"2 of 3 measures of {path} are in the register; not in it: Unheard Of."


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "indicator,period,value\nX,2024,many\n", "indicator,period,value\nX,2024,1e400\n", "\xff"])
def test_a_performance_file_that_cannot_be_used_is_explained(tmp_path: Path, text: str) -> None:
    path = tmp_path / "p.csv"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(UsageError):
        Performance.load(path)


TEXTS = st.text(alphabet="ab \n\t<", max_size=60)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 59), st.integers(1, 30)), max_size=6))
def test_pieces_hold_every_word_once_and_know_their_records(text: str, spans: list[tuple[int, int]]) -> None:
    marks = sorted(
        (
            Mark(start, min(start + length, len(text)), "question", f"q{n}", None)
            for n, (start, length) in enumerate(spans)
            if start < len(text)
        ),
        key=lambda mark: (mark.start, -mark.end),
    )
    lines = list(highlight.lines(text, 0, len(text), marks, []))
    shown = [line for line in text.split("\n") if line.strip()]
    assert ["".join(piece.text for piece in line.pieces) for line in lines] == shown
    for mark in marks:
        words = "".join(piece.text for line in lines for piece in line.pieces if mark in piece.marks)
        assert words == "".join(line for line in _cut(text, mark.start, mark.end))


def _cut(text: str, start: int, end: int) -> list[str]:
    """The words of a span that stand on lines with words."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(text[max(at, start) : max(max(at, start), min(at + len(line), end))])
        at += len(line) + 1
    return found


def test_long_texts_come_in_parts_that_end_with_a_line() -> None:
    text = ("word " * 20 + "\n") * 5000
    starts = highlight.parts(text)
    assert len(starts) == 4 and all(text[start - 1] == "\n" for start in starts[1:])
    assert [highlight.part_of(starts, offset) for offset in (0, starts[1] - 1, starts[1], len(text))] == [1, 1, 2, 4]
    assert highlight.parts("x" * 400_000) == [0, 150_000, 300_000]


def test_marks_follow_the_text(records: Callable[..., DocumentRecords]) -> None:
    marks = highlight.marks_of(records())
    assert [mark.kind for mark in marks] == ["question", "response", "resolution", "action"]
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)


def test_counts_are_by_month_quarter_or_year_without_gaps() -> None:
    assert charts.periods({"2024-01": 1, "2024-03": 2}) == {"Jan 2024": 1, "Feb 2024": 0, "Mar 2024": 2}
    assert charts.periods({"2022-01": 1, "2024-05": 2})["2024 Q2"] == 2
    assert list(charts.periods({"2001-12": 1, "2024-05": 2}))[:2] == ["2001", "2002"]
    assert charts.periods({}) == {}


def test_charts_have_no_script_and_no_style() -> None:
    title = '<b>"quoted"</b>'
    for picture in (
        charts.bars(title, {"2023": 3, "2024": 900}),
        charts.stacked(title, {"2023": {"a": 1}, "2024": {"a": 0, "b": 2}}, {"a": "A & B", "b": "<i>"}),
        charts.values(title, [(date(2023, 3, 31), 1.0, 2.0), (date(2024, 3, 31), 1.0, None)], [date(2023, 5, 1)]),
    ):
        trees = etree.fromstring(f"<div>{picture}</div>")
        assert len(trees) == 2
        for element in trees.iter():
            assert etree.QName(element).localname not in ("script", "style", "foreignObject")
            assert "style" not in element.attrib and not any(name.startswith("on") for name in element.attrib)
        assert trees[0].get("aria-label") == title


def test_names_in_capitals_are_written_as_names() -> None:
    assert show.calm("HEALTH AND CARE SCRUTINY COMMITTEE") == "Health and Care Scrutiny Committee"
    assert show.calm("NHS AND (CQC) REPORTS") == "NHS and (CQC) Reports"
    assert show.calm("Health Board") == "Health Board" and show.calm("SEND") == "SEND" and show.calm("COUNCIL") == "Council"


def test_words_are_found_nearest_to_the_record() -> None:
    text = "the report\nbe noted. Later the report be noted."
    assert editing.find(text, "the report be noted.", 40) == (27, "the report be noted.")
    assert editing.find(text, "the  report be", 0) == (0, "the report\nbe")
    with pytest.raises(UsageError):
        editing.find(text, "never", 0)


def test_links_keep_the_search_and_change_one_thing() -> None:
    want = asked({"q": ["a b"], "committee": ["x", " "], "sort": ["due"], "page": ["3"]}, ("q", "committee"), kind="action")
    assert want.link("/actions") == "/actions?q=a+b&committee=x&sort=due"
    assert want.link("/actions", page=4, sort=None) == "/actions?q=a+b&committee=x&page=4"
    assert want.offset == 100 and want.filters.kinds == ("action",)
    assert asked({"q": ["   "]}, ("q",)).given == {}


def test_only_loopback_names_are_served_unless_asked() -> None:
    assert "localhost" in (Settings(database=Path("x")).hosts or ())
    assert Settings(database=Path("x"), host="0.0.0.0").hosts is None
    assert "minutes.example" in (Settings(database=Path("x"), host="minutes.example").hosts or ())
    assert Settings(database=Path("x")).token != Settings(database=Path("x")).token


def test_serve_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = CliRunner().invoke(main, ["serve", "--out", str(tmp_path)])
    assert run.exit_code == 2 and "minutebook run" in run.output
    monkeypatch.setitem(__import__("sys").modules, "pipeline.serve.start", None)
    run = CliRunner().invoke(main, ["serve", "--out", str(tmp_path)])
    assert run.exit_code == 2 and "minutebook[serve]" in run.output
