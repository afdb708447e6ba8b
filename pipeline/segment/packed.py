"""Short titles in minutes that leave no white space: each a line of its own between two paragraphs."""

import re

from pipeline.segment.candidates import Candidate
from pipeline.segment.capitals import NOT_SET_OFF
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST, SIGNATURE

_WORDS = 6  # of a title at most
_KNOWN = 4  # titles as everywhere that must stand so
_SMALL = 2  # titles in small letters
_TASK = re.compile(r"\bto\s+[a-z]+|^(?:all|none|no|yes|as|see|thanks|ongoing|done|next\s+steps)\b", re.I)  # "Ann to ring the county"
_ENDS = re.compile(r"[.?!:)”\"]\s*$")


def with_packed(rows: list[Row], alone: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """``found`` with the other short lines set like them, in a document that sets four known titles or more between paragraphs without
    white space."""
    if not alone:
        return found
    first = rows[0].index
    titled = {f.row for f in found}
    likely = {c.row: c for c in alone if _is_packed(rows, c.row - first, c, titled=titled, small=_in_small(found))}
    known = [c for c in found if c.row in likely and is_known(c.title)]
    if len(known) < _KNOWN:
        return found
    have = {c.row for c in found}
    text = " ".join(row.text for row in rows)
    more = [c for row, c in likely.items() if row not in have and row > known[0].row and not _speaks(text, c.title)]
    return sorted([*found, *more], key=lambda c: c.row) if len(more) <= 2 * len(known) else found


def _has_capitals(title: str) -> bool:
    return all(word[0].isupper() for word in title.split() if len(word) > 3)


def _in_small(found: list[Candidate]) -> bool:
    """Whether titles known from everywhere are set in small letters: "Any other business"."""
    return sum(is_known(c.title) and not _has_capitals(c.title) for c in found) >= _SMALL


def _is_packed(rows: list[Row], index: int, one: Candidate, *, titled: set[int], small: bool) -> bool:
    """Whether a few words with capitals, or ``small`` letters without what tells a task, stand under the end of a paragraph, right over a
    sentence."""
    row, above = rows[index], rows[index - 1] if index else None
    below = rows[index + 1] if index + 1 < len(rows) else None
    if above is None or below is None or row.line.kind != "text" or below.apart or len(one.title.split()) > _WORDS:
        return False
    part = NOT_SET_OFF.match(one.title) and row.index not in titled
    if has_verb(one.title) or PAST.search(one.title) or part or SIGNATURE.match(row.text) or "," in one.title:
        return False
    big = _has_capitals(one.title) or small and one.title[0].isupper() and not _TASK.search(one.title)
    told = len(below.words) > 2 and (below.text[:1].isupper() or below.text[:1].isdigit()) and _ENDS.search(below.text) is not None
    return big and told and (row.apart or bool(_ENDS.search(above.text)) or above.index in titled)


def _speaks(text: str, title: str) -> bool:
    """Whether the words are the name of somebody who speaks or is spoken of below."""
    name = re.escape(title.split()[-1])
    acts = rf"\b{name}\s+(?:said|asked|moved|reported|stated|seconded|explained|spoke)\b|\b(?:Mrs?|Ms|Dr)\.?\s+{name}\b"
    return is_name(title) and re.search(acts, text) is not None
