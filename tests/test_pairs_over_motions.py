"""Two names on a line of their own over what they moved, as clerks in the south print it; all names are invented."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Resolution

HEAD = "Works Committee\n\nMinutes of the meeting held on 13 May 2021\n\nPresent: Cr Ferns, Cr Orpwood\n\nAgenda Items\n\n1.    Weirs\n\n"


def decided(body: str, head: str = HEAD) -> list[Resolution]:
    source = read(Path("case.txt"), (head + body + "\n\n2.    Closure\n\nThe meeting ended at 9 pm.\n").encode())
    return list(extract.extract(source, segment.segment(source), extract.build_nlp()).resolutions)


OFFICER = "Officer’s Recommendation\n\nThe Works Committee:\n\na.    Receive the weir report.\n\nb.    Close the lower weir.\n\n"
CLAUSES = "a.    Receive the weir report, and thank the lock keeper.\n\nb.    Leave the lower weir open.\n\n"


@pytest.mark.parametrize(
    ("pair", "mover", "seconder"),
    [
        ("Mayor Ferns / Councillor Orpwood", "Mayor Ferns", "Councillor Orpwood"),
        ("Councillors Ferns / Orpwood", "Councillor Ferns", "Councillor Orpwood"),
        ("Crs Ferns / Orpwood", "Cr Ferns", "Cr Orpwood"),
        ("Chairperson Ferns / Member Orpwood", "Chairperson Ferns", "Member Orpwood"),
    ],
)
def test_what_stands_under_two_names_and_the_body_is_moved(pair: str, mover: str, seconder: str) -> None:
    found = decided(f"{OFFICER}Committee’s recommendation |\n\n{pair}\n\nThe Works Committee:\n\n{CLAUSES}Carried |")
    assert [(r.text.split(",")[0], r.label, r.mover, r.seconder, r.carried) for r in found] == [
        ("Receive the weir report", "a.", mover, seconder, "yes"),
        ("Leave the lower weir open.", "b.", mover, seconder, "yes"),
    ]


def test_a_pair_under_what_was_moved_does_not_open_the_next_motion() -> None:
    body = "That the weir be mended.\n\nCr Ferns / Cr Orpwood\n\nCARRIED\n\nThat the lock be painted.\n\nCr Orpwood / Cr Ferns\n\nCARRIED"
    assert [(r.text, r.mover) for r in decided(body)] == [
        ("That the weir be mended.", "Cr Ferns"),
        ("That the lock be painted.", "Cr Orpwood"),
    ]


def test_what_is_moved_before_the_first_item_is_minuted() -> None:
    head = "Works Committee\n\nOpen Minutes\n\n13 May 2021\n\nPresent: Cr Ferns, Cr Orpwood\n\n"
    body = (
        "Committee’s recommendation |\n\nCouncillors Ferns / Orpwood\n\nThat the apology from Cr Wye be accepted.\n\nCarried |\n\n1. Weir"
    )
    assert [(r.text, r.mover) for r in decided(body, head)] == [("That the apology from Cr Wye be accepted.", "Councillor Ferns")]


@pytest.mark.parametrize("number", ["Resolution OM Sep 20 – 6.1", "Resolution No. 44/21", "Decision WC21/7"])
def test_the_number_of_a_resolution_is_no_decision(number: str) -> None:
    body = f"COUNCIL DECISION\n{number}\n\nMoved: Cr Ferns      Seconded: Cr Orpwood\n\n"
    body += "That Council;\n1. Mend the weir; and\n2. Paint the lock.\n\nCarried 6/0"
    assert [(r.text, r.label, r.votes_for) for r in decided(body)] == [("Mend the weir; and", "1.", 6), ("Paint the lock.", "2.", 6)]
