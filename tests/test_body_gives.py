"""What a body gives or keeps back, in the words that clerks have for it, and what others give."""

import pytest

from tests.small_council import resolutions


def outcomes(body: str, title: str = "Business") -> list[str]:
    return [r.outcome for r in resolutions(body, title)]


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("The Committee took note of the report.", "noted"),
        ("Members gave their backing to the bid.", "approved"),
        ("The Clerk was given delegated authority to sign the form.", "approved"),
        ("The Panel was minded to refuse the application.", "refused"),
        ("Members were minded to grant permission with two conditions.", "approved"),
        ("A working party of four was set up to look at the pond.", "agreed"),
        ("There being no other names, Cllr Poole was declared elected.", "appointed"),
        ("Mrs Reed was voted into the chair.", "appointed"),
        ("The contract was awarded to Mill & Son at £900.", "approved"),
        ("The sum of £90 was voted to the school.", "approved"),
        ("A donation of £40 to be sent to the band.", "approved"),
        ("It was decided against a raffle this year.", "refused"),
        ("The Committee did not support the request.", "refused"),
        ("The officers’ recommendation was overturned.", "refused"),
        ("Members voted in line with the recommendation.", "agreed"),
        ("The item was taken off the agenda.", "deferred"),
        ("No changes being asked for, the minutes were signed by the Chair.", "approved"),
        ("The Governing Body ratified the lettings policy.", "approved"),
        ("The Board was assured and noted the report.", "noted"),
        ("The Committee commended the plan to Council.", "recommended"),
        ("The majority were in favour of keeping the name.", "agreed"),
        ("Policies reviewed and approved: Lettings, Lamps.", "approved"),
        ("Agreed as recommended.", "agreed"),
        ("So agreed.", "agreed"),
        ("The recommendations, on being put to the vote, were carried.", "agreed"),
        ("Resolution 23/114: that the bills be paid.", "approved"),
        ("BP suggested a tea. Members signified their agreement.", "agreed"),
    ],
)
def test_a_body_decides_in_other_words(body: str, outcome: str) -> None:
    assert outcomes(body) == [outcome]


@pytest.mark.parametrize(
    "body",
    [
        "The County took note of the report.",
        "Members took note of what she said.",
        "The Committee gave its support to the staff.",
        "The Clerk reported that the Chair was given authority to sign.",
        "Members asked if the County was minded to refuse the application.",
        "A working party was set up by the county to look at the pond.",
        "A working party was set up last year to look at the pond.",
        "Cllr Poole was voted best in show.",
        "The contract was awarded to Mill & Son, who began in May and had done half of it.",
        "£50 will be paid to the school by the band.",
        "A grant of £500 was made to the Council.",
        "The County Council did not support the plan.",
        "Members did not accept the view of the officer.",
        "The recommendation was not accepted by the ministry.",
        "The court case was adjourned.",
        "Members signified their agreement.",
        "The tenants were in favour of the plan.",
    ],
)
def test_what_others_give_or_nobody_decides(body: str) -> None:
    assert outcomes(body) == []


@pytest.mark.parametrize(
    ("title", "body", "outcome"),
    [
        ("Planning applications", "Council response: No objection", "other"),
        ("Planning applications", "No objection was made to this porch.", "other"),
        ("Planning applications", "The Parish Council will object.", "other"),
        ("Planning applications", "Cllrs had no issues with this porch.", "other"),
        ("Co-option", "Mr Vale co-opted onto the Council.", "appointed"),
        ("Audit", "Mr Vale to continue as internal auditor.", "appointed"),
        ("Finance", "Payments approved as per list.", "approved"),
        ("Finance", "Precept: agreed at £8,000.", "agreed"),
        ("Finance", "£90 was set aside for the fair.", "approved"),
        ("Hall", "Defer to the next meeting.", "deferred"),
        ("Hall", "The matter was put on hold until the grant is known.", "deferred"),
        ("Hall", "It was agreed BP buy a kettle.", "agreed"),
        ("Hall", "Agreement was reached on the new rota.", "agreed"),
        ("Hall", "Clerk authorised to buy a kettle.", "approved"),
        ("Hall", "Spend of £30 on a kettle approved.", "approved"),
    ],
)
def test_notes_of_small_councils_decide(title: str, body: str, outcome: str) -> None:
    assert outcomes(body, title) == [outcome]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Police", "The Parish Council will support the walk."),
        ("Planning applications", "The residents will object."),
        ("Hall", "The line was on hold until noon."),
        ("Hall", "Agreement was reached between the farmers."),
        ("Hall", "It was agreed BP looked tired."),
        ("Hall", "Mr Vale to be thanked."),
        ("Finance", "£90 was set aside by the county for the fair."),
        ("Finance", "The precept would rise if the county had its way."),
    ],
)
def test_notes_of_other_things_do_not(title: str, body: str) -> None:
    assert outcomes(body, title) == []
