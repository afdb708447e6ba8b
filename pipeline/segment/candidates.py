"""Lines that could open an agenda item, with what speaks for and against each."""

import re
from dataclasses import dataclass

from pipeline.dates import MONTH_NAME
from pipeline.segment import title_words
from pipeline.segment.formal import formal_title
from pipeline.segment.names import is_name
from pipeline.segment.narrow import narrow_end
from pipeline.segment.numbers import Number, read_number
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.titles import has_verb, is_known, title_end, visible, weight
from pipeline.segment.wording import PAST

_CONTENTS = re.compile(r"\.{4,}\s*\d*\s*$|…{2,}\s*\d*\s*$")
_PERSON = re.compile(
    r"(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lady|Cllrs?|Clrs?|Crs?|Ald(?:erm[ae]n|erpersons?)?|Councillors?|Members?|Officers?)\b\.?\s+(?!(?:Reports?|Updates?|Announcements?|Comments?|Items?|Matters|Business|Questions?|Concerns|Points|Issues|Interests?|Declarations?)\b)[A-Z]"
)
# who moved what stands below: "8. Moved by Councillor Hale Seconded by Councillor Poole", "6) Proposer Cllr Hale, 2nd Cllr Poole"
_MOVED = re.compile(
    r"(?:[Mm]oved|MOVED|[Ss]econded|SECONDED|[Pp]roposed|[Pp]roposer|[Mm]over|[Ss]econder|[Mm]otion\s+(?:was\s+)?(?:made\s+)?by)(?:\s+by)?\s*:?"
    r"\s+(?:Cllr|Cr|Councillor|Councilor|Alderman|Ald\.|Mayor|Deputy|Mrs?\.?\s|[A-Z]\.\s)"
    r"|[A-Z]\.\s?[A-Z][\w’'-]+\s*(?:,|/|and|&)\s*[A-Z]\.\s?[A-Z][\w’'-]+\s*[:–-]\s"  # "A. Hale, B. Poole: That …"
    # "131/23 Hale: That the agenda be approved CARRIED": motions are numbered through, and whoever moves stands first
    r"|(?:[A-Z]\.\s?)?[A-Z][\w’'-]+(?:[\s/][A-Z][\w’'-]+)?\s*[:–-]\s*(?:(?:That|THAT|WHEREAS|Whereas|Be\s+it|BE\s+IT)\b"
    r"|(?=[^\n]*\b(?:CARRIED|DEFEATED|LOST|Carried|Defeated)(?:\s+[Uu]\w+)?\W*$))"
)
# "2. From Councillor Hale to the Leader": whose question stands below, in a list of questions
_ASKED_BY = re.compile(
    r"(?i:(?:supplementary\s+)?(?:questions?\s+)?(?:asked\s+|submitted\s+|put\s+)?(?:from|by))\s+(?:the\s+)?(?:Cllr|Clr|Cr|Councill?or|Alderman|Mrs?|Ms|Miss|Dr)\b[^:;?]{2,60}?"
    r"\s(?:to|of)\s+(?:the\s+|Cllr|Councill?or|[A-Z])"
)
_MONTH = re.compile(
    rf"{MONTH_NAME}"
    r"(?:\s+(?:\d{4}|meeting|minutes|notes?)\b|\W*$)",
    re.I,
)
_OWN_TITLE = re.compile(r"MINUTES?\s+OF\s+(?:THE\s+)?(?:PROCEEDINGS|(?:[A-Z]+\s+){0,3}MEETING)\b")  # below the number of its page
_MAY_COUNT = re.compile(r"[^\d\n]{0,18}\d|[IVX]+[.)]")
_ITEM = re.compile(r"\W*(?:agenda\s+)?item\s", re.I)  # "Item 24/05/2": no number of anything else
_ITEM_IS = re.compile(r"\W*(?:agenda\s+)?item\s+(?:no\.?\s*)?[\w./-]{1,6}\s*(?::|\s[–—-]\s)\s*[A-Z]", re.I)  # "Item 4 – Dogs in the Park."
# "1   the update be noted; and": a clause of a decision
_CLAUSE = re.compile(r"[a-z][^.;:]{2,80}?\sbe\s[A-Za-z]+|[a-z][^.:]*;(?:\s+and)?\s*$")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[/–-]\s?\d\d(?:\d\d)?\s+(?=[A-Z])")  # "2013/14 Review of Performance"
_AGENDA_NUMBER = re.compile(r"\s*\(\d{1,2}(?:\.\d{1,2}){0,2}\)\s+(?=\S)")
_LEAD = " \t–—-:.)*•·|"
# "20 Market Stalls 2,310,400 845,120 37": the row of a table of sums, which ends in two figures or more, one of them in thousands or pence
_FIGURE = r"[(–-]?\s?(?:[£$€]|[A-Z]{1,3}(?=\d))?\d[\d,]*(?:\.\d+)?%?\)?"
SUM = re.compile(r"(?:[£$€]|EUR|GBP|CAD|AUD|NZD)\s?\d[\d,]*(?:\.\d\d)?(?:\s?\([^()]{2,20}\))?")
_ENDS_SUM = "0123456789%)"
_SUMS = re.compile(rf"(?=.*\d(?:,\d{{3}}|\.\d\d)\b)[^.;:?!]*?[^\W\d]\S*(?:\s+{_FIGURE}){{2,}}\s*$")


