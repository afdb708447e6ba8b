"""Linking of what people say: the sentences of ``examples/links.txt``, the list of sayings, and the context that completes a measure."""

import re
from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.link import Register, link_records, load_register, words
from pipeline.link.index import index_of
from pipeline.link.words import STOP, sayings, tokens
from pipeline.records import AgendaItem, Document, DocumentRecords, Question, Response
from pipeline.resources import resource

LINE = re.compile(r"(?:\{(?P<title>[^}]*)\} )?(?P<text>.+?) => (?P<open>not yet: )?(?P<ids>.+)")
LINES = [
    line
    for line in Path(__file__).with_name("examples").joinpath("links.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


def spoken(title: str, *texts: str) -> DocumentRecords:
    """One item whose records are a question and its answer with these texts."""
    body, made = title, []
    for text in texts:
        place = {"text": text, "start": len(body) + 1, "end": len(body) + 1 + len(text)}
        made.append({"document_id": "d1", "item_id": "i1", "item_title": title, "rule": "t", "confidence": 1.0, **place})
        body += "\n" + text
    item = AgendaItem(item_id="i1", document_id="d1", position=1, number="7", title=title, start=0, end=len(body))
    return DocumentRecords(
        document=Document(document_id="d1", path="x", sha256="0"),
        text=body,
        agenda_items=(item,),
        questions=tuple(Question(question_id="q1", **row) for row in made[:1]),  # type: ignore[arg-type]
        responses=tuple(Response(response_id="r1", **row) for row in made[1:]),  # type: ignore[arg-type]
    )


def found(register: Register, title: str, *texts: str) -> list[tuple[str, str]]:
    links = link_records(spoken(title, *texts), register)
    return [(link.record_type, link.indicator_id) for link in links if link.record_type != "item"]


@pytest.mark.parametrize("line", LINES)
def test_sentences(shipped: Register, line: str) -> None:
    parts = LINE.fullmatch(line)
    assert parts, "write: {Title} sentence => id"
    names = {name for _, name in found(shipped, parts["title"] or "Update", parts["text"])}
    wanted = [] if parts["ids"] == "none" else [set(part.split(" or ")) for part in parts["ids"].split(" + ")]
    assert set().union(*wanted) <= shipped.by_id.keys()
    assert names <= set().union(*wanted)
    assert bool(parts["open"]) != all(names & choice for choice in wanted), "the measure is found or not as the line says"


def test_each_saying_is_for_a_wording_of_the_shipped_register(shipped: Register) -> None:
    index = index_of(shipped)

    def keys(text: str) -> frozenset[str]:
        return frozenset(t.key for t in tokens(text) if t.kind not in (STOP, "measure"))

    known = {keys(text) for i in shipped.indicators for text in (i.name, *i.aliases)}
    assert [wording for wording, _ in sayings() if keys(wording) not in known] == []
    assert any(wording.spoken for group in index.by_word.values() for wording in group)


def test_a_line_that_is_no_saying_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_lines", lambda name: ["recycling rate = what is recycled |"])
    sayings.cache_clear()
    with pytest.raises(RuleError, match="link_sayings"):
        sayings()
    sayings.cache_clear()


def test_the_title_supplies_the_topic(shipped: Register) -> None:
    question = "How many visits had there been in the quarter?"
    assert found(shipped, "Leisure centres", question) == [("question", "LG-leisure-visits")]
    assert found(shipped, "Ward walks", question) == []
    assert found(shipped, "Education, health and care plans", "How many children had moved away?") == []


def test_the_question_before_supplies_the_topic(shipped: Register) -> None:
    question = "How many fly-tips had been reported?"
    answer = "He said that 600 had been, and that the percentage removed within two working days was 89%."
    assert ("response", "LG-fly-tipping-cleared") in found(shipped, "Streets", question, answer)
    assert found(shipped, "Streets", "How many had come?", answer) == []


def test_a_framework_named_by_the_title_goes_first(shipped: Register) -> None:
    question = "She asked about the drop in the street cleanliness score."
    assert found(shipped, "Local Government Benchmarking Framework 2022/23", question) == [("question", "LGBF ENV03c")]
    assert found(shipped, "LGBF results", question) == [("question", "LGBF ENV03c")]
    assert found(shipped, "Clean streets", question) == [("question", "LG-litter")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("How many children were in care?", ["LAIT LACnum"]),  # a count and a rate of one framework
        ("The rate of looked after children was high.", ["LAIT LAC"]),
        ("What was the turnout at the election?", ["LG-turnout"]),  # a quantity by itself
        ("The turnout at the election was good.", []),
        ("One shop in six was empty.", ["LG-town-vacancy"]),
        ("The shop was empty.", []),
        ("The role of the attendance officers in primary schools was 90% clear.", []),  # a compound
        ("How long would the repair of a pothole take?", ["LG-potholes-time"]),  # a time, no count
        ("The appeals lost were 12%.", []),  # appeals against what?
    ],
)
def test_what_the_sentence_asks_for(shipped: Register, text: str, names: list[str]) -> None:
    assert [name for _, name in found(shipped, "Update", text)] == names
