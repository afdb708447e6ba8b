"""Where the figures of the benchmarks are kept: in README.md here, each between its marks, with the day and the machine."""

import os
import platform
import re
import statistics
from datetime import date
from pathlib import Path

import click

README = Path(__file__).with_name("README.md")


def machine(before: float) -> str:
    """The day, the machine, and its mean load: of ``before`` the benchmark and of now."""
    cores, load = os.cpu_count(), statistics.fmean((before, os.getloadavg()[0]))
    return f"{date.today()}, CPython {platform.python_version()}, {cores} cores, load {load:.1f} (other programs' share of it slows these)."


def publish(name: str, text: str, write: bool) -> None:
    """Print the figures of the benchmark ``name``, and put them into README.md too where ``write`` says so."""
    click.echo(text)
    if write:
        begin, end = f"<!-- generated: {name} -->\n", f"\n<!-- end: {name} -->"
        page = README.read_text("utf-8")
        README.write_text(re.sub(f"{begin}.*?{end}", lambda _: begin + text + end, page, count=1, flags=re.DOTALL), "utf-8")
