"""Decisions whose movers are told by initials, in a whole document that gives the key to them; beside a task they are its owners."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Resolution

HEAD = """Much Fenby Town Council

Minutes of the meeting held on Tuesday 14 March 2023 in the Hall

Present: Cllrs A Hale (AH, Chair), B Poole (BP), M Reed (MR), D Kemp (DK)
Also: R Quill (RQ, Town Clerk), 4 public.

1. Apologies

Cllr Dunn.

2. Business

"""
NLP = extract.build_nlp()


def found(body: str) -> list[Resolution]:
    source = read(Path("case.txt"), f"{HEAD}{body}\n\n3. Close\n\nThe meeting closed at 9 pm.\n".encode())
    records = extract.extract(source, segment.segment(source), NLP).resolutions
    return [one for one in records if source.text.index("2. Business") < one.start < source.text.index("3. Close")]


@pytest.mark.parametrize(
    ("body", "words", "values"),
    [
        ("5 Feb, page 3 put right: signed. Prop MR, sec BP.", "5 Feb, page 3 put right: signed. Prop MR, sec BP.", ("approved", None, "")),
        (
            "List read. Passed for payment, prop MR, sec BP, all in favour.",
            "Passed for payment, prop MR, sec BP, all in favour.",
            ("approved", None, "yes"),
        ),
        ("MR prop, BP sec, £50 for the band. 1–3, fell.", "MR prop, BP sec, £50 for the band. 1–3, fell.", ("", 1, "no")),
        ("Old Barn. Object, loss of light. MR/BP. 3–1.", "Object, loss of light. MR/BP. 3–1.", ("agreed", 3, "yes")),
        (
            "The list then voted through, MR/BP, 3 for, 1 abst.",
            "The list then voted through, MR/BP, 3 for, 1 abst.",
            ("approved", 3, "yes"),
        ),
        ("RESOLVED nem con, MR/BP, take the second price.", "RESOLVED nem con, MR/BP, take the second price.", ("agreed", None, "")),
        ("£50 to the band – MR/BP – carried 3:1", "£50 to the band – MR/BP – carried 3:1", ("agreed", 3, "yes")),
    ],
)
def test_movers_by_initials_make_a_note_a_decision(body: str, words: str, values: tuple[str, int | None, str]) -> None:
    (one,) = found(body)
    assert (" ".join(one.text.split()), one.mover, one.seconder) == (words, "MR", "BP")
    assert (one.outcome, one.votes_for, one.carried) == values


def test_a_pair_behind_a_comma_counts_where_the_note_is_of_procedure() -> None:
    assert [one.text for one in found("Press & public out, AH/BP.")] == ["Press & public out, AH/BP."]


@pytest.mark.parametrize(
    "body",
    [
        "Fence to be mended. MR/BP",
        "Rota to be drawn up, MR/BP.",
        "Quotes for the roof, MR/BP",
        "MR/BP went to the fair.",
        "A score of 3–1 for BP.",
    ],
)
def test_owners_of_a_task_move_nothing(body: str) -> None:
    assert found(f"{body}\n\nRESOLVED nem con, AH/DK, take the second price.")[:-1] == []
