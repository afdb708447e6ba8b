"""Decisions whose clauses run on in one line with the words that lead to them; all names are invented."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Resolution

HEAD = "Works Committee\n\nMinutes of the meeting held on 13 May 2021\n\nPresent: Cllr Ferns, Cllr Orpwood\n\n1. Weirs\n\n"


def decided(body: str, head: str = HEAD) -> list[Resolution]:
    source = read(Path("case.txt"), (head + body + "\n\n2. Closure\n\nThe meeting ended at 9 pm.\n").encode())
    return list(extract.extract(source, segment.segment(source), extract.build_nlp()).resolutions)


@pytest.mark.parametrize(
    "head",
    [
        "The Board approved the recommendations of the paper as follows:",
        "The Committee agreed the following recommendations:",
        "The following recommendations were agreed:",
        "The Board came to the following decisions:",
    ],
)
def test_a_list_behind_the_words_that_lead_to_it_is_divided(head: str) -> None:
    found = decided(f"{head} a) That the weir be mended in June; b) That the lock be painted. The Clerk thanked them.")
    assert [(r.text.partition(".")[0], r.label) for r in found][:1] == [("That the weir be mended in June;", "a)")]
    assert [r.label for r in found] == ["a)", "b)"]


def test_points_made_in_a_line_are_no_decisions() -> None:
    assert not decided("In discussion the following points were made: a) The weir was to be commended. b) It leaked.")


def test_what_a_body_did_is_divided_by_its_verbs() -> None:
    found = decided(
        "The JOINT BOARD: noted the terms of the report; agreed that the pilot go on; and requested that the Clerk report in May."
    )
    assert [(r.text, r.outcome) for r in found] == [
        ("noted the terms of the report;", "noted"),
        ("agreed that the pilot go on;", "agreed"),
        ("requested that the Clerk report in May.", "other"),
    ]


def test_a_list_under_a_body_in_capitals() -> None:
    found = decided(
        "The CARE & HEALTH INTEGRATION JOINT BOARD:\n\na)   noted the evaluation;\n\nb)   agreed that the grant be paid in June."
    )
    assert [(r.label, r.outcome) for r in found] == [("a)", "noted"), ("b)", "agreed")]


def test_the_next_minute_ends_a_clause_where_all_stand_on_one_line() -> None:
    talk = "Councillor Ferns spoke of the weir. The water was low and the fish were few. " * 25
    found = decided(
        f"The Panel received a report. RESOLVED: (1) that the report be noted; and (2) that the lock be painted. WK.16 BUDGET {talk}"
        f"RESOLVED: that the budget be approved. WK.17 WORK PROGRAMME {talk}"
    )
    assert [r.text for r in found][:3] == ["that the report be noted; and", "that the lock be painted.", "that the budget be approved."]


@pytest.mark.parametrize(
    "lead", ["On the proposal of the Chair, seconded by Cllr Ferns, it was,", "After debate, it was:", "There was a debate. It was then,"]
)
def test_what_it_was_that_was_resolved_stands_below(lead: str) -> None:
    assert [r.text for r in decided(f"{lead}\n\nTo approve the plan of the weir.")] == ["To approve the plan of the weir."]


def test_a_question_what_it_was_leads_to_nothing() -> None:
    assert not decided("Cllr Ferns wondered what it was:\n\nTo be honest nobody knew.")
