"""Tell which kind of document a text is: that decides where its headings and its minutes are looked for."""

import re
from itertools import pairwise

from pipeline.dates import MONTH_NAME
from pipeline.form import Form
from pipeline.segment.labels import is_label, read_label
from pipeline.segment.rows import Row
from pipeline.segment.wording import DECISION_MARK, MINUTES_MARK, PAST

ISSUE_BLOCK = re.compile(r"\W*Meeting:\s*(\d{1,2}/\d{1,2}/\d{4})\s*-\s*(.+?)\s*\(Item\s+([^)]*(?:\([^)]*\))?[^)]*)\)", re.I)
_MEETING_PAGE = re.compile(
    r"agenda(?:,\s*decisions)?\s*(?:,|and)?\s*(?:and\s+)?(?:draft\s+|printed\s+)?minutes\s*$|(?:note\s+)?no\.?\s+item\s*$|\|\s*no\.?\s*\|",
    re.I,
)
_AGENDA = re.compile(r"agenda\s*(?:and\s+(?:papers|reports?)|frontsheet|for\b.*)?$|notice\s+of\s+(?:a\s+)?meeting\b|agenda\s+for\s+", re.I)
_MINUTES_TITLE = re.compile(
    r"\bminutes?\s+of\b|\bminutes\s*$|^\W*minutes\b|\bminute\s+of\s+meeting|\bproceedings\b|\bheld\s+(?:on|at|in)\b", re.I
)
_MINUTED = Form(
    r"\b(?:RESOLVED|AGREED|MOVED|CARRIED|Resolved|Moved|Seconded|Motion|[Mm]inutes\s+of|MINUTES|PRESENT|[Aa]pologies|(?:was|were)\s+(?:agreed|noted))\b"
    r"|\b[Pp]resent\s*:|\b(?:Cofnodion|COFNODION|[Cc]ynhaliwyd\s+cyfarfod|PRESENNOL|Presennol|[Pp]enderfynwyd)\b"  # Welsh
)
_NUMBERED_TITLE = re.compile(r"(?:[A-Z]{1,5}[./ -]{0,2})?(\d{1,3})[.)]?\s+[A-Z][^.;?]{2,70}")
_LOG = re.compile(r"\b(?:action|decision)s?\s+(?:log|tracker|list|notes|points|sheet)\b", re.I)


def is_page_title(text: str) -> bool:
    """Whether ``text`` is the title of a web page or a paper as a whole ("Agenda and minutes", "Agenda")."""
    return bool(_MEETING_PAGE.match(text) or _AGENDA.fullmatch(text))


def _said(rows: list[Row]) -> float:
    """The share of longer lines that tell what happened."""
    longer = [r for r in rows if len(r.words) >= 6]
    return sum(bool(PAST.search(r.text)) for r in longer) / len(longer) if longer else 0.0


def _is_printed(rows: list[Row]) -> bool:
    """Whether the text is minutes on paper, in which one item marks its parts: a title and a list of those present stand above the first
    mark, or titles are numbered through."""
    if _numbered_through(rows):
        return True
    first = next((i for i, r in enumerate(rows) if MINUTES_MARK.match(r.text)), len(rows))
    seated = any(is_label(r.text) and not re.match(r"\W*apolog", r.text, re.I) for r in rows[: min(first, 30)])
    return seated and any(_MINUTES_TITLE.search(r.text) for r in rows[: min(first, 10)])


def _numbered_through(rows: list[Row]) -> bool:
    """Whether four short lines in a row of those that begin with a number count on by one."""
    numbers = [int(found[1]) for row in rows if (found := _NUMBERED_TITLE.fullmatch(row.text.strip()))]
    return any(all(b == a + 1 for a, b in pairwise(numbers[i : i + 4])) for i in range(len(numbers) - 3))


_MINUTES_HELD = re.compile(r"\W*(?:(?:draft|approved|unconfirmed)\s+)?minutes(?:\s+of\b.*\bheld\b.*|\W*)$", re.I)
_PRESENT = re.compile(r"\W*(?:(?:members|those)\s+)?(?:present|in\s+attendance|attendance|attendees|attending)\b[^:]{0,30}:\s*\S", re.I)


