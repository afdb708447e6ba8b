"""What is asked beside a measure, in its own words: cost, staff, meaning, what came of it, one site."""

import pytest

from pipeline.link import Register, find, load_register
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


def ids(text: str, register: Register, *, measured: bool = False, title: str = "") -> list[str]:
    return [mention.indicator_id for mention in find(text, register, measured=measured, title=title, asking=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("asked how many planning enforcement cases were open", "LG-planning-enforcement"),
        ("asked what share of freedom of information requests was answered on time", "LG-foi-on-time"),
        ("asked how many burglaries there had been in the rural wards", "LG-burglary"),
        ("asked how many affordable homes had been completed against the target", "LG-affordable-homes"),
        ("asked why persistent absence had risen to 23%", "LAIT TotPerAbNew"),
        ("asked for the number of households in temporary accommodation", "LG-ta-households"),
        ("asked how many homes had been long-term empty homes for two years", "LG-empty-homes-longterm"),
        ("asked if the cost was due to contamination of 14%", "Oflog-Waste-contamination"),
        ("asked how many trees had been planted", "LG-trees"),
        ("asked how many social worker posts were vacant", "LAIT Work_Force_Vac_Rate"),
    ],
)
def test_a_measure_is_asked_about(text: str, expected: str, shipped: Register) -> None:
    assert ids(text, shipped) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "asked how many officers worked in planning enforcement",
        "asked for a list of open planning enforcement cases",
        "asked for the addresses of long-term empty homes",
        "asked how many no-fault evictions there had been",
        "asked how many evictions there had been by private landlords",
        "asked how many inspectors dealt with food hygiene inspections",
        "asked what it had cost to answer freedom of information requests",
        "asked how many of the burglaries had been solved",
        "asked what the burglary detection rate was",
        "asked how many of the 40 houses on the site would be affordable",
        "asked how many units would be affordable",
        "asked whether the definition of persistent absence took in part-time timetables",
        "asked whether a lodger was counted as a homeless household",
        "asked when the home education item would be taken",
        "asked for the telephone number for households in temporary accommodation",
        "asked whether a premium of 100% on long-term empty homes was lawful",
        "asked whether the surcharge was charged on all long-term empty homes",
        "asked if the rise was due to contamination",
        "asked whether the smell was caused by contamination",
        "asked how many trees had to be planted for each that was felled",
    ],
)
def test_what_stands_beside_it_is_none(text: str, shipped: Register) -> None:
    assert not ids(text, shipped)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("asked why complaints had risen from 212 to 340", "LG-complaints-received"),
        ("asked whether contamination was still at 14%", "Oflog-Waste-contamination"),
        ("asked why contamination had fallen to 9%", "Oflog-Waste-contamination"),
        ("asked what the turnout had been in the two wards", "LG-turnout"),
        ("asked why days lost to sick leave had gone up", "LG-sickness-fte"),
        ("asked how many bins had not been lifted on the Thursday round", "LG-missed-bins"),
        ("asked how many pupils had been removed from school for good", "LAIT TotPermEx"),
        ("asked what the uptake of the second MMR was", "PHOF D04c"),
    ],
)
def test_words_that_stand_alone_for_a_measure(text: str, expected: str, shipped: Register) -> None:
    assert ids(text, shipped) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "asked what powers the Council had over empty homes",
        "asked what safeguards there were for tenants in arrears",
        "asked how the footfall counters worked",
        "asked what the membership of the working group was",
        "asked whether contamination of the land had been dealt with",
        "asked what the loans were for",
        "asked how many pupils were on roll",
    ],
)
def test_the_same_words_of_something_else(text: str, shipped: Register) -> None:
    assert not ids(text, shipped)


@pytest.mark.parametrize("text", ["asked whether trees would be planted by the new car park", "asked if members could visit the museum"])
def test_a_deed_to_come_is_no_measure_where_others_are_measured(text: str, shipped: Register) -> None:
    assert not ids(text, shipped, measured=True)


@pytest.mark.parametrize("text", ["asked, as a former foster carer, what was being done", "said that a loud complaint had upset the clerk"])
def test_one_instance_is_no_measure_where_others_are_measured(text: str, shipped: Register) -> None:
    assert not ids(text, shipped, measured=True)


def test_a_title_is_not_completed_by_the_vehicles_of_a_team(shipped: Register) -> None:
    assert not ids("asked about the number of vehicles that the team had", shipped, title="Rural crime")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("asked how large the gap in literacy was between the most and the least deprived pupils of P1, P4 and P7", ["LGBF CHN14a"]),
        ("asked why literacy in P1, P4 and P7 combined had dropped to 71% at the expected level", ["LGBF CHN13a"]),
        ("asked what percentage of A roads was in need of repair", ["LG-roads-principal"]),
        ("asked how many complaints there had been about the gulls at the fair", []),
        ("asked how many complaints had been received about the council", ["LG-complaints-received"]),
        ("asked whether the rise in kilos of rubbish per household would last", ["LG-residual-waste"]),
        ("asked the clerk to have the new signs in place by 3 May", []),
        ("asked why take-up of both MMR jabs had gone down to 82%", ["PHOF D04c"]),
        ("asked why MMR coverage among two year olds had gone down to 82%", ["PHOF D03j"]),
        ("asked how long it had taken on average to re-let a council home", ["LG-void-relet-time"]),
        ("would let Members have the average time of a journey across town", []),
        ("asked whether she was satisfied that everything in the local area was being looked at, on average", []),
        ("asked why 61% of residents were satisfied with the local area as a place to live", ["NI 5"]),
        ("asked why the target was set at a level below the average", []),
    ],
)
def test_words_in_another_sense(text: str, expected: list[str], shipped: Register) -> None:
    assert ids(text, shipped) == expected


def test_what_the_title_supplies_is_weighed_with_the_rest(shipped: Register) -> None:
    assert ids("asked how many visits there had been", shipped, title="Leisure centres") == ["LG-leisure-visits"]
    assert "LG-recycling-rate" not in ids("asked about missed bins", shipped, title="Waste and recycling performance")


def test_roads_of_no_class_are_not_those_of_one(shipped: Register) -> None:
    found = ids("asked what percentage of the roads in the district was in need of repair", shipped)
    assert {"LG-roads-principal", "Oflog-Roads-A"}.isdisjoint(found)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("She replied that a trainee ought not to carry a heavy caseload.", "LAIT Work_Force_AvgNumCase_SW"),
        ("He answered that the landlord was content with an empty shop.", "LG-town-vacancy"),
        ("She replied that 4 of the 11 had gone within a term of a suspension.", "LAIT TotFixedEx"),
    ],
)
def test_one_of_many_is_no_measure(text: str, measure: str, shipped: Register) -> None:
    assert measure not in {m.indicator_id for m in find(text, shipped, measured=True, telling=True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He replied that 94.2% of the leavers had gone to a positive destination.", "LGBF CHN11"),
        ("She replied that caseloads had risen to 24.", "LAIT Work_Force_AvgNumCase_SW"),
        ("He answered that empty shops had fallen to 9%.", "LG-town-vacancy"),
        ("She replied that suspensions had risen by a fifth since September.", "LAIT TotFixedEx"),
    ],
)
def test_many_are_measured(text: str, expected: str, shipped: Register) -> None:
    assert expected in {m.indicator_id for m in find(text, shipped, measured=True, telling=True)}
