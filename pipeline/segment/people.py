"""Read people off a list of names: ``Cllr A. Hale (Chair), Jo Bell, Head of Waste (JB)`` and the other ways of printing attendance."""

import re
from dataclasses import dataclass, replace

from pipeline.segment.names import INITIALS, RANKS, SMALL, TITLE, is_chair, is_name
from pipeline.vocab import is_post

_HONOURS = re.compile(r"\s*,?\s+(?:CBE|OBE|MBE|KBE|MPs?|MSP|MLA|JP|KC|QC|BEM|DL|CC|CPFA|TD)\b\.?(?=\s*[,;)(]|\s*$|\s+and\b)")
_CUT = re.compile(
    r"""[()\[\]] | [,;\n\t|•·] | \s{3,} | \s(?:and|&)\s | \s+-\s+(?=Cllr|Councillor|Mrs?\b)
    | (?<=[\w.)])\s+(?=(?:(?:District|County|Borough|Town|Parish)\s+)?(?:Cllrs?|Councillors?)\b)
    | (?<=[a-z)])\s+(?=(?:Mrs?|Ms|Miss|Dr)\.?\s+[A-Z])
    | (?<=\))\s+(?=[A-Z][a-z]) | (?<=[a-z][a-z])\.\s+(?=\d)
    | (?<=[a-z]{3})(?<!\bCllr)(?<!\bCllrs)(?<!\bMessrs)(?<!\bRevd)(?<!\bProf)(?<!\bCapt)(?<!\bSupt)(?<!\bInsp)(?<!\bMiss)
      \.\s+(?=(?:[A-Z]\.?\s)?[A-Z][a-z])""",
    re.X,
)
_NOTES = re.compile(r"[;,]\s*(?=[A-Z]{2,4}$)|(?<=^[A-Z]{2})[;,]\s+(?=[A-Z])|(?<=^[A-Z]{3})[;,]\s+(?=[A-Z])")  # "(Clerk, JT)", "(JT, Clerk)"
_TITLED_END = re.compile(rf"(?:\b(?:District|County|Borough|Town|Parish|The)|\b{TITLE}\.?|Councillors?|Cllrs?\.?|Alderman)$", re.I)
_IDLE = re.compile(
    r"""\W*(?:\d+|no\b|none|nil|vacan|members?\s+of|as\s+above|other|see\s|the\s+following|all\b|representatives?\b|page\b|press\b|there\s|in\s+addition
    |(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\s+number\s+of)\s)""",
    re.I | re.X,
)
# The clerk is no councillor: behind one, "and the Clerk, Mrs Hale" names whom the next words name.
_CLERK = re.compile(
    r"(?:the\s+)?(?:(?:acting|deputy|assistant|locum)\s+)?(?:parish|town|community|council|village|minutes?|committee)?\s*clerk\b(?:\s+(?:to\s+the\s+\w+|(?:and|&)\s+rfo))?",
    re.I,
)
_BRACKETED = re.compile(r"\(((?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|[A-Z])\.?\s+[^()]*)\)[\s,;]*(?:and\s+)?")

# "[JB] Jo Bell": the initials stand before the name
_KEY_FIRST = re.compile(r"[(\[]([A-Z]{2,4})[)\]]\s+(?=[A-Z])")


_POST_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z]")


@dataclass(slots=True)
class Found:
    """A name with what is printed beside it: offsets of the name, post, initials, the rank before it ("County Councillor"), and
    the ``letter`` that tells two of one surname apart ("Hale (J), Hale (M)")."""

    start: int
    end: int
    name: str
    position: str = ""
    initials: str = ""
    rank: str = ""
    letter: str = ""


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


def _shortens(letters: str, post: str) -> bool:
    """Whether these are the letters of a post, by which the minutes may call who holds it: "Leaving Care Team Manager, LCTM"."""
    if not _POST_LETTERS.fullmatch(letters):
        return False
    for part in post.split(","):
        left = letters.lower()
        for word in part.split():
            if left and word[0].lower() == left[0]:
                left = left[1:]
            elif word.lower() not in SMALL:
                break
        else:
            if not left:
                return True
    return False


