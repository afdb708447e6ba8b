"""Find the agenda items: collect every line that could be a heading, then keep the numbering that best explains the whole document.

A number at the head of a line proves little (paragraphs, clauses, rules and indicators have them too). What tells headings is that they form
one rising sequence in one scheme, printed alike, with words that are a title and no sentence.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from pipeline.segment.numbers import Number, read_number
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.titles import is_known, title_end, visible, weight

_WINDOW = 60  # how many earlier candidates a heading may follow: bounds the search in documents with thousands of numbered paragraphs
_EXTRA = re.compile(r"(?:MM|LMM|NOM|QWN)\s?\d")


@dataclass(slots=True)
class Candidate:
    """A line that may open an item: where its title stands and how much it looks like one."""

    row: int
    last_row: int
    number: Number | None
    start: int
    title_start: int
    title_end: int
    weight: float
    style: tuple[bool, ...]
    value: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A chosen heading: rows ``row`` to ``last_row``, number as printed, title as offsets into the source's text; ``date`` and ``committee``
    only where the page holds several meetings."""

    row: int
    last_row: int
    number: str
    start: int
    title_start: int
    title_end: int
    date: str = ""
    committee: str = ""


def _layout_bonus(row: Row) -> float:
    return 1.2 * (row.line.kind == "heading") + 0.8 * row.line.bold


def _style(row: Row, number: Number | None, alone: bool, title: str) -> tuple[bool, ...]:
    return (alone, is_caps(title), row.line.bold, row.line.kind == "heading", bool(number and number.text[-1:] in ".):"))


def _candidate(rows: list[Row], index: int) -> Candidate | None:
    row = rows[index]
    number = read_number(row.text)
    if number is None or number.is_letter:
        return None
    rest = row.text[number.end :]
    alone = not visible(rest).strip()
    title_row, last = row, index
    offset = number.end
    if alone:
        if index + 1 >= len(rows):
            return None
        title_row, last, offset = rows[index + 1], index + 1, 0
        rest = title_row.text
        if read_number(rest) and not is_known(rest):
            return None
    second = read_number(rest.lstrip())
    if second and not second.is_letter and second.text.rstrip(".):").isdigit() and len(second.text) <= 4 and not alone and re.match(r".*[/-]", number.text):
        skip = len(rest) - len(rest.lstrip()) + second.end
        offset, rest = offset + skip, rest[skip:]
    lead = len(rest) - len(rest.lstrip(" \t–—-:."))
    title = rest[lead:]
    end = title_end(title)
    start = title_row.start + offset + lead
    shown = title[:end]
    cut = len(visible(title).rstrip()) - end > 3
    value = weight(shown) + _layout_bonus(title_row) + (0.6 * alone if not row.line.bold else 0) - (0.5 if cut else 0)
    if cut and not is_caps(shown) and not is_known(shown) and not title_row.line.bold:
        value -= 0.8
    return Candidate(index, last, number, row.start, start, start + end, value, _style(title_row, number, alone, shown))


def _values(candidates: list[Candidate]) -> None:
    """Set each candidate's place in the sequence: the figure that counts, preceded by nothing where the others are a year or a constant."""
    counts = [c.number.counts for c in candidates if c.number]
    width = len(counts[0])
    if width == 1:
        which = 0
    else:
        steps = [sum(b[k] - a[k] == 1 for a, b in zip(counts, counts[1:], strict=False)) for k in range(width)]
        which = max(range(width), key=lambda k: (steps[k], len({c[k] for c in counts}), k))
    for candidate in candidates:
        if candidate.number:
            candidate.value = (candidate.number.counts[which] + candidate.number.suffix / 100,)


def _step(before: float, after: float) -> float:
    gap = after - before
    if gap <= 0:
        return -50.0
    if gap <= 1.0:
        return 1.0
    return 0.2 if gap <= 3 else -0.6 if gap <= 10 else -2.5


