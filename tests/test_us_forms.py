"""Forms of towns and counties of North America: whose decision it is, motions in capitals, titles with their kind of business in front."""

from pathlib import Path

import pytest

from pipeline import api, segment
from pipeline.ingest import read

HEAD = (
    "MINUTES OF THE MARLBY CITY COUNCIL\n\nThursday, March 6, 2025\n\n"
    "Present: Mayor Ian Rush, Councilmember Don Sykes, Councilmember Jo Thorne, Kit Moss (City Engineer)\n\n"
)


def _resolutions(body: str) -> list[str]:
    text = f"{HEAD}1. Call to Order\n\nMayor Rush called the meeting to order.\n\n2. Lamp code\n\nMr. Moss presented the item.\n\n{body}\n"
    return [one.text for one in api.read_text(text).resolutions]


def _items(body: str) -> list[tuple[str, str]]:
    source = read(Path("case.txt"), f"{HEAD}{body}".encode())
    return [(item.number, item.title) for item in segment.segment(source).items]


@pytest.mark.parametrize(
    "said",
    [
        "The Planning Commission unanimously recommended rezoning the lot from R-1 to R-3.",
        "The Planning Commission determined that the request complies with the plan.",
        "The Historic Landmarks Board adopted the rule.",
        "On December 5, 2005, the Board adopted the rule on lamps.",
        "In July 2022 Council resolved to take the lamps back.",
        "Mr. Moss advised that the Council had at its last meeting resolved to defer the purchase.",
    ],
)
def test_what_another_body_decided_is_told(said: str) -> None:
    assert _resolutions(said) == []


@pytest.mark.parametrize(
    "said", ["The Council adopted the rule.", "The City Council approved the plan.", "The Full Board approved the plan."]
)
def test_what_the_council_decided_is_a_resolution(said: str) -> None:
    assert _resolutions(said) == [said]


def test_a_committee_that_the_head_names_decides() -> None:
    text = "MARLBY CITY COUNCIL\nPLANNING COMMISSION\n\nThursday, March 6, 2025\n\nPresent: Ian Rush\n\n1. Lamps\n\nThe lamps are old."
    assert [one.text for one in api.read_text(f"{text}\n\nThe Planning Commission approved the plan.\n").resolutions] == [
        "The Planning Commission approved the plan."
    ]


def test_a_motion_in_capitals_ends_before_who_seconded_it() -> None:
    moved = "Motion: COUNCILMEMBER SYKES MOVED TO APPROVE THE CONSENT ITEM."
    assert _resolutions(f"{moved} COUNCILMEMBER THORNE SECONDED THE MOTION. ALL VOTED AYE. THE MOTION CARRIED UNANIMOUSLY.") == [moved]


def test_minutes_of_one_line_each_are_no_agenda_in_front() -> None:
    told = "The lamps were discussed at length and Mr. Moss answered what was asked about them.\n\n" * 8
    body = "I.   Welcome – Mayor Rush.\nMayor Rush called the meeting to order.\n\nII.  Pledge.\nThe Mayor led the pledge.\n\n"
    body += f"III. Lamps.\n{told}"
    titles = [("I.", "Welcome – Mayor Rush"), ("II.", "Pledge"), ("III.", "Lamps"), ("IV.", "Adjourn")]
    assert _items(f"{body}IV.  Adjourn.\nThe meeting ended.\n") == titles


def test_the_kind_of_business_in_front_is_part_of_a_title() -> None:
    body = "1. CALL TO ORDER\n\nMayor Rush opened the meeting.\n\n2. CONSENT\n\nThere was none.\n\n3. BUSINESS ITEMS\n\n"
    body += "3.1 DISCUSSION AND ACTION – Grove Park Lamp Design\n\nMr. Moss spoke of the lamps.\n\n4. ADJOURNMENT\n\nThe meeting ended.\n"
    assert ("3.1", "DISCUSSION AND ACTION – Grove Park Lamp Design") in _items(body)


def test_the_time_of_the_recording_ends_a_title() -> None:
    told = "Mr. Moss spoke of the lamps and of what had been done to them in the past year, which was less than he\nhad hoped for.\n"
    heads = ("1. Welcome [00:00:08]", "2. Report on the Lamps of the Town [00:02:45]", "3. Other Business [01:51:47]")
    body = "".join(f"{head}\n{told}" for head in heads)
    assert [title for _, title in _items(body)] == ["Welcome", "Report on the Lamps of the Town", "Other Business"]


def test_findings_and_results_in_capitals_are_no_titles() -> None:
    parts = "FINDINGS OF FACT\n1. The lot is small.\n\nCONCLUSIONS OF LAW\n1. The plan complies.\n\nMOTION CARRIED (3 – 0)\n\n"
    body = "1. Pledge\n\nThe Mayor led the pledge.\n\n2. Lot 4\n\nMr. Moss spoke of the lot.\n\n"
    body += f"{parts}3. Lot 5\n\nMr. Moss spoke of it.\n\n{parts}"
    assert not any(title.isupper() for _, title in _items(body))
