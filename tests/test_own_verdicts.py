"""Votes, agreements and elections that small bodies tell in words or tables of their own."""

from pathlib import Path

import pytest

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Resolution

HEAD = """Much Fenby Community Council

Minutes of the meeting held on Tuesday 14 March 2023 in the Hall

Present: Ann Hale (AH) Chair, Ben Poole (BP), Mary Reed (MR), Donald McKay (DMcK)

1. Roof

It was dry.

"""
NLP = extract.build_nlp()


def found(body: str, title: str = "Business") -> list[Resolution]:
    text = f"{HEAD}2. {title}\n\n{body}\n\n3. Close\n\nThe meeting closed at 9 pm.\n"
    source = read(Path("case.txt"), text.encode())
    return [r for r in extract.extract(source, segment.segment(source), NLP).resolutions if "closed at" not in r.text]


def said(body: str, title: str = "Business") -> list[tuple[str, str]]:
    return [(" ".join(r.text.split()), r.outcome) for r in found(body, title)]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("We held a vote, which passed unanimously, to keep the old shed.", "agreed"),
        ("A vote was taken, and it was carried, to move the fair.", "agreed"),
        ("The vote to keep the name passed unanimously.", "agreed"),
        ("It was discussed and agreed to wait until the spring.", "agreed"),
        ("Discussed and agreed that two of the trees come down.", "agreed"),
        ("It was moved and agreed that the two reports be accepted.", "approved"),
        ("It was moved and seconded that the lease be taken first.", "agreed"),
        ("Agreement: The group will go on with the survey.", "agreed"),
        ("Committee agrees that we need a second card.", "agreed"),
        ("The participants agreed on not doing so.", "agreed"),
        ("Order two lamps, agreed by all.", "agreed"),
        ("Meeting unanimous in objecting.", "agreed"),
        ("Approved for the working group to go on with its plan.", "approved"),
        ("Additionally, we agreed that the key should stay with the warden.", "agreed"),
        ("After some talk, we voted to accept the outcome of the count at Tolby.", "approved"),
        ("It was agreed that if members had ideas they should tell the Chair.", "agreed"),
        ("This issue was held over to the May meeting.", "deferred"),
        ("The new by-laws were passed.", "approved"),
        ("A letter of thanks be sent to the band.", "other"),
        ("The minutes of the May meeting were signed by the Chair, subject to a change on page 2.", "approved"),
        ("The minutes of the May meeting were approved with the insertion of a name.", "approved"),
        ("The following overspends were noted:", "noted"),
        ("It was agreed that item 6 come before item 5 as a guest had a bus to catch.", "agreed"),
        ("Behaviour was held over as the clerk had gone.", "deferred"),
        ("After a second count, Mary Reed elected Club President 2024", "appointed"),
    ],
)
def test_a_sentence_decides(words: str, outcome: str) -> None:
    assert said(f"The matter was talked over.\n\n{words}") == [(words, outcome)]


@pytest.mark.parametrize(
    "words",
    [
        "We held a vote last month, which passed.",
        "The vote on the lease was close.",
        "It was discussed and thought to be dear.",
        "Agreement: lease of 1987 with the band.",
        "The committee agrees that the hall is cold.",
        "Paint is dear, agreed Ben Poole.",
        "Those at the fair were unanimous in their praise.",
        "Additionally, we agreed that the road is too narrow.",
        "The issue of the magazine was held at the shop.",
        "The new rules would be passed in time.",
        "Should a letter be sent to the band?",
        "The petition was signed by the Chair of the band.",
        "The newly elected Club President came late.",
        "The following points were noted:",
        "The following actions were noted:",
        "A light was held over the hole.",
    ],
)
def test_a_sentence_only_tells(words: str) -> None:
    assert said(f"The matter was talked over.\n\n{words}") == []


def test_what_somebody_is_to_do_then_is_no_part_of_what_was_agreed() -> None:
    assert said("It was discussed and agreed to wait until May, the Clerk to keep in touch.") == [
        ("It was discussed and agreed to wait until May", "agreed")
    ]


def test_initials_in_brackets_are_the_movers() -> None:
    body = "Young Farmers, use of the field. No objection (AH/BP), they bring a tent."
    first, second = found(f"{body}\n\nMotion (BP) & seconded (MR) that the list be paid.")
    assert (first.text, first.mover, first.seconder) == ("No objection (AH/BP)", "AH", "BP")
    assert (second.mover, second.seconder, second.outcome) == ("BP", "MR", "approved")


def test_the_result_stands_in_brackets_behind_a_motion() -> None:
    [motion] = found("Mary Reed moved to keep the officers for a year (passed)")
    assert (motion.mover, motion.carried) == ("Mary Reed", "yes")
    [motion] = found("Mary Reed moved to sell the shed (lost)")
    assert (motion.carried, motion.outcome) == ("no", "")


