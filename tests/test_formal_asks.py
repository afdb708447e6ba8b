"""What sounds like a question and asks nothing at the meeting; all names are invented."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN TOWN COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor Mrs R Hale (Chair), Councillors P"
    " Bell, J Moss and T Reed\n\nIndependent Person: Dr Ada Flint\n\n"
    "Officers: Mr A Gill, Harbour Master; Ms T Orde, Engineer\n\n1. Quay\n\n"
)


@pytest.mark.parametrize(
    "said",
    [
        "Members may, through the Chair, put a question to a speaker on a point of fact.",
        "Under Rule 4 any Councillor may put a written question to the Mayor on what the Mayor does.",
        "A resident can ask one question about each item.",
        "Questions about pay cannot be accepted.",
        "One, which asked about the pay of a clerk, had been ruled out.",
        "A question about the lease was disallowed.",
        "Members put questions as below, the reply to each being shown after the dash.",
        "Councillor Bell asked if he could also say something about the slip and was told that he could not.",
        "Councillor Bell asked whether he might make a point.",
        "The Committee noted the plan and asked Ms Orde for a plain page for the next meeting.",
        "The Chair asked if the minutes could be signed.",
        "The Chair asked if there was any objection.",
        "The Chair asked who was in favour.",
        "The Chair asked Members if they were minded to agree.",
        "The Chair asked whether anyone wished to speak.",
        "A letter from Mr Ned Kerr was read out. In it he asked why the slip was shut.",
        "Posts mentioned. Nothing asked.",
    ],
)
def test_nothing_is_asked(said: str) -> None:
    assert exchanged(HEAD, said) == ([], [])


@pytest.mark.parametrize(
    "asked",
    [
        "Councillor Bell asked whether residents may put questions to the Harbour Master.",
        "Councillor Bell asked if he could be told what the posts had cost.",
        "Councillor Bell asked Ms Orde for an explanation of the rise since the last meeting.",
        "Councillor Bell asked if the accounts were signed.",
        "A question about the lease was put.",
    ],
)
def test_what_looks_like_it_and_asks(asked: str) -> None:
    assert [words for _, words in exchanged(HEAD, f"{asked} Ms Orde said that she would have to look.")[0]] == [asked]


@pytest.mark.parametrize(
    "vote",
    [
        "This was put to the vote and carried by five to two.",
        "Upon the vote the amendment was declared lost, four voting for it.",
        "A vote was taken and the motion fell.",
    ],
)
def test_what_a_vote_came_to_answers_nothing(vote: str) -> None:
    assert exchanged(HEAD, f"Councillor Bell asked where the money would come from. {vote}")[1] == []


@pytest.mark.parametrize("said", ["spoke in support of the dues, which had hurt her ward", "put in a word for the sea cadets"])
def test_who_speaks_for_something_else_adds_nothing(said: str) -> None:
    answers = exchanged(HEAD, f"Councillor Bell asked how many posts there were. Mr Gill said nine.\n\nCouncillor Moss {said}.")[1]
    assert answers == [("Mr Gill", "Mr Gill said nine.")]


def test_the_clauses_of_a_decision_are_no_list_of_questions() -> None:
    asks = exchanged(
        HEAD,
        "Members put a number of questions to him, and these were answered. The parties having been recalled, it was RESOLVED, by 6 votes"
        " to 2, that –\n\n(a) the skipper be warned; and\n\n(b) no further action be taken.",
    )[0]
    assert asks == []


def test_who_sits_with_the_councillors_asks() -> None:
    asked = "Dr Flint asked for assurance that each of the posts had been looked at."
    asks, answers = exchanged(HEAD, f"{asked} Mr Gill advised that they had.")
    assert asks == [("Dr Flint", asked)]
    assert len(answers) == 1
