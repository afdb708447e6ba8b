"""Lists to which a sentence leads, no items: of what a decision is about, "That these policies be adopted:" over 1, 2, 3, or of what was
looked at."""

import re

from pipeline.segment.candidates import SUM
from pipeline.segment.numbers import read_number
from pipeline.segment.rows import Row, kept
from pipeline.segment.titles import has_verb, is_known

_DECIDES = re.compile(
    r"\b(?:be|is|are|was|were|been|and)\s+(?:\w+ly\s+)?(?:approved|agreed|adopted|accepted|appointed|authori[sz]ed|amended|introduced|allocated|awarded"
    r"|granted|nominated|noted|received|referred|reviewed|revised|renewed|ratified|removed|added|included|paid|purchased|made|recommended|supported)\b"
    r"|\b(?:resolved|agreed|recommended|decided|voted)\b|\bTo\s+(?:approve|adopt|accept|appoint|authori[sz]e|amend|allocate|award|grant|ratify|pay)\b"
    r"|^That\s",
    re.I,
)
# "… as set out below.", and the name of the first group of entries may stand between
_POINTS = re.compile(r":$|\b(?:below|hereunder|as\s+follows|following\s+(?:list|table|schedule))\W*$", re.I)
_LOOKED_AT = re.compile(  # "The Council reviewed the following appointments:"
    r"\b(?:reviewed|considered|discussed|nominated|appointed|interviewed|thanked|recogni[sz]ed|welcomed|presented|received|elected|listed)\b"
    r"[^.:;]*\b(?:the\s+)?(?:following|these|below)\b[^.:;]*:$",
    re.IGNORECASE,
)
_LEAST = 4  # entries, one right below the other
_SENTENCE = 6  # words of the line that decides at least
_WORDS = 25  # of an entry
_BETWEEN = 8  # words of a line between that line and the list at most


def _entries(rows: list[Row], at: int) -> list[tuple[int, str]]:
    """The rows that count 1, 2, 3 … from ``at`` on, each with its entry, which a page may have set on the next row and its sum on a third;
    nothing else stands between two of them."""
    entries: list[tuple[int, str]] = []
    while at < len(rows):
        number = read_number(rows[at].text)
        if number is None or number.shape != "#" or number.counts[0] != len(entries) + 1:
            break
        told = rows[at].text[number.end :].strip()
        if not told and (at + 1 == len(rows) or read_number(rows[at + 1].text)):
            break
        entries.append((rows[at].index, told or rows[at + 1].text.strip()))
        at += 1 if told else 2
        at += at < len(rows) and SUM.fullmatch(rows[at].text.strip()) is not None
    return entries


def _below(rows: list[Row], at: int) -> list[tuple[int, str]]:
    """The entries of the list to which row ``at`` leads."""
    entries = _entries(rows, at + 1)
    heads = not entries and at + 2 < len(rows) and len(rows[at + 1].text.split()) <= _BETWEEN
    return _entries(rows, at + 2) if heads else entries


@kept
def under_decisions(rows: list[Row]) -> set[int]:
    """The indices of the rows that such lists count: short, without a verb, and not half of them such as agendas have everywhere, which
    would be an agenda that is adopted."""
    found: set[int] = set()
    for at, row in enumerate(rows[:-1]):
        text = row.text.rstrip()
        if text[-1:] not in ":.werst" or len(text.split()) < _SENTENCE or not _POINTS.search(text) or not _DECIDES.search(text):
            continue
        entries = _below(rows, at)
        told = [entry for _, entry in entries]
        if len(told) < _LEAST or 2 * sum(map(is_known, told)) >= len(told):
            continue
        if all(len(entry.split()) <= _WORDS for entry in told) and 5 * sum(map(has_verb, told)) <= len(told):
            found |= {index for index, _ in entries}
    return found


def led_entries(rows: list[Row]) -> set[int]:
    """The indices of the rows of a list without numbers to which a sentence leads that says what was looked at or who was named: two or
    more, one right below the other, none of which tells anything."""
    found: set[int] = set()
    for at, row in enumerate(rows[:-2]):
        if not row.text.rstrip().endswith(":"):
            continue
        above = f"{rows[at - 1].text} " if at and not row.apart else ""
        if not _LOOKED_AT.search(above + row.text.rstrip()):
            continue
        end = at + 2
        while end < len(rows) and not rows[end].apart:
            end += 1
        entries = rows[at + 1 : end]
        short = all(len(r.words) <= _WORDS and r.text.rstrip()[-1:] not in ".?!:" for r in entries)
        if len(entries) >= 2 and short and not any(has_verb(r.text) for r in entries):
            found |= {r.index for r in entries}
    return found
