"""Who was there: read the attendance block before the first item, and the apologies wherever they are printed."""

import re
from collections.abc import Iterator

from pipeline.records import Person
from pipeline.segment.labels import read_label
from pipeline.segment.names import Found, is_chair, is_post, read_people
from pipeline.segment.rows import Heading, Row

_UNKNOWN = re.compile(r"([A-Z][\w’'&/-]*(?:\s+[\w’'&/(),-]+){0,5}):\s+(?=\S)")
_OFFICER_WORDS = re.compile(r"\b(?:officer|director|head|manager|clerk|solicitor|chief|assistant|accountant|engineer|secretar\w+|adviser|advisor|lawyer|planner|surveyor|minut\w+)\b", re.I)
_OUTSIDE = re.compile(
    r"\b(?:police|constabulary|healthwatch|nhs|hospitals?|llp|ltd|limited|plc|external\s+audit\w*|commissioner|msp|mp|resident|university|college|association|fire\s+and\s+rescue"
    r"|society|applicant|agent|press|warden|ambulance|charity|probation|housing\s+trust)\b",
    re.I,
)
_SENT = re.compile(
    r"\b(?:apolog(?:y|ies)|regrets)\b[^.;\n]{0,60}?\b(?:from|by|of|given\s+by|on\s+behalf\s+of|:|-|–)\s+(?=\S)|^\W*(?:this|these|they|none\s+other)\s+(?:was|were)\s+received\s+from\s+", re.I
)
_STOP = re.compile(
    r"\.(?:\s+(?=[A-Z(])|\s*$)|;|\bfor\s+whom\b|\bwho\b|\bas\s+(?:he|she|they|substitut)|\b(?:due\s+to|because|with|was|were|had|gave|having|attend\w*|which)\b|\bin\s+(?:his|her|their)\b|\n|$"
)
_INITIAL_STOP = re.compile(r"(?:\b[A-Z]|\b(?:Cllrs?|Mrs?|Ms|Dr|Messrs|Prof|Revd?|St|Cr|Clr))\.$")
_CHAIRED = re.compile(r"(?:meeting\s+was\s+chaired\s+by|presided\s+over\s+by|chaired\s+by)\s+", re.I)
_TOOK = re.compile(r"(?:Cllr\.?|Councillor|Mrs?\.?|Ms\.?|Dr\.?|Alderman)\s+[^.,;\n]{2,40}?(?=,?\s+(?:took\s+the\s+chair|in\s+the\s+chair|presided|was\s+in\s+the\s+chair))", re.I)
_ABOUT = re.compile(r"\b(?:apolog\w*|attendance|present|welcome|opening|roll\s+call|sederunt|absence)\b", re.I)


def _lists(rows: list[Row]) -> Iterator[tuple[str, str, int, int]]:
    """Yield (kind, label, start, end) for every stretch of names: rows under a label belong to it until prose begins."""
    kind, label, silent = "", "", 0
    for row in rows:
        text = row.text
        found = read_label(text)
        if found:
            kind, label, silent = found[0], text[: found[1]].strip(" \t:–—-"), 0
            if text[found[1] :].strip():
                yield kind, label, row.start + found[1], row.end
            continue
        unknown = _UNKNOWN.match(text) if kind else None
        if unknown:
            name = unknown[1].lower()
            kind = "member" if re.search(r"\bmembers?\b|councillor", name) else "officer" if "officer" in name else "other"
            label = unknown[1]
            yield kind, label, row.start + unknown.end(), row.end
        elif kind and text.rstrip().endswith(":") and len(row.words) <= 5:
            kind, label = ("officer" if "officer" in text.lower() else "member" if "member" in text.lower() else "other"), text.strip(" :")
        elif re.match(r"(?:The\s+)?(?:Councillors?|Cllrs?|Crs?)\b\.?", text) and (kind or re.search(r",|\sand\s", text)) and not _prose(text):
            yield (kind or "member"), label, row.start, row.end
        elif kind and not _prose(text):
            yield kind, label, row.start, row.end
            silent = 0
        elif kind:
            silent += 1
            if silent > 1:
                kind = ""


