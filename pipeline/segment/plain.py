"""Headings without a number: told by their looks, by words with which agenda items begin everywhere, or by an agenda printed in front."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz

from pipeline.segment.candidates import Candidate, in_action_table, layout_bonus
from pipeline.segment.capitals import ACTIONS, NOT_SET_OFF, with_capitals
from pipeline.segment.first_titles import ON_BODY
from pipeline.segment.form import is_page_title
from pipeline.segment.front import ABSENT, POST, UNDER_TITLE, front_end, is_seat, says, says_again
from pipeline.segment.groups import without_all, without_groups
from pipeline.segment.heading import is_body
from pipeline.segment.labelled import (
    BUSINESS,
    LABELLED,
    capital_label,
    capital_subject,
    labelled_title,
    with_answered,
    with_labels,
    without_repeated,
)
from pipeline.segment.labels import is_label, read_label
from pipeline.segment.labels_throughout import labels_throughout
from pipeline.segment.led_lists import led_entries
from pipeline.segment.names import is_name
from pipeline.segment.over_lists import listed_titles, over_lists
from pipeline.segment.packed import with_packed
from pipeline.segment.part_heads import heads_part, is_entry
from pipeline.segment.payees import is_payee, leads_to_payees
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.ruled import with_ruled
from pipeline.segment.seats_below import seats_below
from pipeline.segment.set_off import standing_alone, tells_held
from pipeline.segment.signed_off import signed_off
from pipeline.segment.stopped import without_stops
from pipeline.segment.tabled import in_table, said_twice
from pipeline.segment.timed import without_time
from pipeline.segment.titles import has_verb, is_known, title_end, visible, weight
from pipeline.segment.wording import ANNEX, CHROME, CLOSING, MINUTES_MARK, is_furniture, is_purpose
from pipeline.vocab import is_post

_AGENDA_NUMBER = re.compile(r"\((?:agenda\s+)?items?\s+(?:no\.?\s*)?\d{1,3}[a-z]?\.?\)\s*$", re.I)
_PAPERS = re.compile(r"(?:additional|supporting)\s+documents\s?:", re.I)  # stands under each title of a committee system's page
# "The report be noted" on a line under "Resolved that:"
_CLAUSE = re.compile(
    r"\bbe\s+(?:\w+ly\s+)?(?:noted|received|approved|adopted|agreed|accepted|endorsed|supported|confirmed|welcomed|referred|deferred|amended)\b"
)
_INITIALS = re.compile(r"(?:[A-Z]\.\s?){2,4}")  # "A.O.B."


def _ends(text: str) -> bool:
    """Whether the line ends as a sentence or the entry of a list does; "A.O.B." ends so in any case."""
    return text[-1:] in ".;," and not _INITIALS.fullmatch(text)


def plain(row: Row) -> Candidate | None:
    """``row`` as a heading without number, or None where it is none by its form alone."""
    text = visible(row.text).strip()
    headed = row.line.kind == "heading"
    if not row.words or row.line.kind in ("row", "margin", "list") or (not headed and (len(row.words) > 18 or _ends(text))):
        return None
    if heads_part(text) or (not headed and (is_payee(text) or is_entry(text) or _CLAUSE.search(text))):
        return None
    if CHROME.fullmatch(text) or is_furniture(text) or MINUTES_MARK.match(text) or is_page_title(text):
        return None
    offset = len(row.text) - len(row.text.lstrip())
    end = title_end(row.text[offset:])
    runs_on = end < len(text.rstrip(" :–-")) - 2
    text = text[:end] if runs_on and headed else text  # agenda wording has run into the line of its title
    if runs_on and not headed or headed and (len(text.split()) > 18 or _ends(text)):
        return None
    begin = row.start + offset
    value = weight(text) + layout_bonus(row)
    return Candidate(row.index, row.index, None, begin, begin, begin + end, text, value, (False,), runs_on=runs_on, weight=value)


def _signs(rows: list[Row], at: int) -> bool:
    """Whether row ``at`` is the post of somebody who signs: below a name, and nothing that was said below it."""
    if not at or not POST.fullmatch(rows[at].text.strip()) or not is_name(rows[at - 1].text.strip(" _")):
        return False
    return at + 1 == len(rows) or not says(rows[at + 1])


_SET_IN = re.compile(r"(?<=[a-z])\sPDF\s*$")


def _linked(rows: list[Row], one: Candidate) -> bool:
    """Whether a committee system's page marks the title: a file behind it, its own "Minutes:" below it."""
    row, after = rows[one.row - rows[0].index], rows[one.row - rows[0].index + 1 : one.row - rows[0].index + 2]
    text = _SET_IN.sub("", row.text).strip()  # "Introduction to the club PDF" is about one
    return visible(text).strip() != text or any(UNDER_TITLE.match(r.text) or _PAPERS.match(r.text) for r in after)


