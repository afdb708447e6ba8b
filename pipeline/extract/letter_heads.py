"""Who asks or answers behind the letters Q and A, where a name, or what somebody is, heads the words: "Q, Resident – who …"."""

import re

from pipeline.extract.speakers import BODY, PUBLIC, UNKNOWN, Cast, Speaker

# "Resident –", "A member of the public:", "same resident, and if …", "Resident, aged 14 –": whom no attendance has
_SOMEBODY = re.compile(
    r"(?P<who>(?:(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne|[Ss]ame|[Ll]ocal|[Ff]ormer|[Yy]oung|[Ss]econd|[Tt]hird)\s+)*"
    r"(?:[Rr]esident|[Pp]arishioner|[Rr]atepayer|[Tt]axpayer|[Mm]ember\s+of\s+(?:the\s+)?(?:public|audience)|[Tt]rader|[Ss]hopkeeper|[Tt]enant|[Ll]easeholder|[Pp]arent"
    r"|[Vv]isitor|[Nn]eighbour|[Vv]illager|[Cc]ustomer|[Pp]atient|[Pp]upil|[Ss]tudent|[Ff]armer|[Ll]andowner|[Aa]ttendee|[Aa]udience(?:\s+member)?|[Pp]ublic|[Ff]loor)"
    r"(?:\s+(?:of|from|in|at)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})?(?:,\s+aged\s+\d{1,2})?)"
    r"(?:\s+[–—-]\s+|\s?:\s+|,\s+(?=[\w“\"]))"
)
# "addressed to the Clerk – where …": who is to answer
_PUT_TO = re.compile(r"(?:(?:addressed|put|directed)\s+)?to\s+(?=(?:the\s+)?[A-Z])")
_THEN = re.compile(r"\s+[–—-]\s+|\s?:\s+")
# "Mrs Pole, can it be moved?"
_ASKS = re.compile(
    r",\s+(?=(?:and\s+|but\s+|so\s+)?(?i:who|what|when|where|why|how|which|whose|if|is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|may)\b)"
)
# "Councillor Hale, it is only on loan", "AP, fair point"
_ANSWERS = re.compile(r"\)?(?:,\s+(?=[a-z£€\d“\"])(?!(?:who|which|and|the\s+[A-Z][\w]*\s+(?:of|for))\b)|\s+[–—-]\s+|\s?:\s+)")


def asks(text: str, start: int, end: int, cast: Cast) -> tuple[int, Speaker | None, Speaker | None] | None:
    """Where the words of a question begin behind the letter Q, who asks and who is to answer; None where they begin at once."""
    somebody = _SOMEBODY.match(text, start, end)
    if somebody is not None:
        who = Speaker(*somebody.span("who"), somebody["who"], PUBLIC, key=somebody["who"].lower())
        return somebody.end(), who, None
    put = _PUT_TO.match(text, start, end)
    if put is not None:
        stop = _THEN.search(text, put.end(), end)
        to = cast.at(text, put.end(), stop.start()) if stop else None
        return (stop.end(), None, to) if stop else None
    own = cast.at(text, start, end)
    asked = _ASKS.match(text, own.end, end) if own is not None and own.role != BODY and not own.pronoun else None
    return (asked.end(), own, None) if asked and text.find("?", asked.end(), end) >= 0 else None


def answers(text: str, start: int, end: int, cast: Cast) -> tuple[int, Speaker] | None:
    """Where the words of an answer begin behind the letter A and a name, and who gives it: "A, Councillor Hale, it is not."."""
    begin = start + text.startswith("(", start)
    who = cast.at(text, begin, end)
    if who is None and begin > start and (shut := text.find(")", begin, min(end, begin + 60))) > 0 and text[begin].isupper():
        who = Speaker(begin, shut, text[begin:shut], UNKNOWN, key=text[begin:shut].lower())
    if who is None or who.pronoun or who.role == BODY:
        return None
    said = _ANSWERS.match(text, who.end, end)
    if said is None and begin > start and text.startswith(") ", who.end):
        return who.end + 2, who
    return (said.end(), who) if said else None
