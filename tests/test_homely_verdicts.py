"""What small groups decide in homely words; all names are invented."""

import pytest

from tests.small_council import resolutions_in


def found(body: str) -> list[tuple[str, str]]:
    return [(r.text, r.outcome) for r in resolutions_in(f"2. Business\n\n{body}\n\n3. Close\n\nThe meeting closed at 9 pm.\n")]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Agreed no barbecue this summer.", "agreed"),
        ("Also agreed that the leaflet needs a map on the back.", "agreed"),
        ("Group agreed the rota should have two names a week.", "agreed"),
        ("We said yes to a second kettle.", "agreed"),
        ("The group said no to the new font.", "refused"),
        ("The forum was content to meet in the library in May.", "agreed"),
        ("The panel were content for the draft to be sent out.", "agreed"),
        ("Members were content to note the report.", "noted"),
        ("Members backed Option C with a later start.", "agreed"),
        ("The team went with design 2.", "agreed"),
        ("Show of hands on the new name: 7 for, 2 against.", "agreed"),
        ("Vote on recommending a lower fee to the Trustees: 7 for, nobody against.", "recommended"),
        ("Plant sale to go ahead as usual.", "agreed"),
        ("New sign to wait.", "agreed"),
        ("Minutes read out and accepted by all.", "approved"),
        ("The minutes of the May meeting were cleared.", "approved"),
        ("This to be left until June.", "deferred"),
        ("Badges held over until there is somebody to sew them.", "deferred"),
        ("Printer – no price yet, so leave it to June.", "deferred"),
    ],
)
def test_homely_words_decide(sentence: str, outcome: str) -> None:
    assert found(sentence) == [(sentence, outcome)]


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Nobody uses the urn so we agreed it can go.", "we agreed it can go."),
        ("Kettle – we agreed it can stay.", "we agreed it can stay."),
        ("Accounts for the year approved, AB to post them.", "Accounts for the year approved"),
        ("New rules adopted, the Secretary to print them.", "New rules adopted"),
        ("The gate sticks, and the trustees agreed the hinge should be changed.", "the trustees agreed the hinge should be changed."),
    ],
)
def test_what_was_agreed_without_that(sentence: str, what: str) -> None:
    assert [text for text, _ in found(sentence)] == [what]


@pytest.mark.parametrize(
    "sentence",
    [
        "The treasurer was happy to meet the roofer.",
        "The secretary said the group was content to wait.",
        "Residents were content to wait for the bus.",
        "Road to go forward.",
        "Works to go ahead in May.",
        "The players said yes to a second match.",
        "The committee supported the cooks all year.",
        "The minutes of the surgery were to be read at the next meeting.",
        "The match ended 5 for, 1 against.",
        "The chairs to be left until the van comes.",
        "It will be moved for the summer term.",
        "Budget for the county approved, says the paper.",
        "The rules that were adopted, AB to find out when.",
        "The group chose its words with care.",
    ],
)
def test_what_only_sounds_like_it_decides_nothing(sentence: str) -> None:
    assert not found(sentence)


def test_votes_in_homely_words() -> None:
    (one,) = resolutions_in(
        "2. Fees\n\nProposed AB, sec. CD that a seat be £4, 5 for, EF against.\n\n3. Close\n\nThe meeting closed at 9 pm.\n"
    )
    assert (one.votes_for, one.votes_against, one.carried) == (5, 1, "yes")
    (one,) = resolutions_in("2. Fees\n\nProposed Mrs Hale, seconded Mr Poole, no one against.\n\n3. Close\n\nThe meeting closed at 9 pm.\n")
    assert (one.mover, one.seconder, one.carried) == ("Mrs Hale", "Mr Poole", "yes")
    (one,) = resolutions_in(
        "2. Hall\n\nAnn Hale moves waiting, Bob Poole seconds, it is 1 for and 4 against.\n\n3. Close\n\nWe closed at 9 pm.\n"
    )
    assert (one.mover, one.seconder, one.carried, one.votes_against) == ("Ann Hale", "Bob Poole", "no", 4)


@pytest.mark.parametrize(
    ("above", "votes"),
    [
        ("Vote: 6 for, 1 against", (6, 1)),
        ("Votes – five for and two against", (5, 2)),
        ("For: 4\nAgainst: 3", (4, 3)),
        ("Six of the ten lamps were out, one against the wall.", (None, None)),
        ("Vote taken.", (None, None)),
        ("There were no abstentions.", (None, None)),
    ],
)
def test_votes_counted_on_the_line_above_a_decision(above: str, votes: tuple[int | None, int | None]) -> None:
    (one,) = resolutions_in(f"2. Fees\n\n{above}\n\nThe Forum AGREED a fee of £4 for each pupil.\n\n3. Close\n\nWe closed at 9 pm.\n")
    assert (one.votes_for, one.votes_against) == votes
