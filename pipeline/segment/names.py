"""Read people off a list of names: ``Cllr A. Hale (Chair), Jo Bell, Head of Waste (JB)`` and the other ways in which attendance is printed."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.vocab import words

_RANK = r"""(?:(?:(?:district|county|borough|city|town|parish|ward|unitary|regional)\s+)?
    (?:councillors?(?:\s?\(s\))?|cllrs?(?:\(s\))?|clrs?|crs?|comh|cmhlr|bailie)(?![\w'’])\.?:?)"""
_OFFICE = r"(?:(?:aldermen|alderman|deputy\s+lord\s+mayor|deputy\s+mayor|lord\s+mayor|mayor|provost|cathaoirleach|deputy)(?![\w'’])\.?:?(?=\s+(?:[A-Z(])))"
_UNIFORM = r"(?:(?:(?:temp(?:orary)?|chief|detective)\s+)*(?:inspector|insp|superintendent|supt|sergeant|sgt|constable|pcso|pc)(?![\w'’])\.?)"
_RANKS = re.compile(rf"(?:the\s+)?(?:{_RANK}|{_OFFICE}|{_UNIFORM})\s*", re.I | re.X)
_TITLE = r"(?:Messrs|Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Revd?|Reverend|Sir|Dame|Lord|Lady|Baroness|Hon|Canon|Father|Fr|Major|Capt(?:ain)?|Col(?:onel)?)"
_PARTICLE = r"(?:de|la|le|van|von|der|den|du|da|di|del|ap|ab|al|el|bin|ben)"
_WORD = r"[A-ZÀ-Þ][\w'’‘.\-]*"
_NAME = re.compile(rf"(?:(?:The\s+)?{_TITLE}\b\.?\s+)*(?:{_PARTICLE}\s+)*{_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{0,4}}")
_HONOURS = re.compile(r"\s*,?\s+(?:CBE|OBE|MBE|KBE|MPs?|MSP|MLA|JP|KC|QC|BEM|DL|CC|CPFA|TD)\b\.?(?=\s*[,;)(]|\s*$|\s+and\b)")
_CUT = re.compile(
    r"""[()\[\]] | [,;\n\t|•·] | \s{3,} | \s(?:and|&)\s | \s+-\s+(?=Cllr|Councillor|Mrs?\b)
    | (?<=[\w.)])\s+(?=(?:(?:District|County|Borough|Town|Parish)\s+)?(?:Cllrs?|Councillors?)\b) | (?<=[a-z)])\s+(?=(?:Mrs?|Ms|Miss|Dr)\.?\s+[A-Z])
    | (?<=\))\s+(?=[A-Z][a-z])""",
    re.X,
)
_TITLED_END = re.compile(rf"(?:\b(?:District|County|Borough|Town|Parish|The)|\b{_TITLE}\.?|Councillors?|Cllrs?\.?|Alderman)$", re.I)
_INITIALS = re.compile(r"[A-Z]{2,4}|[A-Z]{1,2}[a-z]{1,2}[A-Z]?|[A-Z][a-z]?[A-Z][a-z]?")
_CHAIR = re.compile(r"\b(?:in the chair|chair(?:man|person|woman)?|presiding|convenor|convener|cathaoirleach|mayor|provost|president)\b", re.I)
_NOT_CHAIR = re.compile(r"\b(?:vice|deputy|former|past|depute)\b", re.I)
_IDLE = re.compile(
    r"""\W*(?:\d+|no\b|none|nil|vacan|members?\s+of|as\s+above|other|see\s|the\s+following|all\b|representatives?\b|page\b|press\b|there\s|in\s+addition
    |(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\s+number\s+of)\s)""",
    re.I | re.X,
)
_REVERSED = re.compile(r"([^()]+?)\s*\(((?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|[A-Z])\.?\s+[^()]*)\)[\s,;]*(?:and\s+)?")
_SURNAMES = frozenset("hall ward parks head clerk parish town shire rector ranger partner school college".split())  # posts and names alike
_SMALL = frozenset("for of the and in to at on with".split())


@dataclass(slots=True)
class Found:
    """A name with what is printed beside it: offsets of the name, post, initials, and the rank before it ("County Councillor")."""

    start: int
    end: int
    name: str
    position: str = ""
    initials: str = ""
    rank: str = ""


@cache
def _posts() -> frozenset[str]:
    return words("positions")


def is_post(text: str) -> bool:
    """Whether ``text`` holds a word for a post, an office or an organisation."""
    return any(w in _posts() for w in re.findall(r"[a-z]+", text.lower()))


def is_chair(position: str) -> bool:
    """Whether ``position`` is that of the person in the chair (a vice-chair is not)."""
    return bool(_CHAIR.search(position)) and not _NOT_CHAIR.search(position)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Cut ``text[start:end]`` at commas, "and", tabs and before ranks, outside brackets; with each piece the mark that stood before it."""
    pieces, depth, begin, mark = [], 0, start, ""
    for match in _CUT.finditer(text, start, end):
        token = match[0]
        if token in "([":
            depth += 1
        elif token in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and not (token.isspace() and _TITLED_END.search(text[begin : match.start()])):
            pieces.append((begin, match.start(), mark))
            begin, mark = match.end(), token.strip() or ("\t" if "\t" in token or len(token) > 2 else " ")
    pieces.append((begin, end, mark))
    return [(a, b, m) for a, b, m in pieces if text[a:b].strip(" .:*-–—")]


def is_name(text: str, *, ranked: bool = False) -> bool:
    """Whether ``text`` as a whole is a personal name, titles included. After a rank, a title or an initial a surname such as Hall or Ward
    is one, else it is taken for a post or a place."""
    bare = text.strip()
    if not _NAME.fullmatch(bare) or (bare.isupper() and len(bare) <= 4 and not ranked):
        return False
    sure = ranked or bool(re.match(rf"{_TITLE}\b|[A-Z]\.?\s", bare))
    parts = bare.split()
    sure = sure or (len(parts) == 2 and parts[1].lower() in _SURNAMES)
    if is_post(" ".join(parts[:-1]) if sure and len(parts) <= 4 and not is_chair(bare) else bare):
        return False
    return any(len(w.strip(".")) >= 2 for w in parts) and len(parts) <= 6


def _notes(found: Found, brackets: list[str]) -> None:
    """Take initials and posts out of the brackets after a name."""
    for note in brackets:
        for part in re.split(r"[;,]\s*(?=[A-Z]{2,4}$)", note):
            bare = part.strip()
            if _INITIALS.fullmatch(bare) and not found.initials and bare[0] in found.name:
                found.initials = bare
            elif is_chair(bare) and re.match(r"chair", bare, re.I):
                found.position = bare
            elif re.match(r"in the chair", bare, re.I):
                found.position = found.position or "Chair"
            elif len(bare) > 1 and not found.position and not _IDLE.match(bare) and not re.match(r"(?:from|until|arriv|left|via|items?|for|remote|virtual|online|ex[ -]officio)\b", bare, re.I):
                found.position = bare


def _runs(text: str, offset: int, rank: str) -> list[Found]:
    """Names that follow each other without a comma: first name and surname in turn."""
    found = []
    tokens = list(re.finditer(r"\S+", text))
    for one, two in zip(tokens[::2], tokens[1::2], strict=False):
        found.append(Found(offset + one.start(), offset + two.end(), text[one.start() : two.end()], rank=rank))
    return found


def _named_post(base: str, offset: int, rank: str) -> Found | None:
    """``Jo Bell Head of Waste`` or ``Head of Waste Jo Bell`` without a comma."""
    tokens = list(re.finditer(r"\S+", base))
    if len(tokens) < 3:
        return None
    for size in (4, 3, 2):
        if size >= len(tokens):
            continue
        head, rest = base[: tokens[size - 1].end()], base[tokens[size].start() :]
        if is_name(head) and (size == 2 or re.search(rf"\b{_TITLE}\b|\b[A-Z]\.?(?=\s)", head)) and is_post(rest):
            return Found(offset, offset + len(head), head, position=rest.strip(" -–—"), rank=rank)
        tail, before = base[tokens[-size].start() :], base[: tokens[-size].start()]
        if size == 2 and is_name(tail) and is_post(before) and before.split()[-1].lower() not in _SMALL:
            return Found(offset + tokens[-size].start(), offset + len(base), tail, position=before.strip(" -–—,:"), rank=rank)
    return None


def _read(text: str, a: int, b: int, mark: str, before: Found | None, posted: bool) -> tuple[list[Found], bool]:
    """Read one piece: the people it adds, and whether it was (part of) a post of the person before."""
    while a < b and text[a] in " \t\n.:*-–—•·'":
        a += 1
    raw = text[a:b].rstrip(" .:;-–—*'")
    lead = 0
    while match := _RANKS.match(raw, lead):
        lead = match.end()
    inside = raw[lead:]
    if inside.startswith("(") and lead:  # "The Mayor (Councillor Hale) in the Chair"
        found, _ = _read(text, a + lead + 1, a + lead + inside.find(")"), mark, None, False)
        for one in found:
            one.position = one.position or raw[:lead].strip()
        return found, False
    base = re.split(r"\s*[(\[]|\s+[–—-]\s+|\s{2,}", inside, maxsplit=1)[0].rstrip(" ,.:")
    base = _HONOURS.sub("", base)
    after = inside[len(base) :]
    brackets = re.findall(r"[(\[]([^)\]]*)[)\]]?", after)
    rest = re.sub(r"[(\[][^)\]]*[)\]]?|\bin the chair\b", " ", after).strip(" –—-,.:\t")
    rank, offset = raw[:lead].strip(" :."), a + lead
    if mark == "\t" and before and not before.initials and _INITIALS.fullmatch(raw) and raw[0] in before.name:
        before.initials = raw
        return [], False
    if not base and before and brackets:
        _notes(before, brackets)
    if not base or _IDLE.match(base) or (before and _HONOURS.fullmatch(f" {base}")):
        return [], False
    single = len(base.split()) == 1
    continues = posted and single and not lead and mark in ("and", "&", ",", "")
    acronym = base.isupper() and single and len(base) <= 6
    if is_name(base, ranked=bool(lead)) and not continues and not (acronym and before and not lead):
        plain = not lead and not re.match(rf"{_TITLE}\b", base) and "." not in base and not re.search(r"\b[A-Z]\b", base)
        if plain and len(base.split()) >= 4 and len(base.split()) % 2 == 0 or (lead and len(base.split()) in (6, 8, 10)):
            return _runs(base, offset, rank), False
        found = Found(offset, offset + len(base), base, position=rest, rank=rank)
        _notes(found, brackets)
        if re.search(r"\bin the chair\b|\(chair", after, re.I) and not is_chair(found.position):
            found.position = found.position or "Chair"
        return [found], False
    both = _named_post(base, offset, rank)
    belongs = before and not lead and (not before.position and mark == "," or posted and mark in ("and", "&"))
    if both and not belongs:
        both.position = f"{both.position} - {rest}" if rest and is_post(both.position) and mark != "\t" else both.position
        _notes(both, brackets)
        return [both], both.start == offset
    words_in = base.split()
    if len(words_in) >= 6 and not is_post(base) and len(words_in) % 2 == 0 and all(w[0].isupper() for w in words_in) and "." not in base:
        return _runs(base, offset, rank), False
    if before and (is_post(base) or continues or acronym or base[0].islower()):
        joined = f"{before.position}, {raw}" if before.position and mark == "," else f"{before.position} {mark} {raw}" if before.position else raw
        if not posted and before.position:
            return [], False
        before.position = re.split(r"\s*[(\[]", joined)[0].strip(" ,")
        _notes(before, brackets)
        return [], True
    return [], False


def _row(text: str, start: int, end: int) -> list[Found]:
    """A table row that holds one person: name, then post or organisation, then initials; empty where the row is none."""
    cells = [(start + m.start(), m[0].strip()) for m in re.finditer(r"(?:(?!\s{3})[^\t])+", text[start:end]) if re.search(r"\w", m[0])]
    if not 2 <= len(cells) <= 4:
        return []
    at, first = cells[0]
    rest = [cell for _, cell in cells[1:]]
    posts = [cell for cell in rest if not _INITIALS.fullmatch(cell.strip("()"))]
    notes = re.findall(r"\(([^)]*)\)", posts[0]) if posts else []
    if any(_INITIALS.fullmatch(n) for n in notes) and is_name(posts[0].split("(")[0].strip()):
        return []  # two people side by side
    if len(posts) != 1 or any(_RANKS.match(c) or re.match(rf"{_TITLE}\b", c) for c in posts) or is_name(re.split(r"\s*[(\[]", posts[0])[0]) and len(cells) > 2:
        return []
    found = read_people(text, at, at + len(first))
    if len(found) != 1:
        return []
    found[0].position = found[0].position or re.split(r"\s*[(\[]", posts[0])[0].strip()
    _notes(found[0], [cell.strip("()") for cell in rest])
    return found


def _reversed(text: str, start: int, end: int) -> list[Found]:
    """Lists that print the post first: ``Director, Roads (Mr J. Hale), Clerk (Ms A. Poole)``; empty where the list is none."""
    matches = list(_REVERSED.finditer(text, start, end))
    if len(matches) < 2 or not all(is_post(m[1]) and not is_name(m[1].strip(" ,;")) for m in matches):
        return []
    found = []
    for match in matches:
        rank = _RANKS.match(match[2])
        at = match.start(2) + (rank.end() if rank else 0)
        found.append(Found(at, match.end(2), text[at : match.end(2)].strip(), position=" ".join(match[1].strip(" ,;.:").split())))
    return found


def read_people(text: str, start: int, end: int, *, paired: bool = False) -> list[Found]:
    """The people in ``text[start:end]``, a list of names as attendance blocks print it, in order.

    ``paired`` says that lines hold one person each: what follows the name's comma is the post or the organisation, whatever its words.
    """
    comma = text.find(",", start, end) if paired else -1
    if comma > 0 and is_name(_RANKS.sub("", text[start:comma].strip(" •*-·")).split("(")[0]):
        found = read_people(text, start, comma)
        for one in found:
            one.position = one.position or re.split(r"\s*[(\[]", text[comma + 1 : end])[0].strip(" .")
            _notes(one, re.findall(r"\(([^)]*)\)", text[comma:end]))
        return found
    found = _reversed(text, start, end) or (_row(text, start, end) if "\t" in text[start:end] or "   " in text[start:end].strip() else [])
    if found:
        return found
    posted, plural = False, ""
    for a, b, mark in _pieces(text, start, end):
        people, posted = _read(text, a, b, mark, found[-1] if found else None, posted)
        for one in people:
            # "Councillors Hale, Poole and Bell": the rank holds until another one, a title or a post is printed.
            if one.rank or re.match(rf"{_TITLE}\b", one.name) or (one.position and not plural):
                plural = one.rank if re.search(r"s\b|\(s\)", one.rank) else plural if not one.rank and re.match(r"(?:Mrs?|Ms|Miss|Dr)\b", one.name) and found else ""
            one.rank = one.rank or plural
        found += people
    return found
