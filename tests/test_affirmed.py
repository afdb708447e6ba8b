"""Answers in few words, and by those who had the floor before the question. All names are invented."""

import pytest
from exchanges import exchanged

from pipeline import api

HEAD = (
    "TARN CITY COUNCIL\n\nMay 4, 2021\n\nPresent: Mayor Ann Hale, Council Member Ben Poole, Council Member Joan Marsh\n\n"
    "1. Swimming Pool\n\nTom Kerr, City Engineer, presented this item.\n\n"
)


@pytest.mark.parametrize("who", ["Kerr", "Dana Frost", "Frost"])
@pytest.mark.parametrize(
    "said",
    ["affirmed.", "affirmed it would.", "recalled that it would.", "expressed that it would.", "understood it would."],
)
@pytest.mark.parametrize("between", [". ", ", to which ", ", and "])
def test_what_stands_behind_a_question(who: str, said: str, between: str) -> None:
    asks, tells = exchanged(HEAD, f"Council Member Poole asked if the pool would open{between}{who} {said}")
    assert [speaker for speaker, _ in asks] == ["Council Member Poole"]
    assert tells == [(who, f"{who} {said}")]


@pytest.mark.parametrize("said", ["described the plan.", "reviewed the plan.", "summarized the plan.", "provided the dates."])
def test_verbs_that_answer_behind_to_which(said: str) -> None:
    assert exchanged(HEAD, f"Council Member Poole asked about the pool, to which Kerr {said}")[1] == [("Kerr", f"Kerr {said}")]


@pytest.mark.parametrize(
    "said",
    [
        "Council Member Poole asked about the fund, to which the City had paid £40.",
        "Council Member Poole asked about the pool. Feedback recalled that it was cold.",
    ],
)
def test_what_is_told_of_things_has_no_speaker(said: str) -> None:
    assert [speaker for speaker, _ in exchanged(HEAD, said)[1] if speaker] == []


@pytest.mark.parametrize("whom", ["Mr. Kerr", "Ms. Frost", "Dr. J. Lowe"])
def test_whom_a_title_with_a_stop_names_is_asked(whom: str) -> None:
    asked = f"Council Member Poole asked {whom} if the county moved to stage two, would the pool then need to close?"
    assert exchanged(HEAD, asked)[0] == [("Council Member Poole", asked)]


def test_a_deed_asked_of_them_is_no_question() -> None:
    assert exchanged(HEAD, "Council Member Poole asked Mr. Kerr to move the fence.")[0] == []


@pytest.mark.parametrize("said", ["stated it was three yards wide.", "said it was three yards wide.", "felt it was wide enough."])
def test_who_had_the_floor_answers_below(said: str) -> None:
    answer = f"Council Member Marsh {said}"
    found = exchanged(HEAD, f"Council Member Marsh reported on the lane.\n\nMayor Hale asked how wide it was.\n\n{answer}")
    assert found[1] == [("Council Member Marsh", answer)]


def test_who_had_it_not_goes_on_the_debate() -> None:
    assert exchanged(HEAD, "Mayor Hale asked how wide the lane was.\n\nCouncil Member Marsh stated it was a fine lane.")[1] == []


def test_a_guest_with_a_title_comments_among_surnames() -> None:
    found = exchanged(HEAD, "Ed Dell told of the lane.\nPoole asked how wide it was.\nMr. Dell commented that it was narrow at the mill.")
    assert found[1] == [("Mr. Dell", "Mr. Dell commented that it was narrow at the mill.")]


def test_a_foot_of_several_lines_breaks_no_sentence() -> None:
    foot = "Tarn City                 Page {n}            May 4, 2021\nTARN CITY COUNCIL\nTARN COUNTY, OHIO\nMay 4, 2021\nPage|{m}\n\n"
    filler = "".join(f"The Engineer went over part {n} of the plan, which few had read.\n" for n in range(14))
    things = ("lamps", "gates", "benches")
    body = "".join(
        f"{filler}Council Member Poole asked how many {thing} of the\n\n\n{foot.format(n=n, m=n + 1)}{n} parks were out.\n\n"
        for n, thing in enumerate(things, 1)
    )
    found = api.read_text(HEAD + body + "2. Close\n\nThe meeting closed.\n").questions
    assert [" ".join(q.text.split()) for q in found] == [
        f"Council Member Poole asked how many {thing} of the {n} parks were out." for n, thing in enumerate(things, 1)
    ]
