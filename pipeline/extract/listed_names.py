"""Several people in a row before what they do, "Ann Bell, Tom Kerr and Jo Hind to meet", or under one title, "Cllr Hale and Poole"."""

import re

from pipeline.extract.speakers import Cast
from pipeline.vocab import is_post, words

_ONE = r"(?:(?:Mrs?|Ms|Dr|Cllr|Councillor)\.?\s)?[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2}"
_LIST = re.compile(
    rf"(?P<names>{_ONE}(?:(?:,\s(?:and\s)?|\sand\s|\s&\s){_ONE}){{1,9}})\s+"
    r"(?P<verb>to|will|would|shall|(?!and\b|of\b|for\b|the\b|in\b|on\b|at\b|with\b|from\b|by\b|as\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b)[a-z][a-z/-]{2,}(?<!ed)(?<!ing))\b"
)
_BETWEEN = re.compile(r",\s(?:and\s)?|\sand\s|\s&\s")
_FULL = re.compile(r"[A-Z][a-zà-ÿ.’'-]+\s(?:[A-ZÀ-Þ][\w’'-]+\s)?[A-ZÀ-Þ][\w’'-]+|(?:Mrs?|Ms|Dr|Cllr|Councillor)\.?\s.+")
_ONE_TITLE = re.compile(r"(?P<first>(?:Cllr\.?|Councillor|Trustee|Supervisor)\s[A-ZÀ-Þ][\w’'-]+)\s+and\s+(?P<second>[A-Z][a-zà-ÿ][\w’'-]+)")
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


_WORD = re.compile(r"\S+")
_BEFORE = re.compile(rf"(?P<who>(?:[Tt]he\s)?{_ONE}),\s+$")
_OFFICE = re.compile(r"(?:[Tt]he\s)?(?:(?:Vice|Deputy)[\s-])?(?:Chair\w*|Clerk|Secretary|Treasurer|Leader|Mayor|Convener)")


def row_start(text: str, start: int, begin: int, cast: Cast) -> int:
    """Where a row of names begins whose last but one stands at ``begin``: "Ann, Tom and Mary"; ``begin`` where none stands before it."""
    while (before := _BEFORE.search(text, start, begin)) is not None:
        who = before["who"]
        unlisted = before.start() == start and " " not in who and who not in words("not_names") and _is_first(_next_word(text, begin), cast)
        if not (cast.named(who) or _OFFICE.fullmatch(who) or (" " not in who and _is_first(who, cast)) or unlisted):
            break
        begin = before.start()
    return begin


def _next_word(text: str, at: int) -> str:
    word = _WORD.search(text, at)
    return word.group() if word else ""


def _is_first(name: str, cast: Cast) -> bool:
    return any(person.name.split()[0] == name for person in cast.people)


# "Chris Hale, Head of Waste and Parks": the post is his who stands before it
_WITH_POST = re.compile(
    r"(?P<name>[A-Z][a-zà-ÿ’'-]+\s(?:[A-Z]\.?\s)?[A-ZÀ-Þ][\w’'-]+),\s+(?:the\s+)?(?:(?:Assistant|Deputy|Acting|Interim|Senior|Principal|Strategic|Corporate)\s+){0,2}"
    r"(?:Head|Director|Manager|Leader|Lead)\s+(?:of|for)\s[^,;/]+"
)
_PLAIN_NAME = re.compile(r"[A-Z][a-zà-ÿ’'-]+\s[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]")


def people_in(part: str, cast: Cast) -> tuple[str, ...]:
    """The people of a phrase that holds their names and nothing else but the post of one; () where it is another list."""
    if both := under_one_title(part):
        return both
    if posted := _WITH_POST.fullmatch(part):
        return () if is_post(posted["name"]) else (posted["name"],)
    return tuple(p for p in _BETWEEN.split(part) if p) if _first_names(part, cast) or _full_names(part, cast) else ()


def _full_names(phrase: str, cast: Cast) -> bool:
    """Whether a phrase is a row of first names with surnames: "Ann Bell and Tom Kerr"; where nobody present bears one, of nothing else."""
    names = _BETWEEN.split(phrase)
    plain = len(names) > 1 and all(_FULL.fullmatch(name) and not _NO_NAME.search(name) for name in names)
    return plain and (
        any(cast.named(name) is not None for name in names) or all(_PLAIN_NAME.fullmatch(name) and not is_post(name) for name in names)
    )


def _first_names(part: str, cast: Cast) -> bool:
    """Whether a phrase is a list of bare first names, "Nigel, Ann and Tom": single words, one of which somebody present bears."""
    names = [p for p in _BETWEEN.split(part) if p]
    if len(names) < 2 or not all(re.fullmatch(r"[A-Z][a-zà-ÿ’'-]+", n) for n in names):
        return False
    return bool({p.name.split()[0] for p in cast.people if len(p.name.split()) > 1} & set(names))


_PARTNER = re.compile(r"(?:^|(?<=[.;,]\s))(?P<who>[A-Z]{2,3}|[A-Z][a-zà-ÿ’'-]+|[A-Z]\.?\s[A-Z][a-zà-ÿ’'-]+)$")


def _shape(name: str) -> str:
    """How somebody is called: "A" of letters, "Aa" of a first name, "A Aa" of an initial and a surname."""
    return "A" if name.isupper() else re.sub(r"[a-zà-ÿ’'-]+", "a", name).replace(".", "")


def partner_before(text: str, start: int, end: int, second: str) -> int:
    """Where somebody on no list begins who ends at ``end`` and is called as ``second`` is: "JH" of "JH and DR"; ``end`` if nobody is."""
    first = _PARTNER.search(text[start:end])
    if first is None or first["who"] in words("not_names") or is_post(first["who"]) or _shape(first["who"]) != _shape(second):
        return end
    return start + first.start("who")
