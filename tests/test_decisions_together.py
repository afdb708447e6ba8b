"""The forms in which minutes print decisions, ten at a time as the items of one whole document with attendance and talk before each."""

import re
from pathlib import Path

import pytest
from marked import bare

from pipeline import extract, segment
from pipeline.ingest import read

HEAD = """Northwick Borough Council

MINUTES of a meeting of the Community Scrutiny Committee held in the Council Chamber, Town Hall on Tuesday 14 March 2023 at 7.00 pm

Present: Councillor A Hale (AH) (Chair), Councillors B Poole (BP), M Reed (MR), J Sturgess (JS), Mrs D Ashby and T Kemp

Officers: Jo Bell (Assistant Director - Housing), T Marsh (Head of Finance), R Quill (Committee Manager)

1. APOLOGIES FOR ABSENCE

Apologies were received from Councillor F Dunn.

"""
TITLES = ("LIBRARY REVIEW", "HOUSING REPAIRS", "BUDGET MONITORING", "WASTE COLLECTION", "PARKS STRATEGY", "LEISURE CENTRES")
TITLES += ("ROAD SAFETY", "PLANNING MATTERS", "CUSTOMER SERVICES", "WORK PROGRAMME")
OPENING = "The Head of Finance introduced a report on the subject. Councillor Reed asked when it was written. She replied that it was new."
MARK = re.compile(r"<res(?P<values>(?:\s+\w+=\"[^\"]*\")*)>(?P<text>.*?)</res>", re.DOTALL)
SIZE = 10


def cases() -> list[tuple[str, str]]:
    """The cases of ``tests/examples/decisions.txt``: name and marked-up words."""
    text = (Path(__file__).parent / "examples" / "decisions.txt").read_text(encoding="utf-8")
    parts = re.split(r"^== ", text, flags=re.MULTILINE)[1:]
    return [(name.strip(), body.strip("\n")) for name, _, body in (part.partition("\n") for part in parts)]


CASES = cases()
GROUPS = [CASES[n : n + SIZE] for n in range(0, len(CASES), SIZE)]


def test_each_row_has_its_own_counter_example() -> None:
    rows: dict[str, set[str]] = {}
    for name, body in CASES:
        sign, _, row = name.partition(" ")
        assert sign in ("+", "-"), name
        assert (sign == "+") == bool(MARK.search(body)) or sign == "-", name
        rows.setdefault(row.partition(",")[0], set()).add(sign)
    assert [row for row, signs in rows.items() if signs != {"+", "-"}] == []
    assert "<" not in "".join(MARK.sub("", body) for _, body in CASES)


@pytest.mark.parametrize("group", GROUPS, ids=[group[0][0] for group in GROUPS])
def test_each_form_is_read_among_others(group: list[tuple[str, str]]) -> None:
    items = []
    for number, (title, (_, body)) in enumerate(zip(TITLES, group, strict=False), 2):
        items.append(f"{number}. {title}\n\n{OPENING}\n\n{MARK.sub(lambda m: m['text'], body)}")
    source = read(Path("case.txt"), (HEAD + "\n\n".join(items) + "\n").encode())
    out = extract.extract(source, segment.segment(source), extract.build_nlp())
    wanted = [(bare(m["text"]), dict(re.findall(r"(\w+)=\"([^\"]*)\"", m["values"]))) for _, body in group for m in MARK.finditer(body)]
    # the forms are torn from their minutes: what words alone say of such sentences is tested in test_worded
    by_rule = [record for record in out.resolutions if record.rule != "resolution.worded"]
    assert [bare(r.text) for r in by_rule] == [text for text, _ in wanted]
    for record, (text, values) in zip(by_rule, wanted, strict=True):
        got = {name: getattr(record, name) for name in values}
        assert (text, {name: "" if value is None else str(value) for name, value in got.items()}) == (text, values)
