"""How long searches take: p50 and p95 of each class of question, on an archive that ``tests.benchmarks.archive`` made.

    python -m tests.benchmarks.search [FOLDER] [--records 1000000] [--rounds 15] [--write]

The archive is made first where FOLDER has none. Each round asks every question of a class once, classes in turn.
The figures are printed; ``--write`` puts them into README.md here.
"""

import os
import random
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from pipeline.search import Filters, facets, search
from pipeline.store import Store
from tests.benchmarks.archive import BODIES, PLACES, POSTS, SUBJECTS, Maker, build
from tests.benchmarks.page import machine, publish

TODAY = date(2026, 1, 1)
Question = tuple[str, Filters, str]


def questions(seed: int) -> Iterator[tuple[str, Question]]:
    """One round of questions: the class of each, its words, filters and order."""
    one = random.Random(seed)
    words = Maker().vocabulary
    frequent, middle, rare = (one.choice(words[16:60]), one.choice(words[100:1000]), one.choice(words[8000:40000]))
    subject, other = one.sample(SUBJECTS, 2)
    committee, year = (f"{one.choice(BODIES)} Committee",), one.randrange(2006, 2024)
    span: dict[str, Any] = {"date_from": f"{year}-01-01", "date_to": f"{year + 1}-06-30"}
    yield "one rare word", (rare, Filters(), "")
    yield "one word of middling frequency", (middle, Filters(), "")
    yield "one frequent word", (frequent, Filters(), "")
    yield "a word that nearly every record has", (one.choice(words[:3]), Filters(), "")
    yield "two words", (f"{frequent} {middle}", Filters(), "")
    yield "a phrase", (f'"{words[0]} {frequent}"', Filters(), "")
    yield "a phrase of very frequent words", (f'"{words[0]} {words[1]}"', Filters(), "")
    yield "OR and NOT", (f"{subject} OR {other} -{middle}", Filters(), "")
    yield "the start of a word", (f"{middle[:3]}*", Filters(), "")
    yield "words + committee + dates", (f"{frequent} {subject}", Filters(committee=committee, **span), "")
    yield "very frequent word + committee + dates", (words[0], Filters(committee=committee, **span), "")
    yield "frequent word + committee, newest first", (frequent, Filters(committee=committee), "newest")
    yield "word + owner + overdue", (subject, Filters(kinds=("action",), owner=(f"Head of {one.choice(POSTS)}",), overdue=True), "")
    yield "word + confidence + outcome", (middle, Filters(kinds=("resolution",), outcome=("approved",), min_confidence=0.8), "")
    yield "word + measure", (subject, Filters(indicator=(f"B{one.randrange(150):03}",)), "")
    yield "word + speaker", (frequent, Filters(speaker=(f"Councillor {one.choice(PLACES)[0]}",)), "")
    yield "filters: kind", ("", Filters(kinds=(one.choice(("action", "question")),)), "")
    yield "filters: committee + dates", ("", Filters(committee=committee, **span), "")
    yield "filters: overdue actions", ("", Filters(kinds=("action",), overdue=True), "")
    yield "filters: overdue actions of a committee by due date", ("", Filters(kinds=("action",), committee=committee, overdue=True), "due")
    yield "filters: due before a date long ago", ("", Filters(kinds=("action",), due_before="2006-06-30"), "due")
    yield "filters: unanswered questions of a council", ("", Filters(kinds=("question",), council=("Elm",), answered=False), "")
    yield "filters: confidence of at least 0.95", ("", Filters(min_confidence=0.95), "")
    yield "nothing at all: the newest records", ("", Filters(), "")
    yield "no hit, with suggestions", (f"{middle[:-1]}xq", Filters(), "")


def measure(store: Store, rounds: int) -> dict[str, list[tuple[float, float, int]]]:
    """Milliseconds by the clock and of the processor, and matches, of each question, by class; the first round, which fills the caches, is
    left out."""
    times: defaultdict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for number in range(rounds + 1):
        for name, (query, filters, sort) in questions(number):
            clock, busy = time.perf_counter(), time.process_time()
            results = search(store, query, filters, sort=sort, limit=20, today=TODAY)
            if number:
                times[name].append((_since(clock), (time.process_time() - busy) * 1000, results.total))
        clock, busy = time.perf_counter(), time.process_time()
        counted = facets(store, SUBJECTS[number % len(SUBJECTS)], today=TODAY)
        if number:
            times["counts of each facet for a word"].append(
                (_since(clock), (time.process_time() - busy) * 1000, sum(counted["kind"].values()))
            )
    return times


def _since(start: float) -> float:
    return (time.perf_counter() - start) * 1000


def _percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("/tmp/minutebook-benchmark"))
@click.option("--records", default=1_000_000, show_default=True)
@click.option("--rounds", default=15, show_default=True)
@click.option("--write", is_flag=True, help="Put the figures into README.md.")
def main(folder: Path, records: int, rounds: int, write: bool) -> None:
    """Measure searches."""
    path = folder / "minutes.db"
    if not path.exists():
        start = time.perf_counter()
        build(path, records)
        click.echo(f"Made in {time.perf_counter() - start:.0f} s.")
    load = os.getloadavg()[0]
    with Store(path, read_only=True) as store:
        total = store.connection.execute("SELECT count(*) FROM search_entries").fetchone()[0]
        times = measure(store, rounds)
    lines = [machine(load), "", f"{total:,} records, {path.stat().st_size / 1e6:,.0f} MB, SQLite {sqlite3.sqlite_version}.", ""]
    lines += ["| question | matches (median) | p50 ms | p95 ms | p95 ms of processor |", "|---|---:|---:|---:|---:|"]
    for name, found in times.items():
        matches = _percentile([float(count) for _, _, count in found], 0.5)
        lines.append(f"| {name} | {matches:,.0f} | {_figures(found)} |")
    lines.append(f"| **all** | | {_figures([one for found in times.values() for one in found])} |")
    publish("search", "\n".join(lines), write)


def _figures(found: list[tuple[float, float, int]]) -> str:
    clock, busy = [one for one, _, _ in found], [one for _, one, _ in found]
    return " | ".join(f"{_percentile(values, share):.1f}" for values, share in ((clock, 0.5), (clock, 0.95), (busy, 0.95)))


if __name__ == "__main__":
    main()
