"""Debates kept word for word, each speech behind the name of who made it, "Councillor Hale: My Lord Mayor, how many …?", or below the name
and the time, as the transcripts of recordings have it: "Ann Hale, Chair - 0:03:15" over "Thank you.".
"""

import re
from dataclasses import dataclass

from pipeline.extract.entries import is_bullet
from pipeline.extract.exchange import ANSWER, ASK, OUTCOME
from pipeline.extract.labels_below import Block
from pipeline.extract.speakers import BODY, UNKNOWN, Cast, Speaker, same
from pipeline.records import Line

_NUMBER = re.compile(r"(?:(?:Question|Q)\.?\s*(?:No\.?\s*)?\d{1,3}\s*[–—:.-]\s*)?")
_LABEL = re.compile(r"\s*(?:\([^()\n]{2,60}\)\s*)?:\s+(?=[A-Z“\"£\d])")
# The words of somebody who speaks, as no minutes tell them
_OWN = re.compile(
    r"\b(?:I|I[’'](?:m|d|ll|ve)|[Ww]e|[Yy]ou|[Yy]our|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Tt]hank\s+you|(?:can|could|would|will|does|do)\s+(?:he|she))\b"
)
_CHAIR = re.compile(r"(?:[Tt]he\s+)?(?:\w+\s+)?(?:Lord\s+)?(?:Mayor|Provost|Chair\w*|Convener|Speaker|President)\b")
# What whoever presides says to hand the word over: names and hardly a word more
_HANDS_OVER = re.compile(
    r"(?:(?:[A-Z][\w’'.-]*|the|of|for|and|over|to|call|on|again|please|next|now|then|you|very|much|so|your|would|will|can|do|like|want|wish|respond|reply|answer"
    r"|come|back|in|with|that|first|last|finally|move|we)[,.?!;:–-]*\s*){1,14}"
)
# What is asked to keep the meeting going
_OF_ORDER = re.compile(
    r"\b(?:supplementary|(?:another|further|more|any|a)\s+(?:\w+\s+)?(?:questions?|speakers?)|(?:is|are)\s+\w[\w.]*(?:\s+\w+){0,3}\s+(?:here|present|in)\?"
    r"|all\s+(?:those|agreed|in\s+favour)|seconde[rd]|agreed\?|content\?|(?:like|wish|want)\s+to\s+(?:speak|come|respond|reply|answer|move|say|ask))",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"(?:(?<=[.!?])|(?<=[.!?][”\"’)]))(?<!\b[A-Z]\.)(?<!\bM[rs]\.)(?<!\bMrs\.)"
    r"(?<!\b[DSJ][rt]\.)(?<!\bCllr\.)(?<!\bNo\.)\s+(?=[\w“\"‘(£])"
)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]\n]{2,80}[)\]]\.?\s*$")  # "(Applause)"
_LEAST, _LEAST_STAMPED = 4, 2  # speeches
# "Ann Bell, Head of Audit - 0:01:40", on a line of its own
_STAMPED = re.compile(r"(?P<who>[A-Z][^\n:?!]{2,80}?)\s*(?:[–—-]\s*|\(|\[)\d{1,2}:\d\d(?::\d\d)?[)\]]?")
_IN_CHAIR = re.compile(r"\b(?:Chair|Mayor|Provost|Convener)\b")
# What asks in speech without a question mark: "I'd like to understand how much will be delivered."
_WISHES = re.compile(
    r"\bI(?:[’']d|\s+would|[’']m|\s+am|\s+was|\s+just)?\s+(?:(?:just|also|really|quite)\s+)*(?:like\s+to\s+(?:know|understand|ask|hear)|want(?:ed)?\s+to\s+(?:know|understand|ask|hear)"
    r"|wonder(?:ing|ed)?|interested\s+(?:in|to)\s+know(?:ing)?|curious)\s+(?:about|whether|if|how|why|what|when|where|who|which)\b"
)
# "Why is that?": what it is about stands in the sentence before
_OF_THAT = re.compile(
    r"(?:(?:And|So|But)\s+)?(?:(?:[Ww]hy|[Hh]ow|[Ww]hat|[Ww]hen|[Ww]here|[Ww]ho|[Ii]s|[Aa]re|[Ww]as)(?:[’']s|\s+\w+)?\s+)(?:that|this|it|those|these|they|them)\b"
)
_COURTESY = re.compile(
    r"(?:(?:Yes|Yeah|OK|Okay|Right|So|Um|Well|Good|Lovely)\b,?\s*)*(?:Thanks?|Good\s+(?:evening|morning|afternoon)|Through\s+you|Chair)\b[^.?!]{0,60}[.!]\s+"
)


@dataclass(frozen=True, slots=True)
class _Speech:
    """What one speaker says: from ``start``, over the lines ``line`` to ``last``."""

    who: Speaker
    start: int
    end: int
    line: int
    last: int
    chair: bool
    stamped: bool = False


