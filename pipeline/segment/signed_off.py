"""Where the one who wrote the minutes signs them: "Respectfully submitted," over a name and a post, "Minutes by Ann Hale, Secretary"."""

import re

from pipeline.segment.rows import Row

_SUBMITTED = re.compile(
    r"\W*(?:(?:most\s+)?respectfully(?:\s+(?:submitted|yours))?|(?:minutes\s+|notes\s+)?submitted(?:\s+by)?|yours\s+(?:faithfully|sincerely))"
    r"\b[^.;:?]{0,40}[,.:]?\s*$",
    re.IGNORECASE,
)
_WRITTEN_BY = re.compile(
    r"\W*(?:(?:draft|these)\s+)?(?:minutes|notes|record(?:ed)?|written|compiled|prepared|taken|transcribed)\s+(?:were\s+|was\s+)?"
    r"(?:(?:taken|prepared|recorded|kept|written|drafted|submitted|compiled|transcribed)\s*(?:and\s+\w+\s+)?)?by\s*:?\s+(?-i:[A-Z])[^.;?]{2,60}\W*$",
    re.IGNORECASE,
)
_LINES = 4  # name, post, body, date
_WORDS = 8


def signed_off(rows: list[Row]) -> set[int]:
    """The indexes of the rows that hold the name and post of the writer of the minutes."""
    found: set[int] = set()
    below = 0
    for row in rows:
        if " by" in row.text and _WRITTEN_BY.match(row.text) or below and len(row.words) <= _WORDS:
            found.add(row.index)
        below = max(0, below - 1) if len(row.words) <= _WORDS else 0
        if "ubmitted" in row.text or "espectfully" in row.text or "ours " in row.text:
            below = _LINES if _SUBMITTED.match(row.text) else below
    return found
