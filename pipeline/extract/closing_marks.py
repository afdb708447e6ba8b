"""Marks at the end of a note, behind a dash, an arrow or a stop, that say whose it is: "Ask for a price -- Action: Jo", "… @Jo"."""

import re
from typing import NamedTuple

from pipeline.extract.deeds import is_task
from pipeline.extract.due import closing_due
from pipeline.extract.entry_orders import orders
from pipeline.extract.notes import is_imperative
from pipeline.extract.owners import are_owners, split_owners
from pipeline.extract.tasks import Section, Task

_SIGNS = ("ction", "CTION", "wner", "Lead:", "esponsible:", ">", "→", "⇒", "»", "@")
_MARK = re.compile(
    r"""(?:(?P<opens>^)|(?P<dash>\s[–—-]+\s*|[;,]\s+)|(?P<stop>[.)?]\s+)|\s+)
    (?:(?P<small>action)\s*:?|(?:ACTIONS?|Actions?)(?P<sign>\s+(?:by|BY|for|FOR)\b|\s*[:–—]|\s*-(?=\s))?
      |(?P<owner>(?:Action\s+)?Owners?|Lead(?:\s+officer)?|Responsible)\s*:
      |(?P<arrow>[–—=-]*[>→⇒»]+)|(?P<at>@)(?=[A-Z]))
    \s*(?P<who>(?:[A-Z]|the\s+[A-Z])[^.;:@>→⇒»]{0,90}|)\.?$""",
    re.VERBOSE,
)
# "Need to ask the bank", "We should look at it", "Posters to be printed"
_NEEDED = re.compile(
    r"\W*(?:(?:We\s+)?[Nn]eeds?\s+|(?:We|They|[Ss]omeone|[Ss]omebody)\s+(?:should|must|need\s+to)\s)|\bto\s+be\s+[a-z]+ed\b|\bshould\s+be\s"
)
_NOTE = re.compile(r"\W*[A-Z][\w’' -]{1,40}?\sto\s(?P<verb>[a-z]{3,})\b")  # "Volunteers to patch it"
# What the word "Action" heads or names and is no task: "Action Plan", "Actions from the last meeting", "ACTION TO BE TAKEN BY COUNCIL"
NO_TASK = re.compile(
    r"\s*(?:Plans?|PLANS?|Log|LOG|Groups?|GROUPS?|Tracker|TRACKER|List|LIST|Sheet|SHEET|SUMMARY|SCHEDULE|NOTES?|Notes?|Fraud|Learning|Team|Area|Days?"
    r"|(?i:from\s+(?:the\s+)?(?:last|previous|earlier|prior)\b|to\s+be\s+taken\s+by\s+(?:the\s+)?(?:[\w&-]+\s+){0,3}?(?:committee|council|executive|cabinet|board|panel|authority)\b)"
    r"|(?:FROM|[Ff]rom|FOR|for)\s+(?:THIS|this|THE|the|TODAY|today)\b|Status|Officer|Summary|Schedule|Date|Column|Fund|Centre|taken|Taken|TAKEN|[Cc]ompleted|COMPLETED|[Oo]utstanding|OUTSTANDING|[Aa]greed\W*$|Arising|ARISING"
    r"|Update|UPDATE|(?:[A-Z]\.\s+)?(?:Approval|Adoption|Acceptance|Authorization|Ratification|Consideration|(?:First|Second|Final)\s+[Rr]eading)\s+(?:of|to|and|for))\b"
)
_NO_NAME = re.compile(
    r"(?:[Pp]lan|[Ll]og|[Gg]roup|[Tt]racker|[Ll]ist|[Pp]oints?|[Ii]tems?|[Nn]one|[Nn]il|N/?A|[Cc]omplete\w*|[Dd]one|[Cc]losed|[Oo]ngoing|[Tt]aken)\b"
)


