"""Actions that the minutes mark: "ACTION: X", "(Action: X)", "Action SH", "Clerk to action.", initials in a margin."""

import re
from collections.abc import Set
from dataclasses import replace

from pipeline.extract.action_entries import (
    KEYED,
    counts_points,
    entry_owners,
    heads_list,
    heads_owned_list,
    list_from,
    listed_entries,
    marked_name,
    to_do_note,
)
from pipeline.extract.action_taken import headed, heads_item, plain_mark
from pipeline.extract.closing_marks import NO_TASK, calls_for, closing_mark, order_in_mark
from pipeline.extract.due import closing_due, find_due
from pipeline.extract.end_initials import DATED, ends_with_initials, initials_after, moved_by, owner_first
from pipeline.extract.entry_orders import initials_order, orders, told_by_label
from pipeline.extract.lines_below import lines_below, owner_block
from pipeline.extract.margins import (
    SECOND_MARK,
    for_all,
    line_end,
    lone_owner,
    looks_ahead,
    margin_owners,
    mark_end,
    may_be_owned,
    named_before,
    named_behind,
    opens_line,
    ran_in,
    to_be_done,
)
from pipeline.extract.notes import shared_out, whole_post
from pipeline.extract.owners import CLOSING_BRACKET, DOER, OWNER_BRACKET, are_owners, is_owner, split_owners
from pipeline.extract.shouted import in_small
from pipeline.extract.tails import in_margin
from pipeline.extract.takers import decided_for, takes
from pipeline.extract.tasks import STATUS, Section, Task, words_between
from pipeline.extract.written_owners import bracket_names, owners_of
from pipeline.form import Form

