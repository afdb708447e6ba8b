"""Whether a sentence tells of an old task: what was promised at an earlier meeting, with what came of it."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.tasks import Section
from pipeline.form import Form

# "Minute 27 – …": what became of an old minute.
_OLD_MINUTE = re.compile(r"\(?(?:Minute|Min\.?)\s+(?:no\.?\s+)?\d")
_SAID = r"(?:said|agreed|offered|promised|undertook|asked|requested|told)"
_RETOLD = Form(
    rf"^\W*(?:In|During|Since|Back\s+in)\s+(?:{MONTH_NAME}\s+)?(?:19|20)\d\d\b"
    rf"|\b{_SAID}\s+(?:\w+\s+)?(?:last\s+(?:time|meeting|month|year)|at\s+the\s+(?:last|previous|[A-Z][a-z]+)\s+meeting)\b"
    rf"|^\W*At\s+(?:the|its|our|that|this)\s+(?:last|previous|earlier|[A-Z][a-z]+)?\s*meeting\b[^.;]{{0,80}}\b{_SAID}\b"
    r"|^\W*(?:[Pp]reviously|[Ee]arlier)\b(?!.*\b(?:Committee|Panel|Board|Commission|Council|Group|Forum|Members)\s+(?:requested|asked|agreed)\b)"
    r"|\bstill\s+(?:waiting|awaiting|awaited|to\s+hear)\b(?![^.;]*(?:\bto\s+(?:chase|pursue|follow\s+up)|\schasing)\b)|\bas\s+previously\s+(?:agreed|requested|promised)\b"
)
# The sentence after a task that says what came of it.
_OUTCOME = re.compile(
    r"\W*(?:See\s+(?:also\s+)?(?:minute|item|agenda|below|above)\b"
    r"|(?:This|It|That|These|They)\s+(?:has|have|had|was|were)\s+(?:now\s+|since\s+|all\s+)?(?:been\s+)?(?:done|completed|actioned|carried\s+out|sent|circulated)\b"
    r"|(?:Now\s+)?(?:done|completed?|actioned)\W*$|The\s+(?:answer|reply|response)\s+was\b|Still\s+(?:waiting|awaiting|awaited|outstanding)\b)",
    re.IGNORECASE,
)


def retold(words: str) -> bool:
    """Whether the words say of themselves that they tell of an earlier meeting: "Previously it was agreed that …"."""
    return _RETOLD.search(words) is not None


def tells_old_task(section: Section, number: int) -> bool:
    """Whether the sentence retells a task of an earlier meeting, or the next one says that it is done."""
    text, sentence = section.text, section.sentences[number]
    if _OLD_MINUTE.match(text, sentence.start, sentence.end) or retold(text[sentence.start : sentence.end]):
        return True
    after = section.sentences[number + 1] if number + 1 < len(section.sentences) else None
    return after is not None and after.line == sentence.line and bool(_OUTCOME.match(text, after.start, after.end))
