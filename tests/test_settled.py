"""What a decision did where its verb alone does not say it, lists under a verb, motions under labels, and lead-ins of other houses."""

import pytest

from pipeline.extract.outcomes import outcome_of
from pipeline.extract.settled import outcome_of_thing
from tests.small_council import resolutions, resolutions_in


def outcomes(body: str) -> list[str]:
    return [one.outcome for one in resolutions(body)]


@pytest.mark.parametrize(
    "clause",
    [
        "the accounts for March, £1,204.16 in all, be paid.",
        "that the sums on the sheet be written off.",
        "that a grant of £150 be made to the choir",
        "to pay the bills on the list",
        "that the allotment field be sold to the Trust",
        "That the minutes of 7 May are a true and correct record",
        "that the minutes be con-\n  firmed and signed",
        "that the net budget requirement be £18,400",
        "That a drainage rate of 11.5p be laid and assessed",
        "That the Order for Mill Lane be made, no objections having been received",
    ],
)
def test_money_land_minutes_and_levies_are_approved(clause: str) -> None:
    assert outcome_of_thing(clause) == "approved" and outcomes(f"RESOLVED {clause}") == ["approved"]


@pytest.mark.parametrize(
    "clause",
    [
        "that dogs be kept off the green from May to August",
        "that the barrow lots be let one by one",
        "to change the programme as it stands in the annex",
        "that a premium of 50 per cent apply after one year",
        "to spend up to £300 on a new gate",
        "that a further session take place in the spring",
    ],
)
def test_how_a_thing_is_to_be_is_agreed(clause: str) -> None:
    assert outcome_of_thing(clause) == "agreed" and outcomes(f"RESOLVED {clause}") == ["agreed"]


@pytest.mark.parametrize(
    "clause",
    [
        "that the crews be thanked for turning out",
        "that the Chief Engineer report to the May meeting",
        "that the Board's concern at the closure be recorded",
        "to object on grounds of access",
        "that an update be submitted in June",
        "that a letter be sent to the owner",
        "that authority be delegated to the Head of Assets to agree the terms",
    ],
)
def test_thanks_views_and_errands_settle_nothing(clause: str) -> None:
    assert not outcome_of_thing(clause) and outcomes(f"RESOLVED {clause}") == ["other"]


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [
        ("not to support the bid this year", "refused"),
        ("that the request for Hill Road be not approved", "refused"),
        ("That cognisance be taken of the quarterly statement", "noted"),
        ("That the by-law be enacted", "adopted"),
        ("to leave the fence until the next meeting", "deferred"),
        ("The choice is left until July", "deferred"),
        ("Receives and accepts the apology from Ann Hale", "approved"),
        ("That the Planning Board resolves to refuse the porch", "refused"),
        ("The Board agreed that crime should stay a standing item", "agreed"),
        ("not to object to the porch", "other"),
    ],
)
def test_other_ways_in_which_a_clause_says_what_it_did(clause: str, outcome: str) -> None:
    assert outcome_of(clause, lead="RESOLVED") == outcome


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (
            "RESOLVED to approve as a correct record the minutes of:\ni) The monthly meeting of 7 May\nii) The Planning meeting of 9 May",
            "approved",
        ),
        (
            "RESOLVED to recommend to council\n(a) that a cup be given to every child,\n(b) that the gift of a seat be accepted.",
            "recommended",
        ),
        ("RECOMMENDED - That the rules in the annex be adopted for all halls.", "recommended"),
        ("RECOMMENDED - That the minutes of 7 May be approved.", "approved"),
        ("RECOMMENDED - That the update be noted.", "noted"),
    ],
)
def test_a_verb_over_a_list_holds_for_its_entries(body: str, outcome: str) -> None:
    found = outcomes(body)
    assert found and set(found) == {outcome}


def test_a_bidding_under_a_verb_of_its_own_is_no_approval() -> None:
    assert outcomes("RESOLVED to:\n(a) note the report;\n(b) ask the Clerk to write to the owner.") == ["noted", "other"]


