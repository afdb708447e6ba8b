"""Tasks in capitals, "CLLR HALE / CLERK TO ARRANGE THE ORDER": they are read as if they stood in small letters."""

import re
from dataclasses import replace

from pipeline.extract.orders import infinitive
from pipeline.extract.owners import are_of_meeting
from pipeline.extract.tasks import Section, Task

# Whose initials stand before "TO" keep their capitals; a title or an application "TO BUILD" has no doer that is known.
_INITIALS = re.compile(r"[A-Z]{2,3}(?:\s*[/&,]\s*[A-Z]{2,3})*")


def in_small(words: str) -> str:
    """``words`` as they would stand in small letters where they are an order in capitals, "Clerk to write"; else as they are."""
    who, to, deed = words.partition(" TO ")
    if not to or not words.isupper():
        return words
    small = f"{who if _INITIALS.fullmatch(who) else who.title()} to {deed.lower()}"
    return small if len(small) == len(words) else words


def told_to(section: Section, number: int) -> Task | None:
    """Read an order as ``infinitive`` does; one in capitals as if it stood in small letters, its owners as printed."""
    sentence = section.sentences[number]
    words = section.text[sentence.start : sentence.end]
    small = in_small(words)
    if small == words:
        return infinitive(section, number)
    alone = replace(section, text=section.text[: sentence.start] + small + section.text[sentence.end :])
    task = infinitive(alone, number)
    if task is None or not all(are_of_meeting(owner, section.cast) for owner in task.owners):
        return None
    return replace(task, owners=tuple(owner.upper() for owner in task.owners))
