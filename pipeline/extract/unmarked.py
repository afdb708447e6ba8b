"""Questions of notes and of plain speech that want their mark or their verb: "AB - is that with the grant", "Is there enough salt (AB)"."""

import re

from pipeline.extract.speakers import Cast, Speaker
from pipeline.extract.subjects import subject_at

_AUXILIARIES = ("is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "has", "have", "had", "should")
_AUXILIARY = f"(?:{'|'.join(_AUXILIARIES)})"
_CAPITAL = f"(?:{'|'.join(word.capitalize() for word in _AUXILIARIES)})"
_SUBJECT = r"(?:there|the|this|that|it|they|he|she|we|you|any(?:thing|one|body)?|some(?:thing|one|body)|these|those)"
# How a question begins that no mark ends; "what the Trust did" tells, "whether the Trust did" asks
_ASKS = re.compile(
    rf"(?i:{_AUXILIARY}\s+{_SUBJECT}\b|(?:how|why|what|when|where|which|who)\s+(?:(?!the\b|they\b|he\b|she\b|it\b|we\b)\w+\s+){{0,2}}?{_AUXILIARY}\b)"
    rf"(?:[^.;?]|(?<=\d)\.(?=\d))*$|{_AUXILIARY}\s+{_SUBJECT}\b[^.;?]*\.$"
    r"|(?i:whether|how\s+(?:many|much|long|often|far|soon)|why(?!\s+not\b))\s(?:[^.;?]|(?<=\d)\.(?=\d))*\.?$"
)
_INITIALS_BEHIND = re.compile(rf"\W*{_CAPITAL}\s+{_SUBJECT}\b[^.?;:()]{{5,100}}\s\((?P<who>[A-Z]{{2,4}})\)\s*$")
# "Why is it not possible to print them - the Chairman is for a leaflet": a question, a dash, and somebody who answers
_THEN_DASH = re.compile(
    rf"(?:How|Why|What|When|Where|Which|Who)\s+(?:(?!the\b|they\b|he\b|she\b|it\b|we\b)\w+\s+){{0,2}}?{_AUXILIARY}\s(?:[^.;:?–—]|(?<=\d)\.(?=\d)){{8,200}}?"
    r"(?P<dash>\s+[–—-]+\s+)(?=[A-Zta])"
)
# "Dr Ash, on the ferry, how many had used it?": a matter, then what is asked about it
_ON_WHAT = re.compile(
    r",\s+(?:on|as\s+to|regarding)\s[^,.;:?]{3,60},\s+(?=(?:how|why|what|when|where|who|which|was|were|is|are|did|do|does)\b[^?]*\?[”\"’]?\s*$)"
)


def unmarked(text: str, start: int, end: int) -> bool:
    """Whether the words of a speaker ask although no question mark ends them."""
    return bool(_ASKS.match(text, start, end))


def initials_behind(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """Whose question it is in "Is there enough salt (AB)", which no mark ends."""
    found = _INITIALS_BEHIND.match(text, start, end)
    return cast.person_at(text, found.start("who"), found.end("who")) if found else None


def told_behind_dash(text: str, start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """Where a question that no mark ends stops, and where behind a dash somebody begins to answer it; None for any other sentence."""
    found = _THEN_DASH.match(text, start, end)
    if found is None:
        return None
    said = subject_at(text, found.end(), end, cast)
    return (found.start("dash"), found.end()) if said is not None and not said[0].pronoun else None


def on_what(text: str, speaker: Speaker, end: int) -> int | None:
    """Where the question begins in "Dr Ash, on the ferry, how many had used it?"; None where none does."""
    found = _ON_WHAT.match(text, speaker.end, end)
    return found.end() if found else None


# "FG there is a shortage of drivers.": initials right before what is answered
_INITIALS = re.compile(r"[A-Z]{2,4}[a-z]?")
_OWN_WORDS = re.compile(
    r"\s+(?=(?:there|it|they|this|that|these|those|we|no|yes|not|nothing|none|nobody|part|some|all|most|only|because|probably|maybe)(?:[’']s)?\s[a-z])"
)


def in_own_words(text: str, speaker: Speaker, end: int) -> int | None:
    """Where the words begin that follow somebody's initials without a verb or a mark; None where none do."""
    own = _OWN_WORDS.match(text, speaker.end, end) if _INITIALS.fullmatch(speaker.text) else None
    return own.end() if own else None
