"""Attendance in the ways in which councils print it; all names are invented."""

import pytest

from pipeline.segment.people import read_people
from tests.test_segment_forms import read

LISTS = [
    (
        "Councillors P Hale (Chair), Mrs L Poole (Vice-Chair), A Bell and R Reed",
        [("P Hale", "Chair", ""), ("Mrs L Poole", "Vice-Chair", ""), ("A Bell", "", ""), ("R Reed", "", "")],
    ),
    (
        "Ann Hale, Director of Place; Bo Poole, Head of Skills and Employment",
        [("Ann Hale", "Director of Place", ""), ("Bo Poole", "Head of Skills and Employment", "")],
    ),
    (
        "Cllrs Hale, Reed and Oakley. Ann Dale (Engineer). Cllr. Bell",
        [("Hale", "", ""), ("Reed", "", ""), ("Oakley", "", ""), ("Ann Dale", "Engineer", ""), ("Bell", "", "")],
    ),
    ("Cllr Ann Hale, Upper Marl Borough Council (Chair)", [("Ann Hale", "Chair", "")]),
    ("Kim Hale, Chief Finance Officer (KH)", [("Kim Hale", "Chief Finance Officer", "KH")]),
    ("Kim Hale (KH, Chief Finance Officer)", [("Kim Hale", "Chief Finance Officer", "KH")]),
    ("Cllr A Hale, 9 public. K Poole (KP, Clerk)", [("A Hale", "", ""), ("K Poole", "Clerk", "KP")]),
    ("Dame Ann Hale\tChair\t(AH)", [("Dame Ann Hale", "Chair", "AH")]),
    ("Rob Hale\tRH\tMary Poole\tMPo", [("Rob Hale", "", "RH"), ("Mary Poole", "", "MPo")]),
    (
        "Director, Roads (Mr. K. Hale), Clerk, Design and Delivery (Ms. J. Poole)",
        [("Mr. K. Hale", "Director, Roads", ""), ("Ms. J. Poole", "Clerk, Design and Delivery", "")],
    ),
    ("Ann Hale Bo Poole Cy Reed Di Bell", [("Ann Hale", "", ""), ("Bo Poole", "", ""), ("Cy Reed", "", ""), ("Di Bell", "", "")]),
    ("Ann Hale Sustainable Transport Manager", [("Ann Hale", "Sustainable Transport Manager", "")]),
    ("The Mayor (Councillor Ann Hale) in the Chair and 47 other Members", [("Ann Hale", "The Mayor", "")]),
    ("Mr A Hale, OBE, Mrs B Poole MBE and Sir Cy Reed", [("Mr A Hale", "", ""), ("Mrs B Poole", "", ""), ("Sir Cy Reed", "", "")]),
    ("Cllr Ann Hale (Chair) Cllr Bo Poole Cllr Cy Reed", [("Ann Hale", "Chair", ""), ("Bo Poole", "", ""), ("Cy Reed", "", "")]),
    ("Councillors Hale, Ó Reed and Bell", [("Hale", "", ""), ("Ó Reed", "", ""), ("Bell", "", "")]),
    ("Cllr D Hale - Chairman, Cllr. John Poole. 2 members of the public", [("D Hale", "Chairman", ""), ("John Poole", "", "")]),
    ("Cllr I Hale Vice- Chairman (acting as Chairman), Cllr B Poole", [("I Hale", "Vice- Chairman", ""), ("B Poole", "", "")]),
    ("Cllrs A Hale, Mrs B Poole and the Clerk, Mrs C Reed", [("A Hale", "", ""), ("Mrs B Poole", "", ""), ("Mrs C Reed", "the Clerk", "")]),
    ("Cllr A Hale, Cllr B Poole and the Clerk (Mrs Reed)", [("A Hale", "", ""), ("B Poole", "", ""), ("Mrs Reed", "the Clerk", "")]),
    ("Cllr A Hale, Cllr B Poole, Mrs C Reed, the Clerk", [("A Hale", "", ""), ("B Poole", "", ""), ("Mrs C Reed", "the Clerk", "")]),
    ("Cllr J. Ward and Darren Hall", [("J. Ward", "", ""), ("Darren Hall", "", "")]),
    ("Jo Bell, Parks and Roads Manager; Bo Poole, Solicitor", [("Jo Bell", "Parks and Roads Manager", ""), ("Bo Poole", "Solicitor", "")]),
    ("Cllrs Ann Hale, Banks and Roads Manager", [("Ann Hale", "", ""), ("Banks", "Roads Manager", "")]),
    ("Head of Roads and Lighting; Head of Grants and Benefits; Streets and Parks Manager; Solicitor", []),
    (
        "Ann Hale, Head of Roads; Bo Poole, Solicitor; Committee Officer",
        [("Ann Hale", "Head of Roads", ""), ("Bo Poole", "Solicitor ; Committee Officer", "")],
    ),
]


