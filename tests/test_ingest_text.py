"""Plain text and Markdown: what is a paragraph, what is furniture, what is a row."""

from pathlib import Path

import pytest

from pipeline.ingest import read
from pipeline.records import Source


def source_of(text: str) -> Source:
    """The source of a text file."""
    return read(Path("minutes.txt"), text.encode())


def lines_of(text: str) -> list[str]:
    """The lines of a text file as read."""
    source = source_of(text)
    return [source.text[line.start : line.end] for line in source.lines]


def kinds_of(text: str) -> list[tuple[str, str]]:
    """The lines with their kinds."""
    source = source_of(text)
    return [(line.kind, source.text[line.start : line.end]) for line in source.lines]


WRAPPED = """\
OAKMERE TOWN COUNCIL

MINUTES of a meeting of the Scrutiny Board held in the Corn Hall, Oakmere on
Tuesday 18 June 2019 at 2.00 p.m.

1. APOLOGIES FOR ABSENCE

1.1 An apology was received from Councillor Ambrose Kettle. The Chair then
welcomed Councillors Garside and Udall, who had been elected in May. He
hoped that they would find the Board to be a friendly one.

2. BIN COLLECTIONS

2.1 Councillor Garside asked why collections in the High Street had been
missed on three occasions since the long-
standing arrangement came to an end.

2.2 RESOLVED:

(a) that the report be noted; and

(b) that the Clerk write to the contractor before the end of March
2020.
"""


def test_wrapped_lines_become_paragraphs() -> None:
    assert lines_of(WRAPPED) == [
        "OAKMERE TOWN COUNCIL",
        "MINUTES of a meeting of the Scrutiny Board held in the Corn Hall, Oakmere on Tuesday 18 June 2019 at 2.00 p.m.",
        "1. APOLOGIES FOR ABSENCE",
        "1.1 An apology was received from Councillor Ambrose Kettle. The Chair then welcomed Councillors Garside and Udall, who had "
        "been elected in May. He hoped that they would find the Board to be a friendly one.",
        "2. BIN COLLECTIONS",
        "2.1 Councillor Garside asked why collections in the High Street had been missed on three occasions since the long-standing "
        "arrangement came to an end.",
        "2.2 RESOLVED:",
        "(a) that the report be noted; and",
        "(b) that the Clerk write to the contractor before the end of March 2020.",
    ]


def test_an_initial_behind_a_surname_begins_no_list() -> None:
    told = "2.3 On the proposal of Councillor Garside, seconded by Councillor Udall\n(J), it was agreed that the bins be moved.\n"
    assert lines_of(f"{WRAPPED}\n{told}")[-1] == told.strip().replace("\n", " ")
    unwrapped = "Notes of the day\nThe Mayor thanked Councillor Udall\n(J) requested a list of the bins.\n(K) Any other business\n"
    assert lines_of(unwrapped)[1:] == ["The Mayor thanked Councillor Udall (J) requested a list of the bins.", "(K) Any other business"]


def test_blank_lines_between_all_lines_do_not_cut_paragraphs() -> None:
    spaced = WRAPPED.replace("\n\n", "\n\n\n").replace("\n", "\n\n")
    assert lines_of(spaced) == lines_of(WRAPPED)


def test_short_lines_between_blank_ones_are_no_wrapped_text() -> None:
    text = (
        "Moved Cr Hale, seconded Cr Moss\n\nThat the hut be let.\n\nResolved that\n\nthe hut be lit.\n\nIt was"
        "\n\nagreed to wait.\n\nSo\n\nit ended."
        "\n\nThe Chair thanked the officer for the report and the Board moved on to the next item of business."
    )
    assert lines_of(text)[:2] == ["Moved Cr Hale, seconded Cr Moss", "That the hut be let."]


def test_paragraphs_that_were_never_wrapped_stay_apart() -> None:
    text = (
        "Members raised the following points:\nwhether the bins had been emptied\nhow long the contract had to run\n"
        "The Chair thanked the officer for the report and the Board moved on to the next item of business.\n"
        "It was agreed that the matter be looked at again in the autumn, when more would be known about the costs."
    )
    assert lines_of(text) == text.split("\n")


