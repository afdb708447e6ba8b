"""Reports and letters that minutes print in full hold no records of the meeting; what is quoted of a motion does."""

from pipeline.api import read_text

REPORT = """\
ESKBY CITY COUNCIL
LICENSING COMMITTEE
Minutes of the meeting held on 4 May 2023

Present: Councillors Hale and Poole

1. Licence fees

The Committee considered the undernoted report:

“Purpose of Report

The Council resolved in 2009 that the fee be £500.

Officers will report back to the members within a year.

Members asked in 2010 whether the fee was too high.”

In answer to a question from Councillor Hale as to who inspects the cabs, the Manager said that the garage did.

The Committee agreed that the fee be raised to £600 and that the Manager write to all drivers.
"""
MOTION = """\
ESKBY CITY COUNCIL
Minutes of the meeting held on 4 May 2023

Present: Councillors Hale and Poole

1. Ferry

Councillor Hale moved the following motion, which was seconded by Councillor Poole and carried:

“That the Council supports the ferry.

That the Clerk write to the Minister.

That the reply be laid before the next meeting.”
"""


def test_a_report_in_quotation_marks_holds_no_records() -> None:
    records = read_text(REPORT)
    assert [q.text for q in records.questions] == ["a question from Councillor Hale as to who inspects the cabs"]
    assert all("2009" not in r.text for r in records.resolutions)
    assert [a.text for a in records.actions] == ["that the Manager write to all drivers."]


def test_a_motion_in_quotation_marks_does() -> None:
    assert any("write to the Minister" in r.text for r in read_text(MOTION).resolutions)
