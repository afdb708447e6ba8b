"""Titles before a colon with which nearly every paragraph of the minutes begins: "Boat shed: Ann has the keys …" from top to end."""

import re

from pipeline.segment.candidates import Candidate, is_person, titled
from pipeline.segment.capitals import NOT_SET_OFF
from pipeline.segment.labelled import LABELLED, NO_LABEL, labelled_title, people_of, stopped_title
from pipeline.segment.labels import is_label
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST

_LEAST = 4  # paragraphs that begin so
_KNOWN = 2  # titles before a full stop, as everywhere
_TITLE_WORDS = 8
_MARKS = frozenset(".,;?")
_TOLD = 4  # words behind the colon at least
_LONG = 8  # words of what may be a paragraph without a title
_NO_TITLE = re.compile(  # fields about the meeting, the list of titles in front, parts of an item
    r"(?:agenda|proceedings|minutes?\s+(?:taken|by|taker).*|dates?|time|venue|place|location|chair\w*|secretary|to|from|cc|subject|re|ref\w*|copy|copies|purpose|status|owner"
    r"|(?:.*\s)?present|attend\w*|absent\w*|regrets|guests?|quorum|distribution|circulation|contact|phone|e-?mail|web\w*|link|links|total\w*|nb|n\.b\.?|p\.?s\.?|post[\s-]meeting.*)\W*",
    re.I,
)


def _label(rows: list[Row], at: int) -> Candidate | None:
    """The title with which the paragraph of row ``at`` begins; None where it is a sentence, a name or a field about the meeting."""
    row, below = rows[at], rows[at + 1] if at + 1 < len(rows) else None
    if (one := labelled_title(row)) and not is_label(row.text):
        return one
    match = LABELLED.match(row.text) if ":" in row.text else None
    alone = match is None and row.text.rstrip().endswith(":") and below is not None
    title = match[1].rstrip() if match else row.text.rstrip(" :") if alone else ""
    begin = match.start(1) if match else 0
    if not title[:1].isupper() or len(title.split()) > _TITLE_WORDS or _MARKS.intersection(title) or has_verb(title) or PAST.search(title):
        return None
    if NO_LABEL.match(title) or NOT_SET_OFF.match(title) or _NO_TITLE.fullmatch(title) or is_label(row.text) or is_person(title):
        return None
    told = len(row.text[match.end() :].split()) if match else len(below.words) if below else 0
    if told < _TOLD or alone and below and below.apart and not is_known(title):  # "Mayor:", where he is to sign
        return None
    return titled(row, row.start + begin, title, 1.0, lined=True, runs_on=not alone)


def _speakers(found: list[Candidate], front: list[Row]) -> set[str]:
    """The titles that are rather names: a word of theirs stands among those present, or most of them look like names."""
    names = {one.title for one in found if is_name(one.title) and not is_known(one.title)}
    seated = next((n for n, row in enumerate(front) if is_label(row.text)), len(front))
    seen = {word.strip(".,:;()") for row in front[seated:] for word in row.words}
    return {name for name in names if seen.intersection(name.split())} if 2 * len(names) < len(found) else names


def labels_throughout(rows: list[Row], begin: int, end: int) -> list[Candidate]:
    """The titles before a colon at the head of paragraphs from row ``begin`` on, where most paragraphs from the first such on have one;
    nothing where fewer than four do, where a title comes twice, or where none of them is known from everywhere."""
    apart = [at for at in range(begin, end) if rows[at].apart and rows[at].line.kind == "text"]
    return _at_colons(rows, apart, begin) or _at_stops(rows, apart)


def _at_stops(rows: list[Row], apart: list[int]) -> list[Candidate]:
    """The same before a full stop, "Boat shed. Ann has the keys …", where two are known from everywhere."""
    if sum(labelled_title(rows[at]) is not None for at in apart) < _KNOWN:
        return []
    people = people_of(rows)
    found = [one for at in apart if (one := stopped_title(rows[at], people))]
    titles = [one.title.lower() for one in found]
    if len(found) < _LEAST or len(set(titles)) < len(titles) or sum(map(is_known, titles)) < _KNOWN:
        return []
    inside = [rows[at] for at in apart if found[0].row <= rows[at].index <= found[-1].row]
    return found if 4 * len(found) >= 3 * len(inside) else []


def _at_colons(rows: list[Row], apart: list[int], begin: int) -> list[Candidate]:
    """Those before a colon."""
    read = [one for at in apart if (one := _label(rows, at))]
    names = _speakers(read, rows[:begin])
    found = [one for one in read if one.title not in names]
    titles = [one.title.lower() for one in found]
    if len(found) < _LEAST or len(set(titles)) < len(titles) or not any(is_known(title) for title in titles):
        return []
    inside = [rows[at] for at in apart if found[0].row <= rows[at].index <= found[-1].row]
    begun = [row for row in inside if len(row.words) >= _LONG or row.text.rstrip().endswith(":")]
    return found if 3 * len(found) >= 2 * len(begun) else []
