"""Headings beside the one rising sequence: out of order, numbered twice, counted anew, or numbered as parts of an item."""

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.segment.alike import unstopped
from pipeline.segment.candidates import Candidate, is_person
from pipeline.segment.coded_lines import coded_lines
from pipeline.segment.counted import heads_words
from pipeline.segment.front import front_end
from pipeline.segment.numbers import read_number
from pipeline.segment.rows import Row
from pipeline.segment.run_on_parts import all_run_on, beside_alone
from pipeline.segment.sequence import WINDOW, rising
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST, is_purpose

_EXTRA = re.compile(r"(?:MM|LMM|NO?M|QWN)\s?\d")
_MORE = 8  # words that one of several titles may have beyond the others
_NAME = 5  # words of who put a motion, where his name is its title
_SENTENCE = 16  # words of an item that is one sentence
# "8.1 Tuesday 4 June, 7 pm, Town Hall" below "8 Date of next meeting": the day, no title
_STOPPED = re.compile(r"[A-Z][\w’'&/-]*(?:,?\s[\w’'&/()-]+){2,15}?(?<=[a-z]{3})(?=\.\s+[A-Z])")
_DAY = re.compile(rf"(?:{WEEKDAY_NAME}\b|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_NAME}\b)", re.I)
_ANY_OTHER = re.compile(r"(?:any\s+other\s+(?:\w+\s+){0,2}business|a\.?\s?o\.?\s?c?\.?\s?b\.?)\W*$", re.I)


def _lists_on(group: list[Candidate], chain: list[Candidate], previous: Candidate, one: Candidate) -> bool:
    """Whether ``one`` is the entry of a list inside the item ``previous``, whose entries count on among themselves."""
    after = min((c.row for c in chain if c.row > one.row), default=one.row + WINDOW)
    around = [c for c in group if previous.row < c.row < after and c is not one and c not in chain]
    dotted = one.number is not None and "." in one.number.shape
    return not dotted and any(c.run == one.run for c in around)


_OF_LAST = re.compile(r"\bmatters\s+arising\b|\bminutes\b", re.I)


def _is_old(one: Candidate, previous: Candidate, chain: list[Candidate]) -> bool:
    """Whether a part with a letter, "7 (a)", stands under the matters arising of another item: it points at the last minutes."""
    whole = int(one.value)
    below = any(int(c.value) == whole and c.row > one.row for c in chain)
    return below and int(previous.value) != whole and _OF_LAST.search(previous.title) is not None


