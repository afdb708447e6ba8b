"""Responses: every form of the examples, each with the questions that it answers."""

import pytest
from marked import Case, found, load

CASES = load("responses")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_responses_are_found_with_who_answers_what(case: Case) -> None:
    assert list(found(case)) == list(case.records)
