"""Questions: every form of the examples, the contract of the component, and what a malformed example does."""

import pytest
from marked import Case, MarkupError, found, load, parse

CASES = load("questions")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_questions_are_found_with_who_asks(case: Case) -> None:
    assert [r for r in found(case) if r.kind == "q"] == list(case.records)


def test_half_of_the_ways_to_fail_are_shown_too() -> None:
    """Texts that ask nothing are as much a rule as those that do."""
    assert sum(not case.records for case in CASES) >= 25


@pytest.mark.parametrize(
    "body",
    [
        '<q by="A">open',
        "closed</q>",
        "<q>no speaker</q>",
        '<q by=""><r by="">nested</r></q>',
        '<x by="">unknown</x>',
        '<q by="" to="1">a question answers nothing</q>',
        "@ nobody\ntext",
    ],
)
def test_a_malformed_example_is_refused(body: str) -> None:
    with pytest.raises(MarkupError):
        parse("case", body)
