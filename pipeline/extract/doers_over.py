"""Orders in a list whose lead-in ends on who is to carry them out: "RESOLVED that the Head of Parks:" over "(i) report back in June".

So are the clauses of a clause: "(b) the Head of Parks –" over "(i) be requested to meet the club".
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from pipeline.extract.deeds import is_task
from pipeline.extract.owners import are_of_meeting, split_owners
from pipeline.extract.tasks import Section, Task

_LABEL = r"\W*(?:\(?\w{1,4}[.)]\s+)?"
_WHO = r"(?P<who>officers|staff|(?:the\s+)?[A-Z](?:[^,;:.–—\n]|(?<=M[rs])\.|(?<=Mrs)\.|(?<=Dr)\.){1,70}?)"
# "RESOLVED that the Head of Parks:", "The Committee requested that officers:"
_LEAD = re.compile(rf"(?:[^.;:]{{0,80}}?\b(?:[Tt]hat|THAT)\s+){_WHO}\s*(?::-?|[–—-])\s*")
_WHO_ALONE = (
    rf"{_LABEL}(?:(?:[Tt]hat|THAT)\s+)?(?:(?P<bid>it\s+be\s+an?\s+(?:instruction|direction|request)\s+to\s+)?{_WHO})"
    r"(?(bid)\s+that)\s*(?::-?|[–—-])\s*"
)
_NESTED = re.compile(rf"{_WHO_ALONE}\n")
_HEAD = re.compile(rf"{_WHO_ALONE}$")  # of such clauses, where each of them is a decision of its own
_FURTHEST = 12  # lines from a clause up to its head
_ENTRY = re.compile(r"^[ \t]*(?:[•·*–—-]|\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)])[ \t]+(?=(?P<word>[A-Za-z][a-z-]*))", re.MULTILINE)
_ORDERED = re.compile(
    r"(?:should\s+|to\s+)?(?:also\s+|then\s+)?(?:be\s+(?:also\s+)?(?:requested|asked|instructed|directed|invited|urged|tasked|required)\s+to\s+)?(?!be\b)(?P<verb>[a-z][a-z-]+)\b"
)
_HANDS_ON = re.compile(r"(?:[a-z]\S*|[A-Z]\S*|the)\b[^;]{0,160}?\b(?:be|include|show|have)\b")  # what an instruction wants to be done


def deed_in(entry: str) -> bool:
    """Whether the words of an entry, without its label, tell what its doer is to do: "report back in June", "be asked to write"."""
    ordered = _ORDERED.match(entry)
    return ordered is not None and is_task(ordered["verb"])


def doer_over(section: Section, said: str) -> tuple[str, ...]:
    """Who, by the end of a lead-in, is to do what the list below it holds; () for others."""
    lead = _LEAD.fullmatch(said)
    return _owners(section, lead["who"]) if lead else ()


def nested_orders(section: Section, start: int, end: int) -> list[Task]:
    """The orders of a clause that has clauses of its own under its doer; [] for any other clause."""
    lead = _NESTED.match(section.text, start, end) if section.text.find("\n", start, end) > 0 else None
    if lead is not None:
        return _orders(section, lead, _entries(section.text, lead.end(), end))
    head = _head_over(section, start)
    return _orders(section, head, [(start, end)]) if head is not None else []


def _orders(section: Section, lead: "re.Match[str]", entries: Iterable[tuple[int, int]]) -> list[Task]:
    """Those of the entries that tell what the one whom ``lead`` names is to do; [] where it names nobody."""
    owners = _owners(section, lead["who"])
    form = _HANDS_ON.match if lead["bid"] else deed_in
    found = [(start, end) for start, end in entries if form(section.text[start:end])] if owners else []
    return [Task(start, end, "action-resolution-named", "resolution", owners) for start, end in found]


def _head_over(section: Section, start: int) -> "re.Match[str] | None":
    """The head further up, over a list that the clause at ``start`` is an entry of, that says no more than who is to carry it out."""
    text, at = section.text, bisect_right(section.lines, start, key=lambda line: line.start) - 1
    if at < 1 or not _ENTRY.match(text, section.lines[at].start) or text[start].isupper():
        return None
    for line in reversed(section.lines[max(at - _FURTHEST, 0) : at]):
        head = _HEAD.match(text, line.start, line.end) if text[line.end - 1] in ":–—-" else None
        if head is not None or not _ENTRY.match(text, line.start):
            return head
    return None


def _entries(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of the entries below a lead-in, without their labels."""
    marks = list(_ENTRY.finditer(text, start, end))
    for mark, stop in zip(marks, [*(m.start() for m in marks[1:]), end], strict=True):
        yield mark.end(), mark.end() + len(text[mark.end() : stop].rstrip())


def _owners(section: Section, who: str) -> tuple[str, ...]:
    if who in ("officers", "staff"):
        return (who,)
    return split_owners(who, section.cast) if are_of_meeting(who, section.cast) else ()
