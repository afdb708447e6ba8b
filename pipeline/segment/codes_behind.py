"""Titles with their number in brackets behind them: "Visitor Comments (A-1)", "Apologies (Item 1.0)"."""

import re

from pipeline.segment.candidates import Candidate, titled
from pipeline.segment.numbers import Number
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb

_CODE = re.compile(
    r"\s+(?P<code>\((?:(?P<letter>[A-Z])(?:[-.]?(?P<figure>[\dI]{1,2})[a-z]?(?:\s?[/–-]\s?[A-Z][-.]?\d{1,2}[a-z]?)?)?"
    r"|(?:Agenda\s+)?(?:Item|ITEM)\s+(?:No\.?\s*)?(?P<item>\d{1,3}(?:\.\d{1,2})?[A-Za-z]?))\))\s*$"
)
_YEAR = re.compile(r"(?:19|20)\d\d\b")  # "2021-2022 End of Year Data (I-3)"
_LEAST = 4  # titles; fewer may be votes, or initials behind what somebody said


def _coded(row: Row) -> Candidate | None:
    match = _CODE.search(row.text) if row.text.endswith(")") and row.line.kind not in ("row", "margin") else None
    title = row.text[: match.start()].strip() if match else ""
    if match is None or not (title[:1].isupper() or _YEAR.match(title)):
        return None
    if len(title.split()) > 25 or title.endswith((".", ";")) or has_verb(title):
        return None
    if match["item"]:
        printed, value = match["item"], float(match["item"].rstrip("ABCDEFGHabcdefgh"))
    else:
        printed, value = match["code"], 100 * (ord(match["letter"]) - 64) + int((match["figure"] or "0").replace("I", "1"))
    number = Number(printed, match.end(), "behind", (int(value),))
    begin = row.start + len(row.text) - len(row.text.lstrip())
    one = titled(row, begin, title, 1.5, number=number, lined=True)
    one.value = value
    return one


def with_codes_behind(rows: list[Row]) -> list[Candidate]:
    """The titles of ``rows`` with their codes behind them; none where the codes are few or do not rise as those of an agenda do."""
    found = [one for row in rows if (one := _coded(row))]
    rising = sum(a.value < b.value for a, b in zip(found, found[1:], strict=False))
    return found if len(found) >= _LEAST and 4 * rising >= 3 * (len(found) - 1) else []
