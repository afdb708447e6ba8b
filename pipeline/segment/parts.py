"""The parts of an item that are counted anew under its title: "1. Roof repairs", "2. Bids" below "V. OLD BUSINESS"."""

import re
from itertools import groupby, pairwise

from pipeline.segment.alike import unstopped
from pipeline.segment.candidates import FORMULA, Candidate, candidate, numbered_candidate
from pipeline.segment.front import says
from pipeline.segment.led_actions import under_actions
from pipeline.segment.led_lists import under_decisions
from pipeline.segment.letters import SHAPE, TYPED, inner_titles, lettered, small_titles
from pipeline.segment.names import is_name
from pipeline.segment.numbers import Number, read_third
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.run_on_parts import is_told_behind
from pipeline.segment.sequence import rising
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST

_NOTHING = re.compile(r"(?:none|nil|no\s+\w+)\W*", re.I)
_HEARD = re.compile(
    r"\b(?:public|citizens?|visitors?|audience|guests?|residents?)\b.*\b(?:comments?|forum|input|participation|concerns|heard)\b", re.I
)
_STOP = (".", ";", ",", ":")
_FLOOR, _SURE = -1.6, 0.3  # how much a line must look like a title to be one: among others, and by itself
_SET_APART = re.compile(r"\s*(?:[:–—-]|\.\s)")
_DID = re.compile(r"(?:The|An?)\s+(?:\S+\s+){1,3}[a-z]+ed\s")  # "The Clerk updated members on …"
_CAPITALS = re.compile(r"[A-Z][A-Z/&,’' ]{4,}(?:\W|$)")
_SHORT = 6  # words of a title behind whose full stop the minute goes on
_ALIKE = 3  # titles that a colon ends
_WORDS = 30  # of a title at most
_FORMULA = 90  # of one that quotes all that it would enact
_TENTH = 8  # parts before the tenth, one or another of which may be no title
_SAID = 4  # words of the shortest sentence
_TOLD = 8  # words that a line below a title must have where it has no verb of a sentence


def _is_title(rows: list[Row], one: Candidate) -> bool:
    """Whether a counted line is the title of a part, no sentence, clause or name."""
    title = one.title.rstrip()
    if not title or title[0].islower() or len(title.split()) > (_FORMULA if FORMULA.match(title) else _WORDS) or one.base < _FLOOR:
        return False
    if not is_caps(title) and (has_verb(title) or PAST.search(title) or _DID.match(title)):
        return False
    if title.endswith(_STOP):
        return False
    behind = _behind(rows, one) if one.runs_on else ""
    apart = _SET_APART.match(behind) and (len(title.split()) <= _SHORT or not behind.startswith("."))
    return not one.runs_on or (one.base >= _SURE and bool(apart))


def _behind(rows: list[Row], one: Candidate) -> str:
    """What stands behind the title in its line."""
    line = rows[one.last_row - rows[0].index]
    return line.text[one.title_end - line.start :]


def _names(one: Candidate, *, heard: bool) -> bool:
    """Whether the counted words name who spoke, where an item lists those ``heard``, or are a surname behind its initial."""
    title = one.title.partition(";")[0].partition(",")[0]
    return is_name(title) and (heard or (len(title.split()) == 1 and one.number is not None and one.number.shape == SHAPE))


def _told(rows: list[Row]) -> bool:
    """Whether one of ``rows`` tells something."""
    return any(has_verb(r.text) or PAST.search(r.text) or len(r.words) >= _TOLD or r.text.rstrip().endswith((".", "?")) for r in rows)


def _run(rows: list[Row], listed: list[Candidate]) -> list[Candidate]:
    """Those of ``listed`` that count on from 1 and look most like titles; what begins anew inside one of them counts the points of it."""
    for one in listed:
        one.weight = max(one.base, _SURE) if _is_title(rows, one) else one.base
    run = rising(listed)[1]
    on = all(b.value - a.value <= 2 for a, b in pairwise(run))
    return run if run and run[0].value == 1 and on else []


