""" "Action: Upon motion by A, seconded by B, the report was accepted.": the word with which North American clerks head what was decided.

Elsewhere "Action" heads a task; what stands behind it tells the two apart: a motion, or what the body did.
"""

import re

_DONE = (
    r"approved|adopted|accepted|authori[sz]ed|awarded|denied|deferred|continued|tabled|passed|introduced|received|conducted|closed|opened|referred"
    r"|pulled|postponed|granted|ratified|appointed|confirmed|rejected|amended|reappointed|waived|declared|voted|directed|upheld|dismissed|removed|withdrawn"
)
_LABEL = r"\W{0,3}(?:ACTION|Action)S?(?:\s+(?:TAKEN|Taken|taken|BY\s+(?:THE\s+)?COUNCIL))?\s*[:–—-]+\s*"
# A motion, or the body as the subject of what it did, or a thing to which it was done.
HEADED = re.compile(
    rf"""{_LABEL}(?P<said>(?:\(?[a-z1]\)\s*)?(?:
        (?i:(?:up)?on\s+(?:a\s+|the\s+)?motion
          |(?:an?\s+)?motion\s+(?:was\s+)?(?:made|moved|carried|passed|approved|failed|by|to)
          |(?:it\s+was\s+)?(?:moved|m/s))\b
      | (?:[A-Z][\w.’'-]*\s+){{1,4}}(?i:moved|motioned|made\s+an?\s+motion)\b
      | (?:The\s+)?(?:[A-Z]\w+\s+){{0,3}}(?i:council|board|commission|committee|trustees|supervisors|commissioners)
          \s+(?:unanimously\s+)?(?i:{_DONE})\b
      | (?:[^.;:\n]|\bNos?\.){{3,160}}?\b(?i:was|were)\s+(?:unanimously\s+)?(?i:{_DONE})\b
      | (?:(?i:(?:(?:this|the|agenda)\s+)?(?:item|matter|application|case)\s+(?:was\s+)?))?(?i:{_DONE})\b(?!\s+(?:to|by)\b)
    ))""",
    re.VERBOSE,
)

# "(a) the fees were adopted; and (b) …", with the motion before it or not
_FIRST_CLAUSE = re.compile(r"\(a\)\s+(?=[^\n]{10,}?\(b\)\s)")

# "Action: C. Bus contract", "Action (Consent): 3.01 Minutes", "ACTION REQUESTED: Approve the bid", "Action Item: Award of the contract":
# what kind of item of the agenda this is, or what the body is asked to do there
_ITEM_LABEL = r"(?:[A-Z]\.|\d{1,2}\.\d{1,2}\.?)\s+(?=[A-Z])"
_KIND = re.compile(
    rf"""\W{{0,3}}(?:(?:Discussion|DISCUSSION|Information|Possible|POSSIBLE)\s*[/,&]?\s*(?:and\s+)?)?(?:ACTION|Action)S?
        (?P<kind>\s*(?:\([A-Z][^()]*\)|[,/&]\s*[A-Z]\w+(?:\s[A-Z]\w+)?)+)?(?:\s+(?i:items?|requested|needed|sought|recommended))?\s*:\s*
        (?:(?P<label>{_ITEM_LABEL})
          |(?:(?:Board|Council|Committee|Commission)\s+(?:vote|approval|decision)|Approv(?:e|al)|Adopt(?:ion)?|Accept(?:ance)?|Award|Ratif(?:y|ication)
             |Authori[sz](?:e|ation)|Consideration|(?:First|Second|Third|Final)\s+[Rr]eading|Public\s+[Hh]earing|Resolution|Ordinance|Vote)\b)""",
    re.VERBOSE,
)
# Other kinds of items, as the same agenda prints them: "Information: A. Budget report"
_OTHER_KIND = re.compile(
    rf"^\W{{0,3}}(?:Information|Procedural|Discussion|Reports?|Presentations?|Recognition|Consent|Minutes|Action\s*[(,][^:\n]{{3,40}})\s*:\s*{_ITEM_LABEL}",
    re.MULTILINE,
)
_TO_DO = re.compile(r"[A-Z]\.\s*[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s+(?:to|will|shall)\b")

# "AGREED ACTION: Chair to write", "Further action – Letter to the county (AB)", "Action agreed: …": a task, marked in more words
_FULLER = re.compile(
    r"\W{0,3}(?:(?:AGREED|NEW|FURTHER|KEY|FOLLOW[\s-](?:UP|ON))\s+ACTIONS?|(?i:agreed|new|further|key|follow[\s-](?:up|on))\s+[Aa]ctions?"
    r"|(?:ACTIONS?\s+AGREED|Actions?\s+agreed))\b(?:\s+POINTS?|\s+points?)?(?=\s*(?::|[–—]|-\s))"
)


def plain_mark(words: str) -> str:
    """The words of a line with "Action" for a fuller marker at its head."""
    return _FULLER.sub("Action", words, count=1) if _FULLER.match(words) else words


def is_marked(text: str, at: int) -> bool:
    """Whether the line around ``at`` opens with a fuller marker, whose "AGREED" is no decision."""
    return _FULLER.match(text, text.rfind("\n", 0, at) + 1) is not None


def heads_item(text: str, start: int, end: int) -> bool:
    """Whether "Action" on this line says of what kind an item of the agenda is, or what the body is asked to decide."""
    match = _KIND.match(text, start, end)
    if match is None or not match["label"]:
        return match is not None
    numbered = match["label"][0].isdigit() or bool(match["kind"])
    return numbered or not _TO_DO.match(text, match.start("label"), end) and _OTHER_KIND.search(text) is not None


def headed(text: str, start: int, end: int) -> int:
    """Where what was decided begins on a line that "Action" heads; -1 where the line is a task or anything else."""
    match = HEADED.match(text, start, end)
    return match.start("said") if match else -1


def clauses_begin(text: str, start: int, end: int) -> int:
    """Where the lettered clauses of what was decided begin on a line that "Action" heads; -1 where it has none."""
    decided = headed(text, start, end)
    first = _FIRST_CLAUSE.search(text, decided, end) if decided >= 0 else None
    return first.start() if first else -1
