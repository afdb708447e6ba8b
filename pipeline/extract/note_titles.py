"""The title of an entry that its text runs on from, without a stop: "5.6 Bus Times in Much Fenby The Clerk reported that …"."""

import re

_TITLE = re.compile(
    r"(?!(?:The|Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|PC|PCSO|Sgt|Rev)\.?\s+\S+\s+[a-z])"
    r"(?:(?:[A-Z0-9][\w’'&-]*|of|in|to|and|the|for|on|at|with|re|by|near|from|off)\s+(?:[–—-]\s+)?){1,10}?"
    r"(?<!\bthe\s)(?<!\band\s)(?<!\bof\s)(?<!\bCounty\s)(?<!\bDistrict\s)(?<!\bBorough\s)(?<!\bWard\s)(?<!\bCity\s)(?<!\bParish\s)(?<!\bTown\s)"
    r"(?=(?:The\s+(?:(?:Parish|Town|Community|Deputy)\s+)?[Cc]lerk|The\s+Chair\w*|[A-Z]{2,3}|(?:Cllr|Councillor|Mrs?|Ms)\.?\s[A-Z][\w’'-]+)\s+(?:also\s+|then\s+)?"
    r"(?:reported|noted|said|advised|explained|confirmed|stated|informed|told|agreed|commented|mentioned|outlined|gave|had|has|is|was|will|would)\b)"
)


def after_title(text: str, start: int, end: int) -> int:
    """Where the text begins behind such a title; ``start`` where none stands before it."""
    title = _TITLE.match(text, start, end)
    return title.end() if title else start
