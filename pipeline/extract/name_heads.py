"""Speakers that stand as a heading over what they ask or say."""

import re
from dataclasses import replace

from pipeline.extract.entries import beneath, content
from pipeline.extract.label_words import asks_below
from pipeline.extract.phrases import TITLES
from pipeline.extract.speakers import MEMBER, OFFICER, Cast, Speaker
from pipeline.records import Line
from pipeline.vocab import is_post

_BULLET_OR_NUMBER = re.compile(r"\s*(?:[•*–-]\s+|\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s+)")
# Before the name of whoever puts the questions below: "From", "Question submitted by", "QoN 22/19 –"
_LEAD = re.compile(
    r"(?:(?:\w+\s+)?[Qq]uestions?\s+(?:(?:No\.?\s*)?\d+\s*[:.–-]?\s*)?(?:(?:submitted|received|put|asked|tabled|raised)\s+)?(?:by|from|in\s+the\s+name\s+of)"
    r"|QUESTIONS?\s+(?:(?:NO\.?\s*)?\d+\s+)?(?:(?:SUBMITTED|PUT|ASKED|TABLED|RECEIVED)\s+)?(?:BY|FROM)"
    r"|From|By|(?:Asked|Submitted|Received|Put|Raised)\s+(?:by|from)|Name|Questioner|(?:Member|Asker|Speaker|Resident|Governor|Trustee|Councillor)(?=\s?:)|(?:[A-Z][\w.]*\s+)?[\w.]*\d[\w/.-]*\s*[–—-]"
    r"|(?:[A-Z][\w’'-]*\s+){0,2}Questions?(?:\s+(?:on|without|with)\s+[Nn]otice)?\s*[–—:-])\s*:?\s*"
)
_TOPIC = re.compile(r"\s?(?:[–—-]|:)\s[^.?!:;]{3,60}")  # behind a name: "Cr Abbott – Pool hours"
_PLACE = re.compile(
    r"\s*(?:(?:[,–-]\s*(?:of\s+)?|of\s+)(?:(?:Lot\s+|No\.?\s*)?\d{1,4}[a-z]?,?\s+)?[A-Z][\w’'-]*(?:[\s,]+[A-Z][\w’'-]*){0,5}\s*|\([^()]{3,40}\)\s*)?[:.]?\s*"
)
_TO_WHOM = re.compile(r"\s+to\s+(?:the\s+)?[A-Z][^.?!:;–—]{2,80}(?=\s*[:.]?\s*$)")  # "From Councillor Reed to the Leader of the Council"
_LEADS_IN = re.compile(r"\b(?:questions?|asked)\b[^.?]*[.:]\s*$")  # "Cr Abbott has given notice of the following questions."
# "Sought an assurance that …", "Recognising the cost, asked why …"
_NO_SUBJECT = re.compile(
    r"(?:Also\s+|Further\s+|Then\s+|Additionally\s+)?(?:Asked|Queried|Questioned|Sought|Enquired|Raised|Wondered|Requested|Highlighted|Referred"
    r"|Noted|Welcomed|Commented|Suggested|Expressed|Drew)\b"
    r"|(?:[A-Z][a-z]+ing|With\s+(?:reference|regard)\s+to|In\s+(?:relation|regard)\s+to)\s[^,.]{3,200},\s+(?:also\s+)?(?:asked|queried|questioned|sought|[ei]nquired)\b"
)
# How an entry goes on below the name of whoever speaks: "• Replied that …", "• Was of the opinion that …", "• Could not say …".
_VERB_FIRST = re.compile(
    r"(?:(?:Also|Further|Then|Additionally|Again|Finally|Subsequently)\s+)?"
    r"(?:[A-Z]?[a-z]+(?:ed|ied)|[Ss]aid|[Tt]old|[Gg]ave|[Ff]elt|[Tt]hought|[Ss]poke|[Ss]ought|[Ww]anted|[Uu]nderstood|[Uu]ndertook|[Dd]rew|[Ss]aw|[Tt]ook"
    r"|(?:[Ww]as|[Ww]ere|[Hh]ad|[Cc]ould|[Ww]ould|[Dd]id)\s+(?:not|no|of|in|[a-z]+ed|\w+ly|glad|able|unable|aware|sure|pleased|happy))\s+\S"
)


