"""Find the measures of a register that a text mentions."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz

from pipeline.link.index import CODE, COVERAGE, Index, Wording, code_key, index_of, qualified
from pipeline.link.register import Register
from pipeline.link.words import CONTENT, COUNT, LIGHT, MEASURE, NUMBER, STOP, Token, deciding, evidence, tokens

# Chosen on gold. Scores run from 0 to 100; coverage is the share of a wording's weight that stands in the text.
WEAK = 68.0  # least score of a mention
CLOSE = 76.0  # the same where the wording is of two words
FIRM = 86.0  # score from which three words, all there, are a mention whatever the sentence is about
PARTLY, MOSTLY = 0.68, 0.86  # coverage where a word is missing, in a sentence that shows that it speaks of measuring and in another
PRIMED_COVERAGE, PRIMED = 0.38, 48.0  # coverage and score for a measure that was named just before
STRANGER, GAP = 8.0, 2.0  # taken off for each word between those of the wording: one that other measures have, any other (small words half)
WRONG_FIGURE = 12.0  # taken off where the wording's figure is missing and another stands there
COMMON = 1.1  # two words that together weigh less than this, times the weight of the rarest, are everyday language
RARE = 0.6  # a word that weighs more, likewise, is rare enough to stand for its measure
NEARBY = 14  # words from a measure to what shows that it is measured, at most
LOOSE = 5  # words from the one to the other of two words that together name a measure, at most
NEAR = 3.0  # two measures whose scores differ by less are a tie
SHARES = frozenset(("percentag", "proport", "percent", "fraction"))  # keys: "the proportion of pupils" goes on: who do what?


class Mention(NamedTuple):
    """Where a text mentions a measure: ``text[start:end]``, and how well the words fit, 0 to 100."""

    start: int
    end: int
    indicator_id: str
    score: float


@dataclass(frozen=True, eq=False)
class Candidate:
    """A wording laid over part of a text: the numbers of the words that it uses there, and how well it fits.

    ``core`` are those that tell measures apart; light words and figures aside.
    """

    wording: Wording
    used: frozenset[int]
    core: frozenset[int]
    first: int
    last: int
    weight: float
    score: float
    primed: bool

    @property
    def coverage(self) -> float:
        return self.weight / self.wording.total

    @property
    def rank(self) -> float:
        return self.score + 2 * self.weight + 4 * len(self.used) + 55 * (self.primed and self.coverage < 0.8)


def _marks(token: Token) -> bool:
    return token.kind == MEASURE or token.key == "ontime"


class Reading:
    """A text as words, with what the matcher asks of its sentences."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = tokens(text)
        self.places: dict[str, list[int]] = defaultdict(list)
        self.evident: list[int] = []
        self.measured = False
        printed, names = evidence()
        for n, token in enumerate(self.words):
            self.places[token.key].append(n)
            if text[token.start : token.end].lower() in printed or token.key in names or self._is_change(n):
                self.evident.append(n)

    def _is_change(self, n: int) -> bool:
        """Whether word ``n`` ends a mean or a change: "9.1 days", "from 58 to 43"."""
        words = self.words
        if words[n].key == "time":
            return n > 0 and "." in words[n - 1].key
        if n < 3 or [t.kind == NUMBER for t in words[n - 3 : n + 1]] != [False, True, False, True]:
            return False
        plain = all(self.text[t.end - 1].isdigit() for t in (words[n - 2], words[n]))  # no dates
        return plain and (words[n - 3].key, words[n - 1].key) == ("from", "to")

    def is_measured(self, candidate: Candidate) -> bool:
        """Whether the sentence, or what is known of the item, shows that something is measured."""
        return self.measured or self.is_evident(candidate)

    def is_evident(self, candidate: Candidate) -> bool:
        """Whether the sentence itself shows, near the window, that something is measured."""
        sentence, words = self.words[candidate.first].sentence, self.words
        return any(words[n].sentence == sentence and candidate.first - NEARBY <= n <= candidate.last + NEARBY for n in self.evident)

    def is_tight(self, candidate: Candidate) -> bool:
        """Whether the two words of the window belong together: near, no comma or bracket between, nothing between time and its thing."""
        words, first, last = self.words, candidate.first, candidate.last
        if last - first > LOOSE or any(c in ",:()" for c in self.text[words[first].end : words[last].start]):
            return False
        return "time" not in (words[first].key, words[last].key) or all(t.kind not in (CONTENT, LIGHT) for t in words[first + 1 : last])

    def _counts(self, n: int) -> bool:
        """Whether word ``n`` is a counting noun in the plural: one incident is no measure."""
        return self.words[n].kind == COUNT and self.text[self.words[n].end - 1] in "sS"

    def has_marker(self, candidate: Candidate) -> bool:
        """Whether a measure word stands in the window or beside it ("rate of ...", "... rate"), or a counting noun of the wording in it."""
        first, last, words = candidate.first, candidate.last, self.words
        if any(_marks(words[n]) or (n in candidate.used and self._counts(n)) for n in range(first, last + 1)):
            return True
        before = next((n for n in range(first - 1, max(-1, first - 5), -1) if words[n].kind != STOP), first - 1)
        apart = before < first - 1 and "," not in self.text[words[before].end : words[first].start]
        partial = len(candidate.wording.main) == 1 and words[before].key in SHARES
        beside = [words[before]] if apart and before >= 0 and not partial else []
        beside += words[last + 1 : last + 2]
        return any(t.sentence == words[first].sentence and _marks(t) for t in beside)