# what a council of the New World asks of itself in the title of an item, often in many words: "Request to Authorize the Manager to …:"
FORMULA = re.compile(
    r"(?:(?:discussion|public\s+hearing|presentation|review|possible\s+action|first\s+reading|second\s+reading)\s*(?:,|/|&|and)\s+(?:/|and\s+)?)*"
    r"(?:consider(?:ation)?|request|discussion|public\s+hearing|authori[sz]ation|authori[sz]e|approv(?:al|e)|adopt(?:ion)?|possible\s+action|recommendation|ratif(?:y|ication)"
    r"|(?:an?\s+)?(?:resolution|ordinance|bylaw|by-law)(?:\s+(?:no|number|\#)?\.?\s*[\d-]+)?,?)\s+(?:and\s+possible\s+action\s+)?(?:to|of|on|for|regarding|by|a|an|the)\s",
    re.I,
)
_OPEN_ENDED = re.compile(r"[^.:;?!]\s*$")
_OPENS_LIST = re.compile(r"(?:Circulated|Attached|Copies|Moved|Proposed|Seconded|Present|The|It)\b")  # "Circulated, copies of:"
_IN_FULL = 0.9  # the weight of a title that says in full what is asked for, however long
_LINE = 8  # words that fill its first line
_LINES = 3  # on which such a title may go on


@dataclass(slots=True)
class Candidate:
    """A line that may open an item. ``row`` to ``last_row`` hold its number and title, ``base`` is what its own words and layout say for
    it, ``weight`` that and its likeness to the other headings, ``value`` its place in the numbering, ``run`` the list of consecutive
    numbers that it belongs to; ``told`` says that the title is the whole minute, which may decide."""

    row: int
    last_row: int
    number: Number | None
    start: int
    title_start: int
    title_end: int
    title: str
    base: float
    style: tuple[bool, ...]
    runs_on: bool = False
    value: float = 0.0
    weight: float = 0.0
    run: int = 0
    told: bool = False


def titled(
    row: Row, begin: int, title: str, worth: float, *, number: Number | None = None, lined: bool = False, runs_on: bool = False
) -> Candidate:
    """The candidate of a line whose title stands at the offset ``begin`` and is worth as much beside others as by itself; ``lined`` says
    that the titles of its kind look alike, ``runs_on`` that the minute goes on behind it."""
    end = begin + len(title)
    return Candidate(row.index, row.index, number, row.start, begin, end, title, worth, (lined,), runs_on=runs_on, weight=worth)


def layout_bonus(row: Row) -> float:
    """What the print of a line says for its being a heading."""
    return 1.2 * (row.line.kind == "heading") + 0.8 * row.line.bold - 2.0 * (row.line.kind == "margin")


def is_person(title: str) -> bool:
    """Whether the words begin with a person's rank and name."""
    return bool(_PERSON.match(title))


def _is_people(title: str) -> bool:
    """Whether the words are names (a mover and a seconder, a speaker): the entry of a list or the subject of a sentence."""
    if _PERSON.match(title) and not re.search(r"\s[-–—]\s|:|['’]s\b", title[:60]):
        return True
    parts = [p for p in re.split(r"\s*[,&/]\s*|\s+and\s+", title.strip(" .:;")) if p]
    return len(parts) >= 2 and all(is_name(p) and len(p.split()) <= 3 for p in parts) and bool(re.search(r"\b[A-Z]\.", title))


def _title_place(rows: list[Row], index: int, number: Number) -> tuple[Row, int] | None:
    """The row that holds the title of a number, and where in it the title begins: the row itself, or the next where a number is alone."""
    row = rows[index]
    if visible(row.text[number.end :]).strip(_LEAD):
        return row, number.end
    if index + 1 >= len(rows) or row.line.kind == "row" or _counts_again(rows, index, number):
        return None
    after = rows[index + 1]
    second = read_number(after.text)
    if second and not second.is_letter and not is_known(after.text) and not visible(after.text[second.end :]).strip():
        return None
    return after, 0


