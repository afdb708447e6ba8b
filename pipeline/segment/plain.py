"""Headings without a number: told by their looks, by words with which agenda items begin everywhere, or by an agenda printed in front."""

import re
from itertools import pairwise

from rapidfuzz import fuzz

from pipeline.dates import parse_dates
from pipeline.segment.candidates import Candidate, layout_bonus
from pipeline.segment.form import is_page_title
from pipeline.segment.heading import is_body
from pipeline.segment.labels import is_label
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known, title_end, visible, weight
from pipeline.segment.wording import CHROME, FURNITURE, MINUTES_MARK, SIGNATURE, is_purpose

_ITEMS_BEGIN = re.compile(r"\W*(?:items?|(?:note\s+)?no\.?\s*\|?\s*item)\W*$", re.I)
_OPENING = re.compile(r"(?:venue|date|time|location|place)\s*:|(?:draft\s+|unconfirmed\s+)?minutes?\s*$|page\s+\d", re.I)
_UNDER_TITLE = re.compile(
    r"minutes\s?:\s*$|\((?:agenda\s+)?items?\s+(?:no\.?\s*)?[\d\w.]{1,6}\)\s*$", re.I
)  # "(Item 4)" under a title: the agenda's number
_PAPERS = re.compile(r"(?:additional|supporting)\s+documents\s?:", re.I)  # stands under each title of a committee system's page
_HELD = re.compile(r"\b(?:held|proceedings)\b|\bminutes\s+of\s+(?:a|the)\s+(?:\w+\s+){0,3}meeting\s+of\b", re.I)
_LABELLED = re.compile(r"\W*([^:\t]{2,60}?)\s*:\s+(?=\S)")


def _plain(row: Row) -> Candidate | None:
    """``row`` as a heading without number, or None where it is none by its form alone."""
    text = visible(row.text).strip()
    headed = row.line.kind == "heading"
    if not row.words or row.line.kind in ("row", "margin", "list") or (not headed and (len(row.words) > 18 or text[-1:] in ".;,")):
        return None
    if CHROME.fullmatch(text) or FURNITURE.fullmatch(text) or MINUTES_MARK.match(text) or is_page_title(text):
        return None
    offset = len(row.text) - len(row.text.lstrip())
    end = title_end(row.text[offset:])
    runs_on = end < len(text.rstrip(" :–-")) - 2
    if runs_on and headed:
        text = text[:end]  # agenda wording has run into the line of its title
    if runs_on and not headed or headed and (len(text.split()) > 18 or text[-1:] in ".;,"):
        return None
    begin = row.start + offset
    value = weight(text) + layout_bonus(row)
    return Candidate(row.index, row.index, None, begin, begin, begin + end, text, value, (False,), runs_on=runs_on, weight=value)


def _front_end(rows: list[Row]) -> int:
    """Where the opening (names of bodies, date, venue, attendance) ends: after its last line of that kind, before the first prose."""
    end = 0
    for index, row in enumerate(rows[:60]):
        text = visible(row.text).strip()
        if _ITEMS_BEGIN.match(text):
            return index + 1
        if index and len(row.words) >= 25 and has_verb(text) and not is_label(text) and not _HELD.search(text):
            break
        told = index + 1 < len(rows) and has_verb(rows[index + 1].text)
        absent = told and re.match(r"apolog|absen", text, re.I)
        dated = index < 12 and len(row.words) <= 14 and bool(parse_dates(text, default_year=2000))
        if (is_label(text) and not absent) or (index < 12 and (_OPENING.match(text) or _HELD.search(text))) or dated:
            end = index + 1
    return end


def _labelled(row: Row) -> Candidate | None:
    """``Matters arising: The Clerk reported …``: a known title, a colon and the minute in one line; None where ``row`` is none."""
    match = _LABELLED.match(row.text)
    if not match or len(match[1].split()) > 8 or not is_known(match[1]) or has_verb(match[1]):
        return None
    return Candidate(
        row.index, row.index, None, row.start, row.start, row.start + match.end(1), match[1], 1.0, (True,), runs_on=True, weight=1.0
    )


