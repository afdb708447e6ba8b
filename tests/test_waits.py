"""What waits for a later meeting, views and verdicts of small bodies that leave out their verbs, and headings that decide."""

import pytest

from tests.small_council import resolutions_in


def decided(body: str, title: str = "Business") -> list[tuple[str, str]]:
    return whole(f"2. {title}\n\n{body}\n\n3. Close\n\nThe meeting closed at 9 pm.\n")


def whole(body: str) -> list[tuple[str, str]]:
    return [(r.text, r.outcome) for r in resolutions_in(body)]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("This matter will be carried over until June.", "This matter"),
        ("The vote on the lease is to be put off to the May meeting.", "The vote"),
        ("As the Clerk was ill, the review of the hall fees would be left until the new year.", "As the"),
        ("Minutes left until June, both will be read then.", "Minutes left"),
        ("Policy review carried over to the May meeting as the draft had not come.", "Policy review"),
        ("The ladder was bent. Will leave this to the meetings of the Friends.", "Will leave"),
        ("Post of treasurer still open  This matter will be held over until May.", "This matter"),
    ],
)
def test_what_waits_was_put_off(body: str, what: str) -> None:
    ((text, outcome),) = decided(body)
    assert text.startswith(what) and outcome == "deferred"


@pytest.mark.parametrize(
    "body",
    [
        "The balance will be carried forward to the next year.",
        "The Clerk said the matter would be left until June.",
        "The works will be left until the spring.",
        "This would be moved to the other side of the road.",
        "Bulbs left until the spring.",
        "The bins will be left to the end.",
        "The road closure will be postponed until July.",
    ],
)
def test_what_others_put_off_or_carry_over_is_no_decision(body: str) -> None:
    assert decided(body) == []


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("Shelter needs a new floor. This was agreed to be paid from the reserve.", "agreed"),
        ("The boards are dry but some more work was agreed to paint the seat.", "agreed"),
        ("Part 2 of the audit form was duly re-approved and sent off.", "approved"),
        ("The charge for visitors was left as it is.", "agreed"),
        ("The open days were noted by the Members.", "noted"),
        ("The talk was long. The meeting concluded that the letter should be put on the board.", "agreed"),
        ("It was agreed that if the bid failed, the £600 could go to the fair.", "agreed"),
        ("Mary Reed is duly elected as Welfare, Sport and Trips Officer.", "appointed"),
        ("Seed list - all noted.", "noted"),
        ("Mary Reed is duly elected Garden Liaison", "appointed"),
        ("No decision was taken on the lease pending more talks.", "deferred"),
        ("A show of hands confirmed that the fair should stay in June.", "agreed"),
        ("Parish Councillors agreed that the pond needs to be cleared but should seek advice.", "agreed"),
        ("MR suggested a raffle. There was unanimous support.", "agreed"),
    ],
)
def test_a_sentence_decides(body: str, outcome: str) -> None:
    assert [found for _, found in decided(body)] == [outcome]


@pytest.mark.parametrize(
    "body",
    [
        "It was agreed that if it rained, the path was a bog.",
        "It was agreed that when the gate is shut, the dogs would be a nuisance.",
        "A recent letter referred to the removing of the old clause.",
        "The views were noted by Members.",
        "The charge for visitors was left in the tin.",
        "The Clerk said the rents had been kept.",
        "Town plan - no progress noted",
        "The meeting concluded that the hall was cold.",
        "There was general agreement that the hall looked good.",
        "Mr Vale thought that it could rain. There was general agreement.",
        "A show of hands confirmed that most were cold.",
        "No decision was made by the county.",
        "Members agreed that the figures need to be better and should rise next year.",
        "7/23 Clerk to report on the pond – carried forward to May.",
    ],
)
def test_a_sentence_tells(body: str) -> None:
    assert decided(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "MR asked if the policy would do. Members confirmed that they were happy with it.",
        "The Clerk asked whether to close the account. There was general agreement.",
    ],
)
def test_what_members_say_they_are_content_with_is_agreed(body: str) -> None:
    assert decided(body) == [(body, "agreed")]


def test_members_who_are_happy_with_nothing_that_was_put_to_them() -> None:
    assert decided("It was sunny. Members said they were happy.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Porch at Elm House, 25 Mill Road (13/01163/F)- agreed, no objections",
        "Notice of plans for Elm Cottage, Council have no observations or objections.",
        "Link to the garage at Elm House 08/01234/F\nNo observations",
        "Longer time for planning permission 07/02109/F, 07/02110/EXF\nSupport",
        "Windows shown, support for plans given.",
        "Council recorded a ‘No Observations’ response.",
        "The Council strongly oppose the new plans for the barn.",
        "Porch at Mill House E/37069\nNo observations other than concern about the gate",
    ],
)
def test_the_view_of_an_application_is_one_with_it(body: str) -> None:
    assert [text.replace("\n", " ") for text, _ in decided(body, "Planning applications")] == [body.replace("\n", " ")]


def test_a_view_of_nothing_to_build_is_none() -> None:
    assert decided("Report on the year, the Council had no comments.", "Police") == []
    assert decided("Support was given to the family.", "Letters") == []


def test_a_heading_over_a_list_can_decide() -> None:
    listed = "Clerk £97.20\n\nMowing £50.14"
    found = whole(f"2. The following payments were agreed:\n\n{listed}\n\n3. Planning\n\nNone.\n\n4. Close\n\nAt 9 pm.\n")
    assert found == [("The following payments were agreed:", "agreed")]
