"""Whom an answer speaks of: bodies, services and people that are the subject of a sentence inside it, and do not speak themselves."""

import re

from pipeline.extract.answerers import WILL_HAVE
from pipeline.extract.clause import Clause
from pipeline.extract.exchange import ANSWER, Exchange
from pipeline.extract.remarks import HAD_BEEN, HAD_BEFORE, WOULD_KNOW
from pipeline.extract.second_answers import OWN_PART
from pipeline.extract.speakers import BODY, OFFICER, PUBLIC

_LETTERS = re.compile(r"[A-Z]{2,3}")  # initials
# Bodies and groups that an answer speaks of; the body that meets acts itself
SPOKEN_OF = re.compile(r"(?:[Tt]he\s+)?(?:[A-Z]\w+\s+){0,3}(?:Council|Authority)\b|(?:Many|Most|Some|Several|Few|Other|All)\b")
_GAVE = re.compile(r"(?:gave|took|made|granted|provided|set)\b")  # what a body did once
_DONE_TO = re.compile(r"(?:had|have|has)\s+(?:\w+\s+)?been\s")
# "Nine cases went to court, and one tenant was put out."
_DONE_TO_ONE = re.compile(
    r"(?:was|were|had\s+been|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?!concerned|worried|pleased|opposed|interested|asked|invited|thanked|permitted|allowed|told|informed|advised|represented|welcomed)"
    r"(?:[a-z]+ed|put|sent|given|taken|found|made|left|lost|paid|seen|held|brought|met|hit|cut)\b"
)
_HAD_DONE = re.compile(r"had\s+(?!to\b|no\b|not\b|an?\b|the\b)(?:\w+\s+)?[a-z]+\b")  # "The adviser had moved to the school."
_MANY = re.compile(r"(?!Officers|Members|Councillors)[A-Z][a-z]+s")


def spoken_of(state: Exchange, clause: Clause) -> bool:
    """Whether a fact about a body or a service stands inside an answer: "Many members of the scheme had struggled with the form."."""
    current, subject = state.current, clause.subject
    if current is None or current.act != ANSWER or current.line != clause.line or clause.first:
        return False
    if subject is not None and not subject.pronoun and HAD_BEEN.match(state.text, clause.body):
        return True  # "The Head of Roads had been told."
    if subject is None or subject.pronoun or subject.person or _LETTERS.fullmatch(subject.text):
        return False
    if OWN_PART.match(state.text, subject.end, clause.end):
        return False
    told = clause.act in ("plain", "say", "comment") and HAD_BEFORE.match(state.text, clause.body)
    if told or WOULD_KNOW.match(state.text, clause.body):
        return True  # "Councillors had last reviewed the rent in 2019."
    if clause.act == "comment":  # "Headteachers had found it hard.", "Staff had been moved to the new teams."
        generic = subject.text.rsplit(" ", 1)[-1].islower() and not subject.text.startswith(("officer", "Officer"))
        done_to = bool((_HAD_DONE if generic else _DONE_TO).match(state.text, clause.body))
        return subject.role == OFFICER and (done_to or bool(_MANY.fullmatch(subject.text)))
    inside = subject.start > clause.start + 3  # "Readmissions stood at 15% but the Trust counted day care."
    body = subject.role == BODY and bool(inside or SPOKEN_OF.match(subject.text) or WILL_HAVE.match(state.text, clause.body))
    plain = clause.act == "plain" or inside and clause.act == "say" and bool(_GAVE.match(state.text, clause.body))
    whoever = inside and subject.role == PUBLIC and subject.text.startswith(("a ", "an ", "any ", "each ", "those "))
    whoever = whoever or subject.role == PUBLIC and _DONE_TO_ONE.match(state.text, clause.body) is not None
    return plain and (subject.role == OFFICER or body or whoever)
