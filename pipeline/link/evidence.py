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
class Sense:
    """For each measure, by its place in ``places``, the sum of what the words tell, and the share of their weight that is said of it."""

    places: Mapping[str, int]
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
        """The measure that the words speak for most."""
        order = sorted(zip(self.sums.tolist(), self.places, strict=True), reverse=True)[:2]
        return next(name for _, name in order if name != none)


class Evidence:
    """What each word tells of each measure."""

    def __init__(self, texts: Sequence[tuple[str, Iterable[str]]], weight: Mapping[str, float]) -> None:
        import numpy

        self.places = {name: n for n, name in enumerate(dict.fromkeys(measure for measure, _ in texts))}
        self._weight = weight
        number = {key: n for n, key in enumerate(weight)}
        pairs, parts = [], []
        size = len(number)
        for measure, keys in texts:
            own = list(keys)
            length = math.sqrt(sum(weight[key] ** 2 for key in own)) or 1.0
            place = self.places[measure]
            for key in own:
                pairs.append(number[key] * len(self.places) + place)
                parts.append(weight[key] / length)
        codes, where = numpy.unique(numpy.array(pairs), return_inverse=True)
        said = numpy.bincount(where, weights=numpy.array(parts))
        words, owners = numpy.divmod(codes, len(self.places))
        whole = numpy.bincount(owners, weights=said, minlength=len(self.places)) + UNSEEN * size
        everywhere = numpy.log(numpy.bincount(words, weights=said, minlength=size) / said.sum())
        self._unsaid = numpy.log(UNSEEN / whole)
        tells = numpy.log((said + UNSEEN) / UNSEEN)
        bounds = numpy.searchsorted(words, numpy.arange(size + 1)).tolist()
        self._of = {
            key: (owners[bounds[n] : bounds[n + 1]], tells[bounds[n] : bounds[n + 1]], float(everywhere[n])) for key, n in number.items()
        }

    def sense(self, keys: Iterable[str]) -> Sense:
        """What words tell together."""
        import numpy

        known = [key for key in keys if key in self._of]
        whole = sum(self._weight[key] ** 2 for key in known) or 1.0
        sums, shares = self._unsaid * len(known), numpy.zeros(len(self.places))
        for key in known:
            owners, tells, everywhere = self._of[key]
            sums[owners] += tells
            sums -= everywhere
            shares[owners] += self._weight[key] ** 2 / whole
        return Sense(self.places, sums, shares)
