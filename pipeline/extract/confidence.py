"""How likely a record is to be right: by its kind, by the rule that found it, and by a trait or two of its own.

``models/confidence.json`` holds what each of them adds, in log-odds; ``python -m pipeline.calibrate`` measures the figures on gold.
"""

import json
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from functools import cache
from math import exp
from typing import TypeVar

from pipeline.records import Action, Question, Resolution, Response
from pipeline.resources import resource

Record = TypeVar("Record", Question, Response, Resolution, Action)
OCR_FACTOR = 0.85  # words read off a picture are misread now and then
CEILING = 0.99  # no gold is large enough to tell 0.99 from certainty
UNKNOWN = 0.0  # log-odds of a kind without figures: even


@dataclass(frozen=True, slots=True)
class Figures:
    """What the kind, the rule and the traits of a record add to the log-odds that it is right. A rule that is not there adds nothing."""

    kinds: dict[str, float]
    rules: dict[str, float]
    traits: dict[str, float]

    def probability(self, kind: str, rule: str, traits: Iterable[str]) -> float:
        """The probability that such a record is right, 0 to ``CEILING``."""
        odds = self.kinds.get(kind, UNKNOWN) + self.rules.get(rule, 0.0) + sum(self.traits.get(trait, 0.0) for trait in traits)
        return min(CEILING, 1 / (1 + exp(-odds)))


@cache
def shipped_figures() -> Figures:
    """The figures of ``models/confidence.json``."""
    return Figures(**json.loads(resource("models/confidence.json").read_text(encoding="utf-8")))


def traits(record: Question | Response | Resolution | Action, answered: Set[str]) -> tuple[str, ...]:
    """What, besides its rule, makes a record less sure; ``answered`` holds the ids of the questions that have a response.

    Of the traits that were tried these lowered the log-loss on readings; length, no agenda item and a response without speaker did not.
    """
    found = {
        "question.unanswered": isinstance(record, Question) and record.question_id not in answered,
        "question.speakerless": isinstance(record, Question) and not record.speaker,
        "action.ownerless": isinstance(record, Action) and not record.owners,
    }
    return tuple(trait for trait, has in found.items() if has)


def rated(records: Iterable[Record], answered: Set[str], *, ocr: bool) -> tuple[Record, ...]:
    """The records, each with its ``confidence``, rounded to hundredths."""
    figures, factor = shipped_figures(), OCR_FACTOR if ocr else 1.0
    return tuple(
        replace(one, confidence=round(factor * figures.probability(kind_of(one), one.rule, traits(one, answered)), 2)) for one in records
    )


def kind_of(record: object) -> str:
    """The name of a record's kind: question, response, resolution or action."""
    return type(record).__name__.lower()
