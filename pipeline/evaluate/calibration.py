"""Measure how likely records are to be right, and test that on councils that had no part in the measurement.

``models/calibration.csv`` counts, for each council, how many records of a kind, rule and traits were found and how many were right. Counts
come from gold, from gold at first sight, before any rule had been mended on it, and from readings: records drawn at random from minutes
without gold and judged by a reader. Councils stand under a hash, which must be the same for all that is counted of a council, or leaving
it out of the fit leaves a part of it in.
``fit`` turns counts into ``Figures``: a logistic regression whose rules are drawn towards their kind, the more the rarer they are.
Rules do better on gold that was in view when they were written or mended than on other minutes. A term of its own takes that up and is left
out of the figures, so that these hold for minutes that nobody has seen; without readings and first sights nothing is known of it, and it
stays nil.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import log
from pathlib import Path

import numpy

from pipeline.evaluate.score import Finding
from pipeline.extract.confidence import CEILING, Figures
from pipeline.resources import resource

SOURCES = GOLD, FIRST, READING = "gold", "first sight", "reading"
# How firmly each term is held at nil: the larger, the more records it takes to move it. Those of rules and
# traits were chosen by log-loss on the readings, councils left out; the readings are few, and the others hardly mattered there.
HOLD_ALL, HOLD_KIND, HOLD_RULE, HOLD_TRAIT, HOLD_SEEN = 0.01, 1.0, 2.0, 1.0, 0.5
STEPS = 30
FOLDS = 25  # councils are left out by the fold: one fit each would take minutes and tell the same
_COLUMNS = ("source", "council", "kind", "rule", "traits", "found", "right")


@dataclass(frozen=True, slots=True)
class Count:
    """Of ``found`` records of one council, kind, rule and traits, ``right`` were right. ``source`` is gold, first sight or reading."""

    source: str
    council: str
    kind: str
    rule: str
    traits: tuple[str, ...]
    found: int
    right: int


def counts_of(findings: Iterable[Finding], source: str = GOLD) -> list[Count]:
    """The findings, counted."""
    found: Counter[tuple[str, str, str, tuple[str, ...]]] = Counter()
    right: Counter[tuple[str, str, str, tuple[str, ...]]] = Counter()
    for one in findings:
        key = one.council, one.kind, one.rule, one.traits
        found[key] += 1
        right[key] += one.right
    return [Count(source, *key, number, right[key]) for key, number in sorted(found.items())]


def renewed(old: Iterable[Count], new: Iterable[Count]) -> list[Count]:
    """The counts with those of the councils and sources in ``new`` replaced."""
    fresh = list(new)
    known = {(one.source, one.council) for one in fresh}
    kept = [one for one in old if (one.source, one.council) not in known]
    return sorted([*kept, *fresh], key=lambda one: (one.source, one.council, one.kind, one.rule, one.traits))


def read_counts(path: Path) -> list[Count]:
    """The counts of a file that ``write_counts`` wrote; none where there is no file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return [
        Count(one["source"], one["council"], one["kind"], one["rule"], tuple(one["traits"].split()), int(one["found"]), int(one["right"]))
        for one in rows
    ]


