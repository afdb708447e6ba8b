"""In a body that looks after the children in care every child is one of these."""

import pytest

from pipeline import api

FRONT = """Tolby Borough Council

Minutes of the {} held on 4 May 2023

Present: Councillor Ann Hale (Chair), Councillor Ben Poole

1. Quarterly report

The Director introduced the report.

"""
REST = "\n\n2. Close\n\nThe meeting closed at 9 pm.\n"


def linked(body: str, words: str) -> list[str]:
    return [link.indicator_id for link in api.read_text(FRONT.format(body) + words + REST).indicator_links]


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("Councillor Poole asked if persistent absence among our children was down to bullying.", "LAIT LAC_Pers_Abs"),
        ("Councillor Poole asked how many children had had their immunisations.", "LAIT LACVaccinations%"),
        ("Councillor Poole asked how many of our young people had had their teeth checked.", "LAIT LACDental%"),
    ],
)
def test_a_child_is_one_in_care(words: str, measure: str) -> None:
    assert linked("Corporate Parenting Board", words) == [measure]
    assert measure not in linked("Education Scrutiny Panel", words)