def find(text: str, lines: list[Line], cast: Cast) -> dict[int, list[Block]]:
    """The questions and answers of such a debate, by the index of their first line; [] for its other lines."""
    if not lines or text.find("?", lines[0].start, lines[-1].end) < 0 or text.find(":", lines[0].start, lines[-1].end) < 0:
        return {}
    said = _stamped(text, lines, cast) or _speeches(text, lines, cast)
    own = [one for one in said if _OWN.search(text, one.start, one.end)]
    if not said or len(said) < _LEAST and not said[0].stamped or 2 * len(own) < len(said):
        return {}
    found: dict[int, list[Block]] = {n: [] for one in said for n in range(one.line - _called(text, lines, one.line, cast), one.last + 1)}
    pending: _Speech | None = None
    answered: _Speech | None = None
    for i, one in enumerate(said):
        if i and one.line > said[i - 1].last + 1 and not _aside(text, lines, said[i - 1].last + 1, one.line):
            pending = answered = None  # another matter
        asks = _asks(text, one)
        if one.stamped and one.chair and not (pending and not asks and not _HANDS_OVER.fullmatch(text, one.start, one.end)):
            continue
        if one.chair and (asks and _OF_ORDER.search(text, *asks) or not asks and _HANDS_OVER.fullmatch(text, one.start, one.end)):
            continue
        replies = pending is not None and not same(pending.who, one.who) and not (asks and asks[0] == one.start)
        replies = replies or answered is not None and one.who.answers and not asks and not one.chair and not same(answered.who, one.who)
        if replies:
            stop = asks[0] if asks and asks[1] == one.end else one.end
            found[one.line].append(Block(ANSWER, one.start, len(text[:stop].rstrip()), one.line, one.last, one.who))
            pending, answered = None, one
            asks = asks if asks and asks[1] == one.end else None
        if asks:
            found[one.line].append(Block(ASK, *asks, one.line, one.last, one.who))
            pending, answered = one, None
    return found if said[0].stamped or any(block.act == ANSWER for row in found.values() for block in row) else {}


def _called(text: str, lines: list[Line], n: int, cast: Cast) -> bool:
    """Whether the line over a speech calls the next question, and somebody else speaks: "Question 2 – Mr Reed:"."""
    if n == 0:
        return False
    above = lines[n - 1]
    number = _NUMBER.match(text, above.start, above.end)
    who = cast.at(text, number.end(), above.end) if number else None
    return who is not None and number is not None and number.end() > above.start and text[who.end : above.end].strip(" :") == ""


def _aside(text: str, lines: list[Line], first: int, stop: int) -> bool:
    """Whether no more than "(Laughter)" stands between two speeches."""
    return all(_ASIDE.match(text[lines[n].start : lines[n].end]) for n in range(first, stop))


def _speeches(text: str, lines: list[Line], cast: Cast) -> list[_Speech]:
    """The paragraphs behind a name, each with those below it in which the same speaker goes on."""
    found: list[_Speech] = []
    for n, line in enumerate(lines):
        if line.kind not in ("text", ""):
            continue
        begin = _NUMBER.match(text, line.start, line.end).end()  # type: ignore[union-attr]
        who = cast.at(text, begin, line.end)
        label = _LABEL.match(text, who.end, line.end) if who is not None and who.role != BODY and not who.pronoun else None
        if label is not None and who is not None:
            found.append(_Speech(who, label.end(), line.end, n, n, _CHAIR.fullmatch(who.text) is not None))
        elif found and found[-1].last == n - 1 and _goes_on(text, line):
            last = found.pop()
            found.append(_Speech(last.who, last.start, line.end, last.line, n, last.chair))
    return found


def _stamped(text: str, lines: list[Line], cast: Cast) -> list[_Speech]:
    """What is said below each name with a time, down to the next."""
    end = len(text[: lines[0].start].rstrip())
    over = _STAMPED.fullmatch(text, text.rfind("\n", 0, end) + 1, end)  # the first name may pass for the title of the section
    heads = [(-1, over)] if over else []
    heads += [(n, head) for n, line in enumerate(lines) if (head := _STAMPED.fullmatch(text, line.start, line.end))]
    if len(heads) < _LEAST_STAMPED:
        return []
    found: list[_Speech] = []
    stops = [*(n for n, _ in heads[1:]), len(lines)]
    for (n, head), stop in zip(heads, stops, strict=True):
        if stop == n + 1:
            continue
        name, begin, end = head["who"].strip(" -–—,"), lines[n + 1].start, lines[stop - 1].end
        thanks = _COURTESY.match(text, begin, end)
        known = cast.at(text, head.start(), head.end("who"))
        who = known or Speaker(head.start(), head.start() + len(name), name.split(",")[0], UNKNOWN, key=name.split(",")[0].lower())
        found.append(
            _Speech(who, thanks.end() if thanks else begin, end, max(n, 0), stop - 1, _IN_CHAIR.search(name) is not None, stamped=True)
        )
    return found


def _goes_on(text: str, line: Line) -> bool:
    """Whether a paragraph without a name is still spoken."""
    if is_bullet(text, line) or OUTCOME.match(text, line.start) or line.end - line.start < 40:
        return False
    return _OWN.search(text, line.start, line.end) is not None and text[line.end - 1] in '.?!”"'


def _asks(text: str, one: _Speech) -> tuple[int, int] | None:
    """From the first sentence of a speech that asks to the end of the last one."""
    starts = [one.start, *(stop.end() for stop in _STOP.finditer(text, one.start, one.end))]
    ends = [*starts[1:], one.end]
    said = [(s, s + len(text[s:e].rstrip())) for s, e in zip(starts, ends, strict=True)]
    asked = [
        (said[n - 1][0] if one.stamped and n and _OF_THAT.match(text, s, e) else s, e)
        for n, (s, e) in enumerate(said)
        if text[s:e].rstrip(" ”\"’')\n").endswith("?") or one.stamped and _WISHES.search(text, s, e)
    ]
    return (asked[0][0], asked[-1][1]) if asked else None
