"""Motions, votes and elections in tables and in lists of figures."""

from test_own_verdicts import found, said

TABLE = """No. | Motion | Moved | Seconded | Result
1.1 | That the notes of the spring meeting be confirmed. | A. Hale | B. Poole | Carried
1.2 | That the fee be raised to $40. | M. Reed | B. Poole, A. Hale | Lost 4-9"""


def test_rows_of_motions() -> None:
    first, second = found(TABLE)
    assert (first.label, first.text) == ("1.1", "That the notes of the spring meeting be confirmed.")
    assert (first.mover, first.seconder, first.carried) == ("A. Hale", "B. Poole", "yes")
    assert (second.seconder, second.carried, second.votes_for, second.votes_against) == ("B. Poole, A. Hale", "no", 4, 9)


def test_cells_on_lines_of_their_own() -> None:
    body = "Motion\nMoved\nSeconded\nResult\nThat dues for juniors be held at $10.\nA. Hale\nB. Poole\nCarried"
    [motion] = found(body)
    assert motion.text == "That dues for juniors be held at $10."
    assert (motion.mover, motion.seconder, motion.carried) == ("A. Hale", "B. Poole", "yes")


def test_other_tables_hold_no_motions() -> None:
    assert found("No. | Task | Owner | Status\n1.1 | Mend the gate on the green | A. Hale | Carried over") == []
    assert found("Position | Name | Phone\nTreasurer | Ben Poole | 0161 4960000") == []


def test_rows_of_an_election() -> None:
    body = "Position | Elected | Notes\nPresident | Ann Hale | Re-elected\n"
    body += "Treasurer | Ben Poole | Away in May; the others are to help him\nEditor | Vacant | "
    assert said(body) == [("President Ann Hale Re-elected", "appointed"), ("Treasurer Ben Poole", "appointed")]


def test_a_list_of_officers_under_what_elects_them() -> None:
    entries = "* President – Ann Hale\n* Treasurer – Ben Poole\n* Secretary - Mary Reed"
    body = f"The Returning Officer found that these people were elected.\n\n{entries}"
    assert [text for text, _ in said(body)][-3:] == ["President – Ann Hale", "Treasurer – Ben Poole", "Secretary - Mary Reed"]
    assert len(said(entries, title="Election of officers")) == 3


def test_a_list_of_officers_elsewhere_elects_nobody() -> None:
    entries = "- President: Ann Hale\n- Treasurer: Ben Poole"
    assert found(entries, title="Contacts") == []
    assert found(f"Nominations were:\n{entries}", title="Election of officers") == []
    told = said(f"Ann Hale was elected President.\n\nWe present the new committee:\n{entries}", title="Election of officers")
    assert [text for text, _ in told] == ["Ann Hale was elected President."]


def test_figures_and_their_fate_under_a_title() -> None:
    first, second = found("Change 1: Spelling\n  * 20 - 2 - 0\n  * Motion carries\n\nCap on prices raised\n4 for, 9 against\nMotion fails")
    assert (first.votes_for, first.votes_against, first.abstentions, first.carried) == (20, 2, 0, "yes")
    assert first.text.startswith("Change 1: Spelling")
    assert (second.votes_for, second.votes_against, second.carried) == (4, 9, "no")


def test_figures_without_a_fate_decide_nothing() -> None:
    assert found("Goals in the match\n20 - 2 - 0\nIt was a good day.") == []
    assert found("They walked to the hall.\n2 - 1\nMotion carries") == []
