"""Bare questions in paragraphs of their own, each over the paragraphs that answer it, below words that tell of questions answered.

"The Manager took Members’ questions:" over "Why is it late?" over "The parts came in May.", without a name or a label.
"""

import re

from pipeline.extract import entries
from pipeline.extract.embedded import possessor
from pipeline.extract.exchange import ANSWER, ASK, OUTCOME
from pipeline.extract.facts import is_opinion
from pipeline.extract.label_ends import acts
from pipeline.extract.label_words import INLINE_ANSWER, spoken
from pipeline.extract.labels_below import Block
from pipeline.extract.speakers import BODY, Cast, Speaker
from pipeline.records import Line

_QUESTIONS = r"(?:questions?|queries|[ei]nquiries|challenges?)"
# At the end of a paragraph: "… answered the members’ questions with Ann Bell:", "The following questions were put and answered:"
_LEAD = re.compile(
    rf"\b(?:answer\w*|repl\w+\s+to|respon\w+\s+to|took|fielded|dealt\s+with|addressed|invited|welcomed)\s+(?P<q>(?:[\w-]+\s+){{0,3}}?(?:[\w-]+[’'](?:s\s+)?\s*)?(?:\w+\s+)?{_QUESTIONS})\b[^.?]{{0,120}}$"
    rf"|\b(?P<p>{_QUESTIONS})\b[^.?]{{0,60}}\b(?:answered|responded\s+to|replied\s+to|dealt\s+with|as\s+follows|below)\b[^.?]{{0,60}}$"
    rf"|^\W*(?:(?:Key|Main|Further)\s+)?(?P<h>[Qq]uestions)(?:\s+(?:and|&)\s+(?:[Aa]nswers|[Rr]esponses|[Rr]eplies))?(?:\s+(?:from|by|of)\s+(?:the\s+)?\w+)?\W*$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|by|of)\s+")
# A paragraph that ends in a question, with no more than a marker of what is to be done behind it
_ASKS = re.compile(r"\?[”\"’']?(?:\s*[–—-]+\s*(?:ACTION|Action)\b[^?]*|\s*[(\[][^()?]*[)\]])?\s*$")
_SENTENCE = re.compile(r"(?<=[.?!])[”\"’]?\s+(?=[A-Z“\"])")
_MARK = re.compile(r"\?[”\"’']?")
_HEADS = re.compile(r"[^.?!]{3,60}:\s*$|[^.?!,;]{3,60}$")  # "Chair’s Summary:", "Next Meeting"
_MOST = 4  # paragraphs of an answer


def find(text: str, lines: list[Line], cast: Cast) -> dict[int, list[Block]]:
    """The blocks of each question and answer that stand bare, by the index of the line."""
    found: dict[int, list[Block]] = {}
    n = 0
    while n + 1 < len(lines):
        above = lines[n - 1] if n else _above(text, lines[0])
        lead = _leads(text, above, lines[n])
        if lead is None:
            n += 1
            continue
        pairs, last = _pairs(text, lines, n, cast, _asker(text, lead, above, cast))
        if sum(bool(row) and row[0].act == ANSWER for row in pairs.values()) > 1:
            found |= pairs
            n = last
        else:
            n += 1
    return found


def _above(text: str, first: Line) -> Line:
    """The line over a section, which can be its title: "Questions from Members"."""
    before = text[max(0, first.start - 400) : first.start]
    end = first.start - len(before) + len(before.rstrip())
    return Line(text.rfind("\n", 0, end) + 1, end)


def _leads(text: str, above: Line, line: Line) -> tuple[int, int] | None:
    """Where a line names the questions that follow with their answers."""
    if all(text.find(letters, above.start, above.end) < 0 for letters in ("uest", "uer", "UEST")):
        return None
    if not _bare(text, line) or not _ASKS.search(text, line.start, line.end):
        return None
    begin = max(text.rfind(". ", above.start, above.end - 2) + 2, above.start)
    lead = _LEAD.search(text[begin : above.end].rstrip(" .:;–—-"))
    if lead is None:
        return None
    named = next(name for name in ("q", "p", "h") if lead[name])
    return begin + lead.start(named), begin + lead.end(named)


def _asker(text: str, asked: tuple[int, int], line: Line, cast: Cast) -> Speaker | None:
    """Whose questions they are."""
    named = _FROM.search(text, asked[1], line.end)
    return (cast.at(text, named.end(), line.end) if named else None) or possessor(text, asked, cast)


def _bare(text: str, line: Line) -> bool:
    return line.kind == "text" and not entries.is_bullet(text, line)


def _pairs(text: str, lines: list[Line], n: int, cast: Cast, asker: Speaker | None) -> tuple[dict[int, list[Block]], int]:
    """The questions from line ``n`` on, with their answers, and the line behind the last."""
    found: dict[int, list[Block]] = {}
    while n < len(lines) and _bare(text, lines[n]) and _ASKS.search(text, lines[n].start, lines[n].end):
        line = lines[n]
        found[n] = [Block(ASK, _asked(text, line), max(m.end() for m in _MARK.finditer(text, line.start, line.end)), n, n, asker)]
        first = n = n + 1
        while n < len(lines) and n - first < _MOST and _answers(text, lines[n], cast):
            n += 1
        if n < len(lines) and not (_bare(text, lines[n]) and _ASKS.search(text, lines[n].start, lines[n].end)):
            n = min(n, first + 1)  # what stands below the last answer is no part of it
        if n > first and (INLINE_ANSWER.match(text, *_span(lines[first])) or spoken(text, *_span(lines[first]), cast)):
            return {}, n  # who answers is told: the walk reads these
        if n > first:
            found[first] = [Block(ANSWER, lines[first].start, lines[n - 1].end, first, n - 1, None)]
            found |= {more: [] for more in range(first + 1, n)}
    return found, n


def _span(line: Line) -> tuple[int, int]:
    return line.start, line.end


def _asked(text: str, line: Line) -> int:
    """Where the first sentence begins that asks: a remark may stand before it."""
    begins = [line.start, *(stop.end() for stop in _SENTENCE.finditer(text, line.start, line.end))]
    ends = [*begins[1:], line.end]
    return next((b for b, e in zip(begins, ends, strict=True) if "?" in text[b:e]), line.start)


def _answers(text: str, line: Line, cast: Cast) -> bool:
    """Whether a paragraph tells, and neither asks, heads, decides nor tells what a member or the body did."""
    words = text[line.start : line.end]
    if not _bare(text, line) or _ASKS.search(words) or _HEADS.fullmatch(words) or OUTCOME.match(words) or is_opinion(words):
        return False
    who = cast.at(text, line.start, line.end)
    return who is None or not acts(text, line, who) or who.answers and who.role != BODY
