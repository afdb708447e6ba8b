"""Answers among those who sit together and call each other by initials or by a first name, in the entries of a list."""

import pytest

from pipeline import api

HEAD = (
    "Rowing Club AGM - Minutes\n\nDate: 4 May 2023\n\nPresent: Petra Lund (PL) (Chair), Owen Marsh (OM), Ivy Tarn (IT), Hugh Bell (HB)\n\n"
    "In attendance: Joan Reed (JR) (Clerk)\n\n1. Boathouse\n\n"
)


def told(*entries: str) -> list[tuple[str, str]]:
    """Who answers and what, in a list of ``entries``."""
    said = "\n".join(f"• {entry}" for entry in entries)
    found = api.read_text(f"{HEAD}{said}\n\n2. Close\n\nIt ended at nine.\n").responses
    return [(r.speaker, " ".join(r.text.split())) for r in found]


@pytest.mark.parametrize(
    "answer",
    [
        "IT said the lock had been changed twice",
        "IT says that there are four keys",
        "IT thought the old ones would do",
        "Ivy explains that the hinge has gone",
        "IT reckoned on a fortnight",
    ],
)
def test_the_next_entry_answers(answer: str) -> None:
    assert told("OM asked who held the keys", answer) == [(answer.split()[0], answer)]


@pytest.mark.parametrize(
    "entry",
    [
        "IT said we should repaint the door",
        "IT suggested a fete in June",
        "IT moved that the sum be paid",
        "OM said he had looked everywhere",
        "IT thanked the painters",
    ],
)
def test_the_next_point_does_not(entry: str) -> None:
    assert told("OM asked who held the keys", entry) == []


def test_who_had_the_floor_answers_with_what_they_would_do() -> None:
    answer = "IT suggested a rota, or a lodge with a porter"
    assert told("IT spoke of the break-ins last winter", "OM asked how the door would be watched", answer) == [("IT", answer)]


def test_further_entries_of_the_same_go_on() -> None:
    (one,) = told("OM asked who held the keys", "IT said that PL did", "IT said she could have more cut")
    assert one == ("IT", "IT said that PL did • IT said she could have more cut")


def test_each_of_two_candidates_answers() -> None:
    floor = ("IT said she had rowed since school", "HB said he could mend boats")
    asked = "OM asks how they would find a coach"
    found = told(*floor, asked, "HB commented that he knew two", "IT said she would advertise")
    assert [who for who, _ in found] == ["HB", "IT"]


def test_the_talk_before_the_officer_answers_is_no_answer() -> None:
    assert [who for who, _ in told("OM asked who held the keys", "IT said it was a mystery", "JR replied that she did")] == ["JR"]


def test_members_by_their_titles_debate() -> None:
    assert told("Cllr Marsh asked who held the keys", "Cllr Tarn said it was a mystery") == []


def test_notes_one_level_below_the_question_go_on_the_answer() -> None:
    said = "• OM asked how dear paint was\n  o IT said £40 a tin\n  o Could be less in bulk\n  o HB likes green\n• The hull was scraped"
    found = api.read_text(f"{HEAD}{said}\n\n2. Close\n\nIt ended at nine.\n").responses
    assert [" ".join(r.text.split()) for r in found] == ["IT said £40 a tin o Could be less in bulk"]


@pytest.mark.parametrize("note", ["HB to find out", "Vote: 4 for, 2 against", "Agreed to wait", "Action: buy two"])
def test_what_is_to_be_done_does_not(note: str) -> None:
    said = f"• OM asked how dear paint was\n  o About £40 a tin\n  o {note}\n• The hull was scraped in May"
    found = api.read_text(f"{HEAD}{said}\n\n2. Close\n\nIt ended at nine.\n").responses
    assert [r.text for r in found] == ["About £40 a tin"]
