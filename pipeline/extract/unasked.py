"""What sounds like asking and is none at the meeting: enquiries made, still to be made or made day by day, and letters that ask."""

import re

from pipeline.extract.clause import Clause

# "Enquiries were made and the bank agreed": what was done, not what was asked
_DEED_DONE = re.compile(
    r"(?:We|I)\s+(?:have\s+|had\s+|also\s+)*(?:sought|requested|asked\s+for)\b|"
    r"(?:Further\s+|Some\s+)?[Ee]nquiries\s+(?:were|had\s+been)\s+(?:\w+\s+)?made\b(?!\s+(?:by|about|as\s+to|whether|regarding)\b)"
)
# what is still to be done
_TO_BE_ASKED = re.compile(r"[^.?]{0,40}\b[Ii]t\s+(?:will|would|is\s+to)\s+be\s+(?:enquired|inquired|asked|queried|checked)\b")
# "She was often asked why it was so": at the desk, not at the meeting
_HABIT = re.compile(
    r"[^.;?]{0,60}?\b(?:was|were|is|are|(?:had|has|have)\s+been|being)\s+(?:often|frequently|sometimes|regularly|commonly|always|usually|repeatedly|constantly"
    r"|occasionally|forever|generally)\s+(?:being\s+)?(?:asked|queried|questioned)\b"
)
_STOP = re.compile(r"[.!?][”\"’')]*\s+(?=[A-Z“\"])")
_MAIL = r"(?:[Ll]etters?|[Ee]-?mails?|[Cc]orrespondence|[Mm]essages?)"
# A letter that asks, as against one of which somebody at the table asks
_LETTER_FROM = re.compile(rf"\b{_MAIL}\b[^.?]{{0,60}}\bfrom\b[^.?;]{{1,60}}?\b(?:who|which|that)\s|\b{_MAIL}\s+(?:which|that)\s+$")
_LETTER_READ = re.compile(rf"\b(?:read|received|tabled)\b[^.?“\"]{{0,40}}\b{_MAIL}\b[^.?“\"]{{0,60}}[:,–-]?\s*[“\"]")

# "Two questions had been submitted in writing.", "Cllr Hale did not put a supplementary question."
_NONE_PUT = re.compile(
    r"(?:\w+\s+)?(?:\w+\s+)?(?:[Qq]uestions?|[Qq]uer(?:y|ies))\s+(?:had\s+been|has\s+been|have\s+been|was|were)\s+(?:\w+ly\s+)?(?:submitted|received)"
    r"(?:\s+(?:in\s+(?:accordance|line|keeping)\s+with|under|within|pursuant\s+to|by)\s+(?:the|its|our|Standing|Rule|Council|that)\b[^,.?]{0,60}?)?"
    r"(?:,?\s+and\s+(?:was|were)\s+(?:then\s+)?(?:read(?:\s+out)?|put|taken|dealt\s+with|answered|asked)\b[^.?]{0,40})?"
    r"(?:\s+(?:in\s+(?:writing|advance)|by\s+the\s+deadline|(?:before|prior\s+to)\s+the\s+meeting)"
    r"|\s+(?:by|from)\s+[^,?]{3,60}?,?\s+who\s+(?:was|were)\s+(?:unable|not\s+able|not\s+present)\b[^?]*)*\.?$"
    r"|(?:There\s+(?:was|were)\s+)?[Nn]o\s+(?:further\s+)?supplementar(?:y|ies)(?:\s+questions?)?(?:\s+(?:was|were)\s+(?:then\s+)?(?:asked|put|raised|posed))?\.?$"
    r"|[^.?]{0,80}\b(?:did\s+not|had\s+no|declined\s+to)\s+(?:wish\s+to\s+|want\s+to\s+)?(?:put|ask|raise|submit|supplementary|further)\b[^.?]{0,30}\bquestions?\.?$"
)
_MEMBER = re.compile(r"(?:[A-Z][a-z]+\s)?(?:Councill?or|Cllr|Cr)\b")  # the chair invites those who present
# "The Convener invited him to say how much was lost", no "invited Ms Fee to explain how the fund worked"
_TO_SAY_WHAT = re.compile(
    r"invite[ds]\s[^.,;:]{1,80}?\bto\s+(?:(?:say|state)\s+(?:how|why|what|when|where|whether|if|who|which)|(?:explain|justify|account\s+for|tell\s+\w+|tell\s+the\s+\w+)\s+(?:why|whether|if|how\s+(?:many|much|long|often|far)|(?=[a-z]+\s+(?:rise|fall|delay|gap|drop|increase))))\b"
)


def asked_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what was, is or is to be asked elsewhere than at the meeting."""
    return any(form.match(text, start, end) for form in (_DEED_DONE, _TO_BE_ASKED, _HABIT))


def letter_asks(text: str, clause: Clause) -> bool:
    """Whether it is a letter that asks: "A letter was read from Mrs Dobbs, who asked …", "… read an e-mail: “When …?”"."""
    head = text.rfind("\n", 0, clause.start) + 1
    begin = max((stop.end() for stop in _STOP.finditer(text, head, clause.start + 1)), default=head)
    letter = _LETTER_FROM.search(text, begin, max(clause.body, clause.start))
    if letter is None and clause.interrogative:
        before = text[head : clause.start]  # the letter read on
        quoted = before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1
        letter = _LETTER_READ.search(text, head if quoted else begin, clause.end)
    return letter is not None


def none_put(text: str, clause: Clause) -> bool:
    """Whether a sentence tells only that questions were sent in or that nobody put one."""
    return _NONE_PUT.match(text, clause.start, clause.end) is not None


def invites_answer(text: str, clause: Clause) -> bool:
    """Whether "invited X to explain" asks: a member does, whoever leads the meeting only where what is to be told is named."""
    subject = clause.subject
    if subject is None or subject.answers:
        return False
    return bool(_MEMBER.match(subject.text) or _TO_SAY_WHAT.match(text, clause.body, clause.end))
