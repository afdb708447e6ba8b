"""Linking of what people say: the sentences of ``examples/links.txt``, the list of sayings, and the context that completes a measure."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.link import Register, find, link_records, load_register, words
from pipeline.link.index import index_of
from pipeline.link.words import STOP, sayings, tokens
from pipeline.records import AgendaItem, Document, DocumentRecords, Question, Response
from pipeline.resources import resource

LINE = re.compile(r"(?:\{(?P<title>[^}]*)\} )?(?P<text>.+?) => (?P<open>not yet: )?(?P<ids>.+)")
ASKS = re.compile(r"\?|\b(?:ask|quer|question|enquir|why|how|what)", re.I)
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
    """Kind of record and measure of each link; a first text that asks nothing is no question."""
    texts = texts if ASKS.search(texts[0]) else ("", *texts)
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
    assert any(wording.spoken for wording in index.under("rectify"))


def test_a_line_that_is_no_saying_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "lines", lambda name: ["recycling rate = what is recycled |"])
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
    other = "He said that 600 had been, and that 89% of them had stayed for two hours."
    assert found(shipped, "Streets", "How many had come?", other) == []


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


OWN = "id,name,unit,theme\nB1,Bins missed,count,Waste\nC1,Visits made on time to children in care,%,Children's services\n"


def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> Register:
    """A register of two measures, with these lines as the list of sayings."""
    path = tmp_path / "own.csv"
    path.write_text(OWN)
    read = words.lines
    monkeypatch.setattr(words, "lines", lambda name: list(lines) if name == "sayings" else read(name))
    sayings.cache_clear()
    index_of.cache_clear()
    return load_register(path)


@pytest.fixture
def _forget_sayings() -> Iterator[None]:
    yield
    sayings.cache_clear()
    index_of.cache_clear()


@pytest.mark.usefixtures("_forget_sayings")
def test_a_saying_has_places_for_several_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register = own(tmp_path, monkeypatch, "Bins missed = rounds/doorsteps left_behind/skipped year | dustcart/lorry late")
    for text, names in (
        ("How many rounds were skipped in the year?", ["B1"]),
        ("How many doorsteps had been left behind this year?", ["B1"]),
        ("What proportion of the year's rounds did the crew leave behind?", ["B1"]),
        ("How many rounds were skipped?", []),  # light words are needed too
        ("How many rounds were there in the year?", []),
        ("How many were left behind this year, and how were the doorsteps swept?", []),  # too far apart
        ("The rounds were skipped in the year.", []),  # nothing is counted
    ):
        assert [mention.indicator_id for mention in find(text, register)] == names, text


@pytest.mark.usefixtures("_forget_sayings")
def test_a_place_where_no_word_says_anything_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register = own(tmp_path, monkeypatch, "Bins missed = rounds with/without")
    with pytest.raises(RuleError, match="no word says anything"):
        find("How many rounds?", register)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("There were now 312 families living in temporary accommodation.", ["LG-ta-households"]),  # a census
        ("There were 2 families in temporary accommodation at the meeting.", []),
        ("On average a street light fault was put right in four days.", ["LG-street-light-repair"]),  # a time, no deadline
        ("How many of the children's social workers were off sick?", ["LAIT Work_Force_SWAbsence"]),  # whose service it is
        ("A scheme for lonely residents had been set up by volunteers.", []),  # no change
        ("She spoke of assessments and asked how many children had delays with timescales.", []),  # two clauses
        ("What percentage of babies had died before they were one?", ["PHOF E01"]),
        ("How many people died of liver disease before they were 75?", ["PHOF E06a"]),
        ("Three in five care leavers were in work, education or training.", ["LAIT CareLeaverEET"]),  # a share in words
        ("The first shop, 1 in row 2, had been empty.", []),
        ("1,340 saplings had been planted.", ["LG-trees"]),  # the measure's own count
        ("Nine council tenants had been evicted since January.", ["LG-evictions"]),  # few, in a time that is named
        ("Nine council tenants had been at the meeting.", []),
        ("It was agreed to have 1,340 saplings planted.", []),  # what is to be done
        ("1,340 saplings would be planted once the grant had been paid.", []),
        ("The 13 days that an ordinary job was taking seemed long.", ["LG-repairs-time"]),  # a time taken
        ("The 13 days before the ordinary job had been pleasant.", []),
        ("There was alarm at the days being lost to illness.", ["LG-sickness-fte"]),  # days lost
    ],
)
def test_what_shows_that_a_thing_is_measured(shipped: Register, text: str, names: list[str]) -> None:
    assert [name for _, name in found(shipped, "Update", text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Why did it cost so much more to collect council tax from each home?", ["LGBF CORP04"]),  # a cost, not what was collected
        ("What was the cost of sickness absence, compared with last year?", []),
        ("How many nights had homeless families spent in bed and breakfast on average?", ["BV 183a"]),  # time spent, no money
        ("Among children in care the rate of persistent absence from school was 21%.", ["LAIT LAC_Pers_Abs"]),  # not of all children
        ("The rate of persistent absence from school was 21%.", ["LAIT TotPerAbNew"]),
    ],
)
def test_the_narrower_measure_and_the_thing_asked_for(shipped: Register, text: str, names: list[str]) -> None:
    assert [name for _, name in found(shipped, "Update", text)] == names
