"""Where sentences of minutes end, and where a stop is only part of a word."""

import pytest

from pipeline.extract.sentences import split


@pytest.mark.parametrize(
    "sentences",
    [
        ["Cllr. Hale asked why.", "The Clerk did not know."],
        ["The meeting began at 7.30 p.m. in the hall."],
        ["It closed at 9 p.m.", "The Chair thanked all."],
        ["Mr. A. B. Poole spoke on para. 4.2 of the report.", "No. 7 was sold."],
        ["1. The Chair opened the meeting.", "All stood."],
        ["Was it open?", "It was."],
        ["The grant was moved by AH and seconded by PP.", "JR would ask for the key."],
        ["The map is on pp. 4 and 5 of the plan."],
        ["“That the minutes be signed as read”", "Arising from them, the Clerk will ask why."],
        ["“That” was all he said of the minutes."],
        ["He said “No.”", "She agreed."],
        ["Will it be done in time? (Cllr Hale)", "It will."],
        ["It cost £3.4m.", "That was too much."],
        ["The bins – all of them – were late."],
        ["i. The gate is to be oiled.", "ii. The Clerk will ask for a price.", "(iii) The fence can wait."],
        ["See pages iv. and v. of the plan."],
    ],
)
def test_a_line_is_cut_into_its_sentences(sentences: list[str]) -> None:
    line = "  ".join(sentences)
    assert [line[start:end] for start, end in split(line, 0, len(line))] == sentences
