"""Load the rules of ``models/cues/*.jsonl`` and match them.

A row is ``{"id", "label", "pattern", "examples", "counter_examples"}``: ``pattern`` is a phrase (in either case) or a list
of spaCy token patterns; every example must hold the pattern and no counter-example may. Unknown, missing and doubled keys are refused.
"""

import json
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokens import Doc, Span

from pipeline.errors import RuleError
from pipeline.extract.context import shared
from pipeline.resources import resource

_FORMS = {"LOWER": "minutebook.lower", "ORTH": "minutebook.orth"}
_ALIASES = {"ORTH": "TEXT"}  # spaCy has two names for a word as it is printed
KEYS = {"id", "label", "pattern", "examples", "counter_examples"}


@dataclass(frozen=True, slots=True)
class Cue:
    """One rule: ``label`` is what a match means to the component that reads it."""

    id: str
    label: str
    pattern: str | list[dict[str, Any]]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def _row(path: Path, number: int, text: str) -> Cue:
    where = f"{path.name}, row {number}"
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        raise RuleError(f"{where} is not JSON ({error.msg})", "Put one rule on one line.") from error
    if not isinstance(row, dict) or set(row) != KEYS:
        given = sorted(row) if isinstance(row, dict) else type(row).__name__
        raise RuleError(f"{where} has the keys {given}", f"A rule has exactly the keys {sorted(KEYS)}.")
    if not isinstance(row["pattern"], (str, list)) or not row["pattern"]:
        raise RuleError(f"{where}: the pattern is neither a phrase nor a list of token patterns", "Give a string or a list of objects.")
    if not row["examples"] or not row["counter_examples"]:
        raise RuleError(f"{where} ({row['id']}) has no examples or no counter-examples", "Give at least one sentence of each.")
    return Cue(row["id"], row["label"], row["pattern"], tuple(row["examples"]), tuple(row["counter_examples"]))


def load_cues(path: Path) -> tuple[Cue, ...]:
    """The rules of one file, in its order.

    Raises ``RuleError``, which names the row, for anything that is not a well-formed rule.
    """
    cues = [_row(path, n, text) for n, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if text.strip()]
    seen: set[str] = set()
    for cue in cues:
        if cue.id in seen:
            raise RuleError(f"{path.name} has two rules with the id {cue.id!r}", "Give each rule an id of its own.")
        seen.add(cue.id)
    return tuple(cues)


@cache
def shipped(name: str) -> tuple[Cue, ...]:
    """The rules of ``models/cues/NAME.jsonl``."""
    return load_cues(resource("models/cues") / f"{name}.jsonl")


# Words that stand in every sentence: a rule is looked for where its rarer words are.
_COMMON = frozenset(
    "a an and are be for from had has have he her his if in is it of on or she that the their they this to was were which who with".split()  # noqa: SIM905
)
_FAR = 40  # tokens that "any number of" may bridge


def _reach(pattern: list[dict[str, Any]]) -> tuple[int, int]:
    """How few and how many tokens a pattern, or a part of one, can hold."""
    low = high = 0
    for token in pattern:
        times = str(token.get("OP", "1"))
        least, _, most = times.strip("{}").partition(",")
        counted = (int(least), int(most or least)) if least.isdigit() else (0, _FAR)
        fewest, longest = {"?": (0, 1), "*": (0, _FAR), "+": (1, _FAR)}.get(times, counted)
        low, high = low + fewest, high + longest
    return low, high


def _anchor(pattern: list[dict[str, Any]]) -> tuple[frozenset[str], int, int] | None:
    """The most telling words that a match must hold, and how many of its tokens may stand before them and from them on.

    None where a match need hold no particular word.
    """
    best: tuple[tuple[int, int], frozenset[str], int, int] | None = None
    for n, token in enumerate(pattern):
        listed = _words_of(token) or [word.lower() for word in _words_of(token, "ORTH") if word.isalpha()]
        if not listed:
            continue
        before, after = _reach(pattern[:n])[1], _reach(pattern[n:])[1]
        cost = (sum(word in _COMMON for word in listed), before + after)
        if best is None or cost < best[0]:
            best = (cost, frozenset(listed), before, after)
    return best[1:] if best else None


def _hashes(doc: Doc | Span, form: str) -> list[int]:
    """The hashes of the words as printed (``ORTH``) or in lower case (``LOWER``)."""
    whole = doc if isinstance(doc, Doc) else doc.doc
    known = shared(whole)
    if _FORMS[form] not in known:
        known[_FORMS[form]] = whole.to_array(form).tolist()
    words: list[int] = known[_FORMS[form]]
    return words if whole is doc else words[doc.start : doc.end]  # type: ignore[union-attr]


def _words_of(token: dict[str, Any], form: str = "LOWER") -> list[str]:
    """The words in this form of which a match needs one at this place; empty where it needs none or any word will do."""
    given = token.get(form, token.get(_ALIASES.get(form, form)))
    listed = [given] if isinstance(given, str) else given.get("IN", []) if isinstance(given, dict) else []
    return listed if _reach([token])[0] else []


