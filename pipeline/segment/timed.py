"""What stands behind a title and tells only when the item was heard, or how long it was to take: "Fees [10 min, until 7.15]",
"Call to Order – 7:02 PM"."""

import re

_CLOCK = r"(?:\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}(?:\.\d\d)?\s*[ap]\.?m\b\.?)"
_SPAN = r"\d{1,3}[\s-]*(?:min(?:ute)?s?|hours?|hrs?)\b\.?"
# No words that make it a rule on who may speak for how long ("maximum of", "limited to"): they are of the title.
_WORD = (
    r"(?:until|till|to|from|at|and|starts?|starting|ends?|ending|approx(?:imately)?|about|circa|c|ca|time|duration|recording|video|audio"
    r"|total)\b\.?"
)
_BRACKET = rf"[\[(]\s*(?:{_WORD}[\s:]*)*(?:{_CLOCK}|{_SPAN})(?:[\s,;:–—-]*(?:{_WORD}|{_CLOCK}|{_SPAN}))*\s*[\])]"
# "Next meeting – 7.00 pm" says when, which is all there is to say
_HEARD = rf"\s[–—-]\s+(?:(?:at|from)\s+)?{_CLOCK}(?:\s*(?:[–—-]|to|until)\s*{_CLOCK})?"
_TIME = re.compile(rf"(?<=\S)\s*(?:{_BRACKET}|\s[–—-]\s+{_SPAN}|{_HEARD})\W*$", re.I)
_WHEN = re.compile(r"\b(?:next|dates?|times?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4}|(?<!previous\s)(?<!last\s)meeting$)\b", re.I)


def without_time(text: str) -> str:
    """``text`` without a time, or a length of time, in brackets at its end or behind a dash; with the time at which a meeting is held."""
    if not any(map(str.isdigit, text[-40:])):
        return text
    found = _TIME.search(text)
    if found is None or found[0].lstrip()[0] in "–—-" and _WHEN.search(text, 0, found.start()):
        return text
    if text.count("(", 0, found.start()) > text.count(")", 0, found.start()):
        return text  # "Lodge (A. Hale - 11:00 am)": who came, and when
    return text[: found.start()]
