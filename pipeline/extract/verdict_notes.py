"""What became of a thing in a note that begins or ends with its verdict: "Adopted, by a 6-2 vote", "Reviewed and approved the bills",
"Consensus: no further action", "Stamps agreed up to £40"."""

import re

from pipeline.extract.nouns import SELECTMEN, SMALL_BODY, TITLED_BODY
from pipeline.extract.verdict_parts import COUNT, DAY, HEAD, HOW, LABEL, SUM, word_of
from pipeline.form import Form, Forms

# "Adopted, by a 6-2 vote (one absent)", "Outcome: passed unanimously"
_VOTED = re.compile(
    rf"{HEAD}(?:{LABEL}(?P<told>(?i:adopted|approved|passed|carried|accepted|agreed|rejected|defeated|failed|denied|not\s+(?:adopted"
    rf"|approved|accepted)))\b(?:,?\s+[^;]{{0,90}})?"
    rf"|(?P<said>Adopted|Approved|Accepted|Rejected|Denied|Granted|Ratified|Confirmed)(?:,?\s+(?:by|on|with)\s+(?:an?\s+)?|,?\s+"
    rf"|\s*[:–-]\s*)(?:{COUNT}(?:\s+vote)?|(?:unanimous|voice|roll[\s-]call|majority)\s+vote)"
    r"(?:[\s,;(][^;]{0,60})?)\W*$"
)
_REFUSED = re.compile(r"(?i)reject|defeat|fail|den|not")
# "Consensus: no further action for now"
_CONSENSUS = re.compile(rf"{HEAD}(?![^?]*\?)(?:(?:General|Unanimous|Board|Group)\s+)?[Cc]onsensus\s*(?::|[–—-])\s+(?:\S+\s+){{2,}}\S+")
_PAPERS = (
    r"(?:(?:last|previous|past|draft|revised|amended|staff|committee|\w+['’]s)\s+){0,3}(?:minutes|agenda|bills?|warrants?|payments?|reports?|accounts?"
    r"|invoices|payroll|budget|vouchers?"
    r"|expenditures?|resignations?|permits?|manifest|abatements?|polic(?:y|ies)|quotes?|bids?|grants?|donations?"
    r"|recommendations?|[Rr]esolutions?|[Oo]rdinances?|proclamations?|contracts?|agreements?)\b"
)
# "Approved minutes of March 1", "Read and approved the minutes of the last meeting"
_APPROVED = re.compile(
    rf"{HEAD}(?:(?:Read|Reviewed|Discussed|Considered|Received|Examined|Corrected|Amended|Presented|Audited)(?:\s*,\s*(?:and\s+)?"
    rf"|\s+and\s+|\s*&\s*)(?:approved|accepted|adopted)\s+(?:the|this|an?|all|both|{_PAPERS})"
    rf"|(?:Approved|Accepted|Adopted)\s+{_PAPERS})"
)
# "Noted the letter.", "Received the presentation with thanks": nothing else is told
_NOTED = re.compile(
    rf"{HEAD}(?P<fate>Noted|Received)\s+the\s+(?:[\w’'-]+\s+){{0,3}}?(?:letters?|reports?|updates?|presentations?|minutes|accounts|returns?|statement|correspondence"
    r"|contents|papers?|plan|programme|log|register)(?:\s+(?:with\s+thanks|for\s+information|of\s+the\s+(?:letter|report|paper)))?\W*$"
)
_FINITE = re.compile(r"\b(?:was|were|is|are|be|had|has|have|will|would|can|may|should|must)\b")


