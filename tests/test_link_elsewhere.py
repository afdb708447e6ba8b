"""Calls to the police are no measure of the council's own telephones."""

import pytest

from pipeline.link import link_records, load_register
from pipeline.link.elsewhere import speaks_of_police_calls
from pipeline.records import AgendaItem, Document, DocumentRecords, Question
from pipeline.resources import resource


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Commissioner was asked about 101 calls.", True),
        ("The Chief Constable said that people who rang 999 were answered in seconds.", True),
        ("The Force had hired more staff, the police control room being short of them.", True),
        ("The Chief Constable said that 101 officers had been hired.", False),
        ("The Commissioner said that 101, or 14%, had been charged.", False),
        ("The contact centre had 101 calls in an hour.", False),
    ],
)
def test_whose_calls_an_item_speaks_of(text: str, expected: bool) -> None:
    assert speaks_of_police_calls(text) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Commissioner spoke of the 101 line. Mr Ives asked why one call in six was abandoned.", []),
        ("The Director spoke of the contact centre. Mr Ives asked why one call in six was abandoned.", ["LG-calls-abandoned"]),
    ],
)
def test_only_the_councils_own_calls_are_measured(body: str, expected: list[str]) -> None:
    asked = "Mr Ives asked why one call in six was abandoned."
    item = AgendaItem(item_id="i1", document_id="d1", position=1, number="4", title="Performance", start=0, end=len(body))
    question = Question(
        question_id="q1",
        text=asked,
        start=body.index(asked),
        end=len(body),
        document_id="d1",
        item_id="i1",
        item_title="Performance",
        rule="t",
        confidence=1.0,
    )
    document = Document(document_id="d1", path="x", sha256="0")
    records = DocumentRecords(document=document, text=body, agenda_items=(item,), questions=(question,))
    register = load_register(resource("corpus/indicators/uk-local-government.csv"))
    assert [link.indicator_id for link in link_records(records, register)] == expected
