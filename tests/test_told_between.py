"""What stands between a decision and its words: how the body voted, the office it fills, the recommendation that was moved; and minutes
in the present tense."""

import pytest
from small_council import resolutions, resolutions_in


def said(body: str, title: str = "Business") -> list[tuple[str, str]]:
    return [(" ".join(r.text.split()), r.outcome) for r in resolutions(body, title)]


LIST = "(a) That the new hours be approved for a year; and\n(b) That the Clerk bring a report in May."


@pytest.mark.parametrize(
    "lead",
    [
        "RESOLVED: By five votes to four,",
        "RESOLVED, on a show of hands, 5-4:",
        "RESOLVED – With 5 voting for and 4 against:",
    ],
)
def test_how_the_vote_went_is_no_part_of_what_was_resolved(lead: str) -> None:
    first, second = resolutions(f"{lead}\n\n{LIST}")
    assert (first.label, first.text, second.label) == ("(a)", "That the new hours be approved for a year; and", "(b)")
    assert [(r.votes_for, r.votes_against) for r in (first, second)] == [(5, 4), (5, 4)]


@pytest.mark.parametrize(
    "lead",
    [
        "RESOLVED on the proposal of Cllr Hale, seconded by Cllr Reed: ",
        "RESOLVED – On the motion of Cllr Hale, seconded by Cllr Reed –\n\n",
    ],
)
def test_who_moved_is_no_part_of_it_before_a_colon(lead: str) -> None:
    [one] = resolutions(f"{lead}That the licences on the list be granted.")
    assert (one.text, one.mover, one.seconder) == ("That the licences on the list be granted.", "Cllr Hale", "Cllr Reed")


def test_without_a_sign_the_sentence_is_one() -> None:
    [one] = resolutions("RESOLVED on the motion of Cllr Hale and Cllr Reed that the shed be painted.")
    assert one.text.startswith("RESOLVED on the motion")
    [one] = resolutions("RESOLVED: By letter to the County, to object to the plan.")
    assert one.text.startswith("By letter to the County")


def test_a_recommendation_with_an_amendment_is_no_amendment() -> None:
    moved = "The officer recommendation, with an amendment to the times, was then moved by Cllr Hale, seconded by Cllr Reed, and carried"
    listed = "1. That the Council publish a notice.\n\n2. That the Clerk talk to the scouts."
    first, second = resolutions(f"{moved} by 6 votes to 2.\n\nRESOLVED:\n\n{listed}")
    assert (first.mover, first.votes_for, second.seconder, second.votes_against) == ("Cllr Hale", 6, "Cllr Reed", 2)


def test_a_table_of_offices_under_what_leads_to_it() -> None:
    rows = "Office | Appointee | Proposer | Seconder\nTreasurer | Ben Poole | Ann Hale | Mary Reed\nEditor | Mary Reed"
    first, second = resolutions(rows)
    assert " ".join(first.text.split()) == "Treasurer Ben Poole Ann Hale Mary Reed"
    assert (first.mover, first.seconder) == ("Ann Hale", "Mary Reed")
    assert (" ".join(second.text.split()), second.outcome, second.mover) == ("Editor Mary Reed", "appointed", "")
    assert said("Office | Name | Telephone\nTreasurer | Ben Poole | 0161 4960000") == []


@pytest.mark.parametrize(
    ("body", "decided"),
    [
        ("The Council DECIDES:\n\n(1) that the report is noted;\n(2) to ask the Clerk to write to the school.", ["noted", "other"]),
        ("Council agrees:\n\n- to note the report;\n- to buy a rake.", ["noted", "agreed"]),
        ("One letter since July. The Council notes this.", ["noted"]),
        ("The Council received and filed the audit report.", ["received"]),
        ("Members received and accepted the accounts for May.", ["approved"]),
    ],
)
def test_the_body_decides(body: str, decided: list[str]) -> None:
    assert [outcome for _, outcome in said(body)] == decided


@pytest.mark.parametrize(
    "body",
    [
        "The Clerk notes this.",
        "The Council received and filed twelve complaints in May.",
        "Members noted this and went on to the next page.",
        "The lift moves and it takes ten seconds to get there.",
    ],
)
def test_others_do_not(body: str) -> None:
    assert said(body) == []