def _windows(wording: Wording, reading: Reading) -> list[frozenset[int]]:
    """For each place of a word of the wording, the nearest following places of its other words, in the same sentence and near enough."""
    words = reading.words
    reach = wording.length + wording.length // 2 + 2
    spots = sorted((n, key) for key in wording.weights for n in reading.places.get(key, ()))
    found = []
    for i, (first, _) in enumerate(spots):
        taken: dict[str, int] = {}
        for n, key in spots[i:]:
            if n - first > reach or words[n].sentence != words[first].sentence:
                break
            taken.setdefault(key, n)
        found.append(frozenset(taken.values()))
    return found


def _candidate(wording: Wording, used: frozenset[int], reading: Reading, strangers: Collection[str], primed: bool) -> Candidate:
    """The wording scored against the words of the window: two thirds coverage by weight, one third likeness."""
    words, first, last = reading.words, min(used), max(used)
    weight = sum(wording.weights[words[n].key] for n in used)
    window = [t.key for t in words[first : last + 1] if t.kind == CONTENT or t.key in wording.weights]
    score = 65 * weight / wording.total + 0.35 * fuzz.token_sort_ratio(wording.sorted_words, " ".join(window))
    figures = {key for key in wording.weights if key[0] == "#"}
    if figures and figures.isdisjoint(window) and any(t.kind == NUMBER for t in words[first : last + 1]):
        score -= WRONG_FIGURE
    for n in range(first, last + 1):
        if n not in used:
            score -= 0 if words[n].kind == NUMBER else GAP / 2 if words[n].kind == STOP else STRANGER if words[n].key in strangers else GAP
    core = frozenset(n for n in used if words[n].kind == CONTENT or words[n].key == "ontime")
    return Candidate(wording, used, core, first, last, weight, score, primed)


def _conflicts(candidate: Candidate, words: list[Token]) -> bool:
    """Whether the window, or a word beside it, tells of a different measure: minor for major, over 80 for over 65."""
    wording, first = candidate.wording, max(0, candidate.first - 1)
    near = [t for t in words[first : candidate.last + 2] if t.sentence == words[candidate.last].sentence]
    keys, groups = {t.key for t in near}, deciding()
    for key in keys - wording.weights.keys():
        if key in groups and groups[key].isdisjoint(keys & wording.weights.keys()):
            return True
    theirs = qualified(near)
    heads = {head for head, _ in theirs}
    return any(head in heads and (head, n) not in theirs for head, n in wording.qualified)


def _resumes(c: Candidate, reading: Reading) -> bool:
    """Whether the window takes up a measure that was named just before: two of its words, or a rare one, where something is measured."""
    found = {reading.words[n].key for n in c.used} & c.wording.main
    if not found or c.score < PRIMED or c.coverage < PRIMED_COVERAGE:
        return False
    rare = any(c.wording.weights[key] > RARE * c.wording.rarest for key in found)
    return rare and reading.has_marker(c) if len(found) == 1 else reading.has_marker(c) or reading.is_evident(c)


