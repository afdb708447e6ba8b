"""What is decided as those tell it who preside: "The Chair announced the decision of the Panel, which was to grant the licence", and what
is done by leave of those who met: "With the consent of the Committee, item 8 was taken first"."""

import re

from pipeline.extract.nouns import BODY, PRESIDES
from pipeline.extract.verdict_parts import HEAD, HOW
from pipeline.form import Form

_BODY = rf"(?:{BODY}|Sub-?\s?[Cc]ommittee|[Hh]earing|[Tt]ribunal)"
_OF_BODY = rf"(?:of\s+(?:the\s+)?(?:[A-Z][\w&’'-]*\s+(?:(?:and|of|for)\s+)?){{0,5}}{_BODY}|(?:had|was)\s)"
_CHAIR = (
    rf"(?:the\s+|The\s+)?(?:(?:Acting|Presiding|Vice|Deputy)[\s-]+)?(?:{PRESIDES}"
    r"|Legal\s+(?:Adviser|Advisor|Officer)|Presiding\s+Member|Clerk)"
)
_DEED = (
    r"(?:GRANT|REFUSE|REVOKE|APPROVE|grant|refuse|reject|approve|revoke|suspend|dismiss|uphold|allow|issue|defer|adjourn|impose|modify|take"
    r"|warn|add|renew|agree|vary)"
)
_LED = (
    rf"(?:{HEAD}|\W*(?:On|Upon|After|Following|When|Having|Members)\b[^.;]{{0,140}}?(?:,|\band)\s+"
    r"(?:when\s+|where\s+|(?:on|upon|after)\s[^.;,]{3,40}?\s)?)"
)
# "The Chair announced the decision of the Committee, which was to grant the licence"
_DECISION = Form(
    rf"{_LED}{_CHAIR}\s+{HOW}(?:announced|declared|gave|read\s+out|delivered|reported|communicated"
    rf"|advised\s+(?:all\s+)?(?:the\s+)?(?:parties|applicant)\s+of)\s+(?:that\s+)?(?:the|its|their|this)\s+"
    rf"(?:[\w’'-]+['’]s?\s+|unanimous\s+|majority\s+|final\s+)?decision(?:\s+{_OF_BODY})?,?\s*(?:which\s+)?(?:was|as|being"
    rf"|is)?\s*[:–-]?\s*(?:to|that)\s(?P<deed>[^;?]*)$"
)
# "The decision of the Panel is to grant the application", "The Panel's decision is that the licence be revoked"
_IS_TO = Form(
    rf"{HEAD}(?:(?:The|It\s+is\s+the|Our)\s+)?(?:(?:unanimous|majority|final)\s+)?(?:decision\s+of\s+"
    rf"(?:the\s+)?(?:[A-Z][\w’'-]*\s+){{0,5}}{_BODY}|(?:The\s+)?(?:[A-Z][\w’'-]*\s+){{0,4}}{_BODY}['’]s?\s+(?:(?:unanimous|majority"
    rf"|final)\s+)?decision)\s+"
    rf"(?:is\s+)?(?:therefore\s+|accordingly\s+)?(?P<deed>(?:not\s+)?to\s+{_DEED}\b[^;?]*|that\s+(?:the|this|no)\s[^;?]*?\bbe\s[^;?]*)$"
)
# "On returning the Chair announced that the licence would be granted"
_WOULD_BE = Form(
    rf"{_LED}{_CHAIR}\s+{HOW}(?:announced|declared|said|stated|confirmed|advised|informed\s+[^.;,]{{3,40}}?)\s+that\s+(?P<deed>(?:the|this"
    rf"|their|his|her)\s+(?:[\w’'-]+\s+){{0,4}}?"
    r"(?:licen[cs]es?|applications?|reviews?|appeals?|variations?|permits?|registration|complaints?|order)\b[^.;,]{0,60}?\s(?:would"
    r"|will)\s+(?:not\s+)?(?:therefore\s+)?be\s+(?:granted|refused|revoked|suspended|approved|rejected|dismissed|upheld|renewed"
    r"|allowed)\b[^;?]*)$"
)
_NO = re.compile(r"(?i)\b(?:refus|reject|dismiss|not\s+(?:be\s+)?(?:grant|approv|renew|upheld))")
_YES = re.compile(r"(?i)\b(?:grant|approv|allow|renew|uph[eo]ld)")
_WAITS = re.compile(r"(?i)\b(?:defer|adjourn)")
# "With the consent of the Committee, item 8 was taken first", "By general consent the order of the agenda was changed"
_BY_LEAVE = Form(
    rf"{HEAD}(?:With|By)\s+(?:the\s+)?(?:general\s+|unanimous\s+|common\s+)?(?:consent|consensus|agreement|permission|leave|approval|concurrence"
    rf"|assent)(?:\s+of\s+(?:the\s+|all\s+)?(?:[A-Z][\w’'-]*\s+){{0,4}}(?:{_BODY}|[Cc]ouncillors|those\s+present))?,?\s+"
    r"(?:it\s+was\s+|(?=(?:the\s+)?(?:[\w’'-]+\s+){1,9}?(?:was|were|varied|changed|altered|brought|moved|took|adjourned|suspended"
    r"|extended|set|fixed|kept)\s))[^;?]+$"
)


def announced(sentence: str) -> str:
    """The word that tells the outcome of what the Chair announced, or of what was done by leave; empty for any other sentence."""
    said = _DECISION.match(sentence) or _IS_TO.match(sentence) or _WOULD_BE.match(sentence)
    if said:
        fates = ((_NO, "refused"), (_WAITS, "deferred"), (_YES, "approved"))
        return next((word for form, word in fates if form.search(said["deed"][:120])), "other")
    return "agreed" if _BY_LEAVE.match(sentence) else ""