def _between(rows: list[Row], run: list[Candidate], end: int) -> list[list[Row]]:
    """The lines below each of ``run``, up to the next or to the row ``end``."""
    first = rows[0].index
    ends = [*(c.row for c in run[1:]), end]
    return [rows[c.last_row + 1 - first : stop - first] for c, stop in zip(run, ends, strict=True)]


def _titles_of(rows: list[Row], head: Candidate, run: list[Candidate], end: int) -> list[Candidate]:
    """Those of ``run`` that are titles over what was said, where the list is one of parts and not of clauses, names or letters received."""
    if len(run) == 1 and _NOTHING.fullmatch(run[0].title):
        return []
    if run and all(TYPED.match(rows[c.row - rows[0].index].text) for c in run):
        return [c for c in run if not head.title.lower().endswith(c.title.lower())]
    titled = [c for c in run if _is_title(rows, c)]
    if len(run) >= 2 and all(is_known(c.title) and _CAPITALS.match(c.title) and _is_title(rows, c) for c in run):
        return run  # "A. WELCOME", "B. ROLL CALL": nothing need be said below them
    if run and all(FORMULA.match(c.title) and _behind(rows, c).strip() == ":" for c in run):
        return titled  # as no paragraph or clause does
    if 2 * sum(_names(c, heard=bool(_HEARD.search(head.title))) for c in run) > len(run):
        return []
    titled = _with_alike(rows, run, titled)
    if not run or 4 * len(titled) < 3 * len(run):
        return []
    below = _between(rows, run, end)
    over = [c.runs_on or _told(part) for c, part in zip(run, below, strict=True)]
    opened = rows[run[0].row - 1 - rows[0].index]
    led = opened.index > head.last_row and opened.text.rstrip().endswith(":")
    inner = over[:-1]
    if 3 * sum(inner) >= len(inner) and any(inner) and not (led and 2 * sum(inner) < len(inner)):
        return titled
    return titled if len(run) == 1 and over[0] and opened.index == head.last_row else []


def _with_alike(rows: list[Row], run: list[Candidate], titled: list[Candidate]) -> list[Candidate]:
    """``titled`` with the few words of ``run`` that end in a colon before their minute as most of them do: "1. Elections: Ann opened …"."""
    marked = [c for c in run if c.runs_on and _behind(rows, c).startswith(":")]
    if 2 * sum(c in titled for c in marked) <= len(run) or len(marked) < _ALIKE:
        return titled
    return [
        c
        for c in run
        if c in titled
        or (c in marked and len(c.title.split()) <= _SHORT and not (has_verb(c.title) or " " in c.title and is_name(c.title)))
    ]


_COMPOUND = re.compile(r"(?P<head>[IVX]{1,6}|[A-Z]|\d{1,3})(?P<mark>\s?[.–-]\s?|)(?P<part>[A-Z]|\d{1,2})[.):]{0,2}(?=\s)")


def _compound(rows: list[Row], head: Candidate, stop: int, chosen: list[Candidate]) -> list[Candidate]:
    """The titles below ``head`` that carry its number and one of their own: "III.A", "5.B.", "C-2"."""
    if head.number is None or not (whole := re.match(r"(?:[IVX]+|[A-Z]|\d+)(?!\W?\w)", head.number.text)):
        return []  # "F.70" counts on by its figures: "F.63" below it is a minute of the last meeting
    found = []
    for row in rows[head.last_row + 1 - rows[0].index : stop - rows[0].index]:
        match = _COMPOUND.match(row.text)
        if match is None or match["head"] != whole[0] or (match["head"].isdigit() and (match["part"].isdigit() or not match["mark"])):
            continue  # 8.1 and 8A are read as numbers elsewhere
        number = Number(match[0].strip(), match.end(), "compound", (0,))
        one = numbered_candidate(rows, row.index - rows[0].index, number)
        if one and one.last_row < stop:
            found.append(one)
    return [c for c in unstopped(rows, chosen, found) if _is_title(rows, c)]


