"""A report or letter that minutes print in full, in quotation marks: it tells what its writer says, not what the meeting did."""

import re
from collections.abc import Iterator

from pipeline.segment.rows import Row

_LEADS = re.compile(  # "The Committee considered the undernoted report:"
    r"\b(?:consider\w*|receiv\w*|submitted|read|noted|(?:following|undernoted|undermentioned|below))\b[^.]*"
    r"\b(?:report|paper|briefing(?:\s+note)?|memorandum|letter|correspondence)\b[^.:]*[:–—-]+\s*$",
    re.I,
)
_OPENS = re.compile(r"\W{0,3}[“\"]")
_CLOSES = re.compile(r"[”\"]\W{0,2}$")
_LEAST = 3  # lines; a shorter quotation is a sentence of somebody's


def quoted_reports(rows: list[Row]) -> Iterator[list[Row]]:
    """The lines of each such report, from the one that opens the quotation to the one that closes it."""
    at = 1
    while at < len(rows):
        if _OPENS.match(rows[at].text) and not _CLOSES.search(rows[at].text) and _LEADS.search(rows[at - 1].text):
            end = next((n for n in range(at, len(rows)) if _CLOSES.search(rows[n].text)), None)
            if end is not None and end - at + 1 >= _LEAST:
                yield rows[at : end + 1]
                at = end
        at += 1
