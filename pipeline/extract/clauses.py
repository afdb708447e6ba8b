"""Where the clauses of a decision begin and end: on its line, in lists below it, or alone where the lead-in was lost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.clause_furniture import furniture
from pipeline.extract.clause_lists import after_how, bare_counts, each_decides, first_label, leads_into, list_led, names_body_only, nested
from pipeline.extract.clause_lists import bulleted as in_list
from pipeline.extract.clause_quotes import before_closing, closes_quote, in_quotes, quoted
from pipeline.extract.clause_reasons import ends_in_reasons
from pipeline.extract.labels import BULLET, LABEL, following, label_at, quoted_label_at, same_style
from pipeline.extract.next_minute import run_on_to
from pipeline.extract.nouns import TITLED_BODY
from pipeline.extract.sentences import split
from pipeline.extract.subjunctive import decides, whole
from pipeline.extract.then_one import before_doer
from pipeline.records import Line

# What follows the clauses and is none of them.
_AFTER = re.compile(
    r"""(?:reasons?\b(?:\s+(?:for|why)\b.*)?\s*(?:[:–—-].*|$|\s\w+.*(?<!\.)$)
      | (?:(?:other|alternative)\s+)?options?\s+(?:considered|rejected)
      | alternatives?\s+(?:considered|and\s)
      | action\s+(?:by|point|for)\b | actions?\s*[:–—-] | officers?\s+responsible
      | conflicts?\s+of\s+interest | notes?\s*[:–—-] | nb\b | \[ | this\s+(?:was|is)\s+(?:not\s+)?a\s+key
      | date\s+of\s+publication | call-?in | declarations?\s+of | supporting\s+documents | voting\b | (?:recorded\s+)?vote\b
      | (?:for|against|abstain(?:ed|ing|s)?|abstentions?|in\s+favour)\s*(?:[:(–-]|\d)
      | (?:motion\s+)?(?:carried|lost|defeated)\b | (?:proposed|moved|seconded|proposer|mover)\b | see\s+also | \(see\b
      | [A-Z]{1,4}\#?\d{2,4}-\d+\s+[A-Z]\.\s?[A-Z][\w'’-]+\s*[,/]\s*[A-Z]\.  # the number and movers of the next motion
      | (?:and\s+)?(?:it|(?:the\s+)?(?:\w+\s+){0,3}(?:committee|panel|board|members))
        \s+(?:also\s+|further\s+)?(?:requested|asked)\b[^.;:]*:\s*$  # over a list of requests
      | meeting\s+(?:closed|ended) | the\s+meeting\s+(?:closed|ended|rose|adjourned)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ACTION = re.compile(r"(?i)actions?(?:\s+(?:by|for))?\s*[:–—-]")
_BRACKETED = re.compile(r"[(\[].*[)\]]\.?$", re.DOTALL)
_CLAUSE_HEAD = re.compile(
    r"[“\"‘']?(?:and\s+)?(?:[Tt]hat|THAT|T\sH\sA\sT|[Tt]o|TO|AND\sTHAT|AND\sFURTHER|BE\sIT|THEREFORE|NOW\sTHEREFORE)\b"
)
_WHEREAS = re.compile(r"(?:AND\s+)?(?:WHEREAS|Whereas)\b|(?:And\s+)[Ww]hereas\b")
# "it being noted that …" after clauses gives the reasons for them, often in a list of its own.
_RECITAL = re.compile(r"it\s+being\s+(?:further\s+|also\s+)?(?:noted|acknowledged|understood|pointed\s+out)\b")
# "That:", "That the Committee:-" on a line of its own: the clauses stand below.
_OPENS = re.compile(r"[“\"]?(?:[Tt]hat|THAT|T\sH\sA\sT)(?:,?\s+[\w’'-]+){0,12}\s*[:–—-]+\s*" rf"|[Tt]hat\s+{TITLED_BODY}\s*;\s*")
_THAT_ALONE = re.compile(r"(?:That|that|THAT)\s*\n\s*\(\w")  # … over "(1) a grant be made"
_BODY_ONLY = re.compile(rf"(?:That|that|THAT)\s+{TITLED_BODY}\s*,?")  # "That this Committee" over "(a) notes …"
# "To approve" over "(a) the plan"
_VERB_ONLY = re.compile(r"[Tt]o\s+(?:note|approve|agree|recommend(?:\s+to\s+\w+(?:\s\w+){0,4})?|endorse|adopt|receive|support)")
_MOST_ROWS = 12  # lines of a list within a clause, and the next clause
_TO_CONSIDER = re.compile(r"To\s+(?:consider|discuss|hear|scrutinise)\b")
_WAS = re.compile(r"the\s[^.;,]{3,60}?\s(?:was|were)\s")
_QUOTED = re.compile(r"\s*(?:“[^”]*”|\"[^\"]*\")")
_RESULT_TAIL = re.compile(
    r"(?<=[.;”\"])\s+(?:Motion\s+)?(?:Carried|CARRIED|Lost|LOST|Defeated|DEFEATED)(?:\s+(?i:unanimously))?\.?\s*$"
    r"|(?<=[.;”\"])\s+(?:Vote|VOTE|Voting)\b[^.:]{0,30}:\s*(?:[Ff]or\b[^.]*|\d[^.]*)\.?\s*$"
)
# Further parts of one motion in capitals: "AND THAT …", "AND FURTHER THAT …".
_GOES_ON = re.compile(r"(?:AND|and)\s+(?:FURTHER\b|BE\s+IT\b|THAT\b)|BE\s+IT\s+FURTHER\b|FURTHER\s+(?:THAT|BE)\b")
_THEREFORE = re.compile(r"\b(?:NOW,?\s+)?(?:THEREFORE|BE\s+IT\s+RESOLVED)\b|\bNow,?\s+[Tt]herefore\b|\bTherefore,?\s+be\s+it\b")
# Where one sentence holds two decisions: "; that …", "and that the Chair write …"; the second has no told verb in it.
_ANOTHER = re.compile(
    r"(?:;\s+(?:and\s+)?|,?\s+and\s+|,\s+)(?=(?:that|That|THAT)\s"
    r"(?!(?:it|they)\s+(?!be\s(?!signed)|not\s)|(?:\S+\s+){0,12}?(?:is|are|was|were|would|will|had|has|have|could|may|can|which)\b|[^.;]*\bsigns?\s+(?:it|them)\b))|;\s+(?:and\s+)?(?=to\s)"
    # "the plan be endorsed, and Councillors Hale and Poole be appointed to the group"
    r"|,?\s+and\s+(?![^.;]*\bsign(?:ed)?\s+(?:them|it|as|the)\b)(?=(?:(?!(?:that|which|who|was|were|is|are|to|be|and|it|they|not)\b)[\w’'.-]+,?\s+(?:and\s+(?=[A-Z]))?){1,10}?"
    r"be\s+(?:noted|approved|endorsed|supported|adopted|appointed|elected|received|agreed|accepted|authori[sz]ed|delegated|requested|deferred)\b)"
    # ", and it was further RESOLVED that …"
    r"|,?\s+and\s+(?:it\s+was\s+)?(?:further\s+|also\s+)(?:RESOLVED|AGREED|resolved|agreed)\s+(?=(?:that|to)\s)"
    r"|,?\s+and\s+(?=the\s+\w+(?:\s+\w+){0,4}\s+(?:was|were)\s+(?:noted|received|approved|agreed)\b)"
    r"|(?<=\w)\s+and\s+(?=to\s+(?:receive|request|ask|recommend|approve|note|refer|appoint|defer)\b)"
)


# "To note that he had left and that nobody was hurt": both are what was noted
_NOTES_THAT = re.compile(r"\W*(?:[Tt]hat\s+)?(?:to\s+|To\s+)?(?:noted?|notes|noting|acknowledged?|accept(?:ed)?)\s+that\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause without its label."""

    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of one decision. ``form`` says how they were told apart: labelled, listed or plain; ``last`` is the index of the last
    line that holds one."""

    items: tuple[Clause, ...]
    form: str
    last: int


def ends_block(text: str, line: Line) -> bool:
    """Whether this line is what follows clauses: reasons, options, notes, votes, movers."""
    return bool(_AFTER.match(text, line.start, line.end))


def is_note(text: str, line: Line) -> bool:
    """Whether the line is a remark in brackets, which may stand between clauses."""
    return bool(_BRACKETED.fullmatch(text, line.start, line.end))


def in_one_line(text: str, start: int, end: int, label: str, begin: int) -> list[Clause]:
    """The clauses of a line whose first label was read: the labels that follow in sequence divide it."""
    found, position, end = [], begin, run_on_to(text, begin, end, label)
    while True:
        ahead = None
        for after in following(label):
            pattern = re.compile(r"(?<=[\s;,.])" + re.escape(after) + r"(?=\s|$|[A-Z])")
            ahead = next((m for m in pattern.finditer(text, position, end) if not quoted(text, position, m.start(), end)), None)
            if ahead:
                break
        if not ahead:
            break
        found.append(_trim(text, position, ahead.start(), label))
        label, position = label_at(text, ahead.start(), end)
        label = label or after
    found.append(_trim(text, position, before_result(text, position, end), label))
    return [c for c in found if c.end > c.start]


def before_result(text: str, start: int, end: int) -> int:
    """Where the words of a clause end before "Carried.", which tells what became of it."""
    told = _RESULT_TAIL.search(text, start, end)
    return told.start() if told else end


def _trim(text: str, start: int, end: int, label: str = "") -> Clause:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Clause(start, end, label)


def plain(text: str, start: int, end: int) -> list[Clause]:
    """The clauses of running text after a lead-in: its first sentence and any that begin with "That", divided at "; that".

    A motion in quotation marks is one clause, however many sentences it has.
    """
    found: list[Clause] = []
    quote = _QUOTED.match(text, start, end)
    if quote and quote.group().count(".") > 1:
        return [_trim(text, start, quote.end())]
    for begin, stop in split(text, start, end):
        if found and not _CLAUSE_HEAD.match(text, begin, stop):
            break
        position = begin
        for cut in _ANOTHER.finditer(text, begin, stop):
            part = text[position : cut.start()]
            if text.startswith("that", cut.end()) and _NOTES_THAT.match(part):
                continue
            if len(part.split()) >= 3 and (decides(part) or _WAS.match(text, cut.end())) and not in_quotes(text, begin, cut.start()):
                found.append(_trim(text, position, cut.start() + 1))
                position = cut.end()
        found.append(_trim(text, position, before_doer(text, position, stop)))
    return found


def _continues(text: str, line: Line) -> bool:
    return text[line.start].islower() or text[line.start] in "“"


_OPEN_END = re.compile(r":\s*[-–—]?\s*$|\bthat\s*$|[-–—]\s*$|\bas\s+follows$")


def collect(text: str, lines: Sequence[Line], index: int, body: int) -> Clauses:
    """The clauses that follow a lead-in on line ``index`` whose text begins at ``body``.

    They stand on the rest of that line, on the lines after it, or both.
    """
    line = lines[index]
    body = after_how(text, body, line.end)
    if _WHEREAS.match(text, body, line.end):  # the reasons come first
        therefore = _THEREFORE.search(text, body, line.end)
        if therefore is None:
            return below(text, lines, index + 1, index)
        body = therefore.start()
    rest = text[body : line.end].strip()
    opens = not rest or (len(rest.split()) <= 25 and _OPEN_END.search(rest) is not None and not LABEL.match(rest.lstrip('“"')))
    # "That this Committee", with the colon lost, over "(a) notes …"
    bare_head = _BODY_ONLY.fullmatch(rest) or _VERB_ONLY.fullmatch(rest)
    leads = bare_head is not None or (bool(rest) and leads_into(text, body, line.end) and len(rest.split()) <= 40)
    opens = opens or (leads and index + 1 < len(lines) and first_label(text, lines[index + 1]))
    if not rest or (opens and not ends_in_reasons(rest) and index + 1 < len(lines) and _starts_list(text, lines[index + 1])):
        return below(text, lines, index + 1, index)
    if (alone := _with_reasons(text, lines, index, body)) is not None:
        return alone
    that = re.match(r"(?:[Tt]hat|THAT|to)[\s,:–-]*(?=\(\w{1,4}\)|[a-z1]\)|[1ai]\.\s|A\.\s[a-z])", text[body : line.end])
    begin = body + (that.end() if that else 0)
    label, after = quoted_label_at(text, begin, line.end)
    if label:
        first = in_one_line(text, begin, line.end, label, after)
        return _unquoted(text, begin, labelled(text, lines, index + 1, first, index))
    first = plain(text, after, line.end)
    while (
        first
        and first[-1].end >= line.end
        and index + 1 < len(lines)
        and text[lines[index + 1].start].islower()
        and text[line.end - 1] not in '.;:”"'
        and not (label_at(text, lines[index + 1].start, lines[index + 1].end)[0])
    ):
        index += 1
        line = lines[index]
        first[-1] = Clause(first[-1].start, next(iter(split(text, line.start, line.end)))[1])
    if first and first[-1].end == line.end or (first and line.end - first[-1].end < 3):
        more = below(text, lines, index + 1, index, only_heads=True)
        if more.items and _TO_CONSIDER.match(text, more.items[0].start):
            more = Clauses((), "plain", index)  # what the agenda prints for the next item
        return Clauses(tuple(first) + more.items, "listed" if more.items else "plain", more.last)
    return Clauses(tuple(first), "plain", index)


def _with_reasons(text: str, lines: Sequence[Line], index: int, body: int) -> Clauses | None:
    """The one clause that "that it be refused for the following reasons:" is, with the list of reasons that stands below it."""
    end = lines[index].end
    if not ends_in_reasons(text[body:end]) or label_at(text, body, end)[0] or index + 1 >= len(lines):
        return None
    under = lines[index + 1]
    label, after = label_at(text, under.start, under.end)
    first = in_one_line(text, under.start, under.end, label, after) if label else []
    if not first:
        return None
    reasons = labelled(text, lines, index + 2, first, index + 1)
    return Clauses((_trim(text, body, reasons.items[-1].end),), "plain", reasons.last)


def _starts_list(text: str, line: Line) -> bool:
    return bool(
        LABEL.match(text, line.start, line.end)
        or BULLET.match(text, line.start, line.end)
        or line.kind == "list"
        or _CLAUSE_HEAD.match(text, line.start)
    )


def labelled(text: str, lines: Sequence[Line], index: int, found: list[Clause], last: int) -> Clauses:
    """Go on with a labelled list below its first clauses; sub-lists and continuation lines lengthen the clause that they stand under."""
    if not found:
        return Clauses((), "labelled", last)
    if len(found) > 1 and index < len(lines) and label_at(text, lines[index].start, lines[index].end)[0] == found[1].label:
        found = [replace(found[0], end=found[-1].end)]  # "asking a) how many b) how much" stands within the first
    first_style, outer = found[0].label, found[-1].label
    inner: tuple[str, ...] = ()  # the last label of each list within the clause
    bullets = False  # the line before is an entry of one without labels
    while index < len(lines):
        line = lines[index]
        label, after = label_at(text, line.start, line.end)
        head = found[-1]
        if label and (same_style(label, first_style) and (label in following(outer) or label == outer == first_style)):
            if after >= line.end and index + 1 < len(lines):
                index += 1
                line, after = lines[index], lines[index].start
            found += in_one_line(text, line.start, line.end, label, after)
            outer, inner, bullets = found[-1].label, (), False
        elif label and nested(label, first_style, inner):
            if names_body_only(text[head.start : head.end]) and head.label == first_style:
                return labelled(text, lines, index + 1, in_one_line(text, line.start, line.end, label, after), index)
            if each_decides(text[head.start : head.end], text[after : line.end]):
                each = labelled(text, lines, index + 1, in_one_line(text, line.start, line.end, label, after), index)
                found[-1:], last, index = each.items, each.last, each.last + 1
                continue
            inner = (label, *(one for one in inner if not same_style(one, label)))
            if not whole(text[head.start : head.end]):
                found[-1] = Clause(head.start, line.end, head.label)
        elif inner and not label and whole(text[head.start : head.end]) and _continues(text, line):
            pass  # a clause with its verb in capitals is whole without the list below it
        elif _RECITAL.match(text, line.start) or is_note(text, line) or _action_between(text, lines, index, head):
            index += 1
            continue
        elif skipped := furniture(text, lines, index, head.end, head.label):
            index += skipped
            continue
        elif (
            not label
            and not ends_block(text, line)
            and (
                _continues(text, line)
                or in_quotes(text, head.start, head.end)
                or ((bullets or text[head.end - 1] in ":-–") and in_list(text, line))
            )
        ):
            bullets = in_list(text, line)
            found[-1] = Clause(head.start, line.end, head.label)
        elif rows := _rows(text, lines, index, head):
            index += rows - 1
            found[-1] = Clause(head.start, lines[index].end, head.label)
        else:
            break
        last = index
        index += 1
    return Clauses(tuple(found), "labelled", last)


def _rows(text: str, lines: Sequence[Line], index: int, head: Clause) -> int:
    """How many short lines from ``index`` on are what a clause that ends in a colon or dash opens: names, sums, sites, with the next
    clause of the list below them."""
    if not head.label or text[head.end - 1] not in ":-–—":
        return 0
    for count, line in enumerate(lines[index : index + _MOST_ROWS]):
        if count and label_at(text, line.start, line.end)[0] in following(head.label):
            return count
        if line.end - line.start > 80 or text[line.end - 1] == "." or line.kind == "heading" or ends_block(text, line):
            return 0
    return 0


def _unquoted(text: str, start: int, found: Clauses) -> Clauses:
    """The clauses of a list, without the mark that closes its quotation where one opened it at ``start``."""
    last = found.items[-1] if found.items and text[start] in '“"' else None
    return replace(found, items=(*found.items[:-1], replace(last, end=before_closing(text, last.start, last.end)))) if last else found


def _opens_below(text: str, line: Line) -> bool:
    opens = bool(_OPENS.fullmatch(text, line.start, line.end) or _THAT_ALONE.match(text, line.start))
    return opens and not ends_in_reasons(text[line.start : line.end])


def _action_between(text: str, lines: Sequence[Line], index: int, head: Clause) -> bool:
    """Whether the line says who acts on the clause above it, "Action: the Clerk", and the list goes on below."""
    line = lines[index]
    if index + 1 >= len(lines) or not _ACTION.match(text, line.start, line.end) or line.end - line.start > 100:
        return False
    label, _ = label_at(text, lines[index + 1].start, lines[index + 1].end)
    return bool(label) and label in following(head.label)


def below(text: str, lines: Sequence[Line], index: int, last: int, *, only_heads: bool = False) -> Clauses:
    """The clauses on the lines from ``index`` on: a labelled list, a bulleted one, or paragraphs that begin "That" or "To"."""
    found: list[Clause] = []
    bulleted = whereas = False
    while index < len(lines):
        line = lines[index]
        if not found and index + 1 < len(lines) and _opens_below(text, line) and _starts_list(text, lines[index + 1]):
            last, index = index, index + 1
            continue
        if found and _RECITAL.match(text, line.start):
            break
        if is_note(text, line) and found:
            index += 1
            continue
        if ends_block(text, line) and not _CLAUSE_HEAD.match(text, line.start):
            break
        label, after = label_at(text, line.start, line.end) if found else quoted_label_at(text, line.start, line.end)
        if label and not found:
            if only_heads:
                break
            if after >= line.end and index + 1 < len(lines):
                index += 1
                line, after = lines[index], lines[index].start
            first = in_one_line(text, line.start, line.end, label, after)
            return _unquoted(text, line.start, labelled(text, lines, index + 1, first, index))
        if not (found or label) and (counted := bare_counts(text, lines, index)):
            return Clauses(tuple(Clause(begin, end, figure) for figure, begin, end, _ in counted), "labelled", counted[-1][3])
        if not found and (led := list_led(text, lines, index)):
            if (alone := _with_reasons(text, lines, led - 1, line.start)) is not None:
                return alone
            return below(text, lines, led, led - 1)
        head = bool(_CLAUSE_HEAD.match(text, after, line.end)) or bool(_WHEREAS.match(text, after, line.end))
        listed = in_list(text, line) and (not found or bulleted or text[found[-1].end - 1] in ":-–")
        if found and not label and (closes := closes_quote(text, lines, index, found[-1].start, found[-1].end)):  # it has more paragraphs
            found[-1] = Clause(found[-1].start, lines[closes].end, found[-1].label)
            last, index = closes, closes + 1
            continue
        open_end = bool(found) and text[found[-1].end - 1] in ";," and text[found[-1].end - 2] not in '”"'
        if label or (found and not (head or (listed and not only_heads) or open_end)) or (not found and only_heads and not head):
            break
        if line.kind == "heading" and not head:
            break
        therefore = _THEREFORE.search(text, after, line.end) if _WHEREAS.match(text, after, line.end) else None
        if therefore:
            after = therefore.start()
        if not _WHEREAS.match(text, after, line.end):
            if whereas and not found and not head:
                break
            that = re.match(r"(?:[Tt]hat|THAT)[\s,:–-]*(?=\(\w{1,4}\)\s)", text[after : line.end])
            inner = label_at(text, after + that.end(), line.end) if that else ("", 0)
            if inner[0] and not found:
                return labelled(text, lines, index + 1, in_one_line(text, after, line.end, *inner), index)
            if found and _GOES_ON.match(text, after, line.end):
                found[-1] = Clause(found[-1].start, before_result(text, after, line.end), found[-1].label)
                last, index = index, index + 1
                continue
            bulleted = bulleted or listed
            pieces = [_trim(text, after, line.end)] if listed else plain(text, after, line.end)
            found += pieces
            last = index
            if not listed and pieces and line.end - pieces[-1].end > 3:
                break
        elif not found:
            last, whereas = index, True
        index += 1
    return Clauses(tuple(found), "listed" if len(found) > 1 else "plain", last)