def _tenth_on(rows: list[Row], head: Candidate, stop: int) -> list[Candidate]:
    """The titles "8.1.10", "8.1.11" below "8.1 Report", which look like dates."""
    first, whole = rows[0].index, head.number.counts if head.number else ()
    read = [(row.index - first, read_third(row.text)) for row in rows[head.last_row + 1 - first : stop - first]]
    own = [numbered_candidate(rows, index, number) for index, number in read if number and number.counts[: len(whole)] == whole]
    return [c for c in own if c]


def _third_level(rows: list[Row], counted: list[Candidate], head: Candidate, stop: int) -> list[Candidate]:
    """The titles "6.1.1", "6.1.2" below "6 REPORTS", where most of what is counted so is a title and no paragraph."""
    whole = head.number.counts[:1] if head.number and head.number.shape.startswith("#") else ()
    inside = [c for c in counted if head.last_row < c.row < stop]
    listed = [c for c in inside if c.number and c.number.shape == "#.#.#" and c.number.counts[:1] == whole]
    listed += _tenth_on(rows, head, stop) if len(listed) >= _TENTH else []
    listed.sort(key=lambda c: c.row)
    titled = [c for c in listed if c.base >= _SURE and _is_title(rows, c)]
    below = _between(rows, titled, stop) if titled and 4 * len(titled) >= 3 * len(listed) else []
    over = [is_told_behind(rows, c) or _told(part) for c, part in zip(titled, below, strict=bool(below))]
    alike = len({c.title.lower() for c in titled}) < len(titled)  # "Application", and again "Application"
    return titled if below and 2 * sum(over) >= len(below) and not alike else []


def _under_small_letters(rows: list[Row], spans: list[tuple[Candidate, int]], have: set[int]) -> list[Candidate]:
    """The titles behind small letters, "a. Tender for the digger", that begin anew below the titles of several items, the first right below
    its title and each over a sentence; none where the letters count anything else."""
    small, first = [c for c in small_titles(rows) if c.row not in have], rows[0].index
    found: list[list[Candidate]] = []
    for head, stop in spans:
        inside = [c for c in small if head.last_row < c.row < stop]
        counts_on = [c.value for c in inside] == [*range(1, len(inside) + 1)]
        below = _between(rows, inside, stop) if inside else []
        over = all(part and (says(part[0]) or len(part[0].words) >= _SAID and part[0].text.rstrip()[-1:] == ".") for part in below)
        if inside and counts_on and over and rows[inside[0].row - 1 - first].index == head.last_row:
            found.append(inside)
    parts = [c for inside in found for c in inside]
    return parts if len(found) >= _ALIKE and 4 * len(parts) >= 3 * len(small) else []


def parts_of(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """The titles of the parts that stand below the headings ``chosen``, counted by figures or capital letters, whichever does not count
    these."""
    if not chosen:
        return []
    shapes = {c.number.shape for c in chosen if c.number}
    tasks = under_actions(rows) | under_decisions(rows)
    counted = [c for i, row in enumerate(rows) if row.index not in tasks and (c := candidate(rows, i))]
    counted = unstopped(rows, chosen, counted)
    for one in counted:
        one.value = one.number.counts[0] if one.number else 0
    alone = not any(shape.startswith("#") for shape in shapes)
    figures = [c for c in counted if alone and c.number and c.number.shape == "#" and c.value < 100]
    letters = [] if SHAPE in shapes else unstopped(rows, chosen, lettered(rows))
    spans = [*zip(chosen, [*(c.row for c in chosen[1:]), rows[-1].index + 1], strict=True)]
    found: list[Candidate] = []
    have = {c.row for c in chosen}
    small = [] if "small" in shapes else inner_titles(rows)
    for listed in (figures, letters, small):
        for head, stop in spans:
            inside = [c for c in listed if head.last_row < c.row < stop and c.row not in have]
            found += _titles_of(rows, head, _run(rows, inside), stop)
    found += _under_small_letters(rows, spans, have | {c.row for c in found}) if "small" not in shapes else []
    for head, stop in spans:
        found += [*_compound(rows, head, stop, chosen), *(c for c in _third_level(rows, counted, head, stop) if c.row not in have)]
    return [next(same) for _, same in groupby(sorted(found, key=lambda c: c.row), key=lambda c: c.row)]
