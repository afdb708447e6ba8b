"""What a mention needs to hold: more in a reply in an item that has named a measure, where little of it is said."""

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
        (0.5, 70.0, True, False, True),
        (0.5, 70.0, True, True, False),  # found in part alone
        (0.61, 70.0, True, True, True),
    ],
)
def test_a_reply_tells_of_what_was_named(chance: float, score: float, named: bool, after: bool, holds: bool) -> None:
    assert _holds(chance, score=score, named=named, after=after) is holds


def test_likeness_needs_more_in_a_reply_and_most_for_another_measure() -> None:
    assert _holds(0.57, named=True, after=False, new=True)
    assert not _holds(0.57, named=True, after=True, new=True)
    assert _holds(0.65, named=True, after=True, new=True)
    assert not _holds(0.65, named=False, after=True, new=True)
    assert _holds(0.75, named=False, after=True, new=True)