def test_motions_in_the_present_tense() -> None:
    first, second = resolutions(
        "It is moved by Cllr Hale, seconded by Cllr Reed, that the Clerk model a freeze. Four in favour, two against. Carried:\n\n"
        "that the Clerk be asked to show by 30 May what a freeze would mean.\n\n"
        "Cllr Poole moves, and Cllr Reed seconds, that she be asked to model a rise too. Two for, four against. Not carried."
    )
    assert (first.mover, first.votes_for, first.votes_against, first.carried) == ("Cllr Hale", 4, 2, "yes")
    assert (second.mover, second.seconder, second.votes_for, second.carried) == ("Cllr Poole", "Cllr Reed", 2, "no")


def test_what_the_officer_recommends_is_moved_below_it() -> None:
    printed = "OFFICER’S RECOMMENDATION\n\nThat the lane be mended.\n\n"
    lost, carried = resolutions(
        f"{printed}Moved: Cllr Hale   Seconded: Cllr Reed\n\nThat the Officer’s Recommendation be adopted.\n\nLOST 2/4\n\n"
        "COUNCIL DECISION\n\nMoved: Cllr Poole   Seconded: Cllr Reed\n\nThat the item be deferred to May.\n\nCARRIED 6/0"
    )
    assert (lost.text, lost.mover, lost.carried) == ("That the Officer’s Recommendation be adopted.", "Cllr Hale", "no")
    assert (carried.outcome, carried.mover, carried.votes_for) == ("deferred", "Cllr Poole", 6)


def test_the_recommendation_itself_is_carried() -> None:
    printed = "OFFICER’S RECOMMENDATION\n\nThat the lane be mended.\n\n"
    [one] = resolutions(f"{printed}Moved: Cllr Hale   Seconded: Cllr Reed\n\nCARRIED 4/2")
    assert (one.text, one.mover, one.seconder, one.votes_for) == ("That the lane be mended.", "Cllr Hale", "Cllr Reed", 4)
    assert said(f"{printed}Moved: ______   Seconded: ______") == []


def test_a_lead_in_that_a_page_broke() -> None:
    body = (
        "Moved by S. Hale\n\nSeconded by B. Poole\n\nThat, on the advice of the Head of Planning and Economic\n\n"
        "Growth, the following actions be taken:\n\na) the Clerk BE DIRECTED to bring the fees;\n\nb) the report BE RECEIVED;"
    )
    assert [(r.label, r.mover) for r in resolutions(body)] == [("a)", "S. Hale"), ("b)", "S. Hale")]


def test_a_table_before_the_first_item() -> None:
    front = "The new Council met for the first time and asked for names for its offices. The appointments below were made:\n\n"
    rows = "Office\tAppointee\tProposer\tSeconder\nTreasurer\tBen Poole\tAnn Hale\tMary Reed\n\n"
    found = resolutions_in(f"{front}{rows}2. Business\n\nIt rained.\n\n3. Close\n\nThe meeting closed at 9 pm.\n")
    assert [r.mover for r in found] == ["Ann Hale"]


@pytest.mark.parametrize(
    "body",
    [
        "Ben Poole presented the May accounts for review and they were accepted as presented.",
        "The Clerk read the minutes of May and these were approved as read.",
        "It was adopted as amended.",
    ],
)
def test_a_paper_is_accepted_as_it_was(body: str) -> None:
    assert [text for text, _ in said(body)] == [body]


@pytest.mark.parametrize(
    "body",
    [
        "Ben Poole presented the bill for the shed and it was accepted that it was high.",
        "Ben Poole said that he had sent the report and it was accepted as read.",
    ],
)
def test_what_is_only_told_of_a_paper_is_not(body: str) -> None:
    assert said(body) == []


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (
            "It was agreed that the Clerk write to the County and the report was noted.",
            ["It was agreed that the Clerk write to the County", "the report was noted."],
        ),
        (
            "It was agreed that the Clerk put the pond down for May and, with that addition, the work plan was approved.",
            ["It was agreed that the Clerk put the pond down for May", "the work plan was approved."],
        ),
        (
            "It was agreed that the Clerk ask whether the plan of the County was sound and the letter was sent by mistake.",
            ["It was agreed that the Clerk ask whether the plan of the County was sound and the letter was sent by mistake."],
        ),
    ],
)
def test_a_second_clause_decides_by_itself(body: str, texts: list[str]) -> None:
    assert [text for text, _ in said(body)] == texts


def test_a_title_or_note_without_its_stop_is_no_part_of_what_was_agreed() -> None:
    assert [text for text, _ in said("New Flag It was agreed that a flag be bought for the tower.")] == [
        "It was agreed that a flag be bought for the tower."
    ]
    assert [text for text, _ in said("After a talk it was agreed to buy a flag.")] == ["After a talk it was agreed to buy a flag."]
