"""Whether PDFs give the same records read the fast way, by pdfium, and the slow way, every page by pdfplumber.

    python -m tests.benchmarks.readers [FOLDER] [--write]

FOLDER holds the PDFs (else ../shared/realminutes and the sample archive). Ruled tables are found by the same code either way. What differs
is listed, record by record; ``--write`` puts the counts into README.md here.
"""

import os
from collections import Counter
from pathlib import Path
from unittest.mock import patch

import click

from pipeline.ingest import pdf
from pipeline.resources import resource
from pipeline.run import process_file
from tests.benchmarks.page import machine, publish

ROOT = Path(__file__).resolve().parent.parent.parent
KINDS = {"agenda_items": "title", "questions": "text", "responses": "text", "resolutions": "text", "actions": "text"}
HEAD = "| records | either way | only by pdfium | only by pdfplumber |"
Found = dict[str, Counter[str]]


def found(path: Path) -> Found:
    """The words of every record of each kind."""
    register = resource("corpus/indicators/uk-local-government.csv")
    records = process_file(path, path.name, register, ocr="never")
    return {
        table: Counter("".join(filter(str.isalnum, getattr(one, field))).lower() for one in getattr(records, table))
        for table, field in KINDS.items()
    }


def slowly(path: Path) -> Found:
    """The same with every page read by pdfplumber."""
    data = path.read_bytes()

    with patch.object(pdf, "_page", lambda page, _, number: pdf.slowly(data, None, page, number)):
        return found(path)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True), required=False)
@click.option("--write", is_flag=True, help="Put the counts into README.md.")
def main(folder: Path | None, write: bool) -> None:
    """Compare the two ways of reading."""
    load = os.getloadavg()[0]
    places = [folder] if folder else [ROOT.parent / "shared" / "realminutes", ROOT / "corpus" / "minutes"]
    paths = [path for place in places for path in sorted(place.rglob("*.pdf"))]
    rows: dict[str, list[int]] = {table: [0, 0, 0] for table in KINDS}
    for path in paths:
        fast, slow = found(path), slowly(path)
        for table, (both, one, other) in rows.items():
            rows[table] = [
                both + (fast[table] & slow[table]).total(),
                one + (fast[table] - slow[table]).total(),
                other + (slow[table] - fast[table]).total(),
            ]
            for way, more in (("pdfium", fast[table] - slow[table]), ("pdfplumber", slow[table] - fast[table])):
                for words in more:
                    click.echo(f"{path.name}: {table}: only by {way}: {words[:160]}", err=True)
    lines = [
        f"{len(paths)} PDFs. {machine(load)}",
        "",
        "| records | either way | only by pdfium | only by pdfplumber |",
        "|---|---:|---:|---:|",
    ]
    lines += [f"| {table} | {both} | {one} | {other} |" for table, (both, one, other) in rows.items()]
    publish("readers", "\n".join(lines), write)


if __name__ == "__main__":
    main()
