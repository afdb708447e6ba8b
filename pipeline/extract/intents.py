"""What somebody is ready, or means, to do: "was prepared to raise it", "it was her intention to ask", "had no difficulty in sending it".

One person, or an office, says it of himself; a firm, a body or the public that is "prepared to" do a thing is news.
"""

import re

from pipeline.extract.borders import bounds
from pipeline.extract.deeds import deed_of, follows
from pipeline.extract.owners import antecedent, split_owners, subject_before, subject_of
from pipeline.extract.speakers import BODY, PUBLIC, UNKNOWN, Speaker
from pipeline.extract.tasks import Section, Sentence, Task
from pipeline.extract.undertakings import ASKED, NEGATED, RELATIVE, RETOLD
from pipeline.form import Form
from pipeline.vocab import words

_ADVERB = r"(?:(?:\w+ly|also|now|then|quite|very|still|nonetheless|nevertheless|however|more\s+than|only\s+too|always)\s+){0,2}"
_SELF = r"(?:himself|herself|themselves|him|her|them)"
_NO = r"(?:no|any)\s+(?:\w+\s+)?(?:objections?|difficulty|difficulties|problems?|issues?|trouble|qualms|hesitation)"
_READY = rf"(?:was|were|is|are|would\s+be|will\s+be)\s+{_ADVERB}"
# Before "to" and a verb. What is only said to be welcome (glad, happy) is a deed where papers or people are meant.
_TO = Form(
    rf"\b(?:{_READY}(?:prepared|ready)|(?P<ready>{_READY}(?:willing|minded|content))"
    rf"|(?P<glad>{_READY}(?:happy|glad|pleased|delighted))"
    rf"|(?P<self>(?:took|takes|has\s+taken)\s+(?:it\s+(?:up)?on(?:\s+{_SELF})?|(?:this|that|the\s+matter|the\s+job|the\s+task)\s+on)|(?:would|will)\s+make\s+it\s+(?:his|her|their)\s+(?:own\s+)?business"
    r"|made\s+a\s+note|took\s+a\s+note|(?:had|has)\s+it\s+in\s+mind|gave\s+(?:his|her|their)\s+word)"
    rf"|(?P<means>(?:meant|means|planned|plans|intended|intends|proposed|proposes))"
    r"|(?P<voiced>(?:indicated|expressed|signified|confirmed|stated)\s+(?:his|her|their|an?)\s+(?:willingness|readiness|intention|wish)))"
    rf"(?:,?\s+(?:therefore|instead|then),?)?\s+to\s+{_ADVERB}(?P<verb>[a-z][a-z-]+)\b"
)
_OWN_AIM = Form(
    r"\b[Ii]t\s+(?:was|is|had\s+been)\s+(?:(?P<whose>his|her|their)|(?P<who>(?:the\s+)?[A-Z][^,;.]{1,50}?)['’]s?)\s+(?:intention|aim|plan|wish)\s+to\s+"
    r"(?P<verb>[a-z][a-z-]+)\b"
)
_ING = Form(
    rf"\b(?:{_READY}(?:agreeable|amenable|open|not\s+(?:averse|opposed|unwilling))\s+to|(?:did|would)\s+not\s+mind|(?:raised|offered|made|voiced)\s+{_NO}\s+(?:to|with)"
    rf"|(?:had|has|saw|sees|would\s+have|would\s+see|(?:did|does|could|can|would)\s+(?:not|n[’']t)\s+(?:have|see)|could\s+see)\s+{_NO}\s+(?:in|with|about|to|over)"
    r"|(?:saw|could\s+see|sees)\s+no\s+reason\s+(?:for\s+|against\s+)?not|would\s+make\s+a\s+point\s+of|took\s+(?:up)?on\s+(?:himself|herself)\s+the)\s+(?P<verb>[a-z][a-z-]+ing)\b"
)
_LEAVE = Form(
    r"(?:[“\"‘']\s?)?\b[Ll]eave\s+(?:it|that|this|the\s+matter|the\s+rest)\s+(?:with|to)\s+(?P<whom>me|him|her)\b(?!\s+to\s+(?:say|decide))"
)
_SAID = re.compile(r"\b(?:said|says|replied|answered|told\s+[^,;.]{2,40}|asked\s+[^,;.]{2,40})[,:]?\s+(?:just\s+)?(?:to\s+)?$")
_PROMISED = Form(
    r"\b(?:gave|given|gives|made|makes)\s+(?:his|her|their|an?|the)\s+(?:\w+\s+)?(?:word|commitment|pledge|assurance|guarantee|promise|undertaking)\s+"
    r"(?:to\s+[^,;.]{2,40}?\s)?that\s+(?P<rest>[^;]{2,160}?\s(?:would|will)\s+(?:be\s+)?(?!have\b|remain\b|continue\b)[a-z]+)"
)
# An offer of papers: "could let the Committee have a note", "could get the list to members by Friday"
_COULD = Form(
    r"\b(?:could|can)\s+(?:also\s+|certainly\s+|easily\s+)?(?P<verb>let|send|get|give|make|e-?mail|bring|put|write|circulate|share|provide|forward|supply)\s+(?!go\b|us\b|(?:that|this|an?|the|any|such|no)\s+(?:\w+\s+)?(?:undertaking|assurance|guarantee|commitment|promise|pledge)\b)(?:(?<=let\s)[^,;.]{1,50}?\s(?:have|see|know)\b"
    r"|(?<!let\s)[^;.]{2,90}?(?:\bto\s+(?:all\s+)?(?:members|Members|councillors|anyone|anybody|any\s+member|him|her|them|the\s+(?:Committee|Panel|Board|Chair\w*|group|Clerk|next\s+meeting)|(?:Cllr|Councillor|Mrs?|Ms)\.?\s)"
    r"|\bavailable\s+(?:to|for)\s+(?:all\s+)?(?:members|Members|the\s+(?:Committee|Panel|Board))|\bafterwards\b|\b(?:after|outside(?:\s+of)?|following)\s+the\s+meeting\b|\bin\s+writing\b|\bby\s+(?:the\s+end\s+of|next|\w+day\b)))"
)
# What a service says that it is glad or able to do for people in general.
_IN_GENERAL = frozenset(
    ["support", "see", "hear", "welcome", "say", "announce", "report", "note", "be", "have", "receive", "confirm", "start"]
)
_ADDRESSED = frozenset(["help", "attend", "give", "come", "go", "host", "put", "take", "bring"])
_ON_PAPER = re.compile(r"\s+[^.;,]{2,60}?\s(?:in\s+writing|on\s+paper|in\s+a\s+note|together|in\s+the\s+post)\b")
_TOGETHER = re.compile(r"\s+(?:\w+\s+){0,6}?(?:[A-Z]\w+|[Mm]embers|him|her|them|group|committee|panel|meeting|agenda|website|list|table)\b")
_THANKS = re.compile(r"\b(?:thanks|gratitude|appreciation|condolences|sympathy|congratulations)\b")  # "… and she was glad to do so"
# "intended to bring a plan to Cabinet in the autumn": the course of the executive's business
_BY_ITS_COURSE = re.compile(
    r"\s+[^.;]{2,90}?\s(?:to|before|through)\s+(?:the\s+|full\s+|Full\s+)?(?:Cabinet|Executive|Council\b(?!['’])|Parliament|Government|Policy\s+and\s+Resources|Planning\s+Committee)\b"
)
_SO = re.compile(r"\s+(?:so|this|that|it)\b(?!\s+and\s+(?:would|will)\b)")  # what was asked for before
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Rev|Sgt|PC|PCSO)\b")
_HUMAN = re.compile(r"(?:[Hh]e|[Ss]he|I)$")
_CUES = (" to ", " not ", " no ", "eave ", "that ", " let ", "any ", " of ")


