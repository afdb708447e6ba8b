"""The parts of a telegraphic note, "Clerk to obtain quotes": whose post it names, in small letters or capitals, and where it begins."""

import re

from pipeline.extract.owners import is_owner, split_owners
from pipeline.extract.speakers import Cast
from pipeline.extract.tasks import Section, Sentence, Task, words_between
from pipeline.vocab import words

_DASHED_POST = re.compile(
    r"^\W*(?:\(?(?:\d+|[ivx]{1,5}|[a-h])[.)]\s*)?(?P<who>[A-Z][^.;:,]{2,50}?\s[–—-]\s[A-Z][^.;:]{1,60}?)\s+to\s+(?P<verb>[a-z][\w-]*)\b"
)
_CAPITAL_NOTE = re.compile(
    r"(?:^\W*(?:\(?(?:\d+|[a-h])[.)]\s*)?|[,;:]\s+|\s[–—-]\s+)(?P<who>[A-Z][A-Z.’'/&-]*(?:\s+[A-Z][A-Z.’'/&-]*){0,5})\s+TO\s+(?P<verb>[A-Z]{3,})\b"
)
_CAPITAL_FINITE = re.compile(r"\b(?:IS|ARE|WAS|WERE|BE|HAS|HAVE|WILL|DUE|ABLE|ASKED|INVITED|WELCOME|NOT)\b")
# What one person who is told to do it does after the meeting, though a body that does it only deliberates.
DEED_OF_ONE = frozenset(["consider", "speak", "give", "confirm"])


def whole_post(section: Section, words_of: str) -> "re.Match[str] | None":
    """A note to a post whose title holds a dash: "Assistant Director – Schools to supply the list"."""
    found = _DASHED_POST.match(words_of)
    return found if found and is_owner(found["who"], section.cast) else None


_A_NAME = re.compile(r"(?:[A-Z]\.?|[A-Z][a-zà-ÿ’'-]+)\s+[A-Z][\w’'-]+")


def are_names(phrase: str, cast: Cast) -> bool:
    """Whether a list holds somebody of the meeting beside those who are only named like people: "Clerk / A Howarth"."""
    parts = [piece for part in split_owners(phrase, cast) for piece in re.split(r"\s+and\s+|,\s+", part)]
    known = [is_owner(part, cast) for part in parts]
    return len(parts) > 1 and any(known) and all(k or _A_NAME.fullmatch(part) for k, part in zip(known, parts, strict=True))


_A_DOER = re.compile(r"(?:the\s+)?(?:[A-Z][\w.’'-]*(?:[\s/&]+(?:(?:of|and|for|the)\s+)?|\s?,\s))*[A-Z][\w.’'-]*(?:\s(?:members|team|group|office|staff|volunteers|parents))?")
# What takes an infinitive and does nothing: "Application to build", "Motion to send".
_NO_DOER = re.compile(
    r"\b(?:Re[:.]|[Ll]etter|[Rr]equests?|[Pp]roposals?|[Pp]ropose|[Mm]otions?|[Pp]lans?|[Dd]ecisions?|[Aa]pplications?|[Pp]ermission|[Cc]onsent|[Ii]nvitations?|[Aa]greement|[Oo]ffers?"
    r"|[Oo]rders?|[Nn]eeds?|[Rr]ights?|[Oo]pportunit\w+|[Aa]ttempts?|[Ee]fforts?|[Rr]esolutions?|[Rr]ecommendations?|[Nn]otices?|[Bb]ids?|[Dd]ut\w+|[Pp]owers?"
    r"|[Aa]pproval|[Aa]uthority|[Cc]ommitments?|[Tt]ime|[Ww]ays?|[Rr]eports?|[Aa]greed|[Rr]esolved|[Aa]pproved|[Pp]roposed|[Pp]roject|[Ss]cheme|[Cc]onsultation"
    r"|[Uu]pdates?|[Ii]ntention|[Rr]eminder|[Dd]eadline|[Tt]hanks|[Ww]elcome|[Ii]ntroductions?|[Ll]ink|[Ff]unding|[Gg]rant|[Ww]ork|[Mm]eetings?|[Ff]ailure|[Aa]uthoris\w+"
    r"|[Nn]omination|[Aa]ppointment|[Ee]lection|[Aa]ction|Item|Next|When|Where|What|How|Who|If|Which|As|In|On|At|For|From|By|To|It|This|That|These|Nothing|None|No|Not|[A-Z]{4,})$"
)
_DEED = frozenset(["connect", "meet", "share", "work", "return", "lead", "develop", "set", "put", "flag", "map", "capture", "confirm", "ensure", "use", "utilise", "help", "consider", "agree", "chase", "pick", "take", "make", "give", "discuss", "review"])


def is_doer(phrase: str, verb: str) -> bool:
    """Whether capitalised words that open a note are somebody who is told to do a thing, though nobody knows them: "MCLG to share details"."""
    deeds = words("person_deeds") | words("request_verbs") | _DEED
    return verb in deeds and len(phrase) < 60 and _A_DOER.fullmatch(phrase) is not None and not _NO_DOER.search(phrase)


# "Hedge not cut back – the Clerk to chase": what is to be chased stands before the dash.
_OBJECT_BEFORE = re.compile(
    r"\sto\s+(?:chase|pursue|investigate|action|progress|check|deal\s+with|follow)(?:\s+(?:up|again|this|it|these)){0,2}\W*$"
)


def note_start(section: Section, sentence: Sentence, at: int) -> int:
    """Where a note with its doer at ``at`` begins: at the doer where most of its sentence stands before it, "Stile broken – TK to"."""
    if _OBJECT_BEFORE.search(section.text, at, sentence.end):
        return sentence.start
    whole = words_between(section.text, sentence.start, sentence.end)
    return at if 2.4 * words_between(section.text, at, sentence.end) < whole else sentence.start  # a short object goes with its order


def in_capitals(section: Section, number: int, words_of: str) -> Task | None:
    """Read "CLERK TO OBTAIN QUOTES": the note that capitals set apart from the text."""
    sentence = section.sentences[number]
    found = _CAPITAL_NOTE.search(words_of)
    if found is None or found["verb"].lower() in words("not_verbs") | (words("idle_verbs") - DEED_OF_ONE) | {"be"}:
        return None
    if _CAPITAL_FINITE.search(found["who"]):
        return None
    titled = " ".join(word if word in ("OF", "FOR", "AND") else word.capitalize() for word in found["who"].split())
    titled = re.sub(r"\b(?:OF|FOR|AND)\b", lambda m: m.group().lower(), titled)
    known = is_owner(titled, section.cast) or is_owner(found["who"], section.cast)
    if not known or titled.lower() in ("members", "council", "the council", "committee"):
        return None
    start = note_start(section, sentence, sentence.start + found.start("who"))
    return Task(start, sentence.end, "action-infinitive", "request", split_owners(found["who"], section.cast), number)
