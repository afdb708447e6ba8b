"""What stands behind a title and tells only when the item was heard, or how long it was to take: "Fees [10 min, until 7.15]"."""

import re

_CLOCK = r"(?:\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}(?:\.\d\d)?\s*[ap]\.?m\b\.?)"
_SPAN = r"\d{1,3}[\s-]*(?:min(?:ute)?s?|hours?|hrs?)\b\.?"
# No words that make it a rule on who may speak for how long ("maximum of", "limited to"): they are of the title.
_WORD = (
    r"(?:until|till|to|from|at|and|starts?|starting|ends?|ending|approx(?:imately)?|about|circa|c|ca|time|duration|recording|video|audio"
    r"|total)\b\.?"
)
_BRACKET = rf"[\[(]\s*(?:{_WORD}[\s:]*)*(?:{_CLOCK}|{_SPAN})(?:[\s,;:–—-]*(?:{_WORD}|{_CLOCK}|{_SPAN}))*\s*[\])]"
_TIME = re.compile(rf"(?<=\S)\s*(?:{_BRACKET}|\s[–—-]\s+{_SPAN})\W*$", re.I)


def without_time(text: str) -> str:
    """``text`` without a time, or a length of time, in brackets at its end, or a length of time behind a dash."""
    if not any(map(str.isdigit, text[-40:])):
        return text
    found = _TIME.search(text)
    return text[: found.start()] if found else text
