"""Short titles without a number that white space sets off over a paragraph or a list."""

import re
from collections import Counter

from pipeline.segment.candidates import Candidate
from pipeline.segment.capitals import NOT_SET_OFF
from pipeline.segment.labels import is_label
from pipeline.segment.names import is_name
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known
from pipeline.segment.wording import PAST, SIGNATURE

_HELD_WORDS = ("held", "proceedings", "minutes")
_HELD = re.compile(r"\b(?:held|proceedings)\b|\bminutes\s+of\s+(?:a|the)\s+(?:\w+\s+){0,3}meeting\s+of\b")
_SENTENCES = re.compile(
    r"[a-z]{3}\.\s+[A-Z][a-z]*\s[a-z]+\s[a-z]"
)  # "… was read. They are organising events to be held in May": it is told
_BODY_BEHIND = re.compile(r"\s+\((?!\d|[ivx]+\)|[a-z]\)|(?:given|presented|delivered|read(?:\s+out)?|led|submitted)\s+by\b)[^()]+\)\W*$")
_SMALL = re.compile(r"\b(?:an?|the)\s+")
_NOTHING = re.compile(  # all that is told under some titles
    r"(?:none|nil|n\W?a|nothing\s+(?:to\s+report|raised|new)|no\s+(?:\w+\s+){0,2}(?:reports?|updates?|comments?|action|discussion|business|items?|one\s+spoke))\W*"
    r"|[A-Z][^.;:!?]{6,60}\b\w+ed\.",
    re.I,
)
_OPENS_SMALL = re.compile(r"e-[A-Z]")  # "e-Payments"
# "Bench in the square: done": an entry with how it stands, no title
_STANDS = re.compile(
    r":\s+(?:no\s+(?:updates?|news|change|progress|action)|none|nil|nothing\s+(?:yet|new|to\s+report)|done|ongoing|on[\s-]going|completed?|pending|closed"
    r"|outstanding|in\s+(?:progress|hand)|carried\s+(?:over|forward)|underway|awaited|tbc|tbd|to\s+follow)\b[^:]{0,30}$",
    re.I,
)
# What a title may stand over though it heads only a part of the item: who is to do what, what was decided.
_PART_HEAD = re.compile(
    r"(?:agreed\s+)?(?:actions?|decisions?|outcomes?|resolutions?|discussion|background|updates?)(?:\s+points?)?\s*:?", re.I
)


_LABELLED = re.compile(  # all under some titles
    r"(?:actions?|agreed|resolved|decisions?|decided|outcome)\s*(?:\([^()]*\)\s*)?(?::|\s[–-])\s*\S", re.I
)
_NOTES = re.compile(r"[a-z]\.\s+[A-Z]")
_NO_TITLE = re.compile(
    r"(?:part|section|appendix|annex|schedule|table|end|motions?|amendments?|carried|confidential|private|public)\b", re.I
)
_NO_HEAD = re.compile(  # "Option 2" heads a part; "Suggestion that" goes on below; what somebody is to do, or a link, is told
    r"(?:options?|scenarios?)\s+(?:\d{1,2}|[A-D])\b|.*(?:\b(?:that|the|of|and|for|with|from|by|an|or)\s*$|://|\s[–—-]{1,2}\s*actions?:)",
    re.I,
)
_COLONS = 3  # known titles that end so, before others may
_FRONT = 40  # lines at the top that may name those present
_CAPITALS = 4  # titles in capitals that tell all to be set so


def tells_held(text: str) -> bool:
    """Whether ``text`` says that a meeting was held, as what names the meeting does."""
    small = text.lower()
    held = _HELD.search(small) if any(map(small.__contains__, _HELD_WORDS)) else None
    return held is not None and _SENTENCES.search(text, 0, held.start()) is None


