"""Who is to do a task that is written out: the names before "to", the bracket at its end."""

import re

from pipeline.extract.bare_orders import tells_deed
from pipeline.extract.deeds import deeds
from pipeline.extract.listed_names import names_in_row
from pipeline.extract.owners import CLOSING_BRACKET, DOER, JOIN, LETTERS, OWNER_BRACKET, are_owners, is_owner, split_owners
from pipeline.extract.shouted import in_small
from pipeline.extract.tasks import Section
from pipeline.vocab import words

# A name with its initials or its helpers, "Tom Kerr (TK) to write": the name is the owner.
_OWN_INITIALS = re.compile(r"\s*\([^()]*\)$")
# "Parish Clerk arrange a meeting": the verb without its "to".
_BARE_DOER = re.compile(
    r"(?P<who>(?:Parish\s+|Town\s+)?(?:Clerk|Chair(?:man)?|Secretary|Treasurer)|[A-Z]{2,3})"
    r"\s+(?!is\b|was\b|has\b|and\b|for\b|in\b|on\b|with\b)[a-z]{3,}\b"
)
# "Ann liaise with the school", "Ann, Jo and Tom check the map", "Ann sends the map round", behind a marker
_NAMED_DOER = re.compile(
    r"(?P<who>[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][a-zà-ÿ’'-]+|(?:,\s[A-Z][a-zà-ÿ’'-]+)*,?\s(?:and|&)\s[A-Z][a-zà-ÿ’'-]+)?)"
    r"\s+(?:(?:also|please|then)\s+)?(?P<verb>[a-z][a-z-]+)\b(?P<rest>[^\n]*)"
)
# Where another doer begins; with whom the first is "to meet the county and the Trust to see what they plan" is none
_AND_CLAUSE = re.compile(
    r"(?<=[a-z])\s+and\s+(?=[A-Z])(?![^.;]{2,60}?\s+to\s+(?:see|understand|discuss|identify|agree|ensure|establish|explore|clarify|determine|learn|hear|say|explain)\b)"
    r"|;\s+|(?:^|,\s+)(?=[A-Z]{2,4}\s+to\b)"
)
# "Parks Team with the help of the Panel to weigh it"
_WITH_HELP = re.compile(
    r",?\s+(?:with\s+(?:[\w’'-]+\s+){0,5}?(?:input|help|support|assistance|advice|agreement|approval|consent|guidance)(?:\s+(?:of|from)\s+[^,;.]{2,50}?)?"
    r"|in\s+(?:consultation|liaison|conjunction|partnership|discussion)\s+with\s+[^,;.]{2,50}?|(?:supported|assisted|helped)\s+by\s+[^,;.]{2,50}?),?\s+(?=to\s+[a-z])"
)
# "Somebody said that the Trust should come first. The Parks Team will weigh it.": the doer stands in a later sentence
_LATER = re.compile(r"(?<=[a-z)]{2})\.\s+(?=[A-Z])")
_ONE_NAME = re.compile(r"[A-Z][a-zà-ÿ’'-]+")
_POINTS = re.compile(r"(?:This|That|These|Those|It|They|There)\b")
_TELLS = re.compile(r"\b(?:was|were|had|suggested|noted|discussed|agreed|proposed|asked|raised|felt|said)\b")
_PASSIVE_TASK = re.compile(r"\s+(?:to|will|would|shall)\s+be\s+(?!responsible|in\b|the\b|available|present|able)[a-z]+")


def _abbreviates(before: str, letters: str) -> bool:
    """Whether the letters in a bracket are those of the capitalised words before it: "the Local Nature Plan (LNP)"."""
    capitals = "".join(word[0] for word in re.findall(r"[\w’'-]+", before)[-2 * len(letters) :] if word[0].isupper())
    return len(letters) > 2 and capitals.endswith(letters)


