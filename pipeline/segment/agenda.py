"""Find the agenda items: collect every line that could be a heading, then keep the numbering that best explains the whole document.

A number at the head of a line proves little (paragraphs, clauses, rules and indicators have them too). What tells headings is that they
form one rising sequence in one scheme, printed alike, with words that are a title and no sentence.
"""

import re
from collections import defaultdict
from itertools import islice, pairwise

from pipeline.segment.alike import cut_alike
from pipeline.segment.beside import anew, before, filling, nested, set_off, strays, without_reported
from pipeline.segment.candidates import Candidate, candidate
from pipeline.segment.capitals import NOT_SET_OFF
from pipeline.segment.cases import cases, with_cases
from pipeline.segment.clocked import clocked
from pipeline.segment.codes_behind import with_codes_behind
from pipeline.segment.codes_below import with_codes_below
from pipeline.segment.counted import (
    counted_anew,
    cut_as_listed,
    few_inside,
    led_in_front,
    list_between,
    only_below,
    only_in_front,
    parts_of_one,
    with_codes,
    within_titles,
)
from pipeline.segment.first_paragraphs import over_first_paragraphs
from pipeline.segment.front import front_end
from pipeline.segment.in_front import announced, begins_again, listed_in_front, said_again, timetable, with_listed
from pipeline.segment.labels import is_label
from pipeline.segment.led_actions import under_actions
from pipeline.segment.led_in import led_in
from pipeline.segment.led_lists import under_decisions
from pipeline.segment.letters import SHAPE, count_items, inner_counts, lettered
from pipeline.segment.letters_above import with_letters_above
from pipeline.segment.marked import with_marked
from pipeline.segment.motioned import motioned
from pipeline.segment.name_rolls import on_rolls
from pipeline.segment.number_lines import number_lines
from pipeline.segment.numbers import read_number
from pipeline.segment.numbers_twice import numbers_twice
from pipeline.segment.outline import outlined
from pipeline.segment.parts import parts_of
from pipeline.segment.plain import leading, listed_again, over_paragraphs, trailing, unnumbered
from pipeline.segment.rows import Heading, Row
from pipeline.segment.run_in import list_behind, run_in, under_letters
from pipeline.segment.running import over_running
from pipeline.segment.second_numbers import with_second_numbers
from pipeline.segment.sequence import doubt_inner_lists, restyle, rising, set_values, sure_wholes, with_slips, without_lone_parts
from pipeline.segment.sessions import sessions
from pipeline.segment.spoken import is_turn, speakers
from pipeline.segment.titles import is_known
from pipeline.segment.uncounted import uncounted
from pipeline.segment.wording import is_purpose

_ATTENDED = 4  # lines at the head of the minutes, below an agenda, in which those present are named
_BELOW = re.compile(r"\s*\((?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,3}[a-z]?)\.?\)\s*$", re.I)
# a title that tells all of it
_DECIDES = re.compile(
    r"\s(?:was|were)\s(?:[^.;]*\s)?(?:approved|agreed|accepted|adopted|confirmed|signed)\b.*\.\s*$"
    # "The following payments were agreed:" over the list of them, "The minutes of 3 May were approved and signed"
    r"|^(?:(?:The|These)\s+following|(?:The\s+)?(?:[\w’'-]+\s+){0,3}(?:minutes|accounts|payments|cheques|invoices|notes))\b[^.;:]{0,80}?\s(?:was|were)\s+"
    r"(?:(?:\w+ly|all|read|then|presented|circulated|and)\s+)*(?:approved|agreed|accepted|adopted|confirmed|passed|authori[sz]ed|ratified)\b[^.;:]{0,60}\W*$",
    re.IGNORECASE,
)


