"""What the words around a record are about, and its own: highways, schools, the tenants' homes.

A measure that a sentence only may mean is more likely meant where the item speaks of its field, and less where it speaks of another: "how
many were put right the first time" is of repairs in a housing report and of calls in one on customers. Each theme of the register is a
field. What a word tells of each is counted in all that is known to be said of its measures.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from pipeline.link.index import Index
from pipeline.link.likeness import likeness_of

if TYPE_CHECKING:
    import numpy

HELD = 400  # how firmly what a word tells of a field is held at nothing: as if it had been said so often in every field alike
AROUND, BEFORE = 0.3, 0.5  # how much of what its words tell is believed: many words of one item repeat each other
BOUNDS = {AROUND: 5.0, BEFORE: 4.0}  # of what is believed
SCALE = 3.0
FIGURES = "#%£"  # how the keys of figures begin, which tell of no field


class Fields:
    """What each word tells of each field."""

    def __init__(self, index: Index) -> None:
        import numpy

        known = likeness_of(index)
        names = sorted({index.theme_of(name) for name in known.evidence.places if name})
        self._place = {name: n for n, name in enumerate(names)}
        self._index = index
        wide, size = len(names), len(known.number)
        of_text = numpy.array([self._place[index.theme_of(name)] if name else wide for name in known.measures])
        words = numpy.repeat(numpy.arange(size), numpy.diff(known.holding.ends))
        owners = words * (wide + 1) + of_text[known.holding.places]
        said = numpy.bincount(owners, minlength=size * (wide + 1)).reshape(size, wide + 1)[:, :wide]
        everywhere = ((said.sum(axis=1) + 0.5) / (said.sum() + 0.5 * size))[:, None]
        self._tells = numpy.log((said + HELD * everywhere) / (said.sum(axis=0) + HELD) / everywhere).astype(numpy.float32)
        self._number = known.number

    def sums(self, keys: Iterable[str]) -> "numpy.ndarray":
        """What words tell of each field together."""
        known = [self._number[key] for key in keys if key in self._number and key[0] not in FIGURES]
        told: numpy.ndarray = self._tells[known].sum(axis=0)
        return told

    def ahead(self, sums: "numpy.ndarray", measure: str, part: float) -> float:
        """How much more words tell of the field of a measure than of fields at large; ``part`` of what they tell is believed."""
        import numpy

        told = sums * part
        most = float(told.max())
        value = float(told[self._place[self._index.theme_of(measure)]]) - most - float(numpy.log(numpy.exp(told - most).mean()))
        return max(-BOUNDS[part], min(BOUNDS[part], value)) / SCALE


@lru_cache(maxsize=4)
def fields_of(index: Index) -> Fields:
    """What words tell of the fields of ``index``, made when a record first needs it."""
    return Fields(index)


class Item:
    """The words of an item: of its title and of its records, each with the number of those that hold it."""

    def __init__(self, fields: Fields, texts: Collection[Collection[str]]) -> None:
        self.fields = fields
        self._texts = texts

    @cached_property
    def held(self) -> Counter[str]:
        """In how many of its texts each word stands."""
        return Counter(key for keys in self._texts for key in set(keys))

    @cached_property
    def sums(self) -> "numpy.ndarray":
        """What its words tell together, each once."""
        return self.fields.sums(self.held)


class Scene:
    """What stands around a record, or nothing, and what it says itself: only looked at where a measure may be meant."""

    def __init__(self, fields: Fields, own: Iterable[str], item: Item | None = None, before: Iterable[str] = ()) -> None:
        self._fields, self._own, self._item, self._before = fields, frozenset(own), item, before

    @cached_property
    def _sums(self) -> Mapping[str, "numpy.ndarray"]:
        return {"field": self._fields.sums(self._own), "before": self._fields.sums(self._before)} | self._around()

    def _around(self) -> dict[str, "numpy.ndarray"]:
        if self._item is None:
            return {}
        alone = [key for key in self._own if self._item.held[key] == 1]  # in no other record
        return {"scene": self._item.sums - self._fields.sums(alone)}

    def facts(self, measure: str) -> dict[str, float]:
        """How much its own words tell of the field of a measure, those of the record before, and those of the item around it."""
        parts = {"field": BEFORE, "before": BEFORE, "scene": AROUND}
        return {"scene": 0.0} | {name: self._fields.ahead(sums, measure, parts[name]) for name, sums in self._sums.items()}
