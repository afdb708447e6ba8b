"""Questions that are told by no more than who asks and of what: "In reply to Cllr Hale on the slip, it would open in May."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.speakers import BODY, MEMBER, PUBLIC, UNKNOWN, Cast, Speaker
from pipeline.extract.subjects import subject_at

IN_REPLY_TO = re.compile(r"(?:(?:In\s+(?:reply|response|answer)|Replying|Responding|Answering)\s+to|Answering)\s+(?=[A-Zt])")

_TO = re.compile(
    r"(?:[Ii]n\s+(?:further\s+)?(?:reply|response|answer)|[Rr]eplying|[Rr]esponding|[Bb]y\s+way\s+of\s+(?:reply|response|answer))"
    r"\s+to\s+(?=[A-Zt])"
)
_ON = re.compile(
    r"(?:(?:,?\s+who\s+(?:had\s+)?(?:asked|[ei]nquired|queried|wondered|raised|wished\s+to\s+know|wanted\s+to\s+know|desired\s+to\s+know)"
    r"|,?\s+who\s+(?:had|put|raised|posed)\s+(?:an?|another|the|some)\s+(?:\w+\s+)?(?:questions?|quer(?:y|ies)|[ei]nquiry|points?|matter|issue|concern))?\s+"
    r"(?:re|on(?:\s+the\s+(?:subject|matter|question|topic|point|issue)\s+of)?|about|regarding|concerning|touching|as\s+(?:to|regards)|with\s+(?:regard|reference|respect)\s+to"
    r"|in\s+(?:regard|relation|respect)\s+(?:to|of)|whether|if|why|how|what|when|where)"
    r"|,?\s+who\s+(?:had\s+)?raised\s+the\s+(?:\w+\s+)?(?:matter|question|issue|subject|point|problem)\s+of)\s+[^.;:?]{2,120}?(?=,\s)"
)
# "… on the slip, it would open in May", "… on the slip, the Clerk said that …"
_TOLD = re.compile(
    r",\s+(?P<main>(?:(?:it|they|there|this|that|these|those|none|nobody|yes|no|all|most|some|both|[£€$]?\d[\d.,]*%?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|the|an?)\s+(?:[\w’'£%.-]+\s+){0,8}?|(?:it|they|there|this|that)\s+)"
    r"(?:was|were|is|are|had|has|have|would|will|could|can|did|does|stood|came|cost|ran)\b)"
)
_THAT = re.compile(r",\s+(?P<main>that)\s+")
_HEARD = re.compile(
    r"(?:(?:also|then|further)\s+)*(?:heard|learned|learnt|understood|noted"
    r"|(?:was|were)\s+(?:\w+\s+)?(?:told|advised|informed|assured|reminded))\b"
)


_SAID = re.compile(
    r"(?:(?:also|then)\s+)?(?:said|stated|advised|explained|confirmed|replied|responded|answered|told|thought|believed|reported|clarified|did\s+not|could\s+not|was\s+not)\b"
)


def _who(text: str, at: int, end: int, cast: Cast) -> Speaker | None:
    """The member or one of the public who is answered at ``at``."""
    who = cast.at(text, at, end)
    known = who is not None and (who.role in (MEMBER, PUBLIC) or who.role == UNKNOWN and who.person)
    return who if known and who is not None and not (who.pronoun or who.answers or who.plural) else None


def _asked(text: str, to: "re.Match[str]", end: int, cast: Cast) -> tuple[Speaker, int] | None:
    """Who asks behind ``to``, and where the words on what end."""
    who = _who(text, to.end(), end, cast)
    on = _ON.match(text, who.end, end) if who is not None else None
    return (who, on.end()) if who is not None and on else None


def facts_for(text: str, start: int, end: int, line: int, first: bool, bulleted: bool, cast: Cast) -> Clause | None:
    """ "In reply to Cllr Hale on the slip, it would open in May."; None for any other sentence."""
    to = _TO.match(text, start, end)
    asked = _asked(text, to, end, cast) if to else None
    told = _TOLD.match(text, asked[1], end) if asked else None
    if asked is None or told is None:
        return None
    main, question = told.start("main"), (asked[0].start, asked[1])
    rule = "question.embedded"
    return Clause(start, end, line, first, bulleted, None, body=main, main=main, question=question, asker=asked[0], rule=rule)


def heard_for(text: str, clause: Clause, cast: Cast) -> bool:
    """Read "The Committee heard, in answer to Cllr Hale on the slip, that it would open in May." into its clause."""
    subject = clause.subject
    if subject is None or subject.role != BODY:
        return False
    to = _TO.search(text, subject.end, clause.end)
    asked = _asked(text, to, clause.end, cast) if to else None
    that = _THAT.match(text, asked[1], clause.end) if asked else None
    if to is None or asked is None or that is None or not _HEARD.match(text, subject.end + 1, to.start()):
        return False
    clause.question, clause.asker, clause.rule = (asked[0].start, asked[1]), asked[0], "question.embedded-after"
    clause.main, clause.act = that.start("main"), "told"
    return True


# "Cllr Hale, in asking whether it would open in May, was advised that it would."
_ASKING = re.compile(
    r",\s+(?:in|on|upon|after|having|by)\s*(?:ask(?:ing|ed)|[ei]nquir(?:ing|ed)|query?i(?:ng|ed)|querying|question(?:ing|ed))\s[^;:?]{3,200},\s+"
)
_WAS_TOLD = re.compile(r"(?:was|were)\s+(?:then\s+|duly\s+)?(?:advised|informed|told|assured|reassured|given|referred|directed)\b")


# "Cllr Hale was advised, having asked about the slip, that it would open."
_TOLD_AMID = re.compile(
    r"(?:was|were)\s+(?:then\s+|duly\s+)?(?:advised|informed|told|assured|reassured),?\s+(?P<q>(?:in|on|upon|after|having)\s+(?:also\s+)?"
    r"(?:asked|asking|[ei]nquired|[ei]nquiring|queried|querying|questioned|questioning)\s[^;:?]{3,160}?),\s+(?:that|it|there|this|they)\b"
)
# "Having asked about the slip, Cllr Hale was told that it would open."
_ASKED_FIRST = re.compile(
    r"(?:Having|In|On|Upon|After)\s+(?:also\s+)?(?:asked|asking|[ei]nquired|[ei]nquiring|queried|querying|questioned|questioning)\s[^.;:?]{3,160}?(?=,\s+$)"
)


def asked_first(text: str, start: int, subject: Speaker, body: int, end: int) -> tuple[int, int] | None:
    """What was asked in "Having asked about the slip, Cllr Hale was told that it would open.", whose predicate begins at ``body``."""
    led = _ASKED_FIRST.match(text, start, subject.start)
    return led.span() if led and not subject.answers and _WAS_TOLD.match(text, body, end) else None


def told_on_asking(text: str, clause: Clause) -> bool:
    """Read "Cllr Hale, in asking whether it would open, was advised that it would." into its clause."""
    subject = clause.subject
    told = _TOLD_AMID.match(text, clause.body, clause.end) if subject is not None and subject.role in (MEMBER, PUBLIC, UNKNOWN) else None
    if told is not None:
        clause.question, clause.asker, clause.rule = told.span("q"), subject, "question.asked"
        clause.main, clause.act = clause.start, "told"
        return True
    if subject is None or not _ASKING.fullmatch(text, subject.end, clause.body) or not _WAS_TOLD.match(text, clause.body, clause.end):
        return False
    end = clause.start + len(text[clause.start : clause.body].rstrip(" ,"))
    clause.question, clause.asker, clause.rule = (clause.start, end), subject, "question.asked"
    clause.main, clause.act = clause.body, "told"
    return True


def in_reply_to(text: str, begin: int, end: int, cast: Cast) -> tuple[Speaker, int] | None:
    """The subject of "In answer to Mr Bell she stated that …", and where its verb stands."""
    to = IN_REPLY_TO.match(text, begin, end)
    whom = cast.at(text, to.end(), end) if to else None
    return subject_at(text, whom.end + 1, end, cast) if whom is not None and not whom.pronoun else None


def asks_by_name(text: str, clause: Clause, cast: Cast) -> None:
    """Read "In reply to Cllr Hale on the slip, the Clerk said that it would open in May." into its clause."""
    to = _TO.match(text, clause.start, clause.end)
    asked = _asked(text, to, clause.end, cast) if to else None
    if asked is None or clause.question or text[asked[1] : clause.body][:2] != ", ":
        return
    subject = clause.subject
    if subject is not None and (subject.start < asked[1] or text[asked[1] : subject.start].strip(" ,")):
        return
    clause.question, clause.asker, clause.rule = (asked[0].start, asked[1]), asked[0], "question.embedded"
    if subject is not None and subject.pronoun and not _SAID.match(text, clause.body):
        clause.subject = subject = None  # "… on the rents, they are to stay as they are"
    clause.main = subject.start if subject is not None else asked[1] + 2
