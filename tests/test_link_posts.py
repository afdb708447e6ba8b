"""Names of posts and bodies hold no words of a measure."""

import pytest

from pipeline.link import Register, find, load_register
from pipeline.link.posts import initials, named_places
from pipeline.link.reading import Reading
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Head of People and Change said so.", ["People and Change"]),
        ("to instruct the Executive Director – Education and Children to report", ["Education and Children"]),
        ("the Service Director Highways provide figures", ["Highways"]),
        ("the Cabinet Member for Waste, Recycling and Climate replied", ["Waste, Recycling and Climate"]),
        ("HEALTH AND SOCIAL CARE PARTNERSHIP – DELAYED DISCHARGES", ["HEALTH AND SOCIAL CARE PARTNERSHIP"]),
        ("reported to the Housing Panel that rent arrears rose", ["Housing Panel"]),
        ("TA asked if it was so.", ["TA"]),
        ("ASB: 41 incidents; FOI requests were at 91%", []),
        ("the head of the queue was full of people", []),
        ("Recycling was up by 4%.", []),
        ("Members asked about Missed Bins", []),
    ],
)
def test_where_names_stand(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end, _ in named_places(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Executive Director – Education and Children to report back in the autumn", []),
        ("asked the Director – Education and Children for the number of children missing education", ["LG-cme"]),
        ("the Head of Recycling was asked why the recycling rate had dropped to 41%", ["LG-recycling-rate"]),
        ("the Complaints Panel asked why complaints had risen from 212 to 340", ["LG-complaints-received"]),
    ],
)
def test_only_what_is_said_beside_them_is_a_mention(text: str, expected: list[str], shipped: Register) -> None:
    assert [mention.indicator_id for mention in find(text, shipped, asking=True)] == expected


def test_initials_of_who_speaks_or_acts_are_no_short_names() -> None:
    people = initials(["TA", "Cllr Ames", "JW", "Head of IT"])
    assert people == {"TA", "JW"}
    assert [text[0] for text in named_places("TA did not know; JW and Q&A", people)] == [0, 17]
    assert "temporaryaccommodation" not in Reading("TA did not know.", None, people).places
    assert "temporaryaccommodation" in Reading("Fewer were in TA.").places


def test_who_speaks_by_office_says_nothing_of_what_is_measured_but_a_body_may() -> None:
    reading = Reading("The Head of Waste Services said that the Works Loan Board was owed £4m.")
    keys = {t.key for t in reading.sentences()[0]}
    assert "waste" not in keys and "loan" in keys


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Head of Schools should provide a written reply within ten days on home education", []),
        ("that a breakdown of home education be submitted in six months", []),
        ("asked how many complaints had been answered within ten days", ["LG-complaints-s1-time"]),
    ],
)
def test_when_a_paper_is_due_shows_no_measure(text: str, expected: list[str], shipped: Register) -> None:
    assert [mention.indicator_id for mention in find(text, shipped)] == expected
