"""Tasks as the entries of a list: "The following information was requested:", "The Director agreed to:" with one line for each."""

import re
from dataclasses import replace

from pipeline.extract.deeds import deeds
from pipeline.extract.doers_over import deed_in, doer_over
from pipeline.extract.entry_orders import orders
from pipeline.extract.labels import BULLET
from pipeline.extract.owners import CLOSING_BRACKET, are_owners, split_owners
from pipeline.extract.tasks import Section, Task
from pipeline.vocab import words

ENTRY = re.compile(r"(?:[•·*–—-]|\uf0b7|o\s|\(?[a-z0-9ivx]{1,3}[.)])\s*")
_WHAT = r"(?:information|data|details?|figures|items?|reports?|papers?|documents?|actions?|updates?)"
# What is wanted stands in the lines below; what was provided, or asked at once, does not make tasks of them.
_REQUEST_LEAD = re.compile(
    rf"\bfollowing\s+(?:(?:additional|further|other|more)\s+)?(?:{_WHAT}\s+)?(?:(?:was|were|is|are)\s+(?:also\s+)?)?(?:requested|asked\s+for)\b"
    r"|^\W*(?:\d+(?:\.\d+)*\s+)?(?:(?:and|also|in\s+addition,?|further,?)\s+)?(?:The\s+)?(?:(?:Panel|Committee|Board|Forum|Group|Council)\s+members|Members|Councillors|Committee|Panel|Board|Commission|Forum|Group|Council|Cabinet)"
    r"\s+(?:also\s+|further\s+|then\s+)?(?:requested|asked(?:\s+for)?|called\s+for|sought|wished\s+to\s+(?:see|receive|have)|would\s+like(?:\s+to\s+(?:see|receive|have))?)\s*(?:that\s*)?[:–—-]+\s*$"
    r"|^\W*(?:and|also|it)\s+(?:was\s+|also\s+|further\s+)*requested\s*[:–—-]+\s*$"
    rf"|\b(?:requested|requests|asked\s+for|asked\s+to\s+(?:see|receive|be\s+(?:sent|given|provided\s+with)))\s+(?:that\s+)?(?:the\s+following"
    rf"|(?:further|more|additional)\s+{_WHAT}|{_WHAT})\b[^.;:]{{0,80}}",
    re.IGNORECASE,
)
_TOLD = r"(?i:asked|requested|directed|instructed|tasked|invited|mandated|required|authori[sz]ed|reminded)"
# "The Head of Parks agreed to:", "g) the Warden BE DIRECTED to:", "It was agreed that the Clerk would:", "The Panel asked the Warden to:"
_DO_LEAD = re.compile(
    r"(?:\W*(?:\(?[a-z0-9ivx]{1,4}[.)]\s+|\d+(?:\.\d+)+\s+))?(?:In\s+\w+,?\s+)?"
    r"(?:[^.;:]{2,60}?\b(?i:agreed|resolved|decided|requested|recommended|proposed|suggested)\s+that\s+|(?i:resolved|agreed)[,:]?\s+(?:[Tt]hat\s+)?|[Tt]hat\s+)?"
    rf"(?:(?P<who>[^.;:]{{2,80}}?)\s+(?:agreed|undertook|offered|promised|volunteered|(?:was|were|is|are|be|BE)\s+(?:also\s+|further\s+)?{_TOLD}"
    rf"|(?:would|will|should|is\s+to|are\s+to)\s+be\s+{_TOLD}|would|will|is|are)"
    r"|[^.;:]{2,60}?\s+(?:asked|requested|instructed|directed|tasked|requests|instructs|directs)\s+(?P<told>(?!to\b)[^.;:]{2,60}?))(?:\s+to)?\s*[:;–—-]+\s*$"
)
# Whatever bears a name can be commanded.
_COMMANDED = re.compile(r"\b(?:be|BE)\s+(?:also\s+)?(?i:directed|requested|asked|instructed|tasked)\s+to\s*:")
# "requested that the following be sent to members:": one deed, whatever the list holds that is sent
_ONE_DEED = re.compile(
    r"\bthat\s+(?:copies\s+of\s+)?the\s+following\s+(?:[\w’'-]+\s+){0,4}?(?:(?:would|should|could|will|to|can|may)\s+)?be\s+"
    r"(?:also\s+)?[a-z-]+",
    re.IGNORECASE,
)
# "that the Treasurer share the accounts": an entry that names who is asked
_ASKED_OF = re.compile(
    r"that\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:should\s+|would\s+)?(?!be\b)[a-z]+(?<!ed)(?<!s)(?<!of)(?<!and)(?<!for)\s"
)
# "a guide for parents, which Ann Bell will write by June": an entry that says who has taken it on
_WHICH_ONE_WILL = re.compile(
    r",\s+which\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:will|would|is\s+to|agreed\s+to|undertook\s+to|offered\s+to)\s+[a-z]+"
)
# "Steps for closing the account:", "Jobs for the work day:", "The following needs to be done:" over orders that name nobody
_STEPS_LEAD = re.compile(
    r"\W*(?:\(?[a-z0-9ivx]{1,4}[.)]\s+)?(?:(?:(?:The\s+)?(?:[Nn]ext|[Ff]urther|[Rr]emaining|[Oo]utstanding|[Nn]ecessary|[Ff]inal)\s+)?(?:[Ss]teps|[Tt]asks|[Jj]obs|[Tt]hings)(?:\s+(?:still\s+)?(?:involved|required|needed|remaining|to\s+(?:do|be\s+done|take)))?"
    r"(?:\s+(?:for|in|towards|before|to|on|by|after)\s[^.;:?]{2,90})?|To[\s-][Dd]o(?:\s+list)?|(?:The\s+following|What(?:\s+still)?|All\s+this|This)\s+(?:still\s+)?(?:needs?|has|have|remains?)\s+(?:to\s+be\s+done|doing))\s*(?:are|is)?\s*:"
)
_MOST = 0.6  # of the entries begin as orders do
_DECIDES = re.compile(r"\W*(?:(?:\(?\w{1,3}[.)]?|\d+(?:\.\d+)+)\s+)?(?:It\s+was\s+)?(?:RESOLVED|AGREED|RECOMMENDED|Resolved|ACTION)\b")
# "Ann Bell asked how many", "Mr Moss replied": an entry that tells who spoke is nothing that is wanted
_SPEAKS = re.compile(
    r"(?:[Tt]he\s+)?(?:[A-Z][\w.’'-]*\s+){1,5}(?:also\s+|then\s+)?(?:asked|queried|[ei]nquired|said|replied|responded|answered|wondered|wanted|felt|explained)\b"
)
_ASKED_NOW = re.compile(r"\b(?:clarification|clarity|explanation|assurance)s?\b|\?", re.IGNORECASE)


