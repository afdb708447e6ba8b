"""The forms in which minutes tell questions and answers, ten at a time as the items of one whole document with attendance."""

from pathlib import Path

import pytest
from marked import Case, Marked, bare, load, one_sided

from pipeline import extract, segment
from pipeline.ingest import read

HEAD = """Northwick Borough Council

MINUTES of a meeting of the Community Scrutiny Committee held in the Council Chamber, Town Hall on Tuesday 14 March 2023 at 7.00 pm

Present: Councillor A Hale (Chair), Councillors B Poole, M Reed, J Sturgess, Mrs D Ashby and T Kemp

In attendance: Councillor P Lowe (Portfolio Holder for Finance)

Officers: Jo Bell (Assistant Director - Housing), T Marsh (Head of Finance), R Quill (Committee Manager)

1. APOLOGIES FOR ABSENCE

Apologies were received from Councillor F Dunn.

"""
TITLES = ("LIBRARY REVIEW", "HOUSING REPAIRS", "BUDGET MONITORING", "WASTE COLLECTION", "PARKS STRATEGY", "LEISURE CENTRES")
TITLES += ("ROAD SAFETY", "PERFORMANCE REPORT", "CUSTOMER SERVICES", "WORK PROGRAMME")
OPENING = "The Committee received a report on the subject, which had been circulated."
CASES = load("forms")
GROUPS = [CASES[n : n + 10] for n in range(0, len(CASES), 10)]


def test_each_named_form_has_a_case_and_a_counter_case() -> None:
    assert one_sided((case.name, bool(case.records)) for case in CASES) == []


@pytest.mark.parametrize("group", GROUPS, ids=[group[0].name for group in GROUPS])
def test_each_form_is_read_among_others(group: list[Case]) -> None:
    items = [
        f"{n}. {title}\n\n{OPENING}\n\n{case.text}\n\nRESOLVED: That the report be noted."
        for n, (title, case) in enumerate(zip(TITLES, group, strict=False), 2)
    ]
    source = read(Path("case.txt"), (HEAD + "\n\n".join(items) + "\n").encode())
    out = extract.extract(source, segment.segment(source), extract.build_nlp())
    # the forms are torn from their minutes: what words alone say of such sentences is tested in test_worded
    said = [(q.start, "q", q.text, q.speaker) for q in out.questions if q.rule != "question.worded"]
    said += [(r.start, "r", r.text, r.speaker) for r in out.responses if r.rule != "response.worded"]
    found = [Marked(kind, bare(text), speaker) for _, kind, text, speaker in sorted(said)]
    assert found == [Marked(record.kind, record.text, record.speaker) for case in group for record in case.records]
