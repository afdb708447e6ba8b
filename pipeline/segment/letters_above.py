"""Codes whose letters the page set on a line of their own above the figures: "HFC" over "38/18" over the title."""

import re
from dataclasses import replace

from pipeline.segment.rows import Heading, Row

_LETTERS = re.compile(r"[A-Z]{2,6}[/.-]?")
_FIGURES = re.compile(r"\d{1,4}(?:[/-]\d{2,4})?\.?")
_LEAST = 3


def with_letters_above(rows: list[Row], headings: list[Heading]) -> list[Heading]:
    """``headings``, their numbers with the letters that stand above each of them; unless they differ, or most have none."""
    first = rows[0].index if rows else 0
    above = {h.row: rows[h.row - 1 - first] for h in headings if h.row > first and _FIGURES.fullmatch(h.number)}
    coded = {at: row for at, row in above.items() if _LETTERS.fullmatch(row.text.strip())}
    said = {row.text.strip() for row in coded.values()}
    if len(coded) < _LEAST or len(said) > 1 or 5 * len(coded) < 4 * len(headings):
        return headings
    code = said.pop()
    between = "" if code[-1] in "/.-" else " "
    return [
        replace(h, row=coded[h.row].index, number=f"{code}{between}{h.number}", start=coded[h.row].start) if h.row in coded else h
        for h in headings
    ]
