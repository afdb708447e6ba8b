"""Orders as a list of actions or a label prints them, in the imperative: "Jo Bell: Draft the notice", "Draft the notice – Jo Bell".

Outside such a list the same words are titles as often as orders; the heading, the label or the owner at the end tells that they are not.
"""

import re
from functools import cache

from pipeline.dates import MONTH_NAME
from pipeline.extract.deeds import deeds
from pipeline.extract.due import closing_due
from pipeline.extract.owners import DOER, are_owners, split_owners
from pipeline.extract.speakers import BODY, UNKNOWN
from pipeline.extract.tasks import Section
from pipeline.vocab import words

_VERB = re.compile(r"\W*(?:(?:[Aa]ll|[Pp]lease|[Pp]ls|[Aa]lso|[Tt]o)\s+)?(?P<verb>(?:[Rr]e-|[Cc]o-)?[A-Za-z][a-z]+(?:-[a-z]+)?)\b")
# What stands behind a verb that is a noun here: "Review of the year", "Plan and budget", "Report – none", "Update from Jo"
_OF_NOUN = re.compile(r"\s+(?:of|from|and|was|were|is|are|has|had)\b|\s*$|\s*[:.;,–—)-]", re.IGNORECASE)
# "Jo Bell: draft the notice", "Jo + Tom – draft it", "All members: send ideas"
_KEYED = re.compile(
    r"@?\[?(?P<who>[A-Za-z][^:.;()\[\]]{0,60}?)\]?(?:\s*\([^()]*\))?(?:\s*:\s*|\s+[–—-]+\s+)(?P<rest>\S+\s+\S.*)",
    re.DOTALL,
)
_NAMES = re.compile(
    r"(?:[Aa]ll|ALL|[Ee]very(?:one|body)|[Cc]ommittee|[Mm]embers|[Ss]taff|[Tt]rustees|[Oo]fficers|[Vv]olunteers|[Ee]xec|(?:[Aa]ll|[Ii]nterested|[Nn]ew|[Oo]ther|[Oo]ld|[A-Z][\w’'-]+)\s+(?:members|partners|sites|staff|officers|volunteers|teams?|groups?|leads?)"
    r"|(?:[A-Z][\w.’'-]*|de|van|von|der|la|of|the)(?:\s+(?:[A-Z][\w.’'-]*|de|van|von|der|la|of|the|for|and|&|[+/,])|\s?[/+&,]\s?[A-Z][\w.’'-]*)*)"
)
# "Draft the notice – Jo Bell", "Draft the notice (JB, TK)", "Draft the notice [all sites]", "Draft the notice. Owner: Jo"
_CLOSING = re.compile(
    r"(?:\s+[–—-]+\s*|\s+@(?=[A-Z])|\s*[(\[]\s*|[.;,]?\s+(?=[Oo]wners?\s*:|[Ll]ead\s*:|[Rr]esponsible\s*:))"
    r"(?:(?:[Oo]wners?|[Ll]ead|[Rr]esponsible|[Aa]ctions?|ACTIONS?|[Bb]y)\s*:?\s+)?(?P<who>[A-Za-z][^()\[\]:;–—]{1,60}?)\s*[)\]]?\.?$"
)
_NO_NAME = re.compile(
    rf"(?i:(?:{MONTH_NAME}|mon|tues|wednes|thurs|fri|satur|sun)\w*\b|next|done|ongoing|urgent|completed?|closed|tbc|see|ref|item|page|phase|part|stage|option)\b"
)
_OBJECT = re.compile(r"\s+(?:the|an?|all|some|any|this|that|these|those|our|new|if|whether|out|up|into|with|back)\b")
_INITIALS_ORDER = re.compile(r"(?P<who>[A-Z]{2,3}(?:\s?[/,&+]\s?[A-Z]{2,3})*)\s+(?P<rest>[A-Z][a-z].*)", re.DOTALL)
_GROUPS = frozenset(["All", "Officers", "Members", "Residents"])
_SMALL = re.compile(r"\w+")


@cache
def order_verbs() -> frozenset[str]:
    """With what an order in the imperative begins, in base forms."""
    return deeds() | words("order_verbs")


def orders(said: str) -> bool:
    """Whether words begin as an order does: "Draft the notice", "Please re-add it", not "Review of the year"."""
    found = _VERB.match(said)
    if found is None:
        return False
    verb = found["verb"].lower()
    known = verb in order_verbs() or verb.removeprefix("re-") in order_verbs()
    return known and not (verb in words("order_nouns") and _OF_NOUN.match(said, found.end("verb")))


