"""Where an answer ends, and where one begins in the sentence that asks."""

import pytest

from pipeline import api

HEAD = (
    "Minutes of the Harbour Committee held on 4 May 2023\n\nPresent: Councillors Ann Hale (Chair), Peter Orme and Joan Reed\n\n"
    "In attendance: Mr Ivan Kerr, Harbour Manager; Ms Gill Poole, Head of Finance\n\n1. Berths\n\n"
)


def answers(said: str) -> list[str]:
    """The responses that are found in ``said``, each on one line."""
    return [" ".join(r.text.split()) for r in api.read_text(f"{HEAD}{said}\n\n2. Close\n\nIt ended at nine.\n").responses]


ASKED = "Councillor Orme asked how deep the berths were. Mr Kerr said that most were nine feet."


@pytest.mark.parametrize(
    "below",
    [
        "The shallowest lay behind the slip and had silted up since the spring.",
        "Most of the silt came from the outfall, which was cleared twice a year.",
        "It had been six feet when the wall was built.",
        "There were two that nobody could use.",
        "So far as the outer wall was concerned, the depth had not been taken.",
        "Half of them had been dredged since 2019.",
    ],
)
def test_facts_in_a_paragraph_below_go_on_the_answer(below: str) -> None:
    (answer,) = answers(f"{ASKED}\n\n{below}")
    assert answer.endswith(below)


@pytest.mark.parametrize(
    "below",
    [
        "The report had been circulated with the agenda.",
        "A letter had been received from the yacht club.",
        "The next meeting was in June.",
        "There was no further business.",
        "The applicant addressed the meeting and was heard in silence.",
        "The lamps were to be painted by the autumn.",
        "• The shallowest lay behind the slip.",
        "The Committee noted that the shallowest lay behind the slip.",
        "All the members were thanked for coming.",
    ],
)
def test_the_next_matter_does_not(below: str) -> None:
    (answer,) = answers(f"{ASKED}\n\n{below}")
    assert answer.endswith("nine feet.")
