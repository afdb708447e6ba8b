"""What no rule reads is taken where its words leave little doubt."""

import re
from pathlib import Path

import pytest

from pipeline import diction as fitting
from pipeline.evaluate.gold import read_gold
from pipeline.extract import diction
from pipeline.extract.worded_decisions import SURE as DECIDED
from pipeline.extract.worded_tasks import SURE as ORDERED
from pipeline.resources import resource


def chance(sentence: str, kind: str, *, before: str = "", after: str = "") -> float:
    told = diction.features(
        diction.tokens(sentence), diction.tokens(before), diction.tokens(after), gap="run", last=sentence[-1], capitals=False
    )
    return diction.chances(told)[kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mrs Thorold will see the farmer about the stile and let the Clerk have his answer.",
        "The Clerk to chase the county for a date.",
        "Cllr Amory to bring a revised plan to the next meeting.",
    ],
)
def test_words_speak_for_a_task(sentence: str) -> None:
    assert chance(sentence, diction.ACTION) > ORDERED


@pytest.mark.parametrize(
    "sentence",
    [
        "The hall was built in 1904 and seats two hundred.",
        "Happy to take questions.",
        "There had been no complaints about the noise.",
        "Apologies were received from Mr Thorold.",
    ],
)
def test_words_speak_against_a_task(sentence: str) -> None:
    assert chance(sentence, diction.ACTION) < 0.05


def test_words_speak_for_and_against_a_decision() -> None:
    assert chance("It was resolved that the lease of the hall be renewed for three years.", diction.RESOLUTION) > DECIDED
    assert chance("The lease of the hall runs for three years.", diction.RESOLUTION) < 0.1


def test_names_figures_and_initials_are_alike() -> None:
    told = diction.tokens("Mr John Thorold paid 420 pounds and PQ agreed")
    assert told == ["mr", "Nm", "paid", "0", "pounds", "and", "INI", "agreed"]
    assert diction.tokens("Thorold asked the Clerk") == ["thorold", "asked", "the", "clerk"], "the first word may be any word"


def test_names_are_weighed_as_names_only() -> None:
    """Words that are written with a capital are names, but for those that say what somebody is."""
    for feature in diction.weights():
        assert re.fullmatch(r"[^A-Z]*(?:(?:Nm|INI)[^A-Z]*)*", feature), feature


def test_the_weights_are_of_each_kind() -> None:
    known = diction.weights()
    assert all(len(values) == len(diction.KINDS) for values in known.values())
    assert all(any(values) for feature, values in known.items() if feature)
    assert resource("models/diction.tsv").read_text(encoding="utf-8").startswith(fitting.HEAD)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "small.xml"
    path.write_text(
        '<minutes council="Withern Parish Council" committee="Parish Council" date="2019-05-02">\n'
        'Withern Parish Council, 2 May 2019\n\n<item n="1">1. The hall</item>\n\n'
        '<q id="q1" by="Mrs Thorold">Mrs Thorold asked what the roof would cost.</q> '
        '<r id="r1" to="q1" by="The Clerk">The Clerk said it was not known.</r> The hall was cold.\n\n'
        '<act owner="The Clerk">The Clerk to ask for prices.</act>\n\n'
        '<res outcome="agreed">It was agreed that the hall be let.</res>\n</minutes>\n',
        encoding="utf-8",
    )
    return path


def test_sentences_of_gold_are_told_apart(gold: Path) -> None:
    right = {told[: 1 + len(told)]: marks for told, marks in fitting.sentences(read_gold(gold))}
    by_words = {next(f for f in told if f.startswith("head ") and f.count(" ") == 2): marks for told, marks in right.items()}
    assert by_words["head mrs Nm"] == (1, 0, 0, None)
    assert by_words["head the clerk"] in ((0, 0, 0, 1), (0, 0, 1, None))
    assert by_words["head the hall"] == (0, 0, 0, None)
    assert by_words["head it was"] == (0, 1, 0, None)


def test_weights_are_fitted(gold: Path) -> None:
    pytest.importorskip("sklearn")
    rows = [row for _ in range(6) for row in fitting.sentences(read_gold(gold))]
    rows = [(told, tuple(0 if one is None else one for one in marks)) for told, marks in rows]
    fitted = fitting.fit(rows)
    assert fitted[""] and max(abs(value) for values in fitted.values() for value in values) > 0.5


def test_a_name_that_opens_a_sentence_is_not_weighed() -> None:
    common = fitting.common_words(["Thorold asked. The clerk asked; she asked again, and the clerk and the clerk wrote."] * 3)
    assert fitting.is_common("^ the clerk", common) and fitting.is_common("Nm asked", common) and fitting.is_common("stem aske", common)
    assert not fitting.is_common("head thorold asked", common) and not fitting.is_common("stem thoro", common)
