"""What a resolution has sent or brought about, whoever does it: "that a letter be sent to the Minister", "the report be circulated"."""

import re

from pipeline.form import Form
from pipeline.vocab import words

_SENT = Form(
    r"\b(?:letters?|cop(?:y|ies)|resolution|report|paper|briefing(?:\s+note)?|note|update|response"
    r"|comments|views|concerns|item|presentation|invitation|quotations?|quotes?|visit|meeting"
    r"|lists?|breakdown|figures|data|statistics|summary|motion|representative\w*)\b(?:(?!\bthat\s+(?:an?|the)\b)[^;.]){0,80}?"
    r"(?:\b(?:should\s+|would\s+|will\s+|to\s+)?be\s+(?P<done>made\s+available|[a-z-]+)|(?<=letter\s)(?:should\s+|would\s+|to\s+)?(?P<issue>issues?)\s+to\b)",
    re.IGNORECASE,
)
# "that an update be requested for May": whoever asks for it, it is to come; and what is asked for at the meeting is not sent
_WANTED = frozenset(["requested", "sought", "obtained", "commissioned", "prepared"])
_BY_THEM = re.compile(r"\s+by\b|\s+(?:in|under|from)\s+(?:the\s+)?(?:application|policy)\b")
# "that representatives of the firm be thanked for their attendance": done there and then
_THANKED = re.compile(
    r"\s+for\s+(?:(?:the|all)\s+)?(?:their|his|her|its)\s+(?:[\w-]+\s+(?:and\s+)?){0,3}?(?:attend\w+|presence|presentations?|contributions?|time|input|answers|coming|evidence|participation"
    r"|openness|candour|reports?|updates?|honesty|frankness|explanations?|submissions?|talk)\b",
    re.IGNORECASE,
)
_OF_LIST = re.compile(
    r"(?:lists?|breakdown|figures|data|statistics|summary|motion)\b[^;.]*\bto\s+be\s", re.IGNORECASE
)  # tells what list it is
_SO_THAT = re.compile(r"\b(?:to\s+(?:enable|allow|permit|let)|in\s+order\s+(?:for|that)|so\s+that)\b")
# What had been sent, or would be once the deed is done: no order
_SENT_ELSEWHERE = re.compile(
    r"\b(?:had|as|be)\s*$|\b(?:to\s+(?:enable|allow|permit|let)|in\s+order\s+(?:for|that)|so\s+that|pending|until|subject\s+to)\b(?:(?!\band\b)[^;.])*$"
)


def sent_out(text: str, start: int, end: int) -> "re.Match[str] | None":
    """The first thing that the resolution at ``start``–``end`` orders to be sent; None where it orders none."""
    for sent in _SENT.finditer(text, start, end):
        done = " ".join((sent["done"] or "issued").lower().split())
        if (
            (done in words("sending_done") or (done in _WANTED and not _BY_THEM.match(text, sent.end())))
            and not (done == "thanked" and _THANKED.match(text, sent.end()))
            and not text.startswith(" forward", sent.end())
            and (done != "passed" or text.startswith((" to ", " on "), sent.end()))
            and not _SENT_ELSEWHERE.search(text[start : sent.start()])
            and not _SO_THAT.search(sent.group())
            and not _OF_LIST.match(sent.group())
        ):
            return sent
    return None