@pytest.mark.parametrize(("text", "people"), LISTS, ids=[text for text, _ in LISTS])
def test_lists_of_names(text: str, people: list[tuple[str, str, str]]) -> None:
    found = read_people(text, 0, len(text))
    assert [(f.name, f.position, f.initials) for f in found] == people
    assert all(text[f.start : f.end] == f.name for f in found)


BODY = "\n1. APOLOGIES\nNone were received.\n2. MINUTES\nThe minutes were agreed.\n"


def roles(front: str) -> list[tuple[str, str]]:
    return [(p.name, p.role) for p in read(front + BODY)[0].people]


def test_labels_give_the_role() -> None:
    front = (
        "PRESENT: Councillors A Hale (Chair) and B Poole\nALSO PRESENT: Councillor C Reed\n"
        "IN ATTENDANCE: Jo Bell (Head of Parks), Inspector Di Frost (Police)\n"
        "Apologies: Councillor E Munt"
    )
    assert roles(front) == [
        ("A Hale", "member"), ("B Poole", "member"), ("C Reed", "member"), ("Jo Bell", "officer"),
        ("Di Frost", "other"), ("E Munt", "apologies"),
    ]  # fmt: skip


def test_who_spoke_before_the_first_item_is_not_in_the_list() -> None:
    front = (
        "PRESENT: Ann Hale (AH) Chair, Bo Poole (BP)\nIn attendance: Kim Reed, Parish Clerk\n"
        "Special Item - Dan Marsh, Head of Farms, Marlby Mill, Eskdale Sugar (ES) - Presentation and Question session"
    )
    assert roles(front) == [("Ann Hale", "member"), ("Bo Poole", "member"), ("Kim Reed", "officer")]


def test_two_of_one_surname_are_two_people_and_one_with_two_titles_is_one() -> None:
    front = "Chair: Dr Ann Hale\nMembers present: Councillors Poole, Reed (J), Reed (M); Ann Hale, Marlby University"
    assert [name for name, _ in roles(front)] == ["Dr Ann Hale", "Poole", "Reed", "Reed"]


def test_a_note_in_brackets_ends_no_list() -> None:
    front = "Present: A Hale (Chair)\nApologies:, Bo Poole, Kim Reed MSP (who has not attended since November), Di Bell"
    assert [name for name, role in roles(front) if role == "apologies"] == ["Bo Poole", "Kim Reed", "Di Bell"]


def test_in_a_parish_the_district_councillor_is_a_visitor() -> None:
    front = "Marlby Parish Council\nPresent: Cllr Hale and Cllr Poole\nIn attendance: Mrs Bell (Clerk), "
    front += "District Cllr Reed and two members of the public"
    assert roles(front) == [("Hale", "member"), ("Poole", "member"), ("Mrs Bell", "officer"), ("Reed", "other")]


def test_one_person_a_line_under_labels() -> None:
    front = "Members:\nCllr A Hale (Chair)\nCllr B Poole\nOfficers:\nJo Bell, Solicitor (JB)\nExternal Audit:\nAl Munt, Corder LLP"
    meeting = read(front + BODY)[0]
    assert [(p.name, p.role, p.initials) for p in meeting.people] == [
        ("A Hale", "member", ""), ("B Poole", "member", ""), ("Jo Bell", "officer", "JB"), ("Al Munt", "other", ""),
    ]  # fmt: skip
    assert meeting.chair == "A Hale"


def test_a_table_with_labels_side_by_side() -> None:
    assert roles("Attendees\tApologies\nAnn Hale (Chair)\tBo Poole\nCy Reed\tOfficials\nDi Bell\tJo Munt") == [
        ("Ann Hale", "member"), ("Cy Reed", "member"), ("Di Bell", "member"), ("Bo Poole", "apologies"), ("Jo Munt", "officer"),
    ]  # fmt: skip


