"""Titles that typed minutes set in a column of their own, left of the text."""

import pytest

from pipeline.api import read_text
from pipeline.ingest.left_titles import lift_set_off, lift_titles
from pipeline.ingest.raw import Part, RawLine

HEAD = "ESKBY RURAL DISTRICT COUNCIL\n\nMINUTES of the meeting of the Council held in the Guildhall\non Monday, 4th March, 1974.\n\n"

NUMBERED = (
    HEAD
    + """\
PRESENT:   Councillors P. Rudd (Chairman), A. Fisk and
T. Hobb.

Apologies    21.  Apologies were received from Councillor R.
                  Stott, who was in hospital.

Minutes of   22.  The minutes of the February meeting were taken
last meeting      as read and confirmed.

Street       23.  Councillor Fisk asked when the lamps in Fore
Lighting          Street would be mended.  The Surveyor replied
                  that the Board had been told.

                  RESOLVED that the Clerk write to the Board.

Open         24.  Open Spaces and Playgrounds.  It was reported that
Spaces            the swings had been painted.

                  RESOLVED that the report be noted.
"""
)

BARE = (
    HEAD
    + """\
Present           Mr C Dunn (Chairman), Mrs E Fell and Mr J Garth,
                  with the Clerk and six parishioners

Minutes           The minutes of the April meeting were approved
                  and signed.

Planning          Extension at Mill Cottage.  It was resolved to
applications      object on grounds of access.

Finance           It was proposed by Mrs Fell, seconded by Mr Garth
                  and agreed that the accounts be paid.

Footpaths         Mrs Fell said that the stile was broken.  The
                  Clerk will write to the landowner.
"""
)


def test_a_title_beside_its_paragraph_comes_before_it_and_takes_its_number() -> None:
    records = read_text(NUMBERED)
    items = [(i.number, i.title) for i in records.agenda_items]
    assert items == [
        ("21.", "Apologies"),
        ("22.", "Minutes of last meeting"),
        ("23.", "Street Lighting"),
        ("24.", "Open Spaces and Playgrounds"),
    ]
    assert [q.text for q in records.questions] == ["Councillor Fisk asked when the lamps in Fore Street would be mended."]
    assert records.resolutions[0].text == "The minutes of the February meeting were taken as read and confirmed."


def test_titles_without_numbers_stand_above_their_paragraphs() -> None:
    records = read_text(BARE)
    assert [i.title for i in records.agenda_items] == ["Minutes", "Planning applications", "Finance", "Footpaths"]
    assert [a.text for a in records.actions] == ["The Clerk will write to the landowner."]


ROLL = (
    HEAD
    + """\
Ann Hale         Head of Finance, who also answers for the
                 pension fund
Bob Poole        Surveyor to the Council, and Engineer to the
                 Drainage Board
Cora Reed        Clerk

1.  Minutes
The minutes were agreed.

2.  Roads
Mr Poole said that the roads had been swept from end to end of the town.
It was agreed to write to the County. The Clerk said that this was done.
"""
)
SPOKEN = (
    HEAD
    + """\
Cllr Hale:       When will the lamps in Fore Street be mended,
                 and who will pay for that?

Mr Poole:        The Board has been told, and it will be done
                 within the month.

Cllr Reed:       Will the lamps in Mill Lane be mended as well,
                 which have been out since May?

Mr Poole:        They will.
"""
)


@pytest.mark.parametrize("text", [ROLL, SPOKEN], ids=["names and posts", "who speaks"])
def test_what_else_stands_on_the_left_is_no_title(text: str) -> None:
    assert not {"Ann Hale", "Bob Poole", "Cllr Hale", "Mr Poole"} & {i.title.rstrip(":") for i in read_text(text).agenda_items}


def test_words_that_line_ends_cut_are_whole_where_many_are_cut() -> None:
    records = read_text(
        HEAD + "21.  Roads\n\nRESOLVED that the contract be con-\nfirmed with the con-\ntractor of May, the cross-\nroads having regis-\n"
        "tered a fall.\n"
    )
    assert (
        records.resolutions[0].text == "that the contract be confirmed with the contractor of May, the crossroads having registered a fall."
    )


def test_a_compound_at_a_line_end_keeps_its_hyphen_where_few_words_are_cut() -> None:
    lines = "\n".join(f"The Surveyor told the members of lamp {n} and of the works in that street." for n in range(40))
    records = read_text(f"{HEAD}21.  Roads\n\n{lines}\n\nRESOLVED that the long-\nstop be mended.\n")
    assert records.resolutions[0].text == "that the long-stop be mended."


def test_a_title_that_a_narrow_column_broke_is_whole() -> None:
    records = read_text(
        HEAD
        + "Item 2.1\nDisposal of plot at\nMill Lane, Eskby\n\nThe report was read. It was resolved that the plot be sold to Mr. Hale.\n\n"
        "Item 3.1\nManagement\nReport - May\n\nThe Manager told the members of the works of the month.\n\n"
        "Item 4.1\nCorrespondence\nDHO\n\nA letter from the Bank was read and it was resolved that it be noted.\n"
    )
    titles = [" ".join(i.title.split()) for i in records.agenda_items]
    assert titles == ["Disposal of plot at Mill Lane, Eskby", "Management Report - May", "Correspondence"]


SET_OFF = (
    HEAD + "Present - Mr. Hale, Mrs. Dunn and Mr. Fisk.\n\n"
    "Gas Main     Mr. Fisk explained the route by means of a map. Mrs. Dunn asked when the trench would be dug and was told in May.\n\n"
    "Playing Field     A report was read from the Football Club, who had mended the roller.   It was agreed to thank them.\n\n"
    "Correspondence     A letter from the County Surveyor said that there was no money for kerbs.\n"
)


def test_titles_that_white_space_sets_off_stand_above_their_paragraphs() -> None:
    assert [i.title for i in read_text(SET_OFF).agenda_items] == ["Gas Main", "Playing Field", "Correspondence"]


def test_wide_spaces_inside_a_few_sentences_set_off_nothing() -> None:
    text = SET_OFF.replace("Correspondence     A", "It was said that a").replace("Gas Main     Mr.", "The Clerk and Mr.")
    assert "Playing Field" not in [i.title for i in read_text(text).agenda_items]


def test_a_column_without_words_is_none() -> None:
    lines = [RawLine([Part(0, 0, ""), Part(20, 60, f"The value number {n} of the table goes on")], gap=1) for n in range(6)]
    assert lift_set_off(lift_titles(lines)) == lines
