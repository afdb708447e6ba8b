"""Titles that say in full what a board is asked for, in the words of the notice of its meeting: "Public hearing and possible action on a
proposed amendment to …; 12 Mill Road; A. Hale, applicant", "A request by Hale Homes for the Commission to vacate …"."""

import re

from pipeline.form import Form
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb
from pipeline.segment.wording import PAST

_WHAT = (
    r"\b(?:public\s+(?:hearing|meeting|comment)|consideration|discussion|presentation|review|introduction|(?:first|second|final)\s+reading"
    r"|possible\s+(?:action|vote|adoption|approval)|adoption|approval)\b"
)
_AND = r"\s*(?:,|/|&|\band\b|\bor\b|\s[–—-])\s*(?:and\s+|or\s+)?"
_ON = r"\s*(?:(?:[:–—-]\s*)?\b(?:of|to|on|for|regarding|concerning|about|whether)\s|\s[–—-]\s)"
_PUT = (
    r"(?:(?:an?|the)\s+)?(?:(?:proposed|formal|written|joint)\s+)?"
    r"\b(?:request|application|petition|appeal|proposal|resolution|ordinance|bylaw)\b"
    r"(?:\s+(?:no\.?|number|\#)?\s*[A-Z]{0,4}[\s-]?\d[\w-]*)?\s*[,:–—-]?\s+"
)
_MAKES = r"(?:of|amending|adopting|approving|authori[sz]ing|granting|establishing|determining|enacting)"
_FORMAL = Form(
    # "Public hearing and possible action regarding …", "DISCUSSION AND ACTION – Amending …"
    rf"{_WHAT}(?:{_AND}(?:{_WHAT}|(?:action|vote|decision)\b))*{_ON}"
    # "A request by Hale Homes to …", "An ordinance of the county amending …"
    rf"|{_PUT}(?:by|from|to|for|{_MAKES})\s",
    re.IGNORECASE,
)
# "HB2023-0141 – ", "BOA 2023-04: ": the code of a case
CODE = re.compile(r"\W{0,2}(?P<code>[A-Z]{1,6}[\s-]?(?:19|20)?\d{2}[-–]\d{1,6}(?:-\d{1,4})?)\s?(?::|\s?[–—]|\s-)\s*(?=[A-Za-z])")
# "Hale Homes LLC is requesting approval of …"
_ASKS = re.compile(
    r"[A-Z][\w’'&.-]*(?:,?\s+[\w’'&.,-]+){0,9}?\s+(?:is|are)\s+(?:requesting|seeking|applying|proposing|petitioning|appealing)\b"
)
_SENTENCE = re.compile(r"(?<=[\w)”\"])(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bSt)(?<!\b[A-Z])\.\s+(?=[A-Z(])")
_DONE = re.compile(r"\s(?:Circulated|Approved|Adopted|Accepted|Received|Confirmed|Declared)\b")  # the minute begins so behind its title
_DOES = re.compile(  # "… Setters Dyke Mr Hale referred to …", not "A request by Mr Hale based on …"
    r"(?<!\bby)(?<!\bof)(?<!\bfor)(?<!\bfrom)(?<!\band)(?<!,)\s(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Cr)\.?(?:\s[A-Z][\w.’'-]*){1,3}\s(?:[a-z]+ed|spoke|told|drew|read)\b"
)
_PART = re.compile(r":?\s\(?(?:a|i|1)[.)]\s")  # "Discussion of the cases: a. Pump house b. Sheds": the first of its parts
_LINES = 3  # on which such a title may go on
_FULL = 60  # characters that fill its first line
_LONG = 12  # words; shorter titles are told by other signs


def _tells(text: str) -> bool:
    return has_verb(text) or PAST.search(text) is not None or _DONE.search(text) is not None or _DOES.search(text) is not None


def formal_end(text: str) -> int | None:
    """Where the title in full ends that ``text`` begins with, its code before it or not; None where there is none.

    Sentences behind it that tell nothing, "Zone: A-1. Planner: Ann Hale", are of it.
    """
    code = CODE.match(text)
    begin = code.end() if code else len(text) - len(text.lstrip())
    part = _PART.search(text, begin)
    body = text[begin : part.start() if part else len(text)]
    asks = _ASKS.match(body) if code else None
    if asks is None and not _FORMAL.match(body):
        return None
    end, last = 0, asks.end() if asks else 0
    for stop in (*(m.start() for m in _SENTENCE.finditer(body)), len(body.rstrip(" .;:"))):
        if _tells(body[last:stop]):
            break
        end = last = stop
    return begin + end if end and len(body[:end].split()) > _LONG else None


def formal_title(rows: list[Row], at: int, offset: int) -> tuple[Row, str] | None:
    """The title in full that begins at ``offset`` in row ``at``, as it stands in the source, with the last row that it goes on to."""
    row = rows[at]
    text, whole = row.text[offset:], [row]
    if row.line.kind in ("row", "margin") or not (_FORMAL.match(text) or CODE.match(text)):
        return None
    for below in rows[at + 1 : at + 1 + _LINES]:
        above = whole[-1].text.rstrip()
        if below.apart or below.line.kind != "text" or above[-1:] in ".:;?" or len(above) < _FULL or _tells(below.text):
            break
        text = text.ljust(below.start - row.start - offset) + below.text
        whole.append(below)
    end = formal_end(text)
    if end is None:
        return None
    return next(r for r in reversed(whole) if r.start < row.start + offset + end), text[:end]
