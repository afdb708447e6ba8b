"""Every rule's own examples are its tests; the loader refuses what is not a rule."""

import json
from pathlib import Path

import pytest
import spacy

from pipeline.errors import RuleError
from pipeline.extract.cues import Cue, CueMatcher, load_cues
from pipeline.extract.tokens import english
from pipeline.resources import resource

FILES = sorted(resource("models/cues").glob("*.jsonl"))
RULES = [(path.stem, cue) for path in FILES for cue in load_cues(path)]


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    language = english()
    return language


def _found(nlp: spacy.Language, cue: Cue, sentence: str) -> bool:
    return any(True for _ in CueMatcher(nlp, (cue,))(nlp.make_doc(sentence)))


@pytest.mark.parametrize(("name", "cue"), RULES, ids=[f"{name}-{cue.id}" for name, cue in RULES])
def test_examples_hold_the_pattern_and_counter_examples_do_not(nlp: spacy.Language, name: str, cue: Cue) -> None:
    assert [e for e in cue.examples if not _found(nlp, cue, e)] == []
    assert [e for e in cue.counter_examples if _found(nlp, cue, e)] == []


def test_rule_ids_are_unique_across_files() -> None:
    ids = [cue.id for _, cue in RULES]
    assert len(ids) == len(set(ids))


GOOD = {"id": "a", "label": "ask", "pattern": "asked", "examples": ["She asked."], "counter_examples": ["She sang."]}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["{"], "row 1 is not JSON"),
        ([json.dumps({**GOOD, "colour": "red"})], "colour"),
        ([json.dumps({k: v for k, v in GOOD.items() if k != "label"})], "exactly the keys"),
        ([json.dumps(GOOD), json.dumps(GOOD)], "two rules with the id 'a'"),
        ([json.dumps({**GOOD, "pattern": 3})], "neither a phrase nor"),
        ([json.dumps({**GOOD, "counter_examples": []})], "no examples or no counter-examples"),
        (["[]"], "has the keys list"),
    ],
)
def test_a_bad_rule_file_is_refused_with_its_place(tmp_path: Path, rows: list[str], words: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(RuleError, match=words):
        load_cues(path)


@pytest.mark.parametrize("form", ["ORTH", "TEXT"])
def test_a_word_as_it_is_printed_shows_where_to_look_for_its_rule(nlp: spacy.Language, form: str) -> None:
    cue = Cue("question.doubting", "ask", [{form: {"IN": ["Doubting"]}}, {"LOWER": {"IN": ["the", "a"]}}], ("",), ("",))
    matcher = CueMatcher(nlp, (cue,))
    assert set(matcher._anchors) == {nlp.vocab.strings["doubting"]}
    assert [found[2:] for found in matcher(nlp.make_doc("In the hall. Doubting the sum, he left the room; doubting the cost."))] == [(4, 6)]


def test_a_rule_is_looked_for_around_each_of_its_words_by_itself(nlp: spacy.Language) -> None:
    cue = Cue("question.doubted", "ask", [{"LOWER": "doubted"}, {"OP": "?"}, {"LOWER": "sums"}], ("",), ("",))
    text = "She doubted it. He doubted the sums and sums. All sums were doubted, sums apart."
    assert [found[2:] for found in CueMatcher(nlp, (cue,))(nlp.make_doc(text))] == [(5, 8), (14, 17)]