def _is_roll(title: str) -> bool:
    """Whether each of several parts names a post: "Manager Ann Hale, Town Clerk Ben Poole"."""
    parts = title.split(",")
    return len(parts) > 1 and all(is_post(part) and len(part.split()) >= 3 for part in parts)


def _in_block(rows: list[Row], index: int) -> bool:
    """Whether row ``index`` stands among lines as short as it is, none of which tells anything."""
    beside = rows[index - 1 : index] + rows[index + 1 : index + 2]
    return all(len(r.words) <= 6 and r.text.rstrip()[-1:] not in ".:;?!" and not says(r) for r in beside)


_MOST_INVITED = 12
_BROUGHT = ("attending", "also", "other", "officer")
_LONGEST_NAME = 14  # words with what somebody is


def _is_invited(rows: list[Row], index: int) -> bool:
    """Whether row ``index`` is one of the short lines under "Invitees:", which name those whom the item brought to the meeting."""
    for row in reversed(rows[max(0, index - _MOST_INVITED) : index]):
        label = read_label(row.text)
        if label and label[0] in _BROUGHT and not row.text[label[1] :].strip():
            return True
        if len(row.words) > _LONGEST_NAME or says(row) or row.line.kind == "heading":
            return False
    return False


_OPENS_LIST = re.compile(r"(?:in|out)(?:wards?|going|coming)(?:\s+(?:correspondence|mail|letters))?\s*:|(?:received|sent)\s*:", re.I)
_POINTS = re.compile(r"actions?\s+points?\s+(?:for|on|about)\b", re.I)  # what an item ends with


def _told_titles(rows: list[Row], alone: list[Candidate], begin: int, *, marked_up: bool) -> list[Candidate]:
    """Those of ``alone`` that known words, a link, a mark below or their print tell to be titles."""
    found: list[Candidate] = []
    over_all = next((i for i, row in enumerate(rows[:25]) if MINUTES_MARK.match(row.text)), 0)
    if any(MINUTES_MARK.match(row.text) for row in rows[over_all + 1 :]):
        over_all = 0
    for one in alone:
        index = one.row - rows[0].index
        row = rows[index]
        if over_all and index + 1 == over_all and begin and not (row.line.kind == "heading" or is_known(one.title)):
            continue  # "MINUTES:" below the venue, over all that follows
        headed = row.line.kind == "heading"
        timed = without_time(row.text) != row.text
        body = is_body(one.title) and not (begin and ON_BODY.match(one.title))
        if index < 25 and not (headed or timed) and (body or is_name(one.title) and not is_known(one.title)):
            continue
        if index < 25 and not (headed or row.apart) and is_post(one.title) and (_in_block(rows, index) or _is_roll(one.title)):
            continue  # "Town Clerk Ann Hale" among those present
        if (not begin and index < 8 and is_body(one.title)) or (CLOSING.match(one.title) and not headed) or _POINTS.match(one.title):
            continue
        linked = visible(row.text).strip() != row.text.strip()
        if not (linked or headed or is_known(one.title)) and _is_invited(rows, index):
            continue
        minuted = index + 1 < len(rows) and bool(UNDER_TITLE.match(rows[index + 1].text) or _PAPERS.match(rows[index + 1].text))
        if tells_held(one.title) and any(is_seat(r) for r in rows[index + 1 : index + 4]):
            continue  # the title of the minutes, below an agenda
        if found and found[-1].row == row.index - 1 and is_purpose(row.text):
            continue  # agenda wording under its title
        if index and not (row.apart or row.caps or headed) and _OPENS_LIST.fullmatch(rows[index - 1].text.strip()):
            continue  # "Outwards:" over the letters sent
        if minuted and _AGENDA_NUMBER.match(rows[index + 1].text) and (one.weight > 0 or len(row.words) <= 14):
            found.append(one)
            continue
        told = linked or minuted or is_known(one.title) or layout_bonus(row) > 0
        if told and one.weight + 1.5 * (linked or minuted) >= (1.5 if (marked_up and headed) or timed else 2.2):
            found.append(one)
    return found


