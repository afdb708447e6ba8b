"""The forms in which minutes record actions, ten at a time as the items of one whole document with attendance."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from marked import one_sided

from pipeline import extract, segment
from pipeline.ingest import read
from pipeline.records import Action

EXAMPLES = Path(__file__).parent / "examples" / "action_forms.txt"
MARK = re.compile(r"<action(?P<values>(?:\s+\w+=\"[^\"]*\")*)>(?P<text>.*?)</action>", re.DOTALL)
TITLES = ("LIBRARY REVIEW", "HOUSING REPAIRS", "BUDGET MONITORING", "WASTE COLLECTION", "PARKS STRATEGY", "LEISURE CENTRES")
TITLES += ("ROAD SAFETY", "PERFORMANCE REPORT", "CUSTOMER SERVICES", "WORK PROGRAMME")
NEXT = "The next meeting would be held on Tuesday 16 May 2023.\n"


class Setting(NamedTuple):
    """A kind of document: what it begins with, and the sentences before and after each case."""

    head: str
    opening: str
    closing: str


SETTINGS = {
    "borough": Setting(
        """Northwick Borough Council

MINUTES of a meeting of the Community Scrutiny Committee held in the Council Chamber, Town Hall on Tuesday 14 March 2023 at 7.00 pm

Present: Councillor A Hale (Chair), Councillors B Poole, M Reed, J Sturgess, Mrs D Ashby and T Kemp

In attendance: Councillor P Lowe (Portfolio Holder for Finance)

Officers: Jo Bell (Assistant Director - Housing), T Marsh (Head of Finance), Rita Quill (Committee Manager), Owen Prentice (Waste Manager)

1. APOLOGIES FOR ABSENCE

Apologies were received from Councillor F Dunn.

""",
        "The Committee received a report on the subject, which had been circulated.",
        "RESOLVED: That the report be noted.",
    ),
    "parish": Setting(
        """Much Fenby Parish Council

Minutes of the Parish Council Meeting held on Tuesday 14th March 2023 at 7.30pm in the Village Hall

Present: Cllr A Hale (Chairman), Cllrs B Poole, M Reed, J Sturgess and T Kemp
In attendance: Mrs J Coyle (Clerk), County Cllr P Lowe, 4 members of the public

1. Apologies

Apologies were received from Cllr F Dunn.

""",
        "The Clerk had circulated a note before the meeting.",
        "",
    ),
    "health": Setting(
        """Northwick Health and Wellbeing Board

Notes of the meeting held on 14 March 2023

Present: Dr Anna Hale (AH), Ben Poole (BP), Mary Reed (MR), Joan Sturgess (JS)
In attendance: Tom Kemp (TK), Paula Lowe (PL), Rita Quill (RQ)
Apologies: Fred Dunn

1. Welcome

AH welcomed everybody to the meeting.

""",
        "The paper was taken as read.",
        "",
    ),
    "scottish": Setting(
        """STRATHFENBY COUNCIL

MINUTE of MEETING of the COMMUNITIES COMMITTEE held in the Council Chambers on TUESDAY, 14 MARCH 2023 at 10.15am

Present: Councillors A Hale (Convener), B Poole, M Reed, J Sturgess and T Kemp

Attending: P Lowe, Executive Director (Place); T Marsh, Chief Officer (Finance); R Quill, Committee Officer

1. DECLARATIONS OF INTEREST

There were no declarations of interest.

""",
        "There had been submitted Report No 12/23 by the Executive Director (Place).",
        "Decision\n\nThe Committee noted the terms of the Report.",
    ),
}


class Case(NamedTuple):
    """One form: the document that it stands in, and its text with the actions marked."""

    name: str
    setting: str
    body: str


def cases() -> list[Case]:
    found = []
    for part in re.split(r"^== ", EXAMPLES.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, body = part.partition("\n")
        named = re.match(r"~ (\w+)\n", body)
        found.append(Case(name.strip(), named[1] if named else "borough", (body[named.end() :] if named else body).strip("\n")))
    return found


CASES = cases()
GROUPS = [
    group[n : n + 10]
    for setting in SETTINGS
    for group in [[case for case in CASES if case.setting == setting]]
    for n in range(0, len(group), 10)
]


def bare(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:–—-•()[]")


def shown(action: Action, wanted: dict[str, str]) -> dict[str, str]:
    """The attributes of an action that a mark gives."""
    got = {"owners": "; ".join(action.owners), "due": action.due, "date": action.due_date or ""}
    return {name: got[name] for name in wanted}


def test_every_case_has_a_name_of_its_own_and_closed_marks() -> None:
    assert len({case.name for case in CASES}) == len(CASES) > 250
    assert not [case.name for case in CASES if "<" in MARK.sub("", case.body)]


def test_each_named_form_has_a_case_and_a_counter_case() -> None:
    assert one_sided((case.name, bool(MARK.search(case.body))) for case in CASES) == []


@pytest.mark.parametrize("group", GROUPS, ids=[f"{group[0].setting}: {group[0].name}" for group in GROUPS])
def test_each_form_is_read_among_others(group: list[Case]) -> None:
    setting = SETTINGS[group[0].setting]
    text = setting.head
    for n, (title, case) in enumerate(zip(TITLES, group, strict=False), 2):
        text += f"{n}. {title}\n\n{setting.opening}\n\n" + MARK.sub(lambda match: match["text"], case.body)
        text += f"\n\n{setting.closing}\n\n" if setting.closing else "\n\n"
    source = read(Path("case.txt"), (text + NEXT).encode())
    out = extract.extract(source, segment.segment(source), extract.build_nlp())
    starts = [source.text.index(f"{n}. {title}") for n, title in enumerate(TITLES[: len(group)], 2)] + [len(source.text)]
    got, wanted = {}, {}
    for case, start, end in zip(group, starts, starts[1:], strict=False):
        marks = [(bare(m["text"]), dict(re.findall(r"(\w+)=\"([^\"]*)\"", m["values"]))) for m in MARK.finditer(case.body)]
        # the forms are torn from their minutes: what words alone say of such sentences is tested in test_worded
        found = [action for action in out.actions if start <= action.start < end and action.rule != "action-worded"]
        wanted[case.name] = marks
        attributes = [values for _, values in marks] + [{}] * len(found)
        got[case.name] = [(bare(action.text), shown(action, values)) for action, values in zip(found, attributes, strict=False)]
    assert got == wanted
