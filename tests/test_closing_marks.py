"""Whose a note is by a mark at its end, a bracket around it or a label in front; all names are invented."""

import pytest

from pipeline import api

HEAD = """MARLBY WORKS PANEL

Minutes of the meeting held on Thursday 6 March 2025

Present:
Councillor Ian Rush (Chair)
Councillor Don Sykes

Officers:
Tom Nash, Clerk
Ann Bell, Waste Services Manager (AB)
Kit Moss, Head of Lighting (KM)

1. Apologies

There were none.

2. Street lighting

Tom Nash and Ada Reed spoke. The work was half done.

"""
END = "\n\n3. Close\n\nThe meeting ended at 9 pm.\n"
NOTE = "Add a page on the lamps to the site"


def owners(note: str) -> list[tuple[str, ...]]:
    """Whose the tasks of ``note``, a paragraph of minutes, are."""
    return [action.owners for action in api.read_text(HEAD + note + END).actions]


@pytest.mark.parametrize(
    "form",
    ["{t} -- Action: {o}", "{t} – Action {o}", "{t}. Action by {o}", "{t}; Action: {o}", "{t}, action: {o}", "{t} >> {o}", "{t} -> {o}"]
    + [
        "{t} → {o}",
        "{t}. Owner: {o}",
        "{t}. Lead: {o}",
        "{t}\n\nOwner: {o}",
        "{t} ({o})",
        "{t} [{o}]",
        "{t}. [{o}]",
        "Follow-up: {t} – {o}",
    ],
)
@pytest.mark.parametrize(
    ("who", "each"),
    [
        ("Tom", ("Tom",)),
        ("Tom, Ada", ("Tom", "Ada")),
        ("Tom and Ada", ("Tom", "Ada")),
        ("AB/KM", ("AB", "KM")),
        ("Head of Lighting", ("Head of Lighting",)),
        ("Clerk", ("Clerk",)),
        ("Cllr Sykes", ("Cllr Sykes",)),
    ],
)
def test_a_mark_at_the_end_says_whose_the_note_is(form: str, who: str, each: tuple[str, ...]) -> None:
    assert owners(form.format(t=NOTE, o=who)) == [each]


def test_a_mark_may_hold_a_date_or_nobody() -> None:
    found = api.read_text(HEAD + f"{NOTE} -- Action: Tom (by mid-June)" + END).actions
    assert [(action.owners, action.due) for action in found] == [(("Tom",), "by mid-June")]
    assert owners("The lamps were bright -- Action:") == []
    assert owners("Need to list the lamps -- Action:") == [()]


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("Posters to be printed again. [Clerk]", "Clerk"),
        ("Volunteers to paint it. [AB]", "AB"),
        ("[Clerk, reply that paint is on order.]", "Clerk"),
        ("[Tom] Draft the notice for the gate", "Tom"),
        ("Order a lock for the shed @Ann Bell", "Ann Bell"),
        ("[Follow-up F7: a list of the lamps to all members – Ms Bell, before the end of June.]", "Ms Bell"),
    ],
)
def test_a_bracket_or_a_name_set_off_makes_it_somebodys(note: str, who: str) -> None:
    assert owners(note) == [(who,)]


@pytest.mark.parametrize(
    "note",
    [
        "The lamps were bright. [AB]",
        "The price went from £40 → £50",
        "The plan was welcomed -- Action plan",
        "[No follow-up.]",
        "There was a follow-up visit in May: all was well",
        "Write to tom@marlby.example",
    ],
)
def test_other_signs_mark_no_task(note: str) -> None:
    assert owners(note) == []


def test_points_numbered_through_are_tasks_whatever_they_say() -> None:
    points = "Action points\n\nThe notes were read.\n\nAP7: Ada, Tom and Kit check the map"
    points += "\n\nAP8: Ada sends the map to the printers\n\nAP9: Talk about the map @Tom, Ada"
    assert owners(points) == [("Ada", "Tom", "Kit"), ("Ada",), ("Tom", "Ada")]
    assert owners("AP3: Local landscape") == []


def test_notes_that_mark_tasks_are_no_report() -> None:
    filler = "\n\n".join(f"A thought on the paint of lamp {n}, with no more to it" for n in range(60))
    notes = "\n\n".join(
        ("Lamp club\n6 March 2025", filler, f"{NOTE} -- Action: Ada", "List the keys -- Action: Kit", "Ask the bank -- Action: Ada")
    )
    assert [action.owners for action in api.read_text(notes).actions] == [("Ada",), ("Kit",), ("Ada",)]
