"""The rules hold on house styles that were written by people who had not seen them. Floors only rise."""

from pathlib import Path

import pytest

from pipeline.evaluate import Evaluation, evaluate
from pipeline.link import load_register
from pipeline.resources import resource

FOLDER = Path(__file__).resolve().parents[1] / "corpus" / "more-gold"
FLOORS = {"items": 0.99, "questions": 0.95, "responses": 0.93, "resolutions": 0.95, "actions": 0.92, "links": 0.84}


@pytest.fixture(scope="module")
def scored() -> Evaluation:
    return evaluate(FOLDER, register=load_register(resource("corpus/indicators/uk-local-government.csv")))


def test_every_document_is_scored(scored: Evaluation) -> None:
    assert sorted(document.stem for document in scored.documents) == sorted(path.stem for path in FOLDER.glob("*.xml"))


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_scores_on_styles_that_no_rule_was_written_for(scored: Evaluation, kind: str) -> None:
    assert scored.counts[kind].f1 >= FLOORS[kind]


def test_answers_are_paired_with_their_questions(scored: Evaluation) -> None:
    share = scored.attributes["responses.question"]
    assert share.right >= 0.98 * share.total > 0
