"""What the meeting wants of somebody, beside "asked" and "requested": "It was the wish of the Panel that the Director should report again".

"The Chair called on the Head of Parks to publish the list", "Members expected a further report to come in June", "asked to see it".
"""

import re

from pipeline.dates import MONTH_NAME, WEEKDAY_NAME
from pipeline.extract.asked_notes import does
from pipeline.extract.deeds import is_task
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.owners import are_owners, split_owners
from pipeline.extract.speakers import BODY
from pipeline.extract.tasks import Section, Sentence, Task, task_start
from pipeline.extract.undertakings import says_so
from pipeline.form import Form
from pipeline.vocab import words

_ASKER = (
    rf"(?:(?:[Tt]he\s+)?(?:{COLLEGES}|Members?|Council|Chair\w*|Convener|Meeting|Cathaoirleach|members|meeting|group|councillors|Councillors)"
    r"|An\s+Cathaoirleach|(?:Councillor|Cllr|Deputy)\.?\s(?:[A-Z][\w.’'-]*\s){0,2}?[A-Z][\w’'-]+|[A-Z]{2,3})"
)
_WISHED = Form(
    rf"\b(?:[Ii]t\s+(?:was|is)\s+(?:also\s+)?(?:the\s+)?(?:(?:firm\s+|clear\s+|unanimous\s+|general\s+)?(?:wish|desire|hope|request|expectation|feeling|view)\s+of\s+(?:the\s+)?(?:Panel|Committee|Board|Forum|Members|members|meeting|Council|Group|all)"
    rf"|(?:Panel|Committee|Board|Forum|Council|Group|Members|Chair)['’]s?\s+(?:wish|desire|request|expectation))"
    rf"|{_ASKER}\s+(?:was|were|is|are)\s+(?:very\s+|most\s+|also\s+)?(?:keen|anxious|eager|insistent|adamant|concerned)"
    rf"|{_ASKER}\s+(?:also\s+|further\s+|now\s+)?(?:wished|desired|expected|insisted|directed|ordered|stipulated|urged|trusted|pressed))\s+(?:that|to\s+see\s+that)\s+(?P<what>[^;]+)"
)
_SHOULD = re.compile(
    r"(?P<who>(?:the\s+|an?\s+)?[^,;:.]{2,70}?)\s+(?:should|would|must|shall|ought\s+to)\s+(?:also\s+|now\s+|then\s+)?(?P<verb>[a-z-]+)"
)
_SUBJUNCTIVE = re.compile(
    r"(?P<who>(?:the\s+|an?\s+)?[^,;:.]{2,70}?)\s+(?P<verb>be|report|return|write|bring|provide|come|attend|prepare|circulate)\b"
)
_PAPER_COMES = re.compile(
    r"(?:an?|the|another|further|regular|more)\b[^,;.]{0,60}?\b(?:reports?|papers?|updates?|briefings?|notes?|figures|information|data|letters?|replies|reply|response|list|cop(?:y|ies)|item|matter|minutes)\b"
    r"[^,;.]{0,60}?(?:should\s+|would\s+|must\s+|to\s+)?(?:come|be\s+(?:brought|sent|circulated|provided|presented|submitted|written|put|added|made|shared|placed|given|prepared|reported|returned|available|published))\b"
)
_EXPECTED = Form(
    rf"(?:^|(?<=[.;,]\s)|(?<=and\s))(?:{_ASKER}|(?:He|She|They|he|she|they)(?=\s+(?:also\s+|further\s+|then\s+)?called\s+(?:up)?on\b))\s+(?:also\s+|further\s+|now\s+|then\s+)?(?:called\s+(?:up)?on|looked\s+to|pressed|wanted|expected|wished|would\s+(?:like|want|expect|prefer|be\s+grateful\s+for)|told|ordered|reminded)\s+"
    r"(?P<who>(?:the\s+)?[^,;:.]{2,70}?)\s+to\s+(?P<verb>[a-z-]+)"
)
_CALLED_FOR = Form(
    rf"{_ASKER}\s+(?:also\s+|further\s+|then\s+)?(?:called|pressed|looked)\s+for\s+(?P<what>(?:an?|the|another|further|more|regular)\s+[^;.]+)"
)
_COMING = re.compile(
    r"\b(?:to\s+(?:come|be\s+(?:brought|sent|made|put|presented|circulated|submitted|provided|prepared|arranged|written|issued|held|organi[sz]ed))|(?:at|to|for|before)\s+(?:the|its|their|a)\s+(?:next|future|following)|in\s+writing|by\s+(?:the|[A-Z])|in\s+(?:\w+)\s+months)\b"
)
_REPORT = re.compile(
    r"\b(?:reports?|papers?|updates?|briefings?|notes?|breakdown|meeting|visit|list|presentation|workshop|figures|letters?|representations?)\b"
)
# "The exec want a short paper from Ann Bell on the choices"
_FROM_ONE = Form(
    rf"(?:{_ASKER}|[Tt]he\s+(?:exec(?:utive)?|meeting|governors|trustees|directors))\s+(?:also\s+|now\s+|then\s+|all\s+)?"
    r"(?:wants?|wanted|needs?|would\s+(?:like|appreciate|welcome)|would\s+be\s+glad\s+of|expects?|expected|asks?\s+for|looks?\s+for|looked\s+for)\s+"
    r"(?:an?|some|another|further|more)\s+(?:[\w’'-]+\s+){0,5}?from\s+(?P<who>(?:the\s+)?[A-Z][^,;.]{1,50}?)"
    r"(?=\s+(?:on|about|of|for|by|before|at|in|setting|showing|saying|to|as|next|this)\b|[,;.]|$)"
)
# "Direction to staff: that a sign be put up"
_DIRECTION = re.compile(
    r"\W*(?:Direction|Instruction|Request|Directive|Task|Reminder|Follow[\s-]up)s?\s+(?:given\s+)?(?:to|for)\s+"
    r"(?P<who>(?:the\s+)?[A-Za-z][^:;.–]{2,50}?)"
    r"\s*(?::|\s[–—-])\s+(?!none\b|nil\b)\S"
)
_SIGHT = Form(
    rf"{_ASKER}\s+(?:also\s+|then\s+)?(?:asked|wished|wanted|would\s+like|would\s+want|requested)\s+(?:to\s+(?:see|have|receive|be\s+(?:sent|given|shown))\s+(?P<it>it|them|this|these|those|both)\b(?!\s+(?:\w+ed|noted|to|as|in\s+the\s+minutes)\b)"
    r"|(?:to\s+(?:see|have|receive|be\s+(?:sent|given|shown))\s+)?(?:an?|the|some|more|further|any|copies\s+of)\s+(?:\w+\s+){0,3}?"
    r"(?:photographs?|pictures?|drawings?|minutes|correspondence|accounts|spreadsheet|table|names|map|maps|slides|text|wording|terms\s+of\s+reference|timetable|programme|certificate|invoice|receipts?)\b(?!\s+(?:was|were|had|to\s+be\s+(?:noted|recorded)|changed|amended|moved)\b))"
)
_HAND_IN = Form(
    r"(?:^\W*|[;,]\s+|\band\s+)"
    r"(?P<who>(?:[Aa]ll\s+|[Tt]he\s+)?(?:[Mm]embers|[Cc]ouncillors|[Gg]overnors|[Tt]rustees|[Ee]veryone|[Cc]llrs|[Dd]irectors)(?:\s+present)?)\s+"
    r"(?:(?:was|were|are|is)\s+(?:also\s+|again\s+)?(?:asked|requested|reminded|invited)\s+to|should|must|need\s+to)\s+"
    r"(?:please\s+)?(?P<verb>[a-z-]+)\b"
)
# A rule for ever, or an open door: "to let the Clerk have any suggestions"
_ALWAYS = re.compile(
    r"\b(?:each\s+(?:year|month|week)|always|every|in\s+future\s+years|whenever|if\s+(?:they|you|any)"
    r"|suggestions?|views|comments|ideas|thoughts|questions)\b"
)
_DAY = (
    r"(?:by|before|no\s+later\s+than)\s+(?:the\s+)?(?:\d|end\b|next\b|noon\b"
    rf"|{WEEKDAY_NAME}\b|Easter\b|Christmas\b|{MONTH_NAME}\b)"
)
# "Any comments should be sent to the Clerk by 3 May", "Dates to the Clerk by Friday please"
_SENT_IN = Form(
    r"\W*(?:(?:Any|All|Further|Other|Written)\s+)*(?:[Cc]omments|[Aa]mendments|[Ss]uggestions|[Nn]ominations|[Bb]ids|[Dd]ates|[Rr]eports|[Ii]tems|[Aa]rticles|[Qq]uestions|[Vv]olunteers"
    r"|[Cc]orrections|[Ff]orms|[Pp]hotographs)\b[^.;:]{0,40}?\s(?:(?:(?:should|must|are\s+to|were\s+to|to)\s+be\s+|please\s+)?(?:sent|submitted|forwarded|passed|given|returned|e-?mailed|notified|made)\s+)?"
    r"(?:back\s+|direct(?:ly)?\s+)?to\s+(?:the\s+)?(?P<whom>[A-Z][^.;:,]{1,50}?)\s"
    rf"{_DAY}(?![^.;]*\s(?:was|were|is|are|had|has)\b)"
)
_BY_A_DAY = re.compile(rf"\b{_DAY}")
_QUESTION_FORM = re.compile(r"\b(?:know|explain|clarif\w+|understand|hear|say|speak|comment|answer|confirm)\b")


