"""A list of orders under the one who is to carry them out."""

import pytest
from small_council import actions

REPORTS = ("(i) report back in June;", "(ii) write to the county; and", "(iii) be thanked for his work.")


@pytest.mark.parametrize("lead", ["RESOLVED that the Clerk:", "It was agreed that the Clerk –", "The Council requested that the Clerk:"])
def test_the_lead_in_names_the_doer(lead: str) -> None:
    found = actions("\n".join((lead, *REPORTS)))
    assert [(a.text.rstrip("; and."), a.owners) for a in found] == [
        ("report back in June", ("the Clerk",)),
        ("write to the county", ("the Clerk",)),
    ]


def test_a_lead_in_that_asks_owns_each_of_its_orders() -> None:
    found = actions("RESOLVED that the Clerk be instructed:\n(1) to report back in June; and\n(2) to write to the county.")
    assert [a.owners for a in found] == [("the Clerk",), ("the Clerk",)]


def test_a_clause_with_clauses_of_its_own() -> None:
    body = "RESOLVED that –\n\n(a) the plan be adopted;\n\n(b) the Clerk –\n\n    (i) be requested to meet the club in May; and\n"
    (action,) = actions(body + "    (ii) be authorised to make small changes; and\n\n(c) the plan be printed.")
    assert (action.text, action.owners) == ("be requested to meet the club in May; and", ("the Clerk",))
    bid = "RESOLVED that –\n\n(a) the plan be adopted;\n\n(b) it be an instruction to the Clerk that –\n\n"
    bid += "    (i) the fees be shown by hall; and\n"
    assert [a.owners for a in actions(bid + "    (ii) the hirers be counted.")] == [("the Clerk",), ("the Clerk",)]


def test_what_a_committee_requested_in_a_list() -> None:
    found = actions("and the Council requested:\n\n(3) A written answer on the drains.\n\n(4) The number of fines in each ward.")
    assert [a.text for a in found] == ["A written answer on the drains.", "The number of fines in each ward."]


def test_a_list_of_what_members_asked_for_and_one_of_who_said_what() -> None:
    wanted = "Members asked for:\n\n2.1 The number of fines in each ward, not in one.\n\n2.2 A map of the drains."
    assert [a.text for a in actions(wanted)] == ["The number of fines in each ward, not in one.", "A map of the drains."]
    told = "Members asked:\n\n2.1 Mary Reed said that she had waited. She asked how many were done.\n\n2.2 Ben Poole replied it was late."
    assert actions(told) == []


@pytest.mark.parametrize(
    "body", ["It was noted that the Clerk:\n(i) felt ill;\n(ii) was away.", "Those who spoke for the plan:\n(a) Cllr Reed\n(b) Cllr Poole"]
)
def test_lists_that_order_nothing(body: str) -> None:
    assert actions(body) == []
