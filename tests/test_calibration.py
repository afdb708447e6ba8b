"""Confidence: what is fitted holds on councils that were left out, and what is stored is what is fitted."""

import csv
import random
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from pipeline import calibrate
from pipeline.errors import UsageError
from pipeline.evaluate.calibration import (
    FIRST,
    GOLD,
    READING,
    SOURCES,
    Count,
    as_findings,
    counts_of,
    fit,
    held_out,
    log_loss,
    read_counts,
    renewed,
    shipped_counts,
    write_counts,
    write_figures,
)
from pipeline.evaluate.gold import council_key
from pipeline.evaluate.score import Finding
from pipeline.extract.confidence import CEILING, OCR_FACTOR, Figures, rated, shipped_figures, traits
from pipeline.resources import resource
from pipeline.store import Place, Store


def made(rule: str, right: int, found: int, council: str = "a", source: str = READING, kind: str = "question") -> Count:
    return Count(source, council, kind, rule, (), found, right)


# ---- the fit


def test_a_rule_met_often_has_its_own_share_and_a_rare_one_that_of_its_kind() -> None:
    figures = fit([made("good", 490, 500), made("bad", 250, 500), made("rare", 0, 1)])
    good, bad, rare, new = (figures.probability("question", rule, ()) for rule in ("good", "bad", "rare", "never met"))
    assert good == pytest.approx(0.98, abs=0.02)
    assert bad == pytest.approx(0.5, abs=0.02)
    assert bad < rare < new < good, "one record moves a rule a little; a rule without any has the confidence of its kind"


COUNTS = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.integers(0, 40), st.integers(0, 40)).map(
        lambda row: made(row[0], row[2], row[2] + row[3], row[1])
    ),
    min_size=1,
    max_size=12,
)


@given(COUNTS)
def test_any_counts_give_probabilities(counts: list[Count]) -> None:
    figures = fit(counts)
    for rule in ("a", "b", "c", "unknown"):
        assert 0 < figures.probability("question", rule, ("no trait",)) <= CEILING


def test_figures_are_those_of_minutes_that_no_rule_was_written_for() -> None:
    counts = [made("r", 980, 1000, source=GOLD), made("r", 70, 100, "b")]
    assert fit(counts).probability("question", "r", ()) < 0.9, "gold, where rules were tried, does not hide what readings show"
    assert fit(counts[:1]).probability("question", "r", ()) > 0.9
    first = [made("r", 980, 1000, source=GOLD), made("r", 70, 100, source=FIRST)]
    assert fit(first).probability("question", "r", ()) < 0.9, "nor what the same gold showed before a rule was mended on it"


def test_confidence_holds_on_councils_that_were_left_out() -> None:
    """Made-up councils that differ, rules that differ: of the records given 0.9, about nine in ten are right."""
    rng = random.Random(3)
    share = {f"rule{n}": rng.uniform(0.6, 0.99) for n in range(12)}
    findings = [
        Finding("", "action", rule, 0.5, rng.random() < chance, f"council{n}")
        for n in range(40)
        for rule, chance in share.items()
        for _ in range(rng.randrange(6))
    ]
    tried = held_out(findings, counts_of(findings, READING))
    sure = [one for one in tried if 0.85 <= one.confidence <= 0.95]
    assert len(sure) > 100
    assert sum(one.right for one in sure) / len(sure) == pytest.approx(0.9, abs=0.05)
    assert log_loss(tried) < log_loss([replace(one, confidence=0.5) for one in tried])


def test_a_council_has_no_part_in_its_own_figures() -> None:
    counts = [made("r", 90, 100, "b"), made("r", 0, 1000, "a")]
    mine, other, unknown = held_out(
        [Finding("", "question", "r", 0.5, True, council) for council in ("a", "b", "c")], counts
    )
    assert mine.confidence > 0.8 > other.confidence
    assert unknown.confidence == 0.5, "a council that had no part keeps the confidence that was stated"


# ---- what is stored


def test_counts_come_back(tmp_path: Path) -> None:
    findings = [Finding("d", "action", "r", 0.5, n > 1, "k", ("action.ownerless",)) for n in range(5)]
    counts = counts_of(findings)
    assert counts == [Count(GOLD, "k", "action", "r", ("action.ownerless",), 5, 3)]
    write_counts(counts, tmp_path / "counts.csv")
    assert read_counts(tmp_path / "counts.csv") == counts
    assert read_counts(tmp_path / "none.csv") == []
    assert sum(one.right for one in as_findings(counts)) == 3


def test_a_council_that_is_counted_again_is_replaced() -> None:
    old = [made("r", 1, 2, "a"), made("s", 1, 2, "a"), made("r", 1, 2, "b"), made("r", 1, 2, "a", GOLD)]
    new = [made("r", 5, 5, "a")]
    assert set(renewed(old, new)) == {new[0], old[2], old[3]}
    first = [made("r", 1, 2, "a", FIRST)]
    assert set(renewed(first, [made("r", 2, 2, "a", GOLD)])) > set(first), "a first sight stays when its gold is counted again"


