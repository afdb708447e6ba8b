"""Headings that lost their line: ``… was agreed. 8. Ditches - Update`` stands in a paragraph between the headings 7 and 9.

A number is taken for one only where the numbers at the heads of lines leave it out, it opens a sentence, and no second place would do.
"""

import re
from dataclasses import replace

from pipeline.ingest.reflow import Paragraph
from pipeline.ingest.runon import counted_titles, inner_labels

_HEAD = re.compile(r"\W{0,3}(?P<number>\d{1,2})\s?[.)]\s+[A-Z]")
_FURTHEST = 12  # numbers that may be missing between two heads; more are two lists
_TITLE = r"\s?[.)]\s+(?=[A-Z][\w’'&-]*(?:\s[\w’'&/()-]+){0,9}?(?:\s[–-]\s|[.:]\s|\s?$))"


def split_inline(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """``paragraphs`` with a break before each heading that a paragraph swallowed."""
    return _missing(_run_on(paragraphs))


def _run_on(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """``paragraphs`` with breaks before titles that follow each other inside one."""
    labels = inner_labels(["" if one.kind == "row" else one.text for one in paragraphs])
    cuts = [labels[n] or (counted_titles(one.text) if one.kind != "row" else []) for n, one in enumerate(paragraphs)]
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
    return [piece for n, one in enumerate(paragraphs) for piece in _cut(one, cuts.get(n, []))]


def _heads(paragraphs: list[Paragraph]) -> list[tuple[int, int]]:
    """The numbers at the heads of lines that rise from the first to the last, as (paragraph, number)."""
    found: list[tuple[int, int]] = [(0, 0)]
    for n, one in enumerate(paragraphs):
        head = _HEAD.match(one.text) if one.kind != "row" else None
        if head and found[-1][1] < int(head["number"]) <= found[-1][1] + _FURTHEST:
            found.append((n, int(head["number"])))
    return found


def _places(paragraphs: list[Paragraph], number: int, offset: int) -> list[tuple[int, int]]:
    """Where ``number`` opens a title inside one of ``paragraphs``, from ``offset`` of the first on."""
    pattern = re.compile(rf"(?<=[a-z)”][.?!:]\s){number}{_TITLE}")
    return [
        (n, found.start())
        for n, one in enumerate(paragraphs)
        if one.kind != "row"
        for found in pattern.finditer(one.text, offset if n == 0 else 0)
    ]


def _cut(one: Paragraph, offsets: list[int]) -> list[Paragraph]:
    """``one`` in pieces that begin at ``offsets``."""
    pieces, begin = [], 0
    for end in [*offsets, len(one.text)]:
        page = max((mark for mark in one.marks if mark[0] <= begin), default=(0, one.page))[1]
        marks = [(at - begin, number) for at, number in one.marks if begin < at < end]
        text = one.text[begin:end].rstrip()
        pieces.append(replace(one, text=text, page=page, marks=marks, gap=one.gap if begin == 0 else 0))
        begin = end
    return pieces
