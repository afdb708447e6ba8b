"""Linking by likeness: known sentences of minutes, what a new one is like, and whether that is enough for a link."""

from itertools import pairwise

import pytest

from pipeline import weigh
from pipeline.link import Register, find, index_of, judge, load_register
from pipeline.link.likeness import AGAIN, Likeness, Look, keys_of, known_sentences, likeness_of, sentences_file
from pipeline.link.match import Setting
from pipeline.link.reading import Reading
from pipeline.link.scene import Scene, fields_of
from pipeline.link.weighed import weigh as weigh_text
from pipeline.link.words import tokens
from pipeline.records import Indicator
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.fixture(scope="module")
def known(shipped: Register) -> Likeness:
    return likeness_of(index_of(shipped))


def look(known: Likeness, text: str) -> Look:
    return known.look(keys_of(tokens(text)))


def test_the_words_of_the_known_sentences_are_those_that_are_read_today() -> None:
    stored = sentences_file().read_text(encoding="utf-8").splitlines()[1:]
    assert stored == list(weigh.rows()), "run python -m pipeline.weigh words"


def test_known_sentences_are_each_there_once_and_name_measures_of_the_register(shipped: Register) -> None:
    texts = [one.text for one in known_sentences()]
    assert len(texts) == len(set(texts))
    assert {one.measure for one in known_sentences()} - {"-"} <= {i.name for i in shipped.indicators}
    assert {one.kind for one in known_sentences()} == {"q", "r", "a", "d"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Why did one caller in ten give up and hang up before anybody got to them?", "LG-calls-abandoned"),
        ("It now took 24 days to let a council house again once the old tenant had moved out.", "LG-void-relet-time"),
        ("Why were so many pupils sent out of school for good last year?", "LAIT TotPermEx"),
    ],
)
def test_a_sentence_is_like_what_is_said_of_its_measure(shipped: Register, known: Likeness, text: str, name: str) -> None:
    index, seen = index_of(shipped), look(known, text)
    assert seen.best == index.foremost(name)
    assert seen.sums[seen.best] > seen.rival(seen.best) > 0


def test_likeness_is_a_cosine_and_further_texts_count_less(known: Likeness) -> None:
    for one in known_sentences()[:20]:
        seen = known.look(one.keys)
        values = sorted([*seen.nearest.values(), seen.none], reverse=True)
        assert values[0] == pytest.approx(1.0)  # the sentence itself
        assert all(seen.nearest[name] <= seen.sums[name] < seen.nearest[name] / (1 - AGAIN) + 1e-9 for name in seen.sums)
        assert all(a >= b for a, b in pairwise(values))


def test_words_that_nobody_knows_are_like_nothing(known: Likeness) -> None:
    seen = look(known, "Zxqv wprt klmn.")
    assert (seen.best, seen.none, seen.sums) == ("", 0.0, {})


def test_a_long_figure_is_any_figure_and_small_words_do_not_count() -> None:
    assert keys_of(tokens("It was 1,240 of the 3,310 and then 12.")) == ("#", "#12")


def test_a_sentence_of_a_measure_that_a_register_does_not_have_speaks_of_none() -> None:
    register = Register((Indicator(indicator_id="X1", name="Library visits"),), "one")
    seen = Likeness(index_of(register)).look(keys_of(tokens("How many people hung up before anybody picked up their call?")))
    assert seen.none > max(seen.sums.values(), default=0.0)
    assert find("How many people hung up before anybody picked up their call?", register, asking=True) == []


def test_a_question_in_words_that_no_wording_has_is_linked_and_says_how_likely(shipped: Register) -> None:
    text = "How many of the folk who rang us gave up and put the phone down before anybody answered?"
    assert [m.indicator_id for m in find(text, shipped, measured=True, asking=True)] == ["LG-calls-abandoned"]


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Hale asked when the library would open again.",
        "Was the bus shelter at the top of the hill to be painted?",
        "a query",
        "",
    ],
)
def test_a_mere_topic_is_like_no_measure_enough(shipped: Register, text: str) -> None:
    assert find(text, shipped, measured=True, asking=True) == []


def test_a_second_reading_of_the_same_words_is_no_second_mention(shipped: Register) -> None:
    text = "How long did a firm wait for a decision on its planning application?"
    reading = Reading(text)
    (only,) = [one for one in weigh_text(reading, index_of(shipped), Setting(asking=True, measured=True)) if one.holds]
    assert only.mention.indicator_id == "LGBF ECON03" and not only.new


def test_the_weights_name_the_facts_and_each_fact_speaks_for_or_against(shipped: Register) -> None:
    reading = Reading("How many of the folk who rang us gave up and put the phone down?")
    seen = judge.seen(reading.sentences()[0], index_of(shipped))
    scene = Scene(fields_of(index_of(shipped)), seen.keys)
    around = judge.Around(measured=True, asking=True, telling=False, bidding=False, named=(), scene=scene)
    new = judge.facts_of_new(seen, seen.look.best, around, evident=True, others=False)
    found = judge.facts_of_found(seen, seen.look.best, around, evident=True, others=False, score=70.0, supplied=False)
    assert judge.weights()["new"].keys() == {"base", *new} and judge.weights()["found"].keys() == {"base", *found}
    plain, unlike = new | {"measured": False}, new | {"measured": False, "like": 0.1}
    assert judge.chance_of_new(new) > judge.chance_of_new(plain) > judge.chance_of_new(unlike)


def test_what_is_to_be_reported_on_is_a_mention_where_a_body_wants_a_report_on_it(shipped: Register) -> None:
    def told(text: str) -> set[str]:
        weighed = weigh_text(Reading(text), index_of(shipped), Setting(bidding=True))
        return {one.mention.indicator_id for one in weighed if one.holds}

    assert told("That a paper on the time taken to re-let empty flats be brought to the next meeting.") == {"LG-void-relet-time"}
    assert told("Revenues Manager to bring a paper on unpaid council tax by age of debt.") == {"LG-council-tax-arrears"}
    assert told("That the Homelessness Strategy be adopted.") == set()
    assert told("Clerk to report the overflowing litter bin by the bus shelter.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed to ask how many street sweepers there were for the village.",
        "From three to two units at the School House, Mill Lane: no objection.",
        "Clerk to write to the county about the litter on the verges of the bypass.",
    ],
)
def test_what_parish_minutes_say_of_a_topic_is_no_mention(shipped: Register, text: str) -> None:
    assert not find(text, shipped)
    assert not [one for one in weigh_text(Reading(text), index_of(shipped), Setting(bidding=True)) if one.holds]


def test_weights_are_fitted_by_logistic_regression() -> None:
    cases = [({"x": float(n % 2)}, n % 2 == 1 and n % 5 != 0) for n in range(200)]
    fitted = weigh.fit(cases)
    assert fitted["x"] > 3 and fitted["base"] < -2
