"""Motions that a line names and quotes, and whose quotation runs over the lines below: "Moved by A, “THAT … AND" over "THAT …”".

Also notices of motion, quoted below the name of whoever gave notice, that somebody seconds when they have been answered.
"""

import re

from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.section import Section
from pipeline.extract.votes import RESULT_LINE, Votes, result_in, votes_in
from pipeline.records import Line

_MOVED = ("Moved", "MOVED")  # it holds one of these
_OPENS = re.compile(
    r"(?:.{0,160}?\s)??(?P<motion>(?:(?:Motion|MOTION|Resolution|RESOLUTION)\s+(?:No\.?\s*|#)?[\w/.-]*\d[\w/.-]*\s*[:–-]?\s*)?"
    r"(?:Moved|MOVED)\s+(?:by|BY)\s+[^“\"]{3,80}?,?\s+[“\"](?:THAT|That)\b)"
)
_CLOSES = re.compile(r"[”\"]\.?\s*(?:(?:CARRIED|Carried|DEFEATED|Defeated|LOST)\b.*)?$")
_NOTICE = re.compile(r"\s*[“\"](?:That|THAT|This|To)\b")
_NAMED = re.compile(
    r"\s*(?:\(?(?:\d{1,3}(?:\.\d{1,2})?|[a-z]|[ivx]{1,5})[.)]*\s+)?"
    r"(?:(?:Notice\s+of\s+)?Motion\s+(?:(?:(?:standing|submitted|tabled|proposed|given)\s+)?(?:in\s+the\s+names?\s+of|by|from|of)|[:–-])\s+"
    r"|(?:Submitted|Tabled|Proposed|Standing)\s+(?:by|in\s+the\s+names?\s+of)\s+)?(?=[A-Z])"
)
# "Councillor Hale proposed the motion, which was seconded by Councillor Poole.", "The motion was moved by A and seconded by B."
_BOTH = re.compile(
    r"\W*(?:(?:Cllr|Councillor|Cr|Alderman|Mr|Mrs|Ms|Deputy)\b\.?\s[^;:]{3,40}?\s(?:proposed|moved)\s+(?:the|his|her|this)\s+(?i:motion)"
    r"|The\s+(?i:motion)\s+was\s+(?:then\s+|duly\s+)?(?:proposed|moved)\s+by\b)[^;:]{0,60}?\bseconded\b"
)
# "Cllr. Hale seconded.", "Proposed by Cllr. Poole, seconded by Cllr. Hale and agreed."
_SECONDED = re.compile(
    r"\W*(?:(?:The\s+motion|This)\s+was\s+)?(?:[Pp]roposed\s+by\s(?:Cllr\.|Cr\.)?[^.;:]{3,60}?(?:,|\s+and)\s+)?(?i:seconded)\s+by\s(?:Cllr\.|Cr\.)?[^.;:]{3,60}"
    r"|\W*(?:Cllr|Councillor|Cr|Alderman|Mr|Mrs|Ms|Deputy)\b\.?\s[^.;:]{3,40}\sseconded\b(?:\s+(?:the\s+motion|it|this))?\W*$"
)
_RESULT = re.compile(
    r"\b(?:agreed|adopted|carried|passed|lost|defeated)\b(?:\s+(?:unanimously|nem\.?\s?con\.?|(?:by|with|on)\s[^.;]*))?\W*$", re.IGNORECASE
)
_OF_IT = re.compile(r"\b[Tt]he\s+(?:(?:original|substantive)\s+)?(?i:motion)\b")  # further on, the result names the motion
_NO_SECONDER = re.compile(
    r"The\s+(?i:motion)\b[^.;]{0,40}\bno\s+seconder\b[^.;]{0,30}\b(?:fell|lapsed|lost)\b|The\s+(?i:motion)\s+(?:fell|lapsed)\b[^.;]*\bseconder\b"
)
_WITHDRAWN = re.compile(r"(?:.*[.;]\s+)?The\s+(?i:motion)\s+was\s+(?:then\s+|therefore\s+)?withdrawn\b")
_ANSWERED = 10  # lines of a reply that may stand between a notice of motion and who seconds it
_SENTENCES = 12  # from who seconds it to what became of it
_NEAR = 3  # of them, which need not name it
_FURTHER = re.compile(r"\bamendment\b|\b(?:moved|proposed)\s+(?:that|to|the)\b")
_MOST = 25  # lines that one quotation runs over