def test_gap_and_offsets() -> None:
    source = source_of("One line here\n\n\nAnother line here\nA third line here\n")
    assert source.text == "One line here\n\nAnother line here\nA third line here\n"
    assert [line.gap for line in source.lines] == [0, 2, 0]
    assert source.page_starts == () and source.page_of(3) is None


PAGED = """\
Oakmere Scrutiny Board        18 June 2019

1.1 The officer reported that all of the actions of the last meeting were
done but for two of them, and that the visit to the depot had been put off

                                  Page 1
\f
Oakmere Scrutiny Board        18 June 2019

because of the snow and would be arranged for the autumn. He asked Members
to let him have their dates by the end of the month, if that could be done.

                                  Page 2
\f
Oakmere Scrutiny Board        18 June 2019

2. The meeting ended at four o'clock.
"""


def test_paragraph_across_pages_is_one_and_its_furniture_gone() -> None:
    source = source_of(PAGED)
    words = [source.text[line.start : line.end] for line in source.lines]
    assert len([w for w in words if w.startswith("Oakmere Scrutiny Board")]) <= 1
    assert not [w for w in words if "Page" in w]
    paragraph = next(w for w in words if w.startswith("1.1"))
    assert "had been put off because of the snow" in paragraph
    assert len(source.page_starts) == 3
    assert source.page_of(source.text.index("because of")) == 2
    assert source.page_of(source.text.index("put off")) == 1
    assert source.page_of(source.text.index("four o'clock")) == 3


def test_running_head_in_text_that_lost_its_page_breaks() -> None:
    words = lines_of(PAGED.replace("\f\n", "\n"))
    assert not [w for w in words if "Page" in w]
    assert [w for w in words if "put off because of the snow" in w]


def test_running_feet_whose_numbers_rise_go_and_a_motion_below_one_has_a_line_of_its_own() -> None:
    talk = "\n\n".join(f"{n}. Trustee Hale spoke of the bus for a while." for n in range(1, 15))
    foot = "\n\n\n\n3/12/24 Minutes DRAFT                                      {}\nMotion to buy the bus in year {}.\n\n"
    pages = [f"{talk}\n\nLease of the bus{foot.format(n, n)}" for n in (1, 2, 4)]
    words = lines_of("Board of Education\n\nMinutes\n\n" + "".join(pages))
    assert not [w for w in words if "DRAFT" in w]
    assert [w for w in words if w.startswith("Motion")] == [f"Motion to buy the bus in year {n}." for n in (1, 2, 4)]


def test_numbers_that_are_no_page_numbers_stay() -> None:
    text = "Part A\n\n4 Finance Report\n\nThe Panel will consider the report.\n\n181\n\nThe report was noted.\n\n5 Dates\n\n182\n\nNoted.\n"
    assert "181" in lines_of(text) and "182" in lines_of(text)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Minutes of the last meeting pdf icon PDF 204 KB", "Minutes of the last meeting"),
        ("Appendix A PDF 2 MB", "Appendix A"),
        ("Venue: The Guildhall, Market Place. View directions", "Venue: The Guildhall, Market Place."),
    ],
)
def test_site_tails_are_cut(line: str, left: str) -> None:
    assert lines_of(f"{line}\n\nNone.") == [left, "None."]


def test_marker_lines_stay_and_site_lines_go() -> None:
    kept = ["Agenda item", "Bins", "Additional documents:", "Decision:", "Noted.", "Minutes:", "Noted.", "Supporting documents:"]
    assert lines_of("\n\n".join(["Skip to content", *kept[:2], "View directions", *kept[2:]])) == kept


def test_markings_go() -> None:
    assert lines_of("OFFICIAL\n\nThe bins were late.\n\nNOT PROTECTIVELY MARKED\n") == ["The bins were late."]


LAYOUT = """\
Present       Ann Boyd                    AB             Mary Cole                          MC
              Ken Dale                    KD             Mick Eden                          ME

ITEMS                                                                                            Action

1. Garden
   The undeveloped field had been identified as a site for the garden by the group, and the
   council noted the proposals with interest. Ann Boyd would write to the owner of the field.     AB

2. Website
   New pictures of the village hall go on the front page this month, and old agendas move to a
   page of their own once the clerk has made a list of those that are still being asked for. KD
"""


