"""The session of the public between numbered items: its heading carries no number, as it is no business of the council's own."""

import re

from pipeline.segment.candidates import Candidate
from pipeline.segment.rows import Row

_SESSION = re.compile(
    r"(?:open\s+(?:forum|session)|public\s+(?:open\s+)?(?:session|participation|forum|time|question\s+time|questions|comments?)"
    r"|adjournment\s+for\s+public\s+\w+)\W*",
    re.I,
)


def sessions(rows: list[Row], chosen: list[Candidate]) -> list[Candidate]:
    """The lines below the first of ``chosen`` that are such a heading and nothing else; none where a numbered item has that title, which
    the line may only point at, nor in front of the first, where the session belongs to the opening."""
    first = rows[0].index
    found = []
    for row in rows[chosen[0].row - first + 1 :]:
        if row.apart and row.line.kind not in ("row", "margin") and _SESSION.fullmatch(row.text.strip()):
            end = row.start + len(row.text.rstrip(" :.–-"))
            found.append(Candidate(row.index, row.index, None, row.start, row.start, end, row.text, 1.8, (False,), weight=1.8))
    numbered = any(_SESSION.match(one.title) for one in chosen)
    return found if len(found) == 1 and not numbered else []
