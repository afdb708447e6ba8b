"""Motions and amendments: the sentences that move them, what became of them, and the movers and votes of the decision that follows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.movers import Movers, movers_in
from pipeline.extract.speakers import Cast
from pipeline.extract.votes import Votes, result_in, votes_in
from pipeline.records import Line

Stretch = tuple[int, int]

_MOVING = re.compile(
    r"\b(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED|[Ss]econded|SECONDED|[Nn]ominated|[Pp]rop\.|[Ss]ec\.|[Pp]roposer|[Ss]econder|[Mm]over)\b|\b[Oo]n\s+the\s+(?:motion|proposal|proposition)\s+of\b|\b(?:motion|amendment)\s+(?:by|from)\b"
)
_PLUPERFECT = re.compile(r"\b(?:had|has|have)\s+(?:been\s+|already\s+|previously\s+)?(?:moved|proposed|seconded)\b|\bnot\s+seconded\b")
_AMENDMENT = re.compile(r"\bamendments?\b", re.IGNORECASE)
_CONTENT = re.compile(r"\b(?:that|THAT|to\s+[a-z]+|the\s+(?:approval|purchase|adoption|following)|as\s+(?:Chair|Vice|Mayor)|for\s+(?:the\s+)?(?:Chair|Vice|Mayor))\b|[“\"]|\b(?:was|were|be)\s+\w+(?:ed|en)\b")
# A sentence that does nothing but name the movers of what stands before it.
_BARE = re.compile(
    r"""^\W*(?:(?:This|It|They|These|The\s+(?:motion|proposal|minutes|resolution|recommendation))\s+(?:was|were)\s+)?
        (?:[Dd]uly\s+)?(?:(?:[Mm]otion\s+(?:made|moved)\s+by|[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[Ss]econded|SECONDED|[Pp]rop\.?|[Pp]roposer|PROPOSER|[Mm]over|MOVER|[Ss]econder)\b
        | (?:Cllr|Councillor|Cr)\.?\s[^,.;]{2,30}\s(?:proposed|moved)\s*(?:,|and)\s[^,.;]{2,30}\sseconded)""",
    re.VERBOSE,
)
# "The Chairman put the amendment set out at paragraph 15 to the vote": the sentence stands for the motion that it names.
_PUT = re.compile(r"\b(?:put|puts)\s+the\s+(?:\w+\s+)?(?P<what>motion|amendment|proposal|recommendation)s?\b[^.;]{0,80}?\bto\s+(?:the|a)\s+vote\b", re.IGNORECASE)
_TELLS_VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|carried|passed|yeas|nays|CARRIED|Carried|lost|LOST|Lost|in\s+favou?r|abstain\w*|abstentions?|majority|show\s+of\s+hands|unanimous(?:ly)?|defeated|fell)\b|^\W*(?:For|FOR|Against|AGAINST|Abst\w*|AGREED|Agreed)\b",
    re.IGNORECASE,
)
_OWN_VOTE = re.compile(r"\b(?:was|were|be)\s+(?:declared\s+)?(?:LOST|lost|carried|CARRIED|defeated|DEFEATED)\b[^.]*\bby\b|\b(?:proposal|recommendation|motion)\s+was\s+(?:lost|carried)\b")
_NEAR = 4
# "Resolution #2023-104: Moved by A Seconded by B", "R2023-093 D. Yemm, S. Kirkey:", "12/45 Moved Cr A / Seconded Cr B": a line that opens a
# motion whose words stand below; its number is the label.
_NUMBERED = re.compile(
    r"""(?:(?:COUNCIL|COMMITTEE|Council|Committee)\s+)?(?:(?:RESOLUTION|Resolution|MOTION|Motion|RES\.?|Res\.)\s*)?(?:(?:No\.?|Number|NUMBER|\#|NO\.?)\s*)?:?\s*
        (?P<number>\#?[A-Z]{0,6}[-/ ]?\d[\w/.-]*\d|\#\d+)?\s*[:.–-]?\s*
    """,
    re.VERBOSE,
)
# The same with the words on the same line: "R2021-045 L. Andersen, J. Scott: That we resume …".
_INLINE = re.compile(r"(?P<number>[A-Z]{0,6}[-/ ]?\d[\w/.-]*\d)\s*[:.–-]?\s+(?:[A-Z]\.\s?[A-Z][\w'’-]+\s*[,/]\s*[A-Z]\.\s?[A-Z][\w'’-]+|[Mm]oved[^.:]{4,40}[Ss]econded[^.:]{4,40}):\s*(?=That|THAT|WHEREAS)")
_PAIR_TITLE = re.compile(r"\W*(?P<a>[A-Z]\.\s?[A-Z][\w'’-]+)\s*[,/]\s*(?P<b>[A-Z]\.\s?[A-Z][\w'’-]+)\W*")
_SECONDED_LINE = re.compile(r"\W*(?:and\s+)?(?:[Ss]econded|SECONDED|[Ss]econder)\b")
_TEXT_BELOW = re.compile(
    r"[“\"]?(?:That|THAT|WHEREAS|Whereas|BE\s+IT|Be\s+it|NOW|THEREFORE|RESOLVED|Resolved)\b|(?:\(?(?:1|a|i|A)[.)])\s*(?:That|that|THAT|the|The)\b"
)


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that was moved at ``start``–``end``. ``told`` ends with its result where that follows on at once; ``bare`` says that the sentence
    names movers only; ``result`` is yes, no or empty."""

    start: int
    end: int
    told: int
    movers: Movers
    votes: Votes
    result: str
    amendment: bool
    bare: bool


def motions_in(text: str, sentences: Sequence[Stretch], cast: Cast) -> list[Motion]:
    """The motions among the sentences of one section, in order."""
    found: list[Motion] = []
    for index, (start, end) in enumerate(sentences):
        words = text[start:end]
        if not _MOVING.search(words) or _PLUPERFECT.search(words) or (found and start < found[-1].told):
            continue
        movers = movers_in(words, cast)
        if movers.mover and not movers.seconder and index + 1 < len(sentences):
            after = text[sentences[index + 1][0] : sentences[index + 1][1]]
            if re.search(r"(?i)\bseconded\b|^sec", after) and not re.search(r"(?i)\b(?:moved|proposed)\b", after):
                movers = replace(movers, seconder=movers_in(after, cast).seconder)
                end = sentences[index + 1][1]
                words = text[start:end]
        if not movers.mover and not movers.seconder:
            continue
        found.append(_followed(text, sentences, index, start, end, movers))
    return [m for m in found if (m.movers.mover and (m.movers.seconder or m.result or m.votes)) or (m.movers.seconder and (m.result or m.votes))]


@dataclass(frozen=True, slots=True)
class Opening:
    """A motion that opens with its movers alone: its number, and the line and offset where its words begin."""

    label: str
    movers: Movers
    index: int
    body: int


def opening(text: str, lines: Sequence[Line], index: int, cast: Cast) -> Opening | None:
    """The opening on line ``index`` (and the next, where the seconder has a line of his own), or None for any other line."""
    line = lines[index]
    if line.end - line.start > 200:
        inline = _INLINE.match(text, line.start, line.end)
        return _inline(text, index, inline, cast) if inline else None
    body = index + 1
    words = text[line.start : line.end]
    if body < len(lines) and _SECONDED_LINE.match(text, lines[body].start, lines[body].end) and not _TEXT_BELOW.match(text, lines[body].start):
        words, body = f"{words}\n{text[lines[body].start : lines[body].end]}", body + 1
    if body >= len(lines) or not _TEXT_BELOW.match(text, lines[body].start, lines[body].end):
        inline = _INLINE.match(text, line.start, line.end)
        return _inline(text, index, inline, cast) if inline else None
    head = _NUMBERED.match(words)
    number = (head.group("number") or "") if head else ""
    if re.fullmatch(r"\d{1,3}\.\d{1,3}\.?", number):
        number = ""
    rest = words[head.end() if head else 0 :]
    movers = movers_in(words, cast)
    if not movers or (_CONTENT.search(rest) and not rest.rstrip().endswith((":", "that"))):
        return None
    if not (movers.seconder or number or re.match(r"(?i)motion\s+(?:made|moved)\s+by", rest)):
        return None
    return Opening(number, movers, body, lines[body].start) if number or _is_bare(rest) or rest.rstrip().endswith(":") else None


def _inline(text: str, index: int, match: "re.Match[str]", cast: Cast) -> Opening | None:
    movers = movers_in(match.group(), cast)
    return Opening(match.group("number"), movers, index, match.end()) if movers.seconder else None


def in_heading(number: str, title: str) -> Movers | None:
    """The movers that an item's heading is, where a numbered motion was taken for an agenda item."""
    match = _PAIR_TITLE.fullmatch(title)
    return Movers(match.group("a"), match.group("b")) if match and re.search(r"\d", number) else None


def _followed(text: str, sentences: Sequence[Stretch], index: int, start: int, end: int, movers: Movers) -> Motion:
    """The motion with its vote, read from its own sentence and the next few up to another motion."""
    words, told = text[start:end], end
    result, votes = result_in(words), votes_in(words)
    for ahead, (begin, stop) in enumerate(sentences[index + 1 : index + 1 + _NEAR]):
        if begin < end:
            continue
        sentence = text[begin:stop]
        if _MOVING.search(sentence) and movers.seconder:
            break
        if not _TELLS_VOTE.search(sentence):
            if ahead > 1 or result:
                break
            continue
        votes = votes or votes_in(sentence)
        said = result_in(sentence)
        if said or votes:
            result = result or said
            if "\n" not in text[told:begin] and begin - told < 4:
                told = stop
    return Motion(start, end, told, movers, votes, result, bool(_AMENDMENT.search(words)), _is_bare(words))


def _is_bare(words: str) -> bool:
    match = _BARE.match(words)
    if re.search(r"\bas\s+(?:an?\s+|being\s+)?(?:true|correct|accurate)\b", words):
        return False
    return bool(match) and not _CONTENT.search(words[match.end() if match else 0 :])


def is_put(sentence: str) -> bool:
    """Whether the sentence says that a named motion was put to the vote: it decides by itself, the motion having been moved before."""
    return bool(_PUT.search(sentence))


def votes_on_its_own(sentence: str) -> bool:
    """Whether the sentence tells of a vote with its result and its figures: "a show of hands was taken on Option 2, which was lost by 4 to 3"."""
    return bool(_OWN_VOTE.search(sentence)) and bool(result_in(sentence)) and bool(votes_in(sentence))


def tells_vote(sentence: str) -> bool:
    """Whether a sentence or line tells how a vote went."""
    return bool(_TELLS_VOTE.search(sentence))


def before_decision(text: str, sentences: Sequence[Stretch], cast: Cast) -> tuple[int, Movers, Votes]:
    """Who moved the decision that follows these sentences, how the vote went, and where the moving sentence begins (-1: none)."""
    at, movers = -1, Movers()
    for start, end in reversed(sentences):
        words = text[start:end]
        if not _MOVING.search(words) or _PLUPERFECT.search(words):
            continue
        named = movers_in(words, cast)
        if named.mover or named.seconder:
            movers, at = Movers(named.mover or movers.mover, movers.seconder or named.seconder), start
        if movers.mover:
            break
    telling = [text[s:e] for s, e in sentences[-12:] if s >= at and tells_vote(text[s:e])]
    return at, movers, votes_in("\n".join(telling))