def _notes(found: Found, brackets: list[str]) -> None:
    """Take initials and posts out of the brackets after a name."""
    for note in brackets:
        before, _, last = note.rpartition(",")
        if not found.initials and _shortens(last.strip(), before or found.position):
            found.initials, note = last.strip(), before
        for part in _NOTES.split(note):
            bare = part.strip()
            if len(bare.strip(".")) == 1 and bare[0].isupper() and " " not in found.name:
                found.letter = bare[0]
            if INITIALS.fullmatch(bare) and not found.initials and bare[0] in found.name:
                found.initials = bare
            elif is_chair(bare) and re.match(r"chair", bare, re.I):
                found.position = bare
            elif re.match(r"in the chair", bare, re.I):
                found.position = found.position or "Chair"
            elif (
                len(bare) > 1
                and not found.position
                and not _IDLE.match(bare)
                and not re.match(r"(?:from|until|arriv|left|via|items?|for|remote|virtual|online|ex[ -]officio)\b", bare, re.I)
            ):
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
        if is_name(head) and not head.endswith("-") and (size == 2 or re.search(rf"\b{TITLE}\b|\b[A-Z]\.?(?=\s)", head)) and is_post(rest):
            return Found(offset, offset + len(head), head, position=rest.strip(" -–—"), rank=rank)
        tail, before = base[tokens[-size].start() :], base[: tokens[-size].start()]
        if size == 2 and is_name(tail) and is_post(before) and before.split()[-1].lower() not in SMALL:
            return Found(offset + tokens[-size].start(), offset + len(base), tail, position=before.strip(" -–—,:"), rank=rank)
    return None


@dataclass(slots=True)
class _Piece:
    """One piece of a list, taken apart: ``rank`` before the name, ``base`` (the name or the post) at ``offset``, ``rest`` and ``brackets``
    after it, ``raw`` as printed; ``mark`` stood before it in the list."""

    raw: str
    rank: str
    base: str
    offset: int
    rest: str
    brackets: list[str]
    mark: str


def _take_apart(text: str, a: int, b: int, mark: str) -> _Piece:
    while a < b and text[a] in " \t\n.:*-–—•·'":
        a += 1
    key = _KEY_FIRST.match(text, a, b)
    a = key.end() if key else a
    raw = text[a:b].rstrip(" .:;-–—*'")
    lead = 0
    while match := RANKS.match(raw, lead):
        lead = match.end()
    inside = raw[lead:]
    base = _HONOURS.sub("", re.split(r"\s*[(\[]|\s+[–—-]\s+|\s{2,}", inside, maxsplit=1)[0].rstrip(" ,.:"))
    after = inside[len(base) :]
    rest = re.sub(r"[(\[][^)\]]*[)\]]?|\bin the chair\b", " ", _HONOURS.sub("", after)).strip(" –—-,.:\t")
    brackets = re.findall(r"[(\[]([^)\]]*)[)\]]?", after) + ([key[1]] if key else [])
    return _Piece(raw, raw[:lead].strip(" :."), base, a + lead, rest, brackets, mark)


def _named(piece: _Piece) -> list[Found]:
    """The people of a piece whose ``base`` is a name, or several names without commas."""
    parts = piece.base.split()
    initialled = "." in piece.base or re.search(r"\b[A-Z]\b", piece.base)
    plain = not piece.rank and not initialled and not re.match(rf"{TITLE}\b", piece.base)
    if (plain and len(parts) >= 4 and len(parts) % 2 == 0) or (piece.rank and len(parts) in (6, 8, 10)):
        return _runs(piece.base, piece.offset, piece.rank)
    one = Found(piece.offset, piece.offset + len(piece.base), piece.base, position=piece.rest, rank=piece.rank)
    _notes(one, piece.brackets)
    if re.search(r"\bin the chair\b|\(chair", piece.raw, re.I):
        one.position = one.position or "Chair"
    return [one]


