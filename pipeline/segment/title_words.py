"""Words that tell a title: which other business came up ("AOB: Flooding at the Mill"), what a body has ("Council vacancies")."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.segment.names import is_name

# Nouns in the plural that are no verb behind the name of a body.
OWNED = (
    "(?:vacanc(?:y|ies)|meetings|dates|finances|accounts|matters|ways|assets|propert(?:y|ies)|grounds|land|lands|services|papers|minutes|polic(?:y|ies)"
    "|procedures|elections|appointments|priorities|objectives|aims|goals|roles|allowances|expenses|resources|buildings|offices|standards|seats|terms"
    "|fees|contracts|positions|duties|events|news|business|progress|communications)\\b"
    "|(?:reports|plans|records|projects|visits|rules|funds|costs|documents|awards|structures)\\W*$"
)
_OTHER = re.compile(
    r"(?:any\s+other\s+(?:\w+\s+){0,2}business|a\.?o\.?b\.?|other\s+business)\s*(?::|\s[–—-])\s+(?P<what>(?-i:[A-Z])[^.:;,?!£]{4,80}?)\.?\s*$",
    re.I,
)
DATED_MINUTES = re.compile(  # "1 June minutes"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH_NAME}(?:\s+\d{{4}})?\s+(?:meeting\s+)?(?:minutes|notes?)\W*$", re.I
)
_NO_TOPIC = re.compile(r"(?:none|nil|no|nothing|not|there|cllrs?|councillors?|mrs?|ms|dr)\b", re.I)
_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})


def names_other(text: str) -> bool:
    """Whether all that stands behind "Any other business" are the words of a title, capitals and all, which no person bears."""
    other = _OTHER.match(text)
    what = other["what"] if other else ""
    big = [word for word in what.split() if word.lower() not in _SMALL]
    if not 2 <= len(big) <= 9 or _NO_TOPIC.match(what) or len(big) == 2 and is_name(what):
        return False
    capitals: int = sum(word[0].isupper() for word in big)
    return capitals >= 0.7 * len(big)
