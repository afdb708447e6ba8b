"""Load the rules of ``models/cues/*.jsonl`` and match them.

A row is ``{"id", "label", "pattern", "examples", "counter_examples"}``: ``pattern`` is a phrase (matched without regard to case) or a list
of spaCy token patterns; every example must hold the pattern and no counter-example may. Unknown keys, missing keys and doubled ids are refused.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokens import Doc, Span

from pipeline.errors import RuleError
from pipeline.resources import resource

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


class CueMatcher:
    """Finds the rules of one or more files in a text."""

    def __init__(self, nlp: Language, cues: tuple[Cue, ...]) -> None:
        self.labels = {cue.id: cue.label for cue in cues}
        self._phrases = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._tokens = Matcher(nlp.vocab)
        for cue in cues:
            if isinstance(cue.pattern, str):
                self._phrases.add(cue.id, [nlp.make_doc(cue.pattern)])
            else:
                self._tokens.add(cue.id, [cue.pattern], greedy="LONGEST")

    def __call__(self, doc: Doc | Span) -> Iterator[tuple[str, str, int, int]]:
        """Yield ``(rule id, label, first token, token after the last)`` in text order, longest first where several begin together."""
        strings = (doc.vocab if isinstance(doc, Doc) else doc.doc.vocab).strings
        found = {*self._phrases(doc), *self._tokens(doc)}
        for key, start, end in sorted(found, key=lambda m: (m[1], -m[2], strings[m[0]])):
            name = strings[key]
            yield name, self.labels[name], start, end
