"""Whose share a thing is: "the licence falls to Ann", "the form was left with the Clerk", "Posters – Kit's job", "to be looked into by …".

The one whose share it is must be a person or an office of the meeting: duties that fall to a council by law are none.
"""

import re

from pipeline.extract.deeds import is_task
from pipeline.extract.owners import are_of_meeting, is_owner, split_owners
from pipeline.extract.tasks import Section, Sentence, Task
from pipeline.extract.undertakings import ASKED, RETOLD
from pipeline.form import Form
from pipeline.vocab import words

_WHO = (
    r"(?P<who>(?:[Tt]he\s+)?[A-ZÀ-Þ][\w.’'-]*(?:\s+(?:(?:and|&|of|for)\s+)?(?:the\s+)?[A-ZÀ-Þ][\w.’'-]*){0,5}"
    r"|the\s+(?:[a-z-]+\s+)?(?:clerk|chair\w*|secretary|treasurer|caretaker))"
)
_ENDS = r"(?=\s*(?:[.,;:(–—]|$)|\s+(?:and|to|by|before|who|again|as|this|next|for|in|on|-)\b)"
_FALLS = Form(
    rf"\b(?:(?:falls|fell|will\s+fall|(?:was|is|were|are)\s+(?:\w+\s+)?(?:left|allotted|allocated|assigned|delegated|entrusted|handed(?:\s+over)?|passed(?:\s+on)?))\s+(?:with|to)"
    rf"|(?:is|are|was)\s+down\s+to|(?:was|is|were|are)\s+left\s+(?:up\s+)?(?:to|with)|(?:^|(?<=[:–—;-]\s)|(?<=\s))(?:[Ll]eft|[Dd]elegated|Given|Handed|Passed)\s+(?:to|with))\s+{_WHO}{_ENDS}"
)
# "a petition, which was handed to the Mayor": it is in his hands
_GIFT = re.compile(r"\b(?:petition|cheque|certificate|prize|award|medal|cup|trophy|bouquet|gift|chain|plaque)s?\b")
_HAS_JOB = Form(
    rf"(?:^\W*|[,;:]\s+|\band\s+){_WHO}\s+(?:(?:now\s+|also\s+)?(?:has|have|had|took|takes|drew|got|(?:(?:was|were|is|are|(?:has|have)\s+been)\s+)?(?:given|handed|set|assigned|allotted|charged\s+with|entrusted\s+with)|accepted|picked\s+up)\s+(?:on\s+)?the\s+(?:job|task|action|errand|duty|chore)\s+of\s+\w+ing"
    r"|(?:is|are|was)\s+(?:down|in\s+charge)\s+(?:to\s+(?:do|bring|make|see|get)|for\s+the)|(?:took|takes|will\s+take|has\s+taken)\s+(?:charge|care)\s+of)\b"
)
_JOB_NOTE = Form(rf"\W*[A-Z][^.;:?]{{1,60}}?\s*(?:\s[–—-]|:)\s+(?:this\s+is\s+)?{_WHO}['’]s?\s+(?:job|task|action|turn)\b[^.;]{{0,30}}\.?")
_WITH_NOTE = Form(
    rf"\W*[A-Z][^.;:?]{{1,60}}?\s*(?:\s[–—-]|:)\s+(?:now\s+|still\s+)?(?:with|for|over\s+to)\s+{_WHO}(?:,?\s+who\b[^.;]{{3,60}}|\s+to\s+[a-z]+[^.;]{{0,60}})?\.?"
)
# "The keys were with Ann Bell who promised to label them", "passed to the Clerk, who was asked to have it valued"
_WHO_DOES = Form(
    rf"\b(?:with|to)\s+{_WHO},?\s+who(?:['’]ll|\s+will|\s+would|\s+is\s+(?:going\s+)?to|\s+(?:has\s+|kindly\s+|readily\s+)?(?:agreed|undertook|undertaken|promised|offered|volunteered)"
    r"\s+to|\s+(?:was|is)\s+(?:asked|requested|instructed|told)\s+to)\s+(?!an?\b|the\b|this\b|his\b|her\b|be\b|have\s+(?!it\b|them\b|the\b|this\b)|see\s+(?:him|her)\b|remain\b|continue\b)[a-z]+"
)
_AFTER_NAME = re.compile(r"\s+(?:to\s+(?!be\b)[a-z]+|by\b|before\b|who\b|this\b|next\b|$)|\W*$|[,;]")
# "Next agenda: benches, bins (Ann Bell to report back), trees."
_BRACKETED = re.compile(rf"\({_WHO}\s+to\s+(?P<verb>[a-z]+)\b[^()]*\)")
_HEAD = re.compile(
    r"\b(?:would|will|should|could|might|is|are|was|were|be|asked|agreed|needs?|suggested|wanted|wants)\b"
)  # a clause, no list
_PAST = re.compile(r"\b(?:had|last|previous)\b")
_TELLS = re.compile(r"\b(?:was|were|is|are|had|has|have|been|did|said|asked|met|done|[a-z]{3,}ed)\b")
# "The Chair asked about dates and it fell to Ann Bell to ring": what was asked stands in a clause of its own
_OWN_CLAUSE = re.compile(r"[,;]?\s+(?:and|but)\s+(?=(?:it|this|that|the\s+(?:job|task|matter))\s)")
_LAW = re.compile(
    r"\b(?:Act|law|duty|duties|responsibility|liability|risk|cost|burden|blame|powers?|decision|authority|Order|Regulations|condolences|thanks)\b"
)
# "is to be taken up with", "are to be got": what a meeting has done by somebody; works and events are news
_TO_BE = Form(
    r"(?:\b(?:is|are)\s+(?:also\s+|now\s+)?to|(?:^\W*|\band\s+)(?i:this|it|(?:this|the)\s+(?:matter|issue|point))\s+(?:(?:was|is)\s+)?(?:also\s+|now\s+)?(?:to|will))\s+be\s+(?P<done>(?:taken|brought)\s+up|pursued|referred|looked\s+(?:in\s*to|at)|followed\s+up|chased(?:\s+up)?|dealt\s+with|sorted(?:\s+out)?|seen\s+to"
    r"|reported|raised|asked|contacted|approached|written\s+to|told|thanked|got|obtained|sought|bought|purchased|ordered|priced|checked|found\s+out|[ei]nquired|drawn\s+up"
    r"|drafted|circulated|tidied|inspected|measured|put\s+right|corrected|collected|returned|handed\s+(?:in|over|back)|invited|thanked|booked|invoiced|renewed|hired)\b(?P<rest>[^;]*)"
)
_TO_BE_NEWS = re.compile(
    r"\b(?:if|when|where|who|which|how|any|each|every|all|must|residents|applicants|patients|tenants|people)\b", re.IGNORECASE
)
_TO_WHOM = re.compile(
    r"\s*(?:[.,;]|$)|\s+(?:up\s+)?(?:with|to|by(?=\s+(?:the\s+)?[A-Z])|for|from|again|at|before|about|how|what|if|whether|why|as|and|on)\b"
)
_BY_WHOM = re.compile(r"\sby\s+(?P<who>(?:the\s+)?[A-Z][^,;.]{1,60}?)(?=\s+(?:by|before|at|on|in|and)\b|[.,;]|$)")
_CUES = (
    "fall",
    "fell",
    "left",
    "down ",
    "given",
    "job",
    "task",
    "charge",
    "care ",
    " with ",
    " for ",
    "over to",
    "to be ",
    "turn",
    "action",
    "hand",
    "deleg",
    "pass",
    "Left",
    " to ",
    " who ",
)


