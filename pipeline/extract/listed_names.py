"""Several people in a row before what they do, "Ann Bell, Tom Kerr and Jo Hind to meet", or under one title, "Cllr Hale and Poole"."""

import re

from pipeline.extract.speakers import Cast

_ONE = r"(?:(?:Mrs?|Ms|Dr|Cllr|Councillor)\.?\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]*){0,2}"
_LIST = re.compile(
    rf"(?P<names>{_ONE}(?:(?:,\s(?:and\s)?|\sand\s|\s&\s){_ONE}){{1,9}})\s+"
    r"(?P<verb>to|will|would|shall|(?!and\b|of\b|for\b|the\b|in\b|on\b|at\b|with\b|from\b|by\b|as\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b)[a-z][a-z/-]{2,}(?<!ed)(?<!ing))\b"
)
_BETWEEN = re.compile(r",\s(?:and\s)?|\sand\s|\s&\s")
_FULL = re.compile(r"[A-Z][a-zà-ÿ.’'-]+\s(?:[A-Z][\w’'-]+\s)?[A-Z][\w’'-]+|(?:Mrs?|Ms|Dr|Cllr|Councillor)\.?\s.+")
_ONE_TITLE = re.compile(r"(?P<first>(?:Cllr\.?|Councillor|Trustee|Supervisor)\s[A-Z][\w’'-]+)\s+and\s+(?P<second>[A-Z][a-zà-ÿ][\w’'-]+)")
_NO_NAME = re.compile(r"\b(?:Services?|Governance|Finance|Housing|Council|Committee|Board|Panel|Team|Planning|Highways|Department)\b")


def names_in_row(task: str, cast: Cast) -> tuple[str, ...]:
    """The people with whose names a task opens, two or more; () where one of them is no name."""
    listed = _LIST.match(task)
    if listed is None:
        return ()
    names = _BETWEEN.split(listed["names"])
    full = all((cast.named(name) is not None or _FULL.fullmatch(name)) and not _NO_NAME.search(name) for name in names)
    return tuple(names) if full else ()


def under_one_title(phrase: str) -> tuple[str, ...]:
    """The two who share a title that is printed once: "Councillor Hale and Poole"."""
    both = _ONE_TITLE.fullmatch(phrase)
    return (both["first"], both["second"]) if both and not _NO_NAME.search(both["second"]) else ()
