"""Cases heard one after the other as items: "APPLICATION: HB 2019-12, 14 MILL ROAD – PORCH", "Case No. 20-011: …", or the address."""

import re
from collections import defaultdict
from itertools import pairwise

from pipeline.segment.candidates import Candidate, titled
from pipeline.segment.formal import CODE, formal_title
from pipeline.segment.numbers import Number
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.titles import has_verb, title_end
from pipeline.segment.wording import PAST

_CODE = r"(?:(?:No|Nos|Number|Num)\.?\s*|#\s*)?(?P<code>(?:[A-Z]{1,6}[\s-]{0,2})?\d{1,4}(?:\s?[-–/.]\s?[A-Z0-9]{1,6}){0,3}[A-Z]?)"
_LABELLED = re.compile(
    r"\W*(?P<label>(?i:(?:public\s+hearing|hearing|variance|appeal|rezoning|zoning|special\s+use|conditional\s+use|site\s+plan|use\s+permit|development\s+permit)?\s*"
    rf"(?:application|case|petition|docket|appeal|file|hearing|project|variance|permit)))(?:\s*[:–-])?\s+{_CODE}(?=\s*(?:[,:;.–—-]|\s|$))"
)
_KIND = (
    r"(?:STREET|ST|AVENUE|AVE|ROAD|RD|DRIVE|DR|LANE|LN|COURT|CT|BOULEVARD|BLVD|WAY|PLACE|PL|TERRACE|CIRCLE|CRESCENT|HIGHWAY|HWY|PARKWAY"
    r"|PIKE|SQUARE|TURNPIKE)"
)
_ADDRESS = re.compile(
    rf"\d{{1,5}}(?:\s?[-–&]\s?\d{{1,5}})?[A-Z]?\s+(?:[NSEW]\.?\s+)?(?:[A-Z0-9][\w.’'-]*\s+){{1,4}}?{_KIND}\b\.?(?:\s+(?:NORTH|SOUTH|EAST|WEST|[NSEW]{{1,2}}))?"
    r"(?=\s*(?:[,:;(–—-]|$))"
)
_LEAD = " \t,:;.–—-"


def _told(rows: list[Row]) -> bool:
    return any(has_verb(r.text) or PAST.search(r.text) for r in rows)


def _case(row: Row, begin: int, title: str, number: Number | None = None) -> Candidate:
    return titled(row, begin, title, 1.0, number=number, lined=True)


def _labelled(row: Row) -> tuple[str, Candidate] | None:
    """The label of a case and the case, where ``row`` begins with both: a code, and what it is about or nothing."""
    match = _LABELLED.match(row.text)
    if match is None:
        return None
    rest = row.text[match.end() :]
    offset = match.end() + len(rest) - len(rest.lstrip(_LEAD))
    text = row.text[offset:]
    if not text.strip():  # the code alone heads the case
        begin = row.start + len(row.text) - len(row.text.lstrip())
        title = row.text.strip()
        return match["label"].lower(), _case(row, begin, title)
    if not (text[0].isupper() or text[0].isdigit()) or (has_verb(text[: title_end(text)]) and not is_caps(text)):
        return None
    title = text[: title_end(text)]
    begin = row.start + offset
    number = Number(match["code"], match.end(), "case", (0,))
    return match["label"].lower(), _case(row, begin, title, number)


def _address(row: Row) -> Candidate | None:
    """An address in capitals that heads a case."""
    text = row.text.rstrip(" :–-")
    if not row.caps or not _ADDRESS.match(text) or len(row.words) > 20 or text.endswith("."):
        return None
    return _case(row, row.start, text)


# "277-10(4)" on a line of its own, over who applies
_DOCKET = re.compile(r"\W{0,2}(?P<code>\d{1,4}-\d{1,4}(?:-\d{1,4})?(?:\(\d{1,2}\))?)\W*")
_APPLICANT = 20  # words at most


