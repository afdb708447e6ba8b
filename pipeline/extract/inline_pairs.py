"""Questions and answers behind labels in one line, "Q1. How many? A1. Nine. Q2. Who pays? A2. The county.", or behind bare letters: "Q How
many?" over "A Nine."."""

import re

from pipeline.extract.entries import GLYPHS
from pipeline.extract.exchange import ANSWER, ASK
from pipeline.extract.label_words import spoken
from pipeline.extract.labels_below import Block
from pipeline.extract.speakers import Cast, Speaker
from pipeline.records import Line

_WHO = (
    r"(?:\s*\((?P<who>[A-Z][^()\n]{1,60})\)|\s+(?:from|by)\s+(?P<by>[^:.?\n]{2,60}?)(?=:))?"
    r"\s*(?:[:)]|\.(?=\s)|(?=\s)[\s]*[–—-](?=\s))\s*"
)
_ASKS = r"(?:Q\.?|Question|(?:Members?|Councillors?|Public|Residents?)['’]?s?\s[Qq]uestion)"
_HEAD = re.compile(rf"\s*(?:[{GLYPHS}]\s+)?(?:\(?\d{{1,3}}[.)]+\s*)?(?={_ASKS}\s?\d{{0,3}}(?:\s*[(.:)–—-]|\s(?:from|by)\s))")
_LABEL = re.compile(
    rf"(?:(?<=^)|(?<=[.?!”\"’]\s)|(?<=[.?!”\"’]\s\s))"
    rf"(?P<label>{_ASKS}|A\.?|Ans|(?:(?:Officers?|Council)['’]?s?\s)?(?:[Aa]nswer|[Rr]eply|[Rr]esponse))\s?\d{{0,3}}{_WHO}"
)
_BARE_Q, _BARE_A = re.compile(r"\s*Q\d{0,2}\s+(?=[A-Z“\"])"), re.compile(r"\s*A\d{0,2}\s+(?=[A-Z\d£€$“\"])")
_LEAST = 2  # words of a question


def find(text: str, lines: list[Line], cast: Cast) -> dict[int, list[Block]]:
    """The pairs of each line that begins with the label of a question and holds that of an answer too, by the index of the line."""
    found = {n: pairs for n, line in enumerate(lines) if (pairs := _pairs(text, line, n, cast))}
    for n, (above, below) in enumerate(zip(lines, lines[1:], strict=False)):
        asked, told = _BARE_Q.match(text, above.start, above.end), _BARE_A.match(text, below.start, below.end)
        if asked and told and text[above.end - 1] == "?":
            found[n] = [Block(ASK, asked.end(), above.end, n, n, None)]
            found[n + 1] = [Block(ANSWER, told.end(), below.end, n + 1, n + 1, spoken(text, told.end(), below.end, cast))]
    return found


def _pairs(text: str, line: Line, n: int, cast: Cast) -> list[Block]:
    head = _HEAD.match(text, line.start, line.end)
    if head is None:
        return []
    words = text[head.end() : line.end]
    labels = list(_LABEL.finditer(words))
    acts = [ASK if "Q" in label["label"] or "question" in label["label"] else ANSWER for label in labels]
    if ANSWER not in acts or acts[0] != ASK or labels[0].start() or any(a == b == ANSWER for a, b in zip(acts, acts[1:], strict=False)):
        return []
    ends = [*(label.start() for label in labels[1:]), len(words)]
    blocks = [_block(text, head.end(), words, label, end, act, n, cast) for label, end, act in zip(labels, ends, acts, strict=True)]
    asked = [block for block in blocks if block.act == ASK]
    return blocks if all(len(text[one.start : one.end].split()) >= _LEAST for one in asked) else []


def _block(text: str, offset: int, words: str, label: "re.Match[str]", end: int, act: str, n: int, cast: Cast) -> Block:
    start, stop = offset + label.end(), offset + label.end() + len(words[label.end() : end].rstrip())
    who: Speaker | None = None
    named = label["who"] or label["by"]
    if named:
        at = offset + label.start("who" if label["who"] else "by")
        who = cast.at(text, at, at + len(named)) or Speaker(at, at + len(named), named, "unknown", key=named.lower())
    return Block(act, start, stop, n, n, who or (spoken(text, start, stop, cast) if act == ANSWER else None))
