"""What "how many" counts: the measure, or a thing that only has to do with it."""

import pytest

from pipeline.link import Register, find, load_register
from pipeline.link.index import index_of
from pipeline.link.match import mentions_in
from pipeline.link.reading import Reading
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("asked how many affordable homes had been finished", "LG-affordable-homes"),
        ("asked how many people were sleeping rough", "LG-rough-sleepers"),
        ("asked how many electric vehicle charging points there were", "LG-ev-chargers"),
        ("asked how many reports of missed bins had come in", "LG-missed-bins"),
        ("asked how many adults were thought to have a common mental illness", "Fingertips 93495"),
        ("asked how many families were in temporary accommodation", "LG-ta-households"),
    ],
)
def test_the_measure_is_counted(text: str, expected: str, shipped: Register) -> None:
    assert [mention.indicator_id for mention in find(text, shipped, asking=True)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "asked how many bathrooms the affordable homes would have",
        "asked how many parking bays would go for the electric vehicle charging points",
        "asked how many exhibits in the museum were on loan",
    ],
)
def test_another_thing_is_counted(text: str, shipped: Register) -> None:
    assert not mentions_in(Reading(text), index_of(shipped)).mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How many carers had been assessed and how many of them had been offered a break?", ["LG-carers-assess"]),
        ("How many seats were there in the hall and how many staff worked in it?", []),
    ],
)
def test_two_counts_are_two_questions(text: str, expected: list[str], shipped: Register) -> None:
    assert [mention.indicator_id for mention in find(text, shipped, asking=True)] == expected
