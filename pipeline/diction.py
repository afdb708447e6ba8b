"""Measure anew what the words of a sentence say of it: ``python -m pipeline.diction --help``. For developers, in a clone.

    python -m pipeline.diction fit corpus/gold MORE_GOLD...    fit models/diction.tsv on the sentences of gold

Fitting needs scikit-learn: ``pip install -e '.[fit]'``. Reading minutes does not.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click
import numpy

from pipeline import extract, ingest, segment
from pipeline.cli import Flow
from pipeline.evaluate.gold import GoldDocument, gold_files, read_gold
from pipeline.evaluate.words import Range, Words, overlap
from pipeline.extract import diction
from pipeline.resources import resource
from pipeline.vocab import words

HEAD = (
    "# feature of a sentence, and what it speaks for: " + ", ".join(diction.KINDS) + " (log-odds; generated)\n"
    "# Runs of words stand as they are read; 0 is a figure, Nm a name, INI initials, ^ and $ the sentence's ends."
)
STRENGTH = 1.0  # how far the weights may go from nil: less leaves fewer of them
SEEN = 3  # sentences that a feature must be in
SAME = 0.5  # of all words of a sentence and a record: what both share where the sentence is the record
LEAD = 2  # words that may stand before an answer in its sentence
SETTLED = 0.02  # a weight that is smaller moves nothing

_SMALL = re.compile(r"(?<![\w’'])[a-z]+(?:['’][a-z]+)?(?!\w)")
_WORD = re.compile(r"(?<![A-Za-z])[a-z]+(?:['’][a-z]+)?")  # Nm and INI are no words

Row = tuple[tuple[str, ...], tuple[int | None, ...]]  # the features of a sentence; whether it is a record of each kind, None where unclear


@click.group(cls=Flow, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Measure what the words of sentences say of them."""


@main.command("fit")
@click.argument("gold", nargs=-1, required=True, metavar="GOLD_DIR...", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Another file than models/diction.tsv.")
def fit_command(gold: tuple[Path, ...], out: Path | None) -> None:
    """Fit the weights of words on the sentences of GOLD_DIRs. Example: python -m pipeline.diction fit corpus/gold"""
    documents = [read_gold(path) for folder in gold for path in gold_files(folder)]
    common = common_words(one.text for one in documents)
    rows = [row for one in documents for row in sentences(one)]
    fitted = {feature: values for feature, values in fit(rows).items() if is_common(feature, common)}
    lines = ["\t".join((feature, *(f"{value:g}" for value in values))) for feature, values in sorted(fitted.items())]
    (out or resource("models/diction.tsv")).write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    click.echo(f"{len(rows)} sentences, {len(fitted)} features")


def sentences(gold: GoldDocument) -> Iterator[Row]:
    """The sentences of a gold text as the program reads it. One that is most of a record is that record; a part of one is unclear, and so
    is one that gold leaves open."""
    source = ingest.read(Path(f"{gold.stem}.txt"), gold.text.encode())
    meeting = segment.segment(source)
    doc = extract.staged(source, meeting, extract.build_nlp())
    places = Words(gold.text)
    marks = {
        kind: [(places.of_characters(mark.start, mark.end), mark.optional) for mark in gold.marks[kind]]
        for kind in ("questions", "resolutions", "actions", "responses")
    }
    asked = {last for (_, last), _ in marks["questions"]}
    answers = [(first, optional) for (first, _), optional in marks.pop("responses")]
    for start, end, told in diction.told_of(doc):
        place = places.locate(source.text[start:end], start / max(1, len(source.text)))
        if place[1] > place[0]:
            answer = _begins(place[0], answers) if place[0] in asked else None
            yield tuple(told), (*(_is_record(place, of_kind) for of_kind in marks.values()), answer)


def common_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that stand in small letters often enough to be no names."""
    seen = Counter(word for text in texts for word in _SMALL.findall(text))
    return frozenset(word for word, number in seen.items() if number >= SEEN)


def is_common(feature: str, common: frozenset[str]) -> bool:
    """Whether nobody is named in a feature: a name may open a sentence, where any word has a capital."""
    stem = feature.removeprefix("stem ")
    if stem != feature:
        return any(word.startswith(stem) for word in common)
    return all(word in common or word in words("offices_named") for word in _WORD.findall(feature))


def _is_record(place: Range, marks: Iterable[tuple[Range, bool]]) -> int | None:
    shares = [(overlap(place, mark), optional) for mark, optional in marks]
    if any(share >= SAME and not optional for share, optional in shares):
        return 1
    return None if any(share for share, _ in shares) else 0


def _begins(at: int, answers: Iterable[tuple[int, bool]]) -> int | None:
    """Whether an answer begins with the sentence at ``at``, or behind a bullet or a word or two; None for one that gold leaves open."""
    near = [optional for first, optional in answers if 0 <= first - at <= LEAD]
    return int(bool(near)) if not any(near) else None


def fit(rows: Sequence[Row]) -> dict[str, tuple[float, ...]]:
    """The weights of one logistic regression a kind, most of them nil (L1 penalty); the empty feature holds what all sentences share."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    seen = Counter(feature for told, _ in rows for feature in set(told))
    names = sorted(feature for feature, number in seen.items() if number >= SEEN)
    place = {name: n for n, name in enumerate(names)}
    held = [[place[feature] for feature in set(told) if feature in place] for told, _ in rows]
    ends = numpy.cumsum([0, *map(len, held)])
    columns = numpy.fromiter((n for one in held for n in one), dtype=numpy.int32, count=int(ends[-1]))
    design = csr_matrix((numpy.ones(len(columns), numpy.float32), columns, ends), shape=(len(rows), len(names)))
    fitted: dict[str, list[float]] = {}
    for kind in range(len(diction.KINDS)):
        known = [n for n, (_, right) in enumerate(rows) if right[kind] is not None]
        model = LogisticRegression(solver="liblinear", l1_ratio=1, C=STRENGTH, max_iter=200, random_state=0)
        model.fit(design[known], [rows[n][1][kind] for n in known])
        for name, value in [("", model.intercept_[0]), *zip(names, model.coef_[0], strict=True)]:
            if abs(value) >= SETTLED or not name:
                fitted.setdefault(name, [0.0] * len(diction.KINDS))[kind] = round(float(value), 3)
    return {name: tuple(values) for name, values in fitted.items()}


if __name__ == "__main__":
    main()
