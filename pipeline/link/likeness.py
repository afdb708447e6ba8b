"""How like a sentence is to what is known to be said of each measure: the register's wordings, sayings, and whole sentences of minutes.

``models/link/sentences.tsv`` holds sentences as clerks write them, each with the measure that it speaks of ("-" for none, however near it
comes) and the words by which it is compared, which ``python -m pipeline.weigh words`` writes. Two texts are as like as the words that
they share are rare: the cosine of their words' weights, 0 to 1.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from pipeline.link.evidence import Evidence, Holding
from pipeline.link.index import Index
from pipeline.link.words import STOP, Token
from pipeline.resources import resource

NONE = ""  # the measure of a sentence that speaks of none
NEAREST = 80  # texts that are looked at closely
FAINT = 0.1  # what is less like is like nothing
AGAIN = 0.5  # what each further text of the same measure counts, times the one before
FIGURE = 3  # a figure's key that is longer is any figure


class Sentence(NamedTuple):
    """A known sentence: the name of its measure (``-`` for none), question, reply, action or decision (``q r a d``), and its keys."""

    measure: str
    kind: str
    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What a sentence is like: ``sums`` has for each measure how like the sentence is to all that is said of it, ``nearest`` to the text
    that is most like it, and ``texts`` that text; ``none`` is the same for the sentences that speak of no measure."""

    sums: Mapping[str, float]
    nearest: Mapping[str, float]
    texts: Mapping[str, str]
    none: float

    def words(self, measure: str) -> list[str]:
        """The words of the text of a measure that is most like the sentence; none where it is like none."""
        return self.texts.get(measure, "").split()

    @property
    def best(self) -> str:
        """The measure that the sentence is most like; empty where it is like none."""
        return max(self.sums, key=lambda name: (self.sums[name], name), default=NONE)

    def best_of(self, measures: Set[str]) -> str:
        """That of ``measures`` that it is most like; empty where it is like none of them."""
        return max(measures & self.sums.keys(), key=lambda name: (self.sums[name], name), default=NONE)

    def rival(self, measure: str) -> float:
        """The sum of the measure that comes first beside ``measure``."""
        return max((value for name, value in self.sums.items() if name != measure), default=0.0)


def keys_of(words: Iterable[Token]) -> tuple[str, ...]:
    """What the words of a sentence are compared by, each once: no small words, and a long figure as any figure."""
    keys = (t.key for t in words if t.kind != STOP)
    return tuple(dict.fromkeys("#" if key[0] == "#" and len(key) > FIGURE else key for key in keys))


def sentences_file() -> Path:
    """Where the known sentences lie."""
    return resource("models/link/sentences.tsv")


def _lines() -> Iterator[str]:
    """The lines of the file of known sentences: measure, kind, text and words, with tabs between."""
    return (line for line in sentences_file().read_text(encoding="utf-8").splitlines() if line and line[0] != "#")


def known_sentences() -> tuple[Sentence, ...]:
    """The sentences of ``models/link/sentences.tsv``."""
    rows = (line.split("\t") for line in _lines())
    return tuple(Sentence(measure, kind, text, tuple(keys.split())) for measure, kind, text, keys in rows)


class Likeness:
    """What is known to be said of the measures of a register, found by its words. A known sentence of a measure that the register does
    not have speaks of none."""

    def __init__(self, index: Index) -> None:
        import numpy  # here: the calling process reads no records, and should not load it

        said = list(_texts(index))
        self.measures = [measure for measure, _ in said]
        self._texts = [text for _, text in said]  # their words with spaces between: a tenth of the memory of words each by itself
        every = " ".join(self._texts).split()  # all words of all texts in a row: some two hundred thousand
        spread = Counter(every)
        self.weight = {key: math.log((1 + len(said)) / (1 + n)) + 1 for key, n in spread.items()}
        number = {key: n for n, key in enumerate(spread)}
        words = numpy.fromiter(map(number.__getitem__, every), numpy.int64, len(every))
        places = numpy.repeat(numpy.arange(len(said)), [text.count(" ") + bool(text) for text in self._texts])
        heavy = numpy.fromiter(self.weight.values(), float, len(number))[words]
        shares = heavy / numpy.sqrt(numpy.bincount(places, weights=heavy**2, minlength=len(said)))[places]
        order = numpy.argsort(words.astype(numpy.min_scalar_type(len(number))), kind="stable")  # small numbers are sorted much faster
        ends = [0, *numpy.cumsum(numpy.bincount(words, minlength=len(number))).tolist()]
        self.number, self.holding = number, Holding(number, ends, places[order], shares[order])
        self.evidence = Evidence(self.measures, self.holding, self.weight)

    def look(self, keys: Iterable[str], barred: Set[str] = frozenset()) -> Look:
        """What a sentence with these words is like; the measures in ``barred`` are not meant."""
        import numpy

        known = [key for key in keys if key in self.weight]
        length = math.sqrt(sum(self.weight[key] ** 2 for key in known)) or 1.0
        like = numpy.zeros(len(self._texts))
        for key in known:
            places, shares = self.holding.of(key)
            like[places] += self.weight[key] / length * shares
        near = numpy.flatnonzero(like > FAINT)
        if len(near) > NEAREST:
            near = near[numpy.argpartition(-like[near], NEAREST)[:NEAREST]]
        sums: dict[str, float] = defaultdict(float)
        nearest: dict[str, float] = {}
        texts: dict[str, str] = {}
        seen: Counter[str] = Counter()
        none = 0.0
        for value, n in sorted(zip(like[near].tolist(), near.tolist(), strict=True), key=lambda pair: (-pair[0], pair[1])):
            measure = self.measures[n]
            if measure == NONE:
                none = max(none, value)
                continue
            if measure in barred:
                continue
            if measure not in nearest:
                nearest[measure], texts[measure] = value, self._texts[n]
            sums[measure] += value * AGAIN ** seen[measure]
            seen[measure] += 1
        return Look(dict(sums), nearest, texts, none)


def _texts(index: Index) -> Iterator[tuple[str, str]]:
    """The measure (of twins the preferred one) and the words of all that is known to be said."""
    for name, keys, _ in index.vocabulary():
        yield name, " ".join(sorted(keys))
    by_name = cache(index.by_name)  # a measure has many sentences
    for line in _lines():  # of which only the first and the last part are asked for
        yield by_name(line.partition("\t")[0]), line.rpartition("\t")[2]


@lru_cache(maxsize=4)
def likeness_of(index: Index) -> Likeness:
    """What is known to be said of the measures of ``index``, made when a record first needs it."""
    return Likeness(index)
