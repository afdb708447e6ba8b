"""Where the time goes: seconds by stage, summed up in each process and brought home with its answers."""

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_seconds: dict[str, float] = defaultdict(float)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Count the time of the block as ``name``'s."""
    start = time.perf_counter()
    try:
        yield
    finally:
        _seconds[name] += time.perf_counter() - start


def add(seconds: Mapping[str, float]) -> None:
    """Count what another process has measured."""
    for name, taken in seconds.items():
        _seconds[name] += taken


def drain() -> dict[str, float]:
    """The seconds by stage since last asked."""
    taken = dict(_seconds)
    _seconds.clear()
    return taken


def now() -> float:
    """A point in time, in seconds, to measure from."""
    return time.perf_counter()


def report(seconds: Mapping[str, float], elapsed: float) -> str:
    """A table of the seconds by stage, the longest first, each with its share of the time that the run took.

    Stages that several processes went through at once can add up to more than the whole.
    """
    width = max(map(len, (*seconds, "whole run")))
    rows = [*sorted(seconds.items(), key=lambda row: -row[1]), ("whole run", elapsed)]
    return "\n".join(["Time", *(f"  {name:<{width}}  {taken:9.2f} s  {taken / elapsed:5.0%}" for name, taken in rows)])
