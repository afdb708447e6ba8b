"""The conditions of a licence or a permission, printed one after another: what the holder is bound to, which is no task of the meeting."""

import re

from pipeline.extract.tasks import Section

_LEAD = re.compile(
    r"\b(?:subject\s+to|on|with)\s+(?:the\s+following|these|those|the)\s+(?:\w+\s+){0,2}?(?:conditions?|restrictions?)\b[^.;:\n]{0,60}:\s*"
    r"|(?:^|\n)\W*(?:The\s+)?(?:Additional\s+|Standard\s+|Proposed\s+|Agreed\s+)?[Cc]onditions(?:\s+(?:attached|imposed|of\s+(?:the\s+)?\w+))?\s*:\s*"
)
_LABEL = r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•·*–—-]"
_OPENS = re.compile(rf"\W*?(?:{_LABEL})\s")
_LABELLED = re.compile(rf"(?:^|\s)(?:{_LABEL})\s*$")
_NEAR = 8  # characters before a sentence in which its label stands
_FAR = 4000  # characters that a list of conditions may take
# What ends such a list: the body decides or speaks again.
_OVER = re.compile(
    r"\b(?:RESOLVED|AGREED|ACTION|Resolved|It\s+was\s+(?:agreed|resolved)|[Tt]he\s+(?:meeting|Panel|Committee|Council|Board|Sub-Committee)\s+[a-z]+ed)\b|\n\s*\n\s*\n"
)


def is_condition(section: Section, number: int) -> bool:
    """Whether the sentence is an entry of a list under "subject to the following conditions:"."""
    text, sentence = section.text, section.sentences[number]
    if not (_OPENS.match(text, sentence.start, sentence.end) or _LABELLED.search(text[max(0, sentence.start - _NEAR) : sentence.start])):
        return False
    before = text[max(section.lines[0].start, sentence.start - _FAR) : sentence.start]
    if "ondition" not in before and "striction" not in before:
        return False
    leads = list(_LEAD.finditer(before))
    return bool(leads) and _OVER.search(before, leads[-1].end()) is None
