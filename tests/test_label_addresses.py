"""Labels of questions behind which stands who asks, with an address, and under which stands who is to answer."""

import pytest

from pipeline.api import read_text

HEAD = "ESKBY COUNCIL\nMinutes of the meeting of 4 May 2023\nPresent: Councillors Hale, Poole and Mrs Reed\n\n1. Public questions\n\n"


@pytest.mark.parametrize(
    ("asked", "speaker"),
    [
        ("Question:  Mrs M. Dunn, 119 Mill Road, Eskby\n\nTo Councillor Poole, Leader:-\n\n", "Mrs M. Dunn"),
        ("Question:  Mr. A. Dunn, 9 Mill Road, Eskby\n\nTo Councillor Poole:-\n\n", "Mr. A. Dunn"),
        ("Question 3:  Councillor Poole to Councillor Hale, Roads\n\n", "Councillor Poole"),
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


@pytest.mark.parametrize("verb", ["said it would be in June", "replied that nobody knew", "explained that the lease had run out"])
def test_what_is_put_in_form_may_be_told_with_its_answer(verb: str) -> None:
    records = read_text(
        f"{HEAD}Question 2:  Councillor Poole to the Leader\n\nTo ask when the lido will open. The Leader {verb}. It was not her doing.\n"
    )
    assert [(q.text, q.speaker) for q in records.questions] == [("To ask when the lido will open.", "Councillor Poole")]
    assert [(r.text, r.speaker) for r in records.responses] == [(f"The Leader {verb}. It was not her doing.", "The Leader")]


def test_what_is_put_in_form_goes_on_without_a_speaker() -> None:
    asked = "To ask when the lido will open. The lido has been shut since May."
    records = read_text(f"{HEAD}Question 2:  Councillor Poole to the Leader\n\n{asked}\n\nAnswer: In June.\n")
    assert [q.text for q in records.questions] == [asked]