# The word, then an identifier ("AG24/11", "3.2"), then a sign; what follows is the owner, or the task.
_MARK = re.compile(
    r"""(?:(?:\b(?:ACTIONS?|Actions?)(?:\s+(?P<kind>POINTS?|[Pp]oints?|ITEMS?|[Ii]tems?)(?:\s+for\b(?=\s+[A-Z]))?|\s+(?:required|REQUIRED|needed|NEEDED|by|BY|for|FOR|(?P<on>on|ON)|No\.?|NO\.?))?
      |\b(?P<ap>AP)(?=\s?\#?\d)|\b(?P<follow>FOLLOW|Follow)[\s-](?:UPS?|[Uu]ps?)\b(?=[^:.;]{0,12}:\s*\S))
    (?P<id>\s*(?:(?:[A-Z]{1,5}/)?[A-Z]{0,4}\#?\d[\w/.()-]*|\(?\d+\)?)\]?)?
    (?:\s*[(\[](?P<by>[A-Z][^()\[\]]{1,50})[)\]](?=\s*[:–—-]|\s+[A-Z][a-z]|\s+to\s+[a-z]))?
    \s*(?P<sign>(?(by)(?=\s+to\s)|(?!))|:-|::?|[–—]|[=–—-]?[>→⇒»]+|-(?=\s)|(?=\s+[A-Z])|(?=\s+(?:(?:all|new|other|old)\s+)*(?:members|committee|everyone|everybody|staff|officers|volunteers|exec|trustees)\s?:\s))\s*)(?P<rest>.*)""",
    re.VERBOSE | re.DOTALL,
)
_BRACKET = re.compile(
    r"[(\[]\s*(?:(?:ACTIONS?|Actions?)(?:\s+(?:by|for|point))?\s*[:–—-]?\s*(?P<who>(?:[^()\[\]]|\([^()]*\)){1,120}?)"
    r"|(?P<to>[^()\[\]]{1,60}?)\s+to\s+action)\s*[)\]]\.?"
)
# "It should be a simple majority. (Action 2.2)": the number under which the minutes list the task of the sentence
_NUMBER_BRACKET = re.compile(
    r"(?<!\bsee\s)(?<!\bunder\s)(?<!\bin\s)(?<!\bof\s)(?<!\bper\s)(?<!\bfrom\s)"
    r"[(\[]\s*(?:(?:ACTION|Action|action)s?(?:\s+(?:[Pp]oint|[Ii]tem|[Nn]o\.?|[Nn]umber))?|AP)\s?#?\s?[A-Z]{0,3}\d[\w./-]*\s*[)\]]\.?$"
)
_TO_ACTION = Form(
    r"(?:^|(?<=[.;]\s))(?P<who>[A-Z][^.;:]{0,60}?)\s+(?:to|would|will)\s+(?:please\s+)?(?:action|progress"
    r"|follow\s+up|pursue)(?:\s+this|\s+accordingly)?\s*\.?$"
)
_LIST_LEAD = re.compile(r"(?P<who>.{2,80}?)\s+(?:agreed|undertook|was\s+asked|to|would|will)(?:\s+to)?\s*[;:–—-]*\s*$")
_DONE = re.compile(r"\b(?:complete[d]?|done|closed|discharged|no\s+(?:further\s+)?action)\b|√", re.IGNORECASE)
_TO_COMPLETE = re.compile(r":\s+Complete\s(?=\w)")  # "ACTION Treasurer: Complete the return"
# "4.1 (TK to share the data) – shared": an old action with what came of it.
_WITH_RESULT = re.compile(r"\([^()]*\bto\s[^()]*\)\s*[–—-]\s+[a-z]+")
# A note under an action that says it is over.
_STATED = re.compile(
    r"(?:\W\s*|o\s+)*(?:Actions?\s+(?:is\s+|now\s+|has\s+been\s+)?(?:(?P<over>complete[d]?|closed|done|discharged|withdrawn|cancell?ed"
    r"|dropped|superseded|redacted)|carried\s+(?:forwards?|over)|ongoing|continu(?:es|ing))\b"
    r"|(?P<told>completed?|done|closed|discharged)\s*[,;:–—-]\s|(?:Status\s*:\s*)?(?P<alone>completed?|closed|done|discharged|cancell?ed|withdrawn)\W*$)",
    re.IGNORECASE,
)
# "Wreath to be ordered. (Chairman/Clerk)": the owner in a bracket after the stop.
_APART = re.compile(r"[\[(](?:(?P<label>O(?:wner|WNER)s?|Lead(?:\s+[Oo]fficer)?|Responsible)\s*:\s*)?(?P<who>[^()\[\]]{2,60})[\])]\.?")
# "It was agreed to buy one. (Ann Bell to arrange)": who carries out what was decided
_APART_TO_DO = re.compile(r"[\[(](?P<who>[^()\[\]]{2,50}?)\s+to\s+(?!be\b)[a-z-]+(?:\s+(?:this|it|same|accordingly|on))?[\])]\.?")
# "Carried." between a motion and its marker: the marker is the motion's.
_OUTCOME = re.compile(
    r"(?:(?:This|It)\s+was\s+(?:unanimously\s+)?agreed|Carried|CARRIED|Agreed|AGREED|All\s+agreed|Approved|Resolved|RESOLVED|Unanimous|All\s+in\s+favour|Support(?:ed)?|No\s+objections?)\W*|\(\d+\s+(?:votes?\s+)?(?:for|in\s+favour)\b[^()]*\)\W*"
)
_BULLET = re.compile(r"^(?:\W+|o\s+|[vqüØ]\s+(?=(?:ACTION|Action)\b))+")  # "v" for a symbol of another font
_BY = re.compile(r"\W*(?:ACTION|Action)\s+(?:by|BY|for|FOR)\b")
_INNER = re.compile(r"(?:(?:\.\s|\s{2,})(?:ACTION|Action)|\sACTION)\s*[:–—-]?\s+(?P<who>[A-Z][^.;:]{1,60})\.?$")
_ALONE = re.compile(r"(?:[vqüØ]\s+)?(?:ACTION|Action)\s*[:–—-]?\s+[(\[]?(?P<who>[A-Z][^.;:()\[\]]{0,60}?)[)\]]?\.?")
_KEY = re.compile(r"(?<=[a-z])\s+\([A-Z]{2,3}\)(?=$|\s*[/,&])")  # "Committee Services (JB)"
_NOTHING = re.compile(
    r"(?i)(?:none|nil|n/?a|no\s+(?:further\s+)?actions?)"
    r"(?:\s+(?:is|was|were)?\s*(?:required|needed|necessary|arising|agreed|identified|recorded|at\s+\w+\s+\w+))?\W*"
)
_GAP_INITIALS = re.compile(rf"(?:\s{{3,}}|\t){DATED}$")
# "was to arrange a visit (Ms Bell)": who does it for the one who is told, not the name of an office before the bracket
_BY_NAME = re.compile(r"\s[a-z]+\s*\((?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.?\s(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,2}\)\.?$")


