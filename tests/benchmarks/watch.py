"""Runs a command and says what it cost: seconds, processor seconds and peak memory, of it and of the processes that it starts."""

import os
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

EVERY = 0.03  # seconds between two looks
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Cost:
    """``seconds`` by the clock and of the ``processor``; peak MiB of the ``main`` process and of the largest of the ``others``."""

    seconds: float = 0.0
    processor: float = 0.0
    main: float = 0.0
    others: float = 0.0
    output: str = ""


@dataclass(slots=True)
class _Watch:
    root: int
    peaks: dict[int, float] = field(default_factory=dict)
    busy: dict[int, float] = field(default_factory=dict)

    def look(self) -> None:
        """Note peak memory and processor time of each process; the last look at one that has ended stands."""
        for pid in [self.root, *_below(self.root)]:
            try:
                status = Path(f"/proc/{pid}/status").read_text()
                times = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if "VmHWM" in status:
                self.peaks[pid] = int(status.split("VmHWM:")[1].split()[0]) / 1024
            self.busy[pid] = (int(times[11]) + int(times[12])) / TICKS


def _below(pid: int) -> list[int]:
    try:
        children = [int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return [one for child in children for one in (child, *_below(child))]


def cost(command: list[str], folder: Path) -> Cost:
    """Run the command in ``folder``. Raises ``RuntimeError`` where it fails with more than exit code 1. Needs Linux."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    watch, over = _Watch(process.pid), threading.Event()

    def follow() -> None:
        while not over.wait(EVERY):
            watch.look()

    thread = threading.Thread(target=follow)
    thread.start()
    assert process.stdout
    with process.stdout:
        output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begun
    over.set()
    thread.join()
    if process.returncode > 1:
        raise RuntimeError(f"{command} failed: {output[-2000:]}")
    others = [peak for pid, peak in watch.peaks.items() if pid != process.pid]
    # The system counts those that a process has waited for, however short they were; looking finds those that it has not.
    processor = max(sum(watch.busy.values()), usage.ru_utime + usage.ru_stime)
    return Cost(seconds, processor, watch.peaks.get(process.pid, 0.0), max(others, default=0.0), output)
