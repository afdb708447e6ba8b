"""Who was in the chair."""

import re
from dataclasses import replace

from pipeline.records import Person
from pipeline.segment.lists import sentence_end
from pipeline.segment.names import is_chair
from pipeline.segment.people import read_people
from pipeline.segment.rows import Row

_CHAIRED = re.compile(r"(?:meeting\s+was\s+chaired\s+by|presided\s+over\s+by|chaired\s+by)\s+", re.I)
_TOOK = re.compile(
    r"(?:Cllr\.?|Councillor|Mrs?\.?|Ms\.?|Dr\.?|Alderman)\s+[^;\n]{2,70}?(?=,?\s+(?:took\s+the\s+chair|in\s+the\s+chair|presided|was\s+in\s+the\s+chair|\(in\s+the\s+chair))",
    re.I,
)


def find_chair(text: str, rows: list[Row], people: list[Person], upto: int) -> str:
    """Who was in the chair: the one whose position says so, else the one of whom the opening text says it."""
    for person in people:
        if person.role == "member" and is_chair(person.position):
            return person.name
    for row in rows[: min(len(rows), upto + 12)]:
        chaired = _CHAIRED.search(row.text)
        if chaired:
            found = read_people(text, row.start + chaired.end(), sentence_end(text, row.start + chaired.end(), row.end))
            if found:
                return found[0].name
        took = _TOOK.search(row.text)
        if took:
            found = read_people(text, row.start + took.start(), row.start + took.end())
            if found:
                return found[0].name
    return ""


def mark_chair(people: list[Person], chair: str) -> list[Person]:
    """``people`` with the position of the one in the chair, where the list itself does not print it: told by surname and initial."""
    last = chair.split()[-1:] or [""]
    same = [p for p in people if p.role == "member" and p.name.split()[-1:] == last and _bare(p.name)[:1] == _bare(chair)[:1]]
    if len(same) != 1 or same[0].position:
        return people
    return [replace(p, position="Chair") if p is same[0] else p for p in people]


def _bare(name: str) -> str:
    return re.sub(r"^(?:(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame)\.?\s+)+", "", name)
