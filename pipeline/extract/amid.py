"""Lead-ins that stand amid a sentence: "Members were content and, in response to a query on fees, the Clerk said that they had fallen."."""

import re

from pipeline.extract.clause import Clause, Cues, Start
from pipeline.extract.embedded import agent_in, lead_in_of, possessor, said_without_comma
from pipeline.extract.speakers import BODY, Cast

_JOINED = re.compile(r"(?:[,;–—]|\b(?:and|but|then|while))\s*,?\s*$")
# "… presented the report and, in response to a query on fees, said that they had fallen": whoever did the first says it
_SAYS = re.compile(
    r"(?:,\s+(?:(?:also|then|further)\s+)*|\s+(?=[a-z]+\s+that\b))"
    r"(?P<verb>said|stated|advised|explained|confirmed|clarified|reported|replied|answered|added|assured|noted|acknowledged|undertook|agreed)\b"
)

_OF_SOMEBODY = re.compile(r"\s+(?:\w+\s+)?(?:by|from)\b")

Question = tuple[int, str, tuple[int, int]]  # where the main clause begins, the rule, the words of the question


def amid(text: str, starts: list[Start], end: int, cues: Cues, cast: Cast) -> tuple[list[Start], dict[int, Question]]:
    """The beginnings of the clauses, with those that such lead-ins open, and what each of these asks, by its beginning."""
    found: dict[int, Question] = {}
    for rule, label, at, after in cues:
        before = max((s for s in starts if s[0] < at), default=None, key=lambda s: s[0])
        if label != "embedded" or before is None or at <= before[2] or any(at < main for main, _, _ in found.values()):
            continue
        if rule == "question.embedded-following" and text[at : at + 1] == "f" and not _OF_SOMEBODY.match(text, after):
            continue  # "following a question in Parliament"
        if before[1] is None or not _JOINED.search(text, before[0], at):
            continue
        behind = min((s for s in starts if s[0] >= after), default=None, key=lambda s: s[0])
        stop = behind[0] if behind else end
        opened = said_without_comma(text, after, stop, cast) or behind
        own = _SAYS.search(text, after, stop) if before[1].role != BODY else None
        if own is not None and (opened is None or own.start("verb") < opened[0]):
            opened = (own.start("verb"), before[1], own.start("verb"))
        if opened is None:
            continue
        starts = sorted([s for s in starts if s[0] != opened[0]] + [(at, opened[1], opened[2])], key=lambda s: s[0])
        found[at] = (opened[0], rule, lead_in_of(text, at, opened[0]))
    return starts, found


def asked_in(text: str, clause: Clause, question: Question, cast: Cast) -> None:
    """Give a clause that such a lead-in opens its question."""
    clause.main, clause.rule, clause.question = question
    clause.asker = agent_in(text, *clause.question, cast) or possessor(text, clause.question, cast)
