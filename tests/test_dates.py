"""Dates in every form in which minutes print them, and figures that are none."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import parse_dates

FORMS = [
    ("Tuesday, 3rd May, 2022 7.30 pm", "Tuesday, 3rd May, 2022", "2022-05-03"),
    ("held on 3 May 2022 at 7 pm", "3 May 2022", "2022-05-03"),
    ("26/01/2011", "26/01/2011", "2011-01-26"),
    ("seen on 30.7.8. and", "30.7.8", "2008-07-30"),
    ("on 20/08/14", "20/08/14", "2014-08-20"),
    ("7/11/16 AB to set dates", "7/11/16", "2016-11-07"),
    ("14th September, 2014", "14th September, 2014", "2014-09-14"),
    ("13 th April 2019", "13 th April 2019", "2019-04-13"),
    ("20thJuly 2010", "20thJuly 2010", "2010-07-20"),
    ("28thApril 2009", "28thApril 2009", "2009-04-28"),
    ("5 Sep 2018 - 09:30", "5 Sep 2018", "2018-09-05"),
    ("Wednesday 4 Oct. 2017", "Wednesday 4 Oct. 2017", "2017-10-04"),
    ("the 3rd day of May, 2021", "3rd day of May, 2021", "2021-05-03"),
    ("Thursday 12th of October 2023", "Thursday 12th of October 2023", "2023-10-12"),
    ("March 21, 2023", "March 21, 2023", "2023-03-21"),
    ("May 26, 2025, at 1:00 PM", "May 26, 2025", "2025-05-26"),
    ("2024-05-24", "2024-05-24", "2024-05-24"),
    ("14-May-2019", "14-May-2019", "2019-05-14"),
    ("MM 04.06.2016", "04.06.2016", "2016-06-04"),
    ("Meeting held 5.11.24", "5.11.24", "2024-11-05"),
    ("l3th May 1994", "l3th May 1994", "1994-05-13"),
    ("on 3 May '22", "3 May '22", "2022-05-03"),
    ("31 March 2022/23", "31 March 2022", "2022-03-31"),
    ("16TH JANUARY 2007", "16TH JANUARY 2007", "2007-01-16"),
    ("8fed Ionawr 2020", "8fed Ionawr 2020", "2020-01-08"),
    ("9/22/2014", "9/22/2014", "2014-09-22"),
    ("MONDAY 4 MARCH 2O24", "MONDAY 4 MARCH 2O24", "2024-03-04"),
    ("ON 8°” MARCH, 2016", "8°” MARCH, 2016", "2016-03-08"),
    ('21"° MARCH, 2016', '21"° MARCH, 2016', "2016-03-21"),
    ("on the nineteenth day of January, 2022 at", "nineteenth day of January, 2022", "2022-01-19"),
    ("Monday, the Thirty-first of March 1997", "Monday, the Thirty-first of March 1997", "1997-03-31"),
    ("on the twentieth day of June 1988", "twentieth day of June 1988", "1988-06-20"),
    ("Minutes 01 19 2022", "01 19 2022", "2022-01-19"),
    ("Feburary 19, 2018", "Feburary 19, 2018", "2018-02-19"),
]


@pytest.mark.parametrize(("text", "span", "day"), FORMS, ids=[f[0] for f in FORMS])
def test_printed_forms(text: str, span: str, day: str) -> None:
    (found,) = parse_dates(text)
    assert (text[found.start : found.end], found.date.isoformat(), found.has_year) == (span, day, True)


@pytest.mark.parametrize(
    "text",
    [
        "part 2 may be let",
        "the first March 2022 meeting",
        "the first of may be",
        "call 01 12 2034 117",
        "rows 41 22 2019",
        "4.1.12 The Chair said",
        "section 12, 3.4",
        "20/00814/FUL",
        "31st February 2020",
        "in March 12 people came",
        "1 and 2 of the",
        "May 2022",
    ],
)
def test_figures_that_are_no_dates(text: str) -> None:
    assert parse_dates(text, default_year=2020) == []


def test_a_date_without_a_year_takes_the_default_and_says_so() -> None:
    (found,) = parse_dates("by 3rd May at noon", default_year=2021)
    assert (found.date, found.has_year) == (datetime.date(2021, 5, 3), False)
    assert parse_dates("by 3rd May at noon") == []
    (leap,) = parse_dates("29 February", default_year=2020)
    assert leap.date == datetime.date(2020, 2, 29)


def test_joined_dates_share_the_year() -> None:
    assert [f.date.isoformat() for f in parse_dates("28 February to 1 March 2022")] == ["2022-02-28", "2022-03-01"]
    text = "on 5 and 12 May 2022"
    assert [(text[f.start : f.end], f.date.isoformat()) for f in parse_dates(text)] == [("5", "2022-05-05"), ("12 May 2022", "2022-05-12")]


@given(
    st.dates(datetime.date(1950, 1, 1), datetime.date(2060, 12, 31)),
    st.sampled_from(["%d %B %Y", "%A, %d %B, %Y", "%d/%m/%Y", "%B %d, %Y", "%Y-%m-%d"]),
)
def test_what_is_printed_is_read_back(day: datetime.date, form: str) -> None:
    text = f"The meeting of {day.strftime(form)} was held."
    assert [f.date for f in parse_dates(text)] == [day]


@given(st.text(alphabet="0123456789/.- ,thMayJune'’\n", max_size=80))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    found = parse_dates(text, default_year=2020)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
