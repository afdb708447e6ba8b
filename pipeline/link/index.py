"""The wordings of a register, made ready to be found: every name and alias as weighted words, looked up by its rarest."""

import gc
import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.link.nation import nations
from pipeline.link.pattern import Part, Pattern, is_pattern
from pipeline.link.words import CONTENT, MEASURE, NUMBER, STOP, Token, plain_tokens, precedence, sayings, skipped, terms, tokens
from pipeline.register import Register

CODE = re.compile(
    r"""
    (?<![\w/.-])
    (?: [A-Z]{2,6} [ /-]? )?  [A-Z]{0,4}  \d{1,4} (?: \.\d+ )*  [a-z]?  (?: \( \d [a-z]? \) )?
    (?![\w/])
    """,
    re.VERBOSE,
)
ACRONYM = re.compile(r"(?<!\w)[A-Z]{3,}(?!\w)")
COVERAGE = 0.66  # share of a wording's weight that must stand in the text
SOFT = 0.3  # what a light word or a figure weighs, beside a word of content
QUALIFIERS = frozenset(("under", "over", "aged", "age", "year", "level", "stage", "category", "band", "section", "phase", "grade"))

LENGTHS = frozenset(("days", "weeks", "months", "minutes"))  # units of time

NOTHING: frozenset[tuple[str, str]] = frozenset()

Key = tuple[frozenset[str], frozenset[tuple[str, str]], int]


@dataclass(frozen=True, eq=False)
class Wording:
    """One name or alias. ``ids`` are the measures that have it, the preferred one first; ``main`` are its words of content.

    ``spoken`` says that it is not the register's but what people say for one of the register's; ``needed`` are words that such a one
    must have, of content or not; ``sorts`` says what its measures are, counts, rates or money.
    """

    ids: tuple[str, ...]
    weights: dict[str, float]
    total: float
    main: frozenset[str]
    measured: bool
    named: bool
    spoken: bool
    needed: frozenset[str]
    sorts: frozenset[str]
    sorted_words: str
    length: int
    qualified: frozenset[tuple[str, str]]
    rarest: float
    term: str
    order: int


def code_key(text: str) -> str:
    """A code without what printers vary: "NI192", "NI 192" and "NI-192" are one."""
    return re.sub(r"[\s/.-]", "", text).upper()


def is_code(text: str) -> bool:
    """Whether an id or an alias is a code such as minutes print: letters, then figures."""
    return bool(CODE.fullmatch(text)) and text[:1].isalpha() and len(code_key(text)) > 2


def qualified(parsed: list[Token]) -> frozenset[tuple[str, str]]:
    """Pairs of a qualifying word and the figure after it: ("year", "#6"), ("over", "#65")."""
    places = [n for n, token in enumerate(parsed) if n and token.kind == NUMBER]
    return frozenset((parsed[n - 1].key, parsed[n].key) for n in places if parsed[n - 1].key in QUALIFIERS) if places else NOTHING


@dataclass(eq=False, slots=True)
class _Entry:
    """What a wording is made from when it is first looked for: most are never met in a run."""

    ids: tuple[str, ...]
    uses: list[list[Token]]
    spoken: bool
    needed: frozenset[str] = frozenset()
    made: Wording | None = None


