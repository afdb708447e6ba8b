"""Parts of an item whose title has the minute behind it in its line, beside others that stand alone: "8.3 Bus Shelter" over a
paragraph, then "8.4 Police Report The Clerk had nothing to tell."."""

import re

from pipeline.segment.candidates import Candidate, is_person
from pipeline.segment.names import is_name
from pipeline.segment.titles import has_verb, is_known

_WORDS = 10  # of a title that runs on
_ALONE = 2  # parts of the item that are titles on their own line at least
_SURE = 0.3  # how much the words must look like a title
_NO_TITLE = re.compile(  # who or what a sentence begins with
    r"(?:The|An?|This|That|It|There|Members?|Options?|Part|Resolved|Agreed|Noted|Recommended|Proposed)\b"
    r"|RESOLVED|AGREED|NOTED|[A-Z]{2,3}\s(?!Reports?\b|Updates?\b)|.*\b(?:[a-z]+ed|who|which|that)\b"
)


def _is_title(one: Candidate) -> bool:
    title = one.title.strip()
    if not one.runs_on or one.base < _SURE or len(title.split()) > _WORDS or has_verb(title) or _NO_TITLE.match(title):
        return False
    return is_known(title) or not (is_person(title) or is_name(title) or title[0].islower() or title.endswith((";", ",")))


def beside_alone(parts: list[Candidate], alone: list[Candidate]) -> list[Candidate]:
    """Those of ``parts`` (of one item) that are such titles; none where fewer than two stand ``alone``, and no number that is not next to
    one found: what is far from them counts paragraphs."""
    used = {c.number.counts[1] for c in alone if c.number}
    if len(alone) < _ALONE:
        return []
    found = []
    for one in parts:
        place = one.number.counts[1] if one.number else 0
        if place and place not in used and {place - 1, place + 1} & used and _is_title(one):
            found.append(one)
            used.add(place)
    return found