def test_motions_under_labels_name_their_movers_and_their_fate() -> None:
    body = (
        "Ann Hale left the room. PROPOSAL: The council objects to the height. PROPOSED: Mr Poole SECONDED: Mrs Reed "
        "DECISION: not passed (1 for, 4 against) PROPOSAL: The council makes no remark. PROPOSED: Mrs Reed SECONDED: Mr Dale "
        "DECISION: passed (4 for, 1 against) Ann Hale came back."
    )
    lost, won = resolutions(body)
    assert (lost.text, lost.mover, lost.seconder, lost.carried) == ("The council objects to the height.", "Mr Poole", "Mrs Reed", "no")
    assert (won.text, won.mover, won.seconder, won.carried) == ("The council makes no remark.", "Mrs Reed", "Mr Dale", "yes")
    assert (lost.votes_for, lost.votes_against, won.votes_for, won.votes_against) == (1, 4, 4, 1)


def test_a_proposal_that_nobody_moved_is_no_motion() -> None:
    assert not resolutions("PROPOSAL: Two houses behind the mill, as the plans show. The owner spoke for them.")


def test_action_to_be_taken_leads_into_decisions() -> None:
    body = (
        "ACTION TO BE TAKEN BY SCRUTINY COMMITTEE :\n(a) THAT the talk be noted.\n(b) THAT the Engineer report in May.\n"
        "ACTION TO BE TAKEN BY COUNCIL :\nTHAT the pier be kept."
    )
    assert [(one.label, one.text) for one in resolutions(body)] == [
        ("(a)", "THAT the talk be noted."),
        ("(b)", "THAT the Engineer report in May."),
        ("", "THAT the pier be kept."),
    ]


@pytest.mark.parametrize(
    "body", ["ACTION TO BE TAKEN BY THE CLERK :\nWrite to the owner of the pier.", "Action to be taken: ring the bank."]
)
def test_action_to_be_taken_over_a_task_decides_nothing(body: str) -> None:
    assert not resolutions(body)


def test_a_heading_decision_over_movers_leads_on_to_what_was_resolved() -> None:
    (one,) = resolutions(
        "Decision – It was proposed by Cllr Ben Poole, seconded by Cllr Mary Reed, and\nRESOLVED –\nThat the porch be refused."
    )
    assert (one.text, one.mover, one.seconder) == ("That the porch be refused.", "Cllr Ben Poole", "Cllr Mary Reed")


@pytest.mark.parametrize("line", ["Poole/Reed                      Carried", "Poole / Reed   Motion Carried", "Poole/Reed – CARRIED"])
def test_two_surnames_and_the_result_on_the_line_below(line: str) -> None:
    (one,) = resolutions(f"Resolved PC/2018/041\n\nThat the Committee\n\nReceives the report on the pond.\n\n{line}")
    assert (one.mover, one.seconder, one.carried) == ("Poole", "Reed", "yes")


def test_a_stroke_without_a_result_names_no_movers() -> None:
    (one,) = resolutions("RESOLVED that the report be noted.\n\nBridge/Culvert repairs in the spring")
    assert not one.mover


@pytest.mark.parametrize(
    "line",
    [
        "The recommendation was moved and seconded by Councillors Poole and Reed.",
        "It was proposed and seconded by Cllrs Poole & Reed respectively.",
        "This was moved and seconded by Cllr Poole and Cllr Reed.",
    ],
)
def test_two_who_moved_and_seconded(line: str) -> None:
    found = resolutions(f"{line}\n\nRESOLVED:\n\nThat the plan be approved.")[-1]
    assert (found.mover.split()[-1], found.seconder.split()[-1]) == ("Poole", "Reed")


def test_what_was_lost_is_told_with_those_who_moved_it() -> None:
    (one,) = resolutions("Moved Cr Hale   Seconded Cr Poole   That the works wait.\n\nLOST 3/4")
    assert one.text.startswith("Moved Cr Hale") and one.text.endswith("That the works wait.") and one.carried == "no"


