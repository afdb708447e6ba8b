"""What only touches the matter of a measure is no mention of it."""

import pytest

from pipeline.link import find, link_records, load_register
from pipeline.link.elsewhere import is_of_a_surgery
from pipeline.link.matter import is_case
from pipeline.records import AgendaItem, Document, DocumentRecords, Question
from pipeline.register import Register
from pipeline.resources import resource


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Quill asked if the threshold for affordable housing had been got round.",
        "Mrs Quill asked who had written the policy on affordable housing.",
        "Mr Ives asked whether he was satisfied that repairs were being done.",
        "Mr Ives was not satisfied with the answer on repairs.",
        "Mrs Quill asked when a unit was counted as a vacant shop.",
        "How many jobs would the new factory create?",
        "How many electric vehicle charging points were planned for the square?",
        "How much would a new leisure centre cost to run?",
        "Mr Ives asked for the number of agency staff in the post room.",
        "The panel was told that no complaints had been received from neighbours.",
        "Mrs Quill asked why so many complaints had gone to the second stage.",
        "The Clerk proposed that the tariff be increased by 3%.",
    ],
)
def test_what_touches_a_matter_speaks_of_no_measure(register: Register, text: str) -> None:
    barred = {"LG-affordable-homes", "NI 155", "TSM TP02", "LG-town-vacancy", "LG-jobs-created", "LG-ev-chargers", "LGBF C&L01"}
    barred |= {"LG-agency-spend", "LG-complaints-received", "LGBF CHN12a"}
    found = {mention.indicator_id for mention in find(text, register, measured=True, asking=True)}
    assert not found & barred


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How many affordable homes were completed last year?", "LG-affordable-homes"),
        ("Were tenants satisfied that repairs were done on time?", "TSM TP02"),
        ("Mr Ives asked if she was satisfied that the recycling rate was high enough.", "LG-recycling-rate"),
        ("How many jobs were created last year?", "LG-jobs-created"),
        ("What would the scheme do to footfall in the town centre, which was down by a tenth?", "LG-footfall"),
        ("How much had been spent on agency staff?", "LG-agency-spend"),
        ("How many complaints were received last quarter?", "LG-complaints-received"),
        ("Mrs Quill asked about the peak in reports of fly-tipping.", "LG-fly-tipping"),
        ("Could the sickness figures be shown by department?", "LG-sickness-fte"),
        ("The average tariff score of pupils was 812.", "LGBF CHN12a"),
    ],
)
def test_how_a_measure_stands_is_a_mention(register: Register, text: str, expected: str) -> None:
    assert expected in {mention.indicator_id for mention in find(text, register, asking=True)}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Application for a Premises Licence – The Old Mill", True),
        ("7. Planning Application: 3 Mill Lane", True),
        ("24/00411/FUL: Land at Mill Lane", True),
        ("AB/2023/01234 – Erection of a barn", True),
        ("Review of Premises Licence", True),
        ("Planning applications determined in time", False),
        ("Digital application programme", False),
        ("Performance 2023/24 – Quarter 2", False),
        ("REVENUES REPORT - FIN/23/118", False),
        ("Review of the year", False),
    ],
)
def test_what_decides_one_case(title: str, expected: bool) -> None:
    assert is_case(title) is expected


@pytest.mark.parametrize(
    ("title", "asked", "expected"),
    [
        ("Application for a Premises Licence – The Old Mill", "Had a fire risk assessment been done?", []),
        ("24/00411/FUL: Land at Mill Lane", "What was the position on the five year supply of housing land?", ["LG-land-supply"]),
    ],
)
def test_in_a_case_a_plain_name_is_a_topic(register: Register, title: str, asked: str, expected: list[str]) -> None:
    item = AgendaItem(item_id="i1", document_id="d1", position=1, number="4", title=title, start=0, end=len(asked))
    question = Question(
        question_id="q1", text=asked, start=0, end=len(asked), document_id="d1", item_id="i1", item_title=title, rule="t", confidence=1.0
    )
    document = Document(document_id="d1", path="x", sha256="0")
    records = DocumentRecords(document=document, text=asked, agenda_items=(item,), questions=(question,))
    assert [link.indicator_id for link in link_records(records, register)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mill Lane Patient Participation Group\nMinutes of the meeting", True),
        ("Notes of the PPG, 3 May", True),
        ("Scrutiny Panel\nMinutes" + " of what was said" * 40 + " at the Surgery", False),
        ("Health and Wellbeing Board\nMinutes", False),
    ],
)
def test_whose_telephones(text: str, expected: bool) -> None:
    assert is_of_a_surgery(text) is expected
