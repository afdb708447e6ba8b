"""What clings to the name of a body in a title line and is no part of it: how it met, what paper this is, the size of a file."""

import re

from pipeline.dates import MONTH_OR_SHORT
from pipeline.segment.names import is_name

_KIND_BEHIND = re.compile(  # "Community Council hybrid", of its meeting
    r"\s+(?:hybrid|virtual|remote|online|on[\s-]line|zoom|teams|webex|extraordinary|ordinary|monthly|quarterly|regular|special|adjourned"
    r"|informal)$",
    re.I,
)
_FILE_BEHIND = re.compile(r"\s*\((?:file\s+)?(?:size|pdf|docx?|word|opens)\b[^()]*\)?\s*$", re.I)
_PAPER_FIRST = re.compile(  # "Minutes Harbour Users Committee meeting May 16, 2019"
    r"^(?:draft\s+|approved\s+|unconfirmed\s+)?(?:minutes|notes)\s+(?=[a-z])(?!(?:of|for|from|by|and|taken|recorded|meeting|minutes|held)\b)",
    re.I,
)
_MONTH_FIRST = re.compile(
    r",?\s+(?=(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+)?"
    rf"{MONTH_OR_SHORT}\.?\s+(?:\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})\W*$)"
)
_BODY_FIRST = re.compile(  # "ROADS PANEL Minutes of a hearing on 12 June"
    r"(?P<body>[A-Z][^.;:\d]{5,90}?)\s*[–—,:-]?\s+(?i:(?:draft\s+)?(?:minutes?|notes?|record)\s+(?:of|from)\s+(?:(?:an?|the)\s+(?:\w+\s+){0,2})?(?:meeting|hearing|session))\b"
)
_PART_BEHIND = re.compile(r"(?P<body>.+?)\s+[–—-]\s+(?P<part>[A-Z][\w’'&,]*(?:\s+(?:and|&|[A-Z][\w’'&,]*)){0,4})")
_NO_PART = re.compile(
    r"\b(?:minutes?|agendas?|meetings?|notes?|agm|draft|action\w*|decision\w*|summary|virtual|hybrid|remote|special|hearings?|page|part)\b",
    re.I,
)


_LABELLED = re.compile(  # "Working group: Friends of the Mill", "Name of board: Harbour Works"
    r"(?:(?:(?:name|title)\s+of\s+(?:the\s+)?)?(?:(?:special|common|local)\s+)?"
    r"(?:committee|board|panel|forum|body|(?:working|project|steering|task|user|interest|community|advisory)\s+(?:group|party|team)|group|SIG|WG|team)"
    r"(?:\s+(?:name|title))?|(?P<meeting>meeting)(?:\s+(?:name|title))?)\s*:\s+(?P<body>[A-Z][^:;\d]{3,90})",
    re.I,
)
_OTHER_FIELD = re.compile(r"(?:minutes|notes|agenda|present|apologies|all|members|chair|date|time|venue|none|nil|tb[cd])\b", re.I)
_WORD_FOR_BODY = re.compile(
    r"\b(?:committee|board|panel|forum|group|party|team|SIG|WG|TSC|PMC|council|governing\s+body|users|friends|trustees|club|society|network)\b",
    re.I,
)
_NEXT_FIELD = re.compile(r"\s+[/|]\s+(?=\w+\s?:)")  # "Meeting: Works Board / Date: 3 May"
_FORM_FIELD = re.compile(
    r"(?:closed|open|executive|work|study|regular|special|public)\s+session|(?:immediately|following|after|before)\s.*"
    r"|(?:document|doc|paper|file|record|meeting|page)?\s*(?:type|kind|category|status|format|class)",
    re.I,
)


def labelled_body(text: str) -> str:
    """The body that a line of a form names behind its label; empty where those behind the label are people."""
    match = _LABELLED.fullmatch(_NEXT_FIELD.split(text.strip(), maxsplit=1)[0])
    body = clean(match["body"]) if match else ""
    if match and match["meeting"] and not _WORD_FOR_BODY.search(body):
        return ""
    if not body or len(body.split()) > 10 or _OTHER_FIELD.match(body):
        return ""
    parts = [part for part in re.split(r"\s*[,&/]\s*|\s+and\s+", re.sub(r"\s*\([^)]*\)", "", body)) if " " in part]
    return "" if any(is_name(part) for part in parts) and not _WORD_FOR_BODY.search(body) else body


def is_form_field(name: str) -> bool:
    """Whether ``name`` is the label of a form that says what kind of paper this is, "Document type: Minutes", or a session."""
    return _FORM_FIELD.fullmatch(name) is not None


def clean(text: str) -> str:
    """A name as it is printed, without the marks around it and with single spaces."""
    return " ".join(text.split()).strip(" ,.:;–—-|")


def without_paper(text: str) -> str:
    """A title line without the word "Minutes" in front and the size of the file behind."""
    return _PAPER_FIRST.sub("", _FILE_BEHIND.sub("", text))


def before_month(text: str) -> str:
    """A title line without the day at its end that begins with the month."""
    return _MONTH_FIRST.split(text, maxsplit=1)[0]


def without_kind(name: str) -> str:
    """The name of a body without how it met."""
    return _KIND_BEHIND.sub("", name)


def body_in_front(text: str) -> str:
    """What stands in front of "Minutes of a meeting"; empty where nothing does."""
    match = _BODY_FIRST.match(text[:220])
    return match["body"].strip(" ,:–—-") if match else ""


def parted(name: str) -> str:
    """The body of which ``name`` names a part: "Roads Committee - Bridges"; empty where it is no such name."""
    match = _PART_BEHIND.fullmatch(name)
    return match["body"] if match and not _NO_PART.search(match["part"]) else ""
