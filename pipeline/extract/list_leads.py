"""What leads in to a list of points: who raised them, or who answers in them, and which entries only tell what somebody does.

"Councillor Hale raised the following points:", "The Clerk said the following in response to Members’ questions:".
"""

import re

from pipeline.extract import entries
from pipeline.extract.clause import Clause
from pipeline.extract.deeds import is_task
from pipeline.extract.embedded import possessor
from pipeline.extract.speakers import BODY, MEMBER, OFFICER, Cast, Speaker
from pipeline.form import Form
from pipeline.records import Line

_POINTS = re.compile(
    r"\b(?:issues|points|matters|concerns|comments|observations|following)\b[^.]{0,40}\b(?:raised|made|discussed|noted)\b|\braised\s+the\s+following\b"
)
_DISCUSSED = re.compile(r"\b(?:discussed|considered|debated|raised|explored|queried)\b[^.]{0,60}:[-–—\s]*$")
# "Councillor Hale raised the following points:"
_MADE_FOLLOWING = re.compile(
    r"\s+(?:then\s+|also\s+|\w+ly\s+)?(?:raised|made|put|had|commented|asked|posed|gave)\s+(?:on\s+)?(?:the\s+following|these|several|a\s+number\s+of|two|three|four)\b"
)
_RECEIVED = re.compile(
    r"\b[Qq]uestions?\s+(?:was|were|had\s+been|has\s+been)\s+(?:\w+\s+)?(?:received|submitted|put|asked)\s+(?:\w+\s+)?(?:from|by)\s+"
)
_RAISED_BELOW = re.compile(
    r"\b(?:points|issues|matters|concerns|comments|questions|queries)\s+(?:(?:and|or)\s+\w+\s+)?(?:(?:was|were|had\s+been)\s+)?(?:then\s+|also\s+)?(?:raised|made|put)\b"
    r"|\braised\s+(?:the\s+following|these|a\s+number\s+of|several|various)\b",
)
_IT = re.compile(r"[.:]\s+(?:It|They)\s*:[\s–—-]*$")  # "The Committee made these comments. It:"
# under "The criteria are:", "Members are to consider:" they are weighed, not asked
_TO_WEIGH = re.compile(
    r"\b(?:to|must|should|can|may|will|would)\s+(?:consider|decide|determine|assess|look|weigh|judge|review|include|check)\b"
    r"|\b(?:criteria|depend|factors|tests|consult|survey|questionnaire|sought\s+(?:\w+\s+)?(?:views|comments|opinions))|\b(?:highlighted|noted|covered|discussed|considered|reported|explained|outlined)\b",
    re.IGNORECASE,
)
# "discussed the plan and raised a number of points, including:"
_RAISED_POINTS = re.compile(
    r"\braised\s+(?:(?:the\s+following|an?|some|several|various|number|range|series|of|two|three|four|further|other|key|main)\s+)+(?:points|issues|questions|queries|matters)\b"
)
# "Key points raised by Members:"
_POINTS_BY = re.compile(
    r"\W*(?:(?:The|Key|Main|Other|Further|Some|Additional|following|main|key|Several|Various)\s+)*(?:[Pp]oints|[Ii]ssues|[Mm]atters|[Cc]omments|[Qq]uestions|[Qq]ueries|[Oo]bservations)"
    r"(?:\s+and\s+(?:points|issues|matters|comments|questions|queries|observations))?\s+(?:(?:was|were)\s+)?(?:raised|made|asked|put)\s+by\s+(?=(?:the\s+)?[A-Z])"
)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,2}\.?\s+(?=[A-Z])")
_ASKED = r"(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))"
_WHOSE = r"(?:(?:the|an?|some|several|various|further|other|these|those|more|of|number|range|series|additional|supplementary)\s+)*"
# "said the following in response to Members’ questions:", "answered the questions of the Panel, confirming that:"
_TELLS = Form(
    r"[^.:;?]{0,90}?\b(?:in\s+(?:response|reply|answer|responding|replying|answering)\s+to|responded\s+to|replied\s+to|answered|(?:responding|replying)\s+to|answering)\s+"
    rf"(?P<q>{_WHOSE}(?:(?:[A-Z][\w-]*\s+){{0,3}}[A-Z]?[\w-]+[’']s?\s+)?(?:\w+\s+)?{_ASKED}(?:\s+(?:raised|put|asked|posed))?"
    r"(?:\s+(?:from|by|of|put\s+by|raised\s+by)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z]?[\w’'-]+){0,3}?)?)"
    r"(?:,?\s+(?:as\s+follows|(?:with|by\s+\w+ing|and\s+\w+ed|\w+ing)\s[^.:;?]{0,60}|that|below))?\s*[:;–—-]+\s*$"
)
_FROM = re.compile(r"\b(?:from|by|of)\s+(?=(?:the\s+)?[A-Z])")
# "the following was confirmed by the Manager in answer to questions:"
_BY = re.compile(r"(?:The\s+)?[Ff]ollowing\s+(?:\w+\s+)?(?:was|were)\s+(?:\w+ly\s+)?[a-z]+ed\s+by\s+(?=(?:the\s+)?[A-Z])")


