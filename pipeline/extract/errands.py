"""What is promised of another: a man of one's own who will go and look, or who will have the thing and by when.

"The foreman would go out to it", "her deputy will ring the resident"; "Members would have the list from him by Friday".
"""

import re

from pipeline.dates import WEEKDAY_NAME
from pipeline.extract.deeds import deed_of, follows
from pipeline.extract.nouns import COLLEGES
from pipeline.extract.owners import NOMINATIVE, antecedent, split_owners
from pipeline.extract.speakers import BODY, MEMBER, OFFICER
from pipeline.extract.tasks import Section, Sentence, Task, task_start, words_between
from pipeline.extract.undertakings import ASKED, RETOLD
from pipeline.form import Form
from pipeline.vocab import words

_POST = (
    r"(?:deputy|assistant|colleagues?|team\s+(?:leader|manager)|line\s+manager|manager|foreman|overseer|supervisor|superintendent|inspector|engineer|surveyor"
    r"|ganger|warden|ranger|caretaker|technician|secretary|solicitor|sergeant|area\s+(?:officer|manager|engineer)|(?:[\w-]+\s+){0,2}officer)"
)
_ERRAND = Form(
    rf"(?<![\w’'-])(?P<who>(?:[Hh]is|[Hh]er)\s+(?:team|staff|officers)|(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Oo]ur|[Aa])\s+(?:own\s+|local\s+|senior\s+|area\s+|district\s+|works\s+|grounds\s+)?{_POST}"
    r"|(?:one|somebody|someone|a\s+member|an\s+officer)\s+(?:of|from|in)\s+(?:his|her|their|the|our)\s+(?:own\s+)?(?:[\w’-]+\s+){0,2}?(?:team|staff|men|people|officers|colleagues|crew|office|section|department))"
    r"\s+(?P<modal>would|will|shall|(?:is|was)\s+(?:going\s+)?to)\s+(?:also\s+|then\s+|now\s+|be\s+(?=\w+ing\b))?(?P<verb>[a-z][a-z-]+)\b"
)
# "The grounds gang would be sent out to sweep it": whom an officer sends
_SENT_TO = Form(
    rf"(?<![\w’'-])(?P<who>(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Oo]ur|[Aa]n?)\s+(?:[\w-]+\s+){{0,2}}?(?:{_POST}|squad|crew|gang|team|men|staff|contractors?|plumber|electrician|joiner|locksmith|carpenter))"
    r"\s+(?:would|will|is\s+to|are\s+to)\s+(?:also\s+|now\s+|then\s+)?be\s+(?:sent(?:\s+(?:out|round|along|back|down|over))?|despatched|dispatched|asked|told|instructed|got|brought\s+in|called\s+in)\s+to\s+(?P<verb>[a-z][a-z-]+)\b"
)
# What an engineer or an officer does for the meeting; that he will be in charge, or see to his rounds, is news.
_NEWS = frozenset(
    [
        "implement",
        "oversee",
        "recruit",
        "train",
        "hire",
        "install",
        "start",
        "lead",
        "build",
        "plan",
        "design",
        "let",
        "keep",
        "order",
        "move",
    ]
)
_GOES_WITH = re.compile(r"\b(?:if|when|once|where|unless|whenever|each|every|regularly|normally|usually|daily|weekly|who|which)\b")
# The members of the body, or one of them, or whoever asked, will have what was asked for.
_GETS = Form(
    rf"(?:^\W*|\band\s+|\bthat\s+|[,;]\s+)(?P<who>(?:the\s+)?(?:{COLLEGES}|Members?|Councillors?|Council|Chair\w*|meeting|group|committee|panel|questioner)"
    r"|(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Deputy|Senator)\.?\s(?:[A-ZÀ-Þ][\w.’'-]*\s){0,2}?[A-ZÀ-Þ][\w’'-]+|[A-Z]{2,3}|[A-Z][a-z]+|[Hh]e|[Ss]he|[Tt]hey|all)\s+"
    r"(?:(?P<sure>(?:was|were)\s+promised)|(?:would|will|shall|(?P<due>(?:was|were|is|are)\s+to))\s+(?:all\s+|each\s+|now\s+|then\s+)?(?:have|get|receive|be\s+(?:given|sent|emailed|e-mailed|handed|told|informed|let\s+have)))\s+"
    r"(?P<what>(?:(?:them|it|this|these|those|both)\b(?!\s+to\b)|(?:an?|the|his|her|their|its|some|that)\s+(?:[\w’-]+\s+){0,3}?"
    r"(?:figures?|list|answers?|repl(?:y|ies)|cop(?:y|ies)|reports?|notes?|papers?|details?|breakdown|numbers?|response|update|call|phone\s+call|letter|e-?mail|map|plans?|dates?|link|summary|information|results?|outcome|briefing|visit|tour)"
    r"|word|copies|figures|details|answers)(?![\w’'-]))(?P<rest>[^;.]*)",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\bfrom\s+(?:(?P<pronoun>him|her|them)\b|(?P<who>(?:the\s+)?[A-Z][^,;.]{1,50}?))(?=\s+(?:by|before|within|in|on|at|this|next|as|when|after|once)\b|[,.;]|$)"
)
_WHEN = re.compile(
    r"\b(?:by|before|within|ahead\s+of|in\s+(?:writing|due\s+course|good\s+time|time\s+for|the\s+(?:morning|new\s+year|next|post))|at\s+(?:the|its|their)\s+next"
    rf"|on\s+{WEEKDAY_NAME}|this\s+week|next\s+(?:week|month|time|meeting)|tomorrow|shortly|the\s+next\s+day|as\s+soon\s+as|from\s+(?:him|her|the|[A-Z]))\b"
)
_CONDITION = re.compile(r"\b(?:[Ii]f|[Oo]nce|[Ww]hen|[Uu]nless)\b")