# "Participants" alone over a list of them; "Board members in attendance were:"
_WHO_CAME = re.compile(
    r"\W*(?:(?:(?:the\s+)?(?:board|committee|group|council)?\s*members|those|people)\s+)?(?:present|attending|attendees|attendance|in\s+attendance|participants)"
    r"(?:\s+(?:were|are|was))?\s*:?\W*$",
    re.I,
)


def _minutes_below(rows: list[Row]) -> bool:
    """Whether minutes, with those who were present, stand below an agenda."""
    begins = [i for i, row in enumerate(rows[3:], 3) if _MINUTES_HELD.match(row.text)]
    if any(_PRESENT.match(row.text) for i in begins for row in rows[i + 1 : i + 5]):
        return True
    return any(_WHO_CAME.match(row.text) for i in begins for row in rows[:i]) and _said(rows[begins[0] :]) >= 0.2


_HEADED_MINUTES = re.compile(
    r"\W*(?:(?:draft|meeting|board|committee|approved)\s+)*(?:minutes|notes)\b(?!\s+of\s+the\s+(?:last|previous))",
    re.I,
)
_CAME = re.compile(
    r"\W*(?:(?:members|those|people)\s+)?(?:present|attending|attendees|attendance|in\s+attendance|participants)\b[^:]{0,30}:\s*\S",
    re.I,
)
_DONE_LABEL = re.compile(r"\W*(?:action(?:\s+(?:items?|points?))?s?|decisions?)\s*:", re.I)
# "Proposed by: Hale", "Unanimously approved.", "Motion carried 4-1": no agenda says so
_MOVED_LINE = re.compile(r"\W*(?:proposed|moved|seconded|motion(?:\s+made)?)\s+by\b\s*:?\s*\w", re.I)
_FATE_LINE = re.compile(
    r"\W*(?:(?:the\s+)?(?:motion|vote|proposal)\s+(?:was\s+)?)?(?:unanimously\s+)?(?:approved|agreed|carried|passed|adopted|accepted|rejected|defeated)"
    r"(?:\s+(?:unanimously|by\s+\w+|\(?\d{1,2}\s?[-–]\s?\d{1,2}\)?))?\s*(?:[.,;(].*)?",
    re.I,
)


def _is_minuted(rows: list[Row]) -> bool:
    """Whether a text with "Agenda" near its head says who came, and either calls itself minutes while its items tell what was decided or
    is to be done, or prints again and again who moved and that it was carried."""
    head = [r.text for r in rows[:12]]
    if not any(r.text.strip().lower() == "agenda" for r in rows[:15]):
        return False
    named = any(_HEADED_MINUTES.match(text) for text in head[:5]) and any(_CAME.match(text) for text in head)
    if named and sum(bool(_DONE_LABEL.match(r.text)) for r in rows) > 1:
        return True
    came = any(_WHO_CAME.match(text) or _CAME.match(text) for text in head)
    moved = sum(bool(_MOVED_LINE.match(r.text)) for r in rows)
    fates = sum(bool(_FATE_LINE.fullmatch(r.text)) for r in rows)
    return came and fates > 1 and moved + fates > 3


def _says_who_came(rows: list[Row]) -> bool:
    """Whether a list of those present stands near the head. Notes in the present tense and in fragments tell nothing in the past."""
    kinds = {label[0] for row in rows[:25] if (label := read_label(row.text))}
    return bool(kinds & {"member", "attending", "apologies", "also"})


