"""What somebody takes away with him, or the body looks to have: "took the point away", "looked to the Clerk for a note"."""

import re

from pipeline.dates import MONTH_NAME
from pipeline.extract.owners import antecedent, are_of_meeting, is_owner, split_owners, subject_before, subject_of
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Task, task_start
from pipeline.extract.undertakings import says_so
from pipeline.form import Form

_PAPER = (
    r"(?:(?:an?|the|its|some|further|more|full|fuller|detailed|written|short)\s+){1,3}(?:[\w’'-]+\s+){0,2}?"
    r"(?:reports?|papers?|notes?|briefings?|breakdown|list|figures|analysis|updates?|answers?|repl(?:y|ies)|explanation\s+in\s+writing|timetable)\b"
)
_LATER = re.compile(
    rf"\b(?:next|future|following|{MONTH_NAME})\s+(?:[\w’'-]+\s+){{0,2}}meeting\b|\b(?:by|before|in|for)\s+(?:the\s+)?(?:end\s+of\s+|next\s+)?(?:{MONTH_NAME}|meeting|spring|summer"
    r"|autumn|winter|new\s+year)\b|\bin\s+(?:writing|due\s+course|(?:\w+)\s+months)\b"
)
_AWAY = Form(
    r"\b(?:took|takes|has\s+taken)\s+(?:(?:the|this|that|those|these|his|her|their)\s+(?:[\w’'-]+\s+){0,2}?(?:points?|matters?|issues?|questions?|comments?|suggestions?|requests?|query|queries|idea)\s+away"
    r"|(?:it|this|that|them|these)\s+(?:away|as\s+an\s+action)|(?:the|this|that)\s+(?:point|matter|issue|question|request)\s+as\s+an\s+action)\b"
)
_LOOKED_TO = Form(rf"\b(?:looked|looks|turned)\s+to\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{{2,60}}?)\s+for\s+{_PAPER}(?P<rest>[^;.]*)")
# "The Panel asked the Head of Parks for a report": what is in writing comes later, figures and news only where it says so
_ASKED_FOR = Form(
    rf"(?<!which\s)(?<!had\s)(?<!has\s)(?<!have\s)(?<!been\s)(?<!was\s)(?<!were\s)\b(?:asked|asks|pressed|requested)\s+(?P<who>(?:the\s+)?[A-Z][^,;:.]{{2,60}}?)\s+for\s+(?P<what>{_PAPER})(?P<rest>[^;.]*)"
)
_WRITTEN = re.compile(r"\b(?:reports?|papers?|notes?|briefings?|breakdown|timetable|in\s+writing|written)\b")
_CALLED_FOR = Form(
    rf"\b(?:would\s+expect|expected|looked\s+for|called\s+for|calls\s+for|pressed\s+for|sought|seeks)\s+{_PAPER}(?P<rest>[^;.]*)"
)
# "Members wished the figures to be shown by ward in future reports"
_WISHED = Form(
    r"\b(?:wished|wanted|would\s+(?:also\s+)?(?:like|welcome|appreciate|prefer|value|find\s+it\s+(?:helpful|useful|easier))|(?:it\s+)?would\s+be\s+(?:helpful|useful)\s+(?:to\s+(?:have|see)|if))\s[^.;?]{3,140}?"
    r"\s(?:(?:in|for|from|with|by)\s+(?:(?:the|all|any)\s+)?(?:future|next|subsequent|later)\s+(?:[\w’'-]+\s+)?(?:reports?|updates?|dashboards?|papers?|scorecards?|presentations?|meetings?)|in\s+future(?=\s*[.;,]))"
)
_PAPER_WAS = (
    rf"(?:^\W*(?:\w{{1,4}}[.)]\s+)?|[;,]\s+(?:and\s+)?|\band\s+){_PAPER}(?:,[^,;.]{{3,60}},|[^,;.]{{0,70}}?)\s+"
    r"(?:was|were)\s+(?:also\s+|then\s+|therefore\s+)?"
)
# "A list, with reasons, was asked for by the Chair"; "A note was wanted for the June meeting"
_WANTED = Form(
    rf"{_PAPER_WAS}(?:asked|called|pressed|wished)\s+for(?P<rest>[^;.]*)",
    re.IGNORECASE,
)
_SOUGHT = Form(
    rf"{_PAPER_WAS}(?:sought|wanted|desired)\s+(?:by\s+|(?=(?:in|for|at|before)\s))(?P<rest>[^;.]*)",
    re.IGNORECASE,
)
_BY_MEMBER = re.compile(
    r"^(?:\s*by)?\s+(?:the\s+)?(?:Chair\w*|Members?|Committee|Panel|Board|Commission|Council|Councillors?|Cllrs?"
    r"|Vice|Convener|Group|Forum|Mayor|Leader)\b"
)
# "Officers would think it over and come back with a draft": what is promised is the second verb
_AND_BACK = Form(
    r"\b(?:would|will|could|can)\s+(?:also\s+|now\s+|then\s+)?(?!not\b|have\b|be\b|never\b|only\b)[a-z]+\s[^.;]{2,90}?\s+and\s+(?:then\s+)?"
    r"(?:(?:come|report|get|feed|write)\s+back\b|(?:write|report)\s+to\s+(?:the\s+)?(?:[A-Z]|members|him|her|them)|let\s+(?:the\s+)?[\w’'-]+\s+(?:[\w’'-]+\s+)?(?:know|have)\b|bring\s+(?:back\s+)?(?:an?|the)\s)"
)


