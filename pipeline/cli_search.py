"""The commands ``minutebook search`` and ``minutebook review``."""

from pathlib import Path
from typing import Any

import click

from pipeline.cli_options import day_option, out_option
from pipeline.errors import UsageError
from pipeline.records import ACTION_STATUSES, OUTCOMES, RECORD_TYPES, SPEAKER_ROLES

ORDERS = (
    *("relevance", "newest", "oldest", "due", "due_latest", "owner", "owner_last", "speaker", "speaker_last", "item", "item_last"),
    *("status", "status_last", "kind", "confidence", "confidence_lowest"),
)
SEARCH_HELP = """Find records by words and filters. Without WORDS, all that pass the filters.

    \b
    recycling missed     both words, in any order and form
    '"missed bins"'      these words in this order
    'bins OR waste'      either; AND binds before OR, brackets group
    'bins NOT brown'     the first without the second
    'recycl*'            words that begin so (three letters or more)

    A filter given twice lets either pass. Rejected records are found with --review rejected only.

    Example: minutebook search complaints --kind action --committee audit --overdue
    """

def _many(name: str, help_text: str, *more: str, choice: tuple[str, ...] = ()) -> Any:
    kind = click.Choice(choice) if choice else None
    return click.option(name, *more, multiple=True, type=kind, help=help_text)


@click.command(help=SEARCH_HELP)
@click.argument("words", nargs=-1)
@out_option
@_many("--kind", "Kind of record.", "kinds", choice=RECORD_TYPES)
@_many("--committee", "Committee: its name, or words of it.")
@_many("--council", "Council: its name, or words of it.")
@day_option("--from", "date_from", "Meetings on this day or later.")
@day_option("--to", "date_to", "Meetings on this day or earlier.")
@_many("--owner", "Who is to act: words that stand together in the name or post.")
@_many("--speaker", "Who asked, answered, moved or seconded.")
@_many("--role", "Capacity of the speaker.", choice=SPEAKER_ROLES)
@day_option("--due-before", "due_before", "Actions due before this day.")
@click.option("--overdue", is_flag=True, help="Actions that were due before today and are not complete.")
@_many("--status", "Status of the action.", choice=ACTION_STATUSES)
@_many("--indicator", "Performance measure: its id, or words of its name.")
@_many("--outcome", "Outcome of the resolution.", choice=OUTCOMES)
@_many("--carried", "Whether the resolution was carried.", choice=("yes", "no"))
@click.option("--answered/--unanswered", default=None, help="Questions with or without an answer.")
@click.option("--min-confidence", type=float, default=0, metavar="X", help="Confidence of at least X (0 to 1).")
@_many("--review", "What officers said of the record.", choice=("confirmed", "changed", "rejected"))
@click.option("--sort", type=click.Choice(ORDERS), help="Order.  [default: relevance; newest without words and for one phrase]")
@click.option("--limit", type=click.IntRange(1, 100_000), default=20, show_default=True, help="At most so many records.")
@click.option("--csv", "form", flag_value="csv", help="Print CSV for a spreadsheet.")
@click.option("--json", "form", flag_value="json", help="Print JSON for another program.")
def search(words: tuple[str, ...], out: Path, sort: str | None, limit: int, form: str | None, **chosen: Any) -> None:
    """Find records."""
    from pipeline import found as views
    from pipeline.search import Filters
    from pipeline.search import search as find
    from pipeline.store import Store

    query, filters = " ".join(words), Filters(**chosen)
    with Store(out / "minutes.db", read_only=True) as store:
        results = find(store, query, filters, sort=sort or "", limit=limit)
    if form == "json":
        click.echo(views.as_json(results, query, filters))
        return
    if form == "csv":
        for line in views.as_csv(results, filters):
            click.echo(line)
    if not results.total:
        click.echo(views.nothing(results, query, filters, str(out / "minutes.db")), err=form == "csv")
    elif form is None:
        _print_table(results)