def calls(section: Section, number: int) -> Task | None:
    """Read what the meeting wants of somebody, in a sentence that no other rule has read."""
    text, sentence = section.text, section.sentences[number]
    said = text[sentence.start : sentence.end]
    if said.endswith("?") or not any(map(said.__contains__, (" that ", " to ", " for ", " see ", " like ", " want"))):
        return None
    wanted = _directed(section, number, sentence, said) or _wish(section, number, sentence, said)
    return wanted or _sight(number, sentence, said) or _hand_in(number, sentence, said)


def _owners(section: Section, who: str, *, verb: str) -> tuple[str, ...] | None:
    """Who is wanted to do it; None for what nobody of the meeting can be told to do."""
    speaker = section.cast.at(who, 0, len(who))
    if speaker is not None and speaker.role == BODY:
        return None
    if verb == "be" or not are_owners(who, section.cast, loosely=False):
        return None
    return split_owners(who, section.cast)


def _wish(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """ "The Panel was keen that the Director should report again", "The Chair called on the Head of Parks to publish the list"."""
    wished = _WISHED.search(said)
    if wished and says_so(said[: wished.start()]):
        if _PAPER_COMES.match(wished["what"]):
            return _task(section, number, sentence, wished.start(), ())
        doer = _SHOULD.match(wished["what"]) or _SUBJUNCTIVE.match(wished["what"])
        if doer and _deed(section, sentence, wished.start("what") + doer.start("verb")):
            owners = _owners(section, doer["who"], verb=doer["verb"])
            return _task(section, number, sentence, wished.start(), owners) if owners else None
    expected = _EXPECTED.search(said)
    by_pronoun = expected is not None and expected.group().lower().startswith(("he ", "she ", "they "))
    named = expected is not None and (not by_pronoun or is_task(expected["verb"]) or expected["verb"] == "appoint")
    if expected and named and says_so(said[: expected.start()]):
        paper = _PAPER_COMES.match(said[expected.start("who") :])
        owners = None if paper else _owners(section, expected["who"], verb=expected["verb"])
        if paper or (owners and _deed(section, sentence, expected.start("verb"))):
            return _task(section, number, sentence, expected.start(), owners or ())
    called = _CALLED_FOR.search(said)
    if called and says_so(said[: called.start()]) and _REPORT.search(called["what"]) and _COMING.search(called["what"]):
        return _task(section, number, sentence, called.start(), ())
    return None


def _directed(section: Section, number: int, sentence: Sentence, said: str) -> Task | None:
    """ "Direction to staff: that a sign be put up", "The exec want a short paper from Ann Bell"."""
    found = _DIRECTION.match(said) or _FROM_ONE.search(said)
    if found is None or not says_so(said[: found.start()]):
        return None
    staff = found["who"].lower() in ("staff", "officers", "the officers", "administration", "management")
    owners = (found["who"],) if staff else _owners(section, found["who"], verb="")
    return Task(sentence.start, sentence.end, "action-requested-that", "request", owners, number) if owners else None


def _deed(section: Section, sentence: Sentence, at: int) -> bool:
    """Whether the verb at ``at`` of the sentence is one of doing, and not of saying there and then."""
    start = sentence.start + at - 1
    return does(section.text, start, sentence.end) and not _QUESTION_FORM.match(section.text, start + 1)


def _sight(number: int, sentence: Sentence, said: str) -> Task | None:
    """ "The Committee asked to see it, even in draft", "The Chair would like the photographs as well"."""
    sight = _SIGHT.search(said)
    if sight is None or not says_so(said[: sight.start()]):
        return None
    return Task(sentence.start, sentence.end, "action-asked-for", "request", (), number)


def _hand_in(number: int, sentence: Sentence, said: str) -> Task | None:
    """ "Members were asked to fill in the form by Friday"."""
    if _SENT_IN.match(said):
        return Task(sentence.start, sentence.end, "action-to-be-done", "request", (), number)
    asked = _HAND_IN.search(said)
    if asked is None or asked["verb"] not in words("members_deeds") or not says_so(said[: asked.start()]):
        return None
    if _ALWAYS.search(said) and not _BY_A_DAY.search(said):
        return None
    return Task(sentence.start, sentence.end, "action-asked-to-do", "request", (asked["who"],), number)


def _task(section: Section, number: int, sentence: Sentence, cue: int, owners: tuple[str, ...]) -> Task:
    start = task_start(section.text, sentence.start, sentence.start + cue, sentence.end)
    return Task(start, sentence.end, "action-requested-that", "request", owners, number)
