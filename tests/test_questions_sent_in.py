"""Questions of which notice was given, the letter Q, and the public that asks; all names are invented."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.extract import Extracted
from pipeline.ingest import read as ingest

HEAD = """Carra Area Committee

Minutes of the meeting held on 7 May 2014

Present: Councillors Ann Reddy (Chair), Scally, Forde and Galvan
Officials: P. Crowley DOS, M. Colgan EE

1. {}

"""


def read(title: str, body: str) -> Extracted:
    source = ingest(Path("page.txt"), (HEAD.format(title) + body + "\n").encode())
    return extract.extract(source, segment.segment(source), extract.build_nlp())


def test_questions_sent_in_are_read_behind_their_numbers_under_whoever_sent_them_in() -> None:
    found = read(
        "Questions submitted by Councillor Scally",
        '(i) "I will ask at the next meeting what is being done about the weir".\n\nIt was noted that the weir had been mended.\n\n'
        '(ii) "I will ask at the next meeting that a sign be put up at the mill".\n\nM. Colgan stated that a sign was on order.\n\n'
        "(iii) To ask the Council to state how many houses are empty.\n\nThere are six. Four are being mended.\n\n"
        "Notices of Motion Submitted by Cllr. Forde\n\nThe motions were taken at the next meeting.",
    )
    assert [q.speaker for q in found.questions] == ["Councillor Scally"] * 3
    assert [r.text for r in found.responses] == [
        "It was noted that the weir had been mended.",
        "M. Colgan stated that a sign was on order.",
        "There are six. Four are being mended.",
    ]
    assert found.responses[1].speaker == "M. Colgan"


def test_a_member_who_speaks_below_a_question_sent_in_gives_no_reply() -> None:
    found = read(
        "Questions", '"I will ask at the next meeting what is being done about the weir".\n\nCllr Forde said that she was tired of asking.'
    )
    assert len(found.questions) == 1
    assert not found.responses


def test_what_somebody_only_says_is_a_question_under_the_letter_q() -> None:
    found = read("Reports", "Q. A resident said that litter was a problem.\n\nA. Cllr Forde said that it was collected on Mondays.")
    assert [(q.speaker, q.text) for q in found.questions] == [("A resident", "A resident said that litter was a problem.")]
    assert len(found.responses) == 1
    assert not read("Reports", "A resident said that litter was a problem.").questions


@pytest.mark.parametrize(
    "who",
    [
        "A member of the audience",
        "The owner of the mill",
        "A young man in the back row",
        "An elector",
        "A neighbour from Mill Row",
    ],
)
def test_whoever_asks_is_a_person(who: str) -> None:
    found = read("Reports", f"{who} asked how many carts used the lane. Cllr Forde broke in to say that it was forty.")
    assert [(q.speaker, q.text) for q in found.questions] == [(who, f"{who} asked how many carts used the lane.")]
    assert [r.speaker for r in found.responses] == ["Forde"]


@pytest.mark.parametrize("what", ["The letter from the owner", "The survey", "A petition"])
def test_a_paper_that_asks_is_none(what: str) -> None:
    assert not any(q.speaker for q in read("Reports", f"{what} asked how many carts used the lane.").questions)


def test_what_would_be_is_asked_to_know_and_what_could_be_of_a_paper_is_asked_for() -> None:
    told = "Cllr Forde asked whether {} M. Colgan replied that it was hard to say."
    assert read("Zone", told.format("the mill would be included in the zone.")).questions
    assert not read("Zone", told.format("the map could be included in the minutes.")).questions
    assert not read("Zone", told.format("the report would be circulated to all.")).questions
