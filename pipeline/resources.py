"""Where the files that travel with the program lie: beside the package in a clone, inside it when installed from a wheel."""

import hashlib
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The path of a shipped file or folder, such as ``models/cues`` or ``corpus/indicators/uk-local-government.csv``."""
    inside = _PACKAGE / "_data" / name
    return inside if inside.exists() else _PACKAGE.parent / name


@cache
def digest() -> str:
    """SHA-256 over the program and the rules of ``models/``: what a record depends on besides its document and the register."""
    total = hashlib.sha256()
    for folder, pattern in ((_PACKAGE, "*.py"), (resource("models"), "*.*")):
        for path in sorted(folder.rglob(pattern)):
            total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()
