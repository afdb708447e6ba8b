"""Linking of a question that says a measure in no known way: which measure's words stand together in it."""

import pytest

from pipeline.link import Register, find, index_of, load_register
from pipeline.link.hunch import bags_of, hunch
from pipeline.link.reading import Reading
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("What share of residents went to parks and green spaces and took their exercise there?", "PHOF B16"),
        ("How many who had been sent home were back on the ward again inside thirty days?", "PHOF E11"),
        ("Two clients in five had as much contact with other people as they would like.", "PHOF B18a"),
        ("Why did the gap in literacy between the best off and the poorest pupils not close?", "LGBF CHN14a"),  # nothing is measured
        ("How many members had been to the park to see the new space for exercise?", ""),  # two measures fit as well
        ("What was the percentage?", ""),
        ("I will ask at the next meeting how many on the list of applicants await a home of the Council.", ""),
        ("Was the new path through the park open?", ""),
        ("", ""),
    ],
)
def test_words_of_one_measure_that_stand_together_point_to_it(shipped: Register, text: str, name: str) -> None:
    guess = hunch(Reading(text), index_of(shipped))
    assert (guess.indicator_id if guess else "") == name


def test_only_a_question_has_a_hunch_and_only_where_no_wording_is_found(shipped: Register) -> None:
    text = "How many who had been sent home were back on the ward again inside thirty days?"
    assert find(text, shipped) == []
    (mention,) = find(text, shipped, asking=True)
    assert text[mention.start : mention.end] == "sent home were back on the ward again inside thirty"
    found = find("What was the recycling rate, and how well did it compare with that of the best councils?", shipped, asking=True)
    assert [mention.indicator_id for mention in found] == ["LG-recycling-rate"]


def test_a_question_of_an_item_about_performance_needs_less(shipped: Register) -> None:
    text = "Had tenants been put out of their homes with rent to pay?"
    names = [[mention.indicator_id for mention in find(text, shipped, measured=known, asking=True)] for known in (False, True)]
    assert names == [[], ["LG-evictions"]]


def test_a_word_of_one_measure_weighs_more_than_a_common_one(shipped: Register) -> None:
    weight = bags_of(index_of(shipped)).weight
    assert weight["rotavirus"] > weight["school"] > 0
