"""One run at a time for each archive."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UsageError


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Make ``folder`` and hold it against other runs; a run that is killed holds it no longer.

    Raises ``UsageError`` where another run holds it or it cannot be made. Where the system cannot lock a folder (Windows, some network
    disks) nothing is held, and the transactions of the store alone keep two runs apart.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"The folder {folder} cannot be made ({error.strerror})", "Give another one with --out.") from error
    if os.name == "nt":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _hold(handle, folder)
        yield
    finally:
        os.close(handle)


def _hold(handle: int, folder: Path) -> None:
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise UsageError(f"Another run is writing to {folder}", "Wait until it has ended, or give another folder with --out.") from error
    except OSError:
        return