def find_quoted(section: Section) -> None:
    """Take each motion whose quotation is not closed on its own line, with the lines to the one that closes it or tells its result."""
    index = 0
    while index < len(section.lines):
        line = section.lines[index]
        may_open = any(section.text.find(moved, line.start, line.end) >= 0 for moved in _MOVED)
        opens = _OPENS.match(section.text, line.start, line.end) if may_open else None
        if opens and not _CLOSES.search(section.text, opens.end(), line.end):
            index = max(index, _take(section, index, opens.start("motion")))
        elif _NOTICE.match(section.text, line.start, line.end):
            _take_notice(section, index)
        index += 1


def _take(section: Section, index: int, start: int) -> int:
    """Take the motion from ``start`` on line ``index``; the index of its last line, or ``index`` where its end is not found."""
    for last in range(index + 1, min(index + _MOST, len(section.lines))):
        line = section.lines[last]
        words = section.words((line.start, line.end))
        result = RESULT_LINE.match(words)
        if _OPENS.match(words):
            return index
        if not result and not _CLOSES.search(words):
            continue
        end = section.lines[last - 1].end if result else line.end
        after = section.lines[last + 1] if last + 1 < len(section.lines) else None
        below = section.words((after.start, after.end)) if after else ""
        told = words if result else below if RESULT_LINE.match(below) else ""
        movers = movers_in(section.words((start, section.lines[index].end)), section.cast)
        section.sentence(start, end, "resolution.motion.carried", movers=movers, carried=result_in(told or words[-40:]))
        return last
    return index


def _take_notice(section: Section, index: int) -> None:
    """Take the notice of motion that is quoted from line ``index`` on, below the name of whoever gave it, where it is seconded and
    settled or falls; one that was withdrawn is no decision."""
    lines = section.lines
    quoted = range(index, min(index + _MOST, len(lines)))
    closed = next((n for n in quoted if _CLOSES.search(section.text, lines[n].start, lines[n].end)), -1)
    by = _given_by(section, index) if closed >= 0 else ""
    if not by:
        return
    for line in lines[closed + 1 : closed + 1 + _ANSWERED]:
        words = section.words((line.start, line.end))
        if told := _settled(section, line):
            end, named, carried, votes = told
            movers = Movers(named.mover or by, named.seconder)
            rule = "resolution.motion.lost" if carried == "no" else "resolution.motion.carried"
            section.sentence(lines[index].start, lines[closed].end, rule, movers=movers, votes=votes, carried=carried)
            section.close(line.start, end)
            return
        if _WITHDRAWN.match(words):
            section.close(lines[index].start, line.end)
        if _NOTICE.match(words) or _WITHDRAWN.match(words):
            return


def _given_by(section: Section, index: int) -> str:
    """Who gave the notice quoted on line ``index``, by the line above it or, where it is the first, by the title of the item."""
    above = section.words((section.lines[index - 1].start, section.lines[index - 1].end)) if index else section.title
    begin = _NAMED.match(above)
    by = section.cast.at(above, begin.end(), len(above)) if begin else None
    return by.text if by and (by.person or by.role == "member") and not above[by.end :].strip(" .:") else ""


def _settled(section: Section, line: Line) -> tuple[int, Movers, str, Votes] | None:
    """Where the words end that tell what became of a motion, from the head of the line on, who moved and seconded it, its fate and the
    votes. The debate may stand between, but for a further motion or an amendment."""
    told = section.after(line.start, _SENTENCES)
    first = section.words(told[0]) if told else ""
    if _NO_SECONDER.match(first):
        return told[0][1], Movers(), "no", Votes()
    both = _BOTH.match(first)
    if not (both or _SECONDED.match(first)) or both and _RESULT.search(first):
        return None  # "The motion was moved by A, seconded by B and adopted." decides by itself
    for n, (start, end) in enumerate(told):
        words = section.words((start, end))
        if n and (_NOTICE.match(words) or _FURTHER.search(words)):
            return None
        here = start < line.end and n < _NEAR or _OF_IT.search(words)
        if here and _RESULT.search(words) and (carried := result_in(words)):
            return end, movers_in(first, section.cast), carried, votes_in(words)
    return None
