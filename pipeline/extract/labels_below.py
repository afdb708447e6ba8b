"""Questions that are numbered under labels, "Q1.", and answered below them without one."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from pipeline.extract.entries import GLYPHS
from pipeline.extract.label_ends import acts
from pipeline.extract.label_words import spoken
from pipeline.extract.speakers import BODY, Cast, Speaker, same
from pipeline.records import Line

_NUMBERED = re.compile(rf"\s*(?:[{GLYPHS}]\s+)?(?:Q\.?\s?|Question\s+(?:No\.?\s*)?)\d{{1,3}}\s*[.:)–-]", re.IGNORECASE)
_ASKS_ALOUD = re.compile(r"\?[”\"’')]*\s*$")
_ASKS = re.compile(r"\s+(?:\w+\s+)?(?:asked|queried|[ei]nquired|wondered)\b")


@dataclass(frozen=True, slots=True)
class Block:
    """The words of a labelled question or answer, over the lines ``line`` to ``last``; ``follows`` marks a supplementary, ``to`` is whom
    a question is put to."""

    act: str
    start: int
    end: int
    line: int
    last: int
    speaker: Speaker | None
    follows: bool = False
    to: Speaker | None = None


def with_answers_below(
    text: str, lines: list[Line], blocks: dict[int, Block], cast: Cast, stops: Callable[[int], bool]
) -> dict[int, Block]:
    """The blocks, with what stands below each numbered question where no answer has a label; ``stops`` tells of a line that it is no part
    of what a label began."""
    numbered = [n for n, block in blocks.items() if block.act == "ask" and _NUMBERED.match(text, lines[n].start, lines[n].end)]
    if len(numbered) < 2 or any(block.act == "answer" for block in blocks.values()):
        return blocks
    aloud = [n for n in numbered if _asked(text, lines, blocks[n]) is not None]
    if 2 * len(aloud) < len(numbered):
        return blocks  # notes on quarters, on clauses of a form
    found = dict(blocks)
    for n in numbered:
        limit = min((other for other in blocks if other > n), default=len(lines))
        last = _asked(text, lines, blocks[n])
        head = max(n, next(i for i in range(n, blocks[n].last + 1) if lines[i].end >= blocks[n].start))
        last = head if last is None else last
        answer = _below(text, lines, last + 1, limit, cast, stops)
        if answer is not None:
            found[n] = replace(blocks[n], end=lines[last].end, last=last)
            found[answer.line] = answer
    return found


def _asked(text: str, lines: list[Line], block: Block) -> int | None:
    """The last line of a question that ends in a question mark."""
    aloud = [i for i in range(block.line, block.last + 1) if _ASKS_ALOUD.search(text, block.start, lines[i].end)]
    return max(aloud, default=None)


def _below(text: str, lines: list[Line], n: int, limit: int, cast: Cast, stops: Callable[[int], bool]) -> Block | None:
    """What answers a question in the lines from ``n`` on."""
    if n >= limit:
        return None
    line = lines[n]
    subject = cast.at(text, line.start, line.end)
    speaks = subject is not None and not subject.pronoun and subject.role != BODY and acts(text, line, subject)
    if subject is not None and _ASKS.match(text, subject.end, line.end) or not speaks and stops(n):
        return None
    who = (subject if speaks else None) or spoken(text, line.start, line.end, cast)
    last = n
    while last + 1 < limit and not (stops(last + 1) and not same(who, cast.at(text, lines[last + 1].start, lines[last + 1].end))):
        last += 1
    return Block("answer", line.start, lines[last].end, n, last, who)
