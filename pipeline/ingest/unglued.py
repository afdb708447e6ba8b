"""Numbers that a copied page set against the titles they count, "2Membership update", or cut from them with a slash, "2. /"."""

import re
from itertools import pairwise

from pipeline.vocab import ordered

_GLUED = re.compile(r"^[ \t]*(?P<number>[1-9]\d?)(?=(?P<title>[A-Z][^\n]{3,120})$)", re.MULTILINE)
_CUT = re.compile(r"^[ \t]*(?P<number>[1-9]\d?(?:\.\d{1,2})?[.)]?)[ \t]+/[ \t]*$", re.MULTILINE)
_LEAST = 4  # numbers
_KNOWN = 2  # titles among them such as agendas have everywhere; notes at the foot of a page have none


def unglue(text: str) -> str:
    """``text`` with a space behind such numbers where they count titles from 1 on, one or another left out; and without such slashes."""
    cut = list(_CUT.finditer(text))
    if len(cut) >= _LEAST:
        text = _CUT.sub(r"\g<number>", text)
    run: list[re.Match[str]] = []
    for match in _GLUED.finditer(text):
        if 1 <= int(match["number"]) - (int(run[-1]["number"]) if run else 0) <= 1 + (len(run) >= _LEAST):
            run.append(match)
    known = sum(match["title"].lower().startswith(ordered("agenda-titles")) for match in run)
    short = sum(match["title"].rstrip()[-1] not in ".;," for match in run)
    if len(run) < _LEAST or known < _KNOWN or 4 * short < 3 * len(run):
        return text
    begins = [0, *(match.end() for match in run), len(text)]
    return " ".join(text[a:b] for a, b in pairwise(begins))
