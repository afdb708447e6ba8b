"""Reads ``tests/examples/*.txt``: short texts with their records marked inline.

    == name of the case
    @ member Councillor Una Dray (UD)          somebody of the attendance list, with the initials that the text uses
    <q by="UD">UD asked why.</q> <r by="">It was said that nobody knew.</r>

Tags do not nest. ``to="1 2"`` gives the questions of the case that a response answers (the last one before it where it is left out).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Person

EXAMPLES = Path(__file__).parent / "examples"
_PERSON = re.compile(r"@ (member|officer|other) (.+?)(?: \(([A-Z][A-Za-z]+)\))?$")
_TAG = re.compile(r'<(q|r)(?: by="([^"<>]*)")?(?: to="([\d ]+)")?>|</(q|r)>')
_PAGE = "Agenda item\n\nPerformance report\n\nMinutes:\n\n"


class MarkupError(ValueError):
    """A case is not written as the examples are."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A record as text: ``answers`` are the numbers of the questions, from 1, that a response answers."""

    kind: str
    text: str
    speaker: str
    answers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One example: ``text`` without its markup and the records that it holds, in text order."""

    name: str
    text: str
    people: tuple[Person, ...]
    records: tuple[Marked, ...]


def bare(text: str) -> str:
    """Words alone decide whether spans agree: bullets, labels' dashes and closing stops are nobody's."""
    return " ".join(text.split()).strip(" .,;:–—-•")


def parse(name: str, body: str) -> Case:
    """One case. Raises ``MarkupError`` for a tag that is open, unknown, doubled or without its attributes."""
    people = []
    while body.startswith("@"):
        head, _, body = body.partition("\n")
        match = _PERSON.match(head)
        if not match:
            raise MarkupError(f"{name}: {head!r} names nobody")
        people.append(Person(match[2], match[1], initials=match[3] or ""))
    text, records, open_tag, position = "", [], None, 0
    for tag in _TAG.finditer(body):
        text += body[position : tag.start()]
        position = tag.end()
        if tag[4]:
            if open_tag is None or open_tag[0] != tag[4]:
                raise MarkupError(f"{name}: {tag[0]} closes nothing")
            kind, speaker, answers, start = open_tag
            records.append(Marked(kind, bare(text[start:]), speaker, answers))
            open_tag = None
            continue
        if open_tag is not None or tag[2] is None or (tag[3] and tag[1] == "q"):
            raise MarkupError(f"{name}: {tag[0]} is inside another tag or lacks what it needs")
        asked = sum(r.kind == "q" for r in records)
        answers = () if tag[1] == "q" else tuple(map(int, tag[3].split())) if tag[3] else (asked,) if asked else ()
        open_tag = (tag[1], tag[2], answers, len(text))
    text += body[position:]
    if open_tag is not None or "<" in text or ">" in text:
        raise MarkupError(f"{name}: a tag is not closed or not known")
    return Case(name, text.strip(), tuple(people), tuple(records))


def forms(names: Iterable[str]) -> dict[str, set[str]]:
    """The forms that cases name, with the signs they have: "+ form, variant" holds what the form is, "- form, variant" looks like it."""
    found: dict[str, set[str]] = {}
    for name in names:
        sign, _, form = name.partition(" ")
        if sign in ("+", "-"):
            found.setdefault(form.partition(",")[0], set()).add(sign)
    return found


def one_sided(cases: Iterable[tuple[str, bool]]) -> list[str]:
    """The forms of ``cases``, (name, whether it is marked), that lack a case or a counter-case; a case "+" without a mark is none."""
    signs = forms(name for name, marked in cases if marked or not name.startswith("+ "))
    return [form for form, both in signs.items() if both != {"+", "-"}]


def load(name: str) -> list[Case]:
    """The cases of ``tests/examples/NAME.txt``. Raises ``MarkupError`` for a doubled or empty case too."""
    head, *parts = re.split(r"^== ", (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
    if any(line.strip() and not line.startswith("#") for line in head.splitlines()):
        raise MarkupError(f"{name}.txt holds text before its first case")
    cases = [parse(title.strip(), body.strip("\n")) for title, _, body in (part.partition("\n") for part in parts)]
    titles = [case.name for case in cases]
    if len(titles) != len(set(titles)) or not all(case.text for case in cases):
        raise MarkupError(f"{name}.txt has a doubled or an empty case")
    return cases


def found(case: Case) -> tuple[Marked, ...]:
    """What the whole program finds in a case that stands on a page of its own."""
    source = read(Path("case.txt"), (_PAGE + case.text + "\n").encode())
    meeting = replace(segment.segment(source), people=case.people)
    out = extract.extract(source, meeting, extract.build_nlp())
    numbers = {q.question_id: n for n, q in enumerate(out.questions, 1)}
    records = [(q.start, Marked("q", bare(q.text), q.speaker)) for q in out.questions]
    records += [(r.start, Marked("r", bare(r.text), r.speaker, tuple(numbers[i] for i in r.question_ids))) for r in out.responses]
    return tuple(record for _, record in sorted(records, key=lambda pair: pair[0]))
