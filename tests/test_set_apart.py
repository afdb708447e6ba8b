"""Notes in the imperative whose owner stands apart, columns of owner and day that ran into the text, and orders to one person; lists under
the name of the body that decided them. All names are invented."""

import pytest

from pipeline import api
from pipeline.records import DocumentRecords

HEAD = (
    "Tolby Parish Council\n\nMinutes of the meeting held on 4 May 2023\n\n"
    "Present: Councillor Ann Hale (AH) Chair, Councillor Ben Poole (BP), "
    "Councillor Joan Marsh (JM)\n\nIn attendance: Val Penn, Clerk\n\n1. Roof\n\nThe roof was looked at.\n\n"
)


def read(said: str) -> DocumentRecords:
    return api.read_text(f"{HEAD}{said}\n\n2. Close\n\nThe meeting ended at nine.\n")


def actions(said: str) -> list[tuple[tuple[str, ...], str]]:
    return [(one.owners, one.due) for one in read(said).actions]


@pytest.mark.parametrize("owner", ["Clerk", "BP", "Cllr Marsh"])
@pytest.mark.parametrize(
    "note",
    [
        "{} - Get three prices for slates",
        "• {}: Get three prices for slates",
        "Get three prices for slates: {}",
        "Get three prices for slates (lead: {})",
        "Get three prices for slates Owner: {}",
        "Get three prices for slates – action {}",
        "• Find out who owns the wall – {}",
    ],
)
def test_the_owner_stands_before_or_behind_the_deed(note: str, owner: str) -> None:
    assert actions(note.format(owner)) == [((owner,), "")]


@pytest.mark.parametrize(
    "note",
    ["Letter to go in by 12 June", "To see what it would need", "Mortar to be matched by hand before the frost", "Two helpers to fit one"],
)
def test_a_bracket_owns_a_note_with_to(note: str) -> None:
    assert [owners for owners, _ in actions(f"{note} (Clerk).")] == [("Clerk",)]


@pytest.mark.parametrize(
    "said",
    [
        "The wall was said to lean (Clerk).",
        "Thanks to the helpers (Poole).",
        "A grey slate - it seems wrong to me (Poole).",
        "The way to the church is shut (Clerk).",
    ],
)
def test_what_was_or_is_owns_nothing(said: str) -> None:
    assert actions(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "If Cllr Poole would lend the ladder, the Clerk would look into it.",
        "It was put to the Clerk that slates be blue rather than grey, which he agreed to take to the mason.",
    ],
)
def test_a_condition_and_what_is_agreed_to_belong_to_the_task(said: str) -> None:
    assert [one.text for one in read(said).actions] == [said]


def test_with_a_day() -> None:
    assert actions("• Get three prices for slates – Clerk by 12 June") == [(("Clerk",), "by 12 June")]


@pytest.mark.parametrize(
    "said",
    [
        "Tolby Advice Service - ‘Get Ahead’ posters",
        "Cllr Marsh - Order of St John",
        "Report from the county: Cllr Marsh",
        "Put forward by the Clerk: none",
        "Slates: get three prices",
    ],
)
def test_papers_and_topics_own_nothing(said: str) -> None:
    assert actions(said) == []


def test_who_speaks_before_a_colon_gives_advice() -> None:
    assert actions("• BP: Get three prices for slates\n• BP: The county may help") == []


def test_a_column_of_owner_and_day_stands_below_each_note() -> None:
    said = (
        "AH spoke of the gutters.\nPut the cost of each on the website from now on.\nBP – next mtg\n\nJM saw the mason.\n"
        "Day for the scaffold to be fixed up.\nAH/JM Nov\n\nEach of us to send BP a photograph.\nAll members 12 June\n\n"
        "Joists to be priced.\nJM end June"
    )
    assert actions(said) == [(("BP",), "next mtg"), (("AH", "JM"), "Nov"), (("All members",), "12 June"), (("JM",), "end June")]


@pytest.mark.parametrize("lead", ["It was agreed that", "RESOLVED that"])
@pytest.mark.parametrize(
    "deed",
    [
        "ring the mason",
        "phone the mason",
        "call the engineer",
        "lobby the minister",
        "thank the helpers",
        "appoint a mason",
        "clarify the terms",
    ],
)
def test_one_person_is_told_in_the_bare_verb(lead: str, deed: str) -> None:
    assert actions(f"{lead} the Clerk {deed}.") == [(("the Clerk",), "")]


@pytest.mark.parametrize("said", ["It was agreed that the Council thank the helpers.", "RESOLVED that the Council clarify its terms."])
def test_the_body_itself_is_not(said: str) -> None:
    assert actions(said) == []


@pytest.mark.parametrize(
    "lead",
    [
        "Thereafter the Committee –",
        "Thereafter, the Board:-",
        "After discussion the Panel –",
        "Accordingly the Committee:",
        "In conclusion, the Board:",
    ],
)
def test_the_name_of_the_body_leads_in_to_what_it_did(lead: str) -> None:
    found = read(f"{lead}\n\n(i)  noted the plan for the slates; and\n\n(ii)  agreed to order the slates.").resolutions
    assert [(" ".join(one.text.split()), one.outcome) for one in found] == [
        ("noted the plan for the slates; and", "noted"),
        ("agreed to order the slates.", "agreed"),
    ]


@pytest.mark.parametrize("lead", ["The Committee agreed –", "The Board resolved:", "It was agreed –"])
def test_a_heading_over_the_lead_in_is_no_decision(lead: str) -> None:
    found = read(f"Decision\n\n{lead}\n\n(1)  to note the plan;\n\n(2)  that the slates be blue.").resolutions
    assert [" ".join(one.text.split()) for one in found] == ["to note the plan;", "that the slates be blue."]