_NO_VERB = (
    r"(?:(?!\b(?:was|were|is|are|be|been|had|has|have|will|would|not|no|that|who|which|if|when|by|planning"
    r"|application)\b)[^.;:?]|\.(?=\d)){2,80}?"
)
# "Shelf for the hall approved at $60.", "Stamps agreed up to £40"
_AT_PRICE = Form(
    rf"{HEAD}[A-Z]{_NO_VERB}\s(?P<fate>approved|agreed|accepted|authori[sz]ed)\s+"
    rf"(?:at|for|up\s+to|(?:at\s+a\s+)?(?:total\s+)?cost\s+of|not\s+to\s+exceed|to\s+a\s+(?:limit|maximum)\s+of|in\s+the\s+(?:sum"
    rf"|amount)\s+of)\s+{SUM}[^;:]{{0,40}}$"
)
# "- purchase of two benches approved", "Hire of the marquee turned down": dealings that only the body itself can have
_DEALING = Form(
    rf"{HEAD}(?:(?:The|A)\s+)?(?i:purchase|hire|hiring|renewal|rental|repair|replacement|donation|printing|membership|subscription"
    rf"|expenditure|spend(?:ing)?|co-?option|refund|loan|gift)\s+"
    rf"(?:of|to|for|from|on|with)\s{_NO_VERB}\s(?:[–—-]\s+)?"
    r"(?P<fate>approved|agreed|accepted|authori[sz]ed|declined|refused|rejected|deferred|tabled|postponed|turned\s+down)"
    r"(?:\s+(?:unanimously|by\s+(?:all|everyone)|in\s+principle|nem\.?\s?con\.?))?\W*$"
)
_WAITS = re.compile(r"deferred|tabled|postponed")
# "The Board set May 6 at 7 pm for the hearing.", "Trustees scheduled a workshop for June 2"
_SET_DAY = Form(
    rf"\W*(?:{TITLED_BODY}|(?:The\s+)?{SELECTMEN}|We)\s+{HOW}(?:set|scheduled|fixed)\s+(?:(?:the|an?|its|their"
    rf"|our)\s+[^.;]{{2,60}}?\s+(?:for|on|at)\s+{DAY}|{DAY}[^.;]{{0,60}}?\s(?:for|as)\s+(?:the|an?|its|their|our)\s)[^;]*$"
)
# "Vote: 5-0 in favour – Move the fair to June", "Vote 4-1: to keep the name"
_VOTE_THEN = re.compile(
    rf"{HEAD}(?:Vote|VOTE|Voted)\s*:?\s*{COUNT}\s*(?:(?:in\s+favou?r|for|to\s+approve)\s*)?(?:\s[–—-]\s+|:\s+|,\s+)(?!(?i:motion|passed"
    rf"|carried|approved|failed|abstain|against|with)\b)(?:\S+\s+){{3,}}\S+$"
)
# "Minutes of the last call - passed unanimously"
_PASSED_BEHIND = Form(
    rf"{HEAD}[A-Z](?:[^.;]|\.(?=\d)){{3,90}}?\s[–—-]\s+(?i:passed|approved|adopted|accepted|carried)\s+(?:unanimously|nem\.?\s?con\.?)\W*$"
)
# "Outcome – map received; thanks to BP.", "Result: plan agreed"
_OUTCOME = re.compile(
    rf"{HEAD}(?:Outcome|Result|Decision|Conclusion|OUTCOME|RESULT|DECISION)\s*[:–—-]\s+{_NO_VERB}\s(?P<fate>agreed|approved|adopted"
    rf"|accepted|supported|noted|received|deferred|refused|rejected|declined)"
    r"(?=\W*$|\s*[;,(]|\s+(?:by|with|unanimously|for|until|subject)\b)[^?]*$"
)
# "Plan OK’d by the Board.", "£40 for paint okayed"
_OKAYED = Form(
    rf"{HEAD}(?:[A-Z£$€\d]){_NO_VERB}\s(?:(?:was|were)\s+)?(?:all\s+)?(?:OK(?:['’]?e?d)|okayed)(?:\s+by\s+(?:the\s+)?(?:{SMALL_BODY}|all"
    rf"|everyone))?\W*$",
    re.IGNORECASE,
)
_FATES = Forms(
    (_OKAYED, "approved"),
    (_VOTE_THEN, "agreed"),
    (_SET_DAY, "set"),
    (_PASSED_BEHIND, "approved"),
)


def fate_of(sentence: str) -> str:
    """The word that tells the outcome of a note in one of these forms; empty for any other sentence."""
    if came := _OUTCOME.match(sentence):
        return came["fate"]
    if voted := _VOTED.match(sentence):
        verdict = (voted["told"] or voted["said"]).lower()
        return "refused" if _REFUSED.match(verdict) else "agreed" if verdict in ("passed", "carried") else verdict
    if _CONSENSUS.match(sentence):
        return "agreed"
    if dealt := _AT_PRICE.match(sentence) or _DEALING.match(sentence):
        return "deferred" if _WAITS.search(dealt["fate"]) else "refused" if dealt["fate"][:2] in ("re", "tu", "de") else dealt["fate"]
    if fate := word_of(sentence, _FATES):
        return fate
    if noted := _NOTED.match(sentence):
        return noted["fate"].lower()
    approved = _APPROVED.match(sentence)
    return "approved" if approved and not _FINITE.search(sentence, approved.end()) else ""
