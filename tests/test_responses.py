"""Responses: every form of the examples, each with the questions that it answers."""

import pytest
from marked import Case, found, load

from pipeline import api

CASES = load("responses")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_responses_are_found_with_who_answers_what(case: Case) -> None:
    assert list(found(case)) == list(case.records)


def test_an_answer_as_follows_holds_the_whole_paragraph_below() -> None:
    text = (
        "Minutes of the Policing Committee held on 4 May 2023\n\nPresent: Councillor Hale, Councillor Reed\n\n1. Report\n\n"
        "The Superintendent replied to Members’ queries as follows:\n"
        "He spoke of the new vans. Operations went on all the time. Two arrests had been made.\n\n2. Close\n\nIt ended at nine.\n"
    )
    (response,) = api.read_text(text).responses
    assert response.text.endswith("Two arrests had been made.")


def test_a_post_of_the_attendance_names_who_answers() -> None:
    text = (
        "Minutes of the Parish Council held on 4 May 2023\n\nPresent: Cllr Bob Grist\nIn attendance: Mr Tom Wicks (Groundsman)\n\n"
        "1. Trees\n\nCllr Grist asked if the tree was dead. It was not, according to the Groundsman.\n\n2. Close\n\nIt ended at nine.\n"
    )
    (response,) = api.read_text(text).responses
    assert response.speaker.startswith("the Groundsman")


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("The Harbour Manager, in response to concerns about the depth of the berths, said that they would be dredged.", "concerns about"),
        ("The Harbour Manager, responding to a question about the berths, said that they would be dredged.", "a question about the berths"),
        ("The Harbour Manager, when asked about the berths, said that they would be dredged.", "asked about the berths"),
        ("The Harbour Manager answered questions from Members, confirming that nine berths had gone.", "questions from Members"),
        ("The Harbour Manager, in answer to Councillor Hale as to whether they were let, said that they were.", "Councillor Hale as to"),
        ("The Harbour Manager confirmed in response to the point raised as to whether it had been let, that it had.", "the point"),
        ("Councillor Hale was advised, having asked about the berths, that they were let.", "having asked about the berths"),
    ],
)
def test_a_question_amid_the_sentence_that_answers_it(said: str, question: str) -> None:
    head = "Minutes of the Harbour Committee held on 4 May 2023\n\nPresent: Councillor Hale, Councillor Reed\n\n1. Berths\n\n"
    doc = api.read_text(f"{head}{said}\n\n2. Close\n\nIt ended at nine.\n")
    assert [r.text for r in doc.responses] == [said]
    assert doc.questions[0].text.startswith(question)
