"""What sounds like asking and is none at the meeting: enquiries that were made, that are still to be made, that are made day by day."""

import re

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


def asked_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what was, is or is to be asked elsewhere than at the meeting."""
    return any(form.match(text, start, end) for form in (_DEED_DONE, _TO_BE_ASKED, _HABIT))
