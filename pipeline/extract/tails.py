"""The owner at the end of a note: "Agreed to put a notice up – TK.", "Lamp still to be bought, TK", "To go on the website / Beth".

A dash, a comma or a slash sets it off, or a bracket at the right margin: "Agreed to thank the band.      (CLERK)".
"""

import re
from functools import lru_cache

from pipeline.extract.deeds import is_task
from pipeline.extract.notes import is_imperative
from pipeline.extract.owners import are_owners, split_owners
from pipeline.extract.tasks import Section
from pipeline.vocab import words

_LETTERS = r"[A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3})*"
_OFFICE = r"(?:[Tt]he\s+)?(?:(?:Parish|Town|Deputy)\s+)?(?:Clerk|CLERK|Chair(?:man)?|Secretary|Treasurer|Caretaker|Warden)"
_NAME = rf"(?:{_OFFICE}|(?:Cllrs?|Mrs?|Ms|Dr)\.?\s(?:[A-Z]\.?\s)?[A-Z][\w’'-]+|[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][a-zà-ÿ’'-]+)?|[A-Z]{{2,3}})"
_NAMES = rf"{_NAME}(?:(?:\s?[/&,]\s?|\sand\s){_NAME})*"
# Behind a dash anybody; behind a comma, where a name can be one of several that are spoken of, only letters and offices
_DASHED = re.compile(rf"(?P<body>.{{8,}}?)(?:\s[–—-]+\s*|(?<=[a-z])[–—-])(?P<who>{_NAMES})\.?$", re.DOTALL)
_COMMA = re.compile(rf"(?P<body>.{{8,}}?[a-z\d]),\s+(?P<who>{_LETTERS}|{_OFFICE})\.?$", re.DOTALL)
# A second column says by when: "Gate to be hung / TK / By 3 May"
_WHEN = r"(?:\s/\s*(?:(?:[Bb]y|[Nn]ext|[Bb]efore|[Ee]nd|[Ff]or|[Oo]n)\s[^/\n]{2,24}|ASAP|asap|[Oo]ngoing|\d[^/\n]{2,20}))?"
# Two who move and second, "Councillors Bell / Moss", are no note
_NO_PAIR = (
    r"(?!(?:Cllrs?|Councillors?|Clrs?|Mayor|Deputy|Ald\w*|Mrs?|Ms|Dr|Trustees?|Commissioners?|Members?|Moved|Proposed)\b"
    r"[^/\n]{2,40}/[^/\n]{2,40}$)"
)
_SLASHED = re.compile(rf"{_NO_PAIR}.{{6,}}?\s/\s*(?P<who>{_NAMES}){_WHEN}\.?$", re.DOTALL)
_AGREED = re.compile(
    r"\W*(?:\(?\w{1,3}[.)]\s+)?(?:.{2,60}?(?::|\s[–—-])\s+)?(?:(?:[Ii]t\s+was|[Ww]e|[Aa]ll|[Mm]embers|(?:[Tt]he\s+)?(?:Group|Committee|Council|Meeting|Trustees))\s+)?(?:\w+ly\s+|all\s+)?"
    r"(?:[Aa]greed|AGREED|[Rr]esolved|RESOLVED|[Dd]ecided)(?:\s+by\s+(?:the\s+)?\w+|\s+that\s+we(?:\s+(?:should|would|will))?|\s+we(?:\s+(?:should|would|will))?|\s*[:,–-]?\s*to)"
    r"\s+(?:(?:to|also|then|now)\s+)*(?P<verb>[a-z][a-z-]+)\b"
)
_TO_BE = re.compile(r"\bto\s+be\s+(?:\w+ly\s+)?(?P<done>[a-z-]+)\b(?!\s+(?:was|were|had|has)\b)|\bneeds?\s+(?P<need>[a-z]+ing)\b")
_TO = re.compile(r"\W*(?:\(?\w{1,3}[.)]\s+)?(?:.{2,60}?(?::|\s[–—-])\s+)?(?:[Ss]till\s+)?[Tt]o\s+(?:also\s+)?(?P<verb>[a-z-]+)\b")
_TELLS = re.compile(r"\b(?:was|were|had|has|have|said|reported|told|thanked|asked)\b|\?")
# What is done to a person, who then stands behind the dash: "Agreed to appoint a treasurer – Ann Bell"
_OF_A_PERSON = frozenset(["appoint", "elect", "nominate", "thank", "co-opt", "congratulate", "welcome", "invite", "support"])
# What is to be done by the body itself, or is left open
_OF_THE_BODY = frozenset(
    ["agreed", "approved", "confirmed", "noted", "considered", "discussed", "decided", "reviewed", "advised", "continued", "completed"]
    + ["adopted", "accepted", "excluded", "deferred", "required", "needed", "allowed", "elected", "appointed", "seconded", "proposed"]
)

