"""Labels of questions behind which stands who asks, with an address, and under which stands who is to answer."""

import pytest

from pipeline.api import read_text

HEAD = "ESKBY COUNCIL\nMinutes of the meeting of 4 May 2023\nPresent: Councillors Hale, Poole and Mrs Reed\n\n1. Public questions\n\n"


@pytest.mark.parametrize(
    ("asked", "speaker"),
    [
        ("Question:  Mrs M. Dunn, 119 Mill Road, Eskby\n\nTo Councillor Poole, Leader:-\n\n", "Mrs M. Dunn"),
        ("Question 1 – Mr Fisk of Fore Street\n\n", "Mr Fisk"),
        ("Question: Councillor Hale\n\nTo the Leader:\n\n", "Councillor Hale"),
    ],
)
def test_who_asks_may_have_an_address(asked: str, speaker: str) -> None:
    records = read_text(
        f"{HEAD}{asked}Could you please tell me why the lamps are out again?\n\nResponse: Councillor Mrs Reed\n\nThe Board has been told.\n"
    )
    assert [(q.text, q.speaker) for q in records.questions] == [("Could you please tell me why the lamps are out again?", speaker)]
    assert [(r.text, r.speaker) for r in records.responses] == [("The Board has been told.", "Councillor Mrs Reed")]


def test_a_name_and_what_he_says_are_no_address() -> None:
    records = read_text(f"{HEAD}Question: Mr Dunn, Who mends the lamps?\n\nResponse: The Board does.\n")
    assert [r.text for r in records.responses] == ["The Board does."]
    assert "Who mends the lamps?" in records.questions[0].text
