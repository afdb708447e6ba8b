"""The seats of North American bodies, before names in the list of those present and before those who speak. All names are invented."""

import pytest
from exchanges import exchanged

from pipeline import api


def present(line: str) -> list[tuple[str, str]]:
    """The names and posts of those whom ``line`` tells as present."""
    found = api.read_text(f"TARN CITY COUNCIL\n\nMay 4, 2021\n\n{line}\n\n1. Pool\n\nTom was heard.\n\n2. Close\n\nIt closed.\n")
    return [(one.name, one.position) for one in found.attendance]


@pytest.mark.parametrize(
    "seat", ["Council Member", "Councilmember", "Trustee", "Supervisor", "Commissioner", "Board Member", "Councilwoman"]
)
def test_a_seat_before_each_name(seat: str) -> None:
    assert present(f"Present: Mayor Ann Hale, {seat} Jo Poole, {seat} Joan Marsh") == [
        ("Ann Hale", "Mayor"),
        ("Jo Poole", seat),
        ("Joan Marsh", seat),
    ]


@pytest.mark.parametrize("seats", ["Council Members", "Councilmembers", "Trustees", "Commissioners"])
def test_one_word_for_several_seats(seats: str) -> None:
    assert present(f"Present: Mayor Hale, {seats} Poole, Marsh, and Dodd") == [
        ("Hale", "Mayor"),
        ("Poole", ""),
        ("Marsh", ""),
        ("Dodd", ""),
    ]


def test_a_post_behind_a_name_is_still_one() -> None:
    found = present("Present: Jo Bell, Police and Crime Commissioner, Ann Hale, Trustee of the Hall")
    assert found == [("Jo Bell", "Police and Crime Commissioner"), ("Ann Hale", "Trustee of the Hall")]


HEAD = (
    "TARN CITY COUNCIL\n\nMay 4, 2021\n\nPresent: Mayor Ann Hale, Council Member Ben Poole, Trustee Joan Marsh\n\n"
    "1. Swimming Pool\n\nTom Kerr, City Engineer, presented this item.\n\n"
)


@pytest.mark.parametrize("who", ["Mayor Pro Tem Hale", "Council President Hale", "Board Member Poole", "Poole", "Commissioner Poole"])
@pytest.mark.parametrize(
    "asks",
    [
        "asked if the pool was safe.",
        "had a question about the fee.",
        "was curious if it would open.",
        "wanted to confirm that it would open.",
        "needed clarification as to the fee.",
        "stated it was old and asked if it was safe.",
        "would like clarification on the fee.",
    ],
)
def test_who_asks_with_a_seat(who: str, asks: str) -> None:
    found = exchanged(HEAD, f"{who} {asks} Mr. Kerr stated that it was so.")
    assert found == ([(who, f"{who} {asks}")], [("Mr. Kerr", "Mr. Kerr stated that it was so.")])


def test_an_officer_who_wants_to_confirm_asks_nothing() -> None:
    assert exchanged(HEAD, "The City Engineer wanted to confirm that the pool would open.")[0] == []