def _counts_again(rows: list[Row], index: int, number: Number) -> bool:
    """Whether the number, alone in its row, is that of the heading right above it: web pages print the number of the paper's link so."""
    before = read_number(rows[index - 1].text) if index else None
    return before is not None and before.counts == number.counts and bool(visible(rows[index - 1].text[before.end :]).strip(_LEAD))


def _skip_second_number(row: Row, offset: int, number: Number) -> int:
    """Pass over an agenda number printed after the minute number: ``C048/23 1. APOLOGIES``, ``8.2.3 (2.2) Roof repairs``."""
    rest = row.text[offset:]
    agenda = _AGENDA_NUMBER.match(rest) if len(number.counts) > 1 else None
    if agenda:
        return offset + agenda.end()
    second = read_number(rest.lstrip())
    if second and second.shape == "#" and second.counts[0] < 100 and len(number.counts) > 1 and second.text != rest.strip():
        return offset + len(rest) - len(rest.lstrip()) + second.end
    return offset


# The head of a table of actions, whose first column may hold the number of the minute; one with a column of items is the meeting itself.
_ACTION_WORDS = ("action", "task", "what")
_ACTION_HEAD = re.compile(
    r"(?!.*\b(?:Items?|Notes?|Discussion|Subject|Topic|Minutes|Agenda)\b)(?=.*\b(?:Actions?|Tasks?|What)\b)"
    r"(?=.*\b(?:Owners?|Lead|Who|Whom|When|Due|Responsib\w+|Timescales?|Deadline|Assigned|Allocated|Target|Complet\w+|Status|By)\b)"
    r"(?:[^.]|\b(?:Nos?|Ref|Min|Resp|Dept)\.){6,120}$",
    re.IGNORECASE,
)
_CELLS = 2  # bars at least that part the cells of a table printed as text: "H31 | Large print handbook | A Hale | June"


def in_cells(row: Row) -> bool:
    """Whether ``row`` is a line of a table."""
    return row.line.kind == "row" or row.text.count(" | ") >= _CELLS or row.text.strip().count("\t") >= _CELLS


def in_action_table(rows: list[Row], index: int) -> bool:
    """Whether row ``index`` is a line of a table whose head names actions and those who are to do them, be it the name of a group of
    actions, alone between two rows."""
    if not in_cells(rows[index]) and not (index + 1 < len(rows) and in_cells(rows[index + 1])):
        return False
    at = index
    while at > max(0, index - 60) and (in_cells(rows[at - 1]) or at > 1 and in_cells(rows[at - 2])):
        if not (in_cells(rows[at - 1]) or in_cells(rows[at])):
            return False
        at -= 1
        small = rows[at].text.lower()
        if any(map(small.__contains__, _ACTION_WORDS)) and _ACTION_HEAD.match(rows[at].text):
            return True
    return False


def _goes_on(rows: list[Row], row: Row, title: str) -> Row | None:
    """The last line of such a title that its colon ends only some lines below, as no paragraph does; None where there is none."""
    if len(row.words) < _LINE or not (FORMULA.match(title) and _OPEN_ENDED.search(row.text)):
        return None
    at = row.index + 1 - rows[0].index
    for below in rows[at : at + _LINES]:
        if below.apart or has_verb(below.text) or _OPENS_LIST.match(below.text):
            return None
        if below.text.rstrip().endswith(":"):
            return below
        if below.text.rstrip().endswith("."):
            return None
    return None


_TO_ACT_ON = re.compile(r"action\s+items?", re.IGNORECASE)  # what a board is to vote on
_NONE = re.compile(r"(?:none|nil|n/a)\W*", re.IGNORECASE)  # what an agenda left to say under a number
_PAIR = re.compile(r"[A-Z][\w’'.-]+\s?/\s?[A-Z][\w’'.-]+")  # "Motion 23-088" over "Hale/Poole", who moved and seconded
_NUMBERS_HEAD = re.compile(r"(?:nos?|numbers?|ref(?:erence)?|minutes?|min\s(?:no|ref)|action\s(?:no|ref)|id|#)\W*", re.IGNORECASE)
_MOST_CELLS = 6  # columns of a table whose cells stand one below the other


def in_stacked_table(rows: list[Row], index: int) -> bool:
    """Whether row ``index`` is the number of a row in a table of actions whose cells, those of its head too, have a line each."""
    for wide in range(3, _MOST_CELLS):
        at = index - wide
        while at >= 0 and len(rows[at].text) < 12 and any(map(str.isdigit, rows[at].text)):
            at -= wide
        if at < 0 or not _NUMBERS_HEAD.fullmatch(rows[at].text):
            continue
        head = " ".join(row.text for row in rows[at + 1 : at + wide])
        if any(map(head.lower().__contains__, _ACTION_WORDS)) and _ACTION_HEAD.match(head):
            return True
    return False


