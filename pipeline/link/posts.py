"""Names of posts and of bodies, whose words name no measure: the Head of People, the Director – Education and Children, a Care Board."""

import re

_NAME = r"[A-Z][\w’'-]+(?:(?:,|\ and|\ AND|\ &|\ of)?\ [A-Z][\w’'-]+)*"
_POST = r"(?:Head|Director|Manager|Lead|Leader|Officer|Holder|Member|Convener|Secretary|Commissioner|Executive|Spokesperson)s?"
_BODY = (
    "Partnership|Committee|Sub-Committee|Board|Panel|Directorate|Department|Forum|Trust|Commission|Team|Unit"
    "|PARTNERSHIP|COMMITTEE|SUB-COMMITTEE|BOARD|PANEL|DIRECTORATE|DEPARTMENT|FORUM|TRUST|COMMISSION|TEAM|UNIT"
)
NAMED = re.compile(
    rf"""
      \b {_POST} (?: \ {_POST} )* (?: \ of | \ for | \ [–-] )? \ (?: the\ )? (?P<field> {_NAME} )
    | \b (?P<body> [A-Z][\w’'-]+ (?: (?: ,|\ and|\ AND|\ & )? \ [A-Z][\w’'-]+ ){{0,5}}? \ (?:{_BODY}) ) \b
    """,
    re.VERBOSE,
)


def named_places(text: str) -> list[tuple[int, int]]:
    """Where the names of posts and bodies stand, without the noun that says what post it is."""
    return [m.span("field" if m["field"] else "body") for m in NAMED.finditer(text)]
