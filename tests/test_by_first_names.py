"""Exchanges of those who are called by a first name alone, whether the attendance has them or not, and what else small bodies note."""

import pytest
from exchanges import Pairs, exchanged

HEAD = (
    "Minutes of the Harbour Committee held on 4 May 2023\n\nPresent: Tom Pell, Andrea Vane, Ivy Tarn\n\n"
    "In attendance: Mr Ivan Kerr, Harbour Manager\n\n1. Berths\n\n"
)


def read(said: str) -> tuple[Pairs, Pairs]:
    """The questions and the answers that are found in ``said``, each with its speaker."""
    return exchanged(HEAD, said)


@pytest.mark.parametrize("lead", ["When asked", "On being asked", "Asked", "Once asked"])
@pytest.mark.parametrize("verb", ["indicated", "said", "acknowledged", "pointed out"])
def test_who_is_asked_by_nobody_answers(lead: str, verb: str) -> None:
    questions, answers = read(f"{lead} why two cranes were needed, Matthew {verb} that one was always broken.")
    assert len(questions) == 1
    assert answers == [("Matthew", f"Matthew {verb} that one was always broken.")]


@pytest.mark.parametrize("third", ["Olga noted", "Olga (OBX) commented", "Olga estimated"])
def test_a_third_is_no_part_of_the_answer(third: str) -> None:
    _, answers = read(f"Tom asked how deep the slip was. Andrea said that it was nine feet. {third} that it was a fine slip.")
    assert answers == [("Andrea", "Andrea said that it was nine feet.")]


@pytest.mark.parametrize(
    "asked",
    [
        "the minimum of hands that the regatta would need",
        "the earliest day that the slip could open",
        "the best way to report a leak",
        "the number of boats that the port would take",
    ],
)
def test_a_measure_or_a_way_is_asked(asked: str) -> None:
    questions, _ = read(f"Tom asked {asked}.")
    assert [text for _, text in questions] == [f"Tom asked {asked}."]


@pytest.mark.parametrize("asked", ["the best boatbuilder to come", "the Clerk to find the average stay", "the last list to be sent round"])
def test_a_deed_is_no_measure(asked: str) -> None:
    assert read(f"Tom asked {asked}.")[0] == []


@pytest.mark.parametrize("answer", ["neither Tom nor the yard had it", "both Ivy and the yard did"])
def test_neither_behind_a_dash_answers(answer: str) -> None:
    questions, answers = read(f"Andrea asked who held the key — {answer}.")
    assert questions == [("Andrea", "Andrea asked who held the key")]
    assert answers == [("", f"{answer}.")]


def test_dashes_that_enclose_do_not() -> None:
    questions, answers = read("Andrea asked if the boats - both old and new - were safe.")
    assert len(questions) == 1
    assert answers == []


def test_a_body_answers_by_its_name() -> None:
    _, answers = read("• Andrea asked about the way to the slip\n• the Lighthouse said that there were two gates")
    assert answers == [("the Lighthouse", "the Lighthouse said that there were two gates")]
    assert read("• Andrea asked about the way to the slip\n• the Lighthouse was painted in May")[1] == []


def test_each_answers_what_is_put_to_all() -> None:
    _, answers = read("* Tom asks what we could do for the fete\n* Ivy suggests a raft race\n* Andrea says that a band would be welcome")
    assert [who for who, _ in answers][-1:] == ["Andrea"]


def test_a_mark_of_doubt_asks_nothing() -> None:
    assert read("• New: Tom to look out the old chart of the bar (?)")[0] == []


def test_a_decision_in_the_line_of_a_question_leads_in_to_its_clauses() -> None:
    agreed = "It was agreed that:\n\n- Boats may moor astern.\n- Visitors pay double."
    questions, _ = read(f"Andrea asked what it meant to moor astern. {agreed}")
    assert questions == [("Andrea", "Andrea asked what it meant to moor astern.")]


@pytest.mark.parametrize(
    ("behind", "speaker", "answer"),
    [("-> Andrea said £40", "Andrea", "Andrea said £40"), ("→ £40 a tin", "", "£40 a tin"), ("=> no idea", "", "no idea")],
)
def test_an_arrow_points_to_the_answer(behind: str, speaker: str, answer: str) -> None:
    questions, answers = read(f"• Tom asks how dear paint is {behind}")
    assert questions == [("Tom", "Tom asks how dear paint is")]
    assert answers == [(speaker, answer)]


@pytest.mark.parametrize("said", ["Tom asks how dear paint is -> Ivy to find out", "Tom asked if the way quay -> bar -> buoy was marked"])
def test_an_arrow_to_a_task_or_between_steps_does_not(said: str) -> None:
    assert read(f"• {said}")[1] == []
