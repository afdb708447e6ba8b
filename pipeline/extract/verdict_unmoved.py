"""What boards decide without a motion, as North American clerks tell it: staff is directed, a consensus is reached, somebody is elected by
voice vote, or all that stands there is that it was moved, seconded and voted."""

import re

from pipeline.extract.nouns import SELECTMEN, TITLED_BODY
from pipeline.extract.verdict_parts import COUNT, HOW, NAMES
from pipeline.form import Form

_BODY = rf"(?:{TITLED_BODY}|(?:The\s+)?(?:City\s+|Town\s+)?{SELECTMEN})"
_STAFF = (
    r"(?:(?:the|its|town|city|county|district|legal)\s+)*(?:staff|counsel|(?:[A-Z][\w’'-]*\s+){0,4}"
    r"(?:Manager|Clerk|Administrator|Superintendent|Attorney|Director|Engineer|Treasurer|Secretary|Chair\w*|Officer|CEO|CAO|Planner"
    r"|Committee|Counsel|Staff|Department)"
    r"|(?:manager|clerk|administrator|superintendent|attorney|director|engineer|treasurer|secretary|chair\w*|planner))"
)
_CONSENT = r"(?i:by|with|through)\s+(?:(?i:general|unanimous|common|mutual)\s+)?(?i:consensus|consent|agreement)(?:\s+of\s+[^,]{3,30})?"
# "The Board made no change and directed staff to place it on the May agenda.", "By consensus, the Council asked the Clerk to write."
_DIRECTED = Form(
    rf"^\W*(?:(?P<consent>{_CONSENT}),?\s+|[A-Z][^.;]{{3,80}},\s+)?(?P<what>{_BODY}\s+"
    rf"(?:(?!\bthat\b|\bwhether\b)[^.;:]{{3,140}}?,?\s+and\s+)?{HOW}"
    rf"(?P<deed>(?P<asked>asked|requested)\s+{_STAFF}|(?:directed|instructed|authori[sz]ed|tasked)\s+{_STAFF}"
    rf"|(?:gave|provided|issued)\s+(?:(?:clear|the\s+following|further)\s+)?(?:direction|instructions?)\s+to\s+{_STAFF}"
    rf"|gave\s+{_STAFF}\s+direction)"
    r"\s+(?:to|not\s+to)\s+[a-z][^;]*)$"
)
_STAFF_WAS = Form(
    rf"^\W*(?:The\s+)?(?:Staff|{_STAFF})\s+(?:was|were)\s+(?:\w+ly\s+)?(?P<deed>directed|instructed|authori[sz]ed)\s+to\s+[a-z][^;]*$"
)
_RETELLS = re.compile(
    r"\b(?:had|has|have|would|that|whether|if|when|which|who|said|reported|stated|explained|previously"
    # what it did first is what it decided
    r"|approved|adopted|accepted|endorsed|ratified|awarded|agreed|granted|denied|appointed|resolved)\b"
)
# "It was the consensus of the Board to move the meeting.", "The Board reached consensus to hire a guard."
_CONSENSUS = Form(
    rf"^\W*(?:[A-Z][^.;,]{{3,60}},\s+)?(?:It\s+was\s+(?:the\s+|a\s+)?(?:general\s+|unanimous\s+)?consensus(?:\s+(?:of|among|by"
    rf"|from)\s[^.;,]{{3,40}}?)?"
    rf"|There\s+was\s+(?:a\s+)?(?:general\s+|unanimous\s+)?consensus(?:\s+(?:of|among|by|from|on)\s[^.;,]{{3,40}}?)?"
    rf"|(?:{_BODY}\s+)?(?:The\s+)?[Cc]onsensus\s+was"
    rf"|{_BODY}\s+(?:reached|came\s+to|arrived\s+at|had)\s+(?:a\s+|the\s+)?(?:general\s+|unanimous\s+)?consensus)\s+(?:to\s+[a-z]|that\s"
    rf"|for\s+{_STAFF}\s+to\s)[^;]*$"
)
_SHOULD = re.compile(r"\b(?:should|be|would|will|shall|not)\b")
_BALLOT = (
    r"(?:voice\s+vote|show\s+of\s+hands|roll\s+call(?:\s+vote)?|(?:unanimous|majority|secret|written)\s+(?:vote|ballot|consent)"
    r"|acclamation|ballot|vote)"
    rf"(?:\s*(?:of\s+)?{COUNT})?"
)
_CHOSEN = r"(?:was|were)\s+(?:duly\s+|unanimously\s+|then\s+)*(?:re-?)?(?:elected|appointed|chosen|selected|named)"
_ELECTED = Form(
    rf"^\W*(?:(?:By|On|Upon|With|After|Following)\s+(?:an?\s+)?{_BALLOT},?\s+{NAMES}{_CHOSEN}\b"
    rf"|(?:[^.;:]{{3,80}}?,?\s+and\s+)?{NAMES}{_CHOSEN}\b[^.;]{{0,60}}?\s(?:by|on|with|through)\s+(?:an?\s+)?{_BALLOT}\b)[^;]*$"
)

# "There being no errors, moved, seconded and voted 3-0 to accept them.", "The Selectmen voted to sign it.", "Unanimous vote to hire him"
_HOW = rf"(?:\s+(?:unanimously|{COUNT}))?"
_SO_MOVED = (
    r"(?:(?:[Ii]t\s+was|[Ww]as)\s+)?(?i:moved)(?:,\s*|\s+and\s+)(?:duly\s+)?seconded,?\s+(?:and\s+)?(?:it\s+was\s+)?(?:so\s+"
    r"|unanimously\s+)?"
)
_VOTED = Form(
    rf"^\W*(?:[A-Z][^.;]{{3,90}},\s+)?(?:{_SO_MOVED}voted{_HOW}"
    rf"|(?:The\s+)?{SELECTMEN}\s+(?:then\s+|also\s+|unanimously\s+)?voted{_HOW}"
    rf"|(?:By\s+)?[Uu]nanimous\s+vote|It\s+was\s+the\s+(?:unanimous\s+)?vote\s+of\s+(?i:{_BODY}))\s+(?:to|that)\s+[a-z][^;]*$"
)


def without_motion(sentence: str) -> str:
    """The verb that a sentence counts for which decides in one of these ways; empty for any other."""
    directed = _DIRECTED.match(sentence)
    if directed and (directed["consent"] or not directed["asked"]) and not _RETELLS.search(sentence, 0, directed.end("deed")):
        return "authorised" if "authori" in directed["deed"] else "directed"
    if staff := _STAFF_WAS.match(sentence):
        return "authorised" if "authori" in staff["deed"] else "directed"
    if _ELECTED.match(sentence):
        return "elected"
    if _VOTED.match(sentence):
        return "agreed"
    consensus = _CONSENSUS.match(sentence)
    if consensus and (" that " not in consensus.group() or _SHOULD.search(sentence)):
        return "agreed"
    return ""
