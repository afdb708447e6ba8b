"""The ``minutebook`` command: parse, call, print."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline import __version__, cli_data, cli_search, cli_serve
from pipeline.cli_options import out_option
from pipeline.errors import MinutebookError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from pipeline.archive import Outcome
    from pipeline.corrections import Corrected
    from pipeline.store import Store

LISTED_FAILURES = 20
INTERRUPTED = 130
UNWRAPPED = 1_000_000  # columns: what another program reads is not broken into lines


class Flow(click.Group):
    """Lists the commands in the order of the flow, and turns an error that a person can act on into its message and exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands as they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except MinutebookError as error:
            from pipeline.show import visible

            click.echo(f"{click.style('Error:', fg='red')} {visible(error.message).rstrip('.')}.", err=True)
            if error.remedy:
                click.echo(f"{visible(error.remedy).rstrip('.')}.", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("Stopped. What was read is kept; the same command goes on from here.", err=True)
            ctx.exit(INTERRUPTED)


def _console(*, stderr: bool = False) -> "Console":
    from rich.console import Console

    console = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = UNWRAPPED
    return console


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


register_option = click.option(
    "--register", type=click.Path(path_type=Path), help="CSV file of performance measures.  [default: the one that travels with Minutebook]"
)

confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0,
    metavar="X",
    help="Leave out records whose confidence is less than X (0 to 1), and links to them.",
)


def _register(path: Path | None) -> Path:
    from pipeline.resources import resource

    return path or resource("corpus/indicators/uk-local-government.csv")


@click.group(cls=Flow, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="minutebook")
def main() -> None:
    """Turn the minutes of council committees into records: questions, responses, resolutions, actions, and the measures they mention."""


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@out_option
@register_option
@click.option("--workers", type=click.IntRange(min=1), help="Documents read at the same time.  [default: one for each core]")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), default=60, show_default=True, help="Seconds for one document.")
@click.option("--memory", type=click.IntRange(min=0), default=1000, show_default=True, help="MiB of memory for one document; 0: any.")
@click.option("--scheduler", metavar="tcp://HOST:PORT", default="", help="Let the workers of a Dask cluster read (extra cluster).")
@click.option("--ocr", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True, help="Pages to read as pictures.")
@click.option("--password-file", type=click.Path(path_type=Path, dir_okay=False), help="Passwords to try, one a line.")
@click.option("--profile", is_flag=True, help="Print where the time went, by stage.")
@click.option("--force", is_flag=True, help="Read again what has not changed.")
@click.option("--prune", is_flag=True, help="Take documents whose files are gone out of the archive.")
def run(
    paths: tuple[Path, ...],
    out: Path,
    register: Path | None,
    workers: int | None,
    timeout: float,
    memory: int,
    scheduler: str,
    ocr: str,
    password_file: Path | None,
    profile: bool,
    force: bool,
    prune: bool,
) -> None:
    """Read files and folders into the archive OUT/minutes.db and write its tables to OUT/csv/.

    Files that have not changed are not read again, and a run that was stopped goes on where it was. Skipped are hidden files, lock files of
    office programs and Minutebook's own outputs. The exit code is 1 where a file could not be read.

    Example: minutebook run minutes/ --out outputs
    """
    from pipeline import profile as clock
    from pipeline.pool import Limits, warm

    if not scheduler and not (out / "minutes.db").exists():
        warm()  # there is something to read
    from pipeline.archive import Archive, find, use_register
    from pipeline.lock import alone
    from pipeline.memory import MEBIBYTE
    from pipeline.register import load_register  # this process links nothing, and need not load what does
    from pipeline.run import made_by
    from pipeline.store import Store

    register, limits, begun = _register(register), Limits(timeout, memory * MEBIBYTE), clock.now()
    passwords = _passwords(password_file)
    with clock.stage("finding files"):
        files, skipped = find(paths, out)
    with clock.stage("register"):
        measures = load_register(register)  # before there is an archive, so that a broken one leaves none behind
    with alone(out), Store(out / "minutes.db") as store:
        with clock.stage("register"):
            use_register(store, measures)
        archive = Archive(
            store,
            out,
            register,
            made_by(ocr=ocr),
            workers=workers or _cores(),
            limits=limits,
            force=force,
            scheduler=scheduler,
            ocr=ocr,
            passwords=passwords,
        )
        tally = _followed(archive.add(files), len(files))
        gone = archive.without_file()
        if gone and prune:
            store.remove(gone)
        with clock.stage("export"):
            _export_if_changed(store, out)
        _summary(store, out, tally, len(skipped))
        if gone:
            said = "taken out" if prune else "kept until a run with --prune"
            click.echo(f"{len(gone):,} document{'s' * (len(gone) != 1)} whose file is gone: {said}")
    if profile:
        click.echo(clock.report(clock.drain(), clock.now() - begun))
    if tally.failed:
        raise SystemExit(1)


