"""What "how many" counts: "how many bedrooms would the affordable homes have" counts bedrooms, and no affordable homes."""

from pipeline.link.hunch import bags_of
from pipeline.link.index import Index
from pipeline.link.reading import NEARBY, Candidate, Reading
from pipeline.link.words import CONTENT, MEASURE, generic

ANYBODY = frozenset(
    ("people", "persons", "adults", "men", "women", "families", "couples", "parents", "youngsters", "residents", "patients", "customers")
    + ("clients", "users", "applicants", "workers", "students", "boys", "girls", "babies", "others", "more", "times", "homes", "houses")
    + ("cases",)
)  # they are what a measure may count, whether or not they are said of it


def counts_otherwise(candidate: Candidate, reading: Reading, index: Index) -> bool:
    """Whether "how many" before the window counts a thing that is never said of the measure.

    Only where nothing else in the sentence shows that anything is measured.
    """
    thing = "" if candidate.primed else _counted(candidate, reading)
    name = index.foremost(candidate.wording.ids[0])
    return bool(thing) and all(owner != name for owner, _ in bags_of(index).of.get(thing, ()))


def _counted(candidate: Candidate, reading: Reading) -> str:
    """The key of what "how many" before the window counts, where it is nothing in the window; empty where it is, or may be."""
    words, text, first = reading.words, reading.text, candidate.first
    around = range(max(0, first - NEARBY), min(len(words), candidate.last + NEARBY + 1))
    sentence = [n for n in around if words[n].sentence == words[first].sentence]
    asked = [n for n in sentence if n < first - 1 and words[n].key == "howmany"]
    if not asked or words[asked[-1] + 1].kind != CONTENT or set(reading.evident) & set(sentence) - set(asked):
        return ""
    thing = next(n for n in range(asked[-1] + 1, first) if n + 1 == first or words[n + 1].kind != CONTENT)
    if thing + 1 == first or any(words[n].kind == MEASURE for n in range(thing, first)):
        return ""
    printed, key, after = text[words[thing].start : words[thing].end].lower(), words[thing].key, text[words[thing].end : words[first].start]
    return "" if printed in ANYBODY or key in generic() or after.strip() == "of" else key
