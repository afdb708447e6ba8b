"""Find the measures of a register that a text mentions."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from pipeline.link.register import Register
from pipeline.link.words import CONTENT, MEASURE, NUMBER, Token, deciding, evidence, precedence, tokens

COVERAGE = 0.66  # of the weight of a wording's words that must stand in the text
FIRM = 84.0  # score from which a mention needs no evidence that something is measured, if it is made of at least three words
WEAK = 76.0  # score from which it counts where there is such evidence
PRIMED = 50.0  # the same for a measure that the item or the question has named already
NEAR = 3.0  # two measures whose scores differ by less are a tie
QUALIFIERS = frozenset("under over aged age year level stage category band section stages phase grade".split())
CODE = re.compile(r"\b(?:[A-Z]{2,6}[ /-]?)?[A-Z]{0,3}\d{1,4}(?:\.\d+)*[a-z]?(?:\(\d[a-z]?\))?(?![\w])")


class Mention(NamedTuple):
    """Where a text mentions a measure: ``text[start:end]``, and how well the words fit, 0 to 100."""

    start: int
    end: int
    indicator_id: str
    score: float


@dataclass(frozen=True)
class Wording:
    """One name or alias of the register, made comparable. ``ids`` are the measures that have it, the preferred one first."""

    ids: tuple[str, ...]
    weights: dict[str, float]
    total: float
    top: str
    measured: bool
    sorted_words: str
    length: int
    qualified: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Candidate:
    """A wording laid over part of a text: which tokens it uses, which of its words it finds there."""

    wording: Wording
    used: frozenset[int]
    score: float
    coverage: float

    @property
    def first(self) -> int:
        return min(self.used)

    @property
    def last(self) -> int:
        return max(self.used)


class Index:
    """The wordings of a register, found by their words."""

    def __init__(self, register: Register) -> None:
        order = {name: n for n, name in enumerate(precedence())}
        rank = {
            i.indicator_id: min((n for name, n in order.items() if i.framework.startswith(name)), default=-1) for i in register.indicators
        }
        grouped: dict[tuple[frozenset[str], frozenset[tuple[str, str]]], list[tuple[str, list[Token]]]] = defaultdict(list)
        spread: Counter[str] = Counter()
        for indicator in register.indicators:
            words: set[str] = set()
            for text in (indicator.name, *indicator.aliases):
                parsed = tokens(text)
                keys = frozenset(t.key for t in parsed if t.kind in (CONTENT, NUMBER))
                if any(t.kind == CONTENT for t in parsed):
                    grouped[keys, _qualified(parsed)].append((indicator.indicator_id, parsed))
                words |= keys
            spread.update(words)
        self.weight = {key: math.log(1 + len(register) / n) * (0.35 if key[0] == "#" else 1) for key, n in spread.items()}
        self.codes = {_code(i.indicator_id): i.indicator_id for i in register.indicators if _is_code(i.indicator_id)}
        self.by_word: dict[str, list[Wording]] = defaultdict(list)
        for (keys, qualified), uses in grouped.items():
            ids = tuple(sorted(dict.fromkeys(i for i, _ in uses), key=lambda i: rank[i]))
            self._add(ids, keys, qualified, [parsed for _, parsed in uses])

    def _add(self, ids: tuple[str, ...], keys: frozenset[str], qualified: frozenset[tuple[str, str]], uses: list[list[Token]]) -> None:
        weights = {key: self.weight[key] for key in keys}
        words = sorted((k for k in keys if k[0] != "#"), key=lambda k: (-weights[k], k))
        measured = all(any(t.kind == MEASURE for t in parsed) for parsed in uses)
        length = max(len(parsed) for parsed in uses)
        wording = Wording(ids, weights, sum(weights.values()), words[0], measured, " ".join(sorted(keys)), length, qualified)
        for word in words[:2]:
            self.by_word[word].append(wording)


@lru_cache(maxsize=4)
def index_of(register: Register) -> Index:
    """The index of ``register``, built once for each content."""
    return Index(register)


def _code(text: str) -> str:
    return re.sub(r"[\s/.-]", "", text).upper()


def _is_code(text: str) -> bool:
    return bool(CODE.fullmatch(text))


def _qualified(parsed: list[Token]) -> frozenset[tuple[str, str]]:
    """Pairs of a qualifying word and the figure beside it: ("year", "#6"), ("over", "#65")."""
    pairs = set()
    for left, right in zip(parsed, parsed[1:], strict=False):
        if left.key in QUALIFIERS and right.kind == NUMBER:
            pairs.add((left.key, right.key))
    return frozenset(pairs)


def _windows(wording: Wording, parsed: list[Token], places: dict[str, list[int]]) -> list[frozenset[int]]:
    """For each place of a word of the wording, the nearest following places of its other words, in the same sentence and near enough."""
    reach = wording.length + wording.length // 2 + 3
    spots = sorted((n, key) for key in wording.weights for n in places.get(key, ()))
    found = []
    for i, (first, _) in enumerate(spots):
        taken: dict[str, int] = {}
        for n, key in spots[i:]:
            if n - first > reach or parsed[n].sentence != parsed[first].sentence:
                break
            taken.setdefault(key, n)
        found.append(frozenset(taken.values()))
    return found


def _score(wording: Wording, used: frozenset[int], parsed: list[Token]) -> tuple[float, float]:
    """Coverage (0 to 1) and score (0 to 100) of the wording in the window from its first to its last word."""
    coverage = sum(wording.weights[parsed[n].key] for n in used) / wording.total
    window = [t.key for t in parsed[min(used) : max(used) + 1] if t.kind == CONTENT or t.key in wording.weights]
    return coverage, 65 * coverage + 0.35 * fuzz.token_sort_ratio(wording.sorted_words, " ".join(window))


def _conflicts(wording: Wording, used: frozenset[int], parsed: list[Token]) -> bool:
    """Whether the window, or the word before it, holds a word that tells of a different measure."""
    first, last = max(0, min(used) - 1), max(used)
    near = [t for t in parsed[first : last + 2] if t.sentence == parsed[last].sentence]
    keys = {t.key for t in near}
    for key in keys - wording.weights.keys():
        if key in deciding() and (not deciding()[key] & keys & wording.weights.keys()):
            return True
    if wording.qualified:
        theirs = _qualified(near)
        heads = {head for head, _ in theirs}
        return any(head in heads and (head, n) not in theirs for head, n in wording.qualified)
    return False


def _evident(used: frozenset[int], parsed: list[Token], text: str) -> bool:
    """Whether the sentence that holds the window shows that something is measured."""
    sentence = parsed[min(used)].sentence
    words = evidence()
    return any(
        n not in used and t.sentence == sentence and (t.key in ("%", "£") or text[t.start : t.end].lower() in words)
        for n, t in enumerate(parsed)
    )


def _measured(used: frozenset[int], parsed: list[Token]) -> bool:
    """Whether a measure word (rate, number of, ...) stands in or beside the window."""
    first, last = min(used), max(used)
    return any(t.kind == MEASURE for t in parsed[max(0, first - 3) : last + 3] if t.sentence == parsed[first].sentence)


def _accept(c: Candidate, parsed: list[Token], text: str, primed: bool) -> bool:
    units = sum(1 for n in c.used if parsed[n].kind == CONTENT)
    if primed:
        return c.score >= PRIMED and c.wording.top in {parsed[n].key for n in c.used} and _evident(c.used, parsed, text)
    if c.coverage < COVERAGE or c.score < WEAK:
        return False
    if units == 1:
        return _measured(c.used, parsed) if c.wording.measured else _measured(c.used, parsed) or _evident(c.used, parsed, text)
    return (units >= 3 and c.score >= FIRM) or _measured(c.used, parsed) or _evident(c.used, parsed, text)


def _candidates(text: str, parsed: list[Token], index: Index, primed: Collection[str]) -> list[Candidate]:
    places: dict[str, list[int]] = defaultdict(list)
    for n, token in enumerate(parsed):
        if token.kind in (CONTENT, NUMBER) and token.key in index.weight:
            places[token.key].append(n)
    wordings = {id(w): w for key in places for w in index.by_word.get(key, ())}
    found = []
    for wording in wordings.values():
        known = any(i in primed for i in wording.ids)
        least = (0.4 if known else COVERAGE) * wording.total
        if sum(weight for key, weight in wording.weights.items() if key in places) < least:
            continue
        for used in _windows(wording, parsed, places):
            coverage, score = _score(wording, used, parsed)
            candidate = Candidate(wording, used, score, coverage)
            if _accept(candidate, parsed, text, known) and not _conflicts(wording, used, parsed):
                found.append(candidate)
    return found


def _best(found: list[Candidate]) -> list[Candidate]:
    """The best candidate of each place; none where different measures fit the same words about equally well."""
    found.sort(key=lambda c: (-round(c.score + 2 * len(c.used), 2), c.first, c.wording.ids))
    kept: list[Candidate] = []
    taken: list[range] = []
    for n, candidate in enumerate(found):
        span = range(candidate.first, candidate.last + 1)
        if any(span.start < t.stop and t.start < span.stop for t in taken):
            continue
        taken.append(span)
        rivals = [
            c
            for c in found[n + 1 :]
            if candidate.score - c.score < NEAR and c.used == candidate.used and not set(c.wording.ids) & set(candidate.wording.ids)
        ]
        if not rivals or candidate.coverage > 0.999:
            kept.append(candidate)
    return kept


def find(text: str, register: Register, *, primed: Collection[str] = ()) -> list[Mention]:
    """The measures of ``register`` that ``text`` mentions, in the order of the text, each once.

    ``primed`` holds ids of measures that the words around the text have named already: for them part of the wording is enough.
    """
    index, parsed = index_of(register), tokens(text)
    coded = _coded(text, index)
    mentions = list(coded)
    for c in _best(_candidates(text, parsed, index, primed)):
        if any(m.indicator_id in c.wording.ids for m in coded):
            continue
        chosen = next((i for i in c.wording.ids if i in primed), c.wording.ids[0])
        mentions.append(Mention(parsed[c.first].start, parsed[c.last].end, chosen, round(min(100.0, c.score), 1)))
    unique: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda m: (-m.score, m.start)):
        unique.setdefault(mention.indicator_id, mention)
    return sorted(unique.values())


def _coded(text: str, index: Index) -> list[Mention]:
    """Mentions by code, such as "NI 192" or "PAM/001"."""
    found = []
    for match in CODE.finditer(text):
        name = index.codes.get(_code(match.group()))
        if name:
            found.append(Mention(match.start(), match.end(), name, 100.0))
    return found