def caller(text: str, line: Line, cast: Cast) -> Speaker | None:
    """Who is named, with a place, in a line of its own over the questions that he or she puts: "4.1  Mrs L Petch, Quay Street"."""
    return _puts(text, line.start, line.end, cast) if line.end - line.start <= 80 else None


def _puts(text: str, start: int, end: int, cast: Cast, *, topic: bool = False) -> Speaker | None:
    """Whom a heading names as the one who puts the questions below it, alone or with a place, where ``topic`` allows with what they are
    about: "(2) From Ms J Bond", "QoN 4 – Cr Abbott – Pool hours"."""
    label = _BULLET_OR_NUMBER.match(text, start, end)
    begin = label.end() if label else start
    lead = _LEAD.match(text, begin, end)
    begin = lead.end() if lead else begin
    speaker = cast.at(text, begin, end)
    if speaker is None or speaker.role == "body" or speaker.pronoun or not (speaker.person or TITLES.match(text, begin, end)):
        return None
    if speaker.role == OFFICER and _is_service(speaker):
        return None
    whom = _TO_WHOM.match(text, speaker.end, end) if topic else None
    alone = _PLACE.fullmatch(text, whom.end() if whom else speaker.end, end) or topic and _TOPIC.fullmatch(text, speaker.end, end)
    return speaker if alone else None


def _is_service(speaker: Speaker) -> bool:
    """Whether a heading is the name of the service that somebody of the attendance runs, "Street Care", and not of that person."""
    words, name = set(re.findall(r"\w+", speaker.text.lower())), set(re.findall(r"\w+", speaker.person.lower()))
    called = speaker.text.startswith(("The ", "the ")) or speaker.text.isupper() or TITLES.match(speaker.text)
    return not words & name and not called


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


def dash_heading(text: str, lines: list[Line], n: int, cast: Cast) -> Speaker | None:
    """Who stands at the head of a line that a dash ends, or the body at its end, over entries without a subject: "Mr Bell –"."""
    line = lines[n]
    words = text[line.start : line.end].rstrip()
    if len(words) > 110 or not words.endswith(("–", "—", " -")) or n + 1 >= len(lines):
        return None
    if content(text, lines[n + 1])[0] == lines[n + 1].start or not says_on(text, lines[n + 1], cast):
        return None
    end = line.start + len(words.rstrip(" –—-"))
    speaker = cast.at(text, line.start, end)
    if speaker is not None and not speaker.pronoun and (speaker.end == end or text.startswith(",", speaker.end)):
        return speaker
    last = _BODY_LAST.search(text, line.start, end)
    body = cast.at(text, last.start(), end) if last else None
    return body if body is not None and body.role == "body" and body.end == end else None


# "Going through the figures the Panel –"
_BODY_LAST = re.compile(r"(?:[Tt]he\s+)?(?:(?:[A-Z][\w-]*\s+){0,3}(?:Committee|Panel|Board|Council|Cabinet|Commission|Forum)|[Mm]embers)$")


def name_alone(text: str, lines: list[Line], n: int, cast: Cast) -> Speaker | None:
    """The speaker whose name alone is line ``n``, over what he or she asked, in so many words or without a subject: "Sought …"."""
    line = lines[n]
    asks = asks_below(text, lines, n)
    if n + 1 >= len(lines) or line.end - line.start > 80 or not (says_on(text, lines[n + 1], cast) or asks):
        return None
    if asks:
        return _puts(text, line.start, line.end, cast, topic=True)
    speaker = cast.at(text, line.start, line.end)
    if speaker is None or speaker.role == "body" or speaker.pronoun:
        return None
    if speaker.end != line.end and not (speaker.role == MEMBER and _TOPIC.fullmatch(text, speaker.end, line.end)):
        return None  # but for "Cr Abbott – Pool hours"
    return speaker if speaker.person or TITLES.match(text, line.start, line.end) else None


