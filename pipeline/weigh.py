"""Measure anew what linking weighs: ``python -m pipeline.weigh --help``. For developers, in a clone.

    python -m pipeline.weigh words                                write the words by which the known sentences are compared
    python -m pipeline.weigh weights GOLD_DIR... --plain FOLDER   fit models/link/weights.json on gold and on minutes without measures
"""

import json
from collections.abc import Iterator
from pathlib import Path

import click
import numpy

from pipeline.cli import Flow
from pipeline.evaluate import read_documents
from pipeline.evaluate.gold import GoldDocument
from pipeline.evaluate.score import LINKED, TABLES, matched, wanted_links
from pipeline.link import Register, judged
from pipeline.link.index import index_of
from pipeline.link.judge import Facts
from pipeline.link.likeness import keys_of, known_sentences, sentences_file
from pipeline.link.words import tokens
from pipeline.records import DocumentRecords
from pipeline.register import load_register
from pipeline.resources import resource
from pipeline.run import process

HEAD = "# measure (- for none), kind (question, reply, action, decision), sentence, and the words by which it is compared (generated)"
HOLD = 0.5  # how firmly each weight is held at nil
STEPS = 50


@click.group(cls=Flow, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Measure what linking weighs."""


@main.command()
def words() -> None:
    """Write the words by which the known sentences are compared into models/link/sentences.tsv."""
    sentences_file().write_text("\n".join([HEAD, *rows()]) + "\n", encoding="utf-8")


def rows() -> Iterator[str]:
    """The lines of the file of known sentences, each with its words as they are read today."""
    for one in known_sentences():
        yield "\t".join((one.measure, one.kind, one.text, " ".join(keys_of(tokens(one.text)))))


@main.command("weights")
@click.argument("gold", nargs=-1, required=True, metavar="GOLD_DIR...", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--register", "path", type=click.Path(path_type=Path, exists=True), help="Another register than the shipped one.")
@click.option("--plain", multiple=True, type=click.Path(path_type=Path, exists=True), help="Minutes that speak of hardly any measure.")
def weights_command(gold: tuple[Path, ...], path: Path | None, plain: tuple[Path, ...]) -> None:
    """Fit models/link/weights.json on the links of GOLD_DIRs: those of the matcher and those of likeness each for themselves.

    A folder that is given twice counts twice. What likeness alone speaks for in ``--plain`` minutes counts as wrong where it is too weak
    to be taken now: such minutes are most of what is read, and gold is full of measures.
    """
    register = load_register(path or resource("corpus/indicators/uk-local-government.csv"))
    documents = [pair for folder in gold for pair in read_documents(folder, register)]
    cases = [case for document, records in documents for case in _cases(document, records, register)]
    cases += [case for folder in plain for case in _plain(folder, register)]
    fitted = {name: fit([(facts, right) for new, facts, right in cases if new == (name == "new")]) for name in ("found", "new")}
    resource("models/link/weights.json").write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")
    for name in fitted:
        rights = [right for new, _, right in cases if new == (name == "new")]
        click.echo(f"{name}: {len(rights)} cases, {sum(rights)} of them right")


def _cases(gold: GoldDocument, records: DocumentRecords, register: Register) -> Iterator[tuple[bool, Facts, bool]]:
    """For each measure that a record may mention whether likeness alone speaks for it, the facts, and whether gold has it.

    Records that gold does not have count where gold marks no measure in them.
    """
    index = index_of(register)
    place = {(kind, getattr(row, TABLES[kind][1])): i for kind, rows in matched(gold, records).items() for i, _, row in rows}
    _, allowed = wanted_links(gold)
    for kind, key, record, weighed in judged(records, register, [link for link in records.indicator_links if link.record_type == "item"]):
        own = place.get((LINKED[kind], key))
        if own is None and any(mark.start < record.end and record.start < mark.end for mark in gold.marks["indicators"]):
            continue
        right = index.twins({name for of, n, name in allowed if (of, n) == (LINKED[kind], own) and name in register.by_id})
        for one in weighed:
            if not one.sure:
                yield one.new, one.facts, one.mention.indicator_id in right


def _plain(folder: Path, register: Register) -> Iterator[tuple[bool, Facts, bool]]:
    """What likeness alone speaks for in minutes without gold, and is not taken."""
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        records = process(path, register=register)
        for *_, weighed in judged(records, register, [link for link in records.indicator_links if link.record_type == "item"]):
            yield from ((True, one.facts, False) for one in weighed if one.new and not one.holds)


def fit(cases: list[tuple[Facts, bool]]) -> dict[str, float]:
    """The weights of a penalised logistic regression (Newton's method), rounded to thousandths; ``base`` is not held."""
    names = ["base", *cases[0][0]]
    design = numpy.array([[1.0, *(float(facts[name]) for name in names[1:])] for facts, _ in cases])
    right = numpy.array([float(value) for _, value in cases])
    penalty = numpy.array([0.0, *[HOLD] * (len(names) - 1)])
    found = numpy.zeros(len(names))
    for _ in range(STEPS):
        chance = 1 / (1 + numpy.exp(-numpy.clip(design @ found, -30, 30)))
        slope = design.T @ (right - chance) - penalty * found
        curve = design.T @ (design * (chance * (1 - chance))[:, None]) + numpy.diag(penalty) + 1e-9 * numpy.eye(len(names))
        step = numpy.linalg.solve(curve, slope)
        found += step
        if numpy.abs(step).max() < 1e-8:
            break
    return {name: round(float(value), 3) for name, value in zip(names, found, strict=True)}


if __name__ == "__main__":
    main()
