"""Numbered headings that the file itself marks."""

from pipeline.segment.outline import outlined
from pipeline.segment.rows import rows_of
from tests.test_segment_forms import read, source

OUTLINE = """Brackwater Borough
3rd Meeting of the Harbour Committee, May 6, 2025
Present: A. Hale, B. Poole
1. Interests
None.
2. Consent
2.1 Crane hire contract - The New Quay
Moved by A. Hale
That the following policies be kept:
1. Mooring Fees Policy
2. Ferry Landing Policy
3. Pontoon Policy
4. Dredging Policy
5. Lamp Policy
3. Items for Direction
3.1 4th Report of the Pilots Working Group
3.1.9 (2.1) Signal mast
Motion passed.
3.1.10 (2.2) Fog horn trial
Motion passed.
4. Adjournment
That the Committee go into private session for:
4.1 Sale of Land at the Old Net Loft
4.2 Legal Advice on the Pilot Contract
"""
MARKED = ("1. Int", "2. Con", "2.1", "3. Items", "3.1", "4. Adj")


def test_marked_headings_with_numbers_are_the_items_and_no_list_between_them() -> None:
    _, items, _ = read(OUTLINE, kinds=dict.fromkeys(MARKED, "heading"))
    assert items == [
        ("1.", "Interests"),
        ("2.", "Consent"),
        ("2.1", "Crane hire contract - The New Quay"),
        ("3.", "Items for Direction"),
        ("3.1", "4th Report of the Pilots Working Group"),
        ("3.1.9", "Signal mast"),
        ("3.1.10", "Fog horn trial"),
        ("4.", "Adjournment"),
        ("4.1", "Sale of Land at the Old Net Loft"),
        ("4.2", "Legal Advice on the Pilot Contract"),
    ]


def test_marked_headings_that_leave_a_gap_prove_nothing_alone() -> None:
    assert outlined(rows_of(source(OUTLINE))) == []
    gap = OUTLINE.replace("4. Adjournment", "6. Adjournment")
    assert outlined(rows_of(source(gap, kinds=dict.fromkeys((*MARKED[:-1], "6. Adj"), "heading")))) == []