def _prose(text: str) -> bool:
    return bool(
        re.search(r"\b(?:was|were|had|has|is|are|will|would|opened|declared|welcomed|received|agreed|noted|held|took|meeting|minutes|commenced|started|agenda)\b", text)
    ) or len(text) < 3


def _role(found: Found, kind: str, *, parish: bool, present: bool, has_officers: bool, titled: bool) -> str:
    """The attendance role of one person under a label of ``kind``."""
    rank, post = found.rank.lower(), found.position
    if kind == "apologies":
        return "apologies"
    visiting = parish and bool(re.match(r"(?:district|county|borough|city|unitary)\b", rank))
    councillor = bool(re.match(r"(?:\w+\s+)?(?:councillor|cllr|cl?r|alder|bailie|mayor|deputy)", rank))
    outside = bool(_OUTSIDE.search(f"{post} {rank}")) or rank.startswith(("inspector", "pc", "sergeant", "sgt", "superintendent", "chief"))
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
        return "member" if has_officers and titled and not post else "officer" if is_post(post) and "portfolio" not in post.lower() else "other"
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
                elif listed and begin == row.start and len(row.words) <= 6 and not _prose(row.text) and not re.match(r"(?i)none|nil|no\b|noted|as\b", row.text):
                    yield from read_people(text, begin, row.end)
    first = headings[8].row if len(headings) > 8 else len(rows)
    for row in rows[:first]:
        for sent in _SENT.finditer(row.text):
            if sent[0].startswith(("This", "These")) and not any(_ABOUT.search(text[h.title_start : h.title_end]) for h in headings if h.last_row == row.index - 1):
                continue
            start = row.start + sent.end()
            yield from read_people(text, start, _sentence_end(text, start, row.end))


def _add(people: list[Person], found: Found, role: str, label: str) -> None:
    name = " ".join(found.name.split())
    if len(name) < 2 or any(p.start == found.start or (p.name == name and (p.role == role or role == "apologies")) for p in people):
        return
    position = found.position or ("Chair" if role == "member" and re.search(r"\bchair", label, re.I) and len(label) < 24 else "")
    if position == "Chair":
        position = label.title() if not found.position and re.fullmatch(r"(?i)(?:vice[\s-]+|deputy[\s-]+)?chair\w*", label) else position
    if not position and re.search(r"mayor|provost|cathaoirleach", found.rank, re.I):
        position = found.rank
    people.append(Person(name, role, " ".join(position.split()), found.initials, found.start, found.end))


def find_people(text: str, rows: list[Row], headings: list[Heading], council: str) -> list[Person]:
    """The people of the attendance block in its order, then those who sent apologies. Names stand without ``Councillor`` or ``Cllr``."""
    first = headings[0].row if headings else min(len(rows), 60)
    front = rows[:first]
    for i, heading in enumerate(headings[:4]):
        if _ABOUT.search(text[heading.title_start : heading.title_end]):
            stop = headings[i + 1].row if i + 1 < len(headings) else len(rows)
            front = front + [r for r in rows[heading.last_row + 1 : stop] if read_label(r.text)]
    lists = list(_lists(front))
    kinds = {kind for kind, *_ in lists}
    read = [(kind, label, read_people(text, start, end)) for kind, label, start, end in lists]
    parish = bool(re.search(r"\b(?:parish|town|community|village)\b", council, re.I))
    members = [f for kind, _, found in read if kind in ("member", "chair") for f in found]
    titled = bool(members) and not any(f.rank for f in members)
    people: list[Person] = []
    for kind, label, found in read:
        for one in found:
            role = _role(one, kind, parish=parish, present="member" in kinds or "chair" in kinds, has_officers=bool({"officer", "attending"} & kinds), titled=titled)
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
                return found[-1].name
    return ""
