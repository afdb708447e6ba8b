"""Linking of a question that says a measure in no known way: which measure's words stand together in it."""

import pytest

from pipeline.link import Register, find, index_of, load_register
from pipeline.link.hunch import SCORE, bags_of, hunch
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
        ("What percentage of faults in the road was put right on time?", "LG-potholes-time"),
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
    text = "Why were so many sent home back on the ward again?"
    assert find(text, shipped) == []
    (mention,) = find(text, shipped, asking=True)
    assert text[mention.start : mention.end] == "sent home back on the ward again"
    found = find("What was the recycling rate, and how well did it compare with that of the best councils?", shipped, asking=True)
    assert [mention.indicator_id for mention in found] == ["LG-recycling-rate"]


def test_a_question_of_an_item_about_performance_needs_less(shipped: Register) -> None:
    text = "Were callers still left hanging on for somebody?"
    names = [[mention.indicator_id for mention in find(text, shipped, measured=known, asking=True)] for known in (False, True)]
    assert names == [[], ["LG-call-wait"]]


def test_a_word_of_one_measure_weighs_more_than_a_common_one(shipped: Register) -> None:
    weight = bags_of(index_of(shipped)).weight
    assert weight["rotavirus"] > weight["school"] > 0


def test_a_reply_has_a_hunch_only_with_a_figure(shipped: Register) -> None:
    text = "The service had got {} vacant homes back into occupation, with owners living there again."
    names = [[m.indicator_id for m in find(text.format(number), shipped, telling=True)] for number in ("146", "some")]
    assert names == [["LG-empty-homes-returned"], []]
    assert not any(m.score == SCORE for m in find(text.format("146"), shipped))  # and nothing else than a question or a reply has one


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("74% of women aged 50 to 64 had attended for cervical screening.", ["PHOF C24c"]),  # the wording found is of those under 50
        ("Women under 50 who came for cervical screening were 68%.", ["PHOF C24b"]),
        ("How many adults with severe mental illness died early?", ["PHOF E09a"]),  # no sickness absence
    ],
)
def test_words_around_a_wording_may_tell_of_another_measure(shipped: Register, text: str, names: list[str]) -> None:
    assert [m.indicator_id for m in find(text, shipped, asking=True)] == names


def test_a_word_that_a_measure_always_has_and_the_unit_asked_for_count(shipped: Register) -> None:
    bags = bags_of(index_of(shipped))
    posts = dict(bags.sums(("post", "vacant")))  # value -> name
    assert max(posts) > 0 and posts[max(posts)] == "LG-staff-vacancy"  # no social worker is named
    keys = ("time", "dfg", "finish")
    timed, plain = ({name: value for value, name in bags.sums(keys, asked)} for asked in (True, False))
    assert timed["LG-dfg-time"] == plain["LG-dfg-time"] and timed["LG-dfg-completed"] < plain["LG-dfg-completed"]