def test_margin_column_and_rows() -> None:
    assert kinds_of(LAYOUT) == [
        ("row", "Present\tAnn Boyd\tAB\tMary Cole\tMC"),
        ("row", "Ken Dale\tKD\tMick Eden\tME"),
        ("row", "ITEMS\tAction"),
        ("list", "1. Garden"),
        (
            "text",
            "The undeveloped field had been identified as a site for the garden by the group, and the council noted the proposals with "
            "interest. Ann Boyd would write to the owner of the field.",
        ),
        ("margin", "AB"),
        ("list", "2. Website"),
        (
            "text",
            "New pictures of the village hall go on the front page this month, and old agendas move to a page of their own once the clerk "
            "has made a list of those that are still being asked for.",
        ),
        ("margin", "KD"),
    ]


LOG = """\
ACTION LOG - 14 May 2013

Secretariat
Circulate minutes and actions from the thirteenth meeting to members     New
Publish note and actions from the thirteenth meeting on the website      New
Tell wardens by what day they need to bring each of the hall keys to     Ongoing
put the old lists of lost keys in order
Survey of twenty small firms on use of the national address data set     Carried
                                                                         forward
Website
Review the page for the next meeting and tell members of the outcome     Completed
"""


def test_log_of_actions_with_their_states_gives_rows() -> None:
    assert kinds_of(LOG)[2:] == [
        ("row", "Circulate minutes and actions from the thirteenth meeting to members\tNew"),
        ("row", "Publish note and actions from the thirteenth meeting on the website\tNew"),
        ("row", "Tell wardens by what day they need to bring each of the hall keys to put the old lists of lost keys in order\tOngoing"),
        ("row", "Survey of twenty small firms on use of the national address data set\tCarried forward"),
        ("text", "Website"),
        ("row", "Review the page for the next meeting and tell members of the outcome\tCompleted"),
    ]


def test_an_owner_in_a_bracket_at_the_margin_ends_its_paragraph_and_makes_no_row() -> None:
    text = (
        "The hedge along the lower path has been cut and the gate there was hung by the men\n"
        "who mend the road. It was agreed to thank them for what they have done.    (CLERK)\n"
        "A letter from the school about the crossing was read out and the head will be told\n"
        "that the county has been asked. The sign is to be cleaned.                    (AB)\n"
        "Nothing has been heard of the bench which was to have been brought here in the cart\n"
        "of the man from the mill, as he said.\n"
    )
    assert [(kind, words.split()[-1]) for kind, words in kinds_of(text)] == [("text", "(CLERK)"), ("text", "(AB)"), ("text", "said.")]


def test_stretched_lines_are_no_rows() -> None:
    text = (
        "PRESENT: Mr N Baker, Mr M Baldwin, Mr P V Barrington-Kay, Mr P Bartle and Sir Roy\n"
        "Mr C Broad,     Mrs B Brune,      Mr T Cannock,      Sir Paul Carter-Ray, OBE, MP\n"
        "Mrs S Chance, Mr N J D Chapel, Mr I S Chitter, Mrs P T Coleman, Mr P Colewort the\n"
        "Ms K Constant,     Mr G Cookson,       Mr D Crow-Browne,       Mr M C Dancer, MBE\n"
    )
    assert [kind for kind, _ in kinds_of(text)].count("row") == 0


def test_piped_rows() -> None:
    text = "Ref | Action | Owner\nA1 | OS to bring back the audit | OS\nA2 | JK to check the register | JK\n"
    assert kinds_of(text) == [
        ("row", "Ref\tAction\tOwner"),
        ("row", "A1\tOS to bring back the audit\tOS"),
        ("row", "A2\tJK to check the register\tJK"),
    ]


def test_a_row_of_which_one_cell_says_all_loses_its_pipes() -> None:
    told = "BC asked how many people had come through the doors of the baths since Easter."
    assert kinds_of(f"| 4. | Baths | RH |\n| | {told} | |\n| Hale | |\n") == [
        ("row", "4.\tBaths\tRH"),
        ("text", told),
        ("text", "| Hale | |"),
    ]


