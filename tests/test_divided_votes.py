"""Votes between a motion and an amendment, recorded votes, motions that were lost and what Irish councils print; all names are invented."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.extract.clause_reasons import is_reason
from pipeline.extract.recorded_votes import recorded_in
from pipeline.extract.votes import Votes
from pipeline.ingest import read
from pipeline.records import Resolution

HEAD = (
    "Marlby Borough Council\n\nPlanning Committee\n\nMinutes of the meeting held on 5 June 2018\n\n"
    "Present: Councillors Ann Penn, Bob Hart, Kay Dale and Roy Firth\n\n1. Quarry\n\n"
)
COLUMNS = (
    "MOTION\n\nTo agree to refuse the quarry for the reasons in the paper before the meeting.\n\n"
    "Moved by Councillor Ann Penn, seconded by Councillor Bob Hart.\n\n"
    "AMENDMENT\n\nTo agree to wait for a survey of the bats.\n\nMoved by Councillor Kay Dale, seconded by Councillor Roy Firth.\n\n"
    "A vote was taken by calling the roll.\n\nMotion                    Amendment\n\nCouncillor Penn          Councillor Dale\n\n"
    "Councillor Hart\n\n{told} was carried by 2 votes to 1 and the Committee resolved accordingly.\n\nDECISION\n\n{decision}"
)
NOTHING = (None, None, None)


def found(body: str) -> list[Resolution]:
    source = read(Path("case.txt"), f"{HEAD}{body}\n\n2. Close\n\nThe meeting ended at 9 pm.\n".encode())
    return list(extract.extract(source, segment.segment(source), extract.build_nlp()).resolutions)


def told(one: Resolution) -> tuple[str, str, str, tuple[int | None, ...]]:
    return one.mover, one.seconder, one.carried, (one.votes_for, one.votes_against, one.abstentions)


def test_two_columns_of_names_divide_the_body_between_motion_and_amendment() -> None:
    decision = "The Committee agreed to refuse the quarry for the reasons in the paper before the meeting, in words to be settled later."
    lost, won = found(COLUMNS.format(told="The Motion", decision=decision))
    assert told(lost) == ("Councillor Kay Dale", "Councillor Roy Firth", "no", (1, 2, None)) and not lost.outcome
    assert told(won) == ("Councillor Ann Penn", "Councillor Bob Hart", "yes", (2, 1, None))
    assert won.text == decision and won.outcome == "refused"


def test_the_amendment_that_won_is_the_decision() -> None:
    lost, won = found(COLUMNS.format(told="The Amendment", decision="The Committee agreed to wait for a survey of the bats."))
    assert (lost.carried, lost.mover) == ("no", "Councillor Ann Penn")
    assert (won.mover, won.votes_for, won.votes_against) == ("Councillor Kay Dale", 2, 1)


RECORDED = (
    "Proposed by Councillor Penn\nSeconded by Councillor Hart that\n\nthe fee be charged from May.\n\n"
    "Proposed as an amendment by Councillor Dale\nSeconded by Councillor Firth that\n\nthe fee be left to the next budget.\n\n"
    "On the amendment being put 3 Members voted in favour, 5 against and 0 abstained. The amendment was declared lost.\n\n"
    "On the proposal being put to the meeting members voted as follows:\n\n"
    "In favour of the Proposal\nMembers viz 5\nCouncillors – Penn, Hart\n\n"
    "Against the Proposal\nMembers viz 2\nCouncillors – Dale, Firth\n\n"
    "Abstentions\nMembers viz 1\n\nAccordingly it was agreed that\n\n"
    "the yearly fee of £4 for a bin of leaves be charged from the first of May."
)


def test_a_recorded_vote_belongs_to_what_was_agreed_accordingly() -> None:
    lost, won = found(RECORDED)
    assert lost.text == "the fee be left to the next budget."
    assert told(lost) == ("Councillor Dale", "Councillor Firth", "no", (3, 5, 0))
    assert told(won) == ("Councillor Penn", "Councillor Hart", "yes", (5, 2, 1))


@pytest.mark.parametrize(
    ("lines", "votes"),
    [
        ("For the motion\nMembers viz 7\nAgainst the motion\nMembers viz 0", Votes(7, 0)),
        ("In favour:\nTotal: 4\nAgainst:\nTotal: 3\nAbstained\nTotal: 2", Votes(4, 3, 2)),
        ("For\nMembers viz 7", Votes()),
        ("For 2018 the target was met\nNumber 4 was against", Votes()),
    ],
)
def test_sides_with_their_counts_below_them(lines: str, votes: Votes) -> None:
    assert recorded_in(lines) == votes


@pytest.mark.parametrize(
    ("lead", "text", "votes"),
    [
        ("The following recommendation was moved but not carried:", "That the Cabinet be asked to spend it on lamps.", NOTHING),
        ("A further amendment was put to the vote and lost by 2 votes to 6:", "That the lamps be lit until midnight.", (2, 6, None)),
        ("The following motion, proposed by Councillor Dale, was defeated:", "That the lamps be sold.", NOTHING),
    ],
)
def test_a_motion_under_a_line_that_says_it_was_lost(lead: str, text: str, votes: tuple[int | None, ...]) -> None:
    (one,) = found(f"{lead}\n\n{text}")
    assert (one.text, one.carried, one.outcome) == (text, "no", "")
    assert (one.votes_for, one.votes_against, one.abstentions) == votes


def test_figures_alone_say_that_a_motion_was_lost() -> None:
    (one,) = found("Cllr Penn proposed a bench, Cllr Hart seconded, 2 for & 5 against.")
    assert (one.carried, one.outcome, one.votes_for, one.votes_against) == ("no", "", 2, 5)


def test_a_decision_told_with_its_votes_is_the_whole_sentence() -> None:
    (one,) = found("The Committee resolved by 5 votes to 2 to send the plan back to Cabinet.")
    assert one.text.startswith("The Committee resolved") and (one.votes_for, one.votes_against) == (5, 2)


def test_what_is_put_to_another_body_is_recommended() -> None:
    body = "Members were glad. The Panel wished to put the following to Cabinet:\n\n• That the lamps be kept.\n\n• That the path be lit."
    assert [(one.text, one.outcome) for one in found(body)] == [
        ("That the lamps be kept.", "recommended"),
        ("That the path be lit.", "recommended"),
    ]
    assert not found("The Panel wished to put the following to the expert:\n\n• How long will it last?\n\n• Who pays for it?")


def test_the_reasons_for_a_refusal_are_part_of_it() -> None:
    reason = "The proposal, by its height and its bulk, would do harm to the view of the mill from the green."
    lead = "That permission be REFUSED for the following reason(s):"
    (one,) = found(f"Resolved:\n\n{lead}\n\n{reason}\n\nCllr Dale asked that her vote against be recorded.")
    assert one.text.startswith(lead) and one.text.endswith(reason) and one.outcome == "refused"
    assert not is_reason("The Chair then thanked the officers and the members of the public for their patience.")


def test_a_hearing_adjourned_to_another_day_is_deferred() -> None:
    (one,) = found("RESOLVED: That the hearing be adjourned to 3 July 2018.")
    assert one.outcome == "deferred"


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Cllr Hart asked for a plan of the site, and the item was deferred.", "the item was deferred"),
        ("Nobody had come and so the application was adjourned to the next meeting.", "the application was adjourned to the next meeting"),
        ("The costs were not to hand, and the matter was left on the table.", "the matter was left on the table"),
        ("The officer said that the plan was late, and the item was deferred.", ""),
    ],
)
def test_a_sentence_may_end_in_what_was_put_off(sentence: str, what: str) -> None:
    assert [one.text for one in found(sentence)] == ([what] if what else [])


def test_words_in_quotation_marks_belong_to_the_decision_on_them() -> None:
    (one,) = found("The Council agreed to adopt the following statement:-\n\n“We are glad to have you here.”")
    assert one.text.endswith("“We are glad to have you here.”")
    (one,) = found("The Council agreed to adopt the following statement:-\n\nMembers then had tea.")
    assert one.text.endswith(":-")


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("An Chomhairle noted the report of the Harbour Master.", "noted"),
        ("An Chomhairle considered and noted the minutes of the Arts Committee.", "noted"),
        ("An Chomhairle agreed to refer the matter to the Arts Committee.", "referred"),
    ],
)
def test_the_council_by_its_irish_name(sentence: str, outcome: str) -> None:
    assert [(one.text, one.outcome) for one in found(sentence)] == [(sentence, outcome)]


def test_a_member_by_the_irish_title() -> None:
    (one,) = found("On the proposal of Comhairleoir B. Nolan, seconded by Comhairleoir T. Quirke, An Chomhairle approved the lease.")
    assert told(one)[:2] == ("Comhairleoir B. Nolan", "Comhairleoir T. Quirke") and one.outcome == "approved"


def test_what_a_vote_by_name_came_to_is_the_decision() -> None:
    body = (
        "On the proposal of Cllr B. Nolan, seconded by Cllr T. Quirke, a vote was called for on the rate being held, as follows:-\n\n"
        "FOR: Cllrs B. Nolan, T. Quirke (2)\n\nAGAINST: Cllr P. Roche (1)\n\n"
        "There being more for it than against, the Mayor declared the vote carried and the rate was approved at 5%."
    )
    (one,) = found(body)
    assert told(one) == ("Cllr B. Nolan", "Cllr T. Quirke", "yes", (2, 1, None))
    assert one.text.startswith("There being more") and one.outcome == "approved"


def test_what_should_be_done_and_what_the_meeting_did_on_one_line_is_minuted() -> None:
    body = "This should go out before May, and questions may be put to the Chair. The meeting authorised the printing of two boxes."
    assert [one.text for one in found(body)] == ["The meeting authorised the printing of two boxes."]
    assert not found("Questions must be sent to the Clerk in writing before the meeting, and may be refused by the Chair.")
