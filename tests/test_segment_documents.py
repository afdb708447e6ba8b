"""The forms of documents and headings, each in a whole document as it would reach the program: read, cut into items, its opening told.

A case of ``examples/documents.txt`` is a name, what is expected (fields of the meeting by name, the items as ``number | title``), a line
of dashes, and the text. ``lines of minutes`` names words whose line must hold minutes, ``no minutes`` words whose line must not.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from marked import one_sided

from pipeline.ingest import read
from pipeline.segment import segment

FILE = Path(__file__).parent / "examples" / "documents.txt"
ROLES = {"minutes": True, "no minutes": False}


@dataclass
class Page:
    """One case: the expected ``fields``, ``items`` as printed, ``roles`` as (words, whether their line holds minutes), ``people`` as
    "name (role)" where the case gives them, and the ``text``."""

    name: str
    text: str
    fields: dict[str, str] = field(default_factory=dict)
    items: list[tuple[str, str]] = field(default_factory=list)
    roles: list[tuple[str, bool]] = field(default_factory=list)
    people: list[str] = field(default_factory=list)


def _parse(block: str) -> Page:
    name, _, rest = block.partition("\n")
    told, rule, text = rest.partition("\n----\n")
    assert rule, f"{name}: no line of dashes"
    page = Page(name.strip(), text.strip("\n") + "\n")
    for line in told.strip().split("\n"):
        key, colon, value = line.partition(": ")
        if " | " in f" {line} ":
            number, _, title = f" {line} ".partition(" | ")
            page.items.append((number.strip(), title.strip()))
        elif key == "people":
            page.people = value.split(", ")
        elif key in ROLES and colon:
            page.roles.append((value, ROLES[key]))
        else:
            assert colon or line.endswith(":"), f"{name}: {line}"
            page.fields[key.rstrip(":")] = value
    return page


PAGES = [_parse(block) for block in re.split(r"^== ", FILE.read_text(encoding="utf-8"), flags=re.M)[1:]]


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_a_document_is_cut_as_its_clerk_meant_it(page: Page) -> None:
    source = read(Path("page.txt"), page.text.encode())
    meeting = segment(source)
    assert [(item.number, item.title) for item in meeting.items] == page.items
    assert {key: getattr(meeting, key) for key in page.fields} == page.fields
    assert not page.people or [f"{person.name} ({person.role})" for person in meeting.people] == page.people
    holding = [source.text[line.start : line.end] for line, role in zip(source.lines, meeting.roles, strict=True) if role == "minutes"]
    for words, expected in page.roles:
        assert words in source.text
        assert any(words in line for line in holding) is expected, words


def test_each_named_form_has_a_case_and_a_counter_case() -> None:
    assert one_sided((page.name, bool(page.items)) for page in PAGES) == []


def test_every_case_has_its_own_name() -> None:
    names = [page.name for page in PAGES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        (
            "Please ask for: Jo Hale\nYour Ref:\nOur Ref: AB/1\nDate: 20 November 2013\n\nROADS PANEL\nWednesday, 6 November 2013\n",
            "2013-11-06",
        ),
        ("Date: 20 November 2013\nReference: AB/1\n\nROADS PANEL\n", "2013-11-20"),
        ("Approved Minutes 118 Dale Community Council 9 November 2021\n", "2021-11-09"),
    ],
)
def test_a_letter_on_top_has_a_date_of_its_own_and_minutes_may_be_called_approved(opening: str, day: str) -> None:
    text = f"{opening}Present: Councillor Ann Hale (Chair)\n\n1. APOLOGIES\n\nThere were none.\n\n2. BINS\n\nThey were full.\n"
    assert segment(read(Path("x.txt"), text.encode())).date == day
