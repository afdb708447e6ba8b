"""A request told in a note that leaves out "was", "Bench rotten – Clerk asked to get prices", what is a deed at all, and what a command."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.deeds import has_done
from pipeline.extract.notes import HANDED_IN
from pipeline.extract.owners import are_owners, split_owners
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Hit, Section, Sentence, Task, task_start
from pipeline.vocab import words

_TAKEN_UP = re.compile(
    r"(?:,?\s+and|,\s+which)\s+(?P<who>(?:[Tt]he\s+)?[A-Z](?:[^,;.]|(?<=M[rs])\.|(?<=Mrs)\.|(?<=Dr)\.){1,60}?|officers)\s+"
    r"(?:(?:(?:was|were)\s+(?:happy|glad|willing|content|pleased)\s+to\s+[a-z]+|agreed\s+to(?:\s+do)?)\s+(?:this|so|it|them|that|these)\b"
    r"|(?:would|will)\s+(?:see\s+to|do|arrange)\s+(?:this|it|that|so)\b|said\s+(?:that\s+)?(?:this|it|she|he)\s+(?:could|would)\b|(?:undertook|agreed|promised|offered)\s+to\b)"
    r"|,?\s+and\s+(?:this|that|it)\s+was\s+(?:agreed(?:\s+to)?|accepted|undertaken|promised|taken\s+up)\s+by\s+(?P<by>(?:the\s+)?[A-Z][^,;.]{1,60}?)(?=\s*(?:[.;,]|$))"
    r"|,?\s+to\s+which\s+(?P<which>(?:the\s+)?[A-Z][^,;.]{1,60}?)\s+agreed\b"
)
# A service or a firm that is asked to do a thing: "that the Housing Department attend", "that the company considers"
FIRM = re.compile(
    r"(?P<who>[Tt]he\s+(?:(?:[A-Z][\w’'-]*\s+(?:(?:and|of|for)\s+)?){1,4}(?:Department|Team|Service|Section|Directorate|Office|Partnership|Trust|Agency)"
    r"|company|contractor|developer|operator|school|landlord|applicant))\s+(?:would\s+|could\s+|should\s+|to\s+)?"
    r"(?!be\b|is\b|was\b|had\b|has\b|of\b|and\b|for\b|in\b|on\b)[a-z]+"
)
# "It stands too near the road and the Clerk was asked to report this"
ASKS_THIS = re.compile(
    r"\bto\s+(?:request|do|ask\s+for|report|pursue|raise|chase|arrange|convey)\s+(?:this|so|it)\W*$"
    r"|\bthat\s+(?:this|it|these|that)\s+(?:should\s+)?be\s+(?:conveyed|passed|raised|reported|taken|looked|referred|investigated|checked|chased|brought|put|fed)\b"
    r"|\bbe\s+(?:told|informed|advised|kept\s+informed)\s+(?:of\s+|about\s+)?(?:how|when|what)\s+(?:it|this|that|they)\b[^.;,]*$"
)
# "In proposing the motion, Councillor Hale requested that the Council write": the words of the motion, which is decided below
_OF_A_MOTION = re.compile(
    r"\W*(?:In|When|While|On)\s+(?:proposing|moving|seconding|speaking\s+to|introducing)\s+(?:the|his|her|their|this)\s+(?i:motion)\b"
)
NEXT_TIME = re.compile(r"\b(?:next|future|following)\s+(?:[\w’'-]+\s+){0,4}(?:meeting|session)\b")
_LABELLED = re.compile(r"(?:[•·*–—-]\s*|\(?[a-zA-Z0-9]{1,3}[.)]\s+|\d+(?:\.\d+)*\s+)*")
# "Bench rotten – Clerk asked to get prices": a note leaves "was" out. Of a member alone the same words may tell what he himself wished.
_NOTE = re.compile(r"(?:^|[.;:]\s+|\s[–—-]\s*|,\s+)(?P<who>[A-Z][^.;:,–—]{1,50}?)\s+(?:also\s+|then\s+|again\s+)?$")
# "The letter was placed on file and the Clerk instructed to reply": "was" is not said twice
_AND_ONE = re.compile(r"\b(?:was|were)\s[^.;:]{1,200}?,?\s+and\s+(?P<who>the\s+[A-Z][^.;:,–—]{1,50}?)\s+$")
_ALL_OF_US = re.compile(r"(?:All\s+)?(?:Cllrs\.?|Councillors|Members)")
_PERSON = re.compile(r"(?:\w+\s)?(?:Cllrs?|Cl?r|Councillors?|Mrs?|Ms|Miss|Dr)\b|[A-Z]{2,4}\b(?!O\b)")
_ON_ORDER = re.compile(
    r"\s+(?:contact|write|obtain|get|chase|arrange|check|liaise|investigate|report|follow|send|circulate|draft|e-?mail|order|book|monitor)\b"
)
_PROCEDURE = re.compile(
    r"\b(?:questions?|comments?|nominations|declar\w+|interests?|brief|silence|quiet|stand|vote|votes"
    r"|leave|the\s+chair|show\s+of\s+hands|to\s+order|in\s+order|phones|telephones|turned\s+off)\b"
)
# "asked to send comments to the Clerk": what is handed in later
_HANDED_IN = re.compile(
    r"\s+(?:send|e-?mail|forward|submit|pass|let|supply|put)\b[^.;]*\b(?:to\s+(?:the\s+)?[A-Z]|[Cc]lerk\b|by\s|before\s|in\s+writing)|\s+pass\b[^.;]*\s(?:on|to)\b"
)
# What is asked for at the meeting and heard there: "invited the Leader to make a statement".
_STATEMENT = re.compile(
    r"(?:make|give|read|deliver)\s+(?:an?|his|her|their|the|some|any)\s+(?:(?:\w+\s+){0,2}(?:statement|speech|presentation|introduction|address|representations?)"
    r"|(?:\w+\s+)?(?:comments?|remarks))\b"
)


# "asked for this to come back in June"
COMES_BACK = re.compile(
    r"\s*for\s+(?:this|that|it|an?\s|the\s)[^.;,]{0,40}?\bto\s+(?:come\s+back|return|go\s+(?:to|on|back)|include|show)\b"
)
# Who is invited to speak is heard at the meeting.
TO_SPEAK = re.compile(r"\s+(?:talk|speak|comment|contribute)\b")
# "asked if a review of the sites could be undertaken", "requested if the papers could be sent out"
TO_BE_HELD = re.compile(r"\b(?:review|survey|inspection|audit|assessment|count|check)s?\b[^.;]{0,60}\sbe\s+undertaken|\bbe\s+sent\s+out")
# Who is directed or instructed is to do it whatever the verb; who is asked or invited to consider is only heard.
_COMMAND = re.compile(r"\b(?:directed|instructed|mandated|tasked)\b", re.IGNORECASE)
# "Members noted the dumping at the weir and asked that …": who noted it asks, about what was noted.
SAME_ASKER = re.compile(
    r"\W*(?:The\s+)?(?:Members?|Councillors?|Cllrs?|Committee|Panel|Board|Chair\w*)\b[^.;,]{0,40}?\s(?:also\s+)?(?:noted|referred\s+to|thanked|welcomed|raised|highlighted)"
    r"\s[^.;]*\band\s+(?:also\s+)?$"
)

# "Asked for an overview of her paper, Jo Bell made three points": she was asked, and answered
_ASKED_AND_TOLD = re.compile(
    r"(?:Asked|Requested)\s+(?:for|to)\s[^,;.]{3,90},\s+(?:[Tt]he\s+)?[A-Z][^,;.]{1,50}?\s(?:[a-z]+ed|gave|made|said|told|spoke|took)\b"
)


def asks_nothing(section: Section, number: int, at: int) -> bool:
    """Whether a sentence with a word of asking at ``at`` asks for nothing: it only moves a motion, or leads to the clauses of a decision,
    of which each stands for itself; or who was asked answered there and then."""
    text, sentence = section.text, section.sentences[number]
    leads = text[sentence.end - 1] == ":" and any(0 <= start - sentence.end < 12 for start, _ in section.decided)
    told = not text[sentence.start : at].strip(" \t0123456789.") and _ASKED_AND_TOLD.match(text, at, sentence.end)
    return bool(leads or told or _OF_A_MOTION.match(text, sentence.start, at))


def commanded(match: "re.Match[str]") -> bool:
    """Whether a match with ``verb`` commands what it tells, or that it be had done, and not only that a report be noted."""
    if has_done(match.string, match.end("verb"), match.endpos, match["verb"]):
        return True
    return bool(_COMMAND.search(match.group())) and match["verb"] not in ("note", "receive", "be", "have")


_TO_MOVE_MONEY = re.compile(r"\s+move\s+(?:[£$€]|the\s+(?:money|funds?|balance|bins?|benches|bench|sign|seat)\b)")
# "asked to have the accounts ready for June"
_TO_HAVE_READY = re.compile(
    r"\s+have\s+(?:an?|the|this|that|these|his|her|their|it|them|all)\b[^.;,]{0,70}?\s(?:available|ready|prepared|done|sent|drawn\s+up|put|brought|printed|checked|looked)\b"
)
# "tasked to speak to the farmer", not to the meeting
_TO_SPEAK_TO = re.compile(
    r"\s+(?:also\s+|please\s+)?(?:speak|talk)\s+(?:to|with)\s+(?!(?:the|this|that|his|her|their|an?)?\s*(?:[\w’'-]+\s+)?"
    r"(?:meeting|item|report|motion|committee|council|panel|board|application|petition|paper|amendment|members|councillors|question|subject|matter|public)\b)"
)


# "asked him to sit down": it is done there and then
_AT_TABLE = re.compile(
    r"sit\b(?!\s+on\b)|(?:stop|cease|desist|refrain)\s*(?:[.,;]|$|(?:from\s+)?(?:talking|speaking|shouting|interrupting|filming|it)\b)|calm\b|quiet|wait\s+(?:outside|until)"
    r"|step\s+(?:down|outside|forward|out|aside)|come\s+(?:up|forward)\b|take\s+(?:an?|his|her|their|the)\s+(?:seat|chair|floor)|apologise\s*(?:[.,;]|$)|repeat\b"
)


# "asked to present the plan at the June meeting": what one brings to a later meeting
_AT_NEXT = re.compile(
    rf"\b(?:at|to|for)\s+(?:the|a|an|its|our|their)\s+(?:next|following|future|subsequent|later|{MONTH_NAME})\s+(?:[\w’'-]+\s+){{0,3}}?(?:meeting|session)\b",
    re.IGNORECASE,
)
# "asked to update the website": a paper that somebody keeps, where "update the Panel" is to tell it
_KEPT_PAPER = (
    r"(?:web\s?sites?|web\s?pages?|lists?|registers?|polic(?:y|ies)|plans?|logs?|records?|files?|notice\s?boards?|guides?|forms?|maps?|signs?|documents?|spreadsheets?"
    r"|directory|inventory|calendar|ledger|accounts)\b"
)


def does(text: str, at: int, end: int) -> bool:
    """Whether what somebody was asked to do is a deed after the meeting, not a word at it."""
    verb = re.compile(r"\s+(?:also\s+|please\s+|kindly\s+|further\s+)?([a-z][\w-]*)").match(text, at, end)
    said_there = verb is None or verb.group(1) in ("hear", "see", "learn")
    if verb is None or said_there or _AT_TABLE.match(text, verb.start(1), end) or _STATEMENT.match(text, verb.start(1), end):
        return False
    idle = verb.group(1) in words("idle_verbs") or verb.group(1) in words("talk_verbs")
    kept = re.match(
        r"\s+(?:consider|give|speak\s+to|confirm(?=\s+to\b|[^.;]*\s(?:in\s+writing|after\s+the\s+meeting|outside\s+(?:of\s+)?the\s+meeting)\b)|present\s+a|advise|respond\s+to|update"
        r"|join)\b.*\b(?:report|paper|letter|meeting|writing|back)\b|\s+agree\s+(?:the|an?)\s.*\bwith\b"
        rf"|\s+update\s+(?:the|its|his|her|their|our|that|this)\s+(?:[\w’'-]+\s+){{0,3}}?{_KEPT_PAPER}"
        r"|\s+appoint\s+an?\s+(?:[\w-]+\s+){0,3}(?:officials?|officers?|contractors?|consultants?|engineers?|wardens?|persons?|managers?|surveyors?|agents?|solicitors?|firms?)\b",
        text[at:end],
    )
    kept = kept or _TO_HAVE_READY.match(text, at, end) or _TO_SPEAK_TO.match(text, at, end) or _TO_MOVE_MONEY.match(text, at, end)
    if not kept and verb.group(1) not in ("note", "consider"):
        kept = _AT_NEXT.search(text, at, end)
    here = _PROCEDURE.search(text[at : min(end, at + 60)]) and not _HANDED_IN.match(text, at, end)
    return (not idle or bool(kept)) and not here


def told_in_note(section: Section, number: int, hit: Hit) -> Task | None:
    """Read "Bench rotten. Clerk asked to get prices", which leaves out "was"."""
    text, sentence = section.text, section.sentences[number]
    begin = sentence.start + len(_LABELLED.match(text[sentence.start : hit.start]).group())  # type: ignore[union-attr]
    before = text[begin : hit.start]
    note = _NOTE.search(before) or (None if text.startswith("asked", hit.start) else _AND_ONE.search(before))
    handed = re.compile(r"\s+(?:please\s+)?([a-z-]+)").match(text, hit.end, sentence.end)
    if note and _ALL_OF_US.fullmatch(note["who"]) and handed and handed[1] in HANDED_IN:
        return Task(begin + note.start("who"), sentence.end, hit.rule, "request", (note["who"],), number)
    if note is None or note["who"].startswith(("The ", "A ", "An ")) or not are_owners(note["who"], section.cast):
        return None
    owners = split_owners(note["who"], section.cast)
    speaker = section.cast.at(text, begin + note.start("who"), hit.start)
    person = bool(speaker and (speaker.person or speaker.role == "member") or _PERSON.match(note["who"]))
    clerk = any(re.search(r"\b(?:Clerk|Officers?|RFO)\b", owner) for owner in owners)
    if text[hit.start : hit.end].lower() == "asked to" and person and not clerk and not _ON_ORDER.match(text, hit.end):
        return None
    if (speaker and speaker.role in (BODY, PUBLIC)) or not does(text, hit.end, sentence.end):
        return None
    start = begin + note.start("who")
    if note.re is _NOTE and note.group()[0] not in ".;,":  # else a sentence of its own, whatever stands before it
        start = task_start(text, sentence.start, start, sentence.end)
    return Task(start, sentence.end, hit.rule, "request", owners, number)


# "Mr Bell said that he would.", "The Clerk agreed to this.": who takes up the request of the sentence before
_ASSENTS = re.compile(
    r"\W*(?P<who>(?:[Tt]he\s+)?[A-Z][^,;:.]{1,60}?)\s+(?:(?:said|replied|confirmed|answered|promised|indicated)\s+(?:that\s+)?(?:yes,?\s+)?(?:he|she|they)\s+(?:would|will)"
    r"|agreed(?:\s+(?:to|that))?|undertook\s+to|will|would)(?:\s+(?:do|arrange|see\s+to|action|organise)?\s*(?:so|this|that|it))?(?:\s+(?:he|she|they)\s+would)?\s*\.?\s*"
)


def assented(section: Section, number: int) -> tuple[str, ...]:
    """Who says, in no more words, in the next sentence on the line that he will do what was asked for in this one."""
    after = number + 1
    if after >= len(section.sentences) or section.sentences[after].line != section.sentences[number].line:
        return ()
    said = _ASSENTS.fullmatch(section.text, section.sentences[after].start, section.sentences[after].end)
    if said is None or not are_owners(said["who"], section.cast):
        return ()
    speaker = section.cast.at(section.text, said.start("who"), said.end("who"))
    return () if speaker is None or speaker.role in (BODY, PUBLIC) or speaker.pronoun else split_owners(said["who"], section.cast)


def taken_up(section: Section, sentence: Sentence) -> tuple[str, ...]:
    """Who takes up the request of the same sentence: "asked for the figures, and Jo Bell was happy to arrange this"."""
    met = _TAKEN_UP.search(section.text, sentence.start, sentence.end)
    who = (met["who"] or met["by"] or met["which"]) if met else ""
    return split_owners(who, section.cast) if who and are_owners(who, section.cast, loosely=True) else ()
