"""Capital letters that count agenda items, "C. APPROVAL OF MINUTES", or the parts of one."""

import re
from itertools import pairwise

from pipeline.segment.candidates import Candidate, numbered_candidate
from pipeline.segment.numbers import Number
from pipeline.segment.rows import Row
from pipeline.segment.titles import is_known

SHAPE = "capital"
# The kind of business that agenda software prints before the letter: "Action (Consent): B. Warrants".
TYPED = re.compile(
    r"\s*(?:Subject|(?:(?:Action|Consent|Information|Discussion|Presentation|Procedural|Reports?|Recognition|Minutes|Hearing)(?:\s*\([^()]{2,20}\))?"
    r"(?:\s*[,/]\s*)?){1,3})\s*:\s+(?=[A-Z][.)]\s)"
)
_LETTER = re.compile(r"\s*(?:\((?P<inner>[A-Z])\)|(?P<letter>[A-Z])(?:[.)]|\s[–-](?=\s)))(?=\s|$)")
_LEAST = 4  # items that letters must count; fewer are the parts of one


def read_letter(text: str) -> Number | None:
    """The capital letter that counts what ``text`` begins; None where it is a name's initial or part of a word."""
    typed = TYPED.match(text)
    match = _LETTER.match(text, typed.end() if typed else 0)
    if match is None:
        return None
    rest = text[match.end() :].strip()
    if re.match(r"[A-Z]\.", rest):  # "A. B. Hale"
        return None
    letter = match["inner"] or match["letter"]
    return Number(match[0].strip(" –-"), match.end(), SHAPE, (ord(letter) - 64,))


def lettered(rows: list[Row]) -> list[Candidate]:
    """The lines that a capital letter opens."""
    found = []
    for index, row in enumerate(rows):
        number = read_letter(row.text)
        one = numbered_candidate(rows, index, number) if number else None
        if one and number:
            one.value = number.counts[0]
            found.append(one)
    return found


def count_items(chain: list[Candidate], others: list[list[Candidate]]) -> bool:
    """Whether the letters of ``chain`` count the items: from A on without a gap, several titles as everywhere among them, and no other
    numbering, ``others``, in whose items they stand."""
    if len(chain) < _LEAST or chain[0].value > 2 or any(b.value - a.value > 2 for a, b in pairwise(chain)):
        return False
    known = sum(is_known(c.title) for c in chain)
    around = [c for other in others for c in other if c.row < chain[0].row and is_known(c.title)]
    return known >= 3 and not around
