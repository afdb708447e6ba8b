"""The word "That" alone on its line leads on to the clauses below; a task behind a page of old minutes counts."""

import pytest

from pipeline import api

HEAD = "MARLBY BOROUGH COUNCIL\nHousing Committee\nMinutes of the meeting of 8 April 1982\n\nPresent: Councillor Rowe (Chairman)\n\n"


@pytest.mark.parametrize("word", ["That", "THAT", "That:", "that"])
def test_that_alone_leads_on_to_its_clauses(word: str) -> None:
    text = (
        f"{HEAD}7. Grants.\nThe Committee received a report.\n\nIt was\nResolved to RECOMMEND:\n{word}\n"
        "(1) a grant be paid to any tenant;\n"
        "(2) the Treasurer be instructed to report in May.\n"
    )
    found = api.read_text(text).resolutions
    assert [(one.label, one.text) for one in found] == [
        ("(1)", "a grant be paid to any tenant;"),
        ("(2)", "the Treasurer be instructed to report in May."),
    ]


def test_that_goes_on_in_its_own_line() -> None:
    text = f"{HEAD}7. Grants.\nRESOLVED:\nThat the grant be paid.\n(Councillor Rowe left the meeting.)\n"
    assert [one.text for one in api.read_text(text).resolutions] == ["That the grant be paid."]


def _tasks(said: str) -> list[tuple[str, tuple[str, ...]]]:
    text = f"{HEAD}7. Matters Arising\n{said}\n\n8. Rents\nThe report was noted.\n"
    return [(one.text, one.owners) for one in api.read_text(text).actions]


def test_a_task_stands_behind_what_was_said_of_a_page() -> None:
    said = "Page 3 – Item 71/19 – Stile at Denby. The step is loose again. Action: Clerk to report it to the county."
    assert _tasks(said) == [("Action: Clerk to report it to the county.", ("Clerk",))]


def test_agenda_wording_with_a_page_holds_no_task() -> None:
    assert _tasks("Pages 3 to 9. To consider the stile.") == []
