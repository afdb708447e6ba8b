"""Names whose words name no measure: of posts (the Head of People), of bodies (a Care Board), of who speaks (TA asked); and the time in
which a paper is to come, which tells of nothing that is done on time."""

import re
from collections.abc import Iterable, Set

_NAME = r"[A-Z][\w’'-]+(?:(?:,|\ and|\ AND|\ &|\ of)?\ [A-Z][\w’'-]+)*"
_POST = r"(?:Head|Director|Manager|Lead|Leader|Officer|Holder|Member|Convener|Secretary|Commissioner|Executive|Spokesperson)s?"
_BODY = (
    "Partnership|Committee|Sub-Committee|Board|Panel|Directorate|Department|Forum|Trust|Commission|Team|Unit"
    "|PARTNERSHIP|COMMITTEE|SUB-COMMITTEE|BOARD|PANEL|DIRECTORATE|DEPARTMENT|FORUM|TRUST|COMMISSION|TEAM|UNIT"
)
_SAYS = (
    "asked|asks|queried|questioned|wondered|enquired|inquired|noted|said|replied|responded|explained|advised|confirmed|stated|added|followed"
    "|thought|felt|welcomed|clarified|highlighted|sought|wanted|wished|thanked|agreed|told|commented|mentioned|suggested"
)
NAMED = re.compile(
    rf"""
      \b {_POST} (?: \ {_POST} )* (?: \ of | \ for | \ [–-] )? \ (?: the\ )? (?P<field> {_NAME} )
    | \b (?P<body> [A-Z][\w’'-]+ (?: (?: ,|\ and|\ AND|\ & )? \ [A-Z][\w’'-]+ ){{0,5}}? \ (?:{_BODY}) ) \b
    | (?: ^ | (?<=[.;?!]\ ) | (?<=\n) ) (?P<speaker> [A-Z]{{2,3}} ) (?= \ (?:{_SAYS}) \b )
    """,
    re.VERBOSE,
)

INITIALS = re.compile(r"(?<![\w&/-])[A-Z]{2,4}(?![\w&/-])")

FAR = 60  # characters from what is to be supplied to its time, at most
DUE = re.compile(
    r"\b(?:(?:to|must|shall|should|will|would|officers?|service|team) (?:provide|submit|circulate|furnish|supply|report back)"
    r"|be (?:provided|submitted|circulated|furnished|supplied|brought back|reported back)|(?:a |an )?written (?:answer|reply|response))"
    r"(?: [^\s.;?!]+){0,8} $",
    re.I,
)


def is_due(text: str, place: int) -> bool:
    """Whether the time at ``place`` is that in which a paper is to come: "provide a written response within 28 days"."""
    return bool(DUE.search(text, max(0, place - FAR), place))


def named_places(text: str, people: Set[str] = frozenset()) -> list[tuple[int, int, bool]]:
    """Where the names of posts, bodies and speakers stand, without the noun that says what post it is, and whether it is a body's.

    ``people`` are the initials of those who speak or act in the minutes.
    """
    found = [(*m.span(m.lastgroup or 0), m.lastgroup == "body") for m in NAMED.finditer(text)]
    if people:
        found += [(*m.span(), False) for m in INITIALS.finditer(text) if m.group() in people]
    return found


def initials(names: Iterable[str]) -> frozenset[str]:
    """Those of the names of speakers and owners that are initials only."""
    return frozenset(part for name in names for part in INITIALS.findall(name) if len(part) == len(name))
