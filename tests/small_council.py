"""Minutes of a small council that is invented, and the decisions and actions which the program reads in what a test puts into them."""

from pathlib import Path

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Action, Resolution

HEAD = """Much Fenby Parish Council

Minutes of the meeting held on Tuesday 14 March 2023 in the Hall

Present: Cllr Ann Hale (AH) Chair, Cllr Ben Poole (BP), Cllr Mary Reed (MR)

1. Roof

It was dry.

"""
_NLP = extract.build_nlp()


def resolutions_in(body: str) -> list[Resolution]:
    """The decisions in minutes that go on with ``body`` behind their first item, but for how the meeting closed."""
    source = read(Path("case.txt"), f"{HEAD}{body}".encode())
    return [r for r in extract.extract(source, segment.segment(source), _NLP).resolutions if "closed" not in r.text]


def resolutions(body: str, title: str = "Business") -> list[Resolution]:
    """The decisions in an item with this body and title."""
    return resolutions_in(f"2. {title}\n\n{body}\n\n3. Close\n\nThe meeting closed at 9 pm.\n")


def actions(body: str, title: str = "Business") -> list[Action]:
    """The actions in an item with this body and title."""
    source = read(Path("case.txt"), f"{HEAD}2. {title}\n\n{body}\n\n3. Close\n\nThe meeting closed at 9 pm.\n".encode())
    return list(extract.extract(source, segment.segment(source), _NLP).actions)
