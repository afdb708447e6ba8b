"""Whether an agenda item is about performance, so that a measure's plain name is a mention of it."""

import re

from pipeline.link.words import performance_words

ENOUGH = 4  # different words of performance in the text of an item
TITLE = re.compile(
    r"\b(?:performance | key\ data | KPIs? | indicators? | scorecard | dashboard | outturn | benchmark\w* | Q[1-4] | quarter\w*)\b",
    re.VERBOSE | re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+|%")


def is_about_performance(title: str, text: str) -> bool:
    """Whether the title or the text of an item speaks of performance."""
    if TITLE.search(title):
        return True
    lowered = text.lower()
    there = {word for word in performance_words() if word in lowered}  # by itself or in another word
    return len(there) >= ENOUGH and len(there.intersection(WORD.findall(lowered))) >= ENOUGH
