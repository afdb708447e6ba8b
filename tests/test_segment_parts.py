"""Items as boards in North America count them: letters, parts counted anew below each head, cases heard one after the other."""

import pytest

from pipeline.api import read_text
from tests.test_segment_forms import read

HEAD = "Town of Marra\n\nSewer Board\n\nMinutes of May 4, 2021\n\n"
TOLD = "Mr. Bell reported that the matter had been looked at and that the bids were in.\n\n"


def _numbers(text: str) -> list[str]:
    return [number for number, _ in read(HEAD + text)[1]]


@pytest.mark.parametrize(
    ("heads", "parts"),
    [
        (("I.", "II.", "III.", "IV."), ("1.", "2.")),
        (("I.", "II.", "III.", "IV."), ("A.", "B.")),
        (("1.", "2.", "3.", "4."), ("A.", "B.")),
        (("A.", "B.", "C.", "D."), ("1.", "2.")),
        (("I.", "II.", "III.", "IV."), ("III.A", "III.B")),
        (("1.", "2.", "3.", "4."), ("3.A.", "3.B.")),
    ],
)
def test_parts_are_counted_anew_below_a_head(heads: tuple[str, ...], parts: tuple[str, ...]) -> None:
    titles = "CALL TO ORDER", "MINUTES", "OLD BUSINESS", "ADJOURNMENT"
    blocks = [f"{n} {title}\n\n{TOLD}" for n, title in zip(heads, titles, strict=True)]
    blocks.insert(3, f"{parts[0]} Pump house roof\n\n{TOLD}{parts[1]} Update and discussion on Policy No. 12: Bids\n\n{TOLD}")
    assert _numbers("".join(blocks)) == [*heads[:3], *parts, heads[3]]


def test_parts_below_heads_without_numbers() -> None:
    text = (
        f"TREASURER'S REPORT\n\n{TOLD}OLD BUSINESS\n\n1. Pump house\n{TOLD}2. Leaf Pickup\n{TOLD}"
        f"NEW BUSINESS\n\n1. Fees\n{TOLD}ADJOURNMENT\n\n{TOLD}"
    )
    assert _numbers(text) == ["", "", "1.", "2.", "", "1.", ""]


def test_no_parts_are_conditions_names_news_or_letters_received() -> None:
    text = (
        f"I. CALL TO ORDER\n\n{TOLD}"
        "II. MANAGER REPORT\n\n1. The pump will be mended in June.\n2. Paving begins on Monday.\n\n"
        f"III. LICENSE\n\nMs. Hale moved to grant it on these conditions:\nA. No music after nine\nB. A fence round the yard\n{TOLD}"
        "IV. CORRESPONDENCE\n\n1. Letter from the school on crossing guards\n2. Note about dogs\n\n"
        f"V. PUBLIC COMMENT\n\n1. Ann Hale\nMrs. Hale said the rail was loose.\n2. Owen Poole\nMr. Poole thanked the crew.\n\n"
        f"VI. ADJOURNMENT\n\n{TOLD}"
    )
    assert _numbers(text) == ["I.", "II.", "III.", "IV.", "V.", "VI."]


def test_the_kind_of_business_before_the_letter_is_no_part_of_the_title() -> None:
    text = (
        f"1. Opening\n\nProcedural: A. Roll Call\n\n{TOLD}2. Consent\n\nAction (Consent): A. Warrants - Ann Hale\n\n"
        f"Action (Consent): B. Award of Diplomas\n\n{TOLD}3. Adjournment\n\nAction: A. Adjournment\n\n{TOLD}"
    )
    _, items, _ = read(HEAD + text)
    assert ("A.", "Warrants - Ann Hale") in items
    assert [number for number, _ in items] == ["1.", "A.", "2.", "A.", "B.", "3."]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("APPLICATION: HB 2019-12, 14 MILL ROAD - PORCH", "APPLICATION: HB 2019-31, 3 OAK LANE - SIGN", ["HB 2019-12", "HB 2019-31"]),
        ("Case No. 20-011: 14 Mill Road, fence", "Case No. 20-014: 3 Oak Lane, parking", ["20-011", "20-014"]),
        ("14 MILL ROAD – PORCH", "3 S. OAK LANE – SIGN AND AWNING", ["", ""]),
    ],
)
def test_cases_heard_are_items_and_their_points_are_none(first: str, second: str, numbers: list[str]) -> None:
    points = "It was continued for the following:\n1. Porch drawings.\n2. Trees, more to be told.\n3. Roof pitch shown.\n\n"
    assert _numbers(f"{first}\n\n{points}{TOLD}{second}\n\n{points}{TOLD}") == numbers


