"""How councils, boards and clubs overseas print their titles; all names are invented."""

from pathlib import Path

import pytest

from pipeline.ingest import read
from pipeline.segment import segment
from pipeline.segment.timed import without_time

HEAD = "Town of Marlby\nTown Board\nMay 4, 2021\n\nPresent: Ann Penn (Chair), Val Hart, Don Dale\n\n"
TOLD = "The board heard from the engineer and asked for the plan to be sent round before the hearing.\n"
MOVED = "Motion by Hart, second by Dale, to accept it. Motion carried 3-0.\n"


def items(text: str) -> list[tuple[str, str]]:
    return [(item.number, " ".join(item.title.split())) for item in segment(read(Path("page.txt"), text.encode())).items]


def titles(text: str) -> list[str]:
    return [title for _, title in items(text)]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Call to Order – 7:02 PM", "Call to Order"),
        ("Harbour plan - 6:05 p.m.", "Harbour plan"),
        ("Approval of the minutes of the previous meeting — 9.10 am", "Approval of the minutes of the previous meeting"),
        ("Closed session – 9:00 a.m. to 9:40 a.m.", "Closed session"),
        ("Date of next meeting – 7.00 pm", "Date of next meeting – 7.00 pm"),
        ("Regular Meeting – 7:00 p.m.", "Regular Meeting – 7:00 p.m."),
        ("Ferry fares – 9.30 am sailing", "Ferry fares – 9.30 am sailing"),
    ],
)
def test_when_an_item_was_heard_is_no_part_of_its_title(line: str, title: str) -> None:
    assert without_time(line) == title


def test_the_post_of_who_signs_is_no_part_of_the_opening() -> None:
    body = "Supervisor Penn opened the meeting at 7:00 p.m. with the pledge.\n\n"
    heads = ["Minutes", "Highway Superintendent's Report", "Town Clerk's Report", "Dog Control Officer", "Audit of Bills", "Adjournment"]
    said = [MOVED, TOLD, TOLD, "Six complaints were heard, two tickets issued.\n", MOVED, MOVED]
    roll = "Town of Marlby Regular Town Board Meeting\nMay 4, 2021\n\nPresent were:\n\n"
    roll += "Supervisor Ann Penn\nTown Clerk Val Hart\nCouncilman Don Dale\n\n"
    text = roll + body + "\n".join(f"{head}\n{told}" for head, told in zip(heads, said, strict=True)) + "\nVal Hart\nTown Clerk\n"
    assert titles(text) == heads


def test_a_title_in_capitals_may_fill_more_than_a_line() -> None:
    long = "CONSIDER AND ACT ON AN AGREEMENT WITH THE COUNTY FOR THE HANDLING OF\nDISPATCH SERVICES"
    heads = ["CALL TO ORDER", "MINUTES", long, "CONSIDER ORDINANCE NO. 12 SETTING A SCHOOL ZONE ON MILL STREET", "ADJOURNMENT"]
    text = HEAD + "\n".join(f"{head}\n{TOLD}" for head in heads)
    assert titles(text) == [" ".join(head.split()) for head in heads]
    law = "AN ORDINANCE OF THE TOWN OF MARLBY SETTING A SCHOOL ZONE ON MILL STREET"
    others = ["CALL TO ORDER", "MINUTES", "ORDINANCES", "ADJOURNMENT"]
    text = HEAD + "\n".join(f"{head}\n{TOLD}" + (f"\n{law}\n{MOVED}" if head == "ORDINANCES" else "") for head in others)
    assert law not in titles(text)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Call to order: Ann called the meeting to order at 4:02 p.m.", "Call to order"),
        ("Approval of agenda: Val moved and Don seconded. Approved.", "Approval of agenda"),
        ("Director's report: Priya Dale reported 4,118 loans in May, up 3%.", "Director's report"),
        ("Adjournment: The meeting adjourned at 5:10 p.m.", "Adjournment"),
        ("Correspondence: Letter from the Hart family about the pier", "Correspondence"),
        ("Planning: Mill Lane and Quay Street, Marlby", "Planning: Mill Lane and Quay Street, Marlby"),
    ],
)
def test_what_somebody_did_behind_a_colon_is_no_title(line: str, title: str) -> None:
    text = HEAD + f"I. Welcome\n{TOLD}II. {line}\n{TOLD}III. Committee reports\n{TOLD}IV. Next meeting\nJune 8, 2021\n"
    assert titles(text)[1] == title


def test_titles_may_end_with_a_dash_or_stand_alone_over_a_list() -> None:
    text = (
        HEAD + "Call to Order – Ann called the meeting to order.\n\nApproval of Minutes – Val moved to approve; Don seconded.\n\n"
        "Treasurer's Report – Val presented the June figures. Eleven owners are past due.\n\n"
        "Committee Reports\n\n- Beds: Don has two bids.\n- Fences: one was allowed.\n\n"
        "Old Business\n\n- Pool: work begins in June.\n- Boxes: Val will ask the post office.\n\n"
        "Owner Forum – A guest asked about the lamps. Ann said the town had been told.\n\nNext Meeting – June 8, 2021, 7:00 pm\n\n"
    )
    named = [
        "Call to Order",
        "Approval of Minutes",
        "Treasurer's Report",
        "Committee Reports",
        "Old Business",
        "Owner Forum",
        "Next Meeting",
    ]
    assert titles(text) == named