def _print_table(results: Any) -> None:
    from rich.console import Console

    from pipeline import found as views

    console = Console(highlight=False, markup=False, emoji=False)
    if plain := not console.is_terminal:
        console.width = 1_000_000
    console.print(views.table(results, plain=plain))
    total = f"more than {results.total:,}" if results.more else f"{results.total:,}"
    console.print(f"{len(results.hits):,} of {total} records")


# ---- review


@click.group()
def review() -> None:
    """Say whether records are right, correct them, and move what was said from one archive to another.

    Example: minutebook review set a1b2c3d4e5f60718 verdict=confirmed
    """


@review.command("set")
@click.argument("record_id", metavar="RECORD_ID")
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE...")
@click.option("--note", default="", help="Why, or where it is written.")
@click.option("--who", default="", help="Who says so.")
@out_option
def set_values(record_id: str, values: tuple[str, ...], note: str, who: str, out: Path) -> None:
    """Say something of a record: its verdict (confirmed, rejected), that it was completed on a date, or the right value of a column.

    Example: minutebook review set a1b2c3d4e5f60718 completed=2024-05-20 --note "report circulated" --who "J Brown"
    """
    from pipeline.review import say
    from pipeline.show import visible
    from pipeline.store import Store

    if wrong := [value for value in values if "=" not in value]:
        raise UsageError(f"{wrong[0]!r} does not say which field", "Write FIELD=VALUE, such as verdict=confirmed")
    _exists(out)
    with Store(out / "minutes.db") as store:
        for one in say(store, record_id, dict(value.split("=", 1) for value in values), note=note, who=who):
            click.echo(visible(f"{one.field}: {one.old or 'nothing'} → {one.new or 'nothing'}"))


@review.command("list")
@click.option("--lost", "only_lost", is_flag=True, help="Only what belongs to no record of the archive any more.")
@out_option
def list_reviews(only_lost: bool, out: Path) -> None:
    """Print what was said, oldest first.

    Example: minutebook review list --lost
    """
    from pipeline.show import visible
    from pipeline.store import Store

    with Store(out / "minutes.db", read_only=True) as store:
        for one in store.reviews():
            if not (only_lost and one.attached):
                belongs = one.attached or "no record now"
                said = f"{one.field}: {one.old or 'nothing'} → {one.new or 'nothing'}"
                click.echo(
                    visible(f"{one.at[:19]} {one.who or '?'}: {one.record_type} {one.record_id} ({belongs}) {said} {one.note}".rstrip())
                )


@review.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@out_option
def export_reviews(file: Path, out: Path) -> None:
    """Write everything that was said to a CSV file.

    Example: minutebook review export reviews.csv
    """
    from pipeline.review import write_csv
    from pipeline.store import Store

    with Store(out / "minutes.db", read_only=True) as store:
        try:
            with file.open("w", encoding="utf-8", newline="") as handle:
                count = write_csv(store, handle)
        except OSError as error:
            raise UsageError(f"{file} cannot be written ({error.strerror})", "Give another file") from error
    click.echo(f"{count:,} reviews in {file}")


@review.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@out_option
def import_reviews(file: Path, out: Path) -> None:
    """Take over what a CSV file says; what the archive has already is passed over.

    Example: minutebook review import reviews.csv
    """
    from pipeline.review import lost, read_csv
    from pipeline.store import Store

    reviews = list(read_csv(file))
    _exists(out)
    with Store(out / "minutes.db") as store:
        added, without = store.add_reviews(reviews), len(lost(store))
    click.echo(f"{added:,} of {len(reviews):,} reviews are new.")
    if without:
        click.echo(f"{without:,} belong to no record of this archive: see minutebook review list --lost")


def _exists(out: Path) -> None:
    from pipeline.store import Store

    with Store(out / "minutes.db", read_only=True):
        pass