def find_marked(section: Section, tasks: dict[int, list[Task]], apart: Set[int] = frozenset()) -> tuple[list[Task], set[int]]:
    """The marked actions of a section, and the sentences that they use up.

    ``tasks`` are the unmarked ones by sentence: a marker that holds only an owner takes over the last task of the sentence before it, or,
    where there is none, that sentence. ``apart`` are the lines that hold the cells of a table.
    """
    marked: list[Task] = []
    used: set[int] = set()
    number = listed_entries(section, marked, used, 0, 0, ()) if section.listed else 0
    while number < len(section.sentences):
        sentence = section.sentences[number]
        step = 1
        line = section.lines[sentence.line]
        if sentence.line in apart:
            number += 1
            continue
        if line.kind == "margin" and (stated := STATUS.fullmatch(section.text[sentence.start : sentence.end].strip())):
            used.add(number)
            before = section.sentences[number - 1] if number else None
            if before is not None and section.lines[before.line].kind != "margin":
                used.add(number - 1)
                if not stated["over"]:
                    rule = "action-row" if stated["new"] else "action-row-carried"
                    marked.append(
                        Task(
                            before.start, before.end, rule, "table", owners_of(section, section.text[before.start : before.end]), number - 1
                        )
                    )
        elif line.kind == "margin":
            owners = margin_owners(section, sentence)
            if owners:
                _beside(section, tasks, marked, used, number, owners)
            used.add(number)
        elif line.kind != "row" or in_margin(section, number):
            step = _sentence(section, tasks, marked, used, number)
        number += step
    return marked, used