def test_titles_before_a_full_stop_may_be_nearly_all_that_paragraphs_begin_with() -> None:
    text = (
        HEAD + "Ann called the meeting to order at 7 pm.\n\nMinutes. Don moved, Val seconded, to accept them.\n\n"
        "Wetland permits. A form for a culvert on Mill Brook was read. Ann will write to the state.\n\n"
        "Town Forest. Val walked the loop and found three trees down.\n\nBudget. The request is the same as last year.\n\n"
        "Trail map. Tabled to June.\n\nThe meeting adjourned at 8:10 pm.\n"
    )
    assert titles(text) == ["Minutes", "Wetland permits", "Town Forest", "Budget", "Trail map"]
    people = text.replace("Wetland permits", "Val Hart").replace("Town Forest", "Don Dale")
    assert not {"Val Hart", "Don Dale"} & set(titles(people))


def test_a_short_title_ends_as_its_fellows_do() -> None:
    entries = (
        "1. Elections: Ann opened the floor for names and Val was put forward.\n\n"
        "2. Harbour Lamps: The lamps on the pier are old and the council was asked to help.\n\n"
        "3. Store Inventory: Nobody knows what the club has and a list will be made.\n\n"
    )
    text = HEAD + f"CALL TO ORDER\n{TOLD}\nMINUTES\n{MOVED}\nREPORTS\n{TOLD}\nNEW BUSINESS\n{entries}ADJOURNMENT\n{MOVED}"
    assert [i for i in items(text) if i[0]] == [("1.", "Elections"), ("2.", "Harbour Lamps"), ("3.", "Store Inventory")]


def test_who_moved_is_no_title_and_nothing_is_none() -> None:
    motion = "Motion 21-0{}\nHart/Dale\nResolved that it be adopted.\nAll in favour. Motion carried.\n\n"
    heads = ["Adoption of Agenda", "Adoption of Minutes", "Committee Reports", "Correspondence", "New Business"]
    text = HEAD + "".join(f"{head}\n{motion.format(n)}" for n, head in enumerate(heads, 11))
    assert titles(text) == heads
    counted = HEAD + f"1.  - None.\n\n2.  Closed Session: - None.\n\n3.  City Report\n{TOLD}\n4.  Roads\n{TOLD}\n5.  Fees\n{TOLD}"
    assert items(counted)[0] == ("2.", "Closed Session")


def test_parts_of_action_items_are_items() -> None:
    text = (
        HEAD + f"1.0 Call to Order\n{TOLD}2.0 Reports\n2.1 Treasurer\n{TOLD}2.2 School Principal\n{TOLD}"
        f"3.0 Action Items\n3.1 Approve bids for the bus\n{MOVED}3.2 Policy on leaving the school early, first reading\n{TOLD}"
        f"3.3 Personnel\n{MOVED}4.0 Adjournment\n{TOLD}"
    )
    assert [n for n, _ in items(text)] == ["1.0", "2.0", "2.1", "2.2", "3.0", "3.1", "3.2", "3.3", "4.0"]


def test_a_lettered_title_that_could_be_a_name_stands_over_what_was_said() -> None:
    body = f"a) Camp Fees\n#1/21 Moved by Hart that the fees be set.\nCARRIED\nb) Mill Lagoon\n{TOLD}"
    body += "c) Fence\n#2/21 Moved by Dale to buy it.\nCARRIED\n"
    text = HEAD + f"1. Minutes\na) Meeting of May 4\n#3/21 Moved by Dale to adopt them.\nCARRIED\n2. New Business\n{body}3. Reports\n{TOLD}"
    assert ("b)", "Mill Lagoon") in items(text)
    names = text.replace("c) Fence\n", "c) Don Dale\nd) Fence\n").replace(f"b) Mill Lagoon\n{TOLD}", "b) Val Hart\n")
    assert ("b)", "Val Hart") not in items(names)


def test_titles_in_two_languages_side_by_side_are_whole() -> None:
    text = HEAD + f"1 Apologies | Ngā whakapāha\n{TOLD}2 Ngā pūrongo | Reports\n{TOLD}3 Harbour fees\n{TOLD}"
    assert [" ".join(title.split("\t")) for title in titles(text)] == ["Apologies Ngā whakapāha", "Ngā pūrongo Reports", "Harbour fees"]


def test_a_bullet_in_front_of_a_number_is_no_star() -> None:
    text = "# Marlby Club\n\n**Present**\n* Ann Penn, Val Hart\n\n" + "".join(
        f"* **0{n}/21 {title} **\n    * Nobody had any news of it, and it waits\n"
        for n, title in ((28, "Harbour Lamps"), (29, "Boat Fees"), (30, "Talks"))
    )
    assert items(text) == [("028/21", "Harbour Lamps"), ("029/21", "Boat Fees"), ("030/21", "Talks")]


def test_a_title_in_a_table_may_begin_with_a_year() -> None:
    text = (
        HEAD
        + "| Item | Discussion | Action |\n|---|---|---|\n"
        + "".join(
            f"| {title} | The board went over it with the manager at length. | None |\n"
            for title in ("Minutes", "Public Comment", "2022 Rates", "Adjournment")
        )
    )
    assert titles(text) == ["Minutes", "Public Comment", "2022 Rates", "Adjournment"]
