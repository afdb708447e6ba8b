"""Where an answer ends though nobody else speaks: the meeting goes on to talk, to wish, to thank, or to who is to do what."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.deeds import is_task
from pipeline.extract.exchange import Exchange
from pipeline.extract.facts import voiced
from pipeline.extract.noted_tasks import notes_task
from pipeline.extract.speakers import BODY

_THANKED = re.compile(  # … and who has answered goes
    r"(?:He|She|They|The\s+\w+|Mrs?\.?\s+\w+)\s+(?:(?:was|were)\s+(?:(?:then|all|both|warmly)\s+)?thanked\b|thanked\s+(?:him|her|them)\b|(?:then\s+)?left\s+(?:the\s+(?:meeting|room)|at\s+\d|\d))"
)
# "Roly to get a quote": a note of who is to do what, by a first name
_NAME_TO_DO = re.compile(
    r"(?!\w+thing\b)(?!(?:Due|Owing|According|Access|Prior|Thanks|Subject|Contrary|Compared|Up|Back)\b)[A-Z][a-z]+(?:\s+(?:and|&)\s+[A-Z][a-z]+)?\s+to\s+(?!be\b|do\b|have\b)"
    r"(?P<verb>[a-z-]+)\b"
)
# "AEG to deal with the county": the same by letters
_LETTERS_TO_DO = re.compile(r"[A-Z]{2,5}(?:(?:/|\s(?:and|&)\s)[A-Z]{2,5})?\s+to\s+(?!be\b|do\b|have\b)(?P<verb>[a-z-]+)\b")
_PUBLIC_NEXT = re.compile(
    r"(?:The\s+)?(?:[Pp]ublic\s+(?:comments?|testimony|hearing|participation)|Comments\s+from\s+the\s+public)\b[^.;?]{0,60}?"
    r"\b(?:included|followed|was|were)\b"
)
_MEETS_NEXT = re.compile(r"The\s+next\s+(?:[A-Z\w]+\s+){0,3}[Mm]eeting\b")  # what closes a talk: the date of the next one
_SUGGESTED = re.compile(
    r"(?:The|A|General)\s+(?:\w+\s+)?consensus\s+was\b|It\s+was\s+(?:also\s+|then\s+|further\s+)?(?:suggested|felt|hoped|requested|proposed)\b"
    r"|(?:The|A|Another|One|Some|Several)\s+(?:\w+\s+)?(?:views?|opinions?|feelings?|hopes?|fears?|wish(?:es)?)\s+(?:was|were)\s+(?:also\s+|then\s+)?(?:expressed|voiced|put|held|taken)\b"
    r"|(?:(?:Great|Some|Serious|Grave|Further|Particular)\s+)?(?:[Cc]oncerns?|[Dd]isappointment|[Ss]urprise|[Dd]ismay|[Rr]egret|[Aa]nxiety|[Uu]nease|[Aa]larm)\s+(?:was|were)\s+(?:also\s+|then\s+)?"
    r"(?:raised|expressed|voiced)\s+(?:by|on\s+behalf\s+of)\s+(?:the\s+)?[A-Z]"
    rf"|{voiced()}"
)
# "Members’ attention was drawn to the tides.": the next point
_DRAWN_TO = re.compile(
    r"(?:The\s+)?(?:[A-Z][\w-]*\s+){0,3}[A-Z][\w-]*[’']s?\s+attention\s+was\s+(?:(?:also|then|next|further)\s+)?drawn\s+to\b"
)
# "A list was asked for by the Chair."
_ASKED_FOR = re.compile(
    r"[^.;?]{3,120}?\b(?:was|were)\s+(?:also\s+|then\s+)?(?:asked\s+for|requested|called\s+for|proposed|moved)\s+(?:by|on\s+behalf\s+of)\s+(?:the\s+)?[A-Z]"
)
_HOPED = re.compile(r"It\s+was\s+hoped\s+to\s+(?!see\b)[a-z]+\s+(?:\w+\s+)*?(?:by|in|before|within|on|from)\b")
# "Discussions were had on the way to net zero": the talk goes on, where one with somebody else is a fact
_TALKED = re.compile(
    r"(?:On|Upon|After)\s+(?:hearing|being\s+told|learning)\s+(?:of\s+)?(?:this|that)\b|"
    r"There\s+(?:then\s+)?(?:followed|ensued)\s|There\s+(?:was|were)\s+(?:[\w-]+\s+){0,4}(?:discussions?|debate|conversation|exchange\s+of\s+views)\b|(?:There\s+(?:was|followed)\s+)?(?:(?:An?|Some|Further|Much|Considerable|General|Lengthy|Brief|Long|Full)\s+)*(?:\w+\s+)?[Dd]iscussions?\s+"
    r"(?:(?:was|were)\s+(?:had|held)|took\s+place|ensued|followed|continued|then\s+\w+ed)\b(?!\s+with\b)"
)
_IS_TO = re.compile(r"(?:\s*(?:,|and|&)\s*(?:[A-Z]{2,4}\b|[A-Z][a-z]+))*\s+to\s+(?!be\b)[a-z]+\b")


# "KT offered to ring", where speakers are named by initials and nobody says whose these are
_OTHER_LETTERS = re.compile(r"(?P<who>[A-Z]{2,3})\s+(?:also\s+|then\s+)?[a-z]{3,}ed\b")


def _by_other_letters(state: Exchange, clause: Clause) -> bool:
    """Whether initials that nobody is known by begin the sentence, where the answer is that of other initials."""
    current, other = state.current, _OTHER_LETTERS.match(state.text, clause.start, clause.end)
    speaker = current.speaker if current is not None and clause.subject is None else None
    return other is not None and speaker is not None and speaker.text.isupper() and len(speaker.text) < 4 and other["who"] != speaker.text


def leaves(state: Exchange, clause: Clause) -> bool:
    """Whether the meeting goes on after an answer: "It was suggested that …" by somebody else, or a note of who is to do what."""
    if _hopes(state, clause):
        return False
    if _TALKED.match(state.text, clause.start) and clause.subject is None or _by_other_letters(state, clause):
        return True
    if any(form.match(state.text, clause.start) for form in (_SUGGESTED, _MEETS_NEXT, _THANKED, _PUBLIC_NEXT)):
        return True
    named = _NAME_TO_DO.match(state.text, clause.start) or _LETTERS_TO_DO.match(state.text, clause.start)
    if named and is_task(named["verb"].replace("-", "")):
        return True
    if clause.subject is None and clause.act == "plain" and notes_task(state.text[clause.start : clause.end]):
        return True
    if clause.subject is not None:
        return False
    if _ASKED_FOR.match(state.text, clause.start, clause.end):
        return True
    if state.text.startswith("I am to ", clause.start):
        return True  # a task of who writes the minutes
    who = state.cast.at(state.text, clause.start, clause.end)
    return who is not None and who.role != BODY and not who.pronoun and bool(_IS_TO.match(state.text, who.end))


def turns_to(state: Exchange, clause: Clause) -> bool:
    """Whether an answer has been given and a body is shown the next thing: "Members’ attention was drawn to the tides."."""
    return not state.pending and _DRAWN_TO.match(state.text, clause.start, clause.end) is not None


def _hopes(state: Exchange, clause: Clause) -> bool:
    """Whether what is hoped for goes on an answer in its paragraph: "… had failed its test. It was hoped to open by half term."."""
    current = state.current
    here = current is not None and current.line == clause.line and not clause.first
    return here and bool(_HOPED.match(state.text, clause.start, clause.end))
