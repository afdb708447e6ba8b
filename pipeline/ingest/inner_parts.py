"""Parts that lost their line: "… by all. 3.2 Footpaths: …" in the paragraph of 3.1, "8. Reports. 8.1 Chairman's report" in one line.

A number is taken for that of a part only where it is the next that can follow the one before it in the same paragraph, and where it opens
a sentence, or stands right behind the short title of the item whose first part it counts.
"""

import re

_HEAD = re.compile(r"\W{0,2}(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\.?\s+(?=[‘“\"']?[A-Z\d])")
_INSIDE = re.compile(
    r"(?P<before>[a-z)’”][.:?!)]{0,2}\s+|[a-z]\s[–-]\s)(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})\.?\s+(?=[‘“\"']?[A-Z][\w’'&-]*\W)"
)
_STOPPED = re.compile(r"[.:?!]\W*$|[–-]\s$")
_TITLE = re.compile(r"(?:\d{1,2}\.?\s)?[A-Z][\w’'&/,() -]{2,60}$")
_NO_TITLE = re.compile(  # the number belongs to what it stands behind, or a sentence does
    r"\b(?:is|are|have|will|would|see|in|under|to|and|of|section|paragraph|clause|item|minute)$|\b(?:was|were|had|has)\b", re.I
)
_DEEPEST = 3  # figures of a number


def _next(label: tuple[int, ...]) -> set[tuple[int, ...]]:
    """The numbers that may follow ``label``: its first part, the next beside it, the next beside what it is a part of."""
    beside = {(*label[:n], label[n] + 1) for n in range(1, len(label))}
    return beside | ({(*label, 1)} if len(label) < _DEEPEST else set())


def part_openings(text: str) -> list[int]:
    """Where numbered parts begin inside ``text``, which the number of their item or of the first of them opens."""
    if text.count(".") < 2:
        return []
    head = _HEAD.match(text)
    if head is None:
        return []
    here, begin = tuple(map(int, head["number"].split("."))), head.end()
    found: list[int] = []
    for match in _INSIDE.finditer(text, begin):
        label = tuple(map(int, match["number"].split(".")))
        if label not in _next(here):
            continue
        title = text[begin : match.start("number")].rstrip()
        first = label == (*here, 1) and _TITLE.match(title) and not _NO_TITLE.search(title)
        if first or _STOPPED.search(match["before"]):
            found.append(match.start("number"))
            here, begin = label, match.end()
    return found
