"""Titles that end before a stop and a dash, or before a dash and small letters; lines that look like titles and are none."""

from pipeline.api import read_text

HEAD = (
    "ESKBY BOROUGH COUNCIL\n\nMINUTES of the Meeting of the Council held on 14th April, 1976\n\n"
    "PRESENT: Councillors Hale, Poole and Reed.\n\n"
)


def _titles(text: str) -> list[str]:
    return [item.title for item in read_text(HEAD + text).agenda_items]


def test_a_stop_and_a_dash_end_a_title() -> None:
    assert _titles(
        "1204. APOLOGIES.—Apologies were submitted on behalf of Councillor Dunn.\n\n"
        "1205. MINUTES.—Moved by Councillor Hale, seconded by Councillor Poole, and RESOLVED,—That the Minutes be confirmed.\n\n"
        "1206. REPORT OF THE ROADS COMMITTEE.—Moved by Councillor Reed, and RESOLVED,—That the report be adopted.\n\n"
        "1207. QUESTIONS UNDER STANDING ORDER NO. 12.—\n\n"
        "Councillor Poole asked when the lamps would be lit. The Surveyor said that he did not know.\n"
    ) == ["APOLOGIES", "MINUTES", "REPORT OF THE ROADS COMMITTEE", "QUESTIONS UNDER STANDING ORDER NO. 12"]


def test_small_letters_may_follow_a_title_in_capitals_behind_its_dash() -> None:
    assert _titles(
        "WAR MEMORIAL - estimate from the mason is £680.\n\n"
        "STREET LIGHTING - light no 7 had been out since January and was reported again.\n\n"
        "ROADS - Mill Lane is to be closed for two weeks. It was agreed to tell the school.\n"
    ) == ["WAR MEMORIAL", "STREET LIGHTING", "ROADS"]


def test_clauses_seconders_and_signatures_are_no_titles() -> None:
    page = (
        "Agenda and minutes\n\nNo. Item\n\nApologies\n\nApologies were received from Councillor Dunn.\n\n"
        "Leisure Plan pdf icon PDF 297 KB\n\n"
        "The Manager gave a report on the pool.\n\nResolved that:\n\nThe report be noted\n\nThe Plan be approved\n\n"
        "Work Programme\n\nMembers noted it.\n"
    )
    assert [item.title for item in read_text(page).agenda_items] == ["Apologies", "Leisure Plan", "Work Programme"]
    board = (
        "Select Board Minutes 04.22.24\n\nRoll Call: Ann Hale (Chair), Bob Poole\n\nTransfer Station\n\n"
        "Bob passed on a letter from the hauler.\n\n"
        "Motion: Ann Hale moved to pay the bill.\n\nSecond: Bob Poole\n\nDecision: 2-0, all in favor\n\nPublic Comment\n\n"
        "Nobody spoke in it.\n\n"
        "Respectfully submitted, Cora Reed\n"
    )
    assert [item.title for item in read_text(board).agenda_items] == ["Transfer Station", "Public Comment"]


def test_entries_under_a_title_alone_in_its_line_are_none() -> None:
    assert _titles(
        "MATTERS ARISING\n\nBUS TIMES - still wanted for the case by the shop.\nPARISH PLAN - forms in, 61 out of 140 of them.\n"
        "RAILINGS - painted. Mr Hale to be thanked.\n\nSCHOOL - request for £50 towards the mural. It was left until May.\n\n"
        "REC FIELD - a discussion took place on the swings.\n\nFOOTPATHS - Mill Lane had been reported to the County.\n\n"
        "CORRESPONDENCE\n\nA letter was read.\n"
    ) == ["MATTERS ARISING", "SCHOOL", "REC FIELD", "FOOTPATHS", "CORRESPONDENCE"]


def test_a_number_glued_to_its_title_counts_in_a_meeting_of_one_line() -> None:
    told = "The Board was told by the Manager that all was well with the houses in Mill Lane and Fore Street. "
    line = f"1.APOLOGIES None. 2.MINUTES OF LAST MEETING {told}3. MATTERS ARISING {told}4. PENSIONS {told}5. ANY OTHER BUSINESS {told}"
    assert len(_titles(f"{line}\n")) == 5
