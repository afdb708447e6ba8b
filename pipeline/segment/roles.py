"""Give every line its role: only lines of role ``minutes`` hold records, ``decision`` lines repeat them."""

import re

from pipeline.form import Form
from pipeline.patterns import DISCUSSED
from pipeline.segment.labels import is_label
from pipeline.segment.quoted_reports import quoted_reports
from pipeline.segment.rows import Heading, Row
from pipeline.segment.titles import has_verb, visible
from pipeline.segment.wording import (
    ANNEX,
    ATTESTED,
    CLOSING,
    DECIDED,
    DECISION_MARK,
    MINUTES_MARK,
    PAST,
    RECOMMENDATION,
    SIGNATURE,
    is_done,
    is_furniture,
    is_purpose,
    is_rule,
)

_OPENING = re.compile(r"\b(?:held\s+(?:on|at|in|via)|minutes\s+of|was\s+chaired|in\s+the\s+chair|apologies)\b", re.I)
_DECIDED = re.compile(r"\b(?:agreed|approved|proposed|seconded|resolved)\b", re.I)
# "There being no further business, Hart moved to adjourn." is a decision, the last of the meeting.
_MOVES_TO_END = Form(r"\b(?:moved|motion(?:ed)?|seconded)\b[^.;]*\badjourn|\badjourn[^.;]*\b(?:moved|motion|seconded)\b", re.I)
_MINUTES_DONE = re.compile(r"\W*(?:the\s+)?(?:draft\s+)?minutes\b[^.;]*\b(?:agreed|approved|confirmed|adopted|accepted)\b", re.I)
_RESOLVED = re.compile(r"\W*(?:RESOLVED|Resolved)(?:\s+(?:THAT|[Tt]hat))?\W*")  # over what was resolved
_LIST_MARK = re.compile(r"\W*(?:[•·▪●○\-–*§o]\s|\(?[a-zA-Z]{1,3}[.)]\s|\(?\d{1,2}[.)]\s)")
# "The Select Committee:" over what it did; members who talked; who moved.
_BODY_ALONE = re.compile(
    r"(?:that\s+)?(?:the\s+)?(?:[A-Z]\w+\s+){0,4}(?:committee|panel|board|cabinet|council|commission|forum)\s*[:–-]+", re.I
)
_MOVERS = re.compile(r"\W*(?:proposed|moved|seconded|proposer|mover|carried|vote)", re.I)
# "Moved: Cr Hale  Seconded: Cr Poole" under what the officer recommends: the meeting takes it up
_MOVED_BY = re.compile(
    r"\W*(?i:moved|mover|proposed|proposer)(?:\s+(?i:by)\b\s*[:–-]?|\s*:|(?=\s+(?:Crs?|Clr|Cllr|Councillor|Deputy|Mayor|Mr|Mrs|Ms|Dr)\b))\s*"
    r"(?!(?:That|To|The|A|An|It|By|None|Nil)\b)[A-Z][\w.’'-]"
    # "Mayor Hale / Councillor Poole", "Councillors Hale / Poole"
    r"|\W*(?:Crs?|Clrs?|Cllrs?|Councillors?|Members?|(?:Deputy\s+)?(?:Mayor|Chair\w*))\.?\s[A-ZÀ-Þ][\w.’' -]{1,30}/\s*"
    r"[A-ZÀ-Þ][\w.’' -]{1,40}\W*$"
)
_MOTION = re.compile(r"\W*[Tt]hat\b[^\n]{8,}")  # under them
_SECONDED = re.compile(r"\W*(?:seconded|seconder|second)\b", re.I)
_CARRIED = re.compile(r"\W*(?:(?:the\s+)?motion\s+(?:was\s+)?)?(?:put\s+and\s+)?(?:carried|lost|passed|defeated)\b", re.I)
# "(a) Cllr Hale to the Chairman of Planning", "(b) Question from Ms Bell", "1. From Mr Poole:" over a question: what was put, no entry of
# an agenda
_PARTIES = re.compile(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:(?:(?:Written|Public|Supplementary)\s+)?Questions?\s+(?:(?:No\.?\s*)?\d+\s+)?"
    r"(?:(?:submitted|put|asked|received|tabled)\s+)?(?:from|by)\s+(?:the\s+)?[A-Z][^?!;]{2,110}$"
    r"|(?:(?:From|By)\s+)?(?:Cllr|Councillor|Cr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b[^?!:;]{2,60}\sto\s+(?:the\s+)?[A-Z][^.?!;]{3,70}$"
    r"|(?:From|By)\s+(?:Cllr|Councillor|Cr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b[^?!:;]{2,40}:$)"
)
_MINUTE_NUMBER = re.compile(r"\d{1,4}\.?\s*$")
_CONTENT = re.compile(r"[a-z0-9’']{3,}")


