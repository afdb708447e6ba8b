"""What sounds like a decision and is none: the news of another body, relayed in a list, and assent to somebody's feelings."""

import re
from bisect import bisect_left

from pipeline.extract.section import Section
from pipeline.vocab import words

# "Cllr Hale gave a report from the last Harbour Commission meeting:" over the points of it
_RELAYS = re.compile(
    r"\b(?:(?:gave|gives|presented|provided|shared|relayed|read|brought)\s+(?:an?|the|his|her|their|some)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:report|updates?|summary|news|highlights|feedback|notes|points|account)\s+(?:back\s+)?(?:from|of|on)"
    r"|(?:reported|fed)\s+(?:back\s+)?(?:from|on|that\s+at)|attended)\s+(?:the\s+|an?\s+|last\s+|this\s+)?[^.:;]{0,80}?"
    r"\b(?:Commission|Committee|Board|Council|Panel|Forum|Trust|Partnership|Association|Society|Group|Assembly|Federation)\b"
    r"(?:['’]s)?[^.:;]{0,60}:\s*$"
)
_POINT = re.compile(r"\s*(?:[-–—•·●▪*]|o\s)\s*\S")
_MOST_POINTS = 25
# "All concurred." behind words of sympathy or thanks
_CONCURS = re.compile(
    r"\W*(?:All|Everyone|Everybody|(?:All\s+|The\s+|Other\s+)*(?:Members|Councill?ors|Committee|Board|Council|Meeting|meeting)|All\s+present)"
    r"(?:\s+present)?\s+(?:warmly\s+|fully\s+|unanimously\s+|also\s+)?(?:concurred|agreed|assented|endorsed|supported|echoed|seconded)"
    r"(?:\s+(?:with\s+|in\s+)?(?:this|that|these|those|the|his|her)(?:\s+(?:sentiments?|remarks|words|comments|tributes?|wishes|thanks))?)?\W*$"
)
_FEELS = re.compile(
    r"\b(?:sympath(?:y|ies)|condolences?|congratulat\w+|tributes?|thank(?:s|ed|ing)?|gratitude|appreciation|commended|praised|welcomed"
    r"|(?:good|best|well)[- ]wish(?:es|ed)|wished|speedy\s+recovery|commiserat\w+|sorrow|sadness)\b"
)
_SETTLES = re.compile(r"\b(?:proposed|moved|seconded|motion|recommend\w+|suggested|vote\s+of\s+thanks)\b")
# "Decisions: AB/25/0410 Mill House, approved.": under planning, what the authority decided
_THEIR_FATES = re.compile(
    r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:(?:planning|district|borough|county|city|recent|LPA|authority|council)(?:['’]s)?\s+)*"
    r"(?:decisions?(?:\s+notices?)?|determinations?|outcomes|results)(?:\s+(?:received|made|issued|notified|to\s+note))?\s*(?::|[–—-]\s)\s*"
    r"[A-Z]{0,4}/?\d{2,4}/\d{3,}",
    re.IGNORECASE,
)


# "The Planning Commission recommended the rezoning", where a city council met
_COLLEGE = re.compile(
    r"\W*(?:[Tt]he\s+)?(?P<name>(?:(?!The\b)[A-Z][\w’'-]*\s+(?:(?:and|of|&)\s+)?){1,5}?)(?:Sub-?[Cc]ommittee|Committee|Commission|Commissioners|Panel|Board)"
    r"\s+(?:[a-z]+ly\s+)?(?:has\s+|had\s+)?[a-z]+ed\b"
)
# what any body may put before its noun
_ANY = words("any_body")
_HEAD = 1500  # characters in which minutes say whose they are


def of_another(section: Section, start: int, sentence: str) -> bool:
    """Whether a committee, a board or a commission decides in the ``sentence`` at ``start`` that the minutes do not name in their head,
    where they do name a council: it met elsewhere."""
    found = _COLLEGE.match(sentence)
    if found is None:
        return False
    own = [word for word in re.findall(r"[a-z’'-]+", found["name"].lower()) if word not in _ANY]
    head = section.text[: min(start, _HEAD)].lower()
    return bool(own) and "council" in head and not any(word in head for word in own)


def relayed(section: Section, start: int) -> bool:
    """Whether the line of ``start`` is a point of a list that a line leads in as the report of what another body did, or lists what became
    of applications there."""
    at = section.line_at(start)
    if _THEIR_FATES.match(section.words((section.lines[at].start, section.lines[at].end))):
        return True
    for n in range(at, max(-1, at - _MOST_POINTS), -1):
        line = section.lines[n]
        said = section.words((line.start, line.end))
        if line.kind == "list" or _POINT.match(said):
            continue
        return n < at and _RELAYS.search(said) is not None
    return False


def echoes(section: Section, start: int, sentence: str) -> bool:
    """Whether all only join in the sympathy, the thanks or the good wishes of the sentence before the one at ``start``."""
    if not _CONCURS.match(sentence):
        return False
    at = bisect_left(section.sentences, (start, 0))
    before = section.words(section.sentences[at - 1]) if at else ""
    return bool(_FEELS.search(before)) and not _SETTLES.search(before)
