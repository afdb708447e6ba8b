"""Whether a record mentions a measure: what the matcher found, and what a sentence is like, weighed together.

Both judgements are logistic regressions over a dozen facts; ``models/link/weights.json`` has their weights, which
``python -m pipeline.weigh weights`` measures on gold.
"""

import json
import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from pipeline.link.evidence import FAR, Sense
from pipeline.link.hunch import SCORE
from pipeline.link.index import Index
from pipeline.link.likeness import NONE, Look, keys_of, likeness_of
from pipeline.link.scene import Scene
from pipeline.link.words import MEASURE, NUMBER, Token, tokens
from pipeline.resources import resource

KEEP = 0.3  # least chance with which a mention that the matcher found stays whose words fit well, where the sentence speaks of measuring
WELL = 96.0  # score from which they do
FAIR = 0.5  # the same for any other
GUESS = 0.75  # the same for one told from its words alone, where nothing in the sentence speaks of measuring
HINT = 0.1  # least chance with which one shows that its item is about what is measured
TAKE = 0.55  # least chance with which a sentence that is like what is said of a measure mentions it
FIRM = 0.6  # the same where nothing in the sentence speaks of measuring, only what is around it
BARE = 0.8  # the same where nothing shows that anything is measured: a topic that is asked about is no mention
NEAR = 0.9  # the same where a known sentence that speaks of no measure is nearer than any that speaks of it
TOLD = 0.55  # the same in a reply in an item that has named this measure, for one that is found only in part
AGAIN = 0.6  # the same by likeness
ALIKE = 0.7  # the same by likeness, for another measure
LIKE = 0.3  # what is less like is not looked at
SLACK = 0.05  # keeps ratios of small figures in bounds
LONG, SHORT = 30, 6  # words of a sentence
ENOUGH = 20  # words of a sentence that all count; of more each counts less
WORDS = 3  # least number of words of a sentence that is like others
PAPERS = (
    "report reported breakdown paper figures data note list update analysis plan publish circulate supply provide bring results numbers "
    "readings statistics information details"
)  # what a body wants, or has brought, when it wants to know how a measure stands
VOTED = "moved seconded carried"  # "Staff report 3.2, moved by": a vote on a paper that is there
SEAM = re.compile(
    r"[,;]? (?:and|while|whereas|but|although)(?: also| then)?(?: (?:in|by|to|for|of|at))?"
    r" (?:how (?:many|much|long|often)|how|what|why|whether|the|that|a|an)\b",
    re.I,
)
COUNTS = re.compile(r"how (?:many|much|long|often)", re.I)
Facts = dict[str, float]
# Facts of which the one changes what the other says: that sentence and surroundings speak of one field says more than each for itself.
FIELD = (("scene", "field"),)
PAIRS = (
    *FIELD,
    *(("measure", "measured"), ("telling", "others"), ("bare", "wanted"), ("home", "before"), ("figure", "tells_ahead")),
    *(("tells", "tells"), ("figure", "field"), ("evident", "tells_none")),
)


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a record besides its words: see ``match.Setting``."""

    measured: bool
    asking: bool
    telling: bool
    bidding: bool
    named: Collection[str]  # measures that the item has named already, of twins the preferred one
    scene: Scene


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence of a record, by its words and what they are compared by, and what it is like."""

    words: tuple[Token, ...]
    keys: tuple[str, ...]
    look: Look
    sense: Sense
    home: Set[str]  # the measures that the nation of the body collects in a framework of its own


def seen(words: tuple[Token, ...], index: Index, nation: str = "") -> Seen:
    """A sentence with what it is like, in minutes of a body of ``nation``."""
    keys = keys_of(words)
    return Seen(words, keys, *_look(index, keys, nation), index.home(nation))


@lru_cache(maxsize=2000)
def _look(index: Index, keys: tuple[str, ...], nation: str) -> tuple[Look, Sense]:
    likeness, abroad = likeness_of(index), index.abroad(nation)
    return likeness.look(keys, abroad), likeness.evidence.sense(keys, abroad)


@cache
def _keys(text: str) -> frozenset[str]:
    return frozenset(t.key for t in tokens(text))


def wants_papers(words: tuple[Token, ...], around: Around) -> bool:
    """Whether it is decided, or somebody is told, that there be a report or the like: what it is to be about is most likely measured."""
    keys = {t.key for t in words} if around.bidding else set()
    return not _keys(PAPERS).isdisjoint(keys) and _keys(VOTED).isdisjoint(keys)


def may_mention(words: tuple[Token, ...], around: Around) -> bool:
    """Whether likeness alone could speak for a mention: where nothing is measured, counted, asked for or wanted it never does."""
    if around.measured or around.asking or any(t.kind in (MEASURE, NUMBER) for t in words):
        return True
    return wants_papers(words, around)


