"""Physical lines -> paragraphs: which line continues the one before it.

Two questions decide. Was there room left on the line for the next line's first word? Then its end was meant. Do the words run on (no full
stop, a small letter follows)? The right edge against which room is measured is learned from the document's own running words.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.ingest import markers
from pipeline.ingest.raw import RawLine

Words = Callable[[], frozenset[str]]  # asked only where a line ends in a hyphen
# What can follow a hyphen only where a word was cut.
_SUFFIX = re.compile(
    r"(?:[a-z]{0,3}(?:tions?|sions?|ments?|ances?|ences?|ities|ity|ness|able|ible|ated|ating|ising|ised|izing|ized|ively|ously|ally)"
    r"|ings?|ed|ers?|ors?|ly|al|als|ous|ive|ful|less|cillors?|cil|cils|lors?|mittees?|tees?|ties|ty|ties|nance|formance|port|ported)"
)
_TORN = 60  # characters; a line that a page break tore in mid-sentence is longer
_LONG = 180  # characters; longer lines were never wrapped
# "Cllr Hale askedwhether", "all who attendedthe fair": the space went with the type that ended between the two words.
_STUCK = re.compile(r"ed(?<=[a-z]{3}ed)(?=(?:the|that|That|THAT|whether|if|why|how)\b)|ED(?<=[A-Z]{4}ED)(?=(?:that|That|THAT)\b)")
_STUCK_BEGINS = ("edth", "edTh", "edTH", "edwh", "edif", "edhow", "EDth", "EDTh", "EDTH")
# "19/34Resolved": the number ran into the minute
_NUMBERED = re.compile(r"^\d{1,4}/\d{1,4}(?=(?:Resolved|RESOLVED|Agreed|Approved|Noted)\b)")
_NO_END = re.compile(r"[\w,’'] (?:the|an?|of|its|their|his|her|our|your)$")
# "Motion to approve the lease.", "Motion by A, second by B.": a motion has a line of its own
_MOTION = re.compile(
    r"(?:A\s+)?Motion\s+(?:to\s+[a-zA-Z]|(?:was\s+)?(?:made\s+)?by\s+[A-Z]|carried\b|passed\b|that\s)|Final\s+Resolution\s*:"
)
# "Agreed to thank the band.       (AB)": the owner at the margin stands on the last line of what he is to do
_OWNED = re.compile(r"[.!]\s+\((?:[A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3})*|C(?:LERK|lerk)|ALL|All)\)$")
# "… by Councillors A. Hale, B." over "Poole and C. Dunn": the break stands between an initial and its surname
_INITIAL = re.compile(r"(?:,|\band|&|\b(?:Councillors?|Cllrs?\.?|Crs?\.?|Mrs?\.?|Ms\.?|Miss|Dr\.?|Ald(?:erman|\.)))\s+(?:[A-Z]\.\s?){1,2}$")
_SURNAME = re.compile(r"(?:Mac|Mc|O[’'])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?=[,.;]|\s(?:and|&|to|that|[a-z]+ed)\s|\s?$|\s\()")
_AND = re.compile(r"\b(?:Councillors?|Cllrs?\.?|Messrs\.?)\s[A-Z][^.;:()]{2,80}\sand$")  # "… by Councillors Ann Hale and" over "Jo Poole"
# "… the Mayor, Councillor Hale" over "(K) asked": the letter tells two of one name apart
_RANKED = re.compile(r"\b(?:Councillors?|Cllrs?\.?|Clrs?\.?|Crs?\.?)\s(?:[A-ZÀ-Þ][\w’'.-]*\s){0,2}[A-ZÀ-Þ][\w’'-]+$")
_TOLD_APART = re.compile(r"\([A-Z][a-z]?\.?\)(?=[,\s])")
_FULL_NAME = re.compile(r"(?:[A-Z]\.\s|[A-Z][\w’'-]+\s){1,2}(?:Mac|Mc|[ÓO][’' ]?)?[A-Z][\w’'-]+\s?[.,]?$")
# "… by Councillors A. Hale (Mayor)," over "B. Poole, C. Dunn,": a list of names goes on behind its comma
_INITIALLED = r"(?:[A-Z]\.\s?){1,3}(?:Mac|Mc|[ÓO][’' ]?)?[A-Z][\w’'-]+(?:\s\([^()]{2,30}\))?"
_NAMES_TO = re.compile(rf"(?:^|[\s,]){_INITIALLED},$")
_NAMES_ON = re.compile(rf"{_INITIALLED}(?:(?:,|\sand|\s&)\s{_INITIALLED})*,?")
_NARROW = 24  # characters; a line of plain text that ends before had its end meant
_CAPITAL = 1.6  # capitals of print are so much wider than small letters, where plain text tells characters only


@dataclass(slots=True)
class Paragraph:
    """A finished line of ``Source.text``. ``marks``: (offset in ``text``, page) where a page begins inside it."""

    text: str
    kind: str
    first: RawLine
    gap: int
    bold: bool
    page: int
    marks: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """The paragraph under construction."""

    lines: list[RawLine]
    gap: int
    margins: list[RawLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Measure:
    """How the document was set: ``fill`` is the edge that a full line reaches (0: lines were not wrapped), ``leading`` the blank lines
    that stand between two lines of one paragraph."""

    fill: float
    leading: int
    list_fill: float = 0.0  # the same for entries of lists, whose indent the text may have lost
    sure: float = 0.0  # the right edge of the longest lines
    packed: bool = False  # paragraphs follow each other without blank lines


def measure(lines: list[RawLine]) -> dict[int, Measure]:
    """Learn the setting of each column from neighbours whose words run on from one line to the next."""
    columns = {line.column for line in lines}
    whole = _measure(lines)
    if len(columns) < 2:
        return dict.fromkeys(columns, whole)
    found = {column: _measure([line for line in lines if line.column == column]) for column in columns}
    return {column: setting if setting.fill else whole for column, setting in found.items()}


def _measure(lines: list[RawLine]) -> Measure:
    reaches: list[float] = []
    listed: list[float] = []
    gaps: Counter[int] = Counter()
    pairs, close, in_list = 0, 0, False
    for a, b in zip(lines, lines[1:], strict=False):
        in_list = bool(markers.marker(a.text)) or (in_list and a.gap == 0)
        if a.whole or b.whole or len(a.parts) != 1 or a.kind or b.kind or a.page != b.page:
            continue
        pairs += 1
        close += b.gap == 0
        if not markers.stops(a.text) and markers.starts_low(b.text) and not markers.marker(b.text) and len(a.text) < _LONG:
            if a.y < 0 and _reach(a, b) < _NARROW:
                continue
            reaches.append(_reach(a, b))
            gaps[min(b.gap, 3)] += 1
            if in_list:
                listed.append(reaches[-1])
    if gaps and gaps.most_common(1)[0][0] and 3 * close > pairs:
        return Measure(0.0, 0)  # many lines follow each other without a blank one: what runs on over blank lines are notes in small letters
    if len(reaches) < 3:
        reaches = reaches or _edges(lines)
    elif len(reaches) < pairs / 60:
        reaches = []
    if len(reaches) < 2:
        return Measure(0.0, 0)
    reaches.sort()
    listed.sort()
    ends = sorted(line.x1 for line in lines if len(line.parts) == 1 and not line.kind and len(line.text) < _LONG)
    edge = ends[len(ends) * 97 // 100]
    leading = gaps.most_common(1)[0][0] if gaps else 0
    packed = sum(line.gap > leading for line in lines) < len(lines) / 25
    # The width of a word is an estimate. Where blank lines part paragraphs, a line without one before it most likely goes on.
    slack = (1.5 if packed else 4.0) if lines[0].y >= 0 else (0.5 if packed else 2.0)
    fill = min(reaches[len(reaches) // 10], edge) - slack
    if leading and lines[0].y < 0 and reaches[len(reaches) // 2] < edge / 2:
        return Measure(0.0, 0)  # short lines between blank ones run on into clauses below them; no right edge cut them off
    return Measure(
        fill=fill,
        leading=leading,
        list_fill=min(fill, listed[len(listed) // 10] - slack) if len(listed) > 4 else fill,
        sure=edge - slack,
        packed=packed,
    )


def _edges(lines: list[RawLine]) -> list[float]:
    """What lines reach in a short document with positions: only long lines that end without a stop, at about the same edge."""
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if a.y >= 0 and a.page == b.page and not a.kind and not b.kind]
    reaches = [_reach(a, b) for a, b in pairs if len(a.text) >= 50 and not markers.stops(a.text) and not markers.marker(b.text)]
    return [reach for reach in reaches if reach > 0.9 * max(reaches)]


def _reach(a: RawLine, b: RawLine) -> float:
    """Where line ``a`` would have ended with the first word of ``b`` on it too."""
    width = (b.x1 - b.x0) / max(len(b.text), 1)
    return a.x1 + width * (1 + len(b.text.split()[0]))


def reflow(lines: list[RawLine], settings: dict[int, Measure], words: Words) -> list[Paragraph]:
    """Join wrapped lines. ``words`` gives the document's words in lower case, to tell hyphenation from hyphens."""
    done: list[Paragraph] = []
    current: _Open | None = None
    for line in lines:
        setting = settings[current.lines[-1].column if current and current.lines else line.column]
        if line.kind == "margin":
            if current is None:
                current = _Open([], line.gap)
            _add_margin(current, line)
            continue
        if current and current.lines and _joins(current.lines, line, setting):
            current.lines.append(line)
            continue
        if current:
            _close(current, done, words)
        current = _Open([line], max(line.gap - settings[line.column].leading, 0))
    if current:
        _close(current, done, words)
    return done


