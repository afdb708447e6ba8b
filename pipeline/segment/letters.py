"""Letters and bracketed figures that count agenda items, "C. APPROVAL OF MINUTES", "(3) Minutes", or the parts of one."""

import re
from itertools import pairwise

from pipeline.segment.candidates import Candidate, is_person, numbered_candidate
from pipeline.segment.formal import formal_title
from pipeline.segment.numbers import Number
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST

SHAPE = "capital"
# The kind of business that agenda software prints before the letter: "Action (Consent): B. Warrants".
TYPED = re.compile(
    r"\s*(?:Subject|(?:(?:Action|Consent|Information|Discussion|Presentation|Procedural|Reports?|Recognition|Minutes|Hearing)(?:\s*\([^()]{2,20}\))?"
    r"(?:\s*[,/]\s*)?){1,3})\s*:\s+(?=[A-Z][.)]\s)"
)
_LETTER = re.compile(r"\s*(?:\((?P<inner>[A-Z])\)|(?P<letter>[A-Z])(?:[.)]|\s[–-](?=\s)))(?=\s|$)")
_KNOWN = 3  # titles as everywhere, which tell that items are counted
_WHOLE = 5  # items of a meeting that is counted from its opening on
_DOUBTFUL = -3.0  # a line in turn is a title though it is less like one than others, if it is not far less
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


# "a) Apologies", "iv) Minutes", "(3) Minutes": what else counts clauses and the points of an item
_INNER = {
    "small": re.compile(r"\s*\(?(?P<figure>[a-z])[.)](?=\s)"),
    "small roman": re.compile(r"\s*\(?(?P<figure>[ivx]{1,5})[.)](?=\s)"),
    "(#)": re.compile(r"\s*\((?P<figure>\d{1,2})\)(?=\s)"),
}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix")
_FIRST = re.compile(
    r"(?:to\s+\w+\s+(?:any\s+)?)?(?:apolog|welcome|present|attendance|opening|minutes|declarations?\b|election\s+of\b|chair)", re.I
)


def _inner_number(shape: str, text: str) -> Number | None:
    match = _INNER[shape].match(text)
    if match is None:
        return None
    figure = match["figure"]
    if shape == "small roman" and figure not in _ROMAN:
        return None
    count = int(figure) if figure.isdigit() else ord(figure) - 96 if shape == "small" else _ROMAN.index(figure) + 1
    return Number(match[0].strip(), match.end(), shape, (count,))


def inner_counts(rows: list[Row]) -> dict[str, list[Candidate]]:
    """The titles that such letters or figures count, by their shape: from the first on without a gap, the first one with which meetings
    begin, with words between any two."""
    found = {}
    for shape in _INNER:
        read = _in_turn(rows, [(index, number) for index, row in enumerate(rows) if (number := _inner_number(shape, row.text))])
        told = sum(one.runs_on or b.row > one.last_row + 1 for one, b in pairwise(read))
        if len(read) >= _LEAST and told >= 0.8 * (len(read) - 1):
            found[shape] = read
    return found


def inner_titles(rows: list[Row]) -> list[Candidate]:
    """The lines behind a small letter that say in full what is asked for, as no clause or point does: "a. Consideration of Ordinance …"."""
    found = []
    for index, row in enumerate(rows):
        number = _inner_number("small", row.text)
        if number and formal_title(rows, index, number.end + 1) and (one := numbered_candidate(rows, index, number)):
            one.value = number.counts[0]
            found.append(one)
    return found


_FULL = 12  # words of a title behind a small letter at most


def small_titles(rows: list[Row]) -> list[Candidate]:
    """The lines behind a small letter and a full stop; none where more than one in four of them is a sentence, a clause or a task."""
    read = [(at, number) for at, row in enumerate(rows) if (number := _inner_number("small", row.text)) and number.text.endswith(".")]
    found = []
    for at, number in read:
        one = numbered_candidate(rows, at, number)
        if one is None or one.runs_on or one.last_row != one.row or not 1 <= len(one.title.split()) <= _FULL or one.title[0].islower():
            continue
        if has_verb(one.title) or PAST.search(one.title) or rows[at].text.rstrip()[-1:] in ".;,:?" or is_person(one.title):
            continue
        one.value = number.counts[0]
        found.append(one)
    return found if len(found) >= _KNOWN and 4 * len(found) >= 3 * len(read) else []


def _in_turn(rows: list[Row], counted: list[tuple[int, Number]]) -> list[Candidate]:
    """The titles among the lines that count, each the next in turn, from the first with which meetings begin. None where the first of them
    tells that they count something else, as nearly always, or a title is left out; the clauses and points inside an item, which begin
    anew, are passed over."""
    read: list[Candidate] = []
    for index, number in counted if len(counted) >= _LEAST else ():
        one = numbered_candidate(rows, index, number)
        if one is None or not _titles(one):
            continue
        one.value = number.counts[0]
        last = read[-1].value if read else 0
        if not read and (one.value != 1 or not _opens(one)) or one.value > last + (2 if len(read) >= _KNOWN else 1):
            return []
        if one.value > last:
            read.append(one)
    return read


def _opens(one: Candidate) -> bool:
    """Whether a title is one with which meetings begin, or one as everywhere."""
    return _FIRST.search(one.title) is not None or is_known(one.title)


def _titles(one: Candidate) -> bool:
    """Whether a line that counts could be a title: clauses begin in small letters, and paragraphs go on."""
    return one.title[:1].isupper() and (one.base > 0 or one.base > _DOUBTFUL and not one.runs_on)


def count_items(chain: list[Candidate], others: list[list[Candidate]]) -> bool:
    """Whether the letters of ``chain`` count the items: from A on without a gap of more than one, either a whole meeting from its opening
    on or with several titles as everywhere among them, and no other numbering, ``others``, in whose items they stand."""
    if len(chain) < _LEAST or chain[0].value > 2 or any(b.value - a.value > 2 for a, b in pairwise(chain)):
        return False
    around = [c for other in others for c in other if c.row < chain[0].row and is_known(c.title)]
    known = sum(is_known(c.title) for c in chain)
    whole = len(chain) >= _WHOLE and chain[0].value == 1 and _opens(chain[0])
    return (whole or known >= _KNOWN) and not around
