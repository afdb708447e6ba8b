"""What small bodies note of their own: "Cllr Hale will monitor the litter", "Ann will help the county", "Council will seek advice from …".

A service's officer who "will monitor" tells of the service's work; a member of the body, or its clerk, who will do a thing takes it on.
"""

import re

from pipeline.extract.owners import are_owners, split_owners, subject_before, subject_of
from pipeline.extract.speakers import BODY, MEMBER, PUBLIC, Speaker
from pipeline.extract.tasks import Section, Task, words_between
from pipeline.extract.undertakings import ASKED, RETOLD
from pipeline.vocab import words

_WILL = re.compile(r"\bwill\s+(?:also\s+|then\s+|now\s+|again\s+|both\s+|do\s+(?=\w+ing\b))?(?P<verb>[a-z][a-z-]+)\b")
_TITLED = re.compile(
    r"(?:Cllrs?|Councillors?|Council(?:member|man|woman)|Councilor|Member|Trustee|Supervisor|Mayor|Vice[\s-]Chair\w*|Chair\w*)\b\.?\s"
)
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,3}$")
_CLERK = re.compile(r"(?:The\s+|the\s+)?(?:(?:Parish|Town|Deputy|Assistant)\s+)?[Cc]lerk$")
_CONDITION = re.compile(
    r"\b(?:If|if|when|When|once|Once|until|who|which|unless|whether)\b(?!\s+(?:it\s+turns\s+out|needed|necessary|required|not)\b)[^,;]*$"
)
# A body of the parish or town does what others' services only plan; what it turns to somebody for is a task.
_BODY = re.compile(
    r"\W*(?:\(?\w{1,3}[.)]\s+)?(?P<who>(?:The\s+)?(?:Parish|Town|Community|Village)\s+(?:Council|Board)|Council|PC|TC|CC)"
    r"\s+will\s+(?:also\s+|now\s+|then\s+)?"
    r"(?:(?:seek|obtain|request)\s+(?:\w+\s+){0,3}(?:advice|quot\w+|prices?|costs?|clarification|views|permission|information|assurances?)"
    r"|ask\s+(?:for\s+)?\w+|write\s+to|report\s+back|contact|approach|investigate|enquire|chase)\b"
)
# "to have Clerk Dunn prepare a sign": a motion that gives somebody a thing to do.
_TO_HAVE = re.compile(
    r"\bto\s+have\s+(?P<who>(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]*|staff|the\s+[Cc]lerk)\s+(?P<verb>[a-z]+[a-ce-z])\b"
)


def to_have(section: Section, start: int, end: int) -> tuple[str, ...]:
    """Whom a motion has do a thing; empty where it names nobody."""
    having = _TO_HAVE.search(section.text, start, end)
    if having is None or having["verb"] in words("idle_verbs") or not are_owners(having["who"], section.cast, loosely=True):
        return ()
    return split_owners(having["who"], section.cast)


def _takes_on(section: Section, subject: Speaker) -> bool:
    """Whether the subject is a member of the body or its clerk, and not the holder of a portfolio who speaks for a service."""
    if subject.pronoun or subject.role in (BODY, PUBLIC):
        return False
    if _CLERK.search(subject.text):
        return True
    person = section.cast.named(subject.text)
    seated = bool(_TITLED.match(subject.text)) or subject.role == MEMBER or (person is not None and person.role == "member")
    return seated and "," not in subject.text and not re.search(r"\b(?:Leader|Cabinet|Portfolio|Executive)\b", subject.text)


def _subject(section: Section, start: int, at: int) -> Speaker | None:
    """Who stands before the verb; a name of the attendance that runs into what is reported too: "Ann reports Ben Poole will train him"."""
    subject = subject_before(section, start, at)
    name = _NAME.search(section.text, start, at) if subject is None else None
    return section.cast.at(section.text, name.start(), at) if name and section.cast.named(name.group().strip()) else subject


def takes_on(section: Section, number: int) -> Task | None:
    """Read "Cllr Hale will monitor the litter" or "Council will seek advice from …" where no other rule has read the sentence."""
    text, sentence = section.text, section.sentences[number]
    if text.find("will", sentence.start, sentence.end) < 0:
        return None
    body = _BODY.match(text, sentence.start, sentence.end)
    if body:
        return Task(sentence.start, sentence.end, "action-would-try", "undertaking", (body["who"],), number)
    for match in _WILL.finditer(text, sentence.start, sentence.end):
        verb = match["verb"]
        before = text[sentence.start : match.start()]
        if verb in words("standing_verbs") or verb in words("not_verbs") or verb.endswith("ly"):
            continue
        joined = before.endswith("and ")  # "Ann is walking the streets and will do a write-up"
        subject = (subject_of if joined else _subject)(section, sentence.start, match.start())
        if subject is None or not _takes_on(section, subject) or section.response_at(sentence.start):
            continue
        clause = text[sentence.start : subject.start]
        if ASKED.search(clause.rpartition(",")[2]) or RETOLD.search(before) or _CONDITION.search(clause):
            continue
        if joined:
            late = words_between(text, sentence.start, match.start()) > words_between(text, match.start(), sentence.end)
            start = match.start() if late else sentence.start
            return Task(start, sentence.end, "action-would-try", "undertaking", split_owners(subject.text, section.cast), number)
        start = subject.start if re.search(r"(?:[,;]|\b(?:and|but|that|reports?|reported))\s+$", clause) else sentence.start
        return Task(start, sentence.end, "action-would-try", "undertaking", split_owners(subject.text, section.cast), number)
    return None
