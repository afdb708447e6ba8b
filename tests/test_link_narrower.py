"""Of two readings the fuller one, of two things asked in one sentence both, of one word the measure of those spoken of."""

import pytest

from pipeline.link import Register, find, load_register
from pipeline.link.index import index_of
from pipeline.link.match import Setting
from pipeline.link.narrower import narrower
from pipeline.link.reading import Reading
from pipeline.link.weighed import find_in
from pipeline.resources import resource


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register(resource("corpus/indicators/uk-local-government.csv"))


def ids(text: str, register: Register, *, measured: bool = True) -> list[str]:
    return [mention.indicator_id for mention in find(text, register, measured=measured, asking=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "asked for the number of council houses that were boarded up, and how long on average it took from keys in to keys out",
            ["LG-voids-number", "LG-void-relet-time"],
        ),
        ("asked for what share of those threatened with homelessness it had been prevented", ["LG-homeless-prevented"]),
        ("asked how many households had been owed a prevention duty", ["LG-homeless-prevention-duty"]),
    ],
)
def test_two_things_asked_are_two_measures_and_the_fuller_reading_goes_first(text: str, expected: list[str], shipped: Register) -> None:
    assert ids(text, shipped) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("asked about turnover in the kitchens", ["LG-staff-turnover"]),
        ("asked whether staff turnover had steadied since the move", ["LG-staff-turnover"]),
        ("asked about the turnover of staff in the depot", ["LG-staff-turnover"]),
        ("asked what the turnover of the tea room had been", []),
        ("asked about tenancy turnover", []),
        ("asked about the turnover of £2.4m", []),
    ],
)
def test_turnover_is_of_staff_where_nothing_else_is_named(text: str, expected: list[str], shipped: Register) -> None:
    assert ids(text, shipped) == expected


def test_a_word_alone_is_of_those_who_were_spoken_of(shipped: Register) -> None:
    index = index_of(shipped)
    turnover = next(wording for wording in index.under("staffturnover") if wording.main == {"staffturnover"})
    assert narrower(turnover, ["LAIT Work_Force_Vac_Rate"], index) == "LAIT Work_Force_TO_Rate"
    assert narrower(turnover, ["LG-sickness-fte"], index) == ""
    assert narrower(turnover, [], index) == ""


@pytest.mark.parametrize(
    ("text", "teachers"),
    [
        ("asked why days lost to sickness by staff other than teachers were up to 12.9", False),
        ("asked why sickness among non-teaching staff was up to 12.9 days", False),
        ("asked why teacher sickness absence was up to 7.4 days", True),
    ],
)
def test_staff_other_than_teachers_are_none(text: str, teachers: bool, shipped: Register) -> None:
    found = find_in(Reading(text), index_of(shipped), Setting(measured=True, asking=True, nation="Scotland"))
    assert found
    assert ("LGBF CORP06a" in [mention.indicator_id for mention in found]) is teachers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("asked how many pupils were now classed as persistent absentees", "LAIT TotPerAbNew"),
        ("asked was anti-social behaviour up or down", "LG-asb"),
        ("asked were burglaries up on last year", "LG-burglary"),
        ("asked if footfall had recovered", "LG-footfall"),
    ],
)
def test_how_it_stands_is_asked(text: str, expected: str, shipped: Register) -> None:
    assert expected in ids(text, shipped)


@pytest.mark.parametrize(
    "text",
    [
        "asked if a day off was classed as persistent absence",
        "asked whether the target for home fire safety visits could be met",
        "wished to establish how the sum had been arrived at",
        "said that the rate had hardly moved",
        "asked was the lorry up on the kerb",
    ],
)
def test_what_only_sounds_like_a_measure(text: str, shipped: Register) -> None:
    assert ids(text, shipped) == []