def _add_margin(current: _Open, note: RawLine) -> None:
    last = current.margins[-1] if current.margins else None
    # A margin note of several lines: nothing between them but the text line that the next one stands beside.
    if last is not None and note.gap == 0 and markers.starts_low(note.text) and not markers.stops(last.text):
        last.parts.extend(note.parts)
        return
    current.margins.append(note)


def _close(current: _Open, done: list[Paragraph], words: Words) -> None:
    if current.lines:
        done.append(_paragraph(current.lines, current.gap, words))
    for note in current.margins:
        done.append(Paragraph(note.text, "margin", note, 0, note.bold, note.page))


def _paragraph(lines: list[RawLine], gap: int, words: Words) -> Paragraph:
    first = lines[0]
    text = _text(first)
    marks: list[tuple[int, int]] = []
    for line in lines[1:]:
        text, more = _seam(text, _text(line), words)
        if line.page != first.page and (not marks or marks[-1][1] != line.page):
            marks.append((len(text), line.page))
        text += more
    bold = all(line.bold for line in lines)
    kind = first.kind or ("heading" if bold and _titled(text) else "list" if markers.marker(first.text) else "text")
    return Paragraph(text, kind, first, gap, bold, first.page, marks)


def _titled(text: str) -> bool:
    """Whether a line in bold reads as a heading: short, no sentence, no label."""
    return len(text.split()) <= 22 and not markers.stops(text) and any(c.isalpha() for c in text) and not markers.BULLET.match(text)


