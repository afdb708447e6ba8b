"""What one is asked to be so good as to do, or puts forward himself and is let do: "asked Ann if she would write to them",
"The Clerk suggested that she ring the county, which was agreed"; and what is asked to be on a later agenda.
"""

import re

from pipeline.extract.asked_notes import does
from pipeline.extract.deeds import follows, is_task
from pipeline.extract.owners import are_of_meeting, split_owners, subject_before
from pipeline.extract.speakers import BODY, PUBLIC
from pipeline.extract.tasks import Section, Task, task_start
from pipeline.extract.undertakings import says_so
from pipeline.form import Form

# "asked Ann Bell if she would write to the bank", "asked the Clerk whether he could find a price"
_WHO = r"(?P<who>(?:the\s+)?[A-Z](?:[^,;:.]|(?<=Cllr)\.|(?<=M[rs])\.|(?<=Mrs)\.|(?<=Dr)\.){1,50}?)"
_ASKED = Form(
    rf"\b(?:asked|asks)\s+{_WHO}\s+(?:if|whether)\s+(?:he|she|they)\s+"
    r"(?:would|could|can|will|might|may)(?P<at>\s+(?:(?:please|kindly|also|then)\s+|be\s+(?:able|willing|happy|prepared|kind\s+enough)\s+to\s+)*)(?P<verb>[a-z-]+)\b"
)
# "asked Ann Bell to ring them and she agreed to do so": she who is asked, and does it
_AND_AGREED = Form(
    rf"\b(?:asked|requested|invited)\s+{_WHO}\s+(?:to|(?:if|whether)\s+(?:he|she|they)\s+(?:would|could|can|will|might)(?:\s+be\s+(?:able|willing|happy|prepared)\s+to)?)\s+(?P<verb>[a-z-]+)\b"
    r"[^;.]{0,140}?(?:,?\s+(?:and|which|to\s+which)|[,;])\s+(?:he|she|they)\s+(?:(?:kindly|readily|duly|both|all|has|have)\s+)?"
    r"(?:agreed|accepted|consented|(?:was|were)\s+(?:happy|willing|glad|content|pleased)|undertook|offered|said\s+(?:that\s+)?(?:he|she|they)\s+would)"
    r"(?:\s+to)?(?:\s+do)?(?:\s+(?:so|this|it|that))?\s*\.?$"
)
# "The Clerk suggested that she ring the county and this was agreed"
_OWN_IDEA = Form(
    r"\b(?:suggested|proposed|recommended|offered)\s+(?:that\s+)?(?:he|she|they)\s+(?:should\s+|could\s+|might\s+|would\s+)?(?P<verb>[a-z-]+)\s[^;.]{0,160}?,?\s+"
    r"(?:and\s+(?:this|that|it)|which|this|to\s+which)\s+(?:(?:all|members|councillors|the\s+[A-Z]\w+)\s+agreed|(?:was|were)\s+(?:unanimously\s+|all\s+|duly\s+|then\s+)?"
    r"(?:agreed|accepted|approved|supported))\b"
)
# "requested an item on the next agenda", "asked for an agenda item on parking at the May meeting"
_AGENDA = Form(
    r"\b(?:requested|asked\s+for|requests|asks\s+for)\s+(?:an?\s+|another\s+|the\s+)?(?:agenda\s+item|item|slot|place|space)\b[^.;]{0,60}?\s(?:on|for|at|in)\s+(?:the|a|our|its)\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?:agenda|meeting)\b"
)
_NO_ASK = re.compile(r"\b(?:had|has|have|been|not|who|which)\s+(?:also\s+|previously\s+)?$")


def agreed_when_asked(section: Section, number: int) -> Task | None:
    """Read what somebody is asked to do and agrees to in the same sentence: one task, of whoever is asked."""
    text, sentence = section.text, section.sentences[number]
    asked = _AND_AGREED.search(text, sentence.start, sentence.end)
    if asked is None or _NO_ASK.search(text[sentence.start : asked.start()]) or not are_of_meeting(asked["who"], section.cast):
        return None
    if not is_task(asked["verb"]) or not does(text, asked.start("verb") - 1, sentence.end):
        return None
    subject = subject_before(section, sentence.start, asked.start())
    start = task_start(text, sentence.start, subject.start if subject else asked.start(), sentence.end)
    return Task(start, sentence.end, "action-agreed-to", "undertaking", split_owners(asked["who"], section.cast), number)


def favour(section: Section, number: int) -> Task | None:
    """Read one of these in a sentence that no other rule has read."""
    text, sentence = section.text, section.sentences[number]
    asked = _ASKED.search(text, sentence.start, sentence.end)
    if asked and not _NO_ASK.search(text[sentence.start : asked.start()]) and are_of_meeting(asked["who"], section.cast):
        deed = is_task(asked["verb"]) and follows(text, asked.end(), sentence.end, asked["verb"])
        if deed and does(text, asked.start("verb") - 1, sentence.end):
            subject = subject_before(section, sentence.start, asked.start())
            start = task_start(text, sentence.start, subject.start if subject else asked.start(), sentence.end)
            return Task(start, sentence.end, "action-asked-to-do", "request", split_owners(asked["who"], section.cast), number)
    idea = _OWN_IDEA.search(text, sentence.start, sentence.end)
    if idea and is_task(idea["verb"]) and says_so(text[sentence.start : idea.start()]):
        subject = subject_before(section, sentence.start, idea.start())
        if subject and not subject.pronoun and subject.role not in (BODY, PUBLIC):
            start = task_start(text, sentence.start, subject.start, sentence.end)
            return Task(start, sentence.end, "action-agreed-that", "undertaking", split_owners(subject.text, section.cast), number)
    agenda = _AGENDA.search(text, sentence.start, sentence.end)
    if agenda and not _NO_ASK.search(text[sentence.start : agenda.start()]):
        subject = subject_before(section, sentence.start, agenda.start())
        if subject and subject.role != PUBLIC:
            start = task_start(text, sentence.start, subject.start, sentence.end)
            return Task(start, sentence.end, "action-asked-for", "request", (), number)
    return None
