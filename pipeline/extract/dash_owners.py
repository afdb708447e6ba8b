"""Notes that say who, a dash or a colon and what: "Kit Moss – a list of lamps to members by May", "Clerk: to ring them".

Most such lines tell what somebody said. One is a task where it names a day and answers no question, or where the minutes write their tasks
so: "Head of Parks – to see the owner" more than once.
"""

import re
from functools import lru_cache

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.extract.deeds import deed_of
from pipeline.extract.entry_orders import order_verbs
from pipeline.extract.margins import line_end, opens_line
from pipeline.extract.owners import is_owner, split_owners
from pipeline.extract.speakers import BODY, MEMBER, PUBLIC
from pipeline.extract.tasks import Section, Task
from pipeline.vocab import words

_DASHED = re.compile(
    r"\W{0,3}(?P<who>[A-Z][^–—.;:?]{1,70}?)\s(?:[–—]|--?)\s(?P<rest>(?P<to>to\s+)?(?P<first>[a-z][\w’'-]*)\s+\S.*)", re.DOTALL
)
# "Clerk: to write to the club", "Clerk: notice to all tenants before Lady Day"
_COLON = re.compile(r"\W{0,3}(?P<who>[A-Z][^–—.;:?]{1,60}?)\s?:\s+(?P<rest>(?P<to>to\s+)?(?P<first>[a-z][\w’'-]*)\s+\S.*)", re.DOTALL)
_BY_DAY = re.compile(r"\b(?:before|by|until|in\s+time\s+for)\s+(?:the\s+)?(?:[A-Z\d]|next\b|end\b)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|could|can|cannot|may|might|did|does|do|said|asked|felt|thought|thanked|noted|not|no|none"
    r"|nothing|yes|agreed|declared|interest|apologies|absent|sorry|gave|went|came|got|told|needs?|shows?|seems?|looks?|gets?|goes)\b|[?]|n[’']t\b"
)
_DUE = re.compile(
    rf"\b(?:by|before|within|until|end(?:\s+of)?)\s+(?:the\s+)?(?:end\b|next\b|{MONTH_NAME}\b|{WEEKDAY_NAME}\b|\d|(?:two|three|four|six|ten)\b|school\b|summer\b|autumn\b|winter\b|spring\b|meeting\b|Christmas\b|Easter\b)"
    rf"|\b(?:from|for|at|in\s+time\s+for|to)\s+(?:the\s+)?next\s+\w+|\bnext\s+(?:meeting|month|week)\b|\b(?:for|at)\s+the\s+(?:{MONTH_NAME})\s+meeting\b",
)
# "Head of Parks – to see the owner" at the head of a line
_TASK_LINE = re.compile(r"\n[ \t]*\W{0,3}[A-Z][^\n–—.;:?]{1,70}?(?:\s(?:[–—]|--?)\s|\s?:\s+)to\s(?!be\b)(?P<verb>[a-z]+)\b")
_SEVERAL = 2


@lru_cache(maxsize=16)
def _writes_so(text: str) -> bool:
    """Whether the minutes write tasks so, with "to" behind the sign, more than once."""
    return len(_TASK_LINE.findall(text)) >= _SEVERAL


def dash_owner(section: Section, number: int) -> Task | None:
    """Read "Kit Moss – a list of lamps to members by May"."""
    text, sentence = section.text, section.sentences[number]
    if not opens_line(section, number) or line_end(section, number) != number + 1:
        return None
    colon = _COLON.fullmatch(text, sentence.start, sentence.end)
    found = colon or _DASHED.fullmatch(text, sentence.start, sentence.end)
    if found is None or (_FINITE.search(found["rest"]) and not (colon and colon["to"])):
        return None
    owners = split_owners(found["who"], section.cast)
    if not owners or not all(is_owner(one, section.cast) for one in owners):
        return None
    speaker = section.cast.at(found["who"], 0, len(found["who"]))
    if speaker is not None and speaker.role in (BODY, PUBLIC):
        return None
    habit = _writes_so(text)
    if colon:
        verb, told = found["first"], found["to"] is not None
        order = told and verb not in words("not_verbs") | {"be"} and (habit or deed_of(verb) or verb in order_verbs())
        dated = not told and habit and _BY_DAY.search(found["rest"])
        return Task(sentence.start, sentence.end, "action-imperative", "request", owners, number) if order or dated else None
    member = speaker is not None and speaker.role == MEMBER and not found["who"].startswith(("Chair", "The Chair"))
    before = section.sentences[number - 1] if number else None
    asked = before is not None and text[before.end - 1] == "?"
    if not habit and (asked or member or not _DUE.search(found["rest"])):
        return None
    return Task(sentence.start, sentence.end, "action-imperative", "request", owners, number)
