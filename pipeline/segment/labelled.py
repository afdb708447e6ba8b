"""Titles that share a line with their minute, behind a colon or a full stop: "Bus shelter: The Clerk reported …"."""

import re
from collections import Counter
from dataclasses import replace

from pipeline.segment.candidates import Candidate, is_person, titled
from pipeline.segment.capitals import NOT_SET_OFF
from pipeline.segment.labels import is_label
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST

LABELLED = re.compile(r"\W*([^:\t]{2,60}?(?<!\bre))\s*:\s+(?=\S)")
_STOPPED = re.compile(  # "Public Notice. The chair said that …", "Public Notice. None."
    r"([A-Z][^:;.?!,\t]{2,60}?[a-z]{2})\.\s+(?=[A-Z\d][^:\t]{12}|(?:None|Nil|No\s[^.:\t]{3,30})\.?\s*$)"
)
_DASHED = re.compile(  # "Public Notice – The chair said that …"
    r"\W{0,3}([A-Z][^:;.?!,\t–—]{2,60}?)\s+(?:[–—]|-{1,2})\s+(?=[A-Z“\"£\d][^\t]{8})"
)
_MARKED = re.compile(r"\s[–—-]\s")
NO_LABEL = re.compile(
    r"(?:(?:roll\s+call\s+)?(?:vote|voting)\b|ayes?\b|nays?\b|yeas?\b|noes\b|absent\b|abst(?:ain\w*|entions?)\b|[a-z]{2,4}\d{3,}\W*$|opposed\b|in\s+favou?r\b|moved\b|2nd\b|second\s*(?::|by\b|$)|respectfully\b"
    r"|carried\b|motion\b|q(?:uestion)?\b|questions\b|response|answer|a\b|reply|comment|supplementary|actions?|resolved|proposed|seconded|note|against|present|recommendations?|decision)\b",
    re.I,
)


_ALIKE = 3
_ANSWERS = re.compile(  # what is said of something above, no title
    r"(?:none|nil|no|nothing|not|noted|agreed|approved|carried|all|yes|thanks|unanimous\w*|as|see|ongoing|done|completed?|closed|update|note|chair|clerk)\b",
    re.I,
)
_NOTHING = re.compile(r"(?:none|nil|nothing\s+(?:to\s+report|new)|no\s+report)\W*", re.I)


# "Old Business" alone on a line over labelled entries, which are its parts
BUSINESS = re.compile(r"(?:(?:old|new|unfinished|other|current|continuing)\s+business)\W*", re.I)
_ENDS_BUSINESS = re.compile(
    r"(?:adjourn|clos|next|date|public|executive|correspond|treasurer|financ|\w+['’]s?\s+report|reports?\b|any\s+other)", re.I
)


def labelled_title(row: Row) -> Candidate | None:
    """``Matters arising: The Clerk reported …``: a known title, a colon and the minute in one line; None where ``row`` is none."""
    match = (LABELLED.match(row.text) if ":" in row.text else None) or _STOPPED.match(row.text)
    if (match is None or not is_known(match[1]) or _MARKED.search(match[1])) and row.apart:
        match = _DASHED.match(row.text) or match
    title = match[1] if match else ""
    if not match or len(title.split()) > 8 or ". " in title or not is_known(title) or has_verb(title) or NO_LABEL.match(title):
        return None
    return titled(row, row.start + match.start(1), title, 1.0, lined=True, runs_on=True)


# "FINANCE. Two cheques were signed.", "TREES AND PONDS. (a) The elm …", "FINANCE – Two cheques …", "FINANCE Two cheques were signed."
_CAPITALS_STOPPED = re.compile(
    r"\W*((?:(?![.:;!?])[^a-z\t]){3,60}[A-Z)])"
    r"(?:\.\s+(?=[A-Z(“\"£\d]\S*\s\S)|\s+[–—-]\s+(?=[A-Z(“\"£\d]\S*\s(?:\S+\s+){2,6}[^A-Z]*[a-z]|[a-z]\S*\s\S+\s\S+\s\S|(?:None|Nil|No\s[a-z\s]{3,30})\.?\s*$)|\s+(?:[–—-]\s+)?(?=(?:A|[A-Z][a-z]+)\s(?:[^\s]+\s+){1,12}(?:was|were|had|has|have|is|are|would|will|said|reported)\s))"
)
_NO_CAPITALS = re.compile(
    r"(?:(?:the\s+)?(?:agreed|noted|approved|adopted|lost|unanimous|closed|chair\w*|clerk|mayor|president)\b"
    r"|.*\b(?:cllr|mr|mrs|ms|dr|st|no|rev|ltd|n\W?b)s?$)",
    re.I,
)


