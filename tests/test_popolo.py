"""People, bodies and motions after Popolo: who moved what, in which body, and in which capacity."""

from dataclasses import replace
from typing import Any

import pytest

from pipeline.package.popolo import popolo
from pipeline.records import Attendance, DocumentRecords

PEOPLE = (
    ("Terence Quillon", "member", "Chair"),
    ("Ada Marsh", "member", ""),
    ("Olive Marsh", "member", ""),
    ("B. Osei", "officer", "Clerk"),
)


def document(made: DocumentRecords, mover: str, *people: tuple[str, str, str], **named: str) -> DocumentRecords:
    context = {"document_id": made.document.document_id, "council": made.document.council, "committee": "Scrutiny"}
    attendance = tuple(Attendance(name=name, role=role, position=position, **context) for name, role, position in people or PEOPLE)
    resolution = replace(made.resolutions[0], mover=mover)
    return replace(made, document=replace(made.document, **named), attendance=attendance, resolutions=(resolution,))


def creator(made: DocumentRecords, mover: str) -> Any:
    """The name of whom a motion is ascribed to, with ``None`` before it where that is nobody of the list."""
    lists = popolo([document(made, mover)])
    (motion,) = lists["motions"]
    names = {row["id"]: row["name"] for row in lists["persons"]}
    return names[motion["creator_id"]] if "creator_id" in motion else motion.get("creator")


@pytest.mark.parametrize(
    ("printed", "whom"),
    [
        ("Terence Quillon", "Terence Quillon"),
        ("Cllr Quillon", "Terence Quillon"),
        ("Councillor T Quillon", "Terence Quillon"),
        ("Cllr A. Marsh", "Ada Marsh"),
        ("the Chair", "Terence Quillon"),
        ("Cllr Marsh", {"name": "Cllr Marsh"}),  # two fit
        ("Cllr Ahlquist", {"name": "Cllr Ahlquist"}),  # nobody of the list
        ("", None),
    ],
)
def test_movers_are_found_as_speakers_are(records, printed: str, whom: Any) -> None:
    assert creator(records(), printed) == whom


def test_a_body_that_is_not_named_is_a_body(records) -> None:
    lists = popolo([document(records(), "Cllr Quillon", council="", committee="", title="Minutes of May")])
    (motion,) = lists["motions"]
    (body,) = lists["organizations"]
    assert (body["name"], body["classification"]) == ("Minutes of May", "body not named")
    assert motion["organization_id"] == body["id"] == lists["events"][0]["organization_id"]


def test_apologies_do_not_say_in_which_capacity(records) -> None:
    first = document(records(1), "", ("Ivo Lund", "apologies", ""), ("Una Frey", "apologies", "Director of Finance"))
    roles = {row.get("label", ""): row.get("role") for row in popolo([first])["memberships"]}
    assert roles == {"": None, "Director of Finance": None}
    second = document(records(2), "", ("Ivo Lund", "member", ""))
    known = popolo([first, second])
    people = {row["id"]: row["name"] for row in known["persons"]}
    held = sorted((people[row["person_id"]], row.get("role", "")) for row in known["memberships"])
    assert held == [("Ivo Lund", "member"), ("Una Frey", "")]
