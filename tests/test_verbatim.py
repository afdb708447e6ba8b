"""Notes of what each said in his own words, the name in front of it without a colon; all names are invented."""

import pytest

from pipeline import api

HEAD = "Senate Minutes\n\n4 May 2006\n\nPresent: Carver, Lunde, Marsh, Tarn, BellOrde, Pike\n\nI. CALL\n\nCarver opened.\n\n"
FLOOR = (
    "Nina Holm, and Otto Brandt\n\n"
    "Holm said I built the first boat and you can see it at the lake.\n\n"
    "Brandt we’re short of oars and our shed leaks.\n\n"
    "Marsh I like your boat.\n\n"
)


def read(*paragraphs: str, floor: str = FLOOR) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Who asks what and who answers what in a section of such notes."""
    found = api.read_text(f"{HEAD}II. PRESENTATIONS\n\n{floor}" + "\n\n".join(paragraphs) + "\n\nIII. CLOSE\n\nIt ended at nine.\n")
    return [(q.speaker, q.text) for q in found.questions], [(r.speaker, r.text) for r in found.responses]


@pytest.mark.parametrize(
    ("asked", "asker"),
    [
        ("Lunde when you say short, how many are there?", "Lunde"),
        ("Tarn it’s the red one?", "Tarn"),
        ("Marsh have you looked at new ones?", "Marsh"),
        ("BellOrde would you take our old ones? Or are they too long?", "BellOrde"),
        ("Pike asked where do you row?", "Pike"),
    ],
)
def test_a_name_before_what_is_asked_asks_and_the_next_answers(asked: str, asker: str) -> None:
    assert read(asked, "Holm yes, we keep it by the door.") == ([(asker, asked)], [("Holm", "Holm yes, we keep it by the door.")])


def test_what_was_said_before_it_is_no_part_of_the_question() -> None:
    asked, answers = read("Lunde my uncle built boats and liked them. Did you paint it?", "Brandt only the bow.")
    assert asked == [("Lunde", "Did you paint it?")]
    assert answers == [("Brandt", "Brandt only the bow.")]


def test_guests_answer_one_after_the_other_and_members_do_not() -> None:
    said = ("Lunde what goals do you have?", "Brandt more oars.", "Holm keep it afloat.", "Carver good to hear.")
    assert [who for who, _ in read(*said)[1]] == ["Brandt", "Holm"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Lunde when do you row?", "Carver motion to move into reports."),  # nobody answers
        ("Lunde when do you row?", "Lunde I mean in May."),
        ("Holm then we went home.", "Brandt we’ll come again."),
        ("Lunde when do you row?", "The motion was carried."),
    ],
)
def test_nobody_answers(paragraphs: tuple[str, str]) -> None:
    assert read(*paragraphs)[1] == []


def test_prose_in_the_third_person_is_none_of_it() -> None:
    floor = "Holm gave a talk on boats.\n\nBrandt spoke of oars.\n\n"
    assert read("Lunde read a letter: would the club pay?", "Holm folded the map.", floor=floor)[1] == []
