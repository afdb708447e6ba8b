"""Find the stretches of names in an attendance block: under which label each stands, and where prose ends it."""

import re
from collections.abc import Iterator

from pipeline.patterns import BRACKETED
from pipeline.segment.labels import INNER, read_label
from pipeline.segment.name_rolls import on_rolls
from pipeline.segment.rows import Row, is_caps
from pipeline.segment.titles import is_known

_UNKNOWN = re.compile(r"([A-Z][\w’'&/-]*(?:\s+[\w’'&/(),-]+){0,5}):\s+(?=\S)")
_RANKED = re.compile(r"(?:The\s+)?(?:Councillors?|Cllrs?|Crs?)\b\.?")
PROSE = re.compile(
    r"\b(?:was|were|had|has|is|are|will|would|opened|declared|welcomed|thanked|wished|received|agreed|noted|held|took|commenced|started|recorded|stated|asked|quorate|quorum)\b"
)
_TOLD = re.compile(r"\b(?:WAS|WERE|HAD|HAS|ARE|OPENED|COMMENCED|STARTED|CALLED)\b")  # the same in a sentence in capitals
_FULL_STOP = re.compile(  # its stop comes first, as what begins with a letter or sign is found much faster
    r"\.(?<=[a-z)]\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bCllr\.)(?<!\bCllrs\.)(?<!\bRev\.)(?<!\bRevd\.)(?<!\bProf\.)"
    r"\s+(?=[A-Z])"
)
_NO_LIST = re.compile(  # what was told before the first item
    r"\W*(?:(?:special|urgent|additional)\s+items?|presentations?|talk|the\s+famil(?:y|ies)|(?:votes?\s+of\s+)?sympathy)\b", re.I
)
_NUMBERED = re.compile(  # "1. Present: …"
    r"\d{1,2}[.)]\s*(?=(?:(?:those|members|councillors)\s+)?(?:present|attending|attendance)\b[^:]{0,20}:)", re.I
)
_NO_NAMES = re.compile(
    r"none|nil|n/?a|(?:un)?restricted\s+items?|(?:items?|agenda|no\.?|action|by|subject|description|minute|ref|who|part\s+\w+|name|sub|role|title|initials|\W)+|\w{0,2}",
    re.I,
)
_STOP = re.compile(
    r"\.(?:\s+(?=[A-Z(])|\s*$)|;|\bfor\s+whom\b|\bwho\b|\bas\s+(?:he|she|they|substitut)|\b(?:due\s+to|because|with|was|were|had|gave|having|attend\w*|which)\b|\bin\s+(?:his|her|their)\b|\n|$"
)
_INITIAL_STOP = re.compile(r"(?:\b[A-Z]|\b(?:Cllrs?|Mrs?|Ms|Dr|Messrs|Prof|Revd?|St|Cr|Clr))\.$")


def _columns(rows: list[Row]) -> list[list[tuple[str, int]]]:
    """The cells of an attendance table with labels side by side (``Present`` | ``Apologies``), column by column; empty where none is."""
    first = next((i for i, r in enumerate(rows) if sum(bool(read_label(c)) for c in r.text.split("\t") if c.strip()) >= 2), None)
    if first is None:
        return []
    columns: list[list[tuple[str, int]]] = []
    for row in rows[first:]:
        at, cells = row.start, row.text.split("\t")
        filled = [c for c in cells if c.strip()]
        while len(columns) < len(filled):
            columns.append([])
        place = 0
        for cell in cells:
            if cell.strip():
                columns[place if row is rows[first] or len(cells) == len(filled) else min(cells.index(cell), len(columns) - 1)].append(
                    (cell, at)
                )
                place += 1
            at += len(cell) + 1
    return columns


def _stretches(rows: list[Row]) -> Iterator[tuple[str, int]]:
    """The rows as (text, offset), cut before labels that stand inside them; a table of labelled columns is read column by column."""
    columns = _columns(rows)
    if columns:
        for column in columns:
            yield from column
        return
    counted = on_rolls(rows)
    for row in rows:
        numbered = _NUMBERED.match(row.text)
        begin = counted.get(row.index, numbered.end() if numbered else 0)
        for cut in INNER.finditer(row.text) if ":" in row.text else ():
            yield row.text[begin : cut.start()], row.start + begin
            begin = cut.end()
        yield row.text[begin:], row.start + begin


def _kind_of(label: str) -> str:
    """What kind of people an unusual label announces ("External Audit:", "Co-opted governors:")."""
    lowered = label.lower()
    if re.search(r"\bmembers?\b|councillor|\b(?:independent|lay)\s+persons?\b", lowered):
        return "member"
    return "officer" if re.search(r"officer|staff|clerk", lowered) else "other"


def name_lists(rows: list[Row]) -> Iterator[tuple[str, str, int, int]]:
    """Yield (kind, label, start, end) for every stretch of names: lines under a label belong to it until prose begins."""
    kind, label, silent = "", "", 0
    for text, offset in _stretches(rows):
        begin = 0
        found = read_label(text)
        unknown = _UNKNOWN.match(text) if kind and not found else None
        if found:
            (kind, begin), label, silent = found, text[: found[1]].strip(" \t:–—-"), 0
        elif unknown and is_known(text):
            kind = ""
        elif unknown:
            kind, label, begin = _kind_of(unknown[1]), unknown[1], unknown.end()
        elif kind and text.rstrip().endswith(":") and len(text.split()) <= 5:
            kind, label = _kind_of(text), text.strip(" :")
            continue
        elif kind and (_NO_LIST.match(text) or is_known(text) and len(text.split()) <= 6):
            kind = ""
        names = _names_end(text, begin)
        if _NO_NAMES.fullmatch(text[begin:].strip()):
            continue
        if names <= begin:
            silent += not found
            kind = "" if silent > 1 else kind
        elif kind or (_RANKED.match(text) and re.search(r",|\sand\s", text[:names])):
            silent = 0
            yield (kind or "member"), label, offset + begin, offset + names
            if names < len(text.rstrip()) - 1:
                kind = ""


def paired_labels(text: str, lists: list[tuple[str, str, int, int]]) -> set[tuple[str, str]]:
    """The labels under which each line is one person: a name, a comma, a post or an organisation."""
    lines: dict[tuple[str, str], list[bool]] = {}
    for kind, label, start, end in lists:
        lines.setdefault((kind, label), []).append(bool(re.fullmatch(r"[^,;\t]{4,40},[^,;\t]+", text[start:end].strip())))
    return {key for key, flags in lines.items() if len(flags) >= 3 and sum(flags) >= 0.6 * len(flags)}


def _names_end(text: str, begin: int) -> int:
    """Where the names that begin at ``begin`` give way to prose: the end of the text, of its first sentence, or ``begin`` itself."""
    if "(" in text:  # a note such as "(who was at another meeting)" ends no list
        text = BRACKETED.sub(lambda note: f"({' ' * (len(note[0]) - 2)})", text)
    if is_caps(text) and _TOLD.search(text, begin):
        return begin
    if not PROSE.search(text, begin):
        return len(text)
    for stop in _FULL_STOP.finditer(text[begin:]):
        end = begin + stop.start()
        return begin if PROSE.search(text, begin, end) else end
    return begin


def sentence_end(text: str, start: int, end: int) -> int:
    """Where a list of names that begins at ``start`` ends within its sentence."""
    for match in _STOP.finditer(text, start, end):
        if match[0].startswith(".") and _INITIAL_STOP.search(text[start : match.start() + 1]):
            continue
        return match.start()
    return end
