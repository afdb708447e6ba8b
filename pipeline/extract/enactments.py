"""What a legislature does to its instruments: "Ordinance No. 12 was passed for publication", "By-law 7 was read a third time"."""

import re

# The instrument, by kind and number or title, is what the sentence begins with.
_INSTRUMENT = re.compile(
    r"\W*(?:\(?\w{1,3}[.)]+\s*)?(?:(?:and|The)\s+)?(?:[A-Z]\w+\s+){0,2}"
    r"(?:Ordinance|ORDINANCE|By-?[Ll]aw|BY-?LAW|Bill|BILL|Resolution|RESOLUTION|Local\s+Law|Minute\s+Order|Council\s+Bill)s?\b"
)
_ONLY_TOLD = re.compile(r"\b(?:had|has|have|which|that|when|if|once|until|said|reported|advised|explained|noted)\b")
_BEFORE_NOW = re.compile(r"\b(?:in\s+(?:19|20)\d\d|last\s+(?:year|month|meeting)|ago|previously|at\s+(?:the|its)\s+(?:last|previous))\b")


def enacts(sentence: str, begin: int, stop: int) -> bool:
    """Whether the sentence tells that an instrument was passed, introduced or read at this meeting."""
    before = sentence[:begin]
    return bool(_INSTRUMENT.match(before)) and not _ONLY_TOLD.search(before) and not _BEFORE_NOW.search(sentence)
