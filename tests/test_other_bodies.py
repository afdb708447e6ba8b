"""The news of other bodies and assent to somebody's feelings are no decisions; what somebody says behind a decision is no part of it."""

import pytest

from pipeline import api

HEAD = "Minutes of Tolby Town Council held on 4 May 2023\n\nPresent: Cllr Ann Hale (Mayor), Cllr Ben Poole\n\n1. Reports\n\n"


def decisions(said: str) -> list[str]:
    """The decisions that are found in ``said``, each on one line."""
    return [" ".join(r.text.split()) for r in api.read_text(f"{HEAD}{said}\n\n2. Close\n\nThe meeting ended at nine.\n").resolutions]


POINTS = "\n- Val Penn was elected as Secretary.\n- The Commission denied a permit for a kiosk.\n- It was agreed that the slipway be swept."


@pytest.mark.parametrize(
    "lead",
    [
        "Cllr Poole gave a report from the May Harbour Commission meeting:",
        "The Mayor shared an update from the Footpaths Committee:",
        "Cllr Poole read the notes of the last meeting of the Ferry Trust:",
        "Cllr Poole presented a short summary of the county’s Roads Forum:",
        "Cllr Poole attended the Ferry Users Group, where these things were done:",
    ],
)
def test_points_of_a_relayed_report_decide_nothing(lead: str) -> None:
    assert decisions(f"{lead}\n{POINTS}") == []


@pytest.mark.parametrize("lead", ["The following was decided:", "Cllr Poole gave a report on the kiosks.", ""])
def test_other_lists_do(lead: str) -> None:
    assert len(decisions(f"{lead}\n{POINTS}")) >= 2


@pytest.mark.parametrize(
    "said",
    [
        "The Mayor paid tribute to Joan Orme, who had died in April. All concurred.",
        "Cllr Poole congratulated the swimming club. Members concurred.",
        "The Mayor thanked those who had swept the slipway. All present endorsed these remarks.",
        "Decisions: AB/25/4410 Old Mill, approved.",
        "Planning decisions received: 25/04410/F Old Mill - approved.",
    ],
)
def test_feelings_shared_and_what_a_higher_council_did(said: str) -> None:
    assert decisions(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "The Mayor proposed a vote of thanks to the crew. All concurred.",
        "The Mayor suggested that the slipway be swept. All concurred.",
        "Members agreed the budget.",
    ],
)
def test_assent_to_a_proposal_decides(said: str) -> None:
    assert decisions(said)


@pytest.mark.parametrize(
    ("said", "decided"),
    [
        ("that the lease wait until June", ", and Cllr Poole said that he would send the drawings round."),
        ("that the slipway be swept", ", and the Clerk explained how it would be paid for."),
        ("to sweep the slipway", ", and Mrs Orme thanked the Council."),
        ("that the kiosk be let", ", whereupon the Mayor stated that the keys were lost."),
    ],
)
def test_what_is_said_then_is_no_part_of_the_decision(said: str, decided: str) -> None:
    assert decisions(f"It was agreed {said}{decided}") == [f"It was agreed {said}"]


@pytest.mark.parametrize("more", [", and the Clerk be asked to write", ", and Cllr Poole to see to it", ", and that the tenant be advised"])
def test_what_else_is_to_be_done_is(more: str) -> None:
    assert decisions(f"It was agreed that the kiosk be let{more}.")[0].startswith("It was agreed that the kiosk be let")


@pytest.mark.parametrize("who", ["The Councillors", "The Councilors", "Councilors", "The Councilmembers", "Councilmembers"])
@pytest.mark.parametrize(
    "did", ["agreed to close the slip on Sundays.", "decided to strike the clause.", "approved the lease.", "noted the report."]
)
def test_members_go_by_either_spelling(who: str, did: str) -> None:
    assert decisions(f"{who} {did}") == [f"{who} {did}"]
