"""What only a whole document shows: a column headed "Action", minutes that their clerk writes as "I"."""

from pathlib import Path

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Action

HEAD = """Much Fenby Community Council

Minutes of the meeting held on Tuesday 14 March 2023 in the Hall

Present: Ann Hale (AH) Chair, Ben Poole (BP), Mary Reed (MR), Donald McKay (DMcK)
"""


def actions(body: str) -> list[Action]:
    source = read(Path("case.txt"), (HEAD + body).encode())
    return list(extract.extract(source, segment.segment(source), extract.build_nlp()).actions)


def _beside(words: str, who: str) -> str:
    return f"   {words:<70}{who}\n"


COLUMN = (
    "\n"
    + " " * 73
    + "ACTION\n1  Fair\n   It was held on the green in fine weather and nobody was hurt at all.\n"
    + _beside("Posters for shop and school", "MR/BP")
    + _beside("The stalls were well liked and the band was there all day long.", "AH")
    + "\n2  Roads\n   The usual holes, and more of them than there were a year ago.\n"
    + _beside("BP submitting the claim by 29 March.", "BP")
    + _beside("No progress on the ditch.", "MR")
    + _beside("He had seen the sign. He will price a new one and report next time.", "DMcK")
)


def test_a_note_beside_an_owner_in_a_column_headed_action_is_an_action() -> None:
    assert [(a.text.split("\n")[0], a.owners) for a in actions(COLUMN)] == [
        ("Posters for shop and school", ("MR", "BP")),
        ("BP submitting the claim by 29 March.", ("BP",)),
        ("He will price a new one and report next time.", ("DMcK",)),
    ]


OWN = """
1. Letters

I had sent the minutes round. I wrote to the railway and got a civil answer. I have not yet seen the deeds. I put the map up in the hall.

One from the miller, who says "I will write to the county if this goes on." I shall send it on to them. I am to ring the bank by Friday.
"""


def test_what_the_clerk_writes_of_himself_is_his_to_do() -> None:
    found = [(a.text, a.owners) for a in actions(OWN)]
    assert found == [("I shall send it on to them.", ("I",)), ("I am to ring the bank by Friday.", ("I",))]


def test_an_i_in_minutes_that_nobody_writes_as_i_is_anothers() -> None:
    assert actions("\n1. Letters\n\nThe miller asked for help. I shall send it on to them, he wrote.\n") == []


def test_initials_with_a_small_letter_inside_are_somebodys() -> None:
    found = actions("\n1. Bank\n\nThe form was late. DMcK agreed to ring the bank. DMcX is the make of the pump.\n")
    assert [(a.text, a.owners) for a in found] == [("DMcK agreed to ring the bank.", ("DMcK",))]
