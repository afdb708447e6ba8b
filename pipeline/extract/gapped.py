"""A second asker whose verb is left out: "Mr Hale asked what it cost and Mrs Poole whether it was let"."""

import re

from pipeline.extract.phrases import TITLES
from pipeline.extract.speakers import BODY, OFFICER, Cast, Speaker, same

_AND = re.compile(r"(?:[,;]\s+(?:and\s+|while\s+)?|\s+(?:and|while)\s+)(?=[A-Z])")
# What he or she asks follows the name at once
_ASKS_TOO = re.compile(
    r",?\s+(?:also\s+)?(?:as\s+to\s+(?:whether|why|how|what|when|where|which|who|the)\b|(?:whether|why|how|what|when)\s+(?!the\s+\w+\s+(?:said|replied)\b)\w"
    r"|about\s)|,\s+(?:the\s+same\s+(?:of|for|about|as\s+to)\b)"
)


def second_askers(text: str, start: int, end: int, first: Speaker | None, cast: Cast) -> list[tuple[int, int, Speaker]]:
    """The questions behind the first one in ``text[start:end]`` whose verb of asking stands there alone: where each begins, where the words
    before it end, and who asks it."""
    found: list[tuple[int, int, Speaker]] = []
    if first is None:
        return found
    for joint in _AND.finditer(text, start, end):
        if first.start <= joint.start() < first.end:
            continue  # "questions from Councillors Hale and Poole about the cost"
        who = cast.at(text, joint.end(), end)
        if who is None or who.role in (BODY, OFFICER) or who.pronoun or same(who, first):
            continue
        if (who.person or TITLES.match(text, joint.end(), end)) and _ASKS_TOO.match(text, who.end, end):
            found.append((joint.end(), joint.start(), who))
    return found