def capital_label(row: Row) -> Candidate | None:
    """``MILL CEMETERY: Ann will ring the mason.``: a few words in capitals, a colon or a full stop, and the minute in one line."""
    if row.line.kind in ("row", "margin"):
        return None
    match = LABELLED.match(row.text) if ":" in row.text else None
    if match is None or not is_caps(match[1]):
        match = _CAPITALS_STOPPED.match(row.text)
        match = match if match and not _NO_CAPITALS.match(match[1]) else None
    title = match[1] if match else ""
    if not match or not is_caps(title) or len(title.split()) > 8 or NO_LABEL.match(title) or NOT_SET_OFF.match(title) or is_person(title):
        return None
    told = row.text[match.end() :]
    if (is_caps(told) or len(told.split()) < 3) and not _NOTHING.fullmatch(told) or "," in title:
        return None
    return titled(row, row.start + match.start(1), title, 1.0, lined=True, runs_on=True)


# "APOLOGIES were received from Mr Hale.", "MATTERS ARISING from the minutes. The seat …": the title opens a sentence or is cut by a stop
_SUBJECT = re.compile(
    r"(?P<title>(?:THE\s+)?[A-Z](?:(?![.:;!?])[^a-z\t]){3,50}[A-Z])(?P<more>\s+(?:from|of|for|on|to|at|in|by)\s(?:[\w’'-]+\s?){1,4}(?=[.:]\s))?"
    r"(?(more)|\s+(?:(?:from|of|for|on)\s(?:[\w’'-]+\s){1,7})?(?:was|were|had|is|are|have|has)\s)"
)


def capital_subject(row: Row) -> Candidate | None:
    """``APOLOGIES were received from Mr Hale.``: a title as everywhere in capitals that is the subject of the minute."""
    match = _SUBJECT.match(row.text) if row.line.kind not in ("row", "margin") else None
    title = match["title"] if match else ""
    if match is None or not is_known(title.removeprefix("THE ")) or len(title.split()) > 8:
        return None
    title = row.text[: match.end("more") if match["more"] else match.end("title")]
    return replace(titled(row, row.start, title, 1.0, lined=True, runs_on=True), told=match["more"] is None)


def without_repeated(labelled: list[Candidate]) -> list[Candidate]:
    """The labels that stand once or twice: "Public Comment: None." under each item heads a part of it."""
    titles = Counter(one.title.lower() for one in labelled)
    return [one for one in labelled if titles[one.title.lower()] < 3]


def with_labels(rows: list[Row], labelled: list[Candidate], business: list[Candidate], over: list[Candidate]) -> list[Candidate]:
    """Known titles that share a line with their minute, what stands so between them, "Bus shelter: The Clerk reported …", the titles of
    old and new ``business``, whose entries are their parts, and known titles that stand alone ``over`` what was said."""
    parts: set[int] = set()
    for one in business:
        ends = next((c.row for c in labelled if c.row > one.row and _ENDS_BUSINESS.match(c.title)), rows[-1].index + 1)
        below = rows[one.row + 1 - rows[0].index :]
        if below and below[0].line.kind == "list":  # then what is no list is no part
            ends = min(ends, next((row.index for row in below if row.line.kind != "list"), ends))
        parts |= set(range(one.row, ends))
    mine = {c.row for c in labelled}
    more = [c for c in over if c.row not in mine and rows[c.row - rows[0].index].apart]
    found = sorted([*business, *(c for c in [*labelled, *more] if c.row not in parts)], key=lambda c: c.row)
    if not found:
        return labelled
    have, first, last = {c.row for c in found} | parts, found[0].row, found[-1].row
    kinds = {row.index: row.line.kind for row in rows}
    usual = ("text", "list") if sum(kinds.get(c.row) == "list" for c in labelled) >= _ALIKE else ("text",)
    inside = [
        row for row in rows if row.index not in have and first < row.index < last and row.line.kind in usual and not is_label(row.text)
    ]
    inside = [row for row in inside if not is_label(row.text)]
    others = _others_as(rows, labelled)
    people = people_of(rows) if others else ""
    more = [label for row in inside if (label := _colon_label(row) or (_other(row, others, people) if others and row.apart else None))]
    return sorted([*found, *more], key=lambda c: c.row)