def _add_to(before: Found, piece: _Piece, posted: bool) -> bool:
    """Read a piece without a name as (part of) the post of the person ``before``; whether it was."""
    if before.position and not posted:
        return False
    join = {",": ", ", "": " "}.get(piece.mark, f" {piece.mark} ")
    before.position = re.split(r"\s*[(\[]", f"{before.position}{join}{piece.raw}" if before.position else piece.raw)[0].strip(" ,")
    _notes(before, piece.brackets)
    return True


def _read(text: str, piece: _Piece, before: Found | None, posted: bool) -> tuple[list[Found], bool]:
    """Read one piece: the people it adds, and whether it was (part of) a post; ``posted`` says so of the piece before."""
    base, mark, ranked = piece.base, piece.mark, bool(piece.rank)
    if mark == "\t" and before and not before.initials and INITIALS.fullmatch(piece.raw) and piece.raw[0] in before.name:
        before.initials = piece.raw
        return [], False
    if not base:
        if ranked and piece.brackets:  # "The Mayor (Councillor Hale) in the Chair"
            at = text.find("(", piece.offset) + 1
            return [replace(f, position=f.position or piece.rank) for f in read_people(text, at, at + len(piece.brackets[0]))], False
        if before:
            _notes(before, piece.brackets)
        return [], False
    if _IDLE.match(base) or (before and _HONOURS.fullmatch(f" {base}")):
        return [], False
    single = len(base.split()) == 1
    continues = posted and single and not ranked and mark in ("and", "&", ",", "")
    acronym = base.isupper() and single and len(base) <= 6
    if is_name(base, ranked=ranked) and not continues and not (acronym and before and not ranked):
        return _named(piece), False
    both = _named_post(base, piece.offset, piece.rank)
    belongs = before and not ranked and ((not before.position and mark == ",") or (posted and mark in ("and", "&")))
    belongs = belongs and not _CLERK.match(base)
    if both and not belongs:
        both.position = f"{both.position} - {piece.rest}" if piece.rest and mark != "\t" else both.position
        _notes(both, piece.brackets)
        return [both], both.start == piece.offset
    parts = base.split()
    if len(parts) >= 6 and not is_post(base) and len(parts) % 2 == 0 and all(w[0].isupper() for w in parts) and "." not in base:
        return _runs(base, piece.offset, piece.rank), False
    if before and (is_post(base) or continues or acronym or base[0].islower()):
        return [], _add_to(before, piece, posted)
    return [], False


def _row(text: str, start: int, end: int) -> list[Found]:
    """A table row that holds one person: name, then post or organisation, then initials; empty where the row is none."""
    cells = [(start + m.start(), m[0].strip()) for m in re.finditer(r"(?:(?!\s{3})[^\t])+", text[start:end]) if re.search(r"\w", m[0])]
    if not 2 <= len(cells) <= 4:
        return []
    at, first = cells[0]
    rest = [cell for _, cell in cells[1:]]
    posts = [cell for cell in rest if not INITIALS.fullmatch(cell.strip("()"))]
    notes = re.findall(r"\(([^)]*)\)", posts[0]) if posts else []
    if any(INITIALS.fullmatch(n) for n in notes) and is_name(posts[0].split("(")[0].strip()):
        return []  # two people side by side
    if (
        len(posts) != 1
        or any(RANKS.match(c) or re.match(rf"{TITLE}\b", c) for c in posts)
        or is_name(re.split(r"\s*[(\[]", posts[0])[0])
        and len(cells) > 2
    ):
        return []
    found = read_people(text, at, at + len(first))
    if len(found) != 1:
        return []
    found[0].position = found[0].position or re.split(r"\s*[(\[]", posts[0])[0].strip()
    _notes(found[0], [cell.strip("()") for cell in rest])
    return found


def _reversed(text: str, start: int, end: int) -> list[Found]:
    """Lists that print the post first: ``Director, Roads (Mr J. Hale), Clerk (Ms A. Poole)``; empty where the list is none."""
    found, begin = [], start
    for match in _BRACKETED.finditer(text, start, end):
        post = text[begin : match.start()].strip(" ,;.:\n")
        begin = match.end()
        if not is_post(post) or is_name(post):
            return []
        rank = RANKS.match(match[1])
        at = match.start(1) + (rank.end() if rank else 0)
        found.append(Found(at, match.end(1), text[at : match.end(1)].strip(), position=" ".join(post.split())))
    return found if len(found) >= 2 else []


