"""How fast files become records, beside programs that do a part of it, and how that grows with workers and documents.

    python -m tests.benchmarks.reading [FOLDER] [--sizes 100,1000,10000] [--rounds 3] [--write]

FOLDER holds the PDFs to compare on (else ../shared/realminutes, else the sample archive); those without a text layer are left out. The
figures are printed; ``--write`` puts them into README.md here. Needs Linux, and pdftotext (package poppler-utils).
"""

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from pipeline.store import Store
from tests.benchmarks.copies import make
from tests.benchmarks.page import machine, publish
from tests.benchmarks.watch import Cost, cost

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "corpus" / "minutes"
PYTHON = sys.executable


def minutebook(files: Path, out: Path, *options: str) -> Cost:
    """One ``minutebook run``."""
    return cost([PYTHON, "-m", "pipeline", "run", str(files), "--out", str(out), *options], ROOT)


def text_pdfs(folder: Path, work: Path) -> tuple[Path, int, int]:
    """A folder with the PDFs under ``folder`` that have a text layer, the number of their pages, and the length of their text."""
    first, every, chosen, pages, size = work / "first", work / "every", work / "pdfs", 0, 0
    for place in (every, chosen, work / "texts"):
        place.mkdir()
    for number, path in enumerate(sorted(folder.rglob("*.pdf"))):
        shutil.copy(path, every / f"{number:04}.pdf")
    minutebook(every, first, "--ocr", "never")
    with Store(first / "minutes.db", read_only=True) as store:
        for document in store.rows("documents"):
            if document.status == "ok" and document.media_type == "application/pdf" and document.pages:
                path = work / document.path.split(" | ")[0]
                records = store.load(document.document_id)
                if records is None or len(records.text) < 100 * document.pages:
                    continue
                shutil.copy(path, chosen / f"{document.document_id}.pdf")
                (work / "texts" / f"{document.document_id}.txt").write_text(records.text, "utf-8")
                pages, size = pages + document.pages, size + len(records.text)
    return chosen, pages, size


def compare(folder: Path, rounds: int) -> list[str]:
    """Minutebook beside the others, in turns, so that a busy machine is busy for all of them."""
    with TemporaryDirectory(prefix="minutebook-") as name:
        work = Path(name)
        pdfs, pages, size = text_pdfs(folder, work)
        names = {"pdfs": sorted(map(str, pdfs.iterdir())), "texts": sorted(map(str, (work / "texts").iterdir()))}
        commands = {rival: [PYTHON, "-m", "tests.benchmarks.rivals", rival, *names["pdfs"]] for rival in ("pdftotext", "pdfplumber")}
        commands["spacy"] = [PYTHON, "-m", "tests.benchmarks.rivals", "spacy", *names["texts"]]
        costs: dict[str, list[Cost]] = {}
        for number in range(rounds):
            costs.setdefault("minutebook run, one worker", []).append(minutebook(pdfs, work / f"out{number}", "--workers", "1"))
            for rival, command in commands.items():
                costs.setdefault(rival, []).append(cost(command, ROOT))
    own = _best(costs["minutebook run, one worker"])
    lines = [
        f"{len(names['pdfs'])} PDFs with a text layer, {pages:,} pages, {size:,} characters; the best of {rounds} rounds.",
        "",
        "| program | seconds | ms a page | pages a second | processor seconds | peak MiB | processor time of Minutebook: this |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for program, found in costs.items():
        one, peak = _best(found), max(max(each.main, each.others) for each in found)
        figures = f"{one.seconds:.2f} | {one.seconds / pages * 1000:.1f} | {pages / one.seconds:.0f} | {one.processor:.2f} | {peak:.0f}"
        lines.append(f"| {program} | {figures} | {own.processor / one.processor:.2f} |")
    return lines


def _best(costs: list[Cost]) -> Cost:
    return min(costs, key=lambda one: one.processor)


def scale(sizes: list[int]) -> list[str]:
    """Archives of several sizes, with one worker and two, and a second run over each."""
    lines = [
        "| documents | workers | seconds | processor seconds | processor ms a document | peak MiB, main process | peak MiB, worker |"
        " second run, seconds | processor seconds | its share of the first |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for size in sizes:
        with TemporaryDirectory(prefix="minutebook-") as name:
            work = Path(name)
            make(work / "minutes", size, sorted(SAMPLE.iterdir()))
            for workers in (1, 2) if size < 10_000 else (2,):
                out = work / f"out{workers}"
                one = minutebook(work / "minutes", out, "--workers", str(workers))
                again = minutebook(work / "minutes", out, "--workers", str(workers))
                first = f"{one.seconds:.1f} | {one.processor:.1f} | {one.processor / size * 1000:.1f} | {one.main:.0f} | {one.others:.0f}"
                second = f"{again.seconds:.2f} | {again.processor:.2f} | {again.processor / one.processor:.1%}"
                lines.append(f"| {size:,} | {workers} | {first} | {second} |")
                click.echo(lines[-1], err=True)
    return lines


def stages() -> list[str]:
    """Where the time of a run over the sample archive goes."""
    with TemporaryDirectory(prefix="minutebook-") as name:
        output = minutebook(SAMPLE, Path(name), "--workers", "1", "--profile").output
    return ["```text", output[output.index("Time\n") :].rstrip(), "```"]


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True), required=False)
@click.option("--sizes", default="100,1000,10000", show_default=True, help="Documents in the archives made for scaling; '' leaves it out.")
@click.option("--rounds", default=3, show_default=True, help="Rounds of the comparison; 0 leaves it out.")
@click.option("--write", is_flag=True, help="Put the figures into README.md.")
def main(folder: Path | None, sizes: str, rounds: int, write: bool) -> None:
    """Measure reading."""
    real, before = ROOT.parent / "shared" / "realminutes", os.getloadavg()[0]
    where = folder or (real if real.is_dir() else SAMPLE)
    if rounds:
        parts = [*compare(where, rounds), "", *stages()]
        publish("reading", "\n".join([machine(before), "", *parts]), write)
    if sizes:
        parts = scale([int(size) for size in sizes.split(",")])
        publish("scale", "\n".join([machine(before), "", *parts]), write)


if __name__ == "__main__":
    main()