def shares(section: Section, number: int) -> Task | None:
    """Read whose share a thing is, in a sentence that no other rule has read."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    if said.endswith("?") or not any(map(said.__contains__, _CUES)):
        return None
    return _share(section, number, sentence, said) or _to_be(section, number, sentence, said) or _bracketed(section, number, sentence, said)


def _share(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    falls = _FALLS.search(said)
    found = falls or _HAS_JOB.search(said) or _JOB_NOTE.fullmatch(said) or _WITH_NOTE.fullmatch(said) or _WHO_DOES.search(said)
    if found is None or not are_of_meeting(found["who"], section.cast):
        return None
    if falls and "hand" in falls.group() and _GIFT.search(said[: falls.start()]):
        return None
    before = _OWN_CLAUSE.split(said[: found.start("who")])[-1]
    if ASKED.search(before) or RETOLD.search(before) or _LAW.search(before) or (falls and not _AFTER_NAME.match(said, found.end("who"))):
        return None
    return Task(sentence.start, sentence.end, "action-infinitive", "request", split_owners(found["who"], section.cast), number)


def _bracketed(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """ "Bins (Ann Bell to report back)": a bracket in a list that says who does a thing."""
    found = _BRACKETED.search(said) if "(" in said else None
    closes = (
        found is not None and said[found.end() :].strip(" .;") == "" and is_task(found["verb"]) and _HEAD.search(said, 0, found.start())
    )
    if found and closes and not _PAST.search(said[: found.start()]) and are_of_meeting(found["who"], section.cast):
        return Task(sentence.start, sentence.end, "action-infinitive", "request", split_owners(found["who"], section.cast), number)
    if found is None or "," not in said[: found.start()] or _TELLS.search(said[: found.start()]) or found["verb"] == "action":
        return None  # no list of things
    if found["verb"] in words("idle_verbs") | words("not_verbs") | {"be"} or not are_of_meeting(found["who"], section.cast):
        return None
    start, end = sentence.start + found.start() + 1, sentence.start + found.end() - 1
    return Task(start, end, "action-infinitive", "request", split_owners(found["who"], section.cast), number)


def _to_be(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """ "This is to be looked into by the Roads Section": what is to be done, with the doer where he stands behind "by"."""
    found = _TO_BE.search(said)
    if found is None or _TO_BE_NEWS.search(said[: found.start()]) or not _TO_WHOM.match(found["rest"]):
        return None
    before = said[: found.start()]
    if ASKED.search(before) or RETOLD.search(before) or len(before.split()) > 14:
        return None
    by = _BY_WHOM.search(found["rest"])
    who = by["who"] if by else ""
    service = re.fullmatch(r"the\s+(?:[A-ZÀ-Þ][\w’'-]*\s+(?:and\s+)?){1,4}(?:Section|Department|Team|Service|Division|Office|Unit)", who)
    owners = split_owners(who, section.cast) if who and (service or is_owner(who, section.cast)) else ()
    return Task(sentence.start, sentence.end, "action-to-be-done", "request", owners, number)
