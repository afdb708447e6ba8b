"""Lists under the words of a decision: people by name, who are no clauses of their own, and what a body does, unlabelled, a line each."""

import re
from collections.abc import Sequence
from functools import cache

from pipeline.extract.clauses import Clause, Clauses, ends_block
from pipeline.extract.labels import label_at
from pipeline.records import Line
from pipeline.vocab import ordered

# "Cllr. S. Baloyi", "Mrs Reed (in part)": somebody, and nothing said of them
_PERSON = re.compile(
    r"(?:The\s+)?(?:Cllrs?|Councillor|Cr|Clr|Alderman|Ald|Mayor|Mr|Mrs|Ms|Miss|Dr|Adv|Prof)\b\.?\s?(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,5}(?:\([^()]{2,40}\))?\W*(?:and)?\s*"
)
_FEWEST = 4  # words of what is decided about them
# "That the Tawa Coast Community Board:", with or without its colon
_BODY = re.compile(
    r"[“\"]?(?:[Tt]hat|THAT)\s+(?:the\s+|this\s+)?(?:[A-ZĀĒĪŌŪ][\w’'-]+\s+(?:(?:of|and|for)\s+(?:the\s+)?)?){0,6}"
    r"(?:Board|BOARD|Council|COUNCIL|Committee|COMMITTEE|Subcommittee|Cabinet|Panel|Commission|Forum)\s*[:;–—-]*\s*"
)
_MOST = 12  # lines of what a body does


def people_together(text: str, lines: Sequence[Line], found: Clauses, body: int) -> Clauses:
    """The clauses, but where each only names somebody they are one with the words at ``body`` that say what is decided about them."""
    if found.form != "labelled" or not all(_PERSON.fullmatch(text, c.start, c.end) for c in found.items):
        return found
    begin = next((at for at in range(body, found.items[0].start) if not (text[at].isspace() or text[at] in ":–—-")), body)
    head = text[begin : found.items[0].start]
    if len(head.split()) < _FEWEST or ":" not in head[-12:]:
        return found
    end, last = found.items[-1].end, found.last
    for line in lines[last + 1 :]:
        label, after = label_at(text, line.start, line.end)
        if not label or not _PERSON.fullmatch(text, after, line.end):
            break
        end, last = line.end, last + 1
    return Clauses((Clause(begin, end),), "plain", last)


@cache
def _deeds() -> frozenset[str]:
    return frozenset(form for entry in ordered("outcomes") for form in entry.partition(":")[2].split())


def names_body(text: str, start: int, end: int) -> bool:
    """Whether a line only names the body over what it does."""
    return _BODY.fullmatch(text, start, end) is not None


def under_body(text: str, lines: Sequence[Line], found: Clauses) -> Clauses:
    """What a body does, where the first clause only names it: the line below, and those after it that begin with a deed too."""
    if not found.items or not _BODY.fullmatch(text, found.items[0].start, found.items[0].end):
        return found
    done: list[Clause] = []
    last = found.last
    for line in lines[found.last + 1 : found.last + 1 + _MOST]:
        first = re.compile(r"[A-Za-z]+").match(text, line.start, line.end)
        deed = first is not None and (first.group().lower() in _deeds() or not done and first.group().islower())
        if not deed or ends_block(text, line):
            break
        done.append(Clause(line.start, line.end))
        last += 1
    return Clauses(tuple(done), "labelled" if len(done) > 1 else "plain", last) if done else found
