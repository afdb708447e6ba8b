"""Owners that stand beside the text: in a margin, or on lines of their own where a flattened action column left them."""

import re

from pipeline.extract.owners import is_owner, split_owners
from pipeline.extract.tasks import Section, Sentence, words_between

_LONE = re.compile(r"[A-Z]{2,3}[a-z]?(?:\s?[/,&]\s?[A-Z]{2,3}[a-z]?)*")
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
# Words that look ahead: without them a name in the margin says who spoke, or whose the subject is.
AHEAD = re.compile(
    r"\b(?:would|will|shall|should|must|needs?|to\s+be\s+\w+|(?<!had\s)(?<!been\s)(?:agreed|asked|requested|offered|proposed|hoped)"
    r"|still\s+to|is\s+to|are\s+to|[Nn]ext\s+step|to\s+(?:contact|arrange|check|write|organise|pursue|speak|report"
    r"|obtain))\b"
)


# "TK says that prices will rise": what somebody thinks, beside the name of whoever comes next.
TELLS = re.compile(
    r"\W*(?:o\s+)?(?!A\b|I\b)[A-Z]{1,3}\s+(?:says?|said|believes?|thinks?|feels?|felt|thought|notes|noted|reports?|reported|comments?"
    r"|commented)\b"
)


def opens_line(section: Section, number: int) -> bool:
    return number == 0 or section.sentences[number - 1].line != section.sentences[number].line


def line_end(section: Section, number: int) -> int:
    """The sentence after the last one on the line of ``number``."""
    after = number + 1
    while after < len(section.sentences) and section.sentences[after].line == section.sentences[number].line:
        after += 1
    return after


def lone_owner(section: Section, number: int) -> bool:
    """Whether a sentence is nothing but an owner on a line of its own, as an action column leaves it, under one that says something."""
    text, sentence = section.text, section.sentences[number]
    words = text[sentence.start : sentence.end]
    if len(words) > 40 or not opens_line(section, number) or line_end(section, number) != number + 1:
        return False
    before = section.sentences[number - 1]
    if words_between(text, before.start, before.end) < 5:
        return False
    if _LONE.fullmatch(words):
        return section.cast.is_initials(words)
    return section.columned and bool(
        re.fullmatch(
            r"(?:The\s+)?(?:Clerk|Chair(?:man)?)|Cllrs?\.?\s+(?:[A-Z][\w.’'-]*\s*){1,3}|(?:Clerk"
            r"|Chair)\s*[/&]\s*\w+",
            words,
        )
    )


def margin_owners(section: Section, sentence: Sentence) -> tuple[str, ...]:
    """The owners in a margin note; () for a note that is none ("NEXT ITEM")."""
    words = re.sub(r"^(?:ACTION|Action)\s*(?:by|BY)?\s*[:–-]?\s*", "", section.text[sentence.start : sentence.end]).strip()
    if (
        not words
        or len(words) > 60
        or words.lower()[:3] in _MONTHS
        or re.fullmatch(r"(?:ACTION|NOTED?|AGREED|INFO\w*|DISCUSS\w*|DECISION|NEXT ITEM|Noted?|Agreed)\.?", words)
    ):
        return ()
    parts = split_owners(words, section.cast)
    return (
        parts
        if parts
        and all(
            is_owner(p, section.cast, loosely=True) or re.fullmatch(r"[A-Z][a-z]+|[A-Z]{1,3}", p) and section.cast.named(p) for p in parts
        )
        else ()
    )
