"""What looks like a decision and is none: the marker of an action, an old task carried over, leave to speak, the word behind a motion that
has been told as carried."""

import re

from pipeline.extract.section import Section

# "AGREED ACTION: Chair to write to the school": the marker of an action, not what was decided
_ACTION_MARK = re.compile(r"\W*(?:AGREED|Agreed)\s+(?:ACTIONS?|[Aa]ctions?)(?:\s+(?:points?|for\s[^.;:]{3,40}))?\s*[:–—-]")
# "Mr Hale's action on laptops is carried over to March", "Not yet done. Carried forward to May." in a log of actions
_CARRIED_OVER = re.compile(r"\b(?:carried|rolled|brought|taken|held)\s+(?:forward|over)\b|\bc/f\b", re.IGNORECASE)
_OLD_TASK = re.compile(r"\bactions?\b", re.IGNORECASE)
_LOGS = re.compile(
    r"(?i)\b(?:action|task)s?\b|\b(?:matters|business)\s+arising\b|\bissues?\s+arising\b|\barising\s+(?:from|out)\b|\boutstanding\b"
)
_BARE = re.compile(r"\W*(?:[Tt]o\s+be\s+|Has\s+been\s+|Was\s+)?(?:carried|rolled|held)\s+(?:forward|over)\b", re.IGNORECASE)
_TASK_LINE = re.compile(
    r"\b(?:to|will|would)\s+[a-z]+\b|\b(?:overdue|outstanding|not\s+yet\s+done|in\s+hand|ongoing|on-going)\b", re.IGNORECASE
)
_LEAVE_TO_SPEAK = re.compile(
    r"\b(?:given|granted)\s+(?:the\s+)?(?:leave|permission)\s+to\s+(?:speak|address|be\s+heard|ask|put\s+(?:an?|his|her|their)\s|make\s+a\s+statement)\b"
)
_RESULT_WORD = re.compile(r"\W*(?:RESOLVED|Resolved|AGREED|Agreed|CARRIED|Carried)\W*$")
_CLOSE = 4  # characters between two sentences


def is_none(section: Section, start: int, sentence: str) -> bool:
    """Whether the sentence at ``start`` decides nothing, whatever its words."""
    if _ACTION_MARK.match(sentence) or _LEAVE_TO_SPEAK.search(sentence):
        return True
    if _RESULT_WORD.match(sentence):
        return any(0 <= start - block.end < _CLOSE and block.carried == "yes" and block.votes for block in section.blocks)
    return _CARRIED_OVER.search(sentence) is not None and _of_task(section, start, sentence)


def _of_task(section: Section, start: int, sentence: str) -> bool:
    """Whether what is carried over is a task of an earlier meeting."""
    if _OLD_TASK.search(sentence):
        return True
    line = section.lines[section.line_at(start)]
    before = section.words((line.start, start))
    return _BARE.match(sentence) is not None and (_LOGS.search(section.title) or _TASK_LINE.search(before)) is not None
