"""One sentence that gives several people a thing each: "Ann to book the van; Ben will ask the farmer; first aid – Clerk".

Each part is read as a sentence of its own, as it would be with full stops.
"""

import re
from collections.abc import Iterator

from pipeline.extract.tails import after_owner

_WHO = r"(?:(?:[Tt]he\s+)?(?:[A-ZÀ-Þ][\w.’'-]*|and|&|/)\s+){1,6}?"
_DOES = r"(?:(?:is|are|was|were|agreed|undertook|promised|offered)\s+to|to|will|would|shall)\s+(?:also\s+|then\s+)?(?!be\b|have\b)[a-z]"
# "Cllr Hale is to book the van", "AH to ring the school"
_TOLD = re.compile(rf"(?:and\s+)?{_WHO}{_DOES}")
# "first aid – Clerk", "bugler - Cllr Hale to be asked"
_SHARE = re.compile(r"(?:and\s+)?[a-z][\w’' -]{2,40}?\s[–—-]\s(?:the\s+)?[A-Z][^;]{1,50}")
_APART = re.compile(r";\s+")
# A second marker within a line: "ACTION Ann to send the list ACTION Clerk to write"; one behind what it is about: "Lamp – Action: Buy one"
_MARK = re.compile(
    r"\s+(?=ACTION\s+(?:(?:the\s+)?[A-ZÀ-Þ][\w.’'-]*\s+){1,5}?to\s+[a-z])"
    r"|\s*[–—-]\s+(?=A(?:ction|CTION)\s?(?:[:–—]|-(?=\s))\s*(?:the\s+)?[A-Z][a-z]+\s+\S)"
)

# "… every quarter – this will go on the June agenda": what is told after it is a thing of its own
_ON_AGENDA = re.compile(
    r"(?:\s+[–—-]|[,;])\s+(?:and\s+)?(?=(?:this|it|that)\s+(?:will|would|should|is\s+to|to)\s+(?:\w+\s+)?(?:go|be)\s+(?:\w+\s+)?(?:on|onto|in)\s+(?:the\s+)?"
    r"(?:[\w’'-]+\s+){0,3}[Aa]genda\b)"
)
# "It was too dark. / Beth to ask the firm": the cell beside what was said
_SLASH = re.compile(r"(?<=[.?!])\s+/\s+(?=[A-ZÀ-Þ][\w.’' ]{1,40}?\s(?:to|will|would)\s+[a-z])")


def parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that are read as sentences; the whole of it where it gives nobody, or only one, a thing to do."""
    if owned := after_owner(text, start, end):
        yield start, owned
        start = owned + len(text[owned:end]) - len(text[owned:end].lstrip())
    marked = text.find("ACTION", start, end) >= 0 or text.find("Action", start, end) > start
    cuts = [m.span() for m in _MARK.finditer(text, start + 1, end)] if marked else []
    cuts += _shared(text, start, end) if text.find("; ", start, end) >= 0 else []
    cuts += [m.span() for m in _SLASH.finditer(text, start + 1, end)] if text.find(" / ", start, end) >= 0 else []
    cuts += [m.span() for m in _ON_AGENDA.finditer(text, start + 1, end)] if text.find("genda", start, end) >= 0 else []
    for stop, begin in sorted(cuts):
        yield start, stop
        start = begin
    yield start, end


def _shared(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The semicolons between the things that several are to do."""
    signs = [m.span() for m in _APART.finditer(text, start, end)]
    bounds = [start, *(begin for _, begin in signs)]
    stops = [*(stop for stop, _ in signs), end]
    told = [_TOLD.match(text, begin, stop) is not None for begin, stop in zip(bounds, stops, strict=True)]
    if sum(told) < 2:
        return []
    share = [_SHARE.fullmatch(text, begin, stop) is not None for begin, stop in zip(bounds, stops, strict=True)]
    return [sign for sign, one, other in zip(signs, told[1:], share[1:], strict=True) if one or other]
