"""Tasks that no rule reads and whose words leave little doubt: "We will need a new price before June, Miss Bell to see to it"."""

import re
from collections.abc import Mapping, Sequence

from pipeline.extract.at_once import done_there
from pipeline.extract.conditions import is_condition
from pipeline.extract.courtesy import is_outside
from pipeline.extract.diction import ACTION, Weighed
from pipeline.extract.motion_texts import in_motion
from pipeline.extract.old_tasks import has_outcome, is_old_news, tells_old_task
from pipeline.extract.owners import antecedent, are_of_meeting, is_owner, split_owners, subject_before, subject_of
from pipeline.extract.tasks import Section, Sentence, Task

SURE = 0.9  # the chance by its words from which a sentence is taken for a task
_RULE = "action-worded"
# who is told or asked to do it, and who means to: "asked the Clerk to", "the Clerk will", "Clerk to"
_TOLD = re.compile(
    r"\b(?:ask(?:ed|s)?|request(?:ed|s)?|instruct(?:ed|s)?|direct(?:ed|s)?|invit(?:ed?|es)|task(?:ed|s)?|authori[sz](?:ed?|es))\s+"
    r"(?P<who>(?:the\s+|our\s+)?[\w’'&.-]+(?:\s+(?:(?:of|for|and|the|&)\s+){0,2}[A-Z][\w’'.-]*){0,6})\s+(?:to|if|that|whether)\b"
)
_DONE_BY = re.compile(
    r"\bbe\s+(?:\w+\s+){1,4}?by\s+(?P<who>(?:the\s+)?[A-Z][\w’'.&-]*(?:\s+(?:(?:of|for|and|&|the)\s+){0,2}[A-Z][\w’'.&-]*){0,8})"
)
_DOES = re.compile(
    r"\s(?:(?:will|would|shall|should|must|(?:is|are|was|were)\s+(?:\w+\s+)?to|to|has|have|had|agreed|undertook|offered|promised|volunteered|said|advised)\b)"
)
_MARKED = re.compile(r"\b(?:ACTION|Action|Complete[d]?|Done|Closed|Discharged)\b")  # the rules read these, or know better
# What a member will move is not moved yet; a paper that lay before the meeting; what all agreed is so
_NO_TASK = re.compile(
    r"\W*(?:(?:I|We)\s+(?:will|shall)\s+(?:move|call|propose|ask)\b|Circulated\b)"
    r"|.*?\bagreed\s+(?:that\s+)?(?:(?:this|it|there|these|they)\s+|the\s+(?:\w+\s+){1,5}?)(?:was|were|is|are|had|did)\b(?!\s+to\b)",
    re.DOTALL,
)
_ASKS = re.compile(r"\b(?:ask|request|suggest|urge|call|want|wish|hope|need|require|invit)\w*\b")


def worded_tasks(section: Section, tasks: Sequence[Task], weighed: Mapping[int, Weighed], apart: set[int]) -> list[Task]:
    """The sentences of a section that are tasks by their words alone. ``tasks`` are those that rules have read, ``apart`` the lines that
    are rows of a table."""
    found: list[Task] = []
    taken = [*((task.start, task.end) for task in tasks), *section.lost]
    for number, sentence in enumerate(section.sentences):
        known = weighed.get(sentence.end)
        if known is None or known.chances[ACTION] < SURE or sentence.line in apart or known.start > sentence.start:
            continue
        if any(start < sentence.end and end > sentence.start for start, end in taken):
            continue
        if not _is_open(section, number):
            continue
        owners = _owners(section, sentence)
        kind = "undertaking" if owners or not _ASKS.search(section.text, sentence.start, sentence.end) else "request"
        found.append(Task(sentence.start, sentence.end, _RULE, kind, owners, number))
    return found


def _is_open(section: Section, number: int) -> bool:
    """Whether nothing that the rules know speaks against the task of a sentence: it is no motion, no condition, not done and not old."""
    sentence = section.sentences[number]
    words = section.text[sentence.start : sentence.end]
    task = Task(sentence.start, sentence.end, _RULE, "undertaking", (), number)
    if in_motion(section, sentence) or is_condition(section, number):
        return False
    if tells_old_task(section, number) or has_outcome(section, number, task):
        return False
    return not (_NO_TASK.match(words) or is_outside(words) or done_there(words) or is_old_news(section, task) or _MARKED.search(words))


def _owners(section: Section, sentence: Sentence) -> tuple[str, ...]:
    """Who is to do it, where the sentence says so: whoever is told to or has to, else its subject where that is one of the meeting."""
    text = section.text
    told = _TOLD.search(text, sentence.start, sentence.end)
    if told and is_owner(told["who"], section.cast):
        return split_owners(told["who"], section.cast)
    by = _DONE_BY.search(text, sentence.start, sentence.end)
    if by and are_of_meeting(by["who"], section.cast):
        return split_owners(by["who"], section.cast)
    for does in _DOES.finditer(text, sentence.start, sentence.end):
        speaker = subject_before(section, sentence.start, does.start() + 1)
        if speaker is not None and (named := _named(section, sentence.start, speaker.text)):
            return named
    speaker = subject_of(section, sentence.start, sentence.end)
    return _named(section, sentence.start, speaker.text) if speaker else ()


def _named(section: Section, at: int, who: str) -> tuple[str, ...]:
    who = antecedent(section, at, who) if who.lower() in ("he", "she", "they") else who
    return split_owners(who, section.cast) if who and are_of_meeting(who, section.cast) else ()
