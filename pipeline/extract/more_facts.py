"""What goes on the facts with which a question is answered though nobody is named: "There had been nine. The Trust was mending it."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.curt import told_behind
from pipeline.extract.deeds import is_task
from pipeline.extract.exchange import Exchange
from pipeline.extract.facts import is_opinion, states_facts
from pipeline.extract.noted_tasks import notes_task
from pipeline.extract.speakers import BODY, OFFICER, PUBLIC
from pipeline.extract.spoken_of import SPOKEN_OF

TOGETHER = re.compile(r"(?:[Tt]he\s+)?[Oo]fficers")  # one of whom may go on
_SERVICE = re.compile(
    r"[Tt]he\s+(?:[A-Z]\w+\s+){0,3}(?:Trust|Department|Agency|Association|Company|Service|Partnership|County|Ministry|Government)$"
)
_DONE_TO_THEM = re.compile(r"(?:were|had\s+been|are)\s+(?:\w+ly\s+)?(?!advised|informed|told|asked|assured|thanked|invited)[a-z]+ed\b")
_DONE = re.compile(r"\b(?:[a-z]+ed|left|met|\d{1,2}[:.]\d\d)\b")  # "Hearing closed 7.14." tells what the meeting did
# "There is. She promised to find out where it had got to.": whoever has told that it is
_PROMISES = re.compile(r"(?:will|would|(?:promised|undertook|agreed|offered)\s+to)\s+(?:also\s+|then\s+|now\s+)?(?P<verb>[a-z]+)\b")


def goes_on_facts(state: Exchange, clause: Clause) -> bool:
    """Whether facts behind a question go on with what a body did, or with what is promised by whoever tells them."""
    subject = clause.subject
    begun = state.facts.get(state.open) if state.open is not None else None
    if begun is not None and subject is None and not re.search(r"[.!?]", state.text[begun[1] - 1 : clause.start]):
        return clause.act in ("say", "plain", "told")  # the sentence of facts goes on
    if begun is None or subject is None or clause.first:
        return False
    there = not state.text[begun[1] : clause.start].strip() and clause.line == state.asked_line
    if subject.pronoun and not subject.plural:
        promised = _PROMISES.match(state.text, clause.body, clause.end) if there and subject.text in ("He", "She") else None
        return promised is not None and is_task(promised["verb"])
    if subject.pronoun or subject.person or clause.act != "plain":
        return False
    there = there and states_facts(state.text[clause.start : clause.end])
    if subject.role == OFFICER:  # "Fourteen were late. Officers were chased each month."
        return there and bool(TOGETHER.fullmatch(subject.text) and _DONE_TO_THEM.match(state.text, clause.body))
    return there and subject.role in (BODY, PUBLIC) and bool(SPOKEN_OF.match(subject.text) or _SERVICE.match(subject.text))


def goes_on_bare(words: str) -> bool:
    """Whether words without a verb go on facts: "Yes: 11% as against 8. Tenants for the most part."."""
    return told_behind(words, 0, len(words)) and not (is_opinion(words) or notes_task(words) or _DONE.search(words))
