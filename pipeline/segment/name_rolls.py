"""Numbered lists of those who were there, each with the post behind the name: "1. Ann Hale Ward Clerk" under PRESENT. No items."""

import re

from pipeline.segment.labels import read_label
from pipeline.segment.names import TITLE, is_name
from pipeline.segment.numbers import read_number
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known
from pipeline.vocab import is_post

_LEAST = 3  # entries; two may be anything
_BETWEEN = 2  # rows between two entries at most: the rest of a long post, the foot of a page
_IN_A_ROW = 3  # entries that the page set side by side
_WORDS = 12
_LABEL_WORDS = 6
_HEAD = re.compile(r"(?:names?|no\.?|s/n|position|designation|organi[sz]ation|title|post|role|\W)+", re.I)  # of a table's columns
_CUT = re.compile(r"\s*(?:[-–—:,(/|\t]|\s{2,})\s*")
_TITLED = re.compile(rf"(?:{TITLE}|Cllrs?|Councillors?|Hon|Rev|Chief|Ald)\b\.?\s+[A-Z]")
_VERB = re.compile(  # with which agendas begin an item: "2. Approve the accounts"
    r"(?:to\s|opening|closing|welcom\w+|approv\w+|adopt\w+|receiv\w+|review\w*|consider\w*|discuss\w*|confirm\w*|call|roll|present\w*|election|reading)\b",
    re.I,
)


def _entry(text: str) -> tuple[bool, bool]:
    """Whether ``text`` may be a person of a list, and whether a post, an organisation or a rank says so."""
    words = text.split()
    if not 1 <= len(words) <= _WORDS or has_verb(text) or is_known(text) or _VERB.match(text):
        return False, False
    if _TITLED.match(text):
        return True, True
    name, *rest = _CUT.split(text.strip(" .;,"), maxsplit=1)
    if is_name(name) and len(name.split()) >= 2:
        return len(name.split()) <= 4 or bool(rest), bool(rest and rest[0].strip())
    front = next((n for n in (3, 2) if len(words) > n and is_name(" ".join(words[:n]))), 0)
    return front > 0, front > 0 and is_post(" ".join(words[front:]))


def is_seated(text: str) -> bool:
    """Whether a line is a person with a post or an organisation behind the name: "Ann Hale  Chair"."""
    return all(_entry(text.strip()))


def on_rolls(rows: list[Row]) -> dict[int, int]:
    """The indices of the rows that open the entries of such lists, and where their numbers end: right under a label of those present,
    counted from 1 without a gap, nine in ten of them names, and a post behind every third at least."""
    found: dict[int, int] = {}
    at = 0
    while at < len(rows):
        label = read_label(rows[at].text) if len(rows[at].words) <= _LABEL_WORDS else None
        at += 1
        if label is None or rows[at - 1].text[label[1] :].strip():
            continue
        start = at + 1 if at < len(rows) and _HEAD.fullmatch(rows[at].text) else at
        entries = counted_from(rows, start)
        told = [_entry(rows[i].text[end:].strip()) for i, end in entries]
        if len(told) >= _LEAST and 10 * sum(one for one, _ in told) >= 9 * len(told) and 3 * sum(sure for _, sure in told) >= len(told):
            found |= {rows[i].index: end for i, end in entries}
            at = entries[-1][0] + 1
    return found


def counted_from(rows: list[Row], start: int) -> list[tuple[int, int]]:
    """The rows from ``start`` on that count 1, 2, 3 …, each with the place where its number ends; a row may hold two or three entries."""
    entries: list[tuple[int, int]] = []
    at, count = start, 0
    while at < len(rows) and at - (entries[-1][0] + 1 if entries else start) <= (_BETWEEN if entries else 0):
        number = read_number(rows[at].text)
        step = number.counts[0] - count if number and number.shape == "#" else 0
        if number and 1 <= step <= (_IN_A_ROW if entries else 1) and rows[at].text[number.end :].strip():
            entries.append((at, number.end))
            count = number.counts[0]
        at += 1
    return entries
