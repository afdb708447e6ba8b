"""Where the words under a label end: somebody else speaks, or does at the meeting what no reply tells."""

import re

from pipeline.extract.deeds import is_task
from pipeline.extract.speakers import MEMBER, UNKNOWN, Cast, Speaker, same
from pipeline.records import Line

_MEMBER_NEXT = re.compile(r"(?<!Cllr)(?<!Cr)[.?]\s+(?=(?:Councillor|Cllr|Cr|Ald)\b)")
# In the minutes of governors and the like, initials and what they do: "A: Nine. SP said that …", "A: Nine. SP and BC to write. ACTION"
_NAMED_NEXT = re.compile(r"[.?]\s+(?=[A-Z]{2,4}\s|(?:Mr|Mrs|Ms|Miss|Dr|Governors?|Members|Trustees)\b)")
_TO_DO = re.compile(r"(?:\s*(?:,|and|&)\s*[A-Z]{2,4})*\s+to\s+(?P<verb>[a-z]+)\b")
_SAYS_OTHER = re.compile(
    r"\s+(?:(?:then|also)\s+)?(?:said|asked|stated|thought|felt|commented|suggested|queried|noted|thanked|wondered|[A-Z]{5,}ED)\b"
)
_TITLED = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Cllr|Councillor)\b|[A-Z]{2,4}$)")
# Another label ("Comment:", "Note –") ends what a label began; "Flats – Mill Lane" is a row of the reply.
# "Report from District Councillor Hale – circulated." begins what comes next.
OTHER_LABEL = re.compile(
    r"\s*[A-Z][a-z]+(?:\s[a-z]+){0,2}\s*(?::\s|–\s(?=(?:\S+\s+){4}))"
    r"|\s*(?:[A-Z][\w’'-]*\s+)?(?:[Rr]eports?|Comments?|Questions?|Updates?|Correspondence|Matters|News|Items|Concerns)\s+(?:from|by|of|for)\s+"
    r"(?:the\s+)?[A-Za-z][^.?:;–—\n]{2,60}?\s*(?::\s|\s[–—-]\s)(?=\S)"
)
# After the subject of a paragraph: somebody else speaks or acts, the reply is over. What the council has done may be the reply.
_SAYS = re.compile(
    r"(?:,[^,.;]{2,90},)?\s+(?:\w+ly\s+)?(?:(?:was|were)\s+(?:(?:not|very|quite|far\s+from)\s+)*(?:un|dis)?(?:of\s+(?:one\s+mind|(?:the|this)\s+(?:same\s+)?(?:view|opinion|mind))|happy|satisfied|pleased|content|appointed|grateful|sorry|glad|surprised)\b)|(?:,[^,.;]{2,90},)?\s+(?:(?:\w+ly|then|also|again|next)\s+)*(?:(?!had\b|should\b|would\b|could\b|and\b)[a-z]+(?:ed|t|w|d)|made\s+the\s+following|gave\s+notice|(?:took|takes)\s+(?:the|this|that)\s+(?:question|matter))\b"
)
_COUNCIL = re.compile(r"\W*(?:The\s+)?(?:(?!The\b)[A-Z][\w’'-]*\s+(?:(?:and|&|of)\s+)?){0,6}(?:Council|Authority)\b")
# Somebody who is not known speaks; a company or a scheme only does things, which the reply may tell
_SPEAKS = re.compile(
    r"(?:,[^,.;]{2,90},)?\s+(?:(?:\w+ly|then|also|again|next)\s+)*(?:said|asked|stated|replied|responded|answered|advised|explained|queried|[ei]nquired|thanked|welcomed|noted"
    r"|commented|remarked|observed|considered|complained|referred|expressed|proposed|seconded|moved|raised|spoke|wished|wanted|felt|suggested|requested|left|joined|made\s+the\s+following)\b"
)
_DOES = re.compile(
    r"\s+(?:\w+ly\s+)?(?:noted|agreed|resolved|asked|queried|thanked|welcomed|considered|discussed|approved|adopted|raised|(?:was|were)\s+of\s+one\s+mind)\b"
)


def acts(text: str, line: Line, subject: Speaker) -> bool:
    """Whether the subject of a paragraph does something at the meeting, which no reply tells."""
    council = _COUNCIL.match(text, line.start, line.end)
    if council is not None:
        return _DOES.match(text, council.end(), line.end) is not None
    person = subject.role != UNKNOWN or subject.person or _TITLED.match(subject.text)
    return (_SAYS if person else _SPEAKS).match(text, subject.end, line.end) is not None


def until_member(text: str, start: int, end: int, cast: Cast) -> int:
    """Where, within a paragraph, a reply ends because a member speaks: "There are nine. Cllr Hale said that this was a disgrace."."""
    for stop in _MEMBER_NEXT.finditer(text, start, end):
        speaker = cast.at(text, stop.end(), end)
        if speaker is not None and speaker.role == MEMBER and not speaker.answers and _SPEAKS.match(text, speaker.end, end):
            return stop.start() + 1
    return end


def until_other(text: str, start: int, end: int, cast: Cast) -> int:
    """Where a short answer under a label "A:" ends because somebody else, who is called by initials or a title, speaks or is to do
    something. Who gives the answer may be named in it."""
    own = cast.at(text, start, end)
    for stop in _NAMED_NEXT.finditer(text, start, end):
        other = cast.at(text, stop.end(), end)
        if other is None or other.pronoun:
            continue
        task = _TO_DO.match(text, other.end, end)
        if task and is_task(task["verb"]):
            return stop.start() + 1
        if not same(other, own) and not other.answers and _SAYS_OTHER.match(text, other.end, end):
            return stop.start() + 1
    return end


# "In response to further questions, these points were made:" below a printed reply: the meeting goes on
_MEETING_GOES_ON = re.compile(
    r"\W*(?:In\s+(?:response|reply|answer)|Responding|Replying|Answering|Following|Arising\s+from)\s+(?:to\s+)?(?:(?:a|an|the|some|several|further|other|additional"
    r"|various|supplementary|subsequent|these|number|of|two|three)\s+)*(?:\w+\s+)?(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))\b"
)
# "[Follow-up 6: Ms Bell to send the list.]", "Part 2: Parks": a note of the minutes' own, or the next part of the session
_OWN_NOTE = re.compile(
    r"\s*\[(?!\d+\])[^\[\]]{6,}\]\W*|\s*(?:Part|Section|Theme)\s+(?:\d{1,2}|[A-Z]|One|Two|Three|Four)\s*[:.–—-]\s+[A-Z][^.?!]{2,60}"
)
_HEADS = re.compile(r"\W*[A-Z\d][^.?!:;]{3,90}$")


def goes_on(text: str, line: Line) -> bool:
    """Whether a line below a printed answer tells that more was asked at the meeting, or is a note of the minutes' own."""
    note = text.startswith(("[", "P", "S", "T"), line.start) and _OWN_NOTE.fullmatch(text, line.start, line.end) is not None
    return note or _MEETING_GOES_ON.match(text, line.start, line.end) is not None


def heads(text: str, line: Line) -> bool:
    """Whether a line can be no more than the heading over the next printed question: "L12 – Missed bins"."""
    return _HEADS.fullmatch(text, line.start, line.end) is not None