def test_applications_in_a_list_are_none() -> None:
    listed = "Application 24/0112: rear porch\nApplication 24/0113: new sign\n\n"
    text = f"1. Minutes\n\n{TOLD}2. Planning\n\n{listed}{TOLD}3. Any other business\n\n{TOLD}"
    assert _numbers(text) == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    ("opening", "council", "committee"),
    [
        (
            "HALE VALLEY FIRE PROTECTION DISTRICT\nBOARD OF DIRECTORS\nMINUTES\nMay 4, 2021",
            "HALE VALLEY FIRE PROTECTION DISTRICT",
            "BOARD OF DIRECTORS",
        ),
        (
            "Hale Unified School District\nMinutes of the Board of Education\nMay 4, 2021",
            "Hale Unified School District",
            "Board of Education",
        ),
        ("Minutes of the Board of Trustees of the Hale Water District held on May 4, 2021", "Hale Water District", "Board of Trustees"),
        ("Hale County Board of Education\nRegular Meeting\nMay 4, 2021", "Hale County Board of Education", ""),
        ("HALE LOCAL MUNICIPALITY\nMINUTES OF THE COUNCIL MEETING HELD ON 4 MAY 2021", "HALE LOCAL MUNICIPALITY", ""),
        ("Hale Primary School\nSchool Council\n4 May 2021", "Hale Primary School", "School Council"),
        ("Regular Board Meeting\nApproved Minutes\nMay 4, 2021", "", "Board"),
        ("Lake District Users Group\nMinutes of the meeting held on 4 May 2021", "", "Lake District Users Group"),
        ("Harbour Forum\nMinutes of the meeting held in the Hale District on 4 May 2021", "", "Harbour Forum"),
    ],
)
def test_whose_meeting_the_opening_says_it_was(opening: str, council: str, committee: str) -> None:
    meeting, _, _ = read(f"{opening}\n\n1. Call to Order\n\n{TOLD}2. Minutes\n\n{TOLD}3. Adjournment\n\n{TOLD}")
    assert (meeting.council, meeting.committee) == (council, committee)


def test_titles_in_capitals_over_short_minutes() -> None:
    text = (
        "MEETING OPENED:\n6.05pm\nPRESENT\nAnn Hale, Owen Poole, Jo Bell\nAPOLOGIES\nMotion: That the apologies be accepted.\n"
        "Moved: Jo Bell\n"
        "MINUTES OF PREVIOUS MEETING\nMotion: That the minutes be accepted.\nMoved: Ann Hale\nBUSINESS ARISING\nNil\nCORRESPONDENCE\n"
        "Outwards:\nApplication for a permit\n"
        "Motion: That the correspondence be received.\nMoved: Owen Poole\nGENERAL BUSINESS\nThe oval will be aired in June.\n"
    )
    titles = [title for _, title in read("Marra School\nSchool Council\n4 May 2021\n" + text)[1]]
    assert titles == ["APOLOGIES", "MINUTES OF PREVIOUS MEETING", "BUSINESS ARISING", "CORRESPONDENCE", "GENERAL BUSINESS"]


def test_titles_before_a_colon_begin_with_the_call_to_order() -> None:
    text = (
        "Call to Order: Mr. Hale called the meeting to order at 6:30 PM.\n\nRoll Call: Hale, Poole and Bell were present.\n\n"
        f"Public Input: No one spoke.\n\nManager's Report: {TOLD}Adjournment: The meeting adjourned at 7:25 PM.\n\n"
    )
    assert [title for _, title in read(HEAD + text)[1]] == ["Call to Order", "Roll Call", "Public Input", "Manager's Report", "Adjournment"]


def test_parts_of_parts_have_three_figures() -> None:
    text = (
        f"1. OPENING\n\n{TOLD}2. REPORTS OF OFFICERS\n\n2.1 CORPORATE SERVICES\n\n2.1.1 List of Payments - February\n\n{TOLD}"
        f"2.1.2 Monthly Financial Report\n\n{TOLD}3. CLOSURE\n\n3.1.1 The President closed the meeting.\n\n3.1.2 The doors were shut.\n\n"
    )
    assert _numbers(text) == ["1.", "2.", "2.1", "2.1.1", "2.1.2", "3."]


