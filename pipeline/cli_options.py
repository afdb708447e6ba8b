"""Options that several commands share."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

out_option = click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("outputs"), show_default=True, help="Folder of the archive."
)


def _date(ctx: click.Context, parameter: click.Parameter, value: datetime | None) -> str:
    return value.date().isoformat() if value else ""


def day_option(name: str, parameter: str, help_text: str) -> Any:
    """The option of a day, which the command gets as text: "2024-05-09", or "" where it is not given."""
    return click.option(name, parameter, type=click.DateTime(["%Y-%m-%d"]), callback=_date, metavar="YYYY-MM-DD", help=help_text)
