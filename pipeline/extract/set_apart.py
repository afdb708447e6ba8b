"""A note that tells what to do, with its owner set apart from it: "Clerk - Get three quotes", "Get three quotes | Clerk | 12 June",
"Get three quotes. Lead: Cllr Hale. Due: 12 June"."""

import re

from pipeline.extract.entry_orders import closing_owners, keyed_order, order_verbs
from pipeline.extract.notes import is_imperative
from pipeline.extract.owners import CLOSING_BRACKET, are_of_meeting, split_owners
from pipeline.extract.tasks import Section, Task

_HEAD = re.compile(r"(?:[•·▪■○●*–—-]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)])\s+")
# Behind the deed: a column's border, a colon, the label of a day; told as a dash and ", by" they are read like the other endings
_BORDER = re.compile(r"\s*\|\s*|\s*\t\s*")
_DUE_LABEL = re.compile(r"[.;,]?\s+(?:[Dd]ue|[Bb]y\s+when|[Dd]eadline|[Tt]arget)(?:\s+date)?\s*:\s*")
_COLON = re.compile(r"(?<=[a-z)])\s*:\s+(?=(?:the\s+)?[A-ZÀ-Þ][^:;.]{1,40}$)")
# "Letter to go in by 24 April (Clerk)", "To see what it would need (Hale)": without a verb that says what was or is
_FINITE = (
    r"(?:was|were|is|are|had|has|have|did|does|said|says|asked|told|felt|thought|wanted|wished|agreed|hoped|needs?|used|due|able|likely"
    r"|according|subject|owing|thanks)"
)
_NOTED = re.compile(
    rf"(?:(?!To\b)[A-Z](?:(?!\b{_FINITE}\b)[^.;:?(]){{0,80}}?\s)?[Tt]o\s+(?P<verb>[a-z][a-z-]+)\b(?!\s+(?:fair|clear|honest)\b)"
    r"(?:(?!\b(?:was|were|is|are|had|has|have|said|agreed)\s)[^;:?(]){0,120}"
)
_LIGHT = frozenset(["go", "be", "see", "get", "come", "put", "find", "take", "make", "let", "look", "have", "bring", "fit"])
_MARKED = re.compile(r"(?:ACTION|Action)\b")  # whose entries are read as such
_SIGNS = ("–", "—", " - ", "|", "\t", ":", "(", "[", "wner", "ead", "esponsible")  # a note holds one of these


def set_apart(section: Section, number: int, words_of: str) -> Task | None:
    """The task of a note in the imperative whose owner, somebody of the meeting, stands before or behind it."""
    if not any(map(words_of.__contains__, _SIGNS)):
        return None
    sentence = section.sentences[number]
    head = _HEAD.match(words_of)
    body = words_of[head.end() :] if head else words_of
    keyed = keyed_order(section, body)
    keyed = keyed if keyed and keyed["rest"][0].isalpha() and not _MARKED.match(body) else None
    orders = keyed and are_of_meeting(keyed["who"], section.cast) and is_imperative(keyed["rest"] + " ")
    if keyed and orders and not _speaks(section.text, keyed["who"]):
        return _task(section, number, split_owners(keyed["who"], section.cast), sentence.start)
    bracket = CLOSING_BRACKET.search(body)
    noted = _NOTED.fullmatch(body, 0, bracket.start()) if bracket else None
    if bracket and noted and noted["verb"] in order_verbs() | _LIGHT and are_of_meeting(bracket["who"], section.cast):
        return _task(section, number, split_owners(bracket["who"], section.cast), sentence.start)
    if not is_imperative(body + " "):
        return None
    told = _DUE_LABEL.sub(", by ", _BORDER.sub(" – ", body))
    for said in dict.fromkeys((told, _COLON.sub(" – ", told))):
        owners = closing_owners(section, said, loosely=False)
        if owners and all(are_of_meeting(one, section.cast) for one in owners):
            return _task(section, number, owners, sentence.start)
    return None


def _speaks(text: str, who: str) -> bool:
    """Whether the name stands before a colon over what its bearer said, elsewhere in the minutes: then the order is advice."""
    said = re.findall(rf"(?m)^\W*{re.escape(who)}\s*:\s+(\S.*)", text)
    return any(not is_imperative(words + " ") for words in said)


def _task(section: Section, number: int, owners: tuple[str, ...], start: int) -> Task:
    return Task(start, section.sentences[number].end, "action-imperative", "request", owners, number)
