"""Which measure a question or a reply means that says it in no known way: the one whose words, of all said for it, stand together."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.link.index import Index
from pipeline.link.reading import Reading
from pipeline.link.words import CONTENT, MEASURE, NUMBER, Token, deciding

BEFORE, AFTER = 10, 12  # words around what shows that something is measured
ENOUGH = 8.5  # least sum of weights where something shows that a thing is measured
PLAIN, BARE = 12.0, 15.0  # the same where nothing does, in an item that is about performance and in another
LONG, STEP = 20, 8  # words of a sentence that are looked at together where nothing does, and from one such look to the next
AHEAD = 1.25  # times as much as for the next measure, at least: else there is no telling
WORDS = 3  # least number of words, two of them no figures
SMALL = frozenset(("#1", "#2", "#3"))  # figures that stand everywhere
FIGURES = frozenset(("#", "%", "£", "changeovertime"))  # how words begin, of which what is no question must have one
PROMPT = "ontime"
IDLE = frozenset(("next", "meeting", "meet"))  # "I will ask at the next meeting"
SCORE = 60.0  # a hunch is told from a find by its low score
RARE, EACH, MOST = 0.55, 0.15, 1.0  # what a word counts that one saying of the measure has, for each further saying more, and at most
CORE, MISSED = 0.6, 0.35  # share of a measure's sayings that have a word without which it is hardly meant, and what is taken off without it
OTHER_UNIT = 0.8  # what counts of the sum of a measure of no time where it is asked how long, or of a time where something else is asked
TOLD, COUNTED = 12.0, 13.0  # least sum in what is no question, where something shows that a thing is measured, and where it is counted
BESIDE = 7  # words on either side of a wording that was found, which may tell of another measure
SURE, SURER = 14.0, 1.2  # least sum of a measure that goes before one whose wording was found, and how many times as much as that one's
OTHER_KIND = 0.75  # the same for each deciding word that is never said for the measure: primary, of secondary schools
COMMON = 2.0  # a word of less weight is said for so many measures that it tells of none
MUST = 0.75  # share of a measure's sayings that have a word without which it never goes before a wording that was found
SEVERAL = 6  # measures that are looked at closely


class Hunch(NamedTuple):
    """A measure, and the numbers of the first and the last word that point to it."""

    indicator_id: str
    first: int
    last: int


class Bags:
    """For each word the measures of which it is said, twins as one, with how much it counts for each.

    ``core`` has for each measure the words that nearly all has that is said for it, with the share of the sayings that have them.
    """

    def __init__(self, index: Index) -> None:
        bags: dict[str, Counter[str]] = defaultdict(Counter)
        must: dict[str, Counter[str]] = defaultdict(Counter)
        sayings: Counter[str] = Counter()
        for name, keys, needed in index.vocabulary():
            bags[name].update(keys)
            must[name].update(needed)
            sayings[name] += 1
        self.of: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for name, bag in bags.items():
            for key, count in bag.items():
                self.of[key].append((name, min(MOST, RARE + EACH * count)))
        self.weight = {key: math.log(len(bags) / len(owners)) for key, owners in self.of.items()}
        self.core = {
            name: [(key, n / sayings[name]) for key, n in counted.items() if n >= CORE * sayings[name] and key[0] not in "#%£"]
            for name, counted in must.items()
        }
        self.timed = index.timed
        self.prompt = {name for name, _ in self.of.get(PROMPT, ())}
        self.owners = {key: {name for name, _ in self.of[key]} for key in deciding() if key in self.of}

    def sums(self, keys: Collection[str], timed: bool = False) -> list[tuple[float, str]]:
        """The measures that these words point to, the best first, each with its sum; ``timed`` says that a time is asked for."""
        sums: dict[str, float] = defaultdict(float)
        for key in keys:
            for name, share in self.of[key]:
                sums[name] += self.weight[key] * share
        several = sorted(((value, name) for name, value in sums.items()), reverse=True)[:SEVERAL]
        return sorted(((self._judged(value, name, keys, timed), name) for value, name in several), reverse=True)

    def _judged(self, value: float, name: str, keys: Collection[str], timed: bool) -> float:
        """What is left of a sum where words are missing without which the measure is hardly meant, or another unit or kind is asked for."""
        for key, share in self.core[name]:
            if key not in keys:
                value -= MISSED * share * self.weight[key]
        value *= OTHER_KIND ** sum(key in deciding() and name not in self.owners[key] for key in keys)
        if PROMPT in keys and name not in self.prompt:
            value *= OTHER_UNIT  # what is done on time is asked, not how much is done
        return value if timed == (name in self.timed) or not timed and "time" in keys else OTHER_UNIT * value

    def best(self, keys: Collection[str], least: float, timed: bool = False) -> tuple[float, str]:
        """The measure that these words point to, with the sum of their weights; an empty name where none is well ahead."""
        (most, name), *rest = *self.sums(keys, timed)[:2], (0.0, "")
        words = [key for key in keys if any(owner == name for owner, _ in self.of[key])]
        if most < least or most < AHEAD * rest[0][0] or len(words) < WORDS or sum(key[0] not in "#%£" for key in words) < 2:
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
    telling = [(n, t) for n, t in near if t.sentence == sentence and (t.kind in (CONTENT, NUMBER) or t.key == PROMPT)]
    return [(n, t) for n, t in telling if t.key not in SMALL and t.key not in IDLE]


def _around(reading: Reading) -> Iterator[Near]:
    """For each word that shows that something is measured the words around it, in its sentence, that may tell what."""
    words, asked = reading.words, reading.places.get("howmany", [])
    for n in sorted({*reading.evident, *(n for n, t in enumerate(words) if t.kind == MEASURE)}):
        first, last = max(0, n - BEFORE), n + AFTER
        if words[n].key == "howmany":  # "how many lines there are and how many staff": each asks of its own
            first = n if any(first <= m < n for m in asked) else first
            last = min((m for m in asked if m > n), default=last)
        yield _telling(words, first, min(last, n + AFTER), words[n].sentence)


def _looks(reading: Reading) -> Iterator[Near]:
    """The words of a text piece by piece, no piece in two sentences."""
    words = reading.words
    for n in range(0, len(words), STEP):
        yield _telling(words, n, n + LONG, words[n].sentence)


def _counted(reading: Reading) -> Iterator[Near]:
    """For each figure that counts more than somebody may have seen himself the words around it."""
    words = reading.words
    for n, token in enumerate(words):
        if token.kind == NUMBER and reading.counts_many(n):
            yield _telling(words, max(0, n - BEFORE), n + AFTER, token.sentence)


def hunch(reading: Reading, index: Index, *, told: bool = False) -> Hunch | None:
    """The measure that the question ``reading`` means, or none; ``told`` says that it is a reply, and must have a figure or the like."""
    bags = bags_of(index)
    looks, least = list(_around(reading)), TOLD if told else ENOUGH
    if not looks and told:
        looks, least = list(_counted(reading)), COUNTED
    elif not looks:
        looks, least = list(_looks(reading)), PLAIN if reading.measured else BARE
    found: tuple[float, str, Near] = (0.0, "", [])
    for near in looks:
        known = [(n, t) for n, t in near if t.key in bags.of]
        if len(known) >= WORDS and not (told and FIGURES.isdisjoint(t.key[0] if t.kind == NUMBER else t.key for _, t in near)):
            timed = any(t.key == "time" and reading.asks_how_long(n) for n, t in near)
            most, name = bags.best(dict.fromkeys(t.key for _, t in known), least, timed)
            if most > found[0]:
                found = most, name, known
    _, name, known = found
    if not name:
        return None
    places = [n for n, t in known if any(owner == name for owner, _ in bags.of[t.key])]
    return Hunch(name, min(places), max(places))


def _own(bags: Bags, name: str, keys: Collection[str]) -> tuple[float, set[str]]:
    """The sum of the weights of the words of ``keys`` that are said for a measure, and these words."""
    own = {key: bags.weight[key] * share for key in keys for owner, share in bags.of[key] if owner == name}
    return sum(own.values()), set(own)


def better(reading: Reading, index: Index, name: str, used: Collection[int]) -> Hunch | None:
    """A measure that the words around those ``used`` tell of, these among them, much rather than of the measure ``name``.

    Its name is empty where they tell of several such: "dying of severe mental illness" is no sickness absence.
    """
    bags, words, sentence = bags_of(index), reading.words, reading.words[min(used)].sentence
    near = _telling(words, max(0, min(used) - BESIDE), max(used) + BESIDE + 1, sentence)
    known = [(n, t) for n, t in near if t.key in bags.of]
    keys = dict.fromkeys(t.key for _, t in known)
    twins = index.twins((name,))
    sums = [(most, other) for most, other in bags.sums(keys) if other not in twins]
    if len(keys) < WORDS or not sums:
        return None
    (most, other), *rest = *sums[:2], (0.0, "")
    (least, less), (_, mine) = _own(bags, index.foremost(name), keys), _own(bags, other, keys)
    if any(key not in keys and share > MUST for key, share in bags.core[other]):
        return None
    told = {words[n].key for n in used if words[n].kind == CONTENT} | {key for key in less if bags.weight[key] > COMMON}
    if most < SURE or not told < mine or most < (SURER if len(less) > 1 else 2) * least:
        return None
    if most < AHEAD * rest[0][0]:
        return Hunch("", 0, 0) if len(less) == 1 else None
    places = [n for n, t in known if t.key in mine]
    return Hunch(other, min(places), max(places))