def _repeats(decision: list[Row], minutes: list[Row]) -> bool:
    """Whether the minutes say again what the decision block says, small changes of wording allowed."""
    said = _CONTENT.findall(" ".join(r.text for r in decision).lower())
    again = set(_CONTENT.findall(" ".join(r.text for r in minutes).lower()))
    return bool(said) and sum(w in again for w in said) >= 0.7 * len(said)


def _marked(rows: list[Row], roles: list[str]) -> None:
    """Roles of an item that prints ``Minutes:`` or ``Decision:`` before its parts."""
    minutes_at = next((i for i, r in enumerate(rows) if MINUTES_MARK.match(r.text)), None)
    decision_at = next((i for i, r in enumerate(rows[:minutes_at]) if DECISION_MARK.match(r.text)), None)
    first = min(i for i in (minutes_at, decision_at) if i is not None)
    for row in rows[:first]:
        roles[row.index] = "purpose"
    for row in rows[first:]:
        roles[row.index] = "minutes"
    if decision_at is not None and minutes_at is not None:
        decision, minutes = rows[decision_at + 1 : minutes_at], rows[minutes_at + 1 :]
        if _repeats(decision, minutes):
            for row in decision:
                roles[row.index] = "decision"
    for at in (minutes_at, decision_at):
        if at is not None:
            roles[rows[at].index] = "furniture"


def _concludes(rows: list[Row], at: int) -> bool:
    """Whether "Recommendations" in row ``at`` heads what the body decided: it opens on "The Committee:", or it ends an item that was
    discussed and in which nothing else is decided."""
    after = [r.text.strip() for r in rows[at + 1 :] if r.text.strip()]
    if after and _BODY_ALONE.fullmatch(after[0]):
        return True
    if not any(DISCUSSED.search(r.text) for r in rows[:at]) or not after:
        return False
    return not any(DECIDED.match(t) or (PAST.search(t) and not _LIST_MARK.match(t) and not _MOVERS.match(t)) for t in after)


def _carried_alone(rows: list[Row], at: int) -> bool:
    """Whether the result stands right below those who moved in row ``at``: then what they moved stands above them."""
    below = [r.text.strip() for r in rows[at + 1 : at + 3]]
    told = below[1:] if below and _SECONDED.match(below[0]) else below[:1]
    return bool(told) and _CARRIED.match(told[0]) is not None


def _unmarked(rows: list[Row], roles: list[str], *, marked_elsewhere: bool) -> None:
    """Roles of an item without markers: agenda wording leads, minutes follow. Where other items of the page have their minutes marked,
    one that has no marker was not minuted unless its words tell what happened."""
    leading, recommended, since = True, False, 0
    for at, row in enumerate(rows):
        text = row.text.strip()
        if RECOMMENDATION.match(text) and not PAST.search(text):
            recommended, since = leading or not _concludes(rows, at), at
        elif recommended and _MOVED_BY.match(text):
            recommended = False
            for above in rows[since + 1 : at] if _carried_alone(rows, at) else []:
                roles[above.index] = "minutes"
        elif recommended and (DECIDED.match(text) or (PAST.search(text) and not _LIST_MARK.match(text))):
            recommended = False
        purpose = is_purpose(text) or (
            leading
            and bool(_LIST_MARK.match(text))
            and not (PAST.search(text) or is_done(text))
            and row is not rows[0]
            and not _PARTIES.match(text)
        )
        if recommended or is_rule(text, leading=leading) or (leading and (purpose or (marked_elsewhere and not PAST.search(text)))):
            roles[row.index] = "purpose"
        else:
            leading = False
            roles[row.index] = "minutes"


def _cmis(rows: list[Row], roles: list[str]) -> None:
    """Roles of an item of a CMIS page: agenda wording, then the minute's own number alone, then the minute."""
    at = next((i for i, r in enumerate(rows) if _MINUTE_NUMBER.match(r.text)), None)
    for i, row in enumerate(rows):
        roles[row.index] = "purpose" if at is None or i < at else "furniture" if i == at else "minutes"


def _without_items(rows: list[Row], roles: list[str], form: str) -> None:
    """Roles of a document in which no heading was found: all of it is minutes, but for agenda wording where markers tell it."""
    if any(MINUTES_MARK.match(r.text) or DECISION_MARK.match(r.text) for r in rows):
        _marked(rows, roles)
    elif form in ("item page", "decision page"):
        _unmarked(rows, roles, marked_elsewhere=False)
    elif form in ("printed", "log"):
        for row in rows:
            roles[row.index] = "minutes"


# After the formal close the public may still be heard, and the minutes go on.
_OPEN_FORUM = re.compile(
    r"\W*(?:(?:Open|Public)\s+(?:Forum|Session|Discussion|Surgery|Question\s+Time|Participation)|Questions\s+from\s+the\s+(?:[Ff]loor|[Pp]ublic))\b",
    re.IGNORECASE,
)


def _signed(rows: list[Row], row: Row) -> bool:
    """Whether the row belongs to the signatures, with nothing but short lines below it."""
    below = rows[row.index + 1 :]
    if any(len(r.words) > 12 for r in below):
        return False
    if ATTESTED.match(row.text):
        return any(SIGNATURE.match(r.text) for r in below)
    return len(row.words) <= 12 and bool(SIGNATURE.match(row.text))


