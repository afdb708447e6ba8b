"""Questions in two sentences, behind a deed or beside what others ask, and what only sounds like one; all names are invented."""

import pytest
from exchanges import exchanged

HEAD = (
    "TARN TOWN COUNCIL\n\nHARBOUR COMMITTEE\n\nTuesday 4 March 2025\n\nPresent: Councillor Mrs R Hale (Chair), Councillors P"
    " Bell, J Moss and T Reed\n\nOfficers: Mr A Gill, Harbour Master; Ms T Orde, Engineer\n\n1. Quay\n\n"
)
ASKED = "Councillor Bell asked how many boats were lost."


@pytest.mark.parametrize(
    "asked",
    [
        "Councillor Bell asked two questions. Firstly, were there enough ladders; and secondly, whether the crane had been tested.",
        "Councillor Bell put two questions. One was whether there were enough ladders. The other was when the crane had been tested.",
        "Councillor Bell had two questions. In the first place, was there a ladder? Secondly, when had the crane been tested?",
        "Councillor Bell had been stopped by several skippers about dues, and put the same question.",
        "Councillor Bell referred to what he had been told in May, and now enquired what share of the boats had gone.",
        "The Chair left the chair to ask what would be the effect of a delay.",
        "Councillor Bell took the opportunity to ask when the crane would be tested.",
        "Councillor Bell sought clarification as to whether a skipper who asked for leave to stay had paid twice.",
        "Councillor Bell asked to what extent the loss was due to fog.",
        "Councillor Bell asked the Engineer that, it being so late, could the crane be left alone?",
        "Council Attorney Poe asked if the Board still wanted the lease by May?",
        "Cranes The question of why the lamps had not been lit was raised.",
        "Bob (Treasurer) asked why the crane was idle.",
        "The Bailie asked why the crane was idle.",
        "Councillor Bell could not see how the figure had come to be forty.",
        "Councillor Bell asked that Mr Gill explain why the crane was idle.",
    ],
)
def test_one_question(asked: str) -> None:
    asks, answers = exchanged(HEAD, f"{asked} Ms Orde said that she would have to look.")
    assert [words for _, words in asks] == [asked]
    assert len(answers) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Bell did not see why small boats had to pay for large ones.",
        "Councillor Bell felt that it was thin and he did not see how the dock could be drained.",
        "Councillor Bell could not see why anybody should pay.",
        "Councillor Bell said that nobody on the quay cared about dues, they wanted to know why the crane groaned.",
        "There were nine claims, most of them from people who had been moored there as children and wanted to know why.",
        "The Harbour Master would speak first, and Members could then put questions to him.",
        "The pilot had ten minutes, after which Members would be able to ask questions.",
        "Members asked that Mr Gill confirm in an e-mail by 1 July that every ladder had been tested.",
        "Mr Gill had left the room to ask the caretaker how many keys there were.",
        "Councillor Bell had spoken to the county and asked that question.",
    ],
)
def test_no_question(said: str) -> None:
    assert exchanged(HEAD, f"{said} Ms Orde said that it was so.") == ([], [])


def test_what_a_question_is_not() -> None:
    asked = "Councillor Bell asked two questions."
    assert exchanged(HEAD, f"{asked} Secondly was done in May.")[0] == [("Councillor Bell", asked)]
    asked = "Councillor Bell asked how dues would change"
    assert exchanged(HEAD, f"{asked}; it was agreed to defer this to May.")[0] == [("Councillor Bell", asked)]
    printed = "“How many boats were lost?”"
    said = f"Mr. Roe, upon notice, asked the Chairman the following question:-\n\n{printed}\n\nThe Chairman replied: “Nine.”"
    assert exchanged(HEAD, said)[0] == [("Mr. Roe", printed)]
    assert exchanged(HEAD, f"Councillor Bell spoke. His query was a simple one, namely how many were lost. {ASKED}")[0][0][0] == (
        "Councillor Bell"
    )
