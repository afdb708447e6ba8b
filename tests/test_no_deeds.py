"""What sounds like a task and is none, beside what is one; and notes that say who, a dash and what. All names are invented."""

import pytest
from works_panel import owners


@pytest.mark.parametrize(
    "note",
    [
        "Councillor Sykes liked the plan but asked that the old lamps be kept.",
        "Councillor Sykes asked that the service continue.",
        "The Chair requested that speakers give their names and keep to three minutes.",
        "Kit Moss, on behalf of the firm, offered to answer questions.",
        "MOTION: Councillor Don Sykes MOVED to send a good word to the county.",
        "Councillor Sykes stated that he would amend his motion to include the lane.",
        "Kit Moss said that there was still a point left for the Panel to settle.",
        "She explained that requests for lamps needed to be made on the form.",
        "The lamps to be added are old and have no switch.",
        "Kit Moss pointed out the lamps to be included in the new plan.",
        "Anything to be supplied afterwards is shown in square brackets.",
        "The draft requested that the firm publish its prices.",
        "Return to work talks were now held with all who had been away.",
        "Councillor Sykes – parking a disgrace in the lane.",
        "Members are asked to note the report.",
        "Residents are asked to write to the county.",
        "Cllr Sykes said that we are told to ring the county.",
        "The Panel is requested to send its views.",
        "KM – a model of last year, always too low.",
        "Was the lane dark?\n\nKM – only for an hour by next street.",
    ],
)
def test_no_deed_is_told(note: str) -> None:
    assert owners(note) == []


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("The Panel asked that members be kept informed.", ()),
        ("Members asked that the item remain on the agenda.", ()),
        ("Kit Moss offered to answer the questions in writing after the meeting.", ("Kit Moss",)),
        ("The list of lamps to be sent to members.", ()),
        ("The letter to be circulated on the day it was received (Kit Moss)", ("Kit Moss",)),
        ("The Head of Lighting is requested to add the ages to the table.", ("The Head of Lighting",)),
        ("Kit Moss is asked to write to the county.", ("Kit Moss",)),
        ("KM – numbers by age and street, to panel by e-mail, end July.", ("KM",)),
        ("KM/AB – joint visit before the end of May, photographs to Cllr Sykes.", ("KM", "AB")),
        ("Chair/KM – apology to the owner by the end of the week.", ("Chair", "KM")),
        ("To sort: the data of the north ward, next meeting (KM).", ("KM",)),
    ],
)
def test_a_deed_is_told(note: str, who: tuple[str, ...]) -> None:
    assert owners(note) == [who]


def test_minutes_that_write_tasks_behind_a_dash_do_so_without_a_verb_too() -> None:
    notes = "Head of Lighting – to walk the lane with the Chair.\n\nHead of Lighting – to count the lamps.\n\n"
    post = ("Head of Lighting",)

    assert owners(notes + "Waste Services Manager – map of the lanes, to include the park.") == [post, post, ("Waste Services Manager",)]
    assert owners(notes + "Waste Services Manager – the map was good.") == [post, post]
