"""Where the opening of minutes ends: names of bodies, date, venue and those present stand above it, the first title below."""

import re

from pipeline.dates import parse_dates
from pipeline.segment.candidates import is_person
from pipeline.segment.first_titles import EARLIER, SENTENCE, stands_alone
from pipeline.segment.form import is_page_title
from pipeline.segment.labels import is_label, names_absent
from pipeline.segment.numbers import read_number
from pipeline.segment.rows import Row, kept
from pipeline.segment.seats_below import seats_below
from pipeline.segment.set_off import tells_held
from pipeline.segment.titles import has_verb, is_known, visible
from pipeline.segment.wording import PAST, is_purpose

_ITEMS_BEGIN = re.compile(r"\W*(?:items?|(?:note\s+)?no\.?\s*\|?\s*item)\W*$", re.I)
_OPENING = re.compile(r"(?:venue|date|time|location|place)\s*:|(?:draft\s+|unconfirmed\s+)?minutes?\s*$|meeting\s+notes?\b|page\s+\d", re.I)
# "(Item 4)" under a title: the agenda's number
UNDER_TITLE = re.compile(r"minutes\s?:\s*$|\((?:agenda\s+)?items?\s+(?:no\.?\s*)?[\d\w.]{1,6}\)\s*$", re.I)
_LIST_MARK = re.compile(r"^[*•·▪+–-]\s+(?=[A-Z])")
POST = re.compile(r"(?:\w+\s+){0,2}(?:clerk|secretary|chair(?:man|person|woman)?|mayor|president|convenor|convener)\W*", re.I)
_SENTENCE_WORDS = 6
_TOLD_ABOVE = 3  # sentences, which no opening holds


@kept
def front_end(rows: list[Row]) -> int:
    """Where the opening (names of bodies, date, venue, attendance) ends: after its last line of that kind, before the first prose or the
    first title below those present."""
    end, told_of, seated, labelled = 0, 0, False, False
    for index, row in enumerate(rows[: min(60, seats_below(rows))]):
        text = _LIST_MARK.sub("", visible(row.text).strip())
        if _ITEMS_BEGIN.match(text):
            return index + 1
        if _CALL.fullmatch(_RUN_IN.split(text, maxsplit=1)[0]):
            break
        if end and row.line.kind == "list" and has_verb(text) and not is_label(text):
            continue  # "- The fund is held by the trust": an entry of what was told
        if index and len(row.words) >= 25 and has_verb(text) and not is_label(text) and not tells_held(text):
            if labelled or not any(map(is_seat, rows[index + 1 : index + 3])):
                break
            continue  # a note on how to read the minutes, above those present
        told = index + 1 < len(rows) and (says(rows[index + 1]) or bool(UNDER_TITLE.match(rows[index + 1].text)))
        told = told or ":" in text[:-1] or (index + 1 < len(rows) and bool(_ANSWER.match(rows[index + 1].text)))
        below = rows[index + 1] if index and index + 1 < len(rows) else None  # "To receive apologies."
        asks = below is not None and (below.text[:3].lower() == "to " and is_purpose(below.text) or says_again(row, below))
        absent = (told or seated or asks) and ABSENT.fullmatch(text) and not names_absent(text)
        number = read_number(text) if labelled else None
        counted = number is not None and _FIRST.match(text[number.end :].strip()) and _is_title(text[number.end :].strip())
        first = labelled and (_FIRST.match(text) or stands_alone(rows, index)) or told and (seated or told_of and row.apart)
        if absent or counted or (first and _is_title(text)) or (told and index and _AGENDA_AGREED.fullmatch(text)):
            break
        dated = index < 12 and len(row.words) <= 14 and not SENTENCE.match(text) and bool(parse_dates(text, default_year=2000))
        earlier = dated and end and EARLIER.search(text)
        if earlier and labelled and not is_label(text):
            break
        dated = dated and not (earlier and row.line.kind == "heading")
        member = end and re.fullmatch(r"membership\W*", text, re.I)  # an item on who belongs to the body, below those present
        told_of += says(row) and len(row.words) >= _SENTENCE_WORDS and not is_label(text)
        if told_of > _TOLD_ABOVE and POST.fullmatch(text):
            break  # the clerk, the mayor who sign below the minutes
        if (is_label(text) and not member) or (index < 12 and (_OPENING.match(text) or tells_held(text))) or dated:
            end = index + 1
            seated, labelled = seated or bool(_SEATED.match(text)), labelled or is_seat(row)
    return end


def says_again(row: Row, below: Row) -> bool:
    """Whether a few words are said again with more in the line below: "Apologies" over "Apologies from members."."""
    return row.apart and below.apart and len(row.words) <= 3 and below.text.lower().startswith(f"{row.text.strip().lower()} ")


def says(row: Row) -> bool:
    """Whether ``row`` is a sentence of the minute."""
    return has_verb(row.text) or (len(row.words) >= 6 and row.text.rstrip()[-1:] in ".?!" and PAST.search(row.text) is not None)


ABSENT = re.compile(r"(?:to\s+\w+\s+)?(?:apolog|absen)[^:,]*:?\s*", re.I)
# Those present are named behind the label: then a bare line such as "Apologies" below is no label of the same kind but a title.
_SEATED = re.compile(
    r"\W*(?:(?:\w+\s+)?members\s+)?(?:also\s+)?(?:present|in\s+attendance|attended|attending|attendees)\b[^:]{0,30}:\s*\S", re.I
)


# the first title of North American minutes; who was there is told below it
_WITH = r"(?:roll\s+call|pledge\s+of\s+allegiance|attendance)"
_RUN_IN = re.compile(r":|\.\s")
_CALL = re.compile(rf"(?:call(?:ed)?\s+to\s+order(?:\s*(?:,|&|and|/)\s*{_WITH})*|(?-i:OPENING|Opening))\W*", re.I)
_AGENDA_AGREED = re.compile(r"(?:approval|adoption|acceptance|agreement)\s+of\s+(?:the\s+)?agenda\W*", re.I)
# all that short minutes say under a title
_ANSWER = re.compile(r"(?:none|nil|noted|agreed|approved|resolved|no\s|motion\s*:|moved\b)", re.I)
_FIRST = re.compile(  # what no list of those present holds
    r"(?:declarations?|disclosures?)(?:\s+of\b|\W*$)|(?:(?:confirmation|adoption|approval)\s+of\s+)?(?:the\s+)?minutes(?:\s+of|\W*$)|matters\s+arising|(?:notice\s+of\s+)?urgent\b",
    re.I,
)


_YEAR_BEHIND = re.compile(r"(?<=\d),(?=\s(?:19|20)\d\d\b)")  # "Minutes from August 10, 2017"


def _is_title(text: str) -> bool:
    """Whether a line below those present is the first title: words known from everywhere, alone or before a colon and the minute."""
    title = _YEAR_BEHIND.sub("", text.partition(":")[0])
    if "," in title or title.endswith(".") or is_person(title):
        return False
    return (
        len(title.split()) <= 8
        and is_known(title)
        and not is_label(text)
        and not has_verb(title)
        and not is_page_title(text)
        and not tells_held(title)
    )


def is_seat(row: Row) -> bool:
    """Whether ``row`` begins a list of those present."""
    return is_label(row.text) and not ABSENT.match(row.text)
