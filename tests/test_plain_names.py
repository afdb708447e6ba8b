"""Who speaks where only the words around tell: called by what he or she does, behind "by", or in a label. All names are invented."""

import pytest

from pipeline.api import read_text
from pipeline.extract.plain_names import labels

HEAD = (
    "HALE DISTRICT COUNCIL\n\nMinutes of the Roads Panel held on 4 May 2023\n\nPresent: Councillors Ann Hale, Jo Poole and Ed Reed\n\n"
    "Officers: Val Penn (Head of Roads), Don Beck (Clerk)\n\n1. Apologies\n\nNone.\n\n2. Roads contract\n\n"
)


def exchange(body: str) -> tuple[list[str], list[str]]:
    """The speakers of the questions and of the responses of ``body``."""
    found = read_text(HEAD + body + "\n\n3. Close\n\nThe meeting closed.")
    return [q.speaker for q in found.questions], [r.speaker for r in found.responses]


@pytest.mark.parametrize(
    "who",
    ["The challenge owner", "The project sponsor", "The report author", "The tree surgeon", "One of the bidders"],
)
@pytest.mark.parametrize("said", ["advised that it would end in June.", "replied that they would.", "explained that it was a year late."])
def test_whoever_answers_is_called_by_what_he_does(who: str, said: str) -> None:
    assert exchange(f"Councillor Hale asked when the work would end. {who} {said}")[1] == [who]


@pytest.mark.parametrize("thing", ["The report", "The contract", "The answer given"])
def test_a_thing_says_nothing_as_a_person(thing: str) -> None:
    assert not any(exchange(f"Councillor Hale asked when the work would end. {thing} stated that it was in June.")[1])


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("It was confirmed by the Head of Roads that they were new.", "the Head of Roads"),
        ("Both questions were answered by Val Penn. The flags were old.", "Val Penn"),
        ("It was explained by the Clerk that there was no money.", "the Clerk"),
    ],
)
def test_who_answers_may_stand_behind_by(told: str, who: str) -> None:
    assert exchange("Councillor Poole asked about the flags on the bridge. " + told)[1] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Board : Yes, for now at least.", "Board"),
        ("Guest: Use the town for it.", "Guest"),
        ("KD : Not before June.", "KD"),
        ("The Committee: It is so.", "The Committee"),
        ("AOB: None.", None),
        ("Cost: £40 a day.", None),
        ("The Board will meet: in May.", None),
    ],
)
def test_a_label_tells_who_speaks(text: str, who: str | None) -> None:
    found = labels(text, 0, len(text))
    assert (found.text if found else None) == who


@pytest.mark.parametrize(
    "asked",
    [
        "Why was the list for checks above 400 again, Councillor Hale wanted to know.",
        "Was there money for it, asked Councillor Hale.",
    ],
)
def test_who_asks_may_stand_at_the_end(asked: str) -> None:
    assert exchange(asked + " The Head of Roads replied that it had rained.")[0] == ["Councillor Hale"]


def test_the_title_of_an_item_may_tell_who_asks() -> None:
    body = "“Can the Leader outline what he is doing to have the road mended in good time?”\n\nThe Leader replied that it was in hand."
    found = read_text(HEAD + "It was noted.\n\n3. QUESTION BY COUNCILLOR M. REED-POOLE\n\n" + body + "\n\n4. Close\n\nThe meeting closed.")
    assert [q.speaker for q in found.questions] == ["COUNCILLOR M. REED-POOLE"]


def test_a_name_with_a_hyphen_is_whole_before_the_answer() -> None:
    body = "Question from Ms Dale-Bell:\n\n“What share of the lamps is lit at night?”\n\n"
    body += "Response from Councillor Reed-Poole, Portfolio Holder for Roads:\n\n“It was 38 out of 57.”"
    assert exchange(body) == (["Ms Dale-Bell"], ["Councillor Reed-Poole"])