def _sentence(section: Section, tasks: dict[int, list[Task]], marked: list[Task], used: set[int], number: int) -> int:
    """Read one sentence for markers; how many sentences it covers."""
    text, sentence = section.text, section.sentences[number]
    words = text[sentence.start : sentence.end]
    bracketed = "(" in words or "[" in words
    bracket = _BRACKET.search(words) if bracketed else None
    if bracketed and (numbered := _NUMBER_BRACKET.search(words)):
        if numbered.start() == 0:
            _take(section, tasks, marked, used, number, (), "action-bracket")
        else:
            _own(section, tasks, marked, used, number, (), "action-bracket", sentence.end)
        return 1
    if bracketed and order_in_mark(section, tasks, marked, used, number):
        return 1
    letters = OWNER_BRACKET.search(words) if bracketed else None
    if letters and tasks.get(number) and all(section.cast.is_initials(p) for p in re.split(r"\s*[/,&]\s*", letters["who"])):
        _own(section, tasks, marked, used, number, split_owners(letters["who"], section.cast), "action-bracket", sentence.end)
        return 1
    closing = None if bracket or not bracketed or _MARK.match(words) else CLOSING_BRACKET.search(words)
    unowned = bool(tasks.get(number)) and not any(t.owners and t.kind != "request" for t in tasks[number])
    unowned = unowned or bool(closing and tasks.get(number) and _BY_NAME.search(words))
    if closing and unowned and are_owners(closing["who"], section.cast):
        _own(section, tasks, marked, used, number, split_owners(closing["who"], section.cast), "action-bracket", sentence.end)
        return 1
    named, due = closing_due(bracket["who"] or bracket["to"]) if bracket else ("", "")
    if bracket and are_owners(named, section.cast, loosely=True):
        owners = split_owners(named, section.cast)
        if bracket.start() == 0:
            _take(section, tasks, marked, used, number, owners, "action-bracket", due)
        else:
            _own(section, tasks, marked, used, number, owners, "action-bracket", sentence.start + bracket.end(), due)
        return 1
    beside, when, covers = ran_in(section, number, after_task=may_be_owned(section, tasks, number - 1)) if number else ((), "", 0)
    if covers:
        _take(section, tasks, marked, used, number, beside, "action-margin", when)
        used.update(range(number, number + covers))
        return covers
    apart = _APART.fullmatch(words)
    above = text[section.sentences[number - 1].start : section.sentences[number - 1].end] if apart and number else ""
    if apart and above and (tasks.get(number - 1) or calls_for(above) or in_margin(section, number)) and bracket_names(section, apart):
        _take(section, tasks, marked, used, number, split_owners(apart["who"], section.cast), "action-bracket")
        return 1
    to_do = _APART_TO_DO.fullmatch(words) if apart and not opens_line(section, number) else None
    decision = section.sentences[number - 1]
    if to_do and section.resolution_at(decision.start, decision.end) and are_owners(to_do["who"], section.cast):
        _take(section, tasks, marked, used, number, split_owners(to_do["who"], section.cast), "action-bracket")
        return 1
    if opens_line(section, number) or SECOND_MARK.match(text, sentence.start):
        mark = _MARK.match(plain_mark(_BULLET.sub("", text[sentence.start : section.sentences[mark_end(section, tasks, number) - 1].end])))
        stop = section.sentences[line_end(section, number) - 1].end
        if headed(text, sentence.start, stop) >= 0 or heads_item(text, sentence.start, stop):
            return 1  # what was decided or is to be, no task
        if heads_list(section, number):
            return listed_entries(section, marked, used, number, list_from(section, number), ())
        if mark and not NO_TASK.match(mark["rest"]):
            return _mark(section, tasks, marked, used, number, mark)
    if (taker := takes(section, number)) and number - 1 not in used:
        _take(section, tasks, marked, used, number, taker[0], "action-line", taker[1])
        return 1
    if alone := decided_for(section, number) if bracketed and not tasks.get(number) else ():
        _take(section, tasks, marked, used, number, alone, "action-bracket")
        return 1
    inner = _INNER.search(words) if "ction" in words or "CTION" in words else None
    if inner and not NO_TASK.match(inner["who"]) and are_owners(inner["who"], section.cast, loosely=True):
        _own(section, tasks, marked, used, number, split_owners(inner["who"], section.cast), "action-line", sentence.end)
        return 1
    if closes := closing_mark(section, tasks, number, words, opens=opens_line(section, number)):
        if closes.alone:
            _take(section, tasks, marked, used, number, closes.owners, "action-line", closes.due)
        else:
            _own(section, tasks, marked, used, number, closes.owners, "action-line", sentence.end, closes.due)
        return 1
    if first := "" if opens_line(section, number) else owner_first(section, words):
        _take(section, tasks, marked, used, number, split_owners(first, section.cast), "action-line")
        return 1
    if (noted := to_do_note(_BULLET.sub("", words))) and opens_line(section, number) and not tasks.get(number):
        marked.append(Task(sentence.start, sentence.end, "action-marked", "marker", owners_of(section, noted), number))
        return 1
    short = _ALONE.fullmatch(words)
    if short and not NO_TASK.match(short["who"]) and are_owners(short["who"], section.cast, loosely=True):
        _take(section, tasks, marked, used, number, split_owners(short["who"], section.cast), "action-line")
        return 1
    ran = initials_after(section, number) if number else None
    if ran and not moved_by(section, number, ran["who"], told=bool(tasks.get(number - 1))) and for_all(section, tasks, number):
        _take(section, tasks, marked, used, number, split_owners(ran["who"], section.cast), "action-margin", ran["due"] or "")
        return 1
    if number and named_behind(section, tasks, number):
        _take(section, tasks, marked, used, number, split_owners(words, section.cast), "action-margin")
        return 1
    # "MC to pursue." is a task by itself; behind a decision or a task it says whose that is
    behind = tasks.get(number - 1) or any(s < decision.end and decision.start < e for s, e in section.decided)
    to_action = _TO_ACTION.fullmatch(words) if behind else None
    if to_action and is_owner(to_action["who"], section.cast):
        before = len(marked)
        _take(section, tasks, marked, used, number, split_owners(to_action["who"], section.cast), "action-to-action")
        if len(marked) == before:
            used.discard(number)  # nothing stands before it: it is a task by itself
        return 1
    gap = _GAP_INITIALS.search(words) if "   " in words or "\t" in words else None
    if gap and all(section.cast.is_initials(p) for p in re.split(r"\s?[/,&]\s?", gap["who"])):
        _own(section, tasks, marked, used, number, split_owners(gap["who"], section.cast), "action-margin", sentence.end, gap["due"] or "")
    elif ended := ends_with_initials(section, number, words, told=bool(tasks.get(number))):
        _own(section, tasks, marked, used, number, split_owners(ended, section.cast), "action-margin", sentence.end)
    elif number and lone_owner(section, number):
        _beside(section, tasks, marked, used, number, split_owners(words, section.cast))
    return 1


