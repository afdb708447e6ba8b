"""What "how many" counts: "how many bedrooms would the affordable homes have" counts bedrooms, and no affordable homes."""

import re

from pipeline.link.hunch import bags_of
from pipeline.link.index import Index
from pipeline.link.reading import NEARBY, TIMES, Candidate, Reading
from pipeline.link.words import CONTENT, MEASURE, generic

ANYBODY = frozenset(
    ("people", "persons", "adults", "men", "women", "families", "couples", "parents", "youngsters", "residents", "patients", "customers")
    + ("clients", "users", "applicants", "workers", "students", "boys", "girls", "babies", "others", "more", "times", "homes", "houses")
    + ("cases",)
)  # they are what a measure may count, whether or not they are said of it

# "How many places there were and how many children": of some of the first is "how many of them", "how many had".
AGAIN = re.compile(r"[ ,]and (?:also )?how many (?!of\b|the\b|were\b|was\b|had\b|have\b|are\b|times\b)\w+", re.I)


def counts_otherwise(candidate: Candidate, reading: Reading, index: Index) -> bool:
    """Whether "how many" before the window, or after a comma behind it, counts a thing that is never said of the measure.

    Only where nothing else in the sentence shows that anything is measured. A window that lies over two such questions counts neither.
    """
    if _asks_twice(candidate, reading) or _is_untimed(candidate, reading, index):
        return True
    thing = "" if candidate.primed else _counted(candidate, reading)
    name = index.foremost(candidate.wording.ids[0])
    return bool(thing) and all(owner != name for owner, _ in bags_of(index).of.get(thing, ()))


def _is_untimed(candidate: Candidate, reading: Reading, index: Index) -> bool:
    """Whether a thing is counted of which only how long it takes is measured: "how many new claims came in"."""
    near = reading.words[max(0, candidate.first - NEARBY) : candidate.last + 2]
    if candidate.wording.ids[0] not in index.timed or any(t.key in TIMES for t in near):
        return False
    return reading.asks_for(candidate) == "count"


def _asks_twice(candidate: Candidate, reading: Reading) -> bool:
    """Whether the window goes from what one "how many" counts on to what the next one does."""
    words, first = reading.words, candidate.first
    asked = any(words[n].key == "howmany" for n in range(max(0, first - 2), first + 1))
    return asked and bool(AGAIN.search(reading.text, words[first].start, words[candidate.last].end))


def _counted(candidate: Candidate, reading: Reading) -> str:
    """The key of what "how many" counts, where it is nothing in the window; empty where it is, or may be."""
    words, first, last = reading.words, candidate.first, candidate.last
    around = range(max(0, first - NEARBY), min(len(words), last + NEARBY + 1))
    sentence = [n for n in around if words[n].sentence == words[first].sentence]
    asked = [n for n in sentence if words[n].key == "howmany" and not first - 1 <= n <= last]
    if not asked or set(reading.evident) & set(sentence) - set(asked):
        return ""
    if asked[0] > last:
        return _named(asked[0], sentence[-1] + 1, reading) if "," in reading.text[words[last].end : words[asked[0]].start] else ""
    return _named([n for n in asked if n < first][-1], first, reading)


def _named(asked: int, until: int, reading: Reading) -> str:
    """The key of the noun behind "how many" at word ``asked``, before word ``until``; empty where it may be anything."""
    words, text = reading.words, reading.text
    if asked + 1 >= until or words[asked + 1].kind != CONTENT:
        return ""
    thing = next(n for n in range(asked + 1, until) if n + 1 == until or words[n + 1].kind != CONTENT)
    if thing + 1 == until < len(words) or any(words[n].kind == MEASURE for n in range(thing, until)):
        return ""
    printed, key = text[words[thing].start : words[thing].end].lower(), words[thing].key
    of = until < len(words) and text[words[thing].end : words[until].start].strip() == "of"
    return "" if printed in ANYBODY or key in generic() or of else key
