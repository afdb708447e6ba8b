"""What may stand right below those present: the first titles of the minutes, and lines that are none of the opening."""

import re

from pipeline.segment.labels import is_label
from pipeline.segment.rows import Row

# "The Chair attended the fair on 3 May": what was told, no date of the meeting
SENTENCE = re.compile(
    r"(?!.*\bmeeting\b)(?:The|A|An|Cllrs?|Councillors?|Mrs?|Ms|Members)\b\.?\s"
    r".*\b(?:attended|was|were|had|has|have|is|are|will|said|reported|took|met)\s"
)
EARLIER = re.compile(  # "1 June minutes", "Notes of 12 May", the title of an item
    r"\d\w*\s+\w+(?:\s+\d{4})?\s+(?:meeting\s+)?(?:minutes|notes?|record|actions?)\W*$"
    r"|^(?:(?:review|approval|agreement|confirmation)\s+of\s+)?(?:the\s+)?(?:minutes|notes?|actions?|record)\s+(?:of|from)\b"
    r"(?!.*\b(?:held|in|at|accepted|approved|agreed|adopted|confirmed|signed|read)\b)",
    re.I,
)
ON_BODY = re.compile(  # below the opening an item on a body: "Review of the Harbour Panel"
    r"(?:(?:annual|verbal|oral|progress|further)\s+)?(?:review|role|remit|future|report|update|presentation|membership|appointments?|nominations?|election|terms\s+of\s+reference"
    r"|work|constitution|dissolution)\s+(?:of|on|from|by|to|for)\b",
    re.I,
)


def stands_alone(rows: list[Row], index: int) -> bool:
    """Whether white space stands around a line that no label of those present stands right above."""
    after = rows[index + 1] if index + 1 < len(rows) else None
    return after is not None and rows[index].apart and (after.apart or after.line.kind == "list") and not is_label(rows[index - 1].text)