def errand(section: Section, number: int) -> Task | None:
    """Read "the foreman would go out to it" or "Members would have the list by Friday" in a sentence that no other rule has read."""
    text, sentence = section.text, section.sentences[number]
    if text[sentence.end - 1] == "?":
        return None
    return _sent_out(section, number, sentence) or _gets(section, number, sentence)


def _sent_out(section: Section, number: int, sentence: Sentence) -> Task | None:
    """Somebody's man or deputy goes on an errand, in what an officer answers or says."""
    text = section.text
    sent = _SENT_TO.search(text, sentence.start, sentence.end)
    idle = sent and (sent["verb"] in words("idle_verbs") or sent["verb"] in ("stop", "move", "keep"))
    if sent and not idle and not _GOES_WITH.search(text, sentence.start, sentence.end):
        before = text[sentence.start : sent.start()]
        if not (ASKED.search(before) or RETOLD.search(before)):
            start = sent.start() if words_between(text, sentence.start, sent.start()) > 8 else sentence.start
            return Task(start, sentence.end, "action-would-arrange", "undertaking", (sent["who"],), number)
    for match in _ERRAND.finditer(text, sentence.start, sentence.end):
        verb = deed_of(match["verb"])
        if not verb or verb in _NEWS or not follows(text, match.end(), sentence.end, verb):
            continue
        before = text[sentence.start : match.start()]
        if ASKED.search(before) or RETOLD.search(before) or _GOES_WITH.search(text, sentence.start, sentence.end):
            continue
        begin = before.rstrip()
        alone = not begin or begin.endswith(("that", "and", ",", ";", "but", "said"))
        if not alone:
            continue
        start = match.start() if words_between(text, sentence.start, match.start()) > 8 else sentence.start
        return Task(start, sentence.end, "action-would-arrange", "undertaking", (match["who"],), number)
    return None


def _gets(section: Section, number: int, sentence: Sentence) -> Task | None:
    """Somebody at the meeting is to have what was asked for, by a day or from somebody."""
    text, base = section.text, sentence.start
    for match in _GETS.finditer(text[base : sentence.end]):
        start = base + match.start("who")
        before = text[base:start]
        written = re.search(r"\bwritten\b", match["what"])
        sure = match["sure"] or written or (match["due"] and " be " in match.group())
        if not (sure or _WHEN.search(match["rest"])) or ASKED.search(before) or RETOLD.search(before) or _CONDITION.search(before):
            continue
        if not _of_the_meeting(section, start, match["who"]):
            continue
        source = _FROM.search(match["rest"])
        owners: tuple[str, ...] = ()
        if source:
            stands_for = antecedent(section, start, NOMINATIVE[source["pronoun"]]) if source["pronoun"] else source["who"]
            owners = split_owners(stands_for, section.cast)
        return Task(task_start(text, base, start, sentence.end), sentence.end, "action-would-supply", "undertaking", owners, number)
    return None


def _of_the_meeting(section: Section, start: int, who: str) -> bool:
    """Whether the one who is to have it sits at the meeting: a member, the body, or somebody told of in a reply."""
    if re.fullmatch(r"(?:the\s+)?(?:members?|councillors?)", who.lower()):
        return True
    if who.lower() in ("he", "she", "they", "all"):
        return section.response_at(start) is not None
    speaker = section.cast.at(section.text, start, start + len(who))
    return speaker is not None and (speaker.role in (BODY, MEMBER, OFFICER) or bool(speaker.person))
