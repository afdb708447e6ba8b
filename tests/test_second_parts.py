"""Sentences in which a body decides and something follows: another decision, or what somebody is then to do; all names are invented."""

import pytest
from small_council import actions, resolutions


def texts(body: str) -> list[str]:
    return [one.text for one in resolutions(body)]


@pytest.mark.parametrize(
    ("body", "decided"),
    [
        (
            "It was agreed that the January meeting be moved to 6 February and Fiona Bell would send out the amended list.",
            "It was agreed that the January meeting be moved to 6 February",
        ),
        (
            "Members agreed that the item would come forward to May, and Mr Hale would write to the ferry company accordingly.",
            "Members agreed that the item would come forward to May",
        ),
        (
            "It was decided to hold the fair in June, and the Harbour Master was asked to book the quay.",
            "It was decided to hold the fair in June",
        ),
        (
            "It was AGREED that authority be delegated to the Chair, and Chloe Bell was asked to find an hour for it.",
            "that authority be delegated to the Chair",
        ),
        (
            "It was agreed that the winch should be kept and DB and HP were to ask for two prices.",
            "It was agreed that the winch should be kept",
        ),
        ("The trustees agreed to back the bid and the Treasurer agreed to sign the form.", "The trustees agreed to back the bid"),
        ("The list of jobs was approved, Mrs Hale to add the slip for June.", "The list of jobs was approved"),
    ],
)
def test_what_somebody_is_then_to_do_is_no_part_of_the_decision(body: str, decided: str) -> None:
    assert texts(body) == [decided]
    assert body.endswith(actions(body)[-1].text)


@pytest.mark.parametrize(
    "body",
    [
        "It was agreed that Ann Bell would ring the owner and the Clerk would write to the tenant.",
        "It was agreed that a letter be sent and the Clerk would draft it with the Chair.",
        "It was agreed that the slip be shut and the Committee would look at it again in June.",
        "It was agreed that the hut be let and that the Harbour Officer add a paper on the crane for the same meeting.",
    ],
)
def test_one_decision(body: str) -> None:
    assert texts(body) == [body]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (
            "Resolved:\nThe Panel supported the draft Harbour Plan and asked the Harbour Master to bring the figures to the June meeting.",
            [
                ("The Panel supported the draft Harbour Plan", "approved"),
                ("asked the Harbour Master to bring the figures to the June meeting.", "other"),
            ],
        ),
        (
            "Decision\n\nThe Committee agreed to continue consideration of the application to its next meeting and, meantime,"
            " instructed the Harbour Officer to obtain a survey.",
            [
                ("The Committee agreed to continue consideration of the application to its next meeting", "deferred"),
                ("instructed the Harbour Officer to obtain a survey.", "other"),
            ],
        ),
        (
            "RESOLVED – that the Harbour Plan be ENDORSED and that the Chair write to both counties before the winter.",
            [("that the Harbour Plan be ENDORSED", "approved"), ("that the Chair write to both counties before the winter.", "other")],
        ),
        (
            "Proposed by Alderman Bell\nSeconded by Councillor Hale and\n\nRESOLVED: that the report be noted and that the Clerk write"
            " to the Department about the delays.",
            [("that the report be noted", "noted"), ("that the Clerk write to the Department about the delays.", "other")],
        ),
        (
            "Moved by Hale, seconded by Poole\n\nTHAT the delegation be received;\n"
            "AND THAT staff be directed to report back in May. Carried.",
            [("THAT the delegation be received;", "received"), ("AND THAT staff be directed to report back in May.", "other")],
        ),
    ],
)
def test_two_decisions(body: str, parts: list[tuple[str, str]]) -> None:
    assert [(one.text, one.outcome) for one in resolutions(body)] == parts


def test_a_quoted_motion_is_one() -> None:
    quoted = "“That this Council write to the Minister about the pier and that copies be sent to the harbours.”"
    (one,) = resolutions(f"Proposed by Cllr. Hale\nSeconded by Cllr. Poole and\n\nRESOLVED: {quoted}")
    assert one.text.strip("“”") == quoted.strip("“”")


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (
            "The paper was noted and it was AGREED that the quay be swept in June.",
            ["The paper was noted", "that the quay be swept in June."],
        ),
        (
            "After discussion the Committee noted the report and it was agreed that the quay be swept in June.",
            ["After discussion the Committee noted the report", "it was agreed that the quay be swept in June."],
        ),
        (
            "The CARE & HEALTH JOINT BOARD noted the report and approved the change of date.",
            ["The CARE & HEALTH JOINT BOARD noted the report", "approved the change of date."],
        ),
        ("The crane had been hit again. Decision: not to mend it.", ["not to mend it."]),
        ("Decisions: 17/0960/LBC. Quay House. Granted.", []),
        ("RECOMMENDATION 1:\n\nThat the rents be put up by a tenth.\n\nMr Hale thought it too much.", []),
        ("RESOLVED that the report be noted.\n\nTo consider the plan of the Harbour Master.", ["that the report be noted."]),
    ],
)
def test_two_decisions_and_what_is_none(body: str, parts: list[str]) -> None:
    assert texts(body) == parts
