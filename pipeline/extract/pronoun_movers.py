"""Whom a pronoun that moves a motion stands for: "It was the view of Cllr Hale that it was late. She moved, and …"."""

import re

from pipeline.extract.speakers import Cast, Speaker, clashes

_MOVES = re.compile(
    r"\W*(?P<who>He|She|They)\s+(?:(?:then|also|therefore|accordingly|so|further|formally),?\s+)*(?:moved|proposed|tabled|put\s+forward)\b"
)
_TITLE = re.compile(r"\b(?:Councillor|Cllr|Cr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+(?=[A-Z])")


def mover_meant(text: str, before: tuple[int, int], sentence: tuple[int, int], cast: Cast) -> str:
    """Who is meant where ``sentence`` says that "he" or "she" moved: whom the sentence before it begins with, else the last that it names;
    empty where nobody fits or where the two stand on lines of their own."""
    pronoun = _MOVES.match(text, *sentence)
    if pronoun is None or "\n" in text[before[1] : sentence[0]]:
        return ""
    said = cast.at(text, pronoun.start("who"), pronoun.end("who"))
    subject = cast.at(text, *before)
    named = [cast.at(text, title.start(), before[1]) for title in _TITLE.finditer(text, *before)]
    for one in (subject, *reversed(named)):
        if one is not None and _is_one(one) and not (said is not None and clashes(said, one)):
            return one.text
    return ""


def _is_one(speaker: Speaker) -> bool:
    return not (speaker.pronoun or speaker.plural) and (bool(speaker.person) or speaker.role == "member")
