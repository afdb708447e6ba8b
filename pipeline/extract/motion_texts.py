"""The text of a motion that is only printed, "That this Council asks the Leader to write": it orders nothing until it is carried."""

import re

from pipeline.extract.tasks import Section, Sentence

_BODY = (
    r"(?:[Tt]hat,?\s+)?(?:[Tt]his|[Tt]he)\s+(?:[A-Z][\w’'-]*\s+){0,3}"
    r"(?:Council|Committee|Board|Assembly|District|Corporation|Association|House|Conference)\b"
)
_OPENS = re.compile(rf"[“(\"]\s*{_BODY}")
_ALL = re.compile(rf"[“(\"]\s*{_BODY}[^“”]*[”)\"]\W*")
_FAR = 2000  # characters from where a quoted motion opens to its last clause


def in_motion(section: Section, sentence: Sentence) -> bool:
    """Whether a sentence stands in the quotation of a motion, or is one in brackets, and in no decision."""
    text, start, end = section.text, sentence.start, sentence.end
    if section.resolution_at(start, end):
        return False
    if text[end - 1] in '”")' and (_ALL.fullmatch(text, start, end) or _opens_within(text, start, end)):
        return True
    opened = text.rfind("“", max(start - _FAR, section.lines[0].start), start)
    return opened >= 0 and text.find("”", opened, start) < 0 and _OPENS.match(text, opened, start) is not None


def _opens_within(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends with the quotation of a motion, "The following had been referred: “That this Council …”"."""
    at = text.find("“", start, end)
    return at >= 0 and text.find("”", at, end) == end - 1 and _OPENS.match(text, at, end) is not None