def write_counts(counts: Iterable[Count], path: Path) -> None:
    """Write the counts, a row each."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for one in counts:
            writer.writerow([one.source, one.council, one.kind, one.rule, " ".join(one.traits), one.found, one.right])


def write_figures(figures: Figures, path: Path) -> None:
    """Write what ``extract.confidence`` reads, rounded to thousandths."""
    parts = {"kinds": figures.kinds, "rules": figures.rules, "traits": figures.traits}
    rounded = {name: {key: round(value, 3) for key, value in sorted(part.items())} for name, part in parts.items()}
    path.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")


@cache
def shipped_counts() -> tuple[Count, ...]:
    """The counts of ``models/calibration.csv``."""
    return tuple(read_counts(resource("models/calibration.csv")))


# ---- fitting


def fit(counts: Iterable[Count]) -> Figures:
    """The figures that make the counts most likely, with every term drawn towards nil (penalised logistic regression, Newton's method)."""
    rows = _pooled(counts)
    terms = [("all", ""), *sorted({term for one in rows for term in _terms(one)})]
    place = {term: n for n, term in enumerate(terms)}
    design = numpy.zeros((len(rows), len(terms)))
    for n, one in enumerate(rows):
        design[n, [0, *(place[term] for term in _terms(one))]] = 1.0
    hold = {"all": HOLD_ALL, "kind": HOLD_KIND, "rule": HOLD_RULE, "trait": HOLD_TRAIT, "seen": HOLD_SEEN}
    solved = _solve(design, [one.found for one in rows], [one.right for one in rows], [hold[sort] for sort, _ in terms])
    values = dict(zip(terms, solved, strict=True))
    return Figures(
        kinds={name: values["all", ""] + value for (sort, name), value in values.items() if sort == "kind"},
        rules={name: value for (sort, name), value in values.items() if sort == "rule"},
        traits={name: value for (sort, name), value in values.items() if sort == "trait"},
    )


def _pooled(counts: Iterable[Count]) -> list[Count]:
    """The counts of all councils together: the fit does not tell them apart, and sums are far fewer rows."""
    found: Counter[tuple[str, str, str, tuple[str, ...]]] = Counter()
    right: Counter[tuple[str, str, str, tuple[str, ...]]] = Counter()
    for one in counts:
        key = one.source, one.kind, one.rule, one.traits
        found[key] += one.found
        right[key] += one.right
    return [Count(key[0], "", *key[1:], number, right[key]) for key, number in found.items()]


def _terms(one: Count) -> list[tuple[str, str]]:
    terms = [("kind", one.kind), ("rule", one.rule), *(("trait", trait) for trait in one.traits)]
    return [*terms, ("seen", "")] if one.source == GOLD else terms


def _solve(design: "numpy.ndarray", found: list[int], right: list[int], hold: list[float]) -> list[float]:
    trials, hits, penalty = numpy.array(found, float), numpy.array(right, float), numpy.array(hold)
    weights = numpy.zeros(design.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + numpy.exp(-numpy.clip(design @ weights, -30, 30)))
        slope = design.T @ (hits - trials * chance) - penalty * weights
        curve = design.T @ (design * (trials * chance * (1 - chance))[:, None]) + numpy.diag(penalty)
        step = numpy.linalg.solve(curve, slope)
        weights += step
        if numpy.abs(step).max() < 1e-8:
            break
    return [float(weight) for weight in weights]


# ---- testing


def held_out(findings: Iterable[Finding], counts: Iterable[Count]) -> list[Finding]:
    """The findings, each with the confidence that it gets where its own council, with those of its fold, is left out of the fit. Those of
    councils that are not among the counts keep the confidence that they were given."""
    without = _without(tuple(counts))
    return [
        replace(one, confidence=without[one.council].probability(one.kind, one.rule, one.traits)) if one.council in without else one
        for one in findings
    ]


@lru_cache(maxsize=4)
def _without(counts: tuple[Count, ...]) -> dict[str, Figures]:
    """The figures for each council, fitted on those of all folds but its own. A fold is one council where there are few of them."""
    councils = sorted({one.council for one in counts})
    fold = {council: number % FOLDS for number, council in enumerate(councils)}
    fitted = [fit(one for one in counts if fold[one.council] != number) for number in range(min(FOLDS, len(councils)))]
    return {council: fitted[number] for council, number in fold.items()}


def as_findings(counts: Iterable[Count]) -> list[Finding]:
    """The single records that were counted, without their documents."""
    return [
        Finding("", one.kind, one.rule, CEILING, n < one.right, one.council, one.traits) for one in counts for n in range(one.found)
    ]


def log_loss(findings: Iterable[Finding]) -> float:
    """Mean negative log-likelihood of what turned out: 0 is perfect, and a confidence far from the truth costs most. NaN for nothing."""
    losses = [-log(one.confidence if one.right else 1 - one.confidence) for one in findings]
    return sum(losses) / len(losses) if losses else float("nan")
