"""Who was there: read the attendance block before the first item, and the apologies wherever they are printed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.records import Person
from pipeline.segment.labels import read_label
from pipeline.segment.lists import PROSE, name_lists, paired_labels, sentence_end
from pipeline.segment.names import SEATS, TITLE
from pipeline.segment.people import Found, read_people
from pipeline.segment.rows import Heading, Row
from pipeline.vocab import is_post

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
_ABOUT = re.compile(r"\b(?:apolog\w*|attendance|attending|present|welcome|opening|roll\s+call|sederunt|absence)\b", re.I)


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
                    and not PROSE.search(row.text)
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
            yield from read_people(text, start, sentence_end(text, start, row.end))


def _untitled(name: str) -> str:
    return re.sub(rf"^{TITLE}\.?\s+", "", name) if name.count(" ") > 1 else name


def _same(person: Person, name: str, role: str) -> bool:
    """Whether ``name`` is ``person`` again: in full, or by the surname in the apologies of the text."""
    if person.name == name or (role == person.role != "apologies" and " " in name and _untitled(person.name) == _untitled(name)):
        return person.role == role or role in ("apologies", "officer")
    return role == person.role == "apologies" and name == person.name.split()[-1]


def _add(people: list[Person], found: Found, role: str, label: str) -> None:
    name = " ".join(found.name.split())
    if len(name) < 2 or read_label(name) or any(p.start == found.start or (not found.letter and _same(p, name, role)) for p in people):
        return
    if role != "apologies":  # a substitute is printed beside the one who sent apologies
        people[:] = [p for p in people if not (p.name == name and p.role == "apologies")]
    position = found.position or (
        "Chair" if role == "member" and re.search(r"\bchair|\bpresiding$", label, re.I) and len(label) < 24 else ""
    )
    if position == "Chair":
        position = label.title() if not found.position and re.fullmatch(r"(?i)(?:vice[\s-]+|deputy[\s-]+)?chair\w*", label) else position
    seat = SEATS.match(f"{found.rank} {name}") and not re.search(r"(?:s|men):?$", found.rank)
    if not position and (seat or re.search(r"mayor|provost|cathaoirleach", found.rank, re.I)):
        position = found.rank
    people.append(Person(name, role, " ".join(position.split()), found.initials, found.start, found.end))


def _seated(text: str, rows: list[Row], heading: Heading) -> list[Row]:
    """The rows of an item about attendance that name people: those under labels of their own, all where the title itself is the label."""
    title = text[heading.title_start : heading.title_end]
    label = read_label(title)
    if label is None or label[0] == "apologies" or label[1] < len(title):
        return [r for r in rows[1:] if read_label(r.text)]
    return [replace(rows[0], text=text[heading.title_start : rows[0].end], start=heading.title_start), *rows[1:12]]


def find_people(text: str, rows: list[Row], headings: list[Heading], council: str, after: int | None = None) -> list[Person]:
    """The people of the attendance block in its order, then those who sent apologies. Names stand without ``Councillor`` or ``Cllr``.

    The block stands before the first heading; ``after`` is the row of one that follows the items (CMIS pages).
    """
    first = headings[0].row if headings else min(len(rows), 60)
    front = rows[:first] + (rows[after:] if after else [])
    for i, heading in enumerate(headings[:4]):
        if _ABOUT.search(text[heading.title_start : heading.title_end]):
            stop = headings[i + 1].row if i + 1 < len(headings) else len(rows)
            front = front + _seated(text, rows[heading.last_row : stop], heading)
    lists = list(name_lists(front))
    kinds = {kind for kind, *_ in lists}
    paired = paired_labels(text, lists)
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
