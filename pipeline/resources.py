"""Where the files that travel with the program lie: beside the package in a clone, inside it when installed from a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The path of a shipped file or folder, such as ``models/cues`` or ``corpus/indicators/uk-local-government.csv``."""
    inside = _PACKAGE / "_data" / name
    return inside if inside.exists() else _PACKAGE.parent / name