def _passwords(file: Path | None) -> tuple[str, ...]:
    try:
        return tuple(line for line in file.read_text(encoding="utf-8").splitlines() if line) if file else ()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The password file {file} cannot be read", "See that it is there, in UTF-8, with one password a line.") from error


@dataclass
class Tally:
    """What became of the files of a run."""

    statuses: Counter[str] = field(default_factory=Counter)
    unchanged: int = 0
    failed: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, outcome: "Outcome") -> None:
        """Count one file."""
        self.statuses[outcome.status] += 1
        self.unchanged += not outcome.fresh
        if outcome.status != "ok":
            self.failed.append((outcome.shown, outcome.status, outcome.message))


def _followed(outcomes: "Iterator[Outcome]", total: int) -> Tally:
    """Count the outcomes, shown while they come in; a progress bar appears in a terminal only."""
    console, tally = _console(stderr=True), Tally()
    if not console.is_terminal:
        for outcome in outcomes:
            tally.add(outcome)
        return tally
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from pipeline.show import visible

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=total)
        for outcome in outcomes:
            tally.add(outcome)
            bar.update(task, advance=1, description=visible(outcome.shown))
    return tally


def _export_if_changed(store: "Store", out: Path) -> None:
    from pipeline.export import export, files

    if not store.fact("exported") or not all(path.exists() for path in files(out, "csv").values()):
        for _ in export(store, out):
            pass
        store.set_fact("exported", "yes")


def _summary(store: "Store", out: Path, tally: Tally, skipped: int) -> None:
    from pipeline import show
    from pipeline.records import TABLES

    console = _console()
    rows = [*sorted(tally.statuses.items()), ("of these unchanged since the last run", tally.unchanged), ("skipped", skipped)]
    console.print(show.counts("Files", rows))
    console.print(show.counts(f"Records in {out / 'minutes.db'}", [(name, store.count(name)) for name in TABLES if name != "indicators"]))
    if tally.failed:
        console.print(show.failures(sorted(tally.failed)[:LISTED_FAILURES]))
        if len(tally.failed) > LISTED_FAILURES:
            console.print(f"  and {len(tally.failed) - LISTED_FAILURES:,} more: see the column message in {out / 'csv' / 'documents.csv'}")
    if lost := sum(not review.attached for review in store.reviews()):
        console.print(f"{lost:,} reviews belong to no record any more: see minutebook review list --lost")
    console.print(f"Tables: {out / 'csv'}")


@main.command()
@click.argument("file", metavar="FILE")
@out_option
@register_option
@confidence_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON for another program.")
def show(file: str, out: Path, register: Path | None, min_confidence: float, as_json: bool) -> None:
    """Print the items and records of one document. FILE is a path, or the id of a document in the archive.

    A file that the archive does not hold as it is now is read on the spot, and not kept.

    Example: minutebook show minutes/2024-03-12.pdf
    """
    from pipeline import show as views
    from pipeline.corrections import left
    from pipeline.threshold import filtered

    whole = _one(file, out, register)
    records = filtered(left(whole), min_confidence)
    if as_json:
        click.echo(views.as_json(records, whole.reviews))
    else:
        _console().print(views.document(records, whole.states))
    if records.document.status != "ok":
        raise SystemExit(1)


