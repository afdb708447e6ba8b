"""How much memory a process has and may have.

Linux counts and refuses what is too much. Elsewhere ``ps`` counts, and the process is ended when it is seen to have grown. Windows has
neither, so there is no limit.
"""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import which

MEBIBYTE = 1024 * 1024
EXIT_CODE = 77  # of a process that was refused memory


def resident(pid: int) -> int:
    """The bytes of memory that the process holds; 0 where that cannot be known."""
    statm = Path(f"/proc/{pid}/statm")
    try:
        return int(statm.read_bytes().split()[1]) * _page()
    except (OSError, ValueError, IndexError):
        return 0 if sys.platform in ("linux", "win32") else _from_ps(pid)


@cache
def _page() -> int:
    return os.sysconf("SC_PAGE_SIZE")


def _from_ps(pid: int) -> int:
    if which("ps") is None:
        return 0
    printed = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout.strip()
    return int(printed) * 1024 if printed.isdigit() else 0


def limit(size: int) -> None:
    """Refuse this process, where the system can, more than ``size`` bytes of data (0: any); code and other mapped files come on top.

    Programs that it starts have the same limit, each for itself.
    """
    if not size or not sys.platform.startswith("linux"):
        return
    import resource

    most = resource.getrlimit(resource.RLIMIT_DATA)[1]
    wanted = max(size - _mapped(), 0)
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def _mapped() -> int:
    """The bytes of files that the process holds in memory."""
    return int(Path("/proc/self/statm").read_bytes().split()[2]) * _page()
