"""Of which nation a body is, and which measures it hardly means."""

import pytest

from pipeline.link import Register, judge, load_register
from pipeline.link.index import index_of
from pipeline.link.match import Setting
from pipeline.link.nation import nation_of, nations
from pipeline.link.reading import Reading
from pipeline.link.weighed import find_in
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("The Convener welcomed the officer from the Scottish Government.", "Scotland"),
        ("A grant from the Welsh Government would pay for it; Estyn had been told.", "Wales"),
        ("Alderman Purvis asked when the Department for Infrastructure would reply.", "Northern Ireland"),
        ("Ofsted had called in May, and Homes England in June.", "England"),
        ("The Convener thanked the officer.", ""),  # one word may be chance
        ("The rules of England and Wales, and those of New South Wales, were set side by side.", ""),
        ("The Scottish Government and the Convener wrote to the Welsh Government and to Estyn.", ""),
    ],
)
def test_the_words_of_minutes_show_the_nation_of_the_body(text: str, nation: str) -> None:
    assert nation_of(text) == nation


def test_a_measure_that_another_nation_collects_is_not_looked_for(shipped: Register) -> None:
    index = index_of(shipped)
    assert index.abroad("") == frozenset() and index.home("") == frozenset()
    for nation in nations() - {"England"}:
        assert index.home(nation) and not index.home(nation) & index.abroad(nation)
        assert index.abroad(nation) and not any(nation in index.framework[name] for name in index.abroad(nation))
    sentence = Reading("How many weeks did a small planning application take to be decided?").sentences()[0]
    for nation in nations():
        seen = judge.seen(sentence, index, nation)
        assert not index.abroad(nation) & seen.look.sums.keys()
        assert seen.sense.best("") not in index.abroad(nation)
    assert judge.seen(sentence, index, "Northern Ireland").look.best_of(index.home("Northern Ireland")) == "NI-Order P 2"


def test_of_twins_the_one_is_meant_that_the_nation_of_the_body_collects(shipped: Register) -> None:
    index, reading = index_of(shipped), Reading("Why had the street cleanliness score dropped to 88%?")
    for nation, name in (("", "LG-litter"), ("England", "LG-litter"), ("Scotland", "LGBF ENV03c"), ("Wales", "PAM/010")):
        assert [m.indicator_id for m in find_in(reading, index, Setting(asking=True, nation=nation))] == [name]


def test_a_framework_that_is_named_goes_before_the_nation(shipped: Register) -> None:
    index = index_of(shipped)
    framework = index.framework["PAM/010"]
    assert index.listed(("LG-litter",), framework, "Scotland") == "PAM/010"
    assert index.listed(("LG-litter",), "", "Scotland") == "LGBF ENV03c"
    assert index.listed(("LG-litter",), "", "") == "" == index.listed(("LG-fpns",), "", "Scotland")


def test_two_measures_of_one_framework_are_no_twins(shipped: Register) -> None:
    index = index_of(shipped)
    assert "LG-potholes-time" not in index.twins(("LG-potholes-repaired",))
    assert "PAM/010" in index.twins(("LG-litter",))