def _tail(rows: list[Row], roles: list[str], form: str, begin: int) -> int | None:
    """Mark the end of the meeting (closing words, signatures) and return where it begins; annexes after it are minutes again."""
    first, heard = None, False
    for row in rows[max(begin, len(rows) - 60) :]:
        short = len(row.words) <= 35 and row.line.kind != "margin"
        if first is None and form == "cmis page" and row.text.strip() == "Attendance":
            first = row.index
        if first is None and short and not _MOVES_TO_END.search(row.text) and (CLOSING.match(row.text) or _signed(rows, row)):
            first = row.index
        if first is not None and ANNEX.match(row.text) and row.index > first:
            return rows[first].start
        heard = first is not None and not CLOSING.match(row.text) and (heard or bool(_OPEN_FORUM.match(row.text)))
        if first is not None and not heard and roles[row.index] != "furniture":
            roles[row.index] = "tail"
    return rows[first].start if first is not None else None


def _before_items(rows: list[Row], roles: list[str], first: int) -> None:
    """What is told between the attendance and the first item holds minutes: a welcome, a vote of sympathy, a talk with questions, an item
    whose heading was not recognised. Attendance and agenda wording hold none; nor do tables, but for one that a sentence leads to."""
    begin = _attendance_end(rows[:first])
    labelled = any(is_label(r.text) for r in rows[:first])
    begun = led = False
    for row, after in zip(rows[begin:first], rows[begin + 1 : first + 1], strict=False):
        told = (
            len(row.words) >= (6 if labelled else 10)
            and bool(PAST.search(row.text))
            and bool(_DECIDED.search(row.text) or not _OPENING.search(row.text))
            and row.line.kind != "row"
        )
        done = PAST.search(row.text) and _MINUTES_DONE.match(row.text)
        told = told or bool(done or _RESOLVED.fullmatch(row.text)) or is_done(row.text)
        begun = begun or told
        begun = begun or bool(_MOVED_BY.match(row.text) and _MOTION.match(after.text))
        cells = row.line.kind == "row"
        led = led if cells else begun and row.text.rstrip().endswith(":")
        below = led if cells else begun and not (is_label(row.text) or is_purpose(row.text) or is_rule(row.text))
        if told or below:
            roles[row.index] = "minutes"


def _attendance_end(rows: list[Row]) -> int:
    """The row after the last attendance label, but for one that stands below prose: that heads an item (apologies) or a list inside it."""
    end = 0
    for index, row in enumerate(rows):
        if is_label(row.text):
            end = index + 1
        elif end and len(row.words) >= 20 and has_verb(row.text) and PAST.search(row.text) and not _OPENING.search(row.text):
            break
    return end


def assign(rows: list[Row], headings: list[Heading], form: str) -> tuple[list[str], int | None]:
    """The role of every row, and the offset at which the meeting's end begins (None where it prints none).

    A line that holds a title and the words that follow it has the role of those words.
    """
    if form == "report":
        return ["purpose"] * len(rows), None
    roles = ["front"] * len(rows)
    marked = sum(bool(MINUTES_MARK.match(r.text)) for r in rows)
    # the minutes of a CMIS page have numbers of their own; where they have none, they follow the wording as on other pages
    numbered = 3 * sum(bool(_MINUTE_NUMBER.match(r.text)) for r in rows) >= len(headings)
    for i, heading in enumerate(headings):
        stop = headings[i + 1].row if i + 1 < len(headings) else len(rows)
        last = rows[heading.last_row]
        for index in range(heading.row, heading.last_row + 1):
            roles[index] = "heading"
        rest = visible(last.text)[heading.title_end - last.start :].strip(" \t:;.–—-|")
        own = [last] if (heading.told or len(rest) > 3) and form != "agenda" and not is_purpose(rest) else []
        section = own + rows[heading.last_row + 1 : stop]
        if form == "agenda":
            for row in section:
                roles[row.index] = "purpose"
        elif form == "cmis page" and numbered:
            _cmis(section, roles)
        elif any(MINUTES_MARK.match(r.text) or (marked and DECISION_MARK.match(r.text)) for r in section):
            _marked(section, roles)
        else:
            _unmarked(section, roles, marked_elsewhere=marked >= 2)
    if not headings:
        _without_items(rows, roles, form)
    for row in rows:
        if roles[row.index] != "heading" and is_furniture(row.text.strip()):
            roles[row.index] = "furniture"
    for row in (row for report in quoted_reports(rows) for row in report):
        roles[row.index] = "purpose" if roles[row.index] == "minutes" else roles[row.index]
    if headings and form == "printed":
        _before_items(rows, roles, headings[0].row)
    tail = _tail(rows, roles, form, headings[-1].last_row + 1) if headings else None
    if form == "log":
        roles = ["minutes" if role == "front" else role for role in roles]
    return roles, tail
