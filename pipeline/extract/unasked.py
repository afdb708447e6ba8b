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
