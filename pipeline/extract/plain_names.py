"""Speakers whom no attendance and no list of posts tells, but the words around what they say: "The scheme sponsor replied that …",
"It was agreed by the welfare lead that …", "Board : yes, for now"."""

import re

from pipeline.extract.nouns import CHAIR
from pipeline.extract.speakers import UNKNOWN, Cast, Speaker
from pipeline.form import Form

_SAID = (
    r"(?:said|says|stated|states|replied|replies|responded|responds|explained|explains|advised|advises|confirmed|confirms|answered|answers"
    r"|informed|clarified|clarifies|assured|told|acknowledged|accepted|admitted|conceded|ruled|promised|undertook|indicated|thought|felt|believed)"
)
_LIGHT = r"(?:\s+(?:then|also|further|\w+ly))*"
_NO_WORD = (
    rf"(?!(?:{_SAID}|that|which|who|whom|whose|was|were|is|are|had|has|have|been|be|to|and|but|or|if|it|he|she|they|not|would|will)\b)"
)
_WORD = rf"{_NO_WORD}[A-Za-z][\w’'&/-]*"
# a person by what he or she does there; what is said of papers and things names nobody
_PHRASE = re.compile(
    rf"(?P<who>(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ur|[Tt]heir|[Oo]ne\s+of\s+the)(?:\s+{_WORD}){{1,4}}?(?:\s+(?:of|for|from|at)\s+(?:the\s+)?{_WORD}(?:\s{_WORD})?)?)"
    rf"{_LIGHT}\s+{_SAID}\b"
)
_THING = re.compile(
    r"\b(?:answers?|responses?|reply|replies|reports?|papers?|letters?|plans?|polic(?:y|ies)|documents?|figures?|data|systems?|surveys?|guidance"
    r"|advice|views?|questions?|e-?mails?|websites?|law|laws|regulations?|budgets?|minutes|agreements?|contracts?|legislation|act|code|notes?"
    r"|statements?|information|results?|reasons?|evidence|position|concerns?|points?|matters?|items?|issues?|discussion|debate|meeting|rules?"
    r"|constitution|scheme|strategy|review|audit|assessment|analysis|motion|amendment|decision|recommendation|proposal|application)"
    r"(?:\s+(?:given|made|received|attached|before|in|to))?\W*$",
    re.IGNORECASE,
)
_BY = Form(
    r"\b(?:answered|confirmed|explained|clarified|stated|said|thought|felt|agreed|accepted|advised|promised|conceded|acknowledged"
    r"|suggested|told|taken)"
    r"(?:\s+(?:\w+ly|to|in\s+(?:turn|part|writing)))?\s+by\s+(?=[A-Zt])"
)
_FIRST = re.compile(r"[^.,;:?!\n]{1,160}")  # the clause that the answer begins with
_GROUP = re.compile(
    rf"\W{{0,3}}(?P<who>(?:The\s+)?(?:Board|Guests?|Audience|Members?|Committee|Panel|Council|{CHAIR}|Staff|Officers?|Public|Trustees"
    r"|Clerk|Secretary|Treasurer|President|Speaker|Presenters?|Applicants?|Residents?|Directors?|Parents?|School|Head)|[A-Z]{2,4})\s?:\s+(?=\S)"
)
_NO_INITIALS = frozenset({"AOB", "NB", "NOTE", "FYI", "TBC", "TBD", "YES", "NO", "ANS", "RE", "PS", "URL", "COST", "DATE", "TIME", "DUE"})


def _speaker(start: int, words: str) -> Speaker:
    return Speaker(start, start + len(words), words, UNKNOWN, key=words.lower().removeprefix("the "))


def labels(text: str, start: int, end: int) -> Speaker | None:
    """Whom the label in front of the words tells, where it is a group, a post or the letters of a name."""
    found = _GROUP.match(text, start, end)
    return _speaker(found.start("who"), found["who"]) if found and found["who"] not in _NO_INITIALS else None


def says(text: str, start: int, end: int) -> Speaker | None:
    """Who is the subject of the answer's verb, called by what he or she does: "The scheme sponsor replied that …"."""
    found = _PHRASE.match(text, start, end)
    return _speaker(found.start("who"), found["who"]) if found and not _THING.search(found["who"]) else None


def said_by(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """Who stands behind "by" in the first sentence of an answer in the passive: "It was agreed by the Lead that …"."""
    first = _FIRST.match(text, start, end)
    found = _BY.search(text, start, first.end()) if first else None
    who = cast.at(text, found.end(), end) if found else None
    return who if who is not None and not who.pronoun else None
