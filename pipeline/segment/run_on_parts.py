"""Parts of an item whose title has the minute behind it in its line, beside others that stand alone: "8.3 Bus Shelter" over a
paragraph, then "8.4 Police Report The Clerk had nothing to tell."."""

import re

from pipeline.segment.candidates import Candidate, is_person
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known

_WORDS = 10  # of a title that runs on
_MARK = re.compile(r"\s*(?:[.:]\s|\s[–—-]\s|[–—]\s?(?=[A-Z]))")  # between a title and its minute
_MARKED = -0.5  # how much the words before such a mark must look like a title
_LEAST = 3  # titled parts of an item where none stands alone
_ALONE = 2  # parts of the item that are titles on their own line at least
_SURE = 0.3  # how much the words must look like a title
_THING = re.compile(r"\b(?:Reports?|Updates?|Roads?|Lane|Street|Hall|Park|Green|Policy|Meetings?|Matters|Signs?|Accounts?)$")
_TELLS = re.compile(
    r"[\s:.–—-]*(?:The\s+(?:\w+\s+){0,2}(?:Clerk|Chair\w*|Council|Committee|Board|Officer|Secretary|Treasurer|Mayor|Warden)\b"
    r"|An?\s+(?:\w+\s+){1,3}(?:was|were|had|has)\b"
    r"|It\s+(?:was|is|had)\b|There\s+(?:was|were|is|had)\b|Cllrs?\b|Councillors?\b|Members\b|RESOLVED\b|Resolved\b|Agreed\b|[A-Z]{2,3}\s[a-z])"
)
_NO_TITLE = re.compile(  # who or what a sentence begins with
    r"(?:The|An?|This|That|It|There|Members?|Options?|Part|Resolved|Agreed|Noted|Recommended|Proposed)\b"
    r"|RESOLVED|AGREED|NOTED|[A-Z]{2,3}\s(?!Reports?\b|Updates?\b)|.*\b(?:[a-z]+ed|who|which|that)\b|.*[£€$]\s?\d|\d"
)


def _is_title(one: Candidate, least: float = _SURE, *, named: bool = False) -> bool:
    """Whether the part has such a title; ``named`` says that words which could be a name are none here."""
    title = one.title.strip()
    if not one.runs_on or one.base < least or len(title.split()) > _WORDS or has_verb(title) or _NO_TITLE.match(title):
        return False
    if is_known(title) or _THING.search(title):
        return True
    return not (is_person(title) or (is_name(title) and not named) or title[0].islower() or title.endswith((";", ",")))


def beside_alone(parts: list[Candidate], alone: list[Candidate]) -> list[Candidate]:
    """Those of ``parts`` (of one item) that are such titles; none where fewer than two stand ``alone``, and no number that is not next to
    one found: what is far from them counts paragraphs."""
    used = {c.number.counts[1] for c in alone if c.number}
    if len(alone) < _ALONE:
        return []
    found = []
    for one in parts:
        place = one.number.counts[1] if one.number else 0
        if place and place not in used and {place - 1, place + 1} & used and _is_title(one):
            found.append(one)
            used.add(place)
    return found


def all_run_on(rows: list[Row], items: list[list[Candidate]]) -> list[Candidate]:
    """The titles among the parts of each of ``items`` where none need stand alone: three in four of its parts, with a mark between them and
    a minute that begins as minutes tell what others did, "5.2 Bus Shelter - The Clerk had written". One item must have three of them;
    another may then have two. What else stands behind a number and a word or two may be a note under a label."""
    found = [(parts, _titled(rows, parts)) for parts in items]
    if max((len(titled) for _, titled in found), default=0) < _LEAST:
        return []
    return [c for parts, titled in found if len(titled) > 1 and (len(titled) >= _LEAST or len(titled) == len(parts)) for c in titled]


def is_told_behind(rows: list[Row], one: Candidate) -> bool:
    """Whether the minute that begins so stands behind the title in its line."""
    line = rows[one.last_row - rows[0].index]
    return one.runs_on and _TELLS.match(line.text, one.title_end - line.start) is not None


def _titled(rows: list[Row], parts: list[Candidate]) -> list[Candidate]:
    """Those of ``parts`` with such a title, if nearly all have one and it says each time what the part is about."""
    told = {c.row for c in parts if is_told_behind(rows, c)}
    lines = [rows[c.last_row - rows[0].index] for c in parts]
    marked = {c.row for c, line in zip(parts, lines, strict=True) if _MARK.match(line.text, c.title_end - line.start)}
    titled = [c for c in parts if c.row in told or c.row in marked]
    titled = [c for c in titled if _is_title(c, _MARKED if c.row in marked else _SURE, named=c.row in told)]
    sure = sum(c.row in marked & told for c in titled)
    alike = len({c.title.lower() for c in titled}) < len(titled)
    return titled if 4 * len(titled) >= 3 * len(parts) and 4 * sure > 3 * len(titled) and not alike else []