def listed_tasks(section: Section) -> dict[int, list[Task]]:
    """The tasks of lists by the number of the sentence; the sentence that leads to the list has none of its own."""
    found: dict[int, list[Task]] = {}
    text = section.text
    for number, sentence in enumerate(section.sentences):
        said = text[sentence.start : sentence.end]
        if number in found or said[-1] not in ":;–—-" or len(said.split()) > 30:
            continue
        entries = _entries(section, number)
        if len(entries) < 2:
            continue
        if _STEPS_LEAD.fullmatch(said):
            found |= _steps(section, entries)
            continue
        owners = _owners_of_lead(section, said, entries)
        if owners is None and (doers := doer_over(section, said)) and any(deed_in(_body(section, first)) for first, _ in entries):
            found |= {n: [] for first, last in entries for n in range(first, last + 1)} | {number: []}
            found |= {first: [_entry(section, first, last, doers)] for first, last in entries if deed_in(_body(section, first))}
        if owners is None:
            continue
        found[number] = []
        for first, last in entries:
            found |= {n: [] for n in range(first, last + 1)}
            found[first] = [_entry(section, first, last, owners)]
    return found


def _steps(section: Section, entries: list[tuple[int, int]]) -> dict[int, list[Task]]:
    """The orders in a list of steps, each to the end of its last sentence that orders; {} where most entries order nothing."""
    ordered: dict[int, list[Task]] = {}
    for first, last in entries:
        bodies = [_body(section, n) for n in range(first, last + 1)]
        if not orders(bodies[0]):
            continue
        until = first + next((n for n, body in enumerate(bodies) if not orders(body)), len(bodies)) - 1
        end = section.sentences[until].end
        start = section.sentences[first].end - len(bodies[0])
        ordered |= {n: [] for n in range(first, until + 1)}
        ordered[first] = [Task(start, end, "action-listed", "request", (), first)]
    return ordered if sum(map(bool, ordered.values())) >= _MOST * len(entries) else {}


