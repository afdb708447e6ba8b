"""Titles below the rules that part the items of some minutes: a line of dashes, stars or ornaments, then the title, then what was said."""

import re
from itertools import takewhile

from pipeline.segment.candidates import Candidate
from pipeline.segment.capitals import NOT_SET_OFF
from pipeline.segment.names import is_ranked
from pipeline.segment.rows import Row
from pipeline.segment.set_off import tells
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import SIGNATURE

_RULE = re.compile(r"\s*(?=(?:\s*[^\w\s|.,;:]){3})(?:[^\w\s|.,;:]\s?(?:\s{1,4})?){3,120}\s*")
_LEAST = 4  # titles below a rule
_WORDS, _NAMES = 10, 16  # of a title; of one that strings names together, "Harbour Lights Service (HLS) & Lamp Service Area (LSA)"
_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"})
_KIND = re.compile(  # what kind of meeting goes on there: it is no matter that the meeting dealt with
    r"(?:(?:regular|special|public|work|ordinary|open|council|board|committee|town|city|township|business)\s+)*(?:meeting|session)\W*", re.I
)


def is_rule(text: str) -> bool:
    """Whether a line is a rule: nothing but the same few marks, three times or more."""
    marks = {mark for mark in text if not mark.isspace()} if not text[:1].isalnum() and len(text) < 160 else set()
    return 1 <= len(marks) <= 2 and _RULE.fullmatch(text) is not None


def with_ruled(rows: list[Row], alone: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """``found`` with the titles right below a rule, the titles below those with nothing between, and others set off in the part that such
    a pair opens; ``found`` as it is where no four titles stand so or the rules part something else."""
    first = rows[0].index if rows else 0
    titles = {c.row: c for c in alone if _may_head(rows[c.row - first], c)}
    rules = [n for n, row in enumerate(rows) if is_rule(row.text)]
    if len(rules) < _LEAST:
        return found
    rules = [n + 1 if n + 1 < len(rows) and _KIND.fullmatch(rows[n + 1].text.strip()) else n for n in rules]  # "PUBLIC MEETING" below it
    heads = [n for n in rules if n + 1 < len(rows) and rows[n + 1].index in titles and _is_over(rows, n + 1, titles)]
    if len(heads) < _LEAST or 5 * len(heads) < 3 * (len(rules) - 1):
        return found
    more: list[Candidate] = []
    for begin, end in zip(rules, [*rules[1:], len(rows)], strict=True):
        part = rows[begin + 1 : end]
        if begin not in heads:
            continue
        led = [*takewhile(lambda row: row.index in titles or is_ranked(row.text), part)]
        more += [titles[row.index] for row in led if row.index in titles]
        if len(led) > 1:  # the title of a group: those of its parts stand between white space
            below = (row for row in part[len(led) :] if row.index in titles)
            more += [titles[row.index] for row in below if _in_group(rows, row.index - first, titles)]
    have = {c.row for c in more}
    kept = (c for c in found if c.row not in have and (c.row not in titles or is_known(c.title)) and not is_ranked(c.title))
    return sorted([*kept, *more], key=lambda c: c.row)


def _may_head(row: Row, one: Candidate) -> bool:
    """Whether the words of a line may be those of a title: no person, no kind of meeting, no sentence."""
    title = one.title
    named = all(not w[:1].islower() or w in _SMALL for w in row.words)
    if (
        one.weight < 0.5
        or len(row.words) > (_NAMES if named else _WORDS)
        or not (title[0].isupper() or title[0].isdigit())
        or has_verb(title)
    ):
        return False
    if _KIND.fullmatch(title) or NOT_SET_OFF.match(title) or SIGNATURE.match(row.text):
        return False
    return not is_ranked(title)


def _is_over(rows: list[Row], at: int, titles: dict[int, Candidate]) -> bool:
    """Whether the line stands over something that was said, or over another title."""
    below = rows[at + 1 : at + 2]
    if not below or is_rule(below[0].text):
        return False
    row = below[0]
    return row.index in titles or is_ranked(row.text) or tells(row) or row.line.kind == "list" or row.text.rstrip()[-1:] in ".?!:"


def _in_group(rows: list[Row], at: int, titles: dict[int, Candidate]) -> bool:
    """Whether a line in a group is a title: white space or a person's name above it, something that was said or another title below."""
    above = rows[at - 1]
    return (rows[at].apart or above.index in titles or is_ranked(above.text)) and _is_over(rows, at, titles)