def _docketed(row: Row, below: Row) -> Candidate | None:
    """The case whose docket number fills ``row`` and whose name stands below it in capitals."""
    match = _DOCKET.fullmatch(row.text)
    title = below.text.rstrip(" :–-")
    if match is None or not below.caps or below.line.kind in ("row", "margin") or len(below.words) > _APPLICANT or _DOCKET.match(title):
        return None
    begin, number = below.start, Number(match["code"], match.end(), "case", (0,))
    return Candidate(row.index, below.index, number, row.start, begin, begin + len(title), title, 1.0, (True,), weight=1.0)


# "Agenda Item 3.1 is a request by Hale Homes to …": the minute of an item says itself what it is
_ITEM_IS = re.compile(
    r"(?:The\s+)?(?:(?:first|second|third|next|last|only)\s+)?(?:agenda\s+|action\s+|public\s+hearing\s+)?item\s*(?:no\.?\s*|\#\s*)?"
    r"(?P<code>\d{1,2}(?:\.\d{1,2}|\s?[a-z]\b)?)\s*,?\s+(?:is|was|concerns|concerned)\s+(?=(?:an?|the)\s)",
    re.IGNORECASE,
)


def _in_full(rows: list[Row], at: int) -> Candidate | None:
    """The case or item that row ``at`` opens with its number, before what is asked for in full."""
    row = rows[at]
    match = CODE.match(row.text) or _ITEM_IS.match(row.text)
    found = formal_title(rows, at, 0 if match.re is CODE else match.end()) if match else None
    if match is None or found is None:
        return None
    begin, title = row.start + match.end(), found[1][match.end() if match.re is CODE else 0 :]
    number = Number(match["code"], match.end(), "case" if match.re is CODE else "item", (0,))
    return Candidate(row.index, found[0].index, number, row.start, begin, begin + len(title), title, 1.0, (True,), weight=1.0)


def _heard(rows: list[Row], found: list[Candidate]) -> list[Candidate]:
    """``found`` where two or more, and most, have told below them what was said of them; else none."""
    first = rows[0].index
    ends = [*(c.row for c in found[1:]), rows[-1].index + 1]
    over = [_told(rows[c.last_row + 1 - first : stop - first]) for c, stop in zip(found, ends, strict=True)]
    return found if sum(over) >= 2 and 3 * sum(over[:-1]) >= 2 * len(over[:-1]) else []


def cases(rows: list[Row]) -> list[Candidate]:
    """The cases of a board that hears one after the other, each under the same label with its code, or under its address in capitals."""
    labelled: dict[str, list[Candidate]] = defaultdict(list)
    for row in rows:
        case = _labelled(row) if row.line.kind not in ("row", "margin") else None
        if case:
            labelled[case[0]].append(case[1])
    found = max(labelled.values(), key=len, default=[])
    if len(found) >= 2 and _heard(rows, found):
        return found
    docket = [one for row, below in pairwise(rows) if row.line.kind not in ("row", "margin") and (one := _docketed(row, below))]
    if len(docket) >= 2 and _heard(rows, docket):
        return docket
    in_full = [one for n, row in enumerate(rows) if row.line.kind not in ("row", "margin") and (one := _in_full(rows, n))]
    numbers = [c.number.text for c in in_full if c.number]
    if len(numbers) >= 2 and len(set(numbers)) == len(numbers) and _heard(rows, in_full):
        return in_full
    addressed = [one for row in rows if row.line.kind not in ("row", "margin") and (one := _address(row))]
    return _heard(rows, addressed) if len(addressed) >= 2 else []


def with_cases(found: list[Candidate], heard: list[Candidate]) -> list[Candidate]:
    """The headings ``found`` with the cases ``heard`` among them; where all numbers stand below the first case, they count its points."""
    counted = [c for c in found if c.number is not None]
    if all(c.row > heard[0].row for c in counted):
        found = [c for c in found if c.number is None]
    have = {c.row for c in found}
    return sorted([*found, *(c for c in heard if c.row not in have)], key=lambda c: c.row)