def _chance(facts: Mapping[str, float], weights: Mapping[str, float]) -> float:
    total = weights["base"] + sum(weights[name] * value for name, value in facts.items())
    return 1 / (1 + math.exp(-total))


def _paired(facts: Facts, pairs: Iterable[tuple[str, str]]) -> Facts:
    return facts | {f"{one}*{other}": facts[one] * facts[other] for one, other in pairs}


def _facts(one: Seen, measure: str, around: Around, *, evident: bool, others: bool) -> Facts:
    look, sense = one.look, one.sense
    own, tells, ahead = look.sums.get(measure, 0.0), sense.of(measure), sense.ahead(measure, NONE)
    part = min(1.0, ENOUGH / max(1, len(one.keys))) / 10  # many words tell of something by chance
    whole = look.words(measure)
    wanted = wants_papers(one.words, around)
    measuring, figure = (any(t.kind == kind for t in one.words) for kind in (MEASURE, NUMBER))
    shared = len(set(whole).intersection(one.keys))
    return {
        "like": own,
        "ahead": math.log((own + SLACK) / (look.rival(measure) + SLACK)),
        "none": look.none / (look.nearest.get(measure, 0.0) + SLACK),
        "measure": measuring,
        "figure": figure,
        "bare": not (measuring or figure or evident or around.measured),
        "evident": evident,
        "measured": around.measured,
        "asking": around.asking,
        "telling": around.telling,
        "wanted": wanted,
        "wanted_like": own if wanted else 0.0,
        "named": measure in around.named,
        "home": measure in one.home,
        "others": others,
        "short": len(one.keys) < SHORT,
        "words": min(len(one.keys), LONG) / 10,
        "first": look.best == measure,
        "tells": tells * part,
        "tells_ahead": ahead * part,
        "tells_first": ahead >= 0.0,
        "tells_none": min(FAR, max(-FAR, tells - sense.of(NONE))) * part,
        "said": sense.share(measure),
        "whole": shared / len(whole) if whole else 0.0,
        "shared": min(shared, SHORT) / 10,
        **around.scene.facts(measure),
    }


def facts_of_new(one: Seen, measure: str, around: Around, *, evident: bool, others: bool) -> Facts:
    """The facts that speak for and against a measure in a sentence; ``others`` says that the matcher found others in the record."""
    return _paired(_facts(one, measure, around, evident=evident, others=others), PAIRS)


def facts_of_found(one: Seen, measure: str, around: Around, *, evident: bool, others: bool, score: float, supplied: bool) -> Facts:
    """The same for a mention that the matcher found; ``score`` says how well its words fit, ``supplied`` that some are the title's."""
    more = {"hunch": score == SCORE, "score": score / 100, "supplied": supplied}
    return _paired(_facts(one, measure, around, evident=evident, others=others), FIELD) | more


@cache
def weights() -> dict[str, dict[str, float]]:
    """The weights of both judgements, ``found`` and ``new``, by fact; ``base`` is that of no fact."""
    found: dict[str, dict[str, float]] = json.loads(resource("models/link/weights.json").read_text(encoding="utf-8"))
    return found


def chance_of_found(facts: Facts) -> float:
    """How likely a mention that the matcher found is right."""
    return _chance(facts, weights()["found"])


def chance_of_new(facts: Facts) -> float:
    """How likely a measure that a sentence is like is mentioned."""
    return _chance(facts, weights()["new"])


def like(looked: Mapping[int, Seen], taken: Set[str]) -> Iterator[tuple[int, str]]:
    """The sentences that are like what is said of a measure that is not in ``taken``, each with that measure, the likest first."""
    best: dict[str, tuple[float, int]] = {}
    for number, one in looked.items():
        if len(one.keys) < WORDS:
            continue
        for name in {one.look.best, one.sense.best(NONE), one.look.best_of(one.home)} - taken - {NONE}:
            value = one.look.sums.get(name, 0.0)
            if value > max(LIKE, best.get(name, (0.0, 0))[0]):
                best[name] = value, number
    for name, (_, number) in sorted(best.items(), key=lambda entry: (-entry[1][0], entry[0])):
        yield number, name


def span(one: Seen, measure: str, text: str) -> tuple[int, int]:
    """From the first to the last word of a sentence that the text most like it has too, as offsets in ``text``.

    Of two things that are asked or told in one sentence it is the one with more of these words: "how many lay empty, and what they cost".
    """
    known = one.look.words(measure)
    shared = [t for t in one.words if t.key in known] or list(one.words)
    parts = [[shared[0]]]
    asked = [False]
    for before, word in pairwise(shared):
        seam = SEAM.search(text, before.end, word.end)
        if seam:
            parts.append([])
            asked.append(bool(COUNTS.search(seam.group())))
        parts[-1].append(word)
    best = max(range(len(parts)), key=lambda n: len(parts[n]))
    told = parts[best] if asked[best] or len(parts[best]) >= WORDS else shared
    return told[0].start, told[-1].end
