"""Questions that a lead-in tells of, in other words than "In response to", and what only sounds like asking. All names are invented."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN TOWN COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor Mrs R Hale (Chair), Councillors P"
    " Bell, J Moss and T Reed\n\nOfficers: Mr A Gill, Harbour Master\n\n1. Quay\n\n"
)


@pytest.mark.parametrize(
    "lead",
    ["Upon", "Addressing", "Dealing with", "Taking", "Regarding", "Arising out of", "Arising from", "Following on from", "Prompted by"],
)
@pytest.mark.parametrize(
    "asked",
    ["a two-part question from Councillor Bell on the crane", "a second query put by Councillor Bell about the crane"],
)
@pytest.mark.parametrize("said", ["Mr Gill said that it was old.", "it was explained that it was old."])
def test_a_lead_in_tells_the_question(lead: str, asked: str, said: str) -> None:
    asks, tells = exchanged(HEAD, f"{lead} {asked}, {said}")
    assert asks == [("Councillor Bell", asked)]
    assert [text for _, text in tells] == [said]


@pytest.mark.parametrize("lead", ["On", "Addressing", "Dealing with", "Taking", "Turning to"])
def test_the_genitive_tells_who_asked(lead: str) -> None:
    asks, tells = exchanged(HEAD, f"{lead} Councillor Bell’s question about the crane, Mr Gill said that it was old.")
    assert asks == [("Councillor Bell", "Councillor Bell’s question about the crane")]
    assert tells == [("Mr Gill", "Mr Gill said that it was old.")]


@pytest.mark.parametrize(
    "said",
    [
        "A question had been put to him by the Boat Club as to fees and he had answered that none was due.",
        "A letter was read from the Boat Club, which complained of weed and asked if the Council would clear it.",
        "Mr Gill told of a petition by the anglers, which asked why the pier was shut.",
        "The draft requested that the Port print its fees, asked why they had gone up, and closed with thanks.",
        "The Chair asked members whether anyone had an interest to declare.",
        "The Chair asked if anybody had anything further to add.",
        "It was asked by Councillor Bell that the list be printed.",
        "Ninety requests for information had been received.",
        "The Committee had however questioned him in May.",
    ],
)
def test_nothing_is_asked(said: str) -> None:
    assert exchanged(HEAD, said)[0] == []


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Bell asked whether there was anything to stop the crane being sold.",
        "It was asked by Councillor Bell that it be explained why the crane was shut.",
        "Councillor Bell had read the survey, which showed a fall, and asked why it had come.",
    ],
)
def test_something_is(said: str) -> None:
    assert [text for _, text in exchanged(HEAD, said)[0]] == [said]


def test_facts_between_two_questions_of_nobody_answer_the_first() -> None:
    asks, tells = exchanged(
        HEAD, "It was asked how many boats came. This had not been counted. Whether more would come was also asked. They might."
    )
    assert [text for _, text in asks] == ["It was asked how many boats came.", "Whether more would come was also asked."]
    assert [text for _, text in tells][:1] == ["This had not been counted."]


def test_a_concern_of_another_ends_the_answer() -> None:
    said = "Councillor Bell asked if it was safe. It was, Mr Gill said. Concern was raised by Councillor Moss about the noise."
    assert [text for _, text in exchanged(HEAD, said)[1]] == ["It was, Mr Gill said."]


def test_an_explanation_answers() -> None:
    asks, tells = exchanged(
        HEAD, "Councillor Bell queried the fee. The explanation was that it had doubled. Was it, he asked, paid? It was."
    )
    assert [text for _, text in asks] == ["Councillor Bell queried the fee.", "Was it, he asked, paid?"]
    assert [text for _, text in tells] == ["The explanation was that it had doubled.", "It was."]
