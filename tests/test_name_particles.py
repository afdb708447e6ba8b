"""Names with particles and letters beyond those of English, in every part a person can have; first names alone that take a thing on."""

import pytest

from pipeline import api
from pipeline.records import DocumentRecords

HEAD = "Minutes of Tolby Town Council held on 4 May 2023\n\n1. Reports\n\n"
NAMES = (
    "Ms. del Prado", "Mr de la Torre", "Cllr van der Veen", "Cllr Siôn ap Gwyn", "Cllr Ó Néill", "Cllr Élodie Roux", "Mrs DeMarsh",
    "Dr LaPorte", "Mr VanHorn",
)  # fmt: skip


def read(said: str) -> DocumentRecords:
    return api.read_text(f"{HEAD}{said}\n\n2. Close\n\nThe meeting ended at nine.\n")


@pytest.mark.parametrize("name", NAMES)
def test_they_ask_and_answer(name: str) -> None:
    assert [q.speaker for q in read(f"{name} asked when the slip would open.").questions] == [name]
    found = read(f"Cllr Bell asked when the slip would open. {name} replied that it would open in June.")
    assert [r.speaker for r in found.responses] == [name]


@pytest.mark.parametrize("name", NAMES)
def test_they_move_and_second(name: str) -> None:
    (one,) = read(f"It was proposed by {name}, seconded by Cllr Bell, and agreed that the slip be swept.").resolutions
    assert (one.mover, one.seconder) == (name, "Cllr Bell")
    (one,) = read(f"Cllr Bell moved to sweep the slip, seconded by {name}. Motion carried.").resolutions
    assert (one.mover, one.seconder) == ("Cllr Bell", name)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "said",
    ["{} will send the plan to the Clerk by Friday.", "{} to send the plan to the Clerk.", "Action: {} to send the plan to the Clerk."],
)
def test_they_own_what_they_are_to_do(name: str, said: str) -> None:
    (one,) = read(said.format(name)).actions
    assert one.owners == (name,)


@pytest.mark.parametrize("verb", ["agreed to paint", "offered to paint", "kindly volunteered to paint"])
def test_a_first_name_at_the_head_takes_it_on(verb: str) -> None:
    (one,) = read(f"Cllr Bell asked who had a ladder. Tamsin {verb} the hut.").actions
    assert one.owners == ("Tamsin",)


def test_a_first_name_sends_by_a_day() -> None:
    (one,) = read("Tamsin will send the rota to the Clerk by Friday.").actions
    assert one.owners == ("Tamsin",)


@pytest.mark.parametrize("said", ["Paint will be bought by Friday; paint is dear.", "Painting will send the cost up by Friday."])
def test_a_thing_takes_nothing_on(said: str) -> None:
    assert read(said).actions == ()
