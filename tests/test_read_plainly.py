"""What is read as something else of the same length: the name of a body that is neither committee nor board, and a long dash."""

import pytest

from pipeline import api


def _minutes(body: str, said: str) -> str:
    return (
        f"MARLBY LAMPS {body.upper()}\n\nMinutes of the meeting of the Marlby Lamps {body} held on Thursday 6 March 2025\n\n"
        "Present:\nIan Rush (Chair)\nDon Sykes\n\nIn attendance:\nKit Moss, Head of Lighting\n\n1. Apologies\n\nThere were none.\n\n"
        f"2. Street lighting\n\nKit Moss introduced the report. The work was half done.\n\n{said}\n\n3. Close\n\nThe meeting ended.\n"
    )


@pytest.mark.parametrize(
    "body",
    [
        *("Working Party", "Task and Finish Group", "Trust", "Federation", "Subgroup", "Trustees", "Association"),
        *("Executive Committee", "Board of Supervisors"),
    ],
)
def test_a_body_decides_asks_and_orders_under_its_own_name(body: str) -> None:
    decided, asked, ordered = (
        f"The {body} agreed to replace the lamps in the north ward.",
        f"The {body} asked whether the lamps would last.",
        f"The {body} asked Kit Moss to send the list of lamps to members by 14 March.",
    )
    read = api.read_text(_minutes(body, f"{decided}\n\n{asked} Kit Moss said that they would last ten years.\n\n{ordered}"))
    assert [one.text for one in read.resolutions] == [decided]
    assert [(one.text, one.speaker) for one in read.questions] == [(asked, f"The {body}")]
    assert [one.text for one in read.actions] == [ordered]


def test_another_body_of_which_a_committee_tells_decides_nothing() -> None:
    assert not api.read_text(_minutes("Lighting Committee", "The Trust agreed to replace the lamps in its own yard.")).resolutions


def test_a_body_whose_minutes_also_speak_of_a_committee_keeps_the_two_apart() -> None:
    asked = "The Trust asked whether the lamps would last."
    read = api.read_text(_minutes("Trust", f"The Committee of the mill had met in May.\n\nThe Trust noted the report.\n\n{asked}"))
    assert [one.text for one in read.resolutions] == ["The Trust noted the report."]
    assert [one.speaker for one in read.questions] == ["The Trust"]


@pytest.mark.parametrize("dash", ["–", "—", "―"])
def test_a_dash_is_read_the_same_whatever_its_length(dash: str) -> None:
    read = api.read_text(
        _minutes(
            "Committee",
            f"Q {dash} How many lamps had failed?\n\nA {dash} Nine had failed.\n\nThe list {dash} an old one {dash} was noted.\n\n"
            f"ACTION {dash} Kit Moss to send the list by 14 March.",
        )
    )
    assert [one.text for one in read.questions] == ["How many lamps had failed?"]
    assert [one.text for one in read.responses] == ["Nine had failed."]
    assert [one.text for one in read.resolutions] == [f"The list {dash} an old one {dash} was noted."]
    assert [one.owners for one in read.actions] == [("Kit Moss",)]
