"""Meetings that a page has put in a single line: breaks go back before the titles that count up through it, before titles whose number is a
code, and before titles in capitals with a colon, where others stand at the heads of lines."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from pipeline.vocab import ordered

_LONG = 350  # characters; a shorter paragraph holds no meeting
_LEAST = 3  # titles that must count up
_APART = 12  # characters from one to the next at least
# The figure comes first, as what begins with one is found much faster.
_NUMBER = re.compile(r"(?P<number>\d(?<!\S\d)\d{0,2})(?:[.)]?\s+|\.(?=[A-Z]{3}))(?=(?P<title>[A-Z][^.;:?!]{2,80}))")
_CAPITALS = re.compile(r"[A-Z][A-Z’'&,/()–-]{2,}(?:\s|$)")
_LABEL = re.compile(r"[A-Z]{3,}(?:[ ’'&/-]+[A-Z]{2,}){0,6}\s?:\s")  # "POLICE REPORT: "
_INNER_LABEL = re.compile(r"(?<=[\w.)]\s)(?<![A-Z]\s)[A-Z]{3,}(?:[ ’'&/-]+[A-Z]{2,}){1,6}\s?:\s")
_SAID = re.compile(r"[a-z]{2}.*[\w.)]\s$")  # words of the title before, no mere number
_CODE = re.compile(r"(?<!\S)(?P<word>Item\s+)?(?P<code>\d{1,4}(?:/\d{1,4}){1,2})[.:)]?\s+(?=[A-Z])")  # "Item 15/06/2 Drains"
_ANY_CODE = re.compile(
    r"(?<!\S)(?:Min(?:ute)?\s+(?:No\.?\s*)?)?(?P<code>[A-Z][A-Za-z&]{0,7}[./ -]?\d{1,4}(?:[/-]\d{1,4}){0,2}|\d{1,4}(?:[/-]\d{1,4}){1,2})"
    r"[.:)]?\s+(?=[A-Z])"
)
_FIGURES = re.compile(r"\d+")
_STOPS = frozenset('.!?:)”"')


def _is_known(text: str, at: int = 0) -> bool:
    """Whether a title that agendas have everywhere begins at ``at``; no more of a long text is looked at than such a title has."""
    known = ordered("agenda-titles")
    return text[at : at + max(map(len, known))].lower().startswith(known)


def _is_sure(title: str) -> bool:
    """Whether the words behind a number are a title wherever they stand: in capitals, or such as agendas have everywhere."""
    return _CAPITALS.match(title) is not None or _is_known(title)


def _behind_stop(text: str, at: int) -> bool:
    """Whether white space, and a stop before it, stand right before ``at``."""
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    return 0 < end < at and text[end - 1] in _STOPS


def counted_titles(text: str) -> list[int]:
    """Where in a long paragraph titles begin that are numbered one after the other; none where they may be the points of a list."""
    if len(text) < _LONG:
        return []
    sure = [found for found in _NUMBER.finditer(text) if _is_sure(found["title"])]
    found = _longest((match.start(), int(match["number"]), _is_known(match["title"])) for match in sure)
    return found or _longest_coded(text)


@dataclass(frozen=True, slots=True)
class _Counted:
    """A title in a count: where it stands, how many it ends and how many of them agendas have everywhere, and the one before it."""

    at: int
    length: int
    known: int
    before: "_Counted | None"


def _longest(titles: Iterable[tuple[int, int, bool]]) -> list[int]:
    """Where the most of ``titles`` stand whose numbers count on one by one; none where they are few, or fewer than two of them such as
    agendas have everywhere. A title is its place, its number and whether it is such a one."""
    best: dict[int, _Counted] = {}  # the longest count that ends with each number
    for at, number, known in titles:
        before = best.get(number - 1)
        one = _Counted(at, (before.length if before else 0) + 1, (before.known if before else 0) + known, before)
        if number not in best or one.length > best[number].length:
            best[number] = one
    last = max(best.values(), key=lambda one: one.length, default=None)
    if last is None or last.length < _LEAST or last.known < 2:
        return []
    found: list[int] = []
    while last is not None:
        found.append(last.at)
        last = last.before
    found.reverse()
    return found if all(b - a > _APART for a, b in pairwise(found)) else []


def _longest_coded(text: str) -> list[int]:
    """The same for titles whose number is one of the figures of a code, all else in it being alike: "R.611 Apologies", "R.612 Minutes"."""
    alike: dict[tuple[str, int], list[tuple[int, int, bool]]] = defaultdict(list)
    for match in _ANY_CODE.finditer(text):
        title = (match.start(), _is_known(text, match.end()))
        for place, figure in enumerate(_FIGURES.finditer(match["code"])):
            around = f"{match['code'][: figure.start()]}#{match['code'][figure.end() :]}"
            alike[around, place].append((title[0], int(figure[0]), title[1]))
    longest = max(map(_longest, alike.values()), key=len, default=[])
    stopped = sum(_behind_stop(text, at) for at in longest[1:])  # papers that a sentence lists have commas between them
    return longest if 3 * stopped >= 2 * len(longest[1:]) else []


_PAGES = 0.7  # of the words stand in long paragraphs where every line break but those between pages is lost
_COLON = re.compile(r"(?:[^\s:]+\s){0,9}[^\s:]+:\s")  # "Housing Report for May: "
_TASK = re.compile(r"(?:\S+\s){1,3}to\s[a-z]")  # "Clerk to send the list": an entry of a list of tasks


def counted_through(texts: list[str]) -> list[list[int]]:
    """For each paragraph where numbered titles begin inside it, in minutes of which only the breaks between pages are left: the numbers
    count from 1 through all of them. None where shorter paragraphs are many, or fewer than three titles are such as agendas have
    everywhere."""
    cuts: list[list[int]] = [[] for _ in texts]
    long = [n for n, text in enumerate(texts) if len(text) >= _LONG]
    if len(long) < 2 or sum(len(texts[n]) for n in long) < _PAGES * sum(map(len, texts)):
        return cuts
    number, known = 0, 0
    for n in long:
        for match in _NUMBER.finditer(texts[n]):
            if int(match["number"]) != number + 1:
                continue
            sure = _is_sure(match["title"])
            first = match.start() == 0 or _behind_stop(texts[n], match.start())
            opens = sure or first or _COLON.match(texts[n], match.start("title"))
            if opens and (sure or number) and not _TASK.match(match["title"]):
                cuts[n].append(match.start())
                number, known = number + 1, known + sure
    return cuts if known >= _LEAST else [[] for _ in texts]


def inner_labels(texts: list[str]) -> list[list[int]]:
    """For each paragraph where a title in capitals with its colon stands inside it; only where most titles of the kind open a paragraph."""
    heads = sum(bool(_LABEL.match(text)) for text in texts)
    if heads < _LEAST:
        return [[] for _ in texts]
    inside = [[match.start() for match in _INNER_LABEL.finditer(text) if _SAID.search(text[: match.start()])] for text in texts]
    return inside if sum(map(len, inside)) <= heads else [[] for _ in texts]


@dataclass(frozen=True, slots=True)
class _Coded:
    """A code before a capital: in which paragraph, where in it, its figures, and whether words say or let suppose that a title begins."""

    paragraph: int
    at: int
    figures: tuple[int, ...]
    worded: bool
    likely: bool


def _codes(texts: list[str]) -> list[_Coded]:
    return [
        _Coded(
            n,
            match.start(),
            tuple(map(int, match["code"].split("/"))),
            bool(match["word"]),
            bool(match["word"] or _behind_stop(text, match.start()) or _is_known(text, match.end())),
        )
        for n, text in enumerate(texts)
        if "/" in text
        for match in _CODE.finditer(text)
    ]


def coded_titles(texts: list[str]) -> list[list[int]]:
    """For each paragraph where titles begin inside it whose number is a code, "… no comment. 71/17 Interests": only where at least three
    lines begin with such a code, for numbers that these leave out and nothing else bears."""
    cuts: list[list[int]] = [[] for _ in texts]
    codes = _codes(texts)
    heads = [one for one in codes if one.at == 0]
    if len(heads) < _LEAST:
        return cuts
    width = Counter(len(one.figures) for one in heads).most_common(1)[0][0]
    heads = [one for one in heads if len(one.figures) == width]
    which = max(range(width), key=lambda k: len({one.figures[k] for one in heads}))  # the figure that counts; the others are the year's
    year = Counter(_without(one.figures, which) for one in heads).most_common(1)[0][0]
    alike = [one for one in codes if len(one.figures) == width and _without(one.figures, which) == year]
    heads = [one for one in heads if one in alike]
    worded = 2 * sum(one.worded for one in heads) > len(heads)
    borne = Counter(one.figures[which] for one in alike)
    for one in alike:
        number = one.figures[which]
        before = max((h.figures[which] for h in heads if h.paragraph <= one.paragraph), default=0)
        after = min((h.figures[which] for h in heads if h.paragraph > one.paragraph), default=number + 1)
        if one.at and borne[number] == 1 and before < number < after and one.likely and (one.worded or not worded):
            cuts[one.paragraph].append(one.at)
    return cuts


def _without(figures: tuple[int, ...], which: int) -> tuple[int, ...]:
    return figures[:which] + figures[which + 1 :]