def _mark(section: Section, tasks: dict[int, list[Task]], marked: list[Task], used: set[int], number: int, mark: "re.Match[str]") -> int:
    """A line that opens with the word "Action"."""
    text, sentence = section.text, section.sentences[number]
    after = mark_end(section, tasks, number)
    if _STATED.match(text, sentence.start, sentence.end):
        used.add(number)
        return 1
    if any(_STATED.match(text, s.start, s.end) for s in section.sentences[number + 1 : after]) or _WITH_RESULT.search(mark["rest"]):
        used.update(range(number, after))
        return after - number
    stated = _STATED.match(text, section.sentences[after].start, section.sentences[after].end) if after < len(section.sentences) else None
    if stated and (stated["over"] or stated["alone"]):
        used.update(range(number, after + 1))
        return after - number + 1
    end = section.sentences[after - 1].end
    rest = mark["rest"].strip(" ]").removeprefix("for ")
    if _NOTHING.fullmatch(rest):
        used.update(range(number, after))
        return after - number
    if _DONE.search(_TO_COMPLETE.sub("", rest)[-40:]) and not DOER.match(rest):
        return after - number
    if rest.endswith(")") and "(" not in rest:
        rest = rest[:-1]
    listed = mark["ap"] and mark["sign"].strip() == ":" and counts_points(text)
    if (mark["ap"] or mark["on"]) and not (listed or told_by_label(section, rest)) or not rest and (mark["kind"] or "")[:1] in ("i", "I"):
        return 1  # a policy, "AP3 Local landscape", "Action on climate change – the report"; "Action items" head tasks if each has an owner
    if not rest:
        block = owner_block(section, after) if _BY.match(text, sentence.start) else ()
        if block:
            used.update(range(number, after + len(block)))
            _take(section, tasks, marked, used, number, tuple(o for owners in block for o in owners), "action-line")
            if marked:
                marked[-1] = replace(marked[-1], end=section.sentences[after + len(block) - 1].end)
            return after - number + len(block)
        return listed_entries(section, marked, used, number, after, ())
    if heads_owned_list(section, mark, after):
        return listed_entries(section, marked, used, number, after, split_owners(rest, section.cast))
    told = rest.startswith("to ")
    if mark["by"] and are_owners(mark["by"], section.cast, loosely=told) and (mark["sign"] or orders(rest) or told):
        used.update(range(number, after))
        marked.append(Task(sentence.start, end, "action-marked", "marker", split_owners(mark["by"], section.cast), number))
        return after - number
    lead = _LIST_LEAD.fullmatch(rest)
    if lead and is_owner(lead["who"], section.cast) and after < len(section.sentences):
        return listed_entries(section, marked, used, number, after, split_owners(lead["who"], section.cast))
    named, due = closing_due(rest.rstrip("."))
    if due and are_owners(named, section.cast, loosely=True) and len(named.split()) < 14:
        _take(section, tasks, marked, used, number, split_owners(named, section.cast), "action-line", due)
        return after - number
    keyed = None if whole_post(section, rest) else KEYED.match(rest)
    if keyed and are_owners(keyed["who"], section.cast, loosely=True):
        used.update(range(number, after))
        marked.append(Task(sentence.start, end, "action-marked", "marker", split_owners(keyed["who"], section.cast), number))
        return after - number
    plain = bool(mark["sign"]) or not (mark["kind"] or "").lower().endswith("s")  # "Action Points Review of the Year" is a title
    short = len(rest.split()) < 14 and not DOER.match(in_small(rest))
    if short and are_owners(_KEY.sub("", rest.rstrip(".")), section.cast, loosely=plain):
        _take(section, tasks, marked, used, number, split_owners(rest, section.cast), "action-line")
        return after - number
    keyless = () if mark["sign"] else marked_name(rest) if mark["kind"] else initials_order(section, rest)
    numbered = (mark["id"] or rest[:1].islower()) and told_by_label(section, rest)
    if not keyless and not mark["sign"] and not numbered and not DOER.match(in_small(rest)):
        return 1
    after, below, line = lines_below(section, after)
    used.update(range(number, after))
    due = line or ("" if find_due(rest, 0, len(rest)) else closing_due(rest, signed=True)[1])
    owners = below or keyless or entry_owners(section, rest)
    task = Task(sentence.start, end, "action-marked", "marker", owners, number, due=due)
    marked.extend([task] if below or line else shared_out(section, task))
    return after - number


