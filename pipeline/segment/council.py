"""The council that minutes name only below their opening: "Eskdale City Council" said in an item of a meeting held in Eskdale."""

import re
from collections import Counter

from pipeline.segment.body_names import body_in_front
from pipeline.segment.heading import council_names, find_committee, is_body
from pipeline.segment.rows import Row

_KIND = re.compile(  # what kind of authority it is; the words before it say which
    r"\s+(?:(?:royal|metropolitan|county|borough|city|district|town|parish|community|regional|shire|unitary|rural|municipal|and)\s+)*"
    r"(?:council|authority|corporation)s?$",
    re.I,
)
_PROFESSION = (
    r"(?:(?:osteopathic\s+)?medic(?:al|ine)|dental|dentistry|nursing|pharmacy|veterinary|optometry|chiropractic|accountancy|architects?|engineers?|psycholog(?:y|ists)"
    r"|physical\s+therapy|social\s+work|barber(?:s|ing)?|cosmetology|licens(?:ing|ure)|real\s+estate|bar)"
)
# A body of several councils, or one that is none of a council's committees, meets in its own right: it is all there is to name.
_OWN_RIGHT = re.compile(
    r"\b(?:police\s+and\s+crime\s+panel|municipal\s+district|integration\s+joint\s+board|strategic\s+partnership"
    # boards of a state that license a profession, and joint committees that serve several councils
    rf"|{_PROFESSION}\s+board(?:\s+of\s+[A-Z]\w+)?$|board\s+of\s+{_PROFESSION}|joint\s+(?:waste|burial|cemeter(?:y|ies)|crematorium|cremation|archives|museums?)\s+(?:committee|board))\b",
    re.I,
)
_ABOVE = re.compile(
    r"\b(?:partnership|commission|trust|alliance|association|board)(?:\s+\([A-Z]{2,9}\))?$", re.I
)  # what has boards and committees of its own
_PART = re.compile(r"(?:committee|sub-?group|panel)$", re.I)
_HEADED = 4  # lines in which a title says what met
_TITLE = 8  # lines of a title page, with the board's address
_JOINED = re.compile(r"\b(?:combined|fire|(?:fire\s+and\s+rescue|national\s+park))\s+authority$", re.I)
_CELL = re.compile(r"\t|\s{2,}|[,(–—]")
_NATIVE = re.compile(  # Welsh and Irish put the kind of council first
    r"\b(?i:cyngor\s+(?:cymuned|tref|dinas|sir|bwrdeistref(?:\s+sirol)?)|comhairle\s+(?:contae|cathrach(?:\s+agus\s+contae)?|baile))"
    r"\s+[A-ZÀ-Þ][\w’'-]*(?:\s+(?:(?:a|ac|agus|y|yr|na|an)\s+)?[A-ZÀ-Þ][\w’'-]*){0,4}"
)
_SHORT = re.compile(  # "Eskby with Lunt PC"
    r"(?<![\w(])((?:[A-Z][\w’'-]+\s+(?:(?:and|with|in|on|cum)\s+)?){1,4}(?:[PTCBD]C|P\.\s?C\.))(?![\w)])"
)
# A meeting of all electors of a parish is none of its council.
_ELECTORS = re.compile(
    r"\b(?P<body>(?:annual\s+)?(?:parish|town)\s+(?:annual\s+)?meeting|(?:annual\s+)?(?:meeting|assembly)\s+of\s+(?:the\s+)?"
    r"(?:parish(?!\s+council)|(?:parish\s+|local\s+)?electors))\b",
    re.I,
)
_BESIDE = re.compile(r"\b(?:following|after|before|preced\w+|immediately|next|last|previous)\b[^.;]{0,40}$", re.I)  # of another meeting
_SAYS_MEETING = re.compile(r"\b(?:meeting|minutes|AGM)\b", re.I)
_LEADS = re.compile(r"^(?:(?:minutes|meeting|draft|agenda|the|of|ordinary|annual|monthly|extraordinary)\s+)+", re.I)


def own_name(texts: list[str], title: str, committee: str) -> str:
    """What stands for the council where no council is named in full: its Welsh or Irish name, "Eskby PC", or a body in its own right."""
    for text in [*texts, title]:
        native = _NATIVE.search(text)
        if native:
            return " ".join(native[0].split())
        short = _SHORT.search(text) if _SAYS_MEETING.search(text) and len(text.split()) <= 25 else None
        name = _LEADS.sub("", short[1]) if short else ""
        if " " in name:
            return name
    own = _OWN_RIGHT.search(committee)
    if own and re.search(r"\bof\s+the\s+$", committee[: own.start()], re.I):
        return committee[own.start() :]  # "Harbour Sub-Committee of the Municipal District of Eskdale"
    return committee if own and not re.search(r"\bsub", committee, re.I) else ""


