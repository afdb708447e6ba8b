"""What words tell of measures one by one, whichever known text they stand in."""

import numpy
import pytest

from pipeline.link.evidence import FAR, Evidence, Holding, Sense

MEASURES = ["bins", "bins", "roads", "-"]  # of four known texts
TEXTS = ["bin miss collect", "bin late", "pothole road late", "meet room"]


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    words = sorted({word for text in TEXTS for word in text.split()})
    held = [[n for n, text in enumerate(TEXTS) if word in text.split()] for word in words]
    places, ends = numpy.concatenate(held), [0, *numpy.cumsum([len(own) for own in held]).tolist()]
    number = {word: n for n, word in enumerate(words)}
    return Evidence(MEASURES, Holding(number, ends, places, numpy.ones(len(places))), dict.fromkeys(words, 1.0))


def test_words_of_two_texts_add_up(evidence: Evidence) -> None:
    sense = evidence.sense(["miss", "bin", "late"])  # no known text has all three
    assert sense.best("-") == "bins"
    assert sense.of("bins") > 0 > sense.of("roads")
    assert sense.ahead("bins", "-") > 0 > sense.ahead("roads", "-")


def test_shares_are_of_the_words_that_are_known(evidence: Evidence) -> None:
    sense = evidence.sense(["late", "pothole", "unheard"])
    assert sense.share("roads") == 1.0
    assert sense.share("bins") == 0.5
    assert sense.share("-") == 0.0


def test_a_measure_of_which_nothing_is_known_has_no_evidence(evidence: Evidence) -> None:
    sense: Sense = evidence.sense(["bin"])
    assert sense.of("elections") == -FAR
    assert sense.share("elections") == 0.0


def test_no_known_word_tells_nothing(evidence: Evidence) -> None:
    sense = evidence.sense(["unheard"])
    assert sense.of("bins") == sense.of("roads") == 0.0