def _beside(
    section: Section, tasks: dict[int, list[Task]], marked: list[Task], used: set[int], number: int, owners: tuple[str, ...]
) -> None:
    """An owner in a margin or on a line of its own: it marks the sentence before it where that tells of something to be done."""
    before = next((n for n in range(number - 1, -1, -1) if section.lines[section.sentences[n].line].kind != "margin"), None)
    used.add(number)
    if before is None:
        return
    if before < number - 1 and marked and marked[-1].sentence == before and marked[-1].rule.startswith("action-margin"):
        both = tuple(dict.fromkeys((*marked[-1].owners, *owners)))  # initials one below the other
        marked[-1] = replace(marked[-1], owners=both, end=section.sentences[number].end)
        return
    if tasks.get(before) or any(t.sentence == before for t in marked):
        _take(section, tasks, marked, used, number, owners, "action-margin")
    elif looks_ahead(section, number, before, owners):
        _take(section, tasks, marked, used, number, owners, "action-margin-bare")
    elif (first := to_be_done(section, tasks, used, before)) is not None:
        _own(section, tasks, marked, used, first, owners, "action-margin", section.sentences[first].end)


def _take(
    section: Section,
    tasks: dict[int, list[Task]],
    marked: list[Task],
    used: set[int],
    number: int,
    owners: tuple[str, ...],
    rule: str,
    due: str = "",
) -> None:
    """A marker that stands after its task: it takes the sentence before it, in this line or an earlier one."""
    used.add(number)
    before = number - 1
    while before >= 0 and (
        before in used and not any(t.sentence == before for t in marked) or section.lines[section.sentences[before].line].kind == "margin"
    ):
        before -= 1
    if before < 0 or before in used:
        return
    _own(section, tasks, marked, used, before, owners, rule, section.sentences[number].end, due)


def _own(
    section: Section,
    tasks: dict[int, list[Task]],
    marked: list[Task],
    used: set[int],
    number: int,
    owners: tuple[str, ...],
    rule: str,
    end: int,
    due: str = "",
) -> None:
    """Make the sentence ``number`` a marked action that runs to ``end``, from where its unmarked task began if it has one."""
    found, here = tasks.get(number, []), section.sentences[number]
    told = number > 0 and not found and _OUTCOME.fullmatch(section.text, here.start, here.end)
    if told and here.line - section.sentences[number - 1].line <= (section.text[here.start] == "(") and number - 1 not in used:
        used.add(number)
        number, found = number - 1, tasks.get(number - 1, [])
    if named_before(section, used, number):
        used.add(number)
        number, found = number - 1, []
    start = whole = section.sentences[number].start
    together = len(found) > 1 and {o for t in found for o in t.owners} == set(owners)
    begun = found[0 if together else -1].start if found else whole
    if len(found) > 1 or words_between(section.text, begun, end) < 0.5 * words_between(section.text, whole, end):
        start = begun
    lead = next((s for s, _ in section.decided if start < s < section.sentences[number].end), None)
    start = lead if lead is not None and words_between(section.text, start, lead) < 4 else start  # "RESOLVED:" is no part of it
    used.add(number)
    if len(found) > 1 and not together:
        marked.extend(replace(t, sentence=number) for t in found[:-1])
    owners = owners or (found[-1].owners if found else ())
    marked.append(Task(start, end, rule, "marker", owners, number, due=due))
