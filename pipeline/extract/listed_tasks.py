"""Tasks as the entries of a list: "The following information was requested:", "The Director agreed to:" with one line for each."""

import re

from pipeline.extract.owners import CLOSING_BRACKET, are_owners, is_owner, split_owners
from pipeline.extract.tasks import Section, Task
from pipeline.vocab import words

ENTRY = re.compile(r"(?:[•·*–—-]|\uf0b7|o\s|\(?[a-z0-9ivx]{1,3}[.)])\s*")
_WHAT = r"(?:information|data|details?|figures|items?|reports?|papers?|documents?|actions?|updates?)"
# What is wanted stands in the lines below; what was provided, or asked at once, does not make tasks of them.
_REQUEST_LEAD = re.compile(
    rf"\bfollowing\s+(?:(?:additional|further|other|more)\s+)?(?:{_WHAT}\s+)?(?:(?:was|were|is|are)\s+(?:also\s+)?)?(?:requested|asked\s+for)\b"
    r"|^\W*(?:\d+(?:\.\d+)*\s+)?(?:The\s+)?(?:(?:Panel|Committee|Board|Forum|Group|Council)\s+members|Members|Councillors|Committee|Panel|Board|Commission|Forum|Group)"
    r"\s+(?:also\s+|further\s+|then\s+)?(?:requested|asked(?:\s+for)?|called\s+for|sought|wished\s+to\s+(?:see|receive|have)|would\s+like(?:\s+to\s+see)?)\s*(?:that\s*)?[:–—-]+\s*$"
    rf"|\b(?:requested|requests|asked\s+for|asked\s+to\s+(?:see|receive|be\s+(?:sent|given|provided\s+with)))\s+(?:that\s+)?(?:the\s+following"
    rf"|(?:further|more|additional)\s+{_WHAT}|{_WHAT})\b[^.;:]{{0,80}}",
    re.IGNORECASE,
)
_DO_LEAD = re.compile(
    r"(?:In\s+\w+,?\s+)?(?P<who>[^.;:]{2,80}?)\s+(?:agreed|undertook|offered|promised|(?:was|were)\s+(?:asked|requested)|would|will|is|are)(?:\s+to)?\s*[:;–—-]+\s*$"
)
# "that the Treasurer share the accounts": an entry that names who is asked
_ASKED_OF = re.compile(
    r"that\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:should\s+|would\s+)?(?!be\b)[a-z]+(?<!ed)(?<!s)(?<!of)(?<!and)(?<!for)\s"
)
# "a guide for parents, which Ann Bell will write by June": an entry that says who has taken it on
_WHICH_ONE_WILL = re.compile(
    r",\s+which\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:will|would|is\s+to|agreed\s+to|undertook\s+to|offered\s+to)\s+[a-z]+"
)
_DECIDES = re.compile(r"\W*(?:(?:\(?\w{1,3}[.)]?|\d+(?:\.\d+)+)\s+)?(?:It\s+was\s+)?(?:RESOLVED|AGREED|RECOMMENDED|Resolved|ACTION)\b")
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
        owners = _owners_of_lead(section, said, entries)
        if owners is None:
            continue
        found[number] = []
        for first, last in entries:
            found |= {n: [] for n in range(first, last + 1)}
            found[first] = [_entry(section, first, last, owners)]
    return found


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
        questions = sum(section.text[section.sentences[last].end - 1] == "?" for _, last in entries)
        return None if questions or re.search(r"\bhad\b", said) else ()
    lead = _DO_LEAD.fullmatch(said)
    if lead is None or not is_owner(lead["who"], section.cast):
        return None
    deeds = sum(_first_word(section, first) in _deeds() for first, _ in entries)
    return split_owners(lead["who"], section.cast) if deeds == len(entries) else None


def _deeds() -> frozenset[str]:
    return words("request_verbs") | words("plan_verbs") | {"obtain", "prepare", "draft", "get", "check", "follow", "e-mail"}


def _first_word(section: Section, number: int) -> str:
    sentence = section.sentences[number]
    body = ENTRY.sub("", section.text[sentence.start : sentence.end], count=1)
    return body.split()[0].lower() if body.split() else ""


def _entry(section: Section, first: int, last: int, owners: tuple[str, ...]) -> Task:
    start, end = section.sentences[first].start, section.sentences[last].end
    body = ENTRY.sub("", section.text[start:end], count=1)
    named = CLOSING_BRACKET.search(body.rstrip(" ;,"))
    who = split_owners(named["who"], section.cast) if named and are_owners(named["who"], section.cast, loosely=True) else owners
    asked = None if who else _ASKED_OF.match(body) or _WHICH_ONE_WILL.search(body)
    if asked and are_owners(asked["who"], section.cast):
        who = split_owners(asked["who"], section.cast)
    rule, kind = ("action-listed", "undertaking") if owners else ("action-asked-for", "request")
    return Task(end - len(body), end, rule, kind, who, first)
