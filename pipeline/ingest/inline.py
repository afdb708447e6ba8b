"""Headings that lost their line: ``… was agreed. 8. Ditches - Update`` stands in a paragraph between the headings 7 and 9.

A number is taken for one only where the numbers at the heads of lines leave it out, it opens a sentence, and no second place would do.
"""

import re
from dataclasses import replace

from pipeline.ingest.inner_parts import part_openings
from pipeline.ingest.reflow import Paragraph
from pipeline.ingest.runon import coded_titles, counted_through, counted_titles, inner_labels
from pipeline.vocab import ordered

_HEAD = re.compile(r"\W{0,3}(?P<number>\d{1,2})\s?[.)]\s+[A-Z]|\W{0,3}(?P<bare>\d{1,3})\s+[A-Z]{4,}")
_LEAST = 3  # heads of lines that show that the document numbers its items
_FURTHEST = 12  # numbers that may be missing between two heads; more are two lists
_TITLE = r"\s?[.)]\s+(?=[A-Z][\w’'&-]*(?:,?\s[\w’'&/()-]+){0,9}?(?:\s[–-]\s|[.:](?:\s|$)|\s?$))"
# A title with the sentence behind it in one line: "4. Paths The ranger had mown them".
_GLUED = (
    r"\s?[.)]\s+(?=[A-Z][\w’'&/-]*(?:,?\s[\w’'&/()-]+){0,7}?\s"
    r"(?:The|It|There|This|Cllrs?|Councillors?|Members|Mrs?|Ms|An?|No|None|Nil|RESOLVED|Resolved|Noted)\b)"
)
_STUCK = re.compile(
    r"\W{0,3}\d{1,3}[.)]?\s+[A-Z][\w’'&-]*?(?:,?\s[\w’'&/()-]+?){0,9}?(?<=[a-z]{3})"
    r"(?=(?:The|There|It|This|Cllrs?|Councillors?|Members|Mrs?|Ms|None|Nil|No|Apologies|Resolved|RESOLVED|Noted)\b)"
)
_IN_CAPITALS = r"(?:\s?[.)])?\s+(?=[A-Z][A-Z’'&-]{3,}\b)"
_INSIDE = re.compile(
    rf"(?:(?<=[a-z)”][.?!:]\s)|(?<=[a-z]{{2}}[.]))(?P<number>\d+)(?:{_TITLE}|{_GLUED}|{_IN_CAPITALS})"
    rf"|(?<=\d\d[.]\s)(?P<capital>\d+){_IN_CAPITALS}"
)

# a longer title, which must then be such as agendas have everywhere
_LONGER = re.compile(r"(?<=[a-z)”][.?!]\s)(\d{1,2})\s?[.)]\s+(?=[A-Z][\w’'&-]*(?:,?\s[\w’'&/()-]+){10,16}?[.:](?:\s|$))")
_UNSTOPPED = re.compile(r"(?<=[a-z)]\s)(\d{1,2})[.)]\s+(?=[A-Z])")  # "… look at the drains 13. Date of next meeting"


