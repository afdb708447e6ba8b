"""Votes declared under the names of those who voted, and lists within the clauses of a decision; all names are invented."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.extract.clause_lists import each_decides
from pipeline.extract.labels import following, same_style
from pipeline.extract.recorded_votes import recorded_in
from pipeline.extract.subjunctive import whole
from pipeline.extract.votes import Votes
from pipeline.ingest import read
from pipeline.records import Resolution

HEAD = (
    "Marlby County Council\n\nMinutes of the meeting held on 5 June 2018\n\n"
    "Present: Councillors Ann Penn, Bob Hart, Kay Dale and Roy Firth\n\n1. Notice of Motion submitted by Councillor Penn\n\n"
)
ROLL = (
    "The result of the voting was as follows:\nFor the Motion\nCouncillors Penn, Hart (R), Ó Duill. ({yes}) Against the Motion\n"
    "Councillors Dale, Firth. ({no})\nThere were no abstentions\n"
)
MOTION = (
    "I will move at the next Meeting that the slip be closed to cars.\n"
    "The Motion was proposed by Councillor Penn and seconded by Councillor Hart.\n"
)


def found(body: str) -> list[Resolution]:
    source = read(Path("case.txt"), f"{HEAD}{body}\n\n2. Close\n\nThe meeting ended at 9 pm.\n".encode())
    return list(extract.extract(source, segment.segment(source), extract.build_nlp()).resolutions)


def votes(one: Resolution) -> tuple[int | None, ...]:
    return one.votes_for, one.votes_against, one.abstentions


def test_a_motion_that_was_declared_defeated_is_what_was_printed_above_its_movers() -> None:
    (lost,) = found(f"{MOTION}A vote was asked for. {ROLL.format(yes=13, no=25)}The Cathaoirleach declared the Motion defeated.")
    assert (lost.text, lost.carried, lost.outcome) == ("I will move at the next Meeting that the slip be closed to cars.", "no", "")
    assert (lost.mover, lost.seconder, votes(lost)) == ("Councillor Penn", "Councillor Hart", (13, 25, 0))


def test_the_resolution_adopted_by_the_same_voting_has_its_votes() -> None:
    told = (
        "The Mayor declared the amended Motion, as proposed by Councillor Penn, carried and it was agreed to adopt the following "
        "resolution by the same voting."
    )
    both = found(
        f"{MOTION}A vote was asked for. {ROLL.format(yes=27, no=11)}{told}\nProposed by Councillor Penn;\nSeconded by Councillor Hart;\n"
        "And Resolved:\n“That the slip be closed to cars from May to September.”"
    )
    assert [(votes(one), one.carried) for one in both] == [((27, 11, 0), "yes")] * 2


def test_a_motion_without_a_vote_by_name_is_left_alone() -> None:
    assert not [one for one in found(f"{MOTION}Members spoke of the ferry. The Chair declared the slip open.") if one.carried == "no"]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ("For Councillors Penn, Hart (R). (2)\nAgainst\nCouncillors Dale. (1)\nThere were no abstentions.", Votes(2, 1, 0)),
        ("In favour\nCllrs Penn, Hart. (2)\nAgainst\nCllrs Dale. (1)\nAbstentions\nCllrs Firth. (1)", Votes(2, 1, 1)),
        ("For Councillors Penn and Hart the road was the worry. (2)\nThe rest spoke of the pier.", Votes()),
        ("For Councillors Penn, Hart.\nAgainst\nCouncillors Dale.", Votes()),
    ],
)
def test_sides_with_their_counts_behind_the_names(lines: str, count: Votes) -> None:
    assert recorded_in(lines) == count


LETTERED = (
    "Motion made by A. Penn\n\nThat the following actions be taken on the report of the Clerk:\n\n"
    "a) the fees set out below BE APPROVED:\n\ni) four pounds for the hire of a boat for a day in summer;\n\n"
    "ii) two pounds for the hire of a boat for a day in winter;\n\n"
    "b) the grants BE PAID to the following clubs:\n\n- Marlby Rowers\n\n- Marlby Swimmers\n\n- Quay Anglers;\n\n"
    "c) the Clerk BE DIRECTED to:\n\ni) mend the slip; and\n\nii) report to the June meeting.\n\nMotion Passed"
)


def test_lists_within_lettered_clauses() -> None:
    clauses = found(LETTERED)
    assert [one.label for one in clauses] == ["a)", "b)", "i)", "ii)"]
    assert clauses[0].text.endswith("in winter;") and clauses[1].text.endswith("Quay Anglers;")
    assert [one.text for one in clauses[2:]] == ["mend the slip; and", "report to the June meeting."]
    assert {one.mover for one in clauses} == {"A. Penn"}


@pytest.mark.parametrize(
    ("head", "each"),
    [
        ("the Clerk BE DIRECTED to:", True),
        ("the Head of Parks BE AUTHORISED to:-", True),
        ("That the Clerk be asked to:", False),
        ("the following actions be taken on the report:", True),
        ("the Clerk BE DIRECTED to write to the following clubs:", False),
        ("the fees BE APPROVED:", False),
        ("it be an instruction to the Clerk that –", True),
    ],
)
def test_whether_each_entry_under_a_clause_decides(head: str, each: bool) -> None:
    assert each_decides(head, "write to the club") is each


@pytest.mark.parametrize(("head", "each"), [("the Head of Parks –", True), ("that the fees be shown:", False)])
def test_entries_that_say_what_be_done_decide_under_whom_they_are_about(head: str, each: bool) -> None:
    assert each_decides(head, "be asked to write to the club") is each


@pytest.mark.parametrize(
    ("head", "says_all"),
    [("the fees below BE APPROVED:", False), ("the Clerk BE DIRECTED to report, with a list of:", True), ("the fees BE APPROVED", True)],
)
def test_whether_a_clause_is_whole_before_its_list(head: str, says_all: bool) -> None:
    assert whole(head) is says_all


def test_roman_labels_go_on_beyond_twenty() -> None:
    assert "xxi)" in following("xx)") and "xliii)" in following("xlii)") and same_style("xxxviii)", "i)")
    assert following("l)") == ("m)",)
