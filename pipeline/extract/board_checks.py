"""Whether a sentence decides as the clerks of boards and selectmen tell it: papers are ordered filed, a body comes back from its private
session having voted, tables a letter until it knows more, or is told of in the present tense."""

import re

from pipeline.extract.telling import OLD, is_subject, told

# "The letter was ordered placed on file", "The bills were ordered paid": of goods that were ordered nothing is decided
_ORDERED_BY = re.compile(r"\s+by\s+(?!(?:the\s+)?(?:board|council|chair\w*|president|meeting)\b)", re.IGNORECASE)
# "The Board returned to public session having voted to make an offer"
_CAME_BACK = re.compile(
    r"\W*(?:\(?\w{1,3}[.)]\s+)?(?:The\s+)?(?:[A-Z][\w’'-]*\s+){0,4}(?i:board|council|committee|commission|selectboard|selectmen|trustees"
    r"|commissioners|members|panel|meeting)"
    r"\s+(?:then\s+)?(?:returned|resumed|reconvened|came|re-?entered|went|left|closed|ended|rose)\b[^.;]*$"
)
_WAITS = re.compile(r"\s+(?!by\b)[^.;]{0,120}?\b(?:until|till|to|pending|for|as|because|so\s+that|in\s+order)\b")
_PAPER = re.compile(
    r"\s+(?:(?:any|the|this|that|both|all|an?)\s+)?(?:[\w’'-]+\s+){0,4}?"
    r"(?:items?|matters?|letters?|motions?|requests?|discussion|decision|action|applications?|proposals?|appointments?|budget|article"
    r"|question|vote|bids?|quotes?)\b",
    re.IGNORECASE,
)
_THING = re.compile(r"\s+(?:the|a|an|this|that|these|[A-Z£$\d])")
_RULE = re.compile(r"\b(?:each|every|must|may|always|usually|normally|whenever|annually)\b|\bwhen\b|\bif\b")


def ordered(sentence: str, begin: int, stop: int) -> bool:
    """A paper or a bill was ordered received, filed or paid."""
    before = sentence[:begin].rstrip().removesuffix("which")
    return not told(before) and not _ORDERED_BY.match(sentence, stop)


def having_voted(sentence: str, begin: int, stop: int) -> bool:
    """The body came back from its private session having decided something there."""
    return _CAME_BACK.match(sentence[:begin].rstrip(" ,")) is not None


def body_tabled(sentence: str, begin: int, stop: int) -> bool:
    """The body tabled a paper until a time, or put off what was before it."""
    plain = is_subject(sentence, begin) and not OLD.search(sentence)
    return plain and bool(_PAPER.match(sentence, stop) and (_WAITS.match(sentence, stop) or not sentence[stop:].count(",")))


def body_now(sentence: str, begin: int, stop: int) -> bool:
    """Several people who are the body decide in the present tense: "The Trustees approve the March minutes."; a rule reads the same."""
    return is_subject(sentence, begin) and _THING.match(sentence, stop) is not None and not _RULE.search(sentence)