def calls_for(said: str) -> bool:
    """Whether a note says what is to be done: an order, what is to be done to a thing, or what somebody of no name is to do."""
    note = _NOTE.match(said)
    return bool(orders(said.lstrip(" •*–—-")) or is_imperative(said + " ") or _NEEDED.search(said) or (note and is_task(note["verb"])))


# "Is it on the site? – ACTION (Jo Bell to send the link)": a mark that holds the order in a bracket
_ORDER_IN_MARK = re.compile(
    r"(?:^\W*|\s[–—-]+\s*|[.?!;]\s+)(?P<mark>(?:ACTIONS?|Actions?)\s*[:–—-]?\s*[(\[](?P<who>[^()\[\]]{2,60}?)\s+(?:to|will|would|agreed\s+to)"
    r"\s+(?!action\b)(?P<verb>[a-z-]+)\b[^()\[\]]*[)\]])\.?$"
)
# "Signs are free. (Action TK – check the cover)": the mark, who and an order in the imperative in one bracket
_ORDER_IN_BRACKET = re.compile(
    r"(?:^\W*?|\s)(?P<mark>[(\[]\s*(?:ACTIONS?|Actions?)\s*[:–—-]?\s*(?P<who>[^()\[\]:–—]{2,60}?)(?:\s*:\s*|\s+[–—-]+\s+)(?P<order>[^()\[\]]{6,})[)\]])\.?$"
)


class ClosingMark(NamedTuple):
    """Who acts by the mark and by when; ``alone``: the sentence is the mark, and the task stands before it."""

    owners: tuple[str, ...]
    due: str
    alone: bool


def closing_mark(section: Section, tasks: dict[int, list[Task]], number: int, words: str, *, opens: bool) -> ClosingMark | None:
    """The mark that closes the sentence ``number``, whose words are ``words``; ``opens``: it begins its line."""
    if not any(map(words.__contains__, _SIGNS)):
        return None
    found = _MARK.search(words)
    if found is None or _NO_NAME.match(found["who"]):
        return None
    alone = found.start() == 0
    if alone and (number == 0 or (opens and not found["owner"])):
        return None
    task = section.text[section.sentences[number - 1].start : section.sentences[number - 1].end] if alone else words[: found.start()]
    told = bool(tasks.get(number - alone)) or calls_for(task)
    if not found["who"]:
        return ClosingMark((), "", alone) if told and found["dash"] and (found["sign"] or "").strip() == ":" else None
    who, due = closing_due(found["who"])
    sure = bool(found["sign"] and (found["dash"] or found["stop"] or alone))
    if not (told or sure) or not are_owners(who, section.cast, loosely=sure or found["owner"] is not None):
        return None
    if found["small"] and not found["dash"]:
        return None
    return ClosingMark(split_owners(who, section.cast), due, alone)


def order_in_mark(section: Section, tasks: dict[int, list[Task]], marked: list[Task], used: set[int], number: int) -> bool:
    """Whether a mark holds its task in a bracket, "ACTION (Jo Bell to send it)"; the words before it belong to it where they are a task."""
    sentence = section.sentences[number]
    words = section.text[sentence.start : sentence.end]
    found = _ORDER_IN_MARK.search(words) if "CTION" in words or "ction" in words else None
    if found is None and ("ction" in words or "CTION" in words):
        found = _ORDER_IN_BRACKET.search(words)
        found = found if found and orders(found["order"]) else None
    if found is None or not are_owners(found["who"], section.cast, loosely=True):
        return False
    start, first = sentence.start + found.start("mark"), number
    if found.start() == 0 and number and section.sentences[number - 1].line == sentence.line and number - 1 not in used:
        first = number - 1
    if begun := tasks.get(first):
        start = min(start, begun[0].start)
        used.add(first)
    used.add(number)
    marked.append(Task(start, sentence.end, "action-marked", "marker", split_owners(found["who"], section.cast), number))
    return True