def _label(row: Row, match: re.Match[str], people: str | None = None) -> Candidate | None:
    """What ``match`` read at the head of ``row`` as a title; None where it is a sentence, a name or a word of procedure. Where ``people``
    names those who were there or did something, words that could be a name are one only if it does."""
    title = match[1]
    short = title[:1].isupper() and ". " not in title and len(title.split()) <= 6 and not has_verb(title)
    named = not is_caps(title) and (is_person(title) or " " in title and is_name(title))
    if named and people is not None and not is_person(title):
        named = re.search(rf"\b{re.escape(title.split()[-1])}\b", people) is not None
    if not short or named or NO_LABEL.match(title) or NOT_SET_OFF.match(title):
        return None
    return titled(row, row.start + match.start(1), title, 0.8, lined=True, runs_on=True)


def _colon_label(row: Row) -> Candidate | None:
    match = LABELLED.match(row.text) if ":" in row.text else None
    return _label(row, match) if match else None


def _others_as(rows: list[Row], labelled: list[Candidate]) -> re.Pattern[str] | None:
    """How titles of other words end, in the line of their minute, where no colon ends them: as three of the known ones do or more."""
    by_row = {row.index: row for row in rows}
    behind = [by_row[c.row].text[c.title_end - by_row[c.row].start :].lstrip()[:1] for c in labelled if c.row in by_row]
    dashed, stopped = sum(mark in "–—-" for mark in behind if mark), behind.count(".")
    return _DASHED if dashed >= _ALIKE else _STOPPED if stopped >= _ALIKE else None


_ACTS = re.compile(
    r"\b((?:[A-Z][\w’'-]{1,30}\s+){1,3})(?:and\s+[A-Z]\w{1,30}\s+)?"
    r"(?:said|asked|moved|reported|stated|seconded|explained|noted|presented|proposed|will|gave|thanked|motioned)\b"
    r"|\b(?:Mrs?|Ms|Dr)\.?\s+([A-Z][\w’'-]{1,30})|\b(?:by|from)\s+([A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30})?)"
)


def people_of(rows: list[Row]) -> str:
    """The words of the lists of those present, and those before what somebody did."""
    acting = (" ".join(filter(None, found.groups())) for row in rows for found in _ACTS.finditer(row.text))
    return " ".join([*(row.text for row in rows if is_label(row.text)), *acting])


def stopped_title(row: Row, people: str) -> Candidate | None:
    """``Bus shelter. The Clerk reported …``: a few words of a title, a full stop and the minute in one line."""
    return labelled_title(row) or _other(row, _STOPPED, people, least=3)


def _other(row: Row, form: re.Pattern[str], people: str, *, least: int = 4) -> Candidate | None:
    match = form.match(row.text)
    told = row.text[match.end() :].split() if match else []
    one = _label(row, match, people) if match and len(told) >= least else None
    return None if one is None or PAST.search(one.title) or _ANSWERS.match(one.title) else one


def with_answered(rows: list[Row], labelled: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """``found`` with the known titles that share their line with the word that nothing came of them, "Gifts and hospitality: None.", which
    minutes that print their other titles alone have no need to set apart; a lone list of those absent is no item of a meeting."""
    if not found or (len(found) == 1 and is_label(found[0].title)):
        return []
    inside, have = {row.index: row for row in rows}, {c.row for c in found}
    more = []
    for one in labelled:
        if one.row in inside and one.row not in have and not is_label(one.title):
            told = inside[one.row].text[one.title_end - one.start :]
            if _NOTHING.fullmatch(told.strip(" :–—-")):
                more.append(one)
    return sorted([*found, *more], key=lambda c: c.row)
