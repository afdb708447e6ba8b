"""Who is called by the letters of a post, talk behind colons, and where a printed answer ends. All names are invented."""

import pytest
from exchanges import exchanged

from pipeline.segment.people import _shortens

HEAD = (
    "TARN CITY COUNCIL\n\nCARE BOARD\n\nTuesday 4 March 2025\n\nPresent: Cllr Ann Hale (Chair), Cllr Ben Poole\n\n"
    "Officers: Naomi Bass (Director of Care, DC), Simon Fern (Leaving Home Team Manager, LHTM), Ruth Ell (Designated Nurse, Trust, DN)\n\n"
    "1. Homes\n\n"
)
FORUM = (
    "TARN FORUM\n\nTuesday 4 March 2025\n\nPresent: Pam Sole (PS), Lee Fox (LF)\n\n"
    "Officers: Jan Price, Head of Care (JP), Mo Hart, Care Manager (MH)\n\n1. Plans\n\nJP introduced the report.\n\n"
)


@pytest.mark.parametrize("letters", ["DC", "LHTM", "DN"])
@pytest.mark.parametrize("said", ["said that it was nine.", "did not think so.", "confirmed that it was."])
def test_letters_of_a_post_answer(letters: str, said: str) -> None:
    assert exchanged(HEAD, f"Cllr Poole asked if it was nine. {letters} {said}")[1] == [(letters, f"{letters} {said}")]


@pytest.mark.parametrize(
    ("letters", "post", "fit"),
    [
        ("HoS", "Head of Service, Homes", True),
        ("DCS", "Director of Care Services", True),
        ("NHS", "Designated Nurse", False),
        ("DN", "Director", False),
        ("Hall", "Head", False),
    ],
)
def test_which_letters_shorten_a_post(letters: str, post: str, *, fit: bool) -> None:
    assert _shortens(letters, post) is fit


def test_what_was_refused_is_no_decision_in_an_answer() -> None:
    answer = "JP: 22% were refused. Most were late."
    assert exchanged(FORUM, f"PS: Asked how many were turned down.\n\n{answer}")[1] == [("JP", answer)]


def test_a_second_officer_answers_below() -> None:
    found = exchanged(
        FORUM, "PS: Are the plans late?\n\nJP: Some are.\n\nMH: There were nine in the year.\n\nMH: Felt that the form was long."
    )
    assert found[1] == [("JP", "JP: Some are."), ("MH", "MH: There were nine in the year.")]


@pytest.mark.parametrize("below", ["[Follow-up F6: Ms Bass to send the list by May.]", "Part 2: Parks"])
def test_a_note_ends_a_printed_answer(below: str) -> None:
    found = exchanged(HEAD, f"Q1. Cllr Poole\nIs it nine?\nA. Ms Bass\nIt is nine. It was eight.\n{below}\n")
    assert found[1] == [("Ms Bass", "It is nine. It was eight.")]


@pytest.mark.parametrize("amid", ["asked Cllr Poole, with that of last year?", "asked Cllr Poole, given that nobody came?"])
def test_who_asks_stands_amid_the_question(amid: str) -> None:
    asked = f"How does the rate compare, {amid}"
    assert exchanged(HEAD, f"{asked} Ms Bass said that it was nine.")[0] == [("Cllr Poole", asked)]
