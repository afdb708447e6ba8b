"""Votes told in notes, in the sentence of the seconder and under amendments set apart; all names are invented."""

import pytest
from small_council import resolutions


@pytest.mark.parametrize(
    "behind",
    [
        "The motion was seconded by Cllr Poole and was so carried with a vote of 4 ayes and 1 nay (Reed).",
        "Cllr Poole seconded the motion, which carried by a vote of 4 ayes, 1 nay and one abstention by Mr Reed.",
    ],
)
def test_who_seconded_and_what_became_of_it_in_one_sentence_is_part_of_the_motion(behind: str) -> None:
    [one] = resolutions(f"Cllr Hale moved to buy a winch for the slip. {behind}")
    assert one.text.endswith(behind[-20:])
    assert (one.mover, one.seconder, one.votes_for, one.votes_against) == ("Cllr Hale", "Cllr Poole", 4, 1)


def test_who_seconded_is_no_part_of_it_where_the_result_is_told_later() -> None:
    [one] = resolutions("Cllr Hale moved to buy a winch. Cllr Poole seconded the motion. They spoke of its weight. The motion carried 3-1.")
    assert one.text == "Cllr Hale moved to buy a winch."


@pytest.mark.parametrize(
    ("note", "votes", "carried"),
    [
        ("Proposal to move a tenth of the fund to the slip – For 3, Against 11, Abstentions 2", (3, 11, 2), "no"),
        ("Recommendation that the slip be shut: For 5, Against 1", (5, 1, None), "yes"),
        ("Vote taken, 3 for lodging an objection on noise, 2 against.", (3, 2, None), "yes"),
        ("Show of hands: 2 in favour of keeping the winch, 4 against.", (2, 4, None), "no"),
        ("(a) the winch fund to be pooled at £3 a boat (3 for, 0 against, 1 abstention)", (3, 0, 1), "yes"),
    ],
)
def test_a_note_with_its_votes(note: str, votes: tuple[int | None, ...], carried: str) -> None:
    [one] = resolutions(note)
    assert (one.votes_for, one.votes_against, one.abstentions) == votes
    assert one.carried == carried


@pytest.mark.parametrize(
    "note", ["Letters on the plan to be read: 3 for, 2 against it.", "There were 3 for digging, as ever, and the dog."]
)
def test_no_vote_of_the_body(note: str) -> None:
    assert not resolutions(note)


def test_a_motion_quoted_in_the_sentence_that_names_its_movers() -> None:
    body = "The following motion was proposed by Cllr Hale and seconded by Cllr Poole: “That this Council ask the Minister to dredge it”. "
    [one] = resolutions(body + "Following a discussion the motion was put to the meeting and agreed unanimously.")
    assert one.text == "That this Council ask the Minister to dredge it"
    assert (one.mover, one.seconder, one.carried) == ("Cllr Hale", "Cllr Poole", "yes")


def test_the_words_of_a_lost_amendment_stand_under_its_movers() -> None:
    words = "“Spend £60 on sweeping the quay, to be had from\n\ni)   the fund for flags, and\n\nii)  the fund for bunting.”"
    [one] = resolutions(f"An amendment was moved by Cllr Hale and seconded by Cllr Poole\n\n{words}\n\nThe amendment was put and LOST.")
    assert one.text.endswith("bunting.”")
    assert (one.carried, one.mover) == ("no", "Cllr Hale")


def test_a_division_told_in_two_lines() -> None:
    moved = "Cllr Hale, seconded by Cllr Poole, moved that the slip be swept.\n\n"
    moved += "Cllr Reed, seconded by Cllr Dunn, moved as an amendment that it be left."
    hands = "On a show of hands they voted:-\n\nMotion       -     7 votes\n\nAmendment  -   3 votes\n\nThe Motion was carried."
    lost = [r for r in resolutions(f"{moved}\n\n{hands}\n\nAGREED that the slip be swept.") if r.carried == "no"]
    assert [(r.mover, r.votes_for, r.votes_against) for r in lost] == [("Cllr Reed", 3, 7)]


def test_both_of_two_doers_belong_to_what_was_agreed() -> None:
    [one] = resolutions("It was agreed that both the Clerk and the Warden would check the winch.")
    assert one.text.endswith("check the winch.")
