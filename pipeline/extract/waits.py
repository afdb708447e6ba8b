"""What waits for a later meeting where nobody "deferred" it: "This will be carried over until May", "Minutes left until the new year, both
will be read then", "Will put this off to the June meeting"."""

from pipeline.dates import MONTH_NAME
from pipeline.extract.short_fates import HEAD
from pipeline.extract.telling import OLD, told
from pipeline.form import Form

_OFF = (
    r"(?:deferred|postponed|adjourned|tabled|shelved|held\s+over|carried\s+(?:over|forward)|put\s+(?:back|off|over)|left(?:\s+over)?|stood\s+over"
    r"|rolled\s+(?:over|forward|on)|moved|pushed\s+back)"
)
# "until January", "to the next meeting", "for a later date": when a body takes things up again
_TIME = (
    rf"(?:(?:the\s+|early\s+|late\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTH_NAME}\b|(?:the\s+|our\s+)?next\s+(?:[\w’'-]+\s+){{0,3}}?(?:meetings?|month|year|agenda|session|time|AGM)\b"
    rf"|(?:the\s+|an?\s+|our\s+|its\s+)?(?:[\w’'-]+\s+){{0,4}}?(?:meetings?|agenda|session|date|AGM)\b|(?:the\s+)?(?:new\s+year|spring|summer|autumn|winter)\b)"
)
_UNTIL = rf"(?:over\s+)?(?:until|till|to|for|pending)\s+(?:after\s+)?{_TIME}"
_MATTER = (
    r"(?:matters?|items?|business|discussions?|debate|decisions?|reports?|motions?|questions?|elections?|appointments?|approvals?|minutes|votes?|reviews?|polic(?:y|ies)"
    r"|topics?|subjects?|proposals?|applications?|consideration|adoption|budget|talk|presentation|updates?|requests?|quotes?|nominations?|co-?option)"
)
_NO_VERB = (
    r"(?:(?!\b(?:was|were|is|are|be|been|being|had|has|have|will|would|shall|should|to|that|who|which|if|when|not|no|works?|balances?"
    r"|funds?|funding|sums?|money|surplus|deficit|days)\b|[£$€])[^.,;:?]){2,80}?"
)
_LED = (
    rf"(?:{HEAD}|\W*(?:Therefore|Accordingly|So|Hence|As\s+a\s+result|After|Following|Due|As|Because|Owing|Given|With|In)\b[^.;]{{0,90}}?,\s+"
    # "Post of treasurer still vacant  This matter will be carried over": the title of the note runs into it
    r"|(?P<title>\W*[A-Z][\w’' -]{3,60}\s)(?=(?:This|The)\s+(?:matter|item|discussion|decision)\b))"
)
# "The matter of the gate will be carried over until May.", "The vote on the lease is to be put off to the June meeting."
_WILL_WAIT = Form(
    rf"{_LED}(?P<what>(?i:(?:this|these|it|they)|(?:the|this|that|these|both|all|any)\s+(?:[\w’'-]+\s+){{0,4}}?{_MATTER}(?:\s+(?:of|on|about|for|from|into|regarding|as\s+to)\s[^.,;:?]{{2,70}}?)?))\s+"
    rf"(?:(?:will|would|shall|should|must)\s+(?:now\s+|therefore\s+|all\s+|then\s+)?be|(?:is|are|was|were)\s+(?:therefore\s+)?to\s+be)\s+{_OFF}\s+{_UNTIL}[^;?]*$"
)
# "Minutes deferred until January, both will be approved then.": the matter and what became of it, and what is to come
_LEFT = Form(
    rf"(?P<title>){HEAD}(?P<what>(?:(?:The|This|All|Both)\s+)?(?i:(?:(?!to\b)[\w’'/-]+\s+){{0,4}}?{_MATTER})(?:\s(?:of|on|about|for|from|into|regarding|re)\s{_NO_VERB})?)\s+(?:[–—-]\s+)?{_OFF}\s+{_UNTIL}"
    rf"(?:\s*(?:[,(–—-]|as\b|so\b|when\b|because\b|due\b)[^;?]*)?\W*$"
)
# "Will defer this to the meetings of the Friends.", "To hold the vote over until May."
_WILL_PUT_OFF = Form(
    rf"{HEAD}(?:Will|To|We\s+(?:will|shall|would)|(?:The\s+)?(?:Council|Committee|Board|PC|CC)\s+(?:will|would))\s+(?:now\s+|therefore\s+)?"
    rf"(?:defer|postpone|adjourn|table|hold\s+over|carry\s+(?:over|forward)|put\s+(?:back|off)|leave|roll\s+over)\s+(?:this|these|it|the|both|all|any|discussion|consideration|a\s+decision)\b"
    rf"[^.;:?]{{0,80}}?\s{_UNTIL}[^;?]*$"
)
# "No decision was made on the lease until the figures are known."
_NO_DECISION = Form(
    rf"{_LED}(?:No\s+(?:final\s+|firm\s+)?decision\s+(?:was|would\s+be|will\s+be|is\s+to\s+be)\s+(?:made|taken|reached)|(?:A|The)\s+decision\s+(?:was|would\s+be|will\s+be)\s+(?:not\s+(?:made|taken)|delayed|put\s+off))"
    r"\b[^.;?]{0,90}?\s(?:until|till|pending|at\s+this\s+(?:time|stage|meeting))\b[^;?]*$"
)


def waits_from(sentence: str) -> int:
    """Where the words begin that say in one of these forms that a matter before the body waits for a later time; -1 where none do."""
    if OLD.search(sentence):
        return -1
    waiting = _WILL_WAIT.match(sentence) or _LEFT.match(sentence)
    if waiting is not None and not told(waiting["what"]):
        return waiting.start("what") if waiting["title"] else 0
    return 0 if _WILL_PUT_OFF.match(sentence) or _NO_DECISION.match(sentence) else -1
