"""What explain says of a sentence: the words of the reasons are for people, so the tests look for what they name."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.errors import EmptyDocumentError, UsageError
from pipeline.explain import Explanation, as_json, explain
from pipeline.extract.cues import load_cues
from pipeline.extract.reasons import Account, meanings
from pipeline.resources import resource

MINUTES = """FERNVALE DISTRICT COUNCIL

Minutes of the Parks Panel held on 12 March 2024

Present: Councillors Ahlquist (Chair) and Tremlett

1. APOLOGIES

There were none.

2. PLAY AREAS

The Head of Parks presented the report on play areas. Councillor Tremlett had asked at the last meeting whether the swings were safe.

Councillor Ahlquist welcomed the report and thanked the team.

Councillor Tremlett asked why three play areas had been closed since May. The Head of Parks replied that the ground was too wet. \
She undertook to circulate a list of the dates by the end of April.

It was reported that the Council had agreed the budget in February.

The Chair invited questions.

RESOLVED: That the report be noted.
"""


@pytest.fixture(scope="module")
def explanation(tmp_path_factory: pytest.TempPathFactory) -> Explanation:
    path = tmp_path_factory.mktemp("explain") / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return explain(path)


def account(explanation: Explanation, beginning: str) -> Account:
    text = explanation.source.text
    return next(one for one in explanation.accounts if text[one.start : one.end].startswith(beginning))


def kinds(one: Account) -> list[str]:
    return [kind for kind, _ in one.records]


def test_every_sentence_is_accounted_for(explanation: Explanation) -> None:
    text = explanation.source.text
    covered = "".join(text[one.start : one.end] for one in explanation.accounts)
    assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", text)
    assert all(one.records or one.reasons for one in explanation.accounts), "no record, no reason"


def test_a_question_and_its_answer(explanation: Explanation) -> None:
    asks, replies = account(explanation, "Councillor Tremlett asked"), account(explanation, "The Head of Parks replied")
    assert kinds(asks) == ["question"] and kinds(replies) == ["response"]
    assert [(turn.values["act"], turn.values["speaker"].text) for turn in asks.turns] == [("ask", "Councillor Tremlett")]
    assert [turn.values["act"] for turn in replies.turns] == ["answer"]
    assert "question.asked" in {cue.rule for cue in asks.fired}
    assert asks.item is not None and asks.item.title == "PLAY AREAS"
    assert asks.role == "minutes"


def test_an_undertaking_and_a_resolution(explanation: Explanation) -> None:
    assert "action" in kinds(account(explanation, "She undertook"))
    assert kinds(account(explanation, "RESOLVED")) == ["resolution"]


@pytest.mark.parametrize(
    ("beginning", "because"),
    [
        ("The Head of Parks presented", "a report is presented"),
        ("Councillor Tremlett had asked", "question.pluperfect"),
        ("Councillor Ahlquist welcomed", "a comment"),
        ("The Chair invited", "questions are invited"),
        ("2. PLAY", "heading of an item"),
        ("Present:", "before the first item"),
        ("There were none", ""),
    ],
)
def test_why_a_sentence_is_no_record(explanation: Explanation, beginning: str, because: str) -> None:
    one = account(explanation, beginning)
    assert one.records == []
    assert because in "; ".join(one.reasons)


def test_a_retold_decision_is_no_resolution(explanation: Explanation) -> None:
    one = account(explanation, "It was reported that")
    assert "resolution" not in kinds(one)


def test_an_answer_without_question_says_so(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text("1. ROADS\n\nThe Highways Manager confirmed that the road was open.\n", encoding="utf-8")
    one = account(explain(path), "The Highways Manager")
    assert "no question stands before it" in one.reasons[0]


def test_one_sentence_by_its_offset(explanation: Explanation, tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    wanted = account(explanation, "Councillor Tremlett asked")
    for at in (wanted.start, wanted.end - 1, wanted.end):
        assert [one.start for one in explain(path, at=at).accounts] == [wanted.start]
    assert explain(path, at=0).accounts[0].start == explanation.accounts[0].start
    with pytest.raises(UsageError, match="has no character 99999"):
        explain(path, at=99999)


def test_json(explanation: Explanation) -> None:
    whole: dict[str, Any] = json.loads(as_json(explanation))
    text = explanation.source.text
    for one in whole["sentences"]:
        assert one["text"] == text[one["start"] : one["end"]]
        assert all(cue["text"] == text[cue["start"] : cue["end"]] for cue in one["cues"])
    asks = next(one for one in whole["sentences"] if one["text"].startswith("Councillor Tremlett asked"))
    assert asks["turns"][0]["who"] == "Councillor Tremlett"
    assert asks["records"][0]["kind"] == "question"
    assert asks["clauses"][0]["does"] == "ask"


def test_the_command_prints_no_control_characters(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text("1. BINS\n\nCouncillor \x9bEvil\u202e asked why the [bold]bins[/bold] were late.\n", encoding="utf-8")
    for options in ([], ["--json"], ["--at", "12"]):
        done = CliRunner().invoke(main, ["explain", str(path), *options], catch_exceptions=False)
        assert done.exit_code == 0
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.output)
        assert "[bold]bins[/bold]" in done.output


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(EmptyDocumentError):
        explain(empty)
    assert CliRunner().invoke(main, ["explain", str(empty)]).exit_code == 1
    assert CliRunner().invoke(main, ["explain", str(tmp_path / "none.txt")]).exit_code == 2


def test_every_label_has_a_meaning() -> None:
    for path in sorted(resource("models/cues").glob("*.jsonl")):
        labels = {cue.label for cue in load_cues(path)}
        assert labels == set(meanings()[path.stem]), path.name
