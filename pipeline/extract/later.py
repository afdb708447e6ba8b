"""What is left for later, told in the passive or without a doer: "To be discussed at the next meeting", "will be reviewed by Mr Hale"."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.doers import doer_after
from pipeline.extract.owners import is_owner, split_owners
from pipeline.extract.passives import NO_DECISIONS
from pipeline.extract.tasks import Section, Sentence, Task
from pipeline.extract.undertakings import ASKED, RETOLD
from pipeline.form import Form
from pipeline.vocab import words

_DONE = (
    r"(?:re-?)?(?:discussed|considered|reviewed|decided|determined|agreed|signed|presented|represented|revisited|raised|examined|addressed"
    r"|finali[sz]ed|completed|confirmed|tabled|brought(?:\s+back)?|put\s+(?:on|to)|added|included|looked\s+at|taken|made(?!\s+(?:plain|clear|known))|followed\s+up"
    r"|ratified|approved|appointed|elected|reported)"
)
_DO = (
    r"(?:re-?)?(?:discuss|consider|review|decide|agree|sign|present|revisit|raise|examine|address|finali[sz]e|complete|confirm|report|bring|table)"
)
# A later meeting of the body itself: the next one, that of a month or a day; the minutes of another body's meeting name the body.
_MEETING = (
    r"(?:at|to|for|until|till|by|before|on|in)\s+(?:(?:the|our|a)\s+)?"
    rf"(?:(?:next|following|future|subsequent)\s+(?:[\w’'-]+\s+){{0,3}}?(?:meetings?|agenda|session)|{MONTH_NAME}(?:\s+\d+(?:,?\s+20\d\d)?)?(?:[’']s)?(?:\s+(?:[Cc]ouncil|PC|[Bb]oard))?\s+(?:meeting|agenda))\b"
)
_BARE_MEETING = r"(?:next\s+(?:meeting|month|time))\b"
# A note that leaves out what it is about, or names it before "to": "To be discussed next month.", "This to be decided at the next meeting."
_NOTE = re.compile(
    r"\W*(?:(?P<what>(?:This|These|It|The|All|Any|[A-Z])[^.;:]{0,80}?)\s+(?:is\s+|are\s+)?)?[Tt]o\s+(?:be\s+(?:\w+ly\s+|further\s+)?"
    rf"{_DONE}|(?:further\s+)?{_DO})\b[^.;]{{0,60}}?(?:\b{_MEETING}|\b{_BARE_MEETING})[^.;]{{0,40}}[.;]?",
)
_WORD_NOTE = re.compile(
    r"\W*(?:(?:For|Defer(?:red)?\s+for)\s+(?:further\s+)?(?:discussion|consideration|decision|review)"
    r"|(?:[Mm]oved|[Dd]eferred|[Hh]eld\s+over)\s+to\s+discuss|Carry\s+(?:forward|over)|Bring\s+(?:back|forward))"
    rf"\s+(?:{_MEETING}|(?:to\s+)?{_BARE_MEETING})[^.;]{{0,40}}[.;]?"
)
_WILL_BE = re.compile(
    rf"\b(?:will|would|shall)\s+(?:now\s+|then\s+|also\s+|again\s+|therefore\s+)?be\s+(?:\w+ly\s+|further\s+|again\s+)?{_DONE}\b"
)
_AT_MEETING = re.compile(rf"[^.;]{{0,80}}?\b{_MEETING}")
_FORMAL = re.compile(r"\b(?:[Nn]o|[Aa]ny|[Mm]eetings?|AGM|[Ee]lections?|[Qq]uestions|[Mm]otions?|which|who|if|when|not)\b[^,;]*$")
_OTHER_BODY = re.compile(r"(?:Cabinet|Executive|Planning|Committee|Sub-|Authority|Full)\b")
# "Board members will discuss the fees at the May meeting": the body itself puts it off, in the active
_BODY_WILL = re.compile(
    r"\W*(?:\(?\w{1,3}[.)]\s+)?(?P<who>(?:The\s+)?(?:(?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Gg]roup|[Cc]lub)\s+[Mm]embers|Members|Trustees|Directors"
    r"|Governors|Councillors|Cllrs|(?:Parish\s+|Town\s+)?(?:Board|Council)))\s+(?:will|would|shall|agreed\s+to|are\s+to)\s+(?:also\s+|then\s+|further\s+)?"
    rf"(?:{_DO}|look\s+at|talk\s+about|vote\s+on)\b"
)
# The one who is to do it stands behind "by".
_BY_ONE = Form(
    r"\b(?:will|would|shall|(?:is|are)\s+to|to)\s+(?:now\s+|also\s+|then\s+)?be\s+"
    r"(?P<done>(?!held|led|chaired|represented|joined|funded|paid|owned)[a-z]+(?:ed|n|t))\b[^.;,]{0,60}?\sby\s"
)
# "it will be enquired if the company can …"
_ENQUIRED = Form(
    r"\b[Ii]t\s+(?:will|would|shall)\s+be\s+(?:enquired|inquired|asked|checked|queried|established|ascertained)\s+(?:if|whether|of)\b"
)
# "…, this complaint to be taken up with the Harbour Trust": what was talked of, behind a comma
_TO_BE_TAKEN = re.compile(
    r"(?:^\W*|[,;–—-]\s+)(?P<what>(?:this|the|these)\s+(?:[\w’'-]+\s+){0,5}?|(?:The|These)\s+(?:following\s+)?(?:comments|observations|points|concerns|views|matters?)\s+)"
    r"to\s+be\s+(?:taken\s+up|raised|discussed|pursued|followed\s+up|passed|forwarded|referred|reported|sent|taken\s+back)\s+(?:on\s+)?(?:with|to)\s+(?!the\s+meeting)",
)
# "The query on bins was to be answered in writing by the Head of Waste."
_ANSWERED = re.compile(
    r"\bto\s+be\s+(?:answered|replied\s+to|responded\s+to|dealt\s+with)\s+(?:in\s+writing|outside\s+(?:of\s+)?the\s+meeting|after\s+the\s+meeting|by\s+e-?mail|by\s+letter)"
    r"(?:\s+by\s+(?P<who>(?:the\s+)?[A-Z][^.;,]{1,60}?))?(?=\W*$|[.;,]|\s+(?:before|within|by)\s)"
)
_IS_LEFT = re.compile(r"\b(?:fell|falls?|remained|(?:was|were)\s+left)\s+(?=to\b)")  # "Time being up, questions 4 to 6 fell to be answered"
_QUERY = re.compile(
    r"\b(?:quer(?:y|ies)|questions?|points?|letters?|[ei]nquir(?:y|ies)|complaints?|requests?|it|this|these|rest|others)\b", re.IGNORECASE
)
# "A stile on path 6 is broken – to be reported.": what stands before the dash is to have it done
_TAIL = re.compile(r"(?:\s[–—-]|;)\s+to\s+be\s+(?P<done>[a-z-]+)\b(?:\s+(?:to|by|at|with|in|on)\s[^.;–—]{2,40})?\.?$")
READ = (_ANSWERED, _TO_BE_TAKEN, _ENQUIRED, _NOTE, _WORD_NOTE, _BY_ONE)
_SAYS_LITTLE = frozenset(["included", "made", "provided", "advised"])
_WORDS = ("meeting", "month", "agenda", " by ", "to be ", "be enquired", "be inquired", "be asked", "be checked", "next time")


def left_for_later(section: Section, number: int) -> Task | None:
    """Read what a sentence leaves to a later meeting or to somebody behind "by"; None where it tells no such thing."""
    text, sentence = section.text, section.sentences[number]
    if not any(text.find(word, sentence.start, sentence.end) >= 0 for word in _WORDS) or text[sentence.end - 1] == "?":
        return None
    if NO_DECISIONS.search(text, sentence.start, sentence.end):
        return None
    taken = _TO_BE_TAKEN.search(text, sentence.start, sentence.end)
    if taken:
        start = taken.start("what") if taken.start() > sentence.start else sentence.start
        return Task(start, sentence.end, "action-to-be-done", "request", (), number)
    answered = _ANSWERED.search(text, sentence.start, sentence.end)
    if answered and _QUERY.search(text, sentence.start, answered.start()):
        owners = split_owners(answered["who"], section.cast) if answered["who"] and is_owner(answered["who"], section.cast) else ()
        whole = _IS_LEFT.search(text, sentence.start, answered.end())
        start = sentence.start if whole else answered.start()
        return Task(start, sentence.end, "action-to-be-done", "request", owners, number)
    tail = _TAIL.search(text[sentence.start : sentence.end])
    if tail and tail["done"] in words("note_done") - _SAYS_LITTLE:
        return Task(sentence.start, sentence.end, "action-to-be-done", "request", (), number)
    enquired = _ENQUIRED.search(text, sentence.start, sentence.end)
    if enquired:
        return Task(enquired.start(), sentence.end, "action-would-be-done", "undertaking", (), number)
    if _NOTE.fullmatch(text, sentence.start, sentence.end) or _WORD_NOTE.fullmatch(text, sentence.start, sentence.end):
        return Task(sentence.start, sentence.end, "action-to-be-done", "request", (), number)
    return _by_one(section, sentence, number) or _at_meeting(section, sentence, number) or _body_will(section, sentence, number)


def _by_one(section: Section, sentence: Sentence, number: int) -> Task | None:
    """"The work on Sundays will be reviewed by Mr Hale": somebody present, not a service."""
    for match in _BY_ONE.finditer(section.text, sentence.start, sentence.end):
        before = section.text[sentence.start : match.start()]
        owners = doer_after(section, match.end("done"), sentence.end)
        one = owners and section.cast.named(owners[0]) is not None
        if one and not (ASKED.search(before) or RETOLD.search(before) or _FORMAL.search(before)):
            return Task(sentence.start, sentence.end, "action-would-be-done", "undertaking", owners, number)
    return None


def _at_meeting(section: Section, sentence: Sentence, number: int) -> Task | None:
    """"The changes will be presented at the April meeting": it comes back to the body itself."""
    text = section.text
    done = _WILL_BE.search(text, sentence.start, sentence.end)
    when = _AT_MEETING.match(text, done.end(), sentence.end) if done else None
    if done is None or when is None:
        return None
    before = text[sentence.start : done.start()]
    if _FORMAL.search(before.rpartition(" and ")[2]) or ASKED.search(before) or RETOLD.search(before):
        return None
    if _OTHER_BODY.search(text, done.end(), when.end()):
        return None
    return Task(sentence.start, sentence.end, "action-would-be-done", "undertaking", (), number)


def _body_will(section: Section, sentence: Sentence, number: int) -> Task | None:
    """"Board members will discuss the fees at the May meeting": what the body means to do at a later meeting of its own."""
    text = section.text
    who = _BODY_WILL.match(text, sentence.start, sentence.end)
    when = _AT_MEETING.match(text, who.end(), sentence.end) if who else None
    if who is None or when is None or _OTHER_BODY.search(text, who.end(), when.end()):
        return None
    return Task(sentence.start, sentence.end, "action-would-be-done", "undertaking", (who["who"],), number)
