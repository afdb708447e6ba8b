"""Movers alone under a title, orders with a list, rules voted on one by one, and elections told in a word; all names are invented."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Resolution

HEAD = """Marlby Rowing Club

Minutes of the meeting held on Tuesday 14 March 2023 in the Hall

Present: Ann Hale (AH) Chair, Ben Poole (BP), Mary Reed (MR)

1. Roof

It was dry.

"""
NLP = extract.build_nlp()


def found(body: str, title: str = "Business") -> list[Resolution]:
    source = read(Path("case.txt"), f"{HEAD}2. {title}\n\n{body}\n\n3. Close\n\nThe meeting closed at 9 pm.\n".encode())
    return [r for r in extract.extract(source, segment.segment(source), NLP).resolutions if "closed at" not in r.text]


def told(one: Resolution) -> tuple[str, str, str, str]:
    return " ".join(one.text.split()), one.outcome, one.mover, one.seconder


@pytest.mark.parametrize(
    ("title", "body", "outcome", "carried"),
    [
        ("Minutes of the last meeting", "Proposed: Ann Hale\nSeconded: Ben Poole", "approved", ""),
        ("Confirmation of the minutes of 3 May", "Proposed by Ann Hale, seconded by Ben Poole.", "approved", ""),
        ("Minutes of the AGM of 2022", "Proposed Ann Hale\n\nSeconded Ben Poole\n\nAccepted by All", "approved", "yes"),
        ("Adoption of the accounts", "Proposed: Ann Hale\n\nSeconded: Ben Poole", "adopted", ""),
    ],
)
def test_movers_alone_under_a_title_that_says_what_they_moved(title: str, body: str, outcome: str, carried: str) -> None:
    (one,) = found(body, title)
    assert told(one) == (" ".join(body.split()), outcome, "Ann Hale", "Ben Poole") and one.carried == carried


@pytest.mark.parametrize("title", ["Matters arising from the minutes", "Budget", "Nominations", "The boat house", "Minute's silence"])
def test_movers_alone_under_another_title_decide_nothing(title: str) -> None:
    assert not found("Proposed: Ann Hale\nSeconded: Ben Poole", title)


def test_movers_behind_what_was_approved_decide_nothing_more() -> None:
    approved = found("These had been sent out and were approved. Proposed (AH), seconded (MR), all agreed.", "Minutes of the May meeting")
    assert len(approved) == 1


@pytest.mark.parametrize(
    "lead",
    [
        "The Committee directed the Secretary to:",
        "After some talk, the Board instructed the Boatman and the Treasurer to:",
        "The Committee clarified its wish to apply to the lottery, by directing the Secretary to:",
    ],
)
def test_each_entry_of_an_order_is_a_decision(lead: str) -> None:
    assert [one.text for one in found(f"{lead}\n\n- ask for two thousand pounds; and\n- name the new slip in the form.")] == [
        "ask for two thousand pounds; and",
        "name the new slip in the form.",
    ]


@pytest.mark.parametrize(
    "lead", ["The Secretary said that the Board had instructed the crew to:", "The rules instructed the crew to:", "Members are asked to:"]
)
def test_what_others_order_is_no_decision(lead: str) -> None:
    assert not found(f"{lead}\n\n- wear a jacket; and\n- sign the log.")


def test_rules_that_were_put_one_by_one() -> None:
    assert [(one.text, one.carried) for one in found("Rule 4 carried\n\nRule 5 not carried\n\nRules 6 and 7 were lost")] == [
        ("Rule 4 carried", "yes"),
        ("Rule 5 not carried", "no"),
        ("Rules 6 and 7 were lost", "no"),
    ]
    assert not found("Rule 4 was read out.\n\nSection 12 of the road lost its verge.")


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Ann Hale is elected marshal, unanimous.", "appointed"),
        ("Mary is appointed captain of boats by acclamation.", "appointed"),
        ("All four were elected by a show of hands.", "appointed"),
        ("Both candidates were elected unopposed.", "appointed"),
        ("The proposal to buy oars was noted and welcomed by Members.", "noted"),
        ("Two plans for the quay were noted and supported.", "noted"),
        ("The scheme for juniors was welcomed and noted.", "noted"),
        ("Considering the price and the draught, iBoat Yard was chosen.", "approved"),
        ("After a look at both brochures, Mill House was chosen.", "approved"),
        ("A motion was made for the secretary to write to a second bank. And was carried.", "other"),
        ("The Committee decided that Mary Reed shall be the spokesperson of the club.", "appointed"),
        ("The Committee decided that Mary Reed should be the first to row.", "agreed"),
    ],
)
def test_decisions_in_few_words(sentence: str, outcome: str) -> None:
    (one,) = found(sentence)
    assert (" ".join(one.text.split()), one.outcome) == (sentence, outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chair is elected each May by a show of hands.",
        "All rowers are elected by their crews unanimously.",
        "No comments were noted and supported.",
        "Having come late, Ann Hale was chosen by the press.",
        "The change to the objects was rejected by the Charity Commission.",
    ],
)
def test_what_only_sounds_like_a_decision(sentence: str) -> None:
    assert not found(sentence)


def test_what_was_asked_is_no_part_of_what_all_were_content_with() -> None:
    (one,) = found("AH asked the members present if they were content with the fees. All members noted they were content.")
    assert (one.text, one.outcome) == ("All members noted they were content.", "approved")


def test_entries_under_papers_that_were_noted_and_supported() -> None:
    (one,) = found("Two planning applications were noted and supported:\n\n∑ A porch at 4 Mill Lane;\n\n∑ A shed at 5 Mill Lane.")
    assert one.text.endswith("5 Mill Lane.")