def test_apologies_in_a_sentence() -> None:
    text = (
        "PRESENT: Councillor A Hale\n1. APOLOGIES\n"
        "Apologies were received from Councillors B. Poole and Mrs C Reed, who was at a wedding.\n2. MINUTES\nAgreed.\n"
    )
    assert [(p.name, p.role) for p in read(text)[0].people] == [
        ("A Hale", "member"),
        ("B. Poole", "apologies"),
        ("Mrs C Reed", "apologies"),
    ]


def test_the_chair_is_told_by_a_sentence_too() -> None:
    meeting = read(
        "Present: Cllrs Ann Hale and Bo Poole\n1. WELCOME\nCllr. A. Hale took the Chair and welcomed everyone.\n2. MINUTES\n"
        "The minutes were agreed.\n"
    )[0]
    assert meeting.chair == "A. Hale"
    assert [(p.name, p.position) for p in meeting.people] == [("Ann Hale", "Chair"), ("Bo Poole", "")]


def test_a_contact_is_no_attendance() -> None:
    assert roles("Agenda and minutes\nScrutiny Panel - Tuesday, 3rd May, 2022\nContact: Jo Bell  Senior Officer\nItems") == []


def test_labels_in_the_words_of_clubs() -> None:
    assert roles("Those there: Ann Hale (chairman), Bo Poole, Cy Reed\nSorry not to be there: Di Munt") == [
        ("Ann Hale", "member"), ("Bo Poole", "member"), ("Cy Reed", "member"), ("Di Munt", "apologies"),
    ]  # fmt: skip


def test_members_of_any_body_under_their_label() -> None:
    for label in ("Panel members", "Council Members", "Town Councillors present", "Trustees", "Members of the Audit Panel"):
        front = f"{label}: Ann Hale (Chair), Bo Poole\nOfficers: Cy Reed (Head of Parks)\nApologies: Di Munt"
        assert roles(front) == [("Ann Hale", "member"), ("Bo Poole", "member"), ("Cy Reed", "officer"), ("Di Munt", "apologies")], label
    assert roles("Trustees: to be told by post\nCouncil members: the list is below") == []


def test_labels_of_panels_and_numbers_before_a_label() -> None:
    panel = "Panel: Ann Hale (Chair), Bob Poole (Eskby University) Ex Officio: Cy Reed (Roads). Apologies from: Di Dunn (Lunt Trust)\n\n"
    panel += "Other Attendees: Ed Bell (Director of Works), Flo Moss (all Works)\n\n1. Close\n\nThe meeting was closed.\n"
    people = {p.name: p.role for p in read("Data Panel – fourth meeting\n4 May 2023\n\n" + panel)[0].people}
    members = dict.fromkeys(("Ann Hale", "Bob Poole", "Cy Reed"), "member")
    assert people == {**members, "Di Dunn": "apologies", "Ed Bell": "officer", "Flo Moss": "other"}
    first = "Minutes of Eskby Parish Council held on 4 May 2023\n\n"
    first += "1. Those Attending: Cllr A Hale (Chairman), Cllr Mrs B Poole, Mrs C Reed (Clerk)\n\n"
    told = "2. Finance\n\nThe accounts were read.\n\n3. Paths\n\nThe path was mown.\n\n4. Close\n\nIt was nine.\n"
    found = [(p.name, p.role) for p in read(first + told)[0].people]
    assert found == [("A Hale", "member"), ("Mrs B Poole", "member"), ("Mrs C Reed", "officer")]
    assert not read(first.replace("Those Attending:", "Fees of those attending fairs:") + told)[0].people


def test_welsh_councillors_are_people_and_a_ministry_is_none() -> None:
    welsh = "Cynhaliwyd cyfarfod ar 4 Mai 2023\n\nPRESENNOL\n\nCynghorwyr Alun Hale, Kim Poole\n\n1. CROESO\n\nDiolchodd i bawb.\n"
    assert [p.name for p in read(welsh)[0].people] == ["Alun Hale", "Kim Poole"]
    office = "Minutes of the Data Board held on 4 May 2023\n\nPresent:\nAnn Hale\nCriminal Justice\n\n1. Close\n\nIt rained.\n"
    assert [p.name for p in read(office)[0].people] == ["Ann Hale"]
