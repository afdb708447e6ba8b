"""The command that starts the page."""

from contextlib import suppress
from pathlib import Path

import click

from pipeline.errors import UsageError

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
        from pipeline.serve.start import matched, start
    except ModuleNotFoundError as error:
        raise UsageError(f"The page needs packages that are not installed ({error.name})", NEEDED) from error
    settings = Settings(database=out / "minutes.db", performance=performance, edit=edit, host=host)

    def ready(url: str) -> None:
        click.echo(f"The page is at {url} – Ctrl+C stops it.")
        if edit:
            click.echo(f"To review records, sign in at {url}sign-in with this token: {settings.token}")
        if performance:
            click.echo(matched(settings))

    with suppress(KeyboardInterrupt):  # how the page is meant to be stopped
        start(settings, port, log=log, ready=ready)
