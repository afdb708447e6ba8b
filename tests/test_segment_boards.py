"""How boards and councils overseas set their items; all names are invented."""

from pathlib import Path

import pytest

from pipeline.ingest import read as ingest
from pipeline.segment import segment

HEAD = "Marlow Town Board\n\nMinutes for October 10, 2011\n\nPresent: Ann Penn (Chair), Val Hart, Don Dale\n\n"
TOLD = "The board heard from the engineer and asked for the plan to be sent round before the hearing in the spring.\n\n"


def items(body: str) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in segment(ingest(Path("page.txt"), (HEAD + body).encode())).items]


def test_titles_may_have_their_codes_behind_them() -> None:
    heads = [("Open Session/Call to Order", "(A)"), ("Visitor Comments: Closed Session", "(A-1)"), ("Minutes Approved", "(D)")]
    heads += [("Recognition: School Week", "(E-1a)"), ("Consent Calendar Approved", "(G-1/G-8)"), ("Gifts", "(G-4)")]
    heads += [("2024-2025 Budget Outlook", "(I-1)")]
    assert items("".join(f"{title} {code}\n{TOLD}" for title, code in heads)) == [(code, title) for title, code in heads]
    said = "Ms Penn spoke of the fair. (AP)\n\n" + "Mr Dale spoke of the mill. (DD)\n\n"
    assert all(
        code not in ("(AP)", "(DD)") for code, _ in items("1. Apologies\n\n" + said + "2. Finance\n\n" + TOLD + "3. Roads\n\n" + TOLD)
    )


def test_the_number_behind_a_title_may_be_that_of_an_item() -> None:
    heads = [
        ("Apologies", "1.0"),
        ("Declarations of Conflicts of Interest", "2.0"),
        ("Working Party Updates", "5.1"),
        ("Receipt of Action Sheet", "5.2"),
    ]
    assert items("".join(f"{title} (Item {number})\n\n{TOLD}" for title, number in heads)) == [(number, title) for title, number in heads]


def test_an_item_may_be_counted_behind_a_hash() -> None:
    heads = ["Physician Health Program", "Reports of the Departments", "Membership of the Panel", "Review of Appearances"]
    found = items("".join(f"Agenda Item #{n}. {head}.\nThere was no report.\n" for n, head in enumerate(heads, 2)))
    assert [number for number, _ in found] == ["2.", "3.", "4.", "5."]


def test_titles_in_capitals_before_a_colon_are_items() -> None:
    heads = ["APPROVE MINUTES", "APPOINT ROAD COMMISSIONER", "MILL CEMETERY", "HALL ROAD – BUYERS"]
    assert [title for _, title in items("".join(f"{head}: Val will ring the mason about the wall.\n\n" for head in heads))] == heads


def test_a_known_title_in_capitals_over_a_list_is_an_item_beside_those_before_a_colon() -> None:
    heads = ["MILL CEMETERY", "TOWN POND", "LOWER LANE", "PLAY AREA", "WEIR COTTAGE"]
    body = "".join(f"{head}: Val will ring the mason about the wall.\n" for head in heads)
    found = items(f"{body}CORRESPONDENCE\nFrom the school about a crossing, and Val will see the head.\nIN THE HEDGE\nA wren was seen.\n")
    assert [title for _, title in found] == [*heads, "CORRESPONDENCE"]


def test_how_somebody_voted_heads_no_item() -> None:
    votes = "Voting AYE: Penn Hart and Dale\n\nVoting Nay: none of them\n\nAbsent: none of them\n\nMotion carried\n\n"
    heads = ["Approve Minutes of Prior Meetings", "Audit/Pay Bills", "Set Next Meeting Date/Adjournment"]
    body = "Call to Order. Chairperson Penn called the meeting to order.\n\n"
    body += "Statement of Public Notice. The chair said that notice was given.\n\n"
    body += "".join(f"{head}: Moved by Val Hart, second by Don Dale to do so.\n\n{votes}" for head in heads)
    assert [title for _, title in items(body)] == ["Call to Order", "Statement of Public Notice", *heads]


