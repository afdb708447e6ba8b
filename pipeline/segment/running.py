"""Titles in small letters over paragraphs that are numbered through the whole document, as park and health boards set them."""

import re
from itertools import pairwise

from pipeline.segment.candidates import Candidate
from pipeline.segment.capitals import NOT_SET_OFF
from pipeline.segment.plain import plain
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST, SIGNATURE

_PARAGRAPH = re.compile(r"(\d{1,3})[.)]?\s+(?=[A-Z“\"(])")
_LEAST = 6  # paragraphs
_TITLES = 4
_WORDS = 10  # of a title


def _paragraphs(rows: list[Row]) -> list[int]:
    """Where the numbered paragraphs stand that count from 1 on without a gap; none where fewer than two in three are sentences."""
    found: list[int] = []
    for at, row in enumerate(rows):
        match = _PARAGRAPH.match(row.text)
        if match and row.line.kind not in ("row", "margin") and int(match[1]) == len(found) + 1:
            found.append(at)
    said = [has_verb(rows[at].text) or bool(PAST.search(rows[at].text)) for at in found]
    return found if len(found) >= _LEAST and 3 * sum(said) >= 2 * len(found) else []


def over_running(rows: list[Row]) -> list[Candidate]:
    """The titles that white space sets off right over one of the running paragraphs; none where the first has no title, fewer than four
    have one, or hardly one of these is known from everywhere."""
    numbered = _paragraphs(rows)
    found = [one for at in numbered if at and (one := _title(rows[at - 1], rows[at - 2] if at > 1 else None))]
    told = {rows[at - 1].index for at in numbered[:2]}
    titles = [c.title.lower() for c in found]
    enough = len(found) >= _TITLES and sum(is_known(c.title) for c in found) >= 2 and len(set(titles)) == len(titles)
    return found if enough and found[0].row in told and all(b.row - a.row > 1 for a, b in pairwise(found)) else []


def _title(row: Row, above: Row | None) -> Candidate | None:
    one = plain(row) if row.apart and len(row.words) <= _WORDS and not _PARAGRAPH.match(row.text) else None
    if one is None or has_verb(one.title) or PAST.search(one.title) or SIGNATURE.match(row.text):
        return None
    led = above is not None and above.text.rstrip().endswith(":")
    return None if led or (NOT_SET_OFF.match(one.title) and not is_known(one.title)) else one
