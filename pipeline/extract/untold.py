"""Subjects of a task that no attendance tells: the "I" of a reply in its own words, initials without a key, a service or a firm."""

import re

from pipeline.extract.speakers import UNKNOWN, Speaker
from pipeline.extract.tasks import Section
from pipeline.vocab import words

_SERVICE = re.compile(
    r"\b(?:[Tt]he|his|her|their)\s+(?:[\w’-]+\s+){0,3}(?:team|service|department|directorate|trust|Team|Service|Department|Trust)\s+$"
)
_FIRM = re.compile(r"\b[Tt]he\s+(?:company|contractor|developer|operator|landlord|applicant|agent|supplier|consultant)s?\s+$")


def own_voice(text: str, start: int, at: int) -> Speaker | None:
    """The "I" or "we" of a reply that is printed in its own words."""
    word = text[start:at].strip()
    return Speaker(start, start + len(word), word, UNKNOWN, pronoun=True, plural=word != "I") if word in ("I", "we", "We") else None


def unlisted(text: str, start: int, at: int) -> Speaker | None:
    """Initials that no attendance explains: a person's, where no article stands before them and they are not a body's."""
    letters = text[start:at].strip()
    named = (
        letters.isupper() and letters != "I" and letters not in words("body_initials") and not re.search(r"\b[Tt]he\s+$", text[:start][-6:])
    )
    return Speaker(start, start + len(letters), letters, UNKNOWN, key=letters.lower()) if named else None


def service(section: Section, start: int, at: int) -> Speaker | None:
    """A team, a service or a firm as subject: it speaks for itself as little as a group does, so it counts as several."""
    match = _SERVICE.search(section.text[start:at]) or _FIRM.search(section.text[start:at])
    return Speaker(start + match.start(), at - 1, match.group().strip(), "officer", plural=True) if match else None
