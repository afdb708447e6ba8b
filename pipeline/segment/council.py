"""The council that minutes name only below their opening: "Eskdale City Council" said in an item of a meeting held in Eskdale."""

import re
from collections import Counter

from pipeline.segment.heading import council_names
from pipeline.segment.rows import Row

_KIND = re.compile(  # what kind of authority it is; the words before it say which
    r"\s+(?:(?:royal|metropolitan|county|borough|city|district|town|parish|community|regional|shire|unitary|rural|municipal|and)\s+)*"
    r"(?:council|authority|corporation)s?$",
    re.I,
)


def _place(name: str) -> str:
    return _KIND.sub("", name).removeprefix("The ").removeprefix("the ").strip()


def named_within(rows: list[Row], opening: list[str]) -> str:
    """The council of the place that the opening names, as printed further down; empty where several could be meant."""
    told = " ".join(opening)
    found: Counter[str] = Counter()
    for row in rows:
        if "ouncil" not in row.text and "uthority" not in row.text:
            continue
        for name in council_names(row.text):
            place = _place(name)
            if place and place != name and name[-7:] != "council" and re.search(rf"\b{re.escape(place)}\b", told, re.I):
                found[name.removeprefix("The ").removeprefix("the ")] += 1
    ranked = found.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]