def test_the_figures_are_what_the_counts_give(tmp_path: Path) -> None:
    write_figures(fit(shipped_counts()), tmp_path / "confidence.json")
    stored = resource("models/confidence.json").read_text(encoding="utf-8")
    assert (tmp_path / "confidence.json").read_text(encoding="utf-8") == stored, "run python -m pipeline.calibrate fit"


def test_the_confidence_that_is_shipped_holds() -> None:
    """Over everything that was counted, each council judged by figures from the others."""
    for source in SOURCES:
        sure = [one for one in held_out(as_findings(c for c in shipped_counts() if c.source == source), shipped_counts())]
        sure = [one for one in sure if 0.88 <= one.confidence <= 0.95]
        assert sum(one.right for one in sure) / len(sure) > 0.85, source


def test_councils_are_known_by_a_hash_of_their_name() -> None:
    assert council_key("Fernvale  Council") == council_key("fernvale council", "Scrutiny") != council_key("", "Scrutiny")
    assert all(len(one.council) == 8 and int(one.council, 16) >= 0 for one in shipped_counts())


# ---- what records get


def test_traits(records) -> None:
    made_up = records()
    question, action = made_up.questions[0], made_up.actions[0]
    assert traits(question, {question.question_id}) == ()
    assert traits(replace(question, speaker=""), set()) == ("question.unanswered", "question.speakerless")
    assert traits(action, set()) == ()
    assert traits(replace(action, owners=()), set()) == ("action.ownerless",)


def test_records_are_rated(records) -> None:
    question = records().questions[0]
    plain, lone = rated([question], {question.question_id}, ocr=False)[0], rated([question], set(), ocr=False)[0]
    read = rated([question], {question.question_id}, ocr=True)[0]
    assert 0 < lone.confidence < plain.confidence <= CEILING
    assert read.confidence == pytest.approx(plain.confidence * OCR_FACTOR, abs=0.02)
    assert Figures({}, {}, {}).probability("question", "x", ()) == 0.5
    assert set(shipped_figures().kinds) == {"question", "response", "resolution", "action"}


# ---- drawing, judging, fitting


@pytest.fixture
def archive(tmp_path: Path, records) -> Path:
    with Store(tmp_path / "out" / "minutes.db") as store:
        for number in range(1, 9):
            store.save(replace(records(number), indicator_links=()), Place(f"{number}.txt", 1, 1), made_by="test")
    return tmp_path / "out"


def test_a_sheet_is_drawn_judged_and_read(archive: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    done = CliRunner().invoke(calibrate.main, ["draw", str(archive), str(sheet), "--number", "3"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    with sheet.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [row["kind"] for row in rows] == [kind for kind in ("question", "response", "resolution", "action") for _ in range(3)]
    assert rows[0]["before"].endswith("Bins\n") and rows[0]["text"].startswith("Councillor Ahlquist asked")
    assert calibrate.read_sheet(sheet) == [], "nothing is judged yet"
    for n, row in enumerate(rows):
        row["right"] = ("Yes", "no", "")[n % 3]
    with sheet.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, calibrate.SHEET)
        writer.writeheader()
        writer.writerows(rows)
    judged = calibrate.read_sheet(sheet)
    assert [one.right for one in judged] == [True, False] * 4
    assert {one.council for one in judged} == {council_key("Fernvale")}
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("Yes", "perhaps", 1), encoding="utf-8")
    with pytest.raises(UsageError, match="row 2: 'perhaps' is no verdict"):
        calibrate.read_sheet(sheet)


def test_fitting_writes_counts_and_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    (tmp_path / "models").mkdir()
    monkeypatch.setattr("pipeline.calibrate.resource", lambda name: tmp_path / name)
    nothing = CliRunner().invoke(calibrate.main, ["fit"])
    assert nothing.exit_code == 2
    (tmp_path / "gold").mkdir()
    source = root / "corpus" / "gold" / "cleaner-borough-scrutiny-2024-03-06.xml"
    (tmp_path / "gold" / source.name).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    done = CliRunner().invoke(calibrate.main, ["fit", str(tmp_path / "gold")], catch_exceptions=False)
    assert done.exit_code == 0
    assert "records of gold, each with its own council left out" in done.output
    assert {one.source for one in read_counts(tmp_path / "models" / "calibration.csv")} == {GOLD}
    assert (tmp_path / "models" / "confidence.json").exists()
    first = CliRunner().invoke(calibrate.main, ["fit", "--first-sight", str(tmp_path / "gold")], catch_exceptions=False)
    assert first.exit_code == 0
    counted = read_counts(tmp_path / "models" / "calibration.csv")
    gold, seen = (
        [(one.kind, one.rule, one.found, one.right) for one in counted if one.source == source] for source in (GOLD, FIRST)
    )
    assert gold == seen != [], "the same gold, counted in both ways"