def _text(line: RawLine) -> str:
    if line.kind == "row":
        return "\t".join(part.text for part in line.parts)
    text = _NUMBERED.sub(r"\g<0> ", line.text, count=1)
    return _STUCK.sub(r"\g<0> ", text) if any(map(text.__contains__, _STUCK_BEGINS)) else text


def _seam(left: str, right: str, words: Words) -> tuple[str, str]:
    """The two halves to be put together. A hyphen at the line's end is the word's own unless the document has the word without it, or
    what follows is no word: office programs do not hyphenate by default."""
    if left[-1] not in "-\u00ad\ufffe\x02/":
        return left, " " + right
    hyphen = re.search(r"([^\W\d_]+)[-\u00ad\ufffe\x02]$", left[-60:])
    start = re.match(r"[^\W\d_]+", right)
    if not hyphen or not start or not right[0].islower():
        left = re.sub("[\u00ad\ufffe\x02]$", "-", left)
        close = left.endswith(("-", "/")) and not left.endswith((" -", " /"))
        return left, right if close else " " + right
    head, tail = hyphen.group(1).lower(), start.group().lower()
    stem = left[:-1]
    known = words()
    if head + tail in known and f"{head}-{tail}" not in known:
        return stem, right
    cut = _SUFFIX.fullmatch(tail) and f"{head}-{tail}" not in known
    return (stem, right) if cut else (stem + "-", right)


