"""Who does a thing beside or after the words that tell it: a second doer joined by "and", the one after "by" or "from"."""

import re
from dataclasses import replace

from pipeline.extract.owners import antecedent, split_owners
from pipeline.extract.speakers import BODY, PUBLIC, UNKNOWN, Speaker
from pipeline.extract.tasks import Section
from pipeline.vocab import words

_BY = re.compile(r"\s(?:by|from)\s+(?=(?:the\s+)?[A-Z])")
_BY_POST = re.compile(
    r"\sby\s+(?P<who>the\s+(?:school|clerk|chair(?:man|woman|person)?|secretary|treasurer|caretaker|contractor|office|secretariat|county|manager))\b"
    r"(?!\s+of\b)"
)


# "the Executive Director: Resources look again at it": what somebody directs, behind a colon
_DIRECTS = re.compile(r":\s(?:[A-Z][\w’'-]*(?:\s(?:and|&|of)(?=\s[A-Z])|(?=\s[A-Z]))?\s?){1,5}(?<=\S)(?=\s[a-z])")
# What members are asked to hand in, and the members who are asked
TO_HAND_IN = re.compile(
    r"\s+(?:please\s+)?(?:inform|identify|notify|promote|supply|submit|send|let(?=[^.;]*\b(?:by|before)\s+(?:the\s)?(?:\d|[A-Z]|end|next)|\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){1,3}have\s+their\b|\s+(?:him|her)\s+have\s+their\b)|remind(?=\s+(?:their|his|her|its|all)\b)|bring|provide|forward|share|circulate|distribute|collect|return|complete|e-?mail|check|pass|liaise|contact|write|report|raise|look|speak)\b"
)
OWN_MEMBERS = re.compile(
    r"\s+(?P<who>(?:all\s+)?(?:[Mm]embers|[Cc]ouncillors|[Cc]llrs))(?:\s+(?:should|would|could|might|please"
    r"|to|all))*(?=\s)"
)


def with_second(section: Section, first: Speaker | None, end: int) -> Speaker | None:
    """The doer with the one joined to it by "and" after it: "the Chair and Councillor Bell draft a letter"."""
    text = section.text
    directs = _DIRECTS.match(text, first.end, end) if first and first.text.endswith(("Director", "Head", "Officer", "Manager")) else None
    if first and directs:
        first = replace(first, end=directs.end(), text=text[first.start : directs.end()])
    joined = re.compile(r"\s+(?:and|&)\s+(?=\S)").match(text, first.end, end) if first and not first.pronoun else None
    second = section.cast.at(text, joined.end(), end) if joined else None
    if first is None or second is None or second.pronoun or second.role in (BODY, PUBLIC):
        return first
    return replace(first, end=second.end, text=text[first.start : second.end], plural=True)


def doer_after(section: Section, at: int, end: int) -> tuple[str, ...]:
    """Who does what the passive before ``at`` tells: "be sent to the Minister by the Chair", "from the Chair to the Minister"."""
    for by in _BY.finditer(section.text, at, end):
        doer = with_second(section, section.cast.at(section.text, by.end(), end), end)
        if doer and not doer.pronoun and doer.role not in (BODY, PUBLIC) and (doer.person or doer.role != UNKNOWN):
            return split_owners(doer.text, section.cast)
    post = _BY_POST.search(section.text, at, end)
    return (post["who"],) if post else ()


# "he and Mr Hale kindly offered to": the adverb that stands between the doer and the verb, and the pronoun before the second doer
KINDLY = re.compile(r"\b(?:very\s+)?(?:kindly|generously|readily|gladly)\s+$")
_HE_AND = re.compile(r"\b(?P<he>[Hh]e|[Ss]he)\s+and\s+$")
# "Mary Amber of the Selby Police agreed to": whoever comes from elsewhere
_FROM_ELSEWHERE = re.compile(
    r"(?:^|(?<=that\s)|(?<=and\s)|(?<=[.;,]\s))(?P<who>(?!(?:The|Our|Head|Director|Chair|Chief|Deputy|Assistant|Leader)\b)[A-Z][a-z]+\s[A-ZÀ-Þ][\w’'-]+)\s+(?:of|from)\s+(?:the\s+)?"
    r"[A-ZÀ-Þ][\w’'&.]*(?:\s[\w’'&.]+){0,5}\s+$"
)
_BARE_NAME = re.compile(
    r"\W*(?P<who>[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:\s(?:and|&)\s[A-ZÀ-Þ][a-zà-ÿ’'-]+)?)\s+(?:(?:has|have)\s+)?(?:(?:also|then|now|kindly|both|\w+ly)\s+)?"
)
_OF_MANY = re.compile(r"(?:ees|ers|ors|ists|ants|ents|ing|tion)$")  # "Directors", "Funding": no first name ends so


def he_and(section: Section, start: int, second: Speaker | None) -> tuple[int, tuple[str, ...]] | None:
    """Where "he and" stands before the doer ``second``, and whom the pronoun stands for; None where it does not."""
    joint = _HE_AND.search(section.text, start, second.start) if second else None
    return (joint.start(), split_owners(antecedent(section, joint.start(), joint["he"]), section.cast)) if joint else None


# A body of the body that met is told to do a thing: "The Playing Field Committee was tasked with"
_SUB_BODY = re.compile(
    r"(?:The\s+|the\s+)?(?:[A-Z][\w’'&-]*\s+(?:(?:of|and|for)\s+)?){1,4}(?:Committee|Sub-?[Cc]ommittee|[Ww]orking\s+(?:[Gg]roup|[Pp]arty)|Group|Panel)$"
)


def is_told_body(subject: str, order: str) -> bool:
    """Whether one body is told by another what to do; what it "was asked to" do is often its own agenda."""
    return order.startswith(("directed", "tasked", "instructed")) and _SUB_BODY.fullmatch(subject) is not None


_APPLICANT = re.compile(
    r"\b(?:applicants?|developers?|owners?|operators?|licen[cs]ee|premises|tenants?|contractors?|landlords?)\b", re.IGNORECASE
)


def is_applicant(doer: str) -> bool:
    """Whether it is one who has asked for a permission: what that requires of him is a condition."""
    return _APPLICANT.search(doer) is not None


def from_elsewhere(text: str, start: int, at: int) -> Speaker | None:
    """Somebody named with where he comes from before ``at``."""
    who = _FROM_ELSEWHERE.search(text, start, at)
    return Speaker(who.start("who"), who.end("who"), who["who"], UNKNOWN, who["who"]) if who else None


def bare_name(section: Section, start: int, at: int) -> Speaker | None:
    """Whom one capitalised word, or two joined, at the head of a sentence names: "Bob agreed to", "Ann and Bob have offered to".

    A word that the minutes print with a small letter elsewhere is no name.
    """
    found = _BARE_NAME.fullmatch(section.text, start, at)
    if found is None:
        return None
    names = re.findall(r"[^\W\d_][\w’'-]+", found["who"].replace(" and ", " "))
    common = any(n in words("not_names") or _OF_MANY.search(n) or _in_small(section.text, n.lower()) for n in names)
    return None if common else Speaker(found.start("who"), found.end("who"), found["who"], UNKNOWN, plural=len(names) > 1)


def _in_small(text: str, word: str) -> bool:
    return word in text and re.search(rf"\b{word}\b", text) is not None
