"""Where a page that lost a line's end, or a dash without its space, joins a title to the minute: "Bridge lampsMotion made by …"."""

import re

_MOTION = re.compile(
    r"(?<=[a-z\d]{2})(?=(?:Motion\s+(?:was\s+)?(?:made\s+)?by|Moved\s+by|Motion\s+to|On\s+(?:a\s+)?motion|Motion:|It\s+was\s+(?:resolved|agreed))\s)"
)
_DASH = re.compile(  # "Open session- 11 residents came"
    r"(?<=[a-z]{2})[–-]\s(?=(?:\d+|[Nn]o|[Nn]one|[A-Z][a-z’']+)\s+(?:[\w’'-]+\s+){0,5}"
    r"(?:was|were|had|came|spoke|asked|said|reported|moved|made|gave|read|presented|attended)\b)"
)


def glued_at(text: str) -> int | None:
    """Where the minute begins that is glued to the title with which ``text`` begins; None where none is."""
    found = _MOTION.search(text) or _DASH.search(text)
    return found.start() if found else None
