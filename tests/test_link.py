"""Linking: which measures a text mentions, and which it only touches as a topic."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.link import Register, find, link_records, load_register
from pipeline.link.words import stem, tokens
from pipeline.records import Action, AgendaItem, Document, DocumentRecords, Question, Resolution, Response
from pipeline.resources import resource

SHIPPED = resource("corpus/indicators/uk-local-government.csv")
OWN = """id,name,aliases,framework
LI 266,% of contracts let to local firms,,Own
K1,Major planning applications determined in time,,Own
K2,Minor planning applications determined in time,,Own
K3,Falls admissions of people aged over 65,,Own
K4,Falls admissions of people aged over 80,,Own
K5,Early deaths from cancer,,Own
K6,Early deaths from heart disease,,Own
K7,Library book issues,library loans,Own
K8,Library card issues,,Own
"""


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(SHIPPED)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Register:
    path: Path = tmp_path_factory.mktemp("register") / "own.csv"
    path.write_text(OWN)
    return load_register(path)


def ids(text: str, register: Register, **context: object) -> list[str]:
    return [mention.indicator_id for mention in find(text, register, **context)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She asked how many mothers smoked at delivery.", "PHOF C06"),
        ("the rate of women who were smoking at the time of birth", "PHOF C06"),
        ("The recycling rate had slipped to 41%.", "LG-recycling-rate"),
        ("Members asked how many missed bins there had been", "LG-missed-bins"),
        ("What was the average re-let time?", "LG-void-relet-time"),
        ("why 12% of calls had been abandoned", "LG-calls-abandoned"),
        ("the number of families in temporary accommodation", "LG-ta-households"),
        ("the proportion of FOIs answered within twenty working days", "LG-foi-on-time"),
        ("the rate of staff turnover", "LG-staff-turnover"),
        ("97% of emergency repairs were completed within target", "TSM RP02(2)"),
        ("the percentage of B roads in overall poor condition", "PAM/021"),
        ("the percentage of minor planning applications determined in time", "LG-planning-minor"),
        ("the percentage of audit recommendations that were overdue", "LG-audit-recs"),
    ],
)
def test_loose_wordings_name_their_measure(shipped: Register, text: str, expected: str) -> None:
    assert ids(text, shipped) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Councillors spoke about crime, housing and potholes.",
        "Quarter 2 Performance Report",
        "Two of the indicators were red and one was amber.",
        "He had received a number of complaints about dog fouling.",
        "Planning applications: the decision on the planning application was deferred.",
        "The clerk would order three trees and have them planted.",
        "The street light outside number 4 was out.",
        "The bank offered the lowest rates in the county and business support.",
        "The road condition in Mill Lane was poor.",
        "",
    ],
)
def test_topics_and_bundles_name_none(shipped: Register, text: str) -> None:
    assert ids(text, shipped) == []


def test_plain_name_counts_where_the_item_is_about_performance(shipped: Register) -> None:
    text = "a query on permanent exclusions"
    assert ids(text, shipped) == []
    assert ids(text, shipped, measured=True) == ["LAIT TotPermEx"]


def test_part_of_a_name_counts_after_the_whole(shipped: Register) -> None:
    text = "He replied that the vacancy rate stood at 14%."
    assert ids(text, shipped) != ["LG-town-vacancy"]
    text = "He replied that the shop vacancy rate stood at 14%."
    links = link_records(document("Recovery", "What was the town centre shop vacancy rate?", text, "", ""), shipped)
    assert [(k.record_type, k.indicator_id) for k in links] == [("question", "LG-town-vacancy"), ("response", "LG-town-vacancy")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LI 266 '% of contracts let to local firms'", ["LI 266"]),
        ("LI266 was down, LI 26 was up", ["LI 266"]),
        ("LI 2667 and ALI 266", []),
        ("the percentage of major planning applications determined in time", ["K1"]),
        ("the percentage of planning applications determined in time", []),
        ("the rate of falls admissions of people aged over 80", ["K4"]),
        ("the rate of falls admissions of people aged over 70", []),
        ("the rate of early deaths from cancer", ["K5"]),
        ("the rate of early deaths from liver disease", []),
        ("the number of library book issues", ["K7"]),
        ("the number of library issues", []),
    ],
)
def test_codes_deciding_words_and_near_ties(own: Register, text: str, expected: list[str]) -> None:
    assert ids(text, own) == expected


def test_twins_go_to_the_preferred_framework_or_to_the_code(shipped: Register) -> None:
    assert ids("the household waste recycling rate", shipped) == ["LG-recycling-rate"]
    assert ids("NI 192, the household waste recycling rate", shipped) == ["NI 192"]


def test_no_measure_is_named_across_sentences(own: Register) -> None:
    assert ids("The rate of early deaths fell. From cancer, nobody spoke.", own) == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_read(shipped: Register, text: str) -> None:
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text) and token.key
    for mention in find(text, shipped):
        assert 0 <= mention.start < mention.end <= len(text) and 0 < mention.score <= 100


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 699), st.sampled_from(["{}", "{} stood at 41%.", "  Members noted the rate of {}, 41%"]))
def test_the_same_text_gives_the_same_whole_words(shipped: Register, number: int, frame: str) -> None:
    text = frame.format(shipped.indicators[number].name)
    mentions = find(text, shipped)
    assert mentions == find(text, shipped) == sorted(mentions)
    for m in mentions:
        assert text[m.start : m.end] == text[m.start : m.end].strip() and not text[m.start - 1 : m.start].isalnum()


def test_names_of_the_register_find_themselves_or_a_twin(shipped: Register) -> None:
    texts = {i.indicator_id: f"The rate of {i.name} was 41%." for i in shipped.indicators}
    found = {name: ids(text, shipped) for name, text in texts.items()}
    assert sum(bool(names) for names in found.values()) >= 650
    assert sum(name in names for name, names in found.items()) >= 560


@pytest.mark.parametrize(
    ("words", "key"),
    [("collection collected collecting", "collect"), ("completion completed completes", "complet"), ("missed missing misses", "miss")],
)
def test_stems_bring_forms_together(words: str, key: str) -> None:
    assert {stem(word) for word in words.split()} == {key}


def test_phrases_keep_their_place() -> None:
    text = "New education, health and care plans"
    token = next(t for t in tokens(text) if t.key == "ehcplan")
    assert text[token.start : token.end] == "education, health and care plans"


# ---- records ---------------------------------------------------------------------------------------------------------------------


def evidence(text: str, start: int, key: str) -> dict[str, object]:
    place = {"text": text, "start": start, "end": start + len(text)}
    return {"document_id": "d1", "item_id": "i1", "rule": "t", "confidence": 1.0, key: key, **place}


def document(title: str, *texts: str) -> DocumentRecords:
    """One item whose records are a question, a response, a resolution and an action with these texts."""
    kinds = (("questions", Question), ("responses", Response), ("resolutions", Resolution), ("actions", Action))
    body, rows = title, {}
    for (name, cls), text in zip(kinds, texts, strict=False):
        rows[name] = (cls(**evidence(text, len(body) + 1, f"{name[:-1]}_id")),)
        body += "\n" + text
    item = AgendaItem(item_id="i1", document_id="d1", position=1, number="7", title=title, start=0, end=len(body), council="Ambleford")
    return DocumentRecords(document=Document(document_id="d1", path="x", sha256="0"), text=body, agenda_items=(item,), **rows)


def test_links_quote_their_record(shipped: Register) -> None:
    records = document(
        "Recycling rate",
        "Councillor Ames asked why the recycling rate had dropped to 41%.",
        "The officer said that garden waste was light.",
        "That the report be noted.",
        "The officer to supply the number of missed bins by ward.",
    )
    links = link_records(records, shipped)
    assert [(k.record_type, k.record_id, k.indicator_id) for k in links] == [
        ("item", "i1", "LG-recycling-rate"),
        ("question", "question_id", "LG-recycling-rate"),
        ("action", "action_id", "LG-missed-bins"),
    ]
    assert links[0].council == "Ambleford" and links[0].item_title == "Recycling rate"
    texts = {"i1": "Recycling rate", "question_id": records.questions[0].text, "action_id": records.actions[0].text}
    assert all(k.matched_text in texts[k.record_id] and 0 < k.score <= 100 for k in links)
    assert links[2].indicator_name == "Missed bin collections per 100,000 collections"


def test_a_performance_item_lets_plain_names_count_in_talk_only(shipped: Register) -> None:
    asked, *texts = ("a query on permanent exclusions", "They were too high.", "That permanent exclusions be looked at.", "On exclusions.")
    links = link_records(document("Schools: performance in quarter 3", asked, *texts), shipped)
    assert [(k.record_type, k.indicator_id) for k in links] == [("question", "LAIT TotPermEx")]
    assert link_records(document("Schools", "whether permanent exclusions were fair", *texts), shipped) == ()


@pytest.mark.parametrize(
    "title",
    [
        "Rent lost through voids and repairs",
        "Lettings, rent lost through voids",
        "RENT LOST THROUGH VOIDS & ARREARS",
        "Tenant satisfaction measures",
    ],
)
def test_a_title_of_several_topics_names_no_measure(title: str, shipped: Register) -> None:
    assert link_records(document(title, "They were too high."), shipped) == ()
    assert [k.record_type for k in link_records(document("Rent lost through voids", "They were high."), shipped)] == ["item"]


def test_a_document_without_records_has_no_links(shipped: Register) -> None:
    assert link_records(DocumentRecords(document=Document(document_id="d", path="x", sha256="0")), shipped) == ()