def _accept(c: Candidate, reading: Reading) -> bool:
    """Whether the words that were found are enough to say that the measure is mentioned, and not only its topic."""
    keys = {reading.words[n].key for n in c.used}
    found = c.wording.main & keys
    if len(c.used) == 2 and not reading.is_tight(c):
        return False
    if c.primed and _resumes(c, reading):
        return True
    if c.wording.term and any(reading.words[n].key == c.wording.term for n in c.used):
        return reading.has_marker(c) or reading.is_measured(c)
    if c.coverage < COVERAGE or c.score < WEAK:
        return False
    figures = all(key in keys for key in c.wording.weights if key[0] == "#")
    if len(c.wording.main) == 1:
        whole = c.coverage > 0.999 or c.wording.named and figures
        plain = c.wording.named or not c.wording.measured and c.weight > RARE * c.wording.rarest
        return whole and (reading.has_marker(c) or plain and reading.is_measured(c))
    if found != c.wording.main:
        enough = c.coverage >= PARTLY and (reading.is_evident(c) or reading.has_marker(c)) or c.coverage >= MOSTLY
        return reading.measured and len(c.used) > 1 + (len(found) == 1) and enough
    if len(found) == 2 and (c.score < CLOSE or not figures):
        return False
    if len(found) == 2 and (c.wording.measured or c.weight < COMMON * c.wording.rarest):
        return reading.has_marker(c) or reading.is_evident(c)
    firm = len(found) > 2 and c.score >= FIRM and ("ontime" in keys or "ontime" not in c.wording.weights)
    return firm or reading.has_marker(c) or reading.is_measured(c)


def _candidates(reading: Reading, index: Index, primed: Collection[str]) -> list[Candidate]:
    places = reading.places
    wordings = {id(w): (w, COVERAGE) for key in places for w in index.by_word.get(key, ())}
    wordings |= {id(w): (w, PRIMED_COVERAGE) for i in primed for w in index.by_id[i]}
    found = []
    for wording, least in wordings.values():
        weight = 0.0
        for key, value in wording.weights.items():
            if key in places:
                weight += value
        if weight < least * wording.total and wording.term not in places:
            continue
        known = least is PRIMED_COVERAGE
        for used in _windows(wording, reading):
            candidate = _candidate(wording, used, reading, index.spread, known)
            if _accept(candidate, reading) and not _conflicts(candidate, reading.words):
                found.append(candidate)
    return found


def _choose(group: list[Candidate]) -> Candidate | None:
    """One of the candidates that have the same core, the best first.

    A framework lists a measure once: where the near ties are of several frameworks they are twins, and the preferred framework's is taken;
    where one framework has two of them they are different measures, and there is no telling which is meant.
    """
    best = group[0]
    if best.primed:
        return best
    ties = [c for c in group if best.score - c.score < NEAR + 3 * (c.wording.order != best.wording.order)]
    chosen = min(ties, key=lambda c: c.wording.order)
    rivals = [c for c in ties if c.wording.order == chosen.wording.order and not set(c.wording.ids) & set(chosen.wording.ids)]
    return None if rivals and chosen.coverage < 0.999 else chosen


def _best(found: list[Candidate]) -> list[Candidate]:
    """The best candidate of each place; none where different measures fit the same words about equally well."""
    found.sort(key=lambda c: (-round(c.rank, 2), c.first, c.wording.ids))
    kept: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for n, candidate in enumerate(found):
        if any(candidate.first <= last and first <= candidate.last for first, last in taken):
            continue
        taken.append((candidate.first, candidate.last))
        chosen = _choose([c for c in found[n:] if c.core == candidate.core])
        if chosen:
            kept.append(chosen)
    return kept


def _coded(text: str, index: Index) -> list[Mention]:
    """Mentions by code, such as "NI 192" or "PAM/001"."""
    found = []
    for match in CODE.finditer(text):
        name = index.codes.get(code_key(match.group()))
        if name:
            found.append(Mention(match.start(), match.end(), name, 100.0))
    return found


def find(text: str, register: Register, *, primed: Collection[str] = (), measured: bool = False) -> list[Mention]:
    """The measures of ``register`` that ``text`` mentions, in the order of the text, each once.

    ``primed`` holds ids of measures that the words around the text have named already: for them part of the wording is enough.
    ``measured`` says that the words around the text speak of performance, so that a plain name ("permanent exclusions") is a mention.
    """
    return find_in(Reading(text), index_of(register), primed=primed, measured=measured)


def find_in(reading: Reading, index: Index, *, primed: Collection[str] = (), measured: bool = False) -> list[Mention]:
    """What ``find`` does, for a text that was read before."""
    reading.measured = measured
    mentions = _coded(reading.text, index)
    coded = index.twins({m.indicator_id for m in mentions})
    for c in _best(_candidates(reading, index, primed)):
        if coded.isdisjoint(c.wording.ids):
            chosen = next((i for i in c.wording.ids if i in primed), c.wording.ids[0])
            start, end = reading.words[c.first].start, reading.words[c.last].end
            mentions.append(Mention(start, end, chosen, round(min(100.0, c.score), 1)))
    unique: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda m: (-m.score, m.start)):
        unique.setdefault(mention.indicator_id, mention)
    return sorted(unique.values())
