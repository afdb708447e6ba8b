"""Headings that lost their line get it back; numbers in running text stay where they are."""

import time
from pathlib import Path

from pipeline.ingest import read
from pipeline.ingest.runon import coded_titles


def lines_of(text: str) -> list[str]:
    source = read(Path("x.txt"), text.encode(), shown="x.txt")
    return [source.text[line.start : line.end] for line in source.lines]


def test_a_heading_inside_a_paragraph_begins_a_line() -> None:
    lines = lines_of(
        "1. Hedges\n\nThe hedge at the green was cut in May and again in August by the contractor.\n\n"
        "2. Finance\n\nThe accounts were read out and all were in agreement. 3. Drains - Update The drain at the mill was cleared.\n\n"
        "4. Any other business\n\nThere was none.\n"
    )
    assert "3. Drains - Update The drain at the mill was cleared." in lines
    assert "The accounts were read out and all were in agreement." in lines


def test_two_swallowed_headings_in_one_paragraph() -> None:
    lines = lines_of(
        "5. Hedges\n\nNothing was reported on the hedges of the parish. 6. Paths. The path was mown. 7. Benches. Two had been painted.\n\n"
        "8. Close\n\nThe Chairman thanked all who had come.\n"
    )
    assert [line[:2] for line in lines if line[:1].isdigit()] == ["5.", "6.", "7.", "8."]


def test_numbers_that_the_heads_of_lines_do_not_leave_out_stay() -> None:
    told = "The clerk had read the policy. 3. Insurance was dear. It would be looked at again."
    lines = lines_of(f"1. Hedges\n\n{told}\n\n2. Finance\n\nAll was well with the accounts.\n\n3. Close\n\nThe meeting was closed.\n")
    assert told in lines


def test_a_number_that_might_stand_in_two_places_is_left() -> None:
    told = "The list was read out. 2. Benches. They were old. 2. Benches. They were new."
    assert told in lines_of(f"1. Hedges\n\n{told}\n\n3. Finance\n\nAll was well with the accounts.\n")


def test_pages_and_offsets_survive_the_break() -> None:
    text = "1. Hedges\n\nAll were in agreement with that. 2. Drains. The drain was cleared.\n\n3. Close\n\nNone.\n"
    source = read(Path("x.txt"), text.encode(), shown="x.txt")
    assert all(source.text[line.start : line.end].strip() for line in source.lines)
    assert sum(source.text[line.start : line.end].startswith("2. Drains") for line in source.lines) == 1


def test_a_title_is_found_whose_text_follows_it_in_the_line() -> None:
    lines = lines_of(
        "1. Apologies Apologies were received from Mr Dunn. 2. Declarations of Interest There were none. 3. Paths He had gone.\n\n"
        "4. Benches Mrs Poole asked who had painted them. Mr Reed had.\n\n5. Finance It was read. 6. Date of next meeting 9 May\n"
    )
    assert [line[:2] for line in lines if line[:1].isdigit()] == ["1.", "2.", "3.", "4.", "5.", "6."]


def test_numbers_that_run_on_through_the_year_are_found_inside_a_line() -> None:
    lines = lines_of(
        "MINUTES\n\n14 APOLOGIES Mr Dunn had written. 15 BENCHES Two were painted. 16 PATHS The ranger had mown them.\n\n"
        "17 FINANCE The accounts were read out to all who had come.\n\n18 CLOSE The meeting was closed.\n"
    )
    assert [line.split()[0] for line in lines if line[:1].isdigit()] == ["14", "15", "16", "17", "18"]


def test_an_amount_or_a_list_inside_a_line_is_no_title() -> None:
    told = "The clerk had bought posts. 2. Some were dear. Those at the mill came to 3 POUNDS each."
    assert told in lines_of(f"1. Hedges\n\n{told}\n\n2. Finance\n\nAll was well.\n\n3. Close\n\nThe meeting was closed.\n")


def test_a_title_that_sticks_to_its_text_is_cut_from_it() -> None:
    lines = lines_of("1. ApologiesCllr Dunn had written.\n2. Old PathsThe ranger cut them.3. BenchesNone were broken.\n4. CloseAt nine.\n")
    assert lines[:4] == ["1. Apologies", "Cllr Dunn had written.", "2. Old Paths", "The ranger cut them."]
    assert lines[4:] == ["3. Benches", "None were broken.", "4. CloseAt nine."]


def test_a_name_with_a_capital_inside_stays_whole() -> None:
    lines = lines_of("1. Letter from YouTherm\n\nIt was read.\n\n2. Lease of McNoble Hall\n\nIt was signed.\n")
    assert "1. Letter from YouTherm" in lines and "2. Lease of McNoble Hall" in lines


CODED = (
    "Item 24/05/2 Public forum: Nobody had come.\n\nItem 24/05/3 Hedges\n\nThe hedge at the green was cut in May. {inside}\n\n"
    "Item 24/05/5 Correspondence: None.\n\nItem 24/05/6 Finance:\n\nThe accounts were read out.\n"
)


def test_titles_numbered_by_a_code_are_found_inside_a_line() -> None:
    lines = lines_of(CODED.format(inside="Resolved 24/05/3.01 That it be cut by the contractor Item 24/05/4 Drains and Ditches None."))
    assert "Item 24/05/4 Drains and Ditches None." in lines
    assert any(line.startswith("The hedge") and line.endswith("contractor") for line in lines)
    lines = lines_of(
        "70/23 Apologies Mr Dunn had written. 71/23 Interests None. 72/23 Benches They were painted.\n\n73/23 Paths\n\nAll were mown.\n\n"
        "74/23 Close\n\nIt was nine.\n"
    )
    assert [line.split()[0] for line in lines if line[:1].isdigit()] == ["70/23", "71/23", "72/23", "73/23", "74/23"]


def test_a_code_that_a_line_bears_or_that_counts_otherwise_is_pointed_at() -> None:
    for code in ("Item 24/05/3 Hedges", "Item 24/05/9 Drains", "Item 24/04/4 Drains", "24/05/4 Drains"):
        told = CODED.format(inside=f"It was told under {code} that this would do.")
        assert len(lines_of(told)) == len(lines_of(CODED.format(inside="It would do.")))


def test_words_of_every_agenda_need_no_stop_before_their_number() -> None:
    page = "1. Hedges\n\nAll agreed.\n\n2. Reports\n\nThe next agenda holds: - Drains and ditches {}\n\n4. Open forum\n\nNobody spoke.\n"
    assert "3. Date of next meeting 9 May" in lines_of(page.format("3. Date of next meeting 9 May"))
    told = "- Drains and ditches 3. Mill bridge"
    assert any(line.endswith(told) for line in lines_of(page.format("3. Mill bridge")))


def test_a_long_list_of_dates_is_read_in_time_that_grows_with_it() -> None:
    """Each date looks like the code of a title; none may have the whole list searched again."""
    heads = ["Item 15/06/1 Apologies", "Item 15/06/2 Minutes", "Item 15/06/3 Finance"]
    payments = " ".join(f"12/05/{n % 9999} Smith paid for mowing" for n in range(20_000))
    began = time.process_time()
    assert coded_titles([*heads, payments]) == [[], [], [], []]
    assert time.process_time() - began < 5