def test_numbers_that_begin_anew_below_titles_count_their_parts() -> None:
    body = f"Call to Order and Roll Call\n\n{TOLD}Fire District Presentation\n\n{TOLD}Unfinished Business\n\n"
    body += f"1. Review of the permit for a mill\n\n{TOLD}2. Hearing on trees\n\n{TOLD}New Business\n\n1. Fee schedule\n\n{TOLD}"
    body += (
        f"Consent Agenda\n\n1. Minutes of the November meeting\n2. Accounts – November\n\nPublic Comment\n\nNone.\n\nAdjournment\n\n{TOLD}"
    )
    titles = [title for _, title in items(body)]
    whole = [
        "Call to Order and Roll Call",
        "Fire District Presentation",
        "Unfinished Business",
        "New Business",
        "Consent Agenda",
        "Public Comment",
    ]
    assert [title for title in titles if title in whole] == whole
    assert ("1.", "Fee schedule") in items(body)


def meeting(head: str) -> tuple[str, str]:
    """The council and the committee that the opening names."""
    read = segment(ingest(Path("page.txt"), f"{head}\n\nMarch 4, 2024\n\n1. Apologies\n\nNone were received.\n".encode()))
    return read.council, read.committee


def test_a_board_that_licenses_a_profession_meets_in_its_own_right() -> None:
    assert meeting("Arden Medical Board\n\nMinutes of the meeting")[0] == "Arden Medical Board"
    assert meeting("Arden Board of Nursing\n\nMinutes of the meeting")[0] == "Arden Board of Nursing"
    assert meeting("Hale and Marra Joint Waste Committee\n\nMinutes of the meeting")[0] == "Hale and Marra Joint Waste Committee"
    assert meeting("Roads Board\n\nMinutes of the meeting") == ("", "Roads Board")


def test_a_committee_stands_below_its_board() -> None:
    told = "Arden Medical Board\n\nLICENSURE COMMITTEE MEETING MINUTES"
    assert meeting(told) == ("Arden Medical Board", "LICENSURE COMMITTEE")


def test_which_of_its_meetings_it_was_is_no_council() -> None:
    head = "The Corporation of the Township of Marra Bay\n\nMINUTES\n\nRegular Council Meeting"
    assert meeting(head)[0] == "Township of Marra Bay"


@pytest.mark.parametrize("day", ["01-19-2022", "01 19 2022", "1/19/22", "January 19, 2022", "01.19.2022"])
def test_the_day_behind_a_body_is_no_part_of_its_name(day: str) -> None:
    for head in (f"Planning Commission Minutes {day}", f"Planning Commission Meeting {day}"):
        text = f"{head}\nTown of Marlow\n\nPresent: Ann Penn (Chair), Val Hart\n\n1. Call to Order\n{TOLD}"
        read = segment(ingest(Path("page.txt"), text.encode()))
        assert (read.committee, str(read.date)) == ("Planning Commission", "2022-01-19")


def test_a_meeting_of_electors_is_none_of_the_council() -> None:
    assert meeting("Minutes of the 2009 Elmley Annual Parish Meeting")[1] == "Annual Parish Meeting"
    assert meeting("ELMLEY PARISH COUNCIL\n\nMinutes of the Annual Parish Meeting") == ("ELMLEY PARISH COUNCIL", "Annual Parish Meeting")
    assert meeting("Minutes of the Annual Meeting of Electors of Elmley")[1] == "Annual Meeting of Electors"
    assert meeting("Elmley Parish Council\n\nMinutes of the Annual Parish Council Meeting") == ("Elmley Parish Council", "")
    assert meeting("Elmley Parish Council\n\nMinutes of the Parish Meeting") == ("Elmley Parish Council", "")
    assert meeting("Elmley Parish Council\n\nMinutes of the meeting held after the Annual Parish Meeting") == ("Elmley Parish Council", "")


@pytest.mark.parametrize("name", ["Three Dales Waste and Resources Authority", "Marra Port Health Authority", "Lune Valley Park Authority"])
def test_an_authority_for_one_purpose_is_named_as_a_council_is(name: str) -> None:
    assert meeting(f"{name}\n\nMinutes of the meeting of the Audit Committee") == (name, "Audit Committee")


def test_an_item_page_says_its_meeting_with_or_without_the_number() -> None:
    for behind in (" 6.30 pm", " 6.30 pm (Item 5.)", ""):
        text = f"Agenda item\n\nRoad Repairs\n\n- Meeting of Works Panel, Tuesday, 11th June, 2024{behind}\n\nMinutes:\n\n{TOLD}"
        read = segment(ingest(Path("page.txt"), text.encode()))
        assert (read.committee, read.date, [item.title for item in read.items]) == ("Works Panel", "2024-06-11", ["Road Repairs"])
