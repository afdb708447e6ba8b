"""The people of a text: those of the attendance list and those whom the text itself introduces ("The Head of Housing, Ann Bell,")."""

import re
from functools import cache

from spacy.tokens import Doc

from pipeline.extract.context import scene_of, shared, text_of
from pipeline.extract.speakers import Cast, cast_of
from pipeline.records import Person
from pipeline.vocab import ordered

_KEY = "minutebook.cast"
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof)\.?\s+(?:[A-Z]\.?\s+)?|[A-Z][a-zà-ÿ’'-]+\s+(?:[A-Z]\.?\s+)?)(?:(?:Mc"
    r"|Mac|O['’])?[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?)"
)
_LINE = re.compile(r"[^\n]+")
_TO_SOMEBODY = re.compile(
    r"\b(?:[Rr]eply|[Rr]esponse|[Aa]nswer|[Rr]eplying|[Rr]esponding|[Aa]nswering|[Rr]eference|[Rr]egard)\s+to\s+(?:[\w’']+\s+){0,3}$"
    r"|\b(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|points?|comments?|request|raised|asked|put)\s+(?:from|by|of)\s+$"
)
_WORD = r"[A-Z][\w’&-]*"


@cache
def _introductions() -> tuple["re.Pattern[str]", ...]:
    """Finds a line that may introduce somebody with a post, a post before a name, a name before a post, and a name with initials."""
    nouns = "|".join(re.escape(noun) for noun in ordered("role_nouns"))
    before = rf"(?:(?:{_WORD}\s+(?:(?:and|of|for|&)\s+(?:the\s+)?)?){{0,6}}?)"
    after = rf"(?:\s+(?:of|for|to|–|-)\s+(?:the\s+)?{_WORD}(?:\s+(?:and\s+|of\s+|&\s+)?{_WORD}){{0,4}})?"
    role = rf"(?P<role>{before}(?:{nouns})(?:\s+{_WORD}){{0,2}}?{after})"
    return (
        re.compile(nouns),
        re.compile(rf"\b{role}\s*(?:,\s+|\s\()(?P<name>{_NAME})(?=[,)]|\s+[a-z])"),
        re.compile(rf"\b(?P<name>{_NAME})\s*(?:,\s+(?:the\s+)?|\s\(){role}(?=[,.;)]|\s+[a-z])"),
        re.compile(rf"\b(?P<name>{_NAME})\s\((?P<key>[A-Z]{{2,4}}[a-z]?)\)"),
    )


def _introduced(text: str) -> list[Person]:
    """The people whom a text introduces with their post, or with the initials that it uses for them afterwards."""
    noun, role_first, name_first, keyed = _introductions()
    lines = [match.span() for match in _LINE.finditer(text)]
    posts = [span for span in lines if noun.search(text, *span)]  # few lines name one, and the two forms are dear
    people = [
        Person(" ".join(match["name"].split()), "officer", " ".join(match["role"].split()), start=match.start(), end=match.end())
        for pattern in (role_first, name_first)
        for span in posts
        for match in pattern.finditer(text, *span)
        if not (pattern is name_first and _two(text, match))
    ]
    keys = (match for span in lines if text.find("(", *span) >= 0 for match in keyed.finditer(text, *span))
    return people + [Person(match["name"], "", "", match["key"], match.start(), match.end()) for match in keys]


def _two(text: str, match: "re.Match[str]") -> bool:
    """Whether a name and a post are two people: "In reply to Mr Lewis, the Caretaker said that …"."""
    apart = text[match.end("name") : match.start("role")].endswith(", the ") and text[match.end() : match.end() + 1].isspace()
    return apart and _TO_SOMEBODY.search(text, max(0, match.start() - 40), match.start()) is not None


def cast_in(doc: Doc) -> Cast:
    """The cast of ``doc``, made once: its attendance, then those introduced in the text and not on the list."""
    kept = shared(doc)
    if _KEY not in kept:
        listed = scene_of(doc).people
        known = cast_of(listed)
        new: dict[str, Person] = {}
        for person in _introduced(text_of(doc)):
            if known.named(person.name) is None and not (person.initials and known.is_initials(person.initials)):
                new.setdefault(person.name, person)
        kept[_KEY] = cast_of([*listed, *new.values()])
    cast: Cast = kept[_KEY]
    return cast