def test_running_text_in_a_piped_table_is_laid_out_as_text() -> None:
    told = "PM spoke of the baths, the park and the hall, and of the works that had been done to the roofs of each of them. " * 3
    assert kinds_of(f"| No. | Notes | Action |\n|---|---|---|\n| 4. | {told.strip()} | PM |\n| 5. | {told.strip()} | |\n") == [
        ("row", "No.\tNotes\tAction"),
        ("list", "4."),
        ("text", told.strip()),
        ("margin", "PM"),
        ("list", "5."),
        ("text", told.strip()),
    ]


def test_flattened_items_get_their_lines_back() -> None:
    text = (
        "Venue: Town Hall\n\n| No. | Item |\n---|---|\n"
        "34 | Apologies for Absence Minutes: Apologies were received from Councillor Hibbert. |\n"
        "35 | Minutes PDF 109 KB To approve the minutes of 9 January. Minutes: It was agreed that they be signed. |\n"
        "36 | Bin Round Review To consider the report. Decision: RESOLVED: That it be noted. Minutes: Councillor Rolfe asked why. |\n"
    )
    assert lines_of(text)[1:] == [
        "No. Item", "34", "Apologies for Absence", "Minutes:", "Apologies were received from Councillor Hibbert.",
        "35", "Minutes", "To approve the minutes of 9 January.", "Minutes:", "It was agreed that they be signed.",
        "36", "Bin Round Review", "To consider the report.", "Decision:", "RESOLVED: That it be noted.", "Minutes:",
        "Councillor Rolfe asked why.",
    ]  # fmt: skip


def test_a_mark_opens_the_line_below_the_papers_of_its_item() -> None:
    text = (
        "Venue: Town Hall\nNo. | Item |\n---|---|\nWelcome Minutes: The Chair was well. |\n|\n"
        "Bin Round PDF 40 KB (Report of the Head of Waste)\nAdditional documents:\n- Appendix A PDF 11 KB\n"
        "Minutes: Report of the Head of Waste on the bins.\n1. Why were they late? The Head of Waste said that it had snowed.\n|\n"
    )
    assert lines_of(text)[-3:] == [
        "Minutes:",
        "Report of the Head of Waste on the bins.",
        "1. Why were they late? The Head of Waste said that it had snowed.",
    ]


def test_one_line_meeting_is_cut_at_its_markers() -> None:
    talk = "Councillor Rolfe asked why the bins had been late in the High Street. " * 5
    text = f"Agenda item Bins Minutes: {talk}Supporting documents:"
    assert lines_of(text) == ["Agenda item Bins", "Minutes:", talk.strip(), "Supporting documents:"]


MARKDOWN = """\
---
title: "Meeting of 3 May"
date: 2022-05-03
---
# 1.&nbsp;&nbsp;Minutes

**Councillor Rolfe** asked _why_ the [report](https://example.org/a_b(1).pdf) was late\\
and was told that it was not.

- first point
- second point <br> with a *break*

> Moved by A. Hale

| Name | Vote |
|------|------|
| Hale | for |
"""


def test_markdown_loses_its_marks_only() -> None:
    source = source_of(MARKDOWN)
    assert source.media_type == "text/markdown" and source.title == "Meeting of 3 May"
    assert kinds_of(MARKDOWN) == [
        ("heading", "1. Minutes"),
        ("text", "Councillor Rolfe asked why the report was late"),
        ("text", "and was told that it was not."),
        ("list", "- first point"),
        ("list", "- second point with a break"),
        ("text", "Moved by A. Hale"),
        ("row", "Name\tVote"),
        ("row", "Hale\tfor"),
    ]


def test_front_matter_date_completes_a_title_without_one() -> None:
    assert source_of("---\ntitle: Directors\ndate: 2018-01-21 05:30\n---\n\n## Accounts\n\nNoted.\n").title == "Directors, 2018-01-21"


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("it was agreed that the new arrange-", "ments would begin", "arrangements would"),
        ("the arrangements were not cost-", "effective at all", "cost-effective at"),
        ("the grass is long and a short-", "term answer is needed, short and term", "short-term answer"),
    ],
)
def test_line_end_hyphens(left: str, right: str, joined: str) -> None:
    filler = (
        "the arrangements of the committee were cost-effective and went on for as long as\n"
        "they were wanted by those who\npaid for them\n"
    )
    text = f"{filler * 2}{left}\n{right} and so it went on until the end of the meeting\n"
    assert joined in source_of(text).text