def standing_alone(rows: list[Row], alone: list[Candidate], found: list[Candidate], *, listed: bool = False) -> list[Candidate]:
    """``found`` with the other short titles that white space sets off over a paragraph or a list.

    Only where a title known from everywhere, or one of those ``listed`` in an agenda in front, is set in the same way: then the document
    sets all its titles so. Where nothing was found, three such titles over sentences are enough.
    """
    if not alone:
        return found
    first = rows[0].index
    said = Counter(_words(c.title) for c in alone)
    alone = [c for c in alone if said[_words(c.title)] == 1]  # "Observations:" under each item heads a part of it
    alone = [c for c in alone if not _speaks(rows, c.row - first, c)]
    if not any(_leads(rows, c) for c in found):
        alone = [c for c in alone if not _leads(rows, c)]  # "Points from the talk:" over its list, where no title has a colon
    likely = {c.row for c in alone if _is_set_off(rows, c.row - first, c)}
    known = [c for c in found if (c.row in likely or _over_sentence(rows, c.row - first)) and (listed or is_known(c.title))]
    if not known:
        sure = [c for c in alone if c.row in likely and c.weight >= 0.5 and tells(rows[c.row - first + 1])]
        if not found and len(sure) >= 3:
            return [c for c in alone if c.row in likely and c.weight >= 0.5]
        over = [] if found else [c for c in alone if c.weight >= 0.5 and _is_over(rows, c.row - first, c)]
        return found or (over if len(over) >= 3 else _heads_of_blocks(rows, alone))
    have = {c.row for c in found}
    if not any(c.row in likely for c in known):
        colon = sum(_leads(rows, c) and is_known(c.title) for c in found) >= _COLONS
        likely |= {c.row for c in alone if _is_over(rows, c.row - first, c, colon=colon)}  # titles have no white space below them
    heads = {c.row for c in _heads_of_blocks(rows, alone)}
    added = [c for c in alone if c.row not in have and (c.row in heads or c.row in likely and c.weight >= 0.5)]
    return _with_capitals(rows, alone, sorted([*found, *added], key=lambda c: c.row))