# Lines that end in a name behind a slash: the columns of a table run into one, "Poster to be drawn / Beth"
_SLASHED_LINE = re.compile(
    rf"(?m:^){_NO_PAIR.replace('$', '(?m:$)')}[^\n]{{12,}}? / (?:[A-Z][a-z]+|[A-Z]{{2,3}})"
    rf"(?:\s?/\s?(?:[A-Z][a-z]+|[A-Z]{{2,3}}))*{_WHEN}[ \t]*(?=\n|\Z)"
)
_FEWEST = 3  # lines that make a column
# A bracket behind the stop that ends its line, as a typist sets the owner at the margin
_MARGIN = re.compile(rf"[.)]\s+\((?P<who>{_LETTERS}|C(?:LERK|lerk)|ALL|All|Chair(?:man)?)\)[ \t]*(?=\n|\Z)")
_OWNER_AT_BREAK = re.compile(rf"\((?:{_LETTERS}|C(?:LERK|lerk)|ALL|All)\)(?=[ \t]*\n)")
_AHEAD = re.compile(r"\b(?:will|would|should|ought|is\s+to|are\s+to|to\s+be|[Aa]greed|needs?)\b")


@lru_cache(maxsize=8)
def _columns(text: str) -> tuple[bool, bool, bool]:
    """Whether the minutes have a column of owners behind slashes, one of brackets at the margin, and the clerk among the latter."""
    slashed = " / " in text and len(_SLASHED_LINE.findall(f"\n{text}")) >= _FEWEST
    margin = [found["who"] for found in _MARGIN.finditer(text)]
    return slashed, len(margin) >= _FEWEST, any(who.lower() == "clerk" for who in margin)


def after_owner(text: str, start: int, end: int) -> int:
    """Where the words behind a bracket begin that ends the line before them, "(AB)", and owns what stands there; 0 where there is none."""
    found = _OWNER_AT_BREAK.match(text, start, end) if text.startswith("(", start) else None
    return found.end() if found else 0


def owner_behind(section: Section, said: str, *, told: bool) -> str:
    """The owner whom a dash, a comma or a slash sets off at the end of a note that says what is to be done; ``told`` where a rule has read
    that; "" where there is none."""
    if " / " in said and _columns(section.text)[0] and (slashed := _SLASHED.match(said)):
        everyone = slashed["who"].lower() == "all"
        return slashed["who"] if _are_names(section, slashed["who"]) and (not everyone or told) else ""
    for form in (_DASHED, _COMMA):
        found = form.match(said)
        if found is None or not are_owners(found["who"], section.cast):
            continue
        lettered = re.fullmatch(rf"{_LETTERS}|{_OFFICE}", found["who"]) is not None
        if _says_deed(found["body"], lettered=lettered):
            return found["who"]
    return ""


def _are_names(section: Section, who: str) -> bool:
    """Whether a cell behind a slash holds names; whoever is in the column need not stand in the attendance."""
    return all(part not in words("not_names") for part in split_owners(who, section.cast))


def _says_deed(body: str, *, lettered: bool) -> bool:
    """Whether a note says what the body agreed to do, or what is to be done."""
    agreed = _AGREED.match(body)
    if agreed:
        verb = agreed["verb"]
        return verb not in words("idle_verbs") | words("not_verbs") | {"be"} and (lettered or verb not in _OF_A_PERSON)
    if _TELLS.search(body):
        return False
    done = _TO_BE.search(body)
    if done:
        if done["need"] or done["done"] in words("note_done") | words("deeds_done"):
            return True
        return lettered and done["done"].endswith("ed") and done["done"] not in _OF_THE_BODY
    to = _TO.match(body)
    verb = to["verb"] if to else ""
    return (is_task(verb) or verb in ("go", "come", "return")) and (lettered or verb not in _OF_A_PERSON)


def in_margin(section: Section, number: int) -> bool:
    """Whether the sentence is a bracket at the margin that owns the one before it."""
    sentence = section.sentences[number]
    if number == 0 or not section.text.startswith("(", sentence.start) or not _columns(section.text)[1]:
        return False
    if _MARGIN.match(f". {section.text[sentence.start : sentence.end]}") is None:
        return False
    before = section.sentences[number - 1]
    above = section.text[before.start : before.end]
    if above.endswith("?"):
        return False
    decided = section.resolution_at(before.start, before.end) is not None
    return _columns(section.text)[2] or decided or is_imperative(above) or _AHEAD.search(above) is not None