def test_tables_do_not_make_markdown_a_page() -> None:
    lines = lines_of(
        "**1. Apologies**\n\nMrs Poole had sent hers.\n\n**2. Accounts**\n\n<table><tr><td>Payee</td><td>Amount</td></tr>"
        "<tr><td>A. Hale</td><td>12.00</td></tr><tr><td>B. Reed</td><td>8.00</td></tr></table>\n\n**3. Paths**\n\nThe path was mown.\n"
    )
    assert lines == [
        "1. Apologies", "Mrs Poole had sent hers.", "2. Accounts", "Payee\tAmount", "A. Hale\t12.00", "B. Reed\t8.00", "3. Paths",
        "The path was mown.",
    ]


def test_a_table_inside_a_table_makes_markdown_no_page() -> None:
    cell = "<tr><td><div>Payee</div></td><td><div>12.00</div></td></tr>"
    table = f"<table><tr><td><div>Accounts for May</div></td></tr><tr><td><table>{cell * 2}</table></td></tr>{cell}</table>"
    lines = lines_of(f"**1. Apologies**\n \nMrs Poole wrote.\n \n**2. Accounts**\n \n{table}\n \n**3. Paths**\n \nIt was mown.\n")
    assert [line for line in lines if line[:1].isdigit()] == ["1. Apologies", "2. Accounts", "3. Paths"]
    assert not any("<" in line or "*" in line for line in lines)


def test_bold_words_that_touch_lose_their_stars() -> None:
    assert lines_of("# Minutes\n\n**4. The minutes of****1 May:** agreed.\n\n**5. Paths:** none\n")[1] == "4. The minutes of1 May: agreed."


def test_a_sentence_that_a_page_break_tore_is_one() -> None:
    lines = lines_of(
        "# Minutes\n\n- Mrs Poole asked about the time that the tenders would take and said that there were worries\n\n"
        "## about the delays with the builders. Mr Hale said that the Council would look at a small number\n\nof sites first.\n\n"
        "## 2. Paths\n\nThe path was mown.\n"
    )
    assert any("there were worries about the delays" in line and "small number of sites first." in line for line in lines), lines
    assert "2. Paths" in lines


def test_words_that_the_type_ran_together_are_parted() -> None:
    told = "Mr Hale askedwhether all who attendedthe fair had paid. RESOLVEDThat they be written to. The Clerk repliedthat she would."
    parted = "Mr Hale asked whether all who attended the fair had paid. RESOLVED That they be written to. The Clerk replied that she would."
    assert lines_of(told) == [parted]


def test_words_that_only_look_run_together_stay() -> None:
    told = "Reeds and seeds were bedded. The Edthorpe bed, the sledthrow and REDTHATCH House were read of."
    assert lines_of(told) == [told]


def test_a_line_that_ends_with_an_article_goes_on_below_a_blank_line() -> None:
    told = "Mr Hale asked Ms Bell how many of the\n\nhomes had been let."
    assert lines_of(told) == [told.replace("\n\n", " ")]


def test_a_line_that_ends_otherwise_stays_apart_from_the_one_below_a_blank_line() -> None:
    assert len(lines_of("The keeper had mown the upper greens and\n\nmended the hut.")) == 2
    assert len(lines_of("The names were read out to all of the\n\nPanel and its guests.")) == 2


def test_a_numbered_title_in_capitals_goes_on_where_print_would_have_filled_the_line() -> None:
    wrapped = (
        "The Mayor thanked the members for their attendance at the meeting held in the Guildhall and\n"
        "said that it would be the last one in the old room.\n\n"
    )
    head = "4. REPORT OF A SPECIAL MEETING OF THE HARBOUR AND\nESTUARY PANEL HELD ON\n\n7TH APRIL, 2014\n\n"
    assert lines_of(4 * wrapped + head + wrapped)[4] == " ".join(head.split())
    assert lines_of(4 * wrapped + "4. ROLL CALL\nABSENT: MR BELL\n\n" + wrapped)[4] == "4. ROLL CALL"