# "Meeting started at 10.00am", "Meeting notes", "Notes of the call": what is no paper but notes of a meeting
_OF_A_MEETING = re.compile(
    r"\W*(?:the\s+)?(?:meeting|call|session)\s+(?:(?:was\s+)?(?:started|began|opened|convened|ended|closed|adjourned|called\s+to\s+order))\b"
    r"|.{0,60}\b(?:meeting\s+notes|notes\s+(?:of|from)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,5}(?:meeting|call|telecon\w*|workshop))\b",
    re.I,
)
_SAT = re.compile(
    r"\W*(?:the\s+)?meeting\s+(?:was\s+)?(?:start|open|end|clos|adjourn|conclud|finish|beg[ua]n|call(?:ed)?\s+to\s+order)\w*\b.{0,30}\d",
    re.I,
)
_MEETS = re.compile(rf"\b(?:[Mm]eeting|MEETING)\b|\b\d{{1,2}}\s+{MONTH_NAME}\s+\d{{4}}\W*$")
# "Agreed that the seal stays", "Ask the printers for a price -- Action: Jo": notes of a meeting that moved and resolved nothing
_AGREED = re.compile(r"\W*(?:(?:[Ii]t\s+was\s+|[Ww]e\s+)?[Aa]greed?)\s+(?:that|to|with|on)\s")
_OWNED = re.compile(r"(?:^\W*|[.)]\s+|\s[–—-]+\s*|[(\[])(?:ACTION|Action)S?\s*(?:[:–—]|-\s)\s*[A-Z]")
_NOTES = 3  # lines that tell what was agreed or who does what


def _is_noted(rows: list[Row]) -> bool:
    """Whether the text is notes of a meeting in fragments: it says when the meeting began and ended, or is of a meeting and says again and
    again what was agreed or who is to do what."""
    sat = sum(bool(_SAT.match(r.text)) for r in rows)
    if sat > 1:
        return True
    met = sat or any(_MEETS.search(r.text) for r in rows[:3]) or any(_OF_A_MEETING.match(r.text) for r in rows)
    return bool(met) and sum(bool(_AGREED.match(r.text) or _OWNED.search(r.text)) for r in rows) >= _NOTES


_LONG = 200  # lines; in one of minutes so long somebody is present, moves, agrees or resolves on every page


def _is_long_paper(rows: list[Row]) -> bool:
    """Whether a long text names nobody as present, has no title of minutes and next to no word of them, and tells little."""
    if len(rows) < _LONG or _said(rows) >= 0.3:
        return False
    if any(is_label(r.text) for r in rows[:80]) or any(_MINUTES_TITLE.search(r.text) for r in rows[:40]):
        return False
    return sum(bool(_MINUTED.search(r.text)) for r in rows) * _LONG <= len(rows)


def form_of(rows: list[Row]) -> str:
    """The kind of document: item page, issue page, decision page, cmis page, meeting page, agenda, report, log or printed.

    A report tells of no meeting; ``printed`` is every other text.
    """
    head = [r.text.strip() for r in rows[:40]]
    lowered = [t.lower().strip(" ·•-") for t in head]
    marks = sum(bool(MINUTES_MARK.match(r.text)) for r in rows)
    if any(ISSUE_BLOCK.match(r.text) for r in rows):
        return "issue page"
    if any(t.startswith(("decision details", "issue - decisions", "issue details - decisions")) for t in lowered):
        return "decision page"
    if "meeting details" in lowered[:8] and not any(_HEADED_MINUTES.match(t) for t in lowered[: lowered.index("meeting details")]):
        return "cmis page"
    if _is_minuted(rows):
        return "printed"
    if "agenda" in lowered[:4] and not marks and _said(rows) < 0.3 and not _minutes_below(rows):
        return "agenda"
    if any(_MEETING_PAGE.match(t) for t in lowered) or marks > 1:
        return "meeting page"
    if any(t == "agenda item" for t in lowered[:25]):
        return "item page"
    if any(_AGENDA.match(t) for t in lowered[:15]) and not marks and not any(_MINUTES_TITLE.search(t) for t in lowered[:10]):
        return "agenda" if _said(rows) < 0.3 else "meeting page"
    if any(_LOG.search(t) for t in lowered[:4]):
        return "log"
    untold = len(rows) >= 60 and _said(rows) < 0.12 and not any(_MINUTED.search(r.text) for r in rows)
    if (untold and not _says_who_came(rows) or _is_long_paper(rows)) and not _is_noted(rows):
        return "report"
    if marks and _is_printed(rows):
        return "printed"
    if marks == 1 and len(rows) < 80 or (rows and rows[-1].text.lower().startswith("supporting documents")):
        return "item page"
    if marks and any(DECISION_MARK.match(r.text) for r in rows):
        return "item page"
    return "printed"
