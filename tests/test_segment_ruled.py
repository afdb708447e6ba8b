"""Titles right below the rules that part the items, and what else stands there. All names are invented."""

import pytest

from pipeline.segment.names import is_ranked
from pipeline.segment.ruled import is_rule
from tests.test_segment_forms import read

HEAD = "MARLBY TOWN COUNCIL\n\nMinutes of the meeting of 4 May 2023\n\nPresent: Cllr Poole, Cllr Reed\n\n"
SAID = "        The Clerk stated that the works were nearly done and that no more was owed.\n\n"
RULES = ["--------------", "                 −−−−−−−−−−−", "* * *", "~~~~~~~~~~", "◆◆◆ ◆◆◆ ◆◆◆"]


def items(body: str) -> list[str]:
    return [title for _, title in read(HEAD + body)[1]]


@pytest.mark.parametrize("rule", RULES)
def test_titles_below_rules_are_items(rule: str) -> None:
    titles = ["Harbour Wall", "Bandstand (BND)", "Sluice Gates", "Lamp Posts in Mill Lane", "Approval of Minutes"]
    assert items("".join(f"{rule}\n{title}\n\n{SAID}" for title in titles)) == titles


def test_the_parts_of_a_group_below_a_rule_are_items_and_who_reports_is_none() -> None:
    one = [f"-----------\n{title}\n\n{SAID}" for title in ("Harbour Wall", "Bandstand", "Sluice Gates", "Lamp Posts")]
    group = "-----------\nMember Reports\n\n" + "".join(
        f"Council Member {who}\n\n{title}\n\n{SAID}"
        for who, title in (("Hale", "Ferry Trust"), ("Reed", "Bandstand"), ("Poole", "Mill Museum"))
    )
    assert items("".join(one) + group)[4:] == ["Member Reports", "Ferry Trust", "Bandstand", "Mill Museum"]


def test_what_kind_of_meeting_goes_on_below_a_rule_is_no_item() -> None:
    titles = ["Harbour Wall", "Bandstand", "Sluice Gates", "Lamp Posts"]
    body = "-----------\nPUBLIC MEETING\n" + "-----------\n".join(f"{title}\n\n{SAID}" for title in titles)
    assert items(body) == titles


def test_rules_over_paragraphs_tell_no_titles() -> None:
    assert items("-----------\n".join([SAID, SAID, SAID, "Ann Hale\nClerk of the Town\n\n", SAID, SAID])) == []


@pytest.mark.parametrize("text", RULES)
def test_a_rule_is_nothing_but_marks(text: str) -> None:
    assert is_rule(text)


@pytest.mark.parametrize("text", ["", "--", "22, 2022", "(a)", "__________", ". . . . .", "== Lamps ==", "1 - - -"])
def test_other_lines_are_no_rules(text: str) -> None:
    assert not is_rule(text)


@pytest.mark.parametrize(
    "text", ["Council Member Hale", "Mayor Pro Tem Ann Hale", "Councilmember B. Reed:", "COMMISSIONER POOLE", "Cr Poole"]
)
def test_a_rank_and_a_name_are_a_person(text: str) -> None:
    assert is_ranked(text)


@pytest.mark.parametrize(
    "text", ["Council Member Reports", "Mayor’s Report", "Commissioner Comments", "Councilmember", "Director of Works"]
)
def test_a_rank_and_a_thing_are_none(text: str) -> None:
    assert not is_ranked(text)
