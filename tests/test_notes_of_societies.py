"""Decisions in the notes of societies and student bodies: consensus, what the body passed, papers approved with changes."""

from pathlib import Path

import pytest
from small_council import resolutions

from pipeline.extract.outcomes import outcome_of
from pipeline.ingest import read
from pipeline.segment import segment


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Feb. report was approved with revision to add the raffle money.", "approved"),
        ("The budget was approved with the addition of a spare wheel.", "approved"),
        ("General consensus about holding a dance in the spring", "agreed"),
        ("Rough consensus on keeping the old name", "agreed"),
        ("Group consensus is to meet on Mondays.", "agreed"),
        ("The Senate passed the budget.", "approved"),
        ("SAC passed this appeal and will send it to the Dean.", "approved"),
        ("Request for a later bus was made and SAC passed the motion.", "approved"),
        ("We adopt the rules as drafted.", "adopted"),
        ("The majority of Council agreed to have the Planner look at the sign.", "agreed"),
        ("A majority of members voted that the fee be held.", "agreed"),
        ("Poole moves to approve minutes, Reed seconds, carried.", "approved"),
    ],
)
def test_a_society_decides(words: str, outcome: str) -> None:
    (one,) = resolutions(words)
    assert (" ".join(one.text.split()), one.outcome) == (words, outcome)


@pytest.mark.parametrize(
    "words",
    [
        "There was no consensus on the date.",
        "Consensus on the fee was not found.",
        "Consensus to change a rule is needed.",
        "Consensus on whether to stay",
        "The council passed a note to the Chair.",
        "The committee had passed the budget.",
        "The report was approved with changes by the Ministry last year.",
        "We approve of the plan.",
        "The majority of residents agreed to pay.",
        "The majority of the group agreed that it was cold.",
    ],
)
def test_what_only_sounds_like_it_decides_nothing(words: str) -> None:
    assert not resolutions(words)


FRAGMENTS = "\n\n".join(
    f"{topic}\n\n    Need a clear {topic.lower()} plan\n\n    * Possible change of colour in spring\n\n    {done}"
    for topic, done in zip(
        (
            "Fence",
            "Lamps",
            "Benches",
            "Signs",
            "Paths",
            "Bins",
            "Trees",
            "Ponds",
            "Gates",
            "Steps",
            "Walls",
            "Roofs",
            "Pipes",
            "Kerbs",
            "Posts",
        ),
        ("Agreed to paint it blue.", "Action: Ann, Bob to price it", "Costs a lot", "Agreed that green is best.", "Action: Bob") * 3,
        strict=True,
    )
)


def test_notes_in_fragments_that_tell_what_was_agreed_are_minutes() -> None:
    source = read(Path("notes.txt"), f"Park Friends Meeting\n\nMeeting started at 10.00am\n\n{FRAGMENTS}\n".encode())
    roles = {source.text[line.start : line.end].strip(): role for line, role in zip(source.lines, segment(source).roles, strict=True)}
    assert roles["Agreed to paint it blue."] == "minutes"


def test_a_paper_in_fragments_is_none() -> None:
    source = read(Path("paper.txt"), f"Park Friends Paper\n\nWritten at home\n\n{FRAGMENTS}\n".encode())
    assert "minutes" not in segment(source).roles


@pytest.mark.parametrize(
    ("clause", "lead", "outcome"),
    [
        ("That Council receive and note the ferry report", "RESOLVED", "noted"),
        ("that Council close the meeting to the public to discuss the lease", "RESOLVED", "agreed"),
        ("That the meeting be reopened.", "RESOLVED", "agreed"),
        ("Hale moved to go into executive session", "MOVED", "agreed"),
        ("that the Adviser draft a reply, to be signed off by the Chair", "AGREED", "agreed"),
        ("that we, the Members of Marlby District, adopt the schedule of works", "RESOLVED", "adopted"),
        ("That the hearing be adjourned to 4 October", "RESOLVED", "deferred"),
    ],
)
def test_outcomes_of_procedure(clause: str, lead: str, outcome: str) -> None:
    assert outcome_of(clause, lead=lead) == outcome
