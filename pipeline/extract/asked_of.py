"""Whom a body asks by a pronoun: "The committee asked her to go to the bank", "thanked Mr Bell and asked him to write"."""

import re

from pipeline.extract.asked_notes import NEXT_TIME, does
from pipeline.extract.owners import NOMINATIVE, antecedent, are_owners, split_owners
from pipeline.extract.tasks import Hit, Section, Sentence

# "thanked Mr Bell for the talk and invited him"
_HIM = re.compile(r"\bthanked\s+(?P<who>(?:Mrs?|Ms|Dr|Cllr|Councillor)\.?\s[A-Z][\w’'-]+)\b[^;]*\sand\s+\w+\s+(?:him|her)$")
_BODY_ASKS = re.compile(
    r"\b(?:[Cc]ommittee|[Bb]oard|[Cc]ouncil|[Mm]embers|[Mm]eeting|[Cc]hair\w*|[Tt]rustees|[Pp]anel|[Ee]xec|[Ww]e)\s+"
    r"(?:\w+ly\s+|also\s+|then\s+|therefore\s+)*$"
)
# what she goes to do: "to go to the bank and open an account"
_GOES_AND = re.compile(r"\s*(?:to\s+)?(?:go|come)\b[^,;.]{0,40}?\s+and\s+[a-z]+")


def asked_of(section: Section, sentence: Sentence, hit: Hit, whom: "re.Match[str] | None") -> tuple[str, ...]:
    """Who is asked to do something where ``whom`` names him by a pronoun; () where nobody is, or by name."""
    text = section.text
    if whom is None or whom["who"] not in NOMINATIVE:
        return ()
    deed = does(text, whom.end(), sentence.end)
    him = _HIM.search(text, sentence.start, whom.end("who")) if whom["who"] != "them" else None
    if him:
        return split_owners(him["who"], section.cast) if deed or NEXT_TIME.search(text, whom.end(), sentence.end) else ()
    if not _BODY_ASKS.search(text, sentence.start, hit.start) or not (deed or _GOES_AND.match(text, whom.end(), sentence.end)):
        return ()
    who = antecedent(section, hit.start, NOMINATIVE[whom["who"]])
    return split_owners(who, section.cast) if who else ()


_WHOM = re.compile(r"(?:asked|asks|requested|requests)\s+(?P<who>(?:the\s+)?[^,;:.]{2,60}?)\s+to\s+(?!be\b)[a-z]")


def asked_to_have(section: Section, at: int, end: int) -> tuple[str, ...]:
    """Who is asked to do what no rule knows for a deed: "asked the Clerk to set £50 aside, this to be made good in May"."""
    whom = _WHOM.match(section.text, at, end)
    return split_owners(whom["who"], section.cast) if whom and are_owners(whom["who"], section.cast) else ()
