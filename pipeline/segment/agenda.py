"""Find the agenda items: collect every line that could be a heading, then keep the numbering that best explains the whole document.

A number at the head of a line proves little (paragraphs, clauses, rules and indicators have them too). What tells headings is that they form
one rising sequence in one scheme, printed alike, with words that are a title and no sentence.
"""

import re
from collections import defaultdict
from itertools import pairwise

from pipeline.segment.candidates import Candidate, candidate
from pipeline.segment.plain import leading, listed_again, unnumbered
from pipeline.segment.rows import Heading, Row
from pipeline.segment.titles import has_verb

_WINDOW = 60  # how many earlier candidates a heading may follow: bounds the search in documents with thousands of numbered paragraphs
_EXTRA = re.compile(r"(?:MM|LMM|NOM|QWN)\s?\d")
_FLOOR = -0.9  # a line less like a title than this is no heading, whatever its number


def _set_values(group: list[Candidate]) -> None:
    """Set each candidate's place in the sequence: of several figures (number and year) the one that rises by one."""
    counts = [c.number.counts for c in group if c.number]
    width = len(counts[0])
    steps = [sum(b[k] - a[k] == 1 for a, b in pairwise(counts)) for k in range(width)]
    which = max(range(width), key=lambda k: (steps[k], len({c[k] for c in counts}), k))
    for one in group:
        if one.number:
            one.value = one.number.counts[which] + one.number.suffix / 100


def _step(gap: float) -> float:
    """What a step in the numbering says for the second number's being the next heading."""
    if gap <= 0:
        return -50.0
    if gap <= 1.0:
        return 1.0
    return 0.2 if gap <= 3 else -0.6 if gap <= 10 else -2.5


def _chain(group: list[Candidate]) -> tuple[float, list[Candidate]]:
    """The rising sequence of most weight among ``group`` (in document order) and that weight."""
    pool = [c for c in group if c.weight > _FLOOR]
    best: list[tuple[float, int]] = []
    for i, here in enumerate(pool):
        top, came = here.weight - (0.0 if here.value <= 2 else 0.3), -1
        for j in range(max(0, i - _WINDOW), i):
            step = _step(here.value - pool[j].value)
            total = best[j][0] + here.weight + (min(step, 0.4) if here.weight < 0 else step)
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


def _restyle(group: list[Candidate], chain: list[Candidate]) -> None:
    """Reward candidates printed like the chain, punish those that are not."""
    if len(chain) < 3:
        return
    usual = [sum(c.style[k] for c in chain) / len(chain) for k in range(len(chain[0].style))]
    for one in group:
        for flag, share in zip(one.style, usual, strict=True):
            if share >= 0.8 or share <= 0.2:
                one.weight += 0.25 if flag == (share >= 0.8) else -0.9


def _strays(group: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """Headings out of order or numbered twice by mistake: printed like the chain, surely titles, with a number that the chain lacks."""
    used = {c.value for c in chain}
    least, top = min(c.value for c in chain), max(c.value for c in chain)
    found = []
    for one in group:
        if one in chain or one.weight < 1.2 or one.base < 0.4 or one.row < chain[0].row:
            continue
        previous = max((c for c in chain if c.row < one.row), key=lambda c: c.row)
        twice = one.value == previous.value and one.base >= 2.0 and one.style == previous.style
        if twice or (one.value not in used and least <= one.value <= top):
            found.append(one)
            used.add(one.value)
    return found


def _nested(groups: dict[str, list[Candidate]], chain: list[Candidate]) -> list[Candidate]:
    """Sub-items with a number and a title of their own (8.1 under 8), mayoral minutes and notices of motion between the items."""
    found = []
    for shape, group in groups.items():
        for one in group:
            number = one.number
            if not number or one.row < chain[0].row:
                continue
            if _EXTRA.match(number.text) and one.base > 0:
                found.append(one)
            parent = max((c for c in chain if c.row <= one.row), key=lambda c: c.row)
            child = shape == "#.#" and parent.number is not None and number.counts[0] == parent.number.counts[0]
            if child and one.base >= 0.9 and not one.runs_on and not has_verb(one.title) and not one.title.rstrip().endswith((".", ";", ",")):
                found.append(one)
    return found


def numbered(rows: list[Row]) -> tuple[float, list[Candidate]]:
    """The headings of the numbering that best explains ``rows``, and the weight of the evidence (0 and none where nothing does)."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for index in range(len(rows)):
        one = candidate(rows, index)
        if one and one.number:
            groups[one.number.shape].append(one)
    best: tuple[float, list[Candidate], str] = (0.0, [], "")
    for shape, group in groups.items():
        _set_values(group)
        _restyle(group, _chain(group)[1])
        score, chain = _chain(group)
        if score > best[0]:
            best = (score, chain, shape)
    score, chain, shape = best
    if not chain:
        return 0.0, []
    extra = _strays(groups.pop(shape), chain) + _nested(groups, chain)
    return score, sorted([*chain, *extra], key=lambda c: c.row)


def _is_list(chosen: list[Candidate], rows: list[Row]) -> bool:
    """Whether the headings stand close together with nothing between them and much after them: a list of contents or an agenda in front."""
    if len(chosen) < 3:
        return False
    close = sum(b.row - a.last_row <= 2 for a, b in pairwise(chosen))
    return close >= 0.75 * (len(chosen) - 1) and rows[-1].index - chosen[-1].last_row > 2 * len(chosen)


def _choose(rows: list[Row]) -> list[Candidate]:
    score, chosen = numbered(rows)
    if _is_list(chosen, rows):
        after = chosen[-1].last_row + 1 - rows[0].index
        again = _choose(rows[after:]) if after < len(rows) else []
        same = listed_again(rows[after:], [c.title for c in chosen])
        return max(again, same, key=len) or chosen
    if score < 2.5 or (len(chosen) < 2 and score < 3):
        others = unnumbered(rows)
        return others if len(others) > len(chosen) else chosen
    return leading(rows, chosen) + chosen


def find_headings(rows: list[Row]) -> list[Heading]:
    """The headings of the items of one meeting, in document order."""
    return [Heading(c.row, c.last_row, c.number.text if c.number else "", c.start, c.title_start, c.title_end) for c in _choose(rows)]