def _body(section: Section, number: int) -> str:
    """The words of a sentence without the sign of its list."""
    sentence = section.sentences[number]
    return _without_sign(section.text[sentence.start : sentence.end])


def _without_sign(words: str) -> str:
    sign = ENTRY.match(words)
    return words[sign.end() :] if sign else words


def _entries(section: Section, number: int) -> list[tuple[int, int]]:
    """The first and last sentence of each line of the list below a sentence that ends its line."""
    found: list[tuple[int, int]] = []
    at, line = number + 1, section.sentences[number].line
    while at < len(section.sentences):
        sentence = section.sentences[at]
        listed = ENTRY.match(section.text, sentence.start) or section.lines[sentence.line].kind == "list"
        if sentence.line == line or not listed or _DECIDES.match(section.text, sentence.start):
            break
        last = at
        while last + 1 < len(section.sentences) and section.sentences[last + 1].line == sentence.line:
            last += 1
        found.append((at, last))
        at, line = last + 1, sentence.line
    return found


def _owners_of_lead(section: Section, said: str, entries: list[tuple[int, int]]) -> tuple[str, ...] | None:
    """Who is to do what the list holds: () for nobody, None for a list that holds no tasks."""
    if _REQUEST_LEAD.search(said) and not _ASKED_NOW.search(said):
        if _ONE_DEED.search(said):
            return None
        told = any(section.text[section.sentences[last].end - 1] == "?" or _SPEAKS.match(_body(section, first)) for first, last in entries)
        return None if told or re.search(r"\bhad\b", said) else ()
    lead = _DO_LEAD.fullmatch(said)
    who = (lead["who"] or lead["told"] or "") if lead else ""
    if not who or not all(_is_deed(section, first) for first, _ in entries):
        return None
    if not are_owners(who, section.cast, loosely=_COMMANDED.search(said) is not None):
        return None
    return split_owners(who, section.cast)


_GOES_ON = re.compile(r"(?:to\s+)?(?:also\s+)?(?:continue\s+to\s+)?(?P<verb>[a-z][a-z-]*)\b", re.IGNORECASE)


def _is_deed(section: Section, number: int) -> bool:
    """Whether an entry begins with what somebody is to do: "Write to the owner", "continue to work with the county"."""
    first = _GOES_ON.match(_body(section, number))
    return first is not None and first["verb"].lower() in deeds() | words("request_verbs") | words("plan_verbs") | _ALSO


_ALSO = frozenset(
    ["obtain", "prepare", "draft", "get", "check", "follow", "e-mail", "work", "monitor", "develop", "engage", "undertake", "conduct"]
)
_LEADS_TO_LIST = re.compile(r"\b(?:the\s+following|as\s+follows)\b[^.;:]{0,60}:$")


def with_list(section: Section, task: Task) -> Task:
    """The task with the bullets below it, where it ends in "to include the following:"."""
    if not _LEADS_TO_LIST.search(section.text, task.start, task.end) or task.sentence < 0:
        return task
    end = task.end
    for line in section.lines[section.sentences[task.sentence].line + 1 :]:
        if line.kind != "list" and not BULLET.match(section.text, line.start, line.end):
            break
        end = line.end
    return replace(task, end=end)


def _entry(section: Section, first: int, last: int, owners: tuple[str, ...]) -> Task:
    start, end = section.sentences[first].start, section.sentences[last].end
    body = _without_sign(section.text[start:end])
    named = CLOSING_BRACKET.search(body.rstrip(" ;,"))
    who = split_owners(named["who"], section.cast) if named and are_owners(named["who"], section.cast, loosely=True) else owners
    asked = None if who else _ASKED_OF.match(body) or _WHICH_ONE_WILL.search(body)
    if asked and are_owners(asked["who"], section.cast):
        who = split_owners(asked["who"], section.cast)
    rule, kind = ("action-listed", "undertaking") if owners else ("action-asked-for", "request")
    return Task(end - len(body), end, rule, kind, who, first)