def test_a_word_in_a_paragraph_of_its_own_decides_alone() -> None:
    found = resolutions_in(
        "2. Letters\n\n2.1  Read a letter from Mrs Dale about the bells.\n\nAgreed.\n\n3. Close\n\nThe meeting closed at 9 pm.\n"
    )
    assert [one.text for one in found] == ["Agreed."]


@pytest.mark.parametrize(
    "body",
    [
        "The Council approved the minutes of the previous meeting held on 7 May.",
        "The Council accepted the notes of the last meeting, subject to “roof” being put for “loof”.",
        "Members agreed the minutes of the previous meeting.",
    ],
)
def test_the_minutes_of_another_meeting_are_confirmed_at_this_one(body: str) -> None:
    assert [one.text for one in resolutions(body)] == [body]


def test_what_was_approved_at_another_meeting_is_told() -> None:
    assert not resolutions("The Council approved the new lamps at its last meeting.")


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (
            "It was agreed that the plan be noted and that the Clerk bring a map in May.",
            ["It was agreed that the plan be noted", "that the Clerk bring a map in May."],
        ),
        (
            "The Board noted the figures report and agreed the new target of nine days.",
            ["The Board noted the figures report", "agreed the new target of nine days."],
        ),
        ("It was agreed that he had been right and that nobody was to blame.", []),
        ("It was agreed that the pond be cleared and that the owner be told of it.", None),
    ],
)
def test_two_things_that_one_sentence_decides(body: str, parts: list[str] | None) -> None:
    assert [one.text for one in resolutions(body)] == ([body] if parts is None else parts)


@pytest.mark.parametrize(
    ("body", "outcome", "votes"),
    [
        ("Vote taken - object on account of the bend only, 4 for, 1 against, 1 abstention.", "other", (4, 1, 1)),
        ("Vote taken, 5 for objecting, 0 against.", "other", (5, 0, None)),
        ("A vote was taken – to keep the stile, 3 for, 2 against.", "agreed", (3, 2, None)),
        ("The Manor, porch. Councillors voted three to two to object, on grounds of scale.", "agreed", (3, 2, None)),
    ],
)
def test_votes_that_were_taken_in_notes(body: str, outcome: str, votes: tuple[int, int, int | None]) -> None:
    (one,) = resolutions(body)
    assert (one.outcome, (one.votes_for, one.votes_against, one.abstentions)) == (outcome, votes)


def test_a_vote_taken_of_which_nothing_is_told_decides_nothing() -> None:
    assert not resolutions("A vote was taken - members said that they were tired of it.")


def test_initials_behind_a_verb_moved_what_stands_before() -> None:
    (one,) = resolutions("Bills: clerk £45, hall £12. Approved BP, MR.")
    assert (one.text, one.mover, one.seconder) == ("Approved BP, MR.", "BP", "MR")
    assert not any(one.mover for one in resolutions("Bills: clerk £45, hall £12. Approved VAT, PAYE."))


def test_movers_stand_behind_what_was_amended() -> None:
    (one,) = resolutions("The minutes of 7 May were approved. Amendment - the date of the fair is the 20th. Proposed BP, Seconded MR.")
    assert (one.text, one.mover, one.seconder) == ("The minutes of 7 May were approved.", "BP", "MR")


def test_movers_behind_other_talk_moved_something_else() -> None:
    found = resolutions("The minutes of 7 May were approved. The fair had been wet and few had come to it. Proposed BP, Seconded MR.")
    assert not found[0].mover


def test_a_motion_on_two_lines_is_one_sentence() -> None:
    said = "PROPOSED by Councillor Reed and\nSeconded by Councillor Poole that the matter be left for a year."
    (one,) = resolutions(
        f"{said}\n\nOn a vote being taken four Members voted for the motion and five against whereupon the Chairman declared it lost."
    )
    assert " ".join(one.text.split()) == " ".join(said.split()) and one.carried == "no"