def _with_capitals(rows: list[Row], alone: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """``found`` with what stands between white space in capitals over the title of a part, where most titles are in capitals."""
    first = rows[0].index
    capitals = sum(rows[c.row - first].caps for c in found)
    if capitals < _CAPITALS or 2 * capitals < len(found):
        return found
    have = {c.row for c in found}
    inside = (c for c in alone if c.row not in have and found[0].row < c.row < found[-1].row and rows[c.row - first].caps)
    more = [c for c in inside if _between_spaces(rows, c.row - first) and not (has_verb(c.title.lower()) or is_name(c.title))]
    more = [c for c in more if not (NOT_SET_OFF.match(c.title) or SIGNATURE.match(c.title) or _NO_TITLE.match(c.title))]
    return sorted([*found, *more], key=lambda c: c.row)


def _between_spaces(rows: list[Row], index: int) -> bool:
    """Whether white space stands before and after a line that is not in capitals below it too."""
    below = rows[index + 1] if index + 1 < len(rows) else None
    return below is not None and rows[index].apart and below.apart and not below.caps


def _words(title: str) -> str:
    """``title`` without the small words that are left out at will: "Aims of the Board" and "Aims of Board" are one."""
    return _SMALL.sub("", title.lower()).strip(" .:;–—-")


def _leads(rows: list[Row], one: Candidate) -> bool:
    """Whether the line of ``one`` ends in a colon or a dash."""
    return rows[one.row - rows[0].index].text.rstrip().endswith((":", " -", " –", ":-"))


def _speaks(rows: list[Row], index: int, one: Candidate) -> bool:
    """Whether a line before a colon names one of those present, whose words stand below it."""
    name = one.title.rstrip(" :")
    if not rows[index].text.rstrip().endswith(":") or is_known(name) or not is_name(name):
        return False
    return any(name in row.text and (is_label(row.text) or row.text.count(",") >= 2) for row in rows[: min(index, _FRONT)])


def _heads_of_blocks(rows: list[Row], alone: list[Candidate]) -> list[Candidate]:
    """The few words right over what was noted, where most of what white space sets apart begins so: "Water / Goes back on in April …".

    Nothing where fewer than four do; whoever writes so has no other titles.
    """
    first = rows[0].index
    heads = [c for c in alone if rows[c.row - first].apart and _heads_notes(rows, c.row - first)]
    begun = [n for n, row in enumerate(rows) if row.apart and heads and row.index >= heads[0].row and len(row.words) > 1]
    return heads if len(heads) >= 4 and 3 * len(heads) >= 2 * len(begun) else []


def _heads_notes(rows: list[Row], index: int) -> bool:
    """Whether a line of a few words without a stop stands right over a longer one, or over a list."""
    if index + 1 >= len(rows) or rows[index + 1].apart or len(rows[index].words) > 6:
        return False
    line, below = rows[index].text.rstrip(), rows[index + 1]
    noted = below.line.kind == "list" or len(below.words) >= 6 or below.text.lstrip()[:1] in "-*•"
    noted = noted or (len(below.words) >= 3 and _NOTES.search(below.text) is not None)
    return noted and line[-1:] not in ".,;:?!" and not has_verb(line)


def tells(below: Row) -> bool:
    """Whether a row is a sentence that tells what happened."""
    told = len(below.words) >= 6 and below.text.rstrip()[-1:] in ".?!" and PAST.search(below.text) is not None
    return told or has_verb(below.text)


def _over_sentence(rows: list[Row], index: int) -> bool:
    """Whether a line set off from the one before stands right over a sentence."""
    if not rows[index].apart or index + 1 == len(rows):
        return False
    below = rows[index + 1]
    told = len(below.words) >= 6 and (has_verb(below.text) or len(below.words) >= 9 and below.text.rstrip()[-1:] in ".:;")
    return told or _NOTHING.fullmatch(below.text.strip()) is not None


def _is_over(rows: list[Row], index: int, one: Candidate, *, colon: bool = False) -> bool:
    """Whether a title, set off from the line before, stands right over a whole sentence; with a ``colon`` only where titles have one."""
    if not _over_sentence(rows, index) or rows[index + 1].apart or rows[index].text.rstrip()[-1:] in (",;.?!" if colon else ":,;.?!"):
        return False
    below = rows[index + 1].text
    return below[:1].isupper() and below.rstrip()[-1:] in ".:;?!" and _may_head(rows[index], one)


def _is_set_off(rows: list[Row], index: int, one: Candidate) -> bool:
    """Whether a title stands between white space, over something that is no title itself."""
    row = rows[index]
    after = rows[index + 1] if index + 1 < len(rows) else None
    if after is None or not (row.apart and (after.apart or after.line.kind == "list")):
        return False
    if index + 2 < len(rows) and not one.title[0].isdigit() and _PART_HEAD.fullmatch(after.text.strip()):
        after = rows[index + 2]
    told = len(after.words) >= 6 or after.line.kind == "list" or after.text[-1:] in ".?!" or _LABELLED.match(after.text) is not None
    return told and _may_head(row, one)


def _shortens(title: str) -> bool:
    """Whether the brackets behind the words hold their first letters: "Harbour Lights Initiative (HLI)"."""
    words, _, short = title.rstrip(" )").rpartition("(")
    return len(short) > 2 and short == "".join(w[0] for w in words.split() if w[0].isupper())


def _may_head(row: Row, one: Candidate) -> bool:
    """Whether the words of a line may be those of a title: no sentence, no signature, no part of an item."""
    if has_verb(one.title) or SIGNATURE.match(row.text) or _STANDS.search(row.text) or not 1 <= len(row.words) <= 12:
        return False
    if _BODY_BEHIND.search(one.title) and is_name(_BODY_BEHIND.sub("", one.title)) and not _shortens(one.title):
        return False  # "Ann Hale (Treasury)"
    if NOT_SET_OFF.match(one.title) or _NO_HEAD.match(row.text.strip()) or (tells_held(one.title) and not is_known(one.title)):
        return False
    return not one.title[0].islower() or _OPENS_SMALL.match(one.title) is not None
