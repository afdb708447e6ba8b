"""Meetings that a page has put in a single line: breaks go back before the titles that count up through it, and before titles in capitals
with a colon where others stand at the heads of lines."""

import re
from itertools import pairwise

from pipeline.vocab import ordered

_LONG = 350  # characters; a shorter paragraph holds no meeting
_LEAST = 3  # titles that must count up
_NUMBER = re.compile(r"(?:^|(?<=\s))(?P<number>\d{1,3})[.)]?\s+(?P<title>[A-Z][^.;:?!]{2,80})")
_CAPITALS = re.compile(r"[A-Z][A-Z’'&,/()–-]{2,}(?:\s|$)")
_LABEL = re.compile(r"[A-Z]{3,}(?:[ ’'&/-]+[A-Z]{2,}){0,6}\s?:\s")  # "POLICE REPORT: "
_INNER_LABEL = re.compile(r"(?<=[\w.)]\s)(?<![A-Z]\s)[A-Z]{3,}(?:[ ’'&/-]+[A-Z]{2,}){1,6}\s?:\s")
_SAID = re.compile(r"[a-z]{2}.*[\w.)]\s$")  # words of the title before, no mere number


def _is_known(title: str) -> bool:
    return title.lower().startswith(ordered("agenda-titles"))


def counted_titles(text: str) -> list[int]:
    """Where in a long paragraph titles begin that are numbered one after the other; none where they may be the points of a list."""
    if len(text) < _LONG:
        return []
    found: list[tuple[int, int]] = []
    known = 0
    for match in _NUMBER.finditer(text):
        number, title = int(match["number"]), match["title"]
        if not (_CAPITALS.match(title) or _is_known(title)) or (found and number != found[-1][1] + 1):
            continue
        found.append((match.start(), number))
        known += _is_known(title)
    apart = all(b[0] - a[0] > 12 for a, b in pairwise(found))
    return [at for at, _ in found] if len(found) >= _LEAST and known >= 2 and apart else []


def inner_labels(texts: list[str]) -> list[list[int]]:
    """For each paragraph where a title in capitals with its colon stands inside it; only where most titles of the kind open a paragraph."""
    heads = sum(bool(_LABEL.match(text)) for text in texts)
    if heads < _LEAST:
        return [[] for _ in texts]
    inside = [[match.start() for match in _INNER_LABEL.finditer(text) if _SAID.search(text[: match.start()])] for text in texts]
    return inside if sum(map(len, inside)) <= heads else [[] for _ in texts]