def _chain(candidates: list[Candidate], floor: float = -1.2) -> tuple[float, list[Candidate]]:
    """The rising sequence of most weight among ``candidates`` (in document order) and that weight."""
    pool = [c for c in candidates if c.weight > floor]
    best: list[tuple[float, int]] = []
    for i, here in enumerate(pool):
        first = here.value[0]
        top, came = here.weight - (0.0 if first <= 2 else 0.3), -1
        for j in range(max(0, i - _WINDOW), i):
            total = best[j][0] + here.weight + _step(pool[j].value[0], first)
            if total > top:
                top, came = total, j
        best.append((top, came))
    if not best:
        return 0.0, []
    i = max(range(len(best)), key=lambda k: best[k][0])
    score, chosen = best[i][0], []
    while i >= 0:
        chosen.append(pool[i])
        i = best[i][1]
    return score, chosen[::-1]


def _restyle(candidates: list[Candidate], chain: list[Candidate]) -> None:
    """Reward candidates printed like the chain, punish those that are not."""
    if len(chain) < 3:
        return
    usual = [sum(c.style[k] for c in chain) / len(chain) for k in range(len(chain[0].style))]
    for candidate in candidates:
        for flag, share in zip(candidate.style, usual, strict=True):
            if share >= 0.8 or share <= 0.2:
                candidate.weight += 0.25 if flag == (share >= 0.8) else -0.9


def _strays(candidates: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """Headings out of order or numbered twice by mistake: printed like the chain, surely titles, with a number that the chain lacks."""
    used = {c.value for c in chain}
    top = max(c.value[0] for c in chain)
    rows = [c.row for c in chain]
    found = []
    for candidate in candidates:
        if candidate in chain or candidate.weight < 1.2 or not rows[0] < candidate.row:
            continue
        previous = max((c for c in chain if c.row < candidate.row), key=lambda c: c.row)
        twice = candidate.value == previous.value and candidate.weight >= 2.5 and candidate.style == previous.style
        if twice or (candidate.value not in used and candidate.value[0] <= top):
            found.append(candidate)
            used.add(candidate.value)
    return found


def _nested(groups: dict[str, list[Candidate]], chain: list[Candidate]) -> list[Candidate]:
    """Sub-items with a number and a title of their own (8.1 under 8), mayoral minutes and notices of motion between the items."""
    found = []
    for shape, group in groups.items():
        for candidate in group:
            number = candidate.number
            if not number or candidate.weight < 1.4:
                continue
            parent = max((c for c in chain if c.row <= candidate.row), key=lambda c: c.row, default=None)
            child = shape == "#.#" and parent is not None and parent.number is not None and number.counts[0] == parent.number.counts[0]
            if child or _EXTRA.match(number.text):
                found.append(candidate)
    return found


def numbered(rows: list[Row]) -> tuple[float, list[Candidate]]:
    """The headings of the numbering that best explains ``rows``, and the weight of the evidence (0 and none where nothing does)."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for index in range(len(rows)):
        candidate = _candidate(rows, index)
        if candidate and candidate.number:
            groups[candidate.number.shape].append(candidate)
    best: tuple[float, list[Candidate], str] = (0.0, [], "")
    for shape, group in groups.items():
        _values(group)
        score, chain = _chain(group)
        _restyle(group, chain)
        score, chain = _chain(group)
        if score > best[0]:
            best = (score, chain, shape)
    score, chain, shape = best
    if not chain:
        return 0.0, []
    extra = _strays(groups.pop(shape), chain) + _nested(groups, chain)
    return score, sorted([*chain, *extra], key=lambda c: c.row)


def unnumbered(rows: list[Row]) -> list[Candidate]:
    """Headings told by their looks and words alone."""
    found = []
    for index, row in enumerate(rows):
        text = visible(row.text)
        if len(row.words) > 18 or not row.words or row.line.kind in ("row", "margin", "list"):
            continue
        end = title_end(text)
        if end < len(text.rstrip(" :–-")) - 2:
            continue
        value = weight(text) + _layout_bonus(row)
        if value >= 2.2 and (is_known(text) or _layout_bonus(row) > 0 or visible(row.text) != row.text):
            found.append(Candidate(index, index, None, row.start, row.start, row.start + end, value, _style(row, None, False, text)))
    return found


def find_headings(rows: list[Row]) -> list[Heading]:
    """The headings of the items of one meeting, in document order."""
    score, chosen = numbered(rows)
    if score < 2.5 or len(chosen) < 2 and score < 3:
        others = unnumbered(rows)
        if len(others) > len(chosen):
            chosen = others
    return [Heading(c.row, c.last_row, c.number.text if c.number else "", c.start, c.title_start, c.title_end) for c in chosen]
