"""Measure anew how likely records are to be right: ``python -m pipeline.calibrate --help``. For developers, in a clone.

    python -m pipeline.calibrate fit corpus/gold MORE_GOLD...          count on gold, then fit models/confidence.json
    python -m pipeline.calibrate fit --first-sight NEW_GOLD       keep what the rules do on gold before they are mended on it
    python -m pipeline.calibrate draw outputs --number 50 sheet.csv    draw records of an archive to be judged against the page
    python -m pipeline.calibrate fit corpus/gold --readings sheet.csv  fit with what was judged
"""

import csv
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from pipeline.cli import Flow
from pipeline.errors import UsageError
from pipeline.evaluate import calibration, evaluate, tables
from pipeline.evaluate.gold import council_key
from pipeline.evaluate.score import Finding
from pipeline.extract.confidence import kind_of, traits
from pipeline.records import RATED_TABLES, TABLES, DocumentRecords
from pipeline.resources import resource
from pipeline.store import Store

AROUND = 300  # characters of the text on either side of a record that is to be judged
SHEET = ("right", "kind", "before", "text", "after", "who", "path", "page", "council", "rule", "traits")
VERDICTS = {"yes": True, "no": False}


@click.group(cls=Flow, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Measure how likely records are to be right."""


@main.command("fit")
@click.argument("gold", nargs=-1, metavar="GOLD_DIR...", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--first-sight", multiple=True, type=click.Path(path_type=Path, exists=True, file_okay=False), help="Gold not yet mended on.")
@click.option("--readings", multiple=True, type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A sheet drawn and judged.")
@click.option("--forget-readings", is_flag=True, help="Leave out the readings counted before, because the rules have changed since.")
def fit_command(gold: tuple[Path, ...], first_sight: tuple[Path, ...], readings: tuple[Path, ...], forget_readings: bool) -> None:
    """Count what is right in GOLD_DIRs, at first sight and in readings, and fit models/confidence.json.

    The counts of a council that is counted again in the same way are replaced in models/calibration.csv; the others are kept. So what was
    counted at first sight stays when the same gold is counted again after rules were mended on it.
    """
    stored = resource("models/calibration.csv")
    counts = [one for one in calibration.read_counts(stored) if not (forget_readings and one.source == calibration.READING)]
    judged = [finding for sheet in readings for finding in read_sheet(sheet)]
    fresh = ((_found(gold), calibration.GOLD), (_found(first_sight), calibration.FIRST), (judged, calibration.READING))
    counts = calibration.renewed(counts, [count for findings, source in fresh for count in calibration.counts_of(findings, source)])
    if not counts:
        raise UsageError("There is nothing to fit", "Give a folder with gold, such as corpus/gold.")
    calibration.write_counts(counts, stored)
    calibration.write_figures(calibration.fit(counts), resource("models/confidence.json"))
    click.echo("\n\n".join(verdict(counts)))


def _found(folders: Iterable[Path]) -> list[Finding]:
    from pipeline.link import Register

    return [finding for folder in folders for finding in evaluate(folder, register=Register((), "")).findings]


def verdict(counts: list[calibration.Count]) -> Iterator[str]:
    """How well the figures hold on councils that are left out of the fit, for gold, first sights and readings."""
    for source in calibration.SOURCES:
        tried = calibration.held_out(calibration.as_findings(one for one in counts if one.source == source), counts)
        if tried:
            heading = f"{len(tried)} records of {source}, each with its own council left out (log-loss {calibration.log_loss(tried):.3f}):"
            yield f"{heading}\n\n{tables.reliability_table(tried)}\n\n{tables.kind_table(tried)}"


@main.command()
@click.argument("archive", metavar="OUT", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("sheet", metavar="SHEET", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--number", default=50, show_default=True, type=click.IntRange(min=1), help="Records of each kind.")
@click.option("--seed", default=1, show_default=True, help="The same seed draws the same records.")
def draw(archive: Path, sheet: Path, number: int, seed: int) -> None:
    """Draw records of the archive OUT at random into the CSV file SHEET, to be judged: write yes or no under ``right``."""
    with Store(archive / "minutes.db", read_only=True) as store, sheet.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.DictWriter(handle, SHEET)
        writer.writeheader()
        writer.writerows(_drawn(store, number, random.Random(seed)))


def _drawn(store: Store, number: int, rng: random.Random) -> Iterator[dict[str, Any]]:
    for table in RATED_TABLES:
        every = [(row.document_id, getattr(row, TABLES[table].key)) for row in store.rows(table, reviewed=False)]
        for document, key in sorted(rng.sample(every, min(number, len(every)))):
            records = store.load(document)
            if records is not None:
                yield _to_judge(records, next(row for row in getattr(records, table) if getattr(row, TABLES[table].key) == key))


def _to_judge(records: DocumentRecords, row: Any) -> dict[str, Any]:
    answered = {question for response in records.responses for question in response.question_ids}
    return {
        "right": "",
        "kind": kind_of(row),
        "before": records.text[max(0, row.start - AROUND) : row.start],
        "text": row.text,
        "after": records.text[row.end : row.end + AROUND],
        "who": getattr(row, "speaker", "") or "; ".join(getattr(row, "owners", ())),
        "path": records.document.path,
        "page": row.page or "",
        "council": council_key(records.document.council, records.document.committee, records.document.document_id),
        "rule": row.rule,
        "traits": " ".join(traits(row, answered)),
    }


def read_sheet(sheet: Path) -> list[Finding]:
    """The judged rows of a sheet that ``draw`` wrote. Rows without a verdict are left out; any other word than yes and no is refused."""
    findings = []
    with sheet.open(encoding="utf-8-sig", newline="") as handle:
        for number, row in enumerate(csv.DictReader(handle), 2):
            said = row.get("right", "").strip().lower()
            if said and said not in VERDICTS:
                raise UsageError(f"{sheet}, row {number}: {said!r} is no verdict", "Write yes or no under right, or leave it empty.")
            if said:
                findings.append(Finding("", row["kind"], row["rule"], 0.5, VERDICTS[said], row["council"], tuple(row["traits"].split())))
    return findings


if __name__ == "__main__":
    main()
