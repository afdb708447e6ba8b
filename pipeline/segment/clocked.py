"""Titles behind the time at which each item began: "7.50pm  Election of Chairman" over "7.54pm  Apologies"."""

import re
from itertools import pairwise

from pipeline.segment.candidates import Candidate, titled
from pipeline.segment.rows import Row
from pipeline.segment.titles import has_verb, is_known, title_end, weight

_CLOCK = re.compile(
    r"\W{0,2}(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s*(?:h\b|hrs\b|(?P<half>[ap])\.?m\b\.?)?\W{0,2}[\s–—-]+(?=[A-Z“\"])"
)
_LEAST = 4  # titles; fewer times say when somebody came or left


def _minutes(clock: "re.Match[str]") -> int:
    """The minute of the day; a bare hour without its half of the day is no time."""
    if clock["minute"] is None and clock["half"] is None:
        return -1
    hour = int(clock["hour"]) % 12 + 12 if clock["half"] == "p" else int(clock["hour"])
    return 60 * hour + int(clock["minute"] or 0)


def clocked(rows: list[Row]) -> list[Candidate]:
    """The titles that times stand before, in document order; none where the times do not rise or too few of the lines are titles."""
    found, times = [], []
    for row in rows:
        clock = _CLOCK.match(row.text) if row.text[:3].strip("([*")[:1].isdigit() else None
        if clock is None or (when := _minutes(clock)) < 0:
            continue
        text = row.text[clock.end() :]
        end = title_end(text)
        if len(text.split()) > 10 or text[-1] in ".;," or end < len(text.rstrip(" :–-")) or has_verb(text) or weight(text) < 0.0:
            continue
        found.append(titled(row, row.start + clock.end(), text[:end], 1.0))
        times.append(when)
    rising = all(earlier <= later for earlier, later in pairwise(times))
    return found if len(found) >= _LEAST and rising and sum(is_known(one.title) for one in found) >= 2 else []