def intends(section: Section, number: int) -> Task | None:
    """Read what one person means, or is ready, to do in a sentence that no other rule has read."""
    text, sentence = section.text, section.sentences[number]
    if text[sentence.end - 1] == "?" or not any(text.find(cue, sentence.start, sentence.end) >= 0 for cue in _CUES):
        return None
    return _aim(section, number, sentence) or _ready(section, number, sentence) or _left(section, number, sentence)


def _aim(section: Section, number: int, sentence: Sentence) -> Task | None:
    """ "It was her intention to ask the operator": the doer stands in the possessive."""
    text = section.text
    aim = _OWN_AIM.search(text, sentence.start, sentence.end)
    if aim is None or aim["verb"] in _IN_GENERAL or not follows(text, aim.end(), sentence.end, aim["verb"]):
        return None
    if not deed_of(aim["verb"]) or _barred(text, sentence.start, aim.start()):
        return None
    if aim["who"]:
        named = section.cast.at(aim["who"], 0, len(aim["who"]))
        if named is None or named.role in (BODY, PUBLIC) or not (named.person or named.role != UNKNOWN):
            return None
        who = aim["who"]
    else:
        who = antecedent(section, aim.start("whose"), {"his": "he", "her": "she", "their": "they"}[aim["whose"]])
    if not who:
        return None
    return _task(section, number, sentence, None, aim.start(), split_owners(who, section.cast))