def _is_name(clause: str) -> bool:
    """Whether what stands before "and" is one word that can be a first name: "Rob and Sue to bake"."""
    word = clause.strip()
    return _ONE_NAME.fullmatch(word) is not None and word not in words("not_names") and word.lower() not in deeds()


def _tells_deed(verb: str, rest: str) -> bool:
    """Whether a verb behind a name tells a deed, be it "send" or "sends"."""
    return tells_deed(verb, rest) or (verb.endswith("s") and tells_deed(verb[:-1], rest))


def owners_of(section: Section, task: str) -> tuple[str, ...]:
    """Who is to do a task that is written out: the phrase before "to", or the bracket at its end."""
    small = in_small(task)
    if small != task:
        return tuple(owner.upper() for owner in owners_of(section, small))
    task = task.strip()
    bracket = OWNER_BRACKET.search(task)
    if bracket and not section.cast.is_initials(bracket["who"]) and _abbreviates(task[: bracket.start()], bracket["who"]):
        task, bracket = task[: bracket.start()].rstrip(), None
    if bracket:
        return split_owners(bracket["who"], section.cast)
    told = CLOSING_BRACKET.search(task)
    if told and bracket_names(section, told):
        return split_owners(told["who"], section.cast)
    row = names_in_row(task, section.cast)
    if row:
        return row
    found: list[str] = []
    told_deed = False
    clauses = _AND_CLAUSE.split(_WITH_HELP.sub(" ", task, count=1))
    for n, clause in enumerate(clauses):
        doer = DOER.match(clause.strip())
        passive = doer and _PASSIVE_TASK.match(clause.strip(), doer.end("who"))
        if doer and passive and not section.cast.named(doer["who"]) and not LETTERS.fullmatch(doer["who"]):
            continue  # "Minutes to be circulated" names nobody
        before = n + 1 < len(clauses)
        ahead = is_owner(clause, section.cast) or _is_name(clause) if before else section.cast.named(clause.strip())
        if doer is None and ahead and not told_deed:
            found.append(clause.strip())  # "Ann and Jo Bell to call a meeting", not the end of "Jo Bell to write to Di and Ann"
            continue
        who = (
            re.sub(r"^(?:.*,\s+|[Ff]or\s+|[^,]*\bthat\s+)", "", doer["who"])
            if doer and not is_owner(doer["who"], section.cast)
            else doer["who"]
            if doer
            else ""
        )
        who = _OWN_INITIALS.sub("", who) if " " in who and not found else who
        told_deed = told_deed or doer is not None
        if who and are_owners(who, section.cast, loosely=True):
            found += split_owners(who, section.cast)
    if not found:
        found += _closing_names(told["who"]) if told else ()
        bare = _BARE_DOER.match(task)
        if bare and (not bare["who"].isupper() or section.cast.is_initials(bare["who"])):
            found.append(bare["who"])
        elif bare is None and (named := _NAMED_DOER.match(task)) and _tells_deed(named["verb"], named["rest"]):
            said = named["who"].split()
            each = JOIN.split(named["who"])
            known = said[0] in words("not_names") or {word.lower() for word in said} & deeds()
            found += () if known else each
    first, *later = _LATER.split(task)
    if not found and later and _TELLS.search(first):
        return next((owners for said in later if not _POINTS.match(said) and (owners := owners_of(section, said))), ())
    return tuple(dict.fromkeys(found))


def bracket_names(section: Section, bracket: "re.Match[str]") -> bool:
    """Whether a bracket behind a task holds those who are to do it; "Owner:" in it lets whoever bears a name be one."""
    return are_owners(bracket["who"], section.cast, loosely=bracket["label"] is not None)


def _closing_names(bracket: str) -> tuple[str, ...]:
    """The full names in the bracket that closes a task: "Confirm the date (Ann Bell, Tom Kerr)"."""
    names = tuple(JOIN.split(bracket))
    return names if all(re.fullmatch(r"[A-Z][a-zà-ÿ’'-]+\s+[A-Z][\w’'-]+", n) for n in names) else ()