def name_over_points(text: str, lines: list[Line], n: int, cast: Cast) -> Speaker | None:
    """The speaker who alone is line ``n``, by name or by post, over the points that he or she makes: "The Treasurer" / "- £10 meant …"
    where the line is an entry of a list, over entries one level below it."""
    line = lines[n]
    if n + 1 >= len(lines) or content(text, lines[n + 1])[0] == lines[n + 1].start:
        return None
    begin, _ = content(text, line)
    if begin > line.start and not beneath(text, lines[n + 1], line):
        return None
    speaker = cast.at(text, begin, line.end) or (_office(text, begin, line.end, cast) if begin > line.start else None)
    if speaker is not None and begin > line.start and not (speaker.person or speaker.role in (MEMBER, OFFICER)):
        return None  # "• BBQ" over the plans for it
    return speaker if speaker is not None and speaker.end == line.end and speaker.role != "body" and not speaker.pronoun else None


def _office(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """Whoever a post without its article names, "Vice-Chair", where nothing else stands there."""
    words = text[start:end].rstrip(" :")
    if not is_post(words):
        return None
    found = cast.at(f"The {words}", 0, len(words) + 4)
    return replace(found, start=start, end=end, text=words) if found is not None and found.end == len(words) + 4 else None


# "In response comments included:", "Answers were given as follows:" over the names of those who answered
_ANSWERS_FOLLOW = re.compile(
    r"(?:In\s+(?:response|reply|answer)\b[^.?:]{0,80}|(?:The\s+)?(?:following\s+)?(?:[Rr]esponses|[Rr]eplies|[Aa]nswers|[Cc]omments\s+in\s+(?:response|reply))\s+"
    r"(?:were|included|given|received|as)\b[^.?:]{0,40}|(?:Responses|Replies|Answers))\s*[:–—-]+\s*$"
)


def answers_below(text: str, lines: list[Line], n: int, cast: Cast) -> bool:
    """Whether line ``n`` says that answers follow, and the next line is the name of the first who gave them."""
    if n + 1 >= len(lines) or not _ANSWERS_FOLLOW.match(text, lines[n].start, lines[n].end):
        return False
    return (name_over_points(text, lines, n + 1, cast) or speaker_heading(text, lines[n + 1], cast)) is not None


def titled(text: str, title: tuple[int, int], lines: list[Line], cast: Cast) -> Speaker | None:
    """The speaker whom the title of an item names, "Cr Abbott – Pool hours", over the questions that he or she puts."""
    begin, end = title
    asking = next((line for line in lines[:2] if not leads_in(text, line)), None)
    if asking is None or lines[0].start < end or text[asking.start : asking.end].rstrip("”\"’'")[-1:] != "?":
        return None
    return _puts(text, begin, end, cast, topic=True)


def leads_in(text: str, line: Line, cast: Cast | None = None) -> bool:
    """Whether a line says no more than that questions follow: "Cr Abbott has given notice of the following questions."; with ``cast``, not
    those of a body, which another heading does not ask."""
    if line.end - line.start >= 120 or _LEADS_IN.search(text, line.start, line.end) is None:
        return False
    other = cast.at(text, line.start, line.end) if cast is not None else None
    return other is None or other.role != "body"


def says_on(text: str, line: Line, cast: Cast) -> bool:
    """Whether a paragraph, or the entry of a list, tells without a subject what somebody asked or said."""
    begin, end = content(text, line)
    form = _VERB_FIRST if begin > line.start else _NO_SUBJECT
    return bool(form.match(text, begin, end)) and cast.at(text, begin, end) is None


def keeps_floor(text: str, line: Line, cast: Cast) -> bool:
    """Whether the speaker who stands as a heading goes on in a line, or it leads in to what he or she asks."""
    return says_on(text, line, cast) or leads_in(text, line, cast)
