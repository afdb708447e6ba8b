"""Who was there: read the attendance block before the first item, and the apologies wherever they are printed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.records import Person
from pipeline.segment.labels import INNER, read_label
from pipeline.segment.names import is_chair, is_post
from pipeline.segment.people import Found, read_people
from pipeline.segment.rows import Heading, Row
from pipeline.segment.titles import is_known

_UNKNOWN = re.compile(r"([A-Z][\w’'&/-]*(?:\s+[\w’'&/(),-]+){0,5}):\s+(?=\S)")
_OFFICER_WORDS = re.compile(
    r"\b(?:officer|director|head|manager|clerk|solicitor|chief|assistant|accountant|engineer|secretar\w+|adviser|advisor|lawyer|planner|surveyor|minut\w+)\b",
    re.I,
)
_OUTSIDE = re.compile(
    r"\b(?:police|constabulary|healthwatch|nhs|hospitals?|llp|ltd|limited|plc|external\s+audit\w*|commissioner|msp|mp|resident|university|college|association|fire\s+and\s+rescue"
    r"|society|applicant|agent|press|warden|ambulance|charity|probation|housing\s+trust)\b",
    re.I,
)
_SENT = re.compile(
    r"\b(?:apolog(?:y|ies)|regrets)\b[^.;\n]{0,60}?\b(?:from|by|of|given\s+by|on\s+behalf\s+of|:|-|–)\s+(?=\S)|^\W*(?:this|these|they|none\s+other)\s+(?:was|were)\s+received\s+from\s+",
    re.I,
)
_ABSENT = re.compile(r"polog|POLOG|egrets|eceived\s+from")
_STOP = re.compile(
    r"\.(?:\s+(?=[A-Z(])|\s*$)|;|\bfor\s+whom\b|\bwho\b|\bas\s+(?:he|she|they|substitut)|\b(?:due\s+to|because|with|was|were|had|gave|having|attend\w*|which)\b|\bin\s+(?:his|her|their)\b|\n|$"
)
_INITIAL_STOP = re.compile(r"(?:\b[A-Z]|\b(?:Cllrs?|Mrs?|Ms|Dr|Messrs|Prof|Revd?|St|Cr|Clr))\.$")
_RANKED = re.compile(r"(?:The\s+)?(?:Councillors?|Cllrs?|Crs?)\b\.?")
_PROSE = re.compile(
    r"\b(?:was|were|had|has|is|are|will|would|opened|declared|welcomed|received|agreed|noted|held|took|commenced|started|recorded|stated|asked|quorate|quorum)\b"
)
_FULL_STOP = re.compile(
    r"(?<=[a-z)])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bCllr)(?<!\bCllrs)(?<!\bRev)(?<!\bRevd)(?<!\bProf)\.\s+(?=[A-Z])"
)
_NO_NAMES = re.compile(
    r"none|nil|n/?a|(?:un)?restricted\s+items?|(?:items?|agenda|no\.?|action|by|subject|description|minute|ref|who|part\s+\w+|name|sub|role|title|initials|\W)+|\w{0,2}",
    re.I,
)
_CHAIRED = re.compile(r"(?:meeting\s+was\s+chaired\s+by|presided\s+over\s+by|chaired\s+by)\s+", re.I)
_TOOK = re.compile(
    r"(?:Cllr\.?|Councillor|Mrs?\.?|Ms\.?|Dr\.?|Alderman)\s+[^.;\n]{2,70}?(?=,?\s+(?:took\s+the\s+chair|in\s+the\s+chair|presided|was\s+in\s+the\s+chair|\(in\s+the\s+chair))",
    re.I,
)
_ABOUT = re.compile(r"\b(?:apolog\w*|attendance|present|welcome|opening|roll\s+call|sederunt|absence)\b", re.I)


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
    for row in rows:
        begin = 0
        for cut in INNER.finditer(row.text):
            yield row.text[begin : cut.start()], row.start + begin
            begin = cut.end()
        yield row.text[begin:], row.start + begin


def _kind_of(label: str) -> str:
    """What kind of people an unusual label announces ("External Audit:", "Co-opted governors:")."""
    lowered = label.lower()
    if re.search(r"\bmembers?\b|councillor", lowered):
        return "member"
    return "officer" if re.search(r"officer|staff|clerk", lowered) else "other"


def _lists(rows: list[Row]) -> Iterator[tuple[str, str, int, int]]:
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
        elif kind and is_known(text) and len(text.split()) <= 6:
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


def _paired(text: str, lists: list[tuple[str, str, int, int]]) -> set[tuple[str, str]]:
    """The labels under which each line is one person: a name, a comma, a post or an organisation."""
    lines: dict[tuple[str, str], list[bool]] = {}
    for kind, label, start, end in lists:
        lines.setdefault((kind, label), []).append(bool(re.fullmatch(r"[^,;\t]{4,40},[^,;\t]+", text[start:end].strip())))
    return {key for key, flags in lines.items() if len(flags) >= 3 and sum(flags) >= 0.6 * len(flags)}


def _names_end(text: str, begin: int) -> int:
    """Where the names that begin at ``begin`` give way to prose: the end of the text, of its first sentence, or ``begin`` itself."""
    if not _PROSE.search(text, begin):
        return len(text)
    for stop in _FULL_STOP.finditer(text[begin:]):
        end = begin + stop.start()
        return begin if _PROSE.search(text, begin, end) else end
    return begin


def _role(found: Found, kind: str, *, parish: bool, present: bool, has_officers: bool, titled: bool) -> str:
    """The attendance role of one person under a label of ``kind``."""
    rank, post = found.rank.lower(), found.position
    if kind == "apologies":
        return "apologies"
    visiting = parish and kind != "member" and bool(re.match(r"(?:district|county|borough|city|unitary)\b", rank))
    councillor = bool(re.match(r"(?:\w+\s+)?(?:councillor|cllr|cl?r|alder|bailie|mayor|deputy)", rank))
    outside = (
        bool(_OUTSIDE.search(f"{post} {rank}"))
        or bool(re.search(r",\s.*\b(?:Council|Trust|Authority)$", post))
        or rank.startswith(("inspector", "pc", "sergeant", "sgt", "superintendent", "chief"))
    )
    if kind in ("chair", "vice"):
        return "member"
    if visiting:
        return "other"
    if kind == "member" or (kind == "attending" and not present):
        staff = bool(re.search(r"\b(?:clerk|secretariat|minut\w+|democratic services|officer)\b", post, re.I)) and not councillor
        return "officer" if staff and not re.search(r"\b(?:chief|non-executive)\b", post, re.I) else "member"
    if kind == "officer":
        return "officer"
    if councillor:
        return "other" if parish and kind in ("other", "also") else "member"
    if kind == "attending":
        return "other" if outside else "officer"
    if kind == "also":
        if outside:
            return "other"
        if _OFFICER_WORDS.search(post):
            return "officer"
        return (
            "member"
            if has_officers and titled and not post
            else "officer"
            if is_post(post) and "portfolio" not in post.lower()
            else "other"
        )
    return "officer" if _OFFICER_WORDS.search(post) and not outside and kind != "other" else "other"


def _sentence_end(text: str, start: int, end: int) -> int:
    for match in _STOP.finditer(text, start, end):
        if match[0].startswith(".") and _INITIAL_STOP.search(text[start : match.start() + 1]):
            continue
        return match.start()
    return end


def _apologies(text: str, rows: list[Row], headings: list[Heading]) -> Iterator[Found]:
    """The people whose absence is recorded in running text or in a list under an Apologies heading."""
    for i, heading in enumerate(headings[:6]):
        title = text[heading.title_start : heading.title_end]
        if not _ABOUT.search(title):
            continue
        stop = headings[i + 1].row if i + 1 < len(headings) else len(rows)
        listed = re.match(r"\W*(?:to\s+\w+\s+)?(?:apolog|absen)", title, re.I)
        for row in rows[heading.last_row : min(stop, heading.last_row + 12)]:
            begin = max(row.start, heading.title_end)
            if not _SENT.search(text, begin, row.end):
                label = read_label(text[begin : row.end])
                if label and label[0] == "apologies":
                    yield from read_people(text, begin + label[1], row.end)
                elif (
                    listed
                    and begin == row.start
                    and len(row.words) <= 6
                    and not _PROSE.search(row.text)
                    and not re.match(r"(?i)none|nil|no\b|noted|as\b", row.text)
                ):
                    yield from read_people(text, begin, row.end)
    first = headings[8].row if len(headings) > 8 else len(rows)
    for row in rows[:first]:
        if not _ABSENT.search(row.text):
            continue
        for sent in _SENT.finditer(row.text):
            if sent[0].startswith(("This", "These")) and not any(
                _ABOUT.search(text[h.title_start : h.title_end]) for h in headings if h.last_row == row.index - 1
            ):
                continue
            start = row.start + sent.end()
            yield from read_people(text, start, _sentence_end(text, start, row.end))


def _same(person: Person, name: str, role: str) -> bool:
    """Whether ``name`` is ``person`` again: in full, or by the surname in the apologies of the text."""
    if person.name == name:
        return person.role == role or role in ("apologies", "officer")
    return role == person.role == "apologies" and name == person.name.split()[-1]


def _add(people: list[Person], found: Found, role: str, label: str) -> None:
    name = " ".join(found.name.split())
    if len(name) < 2 or read_label(name) or any(p.start == found.start or _same(p, name, role) for p in people):
        return
    if role != "apologies":  # a substitute is printed beside the one who sent apologies
        people[:] = [p for p in people if not (p.name == name and p.role == "apologies")]
    position = found.position or ("Chair" if role == "member" and re.search(r"\bchair", label, re.I) and len(label) < 24 else "")
    if position == "Chair":
        position = label.title() if not found.position and re.fullmatch(r"(?i)(?:vice[\s-]+|deputy[\s-]+)?chair\w*", label) else position
    if not position and re.search(r"mayor|provost|cathaoirleach", found.rank, re.I):
        position = found.rank
    people.append(Person(name, role, " ".join(position.split()), found.initials, found.start, found.end))


def find_people(text: str, rows: list[Row], headings: list[Heading], council: str, after: int | None = None) -> list[Person]:
    """The people of the attendance block in its order, then those who sent apologies. Names stand without ``Councillor`` or ``Cllr``.

    The block stands before the first heading; ``after`` is the row of one that follows the items (CMIS pages).
    """
    first = headings[0].row if headings else min(len(rows), 60)
    front = rows[:first] + (rows[after:] if after else [])
    for i, heading in enumerate(headings[:4]):
        if _ABOUT.search(text[heading.title_start : heading.title_end]):
            stop = headings[i + 1].row if i + 1 < len(headings) else len(rows)
            front = front + [r for r in rows[heading.last_row + 1 : stop] if read_label(r.text)]
    lists = list(_lists(front))
    kinds = {kind for kind, *_ in lists}
    paired = _paired(text, lists)
    read = [(kind, label, read_people(text, start, end, paired=(kind, label) in paired)) for kind, label, start, end in lists]
    parish = bool(re.search(r"\b(?:parish|town|community|village)\b", council, re.I))
    members = [f for kind, _, found in read if kind in ("member", "chair") for f in found]
    titled = bool(members) and not any(f.rank for f in members)
    people: list[Person] = []
    if not kinds & {"member", "chair", "apologies", "attending", "also"}:
        read = []  # "Secretariat" or "Officer" alone heads a section or a contact, no attendance list
    for kind, label, found in read:
        for one in found:
            role = _role(
                one,
                kind,
                parish=parish,
                present="member" in kinds or "chair" in kinds,
                has_officers=bool({"officer", "attending"} & kinds),
                titled=titled,
            )
            _add(people, one, role, label)
    for one in _apologies(text, rows, headings):
        _add(people, one, "apologies", "")
    return people


def find_chair(text: str, rows: list[Row], people: list[Person], upto: int) -> str:
    """Who was in the chair: the one whose position says so, else the one of whom the opening text says it."""
    for person in people:
        if person.role == "member" and is_chair(person.position):
            return person.name
    for row in rows[: min(len(rows), upto + 12)]:
        chaired = _CHAIRED.search(row.text)
        if chaired:
            found = read_people(text, row.start + chaired.end(), _sentence_end(text, row.start + chaired.end(), row.end))
            if found:
                return found[0].name
        took = _TOOK.search(row.text)
        if took:
            found = read_people(text, row.start + took.start(), row.start + took.end())
            if found:
                return found[0].name
    return ""


def mark_chair(people: list[Person], chair: str) -> list[Person]:
    """``people`` with the position of the one in the chair, where the list itself does not print it: told by surname and initial."""
    last = chair.split()[-1:] or [""]
    same = [p for p in people if p.role == "member" and p.name.split()[-1:] == last and _bare(p.name)[:1] == _bare(chair)[:1]]
    if len(same) != 1 or same[0].position:
        return people
    return [replace(p, position="Chair") if p is same[0] else p for p in people]


def _bare(name: str) -> str:
    return re.sub(r"^(?:(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame)\.?\s+)+", "", name)