_AGENDA = re.compile(r"(?:the\s+)?agenda\W*", re.I)
_ON_AGENDA = re.compile(r"(?=.*\bagenda\b).*\b(?:[Mm]otion|[Mm]oved?|[Tt]hat|approv\w+|adopt\w*|accept\w*|amend\w*)\b")


def _agenda(rows: list[Row], index: int) -> Candidate | None:
    """The word "Agenda" over the motion that approves it, which is an item; elsewhere it is the name of a paper."""
    row, below = rows[index], rows[index + 1 : index + 2]
    if not (_AGENDA.fullmatch(row.text.strip()) and below and len(below[0].words) >= 5 and _ON_AGENDA.match(below[0].text)):
        return None
    return replace(_bare(row), base=4.0, weight=4.0)


_HAS_ENTRIES = re.compile(r"(?:matters\s+arising|planning|any\s+other\s+\w+|a\.?o\.?b\.?|reports?|correspondence)\b", re.I)


def _entries_under(rows: list[Row], over: list[Candidate]) -> set[int]:
    """The lines right below a title alone in its line that stand under matters arising, correspondence and the like as their entries."""
    under: set[int] = set()
    for one in over:
        if _HAS_ENTRIES.match(one.title):
            below = rows[one.row + 1 - rows[0].index :]
            end = next((n for n, row in enumerate(below) if n and row.apart), len(below))
            under |= {row.index for row in below[:end]}
    return under


_CAPITAL_LABELS = 4  # titles in capitals before a colon; fewer may head parts of one item