def split_inline(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """``paragraphs`` with a break before each heading that a paragraph swallowed."""
    whole = [piece for one in _missing(_run_on(paragraphs)) for piece in _cut(one, _glue(one))]
    return [piece for one in whole for piece in _cut(one, part_openings(one.text) if one.kind != "row" else [])]


def _glue(one: Paragraph) -> list[int]:
    """Where the text begins that sticks to the title before it without a space, "4. ApologiesCllr Dunn had written"."""
    stuck = _STUCK.match(one.text) if one.kind != "row" else None
    return [stuck.end()] if stuck else []


def _run_on(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """``paragraphs`` with breaks before titles that follow each other inside one."""
    texts = ["" if one.kind == "row" else one.text for one in paragraphs]
    labels, coded, through = inner_labels(texts), coded_titles(texts), counted_through(texts)
    cuts = [labels[n] or coded[n] or through[n] or counted_titles(text) for n, text in enumerate(texts)]
    return [piece for one, at in zip(paragraphs, cuts, strict=True) for piece in (_cut(one, [c for c in at if c]) if any(at) else [one])]


def _missing(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """``paragraphs`` with a break before each heading whose number the heads of lines leave out."""
    heads = _heads(paragraphs)
    cuts: dict[int, list[int]] = {}
    for (n, first), (m, last) in zip(heads, heads[1:], strict=False):
        if not 1 < last - first <= _FURTHEST:
            continue
        at, offset = n, 0
        for number in range(first + 1, last):
            places = _places(paragraphs[at : m + 1], number, offset)
            if len(places) != 1:
                break
            step, offset = places[0]
            at += step
            cuts.setdefault(at, []).append(offset)
    if len(heads) + sum(map(len, cuts.values())) > _LEAST:
        _tail(paragraphs, heads[-1], cuts)
    return [piece for n, one in enumerate(paragraphs) for piece in _cut(one, cuts.get(n, []))]


def _tail(paragraphs: list[Paragraph], last: tuple[int, int], cuts: dict[int, list[int]]) -> None:
    """Add to ``cuts`` the headings behind the last one at the head of a line, as long as their titles are those of every agenda."""
    at, number = last
    offset = 0
    while True:
        number += 1
        places = [place for place in _places(paragraphs[at:], number, offset) if _is_known(paragraphs[at + place[0]].text[place[1] :])]
        if len(places) != 1:
            return
        step, offset = places[0]
        at += step
        cuts.setdefault(at, []).append(offset)


def _is_known(text: str) -> bool:
    return text.lstrip("0123456789.) ").lower().startswith(ordered("agenda-titles"))


def _heads(paragraphs: list[Paragraph]) -> list[tuple[int, int]]:
    """The numbers at the heads of lines that rise from the first to the last, as (paragraph, number)."""
    heads = [(n, _HEAD.match(one.text)) for n, one in enumerate(paragraphs) if one.kind != "row"]
    numbered = [(n, int(head["number"] or head["bare"]), bool(head["bare"])) for n, head in heads if head]
    # minutes that number on through the year begin anywhere; a list in them begins with 1
    running = bool(numbered) and numbered[0][2] and numbered[0][1] > _FURTHEST
    found: list[tuple[int, int]] = [] if running else [(0, 0)]
    for n, number, _ in numbered:
        if not found or found[-1][1] < number <= found[-1][1] + _FURTHEST:
            found.append((n, number))
    return found


def _places(paragraphs: list[Paragraph], number: int, offset: int) -> list[tuple[int, int]]:
    """Where ``number`` opens a title inside one of ``paragraphs``, from ``offset`` of the first on."""
    printed = str(number)
    return [
        (n, at)
        for n, one in enumerate(paragraphs)
        if one.kind != "row" and printed in one.text
        for at in _openings(one.text, offset if n == 0 else 0, printed)
    ]


def _openings(text: str, begin: int, printed: str) -> list[int]:
    """Where the number ``printed`` opens a title: behind a stop, or anywhere before words that agendas have everywhere."""
    stopped = {found.start() for found in _INSIDE.finditer(text, begin) if printed in (found["number"], found["capital"])}
    opening = [found for pattern in (_UNSTOPPED, _LONGER) for found in pattern.finditer(text, begin)]
    known = {at for found in opening if found[1] == printed and _is_known(text[(at := found.start()) :])}
    return sorted(stopped | known)


def _cut(one: Paragraph, offsets: list[int]) -> list[Paragraph]:
    """``one`` in pieces that begin at ``offsets``."""
    if not offsets and not one.marks and not one.text[-1:].isspace():
        return [one]
    pieces, begin = [], 0
    for end in [*offsets, len(one.text)]:
        page = max((mark for mark in one.marks if mark[0] <= begin), default=(0, one.page))[1]
        marks = [(at - begin, number) for at, number in one.marks if begin < at < end]
        text = one.text[begin:end].rstrip()
        pieces.append(replace(one, text=text, page=page, marks=marks, gap=one.gap if begin == 0 else 0))
        begin = end
    return pieces
