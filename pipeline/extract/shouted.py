"""Tasks in capitals, "CLLR HALE / CLERK TO ARRANGE THE ORDER": they are read as if they stood in small letters."""

import re
from dataclasses import replace

from pipeline.extract.orders import infinitive
from pipeline.extract.owners import are_of_meeting
from pipeline.extract.tasks import Section, Sentence, Task

# Whose initials stand before "TO" keep their capitals; a title or an application "TO BUILD" has no doer that is known.
_INITIALS = re.compile(r"[A-Z]{2,3}(?:\s*[/&,]\s*[A-Z]{2,3})*")

# "OFFICERS REPORTS TO PLANNING COMMITTEE": a title
_NOUN = re.compile(r"(?!BRING|RING)[A-Z]+ING\b")


def in_small(words: str) -> str:
    """``words`` as they would stand in small letters where they are an order in capitals, "Clerk to write"; else as they are."""
    who, to, deed = words.partition(" TO ")
    if not to or not words.isupper() or _NOUN.match(deed):
        return words
    small = f"{who if _INITIALS.fullmatch(who) else who.title()} to {deed.lower()}"
    return small if len(small) == len(words) else words


def _from(section: Section, number: int, start: int) -> list[Sentence]:
    sentences = list(section.sentences)
    sentences[number] = replace(sentences[number], start=start)
    return sentences


def told_to(section: Section, number: int) -> Task | None:
    """Read an order as ``infinitive`` does; one in capitals as if it stood in small letters, its owners as printed."""
    sentence = section.sentences[number]
    cell = section.text.rfind("\t", sentence.start, sentence.end) + 1
    if cell and (found := infinitive(replace(section, sentences=_from(section, number, cell)), number)):
        return found  # "passed, all in favour\tClerk to reply": the cell is a sentence of its own
    words = section.text[sentence.start : sentence.end]
    small = in_small(words)
    if small == words:
        return None if words.isupper() and " TO " in words and _NOUN.match(words.partition(" TO ")[2]) else infinitive(section, number)
    alone = replace(section, text=section.text[: sentence.start] + small + section.text[sentence.end :])
    task = infinitive(alone, number)
    if task is None or not all(are_of_meeting(owner, section.cast) for owner in task.owners):
        return None
    return replace(task, owners=tuple(owner.upper() for owner in task.owners))
