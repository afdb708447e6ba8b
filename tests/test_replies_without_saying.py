"""Replies without a verb of saying, by whom they are, and where an answer ends; all names are invented."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN TOWN COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor Mrs R Hale (Chair), Councillors P"
    " Bell, J Moss and T Reed\n\nOfficers: Mr A Gill, Harbour Master; Ms T Orde, Engineer\n\n1. Quay\n\n"
)
ASKED = "Councillor Bell asked how many boats were lost."


@pytest.mark.parametrize(
    ("asked", "answer", "by"),
    [
        ("Mr Gill gave a report. Councillor Bell asked if divers were used.", "He believed that they were but would check.", "Mr Gill"),
        ("Mr Gill gave a report. Councillor Bell asked if divers were used.", "He said that few were: it was dear.", "Mr Gill"),
        ("Mr Gill gave a report. Councillor Bell asked what he would do.", "He would prefer not to say.", "Mr Gill"),
        ("Councillor Bell asked for the Leader’s view of the dues.", "He was relaxed about them. The law was clear.", "the Leader"),
        ("Councillor Bell asked what was owed.", "Councillor Moss put it at £4m, of which half was lost.", "Councillor Moss"),
        ("Councillor Bell asked if he meant all or some.", "Councillor Moss took it to be the latter.", "Councillor Moss"),
        ("Councillor Bell asked if the crane might go.", "The Chair was content that it should.", "The Chair"),
        (
            "Councillor Bell asked if there were ladders.\n\n",
            "Councillor Moss said that there were, the port having paid.",
            "Councillor Moss",
        ),
        ("Councillor Bell asked if they had been counted.\n\n", "Councillor Moss had not, but would see to it.", "Councillor Moss"),
        (
            "Mrs Jill Tull asked if the port had been told.\n\n",
            "The Chairman thanked Mrs Tull and advised that it had not.",
            "The Chairman",
        ),
        (ASKED, "Mr Gill said nine. Three cases went to law, and one skipper was fined.", "Mr Gill"),
        (ASKED, "Councillor Moss said nine. Mr Gill would send the list.", "Councillor Moss"),
        (
            f"{ASKED} Councillor Bell noted that the fog was thick.",
            "Mr Leary said that the fog had lifted by noon.",
            "Mr Leary",
        ),
    ],
)
def test_replies(asked: str, answer: str, by: str) -> None:
    assert exchanged(HEAD, f"{asked} {answer}")[1] == [(by, answer)]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Moss put the case for patience at length.",
        "Councillor Moss was, however, of the view that dues were too high.",
        "Councillor Moss said that there was, in his view, a case for new lamps.",
    ],
)
def test_the_debate_goes_on(said: str) -> None:
    assert exchanged(HEAD, f"Councillor Bell asked if there were ladders.\n\n{said}")[1] == []


@pytest.mark.parametrize(
    "more",
    [
        "Members’ attention was drawn to the tides, about which there had been no complaint.",
        "Ms Orde remarked that Mr Gill was not fond of boats.",
        "A resident was opposed to the dues.",
        "Ms Orde would send the list.",
    ],
)
def test_what_is_no_part_of_an_answer(more: str) -> None:
    assert exchanged(HEAD, f"{ASKED} Mr Gill said that nine were. {more}")[1] == [("Mr Gill", "Mr Gill said that nine were.")]


@pytest.mark.parametrize(
    "added", ["Ms Orde wished to add that none had been lost in May.", "Councillor Moss would add only that it was fog."]
)
def test_another_adds(added: str) -> None:
    assert exchanged(HEAD, f"{ASKED} Mr Gill said that nine were. {added}")[1][1][1] == added


def test_an_answer_goes_on_over_the_foot_of_a_page() -> None:
    said = f"{ASKED} Mr Gill said nine. The count was small\n\n          Page 2\n\nHC 4.3.25\n\nand the figure jumped about."
    assert exchanged(HEAD, said)[1] == [("Mr Gill", "Mr Gill said nine. The count was small HC 4.3.25 and the figure jumped about.")]
    ended = f"{ASKED} Mr Gill said nine.\n\nHC 4.3.25\n\nand the rest was read."
    assert exchanged(HEAD, ended)[1] == [("Mr Gill", "Mr Gill said nine.")]