class Index:
    """The wordings of a register, found by their words; ``codes`` gives the id for each code.

    A wording stands under its rarest words, as few as cannot all be missing when ``COVERAGE`` of its weight is there; what is said for one,
    of which no word of content may be missing, stands under the rarest alone.
    """

    def __init__(self, register: Register) -> None:
        self.codes: dict[str, str] = {}
        self._by_word: dict[str, list[_Entry]] = defaultdict(list)
        self._by_id: dict[str, list[_Entry]] = defaultdict(list)
        self._under: dict[str, list[Wording]] = {}
        self._patterns: dict[str, list[Pattern]] = defaultdict(list)
        self._ways: dict[tuple[tuple[str, ...], tuple[str, ...]], Wording] = {}
        self._logs: dict[int, float] = {}
        self.spread: Counter[str] = Counter()
        self._said: Counter[str] = Counter()
        self._acronyms: set[str] = set()
        self._size = len(register)
        grouped: dict[Key, list[tuple[str, list[Token]]]] = defaultdict(list)
        for indicator in register.indicators:
            if is_code(indicator.indicator_id):
                self.codes[code_key(indicator.indicator_id)] = indicator.indicator_id
            seen: set[str] = set()
            for text in (indicator.name, *indicator.aliases):
                if is_code(text):
                    self.codes.setdefault(code_key(text), indicator.indicator_id)
                elif text.lower() not in skipped():
                    parsed = [t for t in plain_tokens(text) if t.kind != STOP]
                    keys = {t.key for t in parsed}
                    self._acronyms.update(key for key in map(str.lower, ACRONYM.findall(text)) if key in keys)
                    seen |= keys
                    grouped[_group(parsed)].append((indicator.indicator_id, parsed))
            self.spread.update(seen)
        self.sorts = {i.indicator_id: _sort(i.unit) for i in register.indicators}
        self.timed = frozenset(i.indicator_id for i in register.indicators if i.unit.partition(" ")[0] in LENGTHS)
        self.themes = {i.indicator_id: _theme(i.theme) for i in register.indicators}
        self._theme = {i.indicator_id: i.theme for i in register.indicators}
        self.framework = {i.indicator_id: i.framework for i in register.indicators}
        self._names: dict[str, tuple[str, set[str]]] = {}
        for name, framework in self.framework.items():
            if framework:
                self._names.setdefault(framework, (framework.partition(" (")[0].lower(), set()))[1].add(name.partition(" ")[0])
        self._nation = {i.indicator_id: _nation(i.framework) for i in register.indicators}
        self._called = {i.name.casefold(): i.indicator_id for i in reversed(register.indicators)}
        self._place = {i.indicator_id: n for n, i in enumerate(register.indicators)}
        self._rank = rank = _ranks(register)
        ids = {key: tuple(sorted(dict.fromkeys(i for i, _ in uses), key=lambda i: rank[i])) for key, uses in grouped.items()}
        said = self._heard(ids)
        for key, uses in grouped.items():
            self._add(_Entry(said.pop(key, (ids[key], []))[0], [parsed for _, parsed in uses], spoken=False))
        for meant, parsed in said.values():
            self._add(_Entry(meant, [parsed], spoken=True))
        for pattern in self._told:
            self._place_pattern(pattern)

    def _heard(self, ids: dict[Key, tuple[str, ...]]) -> dict[Key, tuple[tuple[str, ...], list[Token]]]:
        """What people say for wordings of the register. A saying that is itself a wording tells of twins: the two are the same measure."""
        owners: dict[Key, set[str]] = defaultdict(set)
        for (words, figures, _), names in ids.items():
            owners[words, figures, 0].update(names)
        found: dict[Key, tuple[tuple[str, ...], list[Token]]] = {}
        self._told: list[Pattern] = []
        for wording, forms in sayings():
            words, figures, _ = _group([t for t in plain_tokens(wording) if t.kind != STOP])
            mine = owners.get((words, figures, 0), set())
            if not mine:
                continue
            first = tuple(sorted(mine, key=lambda i: (self._rank[i], self._place[i])))
            patterns = [Pattern.read(form, first) for form in forms if is_pattern(form)]
            self._said.update({key for pattern in patterns for options in pattern.places for option in options for key in option})
            self._told += patterns
            for parsed in [[t for t in plain_tokens(form) if t.kind != STOP] for form in forms if not is_pattern(form)]:
                said = _group(parsed)
                if said in ids or (*said[:2], 0) not in owners:
                    both = {*mine, *ids.get(said, ()), *(found[said][0] if said in found else ())}
                    found[said] = tuple(sorted(both, key=lambda i: (self._rank[i], self._place[i]))), parsed
                    self._said.update({t.key for t in parsed})
        return found

    def fitting(self, ids: tuple[str, ...], sort: str) -> str:
        """The first of ``ids``, or another of the same rank that is the count or the rate that is asked for."""
        same = [name for name in ids if self._rank[name] == self._rank[ids[0]]]
        return next((name for name in same if sort and self.sorts[name] == sort), ids[0])

    def of_framework(self, ids: tuple[str, ...], framework: str) -> str:
        """The one of ``ids``, or else the only twin of theirs, that ``framework`` lists; empty where it lists none or several."""
        own = [name for name in ids if self.framework[name] == framework]
        twins = [name for name in self.twins(ids) if self.framework[name] == framework]
        return own[0] if own else twins[0] if len(twins) == 1 else ""

    def listed(self, ids: tuple[str, ...], framework: str, nation: str) -> str:
        """The one of ``ids``, or of their twins, that ``framework`` lists, or else a framework of ``nation``; empty where none does, or
        several do."""
        own = self.of_framework(ids, framework) if framework else ""
        if own or not nation:
            return own
        near = [name for name in ids if self._nation[name] == nation] or [n for n in self.twins(ids) if self._nation[n] == nation]
        return near[0] if len(near) == 1 else ""

    def named_in(self, title: str) -> str:
        """The framework that a title names, in full or by the short name in its measures' ids; empty where it names none."""
        printed, capitals = title.lower(), set(re.findall(r"\b[A-Z]{3,}\b", title))
        return next((f for f, (name, short) in self._names.items() if name in printed or short & capitals), "")

    @lru_cache(maxsize=8)  # noqa: B019 - an index lives as long as the process
    def abroad(self, nation: str) -> frozenset[str]:
        """The measures, of twins the preferred one, that only other nations than ``nation`` collect; none where the nation is not known."""
        if not nation:
            return frozenset()
        only = (name for name in map(self.foremost, self._nation) if self._nation[name] not in ("", nation))
        return frozenset(only) - self.home(nation)

    @lru_cache(maxsize=8)  # noqa: B019 - as above
    def home(self, nation: str) -> frozenset[str]:
        """The measures, of twins the preferred one, that ``nation`` collects in a framework of its own."""
        return frozenset(self.foremost(name) for name, of in self._nation.items() if nation and of == nation)

    def twins(self, names: Collection[str]) -> set[str]:
        """These measures and all that share a wording with one of them: the same measure in other frameworks.

        Those of one framework are different measures, whatever is said for both: potholes repaired, and repaired on time.
        """
        alike = {(name, twin) for name in names for entry in self._by_id[name] for twin in entry.ids}
        return {*names, *(twin for name, twin in alike if self.framework[twin] != self.framework[name])}

    def foremost(self, name: str) -> str:
        """Of a measure and its twins the one that is preferred."""
        return min(self.twins((name,)), key=lambda i: (self._rank[i], self._place[i]))

    def theme_of(self, name: str) -> str:
        """The theme of a measure."""
        return self._theme[name]

    def by_name(self, name: str) -> str:
        """The preferred measure of this name; empty where the register has none."""
        own = self._called.get(name.casefold())
        return self.foremost(own) if own else ""

    def vocabulary(self) -> Iterator[tuple[str, Set[str], Set[str]]]:
        """Of each wording, saying and pattern its measure, of twins the preferred one, the words, as keys, that may stand in it and those
        that must."""
        foremost = cache(self.foremost)  # a measure has many
        entries = {id(entry): entry for under in self._by_id.values() for entry in under}
        for entry in entries.values():
            words = {t.key for t in entry.uses[0] if t.kind != MEASURE}
            yield foremost(entry.ids[0]), words, words
        for pattern in self._told:
            words = {key for options in pattern.places for option in options for key in option}
            yield foremost(pattern.ids[0]), words, {key for options in pattern.places if len(options) == 1 for key in options[0]}

    def under(self, key: str) -> list[Wording]:
        """The wordings that stand under the word ``key``."""
        found = self._under.get(key)
        if found is None:
            found = self._under[key] = [self._made(entry) for entry in self._by_word.get(key, ())]
        return found

    def met(self, keys: Set[str]) -> list[Wording]:
        """The wordings, each once, that a text with the words ``keys`` may hold."""
        found = {id(wording): wording for key in keys for wording in self.under(key)}
        return list((found | {id(wording): wording for wording in self._ways_in(keys)}).values())

    def _ways_in(self, keys: Set[str]) -> list[Wording]:
        """What the patterns of sayings come to in a text that has the words ``keys``."""
        patterns = {id(pattern): pattern for key in keys for pattern in self._patterns.get(key, ())}
        return [self._way(pattern.ids, part) for pattern in patterns.values() for part in pattern.ways(keys)]

    def _way(self, ids: tuple[str, ...], part: Part) -> Wording:
        key = ids, tuple(token.key for token in part.words)
        if key not in self._ways:
            self._ways[key] = self._made(_Entry(ids, [list(part.words)], spoken=True, needed=part.needed))
        return self._ways[key]

    def _place_pattern(self, pattern: Pattern) -> None:
        """Put a pattern under the words of one place, the one whose commonest word is the rarest."""
        best: tuple[int, list[str]] | None = None
        for options in pattern.places:
            keys = [min((self.spread[key] or self._said[key], key) for key in option) for option in options]
            if best is None or max(keys)[0] < best[0]:
                best = max(keys)[0], [key for _, key in keys]
        for key in dict.fromkeys(best[1]) if best else ():
            self._patterns[key].append(pattern)

    def named(self, name: str) -> list[Wording]:
        """The register's own wordings of a measure."""
        return [self._made(entry) for entry in self._by_id[name] if not entry.spoken]

    def _weight(self, token: Token) -> float:
        spread = self.spread[token.key] or self._said[token.key]
        if spread not in self._logs:
            self._logs[spread] = math.log(1 + self._size / spread)
        return self._logs[spread] * (1.0 if token.kind == CONTENT else SOFT)

    def _term(self, main: frozenset[str]) -> str:
        """The word of ``main`` that is a term of the trade and belongs to one measure only; empty where there is none."""
        return min((key for key in main if key in terms() and self.spread[key] == 1), default="")

    def _weights(self, entry: _Entry) -> dict[str, float]:
        return {t.key: self._weight(t) for t in entry.uses[0] if t.kind != MEASURE}

    def _made(self, entry: _Entry) -> Wording:
        if entry.made is None:
            parsed, weights = entry.uses[0], self._weights(entry)
            main = frozenset(t.key for t in parsed if t.kind == CONTENT)
            entry.made = Wording(
                ids=entry.ids,
                weights=weights,
                total=sum(weights.values()),
                main=main,
                measured=all(any(t.kind == MEASURE for t in use) for use in entry.uses),
                named=any(key in terms() or key in self._acronyms for key in main),
                spoken=entry.spoken,
                needed=entry.needed,
                sorts=frozenset(self.sorts[name] for name in entry.ids),
                sorted_words=" ".join(sorted(weights)),
                length=max(map(len, entry.uses)),
                qualified=qualified(parsed),
                rarest=math.log(1 + self._size),
                term=self._term(main),
                order=self._rank[entry.ids[0]],
            )
        return entry.made

    def _add(self, entry: _Entry) -> None:
        main = {t.key: self._weight(t) for t in entry.uses[0] if t.kind == CONTENT}
        if not main:
            return
        for name in entry.ids:
            self._by_id[name].append(entry)
        words = sorted(main, key=lambda k: (-main[k], k))
        if entry.spoken:
            for word in {words[0], self._term(frozenset(main)) or words[0]}:
                self._by_word[word].append(entry)
            return
        total, missing = sum(self._weights(entry).values()), 0.0
        for word in words:
            self._by_word[word].append(entry)
            missing += main[word]
            if missing > (1 - COVERAGE) * total:
                break