def test_decision_runs_in_behind_what_was_asked() -> None:
    assert said("The school asked for £200. Decision: £150.") == [("£150.", "approved")]
    assert said("24/0113, new porch. Decision: granted by the county") == []


def test_an_office_alone_moves() -> None:
    [motion] = found("President moved to keep the hall open. Passed.")
    assert (motion.mover, motion.carried) == ("President", "yes")


def test_a_motion_goes_on_in_the_list_under_its_colon() -> None:
    lead = "That in addition to this the following items should be brought to the next meeting:"
    entries = "- The winter fair\n- Lamps in Mill Lane"
    assert said(f"RESOLVED: {lead}\n{entries}") == [(f"{lead} {' '.join(entries.split())}", "other")]
    motion = "That the Clerk BE DIRECTED to leave out the following project next year:"
    body = f"Moved by: Ann Hale\nSeconded by: Ben Poole\n\n{motion}\n\nProject 7 - New shelter\n\nVote:\nMotion Passed (3 to 1)"
    assert said(body) == [(f"{motion} Project 7 - New shelter", "other")]


def test_payments_and_told_decisions_end_at_their_colon() -> None:
    assert said("RESOLVED that the following payments be made:\nA Dunn salary 400.00\nHMRC 80.00") == [
        ("that the following payments be made:", "approved")
    ]


def test_letters_within_a_clause_are_none_of_the_list() -> None:
    first = "A letter be sent to the county asking a) how many lamps there are b) that more be put up."
    second = "A copy of it be sent to the police."
    assert [text for text, _ in said(f"It was agreed that:\na) {first}\nb) {second}")] == [first, second]


def test_the_body_stands_behind_what_was_told() -> None:
    body = "The Committee was told of two requests. The Committee:\n\n"
    body += "- granted leave to the club for its run; and\n- refused the request of the circus."
    assert [outcome for _, outcome in said(body)] == ["approved", "refused"]


def test_we_agreed_over_a_list() -> None:
    body = "After some talk, we voted to make these changes:\n- We will meet on Mondays.\n- We will add a note to the page."
    assert [text for text, _ in said(body)] == ["We will meet on Mondays.", "We will add a note to the page."]


def test_two_verbs_in_capitals_are_two_decisions() -> None:
    body = "The Committee APPROVED the award of £500 to the Gala and REFUSED, on grounds of cost, the request of the Club."
    assert [outcome for _, outcome in said(body)] == ["approved", "refused"]
    body = "There were circulated the letters of 10 June, the terms of which were NOTED."
    assert said(body) == [("the terms of which were NOTED.", "noted")]


def test_a_vote_declared_on_a_motion_is_no_decision_of_its_own() -> None:
    body = "Moved by Ann Hale,\nSeconded by Ben Poole,\n\nThat the Committee agrees to put off the report.\n\n"
    [motion] = found(body + "On a vote, six Members voted for the proposal and nine against and it was declared lost.")
    assert (motion.carried, motion.votes_for, motion.votes_against) == ("no", 6, 9)


def test_a_quoted_motion_stands_under_its_movers() -> None:
    [motion] = found("Proposed by Ann Hale\nSeconded by Ben Poole\n\n“To approve the list of events.”\n\nAgreed.")
    assert (motion.text, motion.mover, motion.seconder) == ("“To approve the list of events.”", "Ann Hale", "Ben Poole")
    [motion] = found("“The year of the club shall end on the last day of June.”\nMoved: A. Hale   Seconded: B. Poole   Result: Passed")
    assert (motion.text, motion.mover, motion.carried) == ("The year of the club shall end on the last day of June.", "A. Hale", "yes")


def test_a_bare_view_takes_the_note_it_is_of() -> None:
    body = "- 12 Mill Lane - new porch. Supported.\n- The Barn, Hill Road - change of use. No comment."
    assert [text for text, _ in said(body, title="Planning applications")] == [
        "12 Mill Lane - new porch. Supported.",
        "The Barn, Hill Road - change of use. No comment.",
    ]
    assert [text for text, _ in said("Plans were shown for 12 Mill Lane. Supported.", title="Planning applications")] == ["Supported."]


def test_a_by_law_goes_on_with_what_it_is_to_do() -> None:
    body = "Moved by: Ann Hale\nSeconded by: Ben Poole\n\nThat the following actions be taken:\n\n"
    body += "a) the by-law BE INTRODUCED on 22 July to:\n\ni) approve the form; and\n\n"
    body += "ii) allow the Mayor to sign it;\n\nb) the report BE RECEIVED.\n\nMotion Passed"
    assert said(body)[0][0] == "the by-law BE INTRODUCED on 22 July to: i) approve the form; and ii) allow the Mayor to sign it;"
