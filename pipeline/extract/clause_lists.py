"""Lists within a clause: which labels are of one, which clause only opens one, and where each entry of it decides."""

import re
from collections.abc import Sequence

from pipeline.extract.labels import BULLET, bare, following
from pipeline.records import Line

# "b) the following be done about the report:" over "i) …": each entry decides; "g) the Clerk BE DIRECTED to:" likewise,
# as North American clerks print it
_EACH_DECIDES = re.compile(
    r"\bthe\s+following\s+actions?\s+(?:be\s+)?taken\b[^;]*:\s*$"
    r"|\bBE\s+(?:(?:FURTHER|HEREBY)\s+)?(?:DIRECTED|INSTRUCTED|REQUESTED|ASKED|AUTHORI[SZ]ED|DELEGATED|EMPOWERED|REQUIRED)\s+to\s*:\s*[-–—]?\s*$"
)
# "That the following actions be taken on the lease;" over "a) …": the colon was mistyped
_ACTIONS_BELOW = re.compile(
    r"\b(?:the\s+following\s+(?:actions?|steps|measures|decisions?|amendments?|changes)\s+(?:be|are)\s+(?:hereby\s+)?(?:taken|made|approved|agreed|adopted)"
    r"|(?:take|approve|agree|adopt|make)\s+the\s+following(?:\s+\w+)?)\b[^:]*[;,.]\s*$"
)


def leads_into(text: str, start: int, end: int) -> bool:
    """Whether the words of a line lead into the list below it."""
    return text[end - 1] in ":-" or (text[end - 1] in ";,." and _ACTIONS_BELOW.search(text, start, end) is not None)


def each_decides(head: str) -> bool:
    """Whether each entry of the list under a clause is a decision of its own."""
    return _EACH_DECIDES.search(head) is not None


def bulleted(text: str, line: Line) -> bool:
    """Whether a line is an entry of a list without labels."""
    return line.kind == "list" or bool(BULLET.match(text, line.start, line.end))


def nested(label: str, outer: str, inner: Sequence[str]) -> bool:
    """Whether a label belongs to a list inside a clause: it begins one, or goes on with one that the labels ``inner`` are of.

    The caller has seen that it is not the next label of the list ``outer`` began: "(i)" under "(b)" begins a list, under "(h)" it does not.
    """
    return (label != outer and bare(label).lower() in ("1", "a", "i")) or any(label in following(one) for one in inner)


def names_body_only(head: str) -> bool:
    """Whether a clause says no more than who decides what stands in the list under it: "That the Committee:"."""
    return len(head.split()) <= 5 and head[-1] in ":-–" and not re.search(r"\b(?:be|following)\b", head)
