"""Questions of which notice was given, as they were sent in: "(i) “I will ask at the next meeting …”", "To ask the Mayor how …"."""

import re

from pipeline.extract.speakers import BODY, UNKNOWN, Cast, Speaker
from pipeline.records import Line

_MARK = r"\s*(?:\(?(?:\d{1,3}|[ivx]{1,4}|[a-z])[.)]\s*)?"
_NOTICE = re.compile(
    rf"{_MARK}(?P<words>[“\"]?(?:[Il1!|]\s+(?:will|shall|wish\s+to|would\s+like\s+to|propose\s+to|beg\s+to)\s+(?:also\s+|again\s+)?ask\b"
    r"|To\s+ask\s+(?:the\s+)?[A-Z]))"
)
# What somebody gave notice of, in quotation marks or under his or her name: "“To ask how many lamps are out”"
_TO_ASK = re.compile(rf"{_MARK}(?P<words>(?P<quote>[“\"])?To\s+ask\s+(?:for|how|what|when|where|why|who|which|if|whether|about)\b)")
_GIVES = re.compile(r"\b(?:by|from|in\s+the\s+name\s+of)\s+")
_HEAD = re.compile(
    r"\W*(?:\d{1,3}[.)]\s*)?(?:Written\s+)?(?:Notices?\s+of\s+)?Questions?\s+(?:\w+\s+)?(?:(?:submitted|tabled|received|lodged|sent\s+in|put\s+down|asked)\s+)?"
    r"(?:by|from|in\s+the\s+name\s+of)\s+(?P<who>[^.?!:]{3,60})[:.]?\s*$",
    re.IGNORECASE,
)
_ABOVE = 3  # lines over a question in which its asker is named


def notice(text: str, start: int, end: int) -> "re.Match[str] | None":
    """The opening words (group ``words``) of a question as it was sent in, where one begins at ``start``."""
    return _NOTICE.match(text, start, end)


def notice_within(text: str, start: int, end: int) -> int | None:
    """Where, behind a label, a question begins as it was sent in."""
    found = _NOTICE.search(text, start, end)
    return found.start("words") if found else None


def given(
    text: str, lines: list[Line], n: int, cast: Cast, title: tuple[int, int], head: Speaker | None
) -> tuple[int, Speaker | None] | None:
    """Where in line ``n`` a question begins of which notice was given, and by whom; ``head`` is who stands as a heading over questions."""
    line = lines[n]
    found, to_ask = notice(text, line.start, line.end), _TO_ASK.match(text, line.start, line.end)
    if found is None and to_ask is None:
        return None
    by = notifier(text, lines, n, cast, title) or head
    if found is None and to_ask and not (to_ask["quote"] or by):
        return None
    if found is not None and by is None and found["words"].startswith("To") and found.start("words") > line.start:
        return None  # "(1) To ask the Leader to report in May" may be a clause of what was decided
    return (found or to_ask).start("words"), by  # type: ignore[union-attr]


def notifier(text: str, lines: list[Line], n: int, cast: Cast, title: tuple[int, int]) -> Speaker | None:
    """Who gave notice of a question: named in a line above it or in the item's title ("Question submitted by Councillor Hale")."""
    above = [(line.start, line.end) for line in reversed(lines[max(0, n - _ABOVE) : n])]
    for start, end in [*above, title]:
        for by in _GIVES.finditer(text[start:end]):
            found = cast.at(text, start + by.end(), end)
            if found is not None and not found.pronoun:
                return found
    return None


def heads_questions(text: str, line: Line, cast: Cast) -> Speaker | None:
    """Who is named in a line that heads the questions sent in by one person: "Questions submitted by Councillor Hale:"."""
    found = _HEAD.match(text, line.start, line.end)
    speaker = cast.at(text, found.start("who"), found.end("who")) if found else None
    return speaker if speaker is not None and not speaker.pronoun else None


# "Ann Tull, a resident of Nether Combe, referred to the pool." over "Question 1"
_INTRODUCES = re.compile(
    r"\s*(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s+)?[A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*){0,3})(?:,\s[^.?]{3,80},|\s\([^()]{3,60}\))?\s+"
    r"(?:had\s+|also\s+)?(?:referred|asked|put|raised|submitted|posed|addressed|spoke|read|wished|tabled)\b[^?]{0,200}[.:]\s*$"
)
_NUMBERED = re.compile(r"\s*(?:Question|Q\.?)\s*(?:No\.?\s*)?1\b")


def introduces(text: str, lines: list[Line], n: int, cast: Cast) -> Speaker | None:
    """Who is named in a sentence of its own over the first of the numbered questions that he or she puts."""
    if n + 1 >= len(lines) or not _NUMBERED.match(text, lines[n + 1].start, lines[n + 1].end):
        return None
    found = _INTRODUCES.match(text, lines[n].start, lines[n].end)
    if found is None:
        return None
    who = cast.at(text, found.start("who"), found.end("who"))
    if who is not None:
        return None if who.pronoun or who.role == BODY else who
    return Speaker(found.start("who"), found.end("who"), found["who"], UNKNOWN, key=found["who"].lower())


_PUTS = re.compile(r"\b(?:asked|put|posed|submitted|tabled|raised)\b")
_OWN_REPLY = re.compile(r"['’]s?\s+(?:\w+\s+){0,2}(?:reply|answer|response)\b")


def introducer(text: str, line: Line, cast: Cast) -> Speaker | None:
    """Whose words stand below a line that leads in to them: "The Clerk read it out:", "The Chair’s written reply was:"."""
    subject = cast.at(text, line.start, line.end)
    if subject is not None and subject.role != BODY:
        return subject
    if own := _OWN_REPLY.search(text, line.start, line.end):
        return cast.at(text[line.start : own.start()], 0, own.start() - line.start)
    if put := _PUTS.search(text, line.start, line.end):
        for word in re.finditer(r"(?<![\w’'-])(?=[A-Z])", text[line.start : put.start()]):
            who = cast.at(text, line.start + word.start(), put.start())
            if who is not None and not text[who.end : put.start()].strip():
                return who  # "Notice having been given, Mr Bell put the question following:"
    by = re.search(r"\b(?:by|from)\s+", text[line.start : line.end])
    return cast.at(text, line.start + by.end(), line.end) if by else None