def owed(section: Section, number: int) -> Task | None:
    """Read one of these in a sentence that no other rule has read."""
    text, sentence = section.text, section.sentences[number]
    if text[sentence.end - 1] == "?":
        return None
    for form, rule in ((_AWAY, "action-undertook"), (_AND_BACK, "action-would-try")):
        away = form.search(text, sentence.start, sentence.end)
        if away and says_so(text[sentence.start : away.start()]) and (task := _by_subject(section, number, away.start(), rule)):
            return task
    looked = _LOOKED_TO.search(text, sentence.start, sentence.end)
    if looked and says_so(text[sentence.start : looked.start()]) and are_of_meeting(looked["who"], section.cast):
        return _asked_for(section, number, split_owners(looked["who"], section.cast))
    asked = _ASKED_FOR.search(text, sentence.start, sentence.end)
    comes_later = asked and (_WRITTEN.search(asked["what"]) or _LATER.search(asked["rest"]))
    answered = any(sentence.end <= at <= sentence.end + 15 for at, _, _ in section.answered)
    if asked and comes_later and not answered and says_so(text[sentence.start : asked.start()]) and is_owner(asked["who"], section.cast):
        return _asked_for(section, number, split_owners(asked["who"], section.cast))
    wished = _WISHED.search(text, sentence.start, sentence.end)
    if wished and says_so(text[sentence.start : wished.start()]):
        asker = subject_before(section, sentence.start, wished.start())
        if asker and not asker.answers and asker.role != PUBLIC:
            return _asked_for(section, number)
    called = _CALLED_FOR.search(text, sentence.start, sentence.end)
    if called and _LATER.search(called["rest"]) and says_so(text[sentence.start : called.start()]):
        asker = subject_before(section, sentence.start, called.start())
        if asker and asker.role != PUBLIC:
            return _asked_for(section, number)
    for form in (_WANTED, _SOUGHT):
        wanted = form.search(text[sentence.start : sentence.end])
        if wanted and says_so(text[sentence.start : sentence.start + wanted.start()]):
            of_body = _BY_MEMBER.match(wanted["rest"] if form is _WANTED else " " + wanted["rest"])
            if (form is _WANTED and of_body) or _LATER.search(wanted.group()):
                return _asked_for(section, number)
    return None


def _asked_for(section: Section, number: int, owners: tuple[str, ...] = ()) -> Task:
    """The whole sentence as the task of those whom it asks for a thing."""
    sentence = section.sentences[number]
    return Task(sentence.start, sentence.end, "action-asked-for", "request", owners, number)


def _by_subject(section: Section, number: int, at: int, rule: str) -> Task | None:
    """The task of the person, or the officers, before ``at``."""
    text, sentence = section.text, section.sentences[number]
    subject = subject_before(section, sentence.start, at)
    if subject is None and text[sentence.start : at].endswith((" and ", " but ")):
        subject = subject_of(section, sentence.start, at)
    if subject is None or subject.role in (BODY, PUBLIC):
        return None
    who = antecedent(section, subject.start, subject.text) if subject.pronoun else subject.text
    if not who or not (subject.pronoun or are_of_meeting(who, section.cast)):
        return None
    start = task_start(text, sentence.start, subject.start, sentence.end)
    return Task(start, sentence.end, rule, "undertaking", split_owners(who, section.cast), number)