def _sort(unit: str) -> str:
    """What a measure of this unit is: a count, a rate, money or none of these."""
    return "count" if unit == "count" else "rate" if unit.startswith(("rate", "%")) else "money" if unit.startswith("£") else ""


def _nation(framework: str) -> str:
    """The nation that alone collects the measures of a framework, which has it in its name; empty where it has none."""
    return next((nation for nation in sorted(nations()) if nation in framework), "")


@lru_cache(maxsize=200)
def _theme(theme: str) -> frozenset[str]:
    """The words of a theme, as keys, each by itself: children, adult, social, care."""
    return frozenset(t.key for word in re.findall(r"\w+", theme) for t in tokens(word))


def _group(parsed: list[Token]) -> Key:
    """Wordings with the same group say the same; a topic with a measure word is not the bare topic."""
    keys = frozenset(t.key for t in parsed if t.kind != MEASURE)
    return keys, qualified(parsed), int(any(t.kind == MEASURE for t in parsed))


def _ranks(register: Register) -> dict[str, int]:
    names = list(enumerate(precedence()))
    return {i.indicator_id: min((n for n, name in names if i.framework.startswith(name)), default=-1) for i in register.indicators}


@lru_cache(maxsize=4)
def index_of(register: Register) -> Index:
    """The index of ``register``, built once for each content.

    Python's search for garbage rests meanwhile: it takes a third of the time, and among a hundred thousand words that all stay finds none.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        return Index(register)
    finally:
        if searching:
            gc.enable()