def numbered(rows: list[Row]) -> tuple[float, list[Candidate]]:
    """The headings of the numbering that best explains ``rows``, and the weight of the evidence (0 and none where nothing does)."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    who, listed = speakers(rows), on_rolls(rows).keys() | under_actions(rows) | under_decisions(rows) | timetable(rows)
    for index in range(len(rows)):
        one = None if rows[index].index in listed or is_turn(rows[index].text, who) else candidate(rows, index)
        if one and one.number:
            groups["#.0" if one.number.shape == "#.#" and one.number.counts[1] == 0 else one.number.shape].append(one)
    if 0 < len(groups.get("#.0", [])) < 3:  # "8.0 FINANCE" over "8.1 Accounts": some number whole items so
        groups["#.#"] = sorted(groups["#.#"] + groups.pop("#.0"), key=lambda c: c.row)
    sure_wholes(groups)
    for shape in [shape for shape, group in groups.items() if ("(#)" in shape or shape == "#-#-#") and len(group) < 2]:
        groups.pop(shape)  # "WC(9)1 Action log": the number of the paper itself; "2023-05-04 Boat Club": its date
    chains: dict[str, tuple[float, list[Candidate]]] = {}
    groups = with_slips({shape: left for shape, group in groups.items() if (left := without_lone_parts(group))})
    for shape, group in groups.items():
        set_values(group)
        doubt_inner_lists(group)
        restyle(group, rising(group)[1])
        chains[shape] = rising(group)
    whole_numbers = {int(c.value) for shape in ("#", "#.0") for c in chains.get(shape, (0.0, []))[1]}
    for parts in ("#.#", "#.#.#") if len(whole_numbers) >= 2 else ():
        if {c.number.counts[0] for c in chains.get(parts, (0.0, []))[1] if c.number} <= whole_numbers:
            chains.pop(parts, None)  # 7.1, 7.2 … count the parts of item 7, however many there are
    letters = lettered(rows)
    if letters:
        top = rising(letters)
        if count_items(top[1], [chain for _, chain in chains.values()]):
            chains[SHAPE], groups[SHAPE] = top, letters
    for shape, inner in inner_counts(rows).items():
        if count_items(inner, [chain for _, chain in chains.values()]):
            chains[shape], groups[shape] = (sum(c.base for c in inner) + len(inner), inner), inner
    shape = max(chains, key=lambda s: chains[s][0], default="")
    score, chain = chains.get(shape, (0.0, []))
    if not chain:
        return 0.0, []
    same = groups.pop(shape)
    extra = filling(rows, same, chain)
    chain = sorted([*chain, *extra], key=lambda c: c.row)
    extra = (led_in(rows, chain) or before(rows, same, chain)) + strays(same, chain) + anew(rows, same, chain)
    whole = sorted([*chain, *extra], key=lambda c: c.row)
    return score, sorted([*whole, *nested(rows, groups, whole)], key=lambda c: c.row)


def _names_present(rows: list[Row]) -> bool:
    """Whether ``rows`` begin as minutes do, with those present."""
    return any(is_label(row.text) for row in rows[:_ATTENDED])


def _after_list(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """The headings below an agenda printed in front of the minutes; none where ``chosen`` does not begin with one."""
    listed = listed_in_front(rows, chosen)
    below = rows[listed[-1].last_row + 1 - rows[0].index :] if listed else []
    if not below:
        return []
    again = listed_again(below, [c.title for c in listed])
    first = listed[0].row - rows[0].index
    fronted = first <= 0.4 * len(rows) or announced(rows, first)
    if fronted and said_again(listed, chosen[len(listed) :]):
        return cut_as_listed(listed, _choose(below))
    if fronted and len(listed) == len(chosen) and said_again(listed, numbered(below)[1]):  # a table, say, with a column of owners
        return cut_as_listed(listed, _choose(below))
    if fronted and _names_present(below) and len(own := _choose(below)) >= len(listed) / 2 >= 2:
        return own  # those present are named between the agenda and the minutes
    alone = fronted and len(listed) >= 0.75 * len(chosen) and len(below) > 2 * len(listed)
    if not alone and len(again) < max(3, 0.5 * len(listed)):
        return []
    found = _choose(below)
    if len(again) >= max(3, 0.5 * len(listed)) and not any(c.number for c in found):
        have = {c.row for c in found}
        found = sorted([*found, *(c for c in again if c.row not in have and not NOT_SET_OFF.fullmatch(c.title))], key=lambda c: c.row)
    else:
        found = max(found, again, key=lambda found: sum(c.base for c in found))
    return cut_as_listed(listed, with_listed(below, listed, found))


def _opens(rows: list[Row], one: Candidate) -> bool:
    """Whether a title numbered 1 stands first below the opening, set off by white space: the meeting had one item."""
    return one.value == 1 and one.base >= 1.2 and 0 <= one.row - rows[0].index - front_end(rows) <= 2 and set_off(rows, one)


def _is_entry(one: Candidate) -> bool:
    """Whether the only line that a number tells to be a title is rather the entry of a list."""
    return one.base < (0.5 if one.runs_on else 0.0) and not (is_known(one.title) or is_purpose(one.title))


def _below_agenda(rows: list[Row]) -> list[Candidate]:
    """The headings of minutes below an agenda in front that has notes of its own and whose titles come again with their numbers."""
    for begin in islice(begins_again(rows), 3):
        below = sum(len(row.words) for row in rows[begin:])
        longer = 3 * below > 2 * sum(len(row.words) for row in rows[:begin])  # the agenda of the next meeting has no notes
        listed = numbered(rows[:begin])[1] if longer else []
        if longer and said_again(listed, numbered(rows[begin:])[1]):
            return cut_as_listed(listed, _choose(rows[begin:]))
        if longer and _names_present(rows[begin:]):  # "MINUTES", with numbers of their own
            return _choose(rows[begin:])
    return []


def _better_known(chosen: list[Candidate], over: list[Candidate]) -> bool:
    """Whether the numbers of ``chosen`` count titles from everywhere, so that ``over`` are heads of the parts of a report read out."""
    known, others = (sum(is_known(c.title) for c in found) for found in (chosen, over))
    return len(chosen) > len(over) and known >= others + 3


def _choose(rows: list[Row]) -> list[Candidate]:
    score, chosen = numbered(rows)
    below = _after_list(rows, chosen) or _below_agenda(rows)
    if below:
        return below
    coded = with_codes_behind(rows) or with_codes_below(rows)
    if len(coded) > len(chosen):
        return coded
    doubled = with_second_numbers(rows)
    if doubled:
        return doubled
    twice = numbers_twice(rows)
    if twice:
        return leading(rows, twice) + twice + trailing(rows, twice)
    titled = over_first_paragraphs(rows)
    if len(titled) > len(chosen) or titled and not {c.row for c in titled} & {c.row for c in chosen}:
        return titled
    loose = uncounted(rows) or clocked(rows) or number_lines(rows)
    if len(loose) > len(chosen):
        return loose
    over = over_paragraphs(rows, [c.row for c in chosen])
    over = over or over_running(rows)
    if over and not _better_known(chosen, over):
        return over
    others = unnumbered(rows)
    known = sum(is_known(c.title) for c in others)
    if len(others) >= 3 and (known >= 2 or known and led_in_front(rows, chosen)) and only_in_front(rows, chosen, others):
        return others
    if parts_of_one(chosen, others) or counted_anew(chosen, others) or list_between(chosen, others) or only_below(chosen, others):
        return others
    if list_behind(rows, chosen, others) or within_titles(chosen, others):
        return others
    if few_inside(chosen, others):
        have = {c.row for c in others}
        return sorted([*others, *(c for c in chosen if c.row not in have)], key=lambda c: c.row)
    if len(chosen) == 1 and _opens(rows, chosen[0]):
        return chosen
    if len(chosen) <= 1 or score < 2.5:
        rest = max(run_in(rows), under_letters(rows), key=len)
        if len(rest) > max(len(chosen), len(others)):
            return rest
        if len(others) > max(len(chosen), 2 if chosen and score >= 3 else 0):
            return with_codes(rows, chosen, others)
        if not others and len(chosen) == 1 and _is_entry(chosen[0]):
            return []
        return chosen if score >= 2.5 or not others else others
    inside = sorted(chosen + sessions(rows, chosen), key=lambda c: c.row)
    return leading(rows, chosen) + inside + trailing(rows, chosen)


def _heading(one: Candidate, number: str, *, told: bool = False) -> Heading:
    return Heading(one.row, one.last_row, number, one.start, one.title_start, one.title_end, told=told)


def find_headings(rows: list[Row]) -> list[Heading]:
    """The headings of the items of one meeting, in document order."""
    marked_up = outlined(rows)
    if marked_up:
        return [_heading(c, c.number.text) for c in marked_up if c.number]
    chosen: list[Candidate] = []
    heard = cases(rows) if rows else []
    found = with_cases(_choose(rows), heard) if heard else _choose(rows)
    for one in without_reported(with_marked(rows, found)):
        if chosen and one.row <= chosen[-1].last_row:  # both claim the line: a number alone above a numbered title
            if one.weight <= chosen[-1].weight:
                continue
            chosen.pop()
        chosen.append(one)
    chosen = cut_alike(rows, chosen)
    counted = _counted_below(rows, chosen)
    numbers = [c.number.text if c.number else n or _number_below(rows, c) for c, n in zip(chosen, counted, strict=True)]
    told = [c.told or bool(_DECIDES.search(c.title) and not c.runs_on) for c in chosen]
    headings = [_heading(c, n, told=whole) for c, n, whole in zip(chosen, numbers, told, strict=True)]
    parts = parts_of(rows, chosen) or motioned(rows, chosen)
    headings += [_heading(c, c.number.text) for c in cut_alike(rows, parts) if c.number]
    return with_letters_above(rows, sorted(headings, key=lambda h: h.row))


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
