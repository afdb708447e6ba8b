"""What the lines under a marked action say of it: who is to do it, a name on each line or behind "Owner:", and by when, behind "Due:"."""

import re

from pipeline.extract.owners import are_owners, split_owners
from pipeline.extract.tasks import Section

_OWNER_LINE = re.compile(
    r"(?:Owner|OWNER|Lead(?:\s+[Oo]fficer)?|By\s+whom|Responsible(?:\s+[Oo]fficer)?|Who)\s*[:–-]\s*(?P<who>[^\n]{2,80}?)\.?"
)
_DUE_LINE = re.compile(r"(?:Due|DUE|Deadline|By\s+when|Timescale|Target(?:\s+date)?)(?:\s+by|\s+date)?\s*[:–-]\s*(?P<due>[^\n]{2,80}?)\.?")


def owner_block(section: Section, after: int) -> list[tuple[str, ...]]:
    """The owners on the lines below "Action by:", one line after another: "Head of Waste (J. Bell)"."""
    found: list[tuple[str, ...]] = []
    for sentence in section.sentences[after : after + 6]:
        words = section.text[sentence.start : sentence.end].rstrip(".")
        if len(words.split()) > 12 or not are_owners(words, section.cast):
            break
        found.append(split_owners(words, section.cast))
    return found


def lines_below(section: Section, after: int) -> tuple[int, tuple[str, ...], str]:
    """What the lines "Owner: Jo Bell" and "Due: end of March" under an action say, with the number of the sentence after them."""
    owners: tuple[str, ...] = ()
    due = ""
    while after < len(section.sentences):
        words = section.text[section.sentences[after].start : section.sentences[after].end]
        named, stated = _OWNER_LINE.fullmatch(words), _DUE_LINE.fullmatch(words)
        if named and not owners and are_owners(named["who"], section.cast, loosely=True):
            owners = split_owners(named["who"], section.cast)
        elif stated and not due:
            due = stated["due"]
        else:
            break
        after += 1
    return after, owners, due
