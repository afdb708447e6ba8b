"""Which measure a question means that says it in no known way: the one whose words, from all that is said for it, stand together there."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.link.index import Index
from pipeline.link.reading import Reading
from pipeline.link.words import CONTENT, MEASURE, NUMBER, Token

BEFORE, AFTER = 10, 12  # words around what shows that something is measured
ENOUGH = 9.0  # least sum of weights where something shows that a thing is measured
PLAIN, BARE = 12.0, 15.0  # the same where nothing does, in an item that is about performance and in another
LONG, STEP = 20, 8  # words of a sentence that are looked at together where nothing does, and from one such look to the next
AHEAD = 1.3  # times as much as for the next measure, at least: else there is no telling
WORDS = 3  # least number of words, two of them no figures
SMALL = frozenset(("#1", "#2", "#3"))  # figures that stand everywhere
IDLE = frozenset(("next", "meeting", "meet"))  # "I will ask at the next meeting"
SCORE = 60.0  # a hunch is told from a find by its low score
RARE, EACH, MOST = 0.55, 0.15, 1.0  # what a word counts that one saying of the measure has, for each further saying more, and at most


class Hunch(NamedTuple):
    """A measure, and the numbers of the first and the last word that point to it."""

    indicator_id: str
    first: int
    last: int


class Bags:
    """For each word the measures of which it is said, twins as one, with how much it counts for each."""

    def __init__(self, index: Index) -> None:
        bags: dict[str, Counter[str]] = defaultdict(Counter)
        first: dict[str, str] = {}
        for ids, keys in index.vocabulary():
            if ids[0] not in first:
                first[ids[0]] = index.foremost(ids[0])
            bags[first[ids[0]]].update(keys)
        self.of: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for name, bag in bags.items():
            for key, count in bag.items():
                self.of[key].append((name, min(MOST, RARE + EACH * count)))
        self.weight = {key: math.log(len(bags) / len(owners)) for key, owners in self.of.items()}

    def best(self, keys: list[str], least: float) -> tuple[float, str]:
        """The measure that these words point to, with the sum of their weights; an empty name where none is well ahead."""
        sums: dict[str, float] = defaultdict(float)
        words: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            for name, share in self.of[key]:
                sums[name] += self.weight[key] * share
                words[name].append(key)
        (name, most), *rest = *Counter(sums).most_common(2), ("", 0.0)
        enough = most >= least and most >= AHEAD * rest[0][1]
        if not enough or len(words[name]) < WORDS or sum(key[0] not in "#%£" for key in words[name]) < 2:
            return 0.0, ""
        return most, name


@lru_cache(maxsize=4)
def bags_of(index: Index) -> Bags:
    """The bags of ``index``, made when a question first needs them."""
    return Bags(index)


Near = list[tuple[int, Token]]


def _telling(words: list[Token], first: int, last: int, sentence: int) -> Near:
    """The words of ``sentence`` from ``first`` to ``last`` that may tell what is measured, with their places."""
    near = enumerate(words[first:last], first)
    telling = [(n, t) for n, t in near if t.sentence == sentence and t.kind in (CONTENT, NUMBER)]
    return [(n, t) for n, t in telling if t.key not in SMALL and t.key not in IDLE]


def _around(reading: Reading) -> Iterator[Near]:
    """For each word that shows that something is measured the words around it, in its sentence, that may tell what."""
    words = reading.words
    for n in sorted({*reading.evident, *(n for n, t in enumerate(words) if t.kind == MEASURE)}):
        yield _telling(words, max(0, n - BEFORE), n + AFTER, words[n].sentence)


def _looks(reading: Reading) -> Iterator[Near]:
    """The words of a text piece by piece, no piece in two sentences."""
    words = reading.words
    for n in range(0, len(words), STEP):
        yield _telling(words, n, n + LONG, words[n].sentence)


def hunch(reading: Reading, index: Index) -> Hunch | None:
    """The measure that the question ``reading`` means, or none."""
    bags = bags_of(index)
    looks, least = list(_around(reading)), ENOUGH
    if not looks:
        looks, least = list(_looks(reading)), PLAIN if reading.measured else BARE
    found: tuple[float, str, Near] = (0.0, "", [])
    for near in looks:
        known = [(n, t) for n, t in near if t.key in bags.of]
        if len(known) >= WORDS:
            most, name = bags.best(list(dict.fromkeys(t.key for _, t in known)), least)
            if most > found[0]:
                found = most, name, known
    _, name, known = found
    if not name:
        return None
    places = [n for n, t in known if any(owner == name for owner, _ in bags.of[t.key])]
    return Hunch(name, min(places), max(places))
