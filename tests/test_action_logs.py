"""Logs of actions: heads of their columns, what says that a row is done with, numbers before an order; all names are invented."""

import pytest

from pipeline import api

HEAD = (
    "TARN AUDIT COMMITTEE\n\nThursday 6 March 2025\n\nPresent:\nCouncillor Ivo Rush (Chair)\n\nOfficers:\nAnn Bell, Head of Law (AB)\n"
    "Kit Moss, Head of Lighting (KM)\n\nA.30  Apologies\n\nThere were none.\n\nA.31  Street lighting\n\nMs Bell presented the report.\n\n"
)
END = "\n\nA.32  Close\n\nThe meeting ended.\n"
HEADS = ("Action", "Owner", "Due", "Status")


def rows(heads: tuple[str, ...], *states: str, gap: str = " | ") -> list[tuple[str, tuple[str, ...], str]]:
    """The actions of a log of three rows whose last column says ``states``."""
    tasks = [("Circulate the peer letter", "AB", "30 April"), ("Oil the gate at the park", "KM", "9 May"), ("Ring the owner", "KM", "June")]
    lines = [gap.join(("No.", *heads))]
    lines += [gap.join((str(n), *task, state)) for n, (task, state) in enumerate(zip(tasks, states, strict=True), 1)]
    found = api.read_text(HEAD + "\n".join(lines) + END).actions
    return [(one.text, one.owners, one.due) for one in found]


LETTER = ("Circulate the peer letter", ("AB",), "30 April")
GATE = ("Oil the gate at the park", ("KM",), "9 May")


@pytest.mark.parametrize("gap", [" | ", "\t", "    "])
@pytest.mark.parametrize(
    "heads",
    [
        HEADS,
        ("Recommendation/action", "Responsible officer", "Completion date", "Outcome"),
        ("Follow-up", "Officer", "Date", "Status"),
        ("Item / action", "By whom", "By", "Complete?"),
        ("What", "Who", "When", "Done?"),
        ("Action", "Lead", "Deadline", "Position at 29 January"),
        ("Action", "Who by", "Expected", "Latest"),
    ],
)
def test_the_columns_of_a_log_bear_many_names(heads: tuple[str, ...], gap: str) -> None:
    assert rows(heads, "Ongoing", "", "Closed", gap=gap) == [LETTER, GATE]


@pytest.mark.parametrize(
    "state",
    ["C", "Report received", "No longer required", "On this agenda", "See item 5", "Item 6 below", "Finished", "Dealt with", "Cancelled"]
    + ["Achieved", "Met on 4 May", "Paid", "Replied 6 May", "Now in place", "Added to work programme", "Included in report"],
)
def test_a_row_that_is_done_with_is_no_action(state: str) -> None:
    assert rows(HEADS, state, "Ongoing", "Closed") == [GATE]


@pytest.mark.parametrize("state", ["Not received", "To be sent", "Chased 3 May", "Awaiting reply", "In hand", "Partly done", "On track"])
def test_a_row_that_is_not_done_with_is_one(state: str) -> None:
    assert rows(HEADS, state, "Ongoing", "Closed") == [LETTER, GATE]


@pytest.mark.parametrize("code", ["A.34/1 ", "34/1 ", "(A1) ", "A34.1 ", "A/3/25 ", "Ref 3 ", "AP3: "])
@pytest.mark.parametrize("who", ["Head of Law", "AB", "Ms Bell"])
def test_a_number_may_stand_before_an_order(code: str, who: str) -> None:
    order = f"{code}{who} to set up a register of contracts by 14 March."
    (found,) = api.read_text(HEAD + order + END).actions
    assert (found.text, found.owners, found.due) == (order, (who,), "by 14 March")


def test_a_number_before_what_was_told_orders_nothing() -> None:
    assert api.read_text(f"{HEAD}A.34/1 Ms Bell went on to explain the register.{END}").actions == ()


@pytest.mark.parametrize(
    "said", ["10/22 AB to report on drones – carried forward to May.", "08/02/2011 Sophia Works Team to meet the agency."]
)
def test_an_old_number_or_a_day_before_an_order_sets_nothing(said: str) -> None:
    assert api.read_text(HEAD + said + END).actions == ()


def test_what_a_body_asks_of_others_ends_with_its_clause() -> None:
    said = "RESOLVED (i) that a grant of £300 be made; (ii) that the club be asked to provide a receipt; (iii) that the lamps wait."
    assert [one.text for one in api.read_text(HEAD + said + END).actions] == ["that the club be asked to provide a receipt;"]


@pytest.mark.parametrize("verb", ["promised that", "undertook that", "assured members that"])
def test_who_promises_that_a_thing_would_be_done_owes_it(verb: str) -> None:
    (found,) = api.read_text(f"{HEAD}Kit Moss {verb} the list of lamps would be sent to members.{END}").actions
    assert found.owners == ("Kit Moss",)


@pytest.mark.parametrize("came", ["Closed: published 2 May.", "Not yet to hand, carried forward to May.", "Done.", "Carried over to May."])
def test_a_numbered_order_with_what_came_of_it_is_an_old_one(came: str) -> None:
    assert api.read_text(f"{HEAD}A/11 AB to publish the list of lamps. {came}{END}").actions == ()


def test_the_day_by_which_an_order_is_to_be_complete_is_not_what_came_of_it() -> None:
    for behind in ("Complete by 14 May.", "Done by 14 May."):
        assert len(api.read_text(f"{HEAD}A/11 AB to publish the list of lamps. {behind}{END}").actions) == 1