def unnumbered(rows: list[Row]) -> list[Candidate]:
    """Headings of a document whose items have no numbers."""
    rows = without_stops(rows)
    begin, end, signed = front_end(rows), seats_below(rows), signed_off(rows) | led_entries(rows)
    alone = [
        one
        for n, row in enumerate(rows[begin:end], begin)
        if (one := plain(row) or _agenda(rows, n))
        and not (row.index in signed or _signs(rows, n) or in_action_table(rows, n) or leads_to_payees(rows, n))
    ]
    minuted = {row.index for row in rows if MINUTES_MARK.match(row.text)}  # a lone "MINUTES:" stands over them all
    marked_up = sum(rows[c.row - rows[0].index].line.kind == "heading" for c in alone) >= 2
    found = with_same_print(rows[begin:end], _told_titles(rows, alone, begin, marked_up=marked_up))
    found = with_capitals(rows[begin:end], alone, found)
    announced = listed_titles(rows)
    if announced:
        again = listed_again(rows[announced[1] : end], [rows[i].text.strip(" -–•*·\t") for i in range(*announced)], alike=fuzz.ratio)
        if len(again) >= 2:
            have = {c.row for c in found}
            found = sorted([*found, *(c for c in again if c.row not in have)], key=lambda c: c.row)
            return without_all(standing_alone(rows, alone, found, listed=True))
    listed = over_lists(rows, alone)
    if len(listed) > len(found):
        have = {c.row for c in listed}
        found = sorted([*listed, *(c for c in found if c.row not in have)], key=lambda c: c.row)
    elif not marked_up and not any(_linked(rows, c) for c in found if len(minuted) > 1 or c.row + 1 not in minuted):
        found = with_packed(rows, alone, standing_alone(rows, alone, found))
    labelled = without_repeated([one for row in rows[begin:] if (one := labelled_title(row))])
    capital = without_repeated([one for row in rows[begin:end] if (one := capital_label(row))])
    known = sum(is_known(c.title) for c in capital)
    if len(capital) >= (_CAPITAL_LABELS - 1 if known >= 2 else _CAPITAL_LABELS) and len(capital) > max(len(labelled), len(found)):
        have = {one.row for one in capital}
        subjects = [one for row in rows[begin:end] if row.index not in have and (one := capital_subject(row))]
        capital, have = [*capital, *subjects], have | {one.row for one in subjects}
        over = [c for c in alone if is_caps(c.title) and is_known(c.title)]  # "CORRESPONDENCE" over a list
        under = _entries_under(rows, over)
        capital = [c for c in capital if c.row not in under]
        more = [*(c for c in labelled if c.row not in have), *(c for c in found if BUSINESS.fullmatch(c.title) and c not in over), *over]
        return sorted([*capital, *(c for c in more if c.row not in have)], key=lambda c: c.row)
    tabled = in_table(rows)
    if len(tabled) > max(len(labelled), len(found)):
        return tabled
    business = [c for c in found if BUSINESS.fullmatch(c.title)]
    if len(labelled) >= 3 and len(labelled) > len(found) - len(business):
        return with_labels(rows[:end], labelled, business, [c for c in found if c not in business and is_known(c.title)])
    titled = labels_throughout(rows, begin, end)
    return titled if len(titled) > len(found) else with_answered(rows[begin:end], labelled, with_ruled(rows, alone, without_groups(found)))


_PARAGRAPH = re.compile(r"\(?\d{1,3}(?:\.\d{1,2})?[.)]?\s+(?=[A-Z“\"])")


def over_paragraphs(rows: list[Row], numbered: list[int]) -> list[Candidate]:
    """Titles in capitals over paragraphs that are numbered through the whole document; none where the numbers belong to the titles.

    ``numbered`` are the rows of the headings that the numbers would give.
    """
    found: list[Candidate] = []
    for row, after in pairwise(rows):
        paragraph = _PARAGRAPH.match(after.text) and len(after.words) > 3 and after.text.rstrip()[-1:] in ".:;?)”" and not after.caps
        if not (row.caps and paragraph) or ACTIONS.search(row.text) or NOT_SET_OFF.match(row.text.strip()) and not is_known(row.text):
            continue
        one = plain(row) if not MINUTES_MARK.match(row.text) else _bare(row)
        if one is not None and not has_verb(one.title) and not is_body(one.title):
            found.append(one)
    inside, below = {c.row for c in found}, [n for n in numbered if n >= rows[0].index]
    titled = sum(rows[n - rows[0].index].caps or n in inside for n in below)
    carried = inside.issuperset(below) and 4 * len(below) >= 3 * len(found)  # the titles carry numbers of their own: "PR/9 STAFFING"
    if len(found) < 3 or titled > len(found) or carried:
        return []
    return with_same_print(rows, _with_known(rows, found))


def _bare(row: Row) -> Candidate:
    """The whole line as a title."""
    end = row.start + len(row.text.rstrip(" :–-"))
    return Candidate(row.index, row.index, None, row.start, row.start, end, row.text, 1.5, (False,), weight=1.5)


