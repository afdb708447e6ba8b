"""The command that starts the page."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from pipeline.errors import UsageError

MOST_NAMED = 5
NEEDED = "Install them with: python -m pip install 'minutebook[serve]' (in a clone: python -m pip install -e '.[serve]')"


@click.command()
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("outputs"), show_default=True, help="Folder of the archive."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="Port; 0 takes one that is free.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen at. Others can read the page only if this is not loopback."
)
@click.option(
    "--performance", type=click.Path(path_type=Path, dir_okay=False), help="CSV with indicator, period, value, target, rag to show."
)
@click.option("--edit", is_flag=True, help="Let officers review records, with the token that is printed.")
@click.option("--log", is_flag=True, help="Print each request.")
def serve(out: Path, port: int, host: str, performance: Path | None, edit: bool, log: bool) -> None:
    """Show the archive as a page in the browser: registers, search, documents, measures.

    The page is for this machine alone, sends nothing anywhere, and changes nothing unless --edit is given. Ctrl+C stops it.

    Example: minutebook serve
    """
    try:
        from pipeline.serve.settings import Settings
        from pipeline.serve.start import start
    except ModuleNotFoundError as error:
        raise UsageError(f"The page needs packages that are not installed ({error.name})", NEEDED) from error
    settings = Settings(database=out / "minutes.db", performance=performance, edit=edit, host=host)

    def ready(url: str) -> None:
        click.echo(f"The page is at {url} – Ctrl+C stops it.")
        if edit:
            click.echo(f"To review records, sign in at {url}sign-in with this token: {settings.token}")
        if performance:
            click.echo(_matched(settings))

    with suppress(KeyboardInterrupt):  # how the page is meant to be stopped
        start(settings, port, log=log, ready=ready)


def _matched(settings: Any) -> str:
    """How many measures of the performance file the register has, and which it has not."""
    from pipeline.serve.performance import Performance
    from pipeline.show import visible
    from pipeline.store import Store

    values = Performance.load(settings.performance)
    with Store(settings.database, read_only=True) as store:
        matched, unknown = values.matched(store.rows("indicators"))
    named = f"; not in it: {'; '.join(unknown[:MOST_NAMED])}{' …' if len(unknown) > MOST_NAMED else ''}" if unknown else ""
    return visible(f"{matched} of {matched + len(unknown)} measures of {settings.performance} are in the register{named}.")
