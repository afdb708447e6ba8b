"""What a question is about is a mention where it names a measure in full; what it is made of is asked of a measure only."""

import pytest

from pipeline.link import Register, find, index_of, load_register
from pipeline.link.match import Setting
from pipeline.link.reading import Reading
from pipeline.link.weighed import find_in
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a question about agency spend", "LG-agency-spend"),
        ("several questions from the floor on the Council’s agency spend, and the answers", "LG-agency-spend"),
        ("With regard to footfall, Cllr Ames wished to hear who looked after the sensors", "LG-footfall"),
        ("Turning to missed bins, could crews ring ahead?", "LG-missed-bins"),
        ("a query upon missed bins", "LG-missed-bins"),
        ("Cllr Ames – missed bins, why up?", "LG-missed-bins"),
        ("Cllr Ames – fly-tips: up or down?", "LG-fly-tipping"),
        ("Cllr Ames – agency spend?", "LG-agency-spend"),
        ("Cllr Ames – library loans: e-books in or out?", "LG-library-issues"),
        ("asked whether the forecast for bus patronage was sound", "LG-bus-journeys"),
        ("asked about voter turnout", "LG-turnout"),
        ("sought clarification concerning staff turnover and what was meant by it", "LG-staff-turnover"),
        ("asked if staff turnover included those who had retired", "LG-staff-turnover"),
        ("wondered whether visits to the library took in the mobile vans", "LG-library-visits"),
        ("asked how the officers counted empty shops in the arcade", "LG-town-vacancy"),
        ("On fly-tipping, Cllr Ames asked if the rise was down to the new app", "LG-fly-tipping"),
        ("a question about the recommendations that had passed their target date", "LG-audit-recs"),
    ],
)
def test_what_is_asked_about(text: str, expected: str, shipped: Register) -> None:
    assert [mention.indicator_id for mention in find(text, shipped, asking=True)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "a question about complaints",
        "a question on rural crime",
        "asked what was being done about missed bins",
        "a question on the footfall sensors",
        "Cllr Ames – missed bins, who is to ring?",
        "asked whether visits to the library could be made by coach",
        "On fly-tipping, Cllr Ames asked if the cameras were out",
        "asked about the vacant surveyor position",
    ],
)
def test_what_is_only_a_topic(text: str, shipped: Register) -> None:
    assert find(text, shipped, asking=True) == []


def test_a_paper_on_a_quantity_is_wanted(shipped: Register) -> None:
    index = index_of(shipped)
    for text, expected in (
        ("The Treasurer to break down council tax arrears by parish.", ["LG-council-tax-arrears"]),
        ("The Clerk to bring a leaflet on paying by direct debit.", []),
    ):
        assert [m.indicator_id for m in find_in(Reading(text), index, Setting(bidding=True))] == expected


def test_only_a_question_asks(shipped: Register) -> None:
    assert find("He spoke about agency spend.", shipped, telling=True) == []
