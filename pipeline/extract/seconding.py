"""Where minutes tell who seconded a motion apart from the sentence that moves it: in the next, behind a speech, below a list."""

import re
from collections.abc import Sequence

from pipeline.extract.votes import NO_SECONDER

# "There was no seconder.": the motion before it fell.
UNSECONDED = re.compile(rf"\b(?:{NO_SECONDER}|(?:not|never)\s+seconded)\b", re.IGNORECASE)
# a motion of somebody else
_MOVED_AGAIN = re.compile(r"\b(?:moved|proposed)\b|\b(?:up)?on\s+the\s+(?:proposal|proposition|motion)\s+of\b", re.IGNORECASE)
_SECONDS_MOTION = re.compile(
    r"(?:The\s+(?i:motion|proposal|nomination|proposition)|It|This)\s+was\s+(?:\w+ly\s+)?seconded\s+by\b|[A-Z][^.;]{2,50}?\sseconded\s+the\s+(?:motion|proposal|nomination|amendment)\b|[A-Z][^;]{2,50}?\sin\s+seconding\s+(?:the|this|his|her)\s+(?i:motion|proposal|amendment)\b"
)
# "Commissioner Poole SECONDED.", "Seconded by Poole.": all that the sentence says, some sentences behind the motion
_SECONDS_ALONE = re.compile(
    r"\W*(?:(?:[A-Z][\w.’'-]*\s+){1,5}(?:then\s+)?(?:seconded|SECONDED|seconds)(?:\s+(?:it|this))?"
    r"|(?:Seconded|SECONDED|Second|SECOND)\s+by:?(?:\s+[A-Z][\w.’'-]*){1,5})\W*"
)
_SECONDS = re.compile(
    r"(?i)\bseconded\b|\bseconds?\s+(?:the\s+(?:motion|nomination|resolution)|it)\b|^\W*(?:sec|2nd\b)|\b(?:2nd|seconds)\W*$"
)
# "Mr Poole seconded.", "Second by Poole.", "This was seconded by Poole.": the sentence says nothing of what was moved
ONLY_SECONDS = re.compile(
    r"\W*(?:(?:(?:The|That|His|Her)\s+(?i:motion|proposal|amendment|nomination|resolution)|This|It)\s+(?:was|is)\s+)?(?:(?:properly|duly|then|and)\s+)?"
    r"(?:(?i:second(?:ed|er)?|2nd|support(?:ed)?)\b|(?!(?:And|The|Costs?)\b)(?:(?:M[rs]s?|Dr|Cllr|Cr|Ald)\.\s?)?[A-Z](?:[^.,;]|\b[A-Z]\.){1,50}?\s(?:then\s+|also\s+|formally\s+)?(?:second(?:ed|s|ing)?|SECONDED(?=\s+(?i:the|it|this)\b|\s*[.;])|2nd)\b)"
)
# "Kemp moved to approve the plan subject to the following:" over a list of conditions
UPON = re.compile(
    r"\b(?:subject\s+to|with|on|under|based\s+on|upon)\s+(?:the\s+|these\s+|those\s+)?(?:following|below|listed|conditions?|stipulations?|findings?)\b[^:]{0,60}:\W*$"
)
_PROPOSED_THING = re.compile(r"\bproposed\s+(?!by\b|that\b|to\b)[a-z]")  # "the proposed road" in such a list
# "Trustee Hale offered the following resolution:" over its words and "Seconded by Trustee Poole"
_OFFERS = re.compile(r"\b(?i:offered|introduced)\s+(?i:the\s+following\s+(?:resolution|motion))\b[^.;:]*:\W*$")
_SECOND_LINE = re.compile(r"\W*(?:Seconded|SECONDED|Second|SECOND)(?:\s+by\b|\s*:)")
_NEAR = 6  # sentences after a motion in which its seconder is looked for
_LONGEST_LIST = 40  # sentences of conditions


def find_seconding(text: str, sentences: Sequence[tuple[int, int]], index: int) -> int:
    """The sentence that tells who seconded the motion in sentence ``index``: the next, or, where it names the motion, one of the next few
    that the motion's own words fill; -1 where there is none."""
    below = _OFFERS.search(text, *sentences[index]) is not None
    if UNSECONDED.search(text, *sentences[index]):
        return -1
    if UPON.search(text, *sentences[index]):
        return _behind_list(text, sentences, index)
    for ahead, stretch in enumerate(sentences[index + 1 : index + 1 + _NEAR]):
        after = text[slice(*stretch)]
        if below and _SECOND_LINE.match(after):
            return index + 1 + ahead
        if _MOVED_AGAIN.search(after) or UNSECONDED.search(after):
            return -1
        if _SECONDS.search(after) if ahead == 0 else _SECONDS_MOTION.match(after) or _SECONDS_ALONE.fullmatch(after):
            return index + 1 + ahead
    return -1


def _behind_list(text: str, sentences: Sequence[tuple[int, int]], index: int) -> int:
    """The sentence behind a list of conditions that tells who seconded the motion over it; -1 where another motion or nothing comes."""
    for ahead, stretch in enumerate(sentences[index + 1 : index + 1 + _LONGEST_LIST]):
        after = text[slice(*stretch)]
        if _SECONDS_MOTION.match(after) or _SECOND_LINE.match(after):
            return index + 1 + ahead
        if UNSECONDED.search(after) or (_MOVED_AGAIN.search(after) and not _PROPOSED_THING.search(after)):
            return -1
    return -1