def _ready(section: Section, number: int, sentence: Sentence) -> Task | None:
    """ "He was prepared to raise it", "She had no objection to sending the list", "He could let Members have a note"."""
    text = section.text
    for pattern in (_TO, _ING, _PROMISED, _COULD):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            groups = match.groupdict()
            if "verb" in groups and not _deed(text, match, sentence.end):
                continue
            begin = match.start()
            subject = subject_before(section, sentence.start, begin)
            if subject is None and re.search(r"\b(?:and|but)\s+(?:that\s+)?$", text[sentence.start : begin]):
                subject = subject_of(section, sentence.start, begin)
            who = _one(section, subject)
            offered = pattern is _TO and groups["ready"] is None and groups["glad"] is None
            which = not offered and re.search(r"\bwhich\s+$", text[sentence.start : subject.start]) if subject else None
            if not who or (_barred(text, sentence.start, subject.start if subject else begin) and not which):
                continue
            if NEGATED.search(text[sentence.start : begin]):
                continue
            if groups.get("verb") == "do" and number and _THANKS.search(text, section.sentences[number - 1].start, sentence.start):
                continue
            return _task(section, number, sentence, subject, begin, split_owners(who, section.cast))
    return None


def _deed(text: str, match: "re.Match[str]", end: int) -> bool:
    """Whether the verb of a readiness is something that is done for the meeting."""
    groups = match.groupdict()
    if match["verb"] == "do" and (groups.get("glad") or groups.get("ready")):
        goes_on = re.compile(r",?\s+(?:and|but)\s").match(text, end)
        return goes_on is None and _SO.match(text, match.end("verb"), end) is not None
    own = words("glad_deeds") | words("meant_deeds")
    caused = match["verb"] == "have" and not groups.get("glad")  # "content to have a sample tested"; glad to have it done tells of the past
    verb = match["verb"] if caused or match["verb"] in own else deed_of(match["verb"])
    if not verb or (verb in _IN_GENERAL and not caused) or not follows(text, match.end("verb"), end, verb):
        return False
    if groups.get("glad"):
        held = verb in words("glad_deeds") or (verb == "put" and _ON_PAPER.match(text, match.end("verb"), end) is not None)
    elif groups.get("means"):
        held = verb in words("meant_deeds") and not _BY_ITS_COURSE.match(text, match.end("verb"), end)
    elif groups.get("ready") or groups.get("voiced"):
        held = verb in words("glad_deeds") | words("meant_deeds") | {"put", "have"}
    else:
        return True
    return held and (verb not in _ADDRESSED or bool(_TOGETHER.match(text, match.end("verb"), end)))


def _one(section: Section, subject: Speaker | None) -> str:
    """The one person or office, as printed, that a subject is or stands for."""
    if subject is None or subject.role in (BODY, PUBLIC):
        return ""
    if subject.pronoun:
        return antecedent(section, subject.start, subject.text) if _HUMAN.match(subject.text) else ""
    known = (
        subject.person
        or section.cast.named(subject.text)
        or _TITLED.match(subject.text)
        or (subject.role != UNKNOWN and not subject.plural)
    )
    return subject.text if known else ""


# "She had been told that …, and it was her intention to": what stands before the comma is another clause.
_JOINED = re.compile(
    r"[,;]\s+(?:and|but)\s+(?!that\b)|,\s+(?:[Tt]he\s+)?[A-Z][^,;]{1,60}?\s(?:said|replied|answered|advised|confirmed|explained|stated|told\s+[^,;]{2,30}?)\s+that\s+"
)


def _barred(text: str, start: int, at: int) -> bool:
    """Whether what stands before makes of it a question, a condition or an old story."""
    before = text[start:at]
    own = _JOINED.split(before)[-1]
    return bool(ASKED.search(own) or RELATIVE.search(own) or RETOLD.search(own))


def _left(section: Section, number: int, sentence: Sentence) -> Task | None:
    """ "Mr Bell said leave it with me": who says so takes it on."""
    text = section.text
    leave = _LEAVE.search(text, sentence.start, sentence.end)
    before = text[sentence.start : leave.start()] if leave else ""
    if leave is None or not (_SAID.search(before) or not before.strip("“\"‘' ")):
        return None
    subject = subject_of(section, sentence.start, leave.start())
    who = _one(section, subject) if subject else antecedent(section, sentence.start, "")
    if not who or RETOLD.search(before):
        return None
    return Task(sentence.start, sentence.end, "action-undertook", "undertaking", split_owners(who, section.cast), number)


def _task(section: Section, number: int, sentence: Sentence, subject: Speaker | None, cue: int, owners: tuple[str, ...]) -> Task:
    start, clause = bounds(section, sentence, subject, cue, sentence.end)
    return Task(start, sentence.end, "action-would-try", "undertaking", owners, number, clause=clause)
