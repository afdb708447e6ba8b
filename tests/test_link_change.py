"""What stands beside a measure's name and tells how it stands, or that it has changed."""

import pytest

from pipeline.link import Register, find, load_register
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("asked what lay behind the rise in reported burglaries", "LG-burglary"),
        ("wondered at the leap in fly-tips", "LG-fly-tipping"),
        ("asked about the improvement in our overall recycling rate", "LG-recycling-rate"),
        ("asked why burglaries were so high", "LG-burglary"),
        ("asked what the new fares had done to bus patronage", "LG-bus-journeys"),
        ("asked what impact working from home was having on sickness absence", "LG-sickness-fte"),
        ("asked whether the roadworks had dented footfall", "LG-footfall"),
        ("asked for the reasons for the DoLS backlog", "LG-dols"),
        ("asked if the DoLS backlog could be explained", "LG-dols"),
        ("asked why were burglaries so high", "LG-burglary"),
        ("asked why library visits were still down", "LG-library-visits"),
        ("asked if visits to the leisure centres had gone up again", "LG-leisure-visits"),
        ("asked why missed bins were rising", "LG-missed-bins"),
        ("asked what the turnout was", "LG-turnout"),
        ("asked why complaints had risen", "LG-complaints-received"),
        ("asked if there were more burglaries than last year", "LG-burglary"),
        ("said that fewer missed bins were reported than in 2019", "LG-missed-bins"),
        ("asked if library visits were still below those of 2019", "LG-library-visits"),
        ("noted that library visits had exceeded the target", "LG-library-visits"),
        ("asked why burglaries were above the national average", "LG-burglary"),
        ("asked why not a single penalty notice had been issued for dog mess", "LG-fpns"),
        ("asked if it was true that just four litter fines had been issued", "LG-fpns"),
        ("asked why only six car chargers had been installed", "LG-ev-chargers"),
        ("was uneasy at burglary, which at 212 was the worst since he came, and asked what was in hand", "LG-burglary"),
        ("spoke of fly-tipping (now 640) and asked what was in hand", "LG-fly-tipping"),
        ("spoke of fly-tipping, of which 19 reports were his own, and asked what was in hand", "LG-fly-tipping"),
    ],
)
def test_how_it_stands(text: str, expected: str, shipped: Register) -> None:
    assert [mention.indicator_id for mention in find(text, shipped, asking=True)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "asked why the bins were up the lane",
        "spoke of complaints, which at 12% made for the least of the work, and asked what was in hand",
        "spoke of burglary (7) and asked what was in hand",
        "spoke of burglary (14 May) and asked what was in hand",
        "spoke of burglary, at 31 High Street, and asked what was in hand",
        "asked whether only one penalty notice need be signed",
        "asked if just two fines were named in the byelaw",
        "asked whether the museum was down for repair",
        "asked how turnout might be encouraged",
        "asked if the rise in the road would be levelled",
        "said that the library was better lit than it had been",
        "asked who took part in burglary awareness week",
        "asked whether the museum was above the shop",
        "said that there was more to burglary than met the eye",
        "said that the library was behind the church",
    ],
)
def test_where_nothing_is_told(text: str, shipped: Register) -> None:
    assert not find(text, shipped, asking=True)