def meeting_of_electors(texts: list[str]) -> str:
    """What the title calls a meeting of electors, "Annual Parish Meeting"; empty where a council met, which may say so too."""
    told = texts[:_HEADED]
    by_council = any("council" in text.lower() for text in told)
    for text in told:
        met = _ELECTORS.search(text[:200])
        if met and not _BESIDE.search(text[: met.start()]) and not (by_council and len(met["body"].split()) == 2):
            return " ".join(met["body"].split())
    return ""


def is_own(committee: str) -> bool:
    """Whether ``committee`` meets in its own right, as no committee of a council."""
    return _OWN_RIGHT.search(committee) is not None


def authority_of_staff(opening: list[str]) -> str:
    """The joint authority that two or more of those present belong to, where they name no other: its members sit for their own councils."""
    names = Counter(n for text in opening for cell in _CELL.split(text) for n in council_names(cell) if _JOINED.search(n))
    return next(iter(names)) if len(names) == 1 and max(names.values()) >= 2 else ""


def body_below(texts: list[str], committee: str) -> str:
    """The committee on a line of its own below the body that it belongs to ("DALE PARTNERSHIP", "ROADS BOARD"), or else ``committee``."""
    if not _ABOVE.search(committee):
        return committee
    at = next((i for i, text in enumerate(texts) if committee in text), len(texts))
    below = (text.strip(" .:") for text in texts[at + 1 : at + 5])
    if committee.lower().endswith("board"):  # which has committees, and no boards
        named = (find_committee([text], committee) for text in texts[at + 1 : at + 1 + _TITLE])
        return next((name for name in named if _PART.search(name)), committee)
    bodies = (name for text in below if is_body(name := find_committee([text], committee)) and not _KIND.search(name))
    return next((text for text in bodies if committee.lower() not in text.lower()), committee)


_ORGANISATION = re.compile(  # what has committees of its own, by the last word of its name
    r"(?:the\s+)?(?-i:[A-Z])[\w’'&.-]*(?:\s+(?:(?-i:[A-Z])[\w’'&.-]*|of|and|the|for|&)){0,7}?\s+"
    r"(?:consortium|foundation|federation|commissioners|association|society|alliance|institute|network|collaborative|charity|university|college"
    r"|surgery|homes|hospital|school|academy|cooperative|co-operative|union|club|village\s+hall|(?:town|fire)\s+district|trust|agency|league|guild)"
    r"(?:\s*(?:,\s*)?(?:inc|ltd|cic)\.?)?(?:\s*\([^()]{2,40}\))?\W*",
    re.I,
)
_FOOT = 30  # lines of a page's foot
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)(?:\s*(?:©|copyright\b))?[\s\d–,-]*", re.I)
_IN_FRONT = 3  # lines at the top, one of which may name it


def above_committee(texts: list[str], committee: str) -> str:
    """The organisation that a line of its own at the top names, over the line that names its ``committee``."""
    at = next((n for n, text in enumerate(texts[:10]) if committee.lower() in " ".join(text.split()).lower()), 0) if committee else 0
    named = [*(text.strip(" |*#") for text in texts[: min(at, _IN_FRONT)]), *map(body_in_front, texts[:1])]
    return next((" ".join(text.split()) for text in named if _ORGANISATION.fullmatch(text) and not _SAYS_MEETING.search(text)), "")


def _place(name: str) -> str:
    return _KIND.sub("", name).removeprefix("The ").removeprefix("the ").strip()


def named_within(rows: list[Row], opening: list[str], committee: str = "") -> str:
    """The council of the place that the opening names, as printed further down, or the one of which ``committee`` is said to be; empty
    where several could be meant."""
    told = " ".join(opening)
    behind = re.compile(rf"\b{re.escape(committee)}\s+of\s+(?:the\s+)?") if committee else None
    found: Counter[str] = Counter()
    for row in rows:
        if "ouncil" not in row.text and "uthority" not in row.text:
            continue
        of = behind.search(row.text) if behind else None
        named = [name for name in council_names(row.text[of.end() :]) if row.text.startswith(name, of.end())] if of else []
        if named:
            return named[0]
        for name in council_names(row.text):
            place = _place(name)
            if place and place != name and name[-7:] != "council" and re.search(rf"\b{re.escape(place)}\b", told, re.I):
                found[name.removeprefix("The ").removeprefix("the ")] += 1
    ranked = found.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


def keeper_of_page(rows: list[Row]) -> str:
    """The council whose site a page says at its foot that it belongs to: "© 2023 Eskdale Borough Council"."""
    for row in reversed(rows[-_FOOT:]):
        mark = _COPYRIGHT.search(row.text) if "©" in row.text or "opyright" in row.text else None
        name = next(council_names(row.text[mark.end() :]), "") if mark else ""
        if name:
            return name
    return ""


def find_maker(texts: list[str]) -> str:
    """The body that took the decision of a decision page; nothing where a single person took it."""
    made = next((match[1] for text in texts if (match := re.match(r"Decision\s+Maker\s*:\s*(.+)", text, re.I))), "")
    return made if is_body(made) else ""
