"""What a decision did, by its main verb."""

import re
from functools import cache

from pipeline.vocab import ordered

# After "be", "was", "is hereby" or a modal of them; the adverbs between do not matter.
_PASSIVE = r"\b(?:be|was|were|is|are|been|being)\s+(?:(?:and\s+(?:is|are)\s+)?(?:hereby|duly|formally|unanimously|also|therefore|\w+ly|taken\s+as\s+read\s+and|received\s+and)\s+)*"
_HEAD = re.compile(
    r"^[“\"‘'(\s]*(?:and\s+)?(?i:that\s+)?(?i:to\s+)?(?:(?:[Tt]he|[Tt]his)\s+(?:[A-Z][\w&’'-]*\s+(?:(?:of|and|for)\s+(?:the\s+)?)?){1,6}|(?:Members|Councillors|[Ww]e|Cabinet|Council)\s+)?(?:\w+ly\s+)?"
)
# "It was agreed to …", "Councillor Hale proposed that …": what was decided is the verb behind it.
_AGREED = re.compile(
    r"\b(?:(?i:agreed|decided|resolved|voted)\s+(?:\w+ly\s+)?(?:that|to)|(?:[Pp]roposed|[Mm]oved|[Ss]econded|MOVED|SECONDED)\b(?:\s+by)?(?:(?!\bthat\b)[^;:]){0,80}?\b(?:that|to|the(?=\s+(?:approval|adoption|appointment)\b)))\s+"
)


@cache
def _forms() -> dict[str, str]:
    """Verb form to outcome, from ``models/vocab/outcomes.txt`` (``outcome: form form …``)."""
    table = {}
    for entry in ordered("outcomes"):
        outcome, _, forms = entry.partition(":")
        table.update(dict.fromkeys(forms.split(), outcome.strip()))
    return table


@cache
def _passive() -> "re.Pattern[str]":
    return re.compile(_PASSIVE + r"(?P<verb>[a-z]+(?:-[a-z]+)?)\b", re.IGNORECASE)


def outcome_of(clause: str, *, lead: str = "") -> str:
    """The outcome of a clause.

    ``lead`` is the word that opened the decision, in capitals: where the clause has no verb of outcome, "it was agreed that …" is agreed and
    "recommended that …" recommended; after RESOLVED such a clause is ``other``.
    """
    forms = _forms()
    if lead == "RECOMMENDED":
        return "recommended"
    agreed = _AGREED.search(clause)
    if agreed:
        clause = clause[agreed.end() :]
    head = _HEAD.match(clause)
    first = re.match(r"[A-Za-z]+(?:-[a-z]+)?", clause[head.end() if head else 0 :])
    if first and first.group().lower() in forms:
        return forms[first.group().lower()]
    told = [m.group("verb").lower() for m in _passive().finditer(clause)]
    for verb in told:
        if verb in forms:
            return forms[verb]
    if lead == "AGREED":
        return "agreed"
    return "other"