def test_short_titles_between_paragraphs_without_white_space() -> None:
    text = (
        "Public Comments\nThere were none.\nTreasurer's Report\nThe balance is $84.\nFire Hall Roof\nTwo bids were opened.\n"
        "Ann Hale\nMrs. Hale said the roof was worn.\nOld Business\nThe road was discussed.\nAdjournment\nHale moved to adjourn at 8 pm.\n"
    )
    titles = [title for _, title in read(HEAD + text)[1]]
    assert titles == ["Public Comments", "Treasurer's Report", "Fire Hall Roof", "Old Business", "Adjournment"]


ASKED = "for the Board to approve the amended plat of Elm Rise, located generally at 14 Mill Road in the R-2 zone"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            f"RZN2024-000112 – Hale Homes LLC is requesting approval {ASKED[4:]}. Acreage: 2.1 acres. Planner: Jo Moss\n\n",
            "OAM2024-000120 - An Ordinance of the Town Amending Section 4.2 of the Code to Allow Barns in the R-2 Zone\n\n",
            [("RZN2024-000112", "Hale"), ("OAM2024-000120", "An Ordinance")],
        ),
        (
            f"Agenda Item 3.1 is a request by Ann Hale {ASKED}.\n\n",
            f"Item 3.2 was an application by Poole Barns {ASKED}.\n\n",
            [("3.1", "a request by Ann"), ("3.2", "an application by")],
        ),
        (
            f"1. Public meeting and possible action regarding a request by Ann Hale {ASKED}; Owen Poole, applicant\n\n",
            f"2. BOA 2024-07: A request {ASKED}. Staff: Jo Moss\n\n",
            [("1.", "Public meeting"), ("2.", "BOA 2024-07: A")],
        ),
        (
            f"I. HEARING\n\na. Consideration of a proposed resolution {ASKED}.\n{TOLD}",
            f"b. Review and possible action on a petition {ASKED}.\n{TOLD}II. ADJOURNMENT\n\n",
            [("I.", "HEARING"), ("a.", "Consideration"), ("b.", "Review and"), ("II.", "ADJOURNMENT")],
        ),
    ],
)
def test_what_is_asked_for_in_full_is_a_title(first: str, second: str, found: list[tuple[str, str]]) -> None:
    items = read(f"{HEAD}{first}{TOLD}{second}{TOLD}")[1]
    assert [number for number, _ in items] == [number for number, _ in found]
    assert all(title.startswith(begin) for (_, title), (_, begin) in zip(items, found, strict=True))


def test_a_title_in_full_goes_on_in_the_next_lines_up_to_what_is_told() -> None:
    first = "1. Consideration of a Proposed Ordinance Adopting the Budget for the Year 2024\nand Setting the Rates of the Water Fund\n"
    second = f"2. Review of the contract {ASKED}. Ms. Hale asked why. It was old.\n\n"
    text = f"{HEAD}{first}Ms. Hale moved to adopt it.\n\n{second}{TOLD}3. Close\n\n{TOLD}"
    assert [title.split()[-1] for _, title in read(text)[1]] == ["Fund", "zone", "Close"]


def test_clauses_and_codes_in_a_sentence_are_no_titles_in_full() -> None:
    clauses = f"It was resolved:\na. a request be made {ASKED}\nb. that Ms. Hale be told\n\n"
    codes = "RZN2024-000112 – the barn was built in May.\n\nRZN2024-000113 – no news.\n\n"
    assert _numbers(f"1. Minutes\n\n{TOLD}{clauses}2. Fees\n\n{codes}{TOLD}3. Any other business\n\n{TOLD}") == ["1.", "2.", "3."]


def test_known_titles_in_capitals_are_parts_though_nothing_is_said_below() -> None:
    text = f"I. GENERAL BUSINESS\n\nA. WELCOME\n\nB. ROLL CALL\n\nII. OLD BUSINESS\n\n{TOLD}III. ADJOURNMENT\n\n{TOLD}"
    assert _numbers(text) == ["I.", "A.", "B.", "II.", "III."]


def test_entries_of_a_list_to_which_a_sentence_leads_are_no_titles() -> None:
    led = "The Council reviewed the following appointments to the Steering\nCommittee:\n\n{}\n\n"
    body = f"Approval of Minutes\n\n{TOLD}Harbour Steering Committee\n\n{led}{TOLD}Legislative Update\n\n{TOLD}Adjournment\n\n{TOLD}"
    titles = ["Approval of Minutes", "Harbour Steering Committee", "Legislative Update", "Adjournment"]
    assert [title for _, title in read(HEAD + body.format("Ann Hale\nOwen Poole"))[1]] == titles
    assert [title for _, title in read(HEAD + body.format("Boat Shed Update\nLamp Replacement Plan"))[1]] == titles


