"""Titles in two languages, one below the other."""

from pathlib import Path

from pipeline.ingest import read
from pipeline.segment import segment

HEAD = "Cyngor Tolby\nTolby Council\nMinutes of the Works Committee held on 4 June 2024\nPresent: Ann Hale, Ben Poole\n\n"
PAIRS = (
    ("YMDDIHEURIADAU", "APOLOGIES", "An apology came from Carol Rudd."),
    ("DATGAN BUDDIANNAU", "DECLARATIONS OF INTEREST", "Nobody declared any."),
    ("COFNODION", "MINUTES OF THE LAST MEETING", "They were approved as correct."),
    ("ADRODDIAD Y RHYD", "REPORT ON THE FORD", "The report was noted."),
)


def titles(text: str) -> list[str]:
    return [item.title for item in segment(read(Path("minutes.txt"), text.encode())).items]


def minutes(order: int) -> str:
    blocks = (f"{n}     {pair[::order][0]}\n      {pair[::order][1]}\n\n{told}\n" for n, (*pair, told) in enumerate(PAIRS, 1))
    return HEAD + "\n".join(blocks)


def test_the_english_line_is_the_title_whichever_stands_first() -> None:
    english = [title for _, title, _ in PAIRS]
    assert titles(minutes(1)) == english
    assert titles(minutes(-1)) == english


def test_a_line_below_a_title_is_no_title_of_its_own_language_for_being_short() -> None:
    text = HEAD + "1     FORD\n      NEW RAILS\n\nThe report was noted.\n\n2     APOLOGIES\n      NONE\n\n3     MINUTES\n      APPROVED\n"
    assert titles(text)[1:] == ["APOLOGIES", "MINUTES"]