def _with_known(rows: list[Row], found: list[Candidate]) -> list[Candidate]:
    """``found`` and the other titles in capitals that stand between them."""
    have = {c.row for c in found}
    between = [row for row in rows if row.index not in have and row.caps and row.index > found[0].row and not ACTIONS.search(row.text)]
    more = [one for row in between if (one := plain(row)) and one.weight >= 1.2 and not has_verb(one.title)]
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
    alike = (r for r in rows if r.index not in have and (r.line.kind, r.line.bold, r.line.size) == usual)
    more = [one for r in alike if (one := plain(r)) and one.weight >= (1.2 if has_verb(r.text) or ANNEX.match(r.text) else -0.3)]
    return _without_parts(sorted(found + more, key=lambda c: c.row))


# "Agenda approved with two late items": a decision
_PASSED = re.compile(
    r"\b(?:approved|adopted|accepted|agreed|carried|confirmed|signed|read)(?:\W*$|\s+(?:with|as|by|subject|without|unanimously|and)\b)"
)
# A session of the public in front of the meeting belongs to its opening.
_PUBLIC = re.compile(r"(?:open\s+forum|public\s+(?:session|participation|forum|open\s+session|question\s+time))\b", re.I)
_LAST = re.compile(r"(?:a\.?o\.?b\.?|any\s+other\s+(?:\w+\s+)?business|(?:dates?\s+of\s+(?:the\s+)?)?next\s+meeting)\s*:?", re.I)
# "Special item - Ann Hale of the sugar works - Talk": who comes to speak is heard first
_SPECIAL = re.compile(r"(?:special|additional)\s+item\s*[:–—-]\s*(?=\S)", re.I)


def leading(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """Items that stand without a number before the first numbered one (the election of a chair, say): only titles known from everywhere,
    after the attendance."""
    first = chosen[0].row - rows[0].index
    twice = {i for i in range(first) if says_again(rows[i], rows[i + 1])}
    seats = [i for i, r in enumerate(rows[:first]) if is_label(r.text) and not (said_twice(r) or {i, i - 1} & twice)]
    if chosen[0].value == 2 and seats and ABSENT.fullmatch(rows[seats[-1]].text) and has_verb(rows[seats[-1] + 1].text):
        seats.pop()  # item 1, the apologies, lost its number
    labelled = max(seats, default=front_end(rows) - 1)
    found: list[Candidate] = []
    for row in rows[max(labelled + 1, first - 25) : first]:
        if row.apart and _SPECIAL.match(row.text) and not has_verb(row.text):
            found.append(_bare(row))
            continue
        one, below = plain(row) or said_twice(row), rows[row.index - rows[0].index + 1]
        if (
            one
            and one.weight >= 2.4
            and (2 if len(below.words) < 8 and not says_again(row, below) else 1) <= len(row.words) <= 10
            and not _PUBLIC.match(one.title)
            and is_known(one.title)
            and not is_body(one.title)
            and not LABELLED.match(row.text)
            and not _PASSED.search(one.title)
        ):
            found.append(one)
    # Titles that follow each other with nothing between are a list of contents; one may head the numbers below it.
    return found if sum(b.row - a.row <= 1 for a, b in pairwise([*found, chosen[0]])) <= (len(found) > 1) else []


def trailing(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """The closing items that stand without a number after the last numbered one: other business and the next meeting."""
    last = chosen[-1].last_row - rows[0].index
    found = [one for row in rows[last + 2 :] if _LAST.fullmatch(row.text.strip()) and (one := plain(row))]
    return found if len(found) <= 2 else []


def listed_again(rows: list[Row], titles: list[str], *, alike: Callable[..., float] = fuzz.token_set_ratio) -> list[Candidate]:
    """Lines of ``rows`` that repeat the titles of an agenda printed in front; ``alike`` compares two of them."""
    found: list[Candidate] = []
    for row in rows:
        one = plain(row)
        if one is None or not titles:
            continue
        if max(alike(one.title.lower(), t.lower()) for t in titles) >= 85 and len(row.words) <= 14:
            found.append(one)
    return with_same_print(rows, found)
