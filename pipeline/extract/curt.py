"""Answers that a note leaves without a speaker or a verb: "Fairly.", "In the north no.", "7 clubs of 9 pay the same (AB)."."""

import re

from pipeline.extract.facts import is_opinion, is_verbless
from pipeline.extract.speakers import Cast, Speaker

# One word or few that answer and cannot head or note anything
_CURT = re.compile(
    r"(?:Yes|No|Not\b[^.?:;]{0,50}|None|Never|Both|Neither|Before|After|With|Without|Possibly|Perhaps|Maybe|Nobody|Nothing|Always|Sometimes|Often|Rarely|Seldom"
    r"|(?!Only|Family|July|Early|Daily|Weekly|Monthly|Apply|Reply|Supply|Assembly|Italy|Likely)[A-Z][a-z]{2,}ly"
    r"|The\s+(?:former|latter)|(?:In|For|At|On)\s[^.?,:;]{3,40}\s(?:no|yes))\.(?=\W*$|\s+[A-Z\d])|(?:Yes|No),\s+(?!further|more|other)[a-z]"
)
# "Two.", "About nine in May.": a figure and hardly a word more; "Monthly." heads what follows
_FEW = re.compile(
    r"(?:(?:About|Around|Some|Over|Under|Nearly|Only|Just)\s+)?(?:[£€$]?\d[\d.,]*(?:%|m|k)?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty"
    r"|Forty|Fifty|Half)(?:-\w+)?(?:\s+[\w’'-]+){0,5}\.?$"
)
_INITIALS = re.compile(r"\((?P<who>[A-Z]{2,4})\)\W*$")
_TO_DO = re.compile(r"(?<!subject )\bto\s+(?!be\b)[a-z]+\W*$|^(?:[A-Z][\w’'-]*\s+){1,3}to\s+[a-z]|\bACTION\b|^\W*Action\b")


def is_curt(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins as no more than the answer to a question that is put in so many words: "Fairly."."""
    words = text[start:end].strip()
    return bool(_CURT.match(words)) or _FEW.match(words) is not None and is_verbless(words)


def echoes(asked: str, words: str) -> bool:
    """Whether an answer is no more than one of the things between which a question left the choice: "gross or net? Gross."."""
    first, *more = re.split(r"[,;]", words.lower())
    said, offered = re.findall(r"\w+", first), re.findall(r"\w+", asked.lower())
    if 3 < len(said) <= 6 and not more and " ".join(said) in " ".join(offered) and "or" in offered[: -len(said) + 1]:
        return True  # "all of it or just the bottom half? Just the bottom half."
    return (1 if more else 0) < len(said) <= 3 and "or" in offered and said[-1] not in ("or", "and") and set(said) <= set(offered)


def told_behind(text: str, start: int, end: int) -> bool:
    """Whether what stands behind "… going in winter?" answers it without a verb: "Temporary berth at the old quay, nine places"."""
    words = text[start:end].strip()
    return 3 <= len(words.split()) <= 30 and words[:1].isalnum() and not (_TO_DO.search(words) or is_opinion(words) or words.endswith("?"))


def initialled(text: str, start: int, end: int, cast: Cast) -> Speaker | None:
    """Who says what ends in his or her initials in brackets."""
    found = _INITIALS.search(text[start:end])
    return cast.person_at(text, start + found.start("who"), start + found.end("who")) if found else None
