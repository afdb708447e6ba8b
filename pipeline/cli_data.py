"""The commands that turn the archive into data for others: ``export``, ``report``, ``diff``, ``annotate``."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli_options import day_option, out_option
from pipeline.errors import UsageError
from pipeline.records import RATED_TYPES

if TYPE_CHECKING:
    from pipeline.evaluate.gold import GoldDocument
    from pipeline.search import Filters



def part_options(command: Any) -> Any:
    """The options that name a part of the archive, given to the command as one dictionary's worth of ``Filters`` fields."""
    for option in reversed(
        (
            click.option("--council", multiple=True, help="Council: its name, or words of it."),
            click.option("--committee", multiple=True, help="Committee: its name, or words of it."),
            day_option("--from", "date_from", "Meetings on this day or later."),
            day_option("--to", "date_to", "Meetings on this day or earlier."),
            click.option("--kind", "kinds", multiple=True, type=click.Choice(RATED_TYPES), help="Kind of record; several may be given."),
            click.option(
                "--min-confidence",
                type=click.FloatRange(0, 1),
                default=0,
                metavar="X",
                help="Leave out records whose confidence is less than X (0 to 1), and links to them.",
            ),
        )
    ):
        command = option(command)
    return command


@click.command()
@out_option
@click.option("--format", "form", type=click.Choice(["csv", "json", "datasette"]), help="Kind of file.  [default: csv]")
@click.option("--package", "packaged", is_flag=True, help="Write a data package instead: described, typed, with a data card.")
@click.option("--licence", default="", metavar="NAME", help="Licence of the minutes, such as OGL-UK-3.0, to state in the package.")
@part_options
def export(out: Path, form: str | None, packaged: bool, licence: str, **chosen: Any) -> None:
    """Write the tables of the archive to OUT/csv/ or, as JSON Lines, to OUT/json/; with --package a data package to OUT/package/.

    The package holds CSV described after Frictionless and CSV on the Web, Parquet, Web Annotations, Popolo and a data card. It takes
    the place of the package that stood there. --format datasette adds views with full-text search to OUT/minutes.db and writes
    OUT/datasette.json, the metadata for: datasette OUT/minutes.db --metadata OUT/datasette.json

    Example: minutebook export --package --committee scrutiny --from 2024-01-01
    """
    from pipeline.search import Filters

    if licence and not packaged:
        raise UsageError("A licence is stated in a package only", "Add --package")
    filters = Filters(**chosen)
    if packaged and form:
        raise UsageError("A data package has its own formats", "Leave out --format or --package")
    if form == "datasette" and filters.given():
        raise UsageError("Datasette shows the archive as it is", "Leave out what narrows the export; narrow in Datasette itself")
    if packaged:
        _package(out, filters, licence)
    elif form == "datasette":
        _datasette(out)
    else:
        _tables(out, form or "csv", filters)


def _datasette(out: Path) -> None:
    from pipeline.package import datasette
    from pipeline.store import Store

    Store(out / "minutes.db", read_only=True).close()  # a writer would make an archive where there is none
    with Store(out / "minutes.db") as store:
        datasette.add_views(store)
    click.echo(datasette.write(out / "datasette.json"))


def _package(out: Path, filters: "Filters", licence: str) -> None:
    from pipeline.package import write
    from pipeline.store import Store

    with Store(out / "minutes.db", read_only=True) as store:
        written = write(store, out / "package", filters=filters, licence=licence)
    if written.replaced is not None and written.replaced != written.filters:
        was = "; ".join(f"{name} = {value}" for name, value in written.replaced.items()) or "the whole archive"
        click.echo(f"The package that stood there held another part: {was}. It was replaced.", err=True)
    for name in written.files:
        click.echo(written.folder / name)
    if not written.parquet:
        click.echo("Without Parquet, which needs: pip install 'minutebook[package]'", err=True)


def _tables(out: Path, form: str, filters: "Filters") -> None:
    from pipeline.export import export as write
    from pipeline.store import Store

    with Store(out / "minutes.db", read_only=True) as store:
        for path in write(store, out, form, filters=filters):
            click.echo(path)
    if filters.given() and form == "csv":  # the next run writes the whole tables again
        with Store(out / "minutes.db") as store:
            store.set_fact("exported", "")


@click.command()
@out_option
@part_options
def report(out: Path, **chosen: Any) -> None:
    """Say how complete the archive is: meetings, documents read and failed, items without records, meetings that look missing.

    It writes OUT/report/index.html and the same tables as CSV.

    Example: minutebook report --council oakby
    """
    from pipeline.report import write
    from pipeline.search import Filters
    from pipeline.store import Store

    with Store(out / "minutes.db", read_only=True) as store:
        for path in write(store, out / "report", filters=Filters(**chosen)):
            click.echo(path)


@click.command()
@click.argument("old", type=click.Path(path_type=Path, exists=True))
@click.argument("new", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--json", "as_json", is_flag=True, help="Print the changes for another program, one JSON object a line; the summary to stderr."
)
def diff(old: Path, new: Path, as_json: bool) -> None:
    """Say what was added, gone and changed between two archives or packages, and why.

    OLD and NEW are folders with a minutes.db or a datapackage.json. The reason of a change is a document that is new, gone or replaced by
    another version, new rules, a new register, or a review. A part of an archive is compared with the same part of the other side.

    Example: minutebook diff outputs-2023 outputs --json
    """
    import json

    from pipeline import diff as compare

    summary = compare.Summary()
    sides = compare.open_side(old), compare.open_side(new)
    for change in summary.follow(compare.diff(*sides)):
        if as_json:
            click.echo(json.dumps(change.as_json()))  # ASCII: a terminal is never steered
    for line in filter(None, (compare.narrowing(*sides), *summary.lines())):
        click.echo(line, err=as_json)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="File to write.  [default: FILE's name with .xml, here]"
)
@click.option("--check", is_flag=True, help="FILE is marked up already: say what it holds and what is wrong.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def annotate(file: Path, target: Path | None, check: bool, force: bool) -> None:
    """Write the records of one document as inline markup that can be corrected by hand, in the format of corpus/gold.

    Correct the tags in any editor, see with --check that they can be read and that their attributes have values that they can have, put the
    files in a folder and give it to evaluate.

    Example: minutebook annotate minutes/2024-03-12.pdf --to gold/2024-03-12.xml
    """
    from pipeline.evaluate.gold import read_gold

    if not check:
        file = _marked_up(file, target or Path(f"{file.stem}.xml"), force)
    document = read_gold(file)
    marks = document.marks
    click.echo(f"{file}: " + ", ".join(f"{len(marks[kind])} {kind}" for kind in marks if marks[kind]))
    if check:
        _checked(document)


def _checked(document: "GoldDocument") -> None:
    """Print what is wrong with the attributes; the exit code is then 1."""
    from pipeline.evaluate.checking import problems
    from pipeline.link import load_register
    from pipeline.resources import resource

    register = load_register(resource("corpus/indicators/uk-local-government.csv"))
    found = list(problems(document, register.by_id))
    for line in found:
        click.echo(line, err=True)
    if found:
        raise SystemExit(1)


def _marked_up(file: Path, target: Path, force: bool) -> Path:
    from pipeline.annotate import markup
    from pipeline.link import load_register
    from pipeline.resources import resource
    from pipeline.run import process

    if target.exists() and not force:
        raise UsageError(f"{target} is there already", "It may hold somebody's work: give another name with --to, or --force.")
    text = markup(process(file, register=load_register(resource("corpus/indicators/uk-local-government.csv"))))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{target} cannot be written ({error.strerror})", "Give another name with --to.") from error
    return target
