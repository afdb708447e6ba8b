"""Motions that open with their movers: a line, or two, or the head of a line, that names who moved and who seconded what follows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.motions import CONTENT, is_bare
from pipeline.extract.mover_pairs import pair_at
from pipeline.extract.movers import Movers, movers_in, names_pair, pair_line
from pipeline.extract.nouns import TITLED_BODY
from pipeline.extract.speakers import Cast
from pipeline.records import Line

# "Resolution #2023-104: Moved by A Seconded by B", "R2024-7 D. Hale, S. Poole:", "12/45 Moved Cr A / Seconded Cr B": a line that opens a
# motion whose words stand below; its number is the label.
_NUMBERED = re.compile(
    r"""(?:(?:COUNCIL|COMMITTEE|Council|Committee)\s+)?(?:(?:RESOLUTION|Resolution|MOTION|Motion|RES\.?|Res\.)\s*)?
        (?:(?:No\.?|Number|NUMBER|\#|NO\.?)\s*)?:?\s*
        (?P<number>\#?[A-Z]{0,6}[-/ ]?\d(?:[\w/.-]|\s-)*\d|\#\d+)?\s*[:.–-]?\s*
    """,
    re.VERBOSE,
)
_ITEM_LABEL = re.compile(r"\s*\d{1,3}[.)]\s+(?=[Mm]oved\b|MOVED\b)")
# "It was MOVED and SECONDED:": some councils name neither.
_NOBODY_NAMED = re.compile(
    r"\W*(?:It\s+was\s+(?:duly\s+|then\s+)?)?(?:MOVED|Moved|moved|PROPOSED|Proposed|proposed)\s+(?:and|AND|&)\s+(?:SECONDED|Seconded|seconded)\s*,?\s*(?:that|THAT)?\W*"
)
# The same with the words on the same line: "R2024-8 D. Hale, S. Poole: That we sell …".
_INLINE = re.compile(
    r"(?P<number>[A-Z]{0,6}[-/ ]?\d(?:[\w/.-]|\s-)*\d)\s*[:.–-]?\s+"
    r"(?:[A-Z]\.\s?[A-Z][\w'’-]+\s*[,/]\s*[A-Z]\.\s?[A-Z][\w'’-]+|[Mm]oved[^.:]{4,40}[Ss]econded[^.:]{4,40}):\s*(?=That|THAT|WHEREAS)"
)
# "MOTION (Cr Hale / Cr Poole)", "PROCEDURAL MOTION – OCM 84/24 Moved: Cr Hale Seconded: Cr Poole", "Cr Hale / Cr Poole": a heading that
# holds the movers, and nothing else, over the words of what they moved
_HEADS_MOVERS = re.compile(
    r"\W*(?:(?:[A-Z][A-Za-z]+\s+){0,3}(?:MOTIONS?|AMENDMENTS?|RECOMMENDATIONS?|DECISIONS?|RESOLUTIONS?|RESOLVED|Motion|Amendment|Recommendation|Decision|Resolution|Resolved)"
    r"(?:\s+(?:UNANIMOUSLY|[Uu]nanimously|CARRIED|Carried|(?:No\.?\s*)?\d{1,3}))?)?[\s:–-]*"
)
_HEADS_ALONE = re.compile(rf"{_HEADS_MOVERS.pattern}(?:{_NUMBERED.pattern})?", re.VERBOSE)
_PAIR_TITLE = re.compile(r"\W*(?P<a>[A-Z]\.\s?[A-Z][\w'’-]+)\s*[,/]\s*(?P<b>[A-Z]\.\s?[A-Z][\w'’-]+)\W*")
_SECONDED_LINE = re.compile(r"\W*(?:and\s+)?(?:[Ss]econded|SECONDED|[Ss]econder|(?:[Ss]econd|SECOND)(?=\s*:|\s+(?i:by)\b))\b")
# "… nominations for the coming year. Proposed by Councillor Hale;" where the seconder has the next line
_MOVED_AT_END = re.compile(r"[.:;]\s+(?P<moved>(?:Proposed|PROPOSED|Moved|MOVED)\s+by\s[^.;:]{3,60}[;,.]?)$")
# "Cr Hale moved the motion of which he had given notice:", and who seconded stands below it
_HIS_MOTION = re.compile(
    r"\W*[^.;:]{3,60}?\s(?:moved|proposed|MOVED|PROPOSED)\s+(?:(?:his|her|their)\s+(?:[Nn]otice\s+of\s+)?[Mm]otion"
    r"|the\s+(?:[Mm]otion|[Nn]otice\s+of\s+[Mm]otion)\b[^.;:]*\bnotice)\b[^.;:]*:-?\s*"
)
_TEXT_BELOW = re.compile(
    r"[“\"]To\s+[a-z]|[“\"]?(?:[Tt]hat|THAT|WHEREAS|Whereas|BE\s+IT|Be\s+it|NOW|THEREFORE|RESOLVED|Resolved|(?:Motion|MOTION)\s+to)\b|[“\"]?(?:\(?(?:1|a|i|A)[.)])\s*(?:That|that|THAT|the|The)\b"
)
# "Moved Cr Hale, seconded Cr Poole that Council:" over clauses of any form.
_THAT_BODY = re.compile(
    r"\b[Tt]hat\s*(?:,?\s*(?:the\s+)?(?:[A-Z]\w+\s+){0,3}(?:[Cc]ouncil|[Cc]ommittee|[Bb]oard|Cabinet|Commission|[Pp]anel)(?=\s*(?:$|:))\s*)?"
    r"(?::-?\s*|(?<=\w))$"
)
_CLAUSE_BELOW = re.compile(r"\(?(?:1|a|i|A)[.)]+\s*[A-Za-z]")
# "Proposed by Councillor Hale" over "Seconded by Councillor Poole that" and, below them, the words of the motion without another "that"
_SECONDED_THAT = re.compile(
    r"^\W*(?:Moved|Proposed|MOVED|PROPOSED)\b[^\n.;:]{3,80}\n\W*(?:and\s+)?(?:Seconded|SECONDED)\s+by\b(?:(?!\band\b|(?i:resolved|agreed))[^\n;:])"
    r"{3,60}?\s(?:that|THAT)\W*$"
)

# What "Cr Hale / Cr Poole" stands under where they moved the words above it
_TEXT_ABOVE = re.compile(r"[“\"]?(?:That|THAT|To|Motion\s+to)\s[^:]*[^:\s]\s*$|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]+\s")
_BODY_NAMED = re.compile(rf"(?:(?:[Tt]hat|THAT)\s+)?{TITLED_BODY}\s*[:;–—-]*\s*")
# "Resolved Hale/Poole" over "That the Board": as New Zealand's boards write
_RESOLVED_PAIR = re.compile(r"\W*(?:Resolved|RESOLVED|Recommended|RECOMMENDED)\s+(?P<a>[A-Z][\w’'-]+)\s?/\s?(?P<b>[A-Z][\w’'-]+)\W*")


@dataclass(frozen=True, slots=True)
class Opening:
    """A motion that opens with its movers alone: its number, and the line and offset where its words begin."""

    label: str
    movers: Movers
    index: int
    body: int


# "c) the Clerk BE DIRECTED to report" under the movers: a part of a divided motion, voted on alone
_PART_BELOW = re.compile(r"\(?[a-z][.)]\s+[^.;]{3,300}?\sBE\s+[A-Z]{4,}\b")


# "Motion made by A", "Moved by: A" over "THAT the meeting adjourn", which needs no seconder
_MOVED_BY = re.compile(r"(?i)motion\s+(?:made|moved)\s+by|(?:moved|mover|proposed|proposer)(?:\s+by)?\s*:\s*[a-z]|moved\s+by\s+[a-z]")


def opening(text: str, lines: Sequence[Line], index: int, cast: Cast) -> Opening | None:
    """The opening on line ``index`` (and the next, where the seconder has a line of his own), or None for any other line."""
    line = lines[index]
    below = lines[index + 1] if index + 1 < len(lines) else line
    ran_in = _MOVED_AT_END.search(text, line.start, line.end) if _SECONDED_LINE.match(text, below.start, below.end) else None
    if line.end - line.start > 200 and not ran_in:
        inline = _INLINE.match(text, line.start, line.end)
        return _inline(text, index, inline, cast) if inline else None
    body = index + 1
    words = text[ran_in.start("moved") if ran_in else line.start : line.end]
    if "/" in words and pair_line(words) and not (index and _TEXT_ABOVE.match(text, lines[index - 1].start, lines[index - 1].end)):
        return _under_pair(text, lines, index, movers_in(words, cast))
    if (
        body < len(lines)
        and _SECONDED_LINE.match(text, lines[body].start, lines[body].end)
        and not _TEXT_BELOW.match(text, lines[body].start)
    ):
        words, body = f"{words}\n{text[lines[body].start : lines[body].end]}", body + 1
    elif body + 1 < len(lines) and _HEADS_ALONE.fullmatch(words) and names_pair(text[lines[body].start : lines[body].end]):
        below = lines[body]
        return Opening(_number(words)[0], movers_in(text[below.start : below.end], cast), body + 1, lines[body + 1].start)
    last = lines[body] if body < len(lines) else None
    listed = last is not None and _CLAUSE_BELOW.match(text, last.start, last.end) and _THAT_BODY.search(words)
    parted = last is not None and _PART_BELOW.match(text, last.start, last.end)
    led = last is not None and _SECONDED_THAT.search(words) is not None and text[last.end - 1] in ".;"
    if last is None or not (listed or parted or led or _TEXT_BELOW.match(text, last.start, last.end)):
        inline = _INLINE.match(text, line.start, line.end)
        return _inline(text, index, inline, cast) if inline else None
    after = lines[body + 1] if body + 1 < len(lines) else last
    if _THAT_BODY.match(text, last.start, last.end) and _CLAUSE_BELOW.match(text, after.start, after.end):
        body, last = body + 1, after
    if pair := _RESOLVED_PAIR.fullmatch(words):
        return Opening("", Movers(pair["a"], pair["b"]), body, last.start)
    if item := _ITEM_LABEL.match(words):
        words = words[item.end() :]
    alone = pair_at(words, 0, len(words))
    if alone and alone.seconder and not words[alone.end :].strip(" .:;,–-"):
        named = movers_in(words, cast)
        movers = named if named.mover and named.seconder else Movers(alone.mover, alone.seconder)
        return Opening(_number(words)[0], movers, body, last.start)
    number, rest = _number(words)
    movers = movers_in(words, cast)
    if _NOBODY_NAMED.fullmatch(words) or _NOBODY_NAMED.fullmatch(rest):
        return Opening(number, movers, body, last.start)
    if (heads := _HEADS_MOVERS.match(rest)) and movers.seconder and names_pair(rest[heads.end() :]):
        return Opening(number, movers, body, last.start)
    if not movers or (CONTENT.search(rest) and not listed and not rest.rstrip().endswith((":", ":-", "that"))):
        return None
    if not (movers.seconder or number or _HIS_MOTION.fullmatch(words) or _MOVED_BY.match(words)):
        return None
    return (
        Opening(number, movers, body, last.start)
        if number or listed or led or is_bare(words) or is_bare(rest) or rest.rstrip().endswith((":", ":-", ";"))
        else None
    )


def _under_pair(text: str, lines: Sequence[Line], index: int, movers: Movers) -> Opening | None:
    """The motion below a line of two names, where its words begin there: "That …", or "The Works Committee:" over its clauses."""
    below = [text[line.start : line.end] for line in lines[index + 1 : index + 3]]
    named = len(below) > 1 and _BODY_NAMED.fullmatch(below[0]) and _CLAUSE_BELOW.match(below[1])
    if not below or not (named or _TEXT_BELOW.match(below[0])):
        return None
    body = index + 2 if named else index + 1
    return Opening("", movers, body, lines[body].start)


def _number(words: str) -> tuple[str, str]:
    """The number of the motion that a heading opens, "PROCEDURAL MOTION – OCM 84/24", and what stands behind it."""
    head = _NUMBERED.match(words)
    kind = _HEADS_MOVERS.match(words)
    if kind and not (head and head.group("number")):
        later = _NUMBERED.match(words, kind.end())
        head = later if later and later.group("number") else head
    number = (head.group("number") or "") if head else ""
    rest = words[head.end() if head else 0 :]
    return ("" if re.fullmatch(r"\d{1,3}\.\d{1,3}\.?", number) else number), rest  # such a number is that of a paragraph


def _inline(text: str, index: int, match: "re.Match[str]", cast: Cast) -> Opening | None:
    movers = movers_in(match.group(), cast)
    return Opening(match.group("number"), movers, index, match.end()) if movers.seconder else None


def in_heading(number: str, title: str) -> Movers | None:
    """The movers that an item's heading is, where a numbered motion was taken for an agenda item."""
    match = _PAIR_TITLE.fullmatch(title)
    return Movers(match.group("a"), match.group("b")) if match and re.search(r"\d", number) else None


_MOVED_FIRST = re.compile(r"\b(?:(?:It\s+was\s+)?(?:proposed|moved)|Proposed|PROPOSED|Moved|MOVED|Motion|MOTION)\b")


def moved_from(text: str, begin: int, clause: int) -> int:
    """Where the words begin that say who moved what stands from ``clause`` on, no earlier than ``begin``; a motion in quotation marks or on
    a line of its own is told without them."""
    moved = _MOVED_FIRST.search(text, begin, clause) if text[clause] not in "“\"‘'" and text[clause - 1] != "\n" else None
    return moved.start() if moved else clause
