"""What a personal name looks like, with ranks and titles, and what a post looks like."""

import re

from pipeline.patterns import PARTICLE
from pipeline.vocab import is_post

_RANK = r"""(?:(?:(?:district|county|borough|city|town|parish|ward|unitary|regional)\s+)?
    (?:councillors?(?:\s?\(s\))?|cynghorwyr|cynghorydd|cyng|cllrs?(?:\(s\))?|clrs?|crs?|comh|cmhlr|ch?omhairleoirí?|bailie)(?![\w'’])\.?:?)"""
_OFFICE = r"""(?:(?:aldermen|alderman|deputy\s+lord\s+mayor|deputy\s+mayor|lord\s+mayor|mayor|provost|cathaoirleach|deputy)
    (?![\w'’])\.?:?(?=\s+[A-Z(]))"""
_UNIFORM = (
    r"(?:(?:(?:temp(?:orary)?|acting|chief|detective|ch\.?)\s+|[tac]/)*"
    r"(?:inspector|insp|superintendent|supt|sergeant|sgt|constable|pcso|pc|acc|dcc|dci)(?![\w'’])\.?)"
)
# the seats of North American bodies, which stand before a name as ranks do: "Mayor Ann Hale, Council Member Ben Poole"
_SEAT = r"""(?:(?:council\s?(?:members?|m[ae]n|wom[ae]n|persons?)|council\s+president|councilors?|trustees?
    |commissioners?|supervisors?|alderwom[ae]n|alderpersons?|selectm[ae]n|selectwom[ae]n|freeholders?|mayor\s+pro[\s-]+tem(?:pore)?|vice[\s-]+mayor|board\s+members?)
    (?![\w'’])\.?:?(?=\s+[A-Z(])(?!\s+(?:of|for|to|at|in|and|the|from|present|absent|via|by)\b))"""
SEATS = re.compile(_SEAT, re.I | re.X)
RANKS = re.compile(rf"(?:the\s+)?(?:{_SEAT}|{_RANK}|{_OFFICE}|{_UNIFORM})\s*", re.I | re.X)
TITLE = (
    r"(?:Messrs|Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Revd?|Reverend|Sir|Dame|Lord|Lady|Baroness|Hon|Canon|Father|Fr|Major|Capt(?:ain)?"
    r"|Col(?:onel)?)"
)
_WORD = r"[A-ZÀ-Þ][\w'’‘.\-]*"
_NAME = re.compile(rf"(?:(?:The\s+)?{TITLE}\b\.?\s+)*(?:{PARTICLE}\s+)*{_WORD}(?:\s+(?:{PARTICLE}\s+)*{_WORD}){{0,4}}")


INITIALS = re.compile(r"[A-Z]{2,4}|[A-Z]{1,2}[a-z]{1,2}[A-Z]?|[A-Z][a-z]?[A-Z][a-z]?")
_CHAIR = re.compile(
    r"\b(?:in the chair|chair(?:man|person|woman)?|presiding|convenor|convener|cathaoirleach|mayor|provost|president)\b", re.I
)
_NOT_CHAIR = re.compile(r"\b(?:vice|deputy|former|past|depute)\b", re.I)


_SURNAMES = frozenset({"hall", "ward", "parks", "head", "clerk", "parish", "town", "shire", "rector", "ranger", "school", "college"})
_THINGS = frozenset({"government", "justice", "register", "investment", "hotel", "crime", "policing"})  # of a body's or a paper's name
SMALL = frozenset({"for", "of", "the", "and", "in", "to", "at", "on", "with"})


# "Council Member Hale", "Mayor Pro Tem Ann Hale": whose words, or whose report, stand below
_NO_PERSON = (
    r"(?:reports?|updates?|announcements?|comments?|items?|matters|business|questions?|concerns?|points?|issues?|interests?|declarations?|communications?|remarks?"
    r"|appointments?|elections?|requests?|vacanc(?:y|ies)|training|expenses|allowances?|discussions?|time|minutes|input|recognition|nominations?|oath|pay|salary"
    r"|compensation|reorgani[sz]ation|selection|orientation|handbook|terms?|present|absent|attendance|correspondence|notices?|motions?|resolutions?|ordinances?"
    r"|hearings?|meetings?|workshops?|agenda|liaisons?|assignments?|surger(?:y|ies)|code|conduct|proposals?|invitations?|charity|awards?|parade)"
)
_RANKED = re.compile(
    r"(?:(?:city|town|county|village|vice|deputy)[\s-]+)?(?:council\s?(?:member|man|woman|person|or)|councill?or|commissioner|supervisor|trustee|alderman|alderwoman"
    r"|selectman|selectwoman|board\s?member|committee\s?member|mayor(?:\s+pro[\s-]?tem(?:pore)?)?|cllr|cr|director|chair(?:man|woman|person)?|lieutenant|chief)\.?"
    rf"(?-i:\s+(?!(?i:{_NO_PERSON})\b)(?:[A-Z]\.|[A-Z][\w’'-]+)){{1,3}}\s*:?\s*",
    re.I,
)


def is_ranked(text: str) -> bool:
    """Whether a line holds nothing but one person's rank and name: "Council Member Hale"."""
    return len(text) < 60 and _RANKED.fullmatch(text.strip()) is not None


def is_chair(position: str) -> bool:
    """Whether ``position`` is that of the person in the chair (a vice-chair is not)."""
    return bool(_CHAIR.search(position)) and not _NOT_CHAIR.search(position)


def is_name(text: str, *, ranked: bool = False) -> bool:
    """Whether ``text`` as a whole is a personal name, titles included. After a rank, a title or an initial a surname such as Hall or Ward
    is one, else it is taken for a post or a place."""
    bare = text.strip()
    if not _NAME.fullmatch(bare) or (not ranked and re.fullmatch(r"[A-Z]{2,4}[a-z]?", bare)):
        return False
    sure = ranked or bool(re.match(rf"{TITLE}\b|[A-Z]\.?\s", bare))
    parts = bare.split()
    sure = sure or (len(parts) == 2 and parts[1].lower() in _SURNAMES)
    if not sure and any(part.lower() in _THINGS for part in parts):
        return False
    if is_post(" ".join(parts[:-1]) if sure and len(parts) <= 4 and not is_chair(bare) else bare):
        return False
    return any(len(w.strip(".")) >= 2 for w in parts) and len(parts) <= 6