def _one(file: str, out: Path, register: Path | None) -> "Corrected":
    """The document after review, from the archive where it stands there as it would be read now."""
    from pipeline.corrections import corrected
    from pipeline.link import load_register
    from pipeline.records import document_id
    from pipeline.run import made_by, process
    from pipeline.store import Store

    path, database = Path(file), out / "minutes.db"
    key = document_id(_sha256(path)) if path.is_file() else file
    if database.is_file() and register is None:
        with Store(database, read_only=True) as store:
            whole = store.reviewed(key) if key == file or store.is_current(key, made_by()) else None
        if whole:
            return whole
    if key == file:
        raise UsageError(f"There is no file {file}, and no document of that id in {database}", "Check the spelling, or give --out.")
    return corrected(process(path, register=load_register(_register(register))), ())


def _sha256(path: Path) -> str:
    import hashlib

    try:
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError as error:
        raise UsageError(f"{path} cannot be opened ({error.strerror})", "See that you may read it.") from error


@main.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--at", type=click.IntRange(min=0), metavar="OFFSET", help="Only the sentence with this character, as in the column start.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for another program.")
def explain(file: Path, at: int | None, as_json: bool) -> None:
    """Say of each sentence of a file who speaks, which rules matched, and why it did or did not become a record.

    Example: minutebook explain minutes/2024-03-12.pdf --at 5120
    """
    from pipeline import explain as reasons

    explanation = reasons.explain(file, at=at)
    if as_json:
        click.echo(reasons.as_json(explanation))
    else:
        _console().print(reasons.as_text(explanation))


main.add_command(cli_search.search)
main.add_command(cli_search.review)
main.add_command(cli_serve.serve)
main.add_command(cli_data.export)
main.add_command(cli_data.report)
main.add_command(cli_data.diff)
main.add_command(cli_data.annotate)


@main.command()
@click.argument("gold", metavar="[GOLD_DIR]", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("other", metavar="[OTHER_DIR]", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--reviews", is_flag=True, help="Compare with what officers said of the records of the archive, instead of gold.")
@out_option
@register_option
@click.option("--documents", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Read files of the same names from here.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show N misses, false finds, wrong values of each.")
@click.option("--json", "json_file", type=click.Path(path_type=Path, dir_okay=False), help="Write the figures to this file too.")
def evaluate(
    gold: Path | None,
    other: Path | None,
    reviews: bool,
    out: Path,
    register: Path | None,
    documents: Path | None,
    errors: int,
    json_file: Path | None,
) -> None:
    """Compare what the program finds with records that were marked by hand, or two people's marks with each other (OTHER_DIR).

    Example: minutebook evaluate corpus/gold --errors 5
    """
    from pipeline import evaluate as scores
    from pipeline.link import load_register

    if reviews == bool(gold):
        raise UsageError("Either a folder of gold or --reviews is needed", "Give one of them, such as corpus/gold")
    if other and (documents or errors or register) or reviews and documents:
        what = "Two people's marks" if other else "Reviews"
        raise UsageError(f"{what} are compared as they are, without the program", "Leave out --documents, --errors and --register")
    if gold and other:
        _agreement(gold, other, json_file)
        return
    if gold:
        result = scores.evaluate(gold, register=load_register(_register(register)), documents=documents)
    else:
        result = scores.of_reviews(out / "minutes.db")
    click.echo(scores.report(result, errors=errors))
    if json_file:
        scores.write_json(result, json_file)


def _agreement(gold: Path, other: Path, json_file: Path | None) -> None:
    from pipeline.evaluate import agreement

    result = agreement.agreement(gold, other)
    click.echo(agreement.report(result, one=str(gold), other=str(other)))
    if json_file:
        agreement.write_json(result, json_file)