def answers_below(text: str, line: Line, cast: Cast) -> tuple[Speaker, tuple[int, int], Speaker | None] | None:
    """Who gives the answers listed below a line, the words that tell of the questions in it, and whose these are; None where the line
    leads in to no answers, or a body or a member speaks."""
    by = _BY.match(text, line.start, line.end)
    who = cast.at(text, by.end() if by else line.start, line.end)
    if who is None or who.pronoun or who.role in (BODY, MEMBER) and not who.answers:
        return None
    told = _TELLS.match(text, who.end, line.end)
    if told is None:
        return None
    asked = told.span("q")
    named = _FROM.search(text, *asked)
    return who, asked, cast.at(text, named.end(), asked[1]) if named else possessor(text, asked, cast)


def inquires_below(text: str, lines: list[Line], n: int, form: "re.Pattern[str]") -> bool:
    """Whether an entry below line ``n`` asks without a verb of asking, in the words of ``form``: the first of them, or one of points that
    were raised."""
    for line in lines[n + 1 :] if _RAISED_BELOW.search(text, lines[n].start, lines[n].end) else lines[n + 1 : n + 2]:
        if not entries.is_bullet(text, line):
            return False
        if form.match(text, *entries.content(text, line)):
            return True
    return False


def asks_at_end(text: str, sentences: list[tuple[int, int]], own: Clause | None) -> tuple[int, int] | None:
    """The question with which an entry ends that begins with a remark of nobody in particular: "Staff were few. Who looked after them?"."""
    if len(sentences) < 2 or own is None or own.act != "plain" or "?" in text[slice(*sentences[0])]:
        return None
    if own.subject is not None and (own.subject.person or own.subject.pronoun):
        return None
    marks = [(start, text.rfind("?", start, end) + 1) for start, end in sentences[1:] if text.find("?", start, end) >= 0]
    behind = text[marks[-1][1] : sentences[-1][1]].strip(' )”"’') if marks else "."
    return (marks[0][0], marks[-1][1]) if behind[:1] in ("", "–", "(", "—") else None


def raises(text: str, line: Line, cast: Cast) -> Speaker | None:
    """Who raises the points that follow: "Governors liked the draft and the following concerns came up:"."""
    if received := _RECEIVED.search(text, line.start, line.end):
        return cast.at(text, received.end(), line.end)
    if (by := _POINTS_BY.match(text, line.start, line.end)) and (named := cast.at(text, by.end(), line.end)) is not None:
        return None if named.answers or named.pronoun else named
    number = _NUMBER.match(text, line.start, line.end)  # "13.2 Members raised the following points:"
    speaker = cast.at(text, number.end() if number else line.start, line.end)
    asks = speaker is not None and speaker.role not in (OFFICER, BODY) and not (speaker.pronoun or speaker.answers)
    if speaker is not None and asks and _MADE_FOLLOWING.match(text, speaker.end, line.end):
        return speaker
    if not any(form.search(text, line.start, line.end) for form in (_POINTS, _DISCUSSED, _IT)):
        return None
    return speaker if speaker is not None and speaker.role == BODY else None


# "Would liaise with the school", "Could not say", "Was a trustee of the Friends": what the one does who is named above the list
_DOES_FIRST = re.compile(
    r"(?:Would|Could|Will|Can|Should|Did|Had|Has|Was|Were)\s+(?:not\s+[a-z]+\b|(?:also\s+)?(?!(?:the|any|this|that|these|those|it|they|there|he|she|we|all|some|members|officers"
    r"|residents|more|his|her|its|their|an?)\b)[a-z]+\s+(?:with|to|that|the|an?|back|up)\b)"
)
_WAS_A = re.compile(r"(?:Was|Were|Had)\s+an?\s+[a-z]+\s+(?:of|at|in|with|for|on)\b")


def asks_nothing(words: str, raised_by: Speaker | None = None) -> bool:
    """Whether a list entry begins with a verb and leaves out who does it, and so asks nothing; ``raised_by`` is whom the lead-in names."""
    if "?" in words:
        return False
    by_one = raised_by is not None and raised_by.role != BODY
    return bool(_DOES_FIRST.match(words) or by_one and _WAS_A.match(words))


# "Clerk to circulate the list", not "Undertook to circulate it" of the one who is named above
_TO_DO = re.compile(
    r"(?!(?:Also\s+)?(?:Undertook|Agreed|Offered|Promised|Committed|Hoped|Wished|Wanted|Intended|Planned|Asked|Volunteered|Pledged|Proposed|Sought|Referred|Needed)\s)"
    r"(?:[Tt]he\s+)?[A-Z][\w’'&/-]*(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w’'&/-]*){0,5}\s+to\s+(?P<verb>[a-z]+)\b"
)


def names_task(text: str, begin: int, end: int) -> bool:
    """Whether a list entry says who is to do what: "Clerk to circulate the list"."""
    to_do = _TO_DO.match(text, begin, end)
    return to_do is not None and is_task(to_do["verb"])


def weighs(text: str, line: Line) -> bool:
    """Whether what a line leads in to is weighed or told, not asked: "The criteria are:", "Members discussed:"."""
    points = _RAISED_POINTS.search(text, line.start, line.end)
    return points is None and _TO_WEIGH.search(text, line.start, line.end) is not None
