"""Speakers that stand as a heading over what they ask or say."""

import re

from pipeline.extract.entries import content
from pipeline.extract.label_words import asks_below
from pipeline.extract.phrases import TITLES
from pipeline.extract.speakers import Cast, Speaker
from pipeline.records import Line

_BULLET_OR_NUMBER = re.compile(r"\s*(?:[•*–-]\s+|\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s+)")
_TOPIC = re.compile(r"\s?(?:[–—-]|:)\s[^.?!:;]{3,60}")  # behind a name: "Cr Abbott – Pool hours"
_PLACE = re.compile(r"\s*(?:[,–-]\s*(?:of\s+)?[A-Z][\w’'-]*(?:[\s,]+[A-Z][\w’'-]*){0,5}\s*|\([^()]{3,40}\)\s*)?[:.]?\s*")
# "Sought an assurance that …", "Recognising the cost, asked why …"
_NO_SUBJECT = re.compile(
    r"(?:Also\s+|Further\s+|Then\s+|Additionally\s+)?(?:Asked|Queried|Questioned|Sought|Enquired|Raised|Wondered|Requested|Highlighted|Referred"
    r"|Noted|Welcomed|Commented|Suggested|Expressed|Drew)\b"
    r"|(?:[A-Z][a-z]+ing|With\s+(?:reference|regard)\s+to|In\s+(?:relation|regard)\s+to)\s[^,.]{3,200},\s+(?:also\s+)?(?:asked|queried|questioned|sought|enquired)\b"
)
# How an entry goes on below the name of whoever speaks: "• Replied that …", "• Was of the opinion that …", "• Could not say …".
_VERB_FIRST = re.compile(
    r"(?:(?:Also|Further|Then|Additionally|Again|Finally|Subsequently)\s+)?"
    r"(?:[A-Z]?[a-z]+(?:ed|ied)|[Ss]aid|[Tt]old|[Gg]ave|[Ff]elt|[Tt]hought|[Ss]poke|[Ss]ought|[Ww]anted|[Uu]nderstood|[Uu]ndertook|[Dd]rew|[Ss]aw|[Tt]ook"
    r"|(?:[Ww]as|[Ww]ere|[Hh]ad|[Cc]ould|[Ww]ould|[Dd]id)\s+(?:not|no|of|in|[a-z]+ed|\w+ly|glad|able|unable|aware|sure|pleased|happy))\s+\S"
)


def caller(text: str, line: Line, cast: Cast) -> Speaker | None:
    """Who is named, with a place, in a line of its own over the questions that he or she puts: "4.1  Mrs L Petch, Quay Street"."""
    label = _BULLET_OR_NUMBER.match(text, line.start, line.end)
    begin = label.end() if label else line.start
    if line.end - begin > 80 or not TITLES.match(text, begin, line.end):
        return None
    speaker = cast.at(text, begin, line.end)
    if speaker is None or speaker.role == "body" or speaker.pronoun:
        return None
    return speaker if _PLACE.fullmatch(text, speaker.end, line.end) else None


def speaker_heading(text: str, line: Line, cast: Cast) -> Speaker | None:
    """The speaker of a line that is nothing but one ("Cllr Hale:", "Jo Bell, Assistant Director:"), over what that speaker says."""
    words = text[line.start : line.end]
    if len(words) > 110 or not words.endswith(":"):
        return None
    speaker = cast.at(text, line.start, line.end - 1)
    if speaker is None or speaker.pronoun:
        return None
    rest = text[speaker.end : line.end - 1].strip()
    return (
        speaker
        if not rest or rest[0] in ",–-(" and len(rest.split()) < 14 and not re.search(r"\b(?:was|were|had|said|asked)\b", rest)
        else None
    )


def name_alone(text: str, lines: list[Line], n: int, cast: Cast) -> Speaker | None:
    """The speaker whose name alone is line ``n``, over what he or she asked, in so many words or without a subject: "Sought …"."""
    line = lines[n]
    asks = asks_below(text, lines, n)
    if n + 1 >= len(lines) or line.end - line.start > 80 or not (says_on(text, lines[n + 1], cast) or asks):
        return None
    number = _BULLET_OR_NUMBER.match(text, line.start, line.end) if asks else None
    begin = number.end() if number else line.start
    speaker = cast.at(text, begin, line.end)
    if speaker is None or speaker.role == "body" or speaker.pronoun:
        return None
    alone = speaker.end == line.end or asks and _TOPIC.fullmatch(text, speaker.end, line.end)
    return speaker if alone and (speaker.person or TITLES.match(text, begin, line.end)) else None


def name_over_points(text: str, lines: list[Line], n: int, cast: Cast) -> Speaker | None:
    """The speaker who alone is line ``n``, by name or by post, over the points that he or she makes: "The Treasurer" / "- £10 meant …"."""
    line = lines[n]
    if n + 1 >= len(lines) or content(text, lines[n + 1])[0] == lines[n + 1].start:
        return None
    speaker = cast.at(text, line.start, line.end)
    return speaker if speaker is not None and speaker.end == line.end and speaker.role != "body" and not speaker.pronoun else None


def titled(text: str, title: tuple[int, int], lines: list[Line], cast: Cast) -> Speaker | None:
    """The speaker with whose name the title of an item begins, "Cr Abbott – Pool hours", over the question that he or she puts."""
    begin, end = title
    if not lines or lines[0].start < end or text[lines[0].start : lines[0].end].rstrip("”\"’")[-1:] != "?":
        return None
    speaker = cast.at(text, begin, end)
    named = speaker is not None and speaker.role != "body" and TITLES.match(text, begin, end)
    return speaker if named and _TOPIC.fullmatch(text, speaker.end, end) else None  # type: ignore[union-attr]


def says_on(text: str, line: Line, cast: Cast) -> bool:
    """Whether a paragraph, or the entry of a list, tells without a subject what somebody asked or said."""
    begin, end = content(text, line)
    form = _VERB_FIRST if begin > line.start else _NO_SUBJECT
    return bool(form.match(text, begin, end)) and cast.at(text, begin, end) is None
