"""Find the agenda items: collect every line that could be a heading, then keep the numbering that best explains the whole document.

A number at the head of a line proves little (paragraphs, clauses, rules and indicators have them too). What tells headings is that they
form one rising sequence in one scheme, printed alike, with words that are a title and no sentence.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise, takewhile

from pipeline.segment.alike import cut_alike
from pipeline.segment.candidates import Candidate, candidate
from pipeline.segment.counted import cut_as_listed, heads_words, list_between, only_below, only_in_front, parts_of_one
from pipeline.segment.marked import with_marked
from pipeline.segment.numbers import read_number
from pipeline.segment.plain import front_end, leading, listed_again, over_paragraphs, trailing, unnumbered
from pipeline.segment.rows import Heading, Row
from pipeline.segment.sessions import sessions
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.uncounted import uncounted

_WINDOW = 60  # how many earlier candidates a heading may follow: bounds the search in documents with thousands of numbered paragraphs
_BELOW = re.compile(r"\s*\((?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,3}[a-z]?)\.?\)\s*$", re.I)
_EXTRA = re.compile(r"(?:MM|LMM|NOM|QWN)\s?\d")
_SENTENCE = 16  # words of an item that is one sentence
# a title that tells all of it
_DECIDES = re.compile(r"\s(?:was|were)\s(?:[^.;]*\s)?(?:approved|agreed|accepted|adopted|confirmed|signed)\b.*\.\s*$")
_ANY_OTHER = re.compile(r"(?:any\s+other\s+(?:\w+\s+){0,2}business|a\.?\s?o\.?\s?c?\.?\s?b\.?)\W*$", re.I)
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


def _doubt_inner_lists(group: list[Candidate]) -> None:
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


def _chain(group: list[Candidate]) -> tuple[float, list[Candidate]]:
    """The rising sequence of most weight among ``group`` (in document order) and that weight."""
    pool = [c for c in group if c.weight > _FLOOR]
    best: list[tuple[float, int]] = []
    for i, here in enumerate(pool):
        top, came = here.weight - (0.0 if here.value <= 2 else 0.3), -1
        for j in range(max(0, i - _WINDOW), i):
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


def _restyle(group: list[Candidate], chain: list[Candidate]) -> None:
    """Reward candidates printed like the chain, punish those that are not."""
    if len(chain) < 3:
        return
    usual = [sum(c.style[k] for c in chain) / len(chain) for k in range(len(chain[0].style))]
    for one in group:
        for flag, share in zip(one.style, usual, strict=True):
            if share >= 0.8 or share <= 0.2:
                one.weight += 0.25 if flag == (share >= 0.8) else -0.9


def _lists_on(group: list[Candidate], chain: list[Candidate], previous: Candidate, one: Candidate) -> bool:
    """Whether ``one`` is the entry of a list inside the item ``previous``, whose entries count on among themselves."""
    after = min((c.row for c in chain if c.row > one.row), default=one.row + _WINDOW)
    around = [c for c in group if previous.row < c.row < after and c is not one and c not in chain]
    dotted = one.number is not None and "." in one.number.shape
    return not dotted and any(c.run == one.run for c in around)


def _strays(group: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """Headings out of order or numbered twice by mistake: printed like the chain, surely titles, with a number that the chain lacks."""
    used = {c.value for c in chain}
    least, top = min(c.value for c in chain), max(c.value for c in chain)
    found = []
    for one in group:
        if one in chain or one.weight < 1.2 or one.base < 0.4 or one.row < chain[0].row:
            continue
        previous = max((c for c in chain if c.row < one.row), key=lambda c: c.row)
        sure = one.base >= 2.0 and one.style[2:] == previous.style[2:]
        twice = one.value == previous.value and sure and not _lists_on(group, chain, previous, one)
        other = _ANY_OTHER.match(one.title) and sure and not any(_ANY_OTHER.match(c.title) for c in chain)
        if twice or other or (one.value not in used and least <= one.value <= top):
            found.append(one)
            used.add(one.value)
    return found


def _filling(rows: list[Row], group: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """Items that are a sentence and nothing else, "2. No declarations were made.", between "1. Apologies" and "3. Minutes", or that have
    a question for a title: short lines printed like the chain that hold all the numbers it lacks there, each once."""
    found: list[Candidate] = []
    usual = _usual(chain)[2:]

    def _short(one: Candidate) -> bool:
        sentence = len(rows[one.row - rows[0].index].words) <= _SENTENCE
        return one.row == one.last_row and (sentence or one.title.endswith("?")) and list(one.style[2:]) == usual

    for a, b in pairwise(chain):
        between = [c for c in group if a.last_row < c.row < b.row]
        lacking = [float(n) for n in range(int(a.value) + 1, int(b.value))]
        if lacking and all(map(_short, between)) and [c.value for c in between] == lacking:
            found += [replace(c, told=not c.title.endswith("?")) for c in between]
    return found if len(found) < len(chain) else []


def _set_off(rows: list[Row], one: Candidate) -> bool:
    """Whether white space stands before and after the line, and it does not only open what follows."""
    index = one.row - rows[0].index
    alone = rows[index].apart and one.row == one.last_row and not rows[index].text.rstrip().endswith(":")
    return alone and (index + 1 == len(rows) or rows[index + 1].apart)


def _usual(chain: list[Candidate]) -> list[bool]:
    """How most of ``chain`` are printed."""
    return [sum(c.style[k] for c in chain) * 2 >= len(chain) for k in range(len(chain[0].style))]


def _before(rows: list[Row], group: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
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
        if not begin <= at < first or one.base < 0.8 or has_verb(one.title) or list(one.style) != usual:
            continue
        stop = next((c.row - rows[0].index for c in group if c.row > one.row), first)
        told = any(has_verb(r.text) or len(r.words) >= 12 for r in rows[at + 1 : min(stop, first)])
        if told and (one.value not in used or is_known(one.title)):
            found.append(one)
    return found if len(found) <= max(2, len(chain) // 4) and len(chain) >= 2 else []


def _anew(rows: list[Row], group: list[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """The headings of a second count below the last of ``chain``: matters arising counted first, or two meetings in one document.

    At least four titles printed like the chain, with words below each; the entries of a list have none between them.
    """
    rest = [c for c in group if c.row > chain[-1].last_row]
    usual = _usual(chain)
    found = _chain(rest)[1] if len(rest) >= 4 else []
    again = list(takewhile(lambda c: list(c.style) == usual and c.base >= 0.5 and not has_verb(c.title), found))
    if len(again) < 4 or again[0].value > 2:
        return []
    apart = all(b.row > a.last_row + 1 for a, b in pairwise(again))
    return again if apart and (all(_set_off(rows, c) for c in again) or sum(c.base for c in again) >= 1.4 * len(again)) else []


def _nested(rows: list[Row], groups: dict[str, list[Candidate]], chain: list[Candidate]) -> list[Candidate]:
    """Sub-items with a number and a title of their own (8.1 under 8), mayoral minutes and notices of motion between the items."""
    found = []
    # How much a part must look like a title: less where white space sets off all parts of an item, or most are titles and none a sentence.
    least: dict[int, float] = defaultdict(lambda: 0.9)
    for parent, parts in groupby(groups.get("#.#", []), key=lambda c: c.number.counts[0] if c.number else 0):
        listed = list(parts)
        apart = [c.base >= 0.5 and _set_off(rows, c) for c in listed]
        sure = [c.base >= 0.9 and not has_verb(c.title) for c in listed]
        lines = [rows[c.row - rows[0].index].text.rstrip() for c in listed]
        told = any(has_verb(line) or line.endswith((".", ";", ":", ",")) for line in lines)
        titled = not told and all(heads_words(rows, c) for c in listed)
        if len(listed) >= 2 and (all(apart) or titled):
            least[parent] = 0.5
        elif len(sure) >= 4 and 5 * sum(sure) >= 2 * len(sure) and not told:
            least[parent] = -0.3
    for shape, group in groups.items():
        for one in group:
            number = one.number
            if not number or one.row < chain[0].row or rows[one.row - rows[0].index].line.kind == "row":
                continue
            if _EXTRA.match(number.text) and one.base > 0:
                found.append(one)
            parent = max((c for c in chain if c.row <= one.row), key=lambda c: c.row)
            line = rows[one.last_row - rows[0].index]
            alone = not one.runs_on or line.text[one.title_end - line.start :].lstrip().startswith("•")
            child = shape == "#.#" and parent.number is not None and number.counts[0] == parent.number.counts[0]
            if (
                child
                and one.base >= least[number.counts[0]]
                and alone
                and not has_verb(one.title)
                and not one.title.rstrip().endswith((".", ";", ","))
            ):
                found.append(one)
    return found


def numbered(rows: list[Row]) -> tuple[float, list[Candidate]]:
    """The headings of the numbering that best explains ``rows``, and the weight of the evidence (0 and none where nothing does)."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for index in range(len(rows)):
        one = candidate(rows, index)
        if one and one.number:
            groups["#.0" if one.number.shape == "#.#" and one.number.counts[1] == 0 else one.number.shape].append(one)
    if 0 < len(groups.get("#.0", [])) < 3:  # "8.0 FINANCE" over "8.1 Accounts": some number whole items so
        groups["#.#"] = sorted(groups["#.#"] + groups.pop("#.0"), key=lambda c: c.row)
    chains: dict[str, tuple[float, list[Candidate]]] = {}
    for shape, group in groups.items():
        _set_values(group)
        _doubt_inner_lists(group)
        _restyle(group, _chain(group)[1])
        chains[shape] = _chain(group)
    whole = {int(c.value) for shape in ("#", "#.0") for c in chains.get(shape, (0.0, []))[1]}
    if len(whole) >= 2 and {c.number.counts[0] for c in chains.get("#.#", (0.0, []))[1] if c.number} <= whole:
        chains.pop("#.#", None)  # 7.1, 7.2 … count the parts of item 7, however many there are
    shape = max(chains, key=lambda s: chains[s][0], default="")
    score, chain = chains.get(shape, (0.0, []))
    if not chain:
        return 0.0, []
    same = groups.pop(shape)
    extra = _filling(rows, same, chain)
    chain = sorted([*chain, *extra], key=lambda c: c.row)
    extra = _before(rows, same, chain) + _strays(same, chain) + _anew(rows, same, chain) + _nested(rows, groups, chain)
    return score, sorted([*chain, *extra], key=lambda c: c.row)


