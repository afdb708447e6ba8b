"""Find calendar dates in running text, in the forms in which minutes print them.

Shared by the stages that need a date: the meeting's own, the next meeting's, the day by which something is due. Only a day and a month
count, with or without a year; what "the end of March" or "next Friday" means is the business of whoever reads the sentence.
"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

MONTHS = {
    name: number
    for number, names in enumerate(  # the last of each: Welsh
        (
            "january jan ionawr", "february feb febuary feburary chwefror", "march mar mawrth", "april apr ebrill", "may mai",
            "june jun mehefin", "july jul gorffennaf", "august aug awst", "september sept sep medi", "october oct hydref",
            "november nov tachwedd", "december dec rhagfyr",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"  # in full, in a pattern
MONTH_NAME = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"  # in full, in a pattern
MONTH_OR_SHORT = rf"(?:{MONTH_NAME[3:-1]}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"  # "March" or "Mar"
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b[.,]?\s+(?:the\s+)?)?"
_YEAR = r"(?:19|2[0O])[\dO]\d"  # a writer too may take the letter for the nought: "2O24"
# A scanner reads the figure 1 as l or I and the small raised letters of an ordinal as a quotation mark or a star.
_ORDINAL = r"\s?(?:st|nd|rd|th|™|af|ail|ydd|fed|eg|ain|['’\"”*°º]{1,3}\w?)(?![a-z])"
_ORDINAL_GLUED = r"\s?(?:st|nd|rd|th)"
_DAY = rf"(?:\d{{1,2}}(?:{_ORDINAL}|{_ORDINAL_GLUED}(?={_MONTH}))?|[lI]\d?(?:st|nd|rd|th)|[12][lIO](?:st|nd|rd|th))"

_DAY_FIRST = re.compile(
    rf"""(?:(?<![\w/.])(?<!\d[:-])|(?<=[a-z]sday)|(?<=\b(?:Mon|Fri|Sun)day)|(?<=\bSaturday)) {_WEEKDAY}
    (?P<days>{_DAY} (?:\s*(?:,|&|and|to|/|-|–|—)\s*{_WEEKDAY}{_DAY}){{0,3}})
    (?:\s*|\s+day\s+of\s+|\s*-\s*|\s+of\s+|,\s*)
    (?P<month>{_MONTH}) (?![a-z]) \.?
    (?: (?:\s*,\s*|\s*-\s*|\s+|\s+of\s+)? (?P<year>{_YEAR}) (?!\d)
      | (?:\s+['’]|\s?-\s?|\s+) (?P<short>\d\d) (?=\s*(?:$|[\n;)–]|,(?!\d))) )?""",
    re.I | re.X,
)
_MONTH_FIRST = re.compile(
    rf"""\b {_WEEKDAY} (?P<month>{_MONTH}) \.? \s* (?P<day>\d{{1,2}}) (?P<ordinal>{_ORDINAL})?
    (?![\w/:%]|\.\d|,\d(?!\d{{3}}(?!\d))|\s?[ap]\.?m\b)
    (?: \s*,?\s* (?P<year>{_YEAR}) (?![\d]) )?""",
    re.I | re.X,
)
_AFTER_DAY = re.compile(
    r"\s*(?:[.,;)]|$)|\s+(?:(?:regular|special|board|council|committee|commission)\s+)?(?:meeting|session|hearing|workshop|agenda|deadline)\b",
    re.I,
)
_NUMERIC = re.compile(
    r"""(?<![\w/.£$,-]) (?: (?P<y>(?:19|20)\d\d) (?P<isep>[-/.]) (?P<m>\d\d?) (?P=isep) (?P<d>\d\d?)
    | (?P<day>\d\d?) \s? (?P<sep>[-/.]) \s? (?P<month>\d\d?) \s? (?P=sep) \s? (?P<year>\d{4}|\d\d|\d(?=\.(?:\s|$)))
    | (?<!\d[ ]) (?P<bare_first>\d\d) [ ] (?P<bare_second>\d\d) [ ] (?P<bare_year>(?:19|20)\d\d) (?!\s?\d) )
    (?! [\w/%] | [-.,]\d )""",
    re.X,
)
# "the twenty-first day of March, 2022": a day of the month in words needs its "of", for "first March meeting" is none
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
    *("thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_IN_LETTERS = {word: day for day, word in enumerate(_ORDINALS, 1)} | {"thirtieth": 30, "twenty": 20, "thirty": 30}
_IN_WORDS = re.compile(
    rf"""\b {_WEEKDAY} (?: (?P<tens>twenty|thirty) [-\s] (?P<unit>{"|".join(_ORDINALS[:9])})
    | (?P<ordinal>{"|".join(sorted(_ORDINALS, key=len, reverse=True))}|thirtieth) ) \s+ (?:day\s+)? of \s+ (?P<month>{_MONTH}) \b
    (?: ,? \s+ (?P<year>{_YEAR}) (?!\d) )?""",
    re.I | re.X,
)
_ORDINAL_WORD = re.compile(r"(?:st|nd|rd|th)\s+(?:day\s+)?of\s", re.I)
_JOIN = re.compile(r"\s*(?:,|&|and|to|or|-|–|—)\s*", re.I)
_ONE_DAY = re.compile(rf"({_DAY})", re.I)
_STEMS = frozenset(name[:3] for name in MONTHS)
_FIGURE = re.compile(r"\d|[lI](?:st|th)\b")
_NO_YEAR = 4  # a leap year that no minutes come from: 29 February must survive until its year is known
_FIGURES = str.maketrans("lIOo", "1100")


class FoundDate(NamedTuple):
    """A date as printed: its span in the text, the day that it means, and whether the year is printed (else the default year)."""

    start: int
    end: int
    date: date
    has_year: bool


def month_end(year: int, month: int) -> date:
    """The last day of a month, which is what a month means as a day."""
    return date(year, month, monthrange(year, month)[1])


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_year(text: str) -> int:
    year = int(text.translate(_FIGURES))
    if len(text) == 4:
        return year
    return year + (2000 if year < 70 else 1900)


def _day_number(text: str) -> int:
    return int(re.match(r"[\dlIO]+", text)[0].translate(_FIGURES))  # type: ignore[index]


def _plain_word(match: re.Match[str], *, sure: bool) -> bool:
    """True where "may" or "march" after a figure is the verb ("part 2 may be"), not the month."""
    word = match["month"]
    return not sure and word.islower() and word in ("may", "march", "mar", "sep", "dec", "jan")


def _day_first(text: str, default_year: int) -> list[FoundDate]:
    found = []
    for match in _DAY_FIRST.finditer(text):
        printed = match["year"] or match["short"]
        if _plain_word(match, sure=bool(match["year"]) or not match["days"].isdigit()):
            continue
        year = _full_year(printed) if printed else default_year
        days = list(_ONE_DAY.finditer(match["days"]))
        for index, part in enumerate(days):
            day = _make(year, MONTHS[match["month"].lower()], _day_number(part[0]))
            if day:
                start = match.start() if index == 0 else match.start("days") + part.start()
                end = match.end() if index == len(days) - 1 else match.start("days") + part.end()
                found.append(FoundDate(start, end, day, bool(printed)))
    return found


def _month_first(text: str, default_year: int) -> list[FoundDate]:
    found = []
    for match in _MONTH_FIRST.finditer(text):
        of_week = match.start() < match.start("month")  # "Tuesday, April 23 to", where "April 23 to 30" leaves it open
        if not (match["year"] or match["ordinal"] or of_week or _AFTER_DAY.match(text, match.end())):
            continue
        if _plain_word(match, sure=bool(match["year"] or match["ordinal"])):
            continue
        day = _make(int(match["year"] or default_year), MONTHS[match["month"].lower()], int(match["day"]))
        if day:
            found.append(FoundDate(match.start(), match.end(), day, bool(match["year"])))
    return found


def _in_words(text: str, default_year: int) -> list[FoundDate]:
    found = []
    for match in _IN_WORDS.finditer(text):
        number = sum(_IN_LETTERS[word.lower()] for word in match.group("tens", "unit", "ordinal") if word)
        day = _make(_full_year(match["year"]) if match["year"] else default_year, MONTHS[match["month"].lower()], number)
        if day and match["month"][0].isupper():  # "the first of may be" is none
            found.append(FoundDate(match.start(), match.end(), day, bool(match["year"])))
    return found


def _numeric(text: str) -> list[FoundDate]:
    found = []
    for match in _NUMERIC.finditer(text):
        if match["y"]:
            day = _make(int(match["y"]), int(match["m"]), int(match["d"]))
        elif match["sep"] == "." and len(match["year"]) < 4 and _looks_like_reference(text, match):
            continue
        else:
            first, second = int(match["day"] or match["bare_first"]), int(match["month"] or match["bare_second"])
            year = _full_year(match["year"] or match["bare_year"])
            # Month before day only where it can be nothing else.
            day = _make(year, second, first) or (_make(year, first, second) if second > 12 else None)
        if day:
            found.append(FoundDate(match.start(), match.end(), day, True))
    return found


def _looks_like_reference(text: str, match: re.Match[str]) -> bool:
    """Dotted figures that open a line, such as 4.1.12, are paragraph numbers unless they are padded with noughts as dates are."""
    opens_line = match.start() == 0 or text[match.start() - 1] == "\n"
    if len(match["year"]) == 1:
        return opens_line or int(match["day"]) <= 12
    return opens_line and not len(match["day"]) == len(match["month"]) == 2


def _share_years(found: list[FoundDate], text: str) -> None:
    """Give a date without a year the year of the date that it is joined to."""
    for index in range(len(found) - 2, -1, -1):
        here, after = found[index], found[index + 1]
        if not here.has_year and after.has_year and _JOIN.fullmatch(text, here.end, after.start):
            day = _make(after.date.year, here.date.month, here.date.day)
            found[index] = here._replace(date=day, has_year=True) if day else here


def parse_dates(text: str, *, default_year: int | None = None) -> list[FoundDate]:
    """All dates in ``text``, in order, spans not overlapping.

    A date without a printed year takes the year of the date that it is joined to ("28 February to 1 March 2022"), else ``default_year``;
    where there is neither it is left out. "5 and 6 May" gives two dates, the first with the span of its figure.
    """
    has_figure, has_ordinal = _FIGURE.search(text) is not None, _ORDINAL_WORD.search(text) is not None
    if not (has_figure or has_ordinal):
        return []
    year = default_year or _NO_YEAR
    lowered = text.lower()
    named = any(stem in lowered for stem in _STEMS)
    worded = _day_first(text, year) + _month_first(text, year) if named and has_figure else []
    if named and has_ordinal:
        worded += _in_words(text, year)
    found: list[FoundDate] = []
    for one in sorted(worded + _numeric(text), key=lambda f: (f.start, -f.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    _share_years(found, text)
    return [one for one in found if one.date.year != _NO_YEAR]
