"""What the words of a sentence tell of each measure, one by one: how much likelier they stand in what is said of it than elsewhere.

Likeness asks for one known text that has the words together; this adds up what every word tells, whichever text it stands in: a naive
Bayes over all that is known to be said.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy

UNSEEN = 0.3  # what a word counts for a measure of which it was never said
FAR = 15.0  # bounds of a sum: more is as good as certain


@dataclass(frozen=True, slots=True)
class Holding:
    """Which texts hold each word: those of the word with ``number`` n, with its share in each, stand from ``ends[n]`` to the next end."""

    number: Mapping[str, int]
    ends: Sequence[int]
    places: "numpy.ndarray"
    shares: "numpy.ndarray"

    def of(self, key: str) -> "tuple[numpy.ndarray, numpy.ndarray]":
        """The places of the texts that hold a word, and its share in each."""
        n = self.number[key]
        own = slice(self.ends[n], self.ends[n + 1])
        return self.places[own], self.shares[own]


@dataclass(frozen=True, slots=True)
class Sense:
    """For each measure, by its place in ``places`` and ``names``, the sum of what the words tell, and the share of their weight that is
    said of it."""

    places: Mapping[str, int]
    names: Sequence[str]
    sums: "numpy.ndarray"
    shares: "numpy.ndarray"

    def of(self, measure: str) -> float:
        """How much the words speak for a measure."""
        place = self.places.get(measure)
        return -FAR if place is None else float(min(2 * FAR, max(-FAR, self.sums[place])))

    def share(self, measure: str) -> float:
        """The share of the words, by weight, that are said of a measure."""
        place = self.places.get(measure)
        return 0.0 if place is None else float(self.shares[place])

    def ahead(self, measure: str, none: str) -> float:
        """How much more they speak for it than for the next of the others; ``none`` is no measure."""
        others = self.sums.copy()
        for name in (measure, none):
            if name in self.places:
                others[self.places[name]] = -math.inf
        return min(FAR, max(-FAR, self.of(measure) - float(others.max())))

    def best(self, none: str) -> str:
        """The measure that the words speak for most; ``none`` is no measure."""
        import numpy

        order = numpy.argpartition(-self.sums, min(1, len(self.sums) - 1))[:2].tolist()
        return next((self.names[n] for n in sorted(order, key=lambda n: -self.sums[n]) if self.names[n] != none), none)


class Evidence:
    """What each word tells of each measure, from texts of which ``measures`` are the measures and ``holding`` says which hold a word."""

    def __init__(self, measures: Sequence[str], holding: Holding, weight: Mapping[str, float]) -> None:
        import numpy

        self.places = {name: n for n, name in enumerate(dict.fromkeys(measures))}
        self._weight = weight
        self._names = tuple(self.places)
        size, wide = len(holding.number), len(self.places)
        of_text = numpy.array([self.places[name] for name in measures])
        own = numpy.repeat(numpy.arange(size), numpy.diff(holding.ends)) * wide + of_text[holding.places]
        # The first places are not asked for: with them it sorts in a way that is much faster for what is nearly in order, as this is.
        codes, _, where = numpy.unique(own, return_index=True, return_inverse=True)
        said = numpy.bincount(where, weights=holding.shares)
        words, owners = numpy.divmod(codes, wide)
        whole = numpy.bincount(owners, weights=said, minlength=wide) + UNSEEN * size
        self._everywhere = numpy.log(numpy.bincount(words, weights=said, minlength=size) / said.sum()).tolist()
        self._unsaid = numpy.log(UNSEEN / whole)
        self._owners, self._tells = owners, numpy.log((said + UNSEEN) / UNSEEN)
        self._number = holding.number
        self._ends = numpy.searchsorted(words, numpy.arange(size + 1)).tolist()

    def sense(self, keys: Iterable[str], barred: Iterable[str] = ()) -> Sense:
        """What words tell together; the measures in ``barred`` are not meant."""
        import numpy

        known = [key for key in keys if key in self._number]
        whole = sum(self._weight[key] ** 2 for key in known) or 1.0
        sums, shares = self._unsaid * len(known), numpy.zeros(len(self.places))
        for key in known:
            n = self._number[key]
            own = slice(self._ends[n], self._ends[n + 1])
            owners = self._owners[own]
            sums[owners] += self._tells[own]
            sums -= self._everywhere[n]
            shares[owners] += self._weight[key] ** 2 / whole
        for name in barred:
            if name in self.places:
                sums[self.places[name]] = -math.inf
        return Sense(self.places, self._names, sums, shares)