def _listed(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """The headings at the beginning of ``chosen`` with no sentence between them, as in a list of contents or an agenda."""
    size = 1
    while size < len(chosen) and chosen[size].row - chosen[size - 1].last_row <= 2 and chosen[size].value > chosen[0].value:
        between = rows[chosen[size - 1].last_row + 1 - rows[0].index : chosen[size].row - rows[0].index]
        if any(has_verb(row.text) for row in between):
            break
        size += 1
    return chosen[:size] if size >= 3 else []


def _said_again(listed: list[Candidate], below: list[Candidate]) -> bool:
    """Whether the headings ``below`` are those of the list over again, number and title."""
    first = {(c.value, c.title.lower()[:20]) for c in listed}
    return sum((c.value, c.title.lower()[:20]) in first for c in below) >= max(3, 0.6 * len(first))


def _after_list(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """The headings below an agenda printed in front of the minutes; none where ``chosen`` does not begin with one."""
    listed = _listed(rows, chosen)
    below = rows[listed[-1].last_row + 1 - rows[0].index :] if listed else []
    if not below:
        return []
    again = listed_again(below, [c.title for c in listed])
    fronted = listed[0].row - rows[0].index <= 0.4 * len(rows)
    if fronted and _said_again(listed, chosen[len(listed) :]):
        return cut_as_listed(listed, _choose(below))
    if fronted and len(listed) == len(chosen) and _said_again(listed, numbered(below)[1]):  # a table, say, with a column of owners
        return cut_as_listed(listed, _choose(below))
    alone = fronted and len(listed) >= 0.75 * len(chosen) and len(below) > 2 * len(listed)
    if not alone and len(again) < max(3, 0.5 * len(listed)):
        return []
    return cut_as_listed(listed, max(_choose(below), again, key=lambda found: sum(c.base for c in found)))


def _opens(rows: list[Row], one: Candidate) -> bool:
    """Whether a title numbered 1 stands first below the opening, set off by white space: the meeting had one item."""
    return one.value == 1 and one.base >= 1.2 and 0 <= one.row - rows[0].index - front_end(rows) <= 2 and _set_off(rows, one)


def _choose(rows: list[Row]) -> list[Candidate]:
    score, chosen = numbered(rows)
    below = _after_list(rows, chosen)
    if below:
        return below
    loose = uncounted(rows)
    if len(loose) > len(chosen):
        return loose
    over = over_paragraphs(rows, [c.row for c in chosen])
    if over:
        return over
    others = unnumbered(rows)
    if len(others) >= 3 and sum(is_known(c.title) for c in others) >= 2 and only_in_front(rows, chosen, others):
        return others
    if parts_of_one(chosen, others) or list_between(chosen, others) or only_below(chosen, others):
        return others
    if len(chosen) == 1 and _opens(rows, chosen[0]):
        return chosen
    if len(chosen) <= 1 or score < 2.5:
        if len(others) > max(len(chosen), 2 if chosen and score >= 3 else 0):
            return others
        return chosen if score >= 2.5 or not others else others
    inside = sorted(chosen + sessions(rows, chosen), key=lambda c: c.row)
    return leading(rows, chosen) + inside + trailing(rows, chosen)


def find_headings(rows: list[Row]) -> list[Heading]:
    """The headings of the items of one meeting, in document order."""
    chosen: list[Candidate] = []
    for one in with_marked(rows, _choose(rows)):
        if chosen and one.row <= chosen[-1].last_row:  # both claim the line: a number alone above a numbered title
            if one.weight <= chosen[-1].weight:
                continue
            chosen.pop()
        chosen.append(one)
    chosen = cut_alike(rows, chosen)
    counted = _counted_below(rows, chosen)
    numbers = [c.number.text if c.number else n or _number_below(rows, c) for c, n in zip(chosen, counted, strict=True)]
    told = [c.told or bool(_DECIDES.search(c.title) and not c.runs_on) for c in chosen]
    return [
        Heading(c.row, c.last_row, n, c.start, c.title_start, c.title_end, told=whole)
        for c, n, whole in zip(chosen, numbers, told, strict=True)
    ]


def _counted_below(rows: list[Row], chosen: list[Candidate]) -> list[str]:
    """The numbers that the first paragraphs under the titles carry, where they count the titles one by one; else empty ones."""
    below = [rows[c.last_row + 1 - rows[0].index : c.last_row + 2 - rows[0].index] for c in chosen]
    found = [number for after in below if after and (number := read_number(after[0].text)) and number.shape == "#"]
    steps = [b.counts[0] - a.counts[0] for a, b in pairwise(found)]
    if len(chosen) < 3 or len(found) < len(chosen) or any(c.number for c in chosen) or any(step != 1 for step in steps):
        return [""] * len(chosen)
    return [number.text for number in found]


def _number_below(rows: list[Row], one: Candidate) -> str:
    """The number that stands in brackets under the title, "(Item 7)"; empty where there is none."""
    after = rows[one.last_row + 1 - rows[0].index : one.last_row + 2 - rows[0].index]
    match = _BELOW.match(after[0].text) if after else None
    return match[1] if match else ""
