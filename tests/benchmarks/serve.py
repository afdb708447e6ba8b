"""How long pages take on a large archive, and how the page bears many readers at once.

    python -m tests.benchmarks.serve [FOLDER] [--records 1000000] [--readers 50] [--seconds 60] [--pause 2] [--write]

The archive is made first where FOLDER has none, by ``tests.benchmarks.archive``. The page is started as users start it, on loopback. Each
reader opens a page, reads for ``pause`` seconds on average, and opens another one. The figures are printed;
``--write`` puts them into README.md here.
"""

import http.client
import json
import os
import random
import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import click

from tests.benchmarks.archive import BODIES, PLACES, POSTS, SUBJECTS, build
from tests.benchmarks.page import machine, publish

SAMPLES = 5
START_SECONDS = 60


@contextmanager
def served(folder: Path) -> Iterator[tuple[int, int]]:
    """The page over the archive in ``folder``; its port and process."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = [sys.executable, "-m", "pipeline", "serve", "--out", str(folder), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            try:
                fetch(http.client.HTTPConnection("127.0.0.1", port, timeout=30), "/sign-in")
                break
            except OSError:
                time.sleep(0.2)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(20)


def fetch(connection: http.client.HTTPConnection, path: str) -> tuple[int, bytes, float]:
    """Status, body and milliseconds of a request."""
    start = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    return answer.status, body, (time.perf_counter() - start) * 1000


def pages(port: int, one: random.Random) -> dict[str, str]:
    """An address for each kind of page, another one each time."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    row = json.loads(fetch(connection, f"/actions.json?page={one.randrange(1, 50)}")[1])["rows"][0]
    subject, body, post = one.choice(SUBJECTS), one.choice(BODIES), one.choice(POSTS)
    return {
        "home": "/",
        "search: a word": f"/search?q={quote(subject)}",
        "search: two words of a committee": f"/search?q={quote(subject)}+report&committee={quote(body)}",
        "search: newest": f"/search?q={quote(subject)}&sort=newest",
        "actions": "/actions",
        "actions: overdue, of a committee, by due date": f"/actions?overdue=1&committee={quote(body)}&sort=due",
        "actions: of an owner": f"/actions?owner=Head+of+{quote(post)}",
        "actions: page 100": "/actions?page=100",
        "actions as JSON": "/actions.json",
        "questions": "/questions",
        "questions: unanswered": "/questions?unanswered=1",
        "resolutions": "/resolutions?outcome=approved",
        "measures": "/indicators",
        "measure": f"/indicators/B{one.randrange(150):03}",
        "documents": "/documents",
        "documents: words": f"/documents?q={quote(body)}",
        "document": f"/documents/{row['document_id']}",
        "document: a record": row["address"].split("#")[0],
        "person": f"/people/Head%20of%20{quote(post)}",
        "person: a councillor": f"/people/Councillor%20{quote(one.choice(PLACES)[0])}",
        "reviews": "/reviews",
    }


def busy(process: int) -> float:
    """Milliseconds for which a process has kept the processor busy."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def alone(port: int, process: int) -> tuple[dict[str, list[float]], dict[str, float]]:
    """Milliseconds of each kind of page, asked one after the other, and what each cost the processor on average; the first round, which
    fills the caches, stands first and does not count for the processor."""
    times: defaultdict[str, list[float]] = defaultdict(list)
    costs: defaultdict[str, float] = defaultdict(float)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for number in range(SAMPLES + 1):
        for name, path in pages(port, random.Random(number)).items():
            before = busy(process)
            status, _, taken = fetch(connection, path)
            costs[name] += (busy(process) - before) / SAMPLES if number else 0
            assert status in (200, 404 if name.startswith("person") else 200), (status, path)
            times[name].append(taken)
    return times, costs


def together(port: int, readers: int, seconds: float, pause: float) -> tuple[list[float], list[str]]:
    """Milliseconds of every request of many readers, and what went wrong."""
    times: list[float] = []
    wrong: list[str] = []
    end = time.monotonic() + seconds
    wanted = [path for number in range(10) for path in pages(port, random.Random(1000 + number)).values()]

    def read(number: int) -> None:
        one = random.Random(number)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        time.sleep(one.random() * pause)
        while time.monotonic() < end:
            path = one.choice(wanted)
            try:
                status, _, taken = fetch(connection, path)
                times.append(taken)
                if status != 200 and not path.startswith("/people"):
                    wrong.append(f"{status} {path}")
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                if isinstance(error, ConnectionError):  # the connection was idle for longer than the page keeps it: browsers ask again
                    continue
                wrong.append(f"{error!r} {path}")
            time.sleep(one.expovariate(1 / pause) if pause else 0)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, wrong


def _percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("/tmp/minutebook-benchmark"))
@click.option("--records", default=1_000_000, show_default=True)
@click.option("--readers", default=50, show_default=True)
@click.option("--seconds", default=60.0, show_default=True)
@click.option("--pause", default=2.0, show_default=True, help="Seconds that a reader reads a page, on average.")
@click.option("--write", is_flag=True, help="Put the figures into README.md.")
def main(folder: Path, records: int, readers: int, seconds: float, pause: float, write: bool) -> None:
    """Measure each page, and many readers."""
    if not (folder / "minutes.db").exists():
        build(folder / "minutes.db", records)
    load = os.getloadavg()[0]
    with served(folder) as (port, process):
        found, costs = alone(port, process)
        times, wrong = together(port, readers, seconds, pause) if readers else ([], [])
    lines = [machine(load), "", "| page | first ms | median ms | most ms | processor ms |", "|---|---:|---:|---:|---:|"]
    for name, one in found.items():
        lines.append(f"| {name} | {one[0]:.0f} | {_percentile(one[1:], 0.5):.0f} | {max(one[1:]):.0f} | {costs[name]:.0f} |")
    if times:
        p50, p95 = _percentile(times, 0.5), _percentile(times, 0.95)
        lines += ["", f"{readers} readers, {seconds:.0f} s, {pause:g} s a page: {len(times)} pages, {len(wrong)} errors, "]
        lines[-1] += f"p50 {p50:.0f} ms, p95 {p95:.0f} ms, most {max(times):.0f} ms."
    publish("serve", "\n".join(lines), write)
    for one in wrong[:10]:
        click.echo(f"  {one}", err=True)


if __name__ == "__main__":
    main()