def strays(group: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """Headings out of order or numbered twice by mistake: printed like the chain, surely titles, with a number that the chain lacks."""
    used = {c.value for c in chain}
    least, top = min(c.value for c in chain), max(c.value for c in chain)
    found = []
    for one in group:
        if one in chain or one.weight < 1.2 or one.base < 0.4 or one.row < chain[0].row:
            continue
        previous = max((c for c in chain if c.row < one.row), key=lambda c: c.row)
        if one.number is not None and one.number.suffix and _is_old(one, previous, chain):
            continue
        alike = one.style[2:] == previous.style[2:] and not has_verb(one.title)
        sure = one.base >= 2.0 and one.style[2:] == previous.style[2:]
        follows = next((c for c in chain if c.row > one.row), None)
        ahead = follows is not None and one.value == follows.value == previous.value + 1 and one.style == follows.style
        titled = sure or (alike and is_purpose(one.title))
        twice = (ahead or one.value == previous.value) and titled and not _lists_on(group, chain, previous, one)
        other = _ANY_OTHER.match(one.title) and sure and not any(_ANY_OTHER.match(c.title) for c in chain)
        if twice or other or (one.value not in used and least <= one.value <= top):
            found.append(one)
            used.add(one.value)
    return found


def _stopped(title: str) -> int:
    """Where the words before a full stop end, though they are many, if no verb stands in them; 0 where one does."""
    match = _STOPPED.match(title)
    return match.end() if match and not has_verb(match[0]) and not PAST.search(match[0]) else 0


def filling(rows: list[Row], group: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """Items that are a sentence and nothing else, "2. No declarations were made.", between "1. Apologies" and "3. Minutes", or that have
    a question for a title: short lines printed like the chain that hold all the numbers it lacks there, each once."""
    found: list[Candidate] = []
    usual = _usual(chain)[2:]

    def _short(one: Candidate) -> bool:
        sentence = len(rows[one.row - rows[0].index].words) <= _SENTENCE
        return one.row == one.last_row and (sentence or one.title.endswith("?")) and list(one.style[2:]) == usual

    behind = [rows[c.last_row - rows[0].index].text[c.title_end - rows[c.last_row - rows[0].index].start :] for c in chain]
    at_stop = 2 * sum(text.startswith(". ") or c.title.endswith(".") for text, c in zip(behind, chain, strict=True)) > len(chain)
    for a, b in pairwise(chain):
        between = [c for c in group if a.last_row < c.row < b.row]
        lacking = [float(n) for n in range(int(a.value) + 1, int(b.value))]
        if at_stop and len(between) == len(lacking) == 1 and between[0].value == lacking[0] and (end := _stopped(between[0].title)):
            found.append(replace(between[0], title=between[0].title[:end], title_end=between[0].title_start + end, runs_on=True))
            continue
        if lacking and all(map(_short, between)) and [c.value for c in between] == lacking:
            found += [replace(c, told=not c.title.endswith("?")) for c in between]
    return found if len(found) < len(chain) else []


def set_off(rows: list[Row], one: Candidate, *, colon: bool = False) -> bool:
    """Whether white space stands before and after the line, and it does not only open what follows; a ``colon`` may end titles."""
    index = one.row - rows[0].index
    alone = rows[index].apart and one.row == one.last_row and (colon or not rows[index].text.rstrip().endswith(":"))
    return alone and (index + 1 == len(rows) or rows[index + 1].apart)


def _usual(chain: list[Candidate]) -> list[bool]:
    """How most of ``chain`` are printed."""
    return [sum(c.style[k] for c in chain) * 2 >= len(chain) for k in range(len(chain[0].style))]


def before(rows: list[Row], group: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """Headings above the first of ``chain``: an item taken out of its turn, or one that was numbered by mistake.

    They stand below the attendance, are surely titles printed like the chain, and a sentence follows each of them; a list of contents
    has none.
    """
    first, begin = chain[0].row - rows[0].index, front_end(rows)
    usual = _usual(chain)
    found: list[Candidate] = []
    used = {c.value for c in chain}
    for one in group:
        at = one.row - rows[0].index
        lacking = chain[0].value <= one.value <= chain[-1].value and one.value not in used
        printed = one.style[2:] == tuple(usual[2:]) if lacking else list(one.style) == usual  # its capitals may be its own
        if not begin <= at < first or one.base < 0.8 or has_verb(one.title) or not printed:
            continue
        stop = next((c.row - rows[0].index for c in group if c.row > one.row), first)
        told = any(has_verb(r.text) or len(r.words) >= 12 for r in rows[at + 1 : min(stop, first)])
        if told and (one.value not in used or is_known(one.title)):
            found.append(one)
    return found if len(found) <= max(2, len(chain) // 4) and len(chain) >= 2 else []


def anew(rows: list[Row], group: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """The headings of a second count below the last of ``chain``: matters arising counted first, or two meetings in one document.

    At least four titles printed like the chain, with words below each; the entries of a list have none between them.
    """
    rest = [c for c in group if c.row > chain[-1].last_row]
    usual = _usual(chain)
    found = rising(rest)[1] if len(rest) >= 4 else []
    again = list(takewhile(lambda c: list(c.style) == usual and c.base >= 0.5 and not has_verb(c.title), found))
    if len(again) < 4 or again[0].value > 2:
        return []
    apart = all(b.row > a.last_row + 1 for a, b in pairwise(again))
    return again if apart and (all(set_off(rows, c) for c in again) or sum(c.base for c in again) >= 1.4 * len(again)) else []


def _left_out(chain: list[Candidate], previous: Candidate) -> int | None:
    """The one number that ``chain`` leaves out behind ``previous``: "Reports" stood over 7.1 and 7.2 without its 7."""
    after = next((c for c in chain if c.row > previous.row), None)
    return int(previous.value) + 1 if after is not None and after.value == previous.value + 2 else None


def _over_parts(rows: list[Row], one: Candidate) -> bool:
    """Whether the first part of ``one`` stands right below it: "8.1 Clerk's report." over "8.1.1 Training"."""
    below = rows[one.last_row + 1 - rows[0].index : one.last_row + 2 - rows[0].index]
    number = read_number(below[0].text) if below else None
    return number is not None and one.number is not None and number.counts == (*one.number.counts, 1)


def _head_words(rows: list[Row], listed: list[Candidate]) -> bool:
    """Whether parts are short titles over words; among three or more, one may be longer."""
    heads = sum(heads_words(rows, c) for c in listed)
    over = all(c.row == c.last_row and heads_words(rows, c, more=_MORE) for c in listed)
    return heads == len(listed) or (over and heads >= 2 and heads + 1 == len(listed))


# An entry with how it stands, what was said, a task: "2.1 Ramp – done", "5.1 Ann Hale reported:", "5.3 Gate, AH & BP to inspect"
_ENTRY = re.compile(
    r"\s[–—-]\s+(?:done|on[\s-]?going|completed?|closed|outstanding|in\s+(?:progress|hand)|carried\s+(?:over|forward)|pending"
    r"|underway|awaited|discharged)\W*$|\b(?:reported|advised|stated|said|asked|noted)(?:\s+(?:that|as\s+follows|the\s+following))?\s*:\W*$"
    r"|(?-i:\b[A-Z]{2,3}(?:\s?(?:&|/|,|and)\s?[A-Z]{2,3})*\s+to\s+[a-z]+\b)",
    re.IGNORECASE,
)


# "7.1 Cllr Hale" under "Notices of Motion": each heads what the named put
_PUT_BY = re.compile(r"(?i)\bmotions?\b")


# Under it such parts are notes on the last minutes
_ARISING = re.compile(r"(?i)\b(?:matters|business|issues)\s+arising\b")


# The heads of a report's parts, printed with its minute: "1.1 Purpose of Report", "2.1 Purpose of Report"
_OF_REPORT = re.compile(
    r"(?:the\s+)?(?:purpose(?:\s+of(?:\s+the)?\s+report)?|(?:executive\s+)?summary|background|introduction|discussion|options?(?:\s+considered)?"
    r"|conclusions?|(?:\w+\s+)?implications|consultation|attachments|recommendations?)\W*$",
    re.I,
)


def without_reported(found: list[Candidate]) -> list[Candidate]:
    """``found`` without the numbered heads of reports' parts, which come again under the next item."""
    said = Counter(c.title.lower() for c in found)
    heads = {c.row for c in found if said[c.title.lower()] > 1 and c.number and c.number.shape == "#.#" and _OF_REPORT.match(c.title)}
    return [c for c in found if c.row not in heads]


def nested(rows: list[Row], groups: dict[str, list[Candidate]], chain: list[Candidate]) -> list[Candidate]:
    """Sub-items with a number and a title of their own (8.1 under 8), mayoral minutes and notices of motion between the items."""
    found: list[Candidate] = []
    beside: dict[int, tuple[list[Candidate], list[Candidate]]] = defaultdict(lambda: ([], []))  # of an item: all its parts, those found
    # How much a part must look like a title: less where white space sets off all parts of an item, or most are titles and none a sentence.
    least: dict[int, float] = defaultdict(lambda: 0.9)
    several: list[int] = []
    lone: list[int] = []
    colon = 2 * sum(rows[c.last_row - rows[0].index].text.rstrip().endswith(":") for c in chain) > len(chain)  # as all titles do
    groups = {shape: unstopped(rows, chain, group) for shape, group in groups.items()}
    for parent, parts in groupby(groups.get("#.#", []), key=lambda c: c.number.counts[0] if c.number else 0):
        listed = list(parts)
        apart = [c.base >= 0.5 and set_off(rows, c, colon=colon) for c in listed]
        sure = [c.base >= 0.9 and not has_verb(c.title) for c in listed]
        lines = [rows[c.row - rows[0].index].text.rstrip() for c in listed]
        told = any(has_verb(line) or line.endswith((".", ";", ",") if colon else (".", ";", ":", ",")) for line in lines)
        titled = not told and _head_words(rows, listed)
        if len(listed) < 2 and all(apart) and not told:
            lone.append(parent)
        elif len(listed) >= 2 and (all(apart) or titled):
            several.append(parent)
        elif len(sure) >= 4 and 5 * sum(sure) >= 2 * len(sure) and not told:
            least[parent] = -0.3
    for parent in [*several, *(lone if several else ())]:  # one part alone is a title where others are
        least[parent] = 0.5
    for shape, group in groups.items():
        for one in group:
            number = one.number
            if not number or one.row < chain[0].row or rows[one.row - rows[0].index].line.kind == "row":
                continue
            if _EXTRA.match(number.text) and (one.base > 0 or is_person(one.title) and len(one.title.split()) <= _NAME):
                found.append(one)
            parent = max((c for c in chain if c.row <= one.row), key=lambda c: c.row)
            line = rows[one.last_row - rows[0].index]
            alone = not one.runs_on or line.text[one.title_end - line.start :].lstrip().startswith("•")
            child = shape == "#.#" and parent.number is not None and number.counts[0] in (parent.number.counts[0], _left_out(chain, parent))
            if not child or (_DAY.match(one.title) and "meeting" in parent.title.lower()):
                continue
            beside[parent.row][0].append(one)
            put = is_person(one.title) and len(one.title.split()) <= _NAME and _PUT_BY.search(parent.title) is not None
            if (
                (one.base >= least[number.counts[0]] or put)
                and alone
                and (not has_verb(one.title) or is_purpose(one.title))
                and not _ENTRY.search(line.text)
                and not one.title[0].islower()  # "4.1 to note the report": the clause of a decision
                and (not one.title.rstrip().endswith((".", ";", ",")) or _over_parts(rows, one))
            ):
                found.append(one)
                beside[parent.row][1].append(one)
    found += [c for parts, alone in beside.values() for c in beside_alone(parts, alone)]
    have = {c.row for c in found}
    old = {c.row for c in chain if _ARISING.search(c.title)}
    runs = [parts for row, (parts, _) in beside.items() if not (row in old and all(_goes_on(rows, c) for c in parts))]
    more = [*all_run_on(rows, runs), *coded_lines(rows, groups, chain)]
    return [*found, *(c for c in more if c.row not in have)]


def _goes_on(rows: list[Row], one: Candidate) -> bool:
    """Whether the words behind a number end in a stop and the minute goes on in the line: "3.2 Salt bins. The Clerk has a map."."""
    line = rows[one.last_row - rows[0].index]
    return one.runs_on and line.text.startswith(".", one.title_end - line.start)
