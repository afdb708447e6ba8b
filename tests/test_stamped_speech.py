"""Transcripts of recordings, each speech below the name of its speaker and the time; all names are invented."""

import pytest

from pipeline.api import read_text

HEAD = "Scrutiny Committee, Eskby Council - Tuesday, 4 November, 2025\n\nTranscript\n\n"
CHAIR, BELL, REED, MOSS = "Ann Hale, Chair", "Tom Bell, Head of Parks", "Councillor Ian Reed", "Kay Moss"


def spoken(*speeches: tuple[str, str], stamp: str = " - 0:0{n}:15") -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Who asks what and who answers what among the speeches, which stand between the words of whoever presides."""
    said = [
        (CHAIR, "Good evening everyone and welcome. Please use your microphones."),
        (BELL, "Thank you, Chair. I'll take the paper as read. Happy to take questions."),
        *speeches,
        (CHAIR, "Lovely, thank you all. Anything anybody wants to add? No. I'll close the meeting there."),
    ]
    records = read_text(HEAD + "".join(f"{who}{stamp.format(n=n)}\n{words}\n\n" for n, (who, words) in enumerate(said)))
    return [(q.speaker, q.text) for q in records.questions], [(r.speaker, r.text) for r in records.responses]


@pytest.mark.parametrize("stamp", [" - 0:0{n}:15", " – 00:0{n}:15", " (0{n}:15)"])
@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Thank you, Chair. ", "How many of the ponds have you drained?"),
        ("Thanks Chair. ", "Page 9 says that two ponds are shut. Why is that and who pays?"),
        ("Thank you. ", "I'd like to understand how much of the budget we have left."),
        ("", "Can I ask whether the ponds are ours, because most of us don't know?"),
    ],
)
def test_what_a_member_asks_and_who_answers(before: str, asked: str, stamp: str) -> None:
    told = "So it's nine at the moment. I'd expect us to be done by May."
    questions, answers = spoken((REED, before + asked), (BELL, told), stamp=stamp)
    assert questions == [("Councillor Ian Reed", asked)]
    assert [text for _, text in answers] == [told]


def test_whoever_presides_may_hand_the_question_on() -> None:
    questions, answers = spoken((MOSS, "Do we own the ponds?"), (CHAIR, "Thank you. Tom."), (BELL, "We do, since May."))
    assert questions == [("Kay Moss", "Do we own the ponds?")]
    assert [text for _, text in answers] == ["We do, since May."]


def test_a_remark_asks_nothing() -> None:
    assert spoken((MOSS, "Can I just say that I think the ponds look lovely."), (BELL, "That's kind, I'll tell the team.")) == ([], [])