def test_the_address_behind_a_title_in_capitals_is_of_it() -> None:
    first, second = "ELM LAB – 14 South Mill Road – Project #21-136", "PUMP HOUSE – 3 Oak Lane"
    text = f"APPROVAL OF MINUTES\n\n{TOLD}{first}\n\n{TOLD}{second}\n\n{TOLD}ADJOURNMENT\n\n{TOLD}"
    titles = [title for _, title in read(HEAD + text)[1]]
    assert titles == ["APPROVAL OF MINUTES", first, second, "ADJOURNMENT"]


def test_one_part_alone_is_an_item_where_others_have_several() -> None:
    told = "The lamps were discussed at length and Mr. Moss answered what was asked about them.\n\n"
    body = f"1. APOLOGIES\n\n{told}2. REPORTS\n\n2.1 Lamps of the north ward\n\n{told}2.2 Benches - a plan\n\n{told}"
    body += f"3. WORKS\n\n3.1 Bins rollout - status report\n\n{told}4. CLOSE\n\n{told}"
    assert [number for number, _ in read(body)[1]] == ["1.", "2.", "2.1", "2.2", "3.", "3.1", "4."]


def test_the_name_of_who_put_a_motion_is_its_title_behind_its_number() -> None:
    told = "That the lamps be lit.\n\nThe reply was that they were lit at dusk.\n\n"
    body = f"1. APOLOGIES\n\n{told}2. NOTICES OF MOTION\n\nNM 07/24     Cllr. B. Hale\n\n{told}"
    body += f"NM 08/24     Cllr. G. Poole\n\n{told}3. CLOSE\n\n{told}"
    assert [number for number, _ in read(body)[1]] == ["1.", "2.", "NM 07/24", "NM 08/24", "3."]


LETTERED = (
    "COUNTY OF DALE\nMINUTES OF REGULAR COUNCIL\nOctober 20, 2011\nPresent: A. Hale, Reeve\nB. Poole\n1. CALL TO ORDER\n"
    "The Reeve called the meeting to order.\n2. ADOPTION OF MINUTES\na. {}\nThe minutes were read.\n"
    "C-1/11 MOVED BY COUNCILLOR B. POOLE that they be adopted.\nMOTION CARRIED\n"
    "3. WORKS\na. {}\nThe Foreman reviewed his report.\nb. {}\nTwo tenders were opened.\n4. DELEGATIONS\na. {}\n"
    "Council concurred that the roof wait.\n5. ADJOURN\nThe meeting adjourned at 1 p.m.\n"
)


def test_small_letters_count_titles_below_those_of_several_items() -> None:
    inner = ["Minutes - Council (October 6, 2011)", "Foreman's Report", "Tender - Digger", "Dale Lodge (C. Reed - 11:00 a.m.)"]
    found = [(one.number, one.title) for one in read_text(LETTERED.format(*inner)).agenda_items]
    assert [title for number, title in found if number in ("a.", "b.")] == inner


def test_small_letters_that_count_tasks_and_clauses_are_no_titles() -> None:
    inner = ["that the minutes be adopted", "Bob to ring the mill.", "The digger was sold", "approve the lodge;"]
    found = [one.number for one in read_text(LETTERED.format(*inner)).agenda_items]
    assert found == ["1.", "2.", "3.", "4.", "5."]


@pytest.mark.parametrize("entry", ["Ramp light – done", "Ann Hale, Lengthsman reported:", "Kissing gate, AH & BP to inspect"])
def test_entries_with_how_they_stand_and_tasks_are_no_titles_of_parts(entry: str) -> None:
    body = (
        "1. Apologies\n\nThere were none.\n\n2. Paths\n2.1. {}\n2.2. The stile at the mill had gone.\n\n"
        "3. Bins\n3.1 {}\nThe Clerk had written about them.\n3.2 Mill bins\nThey were full.\n\n4. Next meeting\n\n9 May.\n"
    )
    found = [one.title for one in read_text(f"DALE COUNCIL\nMinutes of 4 April 2019\n\n{body.format(entry, 'Green bins')}").agenda_items]
    assert entry not in found and {"Green bins", "Mill bins"} <= {*found}
