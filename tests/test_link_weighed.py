"""What a mention needs to hold: more in a reply in an item that has named a measure, most of all where it is another one."""

import pytest

from pipeline.link.match import Mention
from pipeline.link.weighed import Weighed


def _holds(chance: float, *, score: float = 100.0, named: bool, after: bool, new: bool = False) -> bool:
    facts = {"evident": 1.0, "measure": 1.0, "figure": 1.0, "none": 0.0, "bare": 0.0, "wanted": 0.0, "named": float(named)}
    return Weighed(Mention(0, 5, "X1", score), facts, new=new, sure=False, chance=chance, after=after).holds


@pytest.mark.parametrize(
    ("chance", "score", "named", "after", "holds"),
    [
        (0.4, 100.0, False, False, True),
        (0.4, 100.0, True, True, True),  # "long waits had fallen to 4%", where long waits were asked about
        (0.4, 100.0, False, True, False),  # "two of those on long waits", where the staff was
        (0.6, 100.0, False, True, False),
        (0.7, 100.0, False, True, True),
        (0.5, 70.0, True, True, False),
        (0.61, 70.0, True, True, True),
        (0.61, 70.0, False, True, False),
    ],
)
def test_a_reply_tells_of_what_was_named(chance: float, score: float, named: bool, after: bool, holds: bool) -> None:
    assert _holds(chance, score=score, named=named, after=after) is holds


def test_likeness_needs_most_where_the_measure_was_named() -> None:
    assert _holds(0.75, named=False, after=True, new=True)
    assert not _holds(0.75, named=True, after=True, new=True)
    assert _holds(0.6, named=True, after=False, new=True)
