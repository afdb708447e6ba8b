"""What became of a thing where its note begins with the verdict: "Tabled until May", "Adopted, by a 6-2 vote", "Reviewed and approved the
bills", "Consensus: no further action"."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.form import Form

_HEAD = r"\W*(?:\(?\w{1,4}[.)]+\s+)?"
_LABEL = r"(?:(?:Outcome|Result|Vote|Decision|Status)\s*[:–-]\s*)"
# "tabled - the treasurer was away", "Deferred until May", "Postponed due to snow"
_PUT_OFF = re.compile(
    rf"{_HEAD}{_LABEL}?(?:(?:tabled|deferred|postponed)(?=\s*(?:[:–—-]\s|\())|Tabled|Deferred|Postponed|Adjourned|Held\s+over|Stood\s+over|TABLED|DEFERRED|POSTPONED)"
    r"(?:\s*[:–—-]\s+[a-zA-Z]|\s*\(|,?\s+(?:until|till|pending|due\s+to|because|owing\s+to|at\s+the\s+(?:[\w’']+\s+){0,3}request|at\s+[^.;]{2,40}['’]s?\s+request|in\s+the\s+absence|in\s+view\s+of|on\s+(?:legal\s+)?advice|so\s+that|in\s+order|as\s+the|to\s+(?:the\s+)?(?:next|following)|for\s+(?:lack|want|now|further|more)"
    rf"|to\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?meeting\b|to\s+(?:\d{{1,2}}\w*\s+)?{MONTH_NAME})\b)[^;]*$"
)
_COUNT = r"\(?\d{1,2}\s?[–-]\s?\d{1,2}(?:\s?[–-]\s?\d{1,2})?\)?"
# "Adopted, by a 6-2 vote (one absent)", "Outcome: passed unanimously"
_VOTED = re.compile(
    rf"{_HEAD}(?:{_LABEL}(?P<told>(?i:adopted|approved|passed|carried|accepted|agreed|rejected|defeated|failed|denied|not\s+(?:adopted|approved|accepted)))\b(?:,?\s+[^;]{{0,90}})?"
    rf"|(?P<said>Adopted|Approved|Accepted|Rejected|Denied|Granted|Ratified|Confirmed)(?:,?\s+(?:by|on|with)\s+(?:an?\s+)?|,?\s+|\s*[:–-]\s*)(?:{_COUNT}(?:\s+vote)?|(?:unanimous|voice|roll[\s-]call|majority)\s+vote)"
    r"(?:[\s,;(][^;]{0,60})?)\W*$"
)
_REFUSED = re.compile(r"(?i)reject|defeat|fail|den|not")
# "Consensus: no further action for now"
_CONSENSUS = re.compile(rf"{_HEAD}(?![^?]*\?)(?:(?:General|Unanimous|Board|Group)\s+)?[Cc]onsensus\s*(?::|[–—-])\s+(?:\S+\s+){{2,}}\S+")
_PAPERS = (
    r"(?:(?:last|previous|past|draft|revised|amended|\w+['’]s)\s+){0,3}(?:minutes|agenda|bills?|warrants?|payments?|reports?|accounts?|invoices|payroll|budget|vouchers?"
    r"|expenditures?|resignations?|permits?|manifest|abatements?|polic(?:y|ies)|quotes?|bids?|grants?|donations?)\b"
)
# "Approved minutes of March 1", "Read and approved the minutes of the last meeting"
_APPROVED = re.compile(
    rf"{_HEAD}(?:(?:Read|Reviewed|Discussed|Considered|Received|Examined|Corrected|Amended|Presented|Audited)(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:approved|accepted|adopted)\s+(?:the|this|an?|all|both|{_PAPERS})"
    rf"|(?:Approved|Accepted|Adopted)\s+{_PAPERS})"
)
_FINITE = re.compile(r"\b(?:was|were|is|are|be|had|has|have|will|would|can|may|should|must)\b")


# "Minutes of the last call - passed unanimously"
_PASSED_BEHIND = Form(
    rf"{_HEAD}[A-Z](?:[^.;]|\.(?=\d)){{3,90}}?\s[–—-]\s+(?i:passed|approved|adopted|accepted|carried)\s+(?:unanimously|nem\.?\s?con\.?)\W*$"
)


def fate_of(sentence: str) -> str:
    """The word that tells the outcome of a note in one of these forms; empty for any other sentence."""
    if _PUT_OFF.match(sentence):
        return "deferred"
    if voted := _VOTED.match(sentence):
        verdict = (voted["told"] or voted["said"]).lower()
        return "refused" if _REFUSED.match(verdict) else "agreed" if verdict in ("passed", "carried") else verdict
    if _CONSENSUS.match(sentence):
        return "agreed"
    if _PASSED_BEHIND.match(sentence):
        return "approved"
    approved = _APPROVED.match(sentence)
    return "approved" if approved and not _FINITE.search(sentence, approved.end()) else ""
