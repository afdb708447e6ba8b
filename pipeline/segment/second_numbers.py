"""Agenda numbers behind the numbers of minutes, "61/99  2. Minutes", where other items have them alone and parts have none."""

from dataclasses import replace

from pipeline.segment.candidates import Candidate, numbered_candidate
from pipeline.segment.numbers import Number, read_number
from pipeline.segment.rows import Row

_LEAST = 3  # titles with both numbers
_ALONE = 2  # titles with the agenda's alone


def _second(row: Row) -> tuple[Number, bool] | None:
    """The agenda's number at the head of the line, and whether that of the minute stands before it."""
    number = read_number(row.text) if row.line.kind not in ("row", "margin") else None
    if number is None or number.is_letter or number.shape == "#":
        return (number, False) if number and number.shape == "#" and not number.text.isdigit() else None
    rest = row.text[number.end :]
    second = read_number(rest.lstrip()) if len(number.counts) > 1 else None
    if second is None or second.shape != "#" or second.text.isdigit():
        return None
    return replace(second, end=number.end + len(rest) - len(rest.lstrip()) + second.end), True


def with_second_numbers(rows: list[Row]) -> list[Candidate]:
    """The titles that such numbers count from 1 on without a gap; none where one with both numbers does not count on, as each then is the
    minute's own."""
    if sum("/" in row.text[:12] or "-" in row.text[:12] or "." in row.text[:12] for row in rows) < _LEAST:
        return []
    found: list[Candidate] = []
    both = 0
    for index, row in enumerate(rows):
        read = _second(row)
        if read is None:
            continue
        number, coded = read
        if number.counts[0] != len(found) + 1:
            if coded:
                return []
            continue
        one = numbered_candidate(rows, index, number)
        if one is None or not coded and one.base < 0:
            continue
        one.value = number.counts[0]
        found.append(one)
        both += coded
    return found if both >= _LEAST and len(found) - both >= _ALONE else []