def keyed_order(section: Section, body: str) -> "re.Match[str] | None":
    """"Jo Bell: Draft the notice": a name or a group (group "who") before an order in the imperative (group "rest")."""
    found = _KEYED.match(body)
    if found is None or not orders(found["rest"]) or _verb_first(found["who"]):
        return None
    return found


def keyed_owners(section: Section, body: str) -> tuple[str, ...]:
    """Who stands before the order; () where nobody does, or a topic: a word that the minutes also write in small letters."""
    found = keyed_order(section, body)
    if found is None or not _NAMES.fullmatch(found["who"]) or _NO_NAME.match(found["who"]):
        return ()
    who = found["who"]
    if are_owners(who, section.cast):
        return split_owners(who, section.cast)
    if who.islower() or who.lower() in ("committee", "members", "staff", "trustees", "officers", "volunteers", "exec"):
        return (who,)
    if " " not in who and f" {who.lower()}" in section.text or who.split()[0] in words("not_names") - _GROUPS:
        return ()
    return _parts(section, who)


def _parts(section: Section, who: str) -> tuple[str, ...]:
    names = re.split(r"\s*[/+&,]\s*|\s+and\s+", who)
    joined = all(1 <= len(name.split()) <= 3 and name[:1].isupper() for name in names)
    return tuple(names) if joined and len(names) > 1 else split_owners(who, section.cast)


def closing_owners(section: Section, body: str, *, loosely: bool = True) -> tuple[str, ...]:
    """Who stands at the end of an order in the imperative, behind a dash or in a bracket, with a date or without."""
    if not orders(body):
        return ()
    for said in dict.fromkeys((body.strip(), closing_due(body.strip())[0])):
        found = _CLOSING.search(said)
        if found and not _NO_NAME.match(found["who"]) and not _verb_first(found["who"]) and _named(section, found["who"], loosely=loosely):
            return split_owners(found["who"], section.cast) if are_owners(found["who"], section.cast) else _parts(section, found["who"])
    return ()


def owner_at_end(section: Section, body: str) -> tuple[str, ...]:
    """Who of the meeting stands at the end of a marked task in any words, "Coats for every guide – Tom Kerr, by 12 June"; () for others."""
    doer = DOER.match(body)
    if doer and " " in doer["who"] and doer["who"].split()[-1][:1].isupper() and not body.startswith("be ", doer.end()):
        return ()  # "the Data Team to ask about the file (TXF)"
    for said in dict.fromkeys((body.strip(), closing_due(body.strip(" ."))[0])):
        found = _CLOSING.search(said)
        if found is None or _NO_NAME.match(found["who"]) or not are_owners(found["who"], section.cast):
            continue
        first = section.cast.at(body, 0, found.start())
        if first is None or first.role in (UNKNOWN, BODY):  # else "AB: a letter to the bank (Clerk)", whose owner stands first
            return split_owners(found["who"], section.cast)
    return ()


def _named(section: Section, who: str, *, loosely: bool) -> bool:
    if are_owners(who, section.cast):
        return True
    return loosely and _NAMES.fullmatch(who) is not None and not (" " not in who and f" {who.lower()}" in section.text)


def _verb_first(who: str) -> bool:
    """Whether what should be a name begins with a deed: "Ring the bank – Ann" holds none before the dash."""
    first = _SMALL.match(who)
    return first is not None and first.group().lower() in order_verbs() and " " in who


def told_by_label(section: Section, rest: str) -> bool:
    """Whether what stands behind "Action 5.2" or "Action on", without a sign, is a task: an order with its owner, or one with an object."""
    if keyed_owners(section, rest) or closing_owners(section, rest):
        return True
    doer = DOER.match(rest)
    if doer and are_owners(doer["who"], section.cast):
        return True
    found = _VERB.match(rest) if orders(rest) else None
    return found is not None and (found["verb"].lower() not in words("order_nouns") or _OBJECT.match(rest, found.end("verb")) is not None)


def initials_order(section: Section, rest: str) -> tuple[str, ...]:
    """Whose initials stand between "Action" and an order in the imperative: "AB/CD Look at the figures"."""
    found = _INITIALS_ORDER.match(rest)
    if found is None or not orders(found["rest"]) or not all(map(section.cast.is_initials, re.split(r"\s?[/,&+]\s?", found["who"]))):
        return ()
    return tuple(re.split(r"\s?[/,&+]\s?", found["who"]))