def _linked(rows: list[Row], one: Candidate) -> bool:
    """Whether a committee system's page marks the title: a file behind it, its own "Minutes:" below it."""
    row, after = rows[one.row - rows[0].index], rows[one.row - rows[0].index + 1 : one.row - rows[0].index + 2]
    return visible(row.text).strip() != row.text.strip() or any(_UNDER_TITLE.match(r.text) or _PAPERS.match(r.text) for r in after)


def _standing_alone(rows: list[Row], alone: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """``found`` with the other short titles that white space sets off over a paragraph or a list.

    Only where a title known from everywhere is set in the same way: then the document sets all its titles so.
    """
    first = rows[0].index
    likely = {c.row for c in alone if _is_set_off(rows, c.row - first, c)}
    known = [c for c in found if c.row in likely and is_known(c.title)]
    if not known:
        return found
    have = {c.row for c in found}
    return sorted([*found, *(c for c in alone if c.row in likely - have and c.weight >= 0.5)], key=lambda c: c.row)


# Parts that minutes set off without their being items: pointers, attendance, lists of what was agreed.
_NOT_SET_OFF = re.compile(
    r"(?:see\s|as\s+above|post[\s-]meeting|top\s+of|page\b|continued|actions?\b|(?:also\s+)?in\s+attendance|yours\b|dear\b|signed)"
    r"|(?:updates?|decisions?|resolutions?|outcomes?|attend\w*|present|apologies|points?(?:\s+\w+)?|background|introduction|discussion|questions?"
    r"|answers?|recommendations?|conclusions?|summary(?:\s+of\s+\w+)?|next\s+steps|notes?|assurance\s+statement|\w+\s+actions?)\W*$",
    re.I,
)


def _is_set_off(rows: list[Row], index: int, one: Candidate) -> bool:
    """Whether a title stands between white space, over something that is no title itself."""
    row = rows[index]
    after = rows[index + 1] if index + 1 < len(rows) else None
    if after is None or not (row.apart and after.apart) or not 1 <= len(row.words) <= 9 or has_verb(one.title) or SIGNATURE.match(row.text):
        return False
    if _NOT_SET_OFF.match(one.title):
        return False
    return one.title[0].isupper() and (len(after.words) >= 6 or after.line.kind == "list" or after.text[-1:] in ".?!")


def unnumbered(rows: list[Row]) -> list[Candidate]:
    """Headings of a document whose items have no numbers."""
    begin = _front_end(rows)
    alone = [(index, one) for index in range(begin, len(rows)) if (one := _plain(rows[index]))]
    marked_up = sum(rows[index].line.kind == "heading" for index, _ in alone) >= 2
    found: list[Candidate] = []
    for index, one in alone:
        row = rows[index]
        if index < 25 and row.line.kind != "heading" and (is_body(one.title) or is_name(one.title) and not is_known(one.title)):
            continue
        if not begin and index < 8 and is_body(one.title):
            continue
        linked = visible(row.text).strip() != row.text.strip()
        minuted = index + 1 < len(rows) and bool(_UNDER_TITLE.match(rows[index + 1].text) or _PAPERS.match(rows[index + 1].text))
        if found and found[-1].row == row.index - 1 and is_purpose(row.text):
            continue  # agenda wording under its title
        told = linked or minuted or is_known(one.title) or layout_bonus(row) > 0
        enough = 1.5 if marked_up and row.line.kind == "heading" else 2.2
        if told and one.weight + 1.5 * (linked or minuted) >= enough:
            found.append(one)
    found = with_same_print(rows[begin:], found)
    if found and not marked_up and not any(_linked(rows, c) for c in found):
        found = _standing_alone(rows, [one for _, one in alone], found)
    labelled = [one for row in rows[begin:] if (one := _labelled(row))]
    return labelled if len(labelled) >= 3 and len(labelled) > len(found) else found


_ACTIONS = re.compile(r"\b(?:actions?\s+(?:arising|list|log|points?|summary|agreed)|(?:summary|list|table)\s+of\s+actions)\W*$", re.I)
_PARAGRAPH = re.compile(r"\(?\d{1,3}(?:\.\d{1,2})?[.)]?\s+(?=[A-Z“\"])")


def over_paragraphs(rows: list[Row], numbered: list[int]) -> list[Candidate]:
    """Titles in capitals over paragraphs that are numbered through the whole document; none where the numbers belong to the titles.

    ``numbered`` are the rows of the headings that the numbers would give.
    """
    found: list[Candidate] = []
    for row, after in pairwise(rows):
        paragraph = _PARAGRAPH.match(after.text) and len(after.words) > 3 and after.text.rstrip()[-1:] in ".:;?)”" and not after.caps
        if not (row.caps and paragraph) or _ACTIONS.search(row.text):
            continue
        one = _plain(row) if not MINUTES_MARK.match(row.text) else _bare(row)
        if one is not None and not has_verb(one.title) and not is_body(one.title):
            found.append(one)
    titled = sum(rows[n - rows[0].index].caps or n in {c.row for c in found} for n in numbered if n >= rows[0].index)
    if len(found) < 3 or titled > len(found):
        return []
    return with_same_print(rows, _with_known(rows, found))


def _bare(row: Row) -> Candidate:
    """The whole line as a title."""
    end = row.start + len(row.text.rstrip(" :–-"))
    return Candidate(row.index, row.index, None, row.start, row.start, end, row.text, 1.5, (False,), weight=1.5)


def _with_known(rows: list[Row], found: list[Candidate]) -> list[Candidate]:
    """``found`` and the other titles in capitals that stand between them."""
    have = {c.row for c in found}
    between = [row for row in rows if row.index not in have and row.caps and row.index > found[0].row and not _ACTIONS.search(row.text)]
    more = [one for row in between if (one := _plain(row)) and one.weight >= 1.2 and not has_verb(one.title)]
    return sorted([*found, *more], key=lambda c: c.row)


_ANY_OTHER = re.compile(r"(?:any\s+other\s+(?:\w+\s+){0,2}business|a\.?\s?o\.?\s?b\b|other\s+business)", re.I)


def _without_parts(found: list[Candidate]) -> list[Candidate]:
    """``found`` without the titles of what was raised under "Any other business", its parts; the date of the next meeting and what else
    ends every meeting stand on their own. Only where that item comes late: in front stands what the chair took as urgent."""
    last = next((n for n, one in enumerate(found) if _ANY_OTHER.match(one.title)), len(found))
    return found if 3 * last < len(found) else [one for n, one in enumerate(found) if n <= last or is_known(one.title)]


def with_same_print(rows: list[Row], found: list[Candidate]) -> list[Candidate]:
    """``found`` with the other headings of ``rows`` that are set in the same kind, weight and size of type as most of them."""
    lines = {r.index: r.line for r in rows}
    prints = [(lines[c.row].kind, lines[c.row].bold, lines[c.row].size) for c in found if c.row in lines]
    usual = max(set(prints), key=prints.count) if prints else ("", False, 0.0)
    if usual[0] != "heading" or prints.count(usual) < 3 or prints.count(usual) < 0.6 * len(prints):
        return found
    have = {c.row for c in found}
    more = [
        one
        for r in rows
        if r.index not in have and (r.line.kind, r.line.bold, r.line.size) == usual and (one := _plain(r)) and one.weight >= 1.2
    ]
    return _without_parts(sorted(found + more, key=lambda c: c.row))


def leading(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """Items that stand without a number before the first numbered one (the election of a chair, say): only titles known from everywhere,
    after the attendance."""
    first = chosen[0].row - rows[0].index
    labelled = max((i for i, r in enumerate(rows[:first]) if is_label(r.text)), default=first)
    found: list[Candidate] = []
    for row in rows[max(labelled + 1, first - 25) : first]:
        one = _plain(row)
        if (
            one
            and one.weight >= 2.4
            and 2 <= len(row.words) <= 10
            and is_known(one.title)
            and not is_body(one.title)
            and not _LABELLED.match(row.text)
        ):
            found.append(one)
    # Titles that follow each other with nothing between are a list of contents.
    return found if all(b.row - a.row > 1 for a, b in pairwise([*found, chosen[0]])) else []


def listed_again(rows: list[Row], titles: list[str]) -> list[Candidate]:
    """Lines of ``rows`` that repeat the titles of an agenda printed in front."""
    found: list[Candidate] = []
    for row in rows:
        one = _plain(row)
        if one is None or not titles:
            continue
        if max(fuzz.token_set_ratio(one.title.lower(), t.lower()) for t in titles) >= 85 and len(row.words) <= 14:
            found.append(one)
    return with_same_print(rows, found)
