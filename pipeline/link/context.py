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
    return bool(TITLE.search(title)) or len(performance_words().intersection(WORD.findall(text.lower()))) >= ENOUGH