def candidate(rows: list[Row], index: int) -> Candidate | None:
    """The candidate that the number at the head of row ``index`` makes, or None where there is none."""
    number = read_number(rows[index].text) if _MAY_COUNT.match(rows[index].text) else None
    return None if number is None or number.is_letter else numbered_candidate(rows, index, number)


def numbered_candidate(rows: list[Row], index: int, number: Number) -> Candidate | None:
    """The candidate that ``number``, with which row ``index`` begins, makes."""
    row = rows[index]
    listed = ("...." in row.text or "……" in row.text) and _CONTENTS.search(row.text)
    if listed or (in_cells(row) and in_action_table(rows, index)):
        return None
    place = _title_place(rows, index, number)
    if place is None:
        return None
    title_row, offset = place
    if title_row is not row and in_stacked_table(rows, index):
        return None
    offset = _skip_second_number(title_row, offset, number)
    offset += len(title_row.text[offset:]) - len(title_row.text[offset:].lstrip(_LEAD))
    text = title_words.without_reference(title_row.text[offset:])
    if number.shape == "#" and number.text[-1:].isdigit() and (_MONTH.match(text) or text.strip(_LEAD).lower() == "page"):
        return None
    if title_row is not row and number.text.isdigit() and row.index - rows[0].index < 6 and _OWN_TITLE.match(text):
        return None
    end = title_end(text)
    stopped = is_caps(text[:end]) and text.startswith(".", end)  # "PUBLIC HEARING ON FEES. Review of the …": it says the rest behind it
    formal = None if stopped else formal_title(rows, title_row.index - rows[0].index, offset)
    end = len(formal[1]) if formal else end
    title = text[:end] if formal is None else formal[1]
    runs_on = len(visible(text.partition("\t")[0]).rstrip(_LEAD)) - end > 3 and not title_words.NONE_BEHIND.match(text, end)
    alone = title_row is not row
    item = _ITEM.match(row.text) is not None
    said = len(number.counts) > 1 and item
    value = (weight(title) if formal is None else max(weight(title), _IN_FULL)) + layout_bonus(title_row) + 0.6 * (alone or said)
    if _TO_ACT_ON.fullmatch(title) and not is_caps(title):
        value += 2.0  # without a number it heads the list of what is to be done
    if _ITEM_IS.match(row.text) and not alone and not PAST.search(text):
        value += 1.0
    last = (
        formal[0]
        if formal
        else title_row
        if runs_on
        else _goes_on(rows, title_row, title) or alone and narrow_end(rows, title_row) or title_row
    )
    if last is not title_row and not formal:
        end = last.end - len(last.text) + len(last.text.rstrip(" :")) - title_row.start - offset
        parts = rows[title_row.index + 1 - rows[0].index : last.index + 1 - rows[0].index]
        title = text
        for part in parts:  # with its words where they stand in the source
            title = title.ljust(part.start - title_row.start - offset) + part.text
        title, value = title[:end], value + 1.5
    if runs_on and not is_caps(title):
        value -= 0.3 if said or formal or is_known(title) or title_row.line.bold else 1.0
    below = rows[title_row.index + 1 - rows[0].index : title_row.index + 2 - rows[0].index]
    if title_words.without_fields(text) != text or below and title_words.FIELD.match(below[0].text):
        value += 1.2
    sums = number.shape == "#" and text[-1:] in _ENDS_SUM and _SUMS.match(text)
    if below and SUM.fullmatch(below[0].text.strip()) and not is_known(title):
        value -= 5.0  # the row of a table that a page set cell by cell: "3", "Village Band", "£400"
    if sums or number.text.isdigit() and _CLAUSE.match(text):
        value -= 5.0
    if (
        _is_people(title)
        or _NONE.fullmatch(title)
        or (alone and not number.text.isdigit() and _PAIR.fullmatch(title))
        or _MOVED.match(text)
        or _ASKED_BY.match(title)
        or (alone and title_row.line.kind == "list" and not _YEARS.match(text))
    ):
        value -= 5.0
    marked = not row.text[:1].isalnum() and row.text[:1] not in "(*#"
    style = (alone, is_caps(title), row.line.bold, row.line.kind == "heading", item or marked, number.text[-1:] in ".):")
    begin = title_row.start + offset
    return Candidate(row.index, last.index, number, row.start, begin, begin + end, title, value, style, runs_on, weight=value)
