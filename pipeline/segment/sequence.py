"""The numbers at the heads of lines as a sequence: what each counts, which lists they form, and which rising one explains them best."""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.segment.candidates import Candidate

WINDOW = 60  # how many earlier candidates a heading may follow: bounds the search in documents with thousands of numbered paragraphs
_FLOOR = -0.9  # a line less like a title than this is no heading, whatever its number
_SMALL = re.compile(r"\d\.?[ivx]{2,4}\b")  # 7ii
_LONE = re.compile(r"\d{1,3}[ivx]{2,4}\b")
_PART = re.compile(r"\d\.?[ivx]{1,4}\b")
_LEAST_CODED = 4  # codes with the same letters, before others may be slips of the pen
_LEAST_WHOLES = 3  # of "1.0", "2.0", "3.0"
_SURE = 0.8
_FIRST_SMALL = {9: 1, 22: 5, 24: 10}  # what i, v and x count that were read as letters


def without_lone_parts(group: list[Candidate]) -> list[Candidate]:
    """``group`` without numbers such as 7iii that no other part of 7 stands beside: they point at an earlier minute."""
    parts = Counter(c.number.counts for c in group if c.number and _PART.search(c.number.text))
    return [c for c in group if not (c.number and _LONE.match(c.number.text) and parts[c.number.counts] < 2)]


def sure_wholes(groups: dict[str, list[Candidate]]) -> None:
    """Where "1.0", "2.0", "3.0" count on over paragraphs "2.1", "2.2", they number the items, whatever their words say."""
    wholes = groups.get("#.0", [])
    counted = [c.number.counts[0] for c in wholes if c.number]
    if len(counted) < _LEAST_WHOLES or counted != [*range(1, len(counted) + 1)]:
        return
    inside = [c for c in groups.get("#.#", []) if c.row > wholes[0].row and c.number]
    over = [max((w for w in wholes if w.row < c.row), key=lambda w: w.row) for c in inside]
    if inside and all(c.number and w.number and c.number.counts[0] == w.number.counts[0] for c, w in zip(inside, over, strict=True)):
        for one in wholes:
            one.base, one.weight = max(one.base, _SURE), max(one.weight, _SURE)


_LETTERS = re.compile(r"[A-Z&]+(?=/#)")


def with_slips(groups: dict[str, list[Candidate]]) -> dict[str, list[Candidate]]:
    """``groups`` with the few codes whose letters differ, "FB/07/24" between "FP/06/24" and "FP/08/24", among those that they continue."""
    coded = [shape for shape in groups if _LETTERS.match(shape)]
    if len(coded) < 2:
        return groups
    most = max(coded, key=lambda shape: len(groups[shape]))
    whole, figures = groups[most], _LETTERS.sub("", most)
    slips = [s for s in coded if s != most and _LETTERS.sub("", s) == figures and 2 * len(groups[s]) <= len(whole)]
    strange = [c for shape in slips for c in groups[shape]]
    mixed = sorted([*whole, *strange], key=lambda c: c.row)
    steps = [b.number.counts[0] - a.number.counts[0] for a, b in pairwise(mixed) if b in strange and a.number and b.number]
    if len(whole) < _LEAST_CODED or len(steps) < len(strange) or any(step != 1 for step in steps):
        return groups
    return {**{shape: group for shape, group in groups.items() if shape not in slips}, most: mixed}


def set_values(group: list[Candidate]) -> None:
    """Set each candidate's place in the sequence: of several figures (number and year) the one that rises by one."""
    counts = [c.number.counts for c in group if c.number]
    width = len(counts[0])
    steps = [sum(b[k] - a[k] == 1 for a, b in pairwise(counts)) for k in range(width)]
    small = {c.number.counts for c in group if c.number and _SMALL.search(c.number.text)}
    which = max(range(width), key=lambda k: (steps[k], len({c[k] for c in counts}), k))
    for one in group:
        if one.number:
            suffix = one.number.suffix
            if one.number.counts in small:  # the i of 7i before 7ii is no ninth letter
                suffix = _FIRST_SMALL.get(suffix, suffix)
            one.value = one.number.counts[which] + suffix / 100


@dataclass(slots=True)
class _List:
    """Numbers that count one after the other; ``around`` is the list in which they stand."""

    around: "_List | None"
    after: int
    members: list[Candidate] = field(default_factory=list)


def _read_lists(group: list[Candidate]) -> list[_List]:
    """Sort numbers into lists by counting as a reader does: 1 opens a list inside the one before; a number that continues an outer list
    closes the lists inside it."""
    found: list[_List] = []
    here: _List | None = None
    for one in group:
        number = int(one.value)
        fits = here
        while fits is not None and not 0 <= number - fits.after <= 1:
            fits = fits.around if number != 1 else None
        if fits is None:
            fits = _List(here, number)
            found.append(fits)
        here = fits
        here.after = number + 1
        here.members.append(one)
    return found


def doubt_inner_lists(group: list[Candidate]) -> None:
    """Doubt the members of a list that begins anew inside a list of titles: 1, 2, 3 … under item 7 are its letters received, not items."""
    for stop in {c.style[-1] for c in group}:
        for run, inner in enumerate(_read_lists([c for c in group if c.style[-1] == stop])):
            around = inner.around
            for one in inner.members:
                one.run = run
            if around and int(inner.members[0].value) == 1 and sum(c.base > 0.3 for c in around.members) >= 3:
                for one in inner.members:
                    one.weight -= 1.5


def _step(gap: float) -> float:
    """What a step in the numbering says for the second number's being the next heading."""
    if gap <= 0:
        return -50.0
    if gap <= 1.0:
        return 1.0
    return 0.2 if gap <= 3 else -0.6 if gap <= 10 else -2.5


def rising(group: list[Candidate]) -> tuple[float, list[Candidate]]:
    """The rising sequence of most weight among ``group`` (in document order) and that weight."""
    pool = [c for c in group if c.weight > _FLOOR]
    best: list[tuple[float, int]] = []
    for i, here in enumerate(pool):
        top, came = here.weight - (0.0 if here.value <= 2 else 0.3), -1
        for j in range(max(0, i - WINDOW), i):
            step = _step(here.value - pool[j].value) - 1.5 * (here.run != pool[j].run and here.style[-1] == pool[j].style[-1])
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


def restyle(group: list[Candidate], chain: list[Candidate]) -> None:
    """Reward candidates printed like the chain, punish those that are not."""
    if len(chain) < 3:
        return
    usual = [sum(c.style[k] for c in chain) / len(chain) for k in range(len(chain[0].style))]
    for one in group:
        for flag, share in zip(one.style, usual, strict=True):
            if share >= 0.8 or share <= 0.2:
                one.weight += 0.25 if flag == (share >= 0.8) else -0.9
