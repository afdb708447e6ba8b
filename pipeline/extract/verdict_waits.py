"""What waits for a later meeting: "Tabled until May", "Moved to next meeting.", "This will be carried over until May", "Minutes left until
the new year, both will be read then", "The matter was put on hold until the grant is known"."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.telling import is_old, told
from pipeline.extract.verdict_parts import HEAD, LABEL, LED, word_of
from pipeline.form import Form, Forms

_OFF = (
    r"(?:deferred|postponed|adjourned|tabled|shelved|held\s+over|carried\s+(?:over|forward)|put\s+(?:back|off|over)|left(?:\s+over)?"
    r"|stood\s+over"
    r"|rolled\s+(?:over|forward|on)|moved|pushed\s+back)"
)
# "until January", "to the next meeting", "for a later date": when a body takes things up again
_TIME = (
    rf"(?:(?:the\s+|early\s+|late\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTH_NAME}\b|(?:the\s+"
    rf"|our\s+)?next\s+(?:[\w’'-]+\s+){{0,3}}?(?:meetings?|month|year|agenda|session|time|AGM)\b"
    rf"|(?:the\s+|an?\s+|our\s+|its\s+)?(?:[\w’'-]+\s+){{0,4}}?(?:meetings?|agenda|session|date|AGM)\b|(?:the\s+)?(?:new\s+year|spring"
    rf"|summer|autumn|winter)\b)"
)
_UNTIL = rf"(?:over\s+)?(?:until|till|to|for|pending)\s+(?:after\s+)?{_TIME}"
_MATTER = (
    r"(?:matters?|items?|business|discussions?|debate|decisions?|reports?|motions?|questions?|elections?|appointments?|approvals?|minutes"
    r"|votes?|reviews?|polic(?:y|ies)"
    r"|topics?|subjects?|proposals?|applications?|consideration|adoption|budget|talk|presentation|updates?|requests?|quotes?|nominations?"
    r"|co-?option)"
)
_NO_VERB = (
    r"(?:(?!\b(?:was|were|is|are|be|been|being|had|has|have|will|would|shall|should|to|that|who|which|if|when|not|no|works?|balances?"
    r"|funds?|funding|sums?|money|surplus|deficit|days)\b|[£$€])[^.,;:?]){2,80}?"
)
_LED = (
    rf"(?:{LED}"
    # "Post of treasurer still vacant  This matter will be carried over": the title of the note runs into it
    r"|(?P<title>\W*[A-Z][\w’' -]{3,60}\s)(?=(?:This|The)\s+(?:matter|item|discussion|decision)\b))"
)
# "The matter of the gate will be carried over until May.", "The vote on the lease is to be put off to the June meeting."
_WILL_WAIT = Form(
    rf"{_LED}(?P<what>(?i:(?:this|these|it|they)|(?:the|this|that|these|both|all|any)\s+(?:[\w’'-]+\s+){{0,4}}?{_MATTER}(?:\s+(?:of|on"
    rf"|about|for|from|into|regarding|as\s+to)\s[^.,;:?]{{2,70}}?)?))\s+"
    rf"(?:(?:will|would|shall|should|must)\s+(?:now\s+|therefore\s+|all\s+|then\s+)?be|(?:is|are|was"
    rf"|were)\s+(?:therefore\s+)?to\s+be)\s+(?!moved\s+for\b){_OFF}\s+{_UNTIL}[^;?]*$"
)
# "Minutes deferred until January, both will be approved then.": the matter and what became of it, and what is to come
_LEFT = Form(
    rf"(?P<title>){HEAD}(?P<what>(?:(?:The|This|All|Both)\s+)?(?i:(?:(?!to\b)[\w’'/-]+\s+){{0,4}}?{_MATTER})(?:\s(?:of|on|about|for|from"
    rf"|into|regarding|re)\s{_NO_VERB})?)\s+(?:[–—-]\s+)?{_OFF}\s+{_UNTIL}"
    rf"(?:\s*(?:[,(–—-]|as\b|so\b|when\b|because\b|due\b)[^;?]*)?\W*$"
)
# "Will defer this to the meetings of the Friends.", "To hold the vote over until May."
_WILL_PUT_OFF = Form(
    rf"{HEAD}(?:Will|To|We\s+(?:will|shall|would)|(?:The\s+)?(?:Council|Committee|Board|PC|CC)\s+(?:will|would))\s+(?:now\s+|therefore\s+)?"
    rf"(?:defer|postpone|adjourn|table|hold\s+over|carry\s+(?:over|forward)|put\s+(?:back|off)|leave|roll\s+over)\s+(?:this|these|it|the"
    rf"|both|all|any|discussion|consideration|a\s+decision)\b"
    rf"[^.;:?]{{0,80}}?\s{_UNTIL}[^;?]*$"
)
# "No decision was made on the lease until the figures are known."
_NO_DECISION = Form(
    rf"{_LED}(?:No\s+(?:final\s+|firm\s+)?decision\s+(?:was|would\s+be|will\s+be|is\s+to\s+be)\s+(?:made|taken|reached)|(?:A"
    rf"|The)\s+decision\s+(?:was|would\s+be|will\s+be)\s+(?:not\s+(?:made|taken)|delayed|put\s+off))"
    r"\b[^.;?]{0,90}?\s(?:until|till|pending|at\s+this\s+(?:time|stage|meeting))\b[^;?]*$"
)
# "tabled - the treasurer was away", "Deferred until May", "Postponed due to snow"
_PUT_OFF = re.compile(
    rf"{HEAD}{LABEL}?(?:(?:tabled|deferred|postponed)(?=\s*(?:[:–—-]\s|\())|Tabled|Deferred|Postponed|Adjourned|Held\s+over|Stood\s+over"
    rf"|TABLED|DEFERRED|POSTPONED)"
    r"(?:\s*[:–—-]\s+[a-zA-Z]|\s*\(|,?\s+(?:until|till|pending|due\s+to|because|owing\s+to|at\s+the\s+(?:[\w’']+\s+){0,3}request"
    r"|at\s+[^.;]{2,40}['’]s?\s+request|in\s+the\s+absence|in\s+view\s+of|on\s+(?:legal\s+)?advice|so\s+that|in\s+order|as\s+the"
    r"|to\s+(?:the\s+)?(?:next|following)|for\s+(?:lack|want|now|further|more)"
    rf"|to\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?meeting\b|to\s+(?:\d{{1,2}}\w*\s+)?{MONTH_NAME})\b)[^;]*$"
)
# "Moved to next meeting.", "Pushed back to May"
_MOVED_ON = re.compile(
    rf"{HEAD}(?:(?:This\s+|Item\s+|It\s+)(?:was\s+)?)?(?i:moved|pushed(?:\s+(?:back|out|on))?|rolled\s+(?:over|on)|put\s+over|bumped"
    rf"|held)\s+(?:to|until|till|for)\s+"
    rf"(?:(?:the\s+|our\s+)?(?:next|following)\s+(?:(?:regular|board|committee|council|monthly)\s+)?(?:meeting|month|agenda|call|session"
    rf"|time)|(?:the\s+)?{MONTH_NAME}(?:\s+(?:meeting|agenda))?)\W*$"
)
# "The matter was put on hold until the grant is known.", "This item is tabled until the snow melts": without "until" it is only put forward
_ON_HOLD = Form(
    rf"{HEAD}(?:(?:This|It|(?:The|This)\s+(?:[\w-]+\s+){{0,3}}?(?:matter|item|project|purchase|work|plan|decision|proposal))\s+(?:was|is"
    rf"|is\s+to\s+be|to\s+be|will\s+be)\s+)?(?:(?:(?:[Pp]ut|[Pp]laced)\s+)?[Oo]n\s+hold|tabled)\s+(?:until|till|pending)\s[^;?]*$"
)
# "Deferred, no drawings had come.", "Left until March when …", "Held over to the next meeting."
_LEFT_UNTIL = re.compile(
    rf"{HEAD}(?:Deferred|Postponed),\s+(?!and\b)[^.;:]{{3,100}}\.?$"
    rf"|{HEAD}(?:Left(?:\s+over)?|Held\s+over|Carried\s+(?:over|forward)|Put\s+(?:back|off)|Hold\s+over|Defer(?:\s+(?:this|item"
    rf"|decision))?|Postpone|Carry\s+(?:over|forward))\s+(?:until|till|to)\s+"
    rf"(?:(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_NAME}|(?:the\s+|our\s+)?next\b|(?:the|our"
    rf"|an?)\s+(?:[\w’'-]+\s+){{0,3}}meeting|after\b|when\b)[^;:]*$"
    # "Left until the frost is out of the ground.", "Held over for a costing."
    rf"|{HEAD}(?:(?:Left(?:\s+over)?|(?:Held|Stood|Carried)\s+over|Put\s+off)\s+(?:until|till|pending)\s+"
    rf"(?:the|we|they|there|it|more|further|an?|some|somebody|[a-z]+ing)\s"
    rf"|(?:Left|Held|Stood|Carried)\s+over\s+for\s+(?:an?|the|more|further|want|lack)\s)[^;:]*$"
)
# "Behaviour was held over as the clerk had gone": whatever the item is about
_HELD_OVER = Form(
    rf"{HEAD}(?!The\s+motion\b)(?P<what>[A-Z][\w’'-]*(?:\s+(?!(?:was|were|is|had|that|who|which|and)\b)[\w’'-]+){{0,7}})\s+(?:was|were)"
    r"\s+(?:therefore\s+|again\s+)?(?:held|stood)\s+over(?:\s+(?:until|till|to|as|because|since|for|pending|due)\b[^;?]*)?(?P<why>,\s[^;?]*)?\W*$"
)
# "Nobody had seen the plans, and the item was deferred.": the sentence ends in what was decided
_AND_PUT_OFF = Form(
    r"(?:[,;]\s+(?:and|so|and\s+so)|\s+and\s+so)\s+(?P<what>(?:the|this)\s+(?:item|matter|application|report|decision|motion|question|hearing|request"
    r"|proposal)\s+was\s+(?:therefore\s+|accordingly\s+|then\s+|again\s+)?(?:deferred|adjourned|held\s+over|stood\s+over|postponed"
    r"|left\s+on\s+the\s+table|put\s+(?:off|back))(?:\s+(?:to|until|till|for|pending)\s[^;?.]{3,60})?)\W*$"
)
# "This to be left until June.", "Catchments held over until there is somebody from the school", "Hall fees to be put back to May"
_TO_BE_LEFT = Form(
    rf"{HEAD}(?:(?:This|It|[A-Z][\w’'-]*(?:\s+(?!(?:was|were|is|had|has|that|who|which|and|will|would)\b)[\w’'-]+){{0,5}}?)\s+|(?=To\s))"
    rf"(?:[Tt]o\s+be\s+(?:left|held\s+over|deferred|postponed|carried\s+over|put\s+(?:back|off))\s+{_UNTIL}"
    r"|[Tt]o\s+be\s+(?:left\s+over|held\s+over|deferred|postponed|put\s+(?:back|off))\s+(?:until|till|pending)\s+[a-z]"
    r"|held\s+over\s+(?:until|till|pending)\s+[a-z])[^;?]*$"
)
# "Insurance – renewal not to hand, leave to April."
_LEAVE_TO = Form(
    rf"{HEAD}[A-Z](?:(?!\b(?:was|were|is|had|has|that|who|which|will|would|said|asked)\b)[^.;:?]){{4,90}}?,\s+(?:so\s+)?(?:leave|hold|defer|carry|put)\s+"
    rf"(?:(?:it|this|over|forward|off|back)\s+)*(?:to|until|till)\s+{_TIME}\W*$"
)
_REPORTED = re.compile(
    r"\b(?:said|says|advised|reported|explained|noted|heard|stated|told|confirmed|recalled|reminded|wrote)\b|\b(?:19|20)\d\d\b"
)
# "Left over to 4 May, Clerk to ask for a plan": what somebody is to do meanwhile
_TASK_BEHIND = re.compile(r",\s+(?=(?:the\s+)?(?:[A-Z]{2,3}|(?:(?:Cllr|Mrs?|Ms)\.?\s+)?[A-Z][a-z][\w’'-]*)\s+to\s+[a-z])")
# "Trees by the pond – held over to May at the warden's request": the title of the entry stands before it
_TITLED = Form(
    rf"{HEAD}[A-Z](?:(?!\b(?:was|were|is|had|has|that|who|which|said|application)\b)[^.;:?–—]){{2,60}}?\s[–—-]\s+"
    r"(?=(?:deferred|postponed|adjourned|tabled|held\s+over|stood\s+over|left\s+over|put\s+(?:back|off))\s)"
)
_WAITING = Forms(*((form, "deferred") for form in (_WILL_PUT_OFF, _NO_DECISION, _ON_HOLD)))


def waits(sentence: str) -> tuple[int, int] | None:
    """The stretch of a sentence that says in one of these forms that a matter waits for a later time; None where none does."""
    if (titled := _TITLED.match(sentence)) and not is_old(sentence):
        at = titled.end()
        behind = _waits(sentence[at].upper() + sentence[at + 1 :])
        return (at + behind[0], at + behind[1]) if behind else None
    return _waits(sentence)


def _waits(sentence: str) -> tuple[int, int] | None:
    whole = (0, len(sentence))
    if _PUT_OFF.match(sentence) or _MOVED_ON.match(sentence):
        return whole
    if _LEFT_UNTIL.match(sentence):
        task = _TASK_BEHIND.search(sentence)
        return (0, task.start() + 1) if task else whole
    if is_old(sentence):
        return None
    if _TO_BE_LEFT.match(sentence) or _LEAVE_TO.match(sentence):
        return whole
    if (ends := _AND_PUT_OFF.search(sentence)) and not _REPORTED.search(sentence, 0, ends.start()):
        return ends.span("what")
    if (held := _HELD_OVER.match(sentence)) and not told(held["what"]):
        return (0, held.start("why")) if held["why"] else whole
    waiting = _WILL_WAIT.match(sentence) or _LEFT.match(sentence)
    if waiting is not None and not told(waiting["what"]):
        return (waiting.start("what") if waiting["title"] else 0, len(sentence))
    return whole if word_of(sentence, _WAITING) else None
