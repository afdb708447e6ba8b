"""Questions told at length, and answers that hang on them."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN DISTRICT COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor R Hale (Chair), Councillors P"
    " Bell and J Moss, Mrs L Fenn\n\n"
    "Officers: Ms A Gill, Harbour Master; Mr T Orde, Head of Finance\n\n1. Quay\n\n"
)


@pytest.mark.parametrize(
    ("asker", "asked", "who", "told"),
    [
        ("Mrs Fenn", "A question from Mrs Fenn upon the nets", "Ms Gill", "elicited from Ms Gill the reply that nine were torn."),
        ("Councillor Moss", "Councillor Moss’s query about the slip", "Mr Orde", "drew the answer from Mr Orde that it would cost £40."),
        ("Councillor Bell", "An enquiry by Councillor Bell as to the fee", "", "produced only the admission that nobody knew."),
        ("", "A further question on the gulls", "", "was met with the response that they were protected."),
    ],
)
def test_a_question_draws_its_answer(asker: str, asked: str, who: str, told: str) -> None:
    assert exchanged(HEAD, f"{asked} {told}") == ([(asker, asked)], [(who, told)])


@pytest.mark.parametrize(
    "said",
    [
        "The request for information drew no reply.",
        "The query over the bill had produced the information that it was paid twice.",
        "The letter put the question whether the pier should be sold.",
        "The Chair asked if Members were content. Members were content.",
        "The fair brought the news that the pier was mended.",
        "Councillor Bell received the reply that he had sought.",
    ],
)
def test_nothing_is_drawn(said: str) -> None:
    assert exchanged(HEAD, said) == ([], [])


@pytest.mark.parametrize(
    "asked",
    [
        "Councillor Bell required to be told how many nets were torn.",
        "Councillor Bell demanded to be informed why the crane stood idle.",
        "Councillor Bell had two points on which he wished to be satisfied: the cost of the crane; and whether it was safe.",
        "Councillor Bell raised a matter on which he sought clarification, namely the toll.",
        "Councillor Bell questioned, with one eye on the tide, how it was that nobody had come.",
        "Councillor Bell presses the Harbour Master on whether she will raise the toll.",
        "Councillor Bell desired to be informed of the number of buoys.",
        "Councillor Bell was concerned to learn how many nets were torn.",
        "Councillor Bell would be obliged if somebody could tell him what a datum was.",
        "Councillor Bell tackled Ms Gill about how the buoy was paid for.",
        "Councillor Bell taxed Ms Gill with the question of why the light was out.",
    ],
)
def test_it_is_asked(asked: str) -> None:
    told = "Ms Gill declined to be drawn."
    assert exchanged(HEAD, f"{asked} {told}") == ([("Councillor Bell", asked)], [("Ms Gill", told)])


@pytest.mark.parametrize(
    "said",
    [
        "Members were concerned to hear that the quay was shut.",
        "Councillor Bell would be grateful if the chart could be sent.",
        "Skippers are required to be told of the toll.",
        "Councillor Bell had two points which he wished to make: the crane was old; the quay was not.",
        "The swell challenges boats at the bar on most days.",
        "The buoy in question turned on a short chain.",
    ],
)
def test_it_is_not_asked(said: str) -> None:
    assert exchanged(HEAD, said)[0] == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Councillor Bell asked Ms Gill to confirm that the toll would count", "which was so confirmed."),
        ("Councillor Bell asked how long the crane took", "which was put at nine weeks."),
    ],
)
def test_the_answer_is_a_relative_clause(asked: str, told: str) -> None:
    found = exchanged(HEAD, f"{asked}, {told}")
    assert ([words for _, words in found[0]], [words for _, words in found[1]]) == ([asked], [told])


def test_a_relative_clause_within_the_question() -> None:
    asked = "Councillor Bell asked how the wait, which was put at nine weeks, stood against that at Kelby."
    assert exchanged(HEAD, asked) == ([("Councillor Bell", asked)], [])


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Ms Gill", "Nine or ten, by Ms Gill’s reckoning."),
        ("Ms Gill", "The counts were 84 and 71, in Ms Gill’s recollection, although some had been lent."),
        ("Mr Orde", "Nine, to the best of Mr Orde’s knowledge."),
        ("Ms Gill", "A bit of both, in Ms Gill’s view. The tide does the rest."),
    ],
)
def test_whose_view_it_is(who: str, told: str) -> None:
    assert exchanged(HEAD, f"Councillor Bell wanted to know how many nets were torn. {told}")[1] == [(who, told)]


@pytest.mark.parametrize(
    "told",
    [
        "the Harbour Master, while she had not the book by her, believed it to be nine.",
        "the Harbour Master believed that it was nine.",
    ],
)
def test_who_believes_answers(told: str) -> None:
    asked = "Councillor Bell wished to know the depth at the bar"
    assert exchanged(HEAD, f"{asked} and {told}") == ([("Councillor Bell", asked)], [("the Harbour Master", told)])


def test_a_second_confirms_the_same() -> None:
    told = exchanged(
        HEAD,
        "Councillor Bell asked why it was late. Ms Gill replied that the crane had failed, and Mr Orde confirmed the same,"
        " adding that it was old.",
    )[1]
    assert told[1] == ("Mr Orde", "Mr Orde confirmed the same, adding that it was old.")


def test_concerns_are_answered_in_words_not_deeds() -> None:
    lead = "In response to concerns raised by Members about the light, Ms Gill"
    assert len(exchanged(HEAD, f"{lead} said that it was mended.")[1]) == 1
    assert exchanged(HEAD, f"{lead} submitted a new plan of the pier.") == ([], [])


@pytest.mark.parametrize(
    "asked",
    [
        "The target for nets had been missed by nine; Councillor Bell asked whether it was the cold.",
        "There was no lamp on the slip; Councillor Moss queried why it had gone.",
    ],
)
def test_the_fact_ahead_is_asked_about(asked: str) -> None:
    assert [words for _, words in exchanged(HEAD, asked)[0]] == [asked]


def test_what_another_said_is_not() -> None:
    asked = "Councillor Bell asked when it had been done."
    assert exchanged(HEAD, f"Ms Gill said that the quay had been swept; {asked}")[0] == [("Councillor Bell", asked)]


def test_what_is_shared() -> None:
    told = "Ms Gill shared that the town of Kelby offered a crane."
    assert exchanged(HEAD, f"Councillor Bell asked about the crane. {told}")[1] == [("Ms Gill", told)]


def test_to_a_question() -> None:
    asked = "Councillor Moss’s enquiry whether the quay was insured"
    told = "Mr Orde returned that it was."
    assert exchanged(HEAD, f"To {asked}, {told}") == ([("Councillor Moss", asked)], [("Mr Orde", told)])


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Mr Orde", "This was stated by Mr Orde to be nine."),
        ("Mr Orde", "Nine, per Mr Orde."),
        ("the Harbour Master", "She gave it: the crane was unsound."),
    ],
)
def test_who_tells(who: str, told: str) -> None:
    assert exchanged(HEAD, f"Councillor Bell asked the Harbour Master for her opinion of the crane. {told}")[1] == [(who, told)]