def _only_posts(text: str) -> bool:
    """Whether a list with semicolons names offices and nobody who holds one: "Head of Roads and Lighting; Solicitor; Waste Manager"."""
    parts = [part.strip(" .\n") for part in text.split(";")]
    bare = all(is_post(part) and "," not in part and not RANKS.match(part) and not _named_post(part, 0, "") for part in parts)
    return len(parts) > 2 and bare and not any(is_name(note) for part in parts for note in re.findall(r"\(([^)]*)\)", part))


_LEADS_POST = re.compile(r"\s*[A-Z][a-z]+s\s*")  # a service in the plural
_TRADE = re.compile(r"\s*(?:[A-Z][a-z]+\s+){0,2}(?:Manager|Officer|Lead|Director|Adviser|Advisor|Engineer|Surveyor|Co-?ordinator)\b[^,;]*")


def _whole_posts(text: str, pieces: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The pieces with the halves of a post in one: "Jo Bell, Parks and Roads Manager" is one person."""
    joined: list[tuple[int, int, str]] = []
    for a, b, mark in pieces:
        half = len(joined) > 1 and mark in ("and", "&") and joined[-1][2] == "," and _LEADS_POST.fullmatch(text, *joined[-1][:2])
        if half and _TRADE.fullmatch(text, a, b) and not RANKS.match(text[joined[-2][0] : joined[-2][1]].lstrip()):
            joined[-1] = (joined[-1][0], b, joined[-1][2])
        else:
            joined.append((a, b, mark))
    return joined


def read_people(text: str, start: int, end: int, *, paired: bool = False) -> list[Found]:
    """The people in ``text[start:end]``, a list of names as attendance blocks print it, in order.

    ``paired`` says that lines hold one person each: what follows the name's comma is the post or the organisation, whatever its words.
    """
    if ";" in text[start:end] and _only_posts(text[start:end]):
        return []
    comma = text.find(",", start, end) if paired else -1
    if comma > 0 and is_name(RANKS.sub("", text[start:comma].strip(" •*-·")).split("(")[0]):
        found = read_people(text, start, comma)
        for one in found:
            one.position = one.position or re.split(r"\s*[(\[]", text[comma + 1 : end])[0].strip(" .")
            _notes(one, re.findall(r"\(([^)]*)\)", text[comma:end]))
        return found
    found = _reversed(text, start, end) or (_row(text, start, end) if "\t" in text[start:end] or "   " in text[start:end].strip() else [])
    if found:
        return found
    posted, plural, ahead = False, "", ""
    for a, b, mark in _whole_posts(text, _pieces(text, start, end)):
        piece = _take_apart(text, a, b, mark)
        if found and (found[-1].rank or mark in ("and", "&")) and _CLERK.fullmatch(piece.base) and not piece.rest:
            at = text.find("(", a, b) + 1
            clerks = read_people(text, at, at + len(piece.brackets[0])) if piece.brackets else []
            found += [replace(one, position=piece.base) for one in clerks[:1]]
            ahead, posted, plural = "" if clerks else piece.base, False, ""
            continue
        people, posted = _read(text, piece, found[-1] if found else None, posted)
        if ahead and people and mark in (",", " ", ""):
            people[0].position = people[0].position or ahead
        ahead = ""
        for one in people:
            plural = _rank_on(one, plural)
            one.rank = one.rank or plural
        found += people
    return found


def _rank_on(one: Found, plural: str) -> str:
    """The rank that holds from ``one`` on: that of "Councillors Hale, Poole and Bell" until another rank or a post is printed."""
    if _CLERK.match(one.position):
        return ""
    if one.rank:
        return one.rank if re.search(r"s\b|\(s\)", one.rank) else ""
    return plural