def _joins(lines: list[RawLine], b: RawLine, setting: Measure) -> bool:
    """Whether ``b`` continues the paragraph made of ``lines``."""
    a = lines[-1]
    if a.whole or b.whole or a.kind not in ("", "list") or b.kind or len(b.parts) != 1:
        return False
    text, following = a.text, b.text
    if text.endswith(")") and _OWNED.search(text):
        return False
    crossing = b.page != a.page or b.broken or b.column != a.column
    gap = 0 if crossing else max(b.gap - setting.leading, 0)
    low = markers.starts_low(following)
    runs_on = (low or markers.hangs(text)) and not markers.stops(text)
    if gap == 0 and markers.BULLET.fullmatch(text) and not markers.marker(following):
        return True  # a bullet that lost its line
    if gap == 0 and text.endswith(".") and _INITIAL.search(text) and _SURNAME.match(following):
        return True
    if gap == 0 and following.startswith("(") and _TOLD_APART.match(following) and _RANKED.search(text):
        return True
    if gap == 0 and text.endswith(" and") and _AND.search(text) and _FULL_NAME.match(following):
        return True
    if gap == 0 and text.endswith(",") and _NAMES_ON.fullmatch(following) and _NAMES_TO.search(text):
        return True
    fill = setting.list_fill if markers.marker(lines[0].text) else setting.fill
    full = setting.fill > 0 and _reach(a, b) > fill
    if _opens(following, text, full=full, packed=setting.packed or bool(gap)):
        return False
    if b.broken and low and runs_on and len(text) > _TORN:
        return True  # a running head stood inside the sentence of a paragraph that is not wrapped
    if gap == 1 and low and len(text) >= _NARROW and _NO_END.search(text) and not markers.marker(following):
        return True  # nothing ends with an article: a page put a blank line where it broke the line
    if gap <= 1 and a.y < 0 and len(text) > _TORN and _NO_END.search(text) and following[:1].isalpha() and not markers.marker(following):
        return True
    titled = a.y < 0 and _headline(lines) and bool(markers.marker(lines[0].text)) and not markers.stops(text) and _same_look(lines[0], b)
    if titled and markers.hangs(text) and gap <= 1:
        return True  # "5. JOINT MEETING OF WORKS COMMITTEE HELD ON / 14TH APRIL"
    if setting.fill == 0:
        return gap == 0 and runs_on and (len(text) >= 45 or markers.hangs(text)) and len(text) < _LONG
    if gap or crossing:
        open_end = not markers.stops(text) and (full or (low and markers.hangs(text)))
        return open_end and (low or (crossing and not _headline(lines) and not _shaped(lines, b)))
    if _headline(lines) and not (low and runs_on and full):
        wide = titled and markers.is_caps(text) and _CAPITAL * _reach(a, b) > fill
        return (full or wide or markers.hangs(text) or a.x1 > 0.92 * fill) and not markers.stops(text) and _same_look(lines[0], b)
    if runs_on:
        return full or a.x1 > 0.6 * fill or markers.hangs(text)
    if not full or _shaped(lines, b) or (text.endswith(":") and not low):
        return False
    return not setting.packed or not markers.stops(text) or _reach(a, b) > setting.sure


def _opens(text: str, before: str, *, full: bool, packed: bool) -> bool:
    """Whether ``text`` begins with a marker or a label, so that it starts a paragraph of its own."""
    mark = markers.marker(text)
    if before.count("(") > before.count(")") and not text.startswith("("):
        return False
    if not mark and _MOTION.match(text) and not markers.hangs(before):
        return True
    if not mark and markers.is_caps(text) and not markers.is_caps(before) and markers.stops(before) and " " in text:
        return True  # "… for the reasons given." over "APPEALS DECIDED IN MAY"
    if not mark:
        return ":" in text and bool(markers.LABEL.match(text)) and (not full or (packed and markers.stops(before)))
    rest = text[len(mark) :].strip()
    if not full or markers.stops(before):
        return True
    if not rest:  # "28 February / 2014.", "Annual Report / 2023/24"
        return not re.fullmatch(r"[\d./-]+", mark)
    if mark in "-–—":
        return not rest[:1].islower()
    # "… in the / 2024-25 budget", "… Mrs / A. Hale", "… on page / 7. of"
    if markers.CODE.fullmatch(mark) or re.fullmatch(r"[A-Z]\.", mark):
        return False
    return not (re.fullmatch(r"\d+(?:\.\d+)*\.?", mark) and rest[:1].islower())


def _headline(lines: list[RawLine]) -> bool:
    """Whether the lines so far are a heading: capitals, or set in bold from end to end."""
    ends = (lines[0], lines[-1])
    return all(line.bold for line in ends) or all(markers.is_caps(line.text) for line in ends)


def _same_look(a: RawLine, b: RawLine) -> bool:
    worded = sum(c.isalpha() for c in b.text) > 1
    return a.bold == b.bold and abs(a.size - b.size) < 0.6 and (not worded or markers.is_caps(a.text) == markers.is_caps(b.text))


def _shaped(lines: list[RawLine], b: RawLine) -> bool:
    """Whether the left edge or the type says that ``b`` starts anew."""
    a = lines[-1]
    if abs(a.size - b.size) > 0.9 and a.size and b.size:
        return True
    if len(lines) > 1:
        return abs(b.x0 - a.x0) > 1.5
    mark = markers.marker(a.text)
    if mark:
        return b.x0 < a.x0 - 1.5 or b.x0 > a.x0 + len(mark) + 12
    return b.x0 > a.x0 + 12 or b.x0 < a.x0 - 12
