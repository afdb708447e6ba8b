"""Who is to do what is told in the passive: "a list will be sent round by the Parks Team", whoever it is that says so."""

import re
from dataclasses import replace

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.extract.owners import is_owner, split_owners
from pipeline.extract.tasks import Section, Task
from pipeline.form import Form

_WORD = r"[A-Z][\w’'&.-]*"
# what is not done by whoever stands behind "by": he only has it done, or it is where the money or the help comes from
_NOT_DONE = (
    r"(?!(?:ask|request|invit|requir|expect|need|join|accompani|follow|fund|affect|support|chair|represent|own|caus|lead|replac|cover)\w*\b"
    r"|(?:paid|led|met|told)\b)"
)
_DONE_BY = Form(
    rf"\b(?:will|would|shall|should|must|(?:is|are|was|were)\s+to|to)\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?{_NOT_DONE}"
    r"(?:\w+ed|sent|written|drawn|made|put|brought|taken|done|given|set|held|found|built|cut|bought|sought|read|got|laid|shown)\b"
    rf"[^.;:]{{0,60}}?\sby\s+(?!(?:{MONTH_NAME}|{WEEKDAY_NAME}|Easter|Christmas|Spring|Summer|Autumn|Winter)\b)"
    rf"(?P<who>(?:the\s+)?{_WORD}(?:\s+(?:(?:of|for|and|&)\s+(?:the\s+)?)?{_WORD}){{0,6}})"
    r"(?=[,.;)]|\s*$|\s+(?:to|for|in|on|at|before|after|with|within|and|as|from|next|this|when|once|so|every|during|ahead)\b)"
)
_ANOTHER = re.compile(r"\b(?:to\s+be|will|would|shall|should)\b")  # "…, this matter to be removed": the task is another clause
_SAYS = re.compile(r"\b(?:said|says|advised|explained|reported|stated|noted|confirmed|added|told|informed|replied|responded|indicated)\b")


def done_by(section: Section, task: Task) -> Task:
    """The task with its agent as owner, where it is told in the passive and nobody, or only whoever says so, was found to own it."""
    told = _DONE_BY.search(section.text, task.start, task.end)
    if told is None or _ANOTHER.search(section.text, told.end(), task.end) or not is_owner(told["who"], section.cast, loosely=True):
        return task
    before = section.text[task.start : told.start()]
    says = not task.owners or (_SAYS.search(before) is not None and all(owner in before for owner in task.owners))
    return replace(task, owners=split_owners(told["who"], section.cast)) if says else task
