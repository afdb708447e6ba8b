"""Votes told by the names of the voters, results under a label, and who approved the minutes later; all names are invented."""

import pytest
from small_council import resolutions

from pipeline.extract.votes import votes_in


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("Commissioners Hale, Poole and Bell voted aye. Commissioners Reed and Marsh voted nay.", (3, 2, None)),
        ("Commissioner’s Ann Hale, Bob Hale, and Mark Poole voted aye.", (3, None, None)),
        ("The motion passed with Members Hale, Poole and Bell voting “yes” and none opposed.", (3, 0, None)),
        ("A vote by roll was taken with Councilmembers T. Hale, Poole, and Bell, voting in favor.", (3, None, None)),
        ("Hale and Poole in favour, Bell against. Carried.", (2, 1, None)),
        ("Hale, Poole, and Bell were in favor; Reed was opposed; Marsh abstained.", (3, 1, 1)),
        ("In favor: Hale, Poole and Bell; opposed: Reed. Passed.", (3, 1, None)),
        ("Yes: Hale, Poole, Bell\nNo: Reed", (3, 1, None)),
        ("Yea votes: Hale, Poole. Nay votes: Bell.", (2, 1, None)),
        ("Voting “Aye”: Hale, Poole, Bell. Voting “Nay”: None.", (3, 0, None)),
        ("Ayes: 3 (Hale, Poole, Bell). Nays: 1 (Reed).", (3, 1, None)),
        ("Motion: to buy salt; Poole seconded; Passed 4, 1", (4, 1, None)),
        ("Vote: 4 Ayes, 1 Nay, 1 Abstention", (4, 1, 1)),
        ("The motion carried by five (5) ayes and zero (0) nays.", (5, 0, None)),
        ("The motion passed on a 4 to 1 vote with Hale voting no.", (4, 1, None)),
    ],
)
def test_voters_are_counted(words: str, sides: tuple[int | None, ...]) -> None:
    votes = votes_in(words)
    assert (votes.votes_for, votes.votes_against, votes.abstentions) == sides


@pytest.mark.parametrize(
    "words",
    [
        "Members voted for it. Councillor Hale voted against it.",
        "All voted aye except Bell, who abstained.",
        "The motion passed with all members voting aye.",
        "The motion was carried, Councillor Bell dissenting.",
        "No: the bridge is shut. Yes: it will open in May.",
        "It was passed 5, 6 and 7 May being left out.",
    ],
)
def test_nobody_is_counted_where_those_for_it_are_not_named(words: str) -> None:
    assert not votes_in(words)


def test_a_number_word_is_no_name() -> None:
    assert votes_in("Four were in favor, one was absent.").votes_for == 4


MOVED = "Councilmember Hale moved to buy the bus. Councilmember Poole seconded the motion."


@pytest.mark.parametrize("result", ["RESULT: APPROVED", "Result: Passed", "OUTCOME – carried unanimously", "Vote: Passed"])
def test_the_result_under_a_label_is_that_of_the_motion_above(result: str) -> None:
    (one,) = resolutions(f"{MOVED}\n\n{result}\n\nAYES: Bell, Hale, Marsh, and Poole\n\nEXCUSED: Reed")
    assert one.text.startswith("Councilmember Hale moved") and (one.votes_for, one.carried) == (4, "yes")


def test_the_vote_may_be_called_after_a_debate() -> None:
    told = f"{MOVED} (No vote was taken yet.)\n\nMs Bell thought the seats hard. The driver said they were new.\n\n"
    (one,) = resolutions(f"{told}Mayor Reed asked for the votes. Four were in favor, one absent. The motion was approved.")
    assert (one.votes_for, one.carried) == (4, "yes")


@pytest.mark.parametrize(
    "foot", ["APPROVED by the Town Council on May 12, 2020", "Approved: 12 May 2020", "Adopted this 3rd day of June 2020."]
)
def test_when_the_minutes_were_approved_is_no_decision(foot: str) -> None:
    assert len(resolutions(f"{MOVED} The motion passed.\n\n{foot}")) == 1


def test_each_line_that_begins_with_that_is_a_decision_of_its_own() -> None:
    clauses = ("That Report 9 be received;", "That it be sent to the Ministry; and", "That staff be directed to report back.")
    found = resolutions("Moved by Councillor Hale\n\n" + "\n".join(clauses) + "\n\nCARRIED")
    assert [(r.text, r.mover, r.carried) for r in found] == [(words, "Councillor Hale", "yes") for words in clauses]


def test_a_motion_without_a_number_that_goes_on_has_a_clause_in_each_line() -> None:
    found = resolutions("Moved by Councillor Hale\n\nThat the road be shut;\nAND FURTHER THAT the bridge be mended.\n\nCARRIED")
    assert [one.text for one in found] == ["That the road be shut;", "AND FURTHER THAT the bridge be mended."]


def test_who_seconds_may_be_told_after_what_is_said_of_the_matter() -> None:
    said = "Reed MOVED to approve the plat. The owners are Dunn and Marsh. Bo Willis is the agent."
    (one,) = resolutions(f"MOTION: Commissioner {said} Commissioner Poole SECONDED. The motion carried unanimously.")
    assert (one.mover, one.seconder, one.carried) == ("Commissioner Reed", "Commissioner Poole", "yes")


def test_a_motion_in_the_first_person_is_one() -> None:
    (one,) = resolutions("I MOVE to recommend that the county buy the bus. Commissioner Poole seconded the motion. The motion carried.")
    assert (one.text[:6], one.outcome, one.seconder, one.carried) == ("I MOVE", "recommended", "Commissioner Poole", "yes")


def test_to_move_on_is_no_motion() -> None:
    assert not resolutions("“I move that bench every year,” he said. “I move to the next page now.”")
