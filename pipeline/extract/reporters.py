"""The one whose report a section gives, as its title names him: "Clerk's report"; what he writes there of himself, "I will be contacting
the owner", he takes on."""

import re

from pipeline.extract.tasks import Hit, Section, Sentence
from pipeline.patterns import QUOTE_LEFT_OPEN

_OF_HIMSELF = re.compile(r"(?:will|shall|['’]ll)\s+(?:\w+ly\s+|also\s+|now\s+|then\s+)?(?:be\s+)?(?P<verb>[a-z-]+)$")
_HIS_DEEDS = (
    frozenset(["contact", "write", "ask", "chase", "arrange", "raise", "circulate", "send", "report", "speak", "look", "find", "follow"])
    | frozenset(
        [
            "check",
            "investigate",
            "order",
            "obtain",
            "draft",
            "prepare",
            "forward",
            "share",
            "liaise",
            "pursue",
            "organise",
            "update",
            "issue",
            "bring",
        ]
    )
    | frozenset(["contacting", "writing", "asking", "chasing", "arranging", "raising", "circulating", "sending", "reporting", "preparing"])
)
_REPORTER = re.compile(
    r"\W*(?P<who>(?:(?:Parish|Town|Deputy|County|District|Borough|Ward|City)\s+)?(?:Clerk|Chair(?:man|person)?|Councillor|Treasurer|Secretary|Mayor"
    r"|Leader|Cllr\.?(?:\s+[A-Z][\w’'-]*){1,2}|Councillor(?:\s+[A-Z][\w’'-]*){1,2}))(?:['’]s?)?\s+(?:(?:monthly|verbal|written|annual)\s+)?"
    r"(?:[Rr]eports?|[Uu]pdates?|[Aa]nnouncements?|[Cc]ommunications?|REPORTS?)\b(?:\s*[:–—-]\s*(?P<name>(?:Cllr\.?\s+)?[A-Z][\w.’'-]*\s+[A-Z][\w’'-]+)\W*$)?",
)


def reporter_of(section: Section, sentence: Sentence, hit: Hit) -> "re.Match[str] | None":
    """Who says "I will …" in the report of one person, by office or by name; None in a quoted letter or where several speak in turn."""
    said = _OF_HIMSELF.match(section.text, hit.start, hit.end)
    line = section.lines[sentence.line]
    if said is None or said["verb"] not in _HIS_DEEDS or QUOTE_LEFT_OPEN.search(section.text, line.start, hit.start):
        return None
    asks = re.search(r"\bquestions?\b|\?", section.text[sentence.start : sentence.end])
    return None if asks else _REPORTER.match(section.title)
