"""Notes that keep what each said in his own words behind his surname: "Reed why is it shut?" over "Hale we lost the key."."""

import re
from dataclasses import dataclass

from pipeline.extract.labels_below import Block
from pipeline.extract.speakers import BODY, UNKNOWN, Cast, Speaker, same
from pipeline.records import Line

# A surname and words that go straight on from it, or what it said or asked
_HEAD = re.compile(r"(?P<who>[A-Z][\w’'-]*[a-z])\s+(?=[a-z\d]|I\b|I[’'])(?P<said>(?:said|says|asked|asks)\s+)?")
# What opens so and quotes nobody: a motion, what the meeting did, a list of names or what somebody is to do
_NO_WORDS = re.compile(
    r"(?:motion\w*|moves?|moved|seconds?|seconded|that|to|and|of|for|left|arrived|joined|presented|reported|called|asked\s+(?:for|to|that|if|whether)"
    r"|said\s+that)\b(?![^?]*\?)"
)
# The words of somebody who speaks, as no minutes tell them
_OWN = re.compile(r"(?<![“\"\w])(?:I|I[’'](?:m|d|ll|ve)|we|we[’']\w+|you|your|our|my|us|me)\b(?![^“]*”)")
_SENTENCE = re.compile(r"(?<=[.!…])\s+(?=[A-Z])")
_LEAST = 3  # paragraphs of a section in which somebody speaks of himself, or to others
_TO_EACH = re.compile(r"\b(?:you\s+(?:all|each|guys)|each\s+of\s+you|everyone)\b")


@dataclass(frozen=True, slots=True)
class _Said:
    """A paragraph that a surname opens: ``guest`` says that the section tells the whole name and the attendance does not."""

    line: int
    who: Speaker
    guest: bool


def find(text: str, lines: list[Line], cast: Cast) -> dict[int, Block]:
    """The questions in direct speech and their answers, by the index of their lines, where a section is kept so."""
    if not lines or text.find("?", lines[0].start, lines[-1].end) < 0:
        return {}
    heads = [n for n, line in enumerate(lines) if line.kind == "text" and _HEAD.match(text, line.start, line.end)]
    if sum(bool(_OWN.search(text, lines[n].start, lines[n].end)) for n in heads) < _LEAST:
        return {}
    said = {n: one for n in heads if (one := _said(text, lines, n, cast)) is not None}
    if sum(bool(_OWN.search(text, lines[n].start, lines[n].end)) for n in said) < _LEAST:
        return {}
    blocks: dict[int, Block] = {}
    for n, one in said.items():
        start = _asks(text, lines[n])
        replies = [] if start is None else _replies(text, lines, said, n)
        if start is not None and replies:
            blocks[n] = Block("ask", start, lines[n].end, n, n, one.who)
            blocks.update({m: Block("answer", lines[m].start, lines[m].end, m, m, said[m].who) for m in replies})
    return blocks


def _said(text: str, lines: list[Line], n: int, cast: Cast) -> _Said | None:
    line = lines[n]
    head = _HEAD.match(text, line.start, line.end)
    if head is None or _NO_WORDS.match(text, head.start("said") if head["said"] else head.end(), line.end):
        return None
    known, name = cast.at(text, line.start, line.end), re.escape(head["who"])
    guest = re.search(rf"\b[A-Z][a-zà-ÿ]+ {name}\b", text[lines[0].start : line.start]) is not None
    if known is not None and (known.role != UNKNOWN or not guest):
        one_name = known.text == head["who"] and known.role != BODY and not known.pronoun
        return _Said(n, known, guest=False) if one_name else None
    if not guest and not re.search(rf"[,:]\s+{name}\s*[,;\n]", text[: lines[0].start]):
        return None  # neither told in full here nor in a list of names above
    return _Said(n, Speaker(line.start, head.end("who"), head["who"], UNKNOWN, key=head["who"].lower()), guest=guest)


def _asks(text: str, line: Line) -> int | None:
    """Where a paragraph begins to ask in direct speech: at the name, or at the sentence behind what else was said."""
    if not text[line.start : line.end].rstrip("”\"’' ").endswith("?"):
        return None
    starts = [line.start, *(stop.end() for stop in _SENTENCE.finditer(text, line.start, line.end))]
    ends = [*starts[1:], line.end]
    return next(start for start, end in zip(starts, ends, strict=True) if "?" in text[start:end])


def _replies(text: str, lines: list[Line], said: dict[int, _Said], n: int) -> list[int]:
    """The paragraphs below a question in which somebody else answers it: the first, and those of the other guests whom it was put to."""
    found: list[int] = []
    for m in range(n + 1, len(lines)):
        one = said.get(m)
        if one is None or _asks(text, lines[m]) is not None or any(same(one.who, said[k].who) for k in (n, *found)):
            break
        if found and not (one.guest and said[found[0]].guest or _TO_EACH.search(text, lines[n].start, lines[n].end)):
            break
        found.append(m)
    return found
