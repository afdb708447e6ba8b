"""Word lists of ``models/vocab/*.txt``: one entry a line, ``#`` begins a comment."""

import re
from functools import cache

from pipeline.resources import resource


@cache
def words(name: str) -> frozenset[str]:
    """The entries of ``models/vocab/NAME.txt``."""
    return frozenset(ordered(name))


@cache
def ordered(name: str) -> tuple[str, ...]:
    """The entries of ``models/vocab/NAME.txt`` in the order of the file."""
    lines = resource(f"models/vocab/{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(entry for line in lines if (entry := line.partition("#")[0].strip()))


def is_post(text: str) -> bool:
    """Whether ``text`` holds a word for a post, an office or an organisation."""
    return any(word in words("positions") for word in re.findall(r"[a-z]+", text.lower()))
