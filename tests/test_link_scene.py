"""What stands around a record tells which of two like measures is meant, and whether one is meant at all."""

import pytest

from pipeline.link import index_of
from pipeline.link.likeness import keys_of
from pipeline.link.match import Setting
from pipeline.link.reading import Reading
from pipeline.link.scene import Item, Scene, fields_of
from pipeline.link.weighed import weigh
from pipeline.link.words import tokens
from pipeline.register import Register, load_register
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


def keys(text: str) -> tuple[str, ...]:
    return keys_of(tokens(text))


def test_words_of_an_item_tell_of_the_field_of_its_measures(shipped: Register) -> None:
    fields = fields_of(index_of(shipped))
    sums = fields.sums(keys("Gritting, carriageway resurfacing and the defects that inspectors marked"))
    ahead = {name: fields.ahead(sums, name, 0.5) for name in ("LG-potholes-repaired", "LG-library-visits", "PHOF C18")}
    assert ahead["LG-potholes-repaired"] > 0.5 > max(ahead["LG-library-visits"], ahead["PHOF C18"])


def test_words_that_tell_nothing_tell_of_no_field(shipped: Register) -> None:
    fields = fields_of(index_of(shipped))
    for text in ("", "12 of 40 and £3,000", "Xyzzyq"):
        assert fields.ahead(fields.sums(keys(text)), "LG-potholes-repaired", 0.5) == 0.0


def test_a_record_stands_not_around_itself(shipped: Register) -> None:
    fields = fields_of(index_of(shipped))
    own, other = keys("Branch library loans"), keys("The bins were emptied on the recycling round")
    scene = Scene(fields, own, Item(fields, [(), own, other]))
    told = scene.facts("LG-library-visits")
    assert told["scene"] == pytest.approx(fields.ahead(fields.sums(other), "LG-library-visits", 0.3), abs=1e-5)
    assert told["field"] > 0.5 and told["before"] == 0.0
    assert Scene(fields, own).facts("LG-library-visits")["scene"] == 0.0


def test_a_measure_is_likelier_where_the_item_speaks_of_its_field(shipped: Register) -> None:
    index, text = index_of(shipped), "How many of those who rang had given up?"

    def chance(around: str) -> float:
        fields = fields_of(index)
        scene = Scene(fields, keys(text), Item(fields, [keys(text), keys(around)]))
        weighed = weigh(Reading(text), index, Setting(asking=True, scene=scene))
        return next(one.chance for one in weighed if one.mention.indicator_id == "LG-calls-abandoned")

    queues = chance("The contact centre's telephone lines were busy and callers waited for an adviser")
    assert queues > chance("Who would strim the hedges?") > chance("Primary pupils sat tests and their teachers marked them")


def test_the_cost_of_a_thing_is_no_measure_of_the_thing(shipped: Register) -> None:
    setting, index = Setting(asking=True, measured=True), index_of(shipped)
    for text in ("What was the cost of sickness absence, compared with last year?", "Members queried the total cost of staff sickness."):
        assert [one for one in weigh(Reading(text), index, setting) if one.new and one.mention.indicator_id == "LG-sickness-fte"] == []
