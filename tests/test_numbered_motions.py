"""Motions under their numbers, with who moved and what became of them; all names are invented."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Resolution

HEAD = "Marlow Board\n\nMinutes of the meeting held on 5 June 2018\n\nPRESENT: Ann Penn, Bob Hart, Kay Dale\n\nAPPROVAL OF AGENDA\n\n"
VOTES = "In favour: Mayor Dale DM Penn\nOpposed: 0\nAbstaining: 0\n"


def motions(body: str) -> list[Resolution]:
    source = read(Path("case.txt"), (HEAD + body + "\n\nADJOURNMENT\n\nThe meeting ended at 9 pm.\n").encode())
    return list(extract.extract(source, segment.segment(source), extract.build_nlp()).resolutions)


@pytest.mark.parametrize(
    ("body", "label", "mover", "seconder"),
    [
        ("#93\\13 A PENN - That the agenda be approved.\n\nCARRIED", "93\\13", "A PENN", ""),
        ("93/13 B. HART – That the agenda be approved.\n\nCARRIED UNANIMOUSLY", "93/13", "B. HART", ""),
        (
            f"Motion-4679-24-DM Penn/Councillor B. Hart\nResolve that the agenda be adopted.\n{VOTES}Motion Carried.",
            "4679-24",
            "DM Penn",
            "Councillor B. Hart",
        ),
    ],
)
def test_a_motion_under_its_number_is_a_decision(body: str, label: str, mover: str, seconder: str) -> None:
    assert [(one.label, one.mover, one.seconder, one.carried) for one in motions(body)] == [(label, mover, seconder, "yes")]


def test_a_number_over_a_name_is_no_motion_where_nothing_is_moved() -> None:
    assert not motions("#93\\13 A PENN - The report of the clerk.\n\nIt was long.")
    assert not motions("Motion-4679-24-DM Penn/Councillor B. Hart\nThe clerk was away.")


def test_the_fate_of_a_motion_heads_no_item() -> None:
    source = read(
        Path("case.txt"), (HEAD + f"It was moved by A Penn to adjourn.\n\n{VOTES}\nMotion carried\n\nADJOURNMENT\n\nAt 9 pm.\n").encode()
    )
    assert "Motion carried" not in [item.title for item in segment.segment(source).items]