class CueMatcher:
    """Finds the rules of one or more files in a text.

    spaCy's ``Matcher`` costs tokens times rules; here each rule has its own and sees only the surroundings of a word that it needs.
    """

    def __init__(self, nlp: Language, cues: tuple[Cue, ...]) -> None:
        self.labels = {cue.id: cue.label for cue in cues}
        self._phrases = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._everywhere = Matcher(nlp.vocab)
        self._matchers: list[tuple[str, Matcher, int, int]] = []
        self._needs: list[list[frozenset[int]]] = []  # for each of them, the sets of words of which a match holds one each
        self._printed: set[int] = set()  # the numbers of those that need a word in capitals or the like
        # By form the hash of a word -> the rules that are this word alone.
        self._words: dict[str, dict[int, list[str]]] = {form: {} for form in _FORMS}
        self._anchors: dict[int, list[int]] = {}  # hash of a lower-case word -> numbers of the rules that need it
        for cue in cues:
            if isinstance(cue.pattern, str):
                self._phrases.add(cue.id, [nlp.make_doc(cue.pattern)])
            else:
                self._add(nlp, cue.id, cue.pattern)

    def _add(self, nlp: Language, name: str, pattern: list[dict[str, Any]]) -> None:
        for form, alone in self._words.items():
            if len(pattern) == 1 and set(pattern[0]) == {form} and (listed := _words_of(pattern[0], form)):
                for word in listed:
                    alone.setdefault(nlp.vocab.strings.add(word), []).append(name)
                return
        anchor = _anchor(pattern)
        if anchor is None:
            self._everywhere.add(name, [pattern], greedy="LONGEST")
            return
        words, before, after = anchor
        matcher = Matcher(nlp.vocab)
        matcher.add(name, [pattern], greedy="LONGEST")
        for word in words:
            self._anchors.setdefault(nlp.vocab.strings.add(word), []).append(len(self._matchers))
        self._matchers.append((name, matcher, before, after))
        needs = [listed for token in pattern for form in _FORMS if (listed := _words_of(token, form))]
        if any(_words_of(token, "ORTH") for token in pattern):
            self._printed.add(len(self._needs))
        self._needs.append([frozenset(map(nlp.vocab.strings.add, listed)) for listed in needs])

    def _unable(self, here: set[int]) -> set[int]:
        """The rules that a sentence with these words, in all their forms, has no match of."""
        asked = {rule for word in here.intersection(self._anchors) for rule in self._anchors[word]}
        return {rule for rule in asked if any(map(here.isdisjoint, self._needs[rule]))}

    def _windows(self, words: list[int], printed: list[int], unable: Set[int]) -> dict[int, list[list[int]]]:
        """For each rule but the ``unable`` ones the stretches of tokens that hold all it needs around one of its words; those that touch
        are one."""
        windows: dict[int, list[list[int]]] = {}
        anchors, needs = self._anchors, self._needs
        for at in [at for at, word in enumerate(words) if word in anchors]:
            near: dict[tuple[int, int, bool], set[int]] = {}  # many rules look as far around the same word
            for rule in anchors[words[at]]:
                if rule in unable:
                    continue
                _, _, before, after = self._matchers[rule]
                reach = before, after, rule in self._printed
                start, end = max(0, at - before), min(len(words), at + after)
                if reach not in near:
                    near[reach] = {*words[start:end], *printed[start:end]} if reach[2] else set(words[start:end])
                if any(map(near[reach].isdisjoint, needs[rule])):
                    continue
                known = windows.setdefault(rule, [])
                if known and start <= known[-1][1]:
                    known[-1][1] = end
                else:
                    known.append([start, end])
        return windows

    def __call__(self, doc: Doc | Span) -> Iterator[tuple[str, str, int, int]]:
        """Yield ``(rule id, label, first token, token after the last)`` in text order, longest first where several begin together."""
        strings = (doc.vocab if isinstance(doc, Doc) else doc.doc.vocab).strings
        found = {(strings[key], start, end) for key, start, end in self._phrases(doc)} if len(self._phrases) else set()
        if len(self._everywhere):
            found |= {(strings[key], start, end) for key, start, end in self._everywhere(doc)}
        words, printed = _hashes(doc, "LOWER"), _hashes(doc, "ORTH")
        for here, alone in zip((words, printed), self._words.values(), strict=True):
            if not alone.keys().isdisjoint(here):
                found |= {(name, at, at + 1) for at, word in enumerate(here) if word in alone for name in alone[word]}
        unable = self._unable({*words, *printed}) if isinstance(doc, Span) else set()  # a whole text has something for most
        for rule, windows in self._windows(words, printed, unable).items():
            name, matcher, _, _ = self._matchers[rule]
            for first, last in windows:
                found |= {(name, first + start, first + end) for _, start, end in matcher(doc[first:last])}
        for name, start, end in sorted(found, key=lambda m: (m[1], -m[2], m[0])):
            yield name, self.labels[name], start, end
